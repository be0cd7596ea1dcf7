import type { BillFile, ColumnMap } from '@forbear/bill';
import { ok, present, type Problem } from '@forbear/problem';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Answers } from '@forbear/budget';
import { keyOf, freshId } from '../store/record.ts';
import { useKeeping } from '../store/keeping.tsx';
import { askBeside } from '../store/beside.ts';
import type { BillAsked, BillsSeen, BillTold, UnreadBill } from './bill-asks.ts';
import address from './bill-worker.ts?worker&url';

/** Where reading stands. */
export type Reading =
  | { readonly state: 'idle' }
  | { readonly state: 'reading'; readonly name: string; readonly share: number }
  | { readonly state: 'stopped' };

type Said = { readonly answers: Answers; readonly maps: readonly ColumnMap[] };
const NOTHING: Said = { answers: { paid: {}, received: {} }, maps: [] };

/** What is kept of bills: each file on its own, and what was said about them. */
export function useKeptBills() {
  const keeping = useKeeping();
  const records = [...keeping.records.values()].filter(
    ({ kind, gone }) => kind === 'bills' && gone === undefined,
  );
  const said = (records.find(({ id }) => id === 'said')?.body as Said | undefined) ?? NOTHING;
  const stored = records.filter(({ id }) => id !== 'said');
  const key = stored.map(({ id, rev }) => `${id}${rev}`).join(' ');
  const bills = useMemo(() => stored.map(({ body }) => body as BillFile), [key]);
  return { said, stored, bills };
}

/** What the bills show together, after the answers. */
function useSeen(
  bills: readonly BillFile[],
  answers: Answers,
  onFailed: (problem: Problem) => void,
): BillsSeen | undefined {
  const [seen, setSeen] = useState<BillsSeen>();
  useEffect(() => {
    if (bills.length === 0) return setSeen(undefined);
    return askBeside<BillTold>({
      worker: address,
      asked: { ask: 'picture', bills, answers } satisfies BillAsked,
      onTold: (told) => {
        if (told.told !== 'picture') return 'broken';
        setSeen(told.seen);
        return 'done';
      },
      onFailed,
    });
  }, [bills, JSON.stringify(answers)]);
  return seen;
}

/** The bills of this device, what they show, and the ways to read more, stop, answer and forget them. */
export function useBills() {
  const keeping = useKeeping();
  const [reading, setReading] = useState<Reading>({ state: 'idle' });
  const [unread, setUnread] = useState<readonly UnreadBill[]>([]);
  const [problem, setProblem] = useState<Problem>();
  const chosen = useRef<readonly File[]>([]);
  const end = useRef<() => void>(() => undefined);
  const { said, stored, bills } = useKeptBills();
  useEffect(() => () => end.current(), []);
  const seen = useSeen(bills, said.answers, setProblem);
  const read = (files: readonly File[], maps = said.maps, password?: string): void => {
    if (files.length === 0) return;
    chosen.current = files;
    end.current();
    setUnread([]);
    setProblem(undefined);
    setReading({ state: 'reading', name: files[0]?.name ?? '', share: 0 });
    end.current = askBeside<BillTold>({
      worker: address,
      asked: { ask: 'read', files, maps, ...present({ password }) } satisfies BillAsked,
      onTold: (told) => {
        if (told.told === 'progress') {
          setReading({ state: 'reading', name: told.name, share: told.share });
          return 'more';
        }
        if (told.told !== 'read') return 'broken';
        setUnread(told.unread);
        setReading({ state: 'idle' });
        void keep(told.bills, maps);
        return 'done';
      },
      onFailed: (failed) => {
        setReading({ state: 'idle' });
        setProblem(failed);
      },
    });
  };
  // A file that was read before under the same name takes its own place; others stand beside it.
  const keep = async (read: readonly BillFile[], maps: readonly ColumnMap[]): Promise<void> => {
    for (const bill of read) {
      const before = stored.find(({ body }) => (body as BillFile).file === bill.file);
      const failed = await keeping.change('bills', before?.id ?? freshId(), () => ok(bill));
      if (failed !== undefined) return setProblem(failed);
    }
    if (read.length > 0 && maps.length > said.maps.length)
      setProblem(await keeping.change<Said>('bills', 'said', () => ok({ ...said, maps })));
  };
  return {
    bills,
    reading,
    unread,
    problem,
    seen,
    answers: said.answers,
    read,
    stop: () => {
      end.current();
      setReading({ state: 'stopped' });
    },
    /** Remembers how a table is read, and reads the chosen files again with it. */
    learn: (map: ColumnMap) => read(chosen.current, [...said.maps, map]),
    /** Reads the chosen files again with the password of a locked one. */
    unlock: (password: string) => read(chosen.current, said.maps, password),
    answer: async (answers: Answers) =>
      setProblem(await keeping.change<Said>('bills', 'said', () => ok({ ...said, answers }))),
    /** For a day they can be taken back in the settings. */
    forget: async () => setProblem(await keeping.remove(stored.map(keyOf))),
  };
}

export type Bills = ReturnType<typeof useBills>;
