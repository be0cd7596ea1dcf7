import { useState } from 'preact/hooks';
import { Route, Switch } from 'wouter-preact';
import type { Draft } from './draft.ts';
import { DeskProvider, saveDraft } from './draft-store.ts';
import { later } from './piece/later.tsx';
import { About } from './screen/about.tsx';
import { DebtQuestion } from './screen/debt-question.tsx';
import { Debts } from './screen/debts.tsx';
import { Home } from './screen/home.tsx';
import { Incomes } from './screen/income.tsx';
import type { Today } from './today.ts';

const Plans = later(async () => (await import('./screen/plan.tsx')).Plans);
const Spending = later(async () => (await import('./screen/spending.tsx')).Spending);
const Kit = later(async () => (await import('./screen/kit.tsx')).Kit);
const Check = later(async () => (await import('./screen/check.tsx')).Check);
const Progress = later(async () => (await import('./screen/progress.tsx')).Progress);
const Practice = later(async () => (await import('./screen/practice.tsx')).Practice);

/** The borrower's app: the draft of this device, and the screen of the address. */
export function App({ kept, today }: { kept: Draft; today: Today }) {
  const [draft, setDraft] = useState(kept);
  const keep = async (changed: Draft) => {
    await saveDraft(changed);
    setDraft(changed);
  };
  return (
    <DeskProvider value={{ draft, today, keep }}>
      <Switch>
        <Route path="/debts" component={Debts} />
        <Route path="/debt/:id/:step" component={DebtQuestion} />
        <Route path="/income" component={Incomes} />
        <Route path="/spending" component={Spending} />
        <Route path="/about" component={About} />
        <Route path="/plan" component={Plans} />
        <Route path="/check" component={Check} />
        <Route path="/case/:debt" component={Progress} />
        <Route path="/practice/:debt" component={Practice} />
        <Route path="/kit/:name/:debt" component={Kit} />
        <Route component={Home} />
      </Switch>
    </DeskProvider>
  );
}
