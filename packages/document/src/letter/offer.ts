import { addDays, showDay, showMonth } from '@forbear/money';
import { enCount, fail, ok, problem } from '@forbear/problem';
import type { CreditorRequest } from '../ask.ts';
import type { Facts } from '../facts.ts';
import { counterLines } from '../kit/reply.ts';
import { BLANK, heading, list, paragraph } from '../paper.ts';
import { instalmentsTable, instalmentsText } from '../wording/instalment.ts';
import { offeredTo, type Offered } from '../standing.ts';
import { address, early } from '../kit/letter.ts';
import { formal, yuan, type Writer } from './formal.ts';

/** Another figure instead of the one that does not fit, with the arithmetic and the ways it could be shaped. */
export const counterOffer: Writer = (f) => {
  if (!f.ask.ok) return f.ask;
  const ask = f.ask.value;
  const { say, lang } = f;
  const offered = offeredTo(f);
  const answerBy = addDays(f.asOf, 7);
  return ok({
    title: say('对方案的答复（还价）', 'Answer to your offer'),
    blocks: [
      address(f),
      paragraph(
        offered === undefined
          ? say(`贵方提出的方案：${BLANK}。`, 'Your offer: ________.')
          : offerLine(f, offered),
      ),
      paragraph(whyNot(f, offered)),
      heading(say('我能做到的', 'What I can do')),
      paragraph(
        say(
          `我提出：${ask.request}${totalOf(f, ask)}。${early(f, ask, answerBy)}`,
          `I propose ${ask.request}${totalOf(f, ask)}. ${early(f, ask, answerBy)}`.trimEnd(),
        ),
      ),
      ...(ask.payments.length === 0 ? [] : [instalmentsTable(ask.payments, f.asOf, lang)]),
      heading(say('请贵方答复', 'Your reply')),
      list([
        say(
          `请于${showDay(answerBy, lang)}前答复；如不同意，请说明理由和贵方可接受的方案。`,
          `Please reply by ${showDay(answerBy, lang)}. If you cannot agree, please give your reasons and tell me what you could accept.`,
        ),
        say(
          '请写明每期金额、日期，息费如何计算，以及如何报送征信。',
          'Please state the amount and date of each payment, the charges, and how this will be reported.',
        ),
      ]),
    ],
    hints: [
      say(
        '如果对方还是不同意，可以换一种形状，总数不超过可用的钱：',
        'If they still refuse, change the shape of the plan, never the amount you can afford:',
      ),
      ...counterLines(f, ask),
    ],
  });
};

const totalOf = (f: Facts, { total }: CreditorRequest): string =>
  total === undefined || total > f.owed
    ? ''
    : f.say(`，合计 ${yuan(f, total)}`, `; ${yuan(f, total)} in all`);

function offerLine(f: Facts, { on, payments, sum }: Offered): string {
  const { say, lang } = f;
  const when = on === undefined ? '' : showDay(on, lang);
  return say(
    `贵方${when}提出的方案：共 ${payments.length} 期，${instalmentsText(payments, lang)}，合计 ${yuan(f, sum)}。谢谢。`,
    `Thank you for your offer${when === '' ? '' : ` of ${when}`}: ${enCount(payments.length, 'payment')} of ${instalmentsText(payments, lang)}; ${yuan(f, sum)} in all.`,
  );
}

function whyNot(f: Facts, offered: Offered | undefined): string {
  const { say, lang, money } = f;
  const budget = say(
    `我每月收入 ${money.income}，必要生活支出 ${money.essential}，留作应急 ${money.kept}，可用于全部债务 ${money.available}。`,
    `Each month I have ${money.income}, need ${money.essential} to live on and keep back ${money.kept} for emergencies, which leaves ${money.available} for all my creditors. `,
  );
  const lack = offered?.missing;
  if (offered?.fits === true)
    return (
      budget +
      say(
        `贵方的方案在我的收支之内；我另提一个方案，理由是${BLANK}。`,
        'Your offer fits this budget; I am proposing something else because ________.',
      )
    );
  return (
    budget +
    (lack === undefined
      ? say(
          '这个方案放不进我的收支，答应了也做不到。',
          'Your offer does not fit this budget: I could promise it, but I could not keep the promise.',
        )
      : say(
          `照这个方案，${showMonth(lack.month, lang)}就差 ${yuan(f, lack.amount)}，答应了也做不到。`,
          `Under your offer I would be ${yuan(f, lack.amount)} short in ${showMonth(lack.month, lang)}: I could promise it, but I could not keep the promise.`,
        ))
  );
}

/** Yes to an offer that fits, under the condition that it is confirmed in writing. */
export const acceptOffer: Writer = (f) => {
  const offered = offeredTo(f);
  const { say, lang } = f;
  if (offered?.fits !== true) return fail(problem('OFFER_NOT_FITTING', { creditor: f.creditor }));
  return ok(
    formal(f, {
      title: say('同意还款方案的答复', 'Acceptance of your offer'),
      facts: [
        offerLine(f, offered),
        instalmentsTable(offered.payments, f.asOf, lang),
        say(
          '这个方案在我的收支之内，我同意。以贵方书面确认为准。',
          'Your offer fits my budget and I accept it, subject to your confirmation in writing.',
        ),
      ],
      asks: [
        ...(offered.until === undefined
          ? []
          : [
              say(
                `请于 ${showDay(offered.until, lang)} 前确认。`,
                `Please confirm by ${showDay(offered.until, lang)}.`,
              ),
            ]),
        say(
          '请用短信、App 或书面写明：每期金额和日期、期间利息和违约金、以前的违约金是否减免、抵充顺序、能否提前还、宽限几天、怎样算违约、如何报送征信、停止催收。',
          'Please confirm by text message, in the app or on paper: the amount and date of each payment; interest and penalties in the meantime; whether earlier penalties are waived; the order in which payments are applied; whether I may pay early; any days of grace; what counts as a breach; how it is reported; and that collection stops.',
        ),
        say(
          '收到确认后，我按期还款。',
          'Once I have your confirmation, I will pay on the agreed dates.',
        ),
      ],
    }),
  );
};
