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
  const [refund, fund, card] = [place('refund'), place('fund'), place('card')];
  const kept = new Map<string, string>();
  const once = (cell: string): string => {
    const known = kept.get(cell);
    if (known !== undefined) return known;
    if (kept.size < KEPT_MAX) kept.set(cell, cell);
    return cell;
  };
  // One object for all rows: layouts read it at once and keep none of it.
  const read: Record<Field, string> = {
    when: '',
    clock: '',
    posted: '',
    amount: '',
    paidIn: '',
    paidOut: '',
    direction: '',
    type: '',
    category: '',
    counterparty: '',
    text: '',
    method: '',
    state: '',
    order: '',
    note: '',
    balance: '',
    currency: '',
    refund: '',
    fund: '',
    card: '',
  };
  return (line) => {
    const at = (k: number): string => (k < 0 ? '' : clean(line[k]));
    read.when = at(when);
    read.clock = at(clock);
    read.posted = at(posted);
    read.amount = at(amount);
    read.paidIn = at(paidIn);
    read.paidOut = at(paidOut);
    read.direction = once(at(direction));
    read.type = once(at(type));
    read.category = once(at(category));
    read.counterparty = once(at(counterparty));
    read.text = once(at(text));
    read.method = once(at(method));
    read.state = once(at(state));
    read.order = at(order);
    read.note = once(at(note));
    read.balance = at(balance);
    read.currency = once(at(currency));
    read.refund = at(refund);
    read.fund = once(at(fund));
    read.card = once(at(card));
    return read;
  };
}
