import { present } from '@forbear/problem';
import type { Liability } from '../report.ts';
import { DAY, dayIn, named, SUM, sumIn } from './figure.ts';

const WHOM = `(?<day>${DAY})，?为(?<whose>[^，。(]{1,60})(?:\\([^)]*\\))?在(?<lender>[^，。]{2,60}?)办理的[^，。]{0,30}?`;
const BALANCE = `(?:。?截至${DAY}，(?:担保)?(?:贷款|贷记卡|本金)*余额(?:为)?(?<balance>${SUM})(?:元)?(?:\\([^)]*\\))?)?`;

/** The forms of joint liability: the present one, and the older one of a guarantee. */
const FORMS: readonly RegExp[] = [
  `${WHOM}承担相关还款责任，责任人类型为(?<role>[^，。]{1,20})，相关还款责任金额(?:为)?(?<amount>${SUM}|-+)(?:元)?(?:\\([^)]*\\))?`,
  `${WHOM}提供担保，(?:担保贷款合同金额${SUM}，)?担保金额(?:为)?(?<amount>${SUM})(?:元)?`,
].map((words) => new RegExp(`^${words}${BALANCE}。?$`));

/** Reads a sentence of a debt that the person answers for; nothing when it is not understood. */
export function readLiability(text: string): Liability | undefined {
  const groups = FORMS.map((form) => form.exec(text)?.groups).find((found) => found !== undefined);
  if (groups === undefined) return undefined;
  const { day = '', whose = '', lender = '', role = '保证人', amount = '', balance } = groups;
  const on = dayIn(day);
  if (on === undefined) return undefined;
  return present({
    for: named(whose),
    lender: named(lender),
    role: named(role),
    amount: /\d/.test(amount) ? sumIn(amount) : undefined,
    balance: balance === undefined ? undefined : sumIn(balance),
    on,
  }) as Liability;
}
