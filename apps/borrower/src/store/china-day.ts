import { parseDay, type Day } from '@forbear/money';

/** The civil day in China at a moment; undefined for one outside 1900 to 2999. */
export function chinaDay(moment: Date): Day | undefined {
  const text = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(moment);
  const read = parseDay(text);
  return read.ok ? read.value : undefined;
}
