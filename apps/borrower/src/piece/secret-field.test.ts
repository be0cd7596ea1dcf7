import { expect, test } from 'vitest';
import { asMade, freshSecret } from './secret-field.tsx';

test('a passphrase of chance is known again however it was copied from paper', () => {
  const made = 'HJDWC-HNYZN-EJ2N6-XSGNV-37G37-6';
  for (const copied of [
    made,
    made.toLowerCase(),
    'hjdwc hnyzn ej2n6 xsgnv 37g37 6',
    'ＨＪＤＷＣhnyznej2n6xsgnv37g376',
  ])
    expect(asMade(copied)).toBe(made);
  expect(asMade('O0il1-HNYZN-EJ2N6-XSGNV-37G37-6')).toBe('00111-HNYZN-EJ2N6-XSGNV-37G37-6');
  for (const other of ['雨伞铁路二十三号', 'short', `${made}7`])
    expect(asMade(other)).toBeUndefined();
  const fresh = freshSecret();
  expect(asMade(fresh)).toBe(fresh);
});
