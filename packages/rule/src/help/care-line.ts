import { LEGAL_SERVICE, line, NOW, NUMBERS, type HelpLine } from './complaint.ts';

const AMBULANCE = line({ zh: '急救', en: 'Ambulance' }, 'ambulance', NOW());
const POLICE_LINE = line(
  { zh: '报警、有人身危险、被诈骗', en: 'Police: danger, violence, fraud' },
  'police',
  NOW(),
);
const MIND = line(
  {
    zh: `全国统一心理援助热线（有的地方不是 24 小时；紧急打 ${NUMBERS.ambulance} 或 ${NUMBERS.police}）`,
    en: `National mental-health helpline (not open 24 hours everywhere; in an emergency ${NUMBERS.ambulance} or ${NUMBERS.police})`,
  },
  'mental_health',
);
const WOMEN = line(
  {
    zh: '妇联维权热线（家庭暴力，工作时间）',
    en: 'Women’s federation (violence at home; office hours)',
  },
  'women',
);
const YOUTH = line(
  { zh: '青少年服务台（未成年人）', en: 'Youth service line (people under age)' },
  'youth',
);
const ANTI_FRAUD = line(
  { zh: '公安反诈专线（怀疑被骗先问）', en: 'Police line on fraud (ask before you pay)' },
  'anti_fraud',
);
/** Lines that are called before anything else, by what the danger is. */
const CARE_LINES = {
  distress: [AMBULANCE, POLICE_LINE, MIND],
  violence: [POLICE_LINE, WOMEN, LEGAL_SERVICE],
  minor: [YOUTH, LEGAL_SERVICE],
  fraud: [POLICE_LINE, ANTI_FRAUD],
  danger: [POLICE_LINE, LEGAL_SERVICE],
} as const satisfies Record<string, readonly HelpLine[]>;
/** Who is called first, by what the danger is. */
export const careLines = (matter: keyof typeof CARE_LINES): readonly HelpLine[] =>
  CARE_LINES[matter];
