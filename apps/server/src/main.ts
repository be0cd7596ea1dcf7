import { fileURLToPath } from 'node:url';
import { problem, problemNext, problemText, type Problem } from '@forbear/problem';
import { borrowerApp } from './app.ts';
import { settingOf, type Setting } from './setting.ts';

function refuse(found: Problem): never {
  const [text, next] = [problemText(found), problemNext(found)];
  process.stderr.write(`${found.code}\n  ${text.zh}${next.zh}\n  ${text.en} ${next.en}\n`);
  process.exit(2);
}

/** Why a port cannot be listened on, where it is something a person can change. */
const LISTEN_FAULTS = { EADDRINUSE: 'PORT_TAKEN', EACCES: 'PORT_DENIED' } as const;

async function serve(setting: Setting): Promise<void> {
  const folder = fileURLToPath(new URL('../../borrower/dist', import.meta.url));
  const app = await borrowerApp(folder, setting);
  const { port } = setting;
  try {
    await app.listen({ host: '127.0.0.1', port });
  } catch (error) {
    const fault = LISTEN_FAULTS[(error as { code: keyof typeof LISTEN_FAULTS }).code];
    if (fault === undefined) throw error;
    const other = port < 1024 ? 5280 : port + 100;
    refuse(problem(fault, { port, variable: 'PORT_APP', other }));
  }
  const today = setting.today === undefined ? '' : `（今天设为 ${setting.today}）`;
  process.stdout.write(`宽限 Forbear  http://127.0.0.1:${port}${today}\n`);
  let ending = false;
  const end = () => {
    if (ending) return;
    ending = true;
    void app.close().then(() => process.exit(0));
  };
  process.on('SIGINT', end).on('SIGTERM', end);
  if (process.env['npm_lifecycle_event'] === 'start') endWithParent(end);
}

/** npm passes a signal on to its shell alone: the server ends when the one that started it is gone. */
function endWithParent(end: () => void): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) end();
  }, 250).unref();
}

const setting = settingOf(process.env);
if (setting.ok) await serve(setting.value);
else refuse(setting.problem);
