import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { build } from 'vite';
import { describe, expect, test } from 'vitest';
import { heading, phones, press, type Phone } from './phone.fixture.ts';
import { goTo, open } from './seeded.fixture.ts';
import { STATES } from './state.fixture.ts';

const { own, phone } = phones('2026-11-05');

test(
  'R24 quick exit from every state, without a network: a neutral page, and Back shows nothing',
  { timeout: 600_000 },
  async () => {
    const { context, page } = await phone();
    await page.goto(own.app.address);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await context.setOffline(true);
    const seen: string[] = [];
    for (const state of STATES) {
      await goTo(page, own.app.address, state);
      await press(page, '快速离开');
      await page.waitForURL('**/note.html');
      seen.push(await page.title(), await page.locator('body').innerText());
      await page.goBack();
      expect(new URL(page.url()).pathname, state.name).toBe('/note.html');
    }
    expect(new Set(seen.filter((_, k) => k % 2 === 0))).toEqual(new Set(['便笺']));
    expect(seen.join(' ')).not.toMatch(/欠|债|还款|宽限/);
    await context.close();
  },
);

/** What only the person knows, in the state of 小陈. */
const CANARIES = ['老周', '小陈', '28,400', '28400', '8390', '某银行'];

test('R22 nothing of a person leaves: no other origin is asked, and no request holds a word of theirs', async () => {
  const { context, page } = await phone();
  const sent: string[] = [];
  context.on('request', (request) =>
    sent.push(
      [request.url(), JSON.stringify(request.headers()), request.postData() ?? ''].join(' '),
    ),
  );
  for (const at of ['/', '/plan', '/answers', '/rights', '/talk/card?way=letter', '/talk/friend'])
    await open(page, own.app.address, { who: 'chen', at, day: '2026-11-20' });
  expect(sent.length).toBeGreaterThan(10);
  for (const one of sent) {
    expect(/^(?:blob:|data:)/.test(one) || one.startsWith(own.app.address), one).toBe(true);
    const told = decodeURI(one);
    for (const word of CANARIES) expect(told).not.toContain(word);
  }
  // What a page were made to send elsewhere is stopped by its policy.
  const stopped = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
          resolve(effectiveDirective),
        );
        void fetch('https://example.com/').catch(() => undefined);
      }),
  );
  expect(stopped).toBe('connect-src');
  await context.close();
});

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** A host that serves a folder, and the one page for every address, as any static host does. */
async function hostOf(folder: () => string): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://a');
    try {
      const bytes = readFileSync(join(folder(), pathname));
      response.setHeader('content-type', TYPES[extname(pathname)] ?? 'application/octet-stream');
      response.setHeader('cache-control', 'no-store');
      response.end(bytes);
    } catch {
      const isPage = request.headers.accept?.includes('text/html') === true;
      response.statusCode = isPage ? 200 : 404;
      response.setHeader('content-type', 'text/html');
      response.end(isPage ? readFileSync(join(folder(), 'index.html')) : '');
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/** The next version of the app, built anew: every screen has other code, and none of the old is there. */
async function nextVersion(): Promise<string> {
  const to = mkdtempSync(join(tmpdir(), 'forbear-next-'));
  await build({
    configFile: 'apps/borrower/vite.config.ts',
    logLevel: 'silent',
    build: { outDir: to, emptyOutDir: true },
    plugins: [
      {
        name: 'next',
        transform: (code, id) =>
          /[/]src[/](?:screen|piece)[/][^?]+$|[/]main[.]tsx$/.test(id)
            ? `${code}\n;globalThis.isNext = true;`
            : undefined,
      },
    ],
  });
  return to;
}

/** The pieces of code of a build. */
const codeOf = (folder: string): readonly string[] =>
  readdirSync(join(folder, 'assets')).filter((name) => name.endsWith('.js'));

describe('R18 an update', () => {
  test('keeps a half-filled form, and a page of the version before still opens its next pages', async () => {
    const before = 'apps/borrower/dist';
    const next = await nextVersion();
    const left = codeOf(next);
    const gone = codeOf(before).filter((name) => !left.includes(name));
    expect(gone.length).toBeGreaterThan(5);
    let folder = before;
    const server = await hostOf(() => folder);
    const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const { context, page, complaints } = await phone();
    await page.goto(`${at}/spending`);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.getByLabel('房租、房贷').fill('1,234');
    folder = next;
    await page.evaluate(async () => {
      const worker = await navigator.serviceWorker.ready;
      const changed = new Promise((resolve) => {
        navigator.serviceWorker.addEventListener('controllerchange', resolve);
      });
      await worker.update();
      await changed;
    });
    // The screens of the talk have not been opened yet: their code is that of the version before.
    await page.getByLabel('吃饭和日用').fill('567');
    await page.evaluate(() => {
      performance.clearResourceTimings();
      Object.assign(globalThis, { isTheSamePage: true });
    });
    await press(page, '返回');
    await page.evaluate(() => {
      history.pushState(null, '', '/settings');
      dispatchEvent(new PopStateEvent('popstate'));
    });
    await heading(page, '设置');
    const loaded = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name.split('/').at(-1) ?? ''),
    );
    expect(loaded.some((name) => gone.includes(name))).toBe(true);
    expect(
      await page.evaluate(() => ['isTheSamePage' in globalThis, 'isNext' in globalThis]),
    ).toEqual([true, false]);
    await page.goto(`${at}/spending`);
    expect(await page.evaluate(() => 'isNext' in globalThis)).toBe(true);
    await expect.poll(() => page.getByLabel('房租、房贷').inputValue()).toBe('1,234');
    expect(await page.getByLabel('吃饭和日用').inputValue()).toBe('567');
    expect(complaints.filter((line) => !/today\.json|404/.test(line))).toEqual([]);
    await context.close();
    server.close();
    rmSync(next, { recursive: true });
  });
});

/** Sends files as another app does, through the service worker. */
const share = (page: Phone, name: string, text: string) =>
  page.evaluate(
    async ([file, content]) => {
      const form = new FormData();
      form.append('file', new File([content as string], file as string));
      const answer = await fetch('/share', { method: 'POST', body: form, redirect: 'manual' });
      return answer.type;
    },
    [name, text],
  );

test('a bill that another app sends is asked about, read on the device, and lies nowhere after that', async () => {
  const { context, page, complaints } = await phone();
  await page.goto(own.app.address);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.reload();
  const bill = new TextDecoder('gb18030').decode(readFileSync('example/alipay-2026.csv'));
  expect(await share(page, 'alipay.csv', bill)).toBe('opaqueredirect');
  await page.goto(`${own.app.address}/shared`);
  await heading(page, '收到 1 个文件，是什么？');
  await press(page, '是账单、流水');
  await page.getByText(/「alipay\.csv」共/).waitFor();
  expect(await page.evaluate(() => caches.has('shared'))).toBe(false);
  expect(complaints).toEqual([]);
  await context.close();
});
