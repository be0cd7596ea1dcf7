import { startApp, type RunningApp } from '@forbear/testkit/browser';
import { ACCOUNT, PRODUCT, staffOf } from '@forbear/testkit/desk';
import { tampered } from '@forbear/testkit/tampered';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openBrowser } from '@forbear/testkit/browser';
import { heading, press } from './phone.fixture.ts';
import { xiaozhangToPlan } from './xiaozhang.fixture.ts';

const TODAY = { FORBEAR_TODAY: '2026-11-05' };
const WORDS = ['--demo=empty'];

let app: RunningApp;
let browser: Awaited<ReturnType<typeof openBrowser>>;
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

/** A program of the desk's server on a store that nobody works with. */
function keep(store: string, words: readonly string[]): void {
  const run = spawnSync(process.execPath, ['apps/server/dist/keep.mjs', ...words], {
    encoding: 'utf8',
    env: { ...process.env, FORBEAR_STORE: store },
  });
  if (run.status !== 0) throw new Error(run.stderr);
}

test('what was not granted never leaves; a withdrawal counts at once; a lost answer counts once; a tampered and a rolled-back desk are seen', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'forbear-guard-'));
  spawnSync('chmod', ['711', folder]);
  const own = { FORBEAR_STORE: join(folder, 'desk') };
  [app, browser] = await Promise.all([startApp({ ...TODAY, ...own }, WORDS), openBrowser()]);
  const ports = {
    PORT_APP: app.address.split(':')[2] as string,
    PORT_DESK: app.desk.split(':')[2] as string,
  };
  const { ask, bring, passwordOf } = staffOf(app);
  const context = await browser.newContext({ viewport: { width: 360, height: 640 } });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const sent: string[] = [];
  page.on('request', (one) => {
    if (!one.url().startsWith(app.address)) sent.push(`${one.url()} ${one.postData() ?? ''}`);
  });
  await bring('products', PRODUCT);
  await bring('opening', ACCOUNT);
  await xiaozhangToPlan(page, app.address);
  expect(sent).toEqual([]);

  // K5: before pairing nothing is asked of anybody else; after it, nothing that was not granted leaves.
  await press(page, '去谈花呗');
  await heading(page, /段话/);
  const debt = /\/talk\/([^/?]+)/.exec(page.url())?.[1] as string;
  const at = `${app.address}/desk/${debt}`;
  await page.goto(at);
  const { code } = await ask('agent-01', 'POST', '/v1/invites', { body: { person: 'P000045' } });
  await page.getByLabel('邀请码').fill(String(code));
  await press(page, '连上');
  await press(page, '都一样，继续');
  await page.getByLabel('借据号或合同号').fill('L000123');
  await press(page, '把这三样发给他们');
  await heading(page, '申请收到了，等他们答复');
  const CANARIES = [
    '失业金',
    '伴侣',
    '小张',
    '1980',
    '2000',
    '2080',
    '300.00',
    '2026-09-30',
    '1180',
  ];
  const leaked = () => CANARIES.filter((one) => sent.some((text) => text.includes(one)));
  expect(leaked()).toEqual([]);
  const { items } = (await ask('agent-01', 'GET', '/v1/cases')) as unknown as {
    items: { id: string }[];
  };
  const id = items[0]?.id as string;
  const take = async () => {
    const { version } = await ask('agent-01', 'GET', `/v1/cases/${id}`);
    await ask('agent-01', 'POST', `/v1/cases/${id}/commands/take`, { version, body: {} });
  };
  const disclosed = async (): Promise<readonly string[]> => {
    const view = (await ask('agent-01', 'GET', `/v1/cases/${id}`)) as unknown as {
      disclosed: object;
    };
    return Object.keys(view.disclosed).sort();
  };

  // K1 K3: a grant shows what it reveals, where it comes from stays; taken back, it is gone within a second.
  await page.goto(`${at}/show/budget`);
  await page.getByText('2,080.00 元').waitFor();
  await press(page, '给他们看');
  await heading(page, '他们知道什么');
  expect(await disclosed()).toEqual(['budget', 'request']);
  expect(leaked()).toEqual(['1980', '2000', '2080', '300.00']);
  const held = page.locator('.entries li', { hasText: '收支' });
  await held.getByRole('button', { name: /收回/ }).click();
  await held.getByText('没有给').waitFor();
  await expect.poll(disclosed, { timeout: 1000, interval: 50 }).toEqual(['request']);

  // D5: the desk has the line, the answer is lost; it is sent again, and stands there once.
  let lost = 0;
  await page.route('**/messages', async (route) => {
    if (route.request().method() !== 'POST' || lost > 0) return route.continue();
    lost += 1;
    await route.fetch();
    await route.abort();
  });
  await page.goto(`${at}/chat`);
  await page.getByLabel('写给他们').fill('收到请回。');
  await press(page, '发送');
  await page.locator('.turns .own', { hasText: '已送到' }).waitFor({ timeout: 40_000 });
  expect(await page.getByText('收到请回。').count()).toBe(1);
  expect(lost).toBe(1);
  await page.unroute('**/messages');

  // H3 H4: one byte of a row in the desk's database.
  await page.goto(at);
  await heading(page, '申请收到了，等他们答复');
  const mend = await tampered(app.store, id, 1, (bytes) => bytes.replace('"app"', '"apq"'));
  await page.reload();
  await heading(page, '对方给的记录和你见过的不是一份');
  await mend();
  await press(page, '再看一次');
  await heading(page, '申请收到了，等他们答复');

  // H4: the desk signs by a new key, which the paired one has vouched for: the history goes on.
  await ask('admin-01', 'POST', '/v1/signing-keys/rotate');
  const told = page.waitForResponse((one) => one.url().endsWith('/v1/desk'));
  await page.reload();
  await told;
  await heading(page, '申请收到了，等他们答复');

  // An older backup: whole, signed by the same key, and shorter than what this device has seen.
  await app.stop();
  const file = join(folder, 'backup.gz');
  keep(own.FORBEAR_STORE, ['backup', file]);
  app = await startApp({ ...TODAY, ...own, ...ports }, WORDS);
  await page.goto(at);
  await heading(page, '申请收到了，等他们答复');
  await take();
  await page.getByText('审查中').waitFor();
  await app.stop();
  const older = join(folder, 'older');
  mkdirSync(older);
  keep(older, ['restore', file]);
  copyFileSync(join(own.FORBEAR_STORE, 'sign.pem'), join(older, 'sign.pem'));
  app = await startApp({ ...TODAY, ...ports, FORBEAR_STORE: older }, WORDS);
  await page.goto(at);
  await heading(page, '对方给的记录和你见过的不是一份');
  void passwordOf;
  await context.close();
}, 240_000);
