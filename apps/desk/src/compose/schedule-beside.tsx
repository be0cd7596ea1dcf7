import type { Row } from '@forbear/loan';
import type { Considered, ProposalInput } from '@forbear/casework';
import { formatDay, groupYuan, sumFen, ZERO, type Day, type Fen } from '@forbear/money';
import { useSay, type Say } from '../text/say.tsx';

const namesOf = (say: Say): readonly string[] => [
  say('还款日', 'due'),
  say('原合同应还', 'by the contract'),
  say('改后应还', 'after'),
  say('本金', 'principal'),
  say('利息', 'interest'),
  say('手续费', 'fee'),
  say('剩余本金', 'left'),
];

const figure = (sum: Fen | undefined): string => (sum === undefined ? '–' : groupYuan(sum));

const sums = (rows: readonly Row[], pick: (row: Row) => Fen): string =>
  groupYuan(sumFen(rows.map(pick)));

/** Both schedules on one list of days: what the contract asks, and what is asked after the measures. */
export function ScheduleBeside({
  input,
  found,
}: {
  readonly input: ProposalInput;
  readonly found: Considered;
}) {
  const say = useSay();
  const { rows: before, arrears } = input.account;
  const asked = new Map<Day, Fen>(before.map(({ due, payment }) => [due, payment]));
  const after = new Map(found.rows.map((row) => [row.due, row]));
  const days = [...new Set([...asked.keys(), ...after.keys()])].sort((a, b) => a - b);
  const open = sumFen(Object.values(arrears));
  return (
    <div
      className="scroll"
      tabIndex={0}
      role="region"
      aria-label={say('改前改后', 'before and after')}
    >
      <table className="by-day">
        <thead>
          <tr>
            {namesOf(say).map((name, k) => (
              <th key={name} scope="col" className={k === 0 ? undefined : 'fig'}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {open > 0 || found.beside > 0 ? (
            <tr>
              <th scope="row">{say('已经欠下的', 'already due beside')}</th>
              <td className="fig">{groupYuan(open)}</td>
              <td className="fig">{groupYuan(found.beside)}</td>
              <td className="fig" colSpan={4} />
            </tr>
          ) : null}
          {days.map((day) => {
            const row = after.get(day);
            return (
              <tr key={day}>
                <th scope="row">{formatDay(day)}</th>
                <td className="fig soft">{figure(asked.get(day))}</td>
                <td className="fig">{figure(row?.payment)}</td>
                <td className="fig">{figure(row?.principal)}</td>
                <td className="fig">{figure(row?.interest)}</td>
                <td className="fig">{figure(row?.fee)}</td>
                <td className="fig">{figure(row?.balance)}</td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{say('合计', 'in all')}</th>
            <td className="fig">{groupYuan(found.total.before)}</td>
            <td className="fig">{groupYuan(found.total.after)}</td>
            <td className="fig">{sums(found.rows, ({ principal }) => principal)}</td>
            <td className="fig">{sums(found.rows, ({ interest }) => interest)}</td>
            <td className="fig">{sums(found.rows, ({ fee }) => fee)}</td>
            <td className="fig">{groupYuan(found.rows.at(-1)?.balance ?? ZERO)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
