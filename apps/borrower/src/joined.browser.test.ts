import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ACCOUNT, LOAN, LOAN_PAID, PRODUCTS } from '@forbear/testkit/desk';
import { expect, test } from 'vitest';
import { backOffice, colleague, consoleOf } from './desk-people.fixture.ts';
import { faults, heading, phones, press, type Phone } from './phone.fixture.ts';
import { xiaoliToPlan } from './xiaoli.fixture.ts';
import { xiaozhangToPlan } from './xiaozhang.fixture.ts';

const { own, phone } = phones('2026-10-05', ['--demo=empty']);

/** The page of the desk for the one debt that was typed in. */
async function deskOf(page: Phone): Promise<string> {
  await press(page, /去谈/);
  await heading(page, /段话/);
  const debt = /\/talk\/([^/?]+)/.exec(page.url())?.[1] as string;
  return `${own.app.address}/desk/${debt}`;
}

/** Joined by the code that the agent told, after the six words. */
async function join6(page: Phone, at: string, code: string) {
  await page.goto(at);
  await page.getByLabel('邀请码').fill(code);
  await press(page, '连上');
  await heading(page, '和客服对一下这六个词');
  await picture(page, 'six-words');
  await press(page, '都一样，继续');
}

/** The evidence as the phone saves it, verified by both programs, offline. */
async function verified(page: Phone, at: string): Promise<readonly string[]> {
  await page.goto(`${at}/known`);
  await heading(page, '他们知道什么');
  const saved = page.waitForEvent('download');
  await picture(page, 'known');
  await press(page, '存成证据包');
  const file = join(mkdtempSync(join(tmpdir(), 'forbear-pack-')), 'pack.html');
  await (await saved).saveAs(file);
  return [['packages/document/verify.mjs'], ['apps/cli/dist/forbear.mjs', 'verify']].map(
    (words) => {
      const run = spawnSync(process.execPath, [...words, file], { encoding: 'utf8' });
      return `${run.status} ${run.stderr}${run.stdout.split('\n')[0]}`;
    },
  );
}

/** A picture of the walk (`docs/walk.md`), written where it is asked for: `FORBEAR_PICTURES=docs/picture/walk`. */
async function picture(page: Phone, name: string) {
  const folder = process.env['FORBEAR_PICTURES'];
  if (folder === undefined) return;
  await page.waitForTimeout(300);
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

const agree = async (page: Phone) => {
  await page.getByLabel(/^同意：/).check();
  await press(page, '继续');
};

test('小李 by chat and 小张 by letter and phone, both sides clicked through to settlement: collection stopped, ledger balanced, codes NNNNNN***NNNNNC and NNNNNN', async () => {
  const { ask, bring, advanceTo, pay, book } = backOffice(own.app);
  await bring('products', PRODUCTS);
  await bring('history', LOAN, LOAN_PAID);
  const agent = await colleague(own, 'agent-01');
  const approver = await colleague(own, 'approver-01');
  const desk = consoleOf(own.app.desk, agent, approver);
  const caseOf = async (state?: string) => {
    const { items } = (await ask('agent-01', 'GET', '/v1/cases')) as unknown as {
      items: { id: string; state: string; tail: string }[];
    };
    return items.find((one) => state === undefined || one.state === state)?.id as string;
  };

  // 小李: the request and the talk in the app, the answer in the console.
  const li = await phone();
  await xiaoliToPlan(li.page, own.app.address);
  const liAt = await deskOf(li.page);
  await join6(li.page, liAt, await desk.invite('L000901'));
  await heading(li.page, '向宽限示例消费金融申请');
  await picture(li.page, 'request');
  await li.page.getByLabel('借据号或合同号').fill('L000901');
  await press(li.page, '把这三样发给他们');
  await heading(li.page, '申请收到了，等他们答复');
  const liCase = await caseOf();
  await desk.command(liCase, '接下');
  await press(li.page, /条新的，去看|写给他们/);
  await li.page.getByLabel('写给他们').fill('我在住院，一月才有工资，想延三个月。');
  await press(li.page, '发送');
  await li.page.getByText('已送到').waitFor();
  await agent.goto(`${own.app.desk}/case/${liCase}/chat`);
  await agent.getByText('想延三个月').waitFor();
  await picture(agent, 'desk-chat');
  await agent.getByLabel('写给申请人').fill('收到，按你给的数算过，三个月可以，我去报。');
  await agent.getByRole('button', { name: '发送' }).click();
  await li.page.getByText('三个月可以，我去报').waitFor();
  await picture(li.page, 'chat');
  expect(await faults(li.page)).toEqual([]);
  await desk.offer(liCase);
  await li.page.goto(liAt);
  await heading(li.page, '宽限示例消费金融给了一个方案');
  await li.page.getByText('每个月都放得下').waitFor();
  await picture(li.page, 'offer');
  await agree(li.page);
  await heading(li.page, '你同意了，等他们写成文字');
  await desk.command(liCase, '发协议文字');
  await heading(li.page, '看一遍写下来的，对了再同意');
  await picture(li.page, 'text');
  await agree(li.page);
  await heading(li.page, '协议在执行');
  await li.page.getByText('催收已停').waitFor();
  await picture(li.page, 'kept');
  // The own case knows of it: what is due, and when.
  await li.page.goto(`${own.app.address}/after`);
  await li.page.getByText('3,275.47').first().waitFor();

  // 小张: a letter that the agent enters, a call, then the app for the rest.
  await advanceTo('2026-11-05');
  await bring('opening', ACCOUNT);
  await agent.goto(own.app.desk);
  await agent.getByRole('button', { name: '登记新个案' }).first().click();
  const form = agent.getByRole('dialog');
  await form.getByText('书面', { exact: true }).click();
  await form.getByLabel('借据号').fill('L000123');
  await form.getByLabel('原因（只问大类）').click();
  await agent.getByTitle('失业').click();
  await form.getByLabel('每月能还多少').fill('1710');
  await form.getByRole('button', { name: '登记，当场给编号' }).click();
  await agent.getByText('登记中').first().waitFor();
  const zhangCase = /\/case\/([^/?]+)/.exec(agent.url())?.[1] as string;
  await desk.command(zhangCase, '登记完成');
  await desk.command(zhangCase, '接下');
  await agent.goto(`${own.app.desk}/case/${zhangCase}/contact`);
  await agent.getByLabel('小结，念给申请人听').fill('收到信，约好用 App 接着谈，念了邀请码。');
  await agent.getByRole('button', { name: '记下这通电话' }).click();
  await agent.getByText('约好用 App 接着谈').first().waitFor();
  const zhang = await phone();
  await xiaozhangToPlan(zhang.page, own.app.address);
  const zhangAt = await deskOf(zhang.page);
  await join6(zhang.page, zhangAt, await desk.invite('L000123'));
  await heading(zhang.page, '他们那里已经有一个申请');
  await picture(zhang.page, 'existing');
  expect(await faults(zhang.page)).toEqual([]);
  await press(zhang.page, '是这一笔，接着谈');
  await heading(zhang.page, '申请收到了，等他们答复');
  await desk.offer(zhangCase, async (page) => {
    await page.getByLabel('怎么还').click();
    await page
      .getByTitle(/^分 9 期/)
      .first()
      .click();
    await page
      .getByText(/每期最多 1,1|每期 1,1|1,13/)
      .first()
      .waitFor();
  });
  await heading(zhang.page, '宽限示例消费金融给了一个方案');
  await zhang.page.getByLabel(/^还价：分 6 期/).check();
  await press(zhang.page, '继续');
  await heading(zhang.page, '等他们回你的还价');
  await picture(zhang.page, 'countered');
  await desk.offer(zhangCase);
  await heading(zhang.page, '宽限示例消费金融给了一个方案');
  await agree(zhang.page);
  await heading(zhang.page, '你同意了，等他们写成文字');
  await desk.command(zhangCase, '发协议文字');
  await heading(zhang.page, '看一遍写下来的，对了再同意');
  await agree(zhang.page);
  await heading(zhang.page, '协议在执行');
  await zhang.page.getByText('催收已停').waitFor();

  // Both are paid as agreed; the days pass, the bank's files come in.
  const dues = [
    ...['2026-11-10', '2026-12-10'].map((on) => ['L000123', on, '1672.00'] as const),
    ['L000901', '2027-01-10', '3275.47'] as const,
    ['L000123', '2027-01-10', '1672.00'] as const,
    ...(
      [
        ['2027-02-10', '2703.19'],
        ['2027-03-10', '2694.80'],
        ['2027-04-10', '2703.19'],
      ] as const
    ).flatMap(([on, sum]) => [['L000901', on, sum] as const, ['L000123', on, '1672.00'] as const]),
    ['L000901', '2027-05-10', '2701.07'] as const,
    ['L000901', '2027-06-10', '2706.36'] as const,
  ];
  for (const [loan, on, sum] of dues) await pay(loan, on, sum);
  for (const [page, at, id] of [
    [li.page, liAt, liCase],
    [zhang.page, zhangAt, zhangCase],
  ] as const) {
    await page.goto(at);
    await heading(page, '这笔还清了');
    if (page === li.page) await picture(page, 'settled');
    await desk.command(id, '发结清证明');
  }
  await advanceTo('2027-06-30');
  expect(await book('L000901', '2027-06')).toMatchObject({
    codes: expect.stringMatching(/NNNNNN\*\*\*NNNNNC$/),
    unbalanced: [],
  });
  expect(await book('L000123', '2027-04')).toMatchObject({
    codes: expect.stringMatching(/NNNNNN$/),
    unbalanced: [],
  });
  for (const [page, at] of [
    [li.page, liAt],
    [zhang.page, zhangAt],
  ] as const)
    expect(await verified(page, at)).toEqual([
      expect.stringMatching(/^0 ok · .*1 份协议/),
      expect.stringMatching(/^0 /),
    ]);
  expect([...li.complaints, ...zhang.complaints]).toEqual([]);
}, 300_000);
