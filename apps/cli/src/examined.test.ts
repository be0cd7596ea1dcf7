import { present } from '@forbear/problem';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { answer } from './answer.ts';
import { CASES, type Json } from './examined.fixture.ts';
import { afterTerms, EVENTS } from './history.fixture.ts';

/** Every kind of fault that an examination found in law and papers, by its number there, with the right value. */

const folder = mkdtempSync(join(tmpdir(), 'forbear-examined-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const kept = (name: string, value: Json | readonly Json[]): string => {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(value));
  return path;
};

/** What a command prints, or the code it is refused with. */
async function said(...words: readonly string[]): Promise<string> {
  const told = await answer(words);
  return told.ok ? told.value : told.problem.code;
}

const check = (value: Json) => said('check', kept('case.json', value), '--json');
/** What the check finds, without what may be asked for. */
const found = async (value: Json): Promise<string> =>
  JSON.stringify((JSON.parse(await check(value)) as { findings: unknown }).findings);
const plan = (value: Json) => said('plan', kept('case.json', value));
const course = (value: Json, events: readonly Json[]) =>
  said('case', kept('case.json', value), '--events', kept('events.json', events));
const paper = (
  value: Json,
  events: readonly Json[] | undefined,
  ask: { readonly paper?: string; readonly channel?: string; readonly debt?: string },
) =>
  said(
    'kit',
    kept('case.json', value),
    '--debt',
    ask.debt ?? 'loan',
    ...(ask.paper === undefined ? [] : ['--paper', ask.paper]),
    ...(ask.channel === undefined ? [] : ['--channel', ask.channel]),
    ...(events === undefined ? [] : ['--events', kept('events.json', events)]),
  );

type Row = {
  readonly says: string;
  readonly told: () => Promise<string>;
  readonly has?: readonly (string | RegExp)[];
  readonly lacks?: readonly (string | RegExp)[];
  readonly is?: string;
};

const row = (
  says: string,
  told: Row['told'],
  has?: Row['has'] | string,
  lacks?: Row['lacks'],
): Row => ({
  says,
  told,
  ...present({
    has: typeof has === 'string' ? undefined : has,
    is: typeof has === 'string' ? has : undefined,
    lacks,
  }),
});

const judge = ({ says, told, has = [], lacks = [], is }: Row) =>
  test(says, async () => {
    const text = await told();
    if (is !== undefined) expect(text).toBe(is);
    for (const one of has) expect(text).toMatch(one);
    for (const one of lacks) expect(text).not.toMatch(one);
  });

describe('K1: papers state nothing that the case does not hold', () => {
  const { loan } = CASES;
  for (const one of [
    'settlement-proof',
    'reminder',
    'lender-complaint',
    'regulator-complaint',
    'mediation-request',
    'call-summary',
  ])
    judge(
      row(
        `${one} of an agreement that runs`,
        () => paper(loan, EVENTS.cured, { paper: one }),
        'PAPER_STAGE',
      ),
    );
  judge(
    row(
      'a reminder once papers were asked for',
      () => paper(loan, EVENTS.papersAsked, { paper: 'reminder' }),
      'PAPER_STAGE',
    ),
  );
  judge(
    row(
      'a notice of difficulty in a closed case',
      () => paper(loan, EVENTS.closed, { paper: 'make-good' }),
      'PAPER_STAGE',
    ),
  );
  judge(
    row(
      'settled early: the day it was paid, no instalments and no sum of the agreement',
      () => paper(loan, EVENTS.settled, { paper: 'settlement-proof' }),
      ['本人于2027年1月5日还清全部款项'],
      ['12 期', '13,641.96'],
    ),
  );
  judge(
    row(
      'a complaint after the correction',
      () => paper(loan, EVENTS.corrected, { paper: 'lender-complaint' }),
      'PAPER_STAGE',
    ),
  );
  judge(
    row(
      'the summary of a call holds no offer of another day',
      () => paper(loan, EVENTS.called, { paper: 'call-summary' }),
      ['2026年12月4日'],
      ['谈到的方案', '1,136.83'],
    ),
  );
  judge(
    row(
      'a suit stops the time to sue; its last day is the rule’s',
      () => paper(loan, EVENTS.sued, { paper: 'legal-brief' }),
      ['最后一天 2026年12月18日', '程序结束前时效不再走'],
      ['2027-06-15 起算'],
    ),
  );
  judge(
    row(
      'an agreement begins the time to sue anew',
      () => paper(loan, EVENTS.ended, { paper: 'legal-brief' }),
      [/时效/],
      ['2027-06-15 起算'],
    ),
  );
});

describe('K2: papers after the first event are of their own day', () => {
  const late = [...EVENTS.requested, { kind: 'refused', on: '2027-05-18' }];
  for (const one of ['replies', 'lender-complaint', 'mediation-request', 'letter'] as const)
    test(`${one} of 2027-05-18 proposes days after it, and nothing as paid today`, async () => {
      const text = await paper(
        CASES.loan,
        late,
        one === 'letter' ? { channel: one } : { paper: one },
      );
      expect(text).not.toMatch(/我今天能还的是 [0-9]/);
      const from = [...text.matchAll(/从 (\d{4})年(\d{1,2})月(\d{1,2})日 到/g)];
      for (const [, year, month, date] of from) {
        const first = Number(year) * 10_000 + Number(month) * 100 + Number(date);
        expect(first).toBeGreaterThan(2027_05_18);
      }
      if (one === 'letter') expect(text).toContain('日期：2027年5月18日');
    });
});

describe('K3: a claim that may be out of time comes first', () => {
  const { old } = CASES;
  const told = [/可能已过诉讼时效|可能已经过了诉讼时效/];
  judge(
    row(
      'the plan says so first and keeps it out',
      () => plan(old),
      [...told, '没有排进方案'],
      ['17,620.00'],
    ),
  );
  judge(row('the check says so', () => check(old), told));
  for (const channel of ['letter', 'chat', 'phone', 'mail'])
    judge(row(`kit by ${channel}`, () => paper(old, undefined, { channel }), 'LIMITATION_FIRST'));
  for (const ending of ['pdf', 'docx', 'html', 'txt'])
    test(`no file ends in .${ending}`, async () => {
      const out = join(folder, `letter.${ending}`);
      const words = [kept('case.json', old), '--debt', 'loan', '--channel', 'letter', '--out', out];
      expect(await said('kit', ...words)).toBe('LIMITATION_FIRST');
      expect(readdirSync(folder)).not.toContain(`letter.${ending}`);
    });
  judge(
    row(
      'a statement of account may be asked for, and admits nothing',
      () => paper(old, undefined, { paper: 'account-statement' }),
      ['不表示对任何金额或期限的确认'],
    ),
  );
  judge(
    row('the case refuses a request', () => course(old, EVENTS.requested), ['LIMITATION_FIRST']),
  );
  judge(
    row(
      'a co-resident mother’s signature may begin it anew, and is no breach of law',
      () => found(CASES.oldMotherSigned),
      ['同住的成年家人签收，诉讼时效可能从那天重新起算', '2027年5月1日'],
      [/"severity":"law"/],
    ),
  );
  judge(
    row(
      'a notice of assignment may begin it anew',
      () => found(CASES.oldAssigned),
      ['通知到的时候时效没有过的，从那天重新起算', '2027年5月1日'],
      [/"severity":"law"/],
    ),
  );
});

describe('K4: papers of courts', () => {
  const served = (court: string, on: string) => [
    ...EVENTS.requested,
    { kind: 'notice-of-court', on, court: { paper: court } },
  ];
  const { loan } = CASES;
  judge(
    row('a suit has fifteen days', () => course(loan, served('lawsuit', '2026-12-03')), [
      'answer-court',
      '2026-12-18  答复法院的最后一天',
    ]),
  );
  for (const court of ['arbitration', 'enforcement'])
    judge(
      row(
        `${court}: the day in the paper is asked for, none is made up`,
        () => course(loan, served(court, '2026-12-20')),
        ['看文书上写的最后一天'],
        ['2026-12-20  答复法院的最后一天', '2027-01-04'],
      ),
    );
  judge(
    row(
      'a summons in evidence is answered by its day, moved off the weekend',
      () => check(CASES.suit),
      ['2026年11月20日 + 15 天 = 2026年12月5日', '顺延到 2026年12月7日'],
      ['没有发现和下面这些规则不符'],
    ),
  );
  judge(
    row('a notice of arbitration in evidence', () => check(CASES.arbitration), [
      '仲裁通知书',
      '以文书为准',
    ]),
  );
  judge(
    row(
      'a notice of enforcement in evidence',
      () => check(CASES.enforcement),
      ['执行文书', '如实报告财产'],
      ['2028-09-01'],
    ),
  );
  judge(
    row('a payment order: the day, and what an objection leads to', () => check(CASES.order), [
      '2026年11月16日 + 15 天 = 2026年12月1日',
      '支付令失效，案子转入诉讼',
    ]),
  );
});

describe('K5: words of contacts', () => {
  const spoken =
    (to: string, words: string, channel = 'phone') =>
    () =>
      found({
        ...CASES.loan,
        contacts: [{ on: '2026-11-20', at: '10:00', channel, by: 'agency', to, said: words }],
      });
  for (const words of ['问我妈怎么联系我，没有说欠款的事', '问我妈我的新手机号，没有提欠款'])
    judge(row(words, spoken('other', words), [], ['透露了这笔欠款', /"severity":"law"/]));
  for (const words of [
    '打给我妈，说我欠了甲消费金融8000元不还，让她替我还',
    '打给我妈，说有8000块没还',
    '打给我同事，说我失信了',
  ])
    judge(row(words, spoken('other', words), ['看起来向你以外的人透露了这笔欠款']));
  for (const words of [
    '【西湖区人民法院】今日18时前联系承办法官李法官13800000000缴清欠款可撤案，逾期冻结名下微信',
    '我是派出所王警官，你的案子今天不还就传唤你',
    '我们法院这边通知你，三天内不来缴款就强制执行',
    '这里是经侦支队，今天还5000就不立案',
  ])
    judge(row(words, spoken('self', words), ['以法院、检察院或公安的名义来要钱']));
  judge(
    row(
      'a summons by message is verified, never ignored',
      spoken('self', '传票：请于12月3日9时开庭', 'sms'),
      ['是不是真的、有没有送达，先核对'],
    ),
  );
  for (const words of ['花圈已经给你订好了', 'P成死人照发出去', '让你在村里抬不起头'])
    judge(row(words, spoken('self', words), [/"field":"threatened"/]));
  for (const words of [
    '你孩子以后不能当兵考公',
    '孙子以后考不了公务员',
    '让你儿子丢工作',
    '再不还就冻结你的社保卡和微信',
  ])
    judge(row(words, spoken('self', words), ['夸大了后果']));
  judge(
    row('identity papers by private chat', spoken('self', '把身份证正反面和银行卡拍给我'), [
      /"value":"codes"/,
    ]),
  );
  for (const words of [
    '债权转让给丁资产，请向丁公司还款',
    '我们是丙资产，债权已经转给我们，打到我们的对公账户',
  ])
    judge(row(words, spoken('self', words), ['debt-assignment-notice']));
  judge(
    row(
      'a fee before a payout is a fraud, and no court is named',
      spoken('self', '需先交3000元解冻金，打到财务个人账户'),
      ['诈骗的做法'],
      ['以法院、司法机关的名义'],
    ),
  );
  judge(
    row(
      'a deposit for instalments is an extra fee, and no court is named',
      spoken('self', '先交500元保证金才给你办分期'),
      [/"value":"fee"/],
      ['以法院、司法机关的名义'],
    ),
  );
});

describe('K6: a fee beside interest counts', () => {
  const has = ['年化 36.77%', '复利年化 43.65%', '38.11%', '2,522.23 元', '933.72 元'];
  judge(row('the check counts it and names both rates', () => check(CASES.assisted), has));
  for (const [what, told] of [
    ['the check', () => check(CASES.guaranteed)],
    ['the letter', () => paper(CASES.guaranteed, undefined, { channel: 'letter' })],
  ] as const)
    judge(row(`${what} says to whom the fee goes`, told, ['担保费 1,728.00 元', '36.77%']));
  judge(
    row('evidence that names a charge asks for it', () => check(CASES.assisted), [
      '每月担保服务费158元、会员权益费299元',
      '合同条款里没有同样的一项',
    ]),
  );
  judge(
    row('the letter names it too', () => paper(CASES.assisted, undefined, { channel: 'letter' }), [
      '名义为 36.77%',
    ]),
  );
});

describe('K7: real histories', () => {
  const { loan } = CASES;
  const events = (list: readonly Json[]) => () => course(loan, list);
  judge(
    row(
      'settled, then a wrong report put right',
      events(EVENTS.reportMended),
      ['settled'],
      ['还款日 · instalment due', '还有 12 期'],
    ),
  );
  judge(
    row(
      'a wrong report after settlement asks for no instalment',
      events(EVENTS.reportWrong),
      ['object', '还有 0 期'],
      ['还款日 · instalment due'],
    ),
  );
  judge(
    row(
      'instalments stay due while a bill is disputed and complained of',
      events(EVENTS.disputed),
      ['complained', '第 3 期 1,136.83 元'],
      ['ILLEGAL_MOVE'],
    ),
  );
  for (const [says, list] of Object.entries(afterTerms))
    judge(row(says, events(list), [], ['ILLEGAL_MOVE', 'CASE_CLOSED']));
  judge(
    row('a yes without text has its course', events(EVENTS.oral), [
      'ask-for-text',
      'send-summary',
      'complain-of-no-text',
      'pay-as-said',
      '还款日 · instalment due（第 1 期 1,136.83 元）',
    ]),
  );
  judge(
    row(
      'an agreement that was ended is asked back',
      events(EVENTS.ended),
      ['ask-to-reinstate', '可能要求一次还清，也可能起诉'],
      ['2027-01-29'],
    ),
  );
  judge(
    row(
      'seven working days leave out the holidays of the ordinance',
      () =>
        course(loan, [
          { kind: 'facts-complete', on: '2027-01-20' },
          { kind: 'contact-begun', on: '2027-01-21', channel: 'chat' },
          { kind: 'request-taken', on: '2027-01-28', within: { days: 7, working: true } },
        ]),
      ['2027-02-10  对申请的答复', '2027 年的放假调休安排这里还没有'],
    ),
  );
});

describe('K8: people in danger', () => {
  const wants = (note: string) => ({
    ...CASES.loan,
    hardship: { reason: 'unemployment', since: '2026-08-01', note },
  });
  const danger = wants('实在没办法了，我不想活了');
  const line = ['12356', '120', '110'];
  judge(row('check', () => said('check', kept('case.json', danger)), line));
  judge(row('plan', () => plan(danger), [/12356[^]*总方案/]));
  judge(row('case', () => course(danger, EVENTS.requested), line));
  judge(row('kit', () => paper(danger, undefined, { channel: 'letter' }), line, ['12,400.00']));
  judge(row('12356 is told as it is', () => plan(danger), ['12356'], ['号码请先核实']));
  for (const [note, has] of [
    ['我老公打我，逼我去借网贷', ['12338', '人身安全保护令']],
    ['我17岁，还在上高中，用妈妈手机借的钱', ['监护人']],
    ['我76岁，孙子用我的手机借了钱', ['不是本人申请']],
    ['同事逼着我签了借条', ['受胁迫签的合同可以请求法院撤销']],
    ['客服说要先交3000元解冻金才能放款', ['诈骗']],
  ] as const)
    judge(row(note, () => said('check', kept('case.json', wants(note))), has));
  for (const note of ['店里生意撑不住了', '资金撑不下去，工厂停工', '前夫自杀去世，留下债务'])
    judge(row(note, () => check(wants(note)), [], ['12356', '"life"']));
});

describe('K9: proposals that do not harm', () => {
  const { friend } = CASES;
  const letter = () => paper(friend, undefined, { channel: 'letter', debt: 'friend' });
  const chat = () => paper(friend, undefined, { channel: 'chat', debt: 'friend' });
  test('no more is offered to a private lender than four times the LPR carries', async () => {
    const text = await letter();
    const sums = [...text.matchAll(/([0-9,]+\.[0-9]{2})/g)].map(([one]) =>
      Number(one.replaceAll(',', '')),
    );
    // 20,000 at 12 % for the year that is asked at most.
    expect(Math.max(...sums)).toBeLessThanOrEqual(22_400);
  });
  judge(
    row(
      'a friend is written to as a person',
      chat,
      [],
      ['人工专员', '受理编号', '征信', '想谈谈朋友的还款'],
    ),
  );
  judge(row('and has no account number', letter, [], ['账号尾号', '本人愿意承担', '受理编号']));
  const bank = () => paper(CASES.loan, undefined, { channel: 'letter' });
  judge(
    row(
      'no sum is acknowledged and no cost offered',
      bank,
      ['按贵方账单'],
      ['欠贵方', '愿意承担', '多付'],
    ),
  );
  judge(
    row(
      'a card asks for the interest first',
      () => paper(CASES.card, undefined, { channel: 'letter', debt: 'card' }),
      ['期间的利息由双方商定，能否不再计收，请一并答复'],
      ['愿意承担'],
    ),
  );
  test('no first payment before the answer that is asked for', async () => {
    const text = await bank();
    const day = (found: RegExpExecArray | null) =>
      Number(found?.[1]) * 10_000 + Number(found?.[2]) * 100 + Number(found?.[3]);
    const answer = day(/请于(\d{4})年(\d+)月(\d+)日前书面答复/.exec(text));
    const first = day(/^1 +(\d{4})年(\d+)月(\d+)日/m.exec(text));
    expect(first > answer || text.includes('首期早于答复的，各期日期顺延一期')).toBe(true);
  });
  for (const [one, events] of [
    ['lender-complaint', EVENTS.refused],
    ['mediation-request', EVENTS.refused],
    ['regulator-complaint', EVENTS.escalated],
    ['credit-register-objection', EVENTS.reportWrong],
    ['payment-order-objection', EVENTS.order],
  ] as const)
    judge(
      row(
        `${one} has lines for identity and address, where a body wants them`,
        () => paper(CASES.loan, events, { paper: one }),
        one === 'lender-complaint' ? [/联系方式/] : ['身份证号：', '住址：'],
      ),
    );
  judge(
    row(
      'the draft of an agreement holds what was agreed',
      () => paper(CASES.loan, EVENTS.textThere, { paper: 'agreement' }),
      ['宽限 3 日', '10 日内补足', '期间利息：不计'],
    ),
  );
});

describe('K10: words', () => {
  judge(
    row(
      'rent alone is called rent',
      () => paper(CASES.loan, EVENTS.requested, { paper: 'disclosure' }),
      ['住房：1,200.00 元'],
      ['房租、房贷'],
    ),
  );
  judge(
    row(
      'a budget has its result',
      () => paper(CASES.loan, EVENTS.requested, { paper: 'disclosure' }),
      ['收入减支出：4,200.00 元 － 2,600.00 元 ＝ 1,600.00 元'],
    ),
  );
  judge(row('a card’s classes', () => check(CASES.card), [], ['180 天以上损失']));
  judge(
    row(
      'a principal below the threshold says so; a lawyer’s letter is explained',
      () => check(CASES.lawyer),
      ['现在信用卡的本金是 20,000.00 元，不到', '律师函转达债权人的要求，不是法院的文书'],
    ),
  );
  test('English that was not idiomatic is in no golden', () => {
    const wrong =
      /Payments are missing since|On \d+ \w+ \d{4} I owe you|is none\.|promise it but not keep it|Pay no private account|A month I have|\bby the bill\b/;
    for (const kind of ['letters', 'checks', 'plans', 'cases'])
      for (const name of readdirSync(join('golden', kind)))
        if (name.endsWith('.txt'))
          expect([name, wrong.exec(readFileSync(join('golden', kind, name), 'utf8'))?.[0]]).toEqual(
            [name, undefined],
          );
  });
});

describe('each gets first what a good adviser would say first', () => {
  const people: readonly (readonly [string, Json, RegExp])[] = [
    ['a person of 17', { ...CASES.loan, person: { ...CASES.loan.person, age: 17 } }, /监护人/],
    ['one whose mother signed', CASES.motherSigned, /要分清签的是什么/],
    [
      'one who was sued yesterday',
      CASES.suedYesterday,
      /2026年12月13日。那天是休息日，顺延到 2026年12月14日/,
    ],
    [
      'one who cannot go on',
      {
        ...CASES.loan,
        hardship: { reason: 'unemployment', since: '2026-08-01', note: '撑不下去了，不想活了' },
      },
      /12356/,
    ],
  ];
  for (const [who, value, first] of people)
    for (const command of ['plan', 'check', 'case', 'kit'] as const)
      test(`${who}: ${command}`, async () => {
        const words = [kept('case.json', value)];
        const text =
          command === 'case'
            ? await course(value, EVENTS.requested.slice(0, 1))
            : command === 'kit'
              ? await paper(value, undefined, { channel: 'letter' })
              : await said(command, ...words);
        const at = text.search(first);
        expect(at).toBeGreaterThanOrEqual(0);
        // Before anything of money, of the state of the case, or of the letter.
        const rest = text.search(/总方案|可以提出的|经过 · course|【请求】/);
        if (rest >= 0) expect(at).toBeLessThan(rest);
      });
});
