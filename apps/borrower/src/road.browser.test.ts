import { describe, expect, test } from 'vitest';
import { faults, heading, phones, press } from './phone.fixture.ts';
import { xiaozhangToPlan } from './xiaozhang.fixture.ts';

const { own, phone } = phones('2026-11-05');

test('two debts of a new user: twelve pages from nothing to the words for both, the text of tonight among them, each told what comes next', async () => {
  const { context, page, complaints } = await phone();
  const pages = new Set<string>();
  page.on('framenavigated', () => pages.add(new URL(page.url()).pathname));
  await page.goto(own.app.address);
  // How to leave fast is told on the first page, before anything is typed.
  await page.getByText(/有人走近时，按右上角/).click();
  await page.getByText('它挡不住装在手机里的监控软件', { exact: false }).waitFor();
  await press(page, '开始');
  await page.getByLabel(/已经逾期了/).check();
  await press(page, '继续');
  await page.getByLabel('哪一笔').selectOption('credit-card');
  await page.getByLabel('从哪天起没还').first().fill('9月22日');
  await page.getByText(/逾期/).first().waitFor();
  await press(page, '继续');
  await press(page, '亲友借款加一笔');
  await press(page, '继续，一共 2 笔');
  await page.getByLabel('哪一家的').fill('某银行信用卡');
  await page.getByLabel(/这期账单要还多少/).fill('1.63万');
  await page
    .getByRole('group', { name: /你自己能选哪样/ })
    .getByLabel(/我不知道/)
    .check();
  await press(page, /填好了，下一笔：亲友借款/);
  await page.getByLabel('谁借给你的').fill('同事老马');
  await page.getByLabel(/还欠多少/).fill('8000块');
  await page.getByLabel(/还没到，填日子/).check();
  await page.getByLabel('哪天到期').first().fill('2027年2月');
  await press(page, /填好了，下一步：收入/);
  await page.getByLabel('是什么钱').fill('零工');
  await page.getByLabel('每月多少').fill('4300');
  await press(page, /继续，填支出/);
  await page.getByLabel('房租、房贷').fill('1,200');
  await page.getByLabel('吃饭和日用').fill('1500');
  await press(page, '继续');
  await page.getByLabel('收入减少').check();
  await press(page, /继续，看一遍/);
  await press(page, /都对/);
  await heading(page, /^你每月还得起/);
  await press(page, /^去谈/);
  await page.locator('.message').first().waitFor();
  expect([...pages]).toHaveLength(12);
  // The other one is a tap on the plan away.
  for (const name of ['某银行信用卡', '同事老马']) {
    await page.goto(`${own.app.address}/plan`);
    await page.locator('.creditors li', { hasText: name }).getByRole('link').last().click();
    await page.locator('.message, .paper').first().waitFor();
  }
  expect(complaints).toEqual([]);
  await context.close();
});

describe('小张, by clicking, on a small phone', () => {
  test('ten pages to six instalments of 1,672.00, and every page is whole: axe 0, no wider than 320 px', async () => {
    const { context, page, complaints, asked } = await phone(320);
    const pages: string[] = [];
    await xiaozhangToPlan(page, own.app.address, async (seen) => {
      pages.push(seen.url());
      expect(await faults(seen)).toEqual([]);
    });
    expect(pages.length).toBeLessThanOrEqual(10);
    expect(await page.locator('main').innerText()).toContain('分 6 期，11月10日起每期 1,672.00 元');
    await press(page, '换一种还法');
    await page.getByRole('radio', { name: /最稳当/ }).check();
    expect(await faults(page)).toEqual([]);
    await press(page, '用“最稳当”');
    await page.getByText(/先选了“最稳当”：分 9 期/).waitFor();
    await page.reload();
    await page.getByText(/先选了“最稳当”：分 9 期/).waitFor();
    await press(page, '怎么算的');
    await page.getByText('每月还得起', { exact: true }).waitFor();
    expect(await faults(page)).toEqual([]);
    expect(asked.every((url) => url.startsWith(own.app.address))).toBe(true);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('from the chat to a kept plan: an offer in the first talk that does not fit, a yes, its text clause by clause, six payments, settled', async () => {
    const { context, page, complaints } = await phone();
    await xiaozhangToPlan(page, own.app.address);
    await press(page, '去谈花呗');
    await heading(page, /段话，一段一段发/);
    expect(await page.locator('main').innerText()).toContain('分 6 期偿还，每期 1,672.00 元');
    expect(await faults(page)).toEqual([]);
    await press(page, '记下对方怎么说');
    await page.getByLabel('给了方案').check();
    await press(page, '继续');
    await page.getByLabel('分几期').fill('3');
    await page.getByLabel('每期多少').fill('3,280');
    await page.getByLabel('第一期哪天还').first().fill('11月10日');
    await press(page, '记下来');
    await heading(page, '对方给 3 期，每月多出 1,570.00 元，放不下');
    expect(await faults(page)).toEqual([]);
    // First the words, then the note that they were sent.
    await press(page, /还价/);
    await heading(page, '对方案的答复（还价）');
    await press(page, '发出去了，记下来');
    await heading(page, /等对方回应还价/);
    expect(await faults(page)).toEqual([]);
    await press(page, '对方回了，记下来');
    await page.getByLabel('同意了').check();
    await press(page, '继续');
    await press(page, '记下来');
    await heading(page, /请对方用文字确认/);
    await press(page, '文字到了，来核对');
    await heading(page, '说好了，还没有书面');
    // Without words no text has come: it is said, and the state stays.
    await press(page, '文字到了，来核对');
    await page.getByRole('link', { name: /贴进来/ }).waitFor();
    await heading(page, '说好了，还没有书面');
    expect(await faults(page)).toEqual([]);
    const rows = [
      '2026-11-10',
      '2026-12-10',
      '2027-01-10',
      '2027-02-10',
      '2027-03-10',
      '2027-04-10',
    ];
    const list = rows.map((due, k) => `第${k + 1}期 ${due} 1672.00元`).join('。');
    await page
      .getByLabel(/协议文字贴在这里/)
      .fill(`${list}。共6期，合计10032.00元。按约还款期间停止催收。`);
    await press(page, '文字到了，来核对');
    await heading(page, /一致/);
    await press(page, '一致，从今天起照它还');
    await heading(page, /按协议还这一期/);
    for (const [k, due] of rows.entries()) {
      await page.goto(`${own.app.address}/?today=${due}`);
      await press(page, '还了，记下来');
      await page.getByLabel('还了多少').fill('1,672');
      await press(page, '还了，记下来');
      await heading(page, k === rows.length - 1 ? /要结清证明/ : /按协议还这一期/);
    }
    expect(await faults(page)).toEqual([]);
    // What is paid off is asked for no more.
    await page.goto(`${own.app.address}/`);
    expect(await page.locator('.creditors li').innerText()).not.toContain('照旧');
    // An instalment that was paid today is not planned once more.
    await page.goto(`${own.app.address}/plan`);
    await page.getByText('怎么算的').first().waitFor();
    expect(await page.locator('main').innerText()).not.toMatch(/排不下|延|晚 \d+ 个月/);
    await page.goto(`${own.app.address}/after`);
    await page.getByText('结清证明还没拿到').waitFor();
    expect(await faults(page)).toEqual([]);
    await press(page, /^去要/);
    await heading(page, /结清证明/);
    await press(page, /发出去了/);
    await press(page, '有新情况，记下来');
    await page.getByLabel('结清证明拿到了').check();
    await press(page, '继续');
    await press(page, '记下来');
    await heading(page, /留|收好|存/);
    await page.goto(`${own.app.address}/after`);
    await page.getByText('都齐了').waitFor();
    await page.goto(`${own.app.address}/`);
    await heading(page, /花呗已经结束，材料至少保存到/);
    expect(await page.locator('.creditors li').innerText()).not.toContain('照旧');
    await press(page, '看手上的材料');
    await page.waitForURL(/\/proofs$/);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('a day that was told stays that day: once it is past nothing says that there is a year left', async () => {
    const { context, page, complaints } = await phone();
    await xiaozhangToPlan(page, own.app.address);
    await page.goto(`${own.app.address}/?today=2026-11-20`);
    await heading(page, '今天先和花呗谈');
    await page.goto(`${own.app.address}/answers`);
    await page.getByText(/11月10日到期，过了 10 天；还了没有还没说/).waitFor();
    // Whether it was paid nobody told: it is asked, and an answer ends the question.
    await page.goto(`${own.app.address}/plan`);
    await page.getByText(/花呗 11月10日到期，已经过了。还了吗？/).waitFor();
    expect(await faults(page)).toEqual([]);
    await press(page, /^没还/);
    await page.getByText(/还了吗？/).waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('it works without a network after the first visit, examples and papers too', async () => {
    const { context, page } = await phone();
    await xiaozhangToPlan(page, own.app.address);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await context.setOffline(true);
    await page.reload();
    await heading(page, '你每月还得起 1,710.00 元');
    await press(page, '去谈花呗');
    await heading(page, /段话/);
    await page.goto(`${own.app.address}/example/xiaochen/plan`);
    await page.getByText('这是小陈的例子，不是你的').waitFor();
    await heading(page, '你每月还得起 3,100.00 元');
    await context.close();
  });
});
