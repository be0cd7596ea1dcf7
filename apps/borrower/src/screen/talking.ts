// What is said to a creditor and what they say: loaded when the talk begins.
export { Talk, OtherPaper } from './talk.tsx';
export { Call } from './call.tsx';
export { Said, SaidMore } from './said.tsx';
export { Progress } from './progress.tsx';
export { Practice } from './practice.tsx';
export { OfferPage } from './offer.tsx';
export { AgreementPage } from './agreement.tsx';
export { Paid } from './paid.tsx';
export { ContactPage } from './contact.tsx';
export { After } from './after.tsx';
