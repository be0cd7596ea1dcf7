import { formatDay, parseDay } from '@forbear/money';
import { fail, ok, problem, type Result } from '@forbear/problem';

/** What the environment says about this server. */
export type Setting = {
  readonly port: number;
  /** Host names answered beside those of this machine. */
  readonly hosts: readonly string[];
  readonly today?: string;
};

/** Reads PORT_APP (5280), FORBEAR_HOSTS (names by comma) and FORBEAR_TODAY, refused with DATABASE_URL. */
export function settingOf(env: NodeJS.ProcessEnv): Result<Setting> {
  const text = env['PORT_APP'] ?? '5280';
  const port = /^[0-9]{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65_535) return fail(problem('PORT_TEXT', { variable: 'PORT_APP' }));
  const hosts = (env['FORBEAR_HOSTS'] ?? '').split(',').flatMap((one) => one.trim() || []);
  const today = env['FORBEAR_TODAY'];
  if (today === undefined || today === '') return ok({ port, hosts });
  if (env['DATABASE_URL']) return fail(problem('TODAY_WITH_DATABASE'));
  const day = parseDay(today);
  return day.ok ? ok({ port, hosts, today: formatDay(day.value) }) : fail(problem('TODAY_TEXT'));
}
