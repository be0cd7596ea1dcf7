import { appendFileSync } from 'node:fs';
import { afterAll } from 'vitest';

/**
 * A judge of hostile inputs whose cost is told, when a proof asks for it, to the file that FORBEAR_WEIGHED names:
 * how many inputs it was given, the milliseconds of the processor that the dearest of them took, whatever else the
 * machine did, and the most memory its process has held.
 */
export function weighed<Given extends unknown[], Said>(
  judge: (...given: Given) => Said,
): (...given: Given) => Said {
  const file = process.env['FORBEAR_WEIGHED'];
  if (file === undefined) return judge;
  let inputs = 0;
  let slowest = 0;
  const note = (begun: NodeJS.CpuUsage): void => {
    const { user, system } = process.cpuUsage(begun);
    inputs += 1;
    slowest = Math.max(slowest, (user + system) / 1000);
  };
  afterAll(() => {
    const peak = Math.ceil(process.resourceUsage().maxRSS / 1024);
    appendFileSync(file, `${JSON.stringify({ inputs, slowest: Math.ceil(slowest), peak })}\n`);
  });
  return (...given) => {
    const begun = process.cpuUsage();
    const said = judge(...given);
    if (said instanceof Promise) return said.finally(() => note(begun)) as Said;
    note(begun);
    return said;
  };
}
