import { groupYuan, showDay, showYuan, yuanInWords } from '@forbear/money';
import type { BorrowerCase } from '@forbear/negotiation';
import type { NamedPlan } from '@forbear/plan';
import { ok, type Lang, type Result } from '@forbear/problem';
import { factsOf, type Facts } from './fact.ts';
import type { Block, Paper } from './paper.ts';

export const CHANNELS = ['chat', 'phone', 'letter', 'mail'] as const;
export type Channel = (typeof CHANNELS)[number];

/**
 * The words to ask one creditor for what a plan holds, for one channel; figures are the same in all.
 * Refused as NOTHING_TO_ASK where the plan keeps the debt as it is, DEBT_UNKNOWN for another id.
 */
export function kit(
  borrower: BorrowerCase,
  plan: NamedPlan,
  debtId: string,
  channel: Channel,
  lang: Lang,
): Result<Paper> {
  const facts = factsOf(borrower, plan, debtId, lang);
  if (!facts.ok) return facts;
  return ok(lang === 'zh' ? ZH[channel](facts.value) : EN[channel](facts.value));
}

type Writer = (facts: Facts) => Paper;

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const heading = (text: string): Block => ({ kind: 'heading', text });
const list = (items: readonly string[]): Block => ({ kind: 'list', items });
const messages = (texts: readonly string[]): readonly Block[] =>
  texts.map((text, k) => ({ kind: 'message', no: k + 1, text }));

function rowsTable(facts: Facts, lang: Lang): Block {
  return {
    kind: 'table',
    head: lang === 'zh' ? ['期', '日期', '金额（元）'] : ['No.', 'Date', 'Amount (yuan)'],
    rows: facts.rows.map((row) => [String(row.no), showDay(row.due, lang), groupYuan(row.payment)]),
  };
}

const letterZh: Writer = (f) => ({
  lang: 'zh',
  title: '关于调整还款安排的申请',
  blocks: [
    paragraph(`致：${f.creditor}`),
    paragraph(`申请人：${f.name}　日期：${showDay(f.asOf, 'zh')}`),
    heading('请求'),
    paragraph(`我申请：${f.request}。合计 ${showYuan(f.total, 'zh')}（${yuanInWords(f.total)}）。`),
    heading('原因'),
    paragraph(
      `自${f.since}起，我因${f.reason}，收入减少，按原计划还款有困难。${f.later ?? ''}我愿意还款。`,
    ),
    heading('收支'),
    {
      kind: 'table',
      head: ['项目', '每月（元）'],
      rows: [
        ['收入', groupYuan(f.income)],
        ['必要生活支出', groupYuan(f.essential)],
        ['可用于全部债务', groupYuan(f.available)],
      ],
    },
    heading('方案'),
    paragraph(`截至${showDay(f.asOf, 'zh')}，欠款 ${showYuan(f.owed, 'zh')}。各期如下：`),
    rowsTable(f, 'zh'),
    heading('请贵方答复'),
    list([
      `请于${showDay(f.replyBy, 'zh')}前书面答复；如不同意，请说明理由和贵方可接受的方案。`,
      '请写明每期金额、日期，期间利息和违约金如何计算，以及如何报送征信。',
      '处理期间，请暂停外部催收，只联系我本人。',
    ]),
    heading('承诺'),
    paragraph('我会按方案还款，情况变化及时告知，不新增借款。'),
    heading('附件'),
    list(f.enclosures.length > 0 ? f.enclosures : ['收支说明']),
    paragraph('签名：＿＿＿＿＿＿　日期：＿＿＿＿＿＿'),
  ],
});

const chatZh: Writer = (f) => ({
  lang: 'zh',
  title: `和${f.creditor}在线沟通`,
  blocks: messages([
    `您好，我是${f.name}。自${f.since}起我因${f.reason}，按原计划还款有困难。我愿意还款，想申请调整还款安排，请帮我转人工专员，谢谢。`,
    `我已整理收支：每月收入 ${showYuan(f.income, 'zh')}，必要生活支出 ${showYuan(f.essential, 'zh')}，可用于还款 ${showYuan(f.available, 'zh')}。${f.later ?? ''}我申请：${f.request}。`,
    `可提供：${f.enclosures.join('、') || '收支说明'}。请告诉我上传方式、受理编号和答复时间。`,
    '为了避免误会，请在答复里写明每期金额、日期、期间利息和违约金如何计算，以及是否影响征信。',
  ]),
});

const phoneZh: Writer = (f) => ({
  lang: 'zh',
  title: `给${f.creditor}打电话`,
  blocks: [
    heading('开场'),
    paragraph(`您好，我是${f.name}，来电是为了还款安排。请问您的工号？我会做记录。`),
    heading('三句话'),
    list([
      `从${f.since}起，我因${f.reason}，收入减少。`,
      `现在每月收入 ${showYuan(f.income, 'zh')}，必要支出 ${showYuan(f.essential, 'zh')}。${f.later ?? ''}`,
      `我申请：${f.request}。`,
    ]),
    heading('只请求一件事'),
    paragraph('请登记我的申请，并告诉我受理编号和答复时间。'),
    heading('如果要我当场还款'),
    paragraph('超过方案的数我做不到，我不想答应做不到的事。'),
    heading('结尾'),
    paragraph('我复述一下刚才说的。请把结果用短信或在 App 里发给我。谢谢。'),
    heading('号码'),
    paragraph('以合同或 App 内公布的官方电话为准，不要用搜索到的号码。'),
  ],
});

const letterEn: Writer = (f) => ({
  lang: 'en',
  title: 'Request to change the repayment arrangement',
  blocks: [
    paragraph(`To: ${f.creditor}`),
    paragraph(`From: ${f.name}. Date: ${showDay(f.asOf, 'en')}`),
    heading('Request'),
    paragraph(`I ask for ${f.request}; ${showYuan(f.total, 'en')} in all.`),
    heading('Reason'),
    paragraph(
      `Since ${f.since} my income has fallen through ${f.reason}, and I cannot pay as first agreed. ${f.later ?? ''} I want to repay.`,
    ),
    heading('Income and spending a month'),
    list([
      `Income ${showYuan(f.income, 'en')}`,
      `Essential spending ${showYuan(f.essential, 'en')}`,
      `Available for all debts ${showYuan(f.available, 'en')}`,
    ]),
    heading('Proposal'),
    rowsTable(f, 'en'),
    heading('Your answer'),
    list([
      `Please answer in writing by ${showDay(f.replyBy, 'en')}; if you refuse, with your reasons and what you could accept.`,
      'Please state each sum and date, how interest and charges run meanwhile, and how it is reported to the credit register.',
      'Please stop outside collection while this is decided, and contact only me.',
    ]),
    heading('Enclosures'),
    list(f.enclosures.length > 0 ? f.enclosures : ['Statement of income and spending']),
    paragraph('Signature: ____________'),
  ],
});

const chatEn: Writer = (f) => ({
  lang: 'en',
  title: `Chat with ${f.creditor}`,
  blocks: messages([
    `Hello, I am ${f.name}. Since ${f.since} I have been unable to pay as agreed because of ${f.reason}. I want to repay and ask to change the arrangement. Please pass me to a person.`,
    `A month I have ${showYuan(f.income, 'en')}, need ${showYuan(f.essential, 'en')} to live, and can pay ${showYuan(f.available, 'en')}. ${f.later ?? ''} I ask for ${f.request}.`,
    `I can send: ${f.enclosures.join(', ') || 'my income and spending'}. How do I send it, what is the case number, and when will you answer?`,
    'Please state in your answer each sum and date, how interest and charges run, and how it is reported.',
  ]),
});

const phoneEn: Writer = (f) => ({
  lang: 'en',
  title: `Call to ${f.creditor}`,
  blocks: [
    list([
      `I am ${f.name}, calling about my repayments. May I have your staff number? I am taking notes.`,
      `Since ${f.since} my income has fallen through ${f.reason}.`,
      `I have ${showYuan(f.income, 'en')} a month and need ${showYuan(f.essential, 'en')}. ${f.later ?? ''}`,
      `I ask for ${f.request}.`,
      'Please register my request and tell me the case number and the day of your answer.',
      'I cannot pay more than this, and do not want to promise what I cannot keep.',
      'Let me repeat what was said. Please send it to me in writing.',
    ]),
    paragraph('Use only the number in your contract or in the app.'),
  ],
});

const ZH: Readonly<Record<Channel, Writer>> = {
  letter: letterZh,
  mail: letterZh,
  chat: chatZh,
  phone: phoneZh,
};
const EN: Readonly<Record<Channel, Writer>> = {
  letter: letterEn,
  mail: letterEn,
  chat: chatEn,
  phone: phoneEn,
};
