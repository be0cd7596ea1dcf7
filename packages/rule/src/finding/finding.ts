import type { Fen } from '@forbear/money';
import type { Text } from '@forbear/problem';
import type { Proposed } from '../conduct/proposed.ts';
import { FORCES, type Force, type Rule } from './rule.ts';

/** How hard a finding is, by the force of its leading rule; the hardest first. */
export const SEVERITIES = ['law', 'guidance', 'standard', 'practice'] as const;

/**
 * `law` binds a court; `guidance` is what courts and supervisors consult (normative documents and
 * judicial policy); `standard` is recommended or the trade's own; `practice` is no rule.
 */
export type Severity = (typeof SEVERITIES)[number];

const SEVERITY_OF = {
  binding: 'law',
  consulted: 'guidance',
  standard: 'standard',
  practice: 'practice',
  reference: 'practice',
} as const satisfies Record<(typeof FORCES)[Force], Severity>;

/** What a check of figures found: where it stands, what is at stake, what to say and to do. */
export type Finding = {
  /** Id of the debt. */
  readonly debt?: string;
  /** Place of the contact in the case's list, from 0. */
  readonly contact?: number;
  /** Ids of the rules behind it, the leading one first. */
  readonly rules: readonly [lead: string, ...others: string[]];
  /** Force of the leading rule. */
  readonly force: Force;
  readonly severity: Severity;
  /** What is at stake, to the fen. */
  readonly amount?: Fen;
  /** The fact and the sum behind it, in words and figures. */
  readonly arithmetic: Text;
  /** What to say to the creditor. */
  readonly say: Text;
  /** What to do. */
  readonly do: Text;
  /** What could make it otherwise. */
  readonly uncertain?: Text;
  /** Fields of the contact that its words propose and that the person has not confirmed. */
  readonly proposed?: readonly Proposed[];
};

/** What was looked at, by which rules, whether or not something was found. */
export type Checked = {
  readonly debt?: string;
  readonly what: Text;
  readonly rules: readonly string[];
};

/** An answer that is missing, and what it would change. */
export type NotChecked = {
  readonly debt?: string;
  /** Places of the contacts it is missing from. */
  readonly contacts?: readonly number[];
  /** The key that would answer it, such as `creditor.kind`. */
  readonly answer: string;
  readonly would: Text;
  readonly rules: readonly string[];
};

/** The outcome of one check or of several. */
export type CheckResult = {
  readonly findings: readonly Finding[];
  readonly checked: readonly Checked[];
  readonly notChecked: readonly NotChecked[];
  /** What may be asked for or comes next though nothing is wrong; same shape, no breach. */
  readonly ways?: readonly Finding[];
};

/** Severity of a force. */
export const severityOf = (force: Force): Severity => SEVERITY_OF[FORCES[force]];

/** Rules to be cited, the leading one first. */
export type Cited = readonly [lead: Rule, ...others: Rule[]];

/** The ids of rules, as outcomes name them. */
export const cited = (...rules: readonly Rule[]): readonly string[] => rules.map(({ id }) => id);

/** A finding under a leading rule and further ones; force and severity are those of the leading one. */
export function finding(
  rules: Cited,
  parts: Omit<Finding, 'rules' | 'force' | 'severity'>,
): Finding {
  const { force } = rules[0];
  return {
    rules: [rules[0].id, ...cited(...rules.slice(1))],
    force,
    severity: severityOf(force),
    ...parts,
  };
}

/** How much a rule is worth as the lead of a question: what is only recommended or usual comes first. */
const MILD = ['standard', 'practice', 'reference', 'consulted', 'binding'];

const mildness = ({ force }: Rule): number => MILD.indexOf(FORCES[force]);

/**
 * A finding that rests on words or on a text that was not seen: the mildest rule leads, and it never
 * counts as law.
 */
export function asked(rules: Cited, parts: Omit<Finding, 'rules' | 'force' | 'severity'>): Finding {
  const order = [...rules].sort((a, b) => mildness(a) - mildness(b));
  const made = finding(order as unknown as Cited, parts);
  const isHard = made.severity === 'law' || made.severity === 'guidance';
  return isHard ? { ...made, force: 'derived', severity: 'practice' } : made;
}

/** All outcomes as one, in order. */
export function joined(results: readonly CheckResult[]): CheckResult {
  return {
    findings: results.flatMap(({ findings }) => findings),
    checked: results.flatMap(({ checked }) => checked),
    notChecked: results.flatMap(({ notChecked }) => notChecked),
    ways: results.flatMap(({ ways }) => ways ?? []),
  };
}

/** Nothing looked at. */
export const NOTHING: CheckResult = { findings: [], checked: [], notChecked: [] };
