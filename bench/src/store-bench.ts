import { beginStore, type Store } from '@forbear/server/store';
import { must } from '@forbear/problem';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Gives `work` a durable store of its own, with whatever PostgreSQL does by default. */
export async function withStore(
  work: (store: Store, host: string) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'forbear-bench-'));
  const launch = { settings: { max_connections: '300', max_wal_size: '4GB' } };
  const { store, stop } = must(await beginStore({ folder, tenant: 'desk', launch }, Date.now, []));
  try {
    await work(store, folder);
  } finally {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
