import { freePort, openBrowser, startApp } from '@forbear/testkit/browser';
import { staffOf } from '@forbear/testkit/desk';
import { gzipSync } from 'node:zlib';
import { at, machine, met } from './round.ts';

const JS_BAR_KB = 40;
const DESK_BAR_KB = 450;
const ROUNDS = 3;
/** Scores of Lighthouse from 0 to 100, each with its bar. */
const SCORES = { performance: 95, accessibility: 100, 'best-practices': 95 } as const;
/** A cheap phone is about so many times slower than this machine. */
const THROTTLE = 4;
const TASK_BAR_MS = 50;

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof openBrowser>>['newPage']>>;

/** Both sides in a real browser: the first route of each; of the app, Lighthouse, and the way from the last answer to the plan. */
export async function run(): Promise<void> {
  const port = await freePort();
  const [app, browser] = await Promise.all([
    startApp({ FORBEAR_TODAY: '2026-11-05' }, ['--demo=empty']),
    openBrowser(port),
  ]);
  console.log(`web: ${machine().replace(/, medians.*/, '')}, Chromium ${browser.version()}`);
  try {
    const page = await browser.newPage({ viewport: { width: 360, height: 640 } });
    await firstRoute(page, app.address);
    await lastAnswer(page, app.address);
    await page.close();
    await firstQueue(await browser.newPage(), app.desk, await staffOf(app).passwordOf('agent-01'));
    await scores(app.address, port);
  } finally {
    await browser.close();
    await app.stop();
  }
}

/** Kilobytes of JavaScript that the page asks for meanwhile, as gzip would send it. */
async function loaded(page: Page, open: () => Promise<unknown>): Promise<number> {
  const sizes: Promise<number>[] = [];
  page.on('response', (answer) => {
    if (new URL(answer.url()).pathname.endsWith('.js') && answer.request().serviceWorker() === null)
      sizes.push(answer.body().then((body) => gzipSync(body).length));
  });
  await open();
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  page.removeAllListeners('response');
  return bytes / 1000;
}

/** All JavaScript of the app's first page. */
async function firstRoute(page: Page, address: string): Promise<void> {
  const kilobytes = await loaded(page, async () => {
    await page.goto(address);
    await page.getByRole('heading', { level: 1 }).waitFor();
  });
  const bar = `bar ${JS_BAR_KB} kB ${met(kilobytes <= JS_BAR_KB)}`;
  console.log(`  first route: ${kilobytes.toFixed(1)} kB of JavaScript by gzip; ${bar}`);
}

/** All JavaScript of the desk from the sign-in to the queue. */
async function firstQueue(page: Page, address: string, password: string): Promise<void> {
  const kilobytes = await loaded(page, async () => {
    await page.goto(address);
    await page.locator('input').first().fill('agent-01');
    await page.locator('input[type=password]').fill(password);
    await page.keyboard.press('Enter');
    await page.locator('main h1').waitFor();
  });
  await page.close();
  const bar = `bar ${DESK_BAR_KB} kB ${met(kilobytes <= DESK_BAR_KB)}`;
  console.log(`  desk, sign-in and queue: ${kilobytes.toFixed(1)} kB by gzip; ${bar}`);
}

/** 小张 up to the last page of answers. */
async function answered(page: Page, address: string): Promise<void> {
  const press = (name: string | RegExp) =>
    page.getByRole('button', { name }).or(page.getByRole('link', { name })).first().click();
  await page.goto(`${address}/debts`);
  await press('花呗加一笔');
  await press('继续，一共 1 笔');
  await page.getByLabel(/这期账单要还多少/).fill('9600');
  await page.getByLabel(/还没到，填日子/).check();
  await page.getByLabel('哪天到期').first().fill('11月10日');
  await page.getByLabel('都不能选', { exact: true }).check();
  await press(/填好了/);
  await page.getByLabel('是什么钱').fill('失业金');
  await page.getByLabel('每月多少').fill('3980');
  await page.getByLabel('每月几号到账').fill('5');
  await press(/继续，填支出/);
  await page.getByLabel('吃饭和日用').fill('2080');
  await page.getByLabel('手里的存款').fill('300');
  await press('继续');
  await page.getByLabel('失业', { exact: true }).check();
  await press(/继续，看一遍/);
  await page.getByRole('heading', { name: /看一遍/ }).waitFor();
}

/** The longest task of the page from the last answer to the plan on the screen, on a slow phone. */
async function lastAnswer(page: Page, address: string): Promise<void> {
  const longest: number[] = [];
  const waits: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await answered(page, address);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });
    await page.evaluate(() => {
      const seen = globalThis as unknown as { tasks: number[] };
      seen.tasks = [];
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) seen.tasks.push(entry.duration);
      }).observe({ type: 'longtask' });
    });
    const begun = performance.now();
    await page.getByRole('link', { name: /都对/ }).click();
    await page.locator('.creditors').waitFor();
    waits.push(performance.now() - begun);
    const tasks = await page.evaluate(
      () =>
        new Promise<number[]>((resolve) => {
          // Entries are told a moment after the task.
          setTimeout(() => resolve((globalThis as unknown as { tasks: number[] }).tasks), 300);
        }),
    );
    longest.push(Math.max(0, ...tasks));
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await session.detach();
    await page.evaluate(() => indexedDB.deleteDatabase('forbear'));
  }
  const task = at(longest, 0.5);
  const told = task === 0 ? `none over ${TASK_BAR_MS} ms` : `${Math.round(task)} ms`;
  console.log(
    `  last answer to plan at ${THROTTLE} x throttle: ${Math.round(at(waits, 0.5))} ms, longest task ${told}; bar ${TASK_BAR_MS} ms ${met(task <= TASK_BAR_MS)}`,
  );
}

/** Lighthouse on a phone, medians. */
async function scores(address: string, port: number): Promise<void> {
  const { default: lighthouse } = await import('lighthouse');
  const names = Object.keys(SCORES) as (keyof typeof SCORES)[];
  const all: Record<keyof typeof SCORES, number[]> = {
    performance: [],
    accessibility: [],
    'best-practices': [],
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    const found = await lighthouse(address, { port, logLevel: 'error', onlyCategories: names });
    for (const name of names) all[name].push(100 * Number(found?.lhr.categories[name]?.score ?? 0));
  }
  for (const name of names) {
    const median = at(all[name], 0.5);
    console.log(
      `  lighthouse ${name}: ${Math.round(median)}, median of ${ROUNDS}; bar ${SCORES[name]} ${met(median >= SCORES[name])}`,
    );
  }
}
