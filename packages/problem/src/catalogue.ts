import { accessProblems } from './catalogue/access.ts';
import { billProblems } from './catalogue/bill.ts';
import { bookProblems } from './catalogue/book.ts';
import { budgetProblems } from './catalogue/budget.ts';
import { deskProblems } from './catalogue/desk.ts';
import { deviceProblems } from './catalogue/device.ts';
import { documentProblems } from './catalogue/document.ts';
import { evidenceProblems } from './catalogue/evidence.ts';
import { hostProblems } from './catalogue/host.ts';
import { ledgerProblems } from './catalogue/ledger.ts';
import { loanProblems } from './catalogue/loan.ts';
import { moneyProblems } from './catalogue/money.ts';
import { negotiationProblems } from './catalogue/negotiation.ts';
import { pdfProblems } from './catalogue/pdf.ts';
import { planProblems } from './catalogue/plan.ts';
import { reportProblems } from './catalogue/report.ts';
import { ruleProblems } from './catalogue/rule.ts';
import { storeProblems } from './catalogue/store.ts';
import { wireProblems } from './catalogue/wire.ts';

/** Every refusal of the product by its stable code. */
export const catalogue = {
  ...moneyProblems,
  ...loanProblems,
  ...ledgerProblems,
  ...ruleProblems,
  ...billProblems,
  ...pdfProblems,
  ...reportProblems,
  ...budgetProblems,
  ...planProblems,
  ...negotiationProblems,
  ...deskProblems,
  ...bookProblems,
  ...evidenceProblems,
  ...accessProblems,
  ...documentProblems,
  ...wireProblems,
  ...hostProblems,
  ...storeProblems,
  ...deviceProblems,
} as const;

/** A stable, upper-case code of the catalogue; clients branch on it, never on the text. */
export type ProblemCode = keyof typeof catalogue;
