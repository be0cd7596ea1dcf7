import {
  firstDayNotKnownOff,
  isWorkingDay,
  lastWorkingDayOnOrBefore,
  type Day,
} from '@forbear/money';
import type { ScheduleTerms } from './terms.ts';

/**
 * The day on which a due day is asked for: the next working day or the one before where it is a day of rest and
 * the contract says so. In years whose days of rest are not held it stays.
 */
export function askedOn(due: Day, { offDays }: Pick<ScheduleTerms, 'offDays'>): Day {
  if (offDays === undefined || isWorkingDay(due) !== false) return due;
  if (offDays === 'next') return firstDayNotKnownOff(due);
  const found = lastWorkingDayOnOrBefore(due);
  return found === 'unknown' ? due : found;
}
