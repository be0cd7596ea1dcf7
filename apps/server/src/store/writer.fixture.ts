// A process that keeps a store and writes to it until it is killed; each line it prints is a word it stands by.
import { must, ok } from '@forbear/problem';
import { beginStore } from './begin.ts';
import { appendIn } from './event-log.ts';
import { endAt } from './killed.fixture.ts';

const [folder = '', name = '', writers = '4', point = ''] = process.argv.slice(2);
const begun = await beginStore({ folder, tenant: 'desk' }, Date.now, []);
const say = (line: string) => process.stdout.write(`${line}\n`);
if (!begun.ok) {
  say(begun.problem.code);
  process.exit(2);
}
const { store, stop } = begun.value;
say('ready');
if (point !== '') endAt(point);

let ending = false;
process.on('SIGINT', () => {
  ending = true;
});

async function write(stream: string): Promise<void> {
  for (let seq = 1; !ending; seq += 1) {
    const at = Date.now();
    const pair = [`${stream}-a`, `${stream}-b`].map((one) => {
      return { part: 1, stream: one, seq, at, actor: 'writer', kind: 'note', data: { seq } };
    });
    must(await store.write(async (tx) => (must(await appendIn(tx, pair)), ok(undefined))));
    say(`${stream} ${seq}`);
  }
}

await Promise.all(Array.from({ length: Number(writers) }, (_, k) => write(`${name}${k}`)));
await stop();
say('ended');
