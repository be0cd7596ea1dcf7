import { run as append } from './append.ts';
import { run as bill } from './bill.ts';
import { run as caseFold } from './case.ts';
import { run as check } from './check.ts';
import { run as close } from './close.ts';
import { run as fen } from './fen.ts';
import { run as history } from './history.ts';
import { run as http } from './http.ts';
import { run as pdf } from './pdf.ts';
import { run as plan } from './plan.ts';
import { run as queue } from './queue.ts';
import { run as replay } from './replay.ts';
import { run as report } from './report.ts';
import { run as schedule } from './schedule.ts';
import { run as web } from './web.ts';
import { run as xirr } from './xirr.ts';

type Bench = (args: readonly string[]) => void | Promise<void>;

const benches: Readonly<Record<string, Bench>> = {
  schedule,
  fen,
  xirr,
  bill,
  case: caseFold,
  check,
  close,
  history,
  http,
  pdf,
  plan,
  report,
  append,
  queue,
  replay,
  web,
};

const [wanted, ...args] = process.argv.slice(2);
const chosen = wanted === undefined ? Object.keys(benches) : [wanted];
for (const name of chosen) {
  const bench = Object.hasOwn(benches, name) ? benches[name] : undefined;
  if (bench === undefined) {
    console.error(`no bench ${name}; there are: ${Object.keys(benches).join(', ')}`);
    process.exitCode = 2;
  } else await bench(args);
}
