import { formatDay, parseMonth } from '@forbear/money';
import { fail, ok, present, problem, type Result } from '@forbear/problem';
import { accountMapBody, exportBody } from '@forbear/wire/desk';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { Readable } from 'node:stream';
import { z } from 'zod';
import { accountMap, keepAccountMap } from '../book/account-map.ts';
import {
  codesFile,
  journalFile,
  monthEndFile,
  statementFile,
  trialFile,
  type Written,
} from '../book/export.ts';
import { askExport, watermarked } from '../book/personal-export.ts';
import { allowed } from '../people/principal.ts';
import { actorOf, hang, type Ask, type Desk } from '../plugin/route.ts';

type Export = z.output<typeof exportBody>;

/** The file of an export. */
async function written({ store }: Desk, one: Export): Promise<Result<Written>> {
  const { db, tenant } = store;
  const at = { db, tenant };
  const map = ('map' in one ? one.map : undefined) ?? (await accountMap(store));
  switch (one.kind) {
    case 'journal':
      return ok(journalFile(at, one.from, one.to, map));
    case 'trial':
      return ok(trialFile(at, one.on, map));
    case 'month-end':
      return ok(monthEndFile(at, one.on, map));
    case 'statement':
      return ok(statementFile(at, one.from, one.to));
    case 'codes': {
      const through = parseMonth(one.through);
      return through.ok ? ok(codesFile(at, through.value)) : through;
    }
  }
}

async function send(reply: FastifyReply, kind: string, file: Written): Promise<Result<unknown>> {
  await reply
    .header('content-disposition', `attachment; filename="${kind}.csv"`)
    .type('text/csv; charset=utf-8')
    .send(Readable.from(file));
  return ok(undefined);
}

/** What marks a file about persons, where another person has asked for the same before; else that it is asked for. */
const marked = (
  { store, clock }: Desk,
  { who, note }: Pick<Ask<unknown, unknown, unknown>, 'who' | 'note'>,
  { reason, ...wanted }: Extract<Export, { reason: string }>,
): Promise<Result<string>> =>
  store.write(async (tx) => {
    const by = actorOf(who);
    const before = await askExport(tx, wanted, { by, reason, at: clock.machine() });
    if (!before.ok) return before;
    const other = before.value?.preparedBy;
    const stage = other === undefined ? 'asked' : 'out';
    await note(tx, `export.${wanted.kind}.${stage}`, wanted.kind, {
      reason,
      ...present({ asked: other }),
    });
    return ok(other === undefined ? 'asked' : [formatDay(clock.today()), other, by].join(' '));
  });

/** Files that go out of the book. */
export function hangExports(app: FastifyInstance): void {
  hang(app, {
    method: 'POST',
    url: '/v1/exports',
    may: ['audit-trail', 'export-personal'],
    summary:
      'A file for accounting; or, where two persons ask for the same with a reason, one about persons, with a watermark.',
    once: false,
    body: exportBody,
    answer: z.any(),
    waits: true,
    run: async (ask) => {
      const { body, who } = ask;
      if (who === undefined) return fail(problem('AUTH_REQUIRED'));
      const action = 'reason' in body ? 'export-personal' : 'audit-trail';
      const may = allowed(who, action);
      // Whoever reads the trail sees that a file went out, and takes none about persons.
      if (!may.ok || ('reason' in body && may.value !== 'prepares'))
        return fail(problem('ROLE_FORBIDDEN', { action }));
      const made = await written(app.desk, body);
      if (!made.ok) return made;
      const mark = 'reason' in body ? await marked(app.desk, ask, body) : ok(undefined);
      if (!mark.ok) return mark;
      if (mark.value === 'asked') {
        void ask.reply.code(202);
        return ok({ prepared: true });
      }
      if (mark.value !== undefined)
        return send(ask.reply, body.kind, watermarked(made.value, mark.value));
      const noted = await app.desk.store.write(async (tx) => {
        await ask.note(tx, `export.${body.kind}`, body.kind);
        return ok(true);
      });
      return noted.ok ? send(ask.reply, body.kind, made.value) : noted;
    },
  });
  hangAccountMap(app);
}

/** The lender's own accounts, by which files for accounting go out. */
function hangAccountMap(app: FastifyInstance): void {
  const { store } = app.desk;
  hang(app, {
    method: 'GET',
    url: '/v1/account-map',
    may: 'audit-trail',
    summary:
      'The lender’s own accounts for those of the chart, by which files for accounting go out.',
    answer: accountMapBody,
    run: async () => ok(await accountMap(store)),
  });
  hang(app, {
    method: 'PUT',
    url: '/v1/account-map',
    may: 'manage-staff',
    summary: 'Sets the whole map of accounts.',
    body: accountMapBody,
    answer: accountMapBody,
    run: ({ body, write, note }) =>
      write(async (tx) => {
        await keepAccountMap(tx, body);
        await note(tx, 'account-map.set', '', { accounts: Object.keys(body).length });
        return ok(body);
      }),
  });
}
