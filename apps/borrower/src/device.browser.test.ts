import { openBrowser, startApp, type RunningApp } from '@forbear/testkit/browser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let app: RunningApp;
let browser: Awaited<ReturnType<typeof openBrowser>>;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ FORBEAR_TODAY: '' }), openBrowser()]);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

type Context = Awaited<ReturnType<typeof browser.newContext>>;
type Page = Awaited<ReturnType<Context['newPage']>>;

const device = () => browser.newContext({ viewport: { width: 360, height: 640 } });
const go = (page: Page, path: string) => page.goto(`${app.address}${path}`);

/** Replaces what is kept of every record by what `spoilt` makes of it. */
async function spoil(page: Page, spoilt: unknown): Promise<void> {
  await go(page, '/note.html');
  await page.evaluate(
    (body) =>
      new Promise<void>((resolve, reject) => {
        const asked = indexedDB.open('forbear');
        asked.onerror = () => reject(asked.error);
        asked.onsuccess = () => {
          const store = asked.result.transaction('record', 'readwrite').objectStore('record');
          const all = store.getAll();
          all.onsuccess = () => {
            for (const row of all.result as object[]) store.put({ ...row, body });
          };
          store.transaction.oncomplete = () => {
            asked.result.close();
            resolve();
          };
        };
      }),
    spoilt,
  );
}

describe('the day', () => {
  test('follows the clock of China while the page stands open', async () => {
    const context = await device();
    const page = await context.newPage();
    const late = page.getByText('手机的日期是 2100-01-01');
    await page.clock.install({ time: new Date('2099-12-31T15:59:00Z') });
    await go(page, '/debts');
    await page.getByRole('button', { name: '花呗加一笔' }).waitFor();
    expect(await late.count()).toBe(0);
    await page.clock.fastForward('02:00');
    await late.waitFor();
    await context.close();
  });

  test.each(['1970-01-01', '2999-02-10'])('a clock of %s is told, not believed', async (day) => {
    const context = await device();
    const page = await context.newPage();
    await page.clock.install({ time: new Date(`${day}T04:00:00Z`) });
    await go(page, '/');
    await page.getByText(`手机的日期是 ${day}，先把它改对`).waitFor();
    await context.close();
  });

  test.each(['{"today":"garbage"}', '<!doctype html>sign in', '', '{"today":5}'])(
    'what a foreign network answers for it (%s) is no harm',
    async (body) => {
      const context = await device();
      const page = await context.newPage();
      await page.route('**/today.json', (route) => route.fulfill({ body }));
      await go(page, '/debts');
      await page.getByRole('button', { name: '花呗加一笔' }).waitFor();
      await context.close();
    },
  );
});

describe('what is kept and cannot be read', () => {
  test.each([null, 5, {}, { facts: null }, { product: 'huabei', facts: { owed: null } }, [[]]])(
    'every record as %j: no blank page, and the way on is there',
    async (spoilt) => {
      const context = await device();
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      const faults: string[] = [];
      page.on('pageerror', ({ message }) => faults.push(message));
      await go(page, '/debts');
      await page.getByRole('button', { name: '花呗加一笔' }).click();
      await page.getByRole('button', { name: '花呗少一笔' }).waitFor();
      await spoil(page, spoilt);
      for (const path of ['/', '/debts', '/income', '/spending', '/answers', '/plan']) {
        await go(page, path);
        await page.getByRole('heading', { level: 1 }).waitFor();
      }
      expect(faults).toEqual([]);
      await context.close();
    },
  );
});

describe('a worker that is missing or breaks', () => {
  const breaks = {
    'is missing': () => {
      Object.defineProperty(window, 'Worker', { value: undefined });
    },
    'is refused': () => {
      window.Worker = class {
        constructor() {
          throw new DOMException('refused', 'SecurityError');
        }
      } as unknown as typeof Worker;
    },
    'throws at once': () => {
      const Real = window.Worker;
      window.Worker = class extends Real {
        override postMessage() {
          this.dispatchEvent(new ErrorEvent('error', { message: 'broken' }));
        }
      };
    },
  };

  test.each(Object.keys(breaks) as (keyof typeof breaks)[])(
    '%s: the plan says so, and waits for nothing',
    async (name) => {
      const context = await device();
      await context.addInitScript(breaks[name]);
      const page = await context.newPage();
      await go(page, '/example/xiaozhang/plan');
      await page.getByText('这一步没有算完').first().waitFor();
      await context.close();
    },
  );
});
