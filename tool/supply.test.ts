import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Package = {
  /** Its own name, where it is installed under another. */
  readonly name?: string;
  readonly link?: boolean;
  readonly resolved?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};
const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as object;
const { packages } = read('package-lock.json') as { packages: Record<string, Package> };
const { allowScripts } = read('package.json') as { allowScripts: Record<string, boolean> };

/** Where a package finds another, as Node looks: beside it, then further up. */
function found(from: string, name: string): string | undefined {
  for (let at = from; ; at = at.includes('/') ? at.slice(0, at.lastIndexOf('/')) : '') {
    const place = at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`;
    if (place in packages) return place;
    if (at === '') return undefined;
  }
}

/** Whether a package is for the machine that the figures are told of: Linux on x64. */
const isHere = ({ os, cpu, libc }: Package): boolean =>
  (os?.includes('linux') ?? true) &&
  (cpu?.includes('x64') ?? true) &&
  (libc?.includes('glibc') ?? true);

/** Third-party packages that a program of ours comes with. */
function reached(program: string): ReadonlyMap<string, Package> {
  const all = new Map<string, Package>();
  const seen = new Set<string>();
  const visit = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    const one = packages[path] as Package;
    if (one.link === true) return visit(one.resolved as string);
    if (path.includes('node_modules/')) {
      if (!isHere(one)) return;
      all.set(path, one);
    }
    for (const name of Object.keys({ ...one.dependencies, ...one.optionalDependencies })) {
      const place = found(path, name);
      if (place !== undefined) visit(place);
    }
  };
  visit(program);
  return all;
}

/** Programs with the most packages that each may come with. */
const PROGRAMS = [
  ['apps/server', 180],
  ['apps/borrower', 80],
] as const;
/** Licences that ask for nothing but their own text. */
const FREE =
  /^(?:MIT|MIT-0|ISC|BSD-[23]-Clause|Apache-2\.0|0BSD|CC0-1\.0|BlueOak-1\.0\.0|PostgreSQL|Unlicense|Zlib|OFL-1\.1)$/;
/** Whose terms are another's, or stand in its text alone: sharp's library is linked to as it is; png-js is MIT. */
const NAMED: Readonly<Record<string, string>> = {
  'LGPL-3.0-or-later': '@img/sharp-libvips-linux-x64',
  '': 'png-js',
};

/** Whether one of the terms that are offered is free, in each part that has terms of its own. */
const isFree = (license: string): boolean =>
  license
    .replace(/[()]/g, '')
    .split(' AND ')
    .every((part) => part.split(' OR ').some((one) => FREE.test(one)));
const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 13);

test.each(PROGRAMS)(
  'R15 %s comes with at most %i packages, each with a licence that is known and a digest',
  (program, most) => {
    const all = [...reached(program)];
    console.log(`R15 ${program}: ${all.length} packages`);
    expect(all.length).toBeGreaterThan(5);
    expect(all.length).toBeLessThanOrEqual(most);
    const unknown = all.filter(
      ([path, { license = '' }]) => !isFree(license) && NAMED[license] !== nameOf(path),
    );
    expect(unknown.map(([path, { license }]) => `${path} ${license}`)).toEqual([]);
    expect(
      all.filter(([, { integrity }]) => !/^sha512-/.test(integrity ?? '')).map(([path]) => path),
    ).toEqual([]);
  },
);

test('R15 no package runs a program of its own when it is installed', () => {
  const scripted = Object.entries(packages).filter(
    ([, { hasInstallScript }]) => hasInstallScript === true,
  );
  const names = scripted.map(([path, { name }]) => name ?? nameOf(path));
  expect(names.filter((name) => allowScripts[name] !== false)).toEqual([]);
  expect(readFileSync('tool/prepare.mjs', 'utf8')).toContain('--ignore-scripts');
});
