import type { Day, Fen } from '@forbear/money';

type FactRow = {
  tenant: string;
  part: number;
  id: string;
  no: number;
  account: string;
  product: string;
  channel: string;
  reason: string | null;
  received_on: Day;
  answered_on: Day | null;
  answer_days: number | null;
  in_time: boolean | null;
  refused: string | null;
  accepted_on: Day | null;
  undone_on: Day | null;
  ended_on: Day | null;
  last_on: Day;
  waits_for_person: boolean;
  due: number;
  paid_in_time: number;
  late: number;
  cured: number;
  /** What was owed when the request came, and what the agreed relief costs the lender by present value. */
  owed: Fen | null;
  bucket: string | null;
  cost: number | null;
};

declare module '../store/table.ts' {
  interface Tables {
    request_fact: FactRow;
  }
}
