import { asked, finding, NOTHING, type CheckResult, type NotChecked } from '../finding/finding.ts';
import { LEGAL_AID_SCOPE } from '../help/rule/help.ts';
import { MINOR_CONTRACT } from './rule/capacity.ts';

/**
 * What binds somebody under age: told as law where `age` is known, a question where only the
 * person's words speak of it (`fromWords`).
 */
export function checkMinor(age: number | undefined, fromWords: boolean): CheckResult {
  const { full_age, own_wages_age, no_capacity_under } = MINOR_CONTRACT.values;
  if (age === undefined && !fromWords) return NOTHING;
  if (age !== undefined && age >= full_age) return NOTHING;
  const own =
    age === undefined || age >= own_wages_age
      ? {
          zh: `满 ${own_wages_age} 周岁、主要靠自己的劳动收入生活的，才算完全行为能力人；上学的一般不算。`,
          en: `From the age of ${own_wages_age}, someone who lives mainly on their own earnings is treated as an adult; a school pupil usually is not.`,
        }
      : age < no_capacity_under
        ? {
            zh: `不满 ${no_capacity_under} 周岁的，只能由监护人代理。`,
            en: `A child under ${no_capacity_under} can only be represented by the guardian.`,
          }
        : { zh: '', en: '' };
  const make = age === undefined ? asked : finding;
  return {
    ...NOTHING,
    notChecked: age === undefined ? [askAge()] : [],
    findings: [
      make([MINOR_CONTRACT, LEGAL_AID_SCOPE], {
        arithmetic: {
          zh: `${age === undefined ? `签合同那天如果不满 ${full_age} 周岁` : `你今年 ${age} 岁，不满 ${full_age} 周岁`}：借款要父母或其他监护人同意或者追认，没有追认的不发生效力。${own.zh}`,
          en: `${age === undefined ? `If you were under ${full_age} on the day of the contract` : `You are ${age}, under ${full_age}`}: a loan needs the consent or confirmation of a parent or other guardian and has no effect without it. ${own.en}`.trimEnd(),
        },
        say: {
          zh: `（由监护人说）孩子未满 ${full_age} 周岁，这笔借款我们没有同意也不追认。请停止催收和报送，把合同、放款和核实身份的记录发给我们，协商退还实际收到的钱。`,
          en: `(The guardian speaks) Our child is under ${full_age}; we neither consented to this loan nor confirm it. Please stop collection and reporting, and send us the contract, the payout and the record of how identity was checked, so that we can settle the return of what was received.`,
        },
        do: {
          zh: '今天就告诉父母或其他监护人。你自己先不签字、不承诺、不付款、不上传身份证：监护人追认之后合同就有效了。监护人带上户口簿和放款、用款记录问当地法律援助。没有效力不等于不用还：实际拿到、还在的钱要退。用别人的身份或手机借的，也要说实话。',
          en: 'Tell a parent or other guardian today. Sign, promise, pay and upload nothing yourself: once the guardian confirms, the contract holds. Let the guardian take the household register and the records of payout and spending to local legal aid. No effect does not mean nothing to return: what was received and is still there goes back. If another person’s identity or phone was used, say so truthfully.',
        },
        uncertain: {
          zh: '以签合同那天的年龄为准；监护人同意过、追认过，或者成年后自己认可的，不一样。',
          en: 'The age on the day of the contract counts; it differs if a guardian consented or confirmed, or if you confirmed it after coming of age.',
        },
      }),
    ],
  };
}

const askAge = (): NotChecked => ({
  answer: 'person.age',
  rules: [MINOR_CONTRACT.id],
  would: {
    zh: '年龄决定借款有没有效力，请填上。',
    en: 'Age decides whether the loan has effect; add it.',
  },
});
