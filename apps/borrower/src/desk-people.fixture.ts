import type { RunningApp } from '@forbear/testkit/browser';
import { payment, staffOf } from '@forbear/testkit/desk';
import type { phones, Phone } from './phone.fixture.ts';

type Own = ReturnType<typeof phones>['own'];

/** Somebody of the desk at a screen of their own. */
export async function colleague({ app, browser }: Own, who: string): Promise<Phone> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(app.desk);
  await page.locator('input').first().fill(who);
  await page.locator('input[type=password]').fill(await staffOf(app).passwordOf(who));
  await page.keyboard.press('Enter');
  await page.getByText('退出').waitFor();
  return page;
}

/** The console as agent and approver click through it. */
export function consoleOf(desk: string, agent: Phone, approver: Phone) {
  return {
    /** A command of a case that asks nothing more than to be meant. */
    command: async (id: string, name: string) => {
      await agent.goto(`${desk}/case/${id}`);
      await agent.getByRole('button', { name, exact: true }).first().click();
      await agent.getByRole('dialog').getByRole('button', { name, exact: true }).click();
      await agent.getByRole('dialog').waitFor({ state: 'hidden' });
    },
    /** The offer as it stands in the composer goes to an approver, who approves it; `fill` changes it first. */
    offer: async (id: string, fill?: (page: Phone) => Promise<void>) => {
      await agent.goto(`${desk}/case/${id}/offer`);
      await fill?.(agent);
      await agent.getByRole('button', { name: /交审核员/ }).click();
      await agent.getByText('等审批').first().waitFor();
      await approver.goto(`${desk}/case/${id}/offer`);
      await approver.getByRole('button', { name: '批准' }).click();
      await approver
        .getByText(/待审批，/)
        .first()
        .waitFor();
    },
    /** A one-time code for the person of a loan. */
    invite: async (loan: string): Promise<string> => {
      await agent.goto(`${desk}/accounts?loan=${loan}`);
      await agent.getByRole('button', { name: '发邀请码' }).click();
      await agent.getByText('念给申请人对的六个词').waitFor();
      return (await agent.getByRole('status').locator('b.mono').innerText()).trim();
    },
  };
}

/** What happens at the desk without clicks: days that pass, the bank's file, what the book says. */
export function backOffice(app: RunningApp) {
  const { ask, bring } = staffOf(app);
  const advanceTo = async (day: string): Promise<void> => {
    const { today } = await ask('admin-01', 'GET', '/v1/me');
    const days = Math.round((Date.parse(day) - Date.parse(String(today))) / 86_400_000);
    if (days > 0) await ask('admin-01', 'POST', '/v1/demo/advance', { body: { days } });
  };
  return {
    ...{ ask, bring, advanceTo },
    pay: async (loan: string, on: string, sum: string): Promise<void> => {
      await advanceTo(on);
      await bring('payments', payment(loan, on, sum));
    },
    /** A loan's credit codes through a month, and its journals that do not come to zero. */
    book: async (loan: string, through: string) => {
      const found = (await ask('auditor-01', 'GET', `/v1/accounts?loan=${loan}`)) as unknown as {
        items: { id: string }[];
      };
      const path = `/v1/accounts/${found.items[0]?.id}`;
      const { codes } = await ask('auditor-01', 'GET', `${path}/codes?through=${through}`);
      const { items } = (await ask('auditor-01', 'GET', `${path}/journals`)) as unknown as {
        items: { lines: { debit?: string; credit?: string }[] }[];
      };
      const fen = (text = '0'): number => Math.round(Number(text) * 100);
      const unbalanced = items.filter(
        ({ lines }) => lines.reduce((sum, one) => sum + fen(one.debit) - fen(one.credit), 0) !== 0,
      );
      return { codes: String(codes), journals: items.length, unbalanced };
    },
  };
}
