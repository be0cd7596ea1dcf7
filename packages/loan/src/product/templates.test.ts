import { dayOf, fen, formatFen, parseRate, parseShare } from '@forbear/money';
import { must } from '@forbear/problem';
import { ruleOf } from '@forbear/rule';
import { describe, expect, test } from 'vitest';
import { golden } from '@forbear/testkit';
import {
  costByPayee,
  firstTerms,
  schedule,
  templateOf,
  type Method,
  type Template,
} from '../index.ts';
import { TEMPLATES } from './templates.ts';
import { at, rowLine } from '../loan.fixture.ts';

const known = { principal: fen(1_200_000), from: dayOf(2026, 3, 20) };
const all = TEMPLATES.map((template) => [template.id, template] as const);

describe('product templates', () => {
  test('there are twenty-two, each id once', () => {
    expect(TEMPLATES.length).toBe(22);
    expect(new Set(TEMPLATES.map(({ id }) => id)).size).toBe(22);
    expect(templateOf('huabei')?.name.zh).toBe('花呗');
    expect(templateOf('no-such-product')).toBeUndefined();
  });

  test.each(all)(
    '%s: names in both languages, things to ask, rules that exist',
    (_id, template) => {
      for (const text of [template.name, ...template.confirm]) {
        expect(text.zh).toMatch(/[\u4e00-\u9fff]/);
        expect(text.en).not.toMatch(/[\u4e00-\u9fff]/);
      }
      expect(template.confirm.length).toBeGreaterThanOrEqual(3);
      expect(template.lenders.kinds.length).toBeGreaterThanOrEqual(1);
      for (const rule of template.rules) expect(ruleOf(rule)?.id).toBe(rule);
      for (const fact of template.facts) expect(fact.says.length).toBeGreaterThan(2);
    },
  );

  test('what is late bears, as the lenders publish it', () => {
    const own = {
      'jd-baitiao': '0.0007 a day',
      'jd-jintiao': '0.0006 a day',
      'study-loan': '× 1.3',
    };
    const bills = ['huabei', 'meituan-yuefu', 'douyin-yuefu'];
    const none = ['credit-card', 'private-iou'];
    const told = TEMPLATES.map(({ id, penalty }) => {
      if (penalty === undefined) return [id, 'none'];
      const { rate, multiple } = penalty;
      return [id, rate === undefined ? `× ${multiple}` : `${rate.value} a ${rate.per}`];
    });
    expect(Object.fromEntries(told)).toEqual({
      ...Object.fromEntries(TEMPLATES.map(({ id }) => [id, '× 1.5'])),
      ...Object.fromEntries(bills.map((id) => [id, '0.0005 a day'])),
      ...Object.fromEntries(none.map((id) => [id, 'none'])),
      ...own,
    });
  });

  test.each(all)(
    '%s: rates and shares can be read, and rise',
    (_id, { rate, instalments, minimum }) => {
      const rates = [rate.least, rate.typical, rate.most].flatMap((text) =>
        text === undefined ? [] : [must(parseRate(text, rate.per)).scaled],
      );
      expect([...rates].sort((a, b) => a - b)).toEqual(rates);
      for (const text of [
        ...Object.values(instalments?.rates ?? {}),
        ...(instalments?.range ?? []),
      ])
        expect(must(parseShare(text))).toBeGreaterThan(0);
      if (minimum !== undefined) expect(must(parseShare(minimum))).toBeLessThan(1e9);
    },
  );

  test.each(all)('%s: every method makes a schedule that pays the principal', (_id, template) => {
    const { least, typical, most, per } = template.rate;
    const rate = must(parseRate(typical ?? most ?? least ?? '0', per));
    for (const method of template.methods) {
      const terms = firstTerms(template, { ...known, method, rate });
      const made = schedule(terms);
      if (method === 'revolving') {
        expect(made.ok ? 'ok' : made.problem.code).toBe('REVOLVING_SCHEDULE');
        continue;
      }
      expect(must(made).total.principal).toBe(known.principal);
    }
  });

  test('an unknown usual rate stays unknown: the schedule asks for it', () => {
    const loan = templateOf('meituan-jieqian');
    const made = schedule(firstTerms(loan as NonNullable<typeof loan>, known));
    expect(made.ok ? 'ok' : made.problem.code).toBe('RATE_MISSING');
  });

  test('花呗 in twelve instalments costs 8.8 % of the sum; 借呗 pays 0.04 % a day', () => {
    const by = (id: string, method: Method, count: number) => {
      const template = templateOf(id);
      return must(
        schedule(firstTerms(template as NonNullable<typeof template>, { ...known, method, count })),
      );
    };
    expect(by('huabei', 'fee-instalment', 12).total.fee).toBe(105_600);
    // 12,000.00 × 0.0004 × 31 days
    expect(by('jiebei', 'equal-instalment', 12).rows[0]?.interest).toBe(14_880);
  });

  test.each(all)('%s: a figure of a clause that no source shows is a guess', (_id, template) => {
    const { clauses = [], facts } = template;
    expect(new Set(clauses.map(({ name }) => name)).size).toBe(clauses.length);
    for (const { name, says, guess, about } of clauses) {
      const shown = facts.some((fact) => fact.about === about && fact.basis === 'sourced');
      expect([name, guess]).toEqual([name, !shown]);
      expect(says.zh).toMatch(/[\u4e00-\u9fff]/);
      expect(says.en).not.toMatch(/[\u4e00-\u9fff]/);
    }
  });

  test('what contracts say besides counts only where it is known: to be read', () => {
    const lines = TEMPLATES.flatMap((template) =>
      (template.clauses ?? []).flatMap((clause) => {
        const { least, typical, most, per } = template.rate;
        const rate = must(parseRate(typical ?? most ?? least ?? '0', per));
        const count = Math.max(...template.counts);
        const plain = firstTerms(template, { ...known, rate, count });
        const terms = firstTerms(template, { ...known, rate, count, clauses: [clause.name] });
        expect(firstTerms(template, { ...known, rate, count, clauses: ['none'] })).toEqual(plain);
        expect(terms).not.toEqual(plain);
        const { rows, total } = must(schedule(terms));
        const shown = [rows[0], rows.at(-1)].flatMap((row) =>
          row === undefined ? [] : [rowLine(row)],
        );
        const payees = must(costByPayee(terms, rows)).payees.map(
          ({ payee, total: sum }) => `${payee} ${formatFen(sum)}`,
        );
        const late = at(terms, [], '2026-05-10').position;
        return [
          `${template.id}: ${clause.says.zh} / ${clause.says.en}${clause.guess ? ' (guess)' : ''}`,
          ...shown,
          `  in all ${formatFen(total.payment)}; ${payees.join(', ')}; on 2026-05-10 nothing paid: penalty ${formatFen(late.penalty)}, payoff ${formatFen(late.payoff)}`,
        ];
      }),
    );
    const text = `${lines.join('\n')}\n`;
    expect(text).toBe(golden('loans/clauses.txt', text));
  });

  test('助贷 of 12,000.00: a guarantee fee of 1.2 % a month beside 12 % interest costs 36.77 % nominal', () => {
    const template = templateOf('qifu-360') as Template;
    const rate = must(parseRate('0.12', 'year'));
    const terms = firstTerms(template, { ...known, rate, count: 12, clauses: ['guarantee'] });
    const { rows } = must(schedule(terms));
    const { all: whole, payees } = must(costByPayee(terms, rows));
    expect([whole.nominal.toFixed(4), whole.effective.toFixed(4)]).toEqual(['0.3677', '0.4365']);
    expect(payees.map(({ payee, total }) => [payee, total])).toEqual([
      ['lender', 79_423],
      ['guarantor', 172_800],
    ]);
  });

  test('card damages and the order beyond 90 days stand beside the terms', () => {
    const card = templateOf('credit-card');
    expect(card?.damages?.share).toBe('0.05');
    expect(card?.lateOrder).toMatchObject({
      afterDays: 90,
      order: ['principal', 'penalty', 'fee', 'interest'],
    });
  });
});
