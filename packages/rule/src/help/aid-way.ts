import type { Day } from '@forbear/money';
import { versionsOn } from '../finding/figure.ts';
import { finding, type Finding } from '../finding/finding.ts';
import { LIVING_FLOOR_MINIMUM_LIVING_STANDARD } from '../lender/rule/affordability.ts';

/** Help to live on that the public owes people without enough, where to ask for it; free of charge. */
export function aidWay(asOf: Day): Finding {
  const version = versionsOn([LIVING_FLOOR_MINIMUM_LIVING_STANDARD], asOf);
  return finding([LIVING_FLOOR_MINIMUM_LIVING_STANDARD], {
    arithmetic: {
      zh: `吃饭、看病都顾不上的时候，可以申请社会救助：突发困难申请临时救助（急的、数额小的先给后补材料），家庭人均收入低于当地标准的申请低保，略高的、医疗教育支出太重的也有专项救助。${version.zh}`,
      en: `If you cannot pay for food or medicine there is social assistance: temporary aid in sudden hardship (small urgent sums first, papers later), the monthly allowance for households below the local standard, and special aid for those slightly above it or with heavy medical or school costs.${version.en}`,
    },
    say: {
      zh: '（对乡镇、街道）我家遇到困难，基本生活有问题，申请临时救助／低保，请告诉我要哪些材料；不给的请书面告诉我理由。',
      en: '(To the township or sub-district office) My household is in hardship and cannot cover basic living costs; I would like to apply for temporary aid or the allowance. Please tell me which papers are needed and, if it is refused, give the reason in writing.',
    },
    do: {
      zh: '临时救助到困难发生地的乡镇政府、街道办事处申请，低保一般到户籍地；自己去不了的可以请村（居）委会代办。不收费。',
      en: 'Apply for temporary aid at the township or sub-district office where the hardship arose, and for the allowance as a rule at that of your registered residence; the village or neighbourhood committee may apply for you. It costs nothing.',
    },
    uncertain: {
      zh: '标准和财产条件由当地公布，这里没有当地的表。',
      en: 'Standards and limits on assets are published locally; no local table is held here.',
    },
  });
}
