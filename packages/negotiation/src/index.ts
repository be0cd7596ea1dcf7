export {
  HARDSHIP_REASONS,
  type BorrowerCase,
  type Contact,
  type Evidence,
  type Hardship,
  type HardshipReason,
} from './borrower-case.ts';
