import { openBrowser, startApp, type RunningApp } from '@forbear/testkit/browser';
import { staffOf } from '@forbear/testkit/desk';
import { afterAll, beforeAll } from 'vitest';

type Browser = Awaited<ReturnType<typeof openBrowser>>;
export type Page = Awaited<ReturnType<Browser['newPage']>>;

type Look = { readonly width?: number; readonly lang?: 'zh' | 'en' };

/** One desk and a browser for the tests of a file, on a set day; `words` begin it. */
export function deskPages(today: string, ...words: readonly string[]) {
  const own = {} as { app: RunningApp; browser: Browser };
  /** What any page's console complained about since the last look: scripts, styles, the page's own policy. */
  const complaints: string[] = [];
  beforeAll(async () => {
    [own.app, own.browser] = await Promise.all([
      startApp({ FORBEAR_TODAY: today }, words),
      openBrowser(),
    ]);
  }, 120_000);
  afterAll(async () => {
    await own.browser?.close();
    await own.app?.stop();
  });

  /** An empty page, with a storage of its own. */
  const page = async ({ width = 1280, lang = 'zh' }: Look = {}): Promise<Page> => {
    const context = await own.browser.newContext({ viewport: { width, height: 900 } });
    await context.addInitScript((words) => localStorage.setItem('forbear-desk-lang', words), lang);
    const made = await context.newPage();
    made.setDefaultTimeout(20_000);
    made.on('pageerror', (error) => complaints.push(error.message));
    made.on('console', (line) => {
      // A refusal of the interface is an answer, and the page says it.
      const isAnswer = /\/v1\//.test(line.location().url) && /status of 4\d\d/.test(line.text());
      if (line.type() === 'error' && !isAnswer) complaints.push(`${made.url()}: ${line.text()}`);
    });
    return made;
  };

  /** Somebody of the desk at a screen of their own. */
  const at = async (who: string, look: Look = {}): Promise<Page> => {
    const made = await page(look);
    await made.goto(own.app.desk);
    await signIn(made, who, await staffOf(own.app).passwordOf(who));
    await made.locator('header.bar').waitFor();
    return made;
  };
  return { own, page, at, complaints };
}

/** Signs in by what asks for it: the page, or the dialog over a page whose session ended. */
export async function signIn(
  where: Page | ReturnType<Page['getByRole']>,
  who: string,
  password: string,
): Promise<void> {
  await where.getByLabel('工号').or(where.getByLabel('Staff name')).fill(who);
  const field = where.locator('input[type=password]');
  await field.fill(password);
  await field.press('Enter');
}
