import { publicRequestBody } from '@forbear/wire/desk';
import { describe, expect, test } from 'vitest';
import { missing, NOTHING_YET, requestOf, shareOf } from './asked.ts';

const FULL = {
  ...NOTHING_YET,
  name: '甲立春',
  contact: '100-0000-0417',
  reason: 'unemployment',
  share: '1,710',
  wishes: ['分期'],
  hours: ['9–12'],
};

describe('a request by the public form', () => {
  test('what is filled in is what the desk takes', () => {
    expect(missing(FULL)).toEqual([]);
    const read = publicRequestBody.safeParse(requestOf(FULL));
    expect(read.success, JSON.stringify(read.error?.issues)).toBe(true);
    expect(read.data).toMatchObject({ share: 171_000, text: '想：分期\n方便：9–12 点' });
  });

  test('an unknown sum is unknown and never nothing', () => {
    const unknown = { ...FULL, share: '1710', shareUnknown: true };
    expect(shareOf(unknown)).toBeUndefined();
    expect(requestOf(unknown)).not.toHaveProperty('share');
    expect(missing(unknown)).toEqual([]);
  });

  test('what is not understood is named', () => {
    expect(missing({ ...FULL, share: '一千七' })).toEqual(['share']);
    expect(missing(NOTHING_YET)).toEqual(['reason', 'name', 'contact']);
  });

  test('nothing wished and nothing more said is taken too', () => {
    expect(publicRequestBody.safeParse(requestOf({ ...FULL, wishes: [], hours: [] })).success).toBe(
      true,
    );
  });
});
