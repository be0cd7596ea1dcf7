import { costCap } from './data/cost-cap.ts';
import { costCap2 } from './data/cost-cap-2.ts';
import { costCap3 } from './data/cost-cap-3.ts';
import { costDisclosure } from './data/cost-disclosure.ts';
import { referenceRate } from './data/reference-rate.ts';
import { penalty } from './data/penalty.ts';
import { penalty2 } from './data/penalty-2.ts';
import { creditCard } from './data/credit-card.ts';
import { creditCard2 } from './data/credit-card-2.ts';
import { extensionRestructure } from './data/extension-restructure.ts';
import { extensionRestructure2 } from './data/extension-restructure-2.ts';
import { collections } from './data/collections.ts';
import { collections2 } from './data/collections-2.ts';
import { collections3 } from './data/collections-3.ts';
import { collections4 } from './data/collections-4.ts';
import { privacy } from './data/privacy.ts';
import { creditReporting } from './data/credit-reporting.ts';
import { creditReporting2 } from './data/credit-reporting-2.ts';
import { limitation } from './data/limitation.ts';
import { limitation2 } from './data/limitation-2.ts';
import { procedure } from './data/procedure.ts';
import { procedure2 } from './data/procedure-2.ts';
import { arbitration } from './data/arbitration.ts';
import { enforcement } from './data/enforcement.ts';
import { enforcement2 } from './data/enforcement-2.ts';
import { criminalBoundary } from './data/criminal-boundary.ts';
import { insolvency } from './data/insolvency.ts';
import { helpChannels } from './data/help-channels.ts';
import { mediation } from './data/mediation.ts';
import { lenderRisk } from './data/lender-risk.ts';
import { lenderConduct } from './data/lender-conduct.ts';
import { affordability } from './data/affordability.ts';
import type { Rule } from './rule.ts';

/** Every record, in the order of its area. */
export const RULES: readonly Rule[] = [
  ...costCap,
  ...costCap2,
  ...costCap3,
  ...costDisclosure,
  ...referenceRate,
  ...penalty,
  ...penalty2,
  ...creditCard,
  ...creditCard2,
  ...extensionRestructure,
  ...extensionRestructure2,
  ...collections,
  ...collections2,
  ...collections3,
  ...collections4,
  ...privacy,
  ...creditReporting,
  ...creditReporting2,
  ...limitation,
  ...limitation2,
  ...procedure,
  ...procedure2,
  ...arbitration,
  ...enforcement,
  ...enforcement2,
  ...criminalBoundary,
  ...insolvency,
  ...helpChannels,
  ...mediation,
  ...lenderRisk,
  ...lenderConduct,
  ...affordability,
];
