import { showDay, showYuan } from '@forbear/money';
import type { Facts } from '../facts.ts';
import { missedIn } from '../ground.ts';

/** What cannot be kept up: the agreement that runs, or else the contract. */
export const trouble = ({ say, state }: Facts): string =>
  say(
    state?.agreement === undefined ? '按原计划还款有困难。' : '按协议还款有困难。',
    'I cannot keep up the payments as agreed.',
  );

/** What is missed, by the agreement that runs or else by the contract. */
export const lateText = (f: Facts): string =>
  f.state?.agreement === undefined ? byTerms(f) : ofAgreement(f);

/** What is missed by the contract; nothing is said where nobody told. */
function byTerms({ say, lang, late }: Facts): string {
  if (late === 'not told') return '';
  if (late === 'no') return say('目前没有逾期。', 'I am not in arrears.');
  if (late === 'yes')
    return say(
      '已有未还部分，愿意一并安排。',
      'Payments have been missed; I would like the arrangement to cover them.',
    );
  return say(
    `${showDay(late.since, lang)} 起有未还部分，愿意一并安排。`,
    `Payments have been missed since ${showDay(late.since, lang)}; I would like the arrangement to cover them.`,
  );
}

/** What is short by the agreement that runs; before it was made is no arrears any more. */
function ofAgreement(f: Facts): string {
  const { say, lang, state } = f;
  const missed = missedIn(f);
  if (missed.length === 0)
    return say('协议各期目前没有逾期。', 'No instalment of our agreement is overdue.');
  // Nobody said that it was missed: it may only not be noted.
  if (state?.short === undefined) return '';
  const rows = missed.map(({ no, due, missing }) =>
    say(
      `第 ${no} 期（${showDay(due, lang)}）还差 ${showYuan(missing, lang)}`,
      `instalment ${no} (${showDay(due, lang)}) is ${showYuan(missing, lang)} short`,
    ),
  );
  const them = rows.length === 1 ? 'it' : 'them';
  return say(
    `协议${rows.join('、')}，愿意一并安排。`,
    `Of our agreement ${rows.join(' and ')}; I would like the arrangement to cover ${them}.`,
  );
}
