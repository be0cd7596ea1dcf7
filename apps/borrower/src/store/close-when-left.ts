/** So long a closed device may stay open without being looked at, or touched, in milliseconds. */
const [UNSEEN, UNTOUCHED] = [120_000, 600_000];

/** Begins the page anew, and so forgets the key, once nobody has looked at it or touched it for a while. */
export function closeWhenLeft(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => location.reload(), document.hidden ? UNSEEN : UNTOUCHED);
  };
  const heard = ['visibilitychange', 'keydown', 'pointerdown'] as const;
  for (const one of heard) document.addEventListener(one, wait);
  wait();
  return () => {
    clearTimeout(timer);
    for (const one of heard) document.removeEventListener(one, wait);
  };
}
