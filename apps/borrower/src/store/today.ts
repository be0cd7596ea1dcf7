import { parseDay, type Day } from '@forbear/money';
import { must } from '@forbear/problem';
import { useEffect, useState } from 'preact/hooks';
import { chinaDay } from './china-day.ts';

/** The civil day the app works with, whether somebody set it, and whether the device's clock can be true. */
export type Today = { readonly day: Day; readonly isSet: boolean; readonly isOdd: boolean };

const KEPT = 'today';
/** Before the app was made, or a lifetime after, the clock of a device is wrong. */
const [FIRST, LAST] = [must(parseDay('2026-01-01')), must(parseDay('2099-12-31'))];

/** A text kept outside the database; nothing where the browser refuses. */
export function remembered(area: 'local' | 'session', key: string, value?: string): string | null {
  try {
    const storage = area === 'local' ? localStorage : sessionStorage;
    if (value !== undefined) storage.setItem(key, value);
    return storage.getItem(key);
  } catch {
    return value ?? null;
  }
}

/** Forgets a text kept outside the database. */
export function forgotten(area: 'local' | 'session', key: string): void {
  try {
    (area === 'local' ? localStorage : sessionStorage).removeItem(key);
  } catch {
    // What was never kept need not go.
  }
}

const dayIn = (text: string | null | undefined): Day | undefined => {
  const read = parseDay(text ?? '');
  return read.ok ? read.value : undefined;
};

/** The day given in the address or set on the server before, else today in China by the device's clock. */
function dayNow(): Today {
  const asked = new URLSearchParams(location.search).get('today');
  if (dayIn(asked) !== undefined) remembered('session', KEPT, asked as string);
  const set = dayIn(remembered('session', KEPT)) ?? dayIn(remembered('local', KEPT));
  if (set !== undefined) return { day: set, isSet: true, isOdd: false };
  const day = chinaDay(new Date());
  return { day: day ?? FIRST, isSet: false, isOdd: day === undefined || day < FIRST || day > LAST };
}

/** Told where something shows that the day may have been moved, as a demonstration does. */
const ASK_ANEW = 'forbear-day';
export const askDayAnew = (): void => void dispatchEvent(new Event(ASK_ANEW));

/** Asks the server for a set day; offline, what it said last still holds. */
async function askServer(): Promise<void> {
  try {
    const answer = await fetch('/today.json', { signal: AbortSignal.timeout(3000) });
    const { today } = (await answer.json()) as { today?: unknown };
    if (typeof today === 'string' && dayIn(today) !== undefined) remembered('local', KEPT, today);
    else if (today === null) forgotten('local', KEPT);
  } catch {
    // No server, or something that is none of ours.
  }
}

/** The day, which follows the clock while the page stands open. */
export function useToday(): Today {
  const [today, setToday] = useState(dayNow);
  useEffect(() => {
    const look = () =>
      setToday((known) => {
        const now = dayNow();
        return now.day === known.day && now.isSet === known.isSet ? known : now;
      });
    const ask = () => void askServer().then(look);
    ask();
    const clock = setInterval(look, 30_000);
    document.addEventListener('visibilitychange', ask);
    addEventListener(ASK_ANEW, ask);
    return () => {
      clearInterval(clock);
      document.removeEventListener('visibilitychange', ask);
      removeEventListener(ASK_ANEW, ask);
    };
  }, []);
  return today;
}
