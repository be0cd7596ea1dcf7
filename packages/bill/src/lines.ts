/** The lines of a text by their place: only where they begin is kept, so that a long text costs little. */
export class Lines {
  readonly #text: string;
  readonly #starts: Uint32Array;
  readonly count: number;

  constructor(text: string) {
    this.#text = text;
    let starts = new Uint32Array(1024);
    let count = 1;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      if (count === starts.length) {
        const more = new Uint32Array(2 * count);
        more.set(starts);
        starts = more;
      }
      starts[count++] = at + 1;
    }
    this.#starts = starts;
    this.count = count;
  }

  /** A line without its end; empty beyond the last one. */
  at(place: number): string {
    if (place >= this.count) return '';
    const start = this.#starts[place] as number;
    let end = place + 1 < this.count ? (this.#starts[place + 1] as number) - 1 : this.#text.length;
    if (end > start && this.#text.charCodeAt(end - 1) === 13) end -= 1;
    return this.#text.slice(start, end);
  }
}
