import type { Store } from '@forbear/server/store';
import { fillAccounts } from '@forbear/testkit/many-accounts';
import { performance } from 'node:perf_hooks';
import { at, machine, met, option } from './round.ts';
import { runningDesk } from './running-desk.ts';
import { withStore } from './store-bench.ts';

/** A case of every account, over fifty days of deadlines, a tenth of them with a need. */
const fill = async (store: Store, today: number): Promise<void> => {
  await store.pool.query(
    `insert into hardship_case (tenant, part, id, number, loan, account, person, product, channel, policy,
       policy_version, state, version, owner, since, opened_on, received_on, deadline, deadline_what, next_on,
       needs, stopped, at, next_action, next_by)
     select tenant, part, 'c' || id, '261101-' || id, loan, id, o.person, product, 'app', 'demo-cash', 5, 'review', 3,
       'agent-' || lpad((1 + abs(hashtext(id)) % 12)::text, 2, '0'), $2, $2 - abs(hashtext(id)) % 40, $2,
       $2 - 5 + abs(hashtext(loan)) % 50, 'decision', null,
       case when abs(hashtext(id || 'n')) % 10 = 0 then array['illness'] else '{}' end, true, 0, 'offer', 'agent'
     from account join account_origin o using (tenant, part, id, loan) where tenant = $1 and id like 'a%'`,
    [store.tenant, today],
  );
  await store.pool.query(
    `insert into disclosure (tenant, part, id, case_id, item, value, text_digest, shown_at, granted_at)
     select tenant, part, 'd' || id, id, 'request', '{"reason":"illness","share":"1710.00"}', '', 0, 0 from hardship_case`,
  );
  await store.pool.query('vacuum analyze');
};

async function timed(rounds: number, work: () => Promise<unknown>): Promise<number> {
  const took: number[] = [];
  for (let round = 0; round < rounds + 5; round += 1) {
    const begun = performance.now();
    await work();
    if (round >= 5) took.push(performance.now() - begun);
  }
  return at(took, 0.5);
}

/** The rows of a page and nothing else, as whoever knows the table would ask. */
const BARE = `select c.*, o.name as person_name, s.name as owner_name, d.value as request
  from (select * from hardship_case where tenant = $1
    and (coalesce(deadline, 2000000000), (case when cardinality(needs) > 0 then 0 else 1 end), opened_on, id) > ($2::int, $3::int, $4::int, $5::text)
    order by coalesce(deadline, 2000000000), (case when cardinality(needs) > 0 then 0 else 1 end), opened_on, id limit 51) c
  left join account_origin o on o.tenant = c.tenant and o.part = c.part and o.id = c.account
  left join staff s on s.tenant = c.tenant and s.part = 0 and s.id = c.owner
  left join disclosure d on d.tenant = c.tenant and d.part = c.part and d.case_id = c.id and d.item = 'request' and d.withdrawn_at is null`;

/**
 * `queue --cases 100000 --rounds 300 --deep 20000`: a page of 50 of the queue of so many cases through the real server, at the
 * front and so deep, beside a route that only knows who asks and the same rows by bare SQL. Bar: 2 x their sum.
 */
export async function run(args: readonly string[]): Promise<void> {
  const cases = Number(option(args, 'cases', '100000'));
  const rounds = Number(option(args, 'rounds', '300'));
  const deep = Number(option(args, 'deep', '20000'));
  console.log(`queue: ${machine()}, ${cases} cases, pages of 50, median of ${rounds}`);
  await withStore(async (store, host) => {
    await fillAccounts(store, cases, { parts: [] });
    await fill(store, Math.floor(Date.now() / 86_400_000));
    const { get, end } = await runningDesk(
      `postgresql://forbear@localhost/forbear?host=${encodeURIComponent(host)}`,
    );
    let after = '';
    for (let read = 0; read < deep; read += 200) {
      const page = await get(`/v1/cases?limit=200${after}`);
      after = `&after=${String(page['next'])}`;
    }
    const noOp = await timed(rounds, () => get('/v1/me'));
    for (const [where, cursor] of [
      ['first page', ''],
      [`${deep} deep`, after],
    ] as const) {
      const place = cursor === '' ? [-1, 0, 0, ''] : placeIn(cursor.slice(7));
      const bare = await timed(rounds, async () =>
        JSON.stringify((await store.pool.query(BARE, [store.tenant, ...place])).rows),
      );
      const own = await timed(rounds, () => get(`/v1/cases?limit=50${cursor}`));
      console.log(
        `  ${where}: ${own.toFixed(2)} ms, no-op ${noOp.toFixed(2)} + bare SQL ${bare.toFixed(2)} ms (${(own / (noOp + bare)).toFixed(2)} x)  bar 2 x ${met(own <= 2 * (noOp + bare))}`,
      );
    }
    await end();
  });
}

const placeIn = (cursor: string): readonly unknown[] =>
  JSON.parse(Buffer.from(cursor, 'base64url').toString()) as readonly unknown[];
