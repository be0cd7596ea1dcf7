import type { Day } from '@forbear/money';
import type { PlanName } from '@forbear/plan';
import { present } from '@forbear/problem';
import { isPairing, isWish } from '../desk/kept-shape.ts';
import type { Kept } from '../store/record.ts';
import { emptySituation, type CaseKept, type Situation } from './situation.ts';
import { typedIn, type Facts, type Told } from './told.ts';

/** The body of a record that holds answers. `at` keeps the order in which things were told. */
export type FactsBody = {
  readonly facts: Facts;
  readonly at?: number;
  readonly product?: string;
  readonly debt?: string;
  /** A picture as the text of its address (`data:image/jpeg;base64,…`). */
  readonly photo?: string;
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isTold = (value: unknown): value is Told =>
  isObject(value) && (typeof value['typed'] === 'string' || value['unknown'] === true);

/** The answers of a record; nothing where it does not hold what it should. */
export function factsIn(body: unknown): FactsBody | undefined {
  if (!isObject(body) || !isObject(body['facts'])) return undefined;
  const { facts, at, product, debt, photo } = body;
  if (!Object.values(facts as object).every(isTold)) return undefined;
  return {
    facts: facts as Facts,
    ...(typeof at === 'number' ? { at } : {}),
    ...(typeof product === 'string' ? { product } : {}),
    ...(typeof debt === 'string' ? { debt } : {}),
    ...(typeof photo === 'string' ? { photo } : {}),
  };
}

function caseIn(body: unknown): CaseKept | undefined {
  if (!isObject(body) || !isObject(body['start']) || !Array.isArray(body['events']))
    return undefined;
  const { debt, creditor, since, last } = body['start'];
  const isStart =
    [debt, creditor].every((one) => typeof one === 'string') &&
    [since, last].every(Number.isSafeInteger);
  return isStart && body['events'].every(isEntry) ? (body as unknown as CaseKept) : undefined;
}

const isEntry = (value: unknown): boolean =>
  isObject(value) &&
  typeof value['kind'] === 'string' &&
  [value['seq'], value['on']].every(Number.isSafeInteger);

/** The situation that records tell on a day, and how many of them cannot be read. */
export function situationOf(
  records: Iterable<Kept>,
  day: Day,
): { readonly situation: Situation; readonly spoilt: number } {
  let spoilt = 0;
  const standing = [...records].filter(({ gone }) => gone === undefined);
  const answers = (kind: Kept['kind']) =>
    standing
      .filter((one) => one.kind === kind)
      .flatMap(({ id, body }) => {
        const read = factsIn(body);
        if (read === undefined) spoilt += 1;
        return read === undefined ? [] : [{ ...read, id }];
      })
      .sort((a, b) => (a.at ?? 0) - (b.at ?? 0) || (a.id < b.id ? -1 : 1));
  const one = (kind: Kept['kind'], id = 'own') =>
    standing.find((record) => record.kind === kind && record.id === id)?.body;
  const cases = standing
    .filter(({ kind }) => kind === 'case')
    .flatMap(({ id, body }) => {
      const read = caseIn(body);
      if (read === undefined) spoilt += 1;
      return read === undefined ? [] : [[id, read] as const];
    });
  for (const { kind, body } of standing)
    if ((kind === 'desk' && !isPairing(body)) || (kind === 'wish' && !isWish(body))) spoilt += 1;
  const lenders = new Map(
    standing
      .filter(({ kind, body }) => kind === 'desk' && isPairing(body))
      .flatMap(({ body }) => {
        const { lender, cases: talked } = body as { lender: string; cases: object };
        return Object.keys(talked).map((debt) => [debt, lender] as const);
      }),
  );
  const chosen = one('choice');
  const situation: Situation = {
    ...emptySituation(day),
    debts: answers('debt').map(({ id, facts, product = 'other' }) => ({
      id,
      facts,
      product: typedIn(facts, 'product') ?? product,
      ...present({ lender: lenders.get(id) }),
    })),
    incomes: answers('income').map(({ id, facts }) => ({ id, facts })),
    household: answers('household')[0]?.facts ?? {},
    evidence: answers('evidence').map(({ id, facts, photo }) => ({
      id,
      facts,
      hasPhoto: photo !== undefined,
    })),
    contacts: answers('contact').map(({ id, facts, debt = '' }) => ({ id, facts, debt })),
    cases: Object.fromEntries(cases),
    ...(isObject(chosen) && typeof chosen['plan'] === 'string'
      ? { chosen: chosen['plan'] as PlanName }
      : {}),
  };
  return { situation, spoilt };
}
