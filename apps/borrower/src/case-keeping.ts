import type { BorrowerCase } from '@forbear/check';
import { reopen, type CaseCommand, type CaseRecord } from '@forbear/negotiation';
import type { Problem, Result } from '@forbear/problem';
import { useEffect, useState } from 'preact/hooks';
import caseWorker from './case-worker.ts?worker&url';
import type { Asked } from './case-worker.ts';
import { keepRecords, loadRecords, useDesk } from './draft-store.ts';
import { ownScript } from './own-script.ts';

type Records = Readonly<Record<string, CaseRecord>>;

export type Keeping = {
  /** What is kept of the debt's case; `undefined` while it is being read. */
  readonly kept: Records | undefined;
  /** Enters a command; done when it is kept, or with the problem that forbids it. */
  readonly enter: (command: CaseCommand) => Promise<Problem | undefined>;
};

/** The cases of this device: those of an example apart from the person's own. */
export function useKeeping(borrower: BorrowerCase | undefined, debt: string): Keeping {
  const { draft } = useDesk();
  const whose = draft.example === undefined ? 'own' : `example-${draft.example.person.name}`;
  const [kept, setKept] = useState<Records>();
  useEffect(() => {
    void loadRecords(whose).then((found) => setKept(reopened(found)));
  }, [whose]);
  const enter = async (command: CaseCommand) => {
    if (borrower === undefined || kept === undefined) return undefined;
    const record = await inWorker({ borrower, kept, debt, command });
    if (!record.ok) return record.problem;
    const changed = { ...kept, [debt]: record.value };
    await keepRecords(whose, changed);
    setKept(changed);
    return undefined;
  };
  return { kept, enter };
}

/** Cases as they were kept, perhaps by an earlier version of the app. */
const reopened = (kept: Records): Records =>
  Object.fromEntries(Object.entries(kept).map(([debt, record]) => [debt, reopen(record)]));

function inWorker(asked: Asked): Promise<Result<CaseRecord>> {
  const worker = new Worker(ownScript(caseWorker), { type: 'module' });
  return new Promise<Result<CaseRecord>>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Result<CaseRecord>>) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(asked);
  }).finally(() => worker.terminate());
}
