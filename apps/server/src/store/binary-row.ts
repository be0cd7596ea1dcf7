/** What stands before the first row of a binary COPY: its mark, flags, and the length of nothing. */
const HEADER = 19;

/** The fields of one row of a binary COPY; good until the next one is read. */
export class BinaryRow {
  #bytes: Buffer = Buffer.alloc(0);
  /** Where each field begins, and behind the last one where the next would. */
  readonly #at: number[];
  /** All fields but the last, a sign for each byte. */
  #head = '';

  constructor(fields: number) {
    this.#at = Array.from({ length: fields + 1 }, () => 0);
  }

  /** Takes the row that begins there; answers where the next one does, or nothing where the bytes end before. */
  take(bytes: Buffer, from: number): number | undefined {
    const last = this.#at.length - 1;
    let at = from + 2;
    for (let k = 0; k < last; k += 1) {
      if (at + 4 > bytes.length) return undefined;
      this.#at[k] = at + 4;
      at += 4 + bytes.readInt32BE(at);
    }
    if (at > bytes.length) return undefined;
    this.#at[last] = at + 4;
    this.#bytes = bytes;
    this.#head = bytes.toString('latin1', this.#at[0], this.#at[last - 1]);
    return at;
  }

  #from(k: number): number {
    return this.#at[k] as number;
  }

  /** Bytes of a field: between them stand four with the length of the next. */
  size(k: number): number {
    return this.#from(k + 1) - 4 - this.#from(k);
  }

  /** Whether a field but the last is that text of ASCII. */
  is(k: number, text: string): boolean {
    return (
      text.length === this.size(k) && this.#head.startsWith(text, this.#from(k) - this.#from(0))
    );
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
}

/** Gives the rows of a binary COPY, of so many fields of which none is null, to `take` until it answers false. */
export async function eachRow(
  copy: AsyncIterable<Buffer>,
  fields: number,
  take: (row: BinaryRow) => boolean,
): Promise<void> {
  const row = new BinaryRow(fields);
  let rest: Buffer = Buffer.alloc(0);
  let from = HEADER;
  for await (const part of copy) {
    const bytes = rest.length === 0 ? part : Buffer.concat([rest, part]);
    // Behind the last row stands −1 in place of the number of its fields.
    while (from + 2 <= bytes.length && bytes.readInt16BE(from) === fields) {
      const next = row.take(bytes, from);
      if (next === undefined) break;
      from = next;
      if (!take(row)) return;
    }
    rest = bytes.subarray(Math.min(from, bytes.length));
    from = Math.max(0, from - bytes.length);
  }
}
