import { costPrivateLoanCeiling } from './data/cost/private-loan-ceiling.ts';
import { costLicensedLenderCeiling } from './data/cost/licensed-lender-ceiling.ts';
import { costEarlyRepayment } from './data/cost/early-repayment.ts';
import { costDisclosure } from './data/cost/disclosure.ts';
import { costReferenceRate } from './data/cost/reference-rate.ts';
import { penaltyDamages } from './data/penalty/damages.ts';
import { penaltyCardCharges } from './data/penalty/card-charges.ts';
import { penaltyAllocation } from './data/penalty/allocation.ts';
import { creditCardInstalments } from './data/credit-card/instalments.ts';
import { creditCardReminders } from './data/credit-card/reminders.ts';
import { creditCardInterest } from './data/credit-card/interest.ts';
import { extensionOfLoans } from './data/extension/extension.ts';
import { extensionChangeOfContract } from './data/extension/change-of-contract.ts';
import { collectionsRegulator } from './data/collections/regulator.ts';
import { collectionsNationalStandard } from './data/collections/national-standard.ts';
import { collectionsInternetFinanceAssociation } from './data/collections/internet-finance-association.ts';
import { collectionsBankingAssociation } from './data/collections/banking-association.ts';
import { collectionsPunishment } from './data/collections/punishment.ts';
import { privacy } from './data/privacy.ts';
import { creditReportingRecord } from './data/credit-reporting/record.ts';
import { creditReportingReport } from './data/credit-reporting/report.ts';
import { limitationPeriod } from './data/limitation/period.ts';
import { limitationExpiry } from './data/limitation/expiry.ts';
import { procedurePaymentOrder } from './data/procedure/payment-order.ts';
import { procedureCourt } from './data/procedure/court.ts';
import { procedureLiability } from './data/procedure/liability.ts';
import { arbitration } from './data/arbitration.ts';
import { enforcementApplication } from './data/enforcement/application.ts';
import { enforcementExemption } from './data/enforcement/exemption.ts';
import { enforcementRestriction } from './data/enforcement/restriction.ts';
import { criminalBoundary } from './data/criminal-boundary.ts';
import { insolvency } from './data/insolvency.ts';
import { helpChannelsComplaint } from './data/help-channels/complaint.ts';
import { helpChannelsHelp } from './data/help-channels/help.ts';
import { mediation } from './data/mediation.ts';
import { lenderRisk } from './data/lender-risk.ts';
import { lenderConduct } from './data/lender-conduct.ts';
import { affordability } from './data/affordability.ts';
import type { Rule } from './rule.ts';

/** Every record, in the order of its area. */
export const RULES: readonly Rule[] = [
  ...costPrivateLoanCeiling,
  ...costLicensedLenderCeiling,
  ...costEarlyRepayment,
  ...costDisclosure,
  ...costReferenceRate,
  ...penaltyDamages,
  ...penaltyCardCharges,
  ...penaltyAllocation,
  ...creditCardInstalments,
  ...creditCardReminders,
  ...creditCardInterest,
  ...extensionOfLoans,
  ...extensionChangeOfContract,
  ...collectionsRegulator,
  ...collectionsNationalStandard,
  ...collectionsInternetFinanceAssociation,
  ...collectionsBankingAssociation,
  ...collectionsPunishment,
  ...privacy,
  ...creditReportingRecord,
  ...creditReportingReport,
  ...limitationPeriod,
  ...limitationExpiry,
  ...procedurePaymentOrder,
  ...procedureCourt,
  ...procedureLiability,
  ...arbitration,
  ...enforcementApplication,
  ...enforcementExemption,
  ...enforcementRestriction,
  ...criminalBoundary,
  ...insolvency,
  ...helpChannelsComplaint,
  ...helpChannelsHelp,
  ...mediation,
  ...lenderRisk,
  ...lenderConduct,
  ...affordability,
];
