import { joinBills } from '@forbear/bill';
import { fundPath } from '@forbear/budget';
import { careHelp, careOf, checkCase } from '@forbear/check';
import {
  calendarIcs,
  calendarOf,
  careKinds,
  limitationNotice,
  PAPERS,
  type PaperId,
} from '@forbear/document';
import {
  agreedIn,
  bookFacts,
  compareOffers,
  deadlinesOf,
  DEMO_BOOK,
  enterBook,
  EVENTS,
  fixedPlans,
  heldAgainst,
  landBook,
  nextAction,
  STAGES,
  standing,
  stepsOf,
  unknownYears,
  type CaseRecord,
  type Policy,
} from '@forbear/negotiation';
import { accountOf, delayCost, isEstimated, schedule, yearlyCost, type Debt } from '@forbear/loan';
import { fen, later, mulDiv, RATE_SCALE, type Day } from '@forbear/money';
import { planDebts, supposing } from '@forbear/plan';
import { fail, ok, present, problem } from '@forbear/problem';
import { proposedIn, ruleOf } from '@forbear/rule';
import { openRehearsal } from '@forbear/rehearsal';
import { caseOf } from '../situation/case-of.ts';
import { stakesOf } from '../situation/stake.ts';
import { typedIn } from '../situation/told.ts';
import type { Asked, AskName, Asks, Cost, Source, Told } from './asks.ts';
import { bookOf, happenedIn, keptOf, namesIn, recordsOf } from './book.ts';
import { fileOf, letterOf, packOf, paperInput, writableIn } from './letter.ts';
import { heardInto } from './hear.ts';

// Everything that takes longer than a frame is done here, so that the page stays awake; to stop, the
// page ends the worker.
const tell = (told: Told): void => self.postMessage(told);
const onProgress = (share: number): void => tell({ told: 'progress', share });

self.addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  const answer = (ANSWERS[data.ask] as (of: unknown) => unknown)(data.of);
  if (!(answer instanceof Promise)) return tell({ told: 'answer', answer });
  void answer.then(
    (found) => tell({ told: 'answer', answer: found }),
    // A promise that is broken here is heard by nobody else.
    () => tell({ told: 'broken' }),
  );
});

function costOf(debt: Debt, asOf: Day): readonly Cost[] {
  const account = accountOf(debt, asOf);
  if (!account.ok) return [];
  const { terms, guessed = [] } = debt;
  const isKnown = terms.rate !== undefined && !guessed.includes('/terms/rate');
  const whole = isKnown && debt.remaining === undefined ? schedule(terms) : undefined;
  const yearly = whole?.ok === true ? yearlyCost(terms, whole.value.rows).effective : undefined;
  const isGuess = guessed.includes('/terms/rate');
  const cost = { debt: debt.id, ...delayCost(account.value), ...present({ yearly }), isGuess };
  // A late card bears interest on all of it each day; its rows only tell the next bill.
  const { rate, method } = terms;
  if (method !== 'revolving' || debt.overdueSince === undefined || rate?.per !== 'day')
    return [cost];
  const day = mulDiv(debt.outstanding.principal, rate.scaled, RATE_SCALE, 'half-up');
  return [{ ...cost, day: fen(day), month: fen(Math.max(cost.month, 30 * day)) }];
}

/** The day on which a debt asks for money next; where it is late, since when. */
function dueOf(debt: Debt, asOf: Day): Day | undefined {
  if (debt.overdueSince !== undefined) return debt.overdueSince;
  const account = accountOf(debt, asOf);
  return account.ok ? account.value.rows[0]?.due : undefined;
}

function sourceOf(id: string): Source {
  const { title, instrument, article = '', reviewedOn, verified } = ruleOf(id);
  return { title, where: `${instrument}${article}`, reviewedOn, verified };
}

const ANSWERS: { readonly [K in AskName]: (of: Asks[K]['in']) => Asks[K]['out'] } = {
  plan(situation) {
    const read = caseOf(situation);
    const { borrower } = read;
    const { records } = bookOf(read, situation, { onProgress: () => onProgress(0) });
    const plan = fixedPlans(borrower, { explain: true, onProgress })(
      agreedIn([...records.values()].map(({ state }) => state)),
    );
    const events = [...records.values()].flatMap((record) => record.events);
    const names = namesIn(situation);
    // Own words are heard also where the reason or its day was not told, and the case holds none.
    const own = typedIn(situation.household, 'note') ?? '';
    const kinds = new Set([...careKinds(borrower, events), ...careOf(borrower, [own])]);
    const papersOf = (debt: string, record: CaseRecord): readonly PaperId[] => {
      if (!plan.ok) return [];
      const { plans, findings } = plan.value;
      const chosen = plans.find(({ name }) => name === situation.chosen) ?? plans[0];
      if (chosen === undefined) return [];
      const asked = { situation, findings, debt, plan: chosen, lang: 'zh' } as const;
      return writableIn(paperInput(asked, read, record));
    };
    return {
      ...read,
      plan,
      fund: fundPath(borrower),
      needsCare: kinds.has('life'),
      care: careHelp([...kinds].filter((kind) => kind !== 'life')),
      standings: borrower.debts.map((debt) => {
        const record = records.get(debt.id) as CaseRecord;
        const { state } = record;
        const deadlines = deadlinesOf(state);
        return {
          debt: debt.id,
          name: names(debt).zh,
          names: names(debt),
          course: standing(record.events)
            .filter(({ kind }) => kind !== 'correct')
            .map((event) => ({ event, words: EVENTS[event.kind].text })),
          first: {
            zh: limitationNotice(borrower, debt, 'zh', state),
            en: limitationNotice(borrower, debt, 'en', state),
          },
          state,
          meaning: STAGES[state.stage].meaning,
          next: nextAction(state, later(borrower.asOf, state.last)),
          deadlines,
          ...present({ unknownYears: unknownYears(deadlines) }),
          steps: stepsOf(state),
          ...present({ due: dueOf(debt, borrower.asOf) }),
          isEstimated: state.agreement === undefined && isEstimated(debt),
          papers: papersOf(debt.id, record).map((id) => ({
            id,
            title: PAPERS[id].title,
            when: PAPERS[id].when,
          })),
        };
      }),
    };
  },
  whatIf({ situation, whatIf }) {
    const supposed = supposing(caseOf(situation).borrower, whatIf);
    return supposed.ok
      ? planDebts(supposed.value.input, { ...supposed.value.settings, onProgress })
      : supposed;
  },
  check(situation) {
    const { borrower } = caseOf(situation);
    const check = checkCase(borrower);
    const names = namesIn(situation);
    const found = [...check.findings, ...(check.ways ?? [])].flatMap(({ rules }) => rules);
    return {
      check,
      costs: borrower.debts.flatMap((debt) => costOf(debt, borrower.asOf)),
      names: Object.fromEntries(borrower.debts.map((debt) => [debt.id, names(debt)])),
      sources: Object.fromEntries([...new Set(found)].map((id) => [id, sourceOf(id)])),
    };
  },
  paper: letterOf,
  pack: packOf,
  // Ten megabytes of letters come slowly over some networks; each part is a sign of life.
  file: (of) => fileOf(of, () => onProgress(0)),
  enter({ situation, ...told }) {
    const book = happenedIn(bookOf(caseOf(situation), situation), told);
    return book.ok ? keptOf(book.value, told.debt) : book;
  },
  hear({ situation, debt, at, heard }) {
    const { book, missed } = heardInto(bookOf(caseOf(situation), situation), debt, at, heard);
    const kept = keptOf(book, debt);
    return kept.ok ? ok({ kept: kept.value, missed }) : kept;
  },
  strike({ situation, debt }) {
    const read = caseOf(situation);
    const book = bookOf(read, situation);
    const record = book.records.get(debt);
    const last = record === undefined ? undefined : standing(record.events).at(-1);
    if (last === undefined) return fail(problem('ENTRY_UNKNOWN', { entry: 0 }));
    // Dated at the entry it takes back, so that a wrong day cannot lock the case.
    const command = { kind: 'correct' as const, on: last.on, entry: last.seq };
    const entered = enterBook(book, [{ debt, command }]);
    const [refused] = entered.refused;
    return refused === undefined ? keptOf(entered.book, debt) : fail(refused.problem);
  },
  offers({ situation, debt: id }) {
    const read = caseOf(situation);
    const book = bookOf(read, situation);
    const debt = read.borrower.debts.find((one) => one.id === id);
    const record = book.records.get(id);
    if (debt === undefined || record === undefined) return [];
    const { state, events } = record;
    const laid = events.flatMap((event) => (event.laid === undefined ? [] : [event.laid]));
    const open = state.open === undefined ? [] : [state.open];
    const all = [...laid.filter((one) => one.id !== state.open?.id), ...open];
    return compareOffers(all, bookFacts(book, debt));
  },
  landed({ situation, bills }) {
    const until = Math.max(0, ...bills.map(({ period }) => period.until)) as Day;
    const { transactions } = joinBills(bills);
    const book = bookOf(caseOf(situation), situation);
    return landBook(book, { transactions, until }).landed;
  },
  note({ situation, debt, command }) {
    const book = bookOf(caseOf(situation), situation);
    const entered = enterBook(book, [{ debt, command }]);
    const [refused] = entered.refused;
    return refused === undefined ? keptOf(entered.book, debt) : fail(refused.problem);
  },
  stakes: stakesOf,
  proposed: proposedIn,
  held({ situation, report }) {
    const book = bookOf(caseOf(situation), situation);
    return heldAgainst(book, report).map(({ account, change, debt }) => ({
      at: report.accounts.indexOf(account),
      change,
      ...present({ debt }),
    }));
  },
  calendar({ situation, lang }) {
    const read = caseOf(situation);
    const states = [...recordsOf(read, situation).values()].map(({ state }) => state);
    const none = { choices: [] } as never;
    const entries = calendarOf({ borrower: read.borrower, plan: none, lang, states });
    return calendarIcs(entries, read.borrower.asOf, lang);
  },
  rehearse({ situation, debt: id, seed }) {
    const read = caseOf(situation);
    const debt = read.borrower.debts.find((one) => one.id === id);
    if (debt === undefined) return fail(problem('DEBT_UNKNOWN', { id: id.slice(0, 60) }));
    const policy = debt.terms.method === 'fee-instalment' ? 'demo-monthly' : 'demo-cash';
    const found = DEMO_BOOK.policies.find((one) => one.id === policy) as Policy;
    const settings = { onProgress };
    const book = bookOf(read, situation, settings);
    return openRehearsal(read.borrower, bookFacts(book, debt), found, seed);
  },
};
