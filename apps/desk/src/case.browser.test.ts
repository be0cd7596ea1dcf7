import { faults } from '@forbear/testkit/browser';
import { ACCOUNT, PRODUCT, staffOf } from '@forbear/testkit/desk';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { deskPages, signIn, type Page } from './desk-page.fixture.ts';

const { own, at, complaints } = deskPages('2026-11-05', '--demo=empty');
afterEach(() => expect(complaints.splice(0)).toEqual([]));

/** Each test has a loan of its own, of a person of their own. */
const LOANS = ['L000123', 'L000124', 'L000125', 'L000126', 'L000127'] as const;
type Loan = (typeof LOANS)[number];
const personOf = (loan: Loan): string => loan.replace('L000', 'P000');

let staff: ReturnType<typeof staffOf>;
beforeAll(async () => {
  staff = staffOf(own.app);
  await staff.bring('products', PRODUCT);
  const [header, row = ''] = ACCOUNT.trim().split('\n');
  const rows = LOANS.map((loan) => row.replace('L000123', loan).replace('P000045', personOf(loan)));
  await staff.bring('opening', [header, ...rows, ''].join('\n'));
});

const REQUEST = {
  reason: 'unemployment',
  share: '1710.00',
  ask: [{ kind: 'reinstal', count: 6 }],
};

/** A request by somebody, ready to be taken. */
async function received(loan: Loan, by = 'agent-01'): Promise<string> {
  const isApp = by === personOf(loan);
  const { id, version } = (await staff.ask(by, 'POST', '/v1/cases', {
    body: {
      ...{ loan, channel: isApp ? 'app' : 'phone', request: REQUEST },
      ...(isApp ? { shown: { digest: 'a'.repeat(64), at: 1_793_000_000_000 } } : {}),
    },
  })) as unknown as { id: string; version: number };
  await staff.ask(by, 'POST', `/v1/cases/${id}/commands/finish-intake`, { body: {}, version });
  return id;
}

const take = async (id: string): Promise<void> => {
  const { version } = await staff.ask('agent-01', 'GET', `/v1/cases/${id}`);
  await staff.ask('agent-01', 'POST', `/v1/cases/${id}/commands/take`, { body: {}, version });
};

test('C5 two agents take one case at the same moment: one has it, the other is told so and goes on', async () => {
  const person = personOf('L000123');
  await staff.pair(person);
  const id = await received('L000123', person);
  const agents = ['agent-01', 'agent-02'] as const;
  const pages = await Promise.all(agents.map((who) => at(who)));
  // Both wishes have left their pages before either reaches the desk.
  let letGo = (): void => undefined;
  const both = new Promise<void>((resolve) => (letGo = resolve));
  let sent = 0;
  const ends = pages.map(async (page, k) => {
    await page.goto(`${own.app.desk}/case/${id}`);
    await page.route('**/commands/take', async (route) => {
      sent += 1;
      if (sent === agents.length) letGo();
      await both;
      await route.continue();
    });
    await page.getByRole('button', { name: '接下' }).first().click();
    const answer = page.waitForResponse('**/commands/take');
    await page.getByRole('dialog').getByRole('button', { name: '接下' }).click();
    return { who: agents[k], status: (await answer).status() };
  });
  const told = await Promise.all(ends);
  expect(told.map(({ status }) => status).sort()).toEqual([200, 404]);
  const loser = pages[told.findIndex(({ status }) => status === 404)] as Page;
  await loser.getByText('别人刚接下了这件。').waitFor();
  await loser.getByRole('dialog').getByRole('button', { name: '不做了' }).click();
  await loser.getByRole('link', { name: '队列' }).click();
  await loser.getByText('没有个案。').waitFor();
  const { owner } = (await staff.ask('approver-01', 'GET', `/v1/cases/${id}`)) as unknown as {
    owner: { id: string };
  };
  expect(owner.id).toBe(told.find(({ status }) => status === 200)?.who);
});

test('K1 a grant that is withdrawn is gone from the open page at once, and what was being typed stays', async () => {
  const person = personOf('L000124');
  await staff.pair(person);
  const id = await received('L000124', person);
  await take(id);
  const page = await at('agent-01');
  await page.goto(`${own.app.desk}/case/${id}`);
  await page.getByText('原因：失业').waitFor();
  await page.getByText('电话和信件', { exact: true }).click();
  await page.getByLabel('小结，念给申请人听').fill('说好下周再看。');
  const other = await page.context().newPage();
  await other.goto(`${own.app.desk}/case/${id}`);
  await other.getByText('原因：失业').waitFor();
  const { items } = (await staff.ask(person, 'GET', `/v1/cases/${id}/grants`)) as unknown as {
    items: { id: string; item: string }[];
  };
  const grant = items.find(({ item }) => item === 'request')?.id;
  await staff.ask(person, 'POST', `/v1/cases/${id}/grants/${grant}/withdraw`);
  // Nobody reloads the page.
  await other.getByText('没有给看申请的内容。').waitFor();
  expect(await other.getByText('原因：失业').count()).toBe(0);
  expect(await other.content()).not.toContain('1,710.00');
  expect(await faults(other)).toEqual([]);
  expect(await page.getByLabel('小结，念给申请人听').inputValue()).toBe('说好下周再看。');
});

test('C11 a line on a list is held: its writer sees why and a better one, a second person decides, the applicant has seen nothing', async () => {
  const person = personOf('L000125');
  await staff.pair(person);
  const id = await received('L000125', person);
  await take(id);
  await staff.ask(person, 'POST', `/v1/cases/${id}/messages`, { body: { text: '在吗？' } });
  const writer = await at('agent-01');
  await writer.goto(`${own.app.desk}/case/${id}/chat`);
  const field = writer.getByLabel('写给申请人');
  await field.fill('请家人先帮忙还。');
  await writer.keyboard.press('Control+Enter');
  const held = writer.locator('li.held');
  await held.getByText('提到了家人').waitFor();
  expect(await faults(writer)).toEqual([]);
  const heard = async () =>
    (
      (await staff.ask(person, 'GET', `/v1/cases/${id}/messages`)) as unknown as {
        items: { text: string }[];
      }
    ).items.map(({ text }) => text);
  expect(await heard()).not.toContain('请家人先帮忙还。');
  await held.getByRole('button', { name: '换成更好的说法' }).click();
  expect(await field.inputValue()).toBe('这件事只和您谈，不会联系别人。');
  // What is being written stays while another page of the case is looked at.
  await writer.getByRole('link', { name: '经过' }).click();
  await writer.getByText('链头就是').waitFor();
  await writer.getByRole('link', { name: '对话' }).click();
  expect(await field.inputValue()).toBe('这件事只和您谈，不会联系别人。');
  await writer.getByRole('button', { name: '发送' }).click();
  await writer.locator('li.mine:not(.held)').getByText('不会联系别人').waitFor();
  expect(await field.inputValue()).toBe('');

  const second = await at('approver-01');
  await second.goto(`${own.app.desk}/case/${id}/chat`);
  await second.locator('li.held').getByRole('button', { name: '不放行' }).click();
  await second.locator('li.held').getByText('没有放行').waitFor();
  // The writer's page hears of it by itself.
  await held.getByText('没有放行').waitFor();
  expect(await heard()).toContain('这件事只和您谈，不会联系别人。');
  expect(await heard()).not.toContain('请家人先帮忙还。');
});

test('a lost line and a session’s end are said, what was typed stays, and it is sent once', async () => {
  const person = personOf('L000126');
  await staff.pair(person);
  const id = await received('L000126', person);
  await take(id);
  await staff.ask(person, 'POST', `/v1/cases/${id}/messages`, { body: { text: '在吗？' } });
  const page = await at('agent-01');
  await page.goto(`${own.app.desk}/case/${id}/chat`);
  const field = page.getByLabel('写给申请人');
  await field.fill('收到了，明天答复您。');
  // The wish arrives; its answer does not, nor does anything else.
  await page.route('**/v1/**', async (route) => {
    if (route.request().method() === 'POST') await route.fetch();
    await route.abort();
  });
  await page.getByRole('button', { name: '发送' }).click();
  await page.getByText('连不上服务器。').waitFor();
  expect(await field.inputValue()).toBe('收到了，明天答复您。');
  await page.getByText('不知道送到没有').waitFor();
  await page.unroute('**/v1/**');
  complaints.length = 0;

  // Somebody signs out in another tab of the same machine: the session is over here, too.
  const other = await page.context().newPage();
  await other.goto(own.app.desk);
  await other.getByRole('button', { name: '退出' }).click();
  await other.getByText('登录工作台').waitFor();
  await field.press('Control+Enter');
  await page.getByText('登录已结束').waitFor();
  expect(await faults(page)).toEqual([]);
  const dialog = page.getByRole('dialog');
  await signIn(dialog, 'agent-01', await staff.passwordOf('agent-01'));
  await dialog.waitFor({ state: 'hidden' });
  expect(await field.inputValue()).toBe('收到了，明天答复您。');
  await page.getByRole('button', { name: '发送' }).click();
  await expect.poll(() => field.inputValue()).toBe('');
  expect(await page.locator('li.mine').count()).toBe(1);
  expect(await page.getByText('连不上服务器。').count()).toBe(0);
});

/** Goes by Tab to what has the focus then. */
async function tabTo(page: Page, name: RegExp | string): Promise<void> {
  const exact = typeof name === 'string';
  const of = (role: 'button' | 'link' | 'checkbox' | 'textbox') =>
    page.getByRole(role, { name, exact });
  const there = of('button').or(of('link'));
  const field = of('checkbox').or(of('textbox'));
  const wanted = there.or(field);
  await wanted.first().waitFor();
  for (let step = 0; step < 120; step += 1) {
    await page.keyboard.press('Tab');
    const is = await wanted.evaluateAll((all) => all.some((one) => one === document.activeElement));
    if (is) return;
  }
  throw new Error(`${String(name)} is not reached by Tab`);
}

test('C8 a whole case by the keyboard alone: found, taken, offered, approved by another, agreed on the phone, logged', async () => {
  const id = await received('L000127');
  const agent = await at('agent-01');
  const key = (name: string) => agent.keyboard.press(name);
  const path = (page: Page) => expect.poll(() => new URL(page.url()).pathname);
  await key('/');
  await agent.keyboard.type('0127');
  await key('Enter');
  await expect.poll(() => agent.locator('table.lines tbody tr').count()).toBe(1);
  await key('j');
  await key('Enter');
  await path(agent).toBe(`/case/${id}`);
  await tabTo(agent, '接下');
  await key('Enter');
  await agent.getByRole('dialog').waitFor();
  await tabTo(agent, '接下');
  await key('Enter');
  await agent.getByText('审查中').first().waitFor();
  await tabTo(agent, '报价');
  await key('Enter');
  await agent.getByText('每个月都放得进').first().waitFor();
  await tabTo(agent, '给审核员的理由');
  await agent.keyboard.type('按提案，六期每月都放得进。');
  await tabTo(agent, /交审核员/);
  await key('Enter');
  await agent.getByText('等审批').first().waitFor();

  const approver = await at('approver-01');
  await approver.keyboard.press('g');
  await approver.keyboard.press('a');
  await path(approver).toBe('/approvals');
  await approver.getByText('待审批，1 件').waitFor();
  await approver.keyboard.press('Enter');
  await path(approver).toBe(`/case/${id}`);
  await tabTo(approver, '批准');
  await approver.keyboard.press('Enter');
  await path(approver).toBe(`/case/${id}/offer`);
  await tabTo(approver, '批准');
  await approver.keyboard.press('Enter');
  await approver.getByText('待审批，0 件').waitFor();

  await agent.getByText('已报价').first().waitFor();
  await tabTo(agent, '报价');
  await key('Enter');
  await tabTo(agent, /已逐项念给申请人听/);
  await key('Space');
  await tabTo(agent, '申请人电话里同意了');
  await key('Enter');
  await agent.getByText('等书面确认').first().waitFor();
  await tabTo(agent, '电话和信件');
  await key('Enter');
  await tabTo(agent, '小结，念给申请人听');
  await agent.keyboard.type('六期，每期 1,672.00，第一期 11 月 10 日。');
  await tabTo(agent, '记下这通电话');
  await key('Enter');
  await agent.getByText('六期，每期 1,672.00').first().waitFor();
  await expect.poll(() => agent.getByLabel('小结，念给申请人听').inputValue()).toBe('');
  await expect.poll(() => faults(agent), { timeout: 20_000 }).toEqual([]);
});
