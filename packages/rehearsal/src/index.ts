export { openRehearsal, type Rehearsal } from './call.ts';
export { repliesIn, reply } from './reply.ts';
export { reviewOf } from './review.ts';
