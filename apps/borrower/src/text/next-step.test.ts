import { kit, writePaper } from '@forbear/document';
import { parseDay, type Day } from '@forbear/money';
import { enterBook, nextAction, openBook, standing, STAGE_NAMES } from '@forbear/negotiation';
import { planDebts } from '@forbear/plan';
import { must } from '@forbear/problem';
import { ROADS } from '@forbear/testkit/roads';
import { expect, test } from 'vitest';
import { PEOPLE } from '../person.fixture.ts';
import { caseOf } from '../situation/case-of.ts';
import { situationOf } from '../situation/from-records.ts';
import { STEPS } from './next-step.ts';

const day = (text: string): Day => must(parseDay(text));
const { borrower } = caseOf(situationOf(PEOPLE.zhang, day('2026-11-05')).situation);
const made = must(planDebts(borrower, { explain: true }));

/** What the papers of 花呗 are written from, after the road into a stage. */
function inputIn(stage: (typeof STAGE_NAMES)[number]) {
  const commands = ROADS[stage].map((command) => ({ debt: 'huabei', command }));
  const record = enterBook(openBook(borrower), commands).book.records.get('huabei');
  if (record === undefined) throw new Error(stage);
  const input = {
    ...{ borrower, plan: made.plans[0] as never, findings: made.findings },
    ...({ debt: 'huabei', lang: 'zh' } as const),
    ...(record.events.length === 0 ? {} : { state: record.state, events: standing(record.events) }),
  };
  return { input, state: record.state };
}

test.each(STAGE_NAMES.map((stage) => ({ stage })))(
  'K7 $stage: the paper that its next step leads to is written, and so is what to answer to usual words',
  ({ stage }) => {
    const { input, state } = inputIn(stage);
    for (const later of [0, 10, 30, 90]) {
      const step = STEPS[nextAction(state, (state.last + later) as Day).action];
      const id = 'href' in step ? /paper\/([a-z-]+)/.exec(step.href('huabei'))?.[1] : undefined;
      if (id !== undefined) {
        const paper = writePaper(
          { ...input, borrower: { ...borrower, asOf: (state.last + later) as Day } },
          id,
        );
        expect([later, id, paper.ok || paper.problem.code]).toEqual([later, id, true]);
      }
    }
    // While an agreement runs and is kept there are no other terms to answer for.
    const isRunning = stage === 'active' || stage === 'lender_deviates';
    if (kit(input, 'chat').ok) expect(writePaper(input, 'replies').ok).toBe(!isRunning);
  },
);
