import type { StageName } from '@forbear/negotiation';
import { fail, ok, problem, type Result } from '@forbear/problem';
import type { CreditorRequest } from './ask.ts';
import { needsFault, paperFault, PAPER_IDS, PAPERS, stageFault } from './catalogue.ts';
import { factsFor, type Facts, type PaperInput } from './facts.ts';
import { GROUNDS } from './ground.ts';
import { chatBlocks } from './kit/chat.ts';
import { letterBlocks, mailBlocks } from './kit/letter.ts';
import { chatToPerson, letterToPerson, talkToPerson } from './kit/person.ts';
import { phoneBlocks } from './kit/phone.ts';
import type { Draft } from './letter/formal.ts';
import { gateFault, gateIn, limitationNotice } from './limitation-notice.ts';
import type { Block, Notice, Paper } from './paper.ts';
import { urgentNotices } from './urgent-notice.ts';

export const CHANNELS = ['chat', 'phone', 'letter', 'mail'] as const;
export type Channel = (typeof CHANNELS)[number];

/**
 * The words to ask one creditor for what a plan holds, for one channel; figures are the same in all.
 * Refused as PAPER_STAGE where nothing new is asked (terms lie on the table or were agreed, nothing is owed), PAPER_NEEDS while an agreement is kept, LIMITATION_FIRST where a claim may be out of time and that was not yet seen, NOTHING_TO_ASK
 * or GUARANTOR_FIRST where the plan keeps the debt as it is, DEBT_UNKNOWN for another id, TEXT_TOO_LONG.
 */
export function kit(input: PaperInput, channel: Channel): Result<Paper> {
  const facts = factsFor(input);
  if (!facts.ok) return facts;
  const { ask, borrower, debt, state } = facts.value;
  if (state !== undefined && !ASKS.has(state.stage)) return fail(stageFault(REQUEST, state.stage));
  const terms = GROUNDS['other-terms'];
  if (!terms.holds(facts.value)) return fail(needsFault(REQUEST, terms));
  const gate = gateFault(gateIn(borrower, debt, state), state, {
    zh: '联系对方',
    en: 'writing or calling',
  });
  if (gate !== undefined) return fail(gate);
  if (!ask.ok) return ask;
  const { title, blocks } = (facts.value.isPerson ? TO_PERSON : CHANNEL)[channel];
  const paper = paperOf(facts.value, `request-${channel}`, {
    title: title(facts.value, ask.value),
    blocks: blocks(facts.value, ask.value),
  });
  return ok({ ...paper, first: [...urgentNotices(facts.value), ...paper.first] });
}

const REQUEST = { zh: '申请', en: 'A request' } as const;

/**
 * States in which new terms are asked for. Not where terms lie on the table or both said yes to some (they
 * are accepted, answered or put in writing), where a sale is to be proved, or nothing is owed.
 */
const ASKS: ReadonlySet<StageName> = new Set([
  'noted',
  'prepared',
  'contacting',
  'requested',
  'proof_asked',
  'in_review',
  'active',
  'at_risk',
  'breached',
  'renegotiating',
  'refused',
  'complained',
  'escalated',
  'legal',
  'paused',
  'lender_deviates',
]);

/** Another paper of the catalogue, by its id: PAPER_UNKNOWN; PAPER_STAGE, PAPER_NEEDS or LIMITATION_FIRST where it is not written. */
export function writePaper(input: PaperInput, id: string): Result<Paper> {
  const known = PAPER_IDS.find((one) => one === id);
  if (known === undefined)
    return fail(problem('PAPER_UNKNOWN', { paper: id.slice(0, 40), papers: PAPER_IDS.join(', ') }));
  const facts = factsFor(input);
  if (!facts.ok) return facts;
  const fault = paperFault(known, facts.value);
  if (fault !== undefined) return fail(fault);
  const draft = PAPERS[known].write(facts.value);
  return draft.ok ? ok(paperOf(facts.value, known, draft.value)) : draft;
}

function paperOf(f: Facts, id: string, { title, blocks, hints = [] }: Draft): Paper {
  const notices: readonly Notice[] = [
    ...limitationNotice(f.borrower, f.debt, f.lang, f.state),
    ...unproven(f, blocks),
    ...(hints.length === 0
      ? []
      : [{ title: f.say('用之前看', 'Before you use it'), lines: hints }]),
  ];
  return { id, lang: f.lang, title, blocks, first: notices };
}

/** That the proposal was not proved to be the smallest ask, before a paper that states it. */
function unproven({ isUnproven, ask, say }: Facts, blocks: readonly Block[]): readonly Notice[] {
  if (!isUnproven || !ask.ok || !JSON.stringify(blocks).includes(ask.value.request)) return [];
  return [
    {
      title: say('方案是估着找的', 'The proposal is the best that was found'),
      lines: [
        say(
          '债务多、选择多，没有证明不会有更容易谈成的方案。数字本身是核对过的，放得进每个月的钱。',
          'With this many debts and choices it was not proved that no easier proposal exists. Its figures are checked against the money of every month.',
        ),
      ],
    },
  ];
}

type Way = {
  readonly title: (f: Facts, ask: CreditorRequest) => string;
  readonly blocks: (f: Facts, ask: CreditorRequest) => readonly Block[];
};

const application = (f: Facts, ask: CreditorRequest): string =>
  f.say(`${ask.short}申请`, `Request for ${ask.short}`);

const CHANNEL: Readonly<Record<Channel, Way>> = {
  chat: {
    title: (f) => f.say(`和${f.subject}在线沟通`, `Chat with ${f.subject}`),
    blocks: chatBlocks,
  },
  phone: {
    title: (f) => f.say(`给${f.subject}打电话`, `Call to ${f.subject}`),
    blocks: phoneBlocks,
  },
  letter: { title: application, blocks: letterBlocks },
  mail: { title: application, blocks: mailBlocks },
};

const toPerson = (f: Facts): string =>
  f.say(`和${f.creditor}商量还钱的事`, `Talking to ${f.creditor} about the money`);

/** Ways to a private lender, who has neither desk nor register. */
const TO_PERSON: Readonly<Record<Channel, Way>> = {
  chat: { title: toPerson, blocks: chatToPerson },
  phone: { title: toPerson, blocks: talkToPerson },
  letter: { title: toPerson, blocks: letterToPerson },
  mail: { title: toPerson, blocks: letterToPerson },
};
