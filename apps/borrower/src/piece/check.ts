import type { Day } from '@forbear/money';
import {
  isOddRate,
  isOddSum,
  readCount,
  readRate,
  readShare,
  readYuan,
} from '../situation/typed.ts';
import { readDay, readWhen, type Lean } from '../situation/typed-day.ts';
import { isUnknown, typedIn } from '../situation/told.ts';
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

export const dayCheck =
  (question: string, today: Day, lean: Lean, say: Say, asked?: string): Check =>
  (facts) => {
    const typed = typedIn(facts, question);
    if (typed === undefined) return isUnknown(facts, question) ? undefined : asked;
    const read = readDay(typed, today, lean);
    return read.ok ? undefined : wordsOf(read.problem, say);
  };

/** A day, or a month alone. */
export const whenCheck =
  (question: string, today: Day, lean: Lean, say: Say, asked?: string): Check =>
  (facts) => {
    const typed = typedIn(facts, question);
    if (typed === undefined) return isUnknown(facts, question) ? undefined : asked;
    const read = readWhen(typed, today, lean);
    return read.ok ? undefined : wordsOf(read.problem, say);
  };

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
