/** The kinds of creditor the rules tell apart. */
export const LENDER_KINDS = [
  'bank',
  'consumer-finance',
  'micro-loan',
  'trust',
  'guarantor',
  'assignee',
  'person',
] as const;

/** The kind of legal entity that is the creditor, not the app it was borrowed through. */
export type LenderKind = (typeof LENDER_KINDS)[number];
