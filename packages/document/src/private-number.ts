/**
 * Account, card, identity and phone numbers keep their last four digits only, whatever their spacing and signs:
 * digits of any script, in circles, in Chinese. Sums, days and case numbers stay.
 */
export function masked(text: string): string {
  const signs = signsOf(text);
  const plain = signs.map(({ sign }) => sign).join('');
  let shown = '';
  let done = 0;
  for (const chain of plain.matchAll(CHAIN))
    for (const { from, to, kept } of numbersIn(chain[0], chain.index, plain)) {
      shown += text.slice(done, signs[from]?.from) + kept;
      done = signs[to - 1]?.to ?? text.length;
    }
  return shown + text.slice(done);
}

/** One sign of a text as a plain one, and where it stands there. */
type Sign = { readonly sign: string; readonly from: number; readonly to: number };

function signsOf(text: string): readonly Sign[] {
  const signs: Sign[] = [];
  let at = 0;
  for (const one of text) {
    const [from, to] = [at, at + one.length];
    at = to;
    // What has no width of its own, as the frame of 1️⃣, belongs to the sign before it.
    const before = signs.at(-1);
    if (/[\p{M}\p{Cf}]/u.test(one)) {
      if (before !== undefined) signs[signs.length - 1] = { ...before, to };
    } else for (const sign of plainSign(one)) signs.push({ sign, from, to });
  }
  return signs;
}

const CHINESE = ['零一二三四五六七八九', '〇壹贰叁肆伍陆柒捌玖', '○幺貳參肆伍陸柒捌玖'];
/** The first of nine circled digits each that Unicode does not call a form of 1. */
const CIRCLED = [0x2776, 0x2780, 0x278a, 0x24f5];

/** The digits of a sign; a plain sign of what parts digits; else one that parts everything. */
function plainSign(one: string): string {
  const flat = one.normalize('NFKC').replace(/^\(([0-9]+)\)$|^([0-9]+)\.$/, '$1$2');
  if (/^[0-9]+$/.test(flat)) return flat;
  for (const row of CHINESE) if (row.includes(one)) return String(row.indexOf(one));
  const code = one.codePointAt(0) as number;
  if (code === 0x24ff) return '0';
  const first = CIRCLED.find((start) => code >= start && code < start + 9);
  if (first !== undefined) return String(code - first + 1);
  if (/\p{Nd}/u.test(one)) return String(valueOf(code));
  if (/^[x×]$/i.test(flat)) return 'X';
  if (/^[\s()[\]【】「」]$/.test(flat)) return ' ';
  if (/^[\p{Pd}\u2212_]$/u.test(flat)) return '-';
  if (/^[.·•・。]$/.test(flat)) return '.';
  if (/^[/\\|~*:]$/.test(flat)) return '/';
  return flat === '+' ? '+' : '#';
}

/** A decimal digit of any script: they stand in tens, from nought on. */
function valueOf(code: number): number {
  let value = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return value % 10;
}

/** Digits with little between them. */
const CHAIN = /[0-9](?: {0,3}[-./]? {0,3}[0-9])*X?/g;
const MOBILE = /^(?:(?:00)?86)?(1[3-9][0-9]{9})$/;
const IDENTITY =
  /^[1-8][0-9]{5}(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9X]$/;

/** Digits together: where they begin and end, and what stands before them in their chain but blanks. */
type Group = {
  readonly digits: string;
  readonly from: number;
  readonly to: number;
  readonly gap: string;
};

type Found = { readonly from: number; readonly to: number; readonly kept: string };

/** The numbers of people in a chain that begins at `start` of the text: at each group the longest one. */
function* numbersIn(chain: string, start: number, plain: string): Generator<Found> {
  const groups = [...chain.matchAll(/([^0-9X]*)([0-9]+X?)/g)].map(
    ({ index, 0: all, 1: before = '', 2: digits = '' }): Group => ({
      digits,
      from: start + index + before.length,
      to: start + index + all.length,
      gap: before.trim(),
    }),
  );
  for (let first = 0; first < groups.length; first += 1)
    for (let last = Math.min(groups.length, first + DIGITS_MAX) - 1; last >= first; last -= 1) {
      const number = keptOf(groups.slice(first, last + 1), plain);
      if (number === undefined) continue;
      yield number;
      first = last;
      break;
    }
}

/** The most digits of a card, with a few to spare. */
const DIGITS_MAX = 23;

/** What stays of groups that are one number together: four digits, and of a mobile number its network. */
function keptOf(groups: readonly Group[], plain: string): Found | undefined {
  const [{ from }, { to }] = [groups[0] as Group, groups.at(-1) as Group];
  const digits = groups.map((group) => group.digits).join('');
  const hasPlus = plain[from - 1] === '+';
  const place = { from: hasPlus ? from - 1 : from, to };
  const mobile = hasPlus && !digits.startsWith('86') ? undefined : MOBILE.exec(digits)?.[1];
  if (mobile !== undefined && isMobile(groups))
    return { ...place, kept: `${mobile.slice(0, 3)}****${mobile.slice(-4)}` };
  return isNumber(groups, digits, hasPlus)
    ? { ...place, kept: `****${digits.slice(-4)}` }
    : undefined;
}

/** Whether the digits of a mobile number are set apart as one number is, and not as several sums are. */
function isMobile(groups: readonly Group[]): boolean {
  const own = /^0*86$/.test(groups[0]?.digits ?? '') ? groups.slice(1) : groups;
  return /^(?:3,4,4|11|13|15)$/.test(sizesOf(own).join()) || gapOf(own) === 'loose';
}

/** Whether groups are an identity number, a number abroad, a fixed line, a run of ten digits, or a card. */
function isNumber(groups: readonly Group[], digits: string, hasPlus: boolean): boolean {
  const sizes = sizesOf(groups);
  const gap = gapOf(groups);
  // Sums and days in a row can have such digits, too, but are set apart in several ways.
  if (IDENTITY.test(digits) && (gap !== 'uneven' || sizes.join() === '6,8,4')) return true;
  if (groups.length === 1 || (gap !== 'uneven' && sizes.every((size) => size === 1)))
    return digits.length >= 10;
  if (digits.length > DIGITS_MAX) return false;
  if (hasPlus && gap === 'loose') return digits.length >= 10;
  if (/^0[0-9]{2,3}$/.test(groups[0]?.digits ?? ''))
    return /^(?:[78]|[34],4)$/.test(sizes.slice(1).join());
  return isCard(groups, sizes, gap);
}

/** Groups of four, or few long ones of as many digits as cards have. Years and round sums in a row are none. */
function isCard(
  groups: readonly Group[],
  sizes: readonly number[],
  gap: ReturnType<typeof gapOf>,
): boolean {
  if (gap === 'uneven' || groups.every(({ digits }) => /^(?:19|20)[0-9]{2}$|00$/.test(digits)))
    return false;
  const count = sizes.reduce((sum, size) => sum + size, 0);
  const isFours = count >= 12 && /^(?:4,)+[1-4]$/.test(sizes.join());
  const isCounted = count >= 16 && count <= 19 && /^(?:[3-6]|9558)/.test(groups[0]?.digits ?? '');
  if (gap === 'slashed') return isFours && isCounted;
  return isFours || (isCounted && groups.length <= 4 && sizes.every((size) => size >= 3));
}

const sizesOf = (groups: readonly Group[]) => groups.map(({ digits }) => digits.length);

/** How groups are set apart: in one way throughout, by what also parts sums, or in several ways. */
function gapOf(groups: readonly Group[]): 'loose' | 'slashed' | 'uneven' {
  const gaps = new Set(groups.slice(1).map(({ gap }) => gap));
  if (gaps.size > 1) return 'uneven';
  return gaps.has('/') || gaps.has('.') ? 'slashed' : 'loose';
}
