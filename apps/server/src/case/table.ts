import type { DeskState } from '@forbear/casework';
import type { Day, Fen } from '@forbear/money';

type Of<T> = { tenant: string; part: number; id: string } & T;
type OfCase<T> = Of<{ case_id: string } & T>;

export type CaseRow = Of<{
  number: string;
  loan: string;
  account: string;
  person: string;
  product: string;
  channel: string;
  policy: string;
  policy_version: number;
  state: DeskState;
  version: number;
  owner: string | null;
  since: Day;
  opened_on: Day;
  received_on: Day | null;
  deadline: Day | null;
  deadline_what: string | null;
  /** The next day on which the program has to look at the case by itself. */
  next_on: Day | null;
  needs: string[];
  /** Whether collection rests. */
  stopped: boolean;
  at: number;
  /** The one next action; absent in rows of an earlier version. */
  next_action: string | null;
  next_by: string | null;
  /** Since when it is stored and read by nobody. */
  sealed_at: number | null;
}>;

type OfferRow = OfCase<{
  by_desk: boolean;
  digest: string;
  terms: string;
  measures: string;
  rows: string;
  proposal: string | null;
  at: number;
}>;

type SealedFieldRow = OfCase<{
  seq: number;
  name: string;
  salt: string;
  value: string;
  ends_on: Day | null;
}>;

type DisclosureRow = OfCase<{
  item: string;
  value: string | null;
  /** Of the words that were shown, and when; null where that is not known. */
  text_digest: string | null;
  shown_at: number | null;
  granted_at: number;
  ends_on: Day | null;
  withdrawn_at: number | null;
}>;

type AccessNoteRow = OfCase<{
  item: string;
  reader: string;
  role: string;
  reason: string | null;
  at: number;
}>;

export type MessageRow = OfCase<{
  no: number;
  kind: string;
  from_desk: boolean;
  author: string;
  role: string;
  body: string;
  about_day: Day | null;
  state: 'waiting' | 'held' | 'sent' | 'read' | 'refused';
  held: string[] | null;
  released_by: string | null;
  at: number;
  not_before: number;
  sent_at: number | null;
  read_at: number | null;
  /** Of the commitment in the chain, hexadecimal; absent in lines from before it was kept. */
  salt: string | null;
}>;

type PaperFileRow = OfCase<{
  kind: string;
  media: string;
  bytes: number;
  digest: string;
  place: string;
  author: string;
  at: number;
  received_on: Day;
  ends_on: Day | null;
  erased_at: number | null;
}>;

type ContactNoteRow = OfCase<{
  kind: 'call' | 'message' | 'chat-line';
  purpose: 'collection' | 'service';
  outcome: 'connected' | 'unanswered' | 'sent';
  author: string;
  on_day: Day;
  at: number;
}>;

export type DiaryRow = OfCase<{
  kind: 'call-back' | 'promise' | 'complaint';
  owner: string;
  on_day: Day;
  time: string | null;
  amount: Fen | null;
  state: 'open' | 'kept' | 'missed' | 'answered' | 'dropped';
  body: string;
  at: number;
  /** How often the days of a complaint were extended. */
  extended: number;
  done_at: number | null;
  outcome: string | null;
}>;

/** Somebody is away, and another stands in: which cases went over. */
export type AbsenceRow = Of<{
  staff: string;
  cover: string;
  from_on: Day;
  to_on: Day;
  made_by: string;
  at: number;
  started_at: number | null;
  ended_at: number | null;
  moved: string[];
}>;

type PublicRequestRow = Of<{
  case_id: string | null;
  number: string;
  code_hash: string;
  tries: number;
  name: string;
  body: string;
  state: 'open' | 'linked' | 'refused';
  at: number;
  session: string | null;
  session_ends: number | null;
}>;

declare module '../store/table.ts' {
  interface Tables {
    hardship_case: CaseRow;
    offer: OfferRow;
    sealed_field: SealedFieldRow;
    disclosure: DisclosureRow;
    access_note: AccessNoteRow;
    message: MessageRow;
    paper_file: PaperFileRow;
    contact_note: ContactNoteRow;
    diary: DiaryRow;
    absence: AbsenceRow;
    public_request: PublicRequestRow;
  }
}
