import { checkCase } from '@forbear/check';
import type { Contact } from '@forbear/rule';
import { ROADS, does } from '@forbear/testkit/roads';
import { expect, test } from 'vitest';
import { conductOf } from './conduct.ts';
import { bill, day, zhang } from '@forbear/testkit/people';
import { enterBook, openBook, type CaseCommand, type ContactEntry } from '../index.ts';

const call = (on: string, at: string, more: Partial<ContactEntry> = {}): CaseCommand => ({
  ...does('contact', on, {
    contact: { channel: 'phone', by: 'agency', to: 'self', connected: true, ...more },
  }),
  at,
});

const found = (commands: readonly CaseCommand[], contacts: readonly Contact[] = []) => {
  const card = {
    ...bill,
    creditor: { name: '某银行信用卡', kind: 'bank' as const },
    product: 'credit-card',
  };
  const open = openBook({ ...zhang, debts: [card], contacts });
  const { book } = enterBook(
    open,
    commands.map((command) => ({ command })),
  );
  return conductOf(book);
};

test('a call at night is a breach of the standard, and names its entry', () => {
  const { findings, noted } = found([...ROADS.requested, call('2026-11-06', '22:30')]);
  expect(findings[0]?.rules).toContain('gbt-45251-hours');
  expect(noted[findings[0]?.contact ?? -1]).toEqual({ debt: 'huabei', seq: 4 });
});

test.each(['phone', 'visit', 'sms', 'chat', 'app'] as const)(
  'a contact at 22:30 by %s meets the rules, in the case file and among the events alike',
  (channel) => {
    const led = (findings: readonly { rules: readonly string[] }[]) =>
      findings.some(({ rules }) => rules.includes('gbt-45251-hours'));
    const noted = call('2026-11-06', '22:30', { channel });
    expect(led(found([...ROADS.requested, noted]).findings)).toBe(true);
    const contact = { ...noted.contact, on: noted.on, at: '22:30', to: 'self' } as Contact;
    expect(led(checkCase({ ...zhang, contacts: [contact] }).findings)).toBe(true);
  },
);

test('contacts of the case file and of the entries are counted together, one noted twice once', () => {
  const at = (hour: string): Contact => ({
    on: day('2026-11-06'),
    at: hour,
    channel: 'phone',
    by: 'agency',
    to: 'self',
    connected: true,
  });
  const noted = [call('2026-11-06', '10:00'), call('2026-11-06', '11:00')];
  const calls = (contacts: readonly Contact[]) =>
    found([...ROADS.requested, ...noted], contacts).findings.filter(({ rules }) =>
      rules.includes('gbt-45251-call-frequency'),
    );
  expect(calls([])).toEqual([]);
  expect(calls([at('12:00'), at('13:00')])).toHaveLength(1);
  expect(calls([at('10:00'), at('11:00')])).toEqual([]);
});

test('what was agreed about hours in one entry holds for the next', () => {
  const agreed = call('2026-11-05', '12:00', {
    by: 'borrower',
    said: '约定晚上 22:00 到 23:00 联系我',
  });
  const late = call('2026-11-07', '22:30');
  const led = (commands: readonly CaseCommand[]) =>
    found(commands).findings.filter(({ rules }) => rules.includes('gbt-45251-hours'));
  expect(led([...ROADS.requested, late])).toHaveLength(1);
  expect(led([...ROADS.requested, agreed, late])).toHaveLength(0);
});

test('collection on a card while the agreement is kept (C11)', () => {
  const rules = (commands: readonly CaseCommand[]) =>
    found(commands).findings.flatMap((one) => one.rules);
  expect(rules([...ROADS.active, call('2026-11-08', '10:00')])).toContain(
    'card-art70-collections-stop',
  );
  expect(rules([...ROADS.requested, call('2026-11-08', '10:00')])).not.toContain(
    'card-art70-collections-stop',
  );
  expect(rules([...ROADS.active, call('2026-11-08', '10:00', { by: 'borrower' })])).toEqual([]);
  expect(day('2026-11-08')).toBeGreaterThan(0);
});

const callToWhom = (at: string): CaseCommand => ({
  ...does('contact', '2026-11-06', {
    contact: { channel: 'phone', by: 'agency', connected: true },
  }),
  at,
});

test('a call of which nobody told whom it reached counts as none, is asked about, and is no other person', () => {
  const calls = ['10:00', '11:00', '12:00', '13:00', '14:00'].map(callToWhom);
  const { findings, notChecked } = found([...ROADS.requested, ...calls]);
  const rules = findings.flatMap((one) => one.rules);
  expect(rules).not.toContain('gbt-45251-call-frequency');
  expect(rules).not.toContain('gbt-45251-third-party-contact');
  expect(notChecked.flatMap(({ contacts = [] }) => contacts)).toHaveLength(5);
});

test('a call that one of two notes tells whom it reached is one call', () => {
  const told = { ...call('2026-11-06', '10:00').contact, on: day('2026-11-06'), at: '10:00' };
  expect(found([...ROADS.requested, callToWhom('10:00')], [told as Contact]).noted).toHaveLength(1);
});
