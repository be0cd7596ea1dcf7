import type { Evidence, HardshipReason } from '@forbear/check';
import type { Lang, Text } from '@forbear/problem';
import { shown } from '../plain-text.ts';
import { named } from './name.ts';

/** Why the person cannot pay, as a creditor needs to know it. What was noted beyond that stays at home. */
export const REASONS: Readonly<Record<HardshipReason, Text>> = {
  illness: { zh: '生病', en: 'illness' },
  unemployment: { zh: '失业', en: 'the loss of my job' },
  'income-fell': { zh: '收入减少', en: 'a fall in income' },
  family: { zh: '家庭变故', en: 'a change in my family' },
  business: { zh: '经营困难', en: 'difficulties in my business' },
  care: { zh: '照顾家人', en: 'caring for family' },
  poverty: { zh: '生活困难', en: 'poverty' },
  disaster: { zh: '受灾', en: 'a disaster' },
  other: { zh: '特殊困难', en: 'particular hardship' },
};

const MEDICAL =
  /诊断|病历|化验|病理|检查报告|检验报告|处方|出院小结|diagnos|medical record|lab report/i;

/** The papers that go along, by name; the names of medical ones tell no illness. */
export function enclosuresOf(evidence: readonly Evidence[], lang: Lang): readonly string[] {
  const names = evidence.map(({ what }) =>
    MEDICAL.test(what)
      ? lang === 'zh'
        ? '医院证明（只附需要的页）'
        : 'hospital papers (only the pages needed)'
      : named(shown(what), lang),
  );
  return [...new Set(names)].filter((name) => name !== '');
}

type Why = { readonly since?: string; readonly because?: string };

/** Since when and why, as far as that was told, as what leads a sentence of its writer (`who`, with what stands before it). */
export function whyLead({ since, because }: Why, who: string, lang: Lang): string {
  const comma = who.startsWith('，') ? '，' : '';
  const writer = who.slice(comma.length);
  if (lang === 'zh') {
    if (because === undefined) return writer;
    return `${since === undefined ? '' : `自${since}起${comma}`}${writer}${because}，`;
  }
  if (because === undefined) return '';
  return since === undefined
    ? `${because.charAt(0).toUpperCase()}${because.slice(1)}, and `
    : `Since ${since} ${because}, and `;
}

/** The same by itself, after its writer; nothing where it was not told. English begins with a capital unless told `since`. */
export function whyText(
  { since, because, lang }: Why & { readonly lang: Lang },
  who = '',
  begins: 'Since' | 'since' = 'Since',
): string | undefined {
  if (because === undefined) return undefined;
  if (since === undefined) return lang === 'zh' ? `${who}${because}` : because;
  return lang === 'zh' ? `自${since}起，${who}${because}` : `${begins} ${since} ${because}`;
}
