import { showDay, type Day } from '@forbear/money';
import { enCount, type Text } from '@forbear/problem';
import { agreementOn, doubts, placed, reaching, type Approach } from './contact-log.ts';
import {
  cited,
  finding,
  type CheckResult,
  type Finding,
  type NotChecked,
} from '../finding/finding.ts';
import { CBA_2026_CALL_ATTEMPTS } from './rule/banking-association.ts';
import {
  GBT_45251_CALL_FREQUENCY,
  GBT_45251_RECORDS_AND_AGENCY_REVIEW,
  GBT_45251_SCOPE,
} from './rule/national-standard.ts';

/** Connected calls a day, by the lender and its agencies together. */
export const connectedADay = (): number =>
  GBT_45251_CALL_FREQUENCY.values.interactive_active_effective_calls_per_day_max;

/** Unanswered attempts a day at one number. */
const unansweredADay = (): number =>
  CBA_2026_CALL_ATTEMPTS.values.unanswered_attempts_per_contact_per_day_max;

type DayOfCalls = {
  readonly on: Day;
  readonly connected: Approach[];
  readonly unanswered: Approach[];
  /** Calls without a word on whether they were connected, or on whom they reached. */
  readonly unknown: Approach[];
};

/** How many calls a day: connected ones across a lender and its agencies, unanswered ones per number. */
export function checkCallCounts(approaches: readonly Approach[]): CheckResult {
  const days = daysOfCalls(approaches);
  const rules = cited(GBT_45251_CALL_FREQUENCY, CBA_2026_CALL_ATTEMPTS);
  return {
    findings: days.flatMap((day) => [...tooManyConnected(day), ...tooManyUnanswered(day)]),
    checked: [
      {
        what: {
          zh: `每日通话次数：看了 ${days.length} 个有来电的日子（同一债权人及其合作机构合计）。`,
          en: `Calls a day: looked at ${enCount(days.length, 'day')} with calls (each creditor with its agencies).`,
        },
        rules,
      },
    ],
    notChecked: [...unknownCalls(days), ...callsOfMonths(approaches)],
  };
}

const isOwnCall = ({ channel, to = 'self' }: Approach): boolean =>
  channel === 'phone' && to === 'self';

function daysOfCalls(approaches: readonly Approach[]): readonly DayOfCalls[] {
  const days = new Map<string, DayOfCalls>();
  for (const one of approaches) {
    if (!isOwnCall(one)) continue;
    const { on } = one;
    if (on === undefined) continue;
    const key = `${on} ${one.counted}`;
    const day = days.get(key) ?? { on, connected: [], unanswered: [], unknown: [] };
    days.set(key, day);
    day[answeredAs(one)].push(one);
  }
  return [...days.values()];
}

/** Whether the person answered; unknown too where nobody told whom a call reached. */
function answeredAs({ to, connected, said }: Approach): 'connected' | 'unanswered' | 'unknown' {
  if (to === undefined) return 'unknown';
  if (connected !== undefined) return connected ? 'connected' : 'unanswered';
  return said === undefined || said === '' ? 'unknown' : 'connected';
}

const SHOWN = 12;

function times(calls: readonly Approach[]): string {
  const shown = calls.slice(0, SHOWN).map(({ at }) => at ?? '?');
  return [...shown, ...(calls.length > SHOWN ? ['…'] : [])].join(', ');
}

const SEVERAL: Text = {
  zh: '按没有写明机构的来电合计；如果来自不同的机构，要分开数。',
  en: 'Entries that name no creditor are counted together; calls from different lenders count separately.',
};

const isMixed = ({ about }: Approach): boolean =>
  new Set(about.map(({ creditor }) => creditor)).size > 1;

function tooManyConnected({ on, connected }: DayOfCalls): readonly Finding[] {
  const [first] = connected;
  if (first === undefined) return [];
  const allowed = agreementOn(first)?.connectedADay ?? connectedADay();
  const excess = connected[allowed];
  if (excess === undefined) return [];
  const under = reaching([GBT_45251_CALL_FREQUENCY], excess, [
    GBT_45251_SCOPE,
    GBT_45251_RECORDS_AND_AGENCY_REVIEW,
  ]);
  if (under === undefined) return [];
  const count = connected.length;
  return [
    finding(under.rules, {
      ...placed(excess),
      arithmetic: {
        zh: `${showDay(on, 'zh')} 接通 ${count} 次（${times(connected)}），每日合计不超过 ${allowed} 次：${count} − ${allowed} = 多 ${count - allowed} 次。机构和它委托的催收机构合并计算。`,
        en: `${showDay(on, 'en')}: ${count} connected calls (${times(connected)}), at most ${allowed} a day in all: ${count} − ${allowed} = ${count - allowed} too many. A lender and its agencies count together.`,
      },
      say: {
        zh: `今天贵方及合作机构已接通 ${count} 次，超过催收标准每日合计 ${allowed} 次。请改为书面或按约定时间联系。`,
        en: `You and your agencies have reached me ${count} times today, more than the ${allowed} a day that the standard allows. Please write, or call at an agreed time.`,
      },
      do: {
        zh: `保存当天的通话记录，标出每次的号码和机构；重复发生就向机构投诉，并请它核对自己的记录（应至少保存 ${GBT_45251_RECORDS_AND_AGENCY_REVIEW.values.record_retention_years_min} 年）。`,
        en: 'Keep that day’s call list with the number and company of each call; if it happens again, complain to the lender.',
      },
      ...doubts(under, excess, under.sure && isMixed(excess) ? SEVERAL : undefined),
    }),
  ];
}

function tooManyUnanswered({ on, unanswered }: DayOfCalls): readonly Finding[] {
  const [first] = unanswered;
  if (first === undefined) return [];
  const allowed = agreementOn(first)?.unansweredADay ?? unansweredADay();
  const excess = unanswered[allowed];
  if (excess === undefined) return [];
  const under = reaching([CBA_2026_CALL_ATTEMPTS], excess);
  if (under === undefined) return [];
  const count = unanswered.length;
  return [
    finding(under.rules, {
      ...placed(excess),
      arithmetic: {
        zh: `${showDay(on, 'zh')} 未接通 ${count} 次（${times(unanswered)}），同一号码当天不宜超过 ${allowed} 次：${count} − ${allowed} = 多 ${count - allowed} 次。`,
        en: `${showDay(on, 'en')}: ${count} unanswered attempts (${times(unanswered)}), no more than ${allowed} a day for one number: ${count} − ${allowed} = ${count - allowed} too many.`,
      },
      say: {
        zh: `今天未接通的来电已有 ${count} 次，超过行业指引的 ${allowed} 次。请约定时间联系，或者给我书面消息。`,
        en: `There were ${count} unanswered calls today, more than the ${allowed} that the industry guideline allows. Please agree on a time with me, or write.`,
      },
      do: {
        zh: '保存未接来电记录；给对方一个方便接听的时间，写成文字。',
        en: 'Keep the list of missed calls, and tell them in writing when you can be reached.',
      },
      ...doubts(under, excess, {
        zh: '按打到同一个号码计算；打到不同号码的要分开数。',
        en: 'Counted as one number; attempts on different numbers count separately.',
      }),
    }),
  ];
}

/** Calls of which only the month is known: they belong to no day's count. */
function callsOfMonths(approaches: readonly Approach[]): readonly NotChecked[] {
  const calls = approaches.filter((one) => one.on === undefined && isOwnCall(one));
  if (calls.length === 0) return [];
  return [
    {
      contacts: calls.map(({ place }) => place),
      answer: 'contacts.on',
      would: {
        zh: `${calls.length} 次来电只记得是哪个月：次数按天数，想起是哪天才能算进去。`,
        en: `Of ${enCount(calls.length, 'call')} only the month is known: calls are counted by the day, so they count once it is.`,
      },
      rules: cited(GBT_45251_CALL_FREQUENCY, CBA_2026_CALL_ATTEMPTS),
    },
  ];
}

/** Days on which an answer that is missing would make the difference. */
function unknownCalls(days: readonly DayOfCalls[]): readonly NotChecked[] {
  const open = days.filter(
    ({ connected, unanswered, unknown }) =>
      unknown.length > 0 &&
      ((connected.length <= connectedADay() &&
        connected.length + unknown.length > connectedADay()) ||
        (unanswered.length <= unansweredADay() &&
          unanswered.length + unknown.length > unansweredADay())),
  );
  if (open.length === 0) return [];
  return [
    {
      contacts: open.flatMap(({ unknown }) => unknown.map(({ place }) => place)),
      answer: 'contacts.connected',
      would: {
        zh: `有 ${open.length} 天的来电没有写是否接通，或找的是谁：每日第 ${connectedADay() + 1} 次接通、或同一号码第 ${unansweredADay() + 1} 次未接通，会超过标准。`,
        en: `On ${enCount(open.length, 'day')} calls do not say whether they were connected, or whom they reached: connected call ${connectedADay() + 1} or unanswered call ${unansweredADay() + 1} of a day would exceed the standard.`,
      },
      rules: cited(GBT_45251_CALL_FREQUENCY, CBA_2026_CALL_ATTEMPTS),
    },
  ];
}
