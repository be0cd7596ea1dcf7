import { present } from '@forbear/problem';
import type { Measure } from '@forbear/loan';
import { addToMonth, fen, formatFen, formatMonth, monthOf, sumFen } from '@forbear/money';
import { LEVELS, type Level } from '@forbear/negotiation';
import { askOf } from '@forbear/plan';
import { HELP_CHANNEL_NUMBERS } from '@forbear/rule';
import { combinationsOf } from './candidate.ts';
import { lookedAt } from './look.ts';
import { affordableBy } from './money-of-month.ts';
import { papersFor } from './papers.ts';
import type { Candidate, Proposal, ProposalInput, Reason } from './proposal.ts';
import { secondOf } from './second.ts';
import {
  conditionText,
  CONDITIONS,
  LEVEL_NAMES,
  measuresText,
  stopText,
  type Condition,
} from './words.ts';

/**
 * What a desk may offer: the borrower's own ask first, where policy, law and the money of every month allow it; else of all
 * combinations the one of the least level, then the smallest ask, cost and end. A pure function of what it is given;
 * whatever it says, a person decides.
 */
export function propose(input: ProposalInput): Proposal {
  const found = proposed(input);
  // Whoever is referred is looked at by a person with every level above the agent's.
  const papers = papersFor(input, found.decision === 'refer' ? 'approver2' : found.level);
  const proposal = { ...found, ...present({ papers }) };
  return input.signs?.includes('despair') === true ? pausedFirst(proposal) : proposal;
}

const PAUSE_FIRST: Reason = {
  code: 'pause-first',
  figures: {},
  source: 'position',
  text: {
    zh: '对方说了不想活下去的话：先停下，由另一位同事一起陪着谈，给出求助电话；方案等人安稳了再说。',
    en: 'They spoke of not wanting to live: stop here, have a second colleague join, give the numbers for help. The plan waits until they are safe.',
  },
};

const { values: HELP, reviewedOn: CHECKED } = HELP_CHANNEL_NUMBERS;

/** Words of despair come before any figure. */
function pausedFirst(found: Proposal): Proposal {
  const { agent } = found.messages;
  const { text } = PAUSE_FIRST;
  return {
    ...found,
    rationale: [PAUSE_FIRST, ...found.rationale],
    messages: {
      agent: { zh: `${text.zh}\n${agent.zh}`, en: `${text.en}\n${agent.en}` },
      borrower: {
        zh: `钱的事可以等。先照顾好自己：难受的时候可以打 ${HELP.mental_health}（心理援助，${CHECKED} 核对），紧急时打 ${HELP.police} 或 ${HELP.ambulance}。`,
        en: `The money can wait. Please look after yourself first: ${HELP.mental_health} is the helpline for distress (checked on ${CHECKED}); ${HELP.police} or ${HELP.ambulance} in an emergency.`,
      },
    },
  };
}

function proposed(input: ProposalInput): Proposal {
  const affordable = affordableBy(input.disclosed, input.asOf);
  const look = (measures: readonly Measure[]): Candidate => lookedAt(input, measures, affordable);
  const keep = look([]);
  const wrong = ineligible(input);
  if (wrong.length > 0) return refer(input, keep, [], wrong);
  if (keep.stop === undefined && input.position.daysOverdue === 0 && isKnown(input))
    return made(input, keep, [], 'contract-fits');
  const asked = input.ask === undefined ? undefined : look(input.ask);
  const all = combinationsOf(input).map(look);
  const fitting = [...all.filter(({ stop }) => stop === undefined)].sort(by(input));
  if (asked !== undefined && asked.stop === undefined && asked.measures.length > 0)
    return made(input, asked, others(all, fitting, asked), 'ask-fits');
  const [best] = fitting;
  if (best === undefined) return refer(input, keep, all, []);
  const found = made(input, best, others(all, fitting, best), 'least-that-fits');
  return asked?.stop === undefined ? found : afterAsk(found, asked);
}

/**
 * Whether the money of every month is known well enough to say that the contract fits: by a budget, or where nothing else is
 * asked for. The most that somebody can pay in a month does not tell that they can in each.
 */
const isKnown = ({ disclosed: { budget }, ask }: ProposalInput): boolean =>
  budget !== undefined || ask === undefined || ask.length === 0;

/** A proposal that is not what was asked for says first what stops that. */
function afterAsk(found: Proposal, asked: Candidate): Proposal {
  const line = stopText(asked);
  const first = { zh: `申请人要的，${line.zh}`, en: `As asked: ${line.en}` };
  const key = JSON.stringify(asked.measures);
  const { rationale, stopped, messages } = found;
  const told = (lang: 'zh' | 'en'): string =>
    [first[lang], ...messages.agent[lang].split('\n').filter((one) => one !== line[lang])].join(
      '\n',
    );
  return {
    ...found,
    stopped: [asked, ...stopped.filter((one) => JSON.stringify(one.measures) !== key)],
    rationale: [
      { ...reasonOf(asked), text: first },
      ...rationale.filter(({ text }) => text.zh !== line.zh),
    ],
    messages: { ...messages, agent: { zh: told('zh'), en: told('en') } },
  };
}

/** All other candidates; those that fit are ordered after the chosen one. */
function others(
  all: readonly Candidate[],
  fitting: readonly Candidate[],
  chosen: Candidate,
): readonly Candidate[] {
  const key = JSON.stringify(chosen.measures);
  const isOther = (one: Candidate): boolean => JSON.stringify(one.measures) !== key;
  const after = fitting
    .filter(isOther)
    .map((one): Candidate => ({ ...one, stop: { by: 'order' } }));
  return [...after, ...all.filter((one) => one.stop !== undefined && isOther(one))];
}

/** Least level, then smallest ask, cost and end. */
function by({ debt, asOf }: ProposalInput): (a: Candidate, b: Candidate) => number {
  const rank = (one: Candidate): readonly number[] => [
    LEVELS.indexOf(one.level ?? 'approver2'),
    askOf(debt, { measures: one.measures }, one.payments.length, asOf).points,
    sumFen(one.payments.map(({ amount }) => amount)),
    one.payments.at(-1)?.due ?? asOf,
  ];
  return (a, b) => {
    const [left, right] = [rank(a), rank(b)];
    const at = left.findIndex((value, k) => value !== right[k]);
    return at < 0 ? 0 : (left[at] as number) - (right[at] as number);
  };
}

/** What of the policy's conditions is not met; whoever misses one goes to a person. */
function ineligible({
  policy,
  position,
  monthsOnBook,
  reliefs,
  disclosed,
  asOf,
}: ProposalInput): readonly Condition[] {
  const { reasons, daysOverdue, monthsOnBook: months, reliefs: most } = policy.eligible;
  const since = addToMonth(monthOf(asOf), -most.inMonths);
  const lately = reliefs.filter((day) => monthOf(day) > since).length;
  const within = position.daysOverdue >= daysOverdue[0] && position.daysOverdue <= daysOverdue[1];
  const met: Readonly<Record<Condition, boolean>> = {
    reasons: reasons.includes(disclosed.reason),
    daysOverdue: within,
    monthsOnBook: monthsOnBook >= months,
    reliefs: lately < most.max,
  };
  return CONDITIONS.filter((key) => !met[key]);
}

const STATED: Reason = {
  code: 'stated-share-only',
  figures: {},
  source: 'stated-share',
  text: {
    zh: '没有授权查看收支，只按自述的每月可还金额核对。',
    en: 'Income and spending were not granted: only the stated sum a month was tested.',
  },
};

function made(
  input: ProposalInput,
  chosen: Candidate,
  rest: readonly Candidate[],
  code: 'ask-fits' | 'least-that-fits' | 'contract-fits',
): Proposal {
  const what = measuresText(chosen.measures);
  const granted = input.disclosed.budget !== undefined;
  const level: Level = chosen.level ?? 'agent';
  const next = rest.filter(({ stop }) => stop?.by === 'order').slice(0, 2);
  const tried = rest.filter((one) => one.stop?.by === 'month' && isAlike(one, chosen)).slice(0, 3);
  const reason: Reason = {
    code,
    figures: figuresOf(chosen),
    source: granted ? 'budget' : 'stated-share',
    text: {
      zh: `${what.zh}：每个月都够，权限${LEVEL_NAMES[level].zh}。`,
      en: `${what.en}: enough in every month, ${LEVEL_NAMES[level].en}.`,
    },
  };
  const basis = granted
    ? { zh: '按你给的收支', en: 'By your income and spending,' }
    : { zh: '按你说的每月能还的钱', en: 'By what you said you can pay,' };
  return {
    decision: chosen.measures.length === 0 ? 'keep' : 'offer',
    measures: chosen.measures,
    level,
    payments: chosen.payments,
    next,
    stopped: rest.filter((one) => one.measures.length === 1 && !next.includes(one)),
    rationale: [...tried.map(reasonOf), reason, ...(granted ? [] : [STATED])],
    second: secondOf(input, chosen),
    messages: {
      agent: {
        zh: [...tried.map((one) => stopText(one).zh), reason.text.zh].join('\n'),
        en: [...tried.map((one) => stopText(one).en), reason.text.en].join('\n'),
      },
      borrower: {
        zh: `${basis.zh}，${what.zh}，每个月都够。`,
        en: `${basis.en} there is enough in every month for this: ${what.en}.`,
      },
    },
  };
}

/** Whether it is the same measure with another figure. */
const isAlike = (one: Candidate, chosen: Candidate): boolean =>
  one.measures.length === chosen.measures.length &&
  one.measures.every((measure, k) => {
    const other = chosen.measures[k];
    const interest = (of: Measure | undefined) =>
      of !== undefined && 'interest' in of ? of.interest : '';
    return measure.kind === other?.kind && interest(measure) === interest(other);
  });

const figuresOf = ({ payments }: Candidate): Reason['figures'] => ({
  payments: String(payments.length),
  total: formatFen(sumFen(payments.map(({ amount }) => amount))),
  most: formatFen(fen(Math.max(0, ...payments.map(({ amount }) => amount)))),
});

function reasonOf(one: Candidate): Reason {
  const { stop } = one;
  const figures: Reason['figures'] =
    stop?.by === 'month'
      ? {
          month: formatMonth(stop.month),
          due: formatFen(stop.due),
          affordable: formatFen(stop.affordable),
          missing: formatFen(stop.missing),
        }
      : {};
  return { code: 'stopped', figures, source: 'budget', text: stopText(one) };
}

/** Nothing fits, or a condition is missed: a person looks, with the month and sum that are missing. */
function refer(
  input: ProposalInput,
  keep: Candidate,
  all: readonly Candidate[],
  wrong: readonly Condition[],
): Proposal {
  const failing = [keep, ...all].flatMap(({ stop }) => (stop?.by === 'month' ? [stop] : []));
  const [least] = [...failing].sort((a, b) => a.missing - b.missing);
  const missed = wrong.map((key) => conditionText(key, input));
  const reason: Reason =
    wrong.length > 0
      ? {
          code: 'not-eligible',
          figures: { keys: wrong.join(' ') },
          source: 'policy',
          text: {
            zh: `政策的条件不满足：${missed.map(({ zh }) => zh).join('；')}。要由人来看。`,
            en: `Conditions of the policy are not met: ${missed.map(({ en }) => en).join('; ')}. A person has to look.`,
          },
        }
      : {
          code: 'nothing-fits',
          figures:
            least === undefined
              ? {}
              : { month: formatMonth(least.month), missing: formatFen(least.missing) },
          source: 'budget',
          text: {
            zh: '政策内没有每个月都够的方案，要由人来看：可以先约定一个小额，并介绍免费的帮助。',
            en: 'Nothing within the policy fits every month; a person has to look: a small sum for now, and free help.',
          },
        };
  return {
    decision: 'refer',
    measures: [],
    level: 'agent',
    payments: [],
    next: [],
    stopped: all.filter(({ measures }) => measures.length === 1),
    rationale: [reason, ...(input.disclosed.budget === undefined ? [STATED] : [])],
    second: [],
    messages: {
      agent: reason.text,
      borrower: {
        zh: '现有的方案里没有每个月都够的，我们会有人来看你的情况；同时你可以找免费的法律援助和债务咨询。',
        en: 'None of our usual plans fits every month. A person will look at your case; free legal aid and debt advice are open to you meanwhile.',
      },
    },
    ...(least === undefined ? {} : { missing: { month: least.month, amount: least.missing } }),
  };
}
