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

const run = (node: string, words: readonly string[], env: Record<string, string>) =>
  new Promise<Buffer>((done) => {
    const child = spawn(node, ['apps/cli/dist/forbear.mjs', ...words], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
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
});
