import {
  LEVEL_NAMES,
  measuresText,
  stopText,
  type Candidate,
  type Proposal,
} from '@forbear/casework';
import type { Measure } from '@forbear/loan';
import { fen, groupYuan } from '@forbear/money';
import { Button } from 'antd';
import { useSay, type Say } from '../text/say.tsx';

/** Measures in one line with what they ask: `分 6 期，每期 1,672.00`. */
export function inOneLine(
  { measures, payments }: Pick<Candidate, 'measures' | 'payments'>,
  say: Say,
): string {
  const what = say.of(measuresText(measures));
  const [first] = payments;
  if (first === undefined) return what;
  const alike = payments.every(({ amount }) => amount === first.amount);
  const most = fen(payments.reduce((sum, { amount }) => Math.max(sum, amount), 0));
  return alike
    ? say(`${what}，每期 ${groupYuan(first.amount)}`, `${what}, ${groupYuan(first.amount)} each`)
    : say(`${what}，每期最多 ${groupYuan(most)}`, `${what}, at most ${groupYuan(most)} at once`);
}

/** What the engine would offer, why, the two next, and what stops every other measure. */
export function Proposed({
  proposal,
  choose,
}: {
  readonly proposal: Proposal | undefined;
  readonly choose: (measures: readonly Measure[]) => void;
}) {
  const say = useSay();
  if (proposal === undefined)
    return <p className="soft">{say('正在算建议…', 'Finding a proposal …')}</p>;
  const { decision, rationale, next, stopped } = proposal;
  const heading =
    decision === 'offer'
      ? say(`建议：${inOneLine(proposal, say)}`, `Proposed: ${inOneLine(proposal, say)}`)
      : decision === 'keep'
        ? say('建议：合同本来就放得进', 'Proposed: the contract fits as it is')
        : say('没有放得进的，要由人来看', 'Nothing fits: a person has to look');
  return (
    <section aria-label={say('建议', 'Proposal')}>
      <h2>{heading}</h2>
      <ul className="soft reasons">
        {rationale.map((one) => (
          <li key={one.text.zh}>{say.of(one.text)}</li>
        ))}
      </ul>
      {decision === 'offer' || next.length > 0 ? (
        <div className="chips">
          {decision === 'offer' ? (
            <Button size="small" onClick={() => choose(proposal.measures)}>
              {say('用建议的', 'Use the proposal')}
            </Button>
          ) : null}
          {next.map((one) => (
            <Button
              size="small"
              key={JSON.stringify(one.measures)}
              onClick={() => choose(one.measures)}
            >
              {say('换成：', 'Instead: ')}
              {inOneLine(one, say)}
              {one.level === undefined ? '' : ` · ${say.of(LEVEL_NAMES[one.level])}`}
            </Button>
          ))}
        </div>
      ) : null}
      {stopped.length === 0 ? null : (
        <details>
          <summary>
            {say(
              `没选的 ${stopped.length} 种，各因为什么`,
              `${stopped.length} others, and what stops each`,
            )}
          </summary>
          <ul className="soft reasons">
            {stopped.map((one) => (
              <li key={JSON.stringify(one.measures)}>{say.of(stopText(one))}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
