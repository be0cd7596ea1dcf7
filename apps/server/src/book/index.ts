export { brought } from './bring.ts';
export { closeAll } from './close.ts';
export { keepAccounts } from './new-account.ts';
