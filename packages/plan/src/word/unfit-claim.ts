import type { NamedChoice } from '../choice/planning.ts';
import type { Claim, NamedPlan } from '../joint-plan.ts';
import { claim } from './make-claim.ts';
import { titleOf } from './title.ts';

/** What is said of a choice where nothing fits. */
export function claimsUnfit(
  plan: NamedPlan,
  { out = [] }: NamedChoice,
  twin: NamedPlan | undefined,
  plans: readonly NamedPlan[],
): readonly Claim[] {
  const figures = { out: out.length };
  const isAsked = plan.ask.creditors > 0;
  const [zh, en] = isAsked
    ? plan.choices.length === 1
      ? ['先申请缓一缓。', 'ask for time first.']
      : [
          '这里先顾最要紧的，排不进去的先申请缓一缓。',
          'here what matters most comes first, and the others are asked to wait.',
        ]
    : [
        '眼下几个月照约定还，后面的现在就去谈。',
        'the next months are paid as agreed; talk now about those after.',
      ];
  if (plan.name === 'fair-shares') {
    const easiest = titleOf(plans[0] as NamedPlan, plans);
    return [
      twin?.name === 'smallest-ask'
        ? claim(
            'shares-fail',
            `找不到一个每月都拿得出、五年内又还得清各家的固定数，平分不了；这里和“${easiest.zh}”一样。`,
            `No fixed monthly sum was found that is affordable and would pay everybody off within five years, so nothing is shared out; this is the same as “${easiest.en}”.`,
            figures,
          )
        : claim(
            'shares-fail-alone',
            `找不到一个每月都拿得出、五年内又还得清各家的固定数，平分不了。“${easiest.zh}”每个月都还得上，请看那一个。`,
            `No fixed monthly sum was found that is affordable and would pay everybody off within five years, so nothing is shared out. The plan “${easiest.en}” fits every month; look at that one.`,
            figures,
          ),
    ];
  }
  return plan.proven
    ? [
        claim(
          'nothing-fits',
          `没有每个月都还得上的办法；${zh}`,
          `No plan fits every month; ${en}`,
          figures,
        ),
      ]
    : [
        claim(
          'none-found',
          `没有找到每个月都还得上的办法，也没有证明没有；${zh}`,
          `No plan that fits every month was found, nor is it proven that there is none; ${en}`,
          figures,
        ),
      ];
}
