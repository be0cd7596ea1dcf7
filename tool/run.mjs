// Runs a program for prepare and ends it when prepare is ended, so that nothing goes on without it.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const ENDS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Runs to the end, its words on stderr; the exit code, or 1 when it was ended by a signal. */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 2, 2], ...options });
    const end = (signal) => {
      child.kill(signal);
      child.once('close', () => process.exit(128 + constants.signals[signal]));
    };
    for (const name of ENDS) process.once(name, end);
    const done = (code) => {
      for (const name of ENDS) process.off(name, end);
      resolve(code ?? 1);
    };
    child.once('error', () => done(1)).once('close', done);
  });
}

/** The npm that runs us, so that a machine with several finds the same one. */
export function npm(args) {
  const exec = process.env.npm_execpath;
  if (exec) return run(process.execPath, [exec, ...args]);
  const windows = process.platform === 'win32';
  return run(windows ? 'npm.cmd' : 'npm', args, { shell: windows });
}
