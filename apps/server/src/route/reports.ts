import { ok, type Result } from '@forbear/problem';
import { csvRow, reportParams, reportQuery, reportTold } from '@forbear/wire/desk';
import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import { hang } from '../plugin/route.ts';
import { report } from '../report/report.ts';

type Told = z.infer<typeof reportTold>;

/** Cells as a spreadsheet takes them: nothing in them is a formula. */
const file = ({ by, columns, rows }: Told): string =>
  [
    csvRow([by, 'requests', ...columns.map(({ key }) => key)]),
    ...rows.map(({ group, requests, values = {} }) =>
      csvRow([
        group,
        requests === undefined ? '<10' : String(requests),
        ...columns.map(({ key }) => String(values[key] ?? '')),
      ]),
    ),
  ].join('');

/** Reports over the requests of closed days, to be read and to be taken along. */
export function hangReports(app: FastifyInstance): void {
  const { store } = app.desk;
  const told = ({ name, by }: z.infer<typeof reportParams> & z.infer<typeof reportQuery>) =>
    report(store, name, by) as Promise<Result<Told>>;
  hang(app, {
    method: 'GET',
    url: '/v1/reports/:name',
    may: 'audit-trail',
    summary: 'A report of closed days by product, reason, channel or month of the request.',
    params: reportParams,
    query: reportQuery,
    answer: reportTold,
    run: ({ params: { name }, query: { by } }) => told({ name, by }),
  });
  hang(app, {
    method: 'POST',
    url: '/v1/reports/:name/file',
    may: 'audit-trail',
    summary: 'The same as a file for a spreadsheet; who took it along is noted.',
    once: false,
    params: reportParams,
    query: reportQuery,
    answer: reportTold,
    run: async ({ params: { name }, query: { by }, note, reply }) => {
      const found = await told({ name, by });
      if (!found.ok) return found;
      await store.write(async (tx) => ok(await note(tx, 'export.report', name, { by })));
      await reply
        .header('content-disposition', `attachment; filename="${name}-${by}.csv"`)
        .type('text/csv; charset=utf-8')
        .serializer((body: unknown) => body as string)
        .send(file(found.value));
      return found;
    },
  });
}
