import { fen, showDay, showYuan, subFen, sumFen, type Fen } from '@forbear/money';
import { ok } from '@forbear/problem';
import type { Facts } from '../facts.ts';
import { BLANK, fields, heading, paragraph, signature, type Field } from '../paper.ts';
import { named } from '../wording/name.ts';
import { whyNamed } from '../wording/reason.ts';
import { yuan, type Writer } from './formal.ts';

/** Income, spending and what is left, for all creditors alike; rows of other creditors are not shown. */
export const disclosure: Writer = (f) => {
  const { say, lang, borrower, now, money } = f;
  const groups = grouped(
    borrower.expenses.flatMap(({ group, amount, per }) =>
      per === 'month' ? [[group, amount] as const] : [],
    ),
  );
  const yearly = subFen(now.essential, sumFen(groups.map(([, amount]) => amount)));
  const rest = f.isBudgetTold ? yuan(f, subFen(now.income, now.essential)) : say(BLANK, '________');
  return ok({
    title: say('收支申报', 'Statement of income and spending'),
    blocks: [
      fields([
        [say('申报人', 'Name'), f.name],
        [
          say('家庭人数', 'Household'),
          told(f, '/person/household', String(borrower.person.household)),
        ],
        [say('日期', 'Date'), f.today],
      ]),
      heading(say('收入（每月）', 'Monthly income')),
      { kind: 'fields', items: incomes(f) },
      heading(say('必要生活支出（每月）', 'Essential monthly spending')),
      fields([
        ...groups.map(
          ([group, amount]) => [GROUPS[group]?.[lang] ?? group, yuan(f, amount)] as const,
        ),
        ...(yearly === 0
          ? []
          : [[say('年付项目摊到每月', 'Yearly costs, per month'), yuan(f, yearly)] as const]),
        [say('合计', 'In all'), money.essential],
      ]),
      heading(say('结果', 'What is left')),
      fields([
        [
          say('收入减支出', 'Income less spending'),
          say(
            `${money.income} － ${money.essential} ＝ ${rest}`,
            `${money.income} − ${money.essential} = ${rest}`,
          ),
        ],
        [say('留作应急', 'Kept for emergencies'), money.kept],
        [say('可用于全部债务', 'Available for all debts'), money.available],
        [say('存款', 'Savings'), told(f, '/savings', yuan(f, borrower.savings))],
        [
          say('全部债务', 'All debts'),
          say(
            `${f.debts.count} 笔，按各家账单合计 ${yuan(f, f.debts.total)}`,
            `${f.debts.count}, by the creditors’ statements ${yuan(f, f.debts.total)} in all`,
          ),
        ],
      ]),
      paragraph(
        say(
          `${whyTold(f, '原因：', '。')}以上数字由本人申报，对每一家债权人都一样；需要哪一项的凭证，请告知。`,
          `${whyTold(f, 'Reason: ', '. ')}I state these figures myself, and they are the same for every creditor; please tell me which of them you would like proof of.`,
        ),
      ),
      signature(
        say('签名：＿＿＿＿＿＿', 'Signature: ____________'),
        say(`日期：${f.today}`, `Date: ${f.today}`),
      ),
    ],
  });
};

/** A figure that the person has told; a blank where a guess stands in for it. */
const told = ({ borrower, say }: Facts, pointer: string, text: string): string =>
  borrower.guessed?.includes(pointer) === true ? say(BLANK, '________') : text;

function incomes({ say, lang, asOf, borrower, money }: Facts): readonly Field[] {
  if (borrower.incomes.length === 0) return [{ label: say('收入', 'Income'), text: money.income }];
  return borrower.incomes.map((one) => ({
    label:
      named(one.what, lang) +
      (one.certain === false ? say('（不确定，没有计入）', ' (uncertain, not counted)') : ''),
    text:
      showYuan(one.amount, lang) +
      (one.from !== undefined && one.from > asOf
        ? say(`，${showDay(one.from, lang)}起`, `, from ${showDay(one.from, lang)}`)
        : '') +
      (one.until === undefined
        ? ''
        : say(`，到${showDay(one.until, lang)}`, `, until ${showDay(one.until, lang)}`)),
  }));
}

function grouped(items: readonly (readonly [string, Fen])[]): readonly (readonly [string, Fen])[] {
  const sums = new Map<string, number>();
  for (const [group, amount] of items) sums.set(group, (sums.get(group) ?? 0) + amount);
  return [...sums].map(([group, amount]) => [group, fen(amount)]);
}

const GROUPS: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  rent: { zh: '住房', en: 'Housing' },
  food: { zh: '吃饭和日用', en: 'Food and household' },
  utilities: { zh: '水电燃气、电话网络', en: 'Utilities, phone' },
  transport: { zh: '交通', en: 'Transport' },
  health: { zh: '看病吃药', en: 'Health' },
  children: { zh: '孩子', en: 'Children' },
  support: { zh: '赡养抚养', en: 'Support of family' },
  insurance: { zh: '保险', en: 'Insurance' },
  other: { zh: '其他必要支出', en: 'Other essentials' },
};

/** Since when and why between two signs, where it was told. */
function whyTold(f: Facts, before: string, after: string): string {
  const why = whyNamed(f);
  return why === undefined ? '' : before + why + after;
}
