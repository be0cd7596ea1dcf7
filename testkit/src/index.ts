export { freePort, openBrowser, startApp, type RunningApp } from './browser.ts';
export { freshSeed } from './seed.ts';
