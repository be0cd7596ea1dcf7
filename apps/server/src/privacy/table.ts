import type { Day } from '@forbear/money';
import type { PrivacyRefusal } from '@forbear/wire/desk';

/** A request of a person about what is kept on them. */
export type PrivacyRow = {
  tenant: string;
  part: number;
  id: string;
  kind: 'copy' | 'delete';
  state: 'asked' | 'prepared' | 'granted' | 'refused' | 'withdrawn';
  channel: 'app' | 'public' | 'written';
  /** As the lender's files name them; of whoever asked by number and code, the public request. */
  person: string;
  /** The one case that a code opens; absent where all of the person is meant. */
  case_id: string | null;
  asked_by: string;
  at: number;
  due_on: Day;
  refusal: PrivacyRefusal | null;
  prepared_by: string | null;
  decided_by: string | null;
  answered_at: number | null;
  /** What was told, class by class, as JSON. */
  answer: string | null;
};

declare module '../store/table.ts' {
  interface Tables {
    privacy_request: PrivacyRow;
  }
}
