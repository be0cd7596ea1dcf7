export { openRehearsal, type Rehearsal, type Turn } from './call.ts';
export { repliesIn, reply, type Reply } from './reply.ts';
export { practise, reviewOf, transcript, type Manner, type Review } from './review.ts';
