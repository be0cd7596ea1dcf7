import { present } from '@forbear/problem';
import { RATE_SCALE, subFen, SUM_TOLD, sumTold, type Fen } from '@forbear/money';
import type { NamedCharge } from '@forbear/rule';
import type { RecordText } from './text.ts';

const SUM = String.raw`${SUM_TOLD}(?![0-9.,]*\s*[%％‰])`;

/** A pattern of a sum of yuan that stands after some words. */
const sumAfter = (words: string): RegExp =>
  new RegExp(`(?:${words})[^0-9。；;，,]{0,12}${SUM}`, 'i');

/** A pattern of a sum of yuan that stands before some words. */
const sumBefore = (words: string): RegExp =>
  new RegExp(`${SUM}\\s*(?:元|块|yuan)[^0-9。；;，,]{0,6}(?:${words})`, 'i');

function sumIn(text: string, pattern: RegExp): Fen | undefined {
  const [, digits, ten] = pattern.exec(text) ?? [];
  const sum = sumTold(digits, ten);
  return sum === 0 ? undefined : sum;
}

const CHARGES = [
  {
    kind: 'late-fee',
    named: /滞纳金|late(?: payment)?[- ]fee/i,
    denied:
      /(?:不收|不再收|不会收|不存在|没有|没收|未收|无|免|减免|免除|免去|取消|退还?)[^。；，,;]{0,6}滞纳金|滞纳金[^。；，,;]{0,6}(?:已?取消|减免|免除|全免|免了|已退|退还)|(?:no|without|waive[ds]?|refund(?:ed|s)?)[^.;,]{0,12}late(?: payment)?[- ]fee/i,
    after: sumAfter('滞纳金|late(?: payment)?[- ]fee'),
    before: sumBefore('滞纳金|late(?: payment)?[- ]fee'),
  },
  {
    kind: 'over-limit-fee',
    named: /超限费|over-?limit[- ]fee/i,
    denied:
      /(?:不收|不再收|没有|没收|未收|无|免|减免|免除|取消|退还?)[^。；，,;]{0,6}超限费|超限费[^。；，,;]{0,6}(?:已?取消|减免|免除|已退|退还)|(?:no|without|waive[ds]?)[^.;,]{0,12}over-?limit/i,
    after: sumAfter('超限费|over-?limit[- ]fee'),
    before: sumBefore('超限费|over-?limit[- ]fee'),
  },
  {
    kind: 'interest-on-damages',
    named: /违约金[^。；，,;]{0,4}(?:的利息|计息|计收利息|利滚利|复利)/,
    denied: /违约金[^。；，,;]{0,4}不(?:计息|计收)/,
    after: sumAfter('违约金(?:的利息|计息|计收利息|复利)'),
    before: sumBefore('违约金(?:的利息|计息|计收利息|复利)'),
  },
] as const;

/** The charges of a card that a text names as charged; one that is denied or waived is none. */
export function chargesIn({ text, contact, on }: RecordText): readonly NamedCharge[] {
  if (!/滞纳金|超限费|违约金|fee/i.test(text)) return [];
  return CHARGES.flatMap(({ kind, named, denied, after, before }): NamedCharge[] => {
    if (!named.test(text) || denied.test(text)) return [];
    const amount = sumIn(text, after) ?? sumIn(text, before);
    return [
      {
        kind,
        ...present({ contact, on, amount }),
      },
    ];
  });
}

const ARRIVED = sumAfter('到手|实际?到账|到账金额|实收|实际收到|只收到|只拿到|received only');
const CUT = sumAfter('预扣|先扣|砍头息|预先扣|提前扣|扣除首期利息|扣下');

/** What a text says arrived at payout, or was deducted from it. */
export function payoutIn({ text }: RecordText, principal: Fen): Fen | undefined {
  const arrived = sumIn(text, ARRIVED);
  if (arrived !== undefined && arrived < principal && arrived * 2 >= principal) return arrived;
  const cut = sumIn(text, CUT);
  if (cut === undefined || cut * 2 > principal) return undefined;
  return subFen(principal, cut);
}

/** A yearly rate that a lender names, scaled. */
export function statedRateIn(text: string): number | undefined {
  const found =
    /(?:年化|年利率|annual(?:ised)?|APR)[^0-9%％]{0,14}([0-9]{1,3}(?:\.[0-9]{1,4})?)\s*[%％]/i.exec(
      text,
    );
  return found === null ? undefined : Math.round((Number(found[1]) / 100) * RATE_SCALE);
}

/** Whether a text speaks of the cost statement: kept, or never shown. */
export function statementIn(text: string): 'kept' | 'missing' | undefined {
  if (!/明示表|cost statement/i.test(text)) return undefined;
  return /(?:没有?|未|从没|无)[^。；，,;]{0,12}明示表|明示表[^。；，,;]{0,8}(?:没有?|未)(?:见|看|弹|出示|给)|no cost statement/i.test(
    text,
  )
    ? 'missing'
    : 'kept';
}
