// `npm start`: the server, as it is built; what a demonstration is filled with is made where one is asked for.
import { run } from './run.mjs';

if (process.argv.includes('--demo')) {
  const code = await run(process.execPath, ['tool/prepare.mjs', 'demo']);
  if (code !== 0) process.exit(code);
}
await import('../apps/server/dist/main.mjs');
