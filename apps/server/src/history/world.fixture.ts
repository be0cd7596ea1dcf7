// A desk with several people on both sides, driven by one seed: every request, loss and restart follows from it.
import { chances, dayOf, formatFen, fen, type Day } from '@forbear/money';
import type { SignedHead } from '@forbear/negotiation';
import { pairingBy, PRODUCTS } from '@forbear/testkit/desk';
import type { PostgresHost } from '@forbear/testkit/postgres';
import { beginOf } from '../clock.ts';
import { freshKey, sessionCookie } from '../desk.fixture.ts';
import type { Store } from '../store/store.ts';
import { Gone, hostApart, hostHere, type Host, type Told } from './host.fixture.ts';

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

/** The share of writes in whose midst a desk that can be killed is killed. */
const KILLED = 0.04;

/** One world: the desk, who asks it, and what it said yes to. */
export class World {
  readonly seed: number;
  readonly next: () => number;
  readonly store: Store;
  readonly #at: PostgresHost;
  readonly #folder: string;
  #host!: Host;
  /** What kills the process that the desk runs in; undefined where it runs in this one. */
  #kill: (() => void) | undefined;
  /** Where the desk's clock stood at its last answer. */
  #told: Pick<Told, 'today' | 'now'> = { today: FIRST, now: 0 };
  /** While the desk is started again after its process was killed. */
  #reviving: Promise<void> | undefined;
  /** Milliseconds of the machine since the world began; a clock that is set back goes back. */
  #machine = beginOf(FIRST) + 10.5 * 3_600_000;
  readonly #devices = new Map<string, Readonly<Record<string, string>>>();
  /** Sessions of the people of the desk. */
  readonly #cookies = new Map<string, string>();
  #bank = '';
  #wishes = 0;
  /** Whether people, loans and keys are there: nothing is killed before. */
  #isBegun = false;
  restarts = 0;
  /** How often the process of the desk was killed in the middle of a request. */
  kills = 0;
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
  /** The program of a desk in a process of its own, which is killed now and then; undefined where it runs in this one. */
  readonly #program: string | undefined;

  constructor(
    seed: number,
    at: PostgresHost,
    store: Store,
    folder: string,
    { atOnce, program }: { readonly atOnce: boolean; readonly program?: string },
  ) {
    this.#atOnce = atOnce;
    this.#program = program;
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
    return this.#told.today;
  }
  /** Sets the machine's clock forward or back; whose session ends by it signs in again. */
  drift(ms: number): void {
    this.#machine += ms;
    this.#cookies.clear();
  }

  async #start(first: boolean): Promise<void> {
    const begun = {
      ...{ at: this.#at, store: this.store, folder: this.#folder },
      ...{ today: FIRST, machine: this.#machine, first },
    };
    if (this.#program === undefined) this.#host = await hostHere(begun);
    else {
      const apart = await hostApart(this.#program, begun);
      this.#host = apart;
      this.#kill = apart.kill;
    }
  }

  #heard(told: Told): Told {
    this.#told = told;
    return told;
  }

  /** The program is ended and started again over what is stored; the day goes on where the store says it was. */
  async restart(): Promise<void> {
    await this.#host.end();
    await this.#start(false);
    const { rows } = await this.store.pool.query(
      `select value from desk_fact where tenant = $1 and id = 'demo-day'`,
      [this.store.tenant],
    );
    // A clock that was set back for a while is right again after a restart.
    if (rows.length > 0) this.#heard(await this.#host.moveTo(this.today, this.#machine));
    this.restarts += 1;
  }

  /** The same until somebody answers: a process that was killed is started again, whoever else waits for it. */
  async #answered(work: (host: Host) => Promise<Told>): Promise<Told> {
    for (;;)
      try {
        return this.#heard(await work(this.#host));
      } catch (error) {
        if (!(error instanceof Gone)) throw error;
        this.#reviving ??= this.restart().finally(() => {
          this.#reviving = undefined;
        });
        await this.#reviving;
      }
  }

  /** People, loans and the bank's key, by the interface's own requests. */
  async begin(): Promise<void> {
    await this.#start(true);
    const put = async (kind: string, payload: string) => {
      const { body } = await this.#sent({
        ...{ method: 'POST', url: `/v1/imports?kind=${kind}&name=${kind}`, payload },
        headers: {
          ...{ cookie: await this.#cookie('admin-01'), 'x-forbear': '1' },
          ...{ 'idempotency-key': freshKey(), 'content-type': 'text/csv' },
        },
      });
      const url = `/v1/imports/${body.id ?? ''}/confirm`;
      const took = await this.send(this.wish('approver-01', 'POST', url, { body: {} }));
      if (took.status !== 200) throw new Error(JSON.stringify([body, took.body]));
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
    for (const person of PEOPLE) await this.#pair(person);
    const asked = { body: { name: 'bank', rights: ['import', 'read'] } };
    const made = await this.send(this.wish('admin-01', 'POST', '/v1/keys', asked));
    this.#bank = (made.body as { token: string }).token;
    this.#isBegun = true;
  }

  wish(who: string, method: Wish['method'], url: string, more: Partial<Wish> = {}): Wish {
    this.#wishes += 1;
    return { who, method, url, key: `wish-${this.seed}-${this.#wishes}`, ...more };
  }

  /** A device of a person, as the app asks with it. */
  async #pair(person: string): Promise<void> {
    const told = await this.send(
      this.wish('agent-08', 'POST', '/v1/invites', { body: { person } }),
    );
    const origin = { origin: 'https://app.example' };
    const { code } = told.body as { code: string };
    const { body } = await this.#sent({
      ...{ method: 'POST', url: '/v1/pairings', payload: JSON.stringify(pairingBy(code)) },
      headers: { ...origin, 'content-type': 'application/json' },
    });
    const { bearer } = body as { bearer: string };
    this.#devices.set(person, { ...origin, authorization: `Bearer ${bearer}` });
  }

  async #sent(asked: Parameters<Host['ask']>[0]): Promise<Answer> {
    const { status, text } = await this.#answered((host) => host.ask(asked, this.#machine));
    return { status, body: JSON.parse(text) as Body };
  }

  /** Sends a wish once; time goes on by a second. A process that is killed meanwhile is asked again when it is back. */
  async send({ who, method, url, body, version, key }: Wish): Promise<Answer> {
    this.#machine += 1_000;
    const bank = who === 'bank' ? { authorization: `Bearer ${this.#bank}` } : undefined;
    const shown = this.#devices.get(who) ?? bank ?? { cookie: await this.#cookie(who) };
    const headers = {
      ...(method === 'GET' ? {} : { 'x-forbear': '1', 'idempotency-key': key }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...shown,
      ...(version === undefined ? {} : { 'if-match': String(version) }),
    };
    const asked = this.#sent({
      ...{ method, url, headers },
      ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
    });
    if (method === 'POST' && this.#isBegun && !url.startsWith('/v1/demo')) this.#mayKill();
    return asked;
  }

  /** One request in so many is the last that its process hears of. */
  #mayKill(): void {
    const kill = this.#kill;
    if (kill === undefined || this.next() >= KILLED) return;
    this.kills += 1;
    setTimeout(kill, this.whole(0, 30));
  }

  async #cookie(who: string): Promise<string> {
    const clock = { machine: () => this.#machine };
    const known = this.#cookies.get(who) ?? (await sessionCookie(this.store, clock, who));
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
    return (await this.#answered((host) => host.work(this.#machine))).status;
  }

  async close(): Promise<void> {
    await this.#host.end();
  }
}
