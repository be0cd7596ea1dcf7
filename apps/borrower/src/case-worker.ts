import { enterBook, openBook, type CaseCommand, type CaseRecord } from '@forbear/negotiation';
import type { BorrowerCase } from '@forbear/check';
import { fail, ok, problem, type Result } from '@forbear/problem';

/** A command for the case of one debt, with what is kept of all of them. */
export type Asked = {
  readonly borrower: BorrowerCase;
  readonly kept: Readonly<Record<string, CaseRecord>>;
  readonly debt: string;
  readonly command: CaseCommand;
};

// An offer is judged by planning all debts anew, which takes seconds: the page stays awake meanwhile.
self.addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  self.postMessage(entered(data));
});

function entered({ borrower, kept, debt, command }: Asked): Result<CaseRecord> {
  const opened = openBook(borrower);
  const records = new Map([...opened.records, ...Object.entries(kept)]);
  const { book, refused } = enterBook({ ...opened, records }, [{ debt, command }]);
  const [why] = refused;
  if (why !== undefined) return { ok: false, problem: why.problem };
  const record = book.records.get(debt);
  return record === undefined ? fail(problem('DEBT_UNKNOWN', { id: debt })) : ok(record);
}
