import { joinBills, readBills, type BillFile } from '@forbear/bill';
import { present } from '@forbear/problem';
import { pictureOf, questionText } from '@forbear/budget';
import { fileBytes } from '../store/file-bytes.ts';
import { letters } from './letters.ts';
import type { BillAsked, BillTold, UnreadBill } from './bill-asks.ts';

// A long bill takes seconds on a small phone: it is read here, so that the page answers meanwhile.
// To stop, the page ends the worker.
const tell = (told: BillTold): void => self.postMessage(told);

self.addEventListener('message', ({ data }: MessageEvent<BillAsked>) => {
  // A promise that is broken here is heard by nobody else.
  if (data.ask === 'read') void read(data).catch(() => tell({ told: 'broken' }));
  else {
    const joined = joinBills(data.bills);
    const picture = pictureOf(joined, data.answers);
    const texts = picture.questions.map(questionText);
    const { doubts, dropped } = joined;
    tell({
      told: 'picture',
      seen: { picture, texts, doubts: doubts.length, duplicates: dropped.length },
    });
  }
});

async function read({ files, maps, password }: Extract<BillAsked, { ask: 'read' }>): Promise<void> {
  const bills: BillFile[] = [];
  const unread: UnreadBill[] = [];
  for (const [at, file] of files.entries()) {
    const { name } = file;
    tell({ told: 'progress', name, share: at / files.length });
    const bytes = await fileBytes(file);
    if (!bytes.ok) {
      unread.push({ name, problem: bytes.problem });
      continue;
    }
    const watch = (done: number, all: number): void =>
      tell({ told: 'progress', name, share: (at + done / Math.max(1, all)) / files.length });
    const options = { watch, maps, letters, ...present({ password }) };
    for (const { name: own, bill, sketch } of await readBills(bytes.value, name, options)) {
      if (bill.ok) bills.push(bill.value);
      else unread.push({ name: own, problem: bill.problem, ...present({ sketch }) });
    }
  }
  tell({ told: 'read', bills, unread });
}
