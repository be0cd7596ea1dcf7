import { readAmount } from './amount.ts';
import { columnName, type Cells, type Field, type Layout } from './layout.ts';
import { readStatement, type Way } from './layout/statement.ts';
import { readMoment } from './moment.ts';
import type { Table } from './table.ts';

/** What a column of an unknown bank's table can be said to hold. */
export const MAPPED = [
  'date',
  'time',
  'amount',
  'in',
  'out',
  'direction',
  'text',
  'counterparty',
  'balance',
  'currency',
  'order',
] as const;
export type Mapped = (typeof MAPPED)[number];

/**
 * How the table of a bank that is not known is read: said once by the person, remembered as data.
 * `columns` names the header's cells; `date` and either `amount` or `in` and `out` are needed.
 */
export type ColumnMap = {
  readonly name: string;
  /** On a credit card money coming in is no income. */
  readonly account: 'debit' | 'card';
  readonly columns: Readonly<Partial<Record<Mapped, string>>>;
  /** What a positive amount means where one column holds both; `in` on a debit account by default. */
  readonly positive?: 'in' | 'out';
  /** The words of the direction column for money that came in; every other word means it went out. */
  readonly inWords?: readonly string[];
};

const FIELD: Readonly<Record<Mapped, Field>> = {
  date: 'when',
  time: 'clock',
  amount: 'amount',
  in: 'paidIn',
  out: 'paidOut',
  direction: 'direction',
  text: 'text',
  counterparty: 'counterparty',
  balance: 'balance',
  currency: 'currency',
  order: 'order',
};

const IN_WORDS = [
  '收入',
  '贷',
  '贷方',
  '贷 Cr',
  '存入',
  '转入',
  '入账',
  '入',
  '收',
  'Cr',
  'CR',
  'C',
  '+',
];

/** The first column that a map lacks although every row needs it. */
export function lackingColumn({ columns }: ColumnMap): Mapped | undefined {
  if (columns.date === undefined) return 'date';
  if (columns.amount !== undefined) return undefined;
  if (columns.in === undefined && columns.out === undefined) return 'amount';
  return columns.in === undefined ? 'in' : columns.out === undefined ? 'out' : undefined;
}

/** The layout that a map describes. */
export function layoutOf(map: ColumnMap): Layout {
  const columns: Partial<Record<Field, readonly string[]>> = {};
  for (const mapped of MAPPED) {
    const name = map.columns[mapped];
    if (name !== undefined) columns[FIELD[mapped]] = [columnName(name)];
  }
  const way = wayOf(map);
  const read = readStatement(way);
  const wordsIn = map.inWords ?? IN_WORDS;
  return {
    format: `map:${map.name}`,
    platform: 'bank',
    card: map.account === 'card',
    columns,
    needs: Object.keys(columns).filter(isAlwaysFilled),
    ragged: true,
    read: (cells, sheet) => read(way === 'debit-credit' ? directed(cells, wordsIn) : cells, sheet),
  };
}

const isAlwaysFilled = (field: string): field is Field =>
  ['when', 'amount', 'paidIn', 'paidOut', 'direction'].includes(field);

function wayOf({ columns, positive, account }: ColumnMap): Way {
  if (columns.amount === undefined) return 'two-columns';
  if (columns.direction !== undefined) return 'debit-credit';
  const meaning = positive ?? (account === 'card' ? 'out' : 'in');
  return meaning === 'in' ? 'signed' : 'spent-positive';
}

/** The person's word for the direction as the reader of statements writes it. */
const directed = (cells: Cells, wordsIn: readonly string[]): Cells => {
  if (cells.direction === '') return cells;
  return { ...cells, direction: wordsIn.includes(cells.direction) ? '贷' : '借' };
};

/** What stands where a table's header may be: its cells and a few rows below it. */
export type TableSketch = {
  readonly columns: readonly string[];
  readonly sample: readonly (readonly string[])[];
  /** What the names of the columns suggest; the person confirms it. */
  readonly suggested: ColumnMap;
};

const NAMED: Readonly<Record<Mapped, RegExp>> = {
  date: /^(?:交易|记账|入账|发生)?(?:日期|日)$|交易时间|记账时间|^date$|transactiondate/i,
  time: /^(?:交易|记账)?时间$|^time$/i,
  amount: /^(?:交易|发生|人民币|入账|记账|结算)?(?:币种\/)?(?:金额|额$)|^收入\/支出金额|^amount/i,
  in: /收入(?!\/)|存入|贷方|转入|^credit|deposit/i,
  out: /(?<!\/)支出|支取|取出|借方|转出|^debit|withdraw/i,
  direction: /借贷|收支|收\/支|方向|交易类别/,
  text: /摘要|说明|描述|用途|附言|备注|description|交易类型/i,
  counterparty: /对方(?:户名|名称|账户名|信息)?$|对手|收款人|商户/,
  balance: /余额|balance/i,
  currency: /币种|币别|货币|currency/i,
  order: /流水号|交易号|订单号|凭证号/,
};

/** Sketches a table whose layout is not known; `undefined` when nothing in it looks like a header. */
export function sketchOf(table: Table): TableSketch | undefined {
  const top = Array.from({ length: Math.min(table.height, 80) }, (_, at) => table.row(at));
  const named = top.findIndex(looksLikeHeader);
  const at = named >= 0 ? named : top.findIndex((row, k) => standsAbove(row, top[k + 1]));
  if (at < 0) return undefined;
  const columns = (top[at] as readonly string[]).map((cell) => cell.trim());
  const below = top.slice(at + 1).filter((row) => row.some((cell) => cell.trim() !== ''));
  const sample = below.slice(0, 3).map((row) => row.map((cell) => cell.trim()));
  return { columns, sample, suggested: suggest(columns) };
}

/** Whether a row of names stands above one that holds a day and a sum, whatever the names are. */
function standsAbove(row: readonly string[], below: readonly string[] | undefined): boolean {
  const names = row.filter((cell) => cell.trim() !== '');
  if (below === undefined || names.length < 3 || names.some((name) => /[0-9]/.test(name)))
    return false;
  const cells = below.map((cell) => cell.trim());
  const hasDay = cells.some((cell) => readMoment(cell) !== undefined);
  return (
    hasDay && cells.some((cell) => /[.][0-9]{2}$/.test(cell) && readAmount(cell) !== undefined)
  );
}

/** Whether cells can be the names of columns: one says a day, and others an amount. */
export function looksLikeHeader(row: readonly string[]): boolean {
  const names = row.map(columnName);
  const hit = (mapped: Mapped): boolean => names.some((name) => NAMED[mapped].test(name));
  return hit('date') && (hit('amount') || (hit('in') && hit('out')));
}

/** Names that only the bills of cards have. */
const isOfCard = (name: string): boolean =>
  /卡号?[末后]四位|结算金额|入账日期|信用卡/.test(columnName(name));

function suggest(columns: readonly string[]): ColumnMap {
  const found: Partial<Record<Mapped, string>> = {};
  const taken = new Set<string>();
  const order: readonly Mapped[] = [
    'date',
    'in',
    'out',
    'balance',
    'currency',
    'direction',
    'amount',
    'time',
    'order',
    'counterparty',
    'text',
  ];
  for (const mapped of order) {
    const name = columns.find((one) => !taken.has(one) && NAMED[mapped].test(columnName(one)));
    if (name === undefined || name === '') continue;
    found[mapped] = name;
    taken.add(name);
  }
  const two = found.in !== undefined && found.out !== undefined;
  for (const mapped of two ? (['amount', 'direction'] as const) : (['in', 'out'] as const)) {
    delete found[mapped];
  }
  return { name: '', account: columns.some(isOfCard) ? 'card' : 'debit', columns: found };
}
