import { openBrowser, startApp, type RunningApp } from '@forbear/testkit';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, expect, test } from 'vitest';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');

let app: RunningApp;
let browser: Awaited<ReturnType<typeof openBrowser>>;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ FORBEAR_TODAY: '2026-11-20' }), openBrowser()]);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

/** A small phone on which an example is open. */
async function phoneWith(example: RegExp) {
  const context = await browser.newContext({ viewport: { width: 320, height: 740 } });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(app.address);
  await page.getByRole('button', { name: example }).click();
  await page.waitForURL(`${app.address}/plan`);
  await page.goto(app.address);
  return { context, page, complaints };
}

type Page = Awaited<ReturnType<typeof phoneWith>>['page'];

/** What axe finds, in light and dark, and how wide the page is. */
async function faults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    found.push(
      ...(await page.evaluate(async () => {
        const { axe: run } = globalThis as unknown as {
          axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        };
        return (await run.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
      })),
    );
  }
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  return wide === 320 ? found : [...found, `${wide} px wide`];
}

test('小陈 sees what may be brought up: the excess to the fen, its force, and no breach where there is none', async () => {
  const { context, page, complaints } = await phoneWith(/小陈/);
  await page.getByRole('link', { name: '算清：看看哪些可以提出' }).click();
  await page.getByRole('heading', { level: 1, name: '算清 · 看看哪些可以提出' }).waitFor();
  const colleague = page.locator('section', { hasText: '同事' }).first();
  expect(await colleague.innerText()).toContain('450.00 元');
  expect(await colleague.innerText()).toContain('依据：法律');
  await colleague.getByText('怎样算的，依据是什么').first().click();
  expect(await colleague.innerText()).toContain('3.00% × 4 = 12.00%');
  expect(await page.getByText('这不是法律意见').count()).toBe(1);
  for (const fold of await page.locator('main > details > summary').all()) await fold.click();
  expect(await page.getByText(/还没法看的/).count()).toBeLessThanOrEqual(1);
  expect(await faults(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
});
