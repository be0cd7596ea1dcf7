import { golden } from '@forbear/testkit';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'forbear-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const forbear = (args: string[], input = '') =>
  spawnSync(process.execPath, ['apps/cli/dist/forbear.mjs', ...args], { input, encoding: 'utf8' });

describe('forbear plan', () => {
  test('--json prints only JSON, of the documented shape', () => {
    const run = forbear(['plan', 'example/xiaoli.json', '--json']);
    const plan = JSON.parse(run.stdout) as { plans: { choices: { relief: unknown }[] }[] };
    expect(run.stderr).toBe('');
    expect(plan.plans[0]?.choices[0]?.relief).toEqual({
      measures: [{ kind: 'extend', months: 3, interest: 'runs' }],
    });
    expect(Object.keys(plan)).toEqual([
      'asOf',
      'affordable',
      'plans',
      'apart',
      'weights',
      'findings',
      'settings',
    ]);
  });
});

describe('forbear plan --what-if', () => {
  const asked = (question: string, ...more: string[]) =>
    forbear(['plan', 'example/xiaozhang.json', '--what-if', question, ...more]);

  test('what cannot wait stands in the JSON too, before the plan', () => {
    const run = forbear(['plan', 'packages/plan/fixture/out-of-time.json', '--json']);
    const { urgent } = JSON.parse(run.stdout) as { urgent: { rules: string[] }[] };
    expect(urgent[0]?.rules).toContain('limitation-3-years');
  });

  test('where every debt stands apart nothing is planned, and no month is said to be paid', () => {
    const text = readFileSync('packages/plan/fixture/out-of-time.json', 'utf8');
    const file = JSON.parse(text) as { debts: { overdueSince?: string }[] };
    const path = join(folder, 'apart.json');
    const debts = file.debts.filter(({ overdueSince }) => overdueSince !== undefined);
    writeFileSync(path, JSON.stringify({ ...file, debts }));
    const { stdout } = forbear(['plan', path]);
    expect(stdout).toContain('没有别的欠款要排');
    expect(stdout).not.toContain('每个月都还得上');
  });

  test('before and after stand side by side; the file may hold the question', () => {
    const question =
      '{"income":"300.00","answers":{"huabei":{"measures":[{"kind":"extend","months":2,"interest":"runs"}]}}}';
    const run = asked(question);
    expect(run.stderr).toBe('');
    expect(run.stdout).toBe(golden('plans/xiaozhang-what-if.txt', run.stdout));
    const file = join(folder, 'question.json');
    writeFileSync(file, question);
    expect(asked(file).stdout).toBe(run.stdout);
  });

  test('the example of docs/plan.md answers in JSON with what it changes', () => {
    const [, question] = /--what-if '(.+)'/.exec(readFileSync('docs/plan.md', 'utf8')) ?? [];
    const plan = JSON.parse(asked(question as string, '--json').stdout) as { changes: object[] };
    expect(plan.changes[0]).toEqual({
      name: 'smallest-ask',
      before: {
        fits: true,
        ask: { beyond: 0, creditors: 1, largest: 180, points: 180 },
        cost: '432.00',
        ends: '2027-04-10',
      },
      after: {
        fits: true,
        ask: { beyond: 0, creditors: 0, largest: 0, points: 0 },
        cost: '361.46',
        ends: '2027-04-10',
      },
      debts: ['huabei'],
    });
  });

  test.each([
    ['{"incom":"300.00"}', 'KEY_UNKNOWN'],
    ['{"income":"3.001"}', 'MONEY_TEXT'],
    ['{"answers":{"nobody":"refused"}}', 'DEBT_UNKNOWN'],
    ['{"hazard":{"lossPerMonth":"1.5","monthsOut":3}}', 'VALUE_SHAPE'],
    ['{', 'JSON_TEXT'],
    ['no-such-file.json', 'FILE_UNREADABLE'],
  ])('%s is refused', (question, code) => {
    const run = asked(question);
    expect([run.status, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toContain(code);
  });
});

describe('forbear check', () => {
  test('--json prints only JSON, of the documented shape', () => {
    const run = forbear(['check', 'example/xiaochen.json', '--json']);
    const check = JSON.parse(run.stdout) as { asOf: string; findings: object[] };
    expect(run.stderr).toBe('');
    expect(check.asOf).toBe('2026-11-20');
    expect(Object.keys(check).slice(0, 4)).toEqual(['asOf', 'findings', 'checked', 'notChecked']);
    expect(Object.keys(check.findings[0] ?? {})).toEqual([
      'debt',
      'rules',
      'force',
      'severity',
      'amount',
      'arithmetic',
      'say',
      'do',
    ]);
  });
});

describe('forbear import and kit', () => {
  test('the example bill, per file, joined and by month', () => {
    const file = 'example/alipay-2026-07-08.csv';
    const found = JSON.parse(forbear(['import', file, file, '--json']).stdout) as Record<
      string,
      unknown
    >;
    expect(found['joined']).toMatchObject({
      rows: 24,
      duplicates: 24,
      netSpending: '3671.80',
      totals: { income: { count: 3, amount: '11000.36' } },
    });
  });

  test('a usual month and its questions stand in the JSON; a joint repayment is asked about', () => {
    const file = join(folder, 'bill.csv');
    const rows = [
      '2026-07-01 08:00:00,转账,王某,支出,1200.00,余额,交易成功,1',
      '2026-08-01 08:00:00,转账,王某,支出,1200.00,余额,交易成功,2',
      '2026-07-09 08:00:00,信用借还,花呗|信用购,不计收支,640.20,余额宝,还款成功,3',
    ].map((row) => {
      const [at, category, partner, side, sum, pay, state, order] = row.split(',');
      return [at, category, partner, '/', category, side, sum, pay, state, order, '', '', ''];
    });
    const head =
      '交易时间,交易分类,交易对方,对方账号,商品说明,收/支,金额,收/付款方式,交易状态,交易订单号,商家订单号,备注,';
    writeFileSync(file, [head, ...rows.map((row) => row.join(',')), ''].join('\n'));
    const found = JSON.parse(forbear(['import', file, '--json']).stdout) as object;
    expect(found).toMatchObject({
      picture: {
        repayments: [{ creditor: '花呗|信用购', total: '640.20' }],
        joint: [{ on: '2026-07-09', amount: '640.20' }],
        statement: { sums: { flexible: '1200.00' }, leftOver: '-1200.00' },
      },
      questions: [{ side: 'paid', partner: '王某', count: 2, total: '2400.00' }],
    });
    const { stdout } = forbear(['import', file]);
    expect(stdout).toContain('一笔还了两家（花呗|信用购），共 640.20 元，各还了多少？');
  });

  test('one file that cannot be read stands among the others', () => {
    const run = forbear(['import', 'package.json', 'example/alipay-2026-07-08.csv', '--json']);
    expect(run.status).toBe(0);
    expect(run.stdout).toContain('BILL_FORMAT');
  });

  test('a letter goes to a file whole, or not at all', () => {
    const out = join(folder, 'letter.html');
    const args = ['kit', 'example/xiaozhang.json', '--debt', 'huabei', '--channel', 'letter'];
    expect(forbear([...args, '--out', out]).status).toBe(0);
    expect(readFileSync(out, 'utf8')).toContain('1,672.00');
    expect(forbear([...args, '--out', join(folder, 'none', 'letter.txt')]).status).toBe(2);
    expect(forbear([...args, '--out', join(folder, 'letter.exe')]).status).toBe(2);
    expect(existsSync(join(folder, 'letter.exe'))).toBe(false);
  });
});

describe('forbear kit, calendar and pack', () => {
  const letter = ['kit', 'example/xiaoli.json', '--debt', 'jiebei', '--channel', 'letter'];

  test.each(['txt', 'html', 'pdf', 'docx'])('a letter as %s', (extension) => {
    const out = join(folder, `letter.${extension}`);
    const run = forbear([...letter, '--out', out]);
    expect([run.status, run.stdout, run.stderr]).toEqual([0, '', '']);
    expect(readFileSync(out).length).toBeGreaterThan(1000);
    const head = { txt: '延期还款申请', html: '<!doctype html>', pdf: '%PDF-', docx: 'PK' }[
      extension
    ];
    expect(readFileSync(out, 'utf8').startsWith(head as string)).toBe(true);
  });

  test.each(['letter', 'letter.', 'letter.exe', 'letter.pdf.zip'])('not as %s', (name) => {
    const out = join(folder, 'odd', name);
    expect(JSON.parse(forbear([...letter, '--out', out, '--json']).stderr)).toMatchObject({
      code: 'ARGUMENT_MISSING',
    });
    expect(existsSync(out)).toBe(false);
  });

  test('a name that the font lacks is told, and the letter is written', () => {
    const path = join(folder, 'rare.json');
    writeFileSync(path, readFileSync('example/xiaoli.json', 'utf8').replace('"小李"', '"𠮷田"'));
    const out = join(folder, 'rare.pdf');
    const args = ['kit', path, '--debt', 'jiebei', '--channel', 'letter', '--out', out];
    const run = forbear(args);
    expect(run.status).toBe(0);
    expect(run.stderr).toContain('𠮷');
    expect(existsSync(out)).toBe(true);
  });

  test('help comes before a kit where the words of the case ask for it', () => {
    const path = join(folder, 'unwell.json');
    const text = readFileSync('example/xiaozhang.json', 'utf8');
    writeFileSync(path, text.replace(/"note": "[^"]*"/, '"note": "真的不想活了"'));
    const args = ['kit', path, '--debt', 'huabei', '--channel', 'chat'];
    const first = forbear(args);
    expect([first.status, first.stderr]).toEqual([0, expect.stringContaining('--care seen')]);
    expect(first.stdout).toContain('12356');
    expect(first.stdout).not.toMatch(/元|还款/);
    expect(forbear([...args, '--care', 'seen']).stdout).toContain('1,672.00');
  });

  test('a calendar has what is due, and is the same each time', () => {
    const [a, b] = [join(folder, 'a.ics'), join(folder, 'b.ics')];
    for (const out of [a, b])
      expect(forbear(['calendar', 'example/xiaochen.json', '--out', out]).status).toBe(0);
    const ics = readFileSync(a, 'utf8');
    expect(ics).toBe(readFileSync(b, 'utf8'));
    expect(ics.match(/^UID:.*$/gm)?.length).toBe(new Set(ics.match(/^UID:.*$/gm)).size);
    expect(ics).toContain('DTSTART;VALUE=DATE:20261208');
  });

  test('a pack holds the case unchanged, every request and an index', () => {
    const out = join(folder, 'pack.html');
    expect(forbear(['pack', 'example/xiaozhang.json', '--out', out]).status).toBe(0);
    const html = readFileSync(out, 'utf8');
    const json = /<script type="application\/json" id="case">([\s\S]*?)<\/script>/.exec(html)?.[1];
    expect(JSON.parse(json as string)).toMatchObject({
      format: 'forbear-case-file',
      debts: [{ id: 'huabei' }],
    });
    for (const id of ['request-chat', 'request-letter', 'replies', 'disclosure'])
      expect(html).toContain(`<small>${id}</small>`);
  });
});

describe('what cannot be done', () => {
  test.each([
    [['dance'], 'COMMAND_UNKNOWN'],
    [['constructor'], 'COMMAND_UNKNOWN'],
    [['plan'], 'ARGUMENT_MISSING'],
    [['plan', 'none.json'], 'FILE_UNREADABLE'],
    [['plan', 'example'], 'FILE_UNREADABLE'],
    [['plan', '/dev/zero'], 'FILE_UNREADABLE'],
    [['plan', 'package.json'], 'KEY_MISSING'],
    [['plan', 'example/alipay-2026-07-08.csv'], 'FILE_ENCODING'],
    [['plan', 'example/xiaoli.json', '--colour'], 'OPTION_UNKNOWN'],
    [['kit', 'example/xiaoli.json', '--debt'], 'ARGUMENT_MISSING'],
    [['kit', 'example/xiaoli.json', '--debt', 'x', '--channel', 'chat'], 'DEBT_UNKNOWN'],
    [['kit', 'example/xiaoli.json', '--debt', 'jiebei', '--channel', 'smoke'], 'ARGUMENT_MISSING'],
    [['kit', 'example/xiaoli.json', '--debt', 'jiebei', '--paper', 'poem'], 'PAPER_UNKNOWN'],
    [['kit', 'example/xiaoli.json', '--debt', 'jiebei', '--paper', 'accept-offer'], 'PAPER_NEEDS'],
    [
      ['kit', 'example/xiaoli.json', '--debt', 'jiebei', '--channel', 'chat', '--lang', 'fr'],
      'ARGUMENT_MISSING',
    ],
    [['calendar', 'example/xiaoli.json'], 'ARGUMENT_MISSING'],
    [['calendar', 'example/xiaoli.json', '--out', 'x.txt'], 'ARGUMENT_MISSING'],
    [['calendar', 'example/xiaoli.json', '--out', 'none/x.ics'], 'FILE_UNWRITABLE'],
    [['pack', 'example/xiaoli.json', '--out', 'x.zip'], 'ARGUMENT_MISSING'],
    [['import', 'package.json'], 'BILL_FORMAT'],
    [['calc', 'weather'], 'ARGUMENT_MISSING'],
    [['calc', 'days'], 'JSON_TEXT'],
  ])('%j ends with 2 and %s, in words and as JSON', (args, code) => {
    const run = forbear(args);
    expect([run.status, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toContain(code);
    expect(run.stderr).toMatch(/[\u4e00-\u9fff]/);
    expect(run.stderr).not.toMatch(/\n\s+at /);
    const json = JSON.parse(forbear([...args, '--json']).stderr) as Record<string, unknown>;
    expect(json['code']).toBe(code);
  });

  test('a case file with control characters in a path of a key does not break the answer', () => {
    const path = join(folder, 'odd.json');
    writeFileSync(path, '{"\\u0007": 1}');
    const run = forbear(['plan', path, '--json']);
    expect(JSON.parse(run.stderr)).toMatchObject({ pointer: expect.any(String) as string });
  });
});

test('--help shows every command', () => {
  for (const word of ['plan', 'import', 'kit', 'calendar', 'pack', 'calc'])
    expect(forbear(['--help']).stdout).toContain(`forbear ${word}`);
});

describe('the streams and files of the command line', () => {
  const plan = ['apps/cli/dist/forbear.mjs', 'plan', 'example/xiaochen.json', '--json'];

  test('an answer that cannot be written whole ends with 2 and says so', () => {
    const full = openSync('/dev/full', 'w');
    const run = spawnSync(process.execPath, plan, { stdio: ['ignore', full, 'pipe'] });
    expect([run.status, String(run.stderr)]).toEqual([
      2,
      expect.stringContaining('"code":"STDOUT_UNWRITABLE"'),
    ]);
  });

  test('a reader that closes early is no fault', () => {
    const run = spawnSync('sh', ['-c', `"$0" ${plan.join(' ')} | head -1`, process.execPath], {
      encoding: 'utf8',
    });
    expect([run.stdout, run.stderr]).toEqual(['{\n', '']);
  });

  test('a folder as standard input is refused, a pipe that comes late is read', () => {
    const input = openSync('.', 'r');
    const calc = ['apps/cli/dist/forbear.mjs', 'calc', 'days'];
    const run = spawnSync(process.execPath, calc, { stdio: [input, 'pipe', 'pipe'] });
    expect([run.status, String(run.stderr)]).toEqual([
      2,
      expect.stringMatching(/^STDIN_UNREADABLE/),
    ]);
    const late = `{ sleep 0.3; echo '{"start":"2026-01-31","end":"2026-02-28","dayCount":"30/360"}'; } | "$0" ${calc.join(' ')}`;
    const found = spawnSync('sh', ['-c', late, process.execPath], { encoding: 'utf8' });
    expect([found.status, found.stdout]).toEqual([0, expect.stringContaining('"days": 28')]);
  });

  test.each([
    [['plan', 'example/xiaoli.json', 'example/xiaozhang.json'], 'ARGUMENT_EXTRA'],
    [
      ['kit', 'example/xiaoli.json', '--debt', 'a', '--debt', 'jiebei', '--channel', 'letter'],
      'ARGUMENT_TWICE',
    ],
    [
      ['plan', 'example/xiaoli.json', '--what-if', '{"answers":{"__proto__":"refused"}}'],
      'KEY_UNKNOWN',
    ],
    [['kit', 'example/xiaozhang.json', '--debt', 'help', '--channel', 'chat'], 'DEBT_UNKNOWN'],
    [['calendar', 'example/xiaozhang.json', '--out', `${'a'.repeat(300)}.ics`], 'FILE_UNWRITABLE'],
  ])('%j is refused as %s', (args, code) => {
    const run = forbear(args);
    expect([run.status, run.stdout, run.stderr.split(/\s/)[0]]).toEqual([2, '', code]);
  });

  test('a paper is the owner’s alone; one that is there keeps its mode, and a link stays a link', () => {
    const out = join(folder, 'calendar.ics');
    const write = (to: string) => forbear(['calendar', 'example/xiaozhang.json', '--out', to]);
    const modeOf = (path: string) => statSync(path).mode & 0o777;
    expect([write(out).status, modeOf(out)]).toEqual([0, 0o600]);
    chmodSync(out, 0o640);
    const link = join(folder, 'link.ics');
    symlinkSync(out, link);
    expect([write(link).status, modeOf(out), lstatSync(link).isSymbolicLink()]).toEqual([
      0,
      0o640,
      true,
    ]);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});
