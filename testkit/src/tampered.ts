import { poolOf } from '@forbear/server/store';

/** Changes the stored bytes of one event of a running desk, as whoever owns its database could; answers how to put them back. */
export async function tampered(
  folder: string,
  stream: string,
  seq: number,
  change: (bytes: string) => string,
): Promise<() => Promise<void>> {
  const pool = poolOf({ host: folder, database: 'forbear' }, 1);
  const where = 'where stream = $1 and seq = $2';
  const { rows } = await pool.query<{ bytes: string }>(`select bytes from event ${where}`, [
    stream,
    seq,
  ]);
  const bytes = rows[0]?.bytes ?? '';
  if (change(bytes) === bytes) throw new Error(`nothing of it was changed: ${bytes}`);
  const put = (text: string) =>
    pool.query(`update event set bytes = $3 ${where}`, [stream, seq, text]);
  await put(change(bytes));
  return async () => {
    await put(bytes);
    await pool.end();
  };
}
