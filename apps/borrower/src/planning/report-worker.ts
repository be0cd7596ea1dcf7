import { fail, ok, present, problem } from '@forbear/problem';
import { readReport } from '@forbear/report';
import { reportedIn } from '../situation/reported.ts';
import { fileBytes } from '../store/file-bytes.ts';
import { letters } from './letters.ts';
import type { ReportAsked, ReportTold } from './report-asks.ts';

// A report is read here, so that the page answers meanwhile; to stop, the page ends the worker.
self.addEventListener('message', ({ data }: MessageEvent<ReportAsked>) => {
  // A promise that is broken here is heard by nobody else.
  void read(data)
    .catch((): ReportTold => fail(problem('WORKER_FAILED')))
    .then((told) => self.postMessage(told));
});

async function read({ file, password }: ReportAsked): Promise<ReportTold> {
  const bytes = await fileBytes(file);
  if (!bytes.ok) return bytes;
  const options = { file: file.name, letters, ...present({ password }) };
  const found = await readReport(bytes.value, options);
  return found.ok ? ok({ report: found.value, reported: reportedIn(found.value) }) : found;
}
