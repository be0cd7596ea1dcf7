import { openBrowser, startApp, type RunningApp } from '@forbear/testkit/browser';
import { ACCOUNT, PRODUCT, staffOf } from '@forbear/testkit/desk';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

type Browser = Awaited<ReturnType<typeof openBrowser>>;
type Page = Awaited<ReturnType<Browser['newPage']>>;

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');
/** Where pictures of the pages go, for whoever looks at them. */
const pictures = process.env['FORBEAR_PICTURES'];

async function looked(page: Page, name: string): Promise<void> {
  if (pictures !== undefined) await page.screenshot({ path: join(pictures, `${name}.png`) });
  await page.evaluate(axe);
  const faults = await page.evaluate(async () => {
    const { axe: run } = globalThis as unknown as {
      axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    return (await run.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
  expect(faults, name).toEqual([]);
}

describe('personal data and the organisation’s accounts in the console', () => {
  let app: RunningApp;
  let browser: Browser;
  beforeAll(async () => {
    const oidc = { FORBEAR_OIDC_ISSUER: 'https://sign-in.example', FORBEAR_OIDC_CLIENT: 'desk' };
    const env = { ...oidc, FORBEAR_OIDC_SECRET: 'secret', FORBEAR_TODAY: '2026-11-05' };
    [app, browser] = await Promise.all([startApp(env, ['--demo=empty']), openBrowser()]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  const at = async (who: string, path: string, lang: 'zh' | 'en' = 'zh'): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.addInitScript((kept) => localStorage.setItem('forbear-desk-lang', kept), lang);
    await page.goto(app.desk);
    await page.locator('input').first().fill(who);
    await page.locator('input[type=password]').fill(await staffOf(app).passwordOf(who));
    await page.keyboard.press('Enter');
    await page.getByText(lang === 'zh' ? '退出' : 'Sign out').waitFor();
    await page.goto(`${app.desk}${path}`);
    return page;
  };

  test('C8 a deletion asked for by letter: one person prepares it, another decides, and it is told what stays', async () => {
    const { bring } = staffOf(app);
    await bring('products', PRODUCT);
    await bring('opening', ACCOUNT);
    const first = await at('approver-01', '/privacy');
    await first.getByText('没有这样的请求。').waitFor();
    await first.getByRole('button', { name: '登记来信的请求' }).click();
    await first.getByLabel('客户号').fill('P000045');
    await first.getByRole('radio', { name: '删除' }).check();
    await first.getByRole('button', { name: '登记', exact: true }).click();
    await first.getByText('没答复 1 件').waitFor();
    await first.getByText('删 0 条，留 1 条').first().waitFor();
    await looked(first, 'privacy-asked-zh');
    await first.getByRole('button', { name: '准备同意' }).click();
    await first.getByText('你准备的，由另一个人决定。').waitFor();
    const second = await at('approver-02', '/privacy', 'en');
    await second.getByText('cannot be brought back').waitFor();
    await looked(second, 'privacy-prepared-en');
    await second.getByRole('button', { name: 'Grant' }).click();
    await second.getByText('Personal data: 0 to be answered').waitFor();
    await looked(second, 'privacy-granted-en');
    const auditor = await at('auditor-01', '/privacy');
    await auditor.getByText('同意了').waitFor();
    expect(await auditor.getByText('P000045').count()).toBe(0);
    expect(await auditor.getByRole('button', { name: '登记来信的请求' }).count()).toBe(0);
  });

  test('an admin says who a person is at the organisation’s sign-in, and takes it away again', async () => {
    const page = await at('admin-01', '/people');
    await page.getByText('agent-01', { exact: true }).click();
    await page.getByText('还没连上。').waitFor();
    await page.getByLabel('单位登录里的 sub').fill('u-1001');
    await page.getByRole('button', { name: '连上', exact: true }).click();
    await page.getByText('已经连上').waitFor();
    await looked(page, 'linked-zh');
    await page.getByRole('button', { name: '断开' }).click();
    await page.getByText('还没连上。').waitFor();
  });
});
