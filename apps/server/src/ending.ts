/** How long what still runs may take once a server is asked to end; what is not done then is cut, and begun anew later. */
export const GRACE_MS = 3_000;

/** Waits for an end, but for no longer than the grace. */
export async function withinGrace(end: Promise<unknown>): Promise<void> {
  let late: NodeJS.Timeout | undefined;
  const over = new Promise((done) => (late = setTimeout(done, GRACE_MS)));
  await Promise.race([end.catch(() => undefined), over]);
  clearTimeout(late);
}
