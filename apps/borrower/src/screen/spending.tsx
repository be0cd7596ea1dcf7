import { civil, formatDay, showYuan, sumFen, type Fen } from '@forbear/money';
import { Link, useLocation } from 'wouter-preact';
import { amountCheck } from '../piece/check.ts';
import { MoneyField } from '../piece/field.tsx';
import { useForm, type Form } from '../piece/form.ts';
import { Page } from '../piece/page.tsx';
import type { Situation } from '../situation/situation.ts';
import { MONEY_ON, typedIn } from '../situation/told.ts';
import { readCount, readYuan } from '../situation/typed.ts';
import { useKeeping } from '../store/keeping.tsx';
import { GROUP_NAMES, GROUPS } from '../text/group-name.ts';
import { useSay } from '../text/say.ts';
import { useRoad } from './next-page.ts';

const MONEY = ['savings', 'cash'] as const;

/** Whether income of this month came before today, so that it is in hand and in no sum that is still to come. */
const hasCome = ({ incomes, day }: Situation): boolean =>
  incomes.some(({ facts }) => {
    const payDay = readCount(typedIn(facts, 'payDay') ?? '', 1, 31);
    return payDay.ok && payDay.value < civil(day).day;
  });

const FIRST = ['rent', 'food', 'health'];

/** What living costs: three groups at once, the others where there is more. */
export function Spending() {
  const say = useSay();
  const [, go] = useLocation();
  const { situation } = useKeeping();
  const road = useRoad('/spending', situation);
  const checks = [...GROUPS, 'savings', 'cash'].map((q) => [q, amountCheck(q, say)] as const);
  const form = useForm(
    { kind: 'household', id: 'own', first: {} },
    situation.household,
    Object.fromEntries(checks),
    'spending',
  );
  const sums = GROUPS.flatMap((group): readonly Fen[] => {
    const read = readYuan(form.text(group));
    return read.ok ? [read.value] : [];
  });
  const field = (group: (typeof GROUPS)[number]) => (
    <MoneyField key={group} form={form} q={group} label={GROUP_NAMES[group][say.lang]} />
  );
  const { household, day } = situation;
  const isNew = MONEY.some((q) => form.text(q) !== (typedIn(household, q) ?? ''));
  // Money in hand is that of a day: income that comes later is counted on top of it.
  const toldOn = () => (isNew ? { [MONEY_ON]: { typed: formatDay(day) } } : {});
  const rest = GROUPS.filter((group) => !FIRST.includes(group));
  return (
    <Page
      title={say('一个月吃住要多少？', 'What does living cost a month?')}
      why={say(
        '先保住吃住和看病，剩下的才谈还债。没有的空着。',
        'Food, home and health come first; only what is left is talked about. Leave out what there is none of.',
      )}
      back={road.back}
      faults={form.faults}
      problem={form.problem}
      primary={{ text: road.isMending ? say('改好了', 'Done') : say('继续', 'Continue') }}
      onSubmit={() => void form.save(toldOn()).then((kept) => kept && go(road.next))}
    >
      <p class="ways">
        <Link href="/bills">{say('从账单里填', 'Fill in from bills')}</Link>
      </p>
      {GROUPS.filter((group) => FIRST.includes(group)).map(field)}
      <details open={rest.some((group) => form.text(group) !== '')}>
        <summary>
          {say(
            '还有：水电、交通、孩子、老人、保险',
            'More: power, transport, children, parents, insurance',
          )}
        </summary>
        {rest.map(field)}
      </details>
      <p class="total" aria-live="polite">
        <span>{say('一个月一共', 'In all a month')}</span>
        <strong>
          {sums.length === 0 ? say('还没填', 'not said yet') : showYuan(sumFen(sums), say.lang)}
        </strong>
      </p>
      <InHand form={form} isAsked={hasCome(situation)} />
    </Page>
  );
}

/** Savings; and all money in hand where income of the month has come already. */
function InHand({ form, isAsked }: { readonly form: Form; readonly isAsked: boolean }) {
  const say = useSay();
  return (
    <>
      <MoneyField
        form={form}
        q="savings"
        label={say('手里的存款', 'Savings in hand')}
        hint={say('留作应急，不会拿去还债', 'They stay for emergencies and pay no debt')}
        unknown={say('先按没有存款算', 'taken as none')}
      />
      {(isAsked || form.text('cash') !== '') && (
        <MoneyField
          form={form}
          q="cash"
          label={say('今天手里一共有多少钱', 'All money in hand today')}
          hint={say(
            '这个月的收入已经到了。卡里、零钱、现金，连存款一起算',
            'Income of this month has come already: accounts, wallets and cash, savings too',
          )}
          unknown={say('先按只有存款算', 'only the savings are counted')}
        />
      )}
    </>
  );
}
