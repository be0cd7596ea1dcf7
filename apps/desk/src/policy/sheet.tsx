import { LEVEL_NAMES } from '@forbear/casework';
import type { Text } from '@forbear/problem';
import { reasonText } from '../case/words.ts';
import { useSay, type Say } from '../text/say.tsx';
import { PartsRead } from './part-fields.tsx';
import type { PartsText } from './parts.ts';
import { percentOf, reachOf, type Grantable, type PolicyText, type Version } from './draft.ts';
import { COMPONENTS, INTEREST, MEASURES, PLAN, VALUES } from './words.ts';

const named = (
  say: Say,
  names: Readonly<Record<string, { zh: string; en: string }>>,
  id: unknown,
) => say.of(names[String(id)] ?? { zh: String(id), en: String(id) });

const PER: Readonly<Record<string, Text>> = {
  day: { zh: '日利率', en: 'a day' },
  month: { zh: '月利率', en: 'a month' },
  year: { zh: '年利率', en: 'a year' },
};

type Fee = {
  readonly of: 'total' | 'period';
  readonly rate?: string;
  readonly rates?: Readonly<Record<string, string>>;
};

/** What instalments cost: one share for all, or by their count. */
function feeText({ of, rate, rates }: Fee, say: Say): string {
  const each = of === 'total' ? say('全程', 'in all') : say('每期', 'each');
  const told =
    rate === undefined
      ? Object.entries(rates ?? {})
          .map(([count, share]) =>
            say(`${count} 期 ${percentOf(share)}%`, `${count}: ${percentOf(share)}%`),
          )
          .join(say('、', ', '))
      : `${percentOf(rate)}%`;
  return say(`分期费（${each}）${told}`, `fee (${each}) ${told}`);
}

type Step = { readonly count: number; readonly share: string };

/** A plan in steps: so many rows of a share of what is owed. */
const stepsText = (plan: readonly Step[], say: Say): string =>
  plan
    .map(({ count, share }) =>
      say(`${count} 期各 ${percentOf(share)}%`, `${count} of ${percentOf(share)}%`),
    )
    .join(say('，再', ', then '));

type Said = {
  readonly interest?: readonly string[];
  readonly component?: string;
  readonly daysOverdueMin?: number;
  readonly rateMin?: { readonly value: string; readonly per: string };
  readonly fee?: Fee;
  readonly amounts?: readonly string[];
  readonly include?: readonly string[];
  readonly plans?: readonly (readonly Step[])[];
};

/** What a measure may be, in a line: every figure that the policy holds of it. */
export function valuesText(one: Grantable, say: Say): string {
  const values = VALUES[one.kind];
  const list = values === undefined ? undefined : (one[values.key] as readonly number[]);
  const {
    interest = [],
    component,
    daysOverdueMin,
    rateMin,
    fee,
    amounts,
    include,
    plans,
  } = one as unknown as Said;
  const comma = say('、', ', ');
  const parts = [
    list === undefined || values === undefined
      ? undefined
      : `${say.of(values.name)} ${list.join(comma)}`,
    amounts === undefined
      ? undefined
      : say(
          `每期一个固定数，至少所欠的 ${amounts.map(percentOf).join(comma)}%`,
          `a fixed sum, at least ${amounts.map(percentOf).join(comma)}% of what is owed`,
        ),
    ...(plans ?? []).map((plan) => stepsText(plan, say)),
    fee === undefined ? undefined : feeText(fee, say),
    include === undefined
      ? undefined
      : say(
          `重分的：${include.map((part) => named(say, COMPONENTS, part)).join(comma)}`,
          `spread anew: ${include.map((part) => named(say, COMPONENTS, part)).join(comma)}`,
        ),
    ...interest.map((how) => named(say, INTEREST, how)),
    rateMin === undefined
      ? undefined
      : say(
          `最低${named(say, PER, rateMin.per)} ${percentOf(rateMin.value)}%`,
          `no lower than ${percentOf(rateMin.value)}% ${named(say, PER, rateMin.per)}`,
        ),
    component === undefined ? undefined : named(say, COMPONENTS, component),
    daysOverdueMin === undefined
      ? undefined
      : say(`逾期满 ${daysOverdueMin} 天`, `from ${daysOverdueMin} days overdue`),
  ];
  return parts.filter((part) => part !== undefined).join(say('，', ', '));
}

/** Whether the limits of a measure are shares. */
export const isShare = ({ kind }: Grantable): boolean => kind === 'waive' || kind === 'settle';

/** Up to where a level goes; a settlement down to where. */
const limitText = (one: Grantable, limit: string): string => {
  if (limit === '') return '–';
  const share = `${percentOf(limit)}%`;
  return one.kind === 'settle' ? `≥ ${share}` : isShare(one) ? share : limit;
};

/** A version of a policy to be read: conditions, measures by level, affordability, the plan's days. */
export function PolicySheet({ one }: { readonly one: Version }) {
  const say = useSay();
  const policy = one.policy as unknown as PolicyText;
  const { eligible, afford, plan } = policy;
  const end = plan['endAfter'] as { inRow: number; total: number };
  return (
    <div className="body">
      <h2>{policy.name}</h2>
      <dl className="kv wide">
        <dt>{say('原因', 'reasons')}</dt>
        <dd>
          {eligible.reasons.map((reason) => say.of(reasonText(reason))).join(say('、', ', '))}
        </dd>
        <dt>{say('逾期天数', 'days overdue')}</dt>
        <dd>{eligible.daysOverdue.join(' – ')}</dd>
        <dt>{say('放款满几个月', 'months since the payout')}</dt>
        <dd>{eligible.monthsOnBook}</dd>
        <dt>{say('以前的宽限', 'earlier reliefs')}</dt>
        <dd>
          {say(
            `${eligible.reliefs.inMonths} 个月里最多 ${eligible.reliefs.max} 次`,
            `at most ${eligible.reliefs.max} in ${eligible.reliefs.inMonths} months`,
          )}
        </dd>
        <dt>{say('收入里先留下', 'kept back of the income')}</dt>
        <dd>{percentOf(afford.keepBack)}%</dd>
        <dt>{say('一年的价钱最高', 'cost a year at most')}</dt>
        <dd>{percentOf(afford.costMax)}%</dd>
        {Object.entries(PLAN).map(([key, name]) => (
          <div key={key} className="pair">
            <dt>{say.of(name)}</dt>
            <dd>{String(plan[key])}</dd>
          </div>
        ))}
        <dt>{say('几次不守可以终止', 'may end after')}</dt>
        <dd>
          {say(
            `连续 ${end.inRow} 次或共 ${end.total} 次`,
            `${end.inRow} in a row or ${end.total} in all`,
          )}
        </dd>
        <dt>{say('一次最多几样措施', 'measures together, at most')}</dt>
        <dd>{policy.combine}</dd>
        <dt>{say('可以转入本金的', 'may become principal')}</dt>
        <dd>
          {policy.capitalise.length === 0
            ? say('没有', 'none')
            : policy.capitalise.map((part) => named(say, COMPONENTS, part)).join(say('、', ', '))}
        </dd>
        <dt>{say('材料清单', 'papers')}</dt>
        <dd>{policy.documents}</dd>
        <dt>{say('各种时限', 'clocks')}</dt>
        <dd>{policy.clock}</dd>
      </dl>
      <MeasureTable policy={policy} />
      <PartsRead parts={one.parts as unknown as PartsText} />
    </div>
  );
}

/** Each measure with its values and how far each level goes. */
function MeasureTable({ policy }: { readonly policy: PolicyText }) {
  const say = useSay();
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={say('措施', 'measures')}>
      <table>
        <caption className="hide">
          {say('措施和各级的上限', 'measures and the limit of each level')}
        </caption>
        <thead>
          <tr>
            <th scope="col">{say('措施', 'measure')}</th>
            <th scope="col">{say('可以是', 'may be')}</th>
            {(['agent', 'approver1', 'approver2'] as const).map((level) => (
              <th key={level} scope="col" className="fig">
                {say(`${LEVEL_NAMES[level].zh}到`, `${LEVEL_NAMES[level].en} up to`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {policy.measures.map((measure, k) => {
            const limits = reachOf(measure);
            return (
              <tr key={k}>
                <th scope="row">{named(say, MEASURES, measure.kind)}</th>
                <td>{valuesText(measure, say)}</td>
                <td className="fig">{limitText(measure, limits.agent)}</td>
                <td className="fig">{limitText(measure, limits.approver1)}</td>
                <td className="fig">{limitText(measure, limits.approver2)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
