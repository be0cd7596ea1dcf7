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
  care: { zh: '照顾家人', en: 'the need to care for my family' },
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

/** Why, and since when, as far as that was told. */
type Why = { readonly since?: string; readonly reason?: HardshipReason };

/** Reasons that take income away by what they are; of the others only the person knows whether it fell. */
const OF_INCOME: ReadonlySet<HardshipReason> = new Set(['unemployment', 'business']);

/** What leads a sentence of its writer (`who`, with what stands before it): since when and why, nothing beyond that. */
export function whyLead({ since, reason }: Why, who: string, lang: Lang): string {
  const comma = who.startsWith('，') ? '，' : '';
  const writer = who.slice(comma.length);
  if (reason === undefined) return lang === 'zh' ? writer : '';
  const why = REASONS[reason][lang];
  if (lang === 'zh') {
    const fell =
      reason === 'income-fell' ? why : OF_INCOME.has(reason) ? `因${why}，收入减少` : `因${why}`;
    return `${since === undefined ? '' : `自${since}起${comma}`}${writer}${fell}，`;
  }
  if (reason !== 'income-fell' && !OF_INCOME.has(reason))
    return since === undefined ? `Because of ${why}, ` : `Since ${since}, because of ${why}, `;
  const fell = `my income has fallen${reason === 'income-fell' ? '' : ` because of ${why}`}`;
  return since === undefined
    ? `${fell.charAt(0).toUpperCase()}${fell.slice(1)}, and `
    : `Since ${since} ${fell}, and `;
}

/** The same by name: `生病（自…起）`; nothing where it was not told. */
export function whyNamed({
  since,
  reason,
  lang,
}: Why & { readonly lang: Lang }): string | undefined {
  if (reason === undefined) return undefined;
  const why = REASONS[reason][lang];
  if (since === undefined) return why;
  return lang === 'zh' ? `${why}（自${since}起）` : `${why}, since ${since}`;
}
