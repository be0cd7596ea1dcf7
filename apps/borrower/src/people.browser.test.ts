import { describe, expect, test } from 'vitest';
import { heading, phones, press, type Phone } from './phone.fixture.ts';
import { open, settled } from './seeded.fixture.ts';
import { xiaoliToPlan } from './xiaoli.fixture.ts';

const { own, phone } = phones('2026-11-20');

/** The second page asks what is most urgent; this way leads to the list of debts. */
async function toDebts(page: Phone): Promise<void> {
  await page.goto(`${own.app.address}/urgent`);
  await page.getByLabel(/还没到期，想先算清/).check();
  await press(page, '继续');
  await heading(page, '欠了哪些？');
}

const due = async (page: Phone, when: RegExp, day: string): Promise<void> => {
  await page.getByLabel(when).check();
  await page
    .getByLabel(/哪天到期|从哪一天那期起没还/)
    .first()
    .fill(day);
};

/** Fills in one income, and presses the button with this name. */
async function addIncome(page: Phone, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, text] of Object.entries(fields)) await page.getByLabel(label).fill(text);
}

test('小陈: five debts of five kinds by clicking, to a plan, two letters and the first talk', async () => {
  const { context, page, complaints } = await phone();
  await toDebts(page);
  for (const name of ['信用卡', '借呗', '京东金条', '美团借钱', '亲友借款'])
    await press(page, `${name}加一笔`);
  await press(page, '继续，一共 5 笔');

  await heading(page, '这一笔，知道多少填多少');
  await page.getByLabel('哪一家的').fill('某银行信用卡');
  await page.getByLabel(/这期账单要还多少/).fill('28,400');
  await due(page, /已经过了/, '2026-09-25');
  await page.getByLabel('最低还款', { exact: true }).check();
  await page.getByLabel('这期最低要还多少？').fill('3,875');
  await press(page, /填好了，下一笔：借呗/);
  await page.getByText('借呗 · 第 2 笔，共 5 笔').waitFor();

  await page.getByLabel(/还欠多少/).fill('18,000');
  await due(page, /还没到，填日子/, '12月15日');
  await page.getByLabel(/平时只付利息/).check();
  await page.getByLabel('每期利息多少？').fill('243');
  await page.getByLabel(/本金哪天要还/).fill('2027-01-15');
  await page.getByLabel('消费金融公司').check();
  await press(page, /填好了，下一笔：京东金条/);
  await page.getByText('京东金条 · 第 3 笔，共 5 笔').waitFor();

  await page.getByLabel(/还欠多少/).fill('8,390.38');
  await due(page, /已经过了/, '10月20日');
  await page.getByLabel('每期多少？').fill('1,102.06');
  await page.getByLabel('小额贷款公司').check();
  await press(page, /填好了，下一笔：美团借钱/);
  await page.getByText('美团借钱 · 第 4 笔，共 5 笔').waitFor();

  await page.getByLabel(/还欠多少/).fill('5148');
  await due(page, /还没到，填日子/, '12月8日');
  await page.getByLabel('每期多少？').fill('572');
  await page.getByLabel('还剩几期？').fill('9期');
  await press(page, /填好了，下一笔：亲友借款/);
  await page.getByText('亲友借款 · 第 5 笔，共 5 笔').waitFor();

  await page.getByLabel('谁借给你的').fill('同事老周');
  await page.getByLabel(/还欠多少/).fill('5000元');
  await due(page, /还没到，填日子/, '2027-02-01');
  await press(page, /填好了，下一步：收入/);

  await addIncome(page, { 是什么钱: '工资', 每月多少: '9,800', 每月几号到账: '10' });
  await press(page, /继续，填支出/);
  await page.getByLabel('房租、房贷').fill('2600');
  await page.getByLabel('吃饭和日用').fill('1900');
  await page.getByLabel('看病和药').fill('200');
  await page.getByText(/还有：水电/).click();
  await page.getByLabel('水电、燃气、电话').fill('350');
  await page.getByLabel('交通').fill('300');
  await page.getByLabel('孩子', { exact: true }).fill('800');
  await page.getByLabel('保险').fill('200');
  await page.getByLabel('手里的存款').fill('1500');
  await press(page, '继续');
  await page.getByLabel('收入减少').check();
  await page.getByLabel('从哪天开始').first().fill('7月1日');
  await page.getByLabel(/你的名字/).fill('小陈');
  await press(page, /继续，看一遍/);
  await press(page, /都对/);
  await heading(page, '你每月还得起 3,100.00 元');
  expect(await page.locator('.creditors li').count()).toBe(5);

  // Two letters, each with its own head, and the bank's speaks of its card.
  for (const name of ['某银行信用卡', '京东金条']) {
    await page.goto(`${own.app.address}/plan`);
    await page.locator('.creditors li', { hasText: name }).getByRole('link').last().click();
    await press(page, '改用：书面申请');
    await page.getByText(/信头还空着/).click();
    await page.getByLabel('账号或卡号后四位').fill('0418');
    await page.getByLabel('他们怎么找到你').fill('139****0000');
    await press(page, '写进信里');
    await page.locator('.paper', { hasText: '账号尾号 0418' }).waitFor();
    const letter = await page.locator('.paper').innerText();
    expect(letter).toContain('小陈，联系方式 139****0000');
    expect(letter).not.toMatch(/联系方式 [＿_]|尾号 [＿_]/);
    if (name === '京东金条') expect(letter).toContain('京东金条的放款机构');
    // How one is reached is asked once.
    await press(page, '记下对方怎么说');
    await page.getByLabel('给了编号，让等').check();
    await press(page, '继续');
    await page.getByLabel('受理编号').fill(`A-${name.length}`);
    await press(page, '记下来');
    await heading(page, /./);
  }
  await page.goto(own.app.address);
  await page.getByText('下一步').waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

test('小李 to settled: illness, an instalment and no count, the rate asked later; the request, a yes, its text, every instalment, the proof', async () => {
  const { context, page, complaints } = await phone();
  await page.goto(`${own.app.address}/?today=2026-10-05`);
  await xiaoliToPlan(page, own.app.address);
  await page
    .getByText(/延期 3 个月/)
    .first()
    .waitFor();
  await press(page, /^去谈借呗/);
  await heading(page, /段话，一段一段发/);
  await press(page, '改用：书面申请');
  await page.locator('.paper').waitFor();
  const instalments = [
    ...(await page.locator('.paper').innerText()).matchAll(
      /^[0-9]+\s+([0-9]{4})年([0-9]+)月([0-9]+)日\s+([0-9,]+\.[0-9]{2})$/gm,
    ),
  ].map(
    ([, year, month = '', dayOf = '', sum = '']) =>
      [
        `${year}-${month.padStart(2, '0')}-${dayOf.padStart(2, '0')}`,
        sum.replaceAll(',', ''),
      ] as const,
  );
  expect(instalments.length).toBe(6);
  await press(page, '记下对方怎么说');
  await page.getByLabel('同意了').check();
  await press(page, '继续');
  await press(page, '记下来');
  await heading(page, /请对方用文字确认/);
  await press(page, '文字到了，来核对');
  await heading(page, '说好了，还没有书面');
  expect(await page.locator('.clauses').innerText()).toContain('3,275.47 元');
  const rows = instalments.map(([due, sum], k) => `第${k + 1}期 ${due} ${sum}元`);
  const total = instalments.reduce((sum, [, one]) => sum + Math.round(Number(one) * 100), 0);
  const count = instalments.length;
  await page
    .getByLabel(/协议文字贴在这里/)
    .fill(
      `${rows.join('。')}。共${count}期，合计${(total / 100).toFixed(2)}元。按约还款期间停止催收。`,
    );
  await press(page, '文字到了，来核对');
  await heading(page, '文字和说好的一致');
  expect(await page.locator('.clauses').innerText()).not.toContain('不一样');
  await press(page, '一致，从今天起照它还');
  await heading(page, /按协议还这一期/);
  for (const [k, [due, sum]] of instalments.entries()) {
    await page.goto(`${own.app.address}/?today=${due}`);
    await press(page, '还了，记下来');
    await page.getByLabel('还了多少').fill(sum);
    await press(page, '还了，记下来');
    await heading(page, k === count - 1 ? /要结清证明/ : /按协议还这一期/);
  }
  await page.goto(`${own.app.address}/after`);
  await page.getByText('结清证明还没拿到').waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

/** Presses Tab until what has the focus is called so; fails where it cannot be reached. */
async function reach(page: Phone, name: RegExp): Promise<void> {
  for (let k = 0; k < 120; k += 1) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(() => {
      const one = document.activeElement;
      if (!(one instanceof HTMLElement)) return '';
      const label =
        'labels' in one ? ((one as HTMLInputElement).labels?.[0]?.textContent ?? '') : '';
      return `${one.getAttribute('aria-label') ?? ''} ${label} ${one.textContent ?? ''}`;
    });
    if (name.test(found)) return;
  }
  throw new Error(`the keyboard does not reach ${name}`);
}

test('the heading has the focus as soon as a page is seen, so that no key pressed on it is lost', async () => {
  const { context, page } = await phone();
  await page.goto(own.app.address);
  await heading(page, /先别慌/);
  await page.evaluate(() => {
    const seen: string[] = ((globalThis as unknown as { seen: string[] }).seen = []);
    new MutationObserver((changes) => {
      const isDrawn = changes.some(({ addedNodes }) =>
        [...addedNodes].some((one) => one instanceof Element && one.querySelector('h1') !== null),
      );
      if (isDrawn) seen.push(document.activeElement?.tagName ?? '');
    }).observe(document.body, { childList: true, subtree: true });
  });
  await press(page, '开始');
  await heading(page, '最急的是什么？');
  await page.getByLabel(/还没到期，想先算清/).check();
  await press(page, '继续');
  await heading(page, '欠了哪些？');
  expect(await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)).toEqual([
    'H1',
    'H1',
  ]);
  await context.close();
});

test('the whole road by the keyboard alone', async () => {
  const { context, page, complaints } = await phone();
  const enter = async (name: RegExp) => {
    await reach(page, name);
    await page.keyboard.press('Enter');
  };
  const type = async (name: RegExp, text: string) => {
    await reach(page, name);
    await page.keyboard.type(text);
  };
  const tick = async (name: RegExp) => {
    await reach(page, name);
    await page.keyboard.press('Space');
  };
  /** Of a group of radios the keyboard enters the first, and the arrows go on. */
  const choose = async (first: RegExp, down: number) => {
    await reach(page, first);
    await page.keyboard.press('Space');
    for (let k = 0; k < down; k += 1) await page.keyboard.press('ArrowDown');
  };
  await page.goto(`${own.app.address}/?today=2026-11-05`);
  await heading(page, /先别慌/);
  await enter(/^ *开始/);
  await heading(page, '最急的是什么？');
  await choose(/有一笔 7 天内到期/, 3);
  await enter(/^ *继续/);
  await heading(page, '欠了哪些？');
  await enter(/花呗加一笔/);
  await page.getByText('继续，一共 1 笔').waitFor();
  await enter(/继续，一共 1 笔/);
  await heading(page, '这一笔，知道多少填多少');
  await type(/这期账单要还多少/, '9600');
  await choose(/还没到，填日子/, 0);
  await type(/哪天到期/, '11月10日');
  await tick(/都不能选/);
  await enter(/填好了/);
  await heading(page, '每月有哪些钱进来？');
  await type(/是什么钱/, '失业金');
  await type(/每月多少/, '3980');
  await type(/每月几号到账/, '5');
  await enter(/继续，填支出/);
  await heading(page, '一个月吃住要多少？');
  await type(/吃饭和日用/, '2080');
  await type(/手里的存款/, '300');
  await enter(/^ *继续/);
  await heading(page, '发生了什么？');
  await choose(/失业/, 0);
  await enter(/继续，看一遍/);
  await heading(page, /看一遍/);
  await enter(/都对/);
  await heading(page, '你每月还得起 1,710.00 元');
  await enter(/^ *去谈花呗/);
  await heading(page, /段话，一段一段发/);
  await enter(/记下对方怎么说/);
  await heading(page, '对方怎么说？');
  await tick(/给了方案/);
  await enter(/^ *继续/);
  await heading(page, '记下细的');
  await type(/分几期/, '3');
  await type(/每期多少/, '3280');
  await type(/第一期哪天还/, '11月10日');
  await enter(/记下来/);
  await heading(page, '对方给 3 期，每月多出 1,570.00 元，放不下');
  expect(complaints).toEqual([]);
  await context.close();
});

describe('what was deleted can be taken back for a day', () => {
  test('an income, a contact, a paper, bills: each by its name', async () => {
    const { context, page, complaints } = await phone();
    await open(page, own.app.address, { who: 'chen', at: '/income', day: '2026-11-20' });
    const pay = page.getByRole('button', { name: '删除 工资' });
    await pay.click();
    await pay.waitFor({ state: 'detached' });
    await page.goto(`${own.app.address}/case/jintiao`);
    await page.getByRole('button', { name: /^删除 11月18日/ }).click();
    await page.getByText('联系记录').waitFor({ state: 'detached' });
    await page.goto(`${own.app.address}/proofs`);
    await page.getByLabel('工资条').check();
    await page.getByRole('button', { name: '存一张照片 工资条' }).waitFor();
    await page.getByLabel('工资条').uncheck();
    await page.getByRole('button', { name: '存一张照片 工资条' }).waitFor({ state: 'detached' });
    await page.goto(`${own.app.address}/bills`);
    await page.locator('#bill').setInputFiles('example/alipay-2026.csv');
    await press(page, '从本机删除这些账单');
    await page.getByText(/「alipay-2026.csv」共/).waitFor({ state: 'detached' });
    await page.goto(`${own.app.address}/settings`);
    for (const name of ['1 份账单', '工资条', '11月18日的联系', '工资']) {
      await page.getByRole('button', { name: `放回来 ${name}`, exact: true }).click();
      await page.getByText(`「${name}」放回来了。`).waitFor();
    }
    await page.goto(`${own.app.address}/case/jintiao`);
    await page.getByText('联系记录').waitFor();
    await page.goto(`${own.app.address}/answers`);
    await page.getByText('9,800.00 元').waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('a photo of a paper is drawn anew and kept here; what is no picture is refused in words: PHOTO_UNREAD', async () => {
    const { context, page, asked } = await phone();
    await open(page, own.app.address, { who: 'zhang', at: '/proofs', day: '2026-11-05' });
    await page.getByLabel('离职证明').check();
    const file = page.locator('.photo input[type=file]');
    await file.setInputFiles({
      name: 'a.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('no picture'),
    });
    await page.getByText('这张照片打不开').waitFor();
    await file.setInputFiles('apps/borrower/public/note-512.png');
    await page.getByText('看照片').click();
    await expect
      .poll(() => page.locator('.photo img').getAttribute('src'))
      .toMatch(/^data:image\/jpeg;base64,/);
    await page.goto(`${own.app.address}/talk/huabei?way=letter`);
    await settled(page);
    await page.locator('.paper', { hasText: '1. 离职证明' }).waitFor();
    expect(
      asked.every((url) => url.startsWith(own.app.address) || /^(?:data|blob):/.test(url)),
    ).toBe(true);
    await context.close();
  });
});

test('a later bill proposes the instalment that it shows, and only a tap enters it', async () => {
  const { context, page, complaints } = await phone();
  await open(page, own.app.address, {
    who: 'zhang',
    stage: 'active',
    at: '/bills',
    day: '2026-11-12',
  });
  const head =
    '支付宝账单\n起始时间：[2026-11-01 00:00:00]    终止时间：[2026-11-12 23:59:59]\n共1笔记录\n';
  const columns =
    '交易时间,交易分类,交易对方,对方账号,商品说明,收/支,金额,收/付款方式,交易状态,交易订单号,商家订单号,备注,';
  const row =
    '2026-11-10 10:00:09,信用借还,花呗,/,花呗主动还款-2026年11月账单,不计收支,1672.00,余额宝,还款成功,202611102200140000000027\t,\t,,';
  await page.locator('#bill').setInputFiles({
    name: 'alipay-11.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`${head}${columns}\n${row}\n`),
  });
  await page.getByText('账单对上了协议').waitFor();
  await page.goto(`${own.app.address}/case/huabei`);
  await heading(page, /有 1 期过了还款日/);
  await page.getByText('账单对上了协议').waitFor();
  await press(page, '对，记下来');
  await page.getByText('账单对上了协议').waitFor({ state: 'detached' });
  await page.goto(`${own.app.address}/after`);
  await page
    .getByText(/12月10日/)
    .first()
    .waitFor();
  expect(await page.locator('main').innerText()).not.toMatch(/11月10日/);
  expect(complaints).toEqual([]);
  await context.close();
});
