import { PRODUCTS } from '@forbear/testkit/desk';
import { expect, test } from 'vitest';
import { backOffice, colleague, consoleOf } from './desk-people.fixture.ts';
import { agree, join6, onlyCase, savedBy, verified } from './joined.fixture.ts';
import { earns } from './income.fixture.ts';
import { faults, heading, phones, press, type Phone } from './phone.fixture.ts';

const { own, phone } = phones('2026-11-05', ['--demo=empty']);

/** 小吴’s loan at the lender with a desk: seven of twelve instalments are left. */
const ACCOUNT = `loanNo,product,personRef,name,phone,opened,principal,rate,count,firstDue,asOf,openPrincipal,openInterest,openPenalty,openFees,oldestUnpaidDue,class,codes24,consentToReport
L000777,AXJ,P000077,丙小满,10000000777,2026-05-08,12000.00,,7,2026-11-08,2026-10-08,7213.02,0.00,0.00,0.00,,normal,NNNNN,Y
`;

/** A page seen by a person who looks at all of it, written where it is asked for. */
async function look(page: Phone, name: string): Promise<void> {
  expect(await faults(page), name).toEqual([]);
  const folder = process.env['SHOTS'];
  if (folder !== undefined)
    await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

async function loan(page: Phone, left: string, due: string, each: string) {
  await page.getByLabel(/还欠多少/).fill(left);
  await page.getByLabel('还没到，填日子').check();
  await page.getByLabel('哪天到期').first().fill(due);
  await page.getByLabel('每期多少？').fill(each);
  await press(page, /填好了/);
}

/** 小吴 by typing: less wage until January, three debts; gives the ids of the debts by their product. */
async function xiaowuToPlan(page: Phone, address: string): Promise<Record<string, string>> {
  await page.goto(`${address}/debts`);
  for (const name of ['微粒贷', '其他', '亲友借款']) await press(page, `${name}加一笔`);
  await press(page, '继续，一共 3 笔');
  const ids: Record<string, string> = {};
  const note = async (name: string) => {
    await page
      .getByText(new RegExp(`${name}.*第 . 笔`))
      .first()
      .waitFor();
    ids[name] = /\/debt\/([^/?]+)/.exec(page.url())?.[1] as string;
  };
  await note('微粒贷');
  await loan(page, '1800', '11月15日', '300');
  await note('借款');
  await page.getByLabel('哪一家的').fill('宽限示例消费金融');
  await loan(page, '7213.02', '11月8日', '1081.21');
  await note('亲友借款');
  await page.getByLabel('谁借给你的').fill('老同学');
  await page.getByLabel(/还欠多少/).fill('1000');
  await page.getByLabel('还没到，填日子').check();
  await page.getByLabel('哪天到期').first().fill('2027-03-01');
  await press(page, /填好了，下一步：收入/);
  await earns(page, [
    ['减了的工资', '3600', '', '2027-01-31'],
    ['工资', '5800', '2027-02-05', ''],
  ]);
  await press(page, /继续，填支出/);
  await page.getByLabel('房租、房贷').fill('1400');
  await page.getByLabel('吃饭和日用').fill('1300');
  await page.getByLabel('手里的存款').fill('200');
  await press(page, '继续');
  await page.getByLabel('收入减少').check();
  await page.getByLabel('从哪天开始').first().fill('10月1日');
  await page.getByLabel(/你的名字/).fill('小吴');
  await press(page, /继续，看一遍/);
  await press(page, /都对/);
  await heading(page, /你每月还得起/);
  // What the contract says of interest is asked where it counts.
  await page.locator('.answers li', { hasText: '宽限示例消费金融还差' }).getByRole('link').click();
  await page.getByLabel('利率是多少？').fill('日息万四');
  await press(page, '存下');
  await page.getByText(/先选了.*延期 3 个月.*2027年2月8日还/).waitFor();
  return ids;
}

test('one desk beside two lenders without one: what does not fit with the others is not agreed to, the counter-offer is, papers wait for the network, and the joint plan goes around what was agreed', async () => {
  const office = backOffice(own.app);
  await office.bring('products', PRODUCTS);
  await office.bring('opening', ACCOUNT);
  const agent = await colleague(own, 'agent-01');
  const desk = consoleOf(own.app.desk, agent, await colleague(own, 'approver-01'));
  const { page, context, complaints } = await phone();
  const sent: string[] = [];
  page.on('request', (one) => {
    if (!one.url().startsWith(own.app.address)) sent.push(`${one.url()} ${one.postData() ?? ''}`);
  });
  const ids = await xiaowuToPlan(page, own.app.address);
  await look(page, 'wu-plan');
  const at = `${own.app.address}/desk/${ids['借款']}`;
  await join6(page, at, await desk.invite('L000777'));
  await heading(page, '向宽限示例消费金融申请');
  await page.getByLabel('借据号或合同号').fill('L000777');
  await look(page, 'wu-request');
  await press(page, '把这三样发给他们');
  await heading(page, '申请收到了，等他们答复');

  // The lenders without a desk are talked to as ever, and nobody is told of them.
  await page.goto(`${own.app.address}/case/${ids['微粒贷']}`);
  await heading(page, /微粒贷/);
  expect(await page.getByText('去他们的工作台').count()).toBe(0);
  await look(page, 'wu-without-desk');
  await page.goto(`${own.app.address}/desk/${ids['亲友借款']}`);
  await heading(page, '连上机构的宽限工作台');
  await look(page, 'wu-not-joined');

  // They ask for a paper, with a word; it is sent without a network and arrives by itself, once.
  const id = await onlyCase(office);
  await desk.command(id, '接下');
  await agent.goto(`${own.app.desk}/case/${id}`);
  await agent.getByRole('button', { name: '请补材料' }).first().click();
  const dialog = agent.getByRole('dialog');
  await dialog.getByLabel(/要什么材料/).fill('工资单或公司的通知');
  await dialog.getByLabel(/说明，申请人看得到/).fill('看得出减了多少就行，别人的名字可以遮住。');
  await dialog.getByRole('button', { name: '请补材料' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.goto(at);
  await heading(page, '他们要看几样材料');
  await page.getByText('看得出减了多少就行').first().waitFor();
  await look(page, 'wu-papers-asked');
  await press(page, '给他们看材料');
  const picture = await page.screenshot();
  await page.getByLabel('选照片或 PDF').setInputFiles([
    { name: '工资单.png', mimeType: 'image/png', buffer: picture },
    { name: '通知.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') },
  ]);
  await look(page, 'wu-papers');
  await context.setOffline(true);
  await press(page, '把这 2 份发给他们');
  await page.getByText(/4 条还没送到.*工资单\.png、通知\.pdf/).waitFor();
  await look(page, 'wu-offline');
  await page.reload();
  await page.getByText(/4 条还没送到/).waitFor();
  await context.setOffline(false);
  await page.getByText('审查中').waitFor({ timeout: 40_000 });
  const { items: files } = (await office.ask('agent-01', 'GET', `/v1/cases/${id}/files`)) as {
    items: never;
  };
  expect((files as { media: string }[]).map(({ media }) => media)).toEqual([
    'image/jpeg',
    'application/pdf',
  ]);
  const { items: events } = (await office.ask('agent-01', 'GET', `/v1/cases/${id}/events`)) as {
    items: never;
  };
  const word = (events as { kind: string; text: string }[]).filter(
    ({ kind }) => kind === 'receive-paper',
  );
  expect(word.map(({ text }) => JSON.parse(text).data.files)).toEqual([
    (files as { id: string }[]).map((one) => one.id),
  ]);

  // An offer that fits the loan alone and not the three together cannot be agreed to.
  await agent.goto(`${own.app.desk}/case/${id}/offer`);
  await agent.getByLabel('怎么还').click();
  await agent
    .getByTitle(/^延期 1 个月/)
    .first()
    .click();
  await agent.getByLabel('附一句话（可不写）').fill('先缓一个月，看看够不够。');
  await agent.getByRole('button', { name: '报价', exact: true }).click();
  await heading(page, '宽限示例消费金融给了一个方案');
  await page.getByText('先缓一个月，看看够不够。').first().waitFor();
  await page.getByText(/和别的债放在一起放不下/).waitFor();
  expect(await page.getByLabel(/^同意：/).count()).toBe(0);
  await look(page, 'wu-does-not-fit');
  await page.getByLabel(/^还价：/).check();
  await press(page, '继续');
  await heading(page, '等他们回你的还价');
  await look(page, 'wu-countered');
  await desk.offer(id);
  await heading(page, '宽限示例消费金融给了一个方案');
  await page.getByText('每个月都放得下').waitFor();
  await look(page, 'wu-fits');
  await agree(page);
  await heading(page, '你同意了，等他们写成文字');
  await desk.command(id, '发协议文字');
  await heading(page, '看一遍写下来的，对了再同意');
  await look(page, 'wu-text');
  await agree(page);
  await heading(page, '协议在执行');
  await look(page, 'wu-kept');

  // The plan goes around it; the others stay as they were.
  await page.goto(`${own.app.address}/plan`);
  await page.getByText('宽限示例消费金融').first().waitFor();
  await page.getByText('微粒贷').first().waitFor();
  await look(page, 'wu-plan-after');
  await page.goto(own.app.address);
  await look(page, 'wu-home');

  // What they keep: a copy is asked for, two people grant it, it is saved; a deletion tells what goes and what stays, and is taken back.
  await page.goto(`${at}/known`);
  await heading(page, '他们知道什么');
  await page.getByText('没有给').first().waitFor();
  await look(page, 'wu-known');
  expect(verified(await savedBy(page, '存成证据包'))[0]).toMatch(/^0 ok · .*1 份协议/);
  await press(page, '要一份他们存的副本，或要求删除');
  await heading(page, '要一份副本，或要求删除');
  await press(page, '要一份副本');
  await page.getByText('副本 · 在处理').waitFor();
  await press(page, '要求删除');
  await look(page, 'wu-privacy-before');
  await press(page, '提出删除');
  await page.getByText('删除 · 在处理').waitFor();
  await page
    .getByText(/删 \d+ 条，留 \d+ 条/)
    .first()
    .waitFor();
  await look(page, 'wu-privacy');
  const { items: asked } = (await office.ask('approver-01', 'GET', '/v1/privacy-requests')) as {
    items: never;
  };
  const copy = (asked as { id: string; kind: string }[]).find(({ kind }) => kind === 'copy')?.id;
  const answer = (who: string, step: string, body: Record<string, unknown>) =>
    office.ask(who, 'POST', `/v1/privacy-requests/${copy}/${step}`, { body });
  await answer('approver-01', 'prepare', { grant: true });
  await answer('approver-02', 'decide', { agree: true });
  await page
    .locator('section', { hasText: '删除 · 在处理' })
    .getByRole('button', { name: '撤回' })
    .click();
  await page.getByText('删除 · 你撤回了').waitFor();
  await page.getByText('副本 · 同意了').waitFor();
  await look(page, 'wu-privacy-granted');
  const saved = page.waitForEvent('download');
  await press(page, '存下副本');
  expect((await saved).suggestedFilename()).toMatch(/^copy-.*\.zip$/);

  // Leaving: what was agreed stays in the own plan, and nothing more is said to them.
  await page.goto(`${at}/known`);
  await press(page, '断开这家');
  await page.getByText('断开以后').waitFor();
  await page.getByRole('button', { name: '断开', exact: true }).click();
  await page.waitForURL(/\/case\//);
  await look(page, 'wu-left');
  await page.goto(at);
  await heading(page, '连上机构的宽限工作台');

  expect(sent.filter((one) => /微粒贷|老同学|减了的工资|1800|"300/.test(one))).toEqual([]);
  expect(complaints.filter((one) => !one.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
}, 240_000);
