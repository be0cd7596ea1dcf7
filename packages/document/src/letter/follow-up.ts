import { addDays, showDay } from '@forbear/money';
import { ok } from '@forbear/problem';
import type { Facts } from '../facts.ts';
import { lastOf } from '../ground.ts';
import { address, early } from '../kit/letter.ts';
import { BLANK, fields, list, paragraph } from '../paper.ts';
import { instalmentsText } from '../wording/instalment.ts';
import { named } from '../wording/name.ts';
import { lastCall, offeredTo, requestedOn, type Promised } from '../standing.ts';
import { dayOr, numberOf, yuan, type Writer } from './formal.ts';
import { courseLines } from './history.ts';

/** The own words after a call, so that what was said stands in writing. */
export const callSummary: Writer = (f) => {
  const { say, lang } = f;
  const call = lastCall(f);
  const last = offeredTo(f);
  // Terms belong to the call on whose day they were said, and to no other.
  const offered = last?.on !== undefined && last.on === call?.on ? last : undefined;
  return ok({
    title: say('通话确认', 'Summary of our call'),
    blocks: [
      paragraph(
        say(
          `您好，我是${f.name}。${dayOr(f, call?.on)}${call?.at === undefined ? '' : ` ${call.at}`}通话确认如下（工号 ${call?.staff ?? BLANK}，受理编号 ${call?.number ?? numberOf(f)}）：`,
          `Hello, this is ${f.name}. To confirm our call on ${dayOr(f, call?.on)}${call?.at === undefined ? '' : ` at ${call.at}`} (staff number ${call?.staff ?? '________'}, case number ${call?.number ?? numberOf(f)}):`,
        ),
      ),
      list([
        say(`内容：${call?.said ?? BLANK}`, `What was said: ${call?.said ?? '________'}`),
        say(`贵方答应：${promised(f, call?.theirs)}`, `You promised: ${promised(f, call?.theirs)}`),
        say(`我答应：${promised(f, call?.mine)}`, `I promised: ${promised(f, call?.mine)}`),
        ...(offered === undefined
          ? []
          : [
              say(
                `谈到的方案：${instalmentsText(offered.payments, lang)}，合计 ${yuan(f, offered.sum)}。`,
                `Terms discussed: ${instalmentsText(offered.payments, lang)}; ${yuan(f, offered.sum)} in all.`,
              ),
            ]),
      ]),
      paragraph(
        say(
          `如与贵方记录不同，请于${showDay(addDays(f.asOf, 3), lang)}前回复更正；也请用文字确认每期金额、日期、息费和征信怎么报送。谢谢。`,
          `If your record differs, please let me know by ${showDay(addDays(f.asOf, 3), lang)}; and please confirm the amounts, dates, charges and reporting in writing. Thank you.`,
        ),
      ),
    ],
  });
};

const promised = (f: Facts, one: Promised | undefined): string =>
  one === undefined
    ? f.say(BLANK, '________')
    : one.what +
      (one.by === undefined
        ? ''
        : f.say(`（${showDay(one.by, 'zh')}前）`, ` (by ${showDay(one.by, 'en')})`));

/** Reminds of a request that was not answered; the next step is named without a threat. */
export const reminder: Writer = (f) => {
  const { say, lang } = f;
  const answerBy = addDays(f.asOf, 8);
  const by = showDay(answerBy, lang);
  return ok({
    title: say('催办：申请尚未答复', 'Reminder of my request'),
    blocks: [
      address(f),
      paragraph(waiting(f)),
      ...(f.ask.ok
        ? [
            paragraph(
              [
                say(`我的方案：${f.ask.value.request}。`, `My proposal is ${f.ask.value.request}.`),
                early(f, f.ask.value, answerBy),
              ]
                .filter((one) => one !== '')
                .join(say('', ' ')),
            ),
          ]
        : []),
      paragraph(
        say(
          `请在${by}前书面答复；如不同意，请说明理由和贵方可接受的方案。到时没有答复，我会通过贵方的正式投诉渠道反映。`,
          `Please reply in writing by ${by}; if you cannot agree, please give your reasons and tell me what you could accept. If I hear nothing by then, I will use your formal complaints channel.`,
        ),
      ),
    ],
  });
};

/** What waits for an answer: the counter-offer, where one was made since, else the request, with what has come of it. */
function waiting(f: Facts): string {
  const { say } = f;
  const counter =
    f.state?.stage === 'countered' ? lastOf(f, 'does-not-fit', 'text-differs') : undefined;
  const asked = say(
    `我在${dayOr(f, requestedOn(f))}申请调整还款安排（编号 ${numberOf(f)}）`,
    `On ${dayOr(f, requestedOn(f))} I asked to change the repayment (number ${numberOf(f)}).`,
  );
  const course = courseLines(f).map((one) => one.replaceAll('本人', '我'));
  if (counter === undefined && course.length > 0)
    return [
      `${asked}${say('。', '')}`,
      ...course,
      say('此后没有收到新的答复。', 'I have heard nothing since.'),
    ].join(say('', ' '));
  return counter === undefined
    ? say(`${asked}，至今没有收到答复。`, `${asked} I have had no answer yet.`)
    : say(
        `我在${dayOr(f, counter.on)}对贵方的方案还价（编号 ${numberOf(f)}），至今没有收到答复。`,
        `On ${dayOr(f, counter.on)} I made a counter-offer to yours (number ${numberOf(f)}). I have had no answer yet.`,
      );
}

/** Asks for more time for papers, and names what stands in for one that cannot be had. */
export const moreTime: Writer = (f) => {
  const { say, lang } = f;
  const papers = f.state?.papers ?? [];
  return ok({
    title: say('补交材料需要延长时间', 'More time for papers'),
    hints: [
      say(
        '补交的日子填你做得到的那一天，过了这天对方可能按材料不全退回。',
        'Put in a day that you can keep: after it, the request may be returned as incomplete.',
      ),
    ],
    blocks: [
      address(f),
      fields([
        [say('受理编号', 'Case number'), numberOf(f)],
        [
          say('要求的材料', 'Papers asked for'),
          papers.length === 0
            ? say(BLANK, '________')
            : papers.map((one) => named(one, lang)).join(say('、', ', ')),
        ],
        [
          say('已经能交的', 'Ready now'),
          f.proofs.length === 0
            ? f.isBudgetTold
              ? say('收支说明', 'statement of income and spending')
              : say(BLANK, '________')
            : f.proofs.join(say('、', ', ')),
        ],
        [say('还缺的、原因', 'Missing, and why'), say(BLANK, '________')],
      ]),
      paragraph(
        say(
          `还缺的材料我在＿＿月＿＿日前补上，请延长到这一天，期间请不要按材料不全退回。开不出来的，能否用收支说明、社保记录或银行流水代替，请告知。`,
          `I will send what is missing by ________; please extend the time until then and do not return my request as incomplete. Where a document cannot be had, please tell me whether a statement, a social-security record or bank records will do instead.`,
        ),
      ),
    ],
  });
};
