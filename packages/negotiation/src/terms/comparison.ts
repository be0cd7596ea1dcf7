import { offerLaw } from '@forbear/check';
import { isCard, type Debt, type Instalment } from '@forbear/loan';
import { groupYuan, showDay, showMonth, sumFen, type Day, type Fen } from '@forbear/money';
import { enCount, type Text } from '@forbear/problem';
import { leadOf, type Finding } from '@forbear/rule';
import type { AgreementText, Deviation } from './agreement.ts';
import type { Fit } from './facts.ts';
import { FIELDS } from './field.ts';
import type { Offer } from './offer.ts';

/** What an agreement is compared with beside what was said: the debt and the money there is. */
export type Yardstick = { readonly debt: Debt; readonly asOf: Day; readonly fit?: Fit };

/**
 * Where a text is silent or says something else than was said, contradicts itself, does not fit the
 * budget, or leaves what the rules set. What `stops` must be cleared before it can be called equal.
 */
export function compareAgreement(
  text: AgreementText,
  said: Offer | undefined,
  yardstick: Yardstick,
): readonly Deviation[] {
  return [
    ...instalmentDeviations(text, said),
    ...sumDeviations(text),
    ...saidDeviations(text, said),
    ...budgetDeviations(yardstick),
    ...ruleDeviations(text, yardstick),
    ...missing(text),
  ];
}

const deviation = (
  field: string,
  kind: Deviation['kind'],
  stops: boolean,
  say: Text,
): Deviation => ({ field, kind, stops, say });

function instalmentDeviations(text: AgreementText, said: Offer | undefined): readonly Deviation[] {
  const { instalments } = text;
  if (instalments === undefined)
    return [
      deviation('instalments', 'missing', true, {
        zh: '没有写明每期的日期和金额。',
        en: 'It does not state the day and sum of each instalment.',
      }),
    ];
  if (said === undefined) return [];
  // The count that is written counts; that other rows stand under it is said below.
  const count = text.count ?? instalments.length;
  if (count !== said.instalments.length)
    return [
      deviation('count', 'differs', true, {
        zh: `说好 ${said.instalments.length} 期，写的是 ${count} 期。`,
        en: `${enCount(said.instalments.length, 'instalment')} agreed, ${count} written.`,
      }),
    ];
  if (count !== instalments.length) return [];
  return instalments.flatMap((one, k) =>
    oneInstalment(k + 1, said.instalments[k] as Instalment, one),
  );
}

function oneInstalment(no: number, said: Instalment, written: Instalment): readonly Deviation[] {
  const found: Deviation[] = [];
  if (written.due !== said.due)
    found.push(
      deviation(`instalments/${no}/due`, 'differs', true, {
        zh: `第 ${no} 期说好 ${showDay(said.due, 'zh')}，写的是 ${showDay(written.due, 'zh')}。`,
        en: `Instalment ${no} was agreed for ${showDay(said.due, 'en')}; the text says ${showDay(written.due, 'en')}.`,
      }),
    );
  if (written.amount !== said.amount)
    found.push(
      deviation(`instalments/${no}/amount`, 'differs', true, {
        zh: `第 ${no} 期说好 ${groupYuan(said.amount)} 元，写的是 ${groupYuan(written.amount)} 元。`,
        en: `Instalment ${no} was agreed as ${groupYuan(said.amount)} yuan; the text says ${groupYuan(written.amount)} yuan.`,
      }),
    );
  return found;
}

function sumDeviations({ instalments, total, count }: AgreementText): readonly Deviation[] {
  if (instalments === undefined) return [];
  const found: Deviation[] = [];
  const sum = sumFen(instalments.map(({ amount }) => amount));
  if (total !== undefined && total !== sum)
    found.push(
      deviation('total', 'sum', true, {
        zh: `各期相加是 ${groupYuan(sum)} 元，写的合计是 ${groupYuan(total)} 元。`,
        en: `The instalments add up to ${groupYuan(sum)} yuan; the text gives a total of ${groupYuan(total)} yuan.`,
      }),
    );
  if (count !== undefined && count !== instalments.length)
    found.push(
      deviation('count', 'sum', true, {
        zh: `写了 ${count} 期，列出的是 ${instalments.length} 期。`,
        en: `The text says ${enCount(count, 'instalment')} but lists ${instalments.length}.`,
      }),
    );
  return found;
}

/** Fields that were said and are written otherwise, or were said and are not written. */
function saidDeviations(text: AgreementText, said: Offer | undefined): readonly Deviation[] {
  const found: Deviation[] = [];
  if (said?.waived !== undefined && said.waived > 0) {
    const written = text.waivedTotal ?? sumOf(text.waived);
    if (written !== said.waived)
      found.push(
        deviation('waived', written === undefined ? 'missing' : 'differs', true, {
          zh: `说好减免 ${groupYuan(said.waived)} 元，${written === undefined ? '没有写' : `写的是 ${groupYuan(written)} 元`}。`,
          en: `A waiver of ${groupYuan(said.waived)} yuan was agreed; the text ${written === undefined ? 'does not mention it' : `says ${groupYuan(written)} yuan`}.`,
        }),
      );
  }
  for (const field of ['interest', 'record', 'graceDays'] as const) {
    const [was, is] = [said?.[field], text[field]];
    if (was === undefined || was === is || was === 'not-said') continue;
    const { name, value } = FIELDS[field];
    found.push(
      deviation(field, is === undefined ? 'missing' : 'differs', true, {
        zh: `${name.zh}说好「${value(was).zh}」，${is === undefined ? '没有写' : `写的是「${value(is).zh}」`}。`,
        en: `${name.en}: “${value(was).en}” was agreed; the text ${is === undefined ? 'does not mention it' : `says “${value(is).en}”`}.`,
      }),
    );
  }
  return found;
}

function sumOf(parts: AgreementText['waived']): Fen | undefined {
  const sums = Object.values(parts ?? {});
  return sums.length === 0 ? undefined : sumFen(sums);
}

function budgetDeviations({ fit }: Yardstick): readonly Deviation[] {
  if (fit === undefined || fit.fits) return [];
  const { missing } = fit;
  const sum = missing === undefined ? '' : groupYuan(missing.amount);
  return [
    deviation('budget', 'budget', true, {
      zh: `按现在的收支排不进去${missing === undefined ? '' : `：${showMonth(missing.month, 'zh')} 差 ${sum} 元`}。`,
      en: `It does not fit the available money${missing === undefined ? '' : `: ${showMonth(missing.month, 'en')} is ${sum} yuan short`}.`,
    }),
  ];
}

/** Where instalments or the text leave what rules set. */
function ruleDeviations(text: AgreementText, { debt, asOf }: Yardstick): readonly Deviation[] {
  const { instalments = [] } = text;
  const card = isCard(debt);
  const found = offerLaw(debt, asOf, { instalments }).map((one) =>
    deviation(fieldOf(one), 'rule', false, lawText(one)),
  );
  if (text.collectionStops === false)
    found.push(
      deviation('collectionStops', card ? 'rule' : 'differs', card, {
        zh: card
          ? '写了继续催收；信用卡个性化协议执行期间应停止催收。'
          : '写了继续催收。请对方写明执行期间停止催收。',
        en: card
          ? 'Collection is to go on; while an individual agreement on a card is kept it must stop.'
          : 'Collection is to go on. Ask for the stop of collection while the plan is kept.',
      }),
    );
  return found;
}

function fieldOf(found: Finding): string {
  const { limits } = leadOf(found);
  if (limits === undefined) return 'cost';
  return limits === 'length' ? 'count' : 'breach';
}

/** A finding of the rules in a sentence: the sum behind it, then what to say to the creditor. */
const lawText = ({ arithmetic, say }: Finding): Text => ({
  zh: arithmetic.zh + say.zh,
  en: `${arithmetic.en} ${say.en}`,
});

function missing(text: AgreementText): readonly Deviation[] {
  return Object.entries(FIELDS).flatMap(([field, { name, held, wanted }]) =>
    !wanted || held(text)
      ? []
      : [
          deviation(field, 'missing', false, {
            zh: `没有写${name.zh}。`,
            en: `${name.en}: not stated.`,
          }),
        ],
  );
}
