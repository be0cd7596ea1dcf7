import { formatDay, formatFen, type Day, type Fen } from '@forbear/money';
import {
  factsOfKind,
  type AgreementText,
  type CaseEvent,
  type DebtParts,
  type EventFact,
  type LooseFacts,
  type OfferSaid,
} from '@forbear/negotiation';
import { present } from '@forbear/problem';
import { measureJson } from './case-file.ts';
import { EVENTS_VERSION } from './case-events.ts';

/** The entries of one case, as a record holds them. */
export type EntriesOf = { readonly debt: string; readonly events: readonly CaseEvent[] };

/**
 * The file of events of what was entered: `readCaseEvents` gives the commands back that made the entries, those of each
 * debt in their order, and between the debts by their days. What the program found out itself is left out.
 */
export function writeCaseEvents(cases: readonly EntriesOf[]): string {
  const dated = cases.flatMap(({ debt, events }) => {
    let day = 0;
    return events.map((event) => {
      // An entry that was noted later than what came after it keeps its place in its case.
      day = Math.max(day, event.on);
      return { day, json: { debt, ...entryJson(event) } };
    });
  });
  const events = dated.toSorted((a, b) => a.day - b.day).map(({ json }) => json);
  const file = { format: 'forbear-case-events', version: EVENTS_VERSION, events };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** An entry, or what takes the place of one, as the command that made it. */
function entryJson(event: CaseEvent | NonNullable<LooseFacts['as']>): object {
  const { kind, on, at, actor, role, cause, trace, note } = event;
  const id = 'seq' in event ? event.id : undefined;
  const values = event as LooseFacts;
  const facts = factsOfKind(kind).map((fact) => [fact, factJson(fact, values)]);
  return present({
    ...{ kind, id, on: formatDay(on), at, actor, role, cause, trace, note },
    ...(Object.fromEntries(facts) as object),
  });
}

function factJson<F extends EventFact>(fact: F, values: LooseFacts): unknown {
  const value = values[fact];
  const write = FACTS[fact] as ((value: NonNullable<LooseFacts[F]>) => unknown) | undefined;
  return value === undefined || value === null || write === undefined ? value : write(value);
}

/** Facts that hold days or sums; the others stand in the file as they are. */
const FACTS: { readonly [F in EventFact]?: (value: NonNullable<LooseFacts[F]>) => unknown } = {
  by: formatDay,
  until: formatDay,
  effective: formatDay,
  offer: offerJson,
  counter: offerJson,
  text: (text) => (typeof text === 'object' ? textJson(text) : text),
  paid: (paid) => ({ ...paid, on: formatDay(paid.on), amount: formatFen(paid.amount) }),
  court: (court) => withDays(court, 'lastDay'),
  report: (report) => withDays(report, 'on'),
  contact: ({ lenderPromised, borrowerPromised, offered, ...contact }) =>
    present({
      ...contact,
      lenderPromised: lenderPromised && withDays(lenderPromised, 'by'),
      borrowerPromised: borrowerPromised && withDays(borrowerPromised, 'by'),
      offered: offered === undefined ? undefined : formatFen(offered),
    }),
  as: entryJson,
};

/** The same object with these days, where they are there, as text. */
const withDays = <T extends object>(of: T, ...days: readonly (keyof T & string)[]): object =>
  mapped(of, new Set<string>(days), (value) => formatDay(value as Day));

const withSums = <T extends object>(of: T, ...sums: readonly (keyof T & string)[]): object =>
  mapped(of, new Set<string>(sums), (value) => formatFen(value as Fen));

const mapped = (of: object, keys: ReadonlySet<string>, write: (value: unknown) => string): object =>
  Object.fromEntries(
    Object.entries(of).map(([key, value]) => [
      key,
      keys.has(key) && value !== undefined ? write(value) : (value as unknown),
    ]),
  );

const instalmentJson = (one: { readonly due: Day; readonly amount: Fen }) => ({
  due: formatDay(one.due),
  amount: formatFen(one.amount),
});

function offerJson({ figures, ...said }: OfferSaid): object {
  return { ...withSums(said, 'total', 'waived'), ...figuresJson(figures) };
}

function figuresJson(figures: OfferSaid['figures']): object {
  if ('measures' in figures) return { measures: figures.measures.map(measureJson) };
  if ('instalments' in figures) return { instalments: figures.instalments.map(instalmentJson) };
  const { count, each, firstDue } = figures;
  return { count, each: formatFen(each), firstDue: formatDay(firstDue) };
}

const partsJson = (parts: DebtParts): object =>
  withSums(parts, 'principal', 'interest', 'penalty', 'fees');

function textJson(text: AgreementText): object {
  const { open, waived, instalments, firstDue, on, ...rest } = text;
  return present({
    ...withSums(rest, 'openTotal', 'waivedTotal', 'each', 'total'),
    open: open && partsJson(open),
    waived: waived && partsJson(waived),
    instalments: instalments?.map(instalmentJson),
    firstDue: firstDue === undefined ? undefined : formatDay(firstDue),
    on: on === undefined ? undefined : formatDay(on),
  });
}
