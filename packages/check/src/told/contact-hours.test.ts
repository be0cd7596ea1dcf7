import { parseDay } from '@forbear/money';
import { must } from '@forbear/problem';
import { expect, test } from 'vitest';
import { contactAgreementIn } from './contact-hours.ts';

const on = must(parseDay('2026-11-01'));

const told = (said: string, by: 'borrower' | 'lender' = 'borrower') =>
  contactAgreementIn([
    { text: said, on, contact: 0, from: { on, channel: 'chat', by, to: 'self', said } },
  ]);

test.each([
  ['我同意你们晚上10点到11点联系我', '22:00', '23:00'],
  ['可以在22:00-23:30打我电话', '22:00', '23:30'],
  ['上夜班，请21点以后联系', '21:00', '24:00'],
  ['可以晚上10点到24点联系我', '22:00', '24:00'],
])('%s is an agreement on hours', (said, from, to) => {
  expect(told(said)).toEqual({ since: on, hours: { from, to } });
});

test('a number of calls a day', () => {
  expect(told('同意每天最多打5次电话')).toEqual({ since: on, connectedADay: 5 });
});

test.each([
  '请不要在22点以后联系我',
  '请勿在晚上10点到8点打电话',
  '你好，我想申请延期',
  '可以的，我明天还',
])('%s is none', (said) => {
  expect(told(said)).toBeUndefined();
});

test('what the creditor says is no agreement of the debtor', () => {
  expect(told('我们可以22点以后联系您', 'lender')).toBeUndefined();
});

test('no hour is later than 24', () => {
  expect(told('可以在22:00-25:00打我电话')).toBeUndefined();
});
