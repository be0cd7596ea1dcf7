import { z } from 'zod';
import { day } from '../border.ts';

const dayText = z.string().regex(/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/);
const count = z.number().int().nonnegative();
const yuan = z.string().regex(/^-?[0-9]+\.[0-9]{2}$/);
/** Groups by a word; a group of fewer than ten is told as `<10`. */
const groups = z.record(z.string(), z.union([count, z.literal('<10')]));

export const periodQuery = z.strictObject({ from: day, to: day });

/** What an authority asks of a hardship desk, for some business days, without anything of a person. */
export const regulatorReport = z.object({
  lender: z.string(),
  from: dayText,
  to: dayText,
  requests: z.object({
    received: count,
    byChannel: groups,
    answered: count,
    /** First offer or refusal within seven days, without the days of papers. */
    answeredInTime: count,
    openOverTime: count,
    offered: count,
    refused: count,
    refusedBy: groups,
    withdrawn: count,
  }),
  agreements: z.object({
    effective: count,
    undone: count,
    late: count,
    cured: count,
    ended: count,
    settled: count,
  }),
  waived: z.object({ onBook: yuan, principal: yuan }),
  complaints: z.object({
    received: count,
    answered: count,
    upheld: count,
    extended: count,
    /** Days from receipt to answer: up to 15, 30, 60, more. */
    days: z.object({ to15: count, to30: count, to60: count, over60: count }),
    openOver60: count,
  }),
  contacts: z.object({
    connectedCalls: count,
    unansweredCalls: count,
    linesSent: count,
    linesHeld: count,
    linesReleased: count,
    linesRefused: count,
  }),
  personalData: z.object({
    copies: count,
    deletions: count,
    granted: count,
    refused: count,
    openOverTime: count,
  }),
  record: z.object({
    daysClosed: count,
    /** The head of the last day within the period over all records, which an auditor may hold against the store. */
    lastHead: z.object({ day: dayText, digest: z.string(), streams: count }).optional(),
    /** Why nothing may be written, where a check of chain or balance has failed. */
    fault: z.string().optional(),
  }),
});
