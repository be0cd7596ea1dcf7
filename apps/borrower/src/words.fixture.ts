import { expect, test } from 'vitest';
import type { Phone, phones } from './phone.fixture.ts';
import { open } from './seeded.fixture.ts';
import type { State } from './state.fixture.ts';

export const DAY = '2026-11-20';

/** A page of somebody on that day. */
export const at = (who: State['who'], path: string): Omit<State, 'name'> => ({
  who,
  at: path,
  day: DAY,
});

/** What a page says and what it never says, of somebody in a state; nothing in it is chosen beforehand. */
export type Words = {
  readonly name: string;
  readonly state: Omit<State, 'name'>;
  readonly has: readonly (string | RegExp)[];
  readonly never: readonly (string | RegExp)[];
  readonly primary?: string;
};

export const textOf = (page: Phone): Promise<string> => page.locator('main').innerText();

/** One test for each page: it says what it should, and the console is silent. */
export function saying({ own, samePhone }: ReturnType<typeof phones>, pages: readonly Words[]) {
  test.each(pages)('$name', async ({ state, has, never, primary }) => {
    const { page, complaints } = await samePhone();
    await open(page, own.app.address, state);
    await expect.poll(() => textOf(page)).toMatch(new RegExp(sourceOf(has[0] as string)));
    const text = await textOf(page);
    for (const one of has) expect(text).toMatch(new RegExp(sourceOf(one)));
    for (const one of never) expect(text).not.toMatch(new RegExp(sourceOf(one)));
    expect(await page.locator('input[type=radio]:checked').count()).toBe(0);
    if (primary !== undefined)
      expect(await page.locator('.foot .primary').innerText()).toBe(primary);
    expect(complaints).toEqual([]);
  });
}

const sourceOf = (one: string | RegExp): string =>
  typeof one === 'string' ? one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') : one.source;
