import { isEstimated } from '@forbear/loan';
import { addDays, showDay, showYuan, yuanInWords } from '@forbear/money';
import { openInstalments } from '@forbear/negotiation';
import type { CreditorRequest } from '../ask.ts';
import type { Facts } from '../facts.ts';
import { BLANK, fields, heading, list, paragraph, signature, type Block } from '../paper.ts';
import { budgetTable } from '../wording/budget.ts';
import { yearlyCostLine } from '../wording/cost.ts';
import { instalmentsTable } from '../wording/instalment.ts';
import { lateText, trouble } from '../wording/late.ts';
import { whyLead } from '../wording/reason.ts';

/** Days after which the person offers to look at the plan again. */
const REVIEW_DAYS = 90;

/** The written application in its nine parts, on one page. */
export function letterBlocks(f: Facts, ask: CreditorRequest): readonly Block[] {
  const { say } = f;
  return [
    address(f),
    heading(say('请求', 'Request')),
    paragraph(requestLine(f, ask)),
    heading(say('原因', 'Reason')),
    paragraph(reasonLine(f)),
    ...(ask.kind === 'due-day' ? [] : budget(f)),
    ...proposal(f, ask),
    heading(say('请贵方答复', 'Your reply')),
    list(answer(f, ask)),
    heading(say('承诺', 'My commitment')),
    paragraph(promise(f, ask)),
    heading(say('附件', 'Enclosures')),
    paragraph(enclosures(f)),
    signature(
      say('申请人（签名）：＿＿＿＿＿＿', 'Signature: ____________'),
      say(`日期：${f.today}`, `Date: ${f.today}`),
    ),
  ];
}

const budget = (f: Facts): readonly Block[] => [
  heading(f.say('收支', 'Income and spending')),
  budgetTable(f.borrower, f.lang),
  paragraph(debtsLine(f)),
];

/** The same as an e-mail: a subject line, and a name instead of a signature. */
export function mailBlocks(f: Facts, ask: CreditorRequest): readonly Block[] {
  const { say } = f;
  const letter = letterBlocks(f, ask).slice(1, -1);
  return [
    fields([
      [
        say('主题', 'Subject'),
        say(
          `${ask.short}申请——${f.creditor}——${f.name}`,
          `Request for ${ask.short}, ${f.creditor}, ${f.name}`,
        ),
      ],
      [say('申请人', 'From'), f.writer],
      f.account,
    ]),
    paragraph(say('您好：', 'Dear Sir or Madam,')),
    ...letter,
    paragraph(say(`此致。${f.name}，${f.today}`, `Yours faithfully, ${f.name}, ${f.today}`)),
  ];
}

/** Who writes to whom about which account; what is not known is left to be filled in by hand. */
export const address = (f: Facts): Block =>
  fields([
    [f.say('致', 'To'), f.lender],
    [f.say('申请人', 'From'), f.writer],
    f.account,
    [f.say('日期', 'Date'), f.today],
  ]);

function requestLine(f: Facts, ask: CreditorRequest): string {
  const { say } = f;
  const card = isNewForCard(f, ask)
    ? say('信用卡个性化分期：', 'an individual instalment agreement for the card: ')
    : '';
  // A total above what is owed would offer the cost of the time; it is the creditor who names that.
  const total =
    ask.total === undefined || ask.total > f.owed
      ? ''
      : say(
          `合计 ${showYuan(ask.total, 'zh')}（${yuanInWords(ask.total)}）。`,
          ` That is ${showYuan(ask.total, 'en')} in all.`,
        );
  return say(`本人申请：${card}${ask.request}。`, `I am asking for ${card}${ask.request}.`) + total;
}

function reasonLine(f: Facts): string {
  const { say, lang, borrower } = f;
  const recovery = borrower.hardship?.recovery;
  const until =
    f.later ??
    (recovery === undefined
      ? say(
          '何时好转目前还说不准，有变化会及时告知。',
          'I cannot yet say when things will improve; I will tell you as soon as I know.',
        )
      : say(
          `预计到 ${showDay(recovery, lang)} 好转。`,
          `I expect things to improve by ${showDay(recovery, lang)}.`,
        ));
  return [
    whyLead(f, '，本人', lang) + trouble(f),
    until,
    lateText(f),
    say('本人愿意还款。', 'I want to repay what I owe.'),
  ]
    .filter((one) => one !== '')
    .join(say('', ' '));
}

/** What is owed to this creditor in its own words: by the agreement that runs, else by its statement; nothing is acknowledged. */
export function ownLine(f: Facts): string {
  const { say, lang, state } = f;
  const open = state?.agreement === undefined ? 0 : openInstalments(state).length;
  if (open > 0)
    return say(
      `按双方协议还有 ${open} 期没有还清`,
      `By our agreement ${open} instalment${open === 1 ? ' is' : 's are'} still to be paid`,
    );
  // By their bill: a sum that somebody else has told is named, not acknowledged.
  const day = showDay(f.debt.outstanding.asOf, lang);
  return say(
    `按贵方账单，截至${day}为 ${showYuan(f.owed, lang)}`,
    `Your statement puts the debt at ${showYuan(f.owed, lang)} as of ${day}`,
  );
}

function debtsLine(f: Facts): string {
  const { say, lang, debts } = f;
  const total = showYuan(debts.total, lang);
  const own = ownLine(f);
  return debts.count === 1
    ? `${own}${say('。', '.')}`
    : say(
        `${own}；全部债务 ${debts.count} 笔，按各家账单合计 ${total}，对每一家用的是同一份收支。`,
        `${own}; by the creditors’ statements my ${debts.count} debts come to ${total}, and I give every creditor the same figures.`,
      );
}

function proposal(f: Facts, ask: CreditorRequest): readonly Block[] {
  const { say, lang } = f;
  if (ask.payments.length === 0) return [];
  const beside =
    ask.beside > 0
      ? say(
          `已产生的罚息等 ${showYuan(ask.beside, lang)}不在各期之内，请告知是减免还是并入。`,
          `These instalments do not include ${showYuan(ask.beside, lang)} of penalties and charges; please say whether they will be waived or added.`,
        )
      : '';
  const day = showDay(addDays(f.asOf, REVIEW_DAYS), lang);
  const review = say(
    `${day}前后可一起复核；收入变好时提前多还。`,
    `We can review this around ${day}; if my income improves, I will pay more.`,
  );
  return [
    heading(say('方案', 'Proposal')),
    instalmentsTable(ask.payments, f.asOf, lang),
    paragraph(
      [estimate(f), price(f), beside, early(f, ask, f.replyBy), review]
        .filter((one) => one !== '')
        .join(say('', ' ')),
    ),
  ];
}

/** Whether an individual agreement for a card is asked for, rather than a change of one that runs. */
const isNewForCard = ({ isCard, state }: Facts, { kind }: CreditorRequest): boolean =>
  isCard && kind === 'relief' && state?.agreement === undefined;

/** Sums that rest on terms which nobody told say so, and wait for the creditor's own. */
const estimate = ({ say, debt }: Facts): string =>
  isEstimated(debt)
    ? say(
        '本人手上的合同条款不全，各期金额是约数，请按贵方账目核对后写明。',
        'I do not have all the terms of the contract: these instalments are estimates. Please check them against your account.',
      )
    : '';

/** Where the first payment cannot wait for the answer, its day moves with it: nothing is paid before a yes. */
export function early(
  { say }: Facts,
  { payments }: CreditorRequest,
  replyBy: Facts['replyBy'],
): string {
  const first = payments[0];
  return first === undefined || first.due > replyBy
    ? ''
    : say(
        '首期早于答复的，各期日期顺延一期。',
        'If the first date passes before you reply, please move every date on by one instalment.',
      );
}

/**
 * What is asked of the price: nothing is accepted that the law check has found fault with, and no cost
 * is offered before the creditor has named one.
 */
function price(f: Facts): string {
  const { say, isDisputed, isCard, state } = f;
  if (isDisputed)
    return [
      say(
        '利息和费用请按合同和法定上限核对后写明，本人对其中可能超出的部分保留意见。',
        'Please check the interest and fees against the contract and the legal ceiling and set them out; I reserve my position on anything that may exceed it.',
      ),
      yearlyCostLine(f),
    ]
      .filter((one) => one !== '')
      .join(say('', ' '));
  if (state?.agreement !== undefined)
    return say(
      '请确认不因此另收利息、违约金。',
      'Please confirm that no further interest or penalties will be charged because of this.',
    );
  return isCard
    ? say(
        '分期期间的利息由双方商定，能否不再计收，请一并答复；少收的部分，请相应减少期数。',
        'Interest during the plan is for both sides to agree; please tell me whether it can stop. Whatever is not charged should shorten the plan.',
      )
    : say(
        '期间的利息、违约金能否停计或减少，请一并答复；少收的部分，请相应减少各期。',
        'Please also tell me whether interest and penalties can stop or be reduced in the meantime. Whatever is not charged should lower the instalments.',
      );
}

function answer(f: Facts, ask: CreditorRequest): readonly string[] {
  const { say, lang } = f;
  const by = showDay(f.replyBy, lang);
  const reply = say(
    `请于${by}前书面答复；如不同意，请说明理由和贵方可接受的方案。`,
    `Please reply in writing by ${by}. If you cannot agree, please give your reasons and tell me what you could accept.`,
  );
  if (ask.kind === 'due-day')
    return [
      reply,
      say(
        '请写明从哪一期开始、这一次调整如何计息。',
        'Please say from which instalment it applies, and how interest is worked out for the change.',
      ),
    ];
  return [
    reply,
    say(
      '请写明每期金额、日期，期间利息和违约金如何计算，以前的违约金是否减免，以及如何报送征信。',
      'Please state the amount and date of each payment, how interest and penalties are charged in the meantime, whether earlier penalties are waived, and how this will be reported to the credit register.',
    ),
    ...(isNewForCard(f, ask) ? [cardContents(f)] : []),
    say(
      '处理期间，请暂停外部催收、暂停加收违约金，只联系本人。',
      'While you decide, please suspend outside collection and further penalties, and contact nobody but me.',
    ),
  ];
}

/** What an individual card agreement must contain (rule `card-individual-instalment-art70`). */
const cardContents = ({ say }: Facts): string =>
  say(
    '分期协议请写明：欠款余额、结构和币种；还款周期、方式、币种、日期和每期金额；年费、利息和其他费用是否计收；双方权利义务和违约责任；其他还款事项。',
    'Please set out in the agreement: the balance, what it consists of and its currency; how often, how and in what currency it is repaid, with the date and amount of each instalment; whether an annual fee, interest or other charges apply; the rights and duties of both sides and what happens on default; and any other terms of repayment.',
  );

function promise(f: Facts, ask: CreditorRequest): string {
  const { say } = f;
  const card =
    f.isCard && ask.kind === 'relief'
      ? say('，结清前不申请新的信用卡', ' or apply for another card until this is settled')
      : '';
  return say(
    `按约定还款，情况有变及时告知，不新增借款${card}。`,
    `I will pay as agreed and tell you promptly if anything changes. I will not take out any new loan${card}.`,
  );
}

const enclosures = (f: Facts): string => {
  const all =
    f.proofs.length > 0
      ? f.proofs
      : [
          f.isBudgetTold
            ? f.say('收支说明', 'statement of income and spending')
            : f.say(BLANK, '________'),
        ];
  return all.map((one, k) => `${k + 1}. ${one}`).join(f.say('；', '; '));
};
