import { addMonths, showDay, type Day } from '@forbear/money';
import { enCount, type Text } from '@forbear/problem';
import { dayIn } from '../finding/figure.ts';
import {
  asked,
  cited,
  finding,
  NOTHING,
  type CheckResult,
  type Finding,
} from '../finding/finding.ts';
import { enDay, ofDebt, SILENT, zhDay } from '../finding/wording.ts';
import { LEGAL_AID_SCOPE } from '../help/rule/help.ts';
import {
  GUARANTY_FIRST_DEFENCE,
  GUARANTY_KIND,
  GUARANTY_PERIOD,
  GUARANTY_RECOURSE,
} from './rule/guaranty.ts';

/** Who guarantees what, as far as the rules on guaranties ask. */
export type GuarantyFigures = {
  readonly debt?: string;
  readonly asOf: Day;
  /**
   * `guarantor`: the person guarantees the debt of somebody else; `perhaps`: only words say so;
   * `paid-for`: a guarantor has paid the person's own debt and asks for it now.
   */
  readonly role: 'guarantor' | 'perhaps' | 'paid-for';
  /** Day on which the main debt fell due as a whole; absent while it is not known. */
  readonly lastDue?: Day;
  readonly contractDate?: Day;
};

/** What a guarantor has to know before a word is said or paid, and what a guarantor who paid may ask. */
export function checkGuaranty(figures: GuarantyFigures): CheckResult {
  const found = figures.role === 'paid-for' ? paidFor(figures) : asGuarantor(figures);
  const what = { zh: '保证责任。', en: 'Liability of a guarantor.' };
  return {
    ...NOTHING,
    checked: [{ ...ofDebt(figures.debt), what, rules: found.rules }],
    ...(figures.role === 'paid-for' ? { ways: [found] } : { findings: [found] }),
    notChecked: figures.role === 'perhaps' ? [askStanding(figures)] : [],
  };
}

const askStanding = ({ debt }: GuarantyFigures) => ({
  ...ofDebt(debt),
  answer: 'as',
  rules: cited(GUARANTY_KIND, GUARANTY_PERIOD),
  would: {
    zh: '这笔债你是借款人、共同借款人，还是保证人？保证人有自己的抗辩和期限。',
    en: 'Are you the borrower, a co-borrower or the guarantor of this debt? A guarantor has defences and time limits of their own.',
  },
});

/** Last day of a guaranty whose contract names no period. */
export const guarantyLastDay = (lastDue: Day): Day =>
  addMonths(lastDue, GUARANTY_PERIOD.values.default_months, 'clamp-to-month-end');

function asGuarantor(figures: GuarantyFigures): Finding {
  const { role, debt } = figures;
  const make = role === 'perhaps' ? asked : finding;
  return make(
    [GUARANTY_KIND, GUARANTY_FIRST_DEFENCE, GUARANTY_PERIOD, GUARANTY_RECOURSE, LEGAL_AID_SCOPE],
    {
      ...ofDebt(debt),
      arithmetic: {
        zh: `${role === 'perhaps' ? '如果你是这笔债的保证人：' : '你是这笔债的保证人。'}合同没有写明连带责任的，是一般保证：先要对主债务人起诉或仲裁、强制执行仍还不上，才轮到你。${periodText(figures).zh}`,
        en: `${role === 'perhaps' ? 'If you guarantee this debt: ' : 'You guarantee this debt. '}Unless the contract says joint liability it is a general guaranty: the creditor must first sue the debtor and fail in enforcement. ${periodText(figures).en}`,
      },
      say: {
        zh: '请把保证合同和主合同发给我，并写明：是一般保证还是连带责任保证、保证期间到哪一天、对主债务人起诉或执行过没有、现在欠多少怎么算。我核对之后再答复。',
        en: 'Please send me the guaranty and the main contract, and tell me whether the guaranty is general or joint, until when it runs, whether the debtor has been sued or enforced against, and how the amount was worked out. I will answer once I have checked this.',
      },
      do: {
        zh: '弄清之前，先不要承认、签字、签还款计划或付一部分：过了保证期间再答应，可能又要承担。找合同看三处：“连带”两个字、保证期间、是不是你本人签的；催款文书留好信封和日期。带上这些问当地法律援助。主债务人的抗辩（金额、利率、时效）你都可以用；真的还了，可以在还的范围内向主债务人追偿，留好凭证。',
        en: 'Until this is clear, do not acknowledge, sign or pay anything, not even in part: a promise made after the period has ended may bind you again. Look in the contract for the word “joint” (连带), for the period, and for whether the signature is yours; keep demands with their envelopes and dates. Take everything to local legal aid. You have every defence the debtor has (amount, rate, limitation); what you pay can be claimed back from the debtor, so keep proof of payment.',
      },
      uncertain: {
        zh: `合同另有约定的按合同；债权人在期间内主张过的，另算保证债务的诉讼时效。${older(figures).zh}`,
        en: `The contract may say otherwise; if the creditor claimed within the period, limitation of the guaranty is counted on its own. ${older(figures).en}`.trimEnd(),
      },
    },
  );
}

function periodText({ lastDue, asOf }: GuarantyFigures): Text {
  const months = GUARANTY_PERIOD.values.default_months;
  if (lastDue === undefined)
    return {
      zh: `没有约定保证期间的，从主债务到期起 ${months} 个月；主债务哪天到期还不知道。`,
      en: `If no period was agreed it is ${months} months from the day the main debt fell due; that day is not known.`,
    };
  const last = guarantyLastDay(lastDue);
  const stands: Text =
    last < asOf
      ? {
          zh: `已经过了 ${asOf - last} 天：债权人在那之前没有依法主张的，你不再承担。`,
          en: `That was ${enCount(asOf - last, 'day')} ago: unless the creditor claimed in time and in the right way, you are free.`,
        }
      : {
          zh: `还没有到。`,
          en: `It has not come yet.`,
        };
  return {
    zh: `没有约定保证期间的：主债务 ${showDay(lastDue, 'zh')} 到期 + ${months} 个月 = ${showDay(last, 'zh')}。${stands.zh}`,
    en: `If no period was agreed: main debt due ${showDay(lastDue, 'en')} + ${months} months = ${showDay(last, 'en')}. ${stands.en}`,
  };
}

function older({ contractDate }: GuarantyFigures): Text {
  const { from } = GUARANTY_KIND;
  if (contractDate !== undefined && contractDate >= dayIn(from)) return SILENT;
  return {
    zh: `${zhDay(from)} 以前签的保证，没有写明的可能按连带责任，问法律援助。`,
    en: `A guaranty signed before ${enDay(from)} that does not say may be a joint one; ask legal aid.`,
  };
}

/** A guarantor that paid the person's debt: what it may ask is what it paid, with the same defences against it. */
const paidFor = ({ debt }: GuarantyFigures): Finding =>
  finding([GUARANTY_RECOURSE, LEGAL_AID_SCOPE], {
    ...ofDebt(debt),
    arithmetic: {
      zh: '担保机构代你还了款（代偿），可以在代偿的范围内向你追偿；你对原来出借人的抗辩（金额、利率、已还、时效）对它都还在。代偿以外再收的违约金、费用要有约定，合在一起仍按息费上限看。',
      en: 'A guarantor that paid for you may claim back what it paid; your defences against the original lender (amount, rate, payments, limitation) hold against it too. Damages and fees beyond that need an agreement, and everything together is measured against the cost ceilings.',
    },
    say: {
      zh: '请发给我代偿证明（日期、金额、对应哪一笔）、担保合同和收取违约金的条款，核对之后我再谈怎么还。',
      en: 'Please send me proof of what you paid (date, amount, which loan), the guaranty contract and the clause on damages; I will discuss payment once I have checked them.',
    },
    do: {
      zh: '向原来的放款机构核对：哪天、代偿了多少、现在应该还给谁；没核对清楚不付。代偿之后，账单上的息费和担保机构另收的违约金不能重复算。',
      en: 'Ask the original lender when and how much was paid and whom you should pay now; pay nothing until that is clear. After such a payment the same days may not be charged twice, by the lender and by the guarantor.',
    },
    uncertain: {
      zh: '担保合同另有约定的按合同，超过上限的部分可以请求调减。',
      en: 'The guaranty contract may say otherwise; you can ask for anything above the ceilings to be reduced.',
    },
  });
