import pg from 'pg';

type Said = (when: 'before' | 'after') => void;

/**
 * From now on tells of every word with a database, before and after it: every wait of a command of the
 * desk is such a word, so that whoever counts them has named all its fault points.
 */
export function overhear(said: Said): void {
  const { query } = pg.Client.prototype as { query: (...words: unknown[]) => unknown };
  Object.assign(pg.Client.prototype, {
    query(this: pg.Client, ...words: unknown[]) {
      said('before');
      const told = words.at(-1);
      if (typeof told === 'function') {
        const heard = (...found: unknown[]) => {
          said('after');
          return (told as (...found: unknown[]) => unknown)(...found);
        };
        return query.apply(this, [...words.slice(0, -1), heard]);
      }
      const answer = query.apply(this, words);
      Promise.resolve(answer).then(
        () => said('after'),
        () => said('after'),
      );
      return answer;
    },
  });
}

/** Ends this process, as kill -9 does, at a point named as `before:3` or `after:3`: its third word from now on. */
export function endAt(point: string): void {
  const [when, nth] = point.split(':');
  const count = { before: 0, after: 0 };
  overhear((now) => {
    count[now] += 1;
    if (now === when && count[now] === Number(nth)) process.kill(process.pid, 'SIGKILL');
  });
}
