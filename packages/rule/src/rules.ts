import { costPrivateLoanCeiling } from './cost/rule/private-loan-ceiling.ts';
import { costLicensedLenderCeiling } from './cost/rule/licensed-lender-ceiling.ts';
import { costEarlyRepayment } from './cost/rule/early-repayment.ts';
import { costDisclosure } from './cost/rule/disclosure.ts';
import { costReferenceRate } from './cost/rule/reference-rate.ts';
import { penaltyDamages } from './penalty/rule/damages.ts';
import { penaltyCardCharges } from './card/rule/card-charges.ts';
import { penaltyAllocation } from './penalty/rule/allocation.ts';
import { creditCardInstalments } from './card/rule/instalments.ts';
import { creditCardReminders } from './card/rule/reminders.ts';
import { creditCardInterest } from './card/rule/interest.ts';
import { extensionOfLoans } from './extension/rule/extension.ts';
import { extensionChangeOfContract } from './extension/rule/change-of-contract.ts';
import { collectionsRegulator } from './conduct/rule/regulator.ts';
import { collectionsNationalStandard } from './conduct/rule/national-standard.ts';
import { collectionsInternetFinanceAssociation } from './conduct/rule/internet-finance-association.ts';
import { collectionsBankingAssociation } from './conduct/rule/banking-association.ts';
import { collectionsPunishment } from './conduct/rule/punishment.ts';
import { privacy } from './conduct/rule/privacy.ts';
import { creditReportingRecord } from './credit-record/rule/record.ts';
import { creditReportingReport } from './credit-record/rule/report.ts';
import { limitationPeriod } from './limitation/rule/period.ts';
import { limitationExpiry } from './limitation/rule/expiry.ts';
import { procedurePaymentOrder } from './court/rule/payment-order.ts';
import { procedureCourt } from './court/rule/court.ts';
import { procedureLiability } from './court/rule/liability.ts';
import { arbitration } from './court/rule/arbitration.ts';
import { enforcementApplication } from './court/rule/application.ts';
import { enforcementExemption } from './court/rule/exemption.ts';
import { enforcementRestriction } from './court/rule/restriction.ts';
import { criminalBoundary } from './lender/rule/criminal-boundary.ts';
import { insolvency } from './help/rule/insolvency.ts';
import { helpChannelsComplaint } from './help/rule/complaint.ts';
import { helpChannelsHelp } from './help/rule/help.ts';
import { mediation } from './court/rule/mediation.ts';
import { lenderRisk } from './lender/rule/lender-risk.ts';
import { lenderConduct } from './lender/rule/lender-conduct.ts';
import { affordability } from './lender/rule/affordability.ts';
import type { Rule } from './finding/rule.ts';

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
