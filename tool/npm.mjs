// Runs the npm that runs us, so that a machine with several finds the same one.
import { spawnSync } from 'node:child_process';

export function npm(args, options) {
  const exec = process.env.npm_execpath;
  if (exec) return spawnSync(process.execPath, [exec, ...args], options);
  return spawnSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, {
    shell: process.platform === 'win32',
    ...options,
  });
}
