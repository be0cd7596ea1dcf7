import { openStore, poolOf, type Store } from '@forbear/server/store';

/** A running PostgreSQL of the tests; `inject('postgres')` has 18 and, where it is installed, 15. */
export type PostgresHost = { readonly version: number; readonly host: string };

/** The migrated database that others are copied from. */
export const TEMPLATE = 'tpl';

let copies = 0;

/** A new database with the whole schema and no rows; answers its name. */
export async function freshDatabase({ host }: PostgresHost): Promise<string> {
  copies += 1;
  const name = `t${process.pid}_${Date.now()}_${copies}`;
  const admin = poolOf({ host, database: 'postgres' }, 1);
  // Two workers cannot copy the template at once; the later one waits its turn.
  await admin.query('select pg_advisory_lock(1)');
  await admin.query(`create database ${name} template ${TEMPLATE} strategy file_copy`);
  await admin.end();
  return name;
}

/** A store over a new database; `close` it at the end of the test. The database goes with the cluster. */
export async function freshStore(at: PostgresHost, tenant = 'desk'): Promise<Store> {
  const database = await freshDatabase(at);
  return openStore(poolOf({ host: at.host, database }), tenant);
}
