import { build } from 'esbuild';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Bundles a program of the tests, named from the root of the repository, beside what its room builds; answers its file. */
export async function bundled(source: string): Promise<string> {
  const built = join(root, ...source.split('/').slice(0, 2), 'dist');
  mkdirSync(built, { recursive: true });
  const folder = mkdtempSync(join(built, 'program-'));
  const file = join(folder, 'program.mjs');
  await build({
    entryPoints: [join(root, source)],
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'esm',
    // The schema's steps are found from where the source stands.
    define: { 'import.meta.url': JSON.stringify(new URL(source, `file://${root}/`).href) },
    packages: 'bundle',
    external: [
      ...['pg', 'kysely', 'uuidv7', 'fastify', '@fastify/*', 'better-auth'],
      ...['sharp', 'prom-client', 'request-filtering-agent'],
    ],
    logLevel: 'warning',
  });
  return file;
}

/** A program that runs, with the lines that it has printed. */
export type Running = {
  readonly child: ChildProcess;
  readonly lines: readonly string[];
  /** The first line that `is` takes, waiting for it; nothing when the program ends before. */
  readonly until: (is: (line: string) => boolean) => Promise<string | undefined>;
  /** Ends it by a signal and waits for its end. */
  readonly end: (signal: NodeJS.Signals) => Promise<void>;
};

/** Starts a program of ours; whoever starts it ends it. */
export function start(file: string, words: readonly string[]): Running {
  const child = spawn(process.execPath, [file, ...words], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: string[] = [];
  const asked = new Set<() => void>();
  const tell = () => {
    for (const one of asked) one();
  };
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line);
    tell();
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  void ended.then(tell);
  return {
    child,
    lines,
    until: (is) =>
      new Promise((resolve) => {
        const look = () => {
          const found = lines.find(is);
          const isOver = child.exitCode !== null || child.signalCode !== null;
          if (found === undefined && !isOver) return;
          asked.delete(look);
          resolve(found);
        };
        asked.add(look);
        look();
      }),
    end: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}
