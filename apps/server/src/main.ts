import { fileURLToPath } from 'node:url';
import { problem, problemNext, problemText, type Problem } from '@forbear/problem';
import { borrowerApp } from './app.ts';
import { settingOf, type Setting } from './setting.ts';

function refuse(found: Problem): never {
  const [text, next] = [problemText(found), problemNext(found)];
  process.stderr.write(`${found.code}\n  ${text.zh}${next.zh}\n  ${text.en} ${next.en}\n`);
  process.exit(2);
}

async function serve(setting: Setting): Promise<void> {
  const folder = fileURLToPath(new URL('../../borrower/dist', import.meta.url));
  const app = await borrowerApp(folder, setting);
  const { port } = setting;
  try {
    await app.listen({ host: '127.0.0.1', port });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    refuse(problem('PORT_TAKEN', { port, variable: 'PORT_APP', other: port + 100 }));
  }
  const today = setting.today === undefined ? '' : `（今天设为 ${setting.today}）`;
  process.stdout.write(`宽限 Forbear  http://127.0.0.1:${port}${today}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void app.close().then(() => process.exit(0)));
}

const setting = settingOf(process.env);
if (setting.ok) await serve(setting.value);
else refuse(setting.problem);
