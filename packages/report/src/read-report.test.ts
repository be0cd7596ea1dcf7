import type { PdfPage } from '@forbear/bill';
import { must } from '@forbear/problem';
import { runs } from '@forbear/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bare, plain, plainWidth, wanted } from './fixture/plain.ts';
import { setPages, written, type Block } from './fixture/report-writer.ts';
import { readPages } from './read-report.ts';

const seed = fc.integer({ min: 0, max: 2 ** 31 - 1 });
const read = (blocks: readonly Block[], setting = 7) =>
  plain(must(readPages(setPages(blocks, setting), 'a.pdf')));
const codeOf = (blocks: readonly Block[]) => {
  const found = readPages(setPages(blocks, 7), 'a.pdf');
  return found.ok ? 'ok' : found.problem.code;
};

describe('reports made up from the grammar', () => {
  test('are read back exactly, whatever their lines, pages, numbers, pieces and age', () => {
    const property = fc.property(seed, seed, (truth, setting) => {
      const made = written(truth);
      expect(bare(read(made.blocks, setting))).toEqual(bare(wanted(made)));
    });
    fc.assert(property, runs());
  });

  test('a passage that is not understood stands as it is and disturbs nothing else', () => {
    const strange = [
      '2025年03月18日某某融资租赁有限公司为电动自行车办理的租赁业务，共18期。截至2026年10月，未付租金1,260。',
      '2025年03月18日某某银行股份有限公司发放的9,000元（人民币）其他个人消费贷款，2027年03月18日到期。截至2026年09月，余额5,000，已由甲公司受让。',
      '2025年13月18日某某银行股份有限公司发放的9,000元（人民币）其他贷款，2025年10月已结清。',
      '2025年03月18日某某银行股份有限公司发放的贷记卡（人民币账户）。截至2026年09月，信用额度9,000。',
    ];
    const property = fc.property(
      seed,
      seed,
      fc.constantFrom(...strange),
      (truth, setting, words) => {
        const made = written(truth);
        const heads = made.blocks.findIndex(
          (block) => 'line' in block && block.line.startsWith('非信贷'),
        );
        const more: readonly Block[] = [
          { line: '贷款' },
          { line: '从未发生过逾期的账户明细如下：' },
          { no: 99, sentence: words },
        ];
        const blocks = [...made.blocks.slice(0, heads), ...more, ...made.blocks.slice(heads)];
        const found = read(blocks, setting);
        expect(found.notUnderstood.map(plainWidth)).toEqual([plainWidth(words)]);
        expect(bare({ ...found, notUnderstood: [] })).toEqual(bare(wanted(made)));
      },
    );
    fc.assert(property, runs(0.1));
  });

  test('a sentence beside an account that is known is shown, and the account stays', () => {
    const made = written(3);
    const at = made.blocks.findIndex((block) => 'no' in block);
    const block = made.blocks[at] as { no: number; sentence: string };
    const note = '本人声明：此账户非本人办理。';
    const blocks = made.blocks.with(at, { ...block, sentence: `${block.sentence}${note}` });
    expect(bare(read(blocks))).toEqual({
      ...bare(wanted(made)),
      notUnderstood: [plainWidth(note)],
    });
  });

  test('a count that differs from the summary is said', () => {
    const made = written(11);
    const at = made.blocks.findLastIndex((block) => 'no' in block);
    const { differs } = read(made.blocks.toSpliced(at, 1));
    expect(differs.length).toBeGreaterThan(0);
    expect(differs.every(({ told, counted }) => told === counted + 1)).toBe(true);
  });

  test('words of the summary may break, before or after their figures', () => {
    const made = written(11);
    const broken = made.blocks.flatMap((block): readonly Block[] => {
      if (!('cells' in block) || block.cells[0] !== '发生过90天以上逾期的账户数') return [block];
      const [, ...figures] = block.cells;
      return [{ cells: ['发生过90天以上逾', ...figures] }, { cells: ['期的账户数'] }];
    });
    const other = made.blocks.flatMap((block): readonly Block[] => {
      if (!('cells' in block) || block.cells[0] !== '发生过逾期的账户数') return [block];
      return [{ cells: ['发生过逾期的'] }, { cells: ['账户数', ...block.cells.slice(1)] }];
    });
    const whole = must(readPages(setPages(made.blocks, 7), 'a.pdf')).summary;
    for (const blocks of [broken, other])
      expect(must(readPages(setPages(blocks, 7), 'a.pdf')).summary).toEqual(whole);
  });

  test('records stand by their kind, each entry apart', () => {
    const blocks = written(1).blocks.slice(0, 4);
    const lines = [
      '非信贷交易记录',
      '机构名称：某某电信 业务类型：电信业务 当前缴费状态：欠费 当前欠费金额：120',
      '机构名称：某某水务 业务类型：水费 当前缴费状态：正常 当前欠费金额：0',
      '公共记录',
      '民事判决记录',
      '立案法院：甲法院 案由：借款合同纠纷 诉讼标的金额：9,000',
      '立案法院：乙法院 案由：买卖合同纠纷 诉讼标的金额：8,000',
      '强制执行记录',
      '执行法院：丙法院 执行案由：借款合同纠纷 申请执行标的金额：9,000',
      '欠税记录',
      '主管税务机关：某某税务局 欠税总额：500',
      '查询记录',
    ];
    const pages = setPages([...blocks, ...lines.map((line) => ({ line }))], 7);
    const { records, notUnderstood } = must(readPages(pages, 'a.pdf'));
    expect(
      records.map(({ kind, text }) => [kind, plainWidth(text).split(':')[1]?.slice(0, 3)]),
    ).toEqual([
      ['arrears', '某某电'],
      ['other', '某某水'],
      ['judgment', '甲法院'],
      ['judgment', '乙法院'],
      ['enforcement', '丙法院'],
      ['tax', '某某税'],
    ]);
    expect(notUnderstood).toEqual([]);
  });

  test('pages that are missing are said by their footers', () => {
    const pages = setPages(written(3, 30).blocks, 12);
    expect(pages.length).toBeGreaterThan(2);
    const cut = must(readPages(pages.slice(0, -1), 'a.pdf'));
    expect(cut.incomplete).toEqual({ pages: pages.length, found: pages.length - 1 });
    expect(must(readPages(pages, 'a.pdf')).incomplete).toBeUndefined();
  });
});

describe('sentences of other years and makers', () => {
  const told = (sentence: string) => {
    const found = read([
      ...written(1).blocks.slice(0, 4),
      { line: '贷款' },
      { no: 1, sentence },
      { line: '说明' },
    ]);
    expect(found.notUnderstood).toEqual([]);
    return found.accounts[0] ?? found.liabilities[0];
  };
  const card = '2015年9月9日某某银行发放的贷记卡（人民币账户）';
  const loan = '2010年10月05日某某银行发放的400,000元（人民币）';

  test.each([
    [
      `${card}。截至2026年09月已止付，信用额度10,000，余额500，当前有逾期。`,
      { state: 'open', balance: '500.00', month: '2026-09', overdue: true },
    ],
    [
      `${card}。截至2026年09月，信用额度10,000，已被冻结，余额500，逾期金额500。`,
      { state: 'open', overdue: '500.00' },
    ],
    [
      `${card}。截至2026年09月已变成呆账，余额23,511。`,
      { state: 'bad', balance: '23511.00', month: '2026-09' },
    ],
    [`${card}，2018年3月销户。`, { state: 'closed' }],
    [`${card}尚未激活。`, { state: 'asleep' }],
    [
      `${loan}其他贷款，2013年10月05日到期。已于2012年05月结清。`,
      { state: 'settled', sum: '400000.00' },
    ],
    [
      `${loan}个人汽车消费贷款，已变成呆账。截至2026年09月，余额5,000。`,
      { state: 'bad', balance: '5000.00' },
    ],
    [
      `${loan}其他贷款，2030年10月05日到期。截至2026年09月，余额为300,000元，当前有逾期，当前逾期金额为10,000元。`,
      { overdue: '10000.00', end: '2030-10-05' },
    ],
    [
      '2019年05月01日某某资产管理有限公司接收债权，金额40,000。最近一次还款日期为2020年10月15日，余额20,000。',
      { kind: 'asset', sum: '40000.00', balance: '20000.00' },
    ],
    [
      '2019年05月01日某某资产管理有限公司接收债权。截至2026年09月，余额为20,000',
      { kind: 'asset', balance: '20000.00' },
    ],
    [
      '2020年05月01日某某融资担保有限公司为您代偿，累计代偿金额50,000，最近一次代偿日期2021年05月01日，余额30,000。',
      { kind: 'compensation', on: '2020-05-01', sum: '50000.00', balance: '30000.00' },
    ],
    [
      '2009年8月8日，为张三（证件类型：身份证，证件号码：1*）在某某银行办理的贷款提供担保，担保贷款合同金额100,000，担保金额50,000。截至2010年10月8日，担保贷款余额10,000。',
      { for: '张三', role: '保证人', amount: '50000.00', balance: '10000.00' },
    ],
    [
      '2023年04月17日，为某某商贸有限公司（证件类型：统一社会信用代码，证件号码：91*）在某某银行办理的企业贷款承担相关还款责任，责任人类型为共同借款人，相关还款责任金额--。截至2026年09月30日，贷款余额61,200（人民币元）。',
      { for: '某某商贸有限公司', role: '共同借款人', balance: '61200.00' },
    ],
  ])('%s', (sentence, wantedKeys) => {
    expect(told(sentence)).toMatchObject(wantedKeys);
  });
});

describe('other documents', () => {
  const head = written(1).blocks.slice(0, 4);

  test.each([
    ['a statement of a bank', [{ line: '中国工商银行借记账户历史明细' }], 'REPORT_OTHER'],
    ['a report of a company', [{ line: '企业信用报告' }, ...head.slice(1)], 'REPORT_OTHER'],
    ['the detailed version', [...head, { line: '三 信贷交易信息明细' }], 'REPORT_DETAILED'],
    ['a report that ends after its head', head.slice(0, 3), 'REPORT_CUT'],
    ['a report without its day', [{ line: '个人信用报告' }, { line: '信贷记录' }], 'REPORT_OTHER'],
  ] as const)('%s', (_name, blocks, code) => {
    expect(codeOf(blocks)).toBe(code);
  });

  test('any pieces of text: read or refused, never thrown', () => {
    const words = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom(
        '个人信用报告',
        '信贷记录',
        '报告时间：2026-10-02 09:03:11',
        '贷款',
        '。',
        '2019年2月30日',
      ),
    );
    const piece = fc.record({
      text: words,
      x: fc.nat(500),
      y: fc.nat(800),
      width: fc.nat(90),
      height: fc.nat(12),
    });
    const page: fc.Arbitrary<PdfPage> = fc
      .array(piece, { maxLength: 30 })
      .map((pieces) => ({ width: 595, height: 842, pieces }));
    const property = fc.property(fc.array(page, { maxLength: 3 }), (pages) => {
      const found = readPages(pages, 'a.pdf');
      expect(found.ok || found.problem.code.startsWith('REPORT_')).toBe(true);
    });
    fc.assert(property, runs(0.2));
  });
});
