export { fileInput, type CaseFile } from './proposal/file-input.ts';
export type {
  Candidate,
  Disclosed,
  Proposal,
  ProposalInput,
  Reason,
  SecondPerson,
  Stop,
} from './proposal/proposal.ts';
export { propose } from './proposal/propose.ts';
