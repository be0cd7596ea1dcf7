// A sample of the mutants of a package: the FORBEAR_SAMPLE ones whose hash is lowest. A mutant's hash is that of
// its file, its line, what is changed and into what, so a change elsewhere leaves the sample as it is.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

const SEED = '20261130';
const most = Number(process.env.FORBEAR_SAMPLE);
const lines = new Map();

function linesOf(file) {
  if (!lines.has(file)) lines.set(file, readFileSync(file, 'utf8').split('\n'));
  return lines.get(file);
}

function rankOf({ fileName, location, mutatorName, replacement }) {
  const { start, end } = location;
  const line = linesOf(fileName)[start.line] ?? '';
  const where = [relative(process.cwd(), fileName), line, start.column, end.line - start.line];
  return createHash('sha256')
    .update(JSON.stringify([SEED, ...where, end.column, mutatorName, replacement]))
    .digest('hex');
}

/** Asked for groups once, with every mutant that can be judged, and then for each group. */
class Sample {
  chosen = new Set();

  async init() {}

  async group(mutants) {
    const ranked = mutants
      .map((mutant) => ({ id: mutant.id, rank: rankOf(mutant) }))
      .sort((a, b) => (a.rank < b.rank ? -1 : 1))
      .map(({ id }) => id);
    for (const id of ranked.slice(0, most)) this.chosen.add(id);
    return [ranked.slice(0, most), ranked.slice(most)].filter(({ length }) => length > 0);
  }

  async check(mutants) {
    const left = { status: 'compileError', reason: 'not in the sample' };
    return Object.fromEntries(
      mutants.map(({ id }) => [id, this.chosen.has(id) ? { status: 'passed' } : left]),
    );
  }
}

export const strykerPlugins = [{ kind: 'Checker', name: 'sample', injectableClass: Sample }];
