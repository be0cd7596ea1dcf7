// What one looks up beside the road.
export { Rights } from './rights.tsx';
export { Help } from './help.tsx';
export { Genuine } from './genuine.tsx';
export { Settings } from './settings.tsx';
export { Examples } from './examples.tsx';
export { Bills } from './bills.tsx';
export { ReportPage } from './report.tsx';
export { Unlock, Passphrase } from './passphrase.tsx';
export { Backup } from './backup.tsx';
export { Shared } from './shared.tsx';
export { Proofs } from './proofs.tsx';
export { HandOver } from './hand-over.tsx';
export { Nowhere } from '../piece/no-debt.tsx';
