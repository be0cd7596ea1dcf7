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

/** What a finding is ordered by, the smaller first. */
function keysOf({ rules, severity, uncertain, amount }: Finding): readonly number[] {
  const at = URGENT.indexOf(rules[0] ?? '');
  return [
    at < 0 ? URGENT.length : at,
    SEVERITIES.indexOf(severity),
    uncertain === undefined ? 0 : 1,
    -(amount ?? 0),
  ];
}

/**
 * Findings in the order of what matters to the person: last days and what must not be signed first,
 * then by severity, certain before uncertain, and by the sum at stake.
 */
export function inOrderOfNeed(findings: readonly Finding[]): readonly Finding[] {
  return findings
    .map((found) => ({ found, keys: keysOf(found) }))
    .sort((a, b) => {
      const at = a.keys.findIndex((key, k) => key !== b.keys[k]);
      return at < 0 ? 0 : (a.keys[at] ?? 0) - (b.keys[at] ?? 0);
    })
    .map(({ found }) => found);
}
