/** How long a request may stand in line before it is told to come again. */
export const WAIT_MS = 400;
/** Whoever would wait longer than this, by how fast places come free, does not join. */
export const JOIN_MS = 150;
/** By so many of the last turns it is known how fast places come free. */
const TURNS = 64;

type Waiting = { readonly since: number; readonly begin: (mayRun: boolean) => void };

/**
 * So many places, and a line before them: the first to come is the first to be let in, or is sent away after its time. The
 * line is as long as what is served in JOIN_MS, so that whoever is let in was let in soon and the rest knows at once.
 */
export class Places {
  #free: number;
  readonly #now: () => number;
  readonly #line: Waiting[] = [];
  /** When places came free while somebody waited, the last ones. */
  #turns: number[] = [];
  constructor(count: number, now: () => number = () => performance.now()) {
    this.#free = count;
    this.#now = now;
  }

  /** A place for whoever comes anew, or false: at once where the line is too long, else after the time to wait. */
  take(): Promise<boolean> {
    return this.#isLong() ? Promise.resolve(false) : this.#stand('last');
  }

  /** A place for whoever had one and gave it up meanwhile: before all who have had none. */
  takeAgain(): Promise<boolean> {
    return this.#stand('first');
  }

  give(): void {
    const first = this.#line.shift();
    if (first === undefined) {
      this.#free += 1;
      this.#turns = [];
      return;
    }
    this.#turns.push(this.#now());
    if (this.#turns.length > TURNS) this.#turns.shift();
    first.begin(true);
  }

  #isLong(): boolean {
    const [first] = this.#line;
    if (first === undefined) return false;
    const now = this.#now();
    const [begun = now] = this.#turns;
    const turn = (now - begun) / this.#turns.length;
    return now - first.since > JOIN_MS || (this.#line.length + 1) * turn > JOIN_MS;
  }

  #stand(where: 'first' | 'last'): Promise<boolean> {
    if (this.#free > 0) {
      this.#free -= 1;
      return Promise.resolve(true);
    }
    return new Promise((done) => {
      const mine: Waiting = {
        since: this.#now(),
        begin: (mayRun) => {
          clearTimeout(late);
          done(mayRun);
        },
      };
      const late = setTimeout(() => {
        this.#line.splice(this.#line.indexOf(mine), 1);
        done(false);
      }, WAIT_MS);
      if (where === 'first') this.#line.unshift(mine);
      else this.#line.push(mine);
    });
  }
}
