import { freshId, VERSION, type Kind, type Stored } from './record.ts';

type Texts = Readonly<Record<string, string>>;
const isTexts = (value: unknown): value is Texts => typeof value === 'object' && value !== null;
const texts = (value: unknown): readonly Texts[] =>
  Array.isArray(value) ? value.filter(isTexts) : [];

/** The texts that were typed, as answers; blank ones were no answers. */
const told = (answers: Readonly<Record<string, unknown>>): Record<string, { typed: string }> =>
  Object.fromEntries(
    Object.entries(answers).flatMap(([key, typed]) =>
      typeof typed === 'string' && typed.trim() !== '' ? [[key, { typed }]] : [],
    ),
  );

const stored = (kind: Kind, id: string, body: unknown): Stored => ({
  kind,
  id,
  rev: 1,
  version: VERSION,
  body,
});

const PRODUCT: Texts = { huabei: 'huabei', jiebei: 'jiebei', card: 'credit-card', other: 'other' };

/** Records of the first form, which kept everything in one; what is not as expected is left out. */
export function recordsOfFirst(own: unknown): readonly Stored[] {
  if (!isTexts(own) || (own as { version?: unknown }).version !== 1) return [];
  const draft = own as Readonly<Record<string, unknown>>;
  const { reason, since, name, note, savings } = draft;
  const spending = isTexts(draft['spending']) ? draft['spending'] : {};
  return [
    ...texts(draft['debts']).map((debt) => {
      const { product = 'other', name: called, amount, due, count, rate } = debt;
      const offers = [debt['minimum'] === 'yes' && 'minimum', debt['bySelf'] === 'yes' && 'bySelf'];
      return stored('debt', freshId(), {
        product: PRODUCT[product] ?? 'other',
        facts: told({
          ...(product === 'other' || product === 'card' ? { name: called } : {}),
          ...{ owed: amount, due, count, rate },
          ...(rate ? { ratePer: 'day' } : {}),
          offers: offers.filter(Boolean).join(','),
        }),
      });
    }),
    ...texts(draft['incomes']).map((income) =>
      stored('income', freshId(), { facts: told({ ...income }) }),
    ),
    stored('household', 'own', {
      facts: told({ ...spending, savings, name, note, since, ...(since ? { reason } : {}) }),
    }),
  ];
}
