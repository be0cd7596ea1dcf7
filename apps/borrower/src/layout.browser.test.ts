import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { phones, press, type Phone } from './phone.fixture.ts';
import { open } from './seeded.fixture.ts';
import type { State } from './state.fixture.ts';
import { at, DAY } from './words.fixture.ts';

const given = phones(DAY);
const { own, phone, samePhone } = given;

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

describe('how pages are seen and reached', () => {
  test('on 320 px with letters of 200 % a line of a list breaks between words, and an offer keeps its days whole', async () => {
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

  test('a clipboard that is refused gives the text to be marked by hand', async () => {
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

  test('a plan chosen with the arrow keys keeps the focus', async () => {
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
  ] as const)('%s %s: what one came for is not far down', async (who, path, part, most) => {
    const { page } = await samePhone();
    await open(page, own.app.address, {
      who,
      at: path,
      day: who === 'zhang' ? '2026-11-05' : DAY,
    });
    const box = await page.locator(part).first().boundingBox();
    expect(box?.y).toBeLessThan(most);
  });

  test('the first page is at most 40 kB of code; plan, rights and letters are worked out beside the page', async () => {
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
});
