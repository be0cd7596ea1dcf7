import { ok, present } from '@forbear/problem';
import { readReport } from '@forbear/report';
import { reportedIn } from '../situation/reported.ts';
import { letters } from './letters.ts';
import type { ReportAsked, ReportTold } from './report-asks.ts';

// A report is read here, so that the page answers meanwhile; to stop, the page ends the worker.
self.addEventListener('message', ({ data }: MessageEvent<ReportAsked>) => void read(data));

async function read({ file, password }: ReportAsked): Promise<void> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const found = await readReport(bytes, { file: file.name, letters, ...present({ password }) });
  const told: ReportTold = found.ok
    ? ok({ report: found.value, reported: reportedIn(found.value) })
    : found;
  self.postMessage(told);
}
