// A desk with very many accounts that imports, takes payments, closes days and keeps events all at once until
// it is killed; each line it prints is a word it stands by.
import { NON_ACCRUAL } from '@forbear/ledger';
import { addDays, fen, formatDay, type Day } from '@forbear/money';
import { must } from '@forbear/problem';
import { MANY_FROM } from '@forbear/testkit/many-accounts';
import { openAppender } from '../store/appender.ts';
import { beginStore } from '../store/begin.ts';
import { PARTS } from '../store/part.ts';
import { closePart } from './close.ts';
import { confirm } from './import-take.ts';
import { takePayments } from './payment.ts';
import { upload } from './upload.ts';

const [folder = '', name = ''] = process.argv.slice(2);
const { store } = must(await beginStore({ folder, tenant: 'desk' }, Date.now, []));
const say = (line: string) => process.stdout.write(`${line}\n`);

const HEAD =
  'loanNo,product,personRef,name,phone,opened,principal,rate,count,firstDue,asOf,openPrincipal,openInterest,openPenalty,openFees,oldestUnpaidDue,class,codes24,consentToReport';
const ROWS = 100;

async function reached(): Promise<Day> {
  const { rows } = await store.pool.query<{ day: Day | null }>(
    'select min(closed_to) as day from book_part where tenant = $1 and part < $2 having count(*) = $2',
    [store.tenant, PARTS],
  );
  const closed = rows[0]?.day ?? MANY_FROM;
  return closed < MANY_FROM ? MANY_FROM : closed;
}
let today = addDays(await reached(), 1);

async function* pieces(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

async function importing(): Promise<void> {
  for (let no = 0; ; no += 1) {
    const on = formatDay(today);
    const rows = Array.from(
      { length: ROWS },
      (_, k) =>
        `${name}-${no}-${k},AXJ,P,甲立春,,${on},30000.00,,12,${formatDay(addDays(today, 10))},${on},30000.00,0.00,0.00,0.00,,normal,,Y`,
    );
    const file = { kind: 'opening', name: `${name}-${no}`, by: 'admin', at: 1 } as const;
    const text = [HEAD, ...rows].join('\n');
    const { id } = must(await upload(store, { ...file, pieces: pieces(text), today }));
    must(
      await confirm(store, id, {
        by: 'approver',
        at: 2,
        today,
        book: 'own',
        nonAccrual: NON_ACCRUAL,
      }),
    );
    say(`taken ${id}`);
  }
}

async function paying(): Promise<void> {
  for (let no = 0; ; no += 1) {
    const part = (no * 7) % PARTS;
    const { rows } = await store.pool.query<{ loan: string }>(
      'select loan from account where tenant = $1 and part = $2 and id > $3 order by id limit 5',
      [store.tenant, part, `a${no}`],
    );
    const payments = rows.map(({ loan }, k) => ({
      row: k + 1,
      value: {
        source: 'bank',
        paymentId: `${name}-${no}-${k}`,
        on: today,
        amount: fen(270_319),
        loanNo: loan,
      },
    }));
    must(await store.write((tx) => takePayments(tx, part, payments, { today, at: no })));
    for (const { value } of payments) say(`paid ${value.paymentId}`);
  }
}

async function closing(): Promise<void> {
  for (; ; today = addDays(today, 1))
    for (let part = 0; part < PARTS; part += 1) {
      must(await closePart(store, part, today, Date.now()));
      say(`closed ${part}/${today}`);
    }
}

async function keeping(): Promise<void> {
  const { append } = openAppender(store);
  for (let seq = 1; ; seq += 1) {
    const stream = `kept-${name}`;
    const event = { part: seq % PARTS, at: seq, actor: 'desk', kind: 'note', data: { seq } };
    must(await append({ ...event, stream: `${stream}-${seq}`, seq: 1 }));
    say(`event ${stream}-${seq}`);
  }
}

say('ready');
await Promise.all([importing(), paying(), closing(), keeping()]);
