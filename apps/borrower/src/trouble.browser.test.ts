import { problem, problemText } from '@forbear/problem';
import { describe, expect, test } from 'vitest';
import { heading, phones, press, type Phone } from './phone.fixture.ts';
import { goTo, open } from './seeded.fixture.ts';

const { own, phone } = phones('2026-11-20');

const FAILED = problemText(problem('WORKER_FAILED')).zh;

type Context = Awaited<ReturnType<typeof phone>>['context'];

/** Ways in which the work beside the page comes to nothing. */
const NO_WORKER: Readonly<Record<string, (context: Context) => Promise<unknown>>> = {
  'there is none': (context) =>
    context.addInitScript(() => {
      Object.defineProperty(globalThis, 'Worker', { value: undefined });
    }),
  'it is not allowed': (context) =>
    context.addInitScript(() => {
      Object.defineProperty(globalThis, 'Worker', {
        value: class {
          constructor() {
            throw new DOMException('refused', 'SecurityError');
          }
        },
      });
    }),
  'its script is gone': (context) =>
    context.route(/worker-[^/]*\.js$/, (route) => route.fulfill({ status: 404, body: 'gone' })),
  'it throws': (context) =>
    context.route(/worker-[^/]*\.js$/, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("broken");' }),
    ),
};

const seen = async (page: Phone) => {
  await page.getByText(FAILED).first().waitFor();
  expect(await page.getByRole('heading', { level: 1, name: /^正在/ }).count()).toBe(0);
};

/** Scripts are asked of the server, not of the service worker, so that they can be gone. */
const withoutKept = (context: Context) =>
  context.addInitScript(() => {
    Object.defineProperty(ServiceWorkerContainer.prototype, 'register', {
      value: () => Promise.reject(new Error('none')),
    });
  });

describe.each(Object.entries(NO_WORKER))('work beside the page: %s', (_name, broken) => {
  test('the plan, a letter, the rights, a bill, a report and a backup say so, and nothing waits without an end', async () => {
    const { context, page } = await phone();
    await broken(context);
    await withoutKept(context);
    for (const at of ['/plan', '/talk/huabei', '/rights', '/case/huabei', '/after']) {
      await open(page, own.app.address, { who: 'zhang', at, day: '2026-11-05' });
      await seen(page);
    }
    await page.goto(`${own.app.address}/bills`);
    await page.locator('input[type=file]').first().setInputFiles('example/alipay-2026.csv');
    await seen(page);
    await page.goto(`${own.app.address}/report`);
    await page.locator('#report').setInputFiles('packages/report/fixture/plain.pdf');
    await seen(page);
    await page.goto(`${own.app.address}/backup`);
    await page.getByLabel('备份的口令').fill('雨伞铁路二十三号');
    await press(page, '存备份');
    await seen(page);
    expect(await page.getByLabel('备份的口令').inputValue()).toBe('雨伞铁路二十三号');
    await context.close();
  });
});

test('work beside the page that never answers: it is given up, and said', async () => {
  const { context, page } = await phone();
  await context.route(/worker-[^/]*\.js$/, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'self.onmessage = () => undefined;' }),
  );
  await withoutKept(context);
  await page.clock.install({ time: new Date('2026-11-05T10:00:00+08:00') });
  await goTo(page, own.app.address, { who: 'zhang', at: '/plan', day: '2026-11-05' });
  await heading(page, /^正在/);
  await page.clock.runFor(310_000);
  await seen(page);
  await page.goto(`${own.app.address}/passphrase`);
  await page.getByLabel('新口令').fill('雨伞铁路二十三号');
  await page.getByLabel('再写一次').fill('雨伞铁路二十三号');
  await Promise.all([page.waitForEvent('worker'), press(page, '设好')]);
  await page.clock.runFor(130_000);
  await seen(page);
  // Nothing was closed.
  await page.goto(`${own.app.address}/answers`);
  await heading(page, /^(?!输入口令)./);
  await context.close();
});

/** Bodies that no version has ever written. */
const SPOILT: readonly unknown[] = [
  null,
  5,
  'x',
  [],
  {},
  { facts: 5 },
  { facts: { amount: 5, from: [] }, product: 7 },
  { events: 'none', start: 3 },
  { files: [{}], rows: { a: 1 } },
  { wish: 1, at: 'noon', path: 4 },
];
const KINDS_KEPT = ['debt', 'income', 'household', 'bills', 'contact', 'case', 'evidence'];
const MORE_KINDS = ['choice', 'setting', 'draft', 'desk', 'wish'];

test('records of any other shape: every page stands, says what it cannot read, and nothing is thrown away', async () => {
  const { context, page, complaints } = await phone();
  await open(page, own.app.address, { who: 'li', at: '/', day: '2026-11-20' });
  const count = await page.evaluate(
    ([bodies, kinds]) =>
      new Promise<number>((resolve, reject) => {
        const asked = indexedDB.open('forbear', 2);
        asked.onsuccess = () => {
          const done = asked.result.transaction('record', 'readwrite');
          const store = done.objectStore('record');
          for (const kind of kinds)
            for (const [k, body] of bodies.entries()) {
              const key = `${kind}/spoilt${k}`;
              store.put({ key, kind, id: `spoilt${k}`, rev: 1, version: 2, body });
            }
          // The talk about a debt that stands, of a shape that looks like one.
          const body = { start: {}, events: [{ kind: 'offer', seq: 1, on: 1 }] };
          store.put({ key: 'case/jiebei', kind: 'case', id: 'jiebei', rev: 1, version: 2, body });
          const all = store.count();
          done.oncomplete = () => {
            asked.result.close();
            resolve(all.result);
          };
          done.onerror = () => reject(done.error);
        };
      }),
    [SPOILT, [...KINDS_KEPT, ...MORE_KINDS]] as const,
  );
  for (const at of [
    ...['/', '/debts', '/income', '/spending', '/happened', '/answers', '/plan', '/bills'],
    ...['/report', '/after', '/rights', '/settings', '/letters', '/proofs', '/backup'],
    ...['/case/spoilt4', '/debt/spoilt4', '/talk/spoilt4', '/desk/spoilt4', '/desk/spoilt4/chat'],
  ]) {
    await page.goto(`${own.app.address}${at}`);
    await page.locator('h1').first().waitFor();
    await expect
      .poll(() => page.locator('h1').first().innerText(), { timeout: 20_000 })
      .not.toMatch(/^正在/);
    expect((await page.locator('main').innerText()).length, at).toBeGreaterThan(20);
  }
  await page.goto(own.app.address);
  await page
    .getByText(/读不出来|看不懂/)
    .first()
    .waitFor();
  expect(complaints).toEqual([]);
  const left = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const asked = indexedDB.open('forbear');
        asked.onsuccess = () => {
          const all = asked.result.transaction('record').objectStore('record').count();
          all.onsuccess = () => {
            asked.result.close();
            resolve(all.result);
          };
        };
      }),
  );
  expect(left).toBeGreaterThanOrEqual(count);
  await context.close();
});

describe('the day', () => {
  test.each([
    ['hangs', undefined],
    ['is none of ours', '<html>sign in to this network</html>'],
    ['tells nonsense', '{"today":"garbage"}'],
    ['tells another shape', '[]'],
  ])('an answer about it that %s holds up no page', async (_name, body) => {
    const { context, page, complaints } = await phone();
    await context.route('**/today.json', (route) =>
      body === undefined ? undefined : route.fulfill({ body }),
    );
    await page.goto(own.app.address);
    await heading(page, /先别慌/);
    await press(page, '开始');
    await heading(page, '最急的是什么？');
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('midnight passes while the page stands open, and what is shown goes with it', async () => {
    const { context, page, complaints } = await phone();
    await context.route('**/today.json', (route) => route.fulfill({ body: '{"today":null}' }));
    await page.clock.install({ time: new Date('2026-11-20T23:59:40+08:00') });
    await page.goto(`${own.app.address}/hold`);
    await page.getByLabel('哪一笔').selectOption({ index: 1 });
    await page.getByLabel('哪天到期').fill('11月25日');
    await page.getByText(/星期三，还有 5 天/).waitFor();
    await page.clock.runFor(60_000);
    await page.getByText(/星期三，还有 4 天/).waitFor();
    expect(await page.getByLabel('哪天到期').inputValue()).toBe('11月25日');
    expect(complaints).toEqual([]);
    await context.close();
  });

  test.each([
    ['1970', '1970-01-05T10:00:00+08:00', true],
    ['2999', '2999-01-05T10:00:00+08:00', true],
    ['10000', '+010000-01-05T10:00:00Z', true],
    ['2027', '2027-01-05T10:00:00+08:00', false],
  ])(
    'a clock of %s: a page stands, and an impossible one is asked about',
    async (_name, at, isOdd) => {
      const { context, page, complaints } = await phone();
      await context.route('**/today.json', (route) => route.fulfill({ body: '{"today":null}' }));
      await page.clock.setFixedTime(new Date(at));
      await page.goto(`${own.app.address}/debts`);
      await heading(page, /./);
      await page.goto(own.app.address);
      await heading(page, /./);
      expect((await page.getByText(/手机的日期/).count()) > 0).toBe(isOdd);
      expect(complaints).toEqual([]);
      await context.close();
    },
  );
});
