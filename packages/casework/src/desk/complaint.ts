import { COMPLAINT_TIME_LIMITS } from '@forbear/rule';
import type { DeskCase } from './state.ts';

const { simple_days, complex_days, hard_max_days } = COMPLAINT_TIME_LIMITS.values;

/** The days of a complaint: a plain one, a complex one, and one that is exceptional; there are no more. */
const DAYS = [simple_days, complex_days, hard_max_days] as const;

/** The days that a complaint has as it is extended now. */
export const complaintDays = ({ complaintExtended = 0 }: DeskCase): number =>
  DAYS[complaintExtended] ?? hard_max_days;

/** Whether the days of a complaint are extended as far as the rule goes. */
export const isExtendedOut = ({ complaintExtended = 0 }: DeskCase): boolean =>
  complaintExtended >= DAYS.length - 1;
