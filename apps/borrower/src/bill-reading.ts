import type { BillFile, ColumnMap, JoinedBills, TableSketch } from '@forbear/bill';
import type { Answers } from '@forbear/budget';
import type { Problem } from '@forbear/problem';
import { useEffect, useRef, useState } from 'preact/hooks';
import workerAddress from './bill-worker.ts?worker&url';
import { keepBills, loadBills } from './draft-store.ts';
import { ownScript } from './own-script.ts';

/** What the worker is given. */
export type BillReading = {
  readonly files: readonly File[];
  readonly maps: readonly ColumnMap[];
  /** Opens locked files; it is never kept. */
  readonly password?: string;
};

/** A file that could not be read; with a sketch when it is a table whose columns can be named. */
export type UnreadBill = {
  readonly name: string;
  readonly problem: Problem;
  readonly sketch?: TableSketch;
};

export type ReadFile = Pick<BillFile, 'file' | 'rows' | 'refused' | 'warnings' | 'incomplete'>;

/** What the worker tells. */
export type BillTold =
  | {
      readonly told: 'progress';
      readonly name: string;
      readonly at: number;
      readonly files: number;
      readonly share: number;
    }
  | {
      readonly told: 'done';
      readonly files: readonly ReadFile[];
      readonly joined: JoinedBills;
      readonly unread: readonly UnreadBill[];
    };

/** What of bills is kept on this device. */
export type KeptBills = {
  readonly files: readonly ReadFile[];
  readonly joined?: JoinedBills;
  readonly answers: Answers;
  readonly maps: readonly ColumnMap[];
};

export const NO_BILLS: KeptBills = { files: [], answers: { paid: {}, received: {} }, maps: [] };

/** Where reading stands. */
export type Reading =
  | { readonly state: 'idle' }
  | { readonly state: 'reading'; readonly name: string; readonly share: number }
  | { readonly state: 'stopped' };

/** The bills of this device, and the ways to read more, stop, answer and forget them. */
export function useBills() {
  const [kept, setKept] = useState(NO_BILLS);
  const [reading, setReading] = useState<Reading>({ state: 'idle' });
  const [unread, setUnread] = useState<readonly UnreadBill[]>([]);
  const chosen = useRef<readonly File[]>([]);
  const worker = useRef<Worker | undefined>(undefined);
  useEffect(() => {
    void loadBills().then((found) => setKept(found ?? NO_BILLS));
    return () => worker.current?.terminate();
  }, []);
  const keep = async (changed: KeptBills): Promise<void> => {
    await keepBills(changed);
    setKept(changed);
  };
  const read = (files: readonly File[], maps = kept.maps, password?: string): void => {
    if (files.length === 0) return;
    chosen.current = files;
    worker.current?.terminate();
    const started = new Worker(ownScript(workerAddress), { type: 'module' });
    worker.current = started;
    setUnread([]);
    setReading({ state: 'reading', name: files[0]?.name ?? '', share: 0 });
    started.onmessage = ({ data }: MessageEvent<BillTold>) => {
      if (data.told === 'progress') {
        const share = (data.at + data.share) / data.files;
        return setReading({ state: 'reading', name: data.name, share });
      }
      started.terminate();
      setUnread(data.unread);
      setReading({ state: 'idle' });
      // A table that could not be read with new columns teaches nothing.
      if (data.files.length > 0)
        void keep({ ...kept, maps, files: data.files, joined: data.joined });
    };
    const asked = { files, maps, ...(password === undefined ? {} : { password }) };
    started.postMessage(asked satisfies BillReading);
  };
  const stop = (): void => {
    worker.current?.terminate();
    setReading({ state: 'stopped' });
  };
  /** Remembers how a table is read, and reads the chosen files again with it. */
  const learn = (map: ColumnMap): void => read(chosen.current, [...kept.maps, map]);
  /** Reads the chosen files again with the password of a locked one. */
  const unlock = (password: string): void => read(chosen.current, kept.maps, password);
  const answer = (answers: Answers): Promise<void> => keep({ ...kept, answers });
  const forget = (): Promise<void> => keep({ ...NO_BILLS, maps: kept.maps });
  return { kept, reading, unread, read, stop, learn, unlock, answer, forget };
}

export type Bills = ReturnType<typeof useBills>;
