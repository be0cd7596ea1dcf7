export { openAppender } from './appender.ts';
export { beginStore } from './begin.ts';
export { migrate } from './migrate.ts';
export { startPostgres } from './postgres.ts';
export { replay } from './replay.ts';
export { openStore, poolOf, type Store } from './store.ts';
