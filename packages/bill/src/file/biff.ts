/** The records of the old binary workbook format (BIFF8): a kind, a length, and so many bytes. */

/** Why a book cannot be read. */
export class BookError extends Error {
  readonly reason: 'damaged' | 'locked' | 'older' | 'large';

  constructor(reason: BookError['reason']) {
    super(reason);
    this.reason = reason;
  }
}

/** Rows by their place, each with its cells by theirs. */
export type Sheet = Map<number, string[]>;

export type Record = { readonly kind: number; readonly at: number; readonly length: number };

const CONTINUE = 0x3c;

/** Bytes with their numbers; reading beyond the end is damage. */
export class Records {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get size(): number {
    return this.#bytes.length;
  }

  /** The records from a place to the end, or as far as the caller goes on. */
  *from(start: number): Generator<Record> {
    for (let at = start; at + 4 <= this.size;) {
      const [kind, length] = [this.u16(at), this.u16(at + 2)];
      if (at + 4 + length > this.size) throw new BookError('damaged');
      yield { kind, at: at + 4, length };
      at += 4 + length;
    }
  }

  u8(at: number): number {
    const byte = this.#bytes[at];
    if (byte === undefined) throw new BookError('damaged');
    return byte;
  }

  u16(at: number): number {
    return this.u8(at) + 256 * this.u8(at + 1);
  }

  u32(at: number): number {
    return this.u16(at) + 65_536 * this.u16(at + 2);
  }

  f64(at: number): number {
    if (at + 8 > this.size) throw new BookError('damaged');
    return this.#view.getFloat64(at, true);
  }

  /** A packed number: an integer or the upper half of a float, perhaps in hundredths. */
  packed(at: number): number {
    const raw = this.u32(at);
    const isInteger = (raw & 2) !== 0;
    const half = new DataView(new ArrayBuffer(8));
    half.setUint32(4, raw & 0xfffffffc, true);
    const value = isInteger ? (raw | 0) >> 2 : half.getFloat64(0, true);
    return (raw & 1) === 1 ? value / 100 : value;
  }

  /** So many characters of one or two bytes. */
  text(at: number, count: number, isWide: boolean): string {
    let text = '';
    for (let k = 0; k < count; k += 1)
      text += String.fromCharCode(isWide ? this.u16(at + 2 * k) : this.u8(at + k));
    return text;
  }

  /** A text with its length in two bytes and its flags in one, within one record. */
  ownText(at: number): string {
    const flags = this.u8(at + 2);
    const rich = (flags & 8) === 0 ? 0 : 2;
    const phonetic = (flags & 4) === 0 ? 0 : 4;
    return this.text(at + 3 + rich + phonetic, this.u16(at), (flags & 1) === 1);
  }
}

/**
 * Reads the table of shared texts, which runs over several records: where one ends within a text, the
 * next begins with the width of the characters that follow.
 */
export function sharedTexts(records: Records, first: Record, max: number): readonly string[] {
  const pieces = [first];
  for (const record of records.from(first.at + first.length)) {
    if (record.kind !== CONTINUE) break;
    pieces.push(record);
  }
  const reader = new PieceReader(records, pieces);
  const count = records.u32(first.at + 4);
  if (count > max) throw new BookError('large');
  reader.skip(8);
  const texts: string[] = [];
  while (texts.length < count && !reader.isDone) texts.push(reader.text());
  return texts;
}

class PieceReader {
  readonly #records: Records;
  readonly #pieces: readonly Record[];
  #piece = 0;
  #at: number;

  constructor(records: Records, pieces: readonly Record[]) {
    this.#records = records;
    this.#pieces = pieces;
    this.#at = (pieces[0] as Record).at;
  }

  get #end(): number {
    const { at, length } = this.#pieces[this.#piece] as Record;
    return at + length;
  }

  get isDone(): boolean {
    return this.#at >= this.#end && this.#piece + 1 >= this.#pieces.length;
  }

  /** Goes to the next record when this one is used up. */
  #turn(): void {
    while (this.#at >= this.#end) {
      this.#piece += 1;
      const next = this.#pieces[this.#piece];
      if (next === undefined) throw new BookError('damaged');
      this.#at = next.at;
    }
  }

  #byte(): number {
    this.#turn();
    const byte = this.#records.u8(this.#at);
    this.#at += 1;
    return byte;
  }

  skip(count: number): void {
    for (let left = count; left > 0;) {
      this.#turn();
      const step = Math.min(left, this.#end - this.#at);
      this.#at += step;
      left -= step;
    }
  }

  #u16(): number {
    return this.#byte() + 256 * this.#byte();
  }

  text(): string {
    const count = this.#u16();
    const flags = this.#byte();
    const runs = (flags & 8) === 0 ? 0 : this.#u16();
    const phonetic = (flags & 4) === 0 ? 0 : this.#u16() + 65_536 * this.#u16();
    let isWide = (flags & 1) === 1;
    let text = '';
    while (text.length < count) {
      if (this.#at >= this.#end) {
        this.#turn();
        isWide = (this.#byte() & 1) === 1;
      }
      const room = Math.floor((this.#end - this.#at) / (isWide ? 2 : 1));
      const step = Math.min(count - text.length, room);
      if (step === 0) throw new BookError('damaged');
      text += this.#records.text(this.#at, step, isWide);
      this.#at += step * (isWide ? 2 : 1);
    }
    if (4 * runs + phonetic > 0) this.skip(4 * runs + phonetic);
    return text;
  }
}
