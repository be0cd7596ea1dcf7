import type { Phone } from './phone.fixture.ts';
import { keptIn, type State } from './state.fixture.ts';

/** Puts what a state keeps on the device, and goes to its page. */
export async function goTo(
  page: Phone,
  address: string,
  state: Omit<State, 'name'>,
  lang: 'zh' | 'en' = 'zh',
): Promise<void> {
  if (!page.url().endsWith('/note.html')) await page.goto(`${address}/note.html`);
  await page.evaluate(
    async ([records, speech]) => {
      sessionStorage.clear();
      localStorage.clear();
      localStorage.setItem('lang', speech as string);
      const asked = indexedDB.open('forbear', 2);
      asked.onupgradeneeded = () => asked.result.createObjectStore('record', { keyPath: 'key' });
      await new Promise((resolve) => (asked.onsuccess = resolve));
      const done = asked.result.transaction('record', 'readwrite');
      done.objectStore('record').clear();
      for (const one of records as object[]) done.objectStore('record').put(one);
      await new Promise((resolve) => (done.oncomplete = resolve));
      asked.result.close();
    },
    [keptIn(state, Date.now()), lang] as const,
  );
  const mark = state.at.includes('?') ? '&' : '?';
  await page.goto(`${address}${state.at}${mark}today=${state.day}`);
}

/**
 * Goes on to the page of a state from that of another, as a person does, and waits until it stands; from another device or
 * day, and where something was pressed, it is opened by its address.
 */
export async function goOn(
  page: Phone,
  address: string,
  from: State | undefined,
  state: State,
  lang: 'zh' | 'en',
): Promise<void> {
  const pathOf = ({ at }: State) => at.split('?')[0];
  const dataOf = ({ who, day, stage }: State) => [who, day, stage].join();
  const isOn =
    from !== undefined &&
    dataOf(from) === dataOf(state) &&
    pathOf(from) !== pathOf(state) &&
    [from, state].every(({ at, press }) => press === undefined && !at.startsWith('/example/'));
  if (!isOn) return open(page, address, state, lang);
  await page.evaluate((to) => {
    document.querySelector('h1')?.setAttribute('data-left', '');
    history.replaceState(null, '', to);
  }, state.at);
  await settled(page);
}

/** Goes to the page of a state and waits until it stands, then presses what the state presses. */
export async function open(
  page: Phone,
  address: string,
  state: Omit<State, 'name'>,
  lang: 'zh' | 'en' = 'zh',
): Promise<void> {
  await goTo(page, address, state, lang);
  await settled(page);
  for (const one of state.press ?? []) {
    await page.locator(one).click();
    await settled(page);
  }
}

/** Waits until no piece of code is loading and nothing is being worked out. */
export const settled = (page: Phone): Promise<unknown> =>
  page.waitForFunction(
    () => {
      const title = document.querySelector('h1')?.textContent ?? '';
      const text = `${title} ${document.querySelectorAll('h1').length}`;
      const isBusy =
        title === '' ||
        document.querySelector('[data-left]') !== null ||
        /^(?:正在|Working|Writing|Looking where|Comparing|Checking)/.test(title) ||
        document.querySelector('progress') !== null;
      const seen = globalThis as { seen?: string; since?: number };
      const now = `${text} ${document.body.scrollHeight}`;
      if (isBusy || seen.seen !== now) Object.assign(seen, { seen: now, since: Date.now() });
      return !isBusy && Date.now() - (seen.since ?? 0) > 80;
    },
    undefined,
    { polling: 40 },
  );
