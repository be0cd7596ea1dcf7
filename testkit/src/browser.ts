import { spawn, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';

const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL('../..', import.meta.url));
/** Looked up once: while Chromium is unpacked another folder stands in its place. */
const temporary = tmpdir();

/**
 * A real Chromium from the npm package; on other systems than Linux x64, an installed Chrome. `port` is
 * opened for tools that speak to the browser themselves.
 */
export async function openBrowser(port?: number): Promise<Browser> {
  const asked = port === undefined ? [] : [`--remote-debugging-port=${port}`];
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return chromium.launch({ channel: 'chrome', args: asked });
  const home = await unpacked();
  return chromium.launch({
    executablePath: join(home, 'chromium'),
    ignoreDefaultArgs: true,
    args: [
      '--no-sandbox',
      '--headless',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--no-first-run',
      '--hide-scrollbars',
      '--font-render-hinting=none',
      '--remote-debugging-pipe',
      ...asked,
    ],
    env: {
      HOME: home,
      TZ: 'Asia/Shanghai',
      // Names of files in Chinese are bytes the browser must know how to read.
      LC_ALL: 'C.UTF-8',
      FONTCONFIG_PATH: join(home, 'fonts'),
      LD_LIBRARY_PATH: join(home, 'al2023', 'lib'),
    },
  });
}

/** Unpacks once per version and user, into a new folder that is renamed when it is whole. */
async function unpacked(): Promise<string> {
  const folder = packageFolder('@sparticuz/chromium');
  const { version } = require(join(folder, 'package.json')) as { version: string };
  const home = join(temporary, `forbear-chromium-${version}-${process.getuid?.() ?? 0}`);
  if (existsSync(join(home, 'ready'))) return home;
  const draft = mkdtempSync(join(temporary, 'forbear-unpack-'));
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = draft;
  try {
    const pack = join(folder, 'bin');
    const { inflate } = (await import(join(folder, 'build', 'esm', 'lambdafs.js'))) as {
      inflate: (path: string) => Promise<string>;
    };
    for (const file of readdirSync(pack)) await inflate(join(pack, file));
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
  fonts(draft, home);
  writeFileSync(join(draft, 'ready'), version);
  try {
    renameSync(draft, home);
  } catch {
    if (!existsSync(join(home, 'ready'))) throw new Error(`cannot unpack Chromium into ${home}`);
  }
  return home;
}

/** Where an installed package lies. */
function packageFolder(name: string): string {
  const inside = require.resolve(name);
  return inside.slice(
    0,
    inside.lastIndexOf(join('node_modules', name)) + join('node_modules', name).length,
  );
}

/** A font with Chinese beside the browser, and the one configuration that names it. */
function fonts(draft: string, home: string): void {
  const folder = join(draft, 'fonts');
  mkdirSync(folder, { recursive: true });
  const noto = packageFolder('@expo-google-fonts/noto-sans-sc');
  copyFileSync(
    join(noto, '400Regular', 'NotoSansSC_400Regular.ttf'),
    join(folder, 'NotoSansSC.ttf'),
  );
  writeFileSync(
    join(folder, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${home}/fonts</dir><cachedir>${home}/fonts/cache</cachedir></fontconfig>\n`,
  );
}

const axe = readFileSync(require.resolve('axe-core'), 'utf8');

/** What axe finds on a page, and whether it is wider than its window. */
export async function faults(page: Page): Promise<readonly string[]> {
  // A page whose code is still loading has nothing to find.
  await page.locator('h1').first().waitFor();
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const { axe: run } = globalThis as unknown as {
      axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    return (await run.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
  const [wide, window] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    innerWidth,
  ]);
  return wide <= window ? found : [...found, `${wide} px wide on ${window}`];
}

/** The real server on free ports of this machine, over a store of its own. */
export type RunningApp = {
  /** The borrower's app, and the lender's desk. */
  readonly address: string;
  readonly desk: string;
  /** Where its store lies. */
  readonly store: string;
  /** What the server has printed so far. */
  readonly printed: () => string;
  readonly stop: () => Promise<void>;
};

/**
 * Starts the built server with these settings and words, and waits for its addresses. A store and ports that are named are used and
 * left; others are its own, and its store goes with it.
 */
export async function startApp(
  env: Readonly<Record<string, string>> = {},
  words: readonly string[] = [],
): Promise<RunningApp> {
  const port = env['PORT_APP'] ?? (await freePort());
  const desk = env['PORT_DESK'] ?? (await freePort());
  const folder = mkdtempSync(join(temporary, 'forbear-store-'));
  // The database runs as another user where this is root.
  chmodSync(folder, 0o711);
  const store = env['FORBEAR_STORE'] ?? join(folder, 'desk');
  const child = spawn(process.execPath, ['apps/server/dist/main.mjs', ...words], {
    cwd: root,
    env: {
      ...{ ...process.env, TMPDIR: temporary },
      ...{ PORT_APP: String(port), PORT_DESK: String(desk), FORBEAR_STORE: store },
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout?.on('data', (chunk: Buffer) => (text += chunk.toString()));
  await firstLine(child);
  return {
    ...{ address: `http://127.0.0.1:${port}`, desk: `http://127.0.0.1:${desk}` },
    store,
    printed: () => text,
    stop: async () => {
      await stopped(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function firstLine(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.stdout?.once('data', () => resolve());
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
}

function stopped(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

/** A port of the loopback that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
