export { datedRate, periodicRate, type DatedRate, type PeriodicRate } from './cash-flow.ts';
export { chance, chances, nextSeed } from './chance.ts';
export {
  addDays,
  addMonths,
  addToMonth,
  civil,
  civilDay,
  dayInMonth,
  dayOf,
  DAY_MAX,
  daysInMonth,
  earlier,
  formatDay,
  formatMonth,
  isLeapYear,
  later,
  monthOf,
  parseDay,
  parseMonth,
  type Day,
  type Month,
} from './day.ts';
export {
  dailySeries,
  dayOfSeries,
  lastOfSeries,
  monthlySeries,
  type DaySeries,
} from './day-series.ts';
export {
  addFen,
  fen,
  FEN_MAX,
  formatFen,
  isFen,
  parseFen,
  parseSignedFen,
  subFen,
  sumFen,
  withinRange,
  ZERO,
  type Fen,
} from './fen.ts';
export {
  formatShare,
  parseRate,
  parseShare,
  RATE_SCALE,
  sameRate,
  type Rate,
  type RatePeriod,
  type Share,
} from './rate.ts';
export { AmountRangeError, mulDiv, roundRatio } from './rounding.ts';
export {
  groupYuan,
  percentText,
  rateText,
  dayText,
  showDay,
  showMonth,
  showYuan,
  yuanInWords,
} from './show.ts';
export { splitFen, type Residue } from './split.ts';
export { daysTold, monthTold, SUM_TOLD, sumTold } from './told.ts';
export { effect, ipmt, irr, nominal, pmt, ppmt, rateOfAnnuity } from './tvm.ts';
export {
  addWorkingDays,
  firstDayNotKnownOff,
  isWorkingDay,
  lastWorkingDayOnOrBefore,
} from './working-day.ts';
