import type { Problem } from '@forbear/problem';
import { useMemo, useRef, useState } from 'preact/hooks';
import { saying, type Facts, type Said, type Told } from '../situation/told.ts';
import { keepTypings, typingsOf, type Typings } from '../store/field-draft.ts';
import { useKeeping, type SayTo } from '../store/keeping.tsx';
import type { Fault } from './page.tsx';

/** What is wrong with an answer, in words, nothing while it can be used; and how it is kept, where not as it was typed. */
export type Check = {
  (facts: Facts): string | undefined;
  readonly kept?: (typed: string, facts: Facts) => string;
};
export type Checks = Readonly<Record<string, Check>>;

/** The answers of a page: as they stand, with what is being typed over them. */
export type Form = {
  readonly facts: Facts;
  readonly text: (question: string) => string;
  readonly isUnknown: (question: string) => boolean;
  readonly type: (question: string, text: string) => void;
  readonly tell: (question: string, told: Told | undefined) => void;
  /** Looks at one field, as on leaving it. */
  readonly look: (question: string) => void;
  readonly fault: (question: string) => string | undefined;
  readonly faults: readonly Fault[];
  readonly problem: Problem | undefined;
  /** Whether anything was typed that is not sent on yet. */
  readonly isTouched: boolean;
  /** Looks at every field; whether nothing is wrong. */
  readonly check: () => boolean;
  /** Lets go of what was typed, once it is kept elsewhere. */
  readonly forget: () => void;
  /** Keeps the answers where nothing is wrong with them; whether they are kept. */
  readonly save: (more?: Said) => Promise<boolean>;
};

/**
 * The form of one record. What is typed is kept at once as a draft of `page`, and becomes an answer
 * on `save`; fields whose check finds a fault are told all together and nothing is kept.
 */
export function useForm(to: SayTo, seen: Facts, checks: Checks, page: string): Form {
  const keeping = useKeeping();
  const [typings, setTypings] = useState<Typings>(() => typingsOf(keeping, page));
  const [looked, setLooked] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState<readonly string[]>();
  const [problem, setProblem] = useState<Problem>();
  const latest = useRef(typings);
  latest.current = typings;
  const facts = useMemo(
    () =>
      saying(seen, Object.fromEntries(Object.entries(typings).map(([q, { told }]) => [q, told]))),
    [seen, typings],
  );
  const faultIn = (question: string) => checks[question]?.(facts);
  const tell = (question: string, told: Told | undefined) => {
    const before = latest.current[question];
    const begun = before ?? { seen: seen[question] };
    const next = { ...latest.current, [question]: { ...begun, told } };
    latest.current = next;
    setTypings(next);
    keepTypings(keeping, page, next, to.id);
  };
  const check = (): boolean => {
    const wrong = Object.keys(checks).filter((question) => faultIn(question) !== undefined);
    setAsked(wrong);
    return wrong.length === 0;
  };
  const forget = () => {
    latest.current = {};
    setTypings({});
    keepTypings(keeping, page, {});
  };
  const isSeen = (question: string) =>
    asked?.includes(question) === true || looked.includes(question);
  const save = async (more: Said = {}): Promise<boolean> => {
    if (!check()) return false;
    const known = seenIn(typings, seen);
    const failed = await keeping.say(to, known, { ...saidIn(typings, checks, facts), ...more });
    setProblem(failed);
    if (failed !== undefined) {
      // Pressed once more, what is typed here takes the place of what stands now.
      setTypings(unseen);
      return false;
    }
    forget();
    return true;
  };
  return {
    facts,
    tell,
    check,
    forget,
    save,
    problem,
    isTouched: Object.keys(typings).length > 0,
    text: (question) => {
      const told = facts[question];
      return told !== undefined && 'typed' in told ? told.typed : '';
    },
    isUnknown: (question) => 'unknown' in (facts[question] ?? {}),
    type: (question, text) => tell(question, text === '' ? undefined : { typed: text }),
    look: (question) => setLooked((now) => [...new Set([...now, question])]),
    fault: (question) => (isSeen(question) ? faultIn(question) : undefined),
    faults: (asked ?? []).flatMap((id) => {
      const text = faultIn(id);
      return text === undefined ? [] : [{ id, text }];
    }),
  };
}

/** What is typed, each as it is kept. */
const saidIn = (typings: Typings, checks: Checks, facts: Facts): Said =>
  Object.fromEntries(
    Object.entries(typings).map(([q, { told }]) => [q, keptAs(told, checks[q], facts)]),
  );

function keptAs(told: Told | undefined, check: Check | undefined, facts: Facts): Told | undefined {
  if (told === undefined || !('typed' in told) || check?.kept === undefined) return told;
  return { ...told, typed: check.kept(told.typed, facts) };
}

/** What is typed, as if nothing had been seen before it. */
const unseen = (typings: Typings): Typings =>
  Object.fromEntries(Object.entries(typings).map(([q, { told }]) => [q, { told }]));

/** What stood when each answer was begun; where that was not seen, what stands now. */
function seenIn(typings: Typings, now: Facts): Facts {
  const seen = Object.entries(typings).filter(([, one]) => 'seen' in one);
  return saying(now, Object.fromEntries(seen.map(([q, one]) => [q, one.seen])));
}
