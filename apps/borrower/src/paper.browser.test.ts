import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { faults, heading, phones, press } from './phone.fixture.ts';

const { own, phone } = phones('2026-10-05');

test('a letter is saved as PDF and Word under a name that tells nothing, from this origin alone', async () => {
  const { context, page, complaints, asked } = await phone();
  await page.goto(`${own.app.address}/example/xiaoli/plan`);
  await press(page, /^去谈/);
  await heading(page, /段话，一段一段发/);
  await press(page, /改用：书面申请/);
  await page.getByText('存成文件').click();
  expect(await faults(page)).toEqual([]);
  for (const [name, file, head] of [
    ['Word', 'note.docx', 'PK'],
    ['PDF', 'note.pdf', '%PDF-1'],
  ] as const) {
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 60_000 }),
      page.getByRole('button', { name, exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(file);
    const bytes = await readFile(await download.path());
    expect(bytes.subarray(0, head.length).toString('latin1')).toBe(head);
    expect(bytes.length).toBeGreaterThan(5_000);
  }
  expect(asked.every((url) => url.startsWith(own.app.address) || url.startsWith('blob:'))).toBe(
    true,
  );
  expect(complaints).toEqual([]);
  await context.close();
});

test('words of somebody in danger bring the help page from any field, and what was typed is kept', async () => {
  const { context, page } = await phone();
  await page.goto(`${own.app.address}/debts`);
  await press(page, '亲友借款加一笔');
  await press(page, '继续，一共 1 笔');
  await page.getByLabel('谁借给你的').fill('我不想活了');
  await heading(page, /先顾你自己/);
  expect(await faults(page)).toEqual([]);
  await press(page, /我没事/);
  await expect.poll(() => page.getByLabel('谁借给你的').inputValue()).toBe('我不想活了');
  // A name that only sounds like it is let alone.
  await page.getByLabel('谁借给你的').fill('李活');
  await page.getByLabel(/还欠多少/).fill('5000');
  await heading(page, /知道多少填多少/);
  await context.close();
});
