import type { Text } from '@forbear/problem';
import { enYears } from '../finding/wording.ts';
import type { Rule } from '../finding/rule.ts';
import { finding, type Finding } from '../finding/finding.ts';
import { SHENZHEN_PERSONAL_BANKRUPTCY, XIAMEN_PERSONAL_BANKRUPTCY } from './rule/insolvency.ts';

const PLACES: readonly {
  readonly named: RegExp;
  readonly rule: Rule;
  readonly from: () => Text;
}[] = [
  {
    named: /深圳|shenzhen/i,
    rule: SHENZHEN_PERSONAL_BANKRUPTCY,
    from: () => {
      const { social_insurance_years, examination_years } = SHENZHEN_PERSONAL_BANKRUPTCY.values;
      return {
        zh: `深圳有个人破产条例：在深圳居住并连续参加深圳社保满 ${social_insurance_years} 年、丧失清偿能力的，可以申请清算、重整或和解，考察期 ${examination_years} 年。`,
        en: `Shenzhen has a personal bankruptcy regulation: people living there with ${enYears(social_insurance_years)} of local social insurance and no ability to pay may seek liquidation, reorganisation or settlement; examination lasts ${enYears(examination_years)}.`,
      };
    },
  },
  {
    named: /厦门|xiamen/i,
    rule: XIAMEN_PERSONAL_BANKRUPTCY,
    from: () => {
      const { residence_or_business_years } = XIAMEN_PERSONAL_BANKRUPTCY.values;
      return {
        zh: `厦门有个人破产保护条例：在厦门特区居住或经营连续满 ${residence_or_business_years} 年、不能清偿到期债务的，可以申请，先有辅导。`,
        en: `Xiamen has a personal bankruptcy protection regulation: people living or trading there for ${enYears(residence_or_business_years)} who cannot pay due debts may apply; counselling comes first.`,
      };
    },
  },
];

/** The procedure for people who cannot pay at all, where the place has one; elsewhere there is none. */
export function bankruptcyWay(region: string): readonly Finding[] {
  return PLACES.filter(({ named }) => named.test(region)).map(({ rule, from }) =>
    finding([rule], {
      arithmetic: from(),
      say: {
        zh: '我想了解本地个人破产程序的条件和辅导，请告诉我需要哪些材料。',
        en: 'I would like to know the conditions of the local personal bankruptcy procedure and its counselling, and which papers are needed.',
      },
      do: {
        zh: '这是最后的路：先谈分期和延期；真的还不起，再向当地破产事务管理机构或法院咨询，不要找收费代办。',
        en: 'This is the last resort: try instalments and deferral first. If nothing fits, ask the local bankruptcy office or court, not a paid agent.',
      },
      uncertain: {
        zh: '条件和门槛以当地现行规定为准，这里没有核对条文号。',
        en: 'Conditions and thresholds are those of the local text in force; its articles were not checked.',
      },
    }),
  );
}
