import * as costPrivateLoanCeiling from './cost/rule/private-loan-ceiling.ts';
import * as costLicensedLenderCeiling from './cost/rule/licensed-lender-ceiling.ts';
import * as costEarlyRepayment from './cost/rule/early-repayment.ts';
import * as costDisclosure from './cost/rule/disclosure.ts';
import * as costMarketing from './cost/rule/marketing.ts';
import * as costReferenceRate from './cost/rule/reference-rate.ts';
import * as penaltyDamages from './penalty/rule/damages.ts';
import * as penaltyCardCharges from './card/rule/card-charges.ts';
import * as penaltyAllocation from './penalty/rule/allocation.ts';
import * as creditCardInstalments from './card/rule/instalments.ts';
import * as creditCardReminders from './card/rule/reminders.ts';
import * as creditCardInterest from './card/rule/interest.ts';
import * as extensionOfLoans from './extension/rule/extension.ts';
import * as extensionChangeOfContract from './extension/rule/change-of-contract.ts';
import * as collectionsRegulator from './conduct/rule/regulator.ts';
import * as collectionsNationalStandard from './conduct/rule/national-standard.ts';
import * as collectionsInternetFinanceAssociation from './conduct/rule/internet-finance-association.ts';
import * as collectionsBankingAssociation from './conduct/rule/banking-association.ts';
import * as collectionsPunishment from './conduct/rule/punishment.ts';
import * as privacy from './conduct/rule/privacy.ts';
import * as creditReportingRecord from './credit-record/rule/record.ts';
import * as creditReportingReport from './credit-record/rule/report.ts';
import * as limitationPeriod from './limitation/rule/period.ts';
import * as limitationExpiry from './limitation/rule/expiry.ts';
import * as procedurePaymentOrder from './court/rule/payment-order.ts';
import * as procedureCourt from './court/rule/court.ts';
import * as procedureSuit from './court/rule/suit.ts';
import * as procedureLiability from './court/rule/liability.ts';
import * as capacity from './capacity/rule/capacity.ts';
import * as guaranty from './guaranty/rule/guaranty.ts';
import * as arbitration from './court/rule/arbitration.ts';
import * as enforcementApplication from './court/rule/application.ts';
import * as enforcementExemption from './court/rule/exemption.ts';
import * as enforcementRestriction from './court/rule/restriction.ts';
import * as criminalBoundary from './lender/rule/criminal-boundary.ts';
import * as insolvency from './help/rule/insolvency.ts';
import * as helpChannelsComplaint from './help/rule/complaint.ts';
import * as helpChannelsHelp from './help/rule/help.ts';
import * as mediation from './court/rule/mediation.ts';
import * as lenderRisk from './lender/rule/lender-risk.ts';
import * as lenderConduct from './lender/rule/lender-conduct.ts';
import * as affordability from './lender/rule/affordability.ts';
import type { Rule } from './finding/rule.ts';

const inOrder = (room: { readonly [name: string]: Rule }): readonly Rule[] =>
  Object.values(room).sort((a, b) => (a.id < b.id ? -1 : 1));

/** Every record: by room of its subject, in it by id. */
export const RULES: readonly Rule[] = [
  costPrivateLoanCeiling,
  costLicensedLenderCeiling,
  costEarlyRepayment,
  costDisclosure,
  costMarketing,
  costReferenceRate,
  penaltyDamages,
  penaltyCardCharges,
  penaltyAllocation,
  creditCardInstalments,
  creditCardReminders,
  creditCardInterest,
  extensionOfLoans,
  extensionChangeOfContract,
  collectionsRegulator,
  collectionsNationalStandard,
  collectionsInternetFinanceAssociation,
  collectionsBankingAssociation,
  collectionsPunishment,
  privacy,
  creditReportingRecord,
  creditReportingReport,
  limitationPeriod,
  limitationExpiry,
  procedurePaymentOrder,
  procedureCourt,
  procedureSuit,
  procedureLiability,
  capacity,
  guaranty,
  arbitration,
  enforcementApplication,
  enforcementExemption,
  enforcementRestriction,
  criminalBoundary,
  insolvency,
  helpChannelsComplaint,
  helpChannelsHelp,
  mediation,
  lenderRisk,
  lenderConduct,
  affordability,
].flatMap(inOrder);
