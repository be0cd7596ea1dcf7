import { must, type Result } from '@forbear/problem';
import { openWorkerPage, type WorkerPage } from '@forbear/testkit/worker-page';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readReport, type Report } from './index.ts';

const bytesOf = (name: string) =>
  new Uint8Array(readFileSync(`packages/report/fixture/${name}.pdf`));

let page: WorkerPage;
beforeAll(async () => {
  page = await openWorkerPage('packages/report/src/fixture/report-worker.ts');
});
afterAll(() => page.close());

test.each(['many', 'thirty'])(
  '%s.pdf reads in a browser’s worker as it does here, in one answer',
  async (name) => {
    const { answers } = await page.ask(bytesOf(name));
    expect(answers).toHaveLength(1);
    const read = must(answers[0] as Result<Report>);
    expect(read).toEqual(must(await readReport(bytesOf(name), { file: 'a.pdf' })));
  },
);
