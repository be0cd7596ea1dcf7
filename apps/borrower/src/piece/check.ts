import type { Day } from '@forbear/money';
import type { Result } from '@forbear/problem';
import {
  isOddRate,
  isOddSum,
  readCount,
  readRate,
  readShare,
  readYuan,
} from '../situation/typed.ts';
import { keptDay, readDay, readWhen, type Lean } from '../situation/typed-day.ts';
import { isUnknown, typedIn, type Facts } from '../situation/told.ts';
import { wordsOf } from '../text/problem-text.ts';
import type { Say } from '../text/say.ts';
import type { Check } from './form.ts';

/** Where a sum or rate that is more often a slip was said to be right. */
export const sureOf = (question: string): string => `${question}Sure`;

/** An amount; `asked` says what is missing where it must be given. */
export const amountCheck =
  (question: string, say: Say, asked?: string): Check =>
  (facts) => {
    const typed = typedIn(facts, question);
    if (typed === undefined) return isUnknown(facts, question) ? undefined : asked;
    const read = readYuan(typed);
    if (!read.ok) return wordsOf(read.problem, say);
    if (asked !== undefined && read.value === 0)
      return say('金额要大于 0。', 'The amount must be above 0.');
    return isOddSum(read.value) && typedIn(facts, sureOf(question)) !== typed
      ? say(
          '这个数看起来不对。没写错的话，勾一下下面那行。',
          'This sum looks wrong. If it is right, tick the line below.',
        )
      : undefined;
  };

/** Which way a day lies, where that hangs on another answer. */
type Leaning = Lean | ((facts: Facts) => Lean);

const dated =
  (read: (text: string, today: Day, lean: Lean) => Result<unknown>) =>
  (question: string, today: Day, leaning: Leaning, say: Say, asked?: string): Check => {
    const leanIn = (facts: Facts) => (typeof leaning === 'function' ? leaning(facts) : leaning);
    const check = (facts: Facts) => {
      const typed = typedIn(facts, question);
      if (typed === undefined) return isUnknown(facts, question) ? undefined : asked;
      const found = read(typed, today, leanIn(facts));
      return found.ok ? undefined : wordsOf(found.problem, say);
    };
    return Object.assign(check, {
      kept: (typed: string, facts: Facts) => keptDay(typed, today, leanIn(facts)),
    });
  };

/** A day, kept as the day it was on the evening it was told. */
export const dayCheck = dated(readDay);

/** A day, or a month alone. */
export const whenCheck = dated(readWhen);

/** A check that is made only where something holds. */
export const where = (holds: (facts: Facts) => boolean, check: Check): Check =>
  Object.assign((facts: Facts) => (holds(facts) ? check(facts) : undefined), check);

export const countCheck =
  (question: string, least: number, most: number, say: Say): Check =>
  (facts) => {
    const typed = typedIn(facts, question);
    const read = typed === undefined ? undefined : readCount(typed, least, most);
    return read === undefined || read.ok ? undefined : wordsOf(read.problem, say);
  };

export const rateCheck =
  (question: string, say: Say): Check =>
  (facts) => {
    const typed = typedIn(facts, question);
    if (typed === undefined) return undefined;
    const per = typedIn(facts, `${question}Per`);
    const read = readRate(
      typed,
      per === 'day' || per === 'month' || per === 'year' ? per : undefined,
    );
    if (!read.ok) return wordsOf(read.problem, say);
    return isOddRate(read.value) && typedIn(facts, sureOf(question)) !== typed
      ? say(
          '这个利率看起来不对。没写错的话，勾一下下面那行。',
          'This rate looks wrong. If it is right, tick the line below.',
        )
      : undefined;
  };

/** A percentage of a sum, not of a time. */
export const shareCheck =
  (question: string, say: Say): Check =>
  (facts) => {
    const typed = typedIn(facts, question);
    const read = typed === undefined ? undefined : readShare(typed);
    return read === undefined || read.ok ? undefined : wordsOf(read.problem, say);
  };

/** One of a choice, or that one does not know. */
export const choiceCheck =
  (question: string, asked: string): Check =>
  (facts) =>
    typedIn(facts, question) === undefined && !isUnknown(facts, question) ? asked : undefined;
