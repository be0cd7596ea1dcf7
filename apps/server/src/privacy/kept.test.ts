import { freshStore, type PostgresHost } from '@forbear/testkit/postgres';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Store } from '../store/store.ts';

/**
 * Every table of the desk, and what of a person stands in it: nothing, or the class by which it is kept
 * (`KEPT` of wire) and erased. A table that is not listed fails the build until somebody has said so.
 */
const TABLES: Readonly<Record<string, string>> = {
  absence: 'nothing of borrowers',
  access_note: 'handling',
  account: 'book',
  account_change: 'book: sums',
  account_kept: 'nothing: the engine’s figures of a loan',
  account_origin: 'book',
  answer: 'contact: answers to requests, for two days',
  audit: 'handling',
  book_part: 'nothing',
  contact_note: 'contact',
  core_word: 'nothing: a day and a count of differences by account',
  day_mark: 'nothing',
  desk_fact: 'nothing',
  diary: 'contact',
  difference: 'nothing: figures by loan',
  disclosure: 'assessment, request, safe-contact: by item',
  export_asked: 'handling: who asked for a file, and why',
  entry: 'book: sums and days, without a name',
  event: 'agreement: commitments instead of words',
  feed: 'nothing',
  feed_end: 'nothing',
  hardship_case: 'agreement',
  import: 'nothing: counts, sums and places of faults',
  import_row: 'book: until the import is decided',
  job: 'nothing: ids',
  journal: 'book: sums and days, without a name',
  message: 'contact',
  migration: 'nothing',
  month_mark: 'nothing',
  offer: 'agreement',
  one_time_code: 'device: invites name the person as the files do',
  pace: 'nothing: digests and places for a day',
  pairing: 'device',
  paper_file: 'assessment',
  payment: 'book',
  payment_change: 'book: sums',
  policy_part: 'nothing',
  policy_trial: 'nothing: counts',
  policy_version: 'nothing',
  privacy_request: 'handling',
  product: 'nothing',
  public_request: 'request',
  request_fact: 'agreement: figures of a request by its case, for reports',
  sealed_field: 'request, contact: by the kind of event',
  service_key: 'nothing of borrowers',
  signing_key: 'nothing',
  staff: 'nothing of borrowers',
  staff_session: 'nothing of borrowers',
  webhook: 'nothing',
};

let store: Store;
beforeAll(async () => {
  store = await freshStore(inject('postgres')[0] as PostgresHost);
});
afterAll(() => store.close());

test('K7 of every table it is said what of a person it keeps, and by which class that ends', async () => {
  const { rows } = await store.pool.query<{ name: string }>(
    `select relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where relkind = 'r' and n.nspname = 'public' order by 1`,
  );
  expect(Object.keys(TABLES).sort()).toEqual(rows.map(({ name }) => name));
});
