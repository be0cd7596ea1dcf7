import { describe, expect, test } from 'vitest';
import type { Contact } from './contact.ts';
import { proposedIn, type Proposed } from './proposed.ts';
import { signsIn } from './sign.ts';
import {
  EXAMINED,
  FIRST_ROUND,
  READ_AGAIN,
  SECOND_ROUND,
  THIRD_ROUND,
  type Spoken,
} from './spoken.fixture.ts';

const SCARES = ['violence', 'humiliation', 'telling-others', 'workplace'];
const INFLATES = ['detention', 'consequences'];
/** What may be spoken of: proposed as a field, and never found against anybody. */
const ALLOWED = ['lawsuit', 'credit-record', 'home-visit'];

const proposed = (to: string, said: string): readonly Proposed[] =>
  proposedIn({
    to: (to === 'visit' ? 'self' : to) as NonNullable<Contact['to']>,
    channel: to === 'visit' ? 'visit' : 'phone',
    by: 'agency',
    said,
  });

/** The proposals of a sentence in the words of the fixture. */
function named(to: string, said: string): readonly string[] {
  const found = proposed(to, said).flatMap(({ field, value }) => {
    if (ALLOWED.includes(value)) return [];
    if (field === 'toldTo' || field === 'posedAs') return [field];
    if (SCARES.includes(value)) return ['scares'];
    return INFLATES.includes(value) ? ['inflates'] : [value];
  });
  return [...new Set(found)];
}

/** Sentences of a round that are read wrongly: something missed, or something found where nothing is. */
const wrong = (round: readonly Spoken[]): readonly string[] =>
  round.flatMap(([to, said, wanted]) => {
    const got = named(to, said);
    const right =
      wanted === '' ? got.length === 0 : wanted.split(' ').every((one) => got.includes(one));
    return right ? [] : [`${said}: ${got.join(' ')}`];
  });

const DEMANDED: readonly Spoken[] = [
  [
    'self',
    '【金融仲裁中心】您的案件已受理，请于今日缴纳仲裁费500元，逾期将强制执行',
    'procedure-fee',
  ],
  ['self', '您有一起仲裁案件，请先支付仲裁费用680元以便撤案', 'procedure-fee'],
  ['self', '【在线仲裁】请交500元费用办理撤销', 'procedure-fee'],
  [
    'self',
    '您的案件已提交某仲裁委员会，现需缴纳案件受理费800元，请转账至指定账户',
    'procedure-fee',
  ],
  ['self', '诉前调解中心通知您缴纳调解费300元', 'procedure-fee'],
  ['self', '【诉前调解】请扫码支付服务费299元后安排调解员', 'procedure-fee'],
  ['self', '我们是法院委托的，先付撤诉保证金1000元', 'procedure-fee'],
  ['self', '【XX人民法院】您的案件即将开庭，点击链接 http://t.cn/x 付款可撤案', 'procedure-fee'],
  ['self', '不交仲裁费就冻结你的微信', 'procedure-fee'],
  ['self', '需要先转保证金才能登记延期', 'fee'],
  ['self', 'Arbitration commission: pay the arbitration fee of 500 yuan today', 'procedure-fee'],
  ['self', '请把钱转到我个人账户', 'private-account'],
  ['self', '加我微信转账给你登记', 'private-account'],
  ['self', '还款请打到专员的支付宝', 'private-account'],
  ['self', '转我微信就行，我帮你入账', 'private-account'],
  ['self', '请提供一下验证码', 'codes'],
  ['self', '把短信验证码发给我', 'codes'],
  ['self', '请打开屏幕共享，我指导您操作', 'codes'],
  ['self', '交500块我帮你撤案', 'procedure-fee'],
  ['self', '先打500元到我支付宝，帮你申请减免', 'private-account'],
];

/** Ordinary notices, warnings and offers. */
const ORDINARY: readonly string[] = [
  '【某银行】您本期账单应还1,672.00元，到期还款日11月25日，请按时还款',
  '【某银行】您的贷款已逾期，请于今日还款，以免影响征信',
  '您的账单含手续费20元，请于11月5日前支付',
  '【XX市人民法院】您有（2026）粤0105民初1234号案件，请登录人民法院在线服务查看传票，开庭时间12月3日9时',
  '【XX法院】您与某银行的纠纷已转入诉前调解，调解员王某会与您联系，调解不收取任何费用',
  '原告某银行已预交案件受理费50元，本案定于12月3日开庭',
  '判决如下：被告归还借款12000元，案件受理费50元由被告负担，于判决生效后十日内交纳',
  '法院判决您支付借款本金12000元，另支付诉讼费25元',
  '如我行起诉，诉讼费、律师费将由您承担',
  '我行已委托律师，请尽快归还欠款及相关费用，避免诉讼',
  '谨防诈骗：我行不会要求您转账至个人账户，切勿泄露验证码',
  '近期有不法分子冒充仲裁机构要求缴纳仲裁费，请勿相信',
  '警惕「征信洗白」「债务清零」骗局，官方协商不收费',
  '验证码 482913，5分钟内有效，请勿告诉他人',
  '您可以在App内转账还款，或还到合同约定的还款账户',
  '请还到我行账户，户名某银行，并备注姓名',
  '我们不收任何手续费，请放心',
  '已为您减免罚息300元，请于本月底前还清',
  '仲裁委已受理贵方与某公司的案件，答辩期15日，请查收邮寄材料',
  '【诉前调解】您与某银行的纠纷已委托本中心调解，请于3日内联系调解员，逾期将移送法院立案',
  '我们今天可以给您申请减免部分罚息',
  '如有疑问可以打电话给我，我的工号1023',
  '您涉及的仲裁案件已裁决，请于10日内履行，支付款项12000元至申请人账户',
  '请问您今天方便还款吗',
  '您的延期申请已登记，三个工作日内答复',
  '您好，这里是某银行，提醒您今日扣款，请保证账户余额充足',
  '人民调解免费，您可以自愿参加',
  '您好，您本期应还1200元，请于11月5日前还款，以免影响您的征信',
  '请通知您单位开具收入证明',
  '您可以到您公司附近的网点办理',
  '您的账户已逾期15天，我行将依法采取诉讼等措施',
  '我们不会联系您的家人和单位',
  '逾期不会坐牢，但会产生罚息',
  '请不要以贷还贷，如有困难请联系我们',
  '请问您什么时候方便还款',
  '已为您登记延期申请，编号 20261103001',
  '根据（2026）京0105执1234号执行通知，逾期不履行的依法纳入失信被执行人名单',
  '您的还款已委托某某公司提醒，请核实',
  '我是某银行工作人员，工号1023，请问是李先生吗',
  '我行可以为您办理分期，请登录App查看',
];

const SIGNS: readonly string[] = [
  '专业征信洗白，三天见效',
  '债务清零，全国可做',
  '代办停息挂账，收服务费15%',
  '可以帮你申请停息挂账，收5%服务费',
  '逾期记录可以帮你消掉，费用800',
  '债务优化重组，停息分60期，前期收费3000',
  '今天不还，减免就没有了',
  '可以消除逾期记录，先付一半',
  '我们有内部渠道，包过',
  '今天是最后名额，不还就没有减免',
  '减免名额仅限今天',
  '两小时内还清可以打折，过期作废',
];

describe('what words propose', () => {
  test.each([...EXAMINED, ...READ_AGAIN])('to %s: %s → %s', (to, said, wanted) => {
    expect(wrong([[to, said, wanted]])).toEqual([]);
  });

  test.each([
    ['first', FIRST_ROUND],
    ['second', SECOND_ROUND],
    ['third', THIRD_ROUND],
  ] as const)('the %s round of sentences is read', (_name, round) => {
    expect(round.length).toBeGreaterThanOrEqual(40);
    expect(wrong(round)).toEqual([]);
  });

  test.each(DEMANDED)('%s: %s → %s', (to, said, wanted) => {
    expect(named(to, said)).toContain(wanted);
  });

  test.each(ORDINARY)('nothing in %s', (said) => {
    expect(named('self', said)).toEqual([]);
    expect(signsIn(said)).toEqual([]);
  });

  test.each(SIGNS)('a sign in %s', (said) => {
    expect(signsIn(said).length).toBe(1);
  });

  test('every proposal stands with the words it rests on, taken from the text', () => {
    for (const [to, said] of [...EXAMINED, ...FIRST_ROUND, ...SECOND_ROUND, ...THIRD_ROUND])
      for (const { words } of proposed(to, said)) expect(said).toContain(words);
  });

  test('the person’s own words propose nothing', () => {
    expect(
      proposedIn({ to: 'self', channel: 'phone', by: 'borrower', said: '找人弄死你' }),
    ).toEqual([]);
  });

  test('a text of 100,000 characters and marks of direction are read at once', () => {
    const long = `${'请尽快还款，'.repeat(16_000)}\u202e找人弄死你`;
    expect(named('self', long)).toContain('scares');
  });
});
