import { expect, test } from 'vitest';
import { demoAccounts, WRITE_OFF_DAY, writtenOff } from './account.ts';
import { Chance } from './chance.ts';
import { demoStories } from './plan.ts';

const chance = new Chance(20_261_122);
const accounts = demoAccounts(chance);
const stories = demoStories(accounts, chance);

test('six loans are written off, each more than 180 days after the first day that nobody paid, and nothing was ever asked on them', () => {
  const off = writtenOff(accounts);
  expect(off).toHaveLength(6);
  for (const { firstDue, paidTo } of off)
    expect(WRITE_OFF_DAY - Math.max(firstDue, paidTo ?? 0)).toBeGreaterThan(180);
  expect(stories.filter(({ account }) => off.includes(account))).toEqual([]);
});

test('there are 260 cases, 62 of them kept', () => {
  expect(stories).toHaveLength(260);
  expect(stories.filter(({ end }) => end === 'keeping')).toHaveLength(64);
});

test('each loan has one case at most, and late, broken and settled agreements are as many as are wanted', () => {
  expect(new Set(stories.map(({ account }) => account.loan)).size).toBe(stories.length);
  const count = (wanted: string): number => stories.filter(({ end }) => end === wanted).length;
  expect(['late', 'broken', 'settled'].map(count)).toEqual([14, 8, 6]);
});
