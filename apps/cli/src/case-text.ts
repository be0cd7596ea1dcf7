import { fen, formatDay, groupYuan, type Fen } from '@forbear/money';
import {
  bookFacts,
  caseOf,
  courseOf,
  compareOffers,
  deadlinesOf,
  nextAction,
  openInstalments,
  seenOn,
  STAGES,
  standing,
  unknownYears,
  type CaseBook,
  type DebtLanded,
  type OfferView,
} from '@forbear/negotiation';
import type { Debt } from '@forbear/loan';
import { problemNext, problemText } from '@forbear/problem';
import type { RefusedEvent } from '@forbear/wire';

/** The cases as a person reads them in a terminal. */
export function caseText(
  book: CaseBook,
  debts: readonly Debt[],
  refused: readonly RefusedEvent[],
  landed: readonly DebtLanded[],
): string {
  const cases = debts.map((debt) => oneCase(book, debt));
  const bills = landed.map(({ debt, say }) => `  ${debt}  ${say.zh}\n    ${say.en}`);
  const shown = bills.length === 0 ? [] : [['账单 · bills', ...bills].join('\n')];
  const tail = refusedText(refused);
  return `${[...cases, ...shown].join('\n\n')}\n${tail === '' ? '' : `\n${tail}`}`;
}

/** The events that were refused, each with its place and what to do; nothing where none was. */
export function refusedText(refused: readonly RefusedEvent[]): string {
  if (refused.length === 0) return '';
  const list = refused.map(({ index, event, problem }) => {
    const [text, next] = [problemText(problem), problemNext(problem)];
    return `! 第 ${index + 1} 条${event === undefined ? '' : ` ${event}`}：${problem.code}\n  ${text.zh}${next.zh}\n  ${text.en} ${next.en}`;
  });
  return `${['没有记下的 · refused', ...list].join('\n')}\n`;
}

/** Dates that fit on a screen. */
const DAYS_SHOWN = 8;

function oneCase(book: CaseBook, debt: Debt): string {
  const record = caseOf(book, debt);
  const { events, state } = record;
  const { by, say } = nextAction(state, seenOn(book, record));
  const { meaning } = STAGES[state.stage];
  const offers = standing(events).flatMap(({ laid }) => (laid === undefined ? [] : [laid]));
  const views = offers.length === 0 ? [] : compareOffers(offers, bookFacts(book, debt));
  const open = openInstalments(state);
  const days = deadlinesOf(state);
  const more = days.length - DAYS_SHOWN;
  const years = unknownYears(days.slice(0, DAYS_SHOWN));
  return [
    `${state.creditor}（${state.debt}）  ${state.stage}  自 ${formatDay(state.since)}`,
    `  ${meaning.zh}${meaning.en}`,
    ...(events.length === 0 ? [] : ['经过 · course', ...courseOf(record).map(stepText)]),
    `下一步 · next  ${formatDay(by)}  ${say.zh}${say.en}`,
    ...(views.length === 0 ? [] : ['方案 · offers', ...views.flatMap(viewText)]),
    ...(state.deviations ?? []).map(({ say: what, stops }) => `  ${stops ? '!' : '·'} ${what.zh}`),
    ...(state.agreement === undefined
      ? []
      : [
          `协议 · agreement  ${state.agreement.id}，自 ${formatDay(state.agreement.effective)}，共 ${groupYuan(state.agreement.sum)} 元，还有 ${open.length} 期`,
        ]),
    '日期 · dates',
    ...days.slice(0, DAYS_SHOWN).map(({ on, remind, say: what, no, amount }) => {
      const sum =
        no === undefined || amount === undefined ? '' : `（第 ${no} 期 ${groupYuan(amount)} 元）`;
      const early = remind === on ? '' : `，${formatDay(remind)} 提醒`;
      return `  ${formatDay(on)}  ${what.zh} · ${what.en}${sum}${early}`;
    }),
    ...(years === undefined ? [] : [`  ${years.zh}\n    ${years.en}`]),
    ...(more > 0
      ? [`  还有 ${more} 个日期，--json 可以全部看到 · ${more} more, all in --json`]
      : []),
  ].join('\n');
}

function stepText({ event, state }: ReturnType<typeof courseOf>[number]): string {
  const { action, by } = nextAction(state);
  const place = `${String(event.seq).padStart(3)}  ${formatDay(event.on)}  ${event.kind.padEnd(24)}`;
  return `  ${place} ${state.stage.padEnd(16)} → ${formatDay(by)} ${action}`;
}

const costText = (cost: Fen): string =>
  cost < 0 ? `比欠的少付 ${groupYuan(fen(-cost))} 元` : `多付 ${groupYuan(cost)} 元`;

function viewText(view: OfferView): readonly string[] {
  const fits = view.fits === undefined ? '' : view.fits ? '，排得进' : '，排不进';
  const cost = view.cost === undefined ? '' : `，${costText(view.cost)}`;
  const by = { lender: '对方', borrower: '我方', mediator: '调解' }[view.by];
  const law = view.law.map(({ arithmetic, rules }) => `    ${arithmetic.zh}（${rules[0] ?? ''}）`);
  return [
    `  ${view.id}  ${by} ${formatDay(view.on)}：${view.count} 期，每月最多 ${groupYuan(view.monthly)} 元${fits}，合计 ${groupYuan(view.total)} 元${cost}，到 ${formatDay(view.ends)}`,
    ...law,
  ];
}
