import type pg from 'pg';

/** What stands before the first row of a binary COPY: its mark, flags, and the length of nothing. */
const HEADER = 19;

/** The fields of one row of a binary COPY; good until the next one is read. */
export class BinaryRow {
  #bytes: Buffer = Buffer.alloc(0);
  /** Where each field begins, and behind the last one where the next would. */
  readonly #at: number[];

  constructor(fields: number) {
    this.#at = Array.from({ length: fields + 1 }, () => 0);
  }

  /** Takes the row that begins there. */
  take(bytes: Buffer, from: number): void {
    const last = this.#at.length - 1;
    let at = from + 2;
    for (let k = 0; k < last; k += 1) {
      this.#at[k] = at + 4;
      at += 4 + bytes.readInt32BE(at);
    }
    this.#at[last] = at + 4;
    this.#bytes = bytes;
  }

  #from(k: number): number {
    return this.#at[k] as number;
  }

  /** Bytes of a field: between them stand four with the length of the next. */
  size(k: number): number {
    return this.#from(k + 1) - 4 - this.#from(k);
  }

  /** Some fields one behind the other, a sign for each byte: as `signs` has them where they are texts of ASCII. */
  signs(first: number, last: number): string {
    return this.#bytes.toString('latin1', this.#from(first) - 4, this.#from(last + 1) - 4);
  }

  text(k: number): string {
    return this.#bytes.toString('utf8', this.#from(k), this.#from(k + 1) - 4);
  }

  /** An int, or a bigint that a number holds. */
  number(k: number): number {
    const from = this.#from(k);
    const first = this.#bytes.readInt32BE(from);
    return this.size(k) === 4 ? first : first * 2 ** 32 + this.#bytes.readUInt32BE(from + 4);
  }

  /** The bytes of a field behind a text of ASCII, which is written over the fields in front of it. */
  behind(k: number, text: string): Buffer {
    const from = this.#from(k) - text.length;
    this.#bytes.write(text, from, 'latin1');
    return this.#bytes.subarray(from, this.#from(k + 1) - 4);
  }
}

/** Texts of ASCII as fields of a row. */
export const signs = (...texts: readonly string[]): string =>
  texts.reduce((all, text) => all + signOf(text.length) + text, '');

/** Four bytes of an int, a sign for each. */
const signOf = (int: number): string =>
  int < 256
    ? (SIGNS[int] as string)
    : String.fromCharCode(int >>> 24, (int >>> 16) & 255, (int >>> 8) & 255, int & 255);
const SIGNS = Array.from({ length: 256 }, (_, int) => String.fromCharCode(0, 0, 0, int));

/** What each message of a database begins with: its kind, and its length with all but the kind. */
const HEAD = 5;
const [ROW, COPY_BEGINS] = [0x64, 0x48];
/** Notices and settings: said at any time, and awaited by nobody. */
const ASIDE: readonly unknown[] = [COPY_BEGINS, 0x4e, 0x53, 0x41];
const NOTHING = Buffer.alloc(0);

/** How long the message is that begins there; where that is not said yet, as far as it will be. */
const sizeAt = (bytes: Buffer, at: number): number =>
  bytes.length - at < HEAD ? HEAD : 1 + bytes.readInt32BE(at + 1);

/** Gives the rows of a binary COPY, of so many fields of which none is null, to `take` until it answers false. */
export class CopiedRows {
  readonly #fields: number;
  readonly #row: BinaryRow;
  readonly #take: (row: BinaryRow) => boolean;
  /** The beginning of a message of which more is to come. */
  #rest: Buffer = NOTHING;
  #isBegun = false;
  isStopped = false;

  constructor(fields: number, take: (row: BinaryRow) => boolean) {
    this.#fields = fields;
    this.#row = new BinaryRow(fields);
    this.#take = take;
  }

  /** Reads what a connection says, cut wherever; answers what of it comes after the rows. */
  read(piece: Buffer): Buffer | undefined {
    let from = 0;
    for (let lacks = this.#lacks(); lacks > 0; lacks = this.#lacks()) {
      const more = piece.subarray(from, from + lacks);
      this.#rest = Buffer.concat([this.#rest, more]);
      if (more.length < lacks) return undefined;
      from += lacks;
    }
    const whole = this.#rest;
    this.#rest = NOTHING;
    const after = this.#messages(whole, 0);
    return after === undefined
      ? this.#messages(piece, from)
      : Buffer.concat([after, piece.subarray(from)]);
  }

  #lacks(): number {
    const { length } = this.#rest;
    return length === 0 ? 0 : sizeAt(this.#rest, 0) - length;
  }

  /** Reads whole messages where they lie, keeps one that has only begun. */
  #messages(bytes: Buffer, from: number): Buffer | undefined {
    for (let at = from; !this.isStopped;) {
      const end = at + sizeAt(bytes, at);
      if (end > bytes.length) {
        this.#rest = bytes.subarray(at);
        break;
      }
      const kind = bytes[at];
      if (kind === ROW) this.#message(bytes, at + HEAD, end);
      else if (!ASIDE.includes(kind)) return bytes.subarray(at);
      at = end;
    }
    return undefined;
  }

  /** A row is a message of its own; the header stands before the first, and −1 behind the last. */
  #message(bytes: Buffer, from: number, end: number): void {
    const at = this.#isBegun ? from : from + HEADER;
    this.#isBegun = true;
    if (at === end || bytes.readInt16BE(at) !== this.#fields) return;
    this.#row.take(bytes, at);
    this.isStopped = !this.#take(this.#row);
  }
}

/**
 * Gives the rows of a binary COPY to `take` until it answers false, each where it lies in what the connection received: the
 * driver would make an object of each. Answers whether all were given; a connection that has more to say is of no use to
 * anybody else.
 */
export function copied(
  client: pg.ClientBase,
  text: string,
  fields: number,
  take: (row: BinaryRow) => boolean,
): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const rows = new CopiedRows(fields, take);
    client.query({
      submit: (connection: pg.Connection) => {
        const { stream } = connection;
        const [driver] = stream.listeners('data') as [(bytes: Buffer) => void];
        const listen = (piece: Buffer): void => {
          let after: Buffer | undefined;
          try {
            after = rows.read(piece);
          } catch (error) {
            rows.isStopped = true;
            reject(error as Error);
          }
          if (rows.isStopped) resolve(false);
          if (after === undefined) return;
          stream.off('data', listen);
          stream.on('data', driver);
          driver(after);
        };
        stream.on('data', listen);
        stream.off('data', driver);
        connection.query(text);
      },
      handleError: reject,
      handleCommandComplete: () => {},
      handleReadyForQuery: () => resolve(true),
    });
  });
}
