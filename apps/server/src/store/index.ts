export { openAppender } from './appender.ts';
export { beginStore } from './begin.ts';
export { replay } from './chain.ts';
export { migrate } from './migrate.ts';
export { startPostgres } from './postgres.ts';
export { openStore, poolOf, type Store } from './store.ts';
