import { present } from '@forbear/problem';
import { formatDay, formatFen, type Day, type Fen } from '@forbear/money';
import { sql } from 'kysely';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dayAt } from '../clock.ts';
import type { Desk } from '../plugin/route.ts';
import { foretold } from './erase.ts';
import type { PrivacyRow } from './table.ts';
import { whoseOf, type Whose } from './whose.ts';
import { zipped, type Entry } from './zip.ts';

type Row = Readonly<Record<string, unknown>>;

/** Columns that say nothing of a person: keys of the store, digests of secrets, places of files. */
const OF_THE_STORE: ReadonlySet<string> = new Set([
  ...['tenant', 'part', 'case_id', 'needs', 'next_on', 'fulfilled', 'salt', 'place', 'token'],
  ...['code_hash', 'session', 'session_ends', 'tries', 'prev'],
]);
const MOMENTS = /(?:^|_)at$|^not_before$/;
const DAYS = /_on$|^since$|^deadline$|^on_day$|^overdue_since$/;
const SUMS: ReadonlySet<string> = new Set(['amount']);

function told(name: string, value: unknown): unknown {
  if (typeof value !== 'number') return value;
  if (MOMENTS.test(name)) return new Date(value).toISOString();
  if (DAYS.test(name)) return formatDay(value as Day);
  return SUMS.has(name) ? formatFen(value as Fen) : value;
}

/** A row as a person reads it: days, instants and yuan as text, nothing that is only the store's. */
const plain = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) =>
      OF_THE_STORE.has(name) || value === null ? [] : [[name, told(name, value)] as const],
    ),
  );

type Paper = { readonly id: string; readonly media: string; readonly place: string };

const paperName = ({ id, media }: Paper): string =>
  `papers/${id}.${media === 'application/pdf' ? 'pdf' : 'jpg'}`;

/** Every table that holds something of a case, and the order of its rows. */
const OF_CASE = {
  words: ['sealed_field', 'seq'],
  grants: ['disclosure', 'granted_at'],
  reads: ['access_note', 'at'],
  messages: ['message', 'no'],
  contacts: ['contact_note', 'at'],
  diary: ['diary', 'on_day'],
  offers: ['offer', 'at'],
  papers: ['paper_file', 'at'],
} as const;

/** All that is kept on whoever asked, as plain data, and the papers that go with it. */
async function gathered(desk: Desk, whose: Whose): Promise<{ data: object; papers: Paper[] }> {
  const { db } = desk.store;
  const { tenant, person } = whose;
  const rows = async (query: ReturnType<typeof sql<Row>>): Promise<Row[]> =>
    (await query.execute(db)).rows.map(plain);
  const papers: Paper[] = [];
  const cases = [];
  for (const { id } of whose.cases) {
    const [about] = await rows(
      sql`select * from hardship_case where tenant = ${tenant} and id = ${id}`,
    );
    const streams = [id, `${id}/grants`, `${id}/chat`];
    const events =
      await rows(sql`select stream, seq, at, kind, bytes as text, hash as digest from event
      where tenant = ${tenant} and stream = any(${streams}) order by stream, seq`);
    const parts: Record<string, Row[]> = {};
    for (const [name, [table, order]] of Object.entries(OF_CASE))
      parts[name] = await rows(sql`select * from ${sql.table(table)}
        where tenant = ${tenant} and case_id = ${id} order by ${sql.ref(order)}, id`);
    const files = await sql<Paper>`select id, media, place from paper_file where tenant = ${tenant}
      and case_id = ${id} and erased_at is null and coalesce(ends_on, ${desk.clock.today()}) >= ${desk.clock.today()}
      order by id`.execute(db);
    papers.push(...files.rows);
    cases.push({ ...about, events, ...parts });
  }
  const loans = [];
  for (const { id, loan } of whose.accounts) {
    const [account] =
      await rows(sql`select a.loan, a.product, o.person, o.name, o.phone, o.terms, o.class, o.codes24,
      o.consent from account a join account_origin o on o.tenant = a.tenant and o.part = a.part and o.id = a.id
      where a.tenant = ${tenant} and a.id = ${id}`);
    loans.push({
      ...account,
      happened: await rows(
        sql`select no, kind, body from entry where tenant = ${tenant} and id = ${id} order by no`,
      ),
      payments:
        await rows(sql`select source, payment_id, paid_on, amount, payer, note, state, at from payment
        where tenant = ${tenant} and loan = ${loan} order by id`),
    });
  }
  const data = {
    cases,
    loans,
    requestsWithoutApp: await rows(sql`select number, name, body, state, at from public_request
      where tenant = ${tenant} and id = any(${whose.requests}) order by id`),
    devices: await rows(sql`select id, device_key, made_at, ended_at from pairing
      where tenant = ${tenant} and person = ${person} order by id`),
    requests:
      await rows(sql`select id, kind, state, channel, at, due_on, refusal, answered_at from privacy_request
      where tenant = ${tenant} and person = ${person} order by id`),
  };
  return { data, papers };
}

/** Who fetches a copy: the person, or somebody of the desk, with why. */
export type MadeFor = { readonly by: string; readonly reason?: string };

const READ_ME = `这里是「{lender}」保存的、关于你的全部资料。
data.json：申请、授权、谁看过什么、聊天、通话记录、报价和协议、借款账户和还款，逐条列出；events 里的 text 是存证时的原文。
papers/：你交过、还没有删除的材料。
kept 一栏写明每一类保存多久、为什么。发现有错，可以要求更正。

This is all that "{lender}" keeps on you.
data.json: requests, grants, who read what, chat, calls, offers and agreements, loan accounts and payments, row by row; text in events is what was stored as evidence.
papers/: papers you handed in that are not erased yet.
kept tells how long each class is kept, and why. If something is wrong, you may ask for its correction.
`;

/** The copy as a ZIP archive, one file in memory at a time. */
export async function copyOf(
  desk: Desk,
  row: PrivacyRow,
  made: MadeFor,
): Promise<AsyncGenerator<Uint8Array>> {
  const { store, setting, clock } = desk;
  const whose = await whoseOf(store.db, row);
  const { data, papers } = await gathered(desk, whose);
  const at = clock.now();
  const head = {
    format: 'forbear personal copy 1',
    lender: setting.lender,
    person: row.person,
    madeOn: formatDay(dayAt(at)),
    madeFor: made.by,
    ...present({ reason: made.reason }),
    kept: await foretold(desk, whose),
  };
  const text = (name: string, words: string): Entry => ({
    name,
    bytes: async () => Buffer.from(words),
  });
  return zipped([
    text('READ-ME.txt', READ_ME.replaceAll('{lender}', setting.lender)),
    text('data.json', `${JSON.stringify({ ...head, ...data }, null, 1)}\n`),
    ...papers.map((paper) => ({
      name: paperName(paper),
      bytes: () => readFile(join(setting.files, paper.place)),
    })),
  ]);
}
