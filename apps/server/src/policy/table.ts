import type { Day } from '@forbear/money';

type Key = { tenant: string; part: number; id: string };

export type PolicyVersionRow = Key & {
  version: number;
  product: string;
  from_on: Day;
  to_on: Day | null;
  state: 'draft' | 'published';
  body: string;
  papers: string;
  clock: string;
  prepared_by: string;
  published_by: string | null;
  at: number;
  published_at: number | null;
};

declare module '../store/table.ts' {
  interface Tables {
    policy_version: PolicyVersionRow;
    policy_part: Key & { kind: 'papers' | 'clock'; body: string; at: number };
    policy_trial: Key & {
      product: string;
      cases: number;
      digest: string;
      body: string;
      made_by: string;
      at: number;
    };
  }
}
