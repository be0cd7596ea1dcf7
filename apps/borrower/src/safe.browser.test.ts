import { problem, problemText } from '@forbear/problem';
import { copyFile, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { faults, heading, phones, press, type Phone } from './phone.fixture.ts';

const { own, phone } = phones('2026-11-05');

const CANARY = '青花瓷王二麻';
const PASS = '雨伞铁路二十三号';

/** Puts one debt of somebody on the device. */
async function addDebt(page: Phone): Promise<void> {
  await page.goto(`${own.app.address}/debts`);
  await press(page, '亲友借款加一笔');
  await press(page, '继续，一共 1 笔');
  await page.getByLabel('谁借给你的').fill(CANARY);
  await page.getByLabel(/还欠多少/).fill('5,000');
  await page.getByLabel('我不知道').nth(1).check();
  await press(page, /填好了/);
  await heading(page, /进来|收入/);
}

/** Everything that lies in the database of the browser, as text. */
const lying = (page: Phone): Promise<string> =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const asked = indexedDB.open('forbear');
      asked.onsuccess = () => resolve(asked.result);
    });
    const [store = ''] = database.objectStoreNames;
    const rows = database.transaction(store).objectStore(store).getAll();
    await new Promise((resolve) => (rows.onsuccess = resolve));
    database.close();
    return JSON.stringify(rows.result);
  });

test('with a passphrase nothing of a person lies readable, it is asked for, and a wrong one opens nothing', async () => {
  const { context, page, complaints, asked } = await phone(320);
  await addDebt(page);
  expect(await lying(page)).toContain(CANARY);
  const other = await context.newPage();
  await other.goto(`${own.app.address}/answers`);
  await other.getByText(CANARY).first().waitFor();
  await page.goto(`${own.app.address}/passphrase`);
  expect(await faults(page)).toEqual([]);
  await page.getByLabel('新口令').fill('短');
  await press(page, '设好');
  await page.getByText('至少 8 个字。').waitFor();
  await page.getByLabel('新口令').fill(PASS);
  await page.getByLabel('再写一次').fill(PASS);
  await press(page, '设好');
  await heading(page, '输入口令');
  expect(await faults(page)).toEqual([]);
  expect(await lying(page)).not.toContain(CANARY);
  // The other page is closed too.
  await heading(other, '输入口令');
  await page.getByLabel('口令', { exact: true }).fill(`${PASS}四`);
  await press(page, '打开');
  await page.getByText(/口令不对/).waitFor();
  expect(await page.locator('body').innerText()).not.toContain(CANARY);
  await page.getByLabel('口令', { exact: true }).fill(PASS);
  // Work beside the page that cannot be started is said, and opens once it can.
  await page.evaluate(() => Object.assign(globalThis, { kept: Worker, Worker: undefined }));
  await press(page, '打开');
  await page.getByText(problemText(problem('WORKER_FAILED')).zh).waitFor();
  await page.evaluate(() =>
    Object.assign(globalThis, { Worker: (globalThis as unknown as { kept: unknown }).kept }),
  );
  await press(page, '打开');
  await heading(page, '换口令');
  await page.goto(`${own.app.address}/answers`);
  await heading(page, '输入口令');
  await page.getByLabel('口令', { exact: true }).fill(PASS);
  await press(page, '打开');
  await page.getByText(CANARY).first().waitFor();
  // What is typed from now on is closed too, half-typed fields with it.
  await press(page, /花的|支出|修改/);
  await page.goto(`${own.app.address}/happened`);
  await page.getByLabel('口令', { exact: true }).fill(PASS);
  await press(page, '打开');
  await page.getByLabel(/你的名字/).fill('李四不写库');
  await expect.poll(() => lying(page)).not.toContain('李四不写库');
  expect(asked.every((url) => url.startsWith(own.app.address))).toBe(true);
  expect(complaints).toEqual([]);
  await context.close();
});

test('a backup under its own passphrase brings everything to another device, and a wrong one changes nothing', async () => {
  const one = await phone(320);
  await addDebt(one.page);
  await one.page.goto(`${own.app.address}/backup`);
  expect(await faults(one.page)).toEqual([]);
  await one.page.getByLabel('备份的口令').fill(PASS);
  const [download] = await Promise.all([
    one.page.waitForEvent('download', { timeout: 90_000 }),
    press(one.page, '存备份'),
  ]);
  expect(download.suggestedFilename()).toBe('notes-2026-11-05.bin');
  const path = await download.path();
  expect((await readFile(path)).toString('latin1')).not.toMatch(/forbear|debt/);
  const two = await phone();
  const { page } = two;
  await page.goto(`${own.app.address}/backup`);
  // A file that has gone since it was chosen.
  const moved = join(tmpdir(), `forbear-moved-${process.pid}.bin`);
  await copyFile(path, moved);
  await page.getByLabel('选备份文件').setInputFiles(moved);
  await rm(moved);
  await page.getByLabel('这份备份的口令').fill(PASS);
  await press(page, '用这份备份恢复');
  await page.getByText(problemText(problem('FILE_GONE')).zh).waitFor();
  await page.getByLabel('选备份文件').setInputFiles(path);
  await page.getByLabel('这份备份的口令').fill('不是这个口令');
  await press(page, '用这份备份恢复');
  await page.getByText(/口令不对，或者文件变了/).waitFor({ timeout: 90_000 });
  expect(await lying(page)).not.toContain(CANARY);
  await page.getByLabel('这份备份的口令').fill(PASS);
  // What was brought back is read by the page anew: it loads itself once more, and only then goes on.
  await Promise.all([
    page.waitForEvent('load', { timeout: 90_000 }),
    press(page, '用这份备份恢复'),
  ]);
  expect(await lying(page)).toContain(CANARY);
  // It is said, with the way on, and once only.
  await page.getByText(/恢复好了，1 笔欠款和记录都回来了/).waitFor();
  await press(page, '看下一步');
  await page.waitForURL((url) => url.pathname === '/');
  await page.goto(`${own.app.address}/backup`);
  await page.getByRole('heading', { name: '从备份恢复' }).waitFor();
  expect(await page.getByText('恢复好了').count()).toBe(0);
  await page.goto(`${own.app.address}/answers`);
  await page.getByText(CANARY).first().waitFor();
  expect([...one.complaints, ...two.complaints]).toEqual([]);
  await one.context.close();
  await two.context.close();
});
