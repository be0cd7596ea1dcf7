// A desk with several people on both sides, driven by one seed: every request, loss and restart follows from it.
import { present } from '@forbear/problem';
import { chances, dayOf, formatFen, fen, type Day } from '@forbear/money';
import type { SignedHead } from '@forbear/negotiation';
import { PRODUCTS } from '@forbear/testkit/desk';
import type { PostgresHost } from '@forbear/testkit/postgres';
import { beginOf } from '../clock.ts';
import { freshKey, openDesk, type OpenDesk } from '../desk.fixture.ts';
import { workDue } from '../job/queue.ts';
import { CASE_NIGHTS, NIGHTS, ROOMS, workersOf } from '../room.ts';
import { hangDemo } from '../route/demo.ts';
import { deviceOf } from '../route/device.fixture.ts';
import type { Store } from '../store/store.ts';

/** A loan: whole yuan at the start, and over how many contract rows. */
export type Loan = {
  readonly no: string;
  readonly person: string;
  readonly yuan: number;
  readonly rows: number;
};

/** What was answered: the status, and the body as it reads. */
export type Answer = { readonly status: number; readonly body: Body };
export type Body = {
  readonly id?: string;
  readonly number?: string;
  readonly code?: string;
  readonly version?: number;
  readonly state?: string;
  readonly head?: SignedHead;
};

/** One request with its own key: sent again it is the same wish. */
export type Wish = {
  readonly who: string;
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly body?: unknown;
  readonly version?: number;
  readonly key: string;
};

/** What the desk has said yes to of a case, in order: all that its history may hold beside what the program does. */
export type Acknowledged = {
  readonly id: string;
  readonly loan: Loan;
  /** Every head that was told with an answer, the oldest first. */
  readonly heads: SignedHead[];
  readonly moves: { readonly seq: number; readonly kind: string; readonly by: string }[];
  /** Grants that were not taken back, by item. */
  readonly grants: Map<string, string>;
};

/** A payment that the desk said yes to. */
export type Paid = {
  readonly source: string;
  readonly paymentId: string;
  readonly amount: number;
  readonly on: string;
  readonly loan?: string;
};

export const PEOPLE = ['P1', 'P2', 'P3'] as const;
export const AGENTS = ['agent-01', 'agent-02', 'agent-03'] as const;
export const APPROVERS = ['approver-01', 'approver-02', 'approver-04'] as const;
/** The day on which the world begins. */
export const FIRST = dayOf(2026, 11, 5);

const COLUMNS =
  'loanNo,product,personRef,name,phone,opened,principal,rate,count,firstDue,asOf,openPrincipal,openInterest,openPenalty,openFees,oldestUnpaidDue,class,codes24,consentToReport';

/** A device of a person, as the app asks with it. */
type Device = Awaited<ReturnType<typeof deviceOf>>;

/** One world: the desk, who asks it, and what it said yes to. */
export class World {
  readonly seed: number;
  readonly next: () => number;
  readonly store: Store;
  readonly #at: PostgresHost;
  readonly #folder: string;
  #desk!: OpenDesk;
  /** Milliseconds of the machine since the world began; a clock that is set back goes back. */
  #machine = beginOf(FIRST) + 10.5 * 3_600_000;
  readonly #devices = new Map<string, Device>();
  /** Sessions of the people of the desk. */
  readonly #cookies = new Map<string, string>();
  #bank = '';
  #wishes = 0;
  restarts = 0;
  readonly loans: Loan[] = [];
  readonly cases: Acknowledged[] = [];
  readonly paid = new Map<string, Paid>();
  /** Loans whose money was taken back or paid out again: sums of them are the book's to tell. */
  readonly turned: { readonly paymentId: string; readonly amount: number }[] = [];

  /** Versions at which the cases were held against their events last. */
  readonly seen = new Map<string, number>();
  /** Wishes that are still on their way. */
  readonly late: { readonly wish: Wish; readonly told: Acknowledged; readonly kind: string }[] = [];
  /** Whether what is sent together arrives at once, or one after the other as the seed has it. */
  readonly #atOnce: boolean;

  constructor(seed: number, at: PostgresHost, store: Store, folder: string, atOnce: boolean) {
    this.#atOnce = atOnce;
    this.seed = seed;
    this.next = chances(seed);
    this.#at = at;
    this.store = store;
    this.#folder = folder;
  }

  /** A whole number from `low` to `high`. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }
  of<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)] as T;
  }

  get today(): Day {
    return this.#desk.clock.today();
  }
  get now(): number {
    return this.#desk.clock.now();
  }
  /** Sets the machine's clock forward or back; whose session ends by it signs in again. */
  drift(ms: number): void {
    this.#machine += ms;
    this.#cookies.clear();
  }

  async #start(first: boolean): Promise<void> {
    this.#desk = await openDesk(this.#at, {
      machine: () => this.#machine,
      today: FIRST,
      over: { store: this.store, folder: this.#folder },
      staff: first,
      setting: { demo: true, book: 'own' },
      rooms: [
        hangDemo((days) => this.#desk.clock.advance(days), { all: NIGHTS, cases: CASE_NIGHTS }),
        ...ROOMS,
      ],
    });
  }

  /** The program is ended and started again over what is stored; the day goes on where the store says it was. */
  async restart(): Promise<void> {
    const reached = this.today;
    await this.#desk.close();
    await this.#start(false);
    const { rows } = await this.store.pool.query(
      `select value from desk_fact where tenant = $1 and id = 'demo-day'`,
      [this.store.tenant],
    );
    // A clock that was set back for a while is right again after a restart.
    if (rows.length > 0) this.#desk.clock.moveTo(reached);
    this.restarts += 1;
  }

  /** People, loans and the bank's key, by the interface's own requests. */
  async begin(): Promise<void> {
    await this.#start(true);
    const put = async (kind: string, payload: string) => {
      const made = await this.#desk.app.inject({
        ...{ method: 'POST', url: `/v1/imports?kind=${kind}&name=${kind}`, payload },
        headers: {
          ...{ cookie: await this.#desk.cookieOf('admin-01'), 'x-forbear': '1' },
          ...{ 'idempotency-key': freshKey(), 'content-type': 'text/csv' },
        },
      });
      const { id, faults } = made.json() as { id: string; faults?: readonly unknown[] };
      const took = await this.#desk.ask('approver-01', 'POST', `/v1/imports/${id}/confirm`);
      if (took.statusCode !== 200) throw new Error(`${made.body} ${JSON.stringify(faults)}`);
    };
    await put('products', PRODUCTS);
    const rows = ['P1', 'P1', 'P2', 'P3'].map((person, k) => {
      const no = `H${k + 1}`;
      const yuan = this.whole(2_000, 14_000);
      const sum = formatFen(fen(yuan * 100));
      const [product, count, due] =
        k === 1 ? ['AXJ', '12', '2026-12-05'] : ['AXYF', '', '2026-11-10'];
      this.loans.push({ no, person, yuan, rows: Number(count || 1) });
      return `${no},${product},${person},乙谷雨,,2026-11-01,${sum},,${count},${due},2026-11-05,${sum},0.00,0.00,0.00,,normal,${'N'.repeat(12)},Y`;
    });
    await put('opening', `${COLUMNS}\n${rows.join('\n')}\n`);
    for (const person of PEOPLE) this.#devices.set(person, await deviceOf(this.#desk, person));
    const made = await this.#desk.ask('admin-01', 'POST', '/v1/keys', {
      body: { name: 'bank', rights: ['import', 'read'] },
    });
    this.#bank = (made.json() as { token: string }).token;
  }

  wish(who: string, method: Wish['method'], url: string, more: Partial<Wish> = {}): Wish {
    this.#wishes += 1;
    return { who, method, url, key: `wish-${this.seed}-${this.#wishes}`, ...more };
  }

  /** Sends a wish once; time goes on by a second. */
  async send({ who, method, url, body, version, key }: Wish): Promise<Answer> {
    this.#machine += 1_000;
    const headers: Record<string, string> = {
      ...(method === 'GET' ? {} : { 'idempotency-key': key }),
      ...(version === undefined ? {} : { 'if-match': String(version) }),
    };
    const device = this.#devices.get(who)?.headers as Record<string, string> | undefined;
    const bank = who === 'bank' ? { authorization: `Bearer ${this.#bank}` } : undefined;
    const shown = device ?? bank ?? { cookie: await this.#cookie(who) };
    const answer = await this.#desk.ask(undefined, method, url, {
      ...present({ body }),
      headers: { ...shown, ...headers },
    });
    return { status: answer.statusCode, body: answer.json() as Body };
  }

  async #cookie(who: string): Promise<string> {
    const known = this.#cookies.get(who) ?? (await this.#desk.cookieOf(who));
    this.#cookies.set(who, known);
    return known;
  }

  /** Sends several at once, or in an order by chance; answers in the order they were given. */
  async together(wishes: readonly Wish[]): Promise<readonly Answer[]> {
    if (this.#atOnce) return Promise.all(wishes.map((wish) => this.send(wish)));
    const answers: Answer[] = [];
    const order = wishes.map((_, k) => [this.next(), k] as const).sort(([a], [b]) => a - b);
    for (const [, k] of order) answers[k] = await this.send(wishes[k] as Wish);
    return answers;
  }

  /** Does what waits in the background; answers how much of it there was. */
  async work(): Promise<number> {
    const { app } = this.#desk;
    return workDue(this.store, workersOf(app.desk), () => this.now);
  }

  async close(): Promise<void> {
    await this.#desk.close();
  }
}
