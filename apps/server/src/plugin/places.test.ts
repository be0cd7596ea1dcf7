import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { JOIN_MS, Places, WAIT_MS } from './places.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
});
afterEach(() => {
  vi.useRealTimers();
});

/** So many callers a second at places that each serve for so long; waits of who was let in, and of who was sent away. */
async function storm(perSecond: number, places: number, serveMs: number, ms: number) {
  const row = new Places(places, () => Date.now());
  const [letIn, away]: [number[], number[]] = [[], []];
  for (let at = 0, come = 0; at < ms; at += 1) {
    for (; come < (at * perSecond) / 1_000; come += 1) {
      const since = Date.now();
      void row.take().then((mayRun) => {
        (mayRun ? letIn : away).push(Date.now() - since);
        if (mayRun) setTimeout(() => row.give(), serveMs);
      });
    }
    await vi.advanceTimersByTimeAsync(1);
  }
  await vi.advanceTimersByTimeAsync(WAIT_MS);
  return { letIn: letIn.sort((a, b) => a - b), away: away.sort((a, b) => a - b) };
}

const most = (all: readonly number[], share: number): number =>
  all[Math.floor((all.length - 1) * share)] ?? 0;

test.each([
  [2_000, 8, 20],
  [4_000, 8, 10],
  [500, 2, 20],
])(
  'R11 %i a second at %i places of %i ms: who is let in waits no longer than is promised, the rest knows at once',
  async (perSecond, places, serveMs) => {
    const { letIn, away } = await storm(perSecond, places, serveMs, 5_000);
    // All places are busy all the time.
    expect(letIn.length).toBeGreaterThan((5_000 / serveMs) * places * 0.95);
    // Until it is known how long turns take, somebody may join too many.
    expect(most(letIn, 0.99)).toBeLessThanOrEqual(JOIN_MS * 1.5);
    expect(most(letIn, 1)).toBeLessThanOrEqual(WAIT_MS);
    expect(most(away, 0.95)).toBe(0);
    expect(most(away, 1)).toBeLessThanOrEqual(WAIT_MS);
  },
);

test('below what it bears nobody waits or is sent away, and after a storm it is as before', async () => {
  const { letIn, away } = await storm(300, 8, 20, 2_000);
  expect([away.length, most(letIn, 1)]).toEqual([0, 0]);
  const row = new Places(1, () => Date.now());
  expect(await row.take()).toBe(true);
  const again = row.takeAgain();
  const late = row.take();
  row.give();
  expect(await again).toBe(true);
  await vi.advanceTimersByTimeAsync(WAIT_MS);
  expect(await late).toBe(false);
  row.give();
  expect(await row.take()).toBe(true);
});
