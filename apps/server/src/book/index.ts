export { brought } from './bring.ts';
export { closePart } from './close.ts';
export { keepAccounts } from './new-account.ts';
