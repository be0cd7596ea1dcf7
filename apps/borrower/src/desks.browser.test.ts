import { freePort, openBrowser, startApp, type RunningApp } from '@forbear/testkit/browser';
import { ACCOUNT, LOAN, LOAN_PAID, PRODUCTS, staffOf } from '@forbear/testkit/desk';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { faults, heading, press, type Phone } from './phone.fixture.ts';
import { xiaozhangToPlan } from './xiaozhang.fixture.ts';

const TODAY = { FORBEAR_TODAY: '2026-11-05' };
const WORDS = ['--demo=empty'];
const apps: RunningApp[] = [];
/** Where the other desk keeps what it has while it is away. */
const kept = mkdtempSync(join(tmpdir(), 'forbear-other-'));
chmodSync(kept, 0o711);
let browser: Awaited<ReturnType<typeof openBrowser>>;
afterAll(async () => {
  await browser?.close();
  await Promise.all(apps.map((one) => one.stop()));
  rmSync(kept, { recursive: true, force: true });
});

/** A desk with one case that came by phone, and what its agent says and does. */
async function deskWith(app: RunningApp, loan: string, person: string) {
  const { ask, bring } = staffOf(app);
  await bring('products', PRODUCTS);
  if (loan === 'L000901') await bring('history', LOAN, LOAN_PAID);
  else await bring('opening', ACCOUNT);
  const request = { reason: 'unemployment', share: '1710.00' };
  const body = { loan, channel: 'phone', request };
  const { id, version } = await ask('agent-01', 'POST', '/v1/cases', { body });
  const at = `/v1/cases/${String(id)}`;
  await ask('agent-01', 'POST', `${at}/commands/finish-intake`, {
    body: {},
    version: Number(version),
  });
  return {
    code: async (): Promise<string> =>
      String((await ask('agent-01', 'POST', '/v1/invites', { body: { person } }))['code']),
    /** What the person has said, as it came to this desk. */
    heard: async (): Promise<readonly string[]> => {
      const { items } = (await ask('agent-01', 'GET', `${at}/messages`)) as unknown as {
        items: readonly { text: string; fromDesk: boolean }[];
      };
      return items.filter(({ fromDesk }) => !fromDesk).map(({ text }) => text);
    },
    take: async () => {
      const seen = await ask('agent-01', 'GET', at);
      await ask('agent-01', 'POST', `${at}/commands/take`, { body: {}, version: seen['version'] });
    },
  };
}

async function joined(page: Phone, at: string, desk: string, code: string) {
  await page.goto(at);
  await page.getByLabel('哪一家').selectOption(desk);
  await page.getByLabel('邀请码').fill(code);
  await press(page, '连上');
  await press(page, '都一样，继续');
  await press(page, '是这一笔，接着谈');
  await heading(page, '申请收到了，等他们答复');
}

test('two desks at once beside a lender without one: each is heard on its own, what is said to one that is away holds up nobody and arrives once; pages in English', async () => {
  const [port, own, other] = await Promise.all([freePort(), freePort(), freePort()]);
  const address = `http://127.0.0.1:${port}`;
  const [first, second] = [`http://127.0.0.1:${own}`, `http://127.0.0.1:${other}`];
  const ports = { PORT_APP: String(port), PORT_DESK: String(own) };
  const desks = { FORBEAR_DESKS: `${first},${second}`, FORBEAR_APPS: address };
  const start = (env: Record<string, string>) => startApp({ ...TODAY, ...desks, ...env }, WORDS);
  const away = {
    ...{ PORT_DESK: String(other), FORBEAR_LENDER: '另一家示例银行' },
    FORBEAR_STORE: join(kept, 'desk'),
  };
  apps.push(...(await Promise.all([start(ports), start(away)])));
  browser = await openBrowser();
  const context = await browser.newContext({ viewport: { width: 360, height: 640 } });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const zhang = await deskWith(apps[0] as RunningApp, 'L000123', 'P000045');
  const cash = await deskWith(apps[1] as RunningApp, 'L000901', 'P000046');

  await xiaozhangToPlan(page, address);
  await page.goto(`${address}/debts`);
  await press(page, '借呗加一笔');
  await page.getByRole('button', { name: '借呗少一笔' }).waitFor();
  await press(page, '亲友借款加一笔');
  await page.getByRole('button', { name: '亲友借款少一笔' }).waitFor();
  const debts = await page.evaluate(
    () =>
      new Promise<readonly { id: string; product: string }[]>((resolve) => {
        const asked = indexedDB.open('forbear');
        asked.onsuccess = () => {
          const all = asked.result.transaction('record').objectStore('record').getAll();
          all.onsuccess = () => {
            asked.result.close();
            resolve(
              (all.result as { kind: string; id: string; body: { product: string } }[])
                .filter(({ kind }) => kind === 'debt')
                .map(({ id, body }) => ({ id, product: body.product })),
            );
          };
        };
      }),
  );
  await page.goto(`${address}/debt/${debts.find((one) => one.product === 'jiebei')?.id}`);
  await page.getByLabel(/还欠多少/).fill('15551.01');
  await page.getByLabel('还没到，填日子').check();
  await page.getByLabel('哪天到期').first().fill('10号');
  await page.getByLabel('每期多少？').fill('2,703.19');
  await press(page, /填好了/);
  await page.getByLabel('谁借给你的').fill('老同学');
  await page.getByLabel(/还欠多少/).fill('60');
  await page.getByLabel('还没到，填日子').check();
  await page.getByLabel('哪天到期').first().fill('2028-03-01');
  await press(page, /填好了/);
  await heading(page, '每月有哪些钱进来？');
  await page.goto(`${address}/plan`);
  await page.getByText('借呗').first().waitFor();
  const at = (product: string) =>
    `${address}/desk/${debts.find((one) => one.product === product)?.id}`;
  await joined(page, at('huabei'), first, await zhang.code());
  await joined(page, at('jiebei'), second, await cash.code());
  await page.getByText('另一家示例银行').first().waitFor();

  // Each is heard while one looks at the other.
  await zhang.take();
  await page.goto(at('huabei'));
  await page.getByText('审查中').waitFor();
  await page.goto(at('jiebei'));
  await page.getByText('等首次答复').waitFor();
  await cash.take();
  await page.getByText('审查中').waitFor();

  // The lender without a desk is in the plan and on no desk's page.
  await page.goto(`${address}/plan`);
  await page.getByText('老同学').first().waitFor();
  await page.goto(`${address}/case/${debts.find((one) => !/bei/.test(one.product))?.id}`);
  await heading(page, /老同学/);
  expect(await page.getByText('去他们的工作台').count()).toBe(0);

  // One that is away: what is said to it waits, and the other goes on.
  await apps[1]?.stop();
  await page.goto(`${at('jiebei')}/chat`);
  await heading(page, '和另一家示例银行说话');
  await page.getByLabel('写给他们').fill('你们不在，我先写下。');
  await press(page, '发送');
  await page
    .getByText(/还没送到/)
    .first()
    .waitFor();
  await page.goto(`${at('huabei')}/chat`);
  await page.getByLabel('写给他们').fill('我在。');
  await press(page, '发送');
  await page.locator('.turns .own', { hasText: '已送到' }).waitFor();
  await page.goto(at('jiebei'));
  await heading(page, '现在看不到另一家示例银行的回复');
  expect(await zhang.heard()).toEqual(['我在。']);

  // It comes back and hears it once; the other never does.
  apps.push(await start(away));
  await page.getByText('审查中').waitFor({ timeout: 60_000 });
  await expect.poll(cash.heard, { timeout: 40_000 }).toEqual(['你们不在，我先写下。']);
  expect(await zhang.heard()).toEqual(['我在。']);

  await page.goto(`${address}/settings`);
  await press(page, 'English');
  for (const [end, title] of [
    ['', /They have the request/],
    ['/chat', /^Talk to /],
    ['/known', 'What they know'],
    ['/show/budget', /Show them: Income/],
    ['/show/safe-contact', /Show them: When/],
    ['/papers', 'Show them papers'],
    ['/again', /^A request to /],
  ] as const) {
    await page.goto(`${at('huabei')}${end}`);
    await heading(page, title);
    expect(await faults(page), end).toEqual([]);
    if (process.env['SHOTS'] !== undefined)
      await page.screenshot({
        path: `${process.env['SHOTS']}/en${end.replaceAll('/', '-')}.png`,
        fullPage: true,
      });
  }
  await context.close();
}, 240_000);
