import { formatDay } from '@forbear/money';
import type { ContactChannel } from './contact.ts';
import { agreementOn, doubts, placed, reaching, secondsOf, type Approach } from './contact-log.ts';
import { finding, type CheckResult, type Finding } from '../finding/finding.ts';

/** Quiet begins at 22:00:00 and ends just before 08:00:00, in China (`gbt-45251-hours`). */
const QUIET_FROM = 22 * 3600;
const QUIET_TO = 8 * 3600;

/** Whether a time of day, `HH:MM` or `HH:MM:SS`, lies in the quiet hours: 22:00:00 ≤ t < 08:00:00. */
export function isQuiet(at: string): boolean {
  const seconds = secondsOf(at);
  return seconds >= QUIET_FROM || seconds < QUIET_TO;
}

const HOURLESS: ReadonlySet<ContactChannel> = new Set(['letter', 'mail']);
const SILENT: ReadonlySet<ContactChannel> = new Set(['sms', 'chat', 'app']);

const RULES = ['gbt-45251-hours', 'cba-2026-quiet-hours'] as const;
const CARD_RULES = ['cba-2026-quiet-hours', 'gbt-45251-hours'] as const;

/** Contacts in the quiet hours. A letter or e-mail has no hour; a code that was asked for is no collection. */
export function checkHours(approaches: readonly Approach[]): CheckResult {
  const timed = approaches.filter(({ channel, said }) => {
    return !HOURLESS.has(channel) && !(channel === 'sms' && /验证码/.test(said ?? ''));
  });
  const untimed = timed.filter((one) => one.at === undefined && reaching(RULES, one) !== undefined);
  return {
    findings: timed.flatMap(quietFinding),
    checked: [
      {
        what: {
          zh: `夜间时段（22:00 至次日 8:00）：看了 ${timed.length - untimed.length} 次有时间的联系。`,
          en: `Quiet hours (22:00 to 08:00): ${timed.length - untimed.length} contacts with a time were looked at.`,
        },
        rules: RULES,
      },
    ],
    notChecked:
      untimed.length === 0
        ? []
        : [
            {
              contacts: untimed.map(({ place }) => place),
              answer: 'contacts.at',
              would: {
                zh: `${untimed.length} 次联系没有时间：如果在 22:00 至次日 8:00 之间，就与催收标准的时段要求不符。`,
                en: `${untimed.length} contacts have no time: between 22:00 and 08:00 they would be contrary to the standard on hours.`,
              },
              rules: RULES,
            },
          ],
  };
}

function isAgreed(approach: Approach, at: string): boolean {
  const hours = agreementOn(approach)?.hours;
  if (hours === undefined) return false;
  const [from, to, time] = [hours.from, hours.to, at].map(secondsOf) as [number, number, number];
  return from <= to ? time >= from && time < to : time >= from || time < to;
}

function quietFinding(approach: Approach): readonly Finding[] {
  const { at, on, channel } = approach;
  if (at === undefined || !isQuiet(at) || isAgreed(approach, at)) return [];
  const card = approach.about.length > 0 && approach.about.every((debt) => debt.card);
  const under = reaching(card ? CARD_RULES : RULES, approach);
  if (under === undefined) return [];
  const written = SILENT.has(channel);
  return [
    finding(under.rules, {
      ...placed(approach),
      arithmetic: {
        zh: `${formatDay(on)} ${at}：在 22:00（含）至次日 8:00（不含）之间。没有另行约定的，这个时段不应催收。`,
        en: `${formatDay(on)} ${at} lies from 22:00 (included) to 08:00 (not included). Unless agreed otherwise, nobody should collect in these hours.`,
      },
      say: {
        zh: '请在 8:00 至 22:00 之间联系我。夜间联系不符合催收标准的时段要求，我已记录时间。',
        en: 'Please contact me between 08:00 and 22:00. Contact at night is contrary to the standard on hours; I have noted the time.',
      },
      do: {
        zh: '留好通话记录或截图；再次发生就向机构投诉，附上日期和时间。',
        en: 'Keep the call list or a screenshot; if it happens again complain to the lender with day and time.',
      },
      ...doubts(
        under,
        approach,
        written
          ? {
              zh: '如果这是对你自己当时留言的回复，或者你同意过夜间联系，就不算。',
              en: 'An answer to your own message of that hour, or contact you agreed to, does not count.',
            }
          : undefined,
      ),
    }),
  ];
}
