import { parseFen, showYuan } from '@forbear/money';
import { useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import type { IncomeDraft } from '../draft.ts';
import { useDesk } from '../draft-store.ts';
import { dayFault, faultOf, Field, MoneyField } from '../piece/field.tsx';
import { Page } from '../piece/page.tsx';

const NONE: IncomeDraft = { what: '', amount: '', payDay: '', from: '', until: '' };

/** What comes in each month; only what is sure. */
export function Incomes() {
  const { draft, keep } = useDesk();
  const [, go] = useLocation();
  const remove = (at: number) =>
    void keep({ ...draft, incomes: draft.incomes.filter((_, k) => k !== at) });
  return (
    <Page
      title="每月有哪些收入？"
      why="工资、失业金、家人给的家用都算。只填确定会来的。"
      back="/debts"
    >
      <ul class="tasks">
        {draft.incomes.map((income, k) => (
          <li key={k}>
            <span>
              {income.what} {shown(income.amount)}
            </span>{' '}
            <button class="plain" onClick={() => remove(k)}>
              删除{income.what}
            </button>
          </li>
        ))}
      </ul>
      <IncomeForm
        onAdd={(income) => keep({ ...draft, incomes: [...draft.incomes, income] })}
        onDone={() => go('/spending')}
      />
    </Page>
  );
}

/** What is wrong with an income, by field. */
const faultsIn = (typed: IncomeDraft) => ({
  amount: faultOf(parseFen(typed.amount)),
  payDay: /^([1-9]|[12][0-9]|3[01])?$/.test(typed.payDay) ? undefined : '请填 1 到 31。',
  from: typed.from === '' ? undefined : dayFault(typed.from),
  until: typed.until === '' ? undefined : dayFault(typed.until),
});

type FormProps = {
  readonly onAdd: (income: IncomeDraft) => Promise<void>;
  readonly onDone: () => void;
};

/** An income to add. What is typed but not added yet is added before one goes on. */
function IncomeForm({ onAdd, onDone }: FormProps) {
  const [typed, setTyped] = useState(NONE);
  const [asked, setAsked] = useState(false);
  const set = (change: Partial<IncomeDraft>) => setTyped({ ...typed, ...change });
  const found = faultsIn(typed);
  const fault: Partial<typeof found> = asked ? found : {};
  const add = async (): Promise<boolean> => {
    const isWhole = Object.values(found).every((text) => text === undefined);
    setAsked(!isWhole);
    if (!isWhole) return false;
    await onAdd({ ...typed, what: typed.what || '收入' });
    setTyped(NONE);
    return true;
  };
  const goOn = async () => {
    const isEmpty = Object.values(typed).every((text) => text === '');
    if (isEmpty || (await add())) onDone();
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <Field id="what" label="名称" value={typed.what} onInput={(what) => set({ what })} />
      <MoneyField
        id="income"
        label="每月金额"
        value={typed.amount}
        fault={fault.amount}
        onInput={(amount) => set({ amount })}
      />
      <details>
        <summary>只有一段时间有？几号发？</summary>
        <IncomeTime typed={typed} fault={fault} onChange={set} />
      </details>
      <button class="second" type="submit">
        添加这笔收入
      </button>
      <button class="primary" type="button" onClick={() => void goOn()}>
        继续填支出
      </button>
    </form>
  );
}

type TimeProps = {
  readonly typed: IncomeDraft;
  readonly fault: Partial<ReturnType<typeof faultsIn>>;
  readonly onChange: (change: Partial<IncomeDraft>) => void;
};

function IncomeTime({ typed, fault, onChange }: TimeProps) {
  return (
    <>
      <Field
        id="from"
        label="从哪天起"
        type="date"
        value={typed.from}
        fault={fault.from}
        onInput={(from) => onChange({ from })}
      />
      <Field
        id="until"
        label="到哪天止"
        type="date"
        value={typed.until}
        fault={fault.until}
        onInput={(until) => onChange({ until })}
      />
      <Field
        id="pay-day"
        label="每月几号到账"
        mode="numeric"
        value={typed.payDay}
        fault={fault.payDay}
        onInput={(payDay) => onChange({ payDay })}
      />
    </>
  );
}

function shown(text: string): string {
  const amount = parseFen(text);
  return amount.ok ? showYuan(amount.value, 'zh') : text;
}
