import { useEffect } from 'preact/hooks';
import { remembered } from '../store/today.ts';

const NEUTRAL = 'neutral';

/** Whether the app shows itself under a name that tells nothing. */
export const isNeutral = (): boolean => remembered('local', NEUTRAL) === 'yes';

/** Takes the neutral name and icon, or the own ones again. */
export function beNeutral(neutral: boolean): void {
  remembered('local', NEUTRAL, neutral ? 'yes' : 'no');
  dress();
}

/** Gives the page the icon and the name under which it would be installed. */
export function dress(): void {
  const neutral = isNeutral();
  const set = (rel: string, href: string) =>
    document.querySelector(`link[rel="${rel}"]`)?.setAttribute('href', href);
  set('icon', neutral ? '/note.svg' : '/mark.svg');
  set('apple-touch-icon', neutral ? '/note-192.png' : '/mark-192.png');
  set('manifest', neutral ? '/note.webmanifest' : '/manifest.webmanifest');
  if (neutral) document.title = '便笺';
}

/** The title of the window: that of the page, or one that tells nothing. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = isNeutral() ? '便笺' : `${title} · 宽限`;
  }, [title]);
}
