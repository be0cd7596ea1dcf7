import { expect, test } from 'vitest';
import { conductOf } from './conduct.ts';
import { bill, day, zhang } from '@forbear/testkit/people';
import { does } from '../fixture/command.ts';
import { ROADS } from '../fixture/road.ts';
import { enterBook, openBook, type CaseCommand, type ContactEntry } from '../index.ts';

const call = (on: string, at: string, more: Partial<ContactEntry> = {}): CaseCommand => ({
  ...does('contact', on, {
    contact: { channel: 'phone', by: 'agency', to: 'self', connected: true, ...more },
  }),
  at,
});

const found = (commands: readonly CaseCommand[]) => {
  const card = {
    ...bill,
    creditor: { name: '某银行信用卡', kind: 'bank' as const },
    product: 'credit-card',
  };
  const open = openBook({ ...zhang, debts: [card] });
  const { book } = enterBook(
    open,
    commands.map((command) => ({ command })),
  );
  return conductOf(book);
};

test('a call at night is a breach of the standard, and names its entry', () => {
  const { findings, entries } = found([...ROADS.requested, call('2026-11-06', '22:30')]);
  expect(findings[0]?.rules).toContain('gbt-45251-hours');
  expect(entries[findings[0]?.contact ?? -1]).toEqual({ debt: 'huabei', seq: 4 });
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
