import { openBrowser, startApp, type RunningApp } from '@forbear/testkit/browser';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const axe = createRequire(import.meta.url).resolve('axe-core');

let app: RunningApp;
let browser: Awaited<ReturnType<typeof openBrowser>>;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ FORBEAR_TODAY: '2026-11-05' }), openBrowser()]);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

/** A phone with its own storage, and everything its console complains about. */
async function phone(width = 360) {
  const context = await browser.newContext({ viewport: { width, height: 740 }, bypassCSP: false });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  return { context, page, complaints };
}

type Phone = Awaited<ReturnType<typeof phone>>['page'];

const next = (page: Phone) => page.getByRole('button', { name: '继续', exact: true }).click();
const heading = (page: Phone, name: string) =>
  page.getByRole('heading', { level: 1, name }).waitFor();

/** 小张's case typed page by page, to the plan. */
async function typeXiaozhang(page: Phone): Promise<void> {
  await page.goto(app.address);
  await page.getByRole('link', { name: /摸清欠款/ }).click();
  await page.getByRole('button', { name: /花呗/ }).click();
  await page.getByLabel('金额').fill('9600.00');
  await next(page);
  await page.getByLabel('还款日').fill('2026-11-10');
  await next(page);
  await page.getByLabel('不能').check();
  await next(page);
  await heading(page, '页面上能自己办账单分期吗？');
  await page.getByLabel('不能').check();
  await next(page);
  await heading(page, '客服分期一共收多少手续费？');
  for (const [count, percent] of [
    ['3', '2.5'],
    ['6', '4.5'],
    ['9', '6.5'],
    ['12', '8.8'],
  ] as const)
    await page.getByLabel(`${count} 期总费率`, { exact: true }).fill(percent);
  await next(page);
  await page.getByRole('link', { name: '都加好了，继续填收入' }).click();
  for (const [what, amount] of [
    ['失业金', '1980.00'],
    ['伴侣分担的家用', '2000.00'],
  ] as const) {
    await page.getByLabel('名称').fill(what);
    await page.getByLabel('每月金额').fill(amount);
    if (what !== '失业金') continue;
    await page.getByRole('button', { name: '添加这笔收入' }).click();
    await page.getByRole('button', { name: `删除${what}` }).waitFor();
  }
  // The second income was typed but not added: going on keeps it.
  await page.getByRole('button', { name: '继续填支出' }).click();
  await page.getByLabel('房租、房贷').fill('900.00');
  await page.getByLabel('吃饭和日用').fill('1180.00');
  await page.getByLabel('手里的存款').fill('300.00');
  await next(page);
  await page.getByLabel('从哪天开始').fill('2026-09-30');
  await page.getByLabel(/你的名字/).fill('小张');
  await page.getByRole('button', { name: '看方案' }).click();
}

const PLAN = '分 6 期，每期 1,672.00 元，从 2026-11-10 起';

describe('小张 by hand, in a real browser', () => {
  test('ends at six instalments of 1,672.00 and a letter that says so; reload and offline keep it', async () => {
    const { context, page, complaints } = await phone();
    await typeXiaozhang(page);
    await heading(page, PLAN);
    expect(await page.getByText('演示日期：今天设为 2026-11-05').isVisible()).toBe(true);

    await page.getByRole('link', { name: '去谈花呗' }).click();
    const letter = page.locator('article.paper');
    await letter.waitFor();
    expect(await letter.innerText()).toContain(
      '分 6 期偿还，每期 1,672.00 元，从 2026年11月10日 到 2027年4月10日',
    );

    // The sheet for a call stands on one screen of this phone.
    await page.getByLabel('打电话').check();
    await page.getByRole('heading', { name: '给花呗打电话' }).waitFor();
    expect((await letter.boundingBox())?.height).toBeLessThanOrEqual(740);

    await page.goto(`${app.address}/plan`);
    await heading(page, PLAN);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.reload();
    await heading(page, PLAN);

    await context.setOffline(true);
    await page.reload();
    await heading(page, PLAN);
    expect(complaints.filter((text) => !text.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
    await context.close();
  });

  test('the plans stand one below the other; what if is answered beside them and changes nothing', async () => {
    const { context, page, complaints } = await phone();
    await typeXiaozhang(page);
    await heading(page, PLAN);
    await page.getByRole('radio', { name: /最稳当/ }).check();
    await heading(page, '分 9 期');
    await page.getByRole('radio', { name: /最容易谈成/ }).check();
    await page.getByText('用表格看').click();
    expect(await page.getByRole('table', { name: '四个方案（元）' }).getByRole('row').count()).toBe(
      5,
    );

    await page.getByText('如果情况变了会怎样').click();
    await page.getByLabel('差多少').fill('3.001');
    await page.getByRole('button', { name: '按这个假设再算' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel('差多少').fill('300');
    await page.getByRole('button', { name: '按这个假设再算' }).click();
    const supposed = page.locator('section.supposed');
    await supposed.waitFor();
    expect(await supposed.innerText()).toContain('分 9 期');
    await supposed.getByRole('button', { name: '收起假设' }).click();
    await page.getByLabel('哪一家不同意').selectOption({ label: '花呗' });
    await page.getByRole('button', { name: '按这个假设再算' }).click();
    await supposed.waitFor();
    expect(await supposed.innerText()).toContain('排不出每个月都还得上的方案');
    await heading(page, PLAN);
    await page.reload();
    await heading(page, PLAN);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('planning that takes long shows how far it is, and can be stopped and begun again', async () => {
    const { context, page } = await phone();
    await typeXiaozhang(page);
    await heading(page, PLAN);
    // A worker that never answers stands for a very slow phone.
    await page.addInitScript(() => {
      const Real = Worker;
      let slow = true;
      globalThis.Worker = class extends Real {
        override postMessage(...words: [unknown]) {
          if (!slow) super.postMessage(...words);
          else {
            slow = false;
            this.dispatchEvent(
              new MessageEvent('message', { data: { told: 'progress', share: 0.4 } }),
            );
          }
        }
      };
    });
    await page.reload();
    await heading(page, '正在算');
    await expect.poll(() => page.getByRole('progressbar').getAttribute('value')).toBe('40');
    await page.getByRole('button', { name: '先停下' }).click();
    await heading(page, '停下了');
    await page.getByRole('button', { name: '再算一次' }).click();
    await heading(page, PLAN);
    await context.close();
  });

  test('a sum or day that cannot be read is told at its field, and nothing goes on', async () => {
    const { context, page } = await phone();
    await page.goto(`${app.address}/debts`);
    await page.getByRole('button', { name: /花呗/ }).click();
    for (const text of ['', '1,000', '-5', '1e3', '0']) {
      await page.getByLabel('金额').fill(text);
      await next(page);
      await page.getByRole('alert').waitFor();
      expect(await page.getByLabel('金额').inputValue()).toBe(text);
    }
    await page.getByLabel('金额').fill('9600');
    expect(await page.getByText('九千六百元').isVisible()).toBe(true);
    await next(page);
    await heading(page, '最晚哪天还？');
    await next(page);
    await page.getByRole('alert').waitFor();
    await context.close();
  });

  test('several debts, one of them with an unknown rate: the plan says what it assumed', async () => {
    const { context, page, complaints } = await phone();
    await page.goto(`${app.address}/debts`);
    await page.getByRole('button', { name: /其他网贷/ }).click();
    await heading(page, '是哪一家的？');
    await page.getByLabel('名称').fill('');
    await next(page);
    await page.getByRole('alert').waitFor();
    await page.getByLabel('名称').fill('某某消费金融');
    await next(page);
    await page.getByLabel('金额').fill('6000');
    await next(page);
    await page.getByLabel('还款日').fill('2026-11-20');
    await next(page);
    await page.getByLabel('期数').fill('6');
    await next(page);
    await heading(page, '日利率是多少？');
    await next(page);
    await page
      .getByRole('button', { name: /本期账单要还的钱/ })
      .last()
      .click();
    await next(page);
    await page.getByLabel('金额').fill('2500');
    await next(page);
    await page.getByLabel('还款日').fill('2026-11-25');
    await next(page);
    await heading(page, '你欠了哪些钱？');
    await page.goto(`${app.address}/income`);
    await page.getByLabel('每月金额').fill('3000');
    await page.getByRole('button', { name: '继续填支出' }).click();
    await page.getByLabel('吃饭和日用').fill('1200');
    await next(page);
    await page.getByLabel('从哪天开始').fill('2026-10-01');
    await page.getByRole('button', { name: '看方案' }).click();
    await page.getByText('某某消费金融 的利率还不知道，这里先按没有利息计算').waitFor();
    await page.getByRole('link', { name: /去谈/ }).first().click();
    await page.getByLabel('在线聊天').check();
    await page.getByRole('button', { name: '复制第 1 条' }).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('the examples open at their own figures', async () => {
    const { context, page } = await phone();
    for (const [name, title] of [
      [/小李/, '延期 3 个月（利息照算），首期 2027-01-10 还 3,275.47 元'],
      [/小张/, PLAN],
      [/小陈/, '有办法，每个月都还得上'],
    ] as const) {
      await page.goto(app.address);
      await page.getByRole('button', { name }).click();
      await heading(page, title);
    }
    await context.close();
  });

  test('no screen breaks the rules of accessibility, or scrolls sideways at 320 px', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { context, page } = await phone(320);
      await page.emulateMedia({ colorScheme });
      await typeXiaozhang(page);
      await heading(page, PLAN);
      const screens = [
        '/',
        '/debts',
        '/debt/huabei-1/amount',
        '/income',
        '/spending',
        '/about',
        '/plan',
        '/kit/smallest-ask/huabei-1',
      ];
      for (const path of screens) {
        await page.goto(app.address + path);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.evaluate(readFileSync(axe, 'utf8'));
        const found = await page.evaluate(async () => {
          const { axe: run } = globalThis as unknown as {
            axe: {
              run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
            };
          };
          return (await run.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
        });
        expect({ path, found }).toEqual({ path, found: [] });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect({ path, wide }).toEqual({ path, wide: 320 });
      }
      await context.close();
    }
  });
});
