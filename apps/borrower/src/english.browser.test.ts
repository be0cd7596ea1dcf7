import { ACCOUNT, PRODUCTS, staffOf } from '@forbear/testkit/desk';
import { expect, test } from 'vitest';
import { backOffice } from './desk-people.fixture.ts';
import { deskOf, onlyCase, payAll, savedBy, verified } from './joined.fixture.ts';
import { faults, heading, phones, press, type Phone } from './phone.fixture.ts';
import { xiaozhangToPlan } from './xiaozhang.fixture.ts';

const { own, phone } = phones('2026-11-05', ['--demo=empty']);

const LOAN = ACCOUNT.replace('L000123', 'L000555').replace('P000045', 'P000555');

/** Somebody of the desk, who reads English, at a screen of their own. */
async function colleague(who: string): Promise<Phone> {
  const context = await own.browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.addInitScript(() => localStorage.setItem('forbear-desk-lang', 'en'));
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(own.app.desk);
  await page.getByLabel('Staff name').fill(who);
  await page.locator('input[type=password]').fill(await staffOf(own.app).passwordOf(who));
  await page.keyboard.press('Enter');
  await page.getByText('Sign out').waitFor();
  return page;
}

/** A page as whoever reads no Chinese meets it: nothing in it is refused, and it can be looked at. */
async function look(page: Phone, name: string): Promise<void> {
  expect(await faults(page), name).toEqual([]);
  expect(await page.locator('body').innerText(), name).not.toMatch(/[、，。；：]/);
  const folder = process.env['SHOTS'];
  if (folder !== undefined)
    await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

/** Files chosen by one and taken by another, both by clicking. */
async function brought(admin: Phone, approver: Phone, kind: string, name: string, text: string) {
  await admin.goto(`${own.app.desk}/imports`);
  await admin.getByRole('combobox', { name: 'what the file is' }).click();
  await admin.getByTitle(kind, { exact: true }).last().click();
  await admin
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  await admin.getByRole('heading', { name }).waitFor();
  await admin.getByText('you prepared it; another person confirms').waitFor();
  await approver.goto(`${own.app.desk}/imports`);
  await approver.getByRole('button', { name: 'Take all of it' }).click();
  await approver.getByText('confirmed by another person').waitFor();
}

test('a new loan in English on both sides: imported by two, joined, asked, shown one by one, countered, undone once, agreed anew, kept, taken back, left; both programs verify the pack', async () => {
  const office = backOffice(own.app);
  const [admin, approver, agent] = [
    await colleague('admin-01'),
    await colleague('approver-01'),
    await colleague('agent-01'),
  ];
  await brought(admin, approver, 'products (JSON)', 'products.json', PRODUCTS);
  await brought(admin, approver, 'accounts with opening sums', 'accounts.csv', LOAN);
  await look(approver, 'desk-imports');
  for (const path of ['people', 'keys', 'webhooks', 'days']) {
    await admin.goto(`${own.app.desk}/${path}`);
    await look(admin, `desk-${path}`);
  }

  const { page, complaints } = await phone();
  await xiaozhangToPlan(page, own.app.address);
  const at = await deskOf(page, own.app.address);
  await page.goto(`${own.app.address}/settings`);
  await press(page, 'English');
  await page.goto(at);
  await heading(page, 'Join the lender’s own desk');
  await look(page, 'app-join');
  await agent.goto(`${own.app.desk}/accounts?loan=L000555`);
  await agent.getByRole('button', { name: 'Make a code' }).click();
  await agent.getByText('Six words to read to the applicant').waitFor();
  await look(agent, 'desk-code');
  const read = await agent.getByRole('status').last().innerText();
  await page.getByLabel('Code').fill(await agent.getByRole('status').locator('b.mono').innerText());
  await press(page, 'Join');
  await heading(page, 'Compare these six words with their staff');
  await look(page, 'app-six');
  const words = await page.locator('ol.words li').allInnerTexts();
  expect(read).toContain(words.join(', '));
  await press(page, 'All the same, go on');
  await heading(page, /^A request to /);
  await page.getByLabel('Number of the loan or contract').fill('L000555');
  await look(page, 'app-request');
  await press(page, 'Send them these three');
  await heading(page, /They have the request/);
  await look(page, 'app-received');

  const id = await onlyCase(office);
  const deskCase = `${own.app.desk}/case/${id}`;
  const command = async (name: string) => {
    await agent.goto(deskCase);
    await agent.getByRole('button', { name, exact: true }).first().click();
    await agent.getByRole('dialog').getByRole('button', { name, exact: true }).click();
    await agent.getByRole('dialog').waitFor({ state: 'hidden' });
  };
  await command('Take it');
  for (const [item, what] of [
    ['budget', 'Income and spending'],
    ['others', 'How many other debts'],
    ['identity', 'Your name'],
    ['safe-contact', 'When it is safe'],
  ] as const) {
    await page.goto(`${at}/show/${item}`);
    await heading(page, new RegExp(`^Show them: ${what}`));
    await look(page, `app-show-${item}`);
    await press(page, /^Show them$/);
    await heading(page, 'What they know');
    await page
      .locator('.entries li', { hasText: what })
      .getByText(/^given/)
      .waitFor();
  }
  await look(page, 'app-known');
  await agent.goto(deskCase);
  const shown = agent.locator('.pair');
  const item = (name: string) => shown.filter({ hasText: name });
  await item('identity').getByText('小张').waitFor();
  await item('other debts').getByText('none', { exact: true }).waitFor();
  await item('safe contact').getByText('09:00–20:00').waitFor();
  await look(agent, 'desk-case');

  // Taken back from the app, it is gone at the desk without a reload.
  await page.locator('.entries li', { hasText: 'Your name' }).getByRole('button').click();
  await item('identity').getByText('not granted').waitFor();
  expect(await agent.content()).not.toContain('小张');
  await look(agent, 'desk-withdrawn');

  const offer = async (count?: number) => {
    await agent.goto(`${deskCase}/offer`);
    if (count !== undefined) {
      await agent.getByLabel('how it is paid').click();
      await agent
        .getByTitle(new RegExp(`^${count} instal`))
        .first()
        .click();
    }
    await agent.waitForTimeout(1_000);
    await look(agent, `desk-offer-${count ?? 'own'}`);
    await agent.getByRole('button', { name: /To an approver/ }).click();
    await agent
      .getByText(/awaits approval|awaiting approval|for approval/i)
      .first()
      .waitFor();
    await approver.goto(`${deskCase}/offer`);
    await approver.getByRole('button', { name: 'Approve' }).waitFor();
    await look(approver, `desk-approve-${count ?? 'own'}`);
    await approver.getByRole('button', { name: 'Approve' }).click();
    await approver.getByRole('button', { name: 'Approve' }).waitFor({ state: 'detached' });
  };
  await offer(9);
  await page.goto(at);
  await heading(page, / made an offer$/);
  await look(page, 'app-offer');
  await page.getByLabel(/^Counter-offer: /).check();
  await press(page, 'Continue');
  await heading(page, 'Waiting for their answer to your counter-offer');
  await look(page, 'app-countered');
  await agent.goto(`${deskCase}/offer`);
  await agent.getByText('Counter-offer: ').first().waitFor();
  const agree = async () => {
    await page.getByLabel(/^Agree: /).check();
    await press(page, 'Continue');
  };
  const agreed = async () => {
    await heading(page, / made an offer$/);
    await agree();
    await heading(page, 'You agreed; they have to put it in writing');
    await command('Send the text');
    await heading(page, 'Read the text, then agree');
    await look(page, 'app-text');
    await agree();
    await heading(page, 'The agreement is being kept');
  };
  await offer();
  await agreed();
  await look(page, 'app-kept');
  await press(page, 'Undo this agreement');
  await heading(page, /They have the request/);
  await look(page, 'app-undone');
  await agent.goto(deskCase);
  await look(agent, 'desk-undone');
  await offer();
  await agreed();

  await payAll(office, id, 'L000555');
  await page.goto(at);
  await heading(page, 'This debt is settled');
  await look(page, 'app-settled');
  await command('Send the proof of settlement');
  await agent.goto(`${deskCase}/history`);
  await look(agent, 'desk-history');
  await page.goto(`${at}/known`);
  await heading(page, 'What they know');
  expect(verified(await savedBy(page, 'Save the evidence pack'))).toEqual([
    expect.stringMatching(/^0 /),
    expect.stringMatching(/^0 /),
  ]);
  await press(page, 'Leave this desk');
  await look(page, 'app-leave');
  await page.getByRole('button', { name: 'Leave', exact: true }).click();
  await page.waitForURL(/\/case\//);
  await look(page, 'app-left');
  expect(complaints).toEqual([]);
}, 300_000);
