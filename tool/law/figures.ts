// Changes one legal figure in its one place and reads again what the law makes of the corpus.
import { build, type Plugin } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { Script } from 'node:vm';

/** A figure told otherwise: the record's name and the keys down to it, joined by `/`. */
type Change = { place: string; to: unknown };

/** The law as one script: parts of the corpus, what was read of the records, and one changed figure. */
export type Law = {
  readonly parts: Readonly<Record<string, () => unknown>>;
  /** Values by place, as they were read since this was emptied last. */
  readonly read: Map<string, unknown>;
  readonly change: Change;
};

/** Every exported record goes through `law` on its way out, with its id. */
const watched: Plugin = {
  name: 'watched records',
  setup({ onLoad }) {
    onLoad(
      { filter: /[\\/]rule[\\/]src[\\/][a-z-]+[\\/]rule[\\/][a-z-]+\.ts$/ },
      async ({ path }) => ({
        contents: (await readFile(path, 'utf8'))
          .replace(
            /^export const (\w+)(: [^=]+)? = (?=[{[])/gm,
            "export const $1 = globalThis.law('$1', ",
          )
          .replace(/^(\}|\])( as const satisfies Rule)?;$/gm, '$1);'),
        loader: 'ts',
      }),
    );
  },
};

/** The whole law and what rests on it, compiled once; each call reads it anew under a change. */
export async function compiled(): Promise<(change?: Change) => Law> {
  const { outputFiles } = await build({
    entryPoints: ['tool/law/corpus.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'corpus',
    platform: 'node',
    target: 'node20.19',
    plugins: [watched],
    logLevel: 'warning',
  });
  const source = outputFiles[0]?.text ?? '';
  const script = new Script(`(law) => { globalThis.law = law; ${source}; return corpus.PARTS; }`);
  const load = script.runInThisContext() as (law: unknown) => Law['parts'];
  return (change = { place: '', to: '' }) => {
    const read = new Map<string, unknown>();
    const law = (name: string, record: object) =>
      name === 'LPR_ROWS' ? record : watch(record, name, { read, change });
    return { parts: load(law), read, change };
  };
}

/** A record that notes what is read of it, and tells one figure otherwise. */
function watch<T extends object>(record: T, at: string, law: Omit<Law, 'parts'>): T {
  const inner = new Map<string, unknown>();
  return new Proxy(record, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      if (typeof key === 'symbol' || typeof value === 'function') return value;
      const place = `${at}/${key}`;
      if (value !== null && typeof value === 'object') {
        const known = inner.get(key) ?? watch(value, place, law);
        inner.set(key, known);
        return known;
      }
      law.read.set(place, value);
      return law.change.place === place ? law.change.to : value;
    },
  });
}

/** Other values of a figure: another number, share, day, hour or word. */
export function others(value: unknown): readonly unknown[] {
  if (typeof value === 'number') return [value + 1, value - 1, value * 2, 0];
  if (value === null) return ['0.0001', '0.1'];
  if (typeof value === 'boolean') return [!value];
  if (typeof value !== 'string') return [];
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return ['2099-01-01', '1990-01-01'];
  if (/^\d{2}:\d{2}$/.test(value)) return ['21:40', '07:45', '12:30'];
  if (/^\d+(?:\.\d+)?$/.test(value)) return [`1${value}`, `0.1${value.replace('.', '')}`, '0'];
  return [`${value}~`];
}

/** What a part of the corpus says; a change that breaks it says so. */
export function said(part: (() => unknown) | undefined): string {
  try {
    return JSON.stringify(part?.());
  } catch (error) {
    return String(error);
  }
}
