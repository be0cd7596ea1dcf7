import { measuresText, type Considered, type ProposalInput } from '@forbear/casework';
import type { Measure } from '@forbear/loan';
import { formatDay, groupYuan, sumFen, type Fen } from '@forbear/money';
import { MonthStrip, mostIn } from '../piece/month-strip.tsx';
import { signed } from '../piece/yuan.tsx';
import { useSay, type Say } from '../text/say.tsx';
import { useConsidered } from './engine.ts';
import { yearly } from './findings.ts';

/** What was said of an account once: the contract, an offer, a counter-offer. */
export type Version = { readonly name: string; readonly measures: readonly Measure[] };

type Line = { readonly name: string; readonly cells: readonly string[] };

/** A column of figures for each version, line by line. */
function linesOf(all: readonly Considered[], say: Say): readonly Line[] {
  const line = (name: string, cell: (one: Considered) => string): Line => ({
    name,
    cells: all.map(cell),
  });
  const payments = (one: Considered) => one.payments;
  const most = (one: Considered) =>
    payments(one).reduce((sum, { amount }) => Math.max(sum, amount), 0) as Fen;
  return [
    line(say('怎么还', 'how it is paid'), ({ candidate: { measures } }) =>
      measures.length === 0 ? say('照合同', 'as agreed') : say.of(measuresText(measures)),
    ),
    line(say('期数', 'payments'), (one) => String(payments(one).length)),
    line(say('最多一期', 'most at once'), (one) => groupYuan(most(one))),
    line(say('第一期', 'first due'), (one) => dayOf(payments(one)[0]?.due)),
    line(say('最后一期', 'last due'), (one) => dayOf(payments(one).at(-1)?.due)),
    line(say('利息合计', 'interest'), (one) =>
      groupYuan(sumFen(one.rows.map((row) => row.interest))),
    ),
    line(say('手续费合计', 'fees'), (one) => groupYuan(sumFen(one.rows.map((row) => row.fee)))),
    line(say('总共还', 'in all'), (one) => groupYuan(one.total.after)),
    line(say('最紧的月余', 'left in the tightest month'), (one) =>
      one.tightest === undefined ? '–' : signed(one.tightest.affordable - one.tightest.due),
    ),
    line(say('一年的价钱', 'yearly cost'), (one) =>
      one.cost === undefined ? '–' : yearly(one.cost),
    ),
  ];
}

const dayOf = (day: Parameters<typeof formatDay>[0] | undefined): string =>
  day === undefined ? '–' : formatDay(day);

/** Only what differs from the last version is marked; the months of both stand on one scale. */
export function Differences({
  input,
  before,
  now,
}: {
  readonly input: ProposalInput;
  /** What stood before; the contract where nothing did. */
  readonly before?: Version;
  readonly now: Version;
}) {
  const say = useSay();
  const { found: contract } = useConsidered(input, []);
  const { found: earlier } = useConsidered(input, before?.measures ?? []);
  const { found: offered } = useConsidered(input, now.measures);
  if (contract === undefined || earlier === undefined || offered === undefined)
    return <p className="soft">{say('正在算差别…', 'Finding the differences …')}</p>;
  const all = before === undefined ? [contract, offered] : [contract, earlier, offered];
  const names = [
    say('原合同', 'the contract'),
    ...(before === undefined ? [] : [before.name]),
    now.name,
  ];
  const most = Math.max(mostIn(earlier.months), mostIn(offered.months));
  return (
    <>
      <p className="told">
        {before === undefined
          ? say('和原合同比：', 'Against the contract: ')
          : say(`和${before.name}比：`, `Against the ${before.name}: `)}
        {inWords(earlier, offered, say)}
      </p>
      <Table lines={linesOf(all, say)} names={names} />
      <div className="pictures">
        {(before === undefined ? [contract, offered] : [earlier, offered]).map((one, k) => (
          <section key={names.at(k - 2)}>
            <h2>{names.at(k - 2)}</h2>
            <MonthStrip months={one.months} most={most} label={`${names.at(k - 2)}`} />
          </section>
        ))}
      </div>
    </>
  );
}

/** The differences in one sentence. */
function inWords(before: Considered, now: Considered, say: Say): string {
  const more = now.payments.length - before.payments.length;
  const sum = now.total.after - before.total.after;
  const fits = (one: Considered) =>
    one.tightest === undefined || one.tightest.due <= one.tightest.affordable;
  const parts = [
    more === 0
      ? ''
      : say(
          `${more > 0 ? '多' : '少'} ${Math.abs(more)} 期`,
          `${Math.abs(more)} ${more > 0 ? 'more' : 'fewer'} payments`,
        ),
    sum === 0
      ? ''
      : say(
          `合计${sum > 0 ? '多收' : '少收'} ${groupYuan(Math.abs(sum) as Fen)}`,
          `${groupYuan(Math.abs(sum) as Fen)} ${sum > 0 ? 'more' : 'less'} in all`,
        ),
    fits(before) === fits(now)
      ? fits(now)
        ? say('申请人一直放得下', 'it fits as before')
        : say('申请人还是放不下', 'it still does not fit')
      : fits(now)
        ? say('申请人从放不下变成放得下', 'what did not fit now fits')
        : say('申请人从放得下变成放不下', 'what fitted no longer fits'),
  ];
  return `${parts.filter((one) => one !== '').join(say('，', '; '))}${say('。', '.')}`;
}

function Table({
  lines,
  names,
}: {
  readonly lines: readonly Line[];
  readonly names: readonly string[];
}) {
  const say = useSay();
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={say('差别', 'differences')}>
      <table className="differences">
        <thead>
          <tr>
            <th scope="col">{say('项目', 'item')}</th>
            {names.map((name) => (
              <th key={name} scope="col" className="fig">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ name, cells }) => {
            const changed = cells.at(-1) !== cells.at(-2);
            return (
              <tr key={name}>
                <th scope="row">{name}</th>
                {cells.map((cell, k) => (
                  <td
                    key={names[k]}
                    className={k === cells.length - 1 && changed ? 'fig changed' : 'fig soft'}
                  >
                    {k === cells.length - 1 && changed ? (
                      <>
                        <small className="mark">{say('改', 'new')}</small>
                        <b>{cell}</b>
                      </>
                    ) : k === cells.length - 2 && changed && cells.length > 2 ? (
                      <s>{cell}</s>
                    ) : (
                      cell
                    )}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
