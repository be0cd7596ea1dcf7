export { golden } from './golden.ts';
export { allSaid } from './said.ts';
export { runs } from './runs.ts';
export { weighed } from './weighed.ts';
export { freshSeed } from './seed.ts';
export { knapsackText, seededDebtor, seededHousehold, seededMoney } from './debtor.ts';
export { seededCase } from './household.ts';
