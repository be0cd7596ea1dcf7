/** All searches of one command together take at most about this; what is not proven by then is said. */
const MILLISECONDS_MAX = 20_000;

/** Whether searches may go on, from now. */
export function withinLimit(): () => boolean {
  const ends = performance.now() + MILLISECONDS_MAX;
  return () => performance.now() < ends;
}
