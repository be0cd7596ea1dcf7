import { showYuan } from '@forbear/money';
import { openInstalments } from '@forbear/negotiation';
import { useLocation, useParams } from 'wouter-preact';
import { amountCheck, dayCheck } from '../piece/check.ts';
import { useEntering } from '../piece/entering.ts';
import { DayField, MoneyField } from '../piece/field.tsx';
import { useForm } from '../piece/form.ts';
import { Page } from '../piece/page.tsx';
import { PlanWait } from '../piece/plan-wait.tsx';
import { usePlanning } from '../planning/planning.tsx';
import { readDay } from '../situation/typed-day.ts';
import { useKeeping } from '../store/keeping.tsx';
import { dayWord } from '../text/day-words.ts';
import { useSay } from '../text/say.ts';
import { NoDebt } from '../piece/no-debt.tsx';

const NONE = {};

/** What was paid, and on which day. */
function usePaidForm(debt: string) {
  const say = useSay();
  const { today } = useKeeping();
  return useForm(
    { kind: 'draft', id: 'none' },
    NONE,
    {
      paid: amountCheck('paid', say, say('还了多少？', 'How much was paid?')),
      on: (facts) => {
        const told = facts['on'];
        const read =
          told !== undefined && 'typed' in told
            ? readDay(told.typed, today.day, 'past')
            : undefined;
        return read?.ok === true && read.value > today.day
          ? say('这一天还没到。', 'This day has not come yet.')
          : dayCheck('on', today.day, 'past', say)(facts);
      },
    },
    `paid-${debt}`,
  );
}

/** An instalment was paid, or cannot be: noted with one press, and then the next day counts. */
export function Paid() {
  const say = useSay();
  const { debt = '' } = useParams<{ debt: string }>();
  const planning = usePlanning();
  const [, go] = useLocation();
  const { situation } = useKeeping();
  const entering = useEntering(debt);
  const form = usePaidForm(debt);
  if (planning.state !== 'made') return <PlanWait planning={planning} back={`/case/${debt}`} />;
  const standing = planning.planned.standings.find((one) => one.debt === debt);
  if (standing === undefined) return <NoDebt />;
  const { state, name } = standing;
  const [next, ...others] = state.agreement === undefined ? [] : openInstalments(state);
  if (next === undefined)
    return <NothingDue debt={debt} name={name} isAgreed={state.agreement !== undefined} />;
  const isMissed =
    next.due + (state.agreement?.text?.graceDays ?? 0) < situation.day &&
    standing.steps.includes('no-match');
  const keep = async () => {
    if (!form.check()) return;
    if (await entering.happen('paid', form.facts)) {
      form.forget();
      go(`/case/${debt}`);
    }
  };
  return (
    <Page
      title={say(
        `${dayWord(next.due, situation.day, say)}这一期，${showYuan(next.amount, 'zh')}`,
        `${showYuan(next.amount, 'en')}, due ${dayWord(next.due, situation.day, say)}`,
      )}
      over={name}
      back={`/case/${debt}`}
      faults={form.faults}
      problem={entering.problem}
      primary={{ text: say('还了，记下来', 'Paid: note it'), busy: entering.isBusy }}
      second={{
        text: isMissed
          ? say('没还上，现在去谈', 'It was not paid: talk now')
          : say('可能不够，提前去谈', 'It may not be enough: talk first'),
        onClick: () =>
          void entering
            .happen(isMissed ? 'missed' : 'short')
            .then((done) => done && go(`/case/${debt}`)),
      }}
      onSubmit={() => void keep()}
    >
      <PastToo rows={others.filter(({ due }) => due < situation.day)} />
      <MoneyField form={form} q="paid" label={say('还了多少', 'How much was paid')} />
      <DayField
        form={form}
        q="on"
        lean="past"
        label={say('哪天还的？空着就是今天', 'On which day? Empty means today')}
      />
    </Page>
  );
}

/** Other instalments that are past as well: each is noted on its own, and all are talked about at once. */
function PastToo({ rows }: { readonly rows: ReturnType<typeof openInstalments> }) {
  const say = useSay();
  const { day } = useKeeping().situation;
  if (rows.length === 0) return null;
  const list = rows.map(({ due, amount }) =>
    say(
      `${dayWord(due, day, say)} ${showYuan(amount, 'zh')}`,
      `${showYuan(amount, 'en')} due ${dayWord(due, day, say)}`,
    ),
  );
  return (
    <p class="notice">
      {say(
        `后面还有 ${rows.length} 期也过了：${list.join('、')}。还了的一期一期记；没还上的，一次谈。`,
        `${rows.length} more ${rows.length === 1 ? 'is' : 'are'} past: ${list.join('; ')}. Note each that was paid; talk about all the others at once.`,
      )}
    </p>
  );
}

type NothingProps = { readonly debt: string; readonly name: string; readonly isAgreed: boolean };

/** No instalment is open. */
function NothingDue({ debt, name, isAgreed }: NothingProps) {
  const say = useSay();
  return (
    <Page
      title={
        isAgreed
          ? say('各期都还清了', 'All instalments are paid')
          : say('还没有写下来的约定', 'Nothing is agreed in writing yet')
      }
      over={name}
      back={`/case/${debt}`}
      primary={{ text: say('看这一笔', 'See this debt'), href: `/case/${debt}` }}
    />
  );
}
