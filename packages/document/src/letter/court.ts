import { addDays, showDay } from '@forbear/money';
import { ok } from '@forbear/problem';
import { answerLastDay, PAYMENT_ORDER } from '@forbear/rule';
import type { Facts } from '../facts.ts';
import { isKept, isPartPaid, lastOf, settlementOf } from '../ground.ts';
import { BLANK, list } from '../paper.ts';
import { dayOr, formal, yuan, type Writer } from './formal.ts';

/**
 * Objection to a payment order. Grounds are chosen by the person and must be true; inability to pay,
 * a wish for more time or another way of paying is none and is not offered.
 */
export const paymentOrderObjection: Writer = (f) => {
  const { say, lang, state } = f;
  const court = state?.court;
  const last =
    court?.lastDay ?? (court === undefined ? undefined : answerLastDay('payment-order', court.on));
  return ok(
    formal(f, {
      title: say('支付令异议书', 'Objection to a payment order'),
      to: court?.body ?? say('＿＿＿＿人民法院', '________ People’s Court'),
      writer: say('异议人', 'Objector'),
      facts: [
        say(
          `异议人：${f.name}。申请支付令的一方：${f.creditor}。案号：${BLANK}。异议人于${dayOr(f, court?.on)}收到支付令。`,
          `Objector: ${f.name}. Applicant: ${f.creditor}. Case number: ________. The order was received on ${dayOr(f, court?.on)}.`,
        ),
        say(
          '异议人对支付令载明的债务有异议，理由如下（只勾选属实的，并写明数额和依据）：',
          'The objector disputes the debt stated in the order on these grounds (tick only what is true; give amounts and proof):',
        ),
        list(grounds(f)),
      ],
      asks: [
        say(
          '请裁定终结督促程序，支付令失效。',
          'Please end the payment-order procedure and declare the order void.',
        ),
      ],
      enclosures: [
        say('支付令及信封', 'the order and its envelope'),
        say('合同、还款记录', 'contract, record of payments'),
      ],
      hints: [
        last === undefined
          ? say(
              `书面异议要在收到之日起 ${PAYMENT_ORDER.values.objection_days} 日内交到发支付令的法院，留回执。`,
              `A written objection must reach the court within ${PAYMENT_ORDER.values.objection_days} days of receipt; keep the proof.`,
            )
          : say(
              `最晚 ${showDay(last, lang)} 交到发支付令的法院，留回执。`,
              `It must reach the court by ${showDay(last, lang)}; keep the proof.`,
            ),
        say(
          '只说没有能力还、想延期、想换还款方式，不算异议；口头也不算。没有属实的理由就不要交，可以直接和对方谈分期。',
          'Inability to pay, a wish for more time or another way of paying is no objection, nor is one by word of mouth. Without a true ground do not file it; talk about instalments instead.',
        ),
        say(
          '异议成立的，支付令失效，一般转入诉讼，除非对方不同意起诉：之后会收到起诉材料，要按时答辩、出庭。',
          'A good objection ends the order, and the matter becomes a lawsuit unless the other side does not want one: papers of a suit will follow, to be answered in time.',
        ),
        say('先问当地法律援助（免费）。', 'Ask local legal aid (free) first.'),
      ],
    }),
  );
};

/** Grounds of an objection to a payment order, to be ticked only where true. */
function grounds({ say }: Facts): readonly string[] {
  const box = (zh: string, en: string) => say(`□ ${zh}`, `□ ${en}`);
  return [
    box(
      '本金数额不符：应为＿＿＿＿元，依据＿＿＿＿',
      'the principal is wrong: it is ________, by ________',
    ),
    box(
      '利息、违约金、费用的计算不符或超过约定、规定：＿＿＿＿',
      'interest, penalty or fees are computed wrongly or beyond the contract or the rules: ________',
    ),
    box(
      '已还的款项没有扣除：＿＿年＿月＿日还＿＿＿＿元',
      'payments were not counted: ________ on ________',
    ),
    box(
      '债务不是异议人的，或合同不是本人签订',
      'the debt is not mine, or I did not sign the contract',
    ),
    box('双方另有还款协议，债务尚未到期', 'another agreement stands, the debt is not due'),
    box('时效或送达方面的事实：＿＿＿＿', 'facts on limitation or service: ________'),
  ];
}

/** Objection to an entry in the credit register. */
export const creditRegisterObjection: Writer = (f) => {
  const { say } = f;
  const wrong = lastOf(f, 'report-wrong')?.report;
  const sentence = wrong?.sentence.replace(/[。.]$/, '') ?? say(BLANK, '________');
  return ok(
    formal(f, {
      title: say('征信异议申请', 'Objection to the credit register'),
      to: say(
        '中国人民银行征信中心 / 报送信息的机构',
        'Credit Reference Center of the People’s Bank, or the reporting institution',
      ),
      facts: [
        say(
          `本人信用报告（报告日期 ${dayOr(f, wrong?.on)}）中，${f.creditor}的记录与事实不符：${sentence}。`,
          `In my credit report of ${dayOr(f, wrong?.on)} the entry of ${f.creditor} does not fit the facts: ${sentence}.`,
        ),
        agreedLine(f),
      ],
      asks: [
        say(
          '请核查并更正上述记录，书面告知结果。',
          'Please check and correct the entry and tell me the result in writing.',
        ),
        say(
          '核查期间请加注异议标注；更正前如不能确认，请附上本人声明。',
          'Please mark it as disputed meanwhile; if it cannot be settled, please add my statement.',
        ),
      ],
      enclosures: [
        say('身份证明', 'proof of identity'),
        say('信用报告', 'the credit report'),
        ...(f.state?.agreement === undefined ? [] : [say('协议', 'the agreement')]),
        ...(isPartPaid(f) ? [say('已还各期的凭证', 'receipts of what was paid')] : []),
        ...(lastOf(f, 'confirmation-stored') === undefined
          ? []
          : [say('结清证明', 'the proof of settlement')]),
      ],
      hints: [
        say(
          '只对与事实不符的记录提异议；真实的逾期记录不能靠异议删除，收费“洗征信”的是骗局。',
          'Object only to what is not true. A true entry cannot be removed by an objection, and paid “cleaning” of records is a fraud.',
        ),
        say('信用报告每年可以免费查两次。', 'The credit report is free twice a year.'),
      ],
    }),
  );
};

function agreedLine(f: Facts): string {
  const { say, state } = f;
  const agreement = state?.agreement;
  if (agreement === undefined) return say(`事实是：${BLANK}。`, 'The fact is: ________.');
  return say(
    `双方有自${dayOr(f, agreement.effective)}起执行的还款协议，合计 ${yuan(f, agreement.sum)}${isKept(f) ? '，本人按协议履行' : ''}，应按协议约定报送。`,
    `Since ${dayOr(f, agreement.effective)} we have had an agreement to repay ${yuan(f, agreement.sum)} in all${isKept(f) ? ', and I have kept to it' : ''}; it should be reported as agreed.`,
  );
}

/** Asks for the proof that the debt is settled. */
export const settlementProof: Writer = (f) => {
  const { say, lang, state } = f;
  const end = settlementOf(f);
  const agreed = state?.agreement;
  const isInstalment =
    end?.kind === 'last-instalment-matched' || end?.kind === 'instalment-matched';
  const sum = isInstalment ? undefined : end?.paid?.amount;
  return ok(
    formal(f, {
      title: say('请求出具结清证明', 'Request for a proof of settlement'),
      facts: [
        ...(agreed === undefined
          ? []
          : [
              say(
                `双方有自${dayOr(f, agreed.effective)}起执行的还款协议。`,
                `We made an agreement, in force since ${dayOr(f, agreed.effective)}.`,
              ),
            ]),
        end?.kind === 'paid-or-enforced-in-full'
          ? say(
              `全部款项已于${dayOr(f, end.on)}还清或执行完毕。`,
              `Everything was paid or enforced in full by ${dayOr(f, end.on)}.`,
            )
          : say(
              `本人于${dayOr(f, end?.on)}还清全部款项${sum === undefined ? '' : `（当日支付 ${yuan(f, sum)}）`}。`,
              `On ${dayOr(f, end?.on)} I paid everything that was left${sum === undefined ? '' : ` (${yuan(f, sum)} that day)`}.`,
            ),
      ],
      asks: [
        say(
          `请在${showDay(addDays(f.asOf, 15), lang)}前出具盖章的结清证明，写明账号、结清日期、余额为 0.00 元、没有其他费用。`,
          `Please issue a sealed certificate of settlement by ${showDay(addDays(f.asOf, 15), lang)}, stating the account, the day of settlement, a balance of 0.00 yuan and that no further charges are due.`,
        ),
        say(
          '请按结清如实报送征信，并停止一切联系和扣款；有代扣的，请解除。',
          'Please report the debt as settled, end all contact and deductions, and cancel any direct debit.',
        ),
      ],
      enclosures: [say('还款凭证', 'proof of payment')],
      hints: [
        say(
          '一到两个月后查一次信用报告，核对是否已结清。',
          'Look at the credit report after one or two months.',
        ),
      ],
    }),
  );
};
