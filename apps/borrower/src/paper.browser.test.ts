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
  // In an example too, and the way back leads to where one was.
  await page.goto(`${own.app.address}/example/xiaoli/proofs?seen=1`);
  await page.getByLabel('别的材料').fill('我不想活了');
  await heading(page, /先顾你自己/);
  await press(page, /我没事/);
  await page.waitForURL(/\/example\/xiaoli\/proofs\?seen=1$/);
  await page.getByLabel('别的材料').waitFor();
  await context.close();
});

test('words of a contact are proposed as facts with the words they rest on, and only a tap makes them one', async () => {
  const { context, page, complaints } = await phone(320);
  await page.goto(`${own.app.address}/example/xiaoli/contact/jiebei`);
  await page.getByLabel('外包催收公司').check();
  await page.getByLabel('哪一天').first().fill('昨天');
  await page.getByLabel('电话', { exact: true }).check();
  await page.getByLabel('别的家人').check();
  await page
    .getByLabel('说了什么，可以不写')
    .fill('今天不还就找人上门打断你的腿，已经告诉你爸你欠钱了');
  const proposed = page.getByRole('group', { name: /好像有这些/ });
  await proposed.waitFor();
  expect(await proposed.getByRole('checkbox', { checked: true }).count()).toBe(0);
  expect(await faults(page)).toEqual([]);
  await proposed.getByLabel(/动手/).check();
  expect(await page.getByRole('group', { name: '说要怎样？' }).getByLabel('动手').isChecked()).toBe(
    true,
  );
  await proposed.getByLabel(/动手/).uncheck();
  expect(await page.getByRole('group', { name: '说要怎样？' }).getByLabel('动手').isChecked()).toBe(
    false,
  );
  await proposed.getByLabel(/动手/).check();
  await press(page, '存下来');
  await heading(page, /30 天后会多出|价钱和我的权利/);
  // What nobody has confirmed stands with its words, and one tap takes it back.
  const rests = page.getByText(/跟别人说了我欠款/);
  await rests.waitFor();
  expect(await rests.innerText()).toContain('告诉你爸你欠');
  await rests.getByRole('button', { name: '不是这样' }).click();
  await rests.waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);
  await context.close();
});
