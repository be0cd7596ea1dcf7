import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

const PORT = 5_391;
const DESK = `http://127.0.0.1:${PORT}`;

/** Milliseconds of processor that a process has used so far. */
export function cpuOf(pid: number | undefined): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  // In hundredths of a second: user, then system.
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** The built server over a store, and a person of it who has signed in; `node` are words for Node itself. */
export async function runningDesk(url: string, who = 'approver-01', node: readonly string[] = []) {
  const words = [...node, 'apps/server/dist/main.mjs', '--demo=empty'];
  const child = spawn(process.execPath, words, {
    env: {
      ...process.env,
      ...{ DATABASE_URL: url, FORBEAR_SECRET: `1:${'b'.repeat(40)}`, FORBEAR_RATE: '10000000' },
      ...{ PORT_DESK: String(PORT), PORT_APP: String(PORT + 1), FORBEAR_LOG: 'warn' },
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // A measure that fails leaves no server behind.
  process.once('exit', () => child.kill());
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const password = new RegExp(`${who} +(\\S+)`);
  while (!password.test(text)) {
    if (child.exitCode !== null) throw new Error('the server has not started');
    await wait(50);
  }
  const answer = await fetch(`${DESK}/v1/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forbear': '1' },
    body: JSON.stringify({ login: who, password: password.exec(text)?.[1] }),
  });
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] as string;
  const told = async (path: string, init: RequestInit = {}): Promise<Record<string, unknown>> => {
    const headers = { cookie, 'x-forbear': '1', ...(init.headers as Record<string, string>) };
    const found = await fetch(`${DESK}${path}`, { ...init, headers });
    if (!found.ok) throw new Error(await found.text());
    return (await found.json()) as Record<string, unknown>;
  };
  const get = (path: string) => told(path);
  const post = (path: string, body: unknown, more: Record<string, string> = {}) =>
    told(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...more },
      body: JSON.stringify(body),
    });
  /** Megabytes that the process holds. */
  const memory = (): number =>
    Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024;
  const end = async () => {
    child.kill('SIGTERM');
    await once(child, 'exit');
  };
  return { get, post, memory, cpu: () => cpuOf(child.pid), end };
}
