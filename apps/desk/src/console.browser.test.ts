import { openBrowser, startApp, type RunningApp } from '@forbear/testkit/browser';
import { ACCOUNT, PRODUCT, staffOf } from '@forbear/testkit/desk';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

type Browser = Awaited<ReturnType<typeof openBrowser>>;
type Page = Awaited<ReturnType<Browser['newPage']>>;

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');

async function faults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: run } = globalThis as unknown as {
      axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    return (await run.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
}

describe('小张’s case in the console, by clicking, with the real desk', () => {
  let app: RunningApp;
  let browser: Browser;
  beforeAll(async () => {
    [app, browser] = await Promise.all([
      startApp({ FORBEAR_TODAY: '2026-11-05' }, ['--demo=empty']),
      openBrowser(),
    ]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  /** Somebody of the desk at a screen of their own, and what its console complains about. */
  const at = async (who: string, password: string) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (line) => {
      // Before the sign-in the desk answers that nobody is there.
      if (line.type() === 'error' && !line.text().includes('401')) complaints.push(line.text());
    });
    await page.goto(app.desk);
    await page.locator('input').first().fill(who);
    await page.locator('input[type=password]').fill(password);
    await page.keyboard.press('Enter');
    await page.getByText('退出').waitFor();
    return { page, complaints };
  };

  test('C8 an agent takes the case and offers six instalments, another person approves; axe 0, nothing refused by the page’s policy', async () => {
    const { ask, bring, passwordOf } = staffOf(app);
    await bring('products', PRODUCT);
    await bring('opening', ACCOUNT);
    const opened = (await ask('agent-01', 'POST', '/v1/cases', {
      body: {
        ...{ loan: 'L000123', channel: 'phone' },
        request: {
          reason: 'unemployment',
          share: '1710.00',
          ask: [{ kind: 'reinstal', count: 6 }],
        },
      },
    })) as unknown as { id: string; version: number };
    const { id, version } = opened;
    await ask('agent-01', 'POST', `/v1/cases/${id}/commands/finish-intake`, { body: {}, version });

    const agent = await at('agent-01', await passwordOf('agent-01'));
    await agent.page.getByText('乙谷雨').first().waitFor();
    expect(await faults(agent.page)).toEqual([]);
    await agent.page.getByText('打开个案').click();
    await agent.page.getByRole('button', { name: '接下' }).first().click();
    await agent.page.getByRole('dialog').getByRole('button', { name: '接下' }).click();
    await agent.page.getByText('审查中').first().waitFor();
    expect(await faults(agent.page)).toEqual([]);
    for (const [tab, text] of [
      ['对话', '申请收到了。最晚'],
      ['电话和信件', '记过的电话和信件'],
      ['材料', '没有给看材料。'],
      ['经过', '3 条摘要在这一页重算，全部相同'],
      ['报价', '每个月都放得进，最紧 2026-11 余 38.00'],
    ] as const) {
      await agent.page.getByText(tab, { exact: true }).first().click();
      await agent.page.getByText(text).first().waitFor();
      expect(await faults(agent.page), tab).toEqual([]);
    }
    await agent.page.getByRole('button', { name: /交审核员/ }).click();
    await agent.page.getByText('等审批').first().waitFor();

    await agent.page.goto(`${app.desk}/accounts?loan=L000123`);
    await agent.page.getByRole('button', { name: '发邀请码' }).click();
    await agent.page.getByText('念给申请人对的六个词').waitFor();
    expect(await faults(agent.page)).toEqual([]);
    await agent.page.goto(`${app.desk}/case/${id}`);

    const approver = await at('approver-01', await passwordOf('approver-01'));
    await approver.page.goto(`${app.desk}/case/${id}`);
    await approver.page.getByRole('button', { name: '批准' }).first().click();
    // The approver sees what changes, and decides there.
    await approver.page.getByText('和上次比：多 5 期，合计多收 432.00').waitFor();
    expect(await faults(approver.page)).toEqual([]);
    await approver.page.getByRole('button', { name: '批准' }).click();
    await approver.page.getByText('待审批，0 件').waitFor();
    await agent.page.reload();
    await agent.page.getByText('已报价').first().waitFor();
    expect(await faults(agent.page)).toEqual([]);
    expect([...agent.complaints, ...approver.complaints]).toEqual([]);
  });
});
