import { groupYuan, showYuan, type Month } from '@forbear/money';
import {
  findingTexts,
  type JointPlan,
  type NamedPlan,
  titleOf,
  type PlanMonth,
} from '@forbear/plan';
import { availableWord } from '../piece/month-strip.tsx';
import { Page } from '../piece/page.tsx';
import { PlanWait } from '../piece/plan-wait.tsx';
import { chosenOf, usePlanning } from '../planning/planning.tsx';
import { useKeeping } from '../store/keeping.tsx';
import { monthWord } from '../text/day-words.ts';
import { useSay } from '../text/say.ts';
import { WhatIf } from '../piece/what-if.tsx';

/** The arithmetic of what one can pay, why this plan, every month, and what if. */
export function Why() {
  const planning = usePlanning();
  if (planning.state !== 'made' || !planning.planned.plan.ok)
    return <PlanWait planning={planning} back="/plan" />;
  const { standings } = planning.planned;
  const names = new Map(standings.map(({ debt, name }) => [debt, name]));
  return <Shown plan={planning.planned.plan.value} names={names} />;
}

type ShownProps = { readonly plan: JointPlan; readonly names: ReadonlyMap<string, string> };

function Shown({ plan, names }: ShownProps) {
  const say = useSay();
  const { situation } = useKeeping();
  const chosen = chosenOf(plan, situation.chosen);
  const month = plan.affordable[1] ?? plan.affordable[0];
  const yuan = (amount: Parameters<typeof showYuan>[0]) => showYuan(amount, say.lang);
  return (
    <Page title={say('怎么算的', 'How it is worked out')} back="/plan">
      {month && (
        <dl class="sums">
          <div>
            <dt>{say('每月收入', 'Income a month')}</dt>
            <dd>{yuan(month.income)}</dd>
          </div>
          <div>
            <dt>{say('减去吃住看病', 'less living')}</dt>
            <dd>− {yuan(month.essential)}</dd>
          </div>
          <div>
            <dt>{say('先留一点应急', 'less a little for emergencies')}</dt>
            <dd>− {yuan(month.keptBack)}</dd>
          </div>
          <div class="result">
            <dt>{say('每月还得起', 'What you can pay')}</dt>
            <dd>{yuan(month.available)}</dd>
          </div>
        </dl>
      )}
      <Reasons plan={plan} chosen={chosen} names={names} />
      <h2 id="table">{say('每个月', 'Every month')}</h2>
      <table class="months">
        <thead>
          <tr>
            <th scope="col">{say('月份', 'Month')}</th>
            <th scope="col">{say('还得起', 'Affordable')}</th>
            <th scope="col">{say('要还', 'To pay')}</th>
            <th scope="col">{say('余', 'Left')}</th>
          </tr>
        </thead>
        <tbody>
          {runsOf(chosen.months).map(({ one, until }) => (
            <tr key={one.month}>
              <th scope="row">
                {until === one.month
                  ? monthWord(one.month, say)
                  : say(
                      `${monthWord(one.month, say)}到 ${monthWord(until, say)}，每月`,
                      `${monthWord(one.month, say)} to ${monthWord(until, say)}, each`,
                    )}
              </th>
              <td data-name={say('还得起', 'Affordable')}>{availableWord(one, say)}</td>
              <td data-name={say('要还', 'To pay')}>{groupYuan(one.payments)}</td>
              <td data-name={say('余', 'Left')}>{groupYuan(one.left)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <WhatIf before={plan} name={chosen.name} />
    </Page>
  );
}

type Run = { readonly one: PlanMonth; readonly until: Month };

/** Months one after another with the same figures, told once. */
function runsOf(months: readonly PlanMonth[]): readonly Run[] {
  return months.reduce<readonly Run[]>((runs, one) => {
    const last = runs.at(-1);
    const isSame =
      last !== undefined &&
      last.one.available === one.available &&
      last.one.payments === one.payments &&
      last.one.fromSavings === one.fromSavings &&
      last.one.left === one.left;
    return isSame
      ? [...runs.slice(0, -1), { one: last.one, until: one.month }]
      : [...runs, { one, until: one.month }];
  }, []);
}

/** Why this plan, debt by debt, and what else was found. */
function Reasons({ plan, chosen, names }: ShownProps & { readonly chosen: NamedPlan }) {
  const say = useSay();
  const title = titleOf(chosen, plan.plans);
  return (
    <>
      <h2>{say(`为什么是“${title.zh}”`, `Why “${title.en}”`)}</h2>
      <ul>
        <li>{chosen.why.text[say.lang]}</li>
        {chosen.choices.map(
          ({ debt, why }) =>
            why !== undefined &&
            why.text[say.lang] !== '' && (
              <li key={debt}>
                <strong>{names.get(debt)}</strong>
                {say('：', ': ')}
                {why.text[say.lang]}
              </li>
            ),
        )}
        {findingTexts(plan.findings, names).map((text) => (
          <li key={text.zh}>{text[say.lang]}</li>
        ))}
        <li>
          {say(
            '怎样显示在征信里，我们查不到，请对方书面说明。',
            'How it shows on the credit record we do not know; ask for it in writing.',
          )}
        </li>
      </ul>
    </>
  );
}
