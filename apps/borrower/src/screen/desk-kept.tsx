import { groupYuan, parseDay, type Day } from '@forbear/money';
import type { ComponentChildren } from 'preact';
import type { Seen } from '../desk/news.ts';
import type { DeskCase } from '../desk/use-case.ts';
import { useKeeping } from '../store/keeping.tsx';
import { dayWord } from '../text/day-words.ts';
import { momentWord } from '../text/moment-word.ts';
import { useSay, type Say } from '../text/say.ts';
import { dayOf, FEW, InShort, paymentsOf, sumOf, type Offered } from './desk-offer.tsx';

type Props = { readonly found: DeskCase; readonly seen: Seen };

/** When the payment of each due day was booked, by the day from which it counts. */
function bookedIn(
  events: Seen['events'],
  since: number,
  today: Day,
  say: Say,
): ReadonlyMap<string, string> {
  return new Map(
    events.flatMap(({ kind, at, data }) => {
      const { due, paidOn = '' } = (data ?? {}) as {
        readonly due?: string;
        readonly paidOn?: string;
      };
      if (kind !== 'match' || due === undefined || at < since) return [];
      // Desks of before told only when they had noticed it.
      const on = parseDay(paidOn);
      return [[due, on.ok ? dayWord(on.value, today, say) : momentWord(at, today, say)] as const];
    }),
  );
}

/** What both agreed, row by row with what the desk has booked, and for a day the way back without a reason. */
export function Kept({ found, seen: { view, events } }: Props) {
  const say = useSay();
  const { situation } = useKeeping();
  const { agreement, head, position } = view;
  if (agreement === undefined) return null;
  // The desk's own clock decides.
  const canUndo = agreement.undoUntil > head.at && view.state === 'keeping';
  const booked = bookedIn(events, agreement.at, situation.day, say);
  const isOver = view.state === 'settled' || view.state === 'closed';
  const rows = paymentsOf(agreement.offer);
  // What is booked and what comes next is seen; a long rest is folded.
  const seen = Math.max(FEW, rows.findLastIndex(({ due }) => booked.has(due)) + 3);
  const wordOf = (due: string): ComponentChildren => {
    const when = booked.get(due);
    if (when === undefined) return isOver ? say('已还清', 'paid') : null;
    return say(`已入账，${when}`, `booked, ${when}`);
  };
  return (
    <section>
      <h2>
        {say(
          `${dayWord(dayOf(agreement.on), situation.day, say)}起生效`,
          `In effect since ${dayWord(dayOf(agreement.on), situation.day, say)}`,
        )}
      </h2>
      <InShort offer={agreement.offer} />
      <p class="hint">
        {say(
          `对方账上现在欠 ${groupYuan(sumOf(position.payoff))} 元${view.collectionStopped ? '；催收已停。' : '。'}`,
          `Their books show ${groupYuan(sumOf(position.payoff))} yuan owed now${view.collectionStopped ? '; collection has stopped.' : '.'}`,
        )}
      </p>
      {canUndo && (
        <>
          <p class="ways">
            <button
              class="plain"
              type="button"
              disabled={found.isBusy}
              onClick={() => void found.command('undo', {})}
            >
              {say('反悔，撤销这份协议', 'Undo this agreement')}
            </button>
          </p>
          <p class="hint">
            {say(
              `到${momentWord(agreement.undoUntil, situation.day, say)}为止，不用理由。撤销后照订它以前的约定还，这里的新计划和减免都不算；这段时间不加罚息，不算逾期，申请接着审。`,
              `Until ${momentWord(agreement.undoUntil, situation.day, say)}, without a reason. What held before it holds again; the new plan and what was waived do not. These hours bear no penalty and are no days overdue, and the request is looked at again.`,
            )}
          </p>
        </>
      )}
      <Due rows={rows.slice(0, seen)} wordOf={wordOf} />
      {rows.length > seen && (
        <details>
          <summary>
            {say(`以后的 ${rows.length - seen} 期`, `The ${rows.length - seen} after these`)}
          </summary>
          <Due rows={rows.slice(seen)} wordOf={wordOf} />
        </details>
      )}
    </section>
  );
}

/** What a write-off in the lender's books means to the person, and what it does not. */
export function WrittenOff({ seen: { view } }: Pick<Props, 'seen'>) {
  const say = useSay();
  if (view.writtenOff === undefined) return null;
  const { stops } = view.writtenOff;
  return (
    <p class="hint">
      {say(
        `对方账上已核销。核销是对方的记账，欠的没有因此少，也没有因此多${stops ? '，利息和罚息不再涨' : ''}；照样可以还，也可以谈。`,
        `Their books show it as written off. That is their bookkeeping: you owe neither less nor more by it${stops ? ', and interest and penalty have ended' : ''}. You can still pay, and still talk.`,
      )}
    </p>
  );
}

type DueProps = {
  readonly rows: Offered['rows'];
  /** What became of a payment, by its due day. */
  readonly wordOf: (due: string) => ComponentChildren;
};

function Due({ rows, wordOf }: DueProps) {
  const say = useSay();
  const { situation } = useKeeping();
  return (
    <ul class="answers">
      {rows.map(({ no, due, payment }) => {
        const word = wordOf(due);
        return (
          <li key={no}>
            <span>{dayWord(dayOf(due), situation.day, say)}</span>
            <span class="answer">
              {groupYuan(sumOf(payment))} {say('元', 'yuan')}
            </span>
            {word !== null && <small>{word}</small>}
          </li>
        );
      })}
    </ul>
  );
}
