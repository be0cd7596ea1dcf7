import { whenTold, type ContactChannel } from './contact.ts';
import { agreementOn, doubts, placed, reaching, secondsOf, type Approach } from './contact-log.ts';
import { enCount, type Text } from '@forbear/problem';
import { cited, finding, type CheckResult, type Finding } from '../finding/finding.ts';
import { CBA_2026_QUIET_HOURS } from './rule/banking-association.ts';
import { GBT_45251_HOURS } from './rule/national-standard.ts';

/** The rules on hours, the one that is about cards first for a card. */
const rulesFor = (card: boolean) =>
  card
    ? ([CBA_2026_QUIET_HOURS, GBT_45251_HOURS] as const)
    : ([GBT_45251_HOURS, CBA_2026_QUIET_HOURS] as const);

/** Whether a time of day, `HH:MM` or `HH:MM:SS` in China, lies in the quiet hours of a rule: the first second counts, the last does not. */
export function isQuiet(at: string, { quiet_from, quiet_to }: QuietHours): boolean {
  const seconds = secondsOf(at);
  return seconds >= secondsOf(quiet_from) || seconds < secondsOf(quiet_to);
}

const HOURLESS: ReadonlySet<ContactChannel> = new Set(['letter', 'mail']);
const WRITTEN: ReadonlySet<ContactChannel> = new Set(['sms', 'chat', 'app']);

type QuietHours = { readonly quiet_from: string; readonly quiet_to: string };

/** The hours of the rule that leads, as people say them. */
export const quietText = ({ quiet_from, quiet_to }: QuietHours): Text => ({
  zh: `${quiet_from} 至次日 ${quiet_to}`,
  en: `${quiet_from} to ${quiet_to}`,
});

/** Contacts in the quiet hours. A letter or e-mail has no hour; a code that was asked for is no collection. */
export function checkHours(approaches: readonly Approach[]): CheckResult {
  const timed = approaches.filter(({ channel, said }) => {
    return !HOURLESS.has(channel) && !(channel === 'sms' && /验证码/.test(said ?? ''));
  });
  const untimed = timed.filter(
    (one) => one.at === undefined && reaching(rulesFor(false), one) !== undefined,
  );
  const quiet = quietText(GBT_45251_HOURS.values);
  return {
    findings: timed.flatMap(quietFinding),
    checked: [
      {
        what: {
          zh: `夜间时段（${quiet.zh}）：看了 ${timed.length - untimed.length} 次有时间的联系。`,
          en: `Quiet hours (${quiet.en}): looked at ${enCount(timed.length - untimed.length, 'contact')} with a time.`,
        },
        rules: cited(...rulesFor(false)),
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
                zh: `${untimed.length} 次联系没有时间：如果在 ${quiet.zh} 之间，就与催收标准的时段要求不符。`,
                en: `No time is noted for ${enCount(untimed.length, 'contact')}: one from ${quiet.en} would be contrary to the standard on hours.`,
              },
              rules: cited(...rulesFor(false)),
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
  const { at, channel } = approach;
  if (at === undefined || isAgreed(approach, at)) return [];
  const card = approach.about.length > 0 && approach.about.every((debt) => debt.card);
  const [lead, other] = rulesFor(card);
  const under = reaching([lead, other], approach);
  if (under === undefined) return [];
  const hours = (under.rules[0] === lead ? lead : other).values;
  if (!isQuiet(at, hours)) return [];
  const { quiet_from: from, quiet_to: to } = hours;
  const written = WRITTEN.has(channel);
  const when = whenTold(approach);
  return [
    finding(under.rules, {
      ...placed(approach),
      arithmetic: {
        zh: `${when.zh} ${at}：在 ${from}（含）至次日 ${to}（不含）之间。没有另行约定的，这个时段不应催收。`,
        en: `${when.en} ${at} lies from ${from} (included) to ${to} (not included). Unless agreed otherwise, nobody should collect in these hours.`,
      },
      say: {
        zh: `请在 ${to} 至 ${from} 之间联系我。夜间联系不符合催收标准的时段要求，我已记录时间。`,
        en: `Please contact me between ${to} and ${from}. Contact at night is contrary to the standard on hours; I have noted the time.`,
      },
      do: {
        zh: '留好通话记录或截图；再次发生就向机构投诉，附上日期和时间。',
        en: 'Keep the call list or a screenshot; if it happens again, complain to the lender with the day and time.',
      },
      ...doubts(
        under,
        approach,
        written
          ? {
              zh: '如果这是对你自己当时留言的回复，或者你同意过夜间联系，就不算。',
              en: 'A reply to a message of your own at that hour, or contact you agreed to, does not count.',
            }
          : undefined,
      ),
    }),
  ];
}
