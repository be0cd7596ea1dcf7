import { addMonths, dayText, later, showDay, type Day } from '@forbear/money';
import { enCount, present, type Text } from '@forbear/problem';
import type { Rule } from '../finding/rule.ts';
import { enNumber, enYears } from '../finding/wording.ts';
import type { Cited } from '../finding/finding.ts';
import { DEBTOR_ACTS, EVENT_TEXT, type LimitationEvent } from './limitation-event.ts';
import { LIMITATION_AFTER_EXPIRY_WAIVER, LIMITATION_DEFENCE_AND_NO_REFUND } from './rule/expiry.ts';
import {
  LIMITATION_3_YEARS,
  LIMITATION_INSTALMENT_LAST,
  LIMITATION_INTERRUPTION,
  LIMITATION_SUSPENSION_AND_NO_WAIVER,
} from './rule/period.ts';

/** What the limitation of one claim is counted from. */
export type LimitationFacts = {
  /** Due day of the last instalment, or the day the whole sum was called due. Absent: not known. */
  readonly lastDue?: Day;
  readonly events: readonly LimitationEvent[];
  /** Names of papers without a day that tell of such an event. */
  readonly undated?: readonly string[];
  readonly asOf: Day;
};

/** Where limitation stands. `out`: the debtor may refuse, and loses that by a promise or a payment. */
export type Limitation = {
  readonly status: 'running' | 'out' | 'unknown';
  /** The day time last began: the last due day or the event that restarted it. */
  readonly from?: Day;
  /** Last day on which a claim comes in time; absent while a suit goes on or nothing is known. */
  readonly lastDay?: Day;
  /** The events that restarted time, in order of days. */
  readonly restarts: readonly LimitationEvent[];
  readonly rules: Cited;
  readonly arithmetic: Text;
  readonly uncertain?: Text;
};

/** The same day so many years on; the last day of a month where it has no such day. */
export const yearsAfter = (on: Day, years: number): Day =>
  addMonths(on, years * 12, 'clamp-to-month-end');

/** Years in which a claim may be brought. */
const period = (): number => LIMITATION_3_YEARS.values.period_years;

/** Years after which it cannot be brought in any case. */
const longStop = (): number => LIMITATION_3_YEARS.values.long_stop_years;

type Count = {
  readonly from: Day;
  readonly lastDay?: Day;
  readonly restarts: readonly LimitationEvent[];
  /** What the debtor did after time had run out. */
  readonly late?: LimitationEvent;
};

/**
 * Limitation of a contract claim (Civil Code 188, 189, 195; 法释〔2020〕17号 14, 17, 19): three years from
 * the due day of the last instalment, the last day being the same day of the month; every restart
 * before that day counts anew from its own day. A demand after the last day restarts nothing; an
 * act of the debtor then may give up the defence, and the outcome is `unknown`. When only events that
 * are `unsure` decide, the outcome is `unknown` too. Informs; it is no reason not to pay.
 */
export function limitation(facts: LimitationFacts): Limitation {
  const { lastDue, asOf } = facts;
  if (lastDue === undefined) return withoutStart(facts);
  const events = facts.events.filter(({ on }) => on <= asOf).sort((a, b) => a.on - b.on);
  const all = counted(lastDue, events);
  const sure = counted(
    lastDue,
    events.filter(({ unsure }) => unsure !== true),
  );
  const [outOfAll, outOfSure] = [isOut(all, asOf), isOut(sure, asOf)];
  if (yearsAfter(lastDue, longStop()) < asOf) return longStopped(lastDue, sure, outOfSure);
  if (sure.late !== undefined || (outOfAll && all.late !== undefined))
    return revived(all.late === undefined ? sure : all);
  if (outOfAll !== outOfSure) return undecided(sure, all);
  if (!outOfSure) return running(all, asOf);
  const [undated] = facts.undated ?? [];
  return undated === undefined ? runOut(sure, asOf) : unlessDated(sure, undated);
}

function counted(lastDue: Day, events: readonly LimitationEvent[]): Count {
  let count: { from: Day; lastDay?: Day } = {
    from: lastDue,
    lastDay: yearsAfter(lastDue, period()),
  };
  const restarts: LimitationEvent[] = [];
  for (const event of events) {
    if (count.lastDay === undefined) break;
    if (event.on > count.lastDay) {
      if (DEBTOR_ACTS.includes(event.kind)) return { ...count, restarts, late: event };
      continue;
    }
    if (event.on < count.from && event.kind !== 'suit') continue;
    restarts.push(event);
    count = after(event, count.from);
  }
  return { ...count, restarts };
}

/** Time after an event; a suit that goes on holds it. */
function after(event: LimitationEvent, from: Day): { from: Day; lastDay?: Day } {
  if (event.kind === 'suit' && event.endedOn === undefined) return { from: event.on };
  const start = later(from, event.endedOn ?? event.on);
  return { from: start, lastDay: yearsAfter(start, period()) };
}

const isOut = (count: Count, asOf: Day): boolean =>
  count.lastDay !== undefined && count.lastDay < asOf;

const BASE = [LIMITATION_3_YEARS, LIMITATION_INSTALMENT_LAST] as const;
const AFTER_EXPIRY = [LIMITATION_AFTER_EXPIRY_WAIVER, LIMITATION_DEFENCE_AND_NO_REFUND] as const;

/** The last day told as a sum: `2023-11-19 + 3 years = 2026-11-19`. */
function sum({ from, lastDay, restarts }: Count): Text {
  const last = restarts.at(-1);
  const [zhWhy, enWhy] =
    last === undefined
      ? ['最后一期到期日', 'the last due day']
      : [EVENT_TEXT[last.kind].zh, EVENT_TEXT[last.kind].en];
  const start = dayText(from);
  if (lastDay === undefined)
    return {
      zh: `${start.zh} 起诉或仲裁，程序结束前时效不再走。`,
      en: `A suit or arbitration has been pending since ${start.en}; time does not run until it ends.`,
    };
  return {
    zh: `从${zhWhy} ${start.zh} 起算 ${period()} 年：${start.zh} + ${period()} 年 = ${showDay(lastDay, 'zh')}。`,
    en: `${period()} years from ${enWhy} ${start.en}: ${start.en} + ${period()} years = ${showDay(lastDay, 'en')}.`,
  };
}

const both = (a: Text, b: Text): Text => ({ zh: a.zh + b.zh, en: `${a.en} ${b.en}` });

function running(count: Count, asOf: Day): Limitation {
  const stands: Text =
    count.lastDay === undefined || count.from >= asOf
      ? { zh: '时效没有届满。', en: 'Time has not run out.' }
      : {
          zh: `截至 ${showDay(asOf, 'zh')} 没有届满，还有 ${count.lastDay - asOf} 天。`,
          en: `On ${showDay(asOf, 'en')} it has not run out, with ${enCount(count.lastDay - asOf, 'day')} left.`,
        };
  return {
    status: 'running',
    ...startOf(count),
    rules: count.restarts.length === 0 ? BASE : [...BASE, LIMITATION_INTERRUPTION],
    arithmetic: both(sum(count), stands),
  };
}

function startOf(count: Count): Pick<Limitation, 'from' | 'lastDay' | 'restarts'> {
  const { from, lastDay, restarts } = count;
  return { from, ...present({ lastDay }), restarts };
}

/** Days after the last one in which a holiday or another way of counting could still change it. */
const NEAR = 10;

function runOut(count: Count, asOf: Day): Limitation {
  const past = asOf - (count.lastDay as Day);
  const near: Text =
    past > NEAR
      ? { zh: '', en: '' }
      : {
          zh: '最后一天如果是法定休假日会顺延，起算日也可能有一两天出入。',
          en: 'If the last day is a public holiday it moves on, and the first day may be counted a day or two differently. ',
        };
  const window = LIMITATION_SUSPENSION_AND_NO_WAIVER.values.suspension_window_months;
  const known: Text = {
    zh: `没有记下的催要、还款、扣款、签字或诉讼会让时效重新起算；最后 ${window} 个月里的不可抗力等障碍会让它暂停。`,
    en: `A demand, payment, deduction, signature or suit that is not noted restarts time; an obstacle such as force majeure in the last ${enNumber(window)} months suspends it.`,
  };
  return {
    status: 'out',
    ...startOf(count),
    rules: [
      LIMITATION_3_YEARS,
      ...AFTER_EXPIRY,
      ...restartRules(count),
      LIMITATION_INSTALMENT_LAST,
    ],
    arithmetic: both(sum(count), {
      zh: `截至 ${showDay(asOf, 'zh')} 已经过了 ${past} 天。`,
      en: `On ${showDay(asOf, 'en')} that was ${enCount(past, 'day')} ago.`,
    }),
    uncertain: { zh: near.zh + known.zh, en: near.en + known.en },
  };
}

const restartRules = (count: Count): readonly Rule[] =>
  count.restarts.length === 0 ? [] : [LIMITATION_INTERRUPTION];

function undecided(sure: Count, all: Count): Limitation {
  const last = all.restarts.at(-1) as LimitationEvent;
  return {
    status: 'unknown',
    ...startOf(all),
    rules: [LIMITATION_INTERRUPTION, ...BASE, ...AFTER_EXPIRY],
    arithmetic: both(sum(sure), {
      zh: `${showDay(last.on, 'zh')} 的${EVENT_TEXT[last.kind].zh}如果能证明，时效从那天重新起算。`,
      en: `If ${EVENT_TEXT[last.kind].en} ${showDay(last.on, 'en')} can be proved, time begins anew from that day.`,
    }),
    uncertain: {
      zh: '电话、上门、只知道名称的信函或内容不明的消息是否算数，要看对方能不能证明它送到了、主张了这笔债。',
      en: 'Whether a call, a visit, a letter of which only the name is known, or a message whose words are not known counts depends on whether the creditor can prove that it arrived and demanded this debt.',
    },
  };
}

/** Time ran out, unless what a paper without a day tells of fell into it. */
function unlessDated(sure: Count, paper: string): Limitation {
  const last = dayText(sure.lastDay as Day);
  return {
    status: 'unknown',
    ...startOf(sure),
    rules: [LIMITATION_INTERRUPTION, ...BASE, ...AFTER_EXPIRY],
    arithmetic: both(sum(sure), {
      zh: `「${paper}」没有写日期：它如果不晚于 ${last.zh}，时效可能从它那天重新起算。`,
      en: `“${paper}” has no day: if it is not later than ${last.en}, time may have begun anew from its day.`,
    }),
    uncertain: {
      zh: '先在材料或信封上找到它的日期。是否算数，还要看它是不是催要这笔债、有没有送到。',
      en: 'First find its day on the paper or its envelope. Whether it counts also depends on whether it demanded this debt, and arrived.',
    },
  };
}

function revived(count: Count): Limitation {
  const late = count.late as LimitationEvent;
  return {
    status: 'unknown',
    ...startOf(count),
    rules: [LIMITATION_AFTER_EXPIRY_WAIVER, LIMITATION_DEFENCE_AND_NO_REFUND, ...BASE],
    arithmetic: both(sum(count), {
      zh: `之后 ${showDay(late.on, 'zh')} 又有${EVENT_TEXT[late.kind].zh}，法院可能认为已经放弃时效抗辩。`,
      en: `After that came ${EVENT_TEXT[late.kind].en} ${showDay(late.on, 'en')}; a court may take it that the defence was given up.`,
    }),
    uncertain: {
      zh: '是否放弃、放弃了多少，要看当时写了什么、付了什么；先问法律援助。',
      en: 'Whether it was given up, and how far, depends on what was written or paid; ask legal aid first.',
    },
  };
}

function longStopped(lastDue: Day, sure: Count, out: boolean): Limitation {
  const last = dayText(yearsAfter(lastDue, longStop()));
  return {
    status: out ? 'out' : 'unknown',
    ...startOf(sure),
    rules: [LIMITATION_3_YEARS, ...AFTER_EXPIRY],
    arithmetic: {
      zh: `最长 ${longStop()} 年：${showDay(lastDue, 'zh')} + ${longStop()} 年 = ${last.zh}，已经过去。`,
      en: `${longStop()} years at most: ${showDay(lastDue, 'en')} + ${longStop()} years = ${last.en}, which has passed.`,
    },
    uncertain: {
      zh: '法院在特殊情况下可以延长最长期限。',
      en: 'In special circumstances a court may lengthen the longest period.',
    },
  };
}

function withoutStart(facts: LimitationFacts): Limitation {
  const last = [...facts.events].filter(({ on }) => on <= facts.asOf).sort((a, b) => a.on - b.on);
  const event = last.at(-1);
  return {
    status: 'unknown',
    restarts: event === undefined ? [] : [event],
    rules: BASE,
    arithmetic: {
      zh: `不知道最后一期的到期日，${period()} 年从哪天起算还不清楚。`,
      en: `The last due day is not known, so it is not clear where the ${enYears(period())} begin.`,
    },
  };
}
