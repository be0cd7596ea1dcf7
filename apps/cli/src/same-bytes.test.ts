import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

/**
 * Node releases to try besides this one, by their major number, as `npm exec` finds them
 * (`npm run proof:full -- same-bytes`).
 */
const NODES = (process.env['FORBEAR_NODES'] ?? '').split(',').filter((major) => major !== '');
const folder = mkdtempSync(join(tmpdir(), 'forbear-same-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ZONES = [
  'Asia/Shanghai',
  'Pacific/Kiritimati',
  'America/Los_Angeles',
  'Asia/Kathmandu',
  'America/St_Johns',
  'UTC',
];
const LOCALES = ['C', 'ar_EG.UTF-8', 'tr_TR.UTF-8'];

const about = (name: string) => [
  ['plan', `example/${name}.json`, '--json'],
  ['check', `example/${name}.json`, '--json'],
  ['case', `example/${name}.json`, '--events', `example/${name}.events.json`],
];
const written = (name: string, debt: string) => [
  ['kit', `example/${name}.json`, '--debt', debt, '--channel', 'letter', '--out', 'letter.pdf'],
  ['kit', `example/${name}.json`, '--debt', debt, '--channel', 'letter', '--out', 'letter.docx'],
  ['calendar', `example/${name}.json`, '--out', 'days.ics'],
  ['pack', `example/${name}.json`, '--out', 'pack.html'],
];
const COMMANDS = [
  ...about('xiaozhang'),
  ...written('xiaozhang', 'huabei'),
  ['import', 'example/alipay-2026-07-08.csv', 'example/alipay-2026.csv', '--json'],
  ['stocktake', 'packages/report/fixture/many.pdf', '--json'],
  ...(NODES.length === 0
    ? []
    : [...about('xiaoli'), ...about('xiaochen'), ...written('xiaoli', 'jiebei')]),
];

const run = (node: string, words: readonly string[], env: Record<string, string>, input = '') =>
  new Promise<Buffer>((done) => {
    const child = spawn(node, ['apps/cli/dist/forbear.mjs', ...words], {
      env: { ...process.env, ...env },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    // A command that reads nothing may have ended before.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    const parts: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => parts.push(part));
    child.on('close', () => done(Buffer.concat(parts)));
  });

/** What a command prints or writes, as one digest. */
async function digestOf(node: string, words: readonly string[], zone: string, locale: string) {
  const place = words.indexOf('--out') + 1;
  const out = join(folder, `${zone.replaceAll('/', '-')}-${locale}-${words[place] ?? ''}`);
  const asked = place === 0 ? words : words.with(place, out);
  const printed = await run(node, asked, { TZ: zone, LC_ALL: locale, LANG: locale });
  const bytes = place === 0 ? printed : readFileSync(out);
  expect(bytes.length).toBeGreaterThan(100);
  return createHash('sha256').update(bytes).digest('hex');
}

/** Where `npm exec` keeps the named release of Node. */
function nodeOf(major: string): string {
  const words = [
    'exec',
    '--yes',
    `--package=node@${major}`,
    '--',
    'node',
    '-p',
    'process.execPath',
  ];
  return spawnSync('npm', words, {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  }).stdout.trim();
}

describe('the same case gives the same bytes everywhere', () => {
  const nodes = [process.execPath, ...NODES.map(nodeOf)];
  // In everyday tests each command is tried in half of the zones, every zone with some command.
  const zonesOf = (words: readonly string[]) => {
    const half = COMMANDS.findIndex((one) => one.join() === words.join()) % 2;
    return [...ZONES.entries()].filter(([k]) => NODES.length > 0 || k % 2 === half);
  };

  test.each(COMMANDS)('%s %s %s', async (...words) => {
    const told = new Map<string, string[]>();
    for (const node of nodes)
      for (const [k, zone] of zonesOf(words)) {
        const locale = LOCALES[k % LOCALES.length] as string;
        const digest = await digestOf(node, words, zone, locale);
        told.set(digest, [...(told.get(digest) ?? []), `${zone} ${locale} ${node}`]);
      }
    expect([...told.values()]).toHaveLength(1);
  });

  /** Ends of months, leap days, years in which China's clock was set otherwise, the last year there is. */
  const ODD = [
    ...['2028-02-29', '2027-02-28', '2027-01-31', '2026-11-30', '2026-12-31', '2099-12-31'],
    ...['1988-04-10', '1988-07-15', '1988-09-11', '1900-01-01', '1900-02-28', '9999-11-30'],
  ];
  const METHODS = ['equal-instalment', 'equal-principal', 'interest-first', 'bullet'];
  const COUNTS = ['actual/365', 'actual/360', 'actual/actual', '30/360'];

  test('R20 S3 S7 schedules from odd days, in six zones and on either side of their midnights', async () => {
    const requests = ODD.flatMap((from) =>
      METHODS.flatMap((method) =>
        COUNTS.map((dayCount) => {
          const rate = { value: '0.12', per: 'year' };
          return { principal: '10000.00', rate, method, count: 14, from, dayCount };
        }),
      ),
    );
    const asked = JSON.stringify(requests);
    const zones = [...ZONES.filter((zone) => zone !== 'America/St_Johns'), 'Asia/Urumqi'];
    const told = await Promise.all(
      zones.map((zone) => run(process.execPath, ['calc', 'schedule'], { TZ: zone }, asked)),
    );
    expect(new Set(told.map(String)).size).toBe(1);
    const answers = JSON.parse(String(told[0])) as { rows?: { due: string }[] }[];
    expect(answers).toHaveLength(requests.length);
    // The last year has no fourteen months after its November: it is refused, everywhere alike.
    expect(answers.filter(({ rows }) => rows === undefined)).toHaveLength(
      METHODS.length * COUNTS.length,
    );
    const monthEnds = answers[2 * METHODS.length * COUNTS.length]?.rows ?? [];
    expect(monthEnds.slice(0, 3).map(({ due }) => due)).toEqual([
      '2027-02-28',
      '2027-03-31',
      '2027-04-30',
    ]);
  }, 120_000);
});
