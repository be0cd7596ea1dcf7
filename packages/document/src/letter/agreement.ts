import { interestOwed, type Component, type Instalment } from '@forbear/loan';
import { showDay, sumFen } from '@forbear/money';
import {
  FORMS,
  type AgreementText,
  type PlanInterest,
  type RecordEffect,
} from '@forbear/negotiation';
import { enCount, ok, present, type Text } from '@forbear/problem';
import type { Facts } from '../facts.ts';
import { BLANK, fields, heading, list, paragraph, signature } from '../paper.ts';
import { instalmentsTable, instalmentsText } from '../wording/instalment.ts';
import { yuan, type Writer } from './formal.ts';

/** The payments both have said yes to; none where nothing was agreed. */
const termsOf = ({ state }: Facts): readonly Instalment[] =>
  (state?.agreement ?? state?.said)?.instalments ?? [];

/** The text of an agreement with everything it must hold; what was not agreed is left open, not invented. */
export const agreementText: Writer = (f) => {
  const { say, lang } = f;
  const payments = termsOf(f);
  return ok({
    title: say('还款协议', 'Repayment agreement'),
    blocks: [
      parties(f),
      heading(say('一、欠款', '1. The debt')),
      paragraph(debtLine(f)),
      heading(say('二、还款', '2. Payments')),
      ...(payments.length === 0
        ? [
            paragraph(
              say(
                `共 ${BLANK} 期，每期 ${BLANK} 元，自＿＿年＿月＿日起。`,
                '________ payments of ________ yuan from ________.',
              ),
            ),
          ]
        : [
            paragraph(
              say(
                `共 ${payments.length} 期，${instalmentsText(payments, lang)}，合计 ${yuan(f, sumFen(payments.map(({ amount }) => amount)))}。`,
                `${enCount(payments.length, 'payment')} of ${instalmentsText(payments, lang)}; ${yuan(f, sumFen(payments.map(({ amount }) => amount)))} in all.`,
              ),
            ),
            instalmentsTable(payments, f.asOf, lang),
          ]),
      heading(say('三、约定', '3. Terms')),
      list(clauses(f)),
      paragraph(
        say(
          '本文为草稿，以双方确认的文字为准。',
          'This is a draft; what counts is the text that both sides confirm.',
        ),
      ),
      signature(
        say(
          '债权人（盖章）：＿＿＿＿＿　日期：＿＿＿',
          'Creditor (seal): ____________  Date: ________',
        ),
        say('借款人（签名）：＿＿＿＿＿　日期：＿＿＿', 'Borrower: ____________  Date: ________'),
      ),
    ],
    hints: [
      say(
        '每一项都要有答案；空着的先问清再签。数额和说好的不一样就不要签。',
        'Every item needs an answer; ask about the blanks before signing. If an amount differs from what was said, do not sign.',
      ),
    ],
  });
};

/** The text that the other side has sent, or that was made the agreement. */
const textOf = ({ state }: Facts): AgreementText | undefined =>
  state?.agreement?.text ?? state?.text;

/** The lender in full, where it was told as more than the name of the debt. */
function fullName(f: Facts): string | undefined {
  const told = textOf(f)?.lender ?? f.lender;
  return told === f.creditor || told === f.debt.creditor.name ? undefined : told;
}

const parties = (f: Facts) =>
  fields([
    [
      f.say('债权人', 'Creditor'),
      fullName(f) ??
        f.say(`${f.creditor}（机构全称 ${BLANK}）`, `${f.creditor} (full name ________)`),
    ],
    [f.say('借款人', 'Borrower'), f.name],
    [
      f.say('账号', 'Account'),
      textOf(f)?.account ?? f.say(`尾号 ${f.tail}`, `ending in ${f.tail}`),
    ],
  ]);

function debtLine(f: Facts): string {
  const {
    say,
    debt: { outstanding: o },
    lang,
  } = f;
  const { waivedTotal } = agreedOn(f);
  const sum = waivedTotal === undefined ? undefined : yuan(f, waivedTotal);
  const [zh, en] =
    waivedTotal === 0
      ? ['', '']
      : [`其中减免 ${sum ?? `${BLANK} 元`}。`, `, of which ${sum ?? '________ yuan'} is waived`];
  return say(
    `按债权人账单，截至${showDay(o.asOf, lang)}：本金 ${yuan(f, o.principal)}，利息 ${yuan(f, interestOwed(o))}，罚息、违约金 ${yuan(f, o.penalty)}，费用 ${yuan(f, o.fees)}，合计 ${yuan(f, f.owed)}。${zh}`,
    `By the creditor’s statement, on ${showDay(o.asOf, lang)}: principal ${yuan(f, o.principal)}, interest ${yuan(f, interestOwed(o))}, penalties ${yuan(f, o.penalty)}, fees ${yuan(f, o.fees)}; ${yuan(f, f.owed)} in all${en}.`,
  );
}

const INTEREST: Readonly<Record<PlanInterest, Text>> = {
  none: { zh: '不计', en: 'none' },
  runs: { zh: '照计，按＿＿＿', en: 'runs, at ____' },
  'as-contract': { zh: '按原合同计收', en: 'as in the contract' },
  fee: { zh: '以手续费代替，已含在各期内', en: 'replaced by a fee, included in the instalments' },
};

const RECORD: Readonly<Record<RecordEffect, Text>> = {
  'no-overdue': { zh: '不报送逾期', en: 'not reported as overdue' },
  'as-overdue': { zh: '按逾期报送', en: 'reported as overdue' },
  'special-mark': { zh: '加注特殊交易标识', en: 'marked as a special transaction' },
  'not-said': { zh: '＿＿＿', en: '____' },
};

const PARTS: Readonly<Record<Component, Text>> = {
  costs: { zh: '费用', en: 'costs' },
  penalty: { zh: '罚息、违约金', en: 'penalties' },
  fee: { zh: '手续费', en: 'fees' },
  interest: { zh: '利息', en: 'interest' },
  principal: { zh: '本金', en: 'principal' },
};

const FORM: Readonly<Record<(typeof FORMS)[number], Text>> = {
  text: { zh: '短信', en: 'text message' },
  chat: { zh: 'App 文字', en: 'app' },
  recording: { zh: '录音', en: 'recording' },
  paper: { zh: '书面', en: 'paper' },
  mediated: { zh: '调解协议', en: 'mediated agreement' },
};

/** What was agreed beside the payments; a blank where it was not spoken of. */
function agreedOn({ state }: Facts): AgreementText {
  const { said } = state ?? {};
  const spoken = present({
    interest: said?.interest,
    waivedTotal: said?.waived,
    record: said?.record,
    graceDays: said?.graceDays,
    breach: said?.breach,
  });
  return { ...spoken, ...state?.text, ...state?.agreement?.text };
}

function clauses(f: Facts): readonly string[] {
  const { say } = f;
  const { interest, record, graceDays, cureDays, order, earlyPayment, review, ...told } =
    agreedOn(f);
  const breach = told.breach?.replace(/[。.；;]+$/, '');
  const { form, agreedBy } = agreedOn(f);
  return [
    interest === undefined
      ? say(
          '期间利息：□ 不计　□ 按＿＿＿计，已含在各期内；违约金、罚息：□ 不再计收　□ ＿＿＿',
          'Interest in the meantime: □ none □ at ____, included in the instalments; penalties: □ none □ ____',
        )
      : say(
          `期间利息：${INTEREST[interest].zh}；违约金、罚息：□ 不再计收　□ ＿＿＿`,
          `Interest in the meantime: ${INTEREST[interest].en}; penalties: □ none □ ____`,
        ),
    order === undefined
      ? say(
          '每期抵充顺序：□ 本金、利息、费用按各期明细　□ 费用、利息、本金',
          'Each payment is applied: □ as each instalment is made up □ to costs, then interest, then principal',
        )
      : say(
          `每期抵充顺序：${order.map((one) => PARTS[one].zh).join('、')}。`,
          `Each payment is applied to ${order.map((one) => PARTS[one].en).join(', then ')}.`,
        ),
    earlyPayment === 'charged'
      ? say('提前还款按＿＿＿收费。', 'Early payment is charged at ____.')
      : say('可以提前还款，不另收费用。', 'Early payment is allowed without charge.'),
    say(
      `宽限 ${graceDays ?? '＿＿'} 日；逾期 ${cureDays ?? '＿＿'} 日内补足的，不算违约。`,
      `${graceDays === undefined ? '____ days' : enCount(graceDays, 'day')} of grace; a payment made up within ${cureDays === undefined ? '____ days' : enCount(cureDays, 'day')} is no breach.`,
    ),
    say(
      `违约是指＿＿＿；违约的后果是${breach === undefined ? '＿＿＿' : `“${breach}”`}，先书面通知本人。`,
      `A breach is ____; its consequence is ${breach === undefined ? '____' : `“${breach}”`}, after notice in writing.`,
    ),
    say(
      `征信：按期履行期间如何报送：${RECORD[record ?? 'not-said'].zh}；结清后报送为已结清。`,
      `Credit register while the plan is kept: ${RECORD[record ?? 'not-said'].en}; once paid, reported as settled.`,
    ),
    say(
      '协议生效起停止一切催收（含委托机构），只联系本人。',
      'From the day this takes effect all collection stops, including by agencies, and only the borrower is contacted.',
    ),
    review === undefined
      ? say(
          '收支变化时双方复核，每 90 天可复核一次。',
          'Both sides review the plan when circumstances change, and every 90 days on request.',
        )
      : say(`复核：${review}`, `Review: ${review}`),
    say(
      '还清后 15 日内出具结清证明。',
      'A certificate of settlement is issued within 15 days of the last payment.',
    ),
    ...(f.isCard
      ? [
          say(
            '币种人民币；年费＿＿＿；结清前不申请新的信用卡；口头约定的，发卡行留存录音至结清。',
            'Currency RMB; annual fee ____; no application for another card until this is settled; the bank keeps the recording of an oral agreement until then.',
          ),
        ]
      : []),
    say(
      `形式：${form === undefined ? '□ App 文字　□ 短信　□ 书面　□ 录音' : FORM[form].zh}；同意人（姓名或工号）${agreedBy ?? '＿＿＿'}。`,
      `Form: ${form === undefined ? '□ app □ text message □ paper □ recording' : FORM[form].en}; agreed by (name or staff number) ${agreedBy ?? '____'}.`,
    ),
  ];
}
