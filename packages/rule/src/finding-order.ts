import { SEVERITIES, type Finding } from './finding.ts';

/** Leading rules of last days, of what a careless word can spoil, of danger and of fraud: they come first. */
const URGENT: readonly string[] = [
  'payment-order',
  'payment-order-inability-no-defence',
  'limitation-3-years',
  'limitation-after-expiry-waiver',
  'limitation-interruption',
  'enforcement-application-2-years',
  'public-security-harassment-2026',
  'fake-mediation-signs',
  'peoples-mediation-free-and-voluntary',
  'agent-rights-scam-warning-2026',
];

const urgency = ({ rules }: Finding): number => {
  const at = URGENT.indexOf(rules[0] ?? '');
  return at < 0 ? URGENT.length : at;
};

/**
 * Findings in the order of what matters to the person: last days and what must not be signed first,
 * then certain before uncertain, by severity, and by the sum at stake.
 */
export function inOrderOfNeed(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(
    (a, b) =>
      urgency(a) - urgency(b) ||
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      Number(a.uncertain !== undefined) - Number(b.uncertain !== undefined) ||
      (b.amount ?? 0) - (a.amount ?? 0),
  );
}
