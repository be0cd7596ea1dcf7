export { freshSeed } from './seed.ts';
