import { enOrdinal, present, type Problem } from '@forbear/problem';
import { showYuan } from '@forbear/money';
import { useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import { amountCheck, countCheck, whenCheck } from '../piece/check.ts';
import { wordsOf } from '../text/problem-text.ts';
import { Radios } from '../piece/choice.tsx';
import { DayField, MoneyField, TextField } from '../piece/field.tsx';
import { useForm, type Form } from '../piece/form.ts';
import { Page, type Fault } from '../piece/page.tsx';
import { readYuan } from '../situation/typed.ts';
import type { IncomeTold } from '../situation/situation.ts';
import { typedIn, type Facts } from '../situation/told.ts';
import { recordOf } from '../store/field-draft.ts';
import { useKeeping } from '../store/keeping.tsx';
import { useSay, type Say } from '../text/say.ts';
import { useRoad } from './next-page.ts';

/** What comes in, and when. An income is added, mended or taken out; what is typed is kept on going on. */
export function Incomes() {
  const { situation } = useKeeping();
  // Each income that was kept makes room for a new one.
  const [{ at, round }, setPlace] = useState<{ at?: string; round: number }>({ round: 0 });
  const edited = situation.incomes.find(({ id }) => id === at);
  const edit = (id: string | undefined) =>
    setPlace((now) => ({ round: now.round + 1, ...present({ at: id }) }));
  return <Asked key={`${at ?? ''} ${round}`} edited={edited} onEdit={edit} />;
}

/** An income in one line. */
export function incomeLine(facts: Facts, say: Say): string {
  const read = readYuan(typedIn(facts, 'amount') ?? '');
  const sum = read.ok ? showYuan(read.value, say.lang) : '';
  const payDay = typedIn(facts, 'payDay');
  const when =
    payDay === undefined
      ? say('每月 ', 'each month, ')
      : say(`每月 ${payDay}日，`, `on the ${enOrdinal(Number(payDay))} of each month, `);
  return sum === '' ? '' : `${when}${sum}`;
}

type AskedProps = {
  readonly edited: IncomeTold | undefined;
  readonly onEdit: (id: string | undefined) => void;
};

const NONE: Facts = {};
/** The page on which an income is added. */
const NEW = 'income';

function Asked({ edited, onEdit }: AskedProps) {
  const say = useSay();
  const [, go] = useLocation();
  const keeping = useKeeping();
  const { situation, today } = keeping;
  const road = useRoad('/income', situation);
  const [id] = useState(() => edited?.id ?? recordOf(keeping, NEW));
  const form = useForm(
    { kind: 'income', id, first: { at: Date.now() } },
    edited?.facts ?? NONE,
    {
      amount: amountCheck('amount', say, say('每月多少？', 'How much a month?')),
      payDay: countCheck('payDay', 1, 31, say),
      from: whenCheck('from', today.day, 'coming', say),
      until: whenCheck('until', today.day, 'coming', say),
    },
    edited === undefined ? NEW : `income-${id}`,
  );
  const isBlank = Object.keys(form.facts).length === 0;
  const [isAsked, setAsked] = useState(false);
  const keep = async () => {
    if (!(await form.save())) return false;
    onEdit(undefined);
    return true;
  };
  const isNone = typedIn(situation.household, 'noIncome') === 'yes';
  const isLacking = isBlank && situation.incomes.length === 0 && !isNone;
  const onward = async () => {
    setAsked(isLacking);
    if (isLacking) return;
    if (isBlank || (await keep())) go(road.next);
  };
  return (
    <Page
      title={say('每月有哪些钱进来？', 'What comes in each month?')}
      why={say(
        '工资、失业金、家人给的家用都算。拿不准会不会来的，写上但不算进去。',
        'Wages, benefits, what family gives. What is not sure is noted and not counted.',
      )}
      back={road.back}
      faults={isAsked && isLacking ? [lackOf(say)] : form.faults}
      problem={form.problem}
      primary={{
        text: road.isMending
          ? say('改好了', 'Done')
          : say('继续，填支出', 'Continue with spending'),
      }}
      onSubmit={() => void onward()}
    >
      <List editedId={edited?.id} onEdit={onEdit} />
      <h2>
        {edited !== undefined
          ? say('改这一笔', 'Mend this one')
          : situation.incomes.length > 0
            ? say('还有别的收入？', 'Any other?')
            : say('第一笔收入', 'The first one')}
      </h2>
      <IncomeFields form={form} />
      {situation.incomes.length === 0 && isBlank && <NoIncome isNone={isNone} />}
      <p class="ways">
        <button class="plain" type="button" onClick={() => void keep()}>
          {say('存下这一笔，再加一笔', 'Keep this one and add another')}
        </button>
      </p>
    </Page>
  );
}

function List({
  editedId,
  onEdit,
}: {
  editedId: string | undefined;
  onEdit: AskedProps['onEdit'];
}) {
  const say = useSay();
  const keeping = useKeeping();
  const { incomes } = keeping.situation;
  const [problem, setProblem] = useState<Problem>();
  const [gone, setGone] = useState<IncomeTold>();
  const remove = async (income: IncomeTold) => {
    setProblem(await keeping.remove([`income/${income.id}`]));
    setGone(income);
  };
  const name = ({ facts }: IncomeTold) => typedIn(facts, 'what') ?? say('收入', 'Income');
  return (
    <>
      {problem && <p class="fault">{wordsOf(problem, say)}</p>}
      {gone && (
        <p class="notice" role="status">
          {say(`删掉了「${name(gone)}」。`, `“${name(gone)}” was deleted. `)}
          <button
            class="plain"
            type="button"
            onClick={() =>
              void keeping.takeBack([`income/${gone.id}`]).then(() => setGone(undefined))
            }
          >
            {say('放回来', 'Take back')}
          </button>
        </p>
      )}
      {incomes.length > 0 && (
        <ul class="answers">
          {incomes.map((income) => (
            <li key={income.id} class={income.id === editedId ? 'on' : ''}>
              <span class="what">{name(income)}</span>
              <span class="answer">{incomeLine(income.facts, say)}</span>
              <span class="ways">
                <button class="plain" type="button" onClick={() => onEdit(income.id)}>
                  {say('修改', 'Change')}
                  <span class="spoken"> {name(income)}</span>
                </button>
                <button class="plain" type="button" onClick={() => void remove(income)}>
                  {say('删除', 'Delete')}
                  <span class="spoken"> {name(income)}</span>
                </button>
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

const lackOf = (say: Say): Fault => ({
  id: 'no-income',
  text: say('写上一笔，或者勾“现在没有收入”。', 'Give one, or tick that there is none now.'),
});

/** That there is none: told, so that it is known and no guess. */
function NoIncome({ isNone }: { readonly isNone: boolean }) {
  const say = useSay();
  const keeping = useKeeping();
  const { household } = keeping.situation;
  const told = isNone ? undefined : ({ typed: 'yes' } as const);
  return (
    <label class="tick">
      <input
        type="checkbox"
        id="no-income"
        checked={isNone}
        onChange={() =>
          void keeping.say({ kind: 'household', id: 'own', first: {} }, household, {
            noIncome: told,
          })
        }
      />
      <span>{say('现在没有收入', 'There is no income now')}</span>
    </label>
  );
}

/** The fields of one income. */
function IncomeFields({ form }: { readonly form: Form }) {
  const say = useSay();
  return (
    <>
      <TextField
        form={form}
        q="what"
        label={say('是什么钱', 'What it is')}
        hint={say('工资、失业金、家人给的……', 'Wage, benefit, from family …')}
      />
      <MoneyField
        form={form}
        q="amount"
        label={say('每月多少', 'How much a month')}
        hint={say('每月不一样的，写少的那个月', 'If it varies, give a month with little')}
      />
      <TextField
        form={form}
        q="payDay"
        mode="numeric"
        unit={say('号', '')}
        label={say('每月几号到账', 'On which day it comes')}
        hint={say(
          '不固定就空着，先按月底算',
          'Leave out if it varies: the end of the month is taken',
        )}
      />
      <details open={['from', 'until', 'certain'].some((q) => form.text(q) !== '')}>
        <summary>{say('只有一段时间有，或者说不准？', 'Only for a time, or not sure?')}</summary>
        <DayField
          form={form}
          q="from"
          lean="coming"
          label={say('从哪天起有', 'From which day')}
          month={say('从那个月 1 号算', 'from the first of that month')}
        />
        <DayField
          form={form}
          q="until"
          lean="coming"
          label={say('到哪天为止', 'Until which day')}
          month={say('那个月还算', 'that month still counts')}
        />
        <Radios
          form={form}
          q="certain"
          label={say('一定会来吗？', 'Is it sure?')}
          options={[
            { value: 'yes', text: say('会', 'Yes') },
            {
              value: 'no',
              text: say('说不准', 'Not sure'),
              hint: say('先不算进去', 'not counted'),
            },
          ]}
        />
      </details>
    </>
  );
}
