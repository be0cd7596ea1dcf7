export { deadlinesOfDesk } from './desk/clock.ts';
export {
  contactFault,
  isCollectionStopped,
  type Contact,
  type ContactsToday,
} from './desk/conduct.ts';
export {
  decideCase,
  isAgreed,
  type DeskCommand,
  type DeskEvent,
  type DeskRules,
} from './desk/decide.ts';
export { mayGive, type Giver, type Handled } from './desk/giver.ts';
export { evolved, foldCase } from './desk/fold.ts';
export { DESK_MOVES, isForBorrower, MOVES, toldAs, type DeskMove } from './desk/move.ts';
export { heardCommands, heardId, type Heard, type HeardCase } from './desk/heard.ts';
export { heldFor } from './desk/held-words.ts';
export { MOVE_NAMES } from './desk/move-name.ts';
export { REFUSALS, refusalText } from './desk/refusal.ts';
export { NOTICES, noticeText, type NoticeKind } from './desk/notice.ts';
export { provenAgreements } from './desk/proven.ts';
export { nextOfDesk, type DeskNext } from './desk/next.ts';
export {
  DESK_ACTIONS,
  DESK_ROLES,
  mayDo,
  ROLE_TABLE,
  rolesTogether,
  type Allowed,
  type DeskAction,
  type DeskRole,
  type Principal,
} from './desk/role.ts';
export {
  DESK_STATES,
  NO_CASE,
  type DeskCase,
  type DeskOffer,
  type DeskState,
} from './desk/state.ts';
export { grantedBy, measureChoices, withRate, type MeasureChoices } from './proposal/candidate.ts';
export { arithmeticOf } from './proposal/money-of-month.ts';

export type {
  Candidate,
  Disclosed,
  Proposal,
  ProposalInput,
  SecondPerson,
} from './proposal/proposal.ts';
export { considered, type Considered } from './proposal/considered.ts';
export { propose } from './proposal/propose.ts';
export { LEVEL_NAMES, limitText, measuresText, stopText } from './proposal/words.ts';
