import { describe, expect, test } from 'vitest';
import { COLOURS, type Ground } from './colour.ts';

const channel = (value: number): number =>
  value <= 0.039_28 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;

function brightness(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => channel(parseInt(hex.slice(at, at + 2), 16) / 255));
  return 0.2126 * (r as number) + 0.7152 * (g as number) + 0.0722 * (b as number);
}

function contrast(a: string, b: string): number {
  const [light, dark] = [brightness(a), brightness(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

describe.each(['light', 'dark'] as const)('colours on %s ground', (name: Ground) => {
  const c = COLOURS[name];
  const grounds = { paper: c.paper, card: c.card, wash: c.wash, changed: c.changed };

  test.each(['ink', 'soft', 'accent', 'near', 'danger'] as const)('%s can be read', (text) => {
    for (const [ground, colour] of Object.entries(grounds))
      expect(contrast(c[text], colour), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  });

  test('the word on the one action can be read, and edges can be seen', () => {
    expect(contrast(c.onAccent, c.accent)).toBeGreaterThanOrEqual(4.5);
    for (const ground of [c.paper, c.card])
      expect(contrast(c.edge, ground)).toBeGreaterThanOrEqual(3);
  });
});
