import { describe, expect, test } from 'vitest';
import { phones, press } from './phone.fixture.ts';
import { open, settled } from './seeded.fixture.ts';
import { at, DAY, saying, textOf, type Words } from './words.fixture.ts';

const given = phones(DAY);
const { own, samePhone } = given;

const PAGES: readonly Words[] = [
  {
    name: 'nobody without income is shown a plan: living first, and the request to wait',
    state: at('lean', '/plan'),
    has: ['先顾吃住', '还没谈 · 延期 3 个月', '去谈'],
    never: ['每月最多还', '6,748', '不用谈'],
  },
  {
    name: 'and the letter behind it asks to wait',
    state: at('lean', '/talk/jiebei?way=letter'),
    has: ['延期 3 个月'],
    never: ['6,748', /每期 [0-9,.]+ 元/],
  },
  {
    name: 'a card that is late is said to be late in its letter',
    state: at('chen', '/talk/card?way=letter'),
    has: [/9月25日 起有未还部分/],
    never: ['目前没有逾期'],
  },
  {
    name: 'a loan of a colleague is held against four times the LPR, not against lenders',
    state: at('colleague', '/rights'),
    has: ['老周', /四倍|4 倍|LPR/],
    never: ['12378', '持牌'],
  },
  {
    name: 'and its letter speaks to a person',
    state: at('colleague', '/talk/friend'),
    has: ['老周'],
    never: ['外部催收', '征信'],
  },
  {
    name: 'what is not known of a card is said, with what it may bring',
    state: at('chen', '/plan'),
    has: [/某银行信用卡还差 [1-9] 问|京东金条还差 [1-9] 问/, /可能少付约 [0-9,]+ 元/],
    never: [],
  },
  {
    name: 'what is worked out from a rate that nobody told is an estimate, and not free',
    state: at('vague', '/plan'),
    has: [/以后的息费 约 [1-9][0-9,.]+ 元/, /起每期约 [0-9,.]+ 元/],
    never: ['息费 0.00'],
  },
  {
    name: 'nor does it wait free of charge',
    state: at('vague', '/rights'),
    has: [/30 天后会多出约 [1-9]/],
    never: [],
  },
  {
    name: 'of days nobody told a letter says neither that nothing is late nor since when',
    state: at('vague', '/talk/huabei?way=letter'),
    has: ['本人因照顾家人，按原计划还款有困难', /每期约 [0-9,.]+ 元/, '约数'],
    never: ['目前没有逾期', /自[＿_]/, /因[＿_]/, '收入减少'],
  },
  {
    name: 'and where it is late, no day of its own making',
    state: at('vague', '/talk/loan?way=letter'),
    has: ['已有未还部分'],
    never: ['目前没有逾期', /日 ?起有未还部分/],
  },
  {
    name: 'what was said to be unknown is read back as that',
    state: at('vague', '/answers'),
    has: [/不知道：.*还剩几期/, '每期 1,380.00 元', '已经过了，从哪天起不知道'],
    never: ['还没填，先按'],
  },
  {
    name: 'the minimum of a bill is read back as that, with what may be chosen',
    state: at('chen', '/answers'),
    has: ['能选最低还款；最低 2,725.00 元', '每期 1,661.64 元'],
    never: ['每期 2,725.00 元'],
  },
  {
    name: 'no contract day is made up: what goes by it stands under what could not be looked at',
    state: at('wang', '/rights'),
    has: ['还没法看的'],
    never: ['0.00%'],
  },
  {
    name: 'without income and spending there is no sum one can pay',
    state: at('unsaid', '/plan'),
    has: ['还差收入和支出'],
    never: [/[0-9]+\.[0-9]{2} 元/],
  },
  {
    name: 'and no letter that names them',
    state: at('unsaid', '/talk/huabei?way=letter'),
    has: ['还差收入和支出'],
    never: ['0.00'],
  },
  {
    name: 'nothing is chosen beforehand of what happened',
    state: at('unsaid', '/happened'),
    has: ['发生了什么'],
    never: [],
  },
  {
    name: 'where income of the month has come, all money in hand is asked for',
    state: at('zhang', '/spending'),
    has: ['今天手里一共有多少钱'],
    never: [],
  },
  {
    name: 'of a month a letter makes no day, and names none of a debt that is late since one',
    state: at('months', '/talk/huabei?way=letter'),
    has: ['自2026年6月起', '有未还部分'],
    never: [/2026年6月[0-9]+日/, '2026年7月1日'],
  },
  {
    name: 'and it is read back as a month',
    state: at('months', '/answers'),
    has: [/2026 ?年 ?7 ?月起没还，哪天不知道/, /2026 ?年 ?6 ?月起/],
    never: [/7 ?月 ?1 ?日/],
  },
];

describe('what nobody told is no fact', () => {
  saying(given, PAGES);

  test('the letter asks for what the plan shows', async () => {
    const { page } = await samePhone();
    for (const debt of ['huabei', 'jiebei']) {
      await open(page, own.app.address, at('wang', '/plan'));
      const line = await page
        .locator('.creditors li', { hasText: debt === 'huabei' ? '花呗' : '借呗' })
        .innerText();
      const sums = [...line.matchAll(/[0-9,]+\.[0-9]{2}/g)].map(([sum]) => sum);
      await page.goto(`${own.app.address}/talk/${debt}?way=letter`);
      await settled(page);
      await page.locator('.paper').waitFor();
      const letter = await page.locator('.paper').innerText();
      for (const sum of sums) expect(letter).toContain(sum);
      expect(letter).not.toContain('30.00 元');
    }
  });

  test('what is done in an example never touches one’s own, and is said to be an example', async () => {
    const { page } = await samePhone();
    await page.goto(`${own.app.address}/example/xiaoli/plan`);
    await page.getByText('这是小李的例子，不是你的').waitFor();
    await open(page, own.app.address, at('zhang', '/answers'));
    expect(await textOf(page)).not.toContain('小李');
  });

  test('what a bill shows counts once it is taken over, and is one figure everywhere; a second bill leaves the first', async () => {
    const { page } = await samePhone();
    await open(page, own.app.address, at('unsaid', '/bills'));
    await page.locator('#bill').setInputFiles('example/alipay-2026.csv');
    await page.getByText(/「alipay-2026\.csv」共/).waitFor();
    await page.locator('#bill').setInputFiles('example/alipay-2026-07-08.csv');
    await page.getByText(/「alipay-2026-07-08\.csv」共/).waitFor();
    await settled(page);
    expect(await textOf(page)).toContain('「alipay-2026.csv」共');
    const income = page.locator('.figure', { hasText: '固定收入' }).first();
    const sum = (await income.locator('.total strong').innerText()).replace(' 元', '');
    await press(page, '用这些数字填收入和支出');
    await page.getByText('收入和支出都填好了').waitFor();
    for (const path of ['/income', '/answers', '/plan/why']) {
      await page.goto(`${own.app.address}${path}?today=${DAY}`);
      await settled(page);
      expect(await textOf(page), path).toContain(sum);
    }
  });

  test('a month alone is taken for a due day, a contract and a contact, and nothing is made of it that was not said', async () => {
    const { page } = await samePhone();
    await open(page, own.app.address, at('zhang', '/debt/huabei'));
    await page.getByLabel('哪天到期').fill('12月');
    await page.getByText('2026年12月，没写哪天').waitFor();
    await press(page, /下一步|改好了/);
    await open(page, own.app.address, at('zhang', '/contact/huabei'));
    await page.getByLabel('外包催收公司').check();
    await page.getByLabel('哪一天').first().fill('10月');
    await page.getByText('2026年10月，没写哪天').waitFor();
    await page.getByLabel('电话', { exact: true }).check();
    await page.getByRole('group', { name: '打给了谁？' }).getByLabel('我', { exact: true }).check();
    await press(page, '存下来');
    await page.waitForURL(/rights/);
    await page.goto(`${own.app.address}/case/huabei`);
    await page.getByText('2026年10月', { exact: false }).first().waitFor();
  });
});
