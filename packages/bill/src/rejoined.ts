import { readAmount } from './amount.ts';
import type { Header } from './header.ts';
import { movedIn } from './meaning/state.ts';

/** More bare commas than these in one row are another fault. */
const COMMAS_MAX = 3;

const LABELS = /^(?:支出|收入|不计收支|中性交易|其他|\/)$/;

/**
 * The ways to read a row whose names hold commas that no quotes protect: cells of names are joined
 * until direction, amount and state stand where the header says. Only layouts with a direction and a
 * state can tell; in others a joined cell might hide a part of an amount.
 */
export function* rejoinedRows(cells: readonly string[], header: Header): Generator<string[]> {
  const place = (field: 'direction' | 'state' | 'amount' | 'counterparty' | 'text') =>
    header.places.get(field);
  const [direction, state, amount] = [place('direction'), place('state'), place('amount')];
  if (direction === undefined || state === undefined || amount === undefined) return;
  const fixed = Math.min(direction, state, amount);
  for (let extra = 1; extra <= COMMAS_MAX; extra++) {
    if (cells.length <= fixed + extra) return;
    for (const at of [place('counterparty'), place('text')]) {
      if (at === undefined || at > fixed) continue;
      const joined = [
        ...cells.slice(0, at),
        cells.slice(at, at + extra + 1).join(','),
        ...cells.slice(at + extra + 1),
      ];
      const said = (k: number): string => (joined[k] ?? '').trim();
      const isLong = joined.slice(header.cells).some((cell) => cell.trim() !== '');
      const fits =
        !isLong &&
        LABELS.test(said(direction)) &&
        readAmount(said(amount)) !== undefined &&
        said(state) !== '' &&
        movedIn(said(state)) !== 'unknown';
      if (fits) yield joined;
    }
  }
}
