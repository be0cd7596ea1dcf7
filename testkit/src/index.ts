export { freePort, openBrowser, startApp, type RunningApp } from './browser.ts';
export { golden } from './golden.ts';
export { freshSeed } from './seed.ts';
