export { migrate } from './migrate.ts';
export { startPostgres } from './postgres.ts';
export { openStore, poolOf, type Store } from './store.ts';
