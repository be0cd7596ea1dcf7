import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { problem, problemNext, problemText, type Problem } from '@forbear/problem';
import type { FastifyInstance } from 'fastify';
import { borrowerApp } from './app.ts';
import { openDeskServer, type DeskServer } from './desk-server.ts';
import { BACKLOG } from './listener.ts';
import type { FirstWords } from './people/first-start.ts';
import { settingOf, storeFolder, type Setting } from './setting.ts';

const shown = (found: Problem): string => {
  const [text, next] = [problemText(found), problemNext(found)];
  return `${found.code}\n  ${text.zh}${next.zh}\n  ${text.en} ${next.en}\n`;
};

function refuse(found: Problem): never {
  process.stderr.write(shown(found));
  process.exit(2);
}

/** Why a port cannot be listened on, where it is something a person can change. */
const LISTEN_FAULTS = { EADDRINUSE: 'PORT_TAKEN', EACCES: 'PORT_DENIED' } as const;

async function listen(
  app: FastifyInstance,
  port: number,
  variable: string,
): Promise<Problem | void> {
  try {
    await app.listen({ host: '127.0.0.1', port, backlog: BACKLOG });
  } catch (error) {
    const fault = LISTEN_FAULTS[(error as { code: keyof typeof LISTEN_FAULTS }).code];
    if (fault === undefined) throw error;
    const other = port < 1024 ? 5280 : port + 100;
    return problem(fault, { port, variable, other });
  }
}

/** What a person needs for the first sign-in; told on the terminal alone. */
function firstWords(first: FirstWords): string {
  if (first.kind === 'setup') return `  设置码 set-up code（一次性）: ${first.code}\n`;
  const lines = first.accounts.map(
    ({ login, password, roles }) => `  ${login.padEnd(12)} ${password}  ${roles}\n`,
  );
  return `  演示人员 demonstration staff:\n${lines.join('')}`;
}

/** What asks a server to end: a key, a supervisor, a terminal that is closed. */
const ENDS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

async function serve(setting: Setting): Promise<void> {
  const folder = fileURLToPath(new URL('../../borrower/dist', import.meta.url));
  // Both sides live on one day: the desk's, once it is there.
  let today = (): string | undefined => setting.today;
  const app = await borrowerApp(folder, setting, () => today());
  const early = await listen(app, setting.port, 'PORT_APP');
  if (early !== undefined) refuse(early);
  // A signal while the store starts is kept until it can be ended in order. One listener hears all of them: what comes
  // while listeners change is lost.
  let isAsked = false;
  let end = (): void => undefined;
  for (const name of ENDS)
    process.on(name, () => {
      isAsked = true;
      end();
    });
  const beside = {
    pages: fileURLToPath(new URL('../../desk/dist', import.meta.url)),
    data: fileURLToPath(new URL('./demo.forbear.gz', import.meta.url)),
  };
  const opened = await openDeskServer(setting, beside);
  if (!opened.ok) refuse(opened.problem);
  const desk = opened.value;
  if (setting.demo) today = desk.today;
  const stop = () => Promise.all([app.close(), desk.stop()]);
  const late = await listenDesk(desk, setting);
  if (late !== undefined) {
    await stop();
    refuse(late);
  }
  if (desk.readOnly !== undefined) process.stderr.write(shown(desk.readOnly));
  const day = today() === undefined ? '' : `（今天设为 ${today()}）`;
  const isElsewhere =
    setting.store === undefined &&
    setting.database === undefined &&
    !existsSync(storeFolder(setting));
  // Whoever reads along may have gone; the desk works on.
  process.stdout.on('error', () => undefined);
  process.stdout.write(
    [
      `宽限 Forbear  http://127.0.0.1:${setting.port}${day}\n`,
      `  机构端 desk  http://127.0.0.1:${setting.deskPort}\n`,
      isElsewhere ? `  数据 store   ${desk.folder}\n` : '',
      desk.first === undefined ? '' : firstWords(desk.first),
    ].join(''),
  );
  end = endOnce(stop);
  if (process.env['npm_lifecycle_event'] === 'start') endWithParent(end);
  if (isAsked) end();
}

async function listenDesk(desk: DeskServer, setting: Setting): Promise<Problem | void> {
  const fault = await listen(desk.app, setting.deskPort, 'PORT_DESK');
  if (fault !== undefined || setting.metricsPort === undefined) return fault;
  return listen(desk.metrics, setting.metricsPort, 'PORT_METRICS');
}

function endOnce(stop: () => Promise<unknown>): () => void {
  let ending = false;
  return () => {
    if (ending) return;
    ending = true;
    void stop().then(() => process.exit(0));
  };
}

/** Who started this process; another, once that one is gone. */
const parent = process.ppid;

/** npm passes a signal on to its shell alone: the server ends when the one that started it is gone. */
function endWithParent(end: () => void): void {
  setInterval(() => {
    if (process.ppid !== parent) end();
  }, 250).unref();
}

const setting = settingOf(process.env, process.argv.slice(2));
if (setting.ok) await serve(setting.value);
else refuse(setting.problem);
