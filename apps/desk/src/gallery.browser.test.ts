import { mayDo, type DeskAction, type Principal } from '@forbear/casework';
import { golden } from '@forbear/testkit';
import { faults } from '@forbear/testkit/browser';
import { staffOf } from '@forbear/testkit/desk';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { deskPages, type Page } from './desk-page.fixture.ts';

const { own, page: emptyPage, at, complaints } = deskPages('2026-11-22', '--demo');

const { FORBEAR_LOOKS: which = 'test', FORBEAR_PICTURES: pictures, FORBEAR_LANG } = process.env;
/** Every day in Chinese; in a proof in the language that is asked for; where pictures are wanted, in both. */
const LANGS = (['zh', 'en'] as const).filter((lang) =>
  which === 'test' ? lang === 'zh' : (FORBEAR_LANG ?? lang) === lang,
);

/** Those that documents show, by whom and where. */
const OF_DOCS: Readonly<Record<string, string>> = {
  'agent-01/queue': 'queue',
  'agent-01/case': 'case',
  'agent-01/case/offer': 'offer',
  'approver-04/case/offer': 'approve',
  'auditor-01/case/history': 'audit',
  'auditor-01/reports': 'reports',
};

async function picture(page: Page, lang: string, name: string): Promise<void> {
  const shown = which === 'readme' ? OF_DOCS[name] : name.replaceAll('/', '-');
  if (pictures === undefined || shown === undefined) return;
  const folder = join(pictures, lang);
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${shown}.png`), fullPage: which !== 'readme' });
}

/** Who looks at every screen, as the role table knows them. */
const WHO: Readonly<Record<string, Principal>> = {
  'agent-01': { id: 'agent-01', roles: ['agent'] },
  'approver-04': { id: 'approver-04', roles: ['approver'], level: 2 },
  'auditor-01': { id: 'auditor-01', roles: ['auditor'] },
  'admin-01': { id: 'admin-01', roles: ['admin'] },
};

/** Buttons that change something beside the commands of a case, by what of the role table they need. */
const NEEDS: Readonly<Record<string, DeskAction>> = {
  ...{ 接下: 'talk', 登记新个案: 'talk', 发送: 'talk', 记下这通电话: 'talk', 发邀请码: 'talk' },
  ...{
    换成更好的说法: 'talk',
    改写: 'talk',
    放行: 'offer-above-level',
    不放行: 'offer-above-level',
  },
  ...{ 提出认领: 'book-money', 提出冲销: 'book-money', 提出退款: 'book-money' },
  ...{ 提出核销: 'book-money', 提出撤回核销: 'book-money', 提出用溢缴款还: 'book-money' },
  ...{ '选文件，先看不入': 'import-files', 整份入账: 'import-files', 不要: 'import-files' },
  ...{
    给产品起草政策: 'publish-policy',
    照这一版起草下一版: 'publish-policy',
    用过去的申请试算: 'publish-policy',
  },
  ...{
    登记来信的请求: 'export-personal',
    准备同意: 'export-personal',
    存成表格文件: 'audit-trail',
  },
  ...{
    加一个人: 'manage-staff',
    存角色: 'manage-staff',
    停用: 'manage-staff',
    加一把: 'manage-staff',
  },
  ...{ 加一个地址: 'manage-staff', 换密钥: 'manage-staff', 停: 'manage-staff' },
  关没关上的分区: 'manage-staff',
};

const isActing = (who: string, name: string): boolean => {
  const needs = NEEDS[name];
  if (needs === undefined) return true;
  const may = mayDo(WHO[who] as Principal, needs, { owner: who, preparedBy: 'somebody' });
  return may === 'decides' || may === 'prepares';
};

/** What a screen offers to be pressed, by name, without the figures of the day. */
async function offersOn(page: Page): Promise<readonly string[]> {
  const names = await page
    .locator('main')
    .getByRole('button', { disabled: false })
    .evaluateAll((all) =>
      all
        // Filters choose what is seen, and change nothing.
        .filter((one) => one instanceof HTMLElement && one.offsetParent !== null)
        .filter((one) => !one.hasAttribute('aria-pressed'))
        .map((one) => one.getAttribute('aria-label') ?? (one as HTMLElement).innerText),
    );
  const plain = names.map((name) =>
    name
      .replace(/[0-9][0-9.,:-]*/g, '#')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  return [...new Set(plain)].filter((name) => name !== '').sort();
}

/** Every screen with what it offers, by who looks at it; told once all have looked. */
const offered = new Map<string, string>();

/** What is wrong with a screen: by axe, at its width, at twice the letters, by what the console says. */
async function wrong(page: Page): Promise<readonly string[]> {
  const found = [...(await faults(page))];
  await page.setViewportSize({ width: 640, height: 450 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  await page.setViewportSize({ width: 1280, height: 900 });
  if (wide > 640) found.push(`200 %: ${wide} px wide on 640`);
  return [...found, ...complaints.splice(0)];
}

/** A case in a state, and its loan, as somebody sees them who may open it. */
async function caseIn(
  state: string,
  who = 'approver-04',
): Promise<{ readonly id: string; readonly account: string }> {
  const { ask } = staffOf(own.app);
  const whose = who.startsWith('agent') ? `&owner=${who}` : '';
  const { items } = (await ask(who, 'GET', `/v1/cases?state=${state}${whose}`)) as unknown as {
    items: { id: string }[];
  };
  const id = items[0]?.id as string;
  const { account } = await ask(who, 'GET', `/v1/cases/${id}`);
  return { id, account: String(account) };
}

async function loanWithoutCase(): Promise<string> {
  const { ask } = staffOf(own.app);
  const listed = async <T>(path: string) =>
    ((await ask('approver-04', 'GET', path)) as unknown as { items: readonly T[] }).items;
  for (const { loanNo } of await listed<{ loanNo: string }>('/v1/accounts?limit=200'))
    if ((await listed(`/v1/cases?q=${loanNo}`)).length === 0) return loanNo;
  throw new Error('every loan has a case');
}

const TABS = ['', '/offer', '/chat', '/contact', '/papers', '/history'];

/** Where somebody can go: every page of their list, and what lies below. */
async function placesOf(page: Page, who: string): Promise<Readonly<Record<string, string>>> {
  const links = await page
    .locator('nav')
    .first()
    .getByRole('link')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') as string));
  const own = Object.fromEntries([...links, '/own'].map((path) => [path, path]));
  if (who === 'admin-01') return { ...own, '/nothing': '/nothing' };
  const { id, account } = await {
    'agent-01': () => caseIn('review', who),
    'approver-04': () => caseIn('approval'),
    'auditor-01': () => caseIn('keeping'),
  }[who as 'agent-01' | 'approver-04' | 'auditor-01']();
  return {
    ...own,
    ...Object.fromEntries(TABS.map((tab) => [`/case${tab}`, `/case/${id}${tab}`])),
    '/accounts/one': `/accounts/${account}`,
    '/case/none': '/case/none',
  };
}

test.each(
  LANGS.flatMap((lang) =>
    ['agent-01', 'approver-04', 'auditor-01', 'admin-01'].map((who) => ({ who, lang })),
  ),
)(
  'every screen of $who in $lang: axe 0, no sideways scroll at 200 %, nothing refused by the page’s policy, no dead end',
  { timeout: 900_000 },
  async ({ who, lang }) => {
    const page = await at(who, { lang });
    complaints.length = 0;
    const found: Record<string, readonly string[]> = {};
    for (const [name, path] of Object.entries(await placesOf(page, who))) {
      if (which === 'readme' && OF_DOCS[`${who}${name}`] === undefined) continue;
      await page.goto(`${own.app.desk}${path}`);
      await page.locator('main h1').first().waitFor();
      await page
        .getByText(/^(正在|Reading|Opening|Finding)/)
        .first()
        .waitFor({ state: 'detached' });
      await picture(page, lang, `${who}${name}`);
      const offers = await offersOn(page);
      offered.set(`${who} ${name}`, offers.length === 0 ? '–' : offers.join(' · '));
      const beyond = offers.filter((one) => !isActing(who, one)).map((one) => `offers ${one}`);
      const seen = which === 'readme' ? [] : [...(await wrong(page)), ...beyond];
      if (seen.length > 0) found[`${who}${name}`] = seen;
    }
    await page.context().close();
    expect(found).toEqual({});
  },
);

test('what each screen offers to whom stands in the picture, and is what the role table gives', () => {
  const looked = new Set([...offered.keys()].map((key) => key.split(' ')[0]));
  if (which !== 'test' || looked.size < Object.keys(WHO).length) return;
  const text = [...offered].map(([key, names]) => `${key}\n  ${names}\n`).join('');
  expect(text).toBe(golden('desk/offers.txt', text));
});

test('the policy of the desk’s pages allows no inline style or script', async () => {
  for (const path of ['/', '/apply']) {
    const policy = (await fetch(`${own.app.desk}${path}`)).headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
  }
});

test('the public form on the narrowest phone: what is missing is named, it is sent once, and number and code open it; an agent opens its case', async () => {
  const page = await emptyPage({ width: 360 });
  await page.goto(`${own.app.desk}/apply`);
  await page.getByRole('heading', { name: '还款有困难，告诉我们' }).waitFor();
  expect(await faults(page)).toEqual([]);
  await page.getByRole('button', { name: '提交，拿一个编号' }).click();
  await page.getByText('还差几项：发生了什么、称呼、电话').waitFor();
  expect(await faults(page)).toEqual([]);
  await page.getByText('没了工作', { exact: true }).click();
  await page.getByLabel('每月大约还得起多少？').fill('1,710');
  await page.getByText('一千七百一十元').waitFor();
  await page.getByLabel('怎么称呼你？').fill('丙惊蛰');
  await page.getByLabel('打哪个电话找你？').fill('100-0000-0001');
  // The answer is lost once; what was filled in stays, and the same wish is sent again.
  let sent = 0;
  await page.route('**/v1/public/requests', async (route) => {
    sent += 1;
    if (sent > 1) return route.continue();
    await route.fetch();
    return route.abort();
  });
  await page.getByRole('button', { name: '提交，拿一个编号' }).click();
  await page.getByText('填的还在').waitFor();
  await page.getByRole('button', { name: '提交，拿一个编号' }).click();
  await page.getByRole('heading', { name: '收到了' }).waitFor();
  expect(sent).toBe(2);
  expect(await faults(page)).toEqual([]);
  const [number, code] = await page.locator('dl.given dd').allInnerTexts();
  const { ask } = staffOf(own.app);
  const { items } = (await ask('agent-01', 'GET', '/v1/public/requests')) as unknown as {
    items: { number: string; name: string }[];
  };
  expect(items.filter(({ name }) => name === '丙惊蛰').map((one) => one.number)).toEqual([number]);
  const answer = await fetch(`${own.app.desk}/v1/public/sessions`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-forbear': '1',
      'idempotency-key': 'form-0001',
    },
    body: JSON.stringify({ number, code }),
  });
  expect(answer.status).toBe(201);
  await page.context().close();

  const agent = await at('agent-01');
  await agent.goto(`${own.app.desk}/requests`);
  await agent.getByRole('row', { name: /丙惊蛰/ }).click();
  await agent.getByText('100-0000-0001').waitFor();
  expect(await faults(agent)).toEqual([]);
  await agent.getByLabel('借据号').fill('L-none');
  await agent.getByRole('button', { name: '建个案' }).click();
  await agent.getByText('没有这个借据号的账户').waitFor();
  await agent.getByLabel('借据号').fill(await loanWithoutCase());
  await agent.getByRole('button', { name: '建个案' }).click();
  await agent.waitForURL(/\/case\//);
  await agent.goto(`${own.app.desk}/requests`);
  await agent.getByText('没有等着的网页申请').waitFor();
  await agent.context().close();
});
