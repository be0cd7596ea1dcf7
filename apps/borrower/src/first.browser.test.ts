import { describe, expect, test } from 'vitest';
import { heading, phones, press } from './phone.fixture.ts';
import { open, settled } from './seeded.fixture.ts';
import { at, DAY, saying, textOf, type Words } from './words.fixture.ts';

const given = phones(DAY);
const { own, samePhone } = given;

const PAGES: readonly Words[] = [
  {
    name: 'and no text of the first evening is given about it',
    state: at('old', '/hold'),
    has: ['这笔先不要发', '12348'],
    never: ['我愿意还款', '复制'],
  },
  {
    name: 'somebody under age is told so before any sum',
    state: at('young', '/plan'),
    has: ['不满 18 周岁签的借款', '先别签字、别答应还、别付款'],
    never: [],
    primary: '先问法律援助，12348 免费',
  },
  {
    name: 'nor are words made for them before they asked whether they owe it',
    state: at('young', '/talk/huabei'),
    has: ['先问清楚，再决定谈不谈', '先别签字、别答应还、别付款', '12355'],
    never: ['复制', '我愿意还款'],
    primary: '先问法律援助，12348 免费',
  },
  ...(['/', '/plan'] as const).map((path) => ({
    name: `whoever was forced to borrow reads no sum and no talk as heading: ${path}`,
    state: at('forced', path),
    has: [/^[^元]*先问清楚，再决定谈不谈/],
    never: ['今天先和', '前，先和'],
    primary: '先问法律援助，12348 免费',
  })),
  ...(['/hold', '/plan', '/talk/huabei', '/talk/huabei?way=letter'] as const).map((path) => ({
    name: `words of danger to life bring help before any sum or text to send: ${path}`,
    state: at('unwell', path),
    has: ['先顾你自己'],
    never: ['复制', '我愿意还款', /[0-9,]+[.][0-9]{2}/],
    primary: '看看谁能帮你',
  })),
  ...(['young', 'forced'] as const).map((who) => ({
    name: `the text of the first evening comes after that question too: ${who}`,
    state: at(who, '/hold'),
    has: ['先问清楚，再决定谈不谈', '12348'],
    never: ['复制', '我愿意还款', '登记'],
    primary: '先问法律援助，12348 免费',
  })),
  {
    name: 'a claim that may be out of time is read about before any words are made',
    state: at('old', '/talk/huabei'),
    has: ['可能已过诉讼时效', '只要一份对账单'],
    never: ['复制', '改用'],
  },
  {
    name: 'and stands in no plan as kept',
    state: at('old', '/plan'),
    has: ['没有排进方案'],
    never: ['照旧', '不用谈', '每月还得起'],
  },
];

describe('what comes before any sum and any words', () => {
  saying(given, PAGES);

  test.each(['zh', 'en'] as const)(
    'the first text can be copied from the first screen, before anything is filled in: %s',
    async (lang) => {
      const { page } = await samePhone();
      await open(page, own.app.address, at('nobody', '/hold'), lang);
      const copy = await page.locator('.message .copy').boundingBox();
      const foot = await page.locator('.foot').boundingBox();
      expect((copy?.y ?? 0) + (copy?.height ?? 0)).toBeLessThanOrEqual(foot?.y ?? 0);
    },
  );

  test('a decision to pay what may be out of time is taken back on the page of the debt', async () => {
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

  test('whether somebody who called is genuine: one bad answer says stop, good ones prove nothing', async () => {
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
});
