import { expect, test } from 'vitest';
import { faults, heading, phones, press, type Phone } from './phone.fixture.ts';

const { own, phone } = phones('2026-11-20');

/** Chooses a report and waits until it is held against what is known. */
async function choose(page: Phone, name: string): Promise<void> {
  await page.goto(`${own.app.address}/report`);
  await page.locator('#report').setInputFiles(`packages/report/fixture/${name}.pdf`);
  await page.locator('.foot .primary:enabled').waitFor();
}

test('a credit report is shown account by account, asks which product, and only what is ticked is kept', async () => {
  const { context, page, complaints, asked } = await phone(320);
  await choose(page, 'plain');
  await heading(page, '报告里有 4 笔');
  expect(await faults(page)).toEqual([]);
  await page.getByLabel(/招商银行信用卡，尾号 0418/).uncheck();
  await page.getByText('勾了 3 笔').waitFor();
  expect(await page.locator('.total').innerText()).toContain('34,181');
  await press(page, /就是这些/);
  await heading(page, /知道多少填多少/);
  expect(await faults(page)).toEqual([]);
  // Which of the two it is has no default.
  expect(await page.getByLabel('京东金条', { exact: true }).isChecked()).toBe(false);
  expect(await page.getByLabel('京东白条', { exact: true }).isChecked()).toBe(false);
  await press(page, /填好了/);
  await page.getByRole('link', { name: '是哪一个？选一个。' }).waitFor();
  await page.getByLabel('京东金条', { exact: true }).check();
  await press(page, /其余的先按报告算/);
  await heading(page, /收入|进来/);
  await page.goto(`${own.app.address}/answers`);
  await page.getByText('约 12,240.00 元').waitFor();
  expect(await page.locator('.answers').first().innerText()).toContain('京东金条');
  // The same report once more: what is kept is known, what was left out is still new.
  await choose(page, 'plain');
  expect(await page.getByText(/^已经记着/).count()).toBe(3);
  await page.getByText('勾了 1 笔').waitFor();
  // Of the person nothing else is kept, and nothing went elsewhere.
  const kept = await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const asked = indexedDB.open('forbear');
      asked.onsuccess = () => resolve(asked.result);
    });
    const [store = ''] = database.objectStoreNames;
    const rows = database.transaction(store).objectStore(store).getAll();
    await new Promise((resolve) => (rows.onsuccess = resolve));
    return JSON.stringify(rows.result);
  });
  expect(kept).not.toMatch(/身份证|证件号码|信用报告/);
  expect(asked.every((url) => url.startsWith(own.app.address))).toBe(true);
  expect(complaints).toEqual([]);
  await context.close();
});

test('fourteen debts from a report to a plan and to the first talk', async () => {
  const { context, page, complaints } = await phone();
  await choose(page, 'thirty');
  const boxes = page.locator('.reported input');
  const count = await boxes.count();
  expect(count).toBeGreaterThanOrEqual(14);
  for (let k = 14; k < count; k += 1) await boxes.nth(k).uncheck();
  await page.getByText('勾了 14 笔').waitFor();
  // A claim somebody else has paid for is late, though the report gives no sum of it.
  const claimed = page.locator('.reported', { hasText: '融资担保' }).first();
  expect(await claimed.innerText()).toContain('有逾期');
  expect(await claimed.innerText()).not.toMatch(/融资担保有限公司\s+报告那天，没有逾期/);
  await press(page, /就是这些/);
  await heading(page, /知道多少填多少/);
  await press(page, /其余的先按报告算/);
  await page.getByLabel('是什么钱').fill('工资');
  await page.getByLabel('每月多少').fill('1.2万');
  await page.getByLabel('每月几号到账').fill('10');
  await press(page, /继续，填支出/);
  await page.getByLabel('房租、房贷').fill('1200');
  await page.getByLabel('吃饭和日用').fill('1500');
  await page.getByLabel('手里的存款').fill('2000');
  await press(page, '继续');
  await page.getByLabel('收入减少').check();
  await page.getByLabel('从哪天开始').first().fill('9月1日');
  await press(page, /继续，看一遍/);
  await press(page, /都对/);
  await page.locator('.creditors').waitFor({ timeout: 90_000 });
  expect(await page.locator('.creditors li').count()).toBe(14);
  expect(await faults(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
});
