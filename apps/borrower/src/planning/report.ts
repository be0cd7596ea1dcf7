import { fail, present, type Problem } from '@forbear/problem';
import { useEffect, useRef, useState } from 'preact/hooks';
import { askBeside } from '../store/beside.ts';
import type { ReportAsked, ReportRead, ReportTold } from './report-asks.ts';
import address from './report-worker.ts?worker&url';

/** Where the reading of a credit report stands. */
export type ReportState =
  | { readonly state: 'idle' }
  | { readonly state: 'reading'; readonly name: string }
  | { readonly state: 'refused'; readonly name: string; readonly problem: Problem }
  | { readonly state: 'read'; readonly name: string; readonly read: ReportRead };

/** Reads a credit report beside the page. Of the file nothing is kept. */
export function useReport() {
  const [found, setFound] = useState<ReportState>({ state: 'idle' });
  const chosen = useRef<File | undefined>(undefined);
  const end = useRef<() => void>(() => undefined);
  useEffect(() => () => end.current(), []);
  const read = (file: File | undefined, password?: string): void => {
    if (file === undefined) return;
    chosen.current = file;
    end.current();
    const { name } = file;
    setFound({ state: 'reading', name });
    const tell = (told: ReportTold) =>
      setFound(
        told.ok
          ? { state: 'read', name, read: told.value }
          : { state: 'refused', name, problem: told.problem },
      );
    end.current = askBeside<ReportTold>({
      worker: address,
      asked: { file, ...present({ password }) } satisfies ReportAsked,
      onTold: (told) => {
        tell(told);
        return 'done';
      },
      onFailed: (failed) => tell(fail(failed)),
    });
  };
  return {
    found,
    read,
    unlock: (password: string) => read(chosen.current, password),
    again: () => {
      end.current();
      setFound({ state: 'idle' });
    },
  };
}
