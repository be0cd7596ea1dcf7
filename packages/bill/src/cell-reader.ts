import type { Header } from './header.ts';
import type { Cells, Field } from './layout.ts';

export type CellReader = (line: readonly string[]) => Cells;

/** Excel's way to keep digits as text, `="0123"`, and blanks and tabs around a cell. */
function clean(cell: string | undefined): string {
  if (cell === undefined) return '';
  const text = cell.trim();
  return text.startsWith('="') && text.endsWith('"') ? text.slice(2, -1).trim() : text;
}

/** Texts that come again and again are kept once: a long bill then needs little memory. */
const KEPT_MAX = 20_000;

/** The cells of a header's lines by what they hold, trimmed; absent columns are empty. */
export function cellReader(header: Header): CellReader {
  const place = (field: Field): number => header.places.get(field) ?? -1;
  const [when, clock, posted] = [place('when'), place('clock'), place('posted')];
  const [amount, paidIn, paidOut] = [place('amount'), place('paidIn'), place('paidOut')];
  const [direction, type, category] = [place('direction'), place('type'), place('category')];
  const [counterparty, text, method] = [place('counterparty'), place('text'), place('method')];
  const [state, order, note] = [place('state'), place('order'), place('note')];
  const [balance, currency] = [place('balance'), place('currency')];
  const [refund, fund] = [place('refund'), place('fund')];
  const kept = new Map<string, string>();
  const once = (cell: string): string => {
    const known = kept.get(cell);
    if (known !== undefined) return known;
    if (kept.size < KEPT_MAX) kept.set(cell, cell);
    return cell;
  };
  return (line) => {
    const at = (k: number): string => (k < 0 ? '' : clean(line[k]));
    return {
      when: at(when),
      clock: at(clock),
      posted: at(posted),
      amount: at(amount),
      paidIn: at(paidIn),
      paidOut: at(paidOut),
      direction: once(at(direction)),
      type: once(at(type)),
      category: once(at(category)),
      counterparty: once(at(counterparty)),
      text: once(at(text)),
      method: once(at(method)),
      state: once(at(state)),
      order: at(order),
      note: once(at(note)),
      balance: at(balance),
      currency: once(at(currency)),
      refund: at(refund),
      fund: once(at(fund)),
    };
  };
}
