import { mulDiv, RATE_SCALE, type Day } from '@forbear/money';
import { enCount, type Text } from '@forbear/problem';
import { newest, scaledIn, shareIn, valuesOn } from '../finding/figure.ts';
import { cited, finding, NOTHING, type CheckResult, type Finding } from '../finding/finding.ts';
import type { LenderKind } from '../finding/lender.ts';
import { enNumber, enYears, ofDebt } from '../finding/wording.ts';
import {
  CARD_ART70_COLLECTIONS_STOP,
  CARD_INDIVIDUAL_INSTALMENT_ART70,
  CARD_INSTALMENT_LIMITS_2022,
} from '../card/rule/instalments.ts';
import {
  CASH_LOAN_ROLLOVER_LIMIT_2017,
  CONTRACT_CHANGE_BY_AGREEMENT_543,
} from './rule/change-of-contract.ts';
import {
  EXTENSION_BY_CONSENT_678,
  PERSONAL_LOAN_EXTENSION,
  PERSONAL_LOAN_TERM_2024,
} from './rule/extension.ts';
import { PAYMENT_ALLOCATION_ORDER } from '../penalty/rule/allocation.ts';

/** A plan as its figures: what was answered by a creditor or is to be proposed. */
export type ProposalFigures = {
  readonly debt?: string;
  readonly lender?: LenderKind;
  readonly card: boolean;
  readonly asOf: Day;
  /** The term of the contract, in months. */
  readonly termMonths?: number;
  /** Months over which the open sum is spread anew. */
  readonly spreadMonths?: number;
  /** Months by which the end is moved: extensions and pauses together, and how often. */
  readonly extendMonths?: number;
  readonly extensions?: number;
  /** A home, study or car loan, which the ceiling of consumption loans leaves out. */
  readonly exempt?: boolean;
  /** Whether a debt is behind, or its person in difficulty. */
  readonly inDifficulty: boolean;
};

/** Whether a plan keeps to what the rules allow, and what may be proposed at all. */
export function checkProposal(proposal: ProposalFigures): CheckResult {
  const { card, lender, debt, spreadMonths, extendMonths } = proposal;
  const has = spreadMonths !== undefined || extendMonths !== undefined;
  return {
    findings: [...spread(proposal), ...extended(proposal), ...rolledOver(proposal)],
    checked: has
      ? [
          {
            ...ofDebt(debt),
            what: {
              zh: '对方答复的方案：期限和展期上限。',
              en: "The creditor's answer: its length and the ceilings of extensions.",
            },
            rules: card
              ? cited(CARD_INDIVIDUAL_INSTALMENT_ART70)
              : lender === 'bank' || lender === 'consumer-finance'
                ? cited(PERSONAL_LOAN_TERM_2024, PERSONAL_LOAN_EXTENSION)
                : cited(EXTENSION_BY_CONSENT_678),
          },
        ]
      : NOTHING.checked,
    notChecked: [],
    ways: card && proposal.inDifficulty ? [artSeventy(debt)] : [],
  };
}

function spread({ debt, card, lender, spreadMonths, exempt }: ProposalFigures): readonly Finding[] {
  const most = card
    ? CARD_INDIVIDUAL_INSTALMENT_ART70.values.max_term_months
    : PERSONAL_LOAN_TERM_2024.values.consumption_max_term_months;
  if (spreadMonths === undefined || spreadMonths <= most) return [];
  const over = spreadMonths - most;
  const length = inYears(most);
  const sum: Text = {
    zh: `方案 ${spreadMonths} 个月，最长 ${most} 个月（${length.zh}），多出 ${over} 个月。`,
    en: `The plan runs ${spreadMonths} months; the longest is ${most} months (${length.en}), ${over} less.`,
  };
  if (card)
    return [
      finding([CARD_INDIVIDUAL_INSTALMENT_ART70, CARD_INSTALMENT_LIMITS_2022], {
        ...ofDebt(debt),
        arithmetic: sum,
        say: {
          zh: `个性化分期协议最长 ${length.zh}，也就是 ${most} 个月。请按 ${most} 期以内重新出方案，并写明还款期间是否计收年费、利息和其他费用。`,
          en: `An individual instalment agreement runs at most ${length.en}, ${most} months. Please offer a plan within ${most} and state whether a yearly fee, interest or other fees accrue meanwhile.`,
        },
        do: {
          zh: `不要按 ${most} 期以上的口头方案付款；等一份 ${most} 期以内、写明余额、期数、每期金额和费用的书面协议。`,
          en: `Do not pay by an oral plan of more than ${most}; wait for a written one within ${most} that states balance, count, sums and fees.`,
        },
      }),
    ];
  if (exempt === true || (lender !== 'bank' && lender !== 'consumer-finance')) return [];
  const business = inYears(PERSONAL_LOAN_TERM_2024.values.business_absolute_max_term_months);
  return [
    finding([PERSONAL_LOAN_TERM_2024], {
      ...ofDebt(debt),
      arithmetic: sum,
      say: {
        zh: `个人消费贷款期限一般不超过 ${length.zh}，请确认这个方案的期限依据。`,
        en: `Personal consumption loans run at most ${length.en}; please confirm the basis for this length.`,
      },
      do: {
        zh: `请对方书面写明期限依据，或者改成 ${most} 个月以内。`,
        en: `Ask in writing what this is based on, or for a plan within ${most} months.`,
      },
      uncertain: {
        zh: `住房、助学、汽车贷款另有规定，经营贷款最长可到 ${business.zh}；协商后的期限是否从头算，没有见到明文。`,
        en: `Housing, student and car loans follow other rules, business loans may run ${business.en}; whether an agreed plan counts anew was not seen in a text.`,
      },
    }),
  ];
}

/** The most months by which a loan may be extended in all, and what says so. */
type ExtensionCeiling = {
  readonly months: number;
  readonly verified: boolean;
  readonly text: Text;
};

/**
 * The ceiling on extensions of a personal loan on a day; nothing where no rule sets one: for cards,
 * for other lenders than banks and consumer finance companies, or where the term is not known.
 */
function extensionCeiling({
  lender,
  card,
  termMonths,
  asOf,
}: Pick<ProposalFigures, 'lender' | 'card' | 'termMonths' | 'asOf'>): ExtensionCeiling | undefined {
  const row = valuesOn(PERSONAL_LOAN_EXTENSION, asOf);
  if (card || termMonths === undefined || row === undefined) return undefined;
  if (lender !== 'bank' && lender !== 'consumer-finance') return undefined;
  const isShort = termMonths <= row.short_term_months_max;
  const share = isShort ? row.short_extension_share_max : row.long_extension_share_max;
  if (share === null) return undefined;
  return {
    months: mulDiv(termMonths, scaledIn(share), RATE_SCALE, 'down'),
    verified: row.verified,
    text: ceilingText(row.short_term_months_max, isShort, share),
  };
}

function extended(proposal: ProposalFigures): readonly Finding[] {
  const { debt, extendMonths, termMonths } = proposal;
  const ceiling = extensionCeiling(proposal);
  if (extendMonths === undefined || termMonths === undefined) return [];
  if (ceiling === undefined || extendMonths <= ceiling.months) return [];
  return [
    finding([PERSONAL_LOAN_EXTENSION, EXTENSION_BY_CONSENT_678], {
      ...ofDebt(debt),
      arithmetic: {
        zh: `原期限 ${termMonths} 个月，展期累计 ${extendMonths} 个月；${ceiling.text.zh}，即 ${ceiling.months} 个月。`,
        en: `The term is ${enCount(termMonths, 'month')}, extensions come to ${extendMonths}; ${ceiling.text.en}, ${enCount(ceiling.months, 'month')}.`,
      },
      say: {
        zh: '请确认这个展期在你们的规定期限之内；如果不行，能否改为重新约定分期？',
        en: 'Please confirm that this extension is within your limits; if not, could new instalments be agreed instead?',
      },
      do: {
        zh: '展期要在到期前申请并由对方同意；超出上限的口头承诺可能不作数，要书面确认。',
        en: 'Ask before the due day. An oral promise beyond the ceiling may not hold, so get it in writing.',
      },
      ...(!ceiling.verified
        ? {
            uncertain: {
              zh: '这个上限没有见到原文，未经核实；以机构答复为准。',
              en: 'This ceiling is unverified: we have not seen the text. The lender’s answer is what counts.',
            },
          }
        : {}),
    }),
  ];
}

/** A single micro-loan should normally be extended no more often than a notice says. */
function rolledOver({ debt, lender, extensions }: ProposalFigures): readonly Finding[] {
  const most = CASH_LOAN_ROLLOVER_LIMIT_2017.values.max_rollovers;
  if (lender !== 'micro-loan' || extensions === undefined || extensions <= most) return [];
  return [
    finding([CASH_LOAN_ROLLOVER_LIMIT_2017], {
      ...ofDebt(debt),
      arithmetic: {
        zh: `展期 ${extensions} 次，通常不超过 ${most} 次。`,
        en: `${extensions} extensions; normally no more than ${enNumber(most)}.`,
      },
      say: {
        zh: '多次展期会让费用越滚越多，请改为一次性重新约定分期。',
        en: 'Extending again and again adds to the cost; please agree on instalments instead.',
      },
      do: {
        zh: '算清每次展期多付多少，再决定要不要接受。',
        en: 'Work out what each extension costs before accepting.',
      },
      uncertain: {
        zh: '来源是二手资料，新规之后是否仍然有效没有核实。',
        en: 'Known only second-hand; whether it still applies after newer rules is unverified.',
      },
    }),
  ];
}

/** Months as years, where they are whole ones. */
const inYears = (months: number): Text => ({
  zh: months % MONTHS_A_YEAR === 0 ? `${months / MONTHS_A_YEAR} 年` : `${months} 个月`,
  en: months % MONTHS_A_YEAR === 0 ? enYears(months / MONTHS_A_YEAR) : `${months} months`,
});

const MONTHS_A_YEAR = 12;

/** What the ceiling on extensions says of a short or a longer loan. */
function ceilingText(shortMonths: number, isShort: boolean, share: string): Text {
  const term = inYears(shortMonths);
  const most =
    share === '1'
      ? { zh: '原期限', en: 'the term' }
      : { zh: `原期限的 ${shareIn(share)}`, en: `${shareIn(share)} of the term` };
  return {
    zh: `${term.zh}${isShort ? '以内' : '以上'}的贷款，展期累计不超过${most.zh}`,
    en: `for loans ${isShort ? 'of up to' : 'of more than'} ${term.en} they may not exceed ${most.en}`,
  };
}

function newestCeilings(): Text {
  const row = newest(PERSONAL_LOAN_EXTENSION);
  const [short, long] = [row.short_extension_share_max, row.long_extension_share_max].map(
    (share, k) =>
      share === null ? undefined : ceilingText(row.short_term_months_max, k === 0, share),
  );
  const texts = [short, long].filter((text) => text !== undefined);
  return {
    zh: texts.map(({ zh }) => zh).join('；'),
    en: texts.map(({ en }) => en).join('; '),
  };
}

/** What may be asked of any creditor: a change of the contract by agreement. */
export function openWays(): readonly Finding[] {
  const ceilings = newestCeilings();
  return [
    finding(
      [CONTRACT_CHANGE_BY_AGREEMENT_543, EXTENSION_BY_CONSENT_678, PAYMENT_ALLOCATION_ORDER],
      {
        arithmetic: {
          zh: '期限、利率、分期都可以由双方协商改，电子文本也算书面；展期要在到期前申请，对方同意才有效，没有义务同意。',
          en: 'Term, rate and instalments may be changed by agreement, and electronic text counts as writing; an extension is asked for before the term ends and needs consent, which need not be given.',
        },
        say: {
          zh: '我想继续还，但现在困难，想协商延期或分期；还款请先抵本金，并写进协议。',
          en: 'I want to go on paying but cannot do so as agreed at present; could we agree in writing on more time or instalments, with payments going to the principal first?',
        },
        do: {
          zh: '用书面或聊天提出并保存；书面请求会让诉讼时效重新起算，拖了很久的债先看时效再提。',
          en: 'Ask in writing or by chat and keep a copy; a written request restarts limitation, so look at limitation first if the debt is old.',
        },
        uncertain: {
          zh: `银行和消费金融贷款的展期上限（${ceilings.zh}）没有核实。`,
          en: `The ceilings of extensions for loans of banks and consumer finance companies (${ceilings.en}) are unverified.`,
        },
      },
    ),
  ];
}

function artSeventy(debt: string | undefined): Finding {
  const most = CARD_INDIVIDUAL_INSTALMENT_ART70.values.max_term_months;
  const length = inYears(most);
  return finding(
    [CARD_INDIVIDUAL_INSTALMENT_ART70, CARD_ART70_COLLECTIONS_STOP, CARD_INSTALMENT_LIMITS_2022],
    {
      ...ofDebt(debt),
      arithmetic: {
        zh: `欠款超出还款能力且仍有还款意愿时，可以和发卡行协商个性化分期，最长 ${length.zh}即 ${most} 个月。`,
        en: `Where a debt is more than the cardholder can pay, and they are still willing to pay, an individual agreement may be negotiated with the bank, for at most ${length.en} (${most} months).`,
      },
      say: {
        zh: '我愿意还，但欠款超出了现在的能力，申请按第七十条协商个性化分期；请写明余额和构成、期数、每期金额，还款期间是否计收年费、利息和其他费用。',
        en: 'I am willing to pay but the debt exceeds my means; I ask for an individual instalment agreement under Article 70, stating the balance and its parts, the count, each sum, and whether a yearly fee, interest or other fees accrue.',
      },
      do: {
        zh: '备好收入和困难的证明。银行可以同意，没有义务；签约后履行期间应停止催收，口头协议要录音保存。',
        en: 'Have proof of your income and hardship ready. The bank may agree but does not have to; once an agreement is signed, and as long as it is kept, collection stops, and an oral agreement must be recorded.',
      },
      uncertain: {
        zh: '是否停息由双方约定；分期在征信上怎样显示没有核实。',
        en: 'Whether interest stops is for the parties to agree; how the plan will appear on the credit record is not verified.',
      },
    },
  );
}
