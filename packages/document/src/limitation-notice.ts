import type { BorrowerCase, LimitationGate } from '@forbear/check';
import type { Debt } from '@forbear/loan';
import { claimIn, gateOf, isGateSeen, type CaseState } from '@forbear/negotiation';
import { problem, type Lang, type Problem, type Text } from '@forbear/problem';
import { sayIn, type Notice } from './paper.ts';

/** The limitation check of a debt as its case stands; nothing where time runs or the person has decided to pay. */
export const gateIn = (
  borrower: BorrowerCase,
  debt: Debt,
  state?: CaseState,
): LimitationGate | undefined =>
  gateOf(borrower, debt, state === undefined ? { restarts: [] } : claimIn(state));

/** Refuses a paper that asks or promises something while the limitation check was not seen: LIMITATION_FIRST. */
export function gateFault(
  gate: LimitationGate | undefined,
  state: CaseState | undefined,
  paper: Text,
): Problem | undefined {
  if (gate === undefined || (state !== undefined && isGateSeen(state, gate))) return undefined;
  const { zh, en } = gate.why;
  return problem('LIMITATION_FIRST', { eventZh: paper.zh, eventEn: paper.en, zh, en });
}

/**
 * What is read before a paper is used on a debt that may be out of time, or whose dates do not tell.
 * It informs and names free help; it never advises not to pay. Nothing where time still runs.
 */
export function limitationNotice(
  borrower: BorrowerCase,
  debt: Debt,
  lang: Lang,
  state?: CaseState,
): readonly Notice[] {
  const gate = gateIn(borrower, debt, state);
  return gate === undefined ? [] : [noticeOf(gate, lang)];
}

function noticeOf({ limitation: stand, why }: LimitationGate, lang: Lang): Notice {
  const say = sayIn(lang);
  return {
    title:
      stand.status === 'out'
        ? say('先看这里：这笔债可能已过诉讼时效', 'Read this first: this debt may be out of time')
        : say(
            '先看这里：这笔债有没有过诉讼时效，还说不准',
            'Read this first: whether this debt is out of time cannot be told yet',
          ),
    lines: [
      why[lang],
      ...(stand.uncertain === undefined ? [] : [stand.uncertain[lang]]),
      say(
        '书面申请、承诺还款、签字、付一小笔，都可能让时效重新起算或者不能再主张。先问当地法律援助（免费），再决定用不用下面的文字。',
        'A written request, a promise, a signature or a small payment may restart the time or end the defence. Ask local legal aid (free) first, then decide whether to use the text below.',
      ),
      say(
        '要问清账目，先用账务核对：它不承认任何金额和期限。',
        'To clear up the account, ask for a statement first: it acknowledges no sum and no time.',
      ),
      say(
        '还不还、怎么还，由你自己决定。这不是法律意见。',
        'Whether and how to pay is your own choice. This is no legal advice.',
      ),
    ],
  };
}
