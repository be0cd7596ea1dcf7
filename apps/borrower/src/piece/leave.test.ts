import { afterEach, expect, test, vi } from 'vitest';
import { leave, leaveByKeys } from './leave.ts';

/** The page as far as leaving touches it. */
function page() {
  const done: string[] = [];
  let hear: (event: unknown) => void = () => undefined;
  vi.stubGlobal('document', {
    documentElement: { classList: { add: (name: string) => done.push(name) } },
    addEventListener: (_name: string, heard: typeof hear) => (hear = heard),
    removeEventListener: () => (hear = () => undefined),
  });
  vi.stubGlobal('location', {
    replace: (to: string) => done.push(`instead ${to}`),
    assign: (to: string) => done.push(`behind ${to}`),
  });
  return { done, press: (timeStamp: number, key = 'Shift') => hear({ key, timeStamp }) };
}
afterEach(() => void vi.unstubAllGlobals());

test('leaving hides the page first, then puts another in its place, with nothing behind it', () => {
  const { done } = page();
  leave();
  expect(done).toEqual(['left', 'instead /note.html']);
});

test.each([
  ['three within a second and a half', [0, 700, 1499], 1],
  ['three that take longer', [0, 700, 1500], 0],
  ['the last three of four', [0, 1000, 1800, 2400], 1],
  ['two', [0, 100], 0],
])('Shift pressed: %s', (_name, times, left) => {
  const { done, press } = page();
  const stop = leaveByKeys();
  for (const at of times) press(at);
  expect(done.filter((one) => one === 'left').length).toBe(left);
  stop();
  for (const at of [5000, 5001, 5002]) press(at);
  expect(done.filter((one) => one === 'left').length).toBe(left);
});

test('another key between them begins anew', () => {
  const { done, press } = page();
  leaveByKeys();
  for (const [at, key] of [
    [0, 'Shift'],
    [10, 'Shift'],
    [20, 'a'],
    [30, 'Shift'],
  ] as const)
    press(at, key);
  expect(done).toEqual([]);
});
