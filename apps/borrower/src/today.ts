import { formatDay, parseDay } from '@forbear/money';

/** The civil day the app works with, and whether somebody set it. */
export type Today = { readonly day: string; readonly isSet: boolean };

const KEPT = 'today';

/** The day given in the address, else the one set on the server, else today in China. */
export async function findToday(): Promise<Today> {
  const given = new URLSearchParams(location.search).get('today') ?? sessionStorage.getItem(KEPT);
  if (given !== null && parseDay(given).ok) {
    sessionStorage.setItem(KEPT, given);
    return { day: given, isSet: true };
  }
  const served = await servedDay();
  return served === undefined ? { day: civilDay(), isSet: false } : { day: served, isSet: true };
}

async function servedDay(): Promise<string | undefined> {
  try {
    const answer = await fetch('/today.json', { signal: AbortSignal.timeout(3000) });
    const { today } = (await answer.json()) as { today: string | null };
    if (today === null) localStorage.removeItem(KEPT);
    else localStorage.setItem(KEPT, today);
  } catch {
    // Offline: what the server said last still holds.
  }
  return localStorage.getItem(KEPT) ?? undefined;
}

function civilDay(): string {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date());
  const day = parseDay(parts);
  return day.ok ? formatDay(day.value) : parts;
}
