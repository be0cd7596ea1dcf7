import { STAGE_NAMES } from '@forbear/negotiation';
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { heading, phones, press } from './phone.fixture.ts';
import { open } from './seeded.fixture.ts';
import { at, DAY, saying, textOf, type Words } from './words.fixture.ts';

const given = phones(DAY);
const { own, samePhone } = given;

const PAGES: readonly Words[] = [
  {
    name: 'by when to talk is told by the contract, not by what is asked for',
    state: at('poor', '/'),
    has: ['11月25日前，先和花呗谈', '还有 5 天'],
    never: ['2027 年'],
  },
  {
    name: 'what is late comes before what is not due yet',
    state: at('chen', '/'),
    has: ['今天先和某银行信用卡谈'],
    never: [],
  },
  {
    name: 'the kit leads to what to answer before anything was noted',
    state: { who: 'zhang', at: '/talk/huabei/paper/replies', day: '2026-11-05' },
    has: ['我没有权限', /我今天能还的是 [＿_]+ 元/],
    never: ['用不上', 'forbear'],
  },
  {
    name: 'the words lead on to what they answer',
    state: { who: 'zhang', at: '/talk/huabei', day: '2026-11-05' },
    has: ['第 1 段'],
    never: [],
    primary: '记下对方怎么说',
  },
  {
    name: 'and the debt leads back to its words',
    state: { who: 'zhang', stage: 'requested', at: '/case/huabei', day: '2026-11-06' },
    has: ['话和信', '走到哪了'],
    never: [],
    primary: '对方回了，记下来',
  },
  {
    name: 'an agreement that runs is not said to be unwritten',
    state: { who: 'zhang', stage: 'active', at: '/case/huabei/agreement', day: '2026-11-07' },
    has: ['写下来的约定', '12月10日 · 1,672.00 元'],
    never: ['还没有书面'],
  },
  {
    name: 'what was agreed and paid is not said to be still to come',
    state: { who: 'zhang', stage: 'settled', at: '/after', day: '2026-11-08' },
    has: ['谈成的各期都还完了', '结清证明'],
    never: ['还没有写下来的约定'],
  },
  {
    name: 'a text that differs leads to words that ask for its correction',
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
    name: 'of an instalment whose day is past nobody is told to talk before it',
    state: { who: 'zhang', stage: 'active', at: '/case/huabei/paid', day: '2026-12-13' },
    has: ['11月10日这一期', '还了多少'],
    never: ['提前'],
    primary: '还了，记下来',
  },
  {
    name: 'instalments whose days are past are counted and asked about, wherever one comes back to',
    state: { who: 'zhang', stage: 'active', at: '/', day: '2026-12-13' },
    has: ['有 2 期过了还款日：还了的记下来，没还上的现在就谈'],
    never: ['按协议还这一期'],
  },
  {
    name: 'of two past instalments none stands for both',
    state: { who: 'zhang', stage: 'active', at: '/case/huabei/paid', day: '2026-12-13' },
    has: ['11月10日这一期', '后面还有 1 期也过了：12月10日 1,672.00 元'],
    never: [],
  },
  {
    name: 'an offer equal to what was asked for fits on the day after the pay day',
    state: { who: 'zhang', stage: 'offered', at: '/case/huabei/offer', day: '2026-11-06' },
    has: ['对方给 6 期，每个月都放得下'],
    never: ['放不下', '最先不够'],
    primary: '同意，请对方写下来',
  },
  {
    name: 'where nothing was agreed, nothing is said to be paid',
    state: { who: 'zhang', at: '/case/huabei/paid', day: '2026-11-05' },
    has: ['还没有写下来的约定'],
    never: ['还清', '还了多少'],
    primary: '看这一笔',
  },
  {
    name: 'where nothing fits no debt is named without a word on it',
    state: at('poor', '/plan/why'),
    has: ['为什么是'],
    never: [/[：:]\s*\n/],
  },
  {
    name: 'a friend has no customer service',
    state: at('chen', '/talk/friend'),
    has: ['老周'],
    never: ['人工', '官方电话'],
  },
  {
    name: 'a wrong day in the future is refused before it is entered',
    state: at('zhang', '/said/huabei/number'),
    has: ['记下细的'],
    never: [],
  },
  {
    name: 'one debt without a sum blocks no other',
    state: { who: 'zhang', at: '/talk/huabei', day: '2026-11-05' },
    has: ['分 6 期偿还，每期 1,672.00 元'],
    never: ['看不懂'],
  },
  {
    name: 'a debt without its sum leads to words that ask for it, and acknowledge nothing',
    state: at('begun', '/talk/d2'),
    has: ['先问清欠多少', '请把我名下借呗截至今天的明细发给我', '复制'],
    never: ['我愿意还款', '还没法谈'],
    primary: '知道了，去填',
  },
  {
    name: 'an unknown address says so',
    state: at('nobody', '/nowhere'),
    has: ['没有这一页'],
    never: [],
  },
  {
    name: 'an unknown paper says so',
    state: at('zhang', '/talk/huabei/paper/nothing'),
    has: ['现在用不上这份'],
    never: [],
  },
];

describe('the pages of a talk and of what was agreed', () => {
  saying(given, PAGES);

  test('what was noted is at the top of the page one comes to, and its form is gone', async () => {
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

  test('the plan one has chosen is that of the words one sends', async () => {
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

  test('the calendar holds days that were agreed, without a name or a sum in their titles', async () => {
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

  test('what was agreed enters the plan, and home has one next action with its day', async () => {
    const { page } = await samePhone();
    const active = { who: 'zhang', stage: 'active', day: '2026-11-07' } as const;
    await open(page, own.app.address, { ...active, at: '/plan' });
    expect(await textOf(page)).not.toContain('去谈');
    await open(page, own.app.address, { ...active, at: '/' });
    await heading(page, '11月10日前，按协议还这一期');
    expect(await page.locator('.foot .primary').innerText()).toBe('还了，记下来');
  });

  test('a text whose instalments no reader finds is held against what was said by the person, and is no dead end', async () => {
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

  test('an instalment that was missed, in part and then made good, is noted as that', async () => {
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

  test('a day that has not come is refused, and what was typed stays', async () => {
    const { page } = await samePhone();
    await open(page, own.app.address, { ...at('zhang', '/said/huabei/number'), day: '2026-11-05' });
    await page.getByLabel(/哪一天的事/).fill('2027-11-05');
    await press(page, '记下来');
    await page.getByRole('link', { name: '这一天还没到。' }).waitFor();
    expect(await page.getByLabel(/哪一天的事/).inputValue()).toBe('2027年11月5日');
  });

  test('no page of a talk shows a word of the state machine', async () => {
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
