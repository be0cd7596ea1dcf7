import { formatDay, formatFen, fen } from '@forbear/money';
import { fail, ok, problem, problemText } from '@forbear/problem';
import {
  differenceEntry,
  FILE_BYTES,
  idParams,
  importedProduct,
  importEntry,
  importQuery,
  importsQuery,
  pageOf,
  pageQuery,
  productEntry,
  productsQuery,
  productTermsJson,
  type Product,
} from '@forbear/wire/desk';
import type { FastifyInstance } from 'fastify';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { confirm, reject } from '../book/import-take.ts';
import { importOf, imports, type Import } from '../book/imported.ts';
import { productsOf } from '../book/product.ts';
import { addTransactions, upload } from '../book/upload.ts';
import { allowed, type Caller } from '../people/principal.ts';
import { pageFrom } from '../plugin/page.ts';
import { actorOf, hang } from '../plugin/route.ts';
import { versions } from '../policy/kept.ts';

const FILES = ['text/csv', 'application/octet-stream'];
const READERS = ['import-files', 'service-read', 'service-import'] as const;

const told = (one: Import) => ({
  ...one,
  faults: one.faults.map(({ problem: why, ...place }) => ({
    ...place,
    code: why.code,
    ...problemText(why),
  })),
});

/** Whether a person may decide what another prepared; a machine never does (C8). */
const decides = (who: Caller | undefined, preparedBy: string) =>
  who === undefined ? fail(problem('AUTH_REQUIRED')) : allowed(who, 'import-files', { preparedBy });

const productRow = ({ terms, ...one }: Product) => ({
  ...one,
  method: terms.method,
  count: terms.count,
});

/** A code may hold letters that a cursor does not. */
const cursorOf = ({ code }: { readonly code: string }): string =>
  createHash('sha256').update(code).digest('hex');

/** Products of the lender. */
export function hangProducts(app: FastifyInstance): void {
  const { store } = app.desk;
  hang(app, {
    method: 'GET',
    url: '/v1/products',
    may: ['staff', 'service-read'],
    summary: 'Products of the lender, by their code.',
    query: productsQuery,
    answer: pageOf(productEntry),
    run: async ({ query: { after, limit, policy } }) => {
      const held = await versions(store.db, store.tenant).execute();
      const ruled = new Set(held.map(({ product }) => product));
      const all = [...(await productsOf(store.db, store.tenant)).values()].filter(
        ({ code }) => policy === undefined || ruled.has(code) === (policy === 'some'),
      );
      const from = after === undefined ? 0 : all.findIndex((one) => cursorOf(one) === after) + 1;
      const shown = all.slice(from, from + limit);
      const items = shown.map(productRow);
      const last = all.length > from + limit ? shown.at(-1) : undefined;
      return ok({ items, ...(last === undefined ? {} : { next: cursorOf(last) }) });
    },
  });
}

/** Files of a core system: upload, preview, and a second person. */
export function hangImports(app: FastifyInstance): void {
  const { store, clock } = app.desk;
  hang(app, {
    method: 'GET',
    url: '/v1/imports',
    may: [...READERS],
    summary: 'Imports, the latest first.',
    query: importsQuery,
    answer: pageOf(importEntry),
    run: async ({ query: { after: before, limit, ...wanted } }) => {
      const asked = { before, limit: limit + 1, ...wanted };
      return ok(pageFrom(await imports(store.db, store.tenant, asked), limit, told));
    },
  });
  hang(app, {
    method: 'GET',
    url: '/v1/imports/:id',
    may: [...READERS],
    summary: 'One import with its preview.',
    params: idParams,
    answer: importEntry,
    run: async ({ params }) => {
      const found = await importOf(store.db, store.tenant, params.id);
      return found.ok ? ok(told(found.value)) : found;
    },
  });
  hang(app, {
    method: 'POST',
    url: '/v1/imports',
    may: ['import-files', 'service-import'],
    summary: 'Takes a file up for a preview; the file itself is its key.',
    once: false,
    media: FILES,
    limit: FILE_BYTES,
    query: importQuery,
    answer: importEntry,
    status: 201,
    run: async ({ query, request, who }) => {
      const pieces = request.body as AsyncIterable<Uint8Array>;
      const by = actorOf(who);
      const made = await upload(store, {
        ...query,
        pieces,
        by,
        at: clock.now(),
        today: clock.today(),
      });
      return made.ok ? ok(told(made.value)) : made;
    },
  });
  hangRows(app);
  hangProductsOf(app);
  hangDecisions(app);
}

function hangRows(app: FastifyInstance): void {
  const { store, clock } = app.desk;
  hang(app, {
    method: 'POST',
    url: '/v1/imports/:id/rows',
    may: ['import-files', 'service-import'],
    summary: 'The transactions of a history, after its accounts.',
    once: false,
    media: FILES,
    limit: FILE_BYTES,
    params: idParams,
    answer: importEntry,
    run: async ({ params, request, who }) => {
      const pieces = request.body as AsyncIterable<Uint8Array>;
      const file = { pieces, by: actorOf(who), today: clock.today() };
      const made = await addTransactions(store, params.id, file);
      return made.ok ? ok(told(made.value)) : made;
    },
  });
  hang(app, {
    method: 'GET',
    url: '/v1/imports/:id/rows',
    may: [...READERS],
    summary: 'What a reconciliation found different.',
    params: idParams,
    query: pageQuery,
    answer: pageOf(differenceEntry),
    run: async ({ params, query: { after = '', limit } }) => {
      const found = await importOf(store.db, store.tenant, params.id);
      if (!found.ok) return found;
      const rows = await store.db
        .selectFrom('difference')
        .selectAll()
        .where('tenant', '=', store.tenant)
        .where('import', '=', params.id)
        .where('id', '>', after)
        .orderBy('id')
        .limit(limit + 1)
        .execute();
      return ok(
        pageFrom(rows, limit, (row) => ({
          ...{ id: row.id, loanNo: row.loan, on: formatDay(row.told_on), part: row.what },
          ...{ ours: formatFen(fen(row.ours)), theirs: formatFen(fen(row.theirs)) },
          counts: row.counts as 'ours' | 'theirs',
        })),
      );
    },
  });
}

function hangProductsOf(app: FastifyInstance): void {
  const { store } = app.desk;
  hang(app, {
    method: 'GET',
    url: '/v1/imports/:id/products',
    may: [...READERS],
    summary: 'The products of a file that waits for a second person, each with its terms.',
    params: idParams,
    answer: z.object({ items: z.array(importedProduct) }),
    run: async ({ params }) => {
      const found = await importOf(store.db, store.tenant, params.id);
      if (!found.ok) return found;
      const known = await productsOf(store.db, store.tenant);
      const rows = await store.db
        .selectFrom('import_row')
        .select('body')
        .where('tenant', '=', store.tenant)
        .where('part', '=', 0)
        .where('id', '=', params.id)
        .where('file', '=', 'products')
        .orderBy('no')
        .execute();
      const items = rows.map(({ body }) => {
        const one = JSON.parse(body) as Product;
        return {
          ...productRow(one),
          known: JSON.stringify(known.get(one.code)) === body,
          terms: productTermsJson(one.terms),
        };
      });
      return ok({ items });
    },
  });
}

function hangDecisions(app: FastifyInstance): void {
  const { store, clock, setting } = app.desk;
  for (const [word, summary] of [
    ['confirm', 'Takes an import as a whole, by another person than prepared it.'],
    ['reject', 'Puts an import away.'],
  ] as const)
    hang(app, {
      method: 'POST',
      url: `/v1/imports/:id/${word}`,
      may: 'import-files',
      summary,
      once: false,
      params: idParams,
      answer: importEntry,
      run: async ({ params, who }) => {
        const found = await importOf(store.db, store.tenant, params.id);
        if (!found.ok) return found;
        const by = actorOf(who);
        const at = clock.now();
        if (word === 'reject') {
          const put = await reject(store, params.id, { by, at });
          return put.ok ? ok(told(put.value)) : put;
        }
        const may = decides(who, found.value.preparedBy);
        if (!may.ok) return may;
        if (may.value !== 'decides')
          return fail(
            problem(found.value.preparedBy === by ? 'APPROVER_IS_PROPOSER' : 'ROLE_FORBIDDEN', {
              action: 'import-files',
            }),
          );
        const taken = await confirm(store, params.id, {
          by,
          at,
          today: clock.today(),
          book: setting.book,
          nonAccrual: setting.nonAccrual,
        });
        return taken.ok ? ok(told(taken.value)) : taken;
      },
    });
}
