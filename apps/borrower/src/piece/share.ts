import { monthOf, sumFen, type Fen } from '@forbear/money';
import { chosenOf, usePlanning } from '../planning/planning.tsx';
import { useKeeping } from '../store/keeping.tsx';

/** The most that every month of the plan leaves for this debt while the others are paid as it says. */
export function useShare(debt: string): Fen | undefined {
  const planning = usePlanning();
  const { situation } = useKeeping();
  if (planning.state !== 'made' || !planning.planned.plan.ok) return undefined;
  const plan = chosenOf(planning.planned.plan.value, situation.chosen);
  const rows = plan.choices.find((one) => one.debt === debt)?.rows ?? [];
  const shares = plan.months.flatMap(({ month, left }) => {
    const own = rows.filter(({ due }) => monthOf(due) === month);
    return own.length === 0 ? [] : [left + sumFen(own.map(({ payment }) => payment))];
  });
  return shares.length === 0 ? undefined : (Math.max(0, Math.min(...shares)) as Fen);
}
