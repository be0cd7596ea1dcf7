import { fail, problem } from '@forbear/problem';
import { periodQuery, regulatorReport } from '@forbear/wire/desk';
import type { FastifyInstance } from 'fastify';
import { hang } from '../plugin/route.ts';
import { reported } from '../report/regulator.ts';

/** Days of the longest period: a year and a day. */
const DAYS_MAX = 367;

/** What an authority asks of the desk. */
export function hangRegulator(app: FastifyInstance): void {
  const { desk } = app;
  hang(app, {
    method: 'GET',
    url: '/v1/reports/regulator',
    may: 'audit-trail',
    summary:
      'What an authority asks of a hardship desk, for some business days; nothing of a person.',
    query: periodQuery,
    answer: regulatorReport,
    run: async ({ query: { from, to } }) =>
      to < from || to - from >= DAYS_MAX
        ? fail(problem('PERIOD_WRONG', { max: DAYS_MAX }, '/query/to'))
        : reported(desk, { from, to }),
  });
}
