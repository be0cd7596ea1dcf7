import { LEVEL_NAMES } from '@forbear/casework';
import { reasonText } from '../case/words.ts';
import { useSay, type Say } from '../text/say.tsx';
import { limitsOf, percentOf, type Grantable, type PolicyText, type Version } from './draft.ts';
import { COMPONENTS, INTEREST, MEASURES, PLAN, VALUES } from './words.ts';

const named = (
  say: Say,
  names: Readonly<Record<string, { zh: string; en: string }>>,
  id: unknown,
) => say.of(names[String(id)] ?? { zh: String(id), en: String(id) });

/** What a measure may be, in a line. */
export function valuesText(one: Grantable, say: Say): string {
  const values = VALUES[one.kind];
  const list = values === undefined ? undefined : (one[values.key] as readonly number[]);
  const parts = [
    ...(list === undefined || values === undefined
      ? []
      : [`${say.of(values.name)} ${list.join(say('、', ', '))}`]),
    ...((one['interest'] ?? []) as readonly string[]).map((how) => named(say, INTEREST, how)),
    ...(one['component'] === undefined ? [] : [named(say, COMPONENTS, one['component'])]),
    ...(one['daysOverdueMin'] === undefined
      ? []
      : [
          say(
            `逾期满 ${String(one['daysOverdueMin'])} 天`,
            `from ${String(one['daysOverdueMin'])} days overdue`,
          ),
        ]),
  ];
  return parts.join(say('，', ', '));
}

/** Whether the limits of a measure are shares. */
export const isShare = ({ kind }: Grantable): boolean => kind === 'waive' || kind === 'settle';

const limitText = (one: Grantable, limit: string): string =>
  limit === '' ? '–' : isShare(one) ? `${percentOf(limit)}%` : limit;

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
      </dl>
      <MeasureTable policy={policy} />
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
            const limits = limitsOf(measure);
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
