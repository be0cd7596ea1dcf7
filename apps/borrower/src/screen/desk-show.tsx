import { groupYuan, parseFen, showDay, type Fen } from '@forbear/money';
import { sha256 } from '@forbear/negotiation';
import { must, problem, type Problem } from '@forbear/problem';
import { DISCLOSED, DISCLOSED_ITEMS, type DisclosedItem } from '@forbear/wire/desk';
import { useState } from 'preact/hooks';
import { useLocation, useParams } from 'wouter-preact';
import { budgetValue, othersValue, spendingOf } from '../desk/grant.ts';
import type { KeptPairing } from '../desk/pairing.ts';
import { useDeskCase } from '../desk/use-case.ts';
import { Page } from '../piece/page.tsx';
import { PlanWait } from '../piece/plan-wait.tsx';
import type { Planned } from '../planning/asks.ts';
import { chosenOf, usePlanning } from '../planning/planning.tsx';
import { typedIn } from '../situation/told.ts';
import { useKeeping } from '../store/keeping.tsx';
import { useSay, type Say } from '../text/say.ts';
import { ITEM_NAMES } from './desk-known.tsx';

type Props = { readonly kept: KeptPairing; readonly debt: string };
type Row = readonly [string, string];

/** What an item would show: the value as it is sent, and the same for eyes. */
type Shown = { readonly value: unknown; readonly rows: readonly Row[] };

/** Where what a budget holds is told: one that nobody told would stand there as nought. */
const TOLD_AT = { incomes: '/income', spending: '/spending', savings: '/spending' } as const;

const lacking = (open: Planned['open']): string | undefined =>
  Object.entries(TOLD_AT).find(([what]) => open.some((one) => one.what === what))?.[1];

/** An item before it is given: every figure that leaves stands here, and nothing else leaves. */
export function DeskShow({ kept, debt }: Props) {
  const { item = '' } = useParams<{ item: string }>();
  const planning = usePlanning();
  const known = DISCLOSED_ITEMS.find((one) => one === item);
  if (planning.state !== 'made') return <PlanWait planning={planning} back={`/desk/${debt}`} />;
  if (known === undefined || known === 'request' || known === 'papers') return null;
  return <Show kept={kept} debt={debt} item={known} planned={planning.planned} />;
}

type ShowProps = Props & { readonly item: DisclosedItem; readonly planned: Planned };

function Show({ kept, debt, item, planned }: ShowProps) {
  const say = useSay();
  const [, go] = useLocation();
  const { situation } = useKeeping();
  const found = useDeskCase(kept, debt);
  const [hours, setHours] = useState({ from: '09:00', to: '20:00' });
  const words = DISCLOSED[item].words;
  const name = typedIn(situation.household, 'name')?.trim();
  const shown = shownOf(item, { planned, debt, chosen: situation.chosen, name, hours }, say);
  const [wrong, setWrong] = useState<Problem>();
  const give = async () => {
    // A desk would refuse hours that end before they begin, once it is heard.
    if (item === 'safe-contact' && hours.from >= hours.to)
      return setWrong(problem('HOURS_ORDER', {}, '/to'));
    setWrong(undefined);
    await found.post('/grants', {
      ...{ item, value: shown?.value },
      shown: { digest: sha256(words[say.lang]), at: Date.now() },
    });
    go(`/desk/${debt}/known`);
  };
  return (
    <Page
      title={say(`给他们看：${ITEM_NAMES[item].zh}`, `Show them: ${ITEM_NAMES[item].en}`)}
      why={words[say.lang]}
      back={`/desk/${debt}/known`}
      problem={wrong ?? found.problem}
      {...(shown === undefined
        ? {
            primary: {
              text: say('先去填', 'Fill it in first'),
              href: (item === 'budget' ? lacking(planned.open) : undefined) ?? '/happened',
            },
          }
        : {
            onSubmit: () => void give(),
            primary: { text: say('给他们看', 'Show them'), busy: found.isBusy },
          })}
      second={{ text: say('不给', 'Do not show'), href: `/desk/${debt}/known` }}
    >
      {item === 'safe-contact' && <Hours hours={hours} onHours={setHours} />}
      {shown !== undefined && (
        <>
          <h2>{say('会发出去的', 'What is sent')}</h2>
          <ul class="answers">
            {shown.rows.map(([what, answer]) => (
              <li key={what}>
                <span>{what}</span>
                <span class="answer">{answer}</span>
              </li>
            ))}
          </ul>
          <p class="hint">
            {say(
              '别的都不发。随时可以收回。',
              'Nothing else is sent. You can take it back any time.',
            )}
          </p>
        </>
      )}
    </Page>
  );
}

type Hours = { readonly from: string; readonly to: string };
type From = {
  readonly planned: Planned;
  readonly debt: string;
  readonly chosen: string | undefined;
  readonly name: string | undefined;
  readonly hours: Hours;
};

function shownOf(
  item: DisclosedItem,
  { planned: { borrower, plan, open }, debt, chosen, name, hours }: From,
  say: Say,
): Shown | undefined {
  const yuan = (sum: Fen): string => say(`${groupYuan(sum)} 元`, `${groupYuan(sum)} yuan`);
  switch (item) {
    case 'budget': {
      if (lacking(open) !== undefined) return undefined;
      const { incomes, expenses, savings } = borrower;
      return {
        value: budgetValue(borrower),
        rows: [
          ...incomes.map(({ amount, per, payDay, until }, k): Row => [
            say(`收入 ${k + 1}`, `Income ${k + 1}`),
            [
              `${yuan(amount)}${per === 'month' ? say('每月', ' a month') : ''}`,
              ...(payDay === undefined ? [] : [say(`${payDay} 日到账`, `on day ${payDay}`)]),
              ...(until === undefined
                ? []
                : [say(`到 ${showDay(until, 'zh')}`, `until ${showDay(until, 'en')}`)]),
            ].join(say('，', ', ')),
          ]),
          [say('必要开支合计', 'Essential spending'), yuan(spendingOf(expenses))],
          [say('存款', 'Savings'), yuan(savings)],
        ],
      };
    }
    case 'others': {
      if (!plan.ok) return undefined;
      const value = othersValue(chosenOf(plan.value, chosen), debt);
      return {
        value,
        rows: [
          [say('别的债', 'Other debts'), say(`${value.count} 笔`, String(value.count))],
          [
            say('方案里每月最多付给它们', 'At most a month by the plan'),
            yuan(must(parseFen(value.monthly))),
          ],
        ],
      };
    }
    case 'identity':
      return name === undefined || name === ''
        ? undefined
        : { value: { name }, rows: [[say('名字', 'Name'), name]] };
    case 'safe-contact':
      return {
        value: hours,
        rows: [[say('只在这段时间联系', 'Contact only within'), `${hours.from}–${hours.to}`]],
      };
    default:
      return undefined;
  }
}

function Hours({
  hours,
  onHours,
}: {
  readonly hours: Hours;
  readonly onHours: (hours: Hours) => void;
}) {
  const say = useSay();
  const field = (key: 'from' | 'to', label: string) => (
    <div class="field">
      <label for={key}>{label}</label>
      <div class="input">
        <input
          id={key}
          type="time"
          required
          value={hours[key]}
          onInput={({ currentTarget }) => onHours({ ...hours, [key]: currentTarget.value })}
        />
      </div>
    </div>
  );
  return (
    <>
      {field('from', say('从几点', 'From'))}
      {field('to', say('到几点', 'Until'))}
    </>
  );
}
