/** Rows of the log; times are milliseconds since 1970. */
type EventRow = {
  tenant: string;
  part: number;
  stream: string;
  seq: number;
  at: number;
  kind: string;
  /** The event's text as it was hashed: what all else in the row repeats. */
  bytes: string;
  prev: string;
  hash: string;
};

type FeedEndRow = { tenant: string; part: number; last: number };

type FeedRow = {
  tenant: string;
  part: number;
  no: number;
  stream: string;
  seq: number;
  kind: string;
};

type AnswerRow = {
  tenant: string;
  part: number;
  actor: string;
  key: string;
  digest: string;
  body: string | null;
  at: number;
  keep: boolean;
};

type JobRow = {
  tenant: string;
  part: number;
  id: string;
  kind: string;
  key: string;
  data: string;
  not_before: number;
  attempt: number;
  leased_until: number;
  lease: string | null;
  /** Why it is given up; such a job waits for a person. */
  fault: string | null;
};

type SigningKeyRow = {
  tenant: string;
  part: number;
  id: string;
  public_key: string;
  since: number;
  until: number | null;
  /** The key before it, and that key's signature over `keyText`. */
  by_key: string | null;
  vouched: string | null;
};

/**
 * Every table of the desk. A room adds its own by
 * `declare module '../store/table.ts' { interface Tables { account: AccountRow } }`.
 */
export interface Tables {
  event: EventRow;
  feed_end: FeedEndRow;
  feed: FeedRow;
  answer: AnswerRow;
  job: JobRow;
  signing_key: SigningKeyRow;
}
