import { freshSeed } from '@forbear/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLAIMED_ROLES, genuineQuestions, judgeGenuine } from '../index.ts';

const good = (role: (typeof CLAIMED_ROLES)[number]) =>
  Object.fromEntries(
    genuineQuestions(role).map(
      ({ id, against }) => [id, against === 'yes' ? 'no' : 'yes'] as const,
    ),
  );

describe('is this a real mediator, court, arbitrator, lawyer or collector', () => {
  test.each(CLAIMED_ROLES)('%s: without answers it is to be checked', (role) => {
    expect(judgeGenuine(role, {})).toMatchObject({ verdict: 'check', findings: [] });
    expect(judgeGenuine(role, {}).open).toEqual(genuineQuestions(role));
  });

  test.each(CLAIMED_ROLES)('%s: all good answers leave nothing against', (role) => {
    expect(judgeGenuine(role, good(role))).toMatchObject({
      verdict: 'nothing-against',
      open: [],
      findings: [],
    });
  });

  test('a mediator who charges is to be stopped, by law', () => {
    const {
      verdict,
      findings,
      do: told,
    } = judgeGenuine('mediator', {
      ...good('mediator'),
      'mediation-fee': 'yes',
    });
    expect(verdict).toBe('stop');
    expect(told.zh).toMatch(/^停止联系/);
    expect(findings[0]).toMatchObject({ severity: 'law', force: 'law' });
    expect(findings.length).toBe(1);
  });

  test('a court without a case number is to be checked', () => {
    const { verdict } = judgeGenuine('court', { ...good('court'), 'case-number': 'no' });
    expect(verdict).toBe('check');
  });

  test('an agency that pays itself by a private account is to be stopped', () => {
    expect(judgeGenuine('collector', { 'private-payment': 'yes' }).verdict).toBe('stop');
  });

  test('one more bad answer never makes the verdict milder', () => {
    const rank = { 'nothing-against': 0, check: 1, stop: 2 } as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...CLAIMED_ROLES),
        fc.array(fc.option(fc.constantFrom('yes' as const, 'no' as const), { nil: undefined }), {
          minLength: 14,
          maxLength: 14,
        }),
        fc.nat(13),
        (role, given, at) => {
          const asked = genuineQuestions(role);
          const answers = Object.fromEntries(asked.map(({ id }, k) => [id, given[k]]));
          const turned = asked[at % asked.length];
          if (turned === undefined) throw new Error('no question');
          const worse = { ...answers, [turned.id]: turned.against };
          expect(rank[judgeGenuine(role, worse).verdict]).toBeGreaterThanOrEqual(
            Math.min(rank[judgeGenuine(role, answers).verdict], rank.check),
          );
          expect(judgeGenuine(role, worse).findings.length).toBeGreaterThanOrEqual(
            judgeGenuine(role, answers).findings.length,
          );
        },
      ),
      { seed: freshSeed() },
    );
  });
});
