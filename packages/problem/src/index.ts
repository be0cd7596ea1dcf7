export { catalogue, type ProblemCode } from './catalogue.ts';
export { DESK_STATUS } from './desk-status.ts';
export { present } from './present.ts';
export { problem, problemAt, type Problem } from './problem.ts';
export { problemNext, problemText } from './words.ts';
export { fail, must, ok, type Result } from './result.ts';
export { enCount, enOrdinal, type Lang, type Text } from './text.ts';
