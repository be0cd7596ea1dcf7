import { openBrowser, startApp, type RunningApp } from '@forbear/testkit/browser';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const axe = createRequire(import.meta.url).resolve('axe-core');
const folder = mkdtempSync(join(tmpdir(), 'forbear-bills-'));

let app: RunningApp;
let browser: Awaited<ReturnType<typeof openBrowser>>;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ FORBEAR_TODAY: '2026-11-05' }), openBrowser()]);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await app?.stop();
  rmSync(folder, { recursive: true });
});

async function spendingPage(width = 360) {
  const context = await browser.newContext({ viewport: { width, height: 740 } });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${app.address}/spending`);
  return { context, page, complaints, asked };
}

type Page = Awaited<ReturnType<typeof spendingPage>>['page'];

const heading = (page: Page) =>
  page.getByRole('heading', { level: 1, name: '每月必须花多少？' }).waitFor();
const choose = (page: Page, files: string | string[]) =>
  page.getByLabel(/从导出的账单填/).setInputFiles(files);
const write = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

const WECHAT = `微信支付账单明细
起始时间：[2026-07-01 00:00:00] 终止时间：[2026-08-31 23:59:59]
交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注
2026-08-03 10:00:00,转账,王某,/,支出,¥1200.00,零钱,对方已收钱,1,/,/
2026-07-03 10:00:00,转账,王某,/,支出,¥1200.00,零钱,对方已收钱,2,/,/
2026-07-04 10:00:00,商户消费,青禾面馆,餐饮,支出,¥30.00,零钱,支付成功,3,/,/
`;

describe('bills on the spending screen', () => {
  test('an export is read in a worker; its figures open their rows and fill the fields', async () => {
    const { context, page, complaints, asked } = await spendingPage();
    await choose(page, 'example/alipay-2026-07-08.csv');
    await page.getByText('用了 2026-07、2026-08 的账单').waitFor();
    await page.getByText('共 24 行，读了 24 行').waitFor();
    const food = page
      .getByRole('region', { name: '账单里的一个月' })
      .locator('.figure', { hasText: '吃饭和日用' });
    await food.getByText('看这 4 行').click();
    expect(await food.getByText('青禾面馆').count()).toBe(2);
    await page.getByText(/花呗 扣款 640.20 元没有成功/).waitFor();
    await page.getByRole('button', { name: '用这些数字填下面' }).click();
    expect(await page.getByLabel('房租、房贷').inputValue()).toBe('1500.00');
    expect(asked.every((url) => url.startsWith(app.address) || url.startsWith('blob:'))).toBe(true);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('收支申报 counts what was typed, shows bills beside it, and says what is there for debts', async () => {
    const { context, page, complaints } = await spendingPage();
    await choose(page, 'example/alipay-2026-07-08.csv');
    const statement = page.getByRole('region', { name: '收支申报' });
    await statement.getByText('弹性开支').waitFor();
    await statement.getByText('每月能拿出 2,124.10 元还债，另留 240.00 元应急。').waitFor();
    await page.getByLabel('吃饭和日用', { exact: true }).fill('800');
    await statement.getByText('本人填写，有账单对照；账单显示 27.25 元').waitFor();
    // 4,200.00 − (1,563.20 + 272.70 − 27.25 + 800.00) = 1,591.35, of which 160.00 are kept back
    await statement.getByText('每月能拿出 1,431.35 元还债').waitFor();
    await statement.getByText(/应急钱：目标是一个月的必要开支/).waitFor();
    await statement.getByText('看这 4 行').click();
    expect(await statement.getByText('青禾面馆').count()).toBe(2);
    await page.getByLabel('手里的存款').fill('9000');
    await statement.getByText(/已经够一个月的必要开支/).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('a question is asked once per counterparty, and the answer is kept on the device', async () => {
    const { context, page } = await spendingPage();
    await choose(page, write('wechat.csv', WECHAT));
    await page.getByText('转给「王某」的 2 笔，共 2,400.00 元，是做什么用的？').waitFor();
    await page.getByLabel('房租', { exact: true }).click();
    await page
      .getByRole('region', { name: '账单里的一个月' })
      .locator('.figure', { hasText: '房租、房贷' })
      .getByText('1,200.00 元')
      .waitFor();
    await page.reload();
    await page
      .getByRole('region', { name: '账单里的一个月' })
      .locator('.figure', { hasText: '房租、房贷' })
      .getByText('1,200.00 元')
      .waitFor();
    expect(await page.getByText('是做什么用的').count()).toBe(0);
    await page.getByRole('button', { name: '从本机删除这些账单' }).click();
    await page.getByText('wechat.csv').waitFor({ state: 'detached' });
    await page.reload();
    await heading(page);
    expect(await page.getByText('wechat.csv').count()).toBe(0);
    await context.close();
  });

  test('a workbook is read too, and what is no bill is refused with the way out', async () => {
    const { context, page, complaints } = await spendingPage();
    await choose(page, ['packages/bill/fixture/wechat-2026.xlsx', 'package.json']);
    await page.getByText('共 4 行，读了 4 行').waitFor();
    await page.getByText('没有找到认识的账单表头').waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("an unknown bank's table is read once its columns are named, and the next one by itself", async () => {
    const { context, page } = await spendingPage();
    const table = '流水\n入账日,借出,存入,说明\n2026-08-01,,900.00,工资\n2026-08-02,30.00,,午餐\n';
    await choose(
      page,
      write(
        'bank.csv',
        table.replace('入账日', '入账日期').replace('借出', '转出额').replace('存入', '存入额'),
      ),
    );
    await page.getByLabel('支出在哪一列', { exact: false }).selectOption('转出额');
    await page.getByLabel('收入在哪一列', { exact: false }).selectOption('存入额');
    await page.getByRole('button', { name: '按这些列读取' }).click();
    await page.getByText('共 2 行，读了 2 行').waitFor();
    await page.reload();
    await choose(page, write('later.csv', '入账日期,转出额,存入额,说明\n2026-09-02,31.00,,午餐\n'));
    await page.getByText('共 1 行，读了 1 行').waitFor();
    await context.close();
  });

  test('reading shows how far it is, can be stopped, and then changes nothing', async () => {
    const { context, page } = await spendingPage();
    const rows = Array.from(
      { length: 150_000 },
      (_, k) =>
        `2026-08-${String((k % 28) + 1).padStart(2, '0')} 10:00:00,餐饮美食,店${k},/,面,支出,9.00,花呗,交易成功,${k},,,`,
    );
    const head =
      '交易时间,交易分类,交易对方,对方账号,商品说明,收/支,金额,收/付款方式,交易状态,交易订单号,商家订单号,备注,';
    await choose(page, write('long.csv', [head, ...rows, ''].join('\n')));
    await page.getByRole('progressbar').waitFor();
    await page.getByRole('button', { name: '停止读取' }).click();
    await page.getByText('已停止，没有改动任何数字。').waitFor();
    expect(await page.getByText('账单里的一个月').count()).toBe(0);
    await context.close();
  });

  test('with bills, questions and figures the screen stays accessible and 320 px wide', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { context, page } = await spendingPage(320);
      await page.emulateMedia({ colorScheme });
      await choose(page, [
        write('w.csv', WECHAT),
        'example/alipay-2026-07-08.csv',
        write('odd.csv', '日期,金额,说明\n2026-08-01,1.00,面\n'),
      ]);
      await page.getByRole('button', { name: '用这些数字填下面' }).waitFor();
      await page.getByRole('button', { name: '按这些列读取' }).waitFor();
      await page.evaluate(readFileSync(axe, 'utf8'));
      const found = await page.evaluate(async () => {
        const { axe: run } = globalThis as unknown as {
          axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        };
        return (await run.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
      });
      expect(found).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      await context.close();
    }
  });
});
