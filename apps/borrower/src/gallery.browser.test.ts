import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { faults, phones, type Phone } from './phone.fixture.ts';
import { open } from './seeded.fixture.ts';
import { OF_README, STATES } from './state.fixture.ts';

const { own } = phones('2026-11-05');

/** How a state is looked at. Large text is a browser font of 200 %. */
type Look = {
  readonly lang: 'zh' | 'en';
  readonly scheme: 'light' | 'dark';
  readonly width: number;
  readonly isLarge?: true;
};

const LOOKS: Readonly<Record<string, readonly Look[]>> = {
  // Every day: Chinese and light, on the narrowest phone; then large text for its width alone.
  test: [{ lang: 'zh', scheme: 'light', width: 320 }],
  proof: (['zh', 'en'] as const).flatMap((lang) => [
    ...(['light', 'dark'] as const).map((scheme) => ({ lang, scheme, width: 360 })),
    { lang, scheme: 'light' as const, width: 360, isLarge: true as const },
  ]),
  readme: (['zh', 'en'] as const).map((lang) => ({ lang, scheme: 'light', width: 360 })),
};

const { FORBEAR_LOOKS: which = 'test', FORBEAR_PICTURES: pictures } = process.env;
/** Only states whose name has this in it. */
const wanted = new RegExp(process.env['FORBEAR_STATES'] ?? '');

/** The pages of a look share one browser context, and each state its own data in it. */
async function deviceFor({ scheme, width, isLarge }: Look) {
  const context = await own.browser.newContext({
    viewport: { width, height: 640 },
    colorScheme: scheme,
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const complaints: string[] = [];
  page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  if (isLarge) await enlarge(page);
  return { context, page, complaints };
}

/** Held open: what a session sets ends with it. */
const sessions = new WeakMap<
  Phone,
  Awaited<ReturnType<ReturnType<Phone['context']>['newCDPSession']>>
>();

/** Makes the letters of the browser twice as large, as a person does in its settings. */
async function enlarge(page: Phone, standard = 32): Promise<void> {
  const session = sessions.get(page) ?? (await page.context().newCDPSession(page));
  sessions.set(page, session);
  await session.send('Page.setFontSizes', { fontSizes: { standard, fixed: standard } });
}

/** How much wider than the phone a page becomes at 200 %; nothing where it does not. */
async function whenLarge(page: Phone): Promise<readonly string[]> {
  await enlarge(page);
  const [wide, phone, letters] = (await page.evaluate(() => [
    document.documentElement.scrollWidth,
    innerWidth,
    parseFloat(getComputedStyle(document.documentElement).fontSize),
  ])) as [number, number, number];
  await enlarge(page, 16);
  if (letters !== 32) return [`letters of ${letters} px are not large`];
  return wide > phone ? [`200 %: ${wide} px wide on ${phone}`] : [];
}

/** Keeps the picture of a state: all of the page, or for the README what a phone shows of it. */
async function picture(page: Phone, look: Look, name: string): Promise<void> {
  if (pictures === undefined) return;
  const { lang, scheme, isLarge } = look;
  const isReadme = which === 'readme';
  const folder = join(pictures, isReadme ? lang : `${lang}-${scheme}${isLarge ? '-200' : ''}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.png`), await page.screenshot({ fullPage: !isReadme }));
}

const shown =
  which === 'readme' ? OF_README : Object.fromEntries(STATES.map(({ name }) => [name, name]));

test.each(LOOKS[which] as readonly Look[])(
  'every state: axe 0, no complaint of the console, no sideways scroll, at 200 % neither: $lang $scheme $width $isLarge',
  { timeout: 1_800_000 },
  async (look) => {
    const { context, page, complaints } = await deviceFor(look);
    const found: Record<string, readonly string[]> = {};
    for (const [name, of] of Object.entries(shown)) {
      const state = STATES.find((one) => one.name === of);
      if (state === undefined) throw new Error(`no state ${of}`);
      if (!wanted.test(name)) continue;
      await open(page, own.app.address, state, look.lang);
      await picture(page, look, name);
      const seen = [
        ...(await faults(page)),
        ...complaints.splice(0),
        ...(which === 'test' ? await whenLarge(page) : []),
      ];
      if (seen.length > 0) found[name] = seen;
    }
    await context.close();
    expect(found).toEqual({});
  },
);
