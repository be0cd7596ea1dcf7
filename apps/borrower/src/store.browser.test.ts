import { openBrowser, startApp, type RunningApp } from '@forbear/testkit/browser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let app: RunningApp;
let browser: Awaited<ReturnType<typeof openBrowser>>;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ FORBEAR_TODAY: '2026-11-05' }), openBrowser()]);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

type Context = Awaited<ReturnType<typeof browser.newContext>>;
type Page = Awaited<ReturnType<Context['newPage']>>;

/** A hundred every day; the proof asks for more. */
const RACES = Number(process.env['FORBEAR_RACES'] ?? 100);

const device = () => browser.newContext({ viewport: { width: 360, height: 640 } });

async function open(context: Context, path: string): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(`${app.address}${path}`);
  return page;
}

const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).or(page.getByRole('link', { name })).first().click();

/** Adds a debt on the page of the list, and opens its own page. */
async function addDebt(page: Page, name: string): Promise<void> {
  await press(page, `${name}加一笔`);
  await page.getByRole('button', { name: `${name}少一笔` }).waitFor();
}

/** All that the database of this device holds. */
const keptIn = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const asked = indexedDB.open('forbear');
        asked.onsuccess = () => {
          const all = asked.result.transaction('record').objectStore('record').getAll();
          all.onsuccess = () => {
            asked.result.close();
            resolve(JSON.stringify(all.result));
          };
        };
      }),
  );

describe('what is typed is kept', () => {
  test('a half-filled page survives a reload, going back, and a page that is closed', async () => {
    const context = await device();
    const page = await open(context, '/spending');
    await page.getByLabel('房租、房贷').fill('1,234');
    await page.getByLabel('吃饭和日用').fill('56x');
    // Nobody reloads within the milliseconds of a write.
    await expect.poll(() => keptIn(page)).toContain('56x');
    await page.reload();
    await expect.poll(() => page.getByLabel('房租、房贷').inputValue()).toBe('1,234');
    await press(page, '返回');
    await page.close();
    const again = await open(context, '/spending');
    expect(await again.getByLabel('吃饭和日用').inputValue()).toBe('56x');
    await press(again, '继续');
    await again.getByText('有 1 处要改，填的都还在：').waitFor();
    await again.getByRole('link', { name: /金额「56x」看不懂/ }).click();
    expect(await again.evaluate(() => document.activeElement?.id)).toBe('food');
    // Pressed again with the same thing wrong, it is told again.
    await again.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await press(again, '继续');
    await expect
      .poll(() => again.evaluate(() => document.activeElement?.className))
      .toMatch(/summary/);
    await context.close();
  });

  test('so are words that are typed beside a form, and they are heard as all others', async () => {
    const context = await device();
    const page = await open(context, '/proofs');
    await page.getByLabel('别的材料').fill('医院的诊断');
    await expect.poll(() => keptIn(page)).toContain('医院的诊断');
    await page.reload();
    await expect.poll(() => page.getByLabel('别的材料').inputValue()).toBe('医院的诊断');
    await press(page, '加上');
    await page.getByText('医院的诊断').first().waitFor();
    await expect.poll(() => page.getByLabel('别的材料').inputValue()).toBe('');
    await page.getByLabel('别的材料').fill('遗书，我不想活了');
    await page.getByRole('heading', { level: 1, name: /先顾你自己/ }).waitFor();
    await context.close();
  });

  test('two pages: neither loses what the other adds, and a fact that both change is asked', async () => {
    const context = await device();
    const [one, two] = [await open(context, '/debts'), await open(context, '/debts')];
    await addDebt(one, '花呗');
    await addDebt(two, '借呗');
    await one.getByText('继续，一共 2 笔').waitFor();
    await two.getByText('继续，一共 2 笔').waitFor();
    for (const page of [one, two]) await page.goto(`${app.address}/spending`);
    await one.getByLabel('房租、房贷').fill('900');
    await two.getByLabel('房租、房贷').fill('950');
    await two.getByLabel('吃饭和日用').fill('800');
    await press(one, '继续');
    await one.getByRole('heading', { level: 1, name: '发生了什么？' }).waitFor();
    await press(two, '继续');
    await two.getByText('另一个页面刚改过这里').waitFor();
    expect(await two.getByLabel('房租、房贷').inputValue()).toBe('950');
    await press(two, '继续');
    await two.getByRole('heading', { level: 1, name: '发生了什么？' }).waitFor();
    await one.goto(`${app.address}/answers`);
    await one.getByText('950.00 元').waitFor();
    await one.getByText('800.00 元').waitFor();
    await context.close();
  });

  test('two pages with one form: what is typed on one stays, whatever the other types, sends on or takes out', async () => {
    const context = await device();
    const [one, two] = [await open(context, '/spending'), await open(context, '/spending')];
    await one.getByLabel('房租、房贷').fill('900');
    await two.getByLabel('吃饭和日用').fill('812');
    await two.getByLabel('看病和药').fill('77');
    await expect.poll(() => keptIn(two)).toContain('77');
    await two.getByLabel('看病和药').fill('');
    await expect.poll(() => keptIn(two)).not.toContain('77');
    await press(one, '继续');
    await one.getByRole('heading', { level: 1, name: '发生了什么？' }).waitFor();
    await two.reload();
    await expect.poll(() => two.getByLabel('房租、房贷').inputValue()).toBe('900');
    expect(await two.getByLabel('吃饭和日用').inputValue()).toBe('812');
    expect(await two.getByLabel('看病和药').inputValue()).toBe('');
    // A new record that both pages show is kept once, whichever sends it on.
    await one.goto(`${app.address}/income`);
    await one.getByLabel('是什么钱').fill('工资');
    await one.getByLabel('每月多少').fill('3,000');
    await expect.poll(() => keptIn(one)).toContain('3,000');
    await two.goto(`${app.address}/income`);
    await expect.poll(() => two.getByLabel('每月多少').inputValue()).toBe('3,000');
    for (const page of [one, two]) {
      await press(page, /继续，填支出/);
      await page.getByRole('heading', { level: 1, name: /吃住/ }).waitFor();
    }
    await one.goto(`${app.address}/answers`);
    await one.getByText('3,000.00 元').waitFor();
    expect(await one.getByText('3,000.00 元').count()).toBe(1);
    await context.close();
  });

  test(`${RACES} races of two pages lose nothing`, { timeout: 600_000 }, async () => {
    const context = await device();
    const [one, two] = [await open(context, '/debts'), await open(context, '/debts')];
    for (const page of [one, two]) await page.locator('[aria-label="借呗加一笔"]').waitFor();
    const add = (page: Page, name: string) =>
      page.evaluate(
        async ([label, times]) => {
          const button = document.querySelector<HTMLElement>(`[aria-label="${label}加一笔"]`);
          for (let k = 0; k < times; k += 1) button?.click();
        },
        [name, RACES / 2] as const,
      );
    await Promise.all([add(one, '花呗'), add(two, '借呗')]);
    for (const page of [one, two])
      await page.getByText(`继续，一共 ${RACES} 笔`).waitFor({ timeout: 500_000 });
    await context.close();
  });
});

describe('what was deleted', () => {
  test('goes with all its records, can be taken back for a day, and its id is never used again', async () => {
    const context = await device();
    const page = await open(context, '/debts');
    await addDebt(page, '花呗');
    await press(page, '继续，一共 1 笔');
    const first = page.url();
    await page.getByLabel(/这期账单要还多少/).fill('500');
    await page
      .getByRole('group', { name: '下一次哪天还？' })
      .getByLabel(/我不知道/)
      .check();
    await press(page, /填好了/);
    await page.getByRole('heading', { level: 1, name: /钱进来/ }).waitFor();
    await page.goto(`${app.address}/debts`);
    await press(page, '花呗少一笔');
    await page.getByRole('alertdialog').getByText('删掉', { exact: true }).click();
    await press(page, '花呗加一笔');
    await press(page, '继续，一共 1 笔');
    expect(page.url()).not.toBe(first);
    expect(await page.getByLabel(/这期账单要还多少/).inputValue()).toBe('');
    await page.goto(`${app.address}/settings`);
    await press(page, '放回来');
    await page.getByText('「花呗」放回来了。').waitFor();
    await page.goto(`${app.address}/debts`);
    await page.getByText('继续，一共 2 笔').waitFor();
    await context.close();
  });
});

describe('a device that keeps nothing, or has lost it, says so', () => {
  test('no database: it is said, and the page works on', async () => {
    const context = await device();
    await context.addInitScript(() => {
      Object.defineProperty(window, 'indexedDB', { value: undefined });
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new Error('denied');
        },
      });
    });
    const page = await open(context, '/debts');
    await page.getByText('浏览器不让这里存东西').waitFor();
    // Why, nobody can tell from here: each cause is named with what to do.
    await page.getByText(/无痕窗口.*禁止这个网站存数据.*满了/).waitFor();
    await addDebt(page, '花呗');
    await page.getByText('继续，一共 1 笔').waitFor();
    // A passphrase would begin the page anew, and all of it would be gone.
    const go = (path: string) => page.evaluate((to) => history.pushState(null, '', to), path);
    await go('/passphrase');
    for (const label of ['新口令', '再写一次'])
      await page.getByLabel(label).fill('雨伞铁路二十三号');
    await press(page, '设好');
    await page.getByText('浏览器不让这里存东西').nth(1).waitFor();
    await go('/debts');
    await page.getByText('继续，一共 1 笔').waitFor();
    await context.close();
  });

  test('a full device: it is said, what was typed stays, and it is kept once there is room', async () => {
    const context = await device();
    const page = await open(context, '/spending');
    await page.evaluate(() => {
      const { put } = IDBObjectStore.prototype;
      (globalThis as { full?: boolean }).full = true;
      IDBObjectStore.prototype.put = function (...given) {
        if ((globalThis as { full?: boolean }).full === true)
          throw new DOMException('full', 'QuotaExceededError');
        return put.apply(this, given);
      };
    });
    await page.getByLabel('房租、房贷').fill('900');
    await press(page, '继续');
    await page.getByText('手机存不下了').first().waitFor();
    expect(await page.getByLabel('房租、房贷').inputValue()).toBe('900');
    await page.evaluate(() => void ((globalThis as { full?: boolean }).full = false));
    await press(page, '继续');
    await page.getByRole('heading', { level: 1, name: '发生了什么？' }).waitFor();
    await context.close();
  });

  test('data of a newer version is left alone, and the page is not shown as empty', async () => {
    const context = await device();
    const page = await open(context, '/debts');
    await addDebt(page, '花呗');
    await page.goto(`${app.address}/note.html`);
    await page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const asked = indexedDB.open('forbear');
          asked.onerror = () => reject(asked.error);
          asked.onsuccess = () => {
            const done = asked.result.transaction('record', 'readwrite');
            const all = done.objectStore('record').getAll();
            all.onsuccess = () => {
              for (const row of all.result as { version: number }[])
                done.objectStore('record').put({ ...row, version: 99 });
            };
            done.oncomplete = () => {
              asked.result.close();
              resolve();
            };
          };
        }),
    );
    await page.goto(`${app.address}/debts`);
    await page.getByText('是更新的版本存的').waitFor();
    await press(page, '借呗加一笔');
    await page.getByText('是更新的版本存的').first().waitFor();
    expect(await page.getByText(/继续，一共/).count()).toBe(0);
    await context.close();
  });

  test('a database that holds nothing at all is made anew, and what is said from then on is kept', async () => {
    const context = await device();
    const bare = await open(context, '/note.html');
    await bare.evaluate(
      () =>
        new Promise<void>((resolve) => {
          localStorage.setItem('kept', 'yes');
          const asked = indexedDB.open('forbear', 2);
          asked.onsuccess = () => {
            asked.result.close();
            resolve();
          };
        }),
    );
    const page = await open(context, '/debts');
    await page.getByText('现在不见了').first().waitFor();
    await addDebt(page, '花呗');
    await page.getByText('继续，一共 1 笔').waitFor();
    await page.reload();
    await page.getByText('继续，一共 1 笔').waitFor();
    expect(await keptIn(page)).toContain('"huabei"');
    await context.close();
  });

  test('a database that something else made is left alone, said to be that, and can be emptied', async () => {
    const context = await device();
    const bare = await open(context, '/note.html');
    await bare.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const asked = indexedDB.open('forbear', 2);
          asked.onupgradeneeded = () => asked.result.createObjectStore('theirs');
          asked.onsuccess = () => {
            asked.result.close();
            resolve();
          };
        }),
    );
    const page = await open(context, '/debts');
    await page.getByText('放的是别的东西').first().waitFor();
    expect(await page.getByText('无痕').count()).toBe(0);
    await addDebt(page, '花呗');
    await page.goto(`${app.address}/settings`);
    await press(page, '清除这部手机里的全部');
    await page.getByRole('alertdialog').getByText('清空', { exact: true }).click();
    await page.getByRole('heading', { level: 1, name: /先别慌/ }).waitFor();
    await page.goto(`${app.address}/debts`);
    await addDebt(page, '花呗');
    expect(await keptIn(page)).toContain('"huabei"');
    expect(await page.getByText('放的是别的东西').count()).toBe(0);
    await context.close();
  });

  test('storage that vanished is said', async () => {
    const context = await device();
    const page = await open(context, '/debts');
    await addDebt(page, '花呗');
    await page.goto(`${app.address}/note.html`);
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          indexedDB.deleteDatabase('forbear').onsuccess = () => resolve();
        }),
    );
    await page.goto(app.address);
    await page.getByText('以前在这部手机里存过内容，现在不见了').waitFor();
    await context.close();
  });

  test('data that the browser clears under an open page are back with the next thing that is said', async () => {
    const context = await device();
    const page = await open(context, '/debts');
    await addDebt(page, '花呗');
    const browserOf = await context.newCDPSession(page);
    await browserOf.send('Storage.clearDataForOrigin', {
      origin: new URL(app.address).origin,
      storageTypes: 'all',
    });
    await expect.poll(() => page.evaluate(() => indexedDB.databases())).toEqual([]);
    await addDebt(page, '借呗');
    await page.reload();
    for (const name of ['花呗', '借呗'])
      await page.getByRole('button', { name: `${name}少一笔` }).waitFor();
    await context.close();
  });

  test('a device that another page has emptied is not filled again by this one', async () => {
    const context = await device();
    const page = await open(context, '/debts');
    await addDebt(page, '花呗');
    const other = await open(context, '/note.html');
    await other.evaluate(
      () =>
        new Promise<void>((resolve) => {
          indexedDB.deleteDatabase('forbear').onsuccess = () => resolve();
        }),
    );
    await press(page, '借呗加一笔');
    await page.getByText('这一页不能再存').first().waitFor();
    expect(await other.evaluate(() => indexedDB.databases())).toEqual([]);
    await context.close();
  });

  test('a database that an older page holds is said, nothing is lost, and it opens once that is closed', async () => {
    const context = await device();
    const older = await open(context, '/note.html');
    await older.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const asked = indexedDB.open('forbear', 1);
          asked.onupgradeneeded = () => asked.result.createObjectStore('draft');
          asked.onsuccess = () => {
            (globalThis as { held?: IDBDatabase }).held = asked.result;
            resolve();
          };
        }),
    );
    const page = await open(context, '/debts');
    await page.getByText('多半是另一个旧页面占着').waitFor();
    await press(page, '花呗加一笔');
    await page.getByText('关掉宽限的其他页面').nth(1).waitFor();
    await older.close();
    await page.reload();
    await addDebt(page, '花呗');
    await context.close();
  });

  test('an older page lets go of the database when a newer one needs it', async () => {
    const context = await device();
    const page = await open(context, '/debts');
    await addDebt(page, '花呗');
    const other = await open(context, '/note.html');
    await other.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const asked = indexedDB.open('forbear', 3);
          asked.onsuccess = () => (asked.result.close(), resolve());
          asked.onerror = () => reject(asked.error);
        }),
    );
    await page.getByText('另一个页面已经更新了').waitFor();
    await context.close();
  });
});

describe('safety', () => {
  test('quick exit from any page: a page of notes, offline too, and Back shows nothing', async () => {
    const context = await device();
    const page = await open(context, '/debts');
    await page.evaluate(() => navigator.serviceWorker.ready);
    await addDebt(page, '花呗');
    await press(page, '继续，一共 1 笔');
    await press(page, '返回');
    await context.setOffline(true);
    await press(page, '快速离开');
    await page.getByRole('heading', { name: '便笺' }).waitFor();
    expect(await page.title()).toBe('便笺');
    for (let back = 0; back < 10; back += 1) await page.goBack().catch(() => null);
    expect(await page.locator('body').innerText()).not.toContain('花呗');
    await context.close();
  });

  test('Shift three times leaves as well', async () => {
    const context = await device();
    const page = await open(context, '/urgent');
    await page.getByRole('heading', { level: 1 }).waitFor();
    for (let k = 0; k < 3; k += 1) await page.keyboard.press('Shift');
    await page.getByRole('heading', { name: '便笺' }).waitFor();
    await context.close();
  });

  test('words of someone who is not well bring help at once, and nothing is sent', async () => {
    const context = await device();
    const page = await open(context, '/happened');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const field = page.getByLabel('自己的话，可以不写');
    await field.fill('催收天天打电话');
    await field.pressSequentially('，我不想活了');
    await page.getByRole('heading', { level: 1, name: /先顾你自己/ }).waitFor();
    expect(await page.locator('main').innerText()).not.toMatch(/[0-9,]+\.[0-9]{2}/);
    expect(asked.every((url) => url.startsWith(app.address))).toBe(true);
    await press(page, '我没事，回到刚才那页');
    expect(await page.getByLabel('自己的话，可以不写').inputValue()).toContain('催收天天打电话');
    await context.close();
  });

  test('a call by night to a relative becomes a finding with its force', async () => {
    const context = await device();
    const page = await open(context, '/example/xiaozhang/contact/huabei');
    await page.getByLabel('外包催收公司').check();
    await page.getByLabel('哪一天').first().fill('11月4日');
    await page.getByLabel('几点').fill('23:10');
    await page.getByLabel('电话', { exact: true }).check();
    await page.getByLabel('别的家人').check();
    await press(page, '存下来');
    await page.getByRole('heading', { level: 1, name: /30 天后会多出|真正的价钱/ }).waitFor();
    expect(await page.locator('main').innerText()).toMatch(/22|第三人|联系/);
    await context.close();
  });
});
