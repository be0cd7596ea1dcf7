// A process that gives the commands of the book one by one, and is killed at a named point of one of them:
// each line it prints is a word it stands by.
import { must } from '@forbear/problem';
import { endAt } from '../store/killed.fixture.ts';
import { openStore, poolOf } from '../store/store.ts';
import { COMMANDS } from './command.fixture.ts';

const [url = '', tenant = '', killed = '', point = ''] = process.argv.slice(2);
const store = openStore(poolOf({ url }, 2), tenant);
for (const { name, run } of COMMANDS) {
  if (name === killed) endAt(point);
  must(await run(store));
  process.stdout.write(`${name}\n`);
}
await store.close();
