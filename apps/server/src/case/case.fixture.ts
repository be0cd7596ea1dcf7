import type { Giver, Principal } from '@forbear/casework';
import type { LedgerEvent } from '@forbear/ledger';
import { addDays, fen, parseDay, type Day, type Fen } from '@forbear/money';
import { must, ok, type Result } from '@forbear/problem';
import { PRODUCT } from '@forbear/testkit/desk';
import { readProducts, type AccountRow, type Product } from '@forbear/wire/desk';
import { uuidv7 } from 'uuidv7';
import { BRINGING, postIn, stored } from '../book/book.fixture.ts';
import { brought } from '../book/bring.ts';
import { keepAccounts } from '../book/new-account.ts';
import { keepProducts } from '../book/product.ts';
import { dayAt, type Clock } from '../clock.ts';
import { keepDemoPolicies } from '../people/first-start.ts';
import { partOf } from '../store/part.ts';
import type { Store } from '../store/store.ts';
import { caseOf, rowOf } from './case-book.ts';
import { commanded, heldCase, type Moved, type Order } from './command.ts';
import { followed } from './follow.ts';
import { proposalInput } from './loan.ts';
import { drawn, type Drawn } from './offer.ts';
import { opened, type About } from './opening.ts';

export const day = (text: string): Day => must(parseDay(text));

/** A clock that tests set: a day in China, half past ten. */
export class TestClock implements Clock {
  at: number;
  constructor(text: string) {
    this.at = day(text) * 86_400_000 + 2.5 * 3_600_000;
  }
  now(): number {
    this.at += 1_000;
    return this.at;
  }
  today(): Day {
    return dayAt(this.at);
  }
  readonly machine = Date.now;
  setTo(text: string): void {
    this.at = Math.max(this.at, day(text) * 86_400_000 + 2.5 * 3_600_000);
  }
}

const PRODUCTS: readonly Product[] = must(readProducts(PRODUCT));

export type Lent = About & { readonly id: string };

/** 小张's loan, or one like it, as an import brings it on a day: 9,600.00 due on 2026-11-10. */
export async function lent(store: Store, loanNo: string, on: Day): Promise<Lent> {
  const value: AccountRow = {
    loanNo,
    product: 'AXYF',
    personRef: `P-${loanNo}`,
    name: '乙谷雨',
    opened: day('2026-11-01'),
    principal: fen(960_000),
    count: 1,
    firstDue: day('2026-11-10'),
    asOf: day('2026-11-01'),
    openPrincipal: fen(960_000),
    openInterest: fen(0),
    openPenalty: fen(0),
    openFees: fen(0),
    class: 'normal',
    codes24: 'N'.repeat(12),
    consentToReport: 'Y',
  };
  const product = PRODUCTS[0] as Product;
  const found = brought({ row: 2, value }, [], product, { ...BRINGING, on });
  if (!found.ok) throw new Error(JSON.stringify(found.refusal));
  const [part, id] = [partOf(loanNo), uuidv7()];
  must(
    await store.write(async (tx) => {
      const kept = await keepProducts(tx, PRODUCTS, 0);
      if (!kept.ok) return kept;
      must(await keepDemoPolicies(tx, 0));
      const { book } = found;
      await keepAccounts(tx, part, [{ id, brought: 'opening', import: 'i', book, told: value }]);
      return ok(true);
    }),
  );
  return { id, part, account: id, loan: loanNo, person: value.personRef, product: 'AXYF' };
}

export const paid = (store: Store, of: Lent, on: Day, amount: Fen, no: string) =>
  postIn(store, { part: of.part, id: of.id, loan: of.loan }, [
    {
      id: `pay/${no}`,
      on,
      kind: 'repayment',
      amount,
      reference: { source: 'bank-a', paymentId: no },
    } satisfies LedgerEvent,
  ]);

const staff = (who: Principal): Giver => ({ by: 'staff', who });
export const AGENT = staff({ id: 'agent-1', roles: ['agent'] });
export const OTHER = staff({ id: 'agent-2', roles: ['agent'] });
export const CHECKER = staff({ id: 'approver-1', roles: ['approver'], level: 1 });
export const SECOND = staff({ id: 'approver-2', roles: ['approver'], level: 2 });
export const borrower = ({ person }: Pick<About, 'person'>): Giver => ({
  by: 'borrower',
  id: person,
});
export const later = (on: Day, days: number): Day => addDays(on, days);

const REINSTAL = (count: number) => [{ kind: 'reinstal', count }] as const;

type World = { readonly store: Store; readonly clock: TestClock };

/** What tests do with cases, on the store and by the clock that stand when it is done. */
export function casesOn(world: () => World) {
  const give = (id: string, order: Omit<Order, 'version'> & { version?: number }, giver: Giver) =>
    world().store.write(async (tx): Promise<Result<Moved>> => {
      const held = await heldCase(tx, id);
      if (!held.ok) return held;
      const { version = held.value.kept.state.version } = order;
      return commanded(tx, world().clock, held.value, { ...order, version }, giver);
    });

  /** An offer of so many instalments, drawn from the book as the desk draws it. */
  const draw = (id: string, count: number, by: 'desk' | 'borrower' = 'desk') =>
    world().store.write(async (tx): Promise<Result<Drawn>> => {
      const held = must(await heldCase(tx, id));
      const { kept, account } = held;
      const [{ book, product }] = [account as NonNullable<typeof account>];
      const disclosed = { reason: 'unemployment', share: fen(171_000) } as const;
      const today = world().clock.today();
      const { policy } = kept.rules;
      const input = must(
        proposalInput(
          { book, product, codes24: undefined, opened: book.terms.from },
          { name: '示例', kind: 'consumer-finance' },
          policy,
          today,
          disclosed,
          undefined,
        ),
      );
      const { open } = kept.state;
      return drawn({
        ...{ id: uuidv7(), desk: 'desk', row: kept.row, book, input, rules: kept.rules, by },
        measures: REINSTAL(count),
        ...(open === undefined ? {} : { answers: open.id }),
      });
    });

  const open = async (loan: Lent): Promise<string> => {
    const made = await world().store.write((tx) =>
      opened(
        tx,
        world().clock,
        { about: loan, channel: 'phone', personal: { reason: '失业' } },
        AGENT,
      ),
    );
    const { id } = must(made);
    for (const kind of ['finish-intake', 'take'] as const) must(await give(id, { kind }, AGENT));
    return id;
  };

  const offered = async (id: string, count: number): Promise<Drawn> => {
    const made = must(await draw(id, count));
    must(await give(id, { kind: 'propose', facts: { offer: made.offer }, drawn: made }, AGENT));
    must(await give(id, { kind: 'approve', facts: { digest: made.offer.digest } }, CHECKER));
    return made;
  };

  const accept = (id: string, { offer }: Drawn, giver: Giver) =>
    give(id, { kind: 'accept', facts: { offerId: offer.id, digest: offer.digest } }, giver);

  /** From the request to the agreement: offered six, accepted, written, confirmed. */
  const agreedSix = async (loan: Lent): Promise<{ id: string; made: Drawn }> => {
    const id = await open(loan);
    const made = await offered(id, 6);
    must(await accept(id, made, borrower(loan)));
    must(await give(id, { kind: 'send-text' }, AGENT));
    must(await accept(id, made, borrower(loan)));
    return { id, made };
  };

  const kept = async (id: string) =>
    must(await caseOf(world().store.db, must(await rowOf(world().store.db, 'desk', id))));
  const bookOf = (loan: Lent) =>
    stored(world().store, { part: loan.part, id: loan.id, loan: loan.loan });
  const follow = (id: string) => world().store.write((tx) => followed(tx, world().clock, id));
  return { give, draw, open, offered, accept, agreedSix, kept, bookOf, follow };
}
