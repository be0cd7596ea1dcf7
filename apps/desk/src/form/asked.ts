import { formatFen, parseFen, type Fen } from '@forbear/money';
import type { Text } from '@forbear/problem';

/** Reasons as people say them; none is asked for in detail. */
export const WHYS = [
  ['unemployment', { zh: '没了工作', en: 'lost my work' }],
  ['income-fell', { zh: '收入少了', en: 'earn less' }],
  ['illness', { zh: '生病、受伤', en: 'illness or injury' }],
  ['business', { zh: '生意不好', en: 'business is bad' }],
  ['care', { zh: '家里要照顾人', en: 'somebody at home needs care' }],
  ['other', { zh: '别的，或不想说', en: 'something else, or I would rather not say' }],
] as const satisfies readonly (readonly [string, Text])[];

export const WISHES = [
  ['分期', { zh: '分期', en: 'instalments' }],
  ['延期', { zh: '延期', en: 'more time' }],
  ['换个还款日', { zh: '换个还款日', en: 'another due day' }],
  ['还没想好', { zh: '还没想好', en: 'not sure yet' }],
] as const satisfies readonly (readonly [string, Text])[];

export const HOURS = [
  ['9–12', { zh: '9 到 12 点', en: '9 to 12' }],
  ['12–18', { zh: '12 到 18 点', en: '12 to 18' }],
  ['18–20', { zh: '18 到 20 点', en: '18 to 20' }],
] as const satisfies readonly (readonly [string, Text])[];

/** What was filled in so far. */
export type Asked = {
  readonly loan: string;
  readonly name: string;
  readonly contact: string;
  readonly reason: string;
  readonly share: string;
  readonly shareUnknown: boolean;
  readonly wishes: readonly string[];
  readonly hours: readonly string[];
  readonly more: string;
};
export const NOTHING_YET: Asked = {
  loan: '',
  name: '',
  contact: '',
  reason: '',
  share: '',
  shareUnknown: false,
  wishes: [],
  hours: [],
  more: '',
};

/** The sum a month as fen; nothing where it is empty, unknown or not understood. */
export function shareOf({ share, shareUnknown }: Asked): Fen | undefined {
  const plain = share.replaceAll(/[,，\s元]/g, '');
  if (shareUnknown || plain === '') return undefined;
  const read = parseFen(/^\d+$/.test(plain) ? `${plain}.00` : plain);
  return read.ok ? read.value : undefined;
}

/** What is still missing; a sum that is not understood is, an unknown one is not. */
export function missing(asked: Asked): readonly ('name' | 'contact' | 'reason' | 'share')[] {
  const { name, contact, reason, share, shareUnknown } = asked;
  const isShareWrong = !shareUnknown && share.trim() !== '' && shareOf(asked) === undefined;
  return [
    ...(reason === '' ? (['reason'] as const) : []),
    ...(isShareWrong ? (['share'] as const) : []),
    ...(name.trim() === '' ? (['name'] as const) : []),
    ...(contact.trim() === '' ? (['contact'] as const) : []),
  ];
}

/** The request as the desk takes it. */
export function requestOf(asked: Asked): object {
  const share = shareOf(asked);
  const lines = [
    asked.wishes.length === 0 ? '' : `想：${asked.wishes.join('、')}`,
    asked.hours.length === 0 ? '' : `方便：${asked.hours.join('、')} 点`,
    asked.more.trim(),
  ].filter((line) => line !== '');
  return {
    ...(asked.loan.trim() === '' ? {} : { loan: asked.loan.trim() }),
    name: asked.name.trim(),
    contact: asked.contact.trim(),
    reason: asked.reason,
    ...(share === undefined ? {} : { share: formatFen(share) }),
    text: lines.length === 0 ? '（没有写）' : lines.join('\n'),
  };
}
