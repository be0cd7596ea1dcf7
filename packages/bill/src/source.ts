import type { Layout } from './layout.ts';
import { isWallet } from './transaction.ts';

/** The source that rows of a layout belong to: a wallet as a whole, or one kind of account at a bank. */
export const sourceOf = ({ platform, format }: Pick<Layout, 'platform' | 'format'>): string =>
  isWallet(platform) ? platform : format;
