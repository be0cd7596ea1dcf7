// One prepare at a time per checkout. The lock names its process and when that process was born, so
// that a lock left by one that died is taken over even where its number runs again.
import { execFileSync } from 'node:child_process';
import {
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** How long a lock without a name may be in the making. */
const EMPTY_MS = 2_000;

/** What tells a process from a later one of the same number; '' where the system does not say. */
function birthOf(pid) {
  try {
    if (process.platform === 'linux')
      return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[19] ?? '';
    if (process.platform === 'win32') return '';
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Who holds the lock: a process that lives, nobody any more, or somebody who is just writing it. */
function holderOf(lock) {
  let text;
  try {
    text = readFileSync(lock, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return { state: 'gone' };
    if (error.code === 'EISDIR') return { state: 'left' };
    throw error;
  }
  const [pid, birth = ''] = text.split('\n');
  if (!/^[1-9][0-9]*$/.test(pid)) {
    const age = Date.now() - statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
    return { state: age < EMPTY_MS ? 'writing' : 'left', text };
  }
  const lives = isAlive(Number(pid)) && birth === birthOf(pid);
  return { state: lives ? 'held' : 'left', pid, text };
}

/** Takes away a lock that was left; one that another has made since is put back. */
function clear(lock, text) {
  const aside = `${lock}.${process.pid}`;
  try {
    renameSync(lock, aside);
    if (text !== undefined && readFileSync(aside, 'utf8') !== text) linkSync(aside, lock);
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'EEXIST') throw error;
  }
  rmSync(aside, { recursive: true, force: true });
}

/** Does `work` alone; waits for another that lives, telling so once, and takes over from one that does not. */
export async function alone(lock, say, work) {
  mkdirSync(dirname(lock), { recursive: true });
  let told = false;
  for (;;) {
    try {
      writeFileSync(lock, `${process.pid}\n${birthOf(process.pid)}`, { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const { state, pid, text } = holderOf(lock);
      if (state === 'left') {
        say('上次没有做完，接着做 · taking over from a run that did not end');
        clear(lock, text);
      } else if (state === 'held' && !told) {
        told = true;
        say(`正在等另一个进程（${pid}）做完 · waiting for process ${pid}`);
      }
      if (state !== 'left') await wait(200);
    }
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}
