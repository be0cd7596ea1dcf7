import { openBrowser, startApp, type RunningApp } from '@forbear/testkit/browser';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll } from 'vitest';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');

/** The served app and a browser for the tests of a file, on a set day. */
export function phones(today: string, words: readonly string[] = []) {
  const own = {} as { app: RunningApp; browser: Awaited<ReturnType<typeof openBrowser>> };
  beforeAll(async () => {
    [own.app, own.browser] = await Promise.all([
      startApp({ FORBEAR_TODAY: today }, words),
      openBrowser(),
    ]);
  }, 60_000);
  afterAll(async () => {
    await own.browser?.close();
    await own.app?.stop();
  });
  const phone = async (width = 360, serviceWorkers: 'allow' | 'block' = 'allow') => {
    const viewport = { width, height: 640 };
    const context = await own.browser.newContext({ viewport, serviceWorkers });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    const complaints: string[] = [];
    const asked: string[] = [];
    page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => asked.push(request.url()));
    return { context, page, complaints, asked };
  };
  let kept: ReturnType<typeof phone> | undefined;
  return {
    own,
    /** A small phone with its own storage, and everything its console complains about. */
    phone,
    /**
     * One phone for all tests of a file whose pages are seeded (`open`) before each is looked at. It fetches nothing for
     * offline use, which on a new phone takes longer than most tests.
     */
    samePhone: async () => {
      const one = await (kept ??= phone(360, 'block'));
      one.complaints.length = 0;
      return one;
    },
  };
}

export type Phone = Awaited<ReturnType<ReturnType<typeof phones>['phone']>>['page'];

export const press = (page: Phone, name: string | RegExp) =>
  page.getByRole('button', { name }).or(page.getByRole('link', { name })).first().click();

export const heading = (page: Phone, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name }).waitFor();

/** What axe finds by these rules, or by all, and whether the page is wider than the phone. */
export async function faults(page: Phone, rules?: readonly string[]): Promise<readonly string[]> {
  // A page whose code is still loading has nothing to find.
  await page.locator('h1').first().waitFor();
  const found = rules?.length === 0 ? [] : await violations(page, rules);
  const [wide, phoneWide] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    innerWidth,
  ]);
  return wide <= phoneWide ? found : [...found, `${wide} px wide on ${phoneWide}`];
}

async function violations(
  page: Phone,
  rules: readonly string[] | undefined,
): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  return page.evaluate(async (only) => {
    const { axe: run } = globalThis as unknown as {
      axe: {
        run: (
          options: object,
        ) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    const { violations: all } = await run.run(only === undefined ? {} : { runOnly: only });
    return all.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  }, rules);
}
