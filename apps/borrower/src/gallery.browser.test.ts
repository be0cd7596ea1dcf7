import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { faults, phones, type Phone } from './phone.fixture.ts';
import { goOn } from './seeded.fixture.ts';
import { OF_README, STATES, type State } from './state.fixture.ts';

const { own } = phones('2026-11-05');

/** How a page is looked at. Large text is a browser font of 200 %. */
type Look = {
  readonly scheme: 'light' | 'dark';
  readonly isLarge?: true;
  /** How wide the phone is, where it is not as wide as for the others. */
  readonly width?: number;
  /** What axe is asked; everything unless it is told, and with none the width alone. */
  readonly rules?: readonly string[];
};

/** In which languages, how wide, and how each page is looked at, once it stands. */
type Looks = {
  readonly langs: readonly ('zh' | 'en')[];
  readonly width: number;
  readonly looks: readonly Look[];
};

const LIGHT: Look = { scheme: 'light' };

const LOOKS: Readonly<Record<string, Looks>> = {
  // Every day: Chinese and light, on the narrowest phone; then large text for its width alone.
  test: { langs: ['zh'], width: 320, looks: [LIGHT, { ...LIGHT, isLarge: true, rules: [] }] },
  proof: {
    langs: ['zh', 'en'],
    width: 360,
    // Dark differs in its colours alone.
    looks: [
      LIGHT,
      { scheme: 'dark', rules: ['color-contrast'] },
      { ...LIGHT, isLarge: true, width: 320 },
    ],
  },
  readme: { langs: ['zh', 'en'], width: 360, looks: [LIGHT] },
};

const { FORBEAR_LOOKS: which = 'test', FORBEAR_PICTURES: pictures } = process.env;
const { langs, width, looks } = LOOKS[which] as Looks;
/** Only states whose name has this in it, and only this language. */
const wanted = new RegExp(process.env['FORBEAR_STATES'] ?? '');
const spoken = new RegExp(process.env['FORBEAR_LANG'] ?? '');

/** One page of one browser context for many states, each with its own data in it. */
async function device() {
  const context = await own.browser.newContext({
    viewport: { width, height: 640 },
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const complaints: string[] = [];
  page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  const browser = await context.newCDPSession(page);
  /** Looks at the page in another way; its letters are those of the browser, as a person sets them. */
  const look = async ({ scheme, isLarge, width: wide = width }: Look): Promise<void> => {
    await page.setViewportSize({ width: wide, height: 640 });
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    const standard = isLarge ? 32 : 16;
    await browser.send('Page.setFontSizes', { fontSizes: { standard, fixed: standard } });
    await page.waitForFunction(
      (px) => parseFloat(getComputedStyle(document.documentElement).fontSize) === px,
      standard,
    );
  };
  return { context, page, complaints, look };
}

/** Keeps the picture of a state: all of the page, or for the README what a phone shows of it. */
async function picture(page: Phone, lang: string, look: Look, name: string): Promise<void> {
  if (pictures === undefined) return;
  const { scheme, isLarge } = look;
  const isReadme = which === 'readme';
  const folder = join(pictures, isReadme ? lang : `${lang}-${scheme}${isLarge ? '-200' : ''}`);
  mkdirSync(folder, { recursive: true });
  // A browser that takes a picture forgets how large its letters were set: the page is told itself.
  const setSize = (size: string) =>
    page.evaluate((text) => {
      document.documentElement.style.fontSize = text;
    }, size);
  if (isLarge) await setSize('200%');
  writeFileSync(join(folder, `${name}.png`), await page.screenshot({ fullPage: !isReadme }));
  await setSize('');
}

const shown = Object.entries(
  which === 'readme' ? OF_README : Object.fromEntries(STATES.map(({ name }) => [name, name])),
).filter(([name]) => wanted.test(name));

/** Parts of the walk: the states of one person, in one language. */
const parts = langs
  .filter((lang) => spoken.test(lang))
  .flatMap((lang) =>
    [...new Set(shown.map(([name]) => name.split('-')[0] ?? ''))].map((who) => ({ lang, who })),
  );

const stateOf = (name: string): State => {
  const state = STATES.find((one) => one.name === name);
  if (state === undefined) throw new Error(`no state ${name}`);
  return state;
};

const stageOf = (name: string): string => stateOf(name).stage ?? '';

test.each(parts)(
  'every state: axe 0, no complaint of the console, no sideways scroll, at 200 % neither: $lang $who',
  { timeout: 1_800_000 },
  async ({ lang, who }) => {
    const { context, page, complaints, look } = await device();
    const found: Record<string, readonly string[]> = {};
    let from: State | undefined;
    // Those of one stage follow each other, so that its plan is made once.
    const theirs = shown.filter(([name]) => name.split('-')[0] === who);
    for (const [name, of] of theirs.toSorted(([, a], [, b]) =>
      stageOf(a).localeCompare(stageOf(b)),
    )) {
      await look(LIGHT);
      // The proof opens every page by its address.
      await goOn(page, own.app.address, which === 'test' ? from : undefined, stateOf(of), lang);
      from = stateOf(of);
      for (const one of looks) {
        await look(one);
        await picture(page, lang, one, name);
        if (pictures !== undefined) await look(one);
        const seen = [...(await faults(page, one.rules)), ...complaints.splice(0)];
        if (seen.length > 0) found[[name, one.scheme, one.isLarge ? '200 %' : ''].join(' ')] = seen;
      }
    }
    await context.close();
    expect(found).toEqual({});
  },
);
