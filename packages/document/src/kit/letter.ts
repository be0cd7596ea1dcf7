import { addDays, showDay, showYuan, subFen, yuanInWords } from '@forbear/money';
import { dueDayText, type Ask } from '../ask.ts';
import type { Facts } from '../facts.ts';
import { BLANK, fields, heading, list, paragraph, signature, type Block } from '../paper.ts';
import { budgetTable } from '../wording/budget.ts';
import { instalmentsTable } from '../wording/instalment.ts';

/** Days after which the person offers to look at the plan again. */
const REVIEW_DAYS = 90;

/** The written application in its nine parts, on one page. */
export function letterBlocks(f: Facts, ask: Ask): readonly Block[] {
  const { say } = f;
  return [
    address(f),
    heading(say('请求', 'Request')),
    paragraph(requestLine(f, ask)),
    heading(say('原因', 'Reason')),
    paragraph(reasonLine(f)),
    ...(ask.kind === 'due-day' ? [] : budget(f)),
    ...proposal(f, ask),
    heading(say('请贵方答复', 'Your answer')),
    list(answer(f, ask)),
    heading(say('承诺', 'My word')),
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
export function mailBlocks(f: Facts, ask: Ask): readonly Block[] {
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
      [say('申请人', 'From'), say(`${f.name}，联系方式 ${BLANK}`, `${f.name}, contact ________`)],
      [
        say('账号', 'Account'),
        say(`${f.creditor}，账号尾号 ${BLANK}`, `${f.creditor}, ending in ________`),
      ],
    ]),
    paragraph(say('您好：', 'Dear Sir or Madam,')),
    ...letter,
    paragraph(say(`此致。${f.name}，${f.today}`, `Yours faithfully, ${f.name}, ${f.today}`)),
  ];
}

/** Who writes to whom about which account; what is not known is left to be filled in by hand. */
export const address = (f: Facts): Block =>
  fields([
    [f.say('致', 'To'), f.creditor],
    [f.say('申请人', 'From'), f.say(`${f.name}，联系方式 ${BLANK}`, `${f.name}, contact ________`)],
    [
      f.say('账号', 'Account'),
      f.say(`${f.creditor}，账号尾号 ${BLANK}`, `${f.creditor}, ending in ________`),
    ],
    [f.say('日期', 'Date'), f.today],
  ]);

function requestLine(f: Facts, ask: Ask): string {
  const { say, lang } = f;
  const card =
    f.isCard && ask.kind === 'relief'
      ? say('信用卡个性化分期：', 'an individual instalment agreement for the card: ')
      : '';
  const total =
    ask.total === undefined
      ? ''
      : say(
          `合计 ${showYuan(ask.total, 'zh')}（${yuanInWords(ask.total)}）。`,
          ` ${showYuan(ask.total, 'en')} in all.`,
        );
  const day =
    ask.kind === 'relief' && ask.dueDay !== undefined
      ? say(`另请${dueDayText(ask.dueDay, lang)}。`, ` Also ${dueDayText(ask.dueDay, lang)}.`)
      : '';
  return say(`本人申请：${card}${ask.request}。`, `I ask for ${card}${ask.request}.`) + total + day;
}

function reasonLine(f: Facts): string {
  const { say, lang, borrower } = f;
  const recovery = borrower.hardship?.recovery;
  const until =
    f.later ??
    (recovery === undefined
      ? say(
          '何时好转目前还说不准，有变化会及时告知。',
          'I cannot yet say when it gets better, and will tell you at once.',
        )
      : say(
          `预计到 ${showDay(recovery, lang)} 好转。`,
          `I expect it to get better by ${showDay(recovery, lang)}.`,
        ));
  const late =
    f.debt.overdueSince === undefined
      ? say('目前没有逾期。', 'Nothing is overdue.')
      : say(
          `${showDay(f.debt.overdueSince, lang)} 起有未还部分，愿意一并安排。`,
          `Payments are missing since ${showDay(f.debt.overdueSince, lang)}; I want to settle them too.`,
        );
  return say(
    `自${f.since}起，本人${f.because}，按原计划还款有困难。${until}${late}本人愿意还款。`,
    `Since ${f.since} ${f.because}, and I cannot pay as first agreed. ${until} ${late} I want to repay.`,
  );
}

function debtsLine(f: Facts): string {
  const { say, lang, debts } = f;
  const [owed, total] = [showYuan(f.owed, lang), showYuan(debts.total, lang)];
  const own = say(`截至${f.today}，欠贵方 ${owed}`, `On ${f.today} I owe you ${owed}`);
  return debts.count === 1
    ? `${own}${say('。', '.')}`
    : say(
        `${own}；全部债务 ${debts.count} 笔，合计 ${total}，对每一家用的是同一份收支。`,
        `${own}, and ${total} to ${debts.count} creditors in all; each of them is told the same figures.`,
      );
}

function proposal(f: Facts, ask: Ask): readonly Block[] {
  const { say, lang } = f;
  if (ask.payments.length === 0) return [];
  const beside =
    ask.beside > 0
      ? say(
          `已产生的罚息等 ${showYuan(ask.beside, lang)}不在各期之内，请告知是减免还是并入。`,
          `${showYuan(ask.beside, lang)} of penalty and charges are not in these rows; please say whether they are waived or added.`,
        )
      : '';
  const day = showDay(addDays(f.asOf, REVIEW_DAYS), lang);
  const review = say(
    `${day}前后可一起复核；收入变好时提前多还。`,
    `We can review it around ${day}; I will pay more when my income allows.`,
  );
  return [
    heading(say('方案', 'Proposal')),
    instalmentsTable(ask.payments, f.asOf, lang),
    paragraph([price(f, ask), beside, review].filter((one) => one !== '').join(say('', ' '))),
  ];
}

/** What the proposal costs against the contract; nothing is accepted that the law check has found fault with. */
function price({ say, lang, byContract, isDisputed }: Facts, { total }: Ask): string {
  if (isDisputed)
    return say(
      '利息和费用请按合同和法定上限核对后写明，本人对其中可能超出的部分保留意见。',
      'Please check interest and fees against the contract and the legal ceiling; I do not accept what may lie above it.',
    );
  if (total === undefined || byContract === undefined || total === byContract) return '';
  if (total < byContract)
    return say(
      `比按原合同还少付 ${showYuan(subFen(byContract, total), lang)}。`,
      `That is ${showYuan(subFen(byContract, total), lang)} less than by the contract.`,
    );
  const more = showYuan(subFen(total, byContract), lang);
  return say(
    `比按原合同还多付 ${more}，本人愿意承担。`,
    `That is ${more} more than by the contract, and I accept it.`,
  );
}

function answer(f: Facts, ask: Ask): readonly string[] {
  const { say, lang } = f;
  const by = showDay(f.replyBy, lang);
  const reply = say(
    `请于${by}前书面答复；如不同意，请说明理由和贵方可接受的方案。`,
    `Please answer in writing by ${by}; if you refuse, with your reasons and what you could accept.`,
  );
  if (f.isPerson)
    return [
      reply,
      say(
        '请写明每期金额、日期和利息如何计算。',
        'Please state each sum and date, and how interest runs.',
      ),
    ];
  if (ask.kind === 'due-day')
    return [
      reply,
      say(
        '请写明从哪一期开始、这一次调整如何计息。',
        'Please state from which instalment, and how interest runs for the change.',
      ),
    ];
  return [
    reply,
    say(
      '请写明每期金额、日期，期间利息和违约金如何计算，以前的违约金是否减免，以及如何报送征信。',
      'Please state each sum and date, how interest and penalty run meanwhile, whether earlier penalty is waived, and how it is reported to the credit register.',
    ),
    ...(f.isCard && ask.kind === 'relief' ? [cardContents(f)] : []),
    say(
      '处理期间，请暂停外部催收、暂停加收违约金，只联系本人。',
      'Please stop outside collection and further penalty while this is decided, and contact only me.',
    ),
  ];
}

/** What an individual card agreement must contain (rule `card-individual-instalment-art70`). */
const cardContents = ({ say }: Facts): string =>
  say(
    '分期协议请写明：欠款余额、结构和币种；还款周期、方式、币种、日期和每期金额；年费、利息和其他费用是否计收；双方权利义务和违约责任；其他还款事项。',
    'Please put into the agreement: balance, its parts and currency; period, way, currency, dates and sum of each instalment; whether annual fee, interest or other charges run; rights, duties and breach; other points.',
  );

function promise(f: Facts, ask: Ask): string {
  const { say } = f;
  const card =
    f.isCard && ask.kind === 'relief'
      ? say('，结清前不申请新的信用卡', ' and no further card until it is settled')
      : '';
  return say(
    `按约定还款，情况有变及时告知，不新增借款${card}。`,
    `I will pay as agreed, tell you at once when things change, and take no new loan${card}.`,
  );
}

const enclosures = (f: Facts): string => {
  const all =
    f.enclosures.length > 0
      ? f.enclosures
      : [f.say('收支说明', 'Statement of income and spending')];
  return all.map((one, k) => `${k + 1}. ${one}`).join(f.say('；', '; '));
};
