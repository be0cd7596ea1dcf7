import { describe, expect, test, vi } from 'vitest';
import { forces, type Flows } from './force.ts';

/** Payments that are worth nothing at force `x`: half and half, each grown or shrunk to its time. */
const SHAPES: Readonly<Record<string, (x: number) => Flows>> = {
  'one payment after another': (x) => ({ times: [0, 1], amounts: [-1, Math.exp(x)] }),
  'two later payments': (x) => ({
    times: [0, 0.5, 1],
    amounts: [-1, Math.exp(x / 2) / 2, Math.exp(x) / 2],
  }),
  'two payouts, then two payments, far from even': (x) => ({
    times: [0, 0.01, 0.02, 1],
    amounts: [-0.5, -Math.exp(x * 0.01) / 2, Math.exp(x * 0.02) / 2, Math.exp(x) / 2],
  }),
  'borrowed first, over thirty years': (x) => ({
    times: [0, 10, 20, 30],
    amounts: [3, -Math.exp(10 * x), -Math.exp(20 * x), -Math.exp(30 * x)],
  }),
};

const known = Object.entries(SHAPES).flatMap(([name, flows]) =>
  [-20, -5, -0.7, -1e-3, 0, 1e-9, 0.02, 0.3, 2, 20].map((x) => [name, x, flows(x)] as const),
);

describe('S9 the force of payments that change sign once', () => {
  test.each(known)('%s: %f', (_name, x, flows) => {
    const found = forces(flows);
    expect(found).toHaveLength(1);
    expect(Math.abs((found[0] as number) - x)).toBeLessThan(1e-13 * Math.max(1, Math.abs(x)));
  });

  test.each(known)('%s: %f is found in few looks at each payment', (_name, _x, flows) => {
    const looks = vi.spyOn(Math, 'exp');
    forces(flows);
    const count = looks.mock.calls.length / flows.times.length;
    looks.mockRestore();
    expect(count).toBeLessThanOrEqual(6);
  });

  test.each([
    [-35.9, 1],
    [-36.1, 0],
    [708.9, 1],
    [709.2, 0],
  ])('%f: %i within what a double holds', (x, count) => {
    expect(forces({ times: [0, 1], amounts: [-1, Math.exp(x)] })).toHaveLength(count);
  });
});

/** The payments whose worth is Π (e^(−x) − e^(−root)), by powers of e^(−x). */
const withRoots = (roots: readonly number[]): Flows => {
  const amounts = roots.reduce<readonly number[]>(
    (poly, root) => [...poly, 0].map((own, k) => (poly[k - 1] ?? 0) - own * Math.exp(-root)),
    [1],
  );
  return { times: amounts.map((_, k) => k), amounts };
};

describe('S9 the forces of payments that change sign more often', () => {
  test.each([[[-0.5, 0.25]], [[0.1, 0.1002]], [[-2, -1, 0, 1]], [[0.01, 0.02, 0.5, 0.9, 3]]])(
    '%j',
    (roots) => {
      const found = forces(withRoots(roots));
      expect(found).toHaveLength(roots.length);
      for (const [k, root] of roots.entries()) expect(found[k]).toBeCloseTo(root, 9);
    },
  );

  test('a root that only touches zero is told once, beside one that crosses', () => {
    const found = forces(withRoots([0, 0, 1]));
    expect(found).toHaveLength(2);
    expect(found[0]).toBeCloseTo(0, 6);
    expect(found[1]).toBeCloseTo(1, 6);
  });

  test('payments that change sign and never come to nothing', () => {
    expect(forces({ times: [0, 1, 2], amounts: [1, -1, 1] })).toEqual([]);
    expect(forces({ times: [0, 1, 2], amounts: [1, 2, 3] })).toEqual([]);
    expect(forces({ times: [], amounts: [] })).toEqual([]);
  });

  test.each([23, 24, 25, 40])(
    '%i changes of sign: the one root, on either side of zero',
    (changes) => {
      for (const root of [-0.4, -0.01, 0.01, 0.3]) {
        // In pairs (−1, e^root): each pair comes to nothing at the root alone.
        const pairs = Math.ceil((changes + 1) / 2);
        const amounts = Array.from({ length: 2 * pairs }, (_, k) =>
          k % 2 === 0 ? -1 : Math.exp(root),
        );
        const found = forces({ times: amounts.map((_, k) => k), amounts });
        expect(found).toHaveLength(1);
        expect(found[0]).toBeCloseTo(root, 9);
      }
    },
  );

  test('two roots are found in few looks', () => {
    const looks = vi.spyOn(Math, 'exp');
    const flows = withRoots([-0.5, 0.25]);
    looks.mockClear();
    forces(flows);
    const count = looks.mock.calls.length / flows.times.length;
    looks.mockRestore();
    expect(count).toBeLessThanOrEqual(50);
  });
});
