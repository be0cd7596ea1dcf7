import { groupYuan } from '@forbear/money';
import type { Seen } from '../desk/news.ts';
import type { DeskCase } from '../desk/use-case.ts';
import { useKeeping } from '../store/keeping.tsx';
import { dayWord } from '../text/day-words.ts';
import { momentWord } from '../text/moment-word.ts';
import { useSay } from '../text/say.ts';
import { dayOf, sumOf } from './desk-offer.tsx';

type Props = { readonly found: DeskCase; readonly seen: Seen };

/** What both agreed, row by row with what the desk has booked, and for a day the way back without a reason. */
export function Kept({ found, seen: { view, events } }: Props) {
  const say = useSay();
  const { situation } = useKeeping();
  const { agreement, head, position } = view;
  if (agreement === undefined) return null;
  // The desk's own clock decides.
  const canUndo = agreement.undoUntil > head.at && view.state === 'keeping';
  const booked = new Map(
    events.flatMap(({ kind, at, data }) => {
      const { due } = (data ?? {}) as { readonly due?: string };
      return (kind === 'match' || kind === 'cure') && due !== undefined && at >= agreement.at
        ? [[due, at] as const]
        : [];
    }),
  );
  const isOver = view.state === 'settled' || view.state === 'closed';
  return (
    <section>
      <h2>
        {say(
          `${dayWord(dayOf(agreement.on), situation.day, say)}起生效`,
          `In effect since ${dayWord(dayOf(agreement.on), situation.day, say)}`,
        )}
      </h2>
      <ul class="answers">
        {agreement.offer.rows
          .filter(({ payment }) => sumOf(payment) > 0)
          .map(({ no, due, payment }) => {
            const at = booked.get(due);
            return (
              <li key={no}>
                <span>{dayWord(dayOf(due), situation.day, say)}</span>
                <span class="answer">
                  {groupYuan(sumOf(payment))} {say('元', 'yuan')}
                </span>
                {(at !== undefined || isOver) && (
                  <small>
                    {at === undefined
                      ? say('已还清', 'paid')
                      : say(
                          `已入账，${momentWord(at, situation.day, say)}`,
                          `booked, ${momentWord(at, situation.day, say)}`,
                        )}
                  </small>
                )}
              </li>
            );
          })}
      </ul>
      <p class="hint">
        {say(
          `对方账上现在欠 ${groupYuan(sumOf(position.payoff))} 元${view.collectionStopped ? '；催收已停。' : '。'}`,
          `Their books show ${groupYuan(sumOf(position.payoff))} yuan owed now${view.collectionStopped ? '; collection has stopped.' : '.'}`,
        )}
      </p>
      {canUndo && (
        <p class="ways">
          <button
            class="plain"
            type="button"
            disabled={found.isBusy}
            onClick={() => void found.command('undo', {})}
          >
            {say('反悔：24 小时内不用理由', 'Undo it: within 24 hours, without a reason')}
          </button>
        </p>
      )}
    </section>
  );
}
