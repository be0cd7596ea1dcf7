// A process that brings a database to this version's schema and is killed at a named point of it.
import { must } from '@forbear/problem';
import { endAt } from './killed.fixture.ts';
import { migrate } from './migrate.ts';
import { poolOf } from './store.ts';

const [url = '', point = ''] = process.argv.slice(2);
const pool = poolOf({ url }, 1);
const client = await pool.connect();
if (point !== '') endAt(point);
must(await migrate(client, 5));
client.release();
await pool.end();
process.stdout.write('migrated\n');
