/**
 * Cuts the elements of one name out of a text that arrives in pieces; nothing but the unfinished one is
 * kept. Prefixes of names (`x:row`) do not matter.
 */
export class Elements {
  #kept = '';
  #open: RegExp;
  #close: RegExp;
  readonly #take: (element: string) => void;

  constructor(name: string, take: (element: string) => void) {
    this.#open = new RegExp(`<(?:[\\w.]+:)?${name}(?=[\\s>/])`, 'g');
    this.#close = new RegExp(`</(?:[\\w.]+:)?${name}\\s*>`, 'g');
    this.#take = take;
  }

  add(piece: string): void {
    const text = this.#kept + piece;
    let done = 0;
    for (;;) {
      this.#open.lastIndex = done;
      const open = this.#open.exec(text);
      if (open === null) {
        // A tag may be cut in its name.
        const cut = text.lastIndexOf('<');
        this.#kept = cut >= done && text.length - cut < 40 ? text.slice(cut) : '';
        return;
      }
      const head = text.indexOf('>', open.index);
      if (head >= 0 && text[head - 1] === '/') {
        this.#take(text.slice(open.index, head + 1));
        done = head + 1;
        continue;
      }
      this.#close.lastIndex = open.index;
      const close = this.#close.exec(text);
      if (head < 0 || close === null) {
        this.#kept = text.slice(open.index);
        return;
      }
      done = close.index + close[0].length;
      this.#take(text.slice(open.index, done));
    }
  }

  /** How much of an unfinished element is kept. */
  get waiting(): number {
    return this.#kept.length;
  }
}
