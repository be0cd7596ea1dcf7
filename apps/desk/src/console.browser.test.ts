import { faults } from '@forbear/testkit/browser';
import { ACCOUNT, PRODUCT, staffOf } from '@forbear/testkit/desk';
import { describe, expect, test } from 'vitest';
import { deskPages } from './desk-page.fixture.ts';

const { own, at, page, complaints } = deskPages('2026-11-05', '--demo=empty');

test('the sign-in speaks English, too', async () => {
  const here = await page();
  await here.goto(own.app.desk);
  await here.getByRole('button', { name: 'English' }).click();
  await here.getByRole('heading', { name: 'Sign in to the desk' }).waitFor();
  expect(await faults(here)).toEqual([]);
});

describe('小张’s case in the console, by clicking, with the real desk', () => {
  test('C8 an agent takes the case and offers six instalments, another person approves; axe 0, nothing refused by the page’s policy', async () => {
    const { ask, bring } = staffOf(own.app);
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

    const agent = await at('agent-01');
    await agent.getByText('乙谷雨').first().waitFor();
    expect(await faults(agent)).toEqual([]);
    await agent.getByText('打开个案').click();
    await agent.getByRole('button', { name: '接下' }).first().click();
    await agent.getByRole('dialog').getByRole('button', { name: '接下' }).click();
    await agent.getByText('审查中').first().waitFor();
    expect(await faults(agent)).toEqual([]);
    for (const [tab, text] of [
      ['对话', '申请收到了。最晚'],
      ['电话和信件', '记过的电话和信件'],
      ['材料', '没有给看材料。'],
      ['经过', '3 条摘要在这一页重算，全部相同'],
      ['报价', '每个月都放得进，最紧 2026-11 余 38.00'],
    ] as const) {
      await agent.getByText(tab, { exact: true }).first().click();
      await agent.getByText(text).first().waitFor();
      expect(await faults(agent), tab).toEqual([]);
    }
    await agent.getByRole('button', { name: /交审核员/ }).click();
    await agent.getByText('等审批').first().waitFor();

    await agent.goto(`${own.app.desk}/accounts?loan=L000123`);
    await agent.getByRole('button', { name: '发邀请码' }).click();
    await agent.getByText('念给申请人对的六个词').waitFor();
    expect(await faults(agent)).toEqual([]);
    await agent.goto(`${own.app.desk}/case/${id}`);

    const approver = await at('approver-01');
    await approver.goto(`${own.app.desk}/case/${id}`);
    await approver.getByRole('button', { name: '批准' }).first().click();
    // The approver sees what changes, and decides there.
    await approver.getByText('和原合同比：多 5 期，合计多收 432.00').waitFor();
    await approver.getByRole('row', { name: /怎么还.*分 6 期/ }).waitFor();
    expect(await faults(approver)).toEqual([]);
    await approver.getByRole('button', { name: '批准' }).click();
    await approver.getByText('待审批，0 件').waitFor();
    await agent.reload();
    await agent.getByText('已报价').first().waitFor();
    expect(await faults(agent)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('C8 a loan is written off by two people, each of whom reads what it does; axe 0', async () => {
    const { ask, bring } = staffOf(own.app);
    const late = ACCOUNT.replace('L000123', 'L000777')
      .replace('P000045', 'P000077')
      .replace('2026-11-01', '2025-10-01')
      .replace('0.00,0.00,0.00,,normal', '0.00,320.00,0.00,2026-06-05,substandard');
    await bring('opening', late);
    await ask('admin-01', 'POST', '/v1/demo/advance', { body: { days: 1 } });
    const agent = await at('agent-02');
    await agent.goto(`${own.app.desk}/accounts?loan=L000777`);
    await agent.getByRole('link', { name: 'L000777' }).click();
    await agent.getByText('欠款不变').first().waitFor();
    expect(await faults(agent)).toEqual([]);
    await agent.getByRole('button', { name: '提出核销' }).click();
    await agent.getByText('等另一个人提同样的').waitFor();
    expect(await faults(agent)).toEqual([]);

    const approver = await at('approver-02');
    await approver.goto(`${own.app.desk}/accounts`);
    await approver.getByRole('button', { name: '等第二人' }).click();
    await approver.getByRole('link', { name: 'L000777' }).click();
    // Rejected with a reason, which whoever prepared it reads; asked for anew, it is done.
    await approver.getByLabel('不同意的理由').fill('先联系本人');
    expect(await faults(approver)).toEqual([]);
    await approver.getByRole('button', { name: '不同意', exact: true }).click();
    await approver.getByText('没有同意：先联系本人').waitFor();
    await agent.reload();
    await agent.getByText('没有同意：先联系本人').waitFor();
    await agent.getByRole('button', { name: '提出核销' }).click();
    await agent.getByText('等另一个人提同样的').waitFor();
    await approver.reload();
    await approver.getByRole('button', { name: '同意核销' }).click();
    await approver.getByText('账在表外').waitFor();
    await approver.getByText('已核销本金').first().waitFor();
    expect(await faults(approver)).toEqual([]);
    // Made in error, it is taken back the same way.
    await agent.reload();
    await agent.getByRole('button', { name: '提出撤回核销' }).click();
    await agent.getByText('提出撤回核销；等另一个人提同样的').waitFor();
    expect(await agent.getByRole('button', { name: '提出撤回核销' }).isDisabled()).toBe(true);
    await approver.reload();
    await approver.getByRole('button', { name: '同意撤回核销' }).click();
    await approver.getByRole('heading', { name: '核销', exact: true }).waitFor();
    expect(await faults(approver)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('C8 what one person asks of a payment is seen by the second with its sum, and agreed to as it stands; axe 0', async () => {
    const { bring } = staffOf(own.app);
    await bring(
      'payments',
      'source,paymentId,on,amount,loanNo,personRef,payer,text\nbank-a,R9,2026-11-05,1672.00,,,某人,\n',
    );
    const agent = await at('agent-02');
    await agent.goto(`${own.app.desk}/payments?state=unknown`);
    await agent.getByText('bank-a R9').first().click();
    await agent.getByLabel('退多少').fill('1672.00');
    await agent.getByRole('button', { name: '提出退款' }).click();
    await agent.getByText('提出退款 1,672.00，等另一人').waitFor();
    expect(await faults(agent)).toEqual([]);
    const approver = await at('approver-02');
    await approver.goto(`${own.app.desk}/payments`);
    await approver.getByRole('button', { name: '等第二人' }).click();
    await approver.getByText('bank-a R9').first().click();
    await approver.getByRole('button', { name: '同意退款 1,672.00' }).waitFor();
    expect(await faults(approver)).toEqual([]);
    // Otherwise than it was asked for is no agreement, but another wish.
    await approver.getByLabel('是哪笔借据的').fill('L000777');
    expect(await approver.getByRole('button', { name: /同意认领/ }).count()).toBe(0);
    await approver.getByLabel('不同意的理由').fill('再查一查');
    await approver.getByRole('button', { name: '不同意', exact: true }).click();
    await approver.getByRole('button', { name: '没同意的' }).click();
    await approver.getByText('没同意：再查一查').first().waitFor();
    expect(await faults(approver)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
