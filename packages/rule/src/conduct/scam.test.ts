import { parseDay } from '@forbear/money';
import { must } from '@forbear/problem';
import { describe, expect, test } from 'vitest';
import { checkConduct, type Contact, type LoggedDebt } from '../index.ts';
import { scamsIn } from './scam.ts';

const kinds = (text: string) => scamsIn(text).map(([{ kind }]) => kind);

describe('messages that try to take money or data', () => {
  test.each([
    ['【金融仲裁中心】您的案件已受理，请于今日缴纳仲裁费500元，逾期将强制执行', 'paid-procedure'],
    ['您有一起仲裁案件，请先支付仲裁费用680元以便撤案', 'paid-procedure'],
    ['【在线仲裁】请交500元费用办理撤销', 'paid-procedure'],
    ['您的案件已提交某仲裁委员会，现需缴纳案件受理费800元，请转账至指定账户', 'paid-procedure'],
    ['诉前调解中心通知您缴纳调解费300元', 'paid-procedure'],
    ['【诉前调解】请扫码支付服务费299元后安排调解员', 'paid-procedure'],
    ['我们是法院委托的，先付撤诉保证金1000元', 'paid-procedure'],
    ['【XX人民法院】您的案件即将开庭，点击链接 http://t.cn/x 付款可撤案', 'paid-procedure'],
    ['不交仲裁费就冻结你的微信', 'paid-procedure'],
    ['需要先转保证金才能登记延期', 'paid-procedure'],
    ['Arbitration commission: pay the arbitration fee of 500 yuan today', 'paid-procedure'],
    ['请把钱转到我个人账户', 'private-account'],
    ['加我微信转账给你登记', 'private-account'],
    ['还款请打到专员的支付宝', 'private-account'],
    ['转我微信就行，我帮你入账', 'private-account'],
    ['请提供一下验证码', 'codes'],
    ['把短信验证码发给我', 'codes'],
    ['请打开屏幕共享，我指导您操作', 'codes'],
    ['专业征信洗白，三天见效', 'debt-agent'],
    ['债务清零，全国可做', 'debt-agent'],
    ['代办停息挂账，收服务费15%', 'debt-agent'],
    ['可以帮你申请停息挂账，收5%服务费', 'debt-agent'],
    ['逾期记录可以帮你消掉，费用800', 'debt-agent'],
    ['债务优化重组，停息分60期，前期收费3000', 'debt-agent'],
    ['交500块我帮你撤案', 'paid-procedure'],
    ['先打500元到我支付宝，帮你申请减免', 'private-account'],
    ['今天不还，减免就没有了', 'today-only'],
    ['可以消除逾期记录，先付一半', 'debt-agent'],
    ['我们有内部渠道，包过', 'debt-agent'],
    ['今天是最后名额，不还就没有减免', 'today-only'],
    ['减免名额仅限今天', 'today-only'],
    ['两小时内还清可以打折，过期作废', 'today-only'],
  ])('%s → %s', (text, kind) => {
    expect(kinds(text)).toContain(kind);
  });

  test.each([
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
  ])('nothing is found in %s', (text) => {
    expect(kinds(text)).toEqual([]);
  });
});

describe('as findings', () => {
  const LOAN: LoggedDebt = { id: 'a', creditor: '某消金', lender: 'consumer-finance', card: false };
  const FRIEND: LoggedDebt = { id: 'f', creditor: '同事', lender: 'person', card: false };
  const message = (said: string, parts: Partial<Contact> = {}): Contact => ({
    on: must(parseDay('2026-11-03')),
    at: '10:00',
    channel: 'sms',
    by: 'agency',
    to: 'self',
    said,
    ...parts,
  });
  const found = (contact: Contact, debt = LOAN) =>
    checkConduct({ contacts: [contact], debts: [debt] }).findings;

  test('a paid arbitration is told of once, with its force and what to do', () => {
    const [one, ...others] = found(
      message('我是仲裁委的，请马上缴纳仲裁费500元', { channel: 'phone' }),
    );
    expect(others).toEqual([]);
    expect(one).toMatchObject({
      contact: 0,
      force: 'status',
      severity: 'practice',
      rules: ['fake-mediation-signs', 'arbitration-agreement', 'cba-2026-prohibitions'],
    });
    expect(one?.do.zh).toContain('不付款');
    expect(one?.uncertain?.zh).toContain('不能断定');
  });

  test('before 2026-03-01 the older arbitration law is cited', () => {
    const on = (day: string) =>
      found(message('请缴纳仲裁费500元', { on: must(parseDay(day)) }))[0]?.arithmetic.zh;
    expect(on('2026-02-28')).toContain('《中华人民共和国仲裁法》（2017年修正）第四条');
    expect(on('2026-03-01')).toContain('《中华人民共和国仲裁法》（2025年修订）第四条');
  });

  test('paid people’s mediation is a matter of law', () => {
    const [one] = found(message('调解中心通知您缴纳调解费300元'));
    expect(one).toMatchObject({ severity: 'law', force: 'law' });
  });

  test('the debtor’s own words and a private lender’s account are none', () => {
    expect(found(message('请缴纳仲裁费500元', { by: 'borrower' }))).toEqual([]);
    expect(found(message('转我微信就行', { by: 'lender' }), FRIEND)).toEqual([]);
  });
});
