import { joinBills, readBills, type BillFile } from '@forbear/bill';
import type { BillReading, BillTold, UnreadBill } from './bill-reading.ts';

// A long bill takes seconds on a small phone: it is read here, so that the page answers meanwhile.
// To stop, the page ends the worker.
const tell = (told: BillTold): void => self.postMessage(told);

self.addEventListener('message', (event: MessageEvent<BillReading>) => {
  void read(event.data);
});

async function read({ files, maps, password }: BillReading): Promise<void> {
  const bills: BillFile[] = [];
  const unread: UnreadBill[] = [];
  for (const [at, file] of files.entries()) {
    const { name } = file;
    tell({ told: 'progress', name, at, files: files.length, share: 0 });
    const bytes = new Uint8Array(await file.arrayBuffer());
    const watch = (done: number, all: number): void =>
      tell({ told: 'progress', name, at, files: files.length, share: done / Math.max(1, all) });
    const options = { watch, maps, ...(password === undefined ? {} : { password }) };
    for (const { name: own, bill, sketch } of await readBills(bytes, name, options)) {
      if (bill.ok) bills.push(bill.value);
      else unread.push({ name: own, problem: bill.problem, ...(sketch ? { sketch } : {}) });
    }
  }
  tell({ told: 'done', files: bills.map(shortOf), joined: joinBills(bills), unread });
}

/** What is shown of a file; its rows stand in the joined bills. */
const shortOf = ({ file, rows, refused, warnings, incomplete }: BillFile) => ({
  file,
  rows,
  refused,
  warnings,
  ...(incomplete === undefined ? {} : { incomplete }),
});
