import { present } from '@forbear/problem';
import type { Component, Instalment } from '@forbear/loan';
import { daysTold, type Day, type Fen } from '@forbear/money';
import type { AgreementText, DebtParts } from './agreement.ts';
import { laidOut } from './guided.ts';
import { amountAfter, amountIn, dayAfter, dayBefore, wholeAfter } from './word.ts';

/** How much pasted text is looked at. */
export const TEXT_MAX = 20_000;

/**
 * The fields that common Chinese and English wordings state. What is not found stays absent and is said
 * to be missing: nothing is guessed. Linear in the text; only its first 20,000 characters are read.
 */
export function capture(text: string, on: Day): AgreementText {
  // A Chinese comma parts words; made narrow it would join figures.
  const plain = text.slice(0, TEXT_MAX).replaceAll('，', '、').normalize('NFKC');
  const sentences = plain
    .split(/[。；;\n\r]+|\.\s+/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const found: Found = {
    ...parties(sentences),
    ...figures(sentences, plain, on),
    ...sums(sentences),
    interest: first(sentences, interestOf),
    order: first(sentences, orderOf),
    earlyPayment: first(sentences, earlyOf),
    graceDays: first(sentences, (s) => wholeAfter(s, /宽限期?[^0-9]{0,8}|grace (?:period )?of /i)),
    cureDays: first(sentences, cureOf),
    breach: first(sentences, breachOf),
    record: first(sentences, recordOf),
    collectionStops: first(sentences, collectionOf),
    review: first(sentences, (s) =>
      /复核|重新评估|review/i.test(s) ? s.slice(0, 200) : undefined,
    ),
    on: first(sentences, (s) =>
      dayAfter(s, /(?:签订|签署|协议)日期?|dated|date of agreement/i, on),
    ),
  };
  return Object.fromEntries(
    Object.entries(found).filter(([, value]) => value !== undefined),
  ) as AgreementText;
}

type Found = { readonly [K in keyof AgreementText]: AgreementText[K] | undefined };

function first<T>(
  sentences: readonly string[],
  read: (sentence: string) => T | undefined,
): T | undefined {
  for (const sentence of sentences) {
    const found = read(sentence);
    if (found !== undefined) return found;
  }
  return undefined;
}

const NAME = '[^\\s,，。；;:：()（）]{2,60}';

function named(words: string): (sentence: string) => string | undefined {
  const pattern = new RegExp(`(?:${words})(?:\\([^)]{0,20}\\))?\\s*[:：]\\s*(${NAME})`, 'i');
  return (sentence) => pattern.exec(sentence)?.[1];
}

function parties(
  sentences: readonly string[],
): Pick<Found, 'lender' | 'borrower' | 'account' | 'agreedBy'> {
  return {
    lender: first(sentences, named('甲方|出借人|贷款人|债权人|lender|creditor')),
    borrower: first(sentences, named('乙方|借款人|债务人|持卡人|borrower|debtor')),
    account: first(
      sentences,
      (s) =>
        /(?:账号|账户|卡号|尾号|合同编?号|借据号|account(?: no)?)[:：. ]*([0-9A-Za-z*-]{4,40})/i.exec(
          s,
        )?.[1],
    ),
    agreedBy: first(sentences, named('经办人|客服工号|工号|同意人|agreed by|staff')),
  };
}

const CHINESE_DIGITS = '零一二三四五六七八九十';

/** A count in digits, or in Chinese up to ninety-nine. */
function countOf(text: string): number | undefined {
  if (/^[0-9]{1,3}$/.test(text)) return Number(text);
  const [tens, ones] = text.includes('十') ? text.split('十') : ['零', text];
  const value = (part: string | undefined, blank: number) =>
    part === undefined || part === '' ? blank : CHINESE_DIGITS.indexOf(part);
  const sum = value(tens, 1) * 10 + value(ones, 0);
  return sum > 0 ? sum : undefined;
}

function figures(sentences: readonly string[], plain: string, on: Day): Partial<AgreementText> {
  const listed = listOf(sentences, on);
  const counted =
    /(?:分|共|合计|展期为?|in|of)\s*([0-9]{1,3}|[一二三四五六七八九十]{1,3})\s*(?:个?月?期|(?:monthly )?instal?lments)/i.exec(
      plain,
    )?.[1];
  const count = counted === undefined ? undefined : countOf(counted);
  const each = first(sentences, (s) =>
    amountAfter(
      s,
      /每(?:期|个?月)(?:的?[0-9]{1,2}[日号](?:之?前)?)?(?:应?还款?|偿还|支付|金额|还本付息)?[^0-9]{0,10}|instal?lments of |each (?:of )?|per month[^0-9]{0,10}|monthly payments? of /i,
    ),
  );
  const firstDue = first(
    sentences,
    (s) =>
      dayAfter(
        s,
        /首期|第一期|第1期|自|从|起始日|first (?:payment|due|instal?lment)|from|starting|beginning/i,
        on,
      ) ?? dayBefore(s, /(?<=[日号])\s*(?:起|开始|为首期)/, on),
  );
  const last = first(sentences, (s) =>
    amountAfter(
      s,
      /(?:最后[一1]期|末期|尾期)[^0-9]{0,8}|last (?:one|payment|instal?lment)(?: of| is)? /i,
    ),
  );
  const total = first(sentences, (s) =>
    amountAfter(
      s,
      /(?:合计|总计|共计|还款总额|总金额|共还)[^0-9]{0,10}|in total[^0-9]{0,6}|total(?:ling)?(?: of)?[^0-9]{0,6}/i,
    ),
  );
  const told = present({ count, each, firstDue, total });
  const instalments = listed.length > 0 ? listed : withLast(laidOut(told).instalments, last);
  return { ...told, ...present({ instalments }) };
}

/** Equal instalments of which the last was told to be another sum. */
function withLast(
  laid: readonly Instalment[] | undefined,
  last: Fen | undefined,
): readonly Instalment[] | undefined {
  const end = laid?.at(-1);
  if (laid === undefined || end === undefined || last === undefined) return undefined;
  return [...laid.slice(0, -1), { ...end, amount: last }];
}

/** Lines that number an instalment and give its day and sum. */
function listOf(sentences: readonly string[], on: Day): readonly Instalment[] {
  const found: Instalment[] = [];
  for (const sentence of sentences) {
    for (const piece of sentence.split(/(?=第\s*[0-9]{1,3}\s*期)/)) {
      const isRow = /^第\s*[0-9]{1,3}\s*期|^[0-9]{1,3}[.、)\s]|^instal?lment [0-9]/i.test(piece);
      const days = isRow ? daysTold(piece, on) : [];
      const due = days[0];
      const amount = due === undefined ? undefined : amountIn(piece);
      if (due !== undefined && days.length === 1 && amount !== undefined)
        found.push({ due, amount });
    }
  }
  return found;
}

function sums(sentences: readonly string[]): Partial<AgreementText> {
  const open = partsIn(
    sentences.filter((s) => /欠|未还|剩余|outstanding|owed/i.test(s)),
    '',
  );
  const waived = partsIn(
    sentences.filter((s) => /减免|免除|免收|waive/i.test(s)),
    '(?:减免|免除|免收|waive[sd]?)[^0-9。]{0,12}',
  );
  const openTotal = first(sentences, (s) =>
    amountAfter(
      s,
      /(?:欠款|未还|剩余)(?:总额|合计|金额|款项)?[^0-9]{0,8}|(?:outstanding|owed)[^0-9]{0,12}/i,
    ),
  );
  const waivedTotal = first(sentences, (s) =>
    amountAfter(s, /(?:减免|免除|免收)[^0-9]{0,14}|waive[sd]?[^0-9]{0,20}/i),
  );
  return {
    ...present({ open, waived, openTotal, waivedTotal }),
  };
}

const PARTS: readonly (readonly [keyof DebtParts, string])[] = [
  ['principal', '本金|principal'],
  ['interest', '(?<!罚)利息|interest'],
  ['penalty', '罚息|违约金|滞纳金|penalty'],
  ['fees', '手续费|费用|fees?'],
];

/** Sums of the parts of the debt named in sentences. */
function partsIn(sentences: readonly string[], before: string): DebtParts | undefined {
  const found: { -readonly [K in keyof DebtParts]: DebtParts[K] } = {};
  for (const [part, words] of PARTS) {
    const amount = first(sentences, (s) =>
      amountAfter(s, new RegExp(`${before}(?:${words})[^0-9]{0,6}`, 'i')),
    );
    if (amount !== undefined) found[part] = amount;
  }
  return Object.keys(found).length === 0 ? undefined : found;
}

function interestOf(s: string): AgreementText['interest'] {
  if (
    /(?:不再?|停止|免除?)(?:计收|计算|收取|计)?(?:全部|任何)?(?:利)?息|停息|免息|no (?:further )?interest|interest[- ]free/i.test(
      s,
    )
  )
    return 'none';
  if (/按原?合同(?:约定)?(?:利率)?(?:计|收)|as in the contract/i.test(s)) return 'as-contract';
  if (
    /(?:继续|正常|照常)(?:计|收)(?:收|算)?(?:利)?息|利息照(?:常|计)|interest (?:runs|continues)/i.test(
      s,
    )
  )
    return 'runs';
  return /分期(?:手续)?费|instal?lment fee/i.test(s) && !/不收|免|no instal/i.test(s)
    ? 'fee'
    : undefined;
}

const ORDER: readonly (readonly [RegExp, Component])[] = [
  [/实现债权的?费用|诉讼费|costs/i, 'costs'],
  [/罚息|违约金|penalty/i, 'penalty'],
  [/手续费|(?<!债权的?)费用|fees?/i, 'fee'],
  [/(?<!罚)利?息|interest/i, 'interest'],
  [/本金|principal/i, 'principal'],
];

function orderOf(s: string): readonly Component[] | undefined {
  if (!/顺序|抵充|冲抵|抵扣|order of payments|applied first/i.test(s)) return undefined;
  const found = ORDER.map(([pattern, part]) => [s.search(pattern), part] as const).filter(
    ([at]) => at >= 0,
  );
  return found.length < 2 ? undefined : found.sort((a, b) => a[0] - b[0]).map(([, part]) => part);
}

function earlyOf(s: string): AgreementText['earlyPayment'] {
  if (!/提前(?:还款|结清|清偿)|early (?:re)?payment/i.test(s)) return undefined;
  return /(?:不|免|无需?)(?:收|另|额外|须|需)?|free|no (?:charge|fee)|without charge/i.test(
    s.replace(/提前/, ''),
  )
    ? 'free'
    : /收|付|违约金|手续费|charge|fee/i.test(s)
      ? 'charged'
      : undefined;
}

const cureOf = (s: string): number | undefined =>
  /逾期|未(?:按|能)|missed/i.test(s) && /补|还清|足额|made good|paid/i.test(s)
    ? wholeAfter(s, /(?:逾期|到期|之?后|within)[^0-9]{0,8}/i)
    : undefined;

const breachOf = (s: string): string | undefined =>
  /逾期|违约|未按|breach|default|missed/i.test(s) &&
  /终止|恢复|失效|作废|提前到期|全部到期|加速到期|有权|解除|一次性?(?:还|付|结)清|ends?|void|(?:all|at once|immediately) (?:falls? )?due|due at once/i.test(
    s,
  )
    ? s.slice(0, 300)
    : undefined;

function recordOf(s: string): AgreementText['record'] {
  if (!/征信|信用(?:记录|报告)|credit (?:record|register|report)/i.test(s)) return undefined;
  if (/特殊(?:交易|标识|标记)|special/i.test(s)) return 'special-mark';
  if (
    /不(?:会)?(?:再)?(?:上报|报送|影响|体现|显示|计入|报)|正常|not (?:be )?reported|no overdue/i.test(
      s,
    )
  )
    return 'no-overdue';
  return /逾期|不良|overdue/i.test(s) ? 'as-overdue' : undefined;
}

function collectionOf(s: string): boolean | undefined {
  if (!/催收|collection/i.test(s)) return undefined;
  if (/停止|暂停|不再|不得|stops?|no collection|suspended/i.test(s)) return true;
  return /继续|仍|照常|goes on|continues/i.test(s) ? false : undefined;
}
