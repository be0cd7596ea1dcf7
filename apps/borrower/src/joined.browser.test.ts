import { ACCOUNT, LOAN, LOAN_PAID, PRODUCTS } from '@forbear/testkit/desk';
import { describe, expect, test } from 'vitest';
import { backOffice, colleague, consoleOf } from './desk-people.fixture.ts';
import {
  agree,
  deskOf,
  join6,
  onlyCase,
  payAll,
  picture,
  savedBy,
  verified,
} from './joined.fixture.ts';
import { faults, heading, phones, press, type Phone } from './phone.fixture.ts';
import { xiaoliToPlan } from './xiaoli.fixture.ts';
import { xiaozhangToPlan } from './xiaozhang.fixture.ts';

const EMPTY = ['--demo=empty'];
/** What both verifiers say of a pack that holds, with so many agreements. */
const holds = (agreements: number) => [
  expect.stringMatching(new RegExp(`^0 ok · .*${agreements} 份协议`)),
  expect.stringMatching(/^0 /),
];

/** The pack that an auditor exports at the desk, who reads no word of it. */
async function packOfDesk(auditor: Phone, desk: string, id: string): Promise<string> {
  await auditor.goto(`${desk}/case/${id}/history`);
  await auditor.getByText('链头有签名').waitFor();
  return savedBy(auditor, '导出证据包');
}

describe('2026-10-05', () => {
  const { own, phone } = phones('2026-10-05', EMPTY);

  test('小李 by chat, both sides clicked through to settlement: collection stopped, ledger balanced, code NNNNNN***NNNNNC, both packs hold', async () => {
    const office = backOffice(own.app);
    const { bring, advanceTo, book } = office;
    await bring('products', PRODUCTS);
    await bring('history', LOAN, LOAN_PAID);
    const agent = await colleague(own, 'agent-01');
    const desk = consoleOf(own.app.desk, agent, await colleague(own, 'approver-01'));
    // 小李: the request and the talk in the app, the answer in the console.
    const li = await phone();
    await xiaoliToPlan(li.page, own.app.address);
    const liAt = await deskOf(li.page, own.app.address);
    await join6(li.page, liAt, await desk.invite('L000901'));
    await heading(li.page, '向宽限示例消费金融申请');
    await picture(li.page, 'request');
    await li.page.getByLabel('借据号或合同号').fill('L000901');
    await press(li.page, '把这三样发给他们');
    await heading(li.page, '申请收到了，等他们答复');
    const liCase = await onlyCase(office);
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

    // What counts days is written on that day alone.
    await advanceTo('2027-01-05');
    await payAll(office, liCase, 'L000901');
    await li.page.goto(liAt);
    await heading(li.page, '这笔还清了');
    await picture(li.page, 'settled');
    // What the program wrote on the way: receipts and reminders, each with its day and none with a sum.
    await li.page.goto(`${liAt}/chat`);
    const written = li.page.locator('li.program');
    for (const words of [
      /申请收到了。最晚/,
      /有一份方案等你看/,
      /协议生效了/,
      /还有 5 天/,
      /这笔还清了/,
    ])
      await written.getByText(words).first().waitFor();
    expect((await written.allInnerTexts()).filter((text) => /[\d,]\.\d{2}|元/.test(text))).toEqual(
      [],
    );
    expect(await faults(li.page)).toEqual([]);
    await desk.command(liCase, '发结清证明');
    await advanceTo('2027-06-30');
    expect(await book('L000901', '2027-06')).toMatchObject({
      codes: expect.stringMatching(/NNNNNN\*\*\*NNNNNC$/),
      unbalanced: [],
    });
    await li.page.goto(`${liAt}/known`);
    await heading(li.page, '他们知道什么');
    await picture(li.page, 'known');
    expect(verified(await savedBy(li.page, '存成证据包'))).toEqual(holds(1));
    const auditor = await colleague(own, 'auditor-01');
    expect(verified(await packOfDesk(auditor, own.app.desk, liCase))).toEqual(holds(1));
    expect(li.complaints).toEqual([]);
  }, 240_000);
});

describe('2026-11-05', () => {
  const { own, phone } = phones('2026-11-05', EMPTY);

  test('小张 by letter and phone, a counter-offer to six instalments, and when they cannot be kept a new agreement in its place: kept to the end, code NNNNNN, both packs hold', async () => {
    const office = backOffice(own.app);
    const { bring, advanceTo, book } = office;
    await bring('products', PRODUCTS);
    await bring('opening', ACCOUNT);
    const agent = await colleague(own, 'agent-01');
    const desk = consoleOf(own.app.desk, agent, await colleague(own, 'approver-01'));
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
    const zhangAt = await deskOf(zhang.page, own.app.address);
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
        .getByText(/每期最多约? 1,1|每期约? 1,1|1,13/)
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

    // Two are paid; then there is less money: the old agreement holds until the new one is in effect (G3).
    await payAll(office, zhangCase, 'L000123', 2);
    await advanceTo('2026-12-15');
    await zhang.page.goto(zhangAt);
    await zhang.page.getByText('已入账').nth(1).waitFor();
    await zhang.page.getByText('还可以做的').click();
    await press(zhang.page, '还不上了，重新谈');
    await heading(zhang.page, '向宽限示例消费金融申请');
    await zhang.page.getByLabel('现在每月最多还得起多少').fill('800');
    await zhang.page.getByText('请他们按每月还得起的数给方案').waitFor();
    await picture(zhang.page, 'again');
    expect(await faults(zhang.page)).toEqual([]);
    await press(zhang.page, '把这三样发给他们');
    await heading(zhang.page, '申请收到了，等他们答复');
    await zhang.page.getByText('催收已停').waitFor();
    await desk.command(zhangCase, '接下');
    await desk.offer(zhangCase);
    await heading(zhang.page, '宽限示例消费金融给了一个方案');
    await agree(zhang.page);
    await heading(zhang.page, '你同意了，等他们写成文字');
    await desk.command(zhangCase, '发协议文字');
    await heading(zhang.page, '看一遍写下来的，对了再同意');
    await agree(zhang.page);
    await heading(zhang.page, '协议在执行');
    await payAll(office, zhangCase, 'L000123');
    await heading(zhang.page, '这笔还清了');
    await desk.command(zhangCase, '发结清证明');
    expect(await book('L000123', '2027-04')).toMatchObject({
      codes: expect.stringMatching(/NNNNNN$/),
      unbalanced: [],
    });
    await zhang.page.goto(`${zhangAt}/known`);
    await heading(zhang.page, '他们知道什么');
    expect(verified(await savedBy(zhang.page, '存成证据包'))).toEqual(holds(2));
    const auditor = await colleague(own, 'auditor-01');
    expect(verified(await packOfDesk(auditor, own.app.desk, zhangCase))).toEqual(holds(2));
    expect(zhang.complaints).toEqual([]);
  }, 240_000);
});
