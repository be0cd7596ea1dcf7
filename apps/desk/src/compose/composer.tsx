import { measureChoices, type Considered, type ProposalInput } from '@forbear/casework';
import type { Measure } from '@forbear/loan';
import { formatMonth, groupYuan, type Fen } from '@forbear/money';
import type { DeskClock } from '@forbear/negotiation';
import { useMemo, useState, type ReactNode } from 'react';
import { Checks } from '../piece/checks.tsx';
import { MonthStrip } from '../piece/month-strip.tsx';
import { Big, signed } from '../piece/yuan.tsx';
import { useSay, type Say } from '../text/say.tsx';
import { draftOf, emptyDraft, readDraft, type Draft } from './draft.ts';
import { useConsidered, useProposal } from './engine.ts';
import { Fields } from './fields.tsx';
import { findingsOf } from './findings.ts';
import { Proposed } from './proposed.tsx';
import { ScheduleBeside } from './schedule-beside.tsx';

/** An offer as it stands in the composer, looked at by the engine. */
export type Composed = {
  readonly measures: readonly Measure[];
  readonly days: number;
  readonly considered: Considered;
};

type Props = {
  readonly input: ProposalInput;
  readonly clock: Pick<DeskClock, 'offerValidDays' | 'offerValidDaysMin'>;
  /** What is on the table from the other side, to be compared with. */
  readonly counter?: readonly Measure[];
  /** What stands left of it, and the actions below. */
  readonly beside: ReactNode;
  readonly act: (composed: Composed | undefined) => ReactNode;
};

/** Writing an offer: the proposal, every month and both schedules while one types. */
export function Composer({ input, clock, counter, beside, act }: Props) {
  const say = useSay();
  const choices = useMemo(() => measureChoices(input), [input]);
  const proposal = useProposal(input);
  const days = clock.offerValidDays;
  const [own, setOwn] = useState<Draft>();
  const draft =
    own ?? draftOf(counter ?? proposal?.measures ?? [], choices, days) ?? emptyDraft(days);
  const { measures, wrong } = readDraft(draft, choices);
  const { found, isCounting } = useConsidered(input, measures);
  const isReady = found !== undefined && !isCounting && wrong.length === 0 && measures.length > 0;
  return (
    <div className="compose">
      <section className="beside">{beside}</section>
      <section className="middle">
        <Proposed
          proposal={proposal}
          choose={(chosen) => setOwn(draftOf(chosen, choices, draft.days))}
        />
        {found === undefined ? null : <Shown input={input} found={found} isCounting={isCounting} />}
      </section>
      <section className="pane" aria-label={say('报价', 'Offer')}>
        <h2>{say('报价', 'Offer')}</h2>
        <Fields
          draft={draft}
          change={setOwn}
          choices={choices}
          wrong={wrong}
          daysMin={clock.offerValidDaysMin}
          asOf={input.asOf}
        />
        {wrong.length === 0 ? null : (
          <p role="alert" className="danger-word">
            {say(
              '金额没有看懂，写成 186.20 这样。',
              'The sum was not understood; write it as 186.20.',
            )}
          </p>
        )}
        {found === undefined || measures.length === 0 ? null : (
          <Result input={input} found={found} counter={counter} />
        )}
        <div className="last">
          {act(isReady ? { measures, days: draft.days, considered: found } : undefined)}
        </div>
      </section>
    </div>
  );
}

/** The months in one sentence. */
function monthsSaid({ tightest, months }: Considered, say: Say): string {
  if (tightest === undefined) return say('没有要还的月份', 'no month asks for a payment');
  const left = tightest.affordable - tightest.due;
  const name = formatMonth(tightest.month);
  const over = months.filter(({ due, affordable }) => due > affordable).length;
  return left < 0
    ? say(
        `${over} 个月放不下，最多差 ${groupYuan(-left as Fen)}（${name}）`,
        `${over} months do not fit; most is missing in ${name}: ${groupYuan(-left as Fen)}`,
      )
    : say(
        `每个月都放得进，最紧 ${name} 余 ${groupYuan(left as Fen)}`,
        `fits every month; ${groupYuan(left as Fen)} left in ${name}`,
      );
}

function Shown({
  input,
  found,
  isCounting,
}: {
  readonly input: ProposalInput;
  readonly found: Considered;
  readonly isCounting: boolean;
}) {
  const say = useSay();
  const said = monthsSaid(found, say);
  return (
    <div aria-busy={isCounting}>
      <h2 aria-live="polite">{said}</h2>
      <MonthStrip months={found.months} label={said} />
      <p className="legend">
        {say(
          '浅：能还的；深：要还的；斜线：放不下的',
          'pale: affordable; dark: due; hatched: does not fit',
        )}
      </p>
      <ScheduleBeside input={input} found={found} />
    </div>
  );
}

/** What the offer asks, beside the contract and what the other side asked for. */
function Result({
  input,
  found,
  counter,
}: {
  readonly input: ProposalInput;
  readonly found: Considered;
  readonly counter: readonly Measure[] | undefined;
}) {
  const say = useSay();
  const { payments, total, tightest } = found;
  const { found: other } = useConsidered(input, counter ?? []);
  const most = payments.reduce((sum, { amount }) => Math.max(sum, amount), 0) as Fen;
  const isAlike = payments.every(({ amount }) => amount === most);
  const differs = other === undefined ? 0 : total.after - other.total.after;
  return (
    <div aria-live="polite">
      <hr className="rule" />
      <p className="sum-line">
        <span className="soft">{isAlike ? say('每期', 'each') : say('最多一期', 'at most')}</span>
        <Big sum={most} />
      </p>
      <dl className="kv">
        <dt>{say('期数', 'payments')}</dt>
        <dd>{payments.length}</dd>
        <dt>{say('合计', 'in all')}</dt>
        <dd>{groupYuan(total.after)}</dd>
        <dt>{say('比合同多', 'more than the contract')}</dt>
        <dd>{signed(total.after - total.before)}</dd>
        {tightest === undefined ? null : (
          <>
            <dt>{say('申请人最紧的月余', 'left in the tightest month')}</dt>
            <dd>{signed(tightest.affordable - tightest.due)}</dd>
          </>
        )}
        {counter === undefined ? null : (
          <>
            <dt>{say('和申请人要的差', 'against what was asked')}</dt>
            <dd>{differs === 0 ? say('合计没有差', 'none in all') : signed(differs)}</dd>
          </>
        )}
      </dl>
      <Checks checks={findingsOf(found, input, say)} />
    </div>
  );
}
