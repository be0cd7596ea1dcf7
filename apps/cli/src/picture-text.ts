import { questionText, statementText, type BillPicture, type Statement } from '@forbear/budget';
import { formatDay, groupYuan, type Fen } from '@forbear/money';

/** What bills show of a usual month: 收支申报, repayments, and what only the person can answer. */
export function pictureText(picture: BillPicture, statement: Statement): string {
  const { repayments, borrowings, failures, joint, questions } = picture;
  const credit = [
    ...repayments.map(({ creditor, total, rows }) =>
      creditText('还给 repaid', creditor, total, rows.length),
    ),
    ...borrowings.map(({ creditor, total, rows }) =>
      creditText('借入 borrowed', creditor, total, rows.length),
    ),
  ];
  const failed = failures.map(
    ({ creditor, on, amount, isMadeGood }) =>
      `  ! ${formatDay(on)} ${creditor} 扣款 ${groupYuan(amount)} 没有成功${isMadeGood ? '，一周内已补上' : ''} · a deduction failed${isMadeGood ? ', made good within a week' : ''}`,
  );
  const asked = questions.map((question) => {
    const { zh, en } = questionText(question);
    return `  ? ${zh}\n    ${en}`;
  });
  const split = joint.map(
    ({ on, amount, counterparty, text }) =>
      `  ? ${formatDay(on)} 一笔还了两家（${counterparty || text}），共 ${groupYuan(amount)} 元，各还了多少？\n    One payment for two lenders, ${groupYuan(amount)} yuan: how much for each?`,
  );
  return [
    statementText(statement, 'zh').trimEnd(),
    '',
    statementText(statement, 'en').trimEnd(),
    '',
    '账单里没有存款，存款按 0.00 算 · bills do not show savings; they are taken as 0.00',
    ...unknownText(picture),
    ...credit,
    ...debtsText(picture),
    ...failed,
    ...(asked.length + split.length === 0
      ? []
      : ['要问本人的 · for the person to answer', ...asked, ...split]),
  ].join('\n');
}

/** Debts that the bills show, to be held against what the person knows of. */
function debtsText({ debts }: BillPicture): readonly string[] {
  if (debts.length === 0) return [];
  return [
    '账单里看到的债务 · debts that the bills show',
    ...debts.map(({ lender, lastRepaid, monthlyOn, isPaidWith }) => {
      const told = [
        ...(lastRepaid === undefined
          ? []
          : [
              `最近一次还款 last repaid ${formatDay(lastRepaid.on)} ${groupYuan(lastRepaid.amount)}`,
            ]),
        ...(monthlyOn === undefined
          ? []
          : [`每月 ${monthlyOn} 日左右 monthly, about day ${monthlyOn}`]),
        ...(isPaidWith ? ['用它付过款 paid with'] : []),
      ];
      return `  ${lender}${told.length === 0 ? '' : `：${told.join('；')}`}`;
    }),
  ];
}

/** What the bills do not show, said so. */
function unknownText(picture: BillPicture): readonly string[] {
  const { months, areWhole, partial, irregular, yearIsCovered, earnings } = picture;
  const unexplained = earnings.filter((one) => one.isUnexplained);
  return [
    ...(areWhole || months.length === 0 ? [] : ['  ! 没有一个整月，数字只能参考 no whole month']),
    ...(partial.length === 0 || !areWhole
      ? []
      : [
          `  ! 没有覆盖一个整月，只算到有的部分 without a whole month, counted as far as it goes: ${partial.join(', ')}`,
        ]),
    ...(yearIsCovered
      ? []
      : irregular.map(
          ({ yearly, rows }) =>
            `  ! 账单不满一年，一年几次的开支看不全，没有算进每月 costs of the year, not counted while no year is covered: ${groupYuan(yearly)}（${rows.length} 行 rows）`,
        )),
    ...unexplained.map(
      ({ from, rows }) =>
        `  ! 来历没有说明，先不算收入 money in that nothing explains, not counted: ${from}（${rows.length} 行 rows）`,
    ),
  ];
}

const creditText = (name: string, creditor: string, total: Fen, rows: number): string =>
  `  ${name} ${creditor}  ${groupYuan(total)}（${rows} 行 rows）`;
