import { must } from '@forbear/problem';
import { freshDatabase, type PostgresHost } from '@forbear/testkit/postgres';
import { bundled, start } from '@forbear/testkit/program';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { overhear } from '../store/killed.fixture.ts';
import { openStore, poolOf } from '../store/store.ts';
import { broken } from './book.fixture.ts';
import { again, COMMANDS, shapeOf } from './command.fixture.ts';
import { booksBalance } from './day.ts';

/** The points around the commit of each command in the tests of every day, all of them in the proof. */
const isWhole = process.env['FORBEAR_KILLS'] !== undefined;

/** A command by its place, and how many words it has with the database. */
type Counted = { readonly index: number; readonly name: string; readonly words: number };

describe.each(inject('postgres').slice(0, 1))(
  'a book on PostgreSQL $version whose process is killed',
  (at: PostgresHost) => {
    let program: string;
    let url: string;
    let database: string;
    /** What the store holds before the first command, and after each. */
    const shapes: unknown[] = [];
    const counted: Counted[] = [];
    const open = (tenant: string) => openStore(poolOf({ host: at.host, database }, 2), tenant);

    beforeAll(async () => {
      program = await bundled('apps/server/src/book/command-writer.fixture.ts');
      database = await freshDatabase(at);
      url = `postgres://forbear@/${database}?host=${encodeURIComponent(at.host)}`;
      const store = open('whole');
      let words = 0;
      let isHeard = false;
      overhear((when) => {
        if (isHeard && when === 'before') words += 1;
      });
      shapes.push(await shapeOf(store));
      for (const [index, { name, run }] of COMMANDS.entries()) {
        [words, isHeard] = [0, true];
        must(await run(store));
        isHeard = false;
        counted.push({ index, name, words });
        shapes.push(await shapeOf(store));
      }
      await store.close();
    });

    /** Kills a process at a point, looks at what is there, and goes on to the end. */
    async function killedAt({ index, name }: Counted, point: string): Promise<void> {
      const tenant = `${name}/${point}`;
      const one = start(program, [url, tenant, name, point]);
      await one.until(() => false);
      expect([tenant, one.child.signalCode]).toEqual([tenant, 'SIGKILL']);
      // It had told of all commands before this one, and not of this.
      expect(one.lines).toEqual(COMMANDS.slice(0, index).map((told) => told.name));
      const store = open(tenant);
      const found = await shapeOf(store);
      const known = [shapes[index], shapes[index + 1]];
      expect([tenant, known]).toEqual([tenant, expect.arrayContaining([found])]);
      expect(await booksBalance(store)).toBeUndefined();
      for (const command of COMMANDS.slice(index)) await again(store, command);
      expect([tenant, await shapeOf(store)]).toEqual([tenant, shapes.at(-1)]);
      await store.close();
    }

    test('R1 G1 L1 L2 L6 L10 at every wait of a payment, an import and a close: nothing told is lost, nothing is half there, and the next start goes on to the same end', async () => {
      const points = counted.flatMap((one) =>
        ['before', 'after'].flatMap((when) =>
          Array.from({ length: one.words }, (_, k) => k + 1)
            .filter((nth) => isWhole || nth === one.words)
            .map((nth) => [one, `${when}:${nth}`] as const),
        ),
      );
      let next = 0;
      const work = async () => {
        for (let point = points[next++]; point !== undefined; point = points[next++])
          await killedAt(...point);
      };
      await Promise.all(Array.from({ length: 4 }, work));
      const last = open('whole');
      expect(await broken(last)).toEqual([]);
      await last.close();
      if (isWhole)
        console.log(`${points.length} fault points of ${counted.length} commands, 0 lost`);
    });
  },
);
