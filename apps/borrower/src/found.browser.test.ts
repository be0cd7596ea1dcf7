import { STAGE_NAMES } from '@forbear/negotiation';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { heading, phones, press, type Phone } from './phone.fixture.ts';
import { open, settled } from './seeded.fixture.ts';
import type { State } from './state.fixture.ts';

const { own, phone, samePhone } = phones('2026-11-20');

const DAY = '2026-11-20';
const at = (who: State['who'], path: string): Omit<State, 'name'> => ({ who, at: path, day: DAY });

/** What of a pattern does not stand on one line, in the parts of a page. */
const broken = (page: Phone, parts: string, pattern: RegExp): Promise<readonly string[]> =>
  page.evaluate(
    ([selector, source]) => {
      const found: string[] = [];
      const look = (node: Node) => {
        node.childNodes.forEach(look);
        if (node.nodeType !== Node.TEXT_NODE) return;
        for (const { 0: word, index } of (node.textContent ?? '').matchAll(
          new RegExp(source, 'g'),
        )) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1)
            found.push(word);
        }
      };
      document.querySelectorAll(selector).forEach(look);
      return found;
    },
    [parts, pattern.source] as const,
  );

const textOf = (page: Phone): Promise<string> => page.locator('main').innerText();

/** What each of the findings of the trial asks of a page: which state, what it says, what it never says. */
const PAGES: readonly {
  readonly name: string;
  readonly state: Omit<State, 'name'>;
  readonly has: readonly (string | RegExp)[];
  readonly never: readonly (string | RegExp)[];
  readonly primary?: string;
}[] = [
  {
    name: '1.2 nobody without income is shown a plan: living first, and the request to wait',
    state: at('lean', '/plan'),
    has: ['先顾吃住', '还没谈 · 延期 3 个月', '去谈'],
    never: ['每月最多还', '6,748', '不用谈'],
  },
  {
    name: '1.2 and the letter behind it asks to wait',
    state: at('lean', '/talk/jiebei?way=letter'),
    has: ['延期 3 个月'],
    never: ['6,748', /每期 [0-9,.]+ 元/],
  },
  {
    name: '2.1 a card that is late is said to be late in its letter',
    state: at('chen', '/talk/card?way=letter'),
    has: [/9月25日 起有未还部分/],
    never: ['目前没有逾期'],
  },
  {
    name: '2.2 a loan of a colleague is held against four times the LPR, not against lenders',
    state: at('colleague', '/rights'),
    has: ['老周', /四倍|4 倍|LPR/],
    never: ['12378', '持牌'],
  },
  {
    name: '2.2 and its letter speaks to a person',
    state: at('colleague', '/talk/friend'),
    has: ['老周'],
    never: ['外部催收', '征信'],
  },
  {
    name: '2.3 what is not known of a card is said, with what it may bring',
    state: at('chen', '/plan'),
    has: [/某银行信用卡还差 [1-9] 问|京东金条还差 [1-9] 问/, /可能少付约 [0-9,]+ 元/],
    never: [],
  },
  {
    name: '2.3 what is worked out from a rate that nobody told is an estimate, and not free',
    state: at('vague', '/plan'),
    has: [/以后的息费 约 [1-9][0-9,.]+ 元/, /起每期约 [0-9,.]+ 元/],
    never: ['息费 0.00'],
  },
  {
    name: '2.3 nor does it wait free of charge',
    state: at('vague', '/rights'),
    has: [/30 天后会多出约 [1-9]/],
    never: [],
  },
  {
    name: '2.1 of days nobody told a letter says neither that nothing is late nor since when',
    state: at('vague', '/talk/huabei?way=letter'),
    has: ['本人因照顾家人，按原计划还款有困难', /每期约 [0-9,.]+ 元/, '约数'],
    never: ['目前没有逾期', /自[＿_]/, /因[＿_]/, '收入减少'],
  },
  {
    name: '2.1 and where it is late, no day of its own making',
    state: at('vague', '/talk/loan?way=letter'),
    has: ['已有未还部分'],
    never: ['目前没有逾期', /日 ?起有未还部分/],
  },
  {
    name: '2.8 what was said to be unknown is read back as that',
    state: at('vague', '/answers'),
    has: [/不知道：.*还剩几期/, '每期 1,380.00 元', '已经过了，从哪天起不知道'],
    never: ['还没填，先按'],
  },
  {
    name: '2.8 the minimum of a bill is read back as that, with what may be chosen',
    state: at('chen', '/answers'),
    has: ['能选最低还款；最低 2,725.00 元', '每期 1,661.64 元'],
    never: ['每期 2,725.00 元'],
  },
  {
    name: '2.4 no contract day is made up: what goes by it stands under what could not be looked at',
    state: at('wang', '/rights'),
    has: ['还没法看的'],
    never: ['0.00%'],
  },
  {
    name: '2.5 without income and spending there is no sum one can pay',
    state: at('unsaid', '/plan'),
    has: ['还差收入和支出'],
    never: [/[0-9]+\.[0-9]{2} 元/],
  },
  {
    name: '2.5 and no letter that names them',
    state: at('unsaid', '/talk/huabei?way=letter'),
    has: ['还差收入和支出'],
    never: ['0.00'],
  },
  {
    name: '2.6 nothing is chosen beforehand of what happened',
    state: at('unsaid', '/happened'),
    has: ['发生了什么'],
    never: [],
  },
  {
    name: '4 and no text of the first evening is given about it',
    state: at('old', '/hold'),
    has: ['这笔先不要发', '12348'],
    never: ['我愿意还款', '复制'],
  },
  {
    name: '7 by when to talk is told by the contract, not by what is asked for',
    state: at('poor', '/'),
    has: ['11月25日前，先和花呗谈', '还有 5 天'],
    never: ['2027 年'],
  },
  {
    name: '7 what is late comes before what is not due yet',
    state: at('chen', '/'),
    has: ['今天先和某银行信用卡谈'],
    never: [],
  },
  {
    name: '6.2 the kit leads to what to answer before anything was noted',
    state: { who: 'zhang', at: '/talk/huabei/paper/replies', day: '2026-11-05' },
    has: ['我没有权限', /我今天能还的是 [＿_]+ 元/],
    never: ['用不上', 'forbear'],
  },
  {
    name: '6.2 the words lead on to what they answer',
    state: { who: 'zhang', at: '/talk/huabei', day: '2026-11-05' },
    has: ['第 1 段'],
    never: [],
    primary: '记下对方怎么说',
  },
  {
    name: '6.2 and the debt leads back to its words',
    state: { who: 'zhang', stage: 'requested', at: '/case/huabei', day: '2026-11-06' },
    has: ['话和信', '走到哪了'],
    never: [],
    primary: '对方回了，记下来',
  },
  {
    name: '6 an agreement that runs is not said to be unwritten',
    state: { who: 'zhang', stage: 'active', at: '/case/huabei/agreement', day: '2026-11-07' },
    has: ['写下来的约定', '12月10日 · 1,672.00 元'],
    never: ['还没有书面'],
  },
  {
    name: '6 what was agreed and paid is not said to be still to come',
    state: { who: 'zhang', stage: 'settled', at: '/after', day: '2026-11-08' },
    has: ['谈成的各期都还完了', '结清证明'],
    never: ['还没有写下来的约定'],
  },
  {
    name: '6 a text that differs leads to words that ask for its correction',
    state: {
      who: 'zhang',
      stage: 'confirming',
      at: '/talk/huabei/paper/correct-text',
      day: '2026-11-07',
    },
    has: ['请更正协议文字', '说好 6 期，写的是 5 期'],
    never: ['用不上'],
  },
  {
    name: '4 somebody under age is told so before any sum',
    state: at('young', '/plan'),
    has: ['不满 18 周岁签的借款', '先别签字、别答应还、别付款'],
    never: [],
    primary: '先问法律援助，12348 免费',
  },
  {
    name: '4 nor are words made for them before they asked whether they owe it',
    state: at('young', '/talk/huabei'),
    has: ['先问清楚，再决定谈不谈', '先别签字、别答应还、别付款', '12355'],
    never: ['复制', '我愿意还款'],
    primary: '先问法律援助，12348 免费',
  },
  {
    name: '6 of an instalment whose day is past nobody is told to talk before it',
    state: { who: 'zhang', stage: 'active', at: '/case/huabei/paid', day: '2026-12-13' },
    has: ['11月10日这一期', '还了多少'],
    never: ['提前'],
    primary: '还了，记下来',
  },
  {
    name: '6 instalments whose days are past are counted and asked about, wherever one comes back to',
    state: { who: 'zhang', stage: 'active', at: '/', day: '2026-12-13' },
    has: ['有 2 期过了还款日：还了的记下来，没还上的现在就谈'],
    never: ['按协议还这一期'],
  },
  {
    name: '6 of two past instalments none stands for both',
    state: { who: 'zhang', stage: 'active', at: '/case/huabei/paid', day: '2026-12-13' },
    has: ['11月10日这一期', '后面还有 1 期也过了：12月10日 1,672.00 元'],
    never: [],
  },
  {
    name: '6 an offer equal to what was asked for fits on the day after the pay day',
    state: { who: 'zhang', stage: 'offered', at: '/case/huabei/offer', day: '2026-11-06' },
    has: ['对方给 6 期，每个月都放得下'],
    never: ['放不下', '最先不够'],
    primary: '同意，请对方写下来',
  },
  {
    name: '2.5 where income of the month has come, all money in hand is asked for',
    state: at('zhang', '/spending'),
    has: ['今天手里一共有多少钱'],
    never: [],
  },
  {
    name: '6 where nothing was agreed, nothing is said to be paid',
    state: { who: 'zhang', at: '/case/huabei/paid', day: '2026-11-05' },
    has: ['还没有写下来的约定'],
    never: ['还清', '还了多少'],
    primary: '看这一笔',
  },
  {
    name: '9 where nothing fits no debt is named without a word on it',
    state: at('poor', '/plan/why'),
    has: ['为什么是'],
    never: [/[：:]\s*\n/],
  },
  ...(['/', '/plan'] as const).map((path) => ({
    name: `4 whoever was forced to borrow reads no sum and no talk as heading: ${path}`,
    state: at('forced', path),
    has: [/^[^元]*先问清楚，再决定谈不谈/],
    never: ['今天先和', '前，先和'],
    primary: '先问法律援助，12348 免费',
  })),
  ...(['/hold', '/plan', '/talk/huabei', '/talk/huabei?way=letter'] as const).map((path) => ({
    name: `6 words of danger to life bring help before any sum or text to send: ${path}`,
    state: at('unwell', path),
    has: ['先顾你自己'],
    never: ['复制', '我愿意还款', /[0-9,]+[.][0-9]{2}/],
    primary: '看看谁能帮你',
  })),
  ...(['young', 'forced'] as const).map((who) => ({
    name: `4 the text of the first evening comes after that question too: ${who}`,
    state: at(who, '/hold'),
    has: ['先问清楚，再决定谈不谈', '12348'],
    never: ['复制', '我愿意还款', '登记'],
    primary: '先问法律援助，12348 免费',
  })),
  {
    name: '2.1 of a month a letter makes no day, and names none of a debt that is late since one',
    state: at('months', '/talk/huabei?way=letter'),
    has: ['自2026年6月起', '有未还部分'],
    never: [/2026年6月[0-9]+日/, '2026年7月1日'],
  },
  {
    name: '2.1 and it is read back as a month',
    state: at('months', '/answers'),
    has: [/2026 ?年 ?7 ?月起没还，哪天不知道/, /2026 ?年 ?6 ?月起/],
    never: [/7 ?月 ?1 ?日/],
  },
  {
    name: '8 a friend has no customer service',
    state: at('chen', '/talk/friend'),
    has: ['老周'],
    never: ['人工', '官方电话'],
  },
  {
    name: '4 a claim that may be out of time is read about before any words are made',
    state: at('old', '/talk/huabei'),
    has: ['可能已过诉讼时效', '只要一份对账单'],
    never: ['复制', '改用'],
  },
  {
    name: '4 and stands in no plan as kept',
    state: at('old', '/plan'),
    has: ['没有排进方案'],
    never: ['照旧', '不用谈', '每月还得起'],
  },
  {
    name: '5 a wrong day in the future is refused before it is entered',
    state: at('zhang', '/said/huabei/number'),
    has: ['记下细的'],
    never: [],
  },
  {
    name: '7 one debt without a sum blocks no other',
    state: { who: 'zhang', at: '/talk/huabei', day: '2026-11-05' },
    has: ['分 6 期偿还，每期 1,672.00 元'],
    never: ['看不懂'],
  },
  {
    name: '7 a debt without its sum leads to words that ask for it, and acknowledge nothing',
    state: at('begun', '/talk/d2'),
    has: ['先问清欠多少', '请把我名下借呗截至今天的明细发给我', '复制'],
    never: ['我愿意还款', '还没法谈'],
    primary: '知道了，去填',
  },
  {
    name: '7 an unknown address says so',
    state: at('nobody', '/nowhere'),
    has: ['没有这一页'],
    never: [],
  },
  {
    name: '7 an unknown paper says so',
    state: at('zhang', '/talk/huabei/paper/nothing'),
    has: ['现在用不上这份'],
    never: [],
  },
];

describe('what the trial found stays mended', () => {
  test.each(PAGES)('$name', async ({ state, has, never, primary }) => {
    const { page, complaints } = await samePhone();
    await open(page, own.app.address, state);
    await expect.poll(() => textOf(page)).toMatch(new RegExp(sourceOf(has[0] as string)));
    const text = await textOf(page);
    for (const one of has) expect(text).toMatch(new RegExp(sourceOf(one)));
    for (const one of never) expect(text).not.toMatch(new RegExp(sourceOf(one)));
    expect(await page.locator('input[type=radio]:checked').count()).toBe(0);
    if (primary !== undefined)
      expect(await page.locator('.foot .primary').innerText()).toBe(primary);
    expect(complaints).toEqual([]);
  });

  test('6.7 what was noted is at the top of the page one comes to, and its form is gone', async () => {
    const { page } = await samePhone();
    await open(page, own.app.address, {
      who: 'zhang',
      at: '/said/huabei/number',
      day: '2026-11-05',
    });
    await page.getByLabel('受理编号').fill('HB-7');
    await press(page, '记下来');
    await page.getByText('走到哪了').waitFor();
    expect(await page.evaluate(() => scrollY)).toBe(0);
    expect(await textOf(page)).toContain('编号 HB-7');
    expect(await page.locator('main input, main textarea').count()).toBe(0);
  });

  test.each(['zh', 'en'] as const)(
    '7 the first text can be copied from the first screen, before anything is filled in: %s',
    async (lang) => {
      const { page } = await samePhone();
      await open(page, own.app.address, at('nobody', '/hold'), lang);
      const copy = await page.locator('.message .copy').boundingBox();
      const foot = await page.locator('.foot').boundingBox();
      expect((copy?.y ?? 0) + (copy?.height ?? 0)).toBeLessThanOrEqual(foot?.y ?? 0);
    },
  );

  test('9 on 320 px with letters of 200 % a line of a list breaks between words, and an offer keeps its days whole', async () => {
    const { context, page } = await phone(320, 'block');
    const browserOf = await context.newCDPSession(page);
    const fontSizes = { standard: 32, fixed: 32 };
    const states = [
      { who: 'zhang', at: '/', day: '2026-11-05' },
      { who: 'zhang', stage: 'active', at: '/after', day: '2026-11-07' },
      { who: 'zhang', stage: 'settled', at: '/after', day: '2026-11-08' },
    ] as const;
    for (const state of states) {
      await open(page, own.app.address, state, 'en');
      await browserOf.send('Page.setFontSizes', { fontSizes });
      await page.locator('.answers li, .creditors li').first().waitFor();
      expect(await broken(page, '.answers li, .creditors li', /[A-Za-z]{2,}/g)).toEqual([]);
    }
    await browserOf.send('Page.setFontSizes', { fontSizes: { standard: 16, fixed: 16 } });
    const offered = {
      who: 'zhang',
      stage: 'countered',
      at: '/case/huabei/offer',
      day: '2026-11-06',
    };
    await open(page, own.app.address, offered as Omit<State, 'name'>);
    expect(await broken(page, '.compare', /[0-9]+月[0-9]+日|没写明|期数|征信/g)).toEqual([]);
    await context.close();
  });

  test('1.3 the letter asks for what the plan shows', async () => {
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

  test('1.1 what is done in an example never touches one’s own, and is said to be an example', async () => {
    const { page } = await samePhone();
    await page.goto(`${own.app.address}/example/xiaoli/plan`);
    await page.getByText('这是小李的例子，不是你的').waitFor();
    await open(page, own.app.address, at('zhang', '/answers'));
    expect(await textOf(page)).not.toContain('小李');
  });

  test('1.4 what a bill shows counts once it is taken over, and is one figure everywhere; a second bill leaves the first', async () => {
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

  test('1.6 the plan one has chosen is that of the words one sends', async () => {
    const { page } = await samePhone();
    await open(page, own.app.address, { who: 'zhang', at: '/plan/ways', day: '2026-11-05' });
    await page.getByRole('radio', { name: /最稳当/ }).check();
    await press(page, '用“最稳当”');
    await page.getByText(/先选了“最稳当”：分 9 期/).waitFor();
    await press(page, '去谈花呗');
    await page.getByText('分 9 期偿还').first().waitFor();
    await page.reload();
    await page.getByText('分 9 期偿还').first().waitFor();
  });

  test('4 a decision to pay what may be out of time is taken back on the page of the debt', async () => {
    const { page, complaints } = await samePhone();
    await open(page, own.app.address, at('old', '/talk/huabei'));
    await press(page, '我看过了，继续');
    await press(page, '我问过了，还是决定还');
    await heading(page, /段话，一段一段发/);
    await page.goto(`${own.app.address}/case/huabei`);
    await press(page, '收回这个决定');
    await page.getByText('你决定还，所以排进了方案').waitFor({ state: 'detached' });
    await page.goto(`${own.app.address}/plan`);
    await settled(page);
    expect(await textOf(page)).not.toContain('每月还得起');
    await page.goto(`${own.app.address}/talk/huabei`);
    await heading(page, '这笔没有排进方案');
    for (const path of ['/', '/plan', '/case/huabei']) {
      await page.goto(`${own.app.address}${path}`);
      await settled(page);
      const text = await textOf(page);
      expect(text, path).toMatch(/还不还由你决定|还不还，再看看/);
      expect(text, path).not.toMatch(/填全|都照约定还|照旧就还得上/);
    }
    expect(complaints).toEqual([]);
  });

  test('1.7 the calendar holds days that were agreed, without a name or a sum in their titles', async () => {
    const { page } = await samePhone();
    await open(page, own.app.address, {
      who: 'zhang',
      stage: 'active',
      at: '/after',
      day: '2026-11-07',
    });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      press(page, '把日子加到手机日历'),
    ]);
    const days = (await readFile(await download.path(), 'utf8')).replaceAll('\r\n ', '');
    const titles = days.match(/^SUMMARY:.*$/gm) ?? [];
    expect(titles.length).toBeGreaterThan(5);
    expect(titles.join(' ')).not.toMatch(/花呗|小张|[0-9]|元|（方案）/);
  });

  test('1.5 what was agreed enters the plan, and home has one next action with its day', async () => {
    const { page } = await samePhone();
    const active = { who: 'zhang', stage: 'active', day: '2026-11-07' } as const;
    await open(page, own.app.address, { ...active, at: '/plan' });
    expect(await textOf(page)).not.toContain('去谈');
    await open(page, own.app.address, { ...active, at: '/' });
    await heading(page, '11月10日前，按协议还这一期');
    expect(await page.locator('.foot .primary').innerText()).toBe('还了，记下来');
  });

  test('6 a text whose instalments no reader finds is held against what was said by the person, and is no dead end', async () => {
    const { page } = await samePhone();
    const state = { who: 'zhang', stage: 'agreed_orally', day: '2026-11-07' } as const;
    await open(page, own.app.address, { ...state, at: '/case/huabei/agreement' });
    await page
      .getByLabel(/协议文字贴在这里/)
      .fill('好的，就照电话里谈好的，每个月按时打过来就行。');
    await press(page, '文字到了，来核对');
    await heading(page, '没读出每一期，请你对一下');
    expect(await textOf(page)).toContain('11月10日 · 1,672.00 元');
    expect(await textOf(page)).not.toContain('没有写');
    await page.getByRole('link', { name: '没写，请对方补上' }).waitFor();
    await press(page, '一样，从今天起照它还');
    await heading(page, /按协议还这一期/);
  });

  test('6 an instalment that was missed, in part and then made good, is noted as that', async () => {
    const { page } = await samePhone();
    const state = { who: 'zhang', stage: 'active', day: '2026-11-20' } as const;
    await open(page, own.app.address, { ...state, at: '/case/huabei/paid' });
    await page.getByLabel('还了多少').fill('2,000');
    await press(page, '还了，记下来');
    await page.getByText('和哪几期都对不上：第 1 期是 1,672.00 元').waitFor();
    await page.getByLabel('还了多少').fill('1,000');
    await press(page, '还了，记下来');
    await heading(page, /把差的部分补上/);
    await press(page, '写还款困难说明');
    await page.getByText('没有还足，还差 672.00 元').waitFor();
    await page.goto(`${own.app.address}/case/huabei`);
    await press(page, '记一笔还款');
    await page.getByLabel('还了多少').fill('672');
    await press(page, '还了，记下来');
    await heading(page, /按协议还这一期/);
    await open(page, own.app.address, { ...state, at: '/case/huabei/paid' });
    await press(page, '没还上，现在去谈');
    await heading(page, /把差的部分补上/);
  });

  test('K5 a day that has not come is refused, and what was typed stays', async () => {
    const { page } = await samePhone();
    await open(page, own.app.address, { ...at('zhang', '/said/huabei/number'), day: '2026-11-05' });
    await page.getByLabel(/哪一天的事/).fill('2027-11-05');
    await press(page, '记下来');
    await page.getByRole('link', { name: '这一天还没到。' }).waitFor();
    expect(await page.getByLabel(/哪一天的事/).inputValue()).toBe('2027年11月5日');
  });

  test('2.1 a month alone is taken for a due day, a contract and a contact, and nothing is made of it that was not said', async () => {
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

  test('K5 a clipboard that is refused gives the text to be marked by hand', async () => {
    const { context, page } = await phone();
    await context.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: () => Promise.reject(new Error('denied')) },
      });
    });
    await open(page, own.app.address, { who: 'zhang', at: '/talk/huabei', day: '2026-11-05' });
    await press(page, '复制第 1 段');
    await page.getByText('浏览器不让自动复制').waitFor();
    await context.close();
  });

  test('K9 a plan chosen with the arrow keys keeps the focus', async () => {
    const { page } = await samePhone();
    await open(page, own.app.address, { who: 'zhang', at: '/plan/ways', day: '2026-11-05' });
    await page.locator('input[name=plan]:checked').focus();
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe(
      'plan',
    );
  });

  test.each([
    ['chen', '/plan', '.creditors a', 800],
    ['zhang', '/talk/huabei', '.message', 480],
    ['zhang', '/talk/huabei?way=letter', '.paper', 640],
    ['chen', '/rights', 'main section', 900],
  ] as const)('K9 %s %s: what one came for is not far down', async (who, path, part, most) => {
    const { page } = await samePhone();
    await open(page, own.app.address, {
      who,
      at: path,
      day: who === 'zhang' ? '2026-11-05' : DAY,
    });
    const box = await page.locator(part).first().boundingBox();
    expect(box?.y).toBeLessThan(most);
  });

  test('K4 whether somebody who called is genuine: one bad answer says stop, good ones prove nothing', async () => {
    const { page } = await samePhone();
    await open(page, own.app.address, { who: 'zhang', at: '/', day: '2026-11-05' });
    await page.getByRole('link', { name: '来找我的人是不是真的' }).click();
    await heading(page, '先别付钱，核一核他是谁');
    const verdict = page.getByRole('status').filter({ has: page.locator('h2') });
    await page.getByLabel('调解员、调解中心').check();
    expect(await verdict.innerText()).toContain('先核实');
    const answer = (words: RegExp, label: string) =>
      page.getByRole('group', { name: words }).getByLabel(label, { exact: true }).check();
    await answer(/收调解费/, '是');
    expect(await verdict.innerText()).toContain('停下来');
    expect(await textOf(page)).toContain('人民调解不收任何费用');
    for (const words of [/个人账户/, /验证码/, /收调解费/, /债务清零/, /必须参加/])
      await answer(words, '不是');
    for (const words of [/司法局/, /案号/]) await answer(words, '是');
    expect(await verdict.innerText()).toContain('不等于他就是真的');
  });

  test('K10 the first page is at most 40 kB of code; plan, rights and letters are worked out beside the page', async () => {
    const { page } = await samePhone();
    await open(page, own.app.address, at('nobody', '/'));
    const scripts = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => new URL(name).pathname)
        .filter((path) => path.endsWith('.js')),
    );
    const sizes = [...new Set(scripts)].map(
      (path) => gzipSync(readFileSync(`apps/borrower/dist${path}`)).length,
    );
    expect(sizes.length).toBeGreaterThan(0);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(40_000);
    for (const path of ['/plan', '/rights', '/talk/huabei?way=letter']) {
      const [worker] = await Promise.all([
        page.waitForEvent('worker'),
        open(page, own.app.address, { who: 'zhang', at: path, day: '2026-11-05' }),
      ]);
      expect(worker.url(), path).toMatch(/engine-worker/);
    }
  });

  test('K6 no page of a talk shows a word of the state machine', async () => {
    const { page } = await samePhone();
    for (const stage of STAGE_NAMES) {
      await open(page, own.app.address, {
        who: 'zhang',
        stage,
        at: '/case/huabei',
        day: '2026-11-20',
      });
      expect(await textOf(page), stage).not.toMatch(
        /借款人(?!。)|offer|count|does-not-fit|correct|[a-z]+-[a-z]+/,
      );
    }
  });
});

const sourceOf = (one: string | RegExp): string =>
  typeof one === 'string' ? one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') : one.source;
