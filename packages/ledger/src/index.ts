export { balancesOf, journal, reversalOf, type Journal, type Posting } from './journal.ts';
