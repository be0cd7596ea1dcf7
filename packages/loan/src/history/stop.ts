import { DAY_MAX, type Day, type Fen } from '@forbear/money';
import { exactOf, posted } from '../schedule/exact.ts';
import type { Terms } from '../schedule/terms.ts';
import { balancesOf, cutAt, goesByBalance, isAhead, wholeInterest } from './accrual.ts';
import { type OpenRow, type Standing } from './open-row.ts';

/**
 * Interest and penalty run no further from the day on: its days, and all that come, bear nothing until they are
 * resumed. What rows ahead ask for is what has run of it; flat interest is agreed as a sum and stays.
 */
export function stopped(standing: Standing): Standing {
  if (standing.stopped !== undefined) return standing;
  const { on, terms } = standing;
  const free = [...(terms.free ?? []), { from: on, to: DAY_MAX }];
  return { ...relaid(standing, { ...terms, free }), stopped: on };
}

/** Interest and penalty run on from the day; the days in between bear none. */
export function resumed(standing: Standing): Standing {
  if (standing.stopped === undefined) return standing;
  const { stopped: since, ...going } = standing;
  const { on, terms } = standing;
  const spans = (terms.free ?? []).filter((span) => !(span.from === since && span.to === DAY_MAX));
  const { free: _open, ...rest } = terms;
  const free = since < on ? [...spans, { from: since, to: on }] : spans;
  return relaid(going, free.length === 0 ? rest : { ...rest, free });
}

/** Days up to another on which lateness goes no further; interest runs on, and what was late before stays late. */
export function spared(standing: Standing, to: Day): Standing {
  const { on, terms } = standing;
  return { ...standing, terms: { ...terms, spared: [...(terms.spared ?? []), { from: on, to }] } };
}

/** The rows ahead by terms with other free days; interest that a relief set is what has run of it. */
function relaid(standing: Standing, terms: Terms): Standing {
  const { on, rows } = standing;
  const balances = balancesOf(rows);
  return {
    ...standing,
    terms,
    rows: rows.map((row, k): OpenRow => {
      if (!isAhead(row, on) || row.holiday || !goesByBalance(terms)) return row;
      const balance = balances[k] as Fen;
      if (row.interest === wholeInterest(row, balance, standing.terms))
        return { ...row, interest: wholeInterest(row, balance, terms) };
      const cut = cutAt(row, balance, on, standing.terms);
      return { ...cut, interest: posted(exactOf(cut.accrued), terms.rounding) };
    }),
  };
}
