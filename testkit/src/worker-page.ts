import { build } from 'esbuild';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBrowser } from './browser.ts';

/** What the phone's pages may do; see the app's own policy. */
const POLICY =
  "default-src 'none'; script-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types forbear";

/** What a worker has answered to some bytes, after how long from its start on. */
export type WorkerAnswer = {
  readonly answers: readonly unknown[];
  readonly milliseconds: number;
};

/** Workers of one source in a real browser, under the policy of the app. */
export type WorkerPage = {
  /** Starts a new worker, sends it bytes, and waits for its first answer. */
  readonly ask: (bytes: Uint8Array) => Promise<WorkerAnswer>;
  readonly close: () => Promise<void>;
};

/** Bundles a worker's source, named from the root of the repository, and opens a page that can start it. */
export async function openWorkerPage(source: string): Promise<WorkerPage> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const folder = mkdtempSync(join(tmpdir(), 'forbear-worker-'));
  await build({
    entryPoints: { worker: join(root, source) },
    outdir: folder,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    logLevel: 'warning',
  });
  const server = createServer((request, response) => {
    response.setHeader('content-security-policy', POLICY);
    const name = basename(request.url ?? '');
    response.setHeader('content-type', name === '' ? 'text/html' : 'text/javascript');
    response.end(name === '' ? '<!doctype html><title>worker</title>' : read(join(folder, name)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await openBrowser();
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  return {
    ask: (bytes) => page.evaluate(`(${ASK})([${bytes.join(',')}])`),
    close: async () => {
      await browser.close();
      server.close();
      rmSync(folder, { recursive: true });
    },
  };
}

function read(path: string): Uint8Array | string {
  try {
    return readFileSync(path);
  } catch {
    return '';
  }
}

/** Runs in the page, so it is kept as text. */
const ASK = `async (bytes) => {
  globalThis.policy ??= trustedTypes.createPolicy('forbear', { createScriptURL: (url) => url });
  const begun = performance.now();
  const worker = new Worker(policy.createScriptURL('/worker.js'), { type: 'module' });
  const answers = [];
  await new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => { answers.push(data); resolve(); };
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(new Uint8Array(bytes).buffer);
  });
  const milliseconds = performance.now() - begun;
  worker.terminate();
  return { answers, milliseconds };
}`;
