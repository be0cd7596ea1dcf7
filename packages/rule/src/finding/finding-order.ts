import { cited, SEVERITIES, type Finding } from './finding.ts';
import { PUBLIC_SECURITY_HARASSMENT } from '../conduct/rule/punishment.ts';
import { MINOR_CONTRACT } from '../capacity/rule/capacity.ts';
import {
  ENFORCEMENT_APPLICATION_2_YEARS,
  ENFORCEMENT_ASSET_REPORT_AND_SETTLEMENT,
} from '../court/rule/application.ts';
import { ARBITRATION_AGREEMENT, ARBITRATION_SETASIDE_TIME } from '../court/rule/arbitration.ts';
import {
  ANSWER_TO_A_SUIT,
  CONFIRMATION_OBJECTION,
  PRESERVATION_REVIEW,
  SERVICE_OF_COURT_PAPERS,
} from '../court/rule/suit.ts';
import { FAMILY_AND_THIRD_PARTY_LIABILITY } from '../court/rule/liability.ts';
import { GUARANTY_KIND } from '../guaranty/rule/guaranty.ts';
import {
  FAKE_MEDIATION_SIGNS,
  PEOPLES_MEDIATION_FREE_AND_VOLUNTARY,
} from '../court/rule/mediation.ts';
import { PAYMENT_ORDER, PAYMENT_ORDER_INABILITY_NO_DEFENCE } from '../court/rule/payment-order.ts';
import { AGENT_RIGHTS_SCAM_WARNING_2026 } from '../help/rule/help.ts';
import { LIMITATION_AFTER_EXPIRY_WAIVER } from '../limitation/rule/expiry.ts';
import { LIMITATION_3_YEARS, LIMITATION_INTERRUPTION } from '../limitation/rule/period.ts';

/** Leading rules of last days, of what a careless word can spoil, of danger and of fraud: they come first. */
const URGENT: readonly string[] = cited(
  MINOR_CONTRACT,
  PRESERVATION_REVIEW,
  PAYMENT_ORDER,
  PAYMENT_ORDER_INABILITY_NO_DEFENCE,
  ANSWER_TO_A_SUIT,
  SERVICE_OF_COURT_PAPERS,
  ARBITRATION_AGREEMENT,
  ARBITRATION_SETASIDE_TIME,
  ENFORCEMENT_ASSET_REPORT_AND_SETTLEMENT,
  CONFIRMATION_OBJECTION,
  GUARANTY_KIND,
  FAMILY_AND_THIRD_PARTY_LIABILITY,
  LIMITATION_3_YEARS,
  LIMITATION_AFTER_EXPIRY_WAIVER,
  LIMITATION_INTERRUPTION,
  ENFORCEMENT_APPLICATION_2_YEARS,
  PUBLIC_SECURITY_HARASSMENT,
  FAKE_MEDIATION_SIGNS,
  PEOPLES_MEDIATION_FREE_AND_VOLUNTARY,
  AGENT_RIGHTS_SCAM_WARNING_2026,
);

/** What a finding is ordered by, the smaller first. */
function keysOf({ rules, severity, uncertain, amount, proposed }: Finding): readonly number[] {
  const leads = proposed === undefined ? rules.slice(0, 1) : rules;
  const at = leads.map((id) => URGENT.indexOf(id)).filter((place) => place >= 0);
  return [
    Math.min(URGENT.length, ...at),
    SEVERITIES.indexOf(severity),
    uncertain === undefined ? 0 : 1,
    -(amount ?? 0),
  ];
}

/** Whether a finding is of what cannot wait: last days, what must not be signed, danger. */
export const isUrgent = (found: Finding): boolean => (keysOf(found)[0] ?? 0) < URGENT.length;

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
