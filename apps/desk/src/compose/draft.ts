import { withRate, type MeasureChoices } from '@forbear/casework';
import type { Measure } from '@forbear/loan';
import { formatFen, parseFen, type Day, type Fen } from '@forbear/money';

/** An offer as it is being written: choices, and sums as typed. */
export type Draft = {
  /** Which of the shapes and rates, by their place in the list. */
  readonly shape?: number;
  readonly rate?: number;
  readonly waive: Readonly<Partial<Record<'penalty' | 'interest', string>>>;
  /** A settlement: the sum as typed, paid on the day. */
  readonly settle?: { readonly amount: string; readonly on: Day };
  readonly days: number;
};

export const emptyDraft = (days: number): Draft => ({ waive: {}, days });

/** The draft that says some measures, where the choices have them; else nothing is chosen. */
export function draftOf(
  measures: readonly Measure[],
  { shapes, rates }: MeasureChoices,
  days: number,
): Draft {
  const at = (list: readonly Measure[]): number =>
    list.findIndex((one) => measures.some((other) => sameMeasure(one, other)));
  const [shape, rate] = [at(shapes), at(rates)];
  const settle = measures.find((one) => one.kind === 'settle');
  const waive: Record<string, string> = {};
  for (const one of measures)
    if (one.kind === 'waive')
      waive[one.component] = one.amount === 'all' ? 'all' : formatFen(one.amount);
  return {
    ...(shape < 0 ? {} : { shape }),
    ...(rate < 0 ? {} : { rate }),
    waive,
    ...(settle === undefined
      ? {}
      : { settle: { amount: formatFen(settle.amount), on: settle.on } }),
    days,
  };
}

const sameMeasure = (a: Measure, b: Measure): boolean =>
  JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());

/** What a draft says as measures; the fields whose sums cannot be read. */
export type DraftRead = {
  readonly measures: readonly Measure[];
  readonly wrong: readonly string[];
};

/** Reads a draft. A settlement stands alone: nothing else is composed with it. */
export function readDraft(
  { shape, rate, waive, settle }: Draft,
  { shapes, rates }: MeasureChoices,
): DraftRead {
  if (settle !== undefined) {
    const amount = sumIn(settle.amount);
    return amount === undefined
      ? { measures: [], wrong: ['settle'] }
      : { measures: [{ kind: 'settle', on: settle.on, amount }], wrong: [] };
  }
  const measures: Measure[] = [];
  const wrong: string[] = [];
  for (const component of ['penalty', 'interest'] as const) {
    const text = waive[component]?.trim() ?? '';
    if (text === '') continue;
    const amount = text === 'all' ? 'all' : sumIn(text);
    if (amount === undefined) wrong.push(component);
    else if (amount !== 0) measures.push({ kind: 'waive', component, amount });
  }
  const chosen = withRate(
    shape === undefined ? undefined : shapes[shape],
    rate === undefined ? undefined : rates[rate],
  );
  return { measures: [...measures, ...chosen], wrong };
}

/** A sum as typed, with or without separators and fen. */
export function sumIn(text: string): Fen | undefined {
  const plain = text.trim().replaceAll(/[,，\s]/g, '');
  const whole = /^\d+$/.test(plain) ? `${plain}.00` : /^\d+\.\d$/.test(plain) ? `${plain}0` : plain;
  const read = parseFen(whole);
  return read.ok ? read.value : undefined;
}
