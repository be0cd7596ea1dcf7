import { faults } from '@forbear/testkit/browser';
import { ACCOUNT, payment, PRODUCT, staffOf } from '@forbear/testkit/desk';
import { afterEach, expect, test } from 'vitest';
import { deskPages, type Page } from './desk-page.fixture.ts';

const { own, at, complaints } = deskPages('2026-11-05', '--demo=empty');
afterEach(() => expect(complaints.splice(0)).toEqual([]));

/** Chooses a file of a kind on the page of imports, and waits for what the desk says of it. */
async function bring(page: Page, kind: string, name: string, text: string): Promise<void> {
  await page.goto(`${own.app.desk}/imports`);
  await page.getByLabel('文件是什么').click();
  await page.locator('.ant-select-item').getByText(kind, { exact: true }).click();
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.getByRole('complementary').getByRole('heading', { name }).waitFor();
}

test('C8 a file with faults shows the first 50 and is not taken; a clean one waits for another person, and is posted whole', async () => {
  const { ask } = staffOf(own.app);
  const admin = await at('admin-01');
  await bring(admin, '产品（JSON）', 'products.json', PRODUCT);
  expect(await admin.getByRole('button', { name: '整份入账' }).isDisabled()).toBe(true);
  await admin.getByText('你准备的，要另一人确认').waitFor();
  const approver = await at('approver-01');
  await approver.goto(`${own.app.desk}/imports`);
  await approver.getByRole('button', { name: '整份入账' }).click();
  await approver.getByText('已入').first().waitFor();

  const [header, row = ''] = ACCOUNT.trim().split('\n');
  const rowOf = (k: number, opened = '2026-11-01') =>
    row.replace('L000123', `L${String(k).padStart(6, '0')}`).replace('2026-11-01', opened);
  const wrong = Array.from({ length: 60 }, (_, k) => rowOf(500 + k, '2026-13-01'));
  await bring(admin, '账户，只带余额', 'faulty.csv', [header, ...wrong, ''].join('\n'));
  await admin.getByText('60 处错，整份不入').waitFor();
  await admin.getByRole('heading', { name: '头 50 处错，共 60 处' }).waitFor();
  const faulty = admin.getByRole('region', { name: '错' });
  expect(await faulty.locator('tbody tr').count()).toBe(50);
  expect(await faulty.locator('tbody tr').first().innerText()).toContain('opened');
  expect(await faults(admin)).toEqual([]);
  await approver.goto(`${own.app.desk}/imports`);
  await approver.getByText('60 处错，整份不入').waitFor();
  expect(await approver.getByRole('button', { name: '整份入账' }).isDisabled()).toBe(true);
  const accounts = await ask('approver-01', 'GET', '/v1/accounts?loan=L000500');
  expect(accounts).toMatchObject({ items: [] });
  await approver.getByRole('button', { name: '不要' }).click();
  await approver.getByText('没要').first().waitFor();

  await bring(admin, '账户，只带余额', 'accounts.csv', [header, rowOf(123), ''].join('\n'));
  await approver.goto(`${own.app.desk}/imports`);
  await approver.getByRole('button', { name: '整份入账' }).click();
  await approver.getByText('已入').first().waitFor();
  await bring(admin, '还款', 'payments.csv', payment('L000123', '2026-11-05', '100.00'));
  await approver.goto(`${own.app.desk}/imports`);
  await approver.getByRole('button', { name: '整份入账' }).click();
  await approver.getByText('入账的笔数').waitFor();
  // What the core says otherwise is listed, and nothing is overwritten.
  const core =
    'loanNo,on,principal,interest,penalty,fees\nL000123,2026-11-05,9500.00,0.00,0.00,0.00\n';
  await bring(admin, '核心系统的余额（对账）', 'core.csv', core);
  await approver.goto(`${own.app.desk}/imports`);
  await approver.getByRole('button', { name: '整份入账' }).click();
  await approver.getByRole('heading', { name: '和核心系统的差别，一条不改' }).waitFor();
  await approver.getByRole('region', { name: '差别' }).getByText('L000123').first().waitFor();
  expect(await faults(approver)).toEqual([]);
});

test('C8 a policy is drafted, tried twice on the same frozen requests, and published by a second approver of level 2', async () => {
  const { ask } = staffOf(own.app);
  const { id, version } = (await ask('agent-01', 'POST', '/v1/cases', {
    body: {
      ...{ loan: 'L000123', channel: 'phone' },
      request: { reason: 'unemployment', share: '1710.00' },
    },
  })) as unknown as { id: string; version: number };
  await ask('agent-01', 'POST', `/v1/cases/${id}/commands/finish-intake`, { body: {}, version });

  const writer = await at('approver-04');
  await writer.goto(`${own.app.desk}/policies`);
  await writer.getByText('AXYF', { exact: true }).click();
  await writer.getByRole('button', { name: '照这一版起草下一版' }).click();
  const form = writer.getByRole('dialog');
  // The request comes too soon after the payout for the version that counts.
  await form.getByLabel('放款满几个月').fill('0');
  expect(await faults(writer)).toEqual([]);
  await form.getByRole('button', { name: '存草稿，还不生效' }).click();
  await form.waitFor({ state: 'hidden' });
  const beside = writer.getByRole('complementary');
  await beside.getByText('你起草的，要另一位二级审核员发布').waitFor();
  await beside.getByText('没有一项比上一版差').waitFor();
  expect(await beside.getByRole('button', { name: /^发布/ }).isDisabled()).toBe(true);

  const found = beside.getByRole('region', { name: '试算' });
  await found.getByRole('button', { name: '用过去的申请试算' }).click();
  await found.getByRole('status').or(found.getByRole('alert')).waitFor();
  expect(await found.innerText()).toMatch(/1 件里 0 件和第 \d+ 版一样，1 件不一样/);
  const first = await found.innerText();
  const again = writer.waitForResponse('**/trial');
  await found.getByRole('button', { name: '同一批再算一遍' }).click();
  expect((await again).status()).toBe(200);
  await expect.poll(() => found.innerText(), { timeout: 20_000 }).toBe(first);
  expect(await faults(writer)).toEqual([]);

  const second = await at('approver-05');
  await second.goto(`${own.app.desk}/policies`);
  await second.getByText('AXYF', { exact: true }).click();
  await second.getByRole('button', { name: '发布，2026-11-06 起有效' }).click();
  await second.getByText('还没开始').waitFor();
  expect(await second.getByRole('button', { name: /^发布/ }).count()).toBe(0);
  expect(await faults(second)).toEqual([]);
});
