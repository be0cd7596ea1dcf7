import { present } from '@forbear/problem';
import { owedNow } from '@forbear/loan';
import { monthOf, subFen, sumFen, type Day, type Fen, type Month } from '@forbear/money';
import type { Finding } from '@forbear/rule';
import type { CaseFacts, Fit } from './facts.ts';
import { offerLaw, rateOfInstalments } from '@forbear/check';
import type { Offer, PlanInterest, RecordEffect } from './offer.ts';

/** An offer as a person compares it with others: monthly sum first, then what it costs and what it means. */
export type OfferView = {
  readonly id: string;
  readonly by: Offer['by'];
  readonly on: Day;
  readonly until?: Day;
  /** The most that a month asks, and what is affordable for this debt in that month. */
  readonly monthly: Fen;
  readonly affordable?: Fen;
  readonly fits?: boolean;
  readonly missing?: Fit['missing'];
  readonly total: Fen;
  /** total − what is owed on the case's day. */
  readonly cost?: Fen;
  /** Yearly cost from the payments, compounded. */
  readonly yearlyCost?: number;
  readonly count: number;
  readonly months: number;
  readonly ends: Day;
  readonly interest?: PlanInterest;
  readonly record?: RecordEffect;
  readonly breach?: string;
  /** What rules say of its cost, its length and what a breach would bring, with the sums behind it. */
  readonly law: readonly Finding[];
  /** What the plan, solved anew with this offer fixed, then asks of the other creditors. */
  readonly others: readonly { readonly debt: string; readonly total: Fen; readonly first?: Fen }[];
};

/** The view of one offer. */
export function offerView(offer: Offer, facts: CaseFacts): OfferView {
  const { instalments, sum } = offer;
  const measures = 'measures' in offer.figures ? { measures: offer.figures.measures } : {};
  const fit = facts.fitOf({ instalments, ...measures });
  const account = facts.account();
  const yearly = account.ok ? rateOfInstalments(account.value, instalments) : undefined;
  const [most, month] = mostOf(offer);
  const affordable = fit.ok ? shareIn(fit.value, facts.debt.id, month, most) : undefined;
  const first = instalments[0]?.due ?? offer.on;
  const ends = instalments.at(-1)?.due ?? offer.on;
  const { id, by, on, until, interest, record, breach, fits, missing } = offer;
  return {
    ...{ id, by, on, monthly: most, total: sum, count: instalments.length, ends },
    months: monthOf(ends) - monthOf(first) + 1,
    ...present({ until, affordable, fits, missing }),
    ...(account.ok ? { cost: subFen(sum, owedNow(account.value)) } : {}),
    ...present({ yearlyCost: yearly, interest, record, breach }),
    law: offerLaw(facts.debt, facts.asOf, { instalments, ...measures }),
    others: fit.ok ? othersIn(fit.value, facts.debt.id) : [],
  };
}

/** Offers side by side: those that fit first, then by total, then by the most a month asks. */
export function compareOffers(offers: readonly Offer[], facts: CaseFacts): readonly OfferView[] {
  const rank = ({ fits }: OfferView): number => (fits === false ? 1 : 0);
  return offers
    .map((offer) => offerView(offer, facts))
    .sort((a, b) => rank(a) - rank(b) || a.total - b.total || a.monthly - b.monthly);
}

/** The most that falls into one month, and the first such month. */
function mostOf({ instalments, on }: Offer): readonly [Fen, Month] {
  const byMonth = new Map<Month, Fen[]>();
  for (const { due, amount } of instalments)
    byMonth.set(monthOf(due), [...(byMonth.get(monthOf(due)) ?? []), amount]);
  let most: readonly [Fen, Month] = [0 as Fen, monthOf(on)];
  for (const [month, amounts] of byMonth)
    if (sumFen(amounts) > most[0]) most = [sumFen(amounts), month];
  return most;
}

/** What the month leaves for this debt when the others are paid as the plan says. */
function shareIn({ plan }: Fit, debt: string, month: Month, own: Fen): Fen | undefined {
  const found = plan.months.find((one) => one.month === month);
  if (found === undefined || !plan.choices.some((choice) => choice.debt === debt)) return undefined;
  return subFen(found.available, subFen(found.payments, own));
}

const othersIn = ({ plan }: Fit, debt: string): OfferView['others'] =>
  plan.choices
    .filter((choice) => choice.debt !== debt)
    .map(({ debt: id, total, rows }) => ({
      debt: id,
      total,
      ...(rows[0] === undefined ? {} : { first: rows[0].payment }),
    }));
