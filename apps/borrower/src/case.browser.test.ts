import { openBrowser, startApp, type RunningApp } from '@forbear/testkit/browser';
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

/** Notes one event on the progress screen, with its fields by label. */
async function note(page: Page, kind: string, fields: Readonly<Record<string, string>> = {}) {
  await page.getByLabel('发生了什么').selectOption(kind);
  for (const [label, text] of Object.entries(fields)) await page.getByLabel(label).fill(text);
  await page.getByRole('button', { name: '记下来', exact: true }).click();
}

test('小张 notes the talk event by event: state, next day and offer follow, a refusal is told, a reload keeps it', async () => {
  const { context, page, complaints } = await phoneWith(/小张/);
  await page.goto(`${app.address}/plan`);
  await page.getByRole('link', { name: '花呗的进展' }).click();
  await page.getByRole('heading', { level: 1, name: '花呗 · 进展' }).waitFor();
  await page.getByText('债务已记下，情况还没填全。').waitFor();
  expect(await faults(page)).toEqual([]);
  await note(page, 'facts-complete');
  await page.getByText('数字、方案、材料和文字都准备好了。').waitFor();
  await note(page, 'contact-begun');
  await page.getByText('已经开始联系').waitFor();
  await note(page, 'request-taken', { 受理编号: 'HB-7' });
  await page.getByText('申请已经被受理。').waitFor();
  await note(page, 'offer', { 分几期: '3', 每期多少: '3,272', 第一期哪天还: '2026-12-10' });
  await page.getByRole('alert').waitFor();
  await page.getByLabel('每期多少').fill('3272.00');
  await page.getByRole('button', { name: '记下来', exact: true }).click();
  await page
    .getByText('每期最多 3,272.00 元，共 3 期，合计 9,816.00 元。有的月份放不下。')
    .waitFor();
  await note(page, 'contact', { 说了什么: '催了一次' });
  await page.getByText('联系记录：催了一次').waitFor();
  await page.getByRole('button', { name: '最后一条记错了，划掉' }).click();
  await page.getByText('联系记录：催了一次').waitFor({ state: 'detached' });
  await note(page, 'borrower-accepts');
  await page.getByRole('alert').waitFor();
  await page.reload();
  await page.getByText('对方给了方案。').waitFor();
  const course = await page.locator('ol.course li').allInnerTexts();
  expect(course).toHaveLength(5);
  expect(course[4]).toContain('更正');
  expect(course[2]).toContain('HB-7');
  expect(await faults(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
});

test('a call by night with its hour, a counter-offer in figures, and a court paper with its last day can be noted', async () => {
  const { context, page, complaints } = await phoneWith(/小张/);
  await page.goto(`${app.address}/case/huabei`);
  await page.getByText('债务已记下，情况还没填全。').waitFor();
  await note(page, 'contact', { 几点: '22:30', 对方公司: '某催收公司', 说了什么: '催还款' });
  await page.getByText('联系记录：催还款').waitFor();
  await note(page, 'facts-complete');
  await page.getByText('数字、方案、材料和文字都准备好了。').waitFor();
  await note(page, 'contact-begun');
  await page.getByText('已经开始联系').waitFor();
  await note(page, 'request-taken', { 受理编号: 'HB-8', 对方说几天内: '7' });
  await page.getByText('申请已经被受理。').waitFor();
  await note(page, 'offer', { 分几期: '3', 每期多少: '3272.00', 第一期哪天还: '2026-12-10' });
  await page.getByText('对方给了方案。').waitFor();
  await page.getByLabel('为什么不行').waitFor({ state: 'detached' });
  await note(page, 'does-not-fit', {
    分几期: '9',
    每期多少: '1136.00',
    第一期哪天还: '2026-12-10',
  });
  await page.getByText('已经用另一个数还价。').waitFor();
  await page.getByLabel('发生了什么').selectOption('notice-of-court');
  await page.getByLabel('收到的文书').selectOption('payment-order');
  await note(page, 'notice-of-court', { 文书上写的最后一天: '2026-11-18' });
  await page.getByText('有支付令、起诉、仲裁或执行。').waitFor();
  expect(await page.locator('main').innerText()).toContain('2026-11-18');
  expect(await faults(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
});

test('小张 practises the call: a steady answer each time ends with the review, and it begins anew', async () => {
  const { context, page, complaints } = await phoneWith(/小张/);
  await page.goto(`${app.address}/case/huabei`);
  await page.getByRole('link', { name: '先练一练怎么说' }).click();
  const again = page.getByRole('button', { name: '再练一次' });
  const first = page.locator('button.say').first();
  await first.waitFor();
  expect(await faults(page)).toEqual([]);
  const asksNumber = page.getByRole('button', { name: /请告诉我受理编号/ });
  for (let turn = 0; turn < 30 && (await asksNumber.count()) === 0; turn += 1) await first.click();
  await asksNumber.click();
  await page.locator('button.say').last().click();
  await page.getByRole('heading', { name: '做得好' }).waitFor();
  await page.getByText('数没有变。').waitFor();
  expect(await faults(page)).toEqual([]);
  await again.click();
  await first.waitFor();
  expect(await page.getByRole('heading', { name: '做得好' }).count()).toBe(0);
  expect(complaints).toEqual([]);
  await context.close();
});
