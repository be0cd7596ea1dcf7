/** Hides everything at once, then goes to a page that says nothing of this one. Back does not return here. */
export function leave(): void {
  document.documentElement.classList.add('left');
  document.title = '便笺';
  location.replace('/note.html');
}

/** Shift pressed three times within a second and a half leaves too. */
export function leaveByKeys(): () => void {
  let pressed: number[] = [];
  const hear = ({ key, timeStamp, repeat }: KeyboardEvent) => {
    if (repeat) return;
    pressed = key === 'Shift' ? [...pressed.filter((at) => timeStamp - at < 1500), timeStamp] : [];
    if (pressed.length >= 3) leave();
  };
  document.addEventListener('keydown', hear);
  return () => document.removeEventListener('keydown', hear);
}

/** Covers the page while it is not looked at, so that the list of open apps shows nothing of it. */
export function curtain(): () => void {
  const draw = () => document.documentElement.classList.toggle('curtain', document.hidden);
  document.addEventListener('visibilitychange', draw);
  return () => document.removeEventListener('visibilitychange', draw);
}
