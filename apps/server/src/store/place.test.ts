import { fail, ok, problem, type ProblemCode } from '@forbear/problem';
import { expect, test } from 'vitest';
import { inFolder } from './place.ts';

const seen = async (named: string | undefined, code?: ProblemCode) => {
  const folders: string[] = [];
  await inFolder(named, async (folder) => {
    folders.push(folder);
    return code === undefined ? ok(true) : fail(problem(code));
  });
  return folders;
};

test('server and backup look in the usual folder, and elsewhere where that is closed to PostgreSQL', async () => {
  expect(await seen(undefined)).toEqual(['.forbear/store']);
  const [usual, other] = await seen(undefined, 'STORE_CLOSED');
  expect([usual, other?.startsWith('/var/lib/forbear/')]).toEqual(['.forbear/store', true]);
  // The same checkout has the same other place.
  expect((await seen(undefined, 'STORE_CLOSED'))[1]).toBe(other);
  expect(await seen(undefined, 'STORE_LOCKED')).toEqual(['.forbear/store']);
  expect(await seen('mine', 'STORE_CLOSED')).toEqual(['mine']);
});
