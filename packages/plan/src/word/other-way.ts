import { fen, showYuan, sumFen } from '@forbear/money';
import { bankruptcyWay } from '@forbear/rule';
import type { Planning } from '../choice/planning.ts';
import { paidIn } from '../choice/shortage.ts';
import type { PlanFinding } from '../joint-plan.ts';
import { isMoneyUnknown } from './question.ts';

/** Months beyond which instalments alone are no way out. */
const LONG = 60;

/** Where all that is there would take longer than five years: other ways, with what is known of them. */
export function tooLong({ groups, purse, input }: Planning): readonly PlanFinding[] {
  const first = new Set(
    input.debts.flatMap(({ id, priority }) => (priority === undefined ? [] : [id])),
  );
  const kept = groups.flatMap(([keep]) => keep ?? []);
  const shared = kept.filter(({ debt }) => !first.has(debt));
  const claims = sumFen(shared.map(({ total, cost }) => fen(Math.max(0, total - cost))));
  const paid = paidIn(
    kept.filter(({ debt }) => first.has(debt)),
    LONG,
  );
  const months = paid.map((due, t) =>
    Math.max(0, (purse.available[Math.min(t, purse.available.length - 1)] ?? 0) - due),
  );
  const sum = months.reduce((total, one) => total + one, 0);
  if (sum >= claims || isMoneyUnknown(input)) return [];
  const [zh, en] =
    sum === 0
      ? ['照现在的收支，没有钱可以还债', 'As things stand, nothing is available for debts']
      : [
          `把能还的都拿出来，五年也还不完，还差 ${showYuan(fen(claims - sum), 'zh')}`,
          `Even if everything available were paid, the debts would not be cleared within five years; ${showYuan(fen(claims - sum), 'en')} would be left`,
        ];
  const local = bankruptcyWay(input.person?.region ?? '');
  return [
    {
      code: 'longer-than-five-years',
      amount: fen(claims - sum),
      rules: [...new Set(local.flatMap(({ rules }) => rules))],
      text: {
        zh: `${zh}。分期之外还有别的路：请法院或人民调解主持和各家一起谈${local.length === 0 ? '；个人债务清理（破产）目前只有个别城市有规定。' : `，或者个人破产。${local.map(({ do: what }) => what.zh).join('')}`}先问当地法律援助，不收费。`,
        en: `${en}. There are other ways than instalments: talks with all creditors led by a court or people’s mediation${local.length === 0 ? '; so far only a few cities have rules on personal insolvency.' : `, or personal insolvency. ${local.map(({ do: what }) => what.en).join(' ')}`} Ask local legal aid first, free of charge.`,
      },
    },
  ];
}
