import type { positionTold } from '@forbear/wire/desk';
import type { Told } from '../api/shape.ts';
import { CLASSES } from '../text/chart.ts';
import { useSay } from '../text/say.tsx';
import { sumText } from '../text/sum.ts';

/** What is owed on an account, and how late it is. */
export function Position({ told }: { readonly told: Told<typeof positionTold> }) {
  const say = useSay();
  return (
    <>
      <dl className="kv">
        <dt>{say('本金', 'principal')}</dt>
        <dd>{sumText(told.principal)}</dd>
        <dt>{say('利息', 'interest')}</dt>
        <dd>{sumText(told.interest)}</dd>
        <dt>{say('罚息', 'penalty')}</dt>
        <dd>{sumText(told.penalty)}</dd>
        <dt>{say('费用', 'fees')}</dt>
        <dd>{sumText(told.fees)}</dd>
        <dt>{say('减溢缴款', 'less credit held')}</dt>
        <dd>{sumText(told.credit)}</dd>
      </dl>
      <dl className="kv sum">
        <dt>{say('还清要', 'to settle')}</dt>
        <dd>{sumText(told.payoff)}</dd>
      </dl>
      <dl className="kv part">
        <dt>{say('其中逾期', 'of it overdue')}</dt>
        <dd>{sumText(told.overdue)}</dd>
        <dt>{say('逾期天数', 'days overdue')}</dt>
        <dd>{told.daysOverdue}</dd>
        <dt>{say('分类', 'class')}</dt>
        <dd>{say.of(CLASSES[told.class])}</dd>
        <dt>{say('逾期分段（天）', 'days overdue, in steps')}</dt>
        <dd>{told.bucket}</dd>
      </dl>
      <hr className="rule" />
    </>
  );
}
