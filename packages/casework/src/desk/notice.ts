import type { Text } from '@forbear/problem';

type NoticeRow = {
  /** Whether it answers something the borrower did: it goes out at once, and is no contact unasked. */
  readonly answers: boolean;
  /** Whether it belongs to what the borrower asked for: within the hours, but not within the one message a day. */
  readonly awaited: boolean;
  /** Its words; `day` stands for the day it is about. No sum, no name of a person. */
  readonly text: (day: Text) => Text;
};

const notice = (
  kind: 'answers' | 'awaited' | 'unasked',
  zh: (day: string) => string,
  en: (day: string) => string,
): NoticeRow => ({
  answers: kind === 'answers',
  awaited: kind === 'awaited',
  text: (day) => ({ zh: zh(day.zh), en: en(day.en) }),
});

/** Every line that the program writes by itself. */
export const NOTICES = {
  receipt: notice(
    'answers',
    (day) => `申请收到了。最晚 ${day}答复。这段时间不催收。`,
    (day) => `We have your request. You are answered by ${day}. Meanwhile collection rests.`,
  ),
  'papers-in': notice(
    'answers',
    () => '材料收到了，接着审。',
    () => 'Your papers are here; the review goes on.',
  ),
  complaint: notice(
    'answers',
    (day) => `投诉收到了，由别的人处理，最晚 ${day}答复。`,
    (day) => `We have your complaint. Others handle it; you are answered by ${day}.`,
  ),
  objection: notice(
    'answers',
    (day) => `异议收到了，最晚 ${day}答复。答复以前不催收。`,
    (day) => `We have your objection. You are answered by ${day}; until then collection rests.`,
  ),
  'papers-asked': notice(
    'awaited',
    (day) => `要看几样材料，${day}前交就行；交不出可以换别的，也可以多要几天。`,
    (day) => `We ask for some papers by ${day}. Others may do, and more time can be asked for.`,
  ),
  offer: notice(
    'awaited',
    (day) => `有一份方案等你看，${day}前答复。不答复不算同意。`,
    (day) => `There is an offer for you to read; answer by ${day}. Silence is no agreement.`,
  ),
  effective: notice(
    'awaited',
    (day) => `协议生效了。24 小时内（${day}）可以反悔，不用理由。`,
    (day) =>
      `The agreement is in effect. Within 24 hours (until ${day}) it can be undone, without a reason.`,
  ),
  undone: notice(
    'answers',
    () =>
      '协议撤回了，像没有订过一样：之前怎么约定的，现在还照那样；中间的时间不算逾期。还可以接着谈。',
    () =>
      'The agreement is undone, as if it had never been: what held before it holds again, and the time between is not late. We can go on talking.',
  ),
  settled: notice(
    'awaited',
    () => '这笔还清了。结清证明会发来。',
    () => 'This debt is settled. The proof of it will be sent.',
  ),
  ended: notice(
    'awaited',
    () => '协议终止了。付过的、减免的都算数；可以重新申请。',
    () => 'The agreement has ended. What was paid and waived stays; you can ask again.',
  ),
  cured: notice(
    'awaited',
    () => '补上的那期已经入账，协议照常。',
    () => 'What was missing is booked; the agreement goes on.',
  ),
  overtaken: notice(
    'awaited',
    (day) => `账上有新的变动，那份方案的数不对了，按新的数重出，最晚 ${day}。之前的同意不作数。`,
    (day) =>
      `Something was booked since, so the figures of that offer are not right any more. You get another one by ${day}; what was accepted of it does not count.`,
  ),
  'written-off': notice(
    'unasked',
    () =>
      '这笔在我们账上核销了。核销只是记账：欠的没有因此变，照样可以还，也可以谈。报送征信的，会记作呆账（B），还清为止。',
    () =>
      'In our books this debt is written off. That is bookkeeping alone: what you owe has not changed by it, and you can still pay or talk with us. Where it is reported, it is marked as bad debt (B) until it is paid.',
  ),
  'write-off-back': notice(
    'unasked',
    (day) =>
      `核销是记错了，账已经改回。欠的没有因此变，照样可以还，也可以谈。报送过呆账（B）的，会报送更正。当时停了利息的，停着的那些天不补收，从${day}起照合同接着算。`,
    (day) =>
      `The write-off was an error and has been taken back in our books. What you owe has not changed by it, and you can still pay or talk with us. Where bad debt (B) was reported, that is corrected. Where interest had ended with it, nothing is asked for the days between; from ${day} on it runs again as the contract says.`,
  ),
  'due-5': notice(
    'unasked',
    (day) => `${day}有一期要还，还有 5 天。还不上的话，现在就说，可以重新谈。`,
    (day) =>
      `A payment is due on ${day}, in 5 days. If it cannot be made, say so now: we can talk again.`,
  ),
  'due-1': notice(
    'unasked',
    (day) => `明天（${day}）有一期要还。还不上就先说一声。`,
    (day) => `A payment is due tomorrow (${day}). If it cannot be made, tell us first.`,
  ),
  'missed-1': notice(
    'unasked',
    (day) => `${day}那期还没有看到。可能还在路上；没还的话补上就行，不算违约。`,
    (day) =>
      `The payment of ${day} has not been seen. It may be on its way; if not, making it up is enough.`,
  ),
  'missed-5': notice(
    'unasked',
    (day) => `${day}那期还没有看到。补不上可以重新谈，告诉我们就行。`,
    (day) =>
      `The payment of ${day} has not been seen. If it cannot be made up, tell us: we can talk again.`,
  ),
  'cure-3': notice(
    'unasked',
    (day) => `补上的日子到 ${day}，还有 3 天。补不上，现在说还来得及。`,
    (day) =>
      `It can be made up until ${day}, 3 days from now. If that is not possible, there is still time to say so.`,
  ),
} as const satisfies Readonly<Record<string, NoticeRow>>;
export type NoticeKind = keyof typeof NOTICES;

/** The words of an automatic line of this kind; nothing for a kind that is not known. */
export const noticeText = (kind: string, day: Text = { zh: '', en: '' }): Text | undefined =>
  Object.hasOwn(NOTICES, kind) ? NOTICES[kind as NoticeKind].text(day) : undefined;
