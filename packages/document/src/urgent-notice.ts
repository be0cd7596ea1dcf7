import { showDay } from '@forbear/money';
import { urgentOf } from '@forbear/check';
import { leadOf } from '@forbear/rule';
import type { Facts } from './facts.ts';
import { lastOf, saleTold } from './ground.ts';
import type { Notice } from './paper.ts';

/** Whoever says to have bought the claim is checked before anything is offered or paid. */
function assigned(f: Facts): readonly Notice[] {
  const { debt, say } = f;
  const isBought =
    debt.creditor.kind === 'assignee' && lastOf(f, 'proof-of-assignment') === undefined;
  return !isBought && saleTold(f) === undefined
    ? []
    : [
        {
          title: say('先核实债权是不是真的转让了', 'First check that the claim was really sold'),
          lines: [
            say(
              '用原合同或 App 里的官方电话问原贷款机构：转让了没有，转给了谁。拿到转让通知、对方全称和对公账户，再谈、再付。',
              'Ask the original lender, by the official number in the contract or the app, whether the claim was sold and to whom. Get the notice of assignment, the buyer’s full name and its company account before you make an offer or pay.',
            ),
            say(
              '还没有核实的，先要转让证明（assignment-proof），用账务核对（account-statement）问清账目，不急着提方案。',
              'Until that is done, ask for proof of the assignment (assignment-proof) and a statement of account (account-statement), and leave the proposal for later.',
            ),
          ],
        },
      ];
}

/**
 * What cannot wait, before a paper that asks for something: a court's last day, what must not be signed.
 * The time to sue has a notice of its own.
 */
export function urgentNotices(f: Facts): readonly Notice[] {
  const { say, lang, state, asOf } = f;
  const court = state?.stage === 'legal' ? state.court : undefined;
  const served: readonly Notice[] =
    court === undefined
      ? []
      : [
          {
            title: say(
              '先看这里：有法院或仲裁的文书',
              'Read this first: a court or arbitration paper came',
            ),
            lines: [
              court.answerBy === undefined
                ? say(
                    '文书上写着答复的最后一天：今天就看，按那一天办。',
                    'The paper names the last day to answer: read it today and keep to it.',
                  )
                : court.answerBy < asOf
                  ? say(
                      `答复的最后一天 ${showDay(court.answerBy, 'zh')} 已经过了：今天就用法院官网公布的电话问清还能做什么，开庭一定要到。`,
                      `The last day to answer, ${showDay(court.answerBy, 'en')}, has passed: call the court today by the number on its own site and ask what can still be done, and do attend the hearing.`,
                    )
                  : say(
                      `最晚 ${showDay(court.answerBy, 'zh')} 交到法院或仲裁机构。`,
                      `The answer must be there by ${showDay(court.answerBy, 'en')}.`,
                    ),
              say(
                '和对方谈还款，代替不了答复和出庭。先问当地法律援助（免费）。',
                'Talking about repayment takes the place of neither answer nor hearing. Ask local legal aid (free) first.',
              ),
            ],
          },
        ];
  const urgent = urgentOf(f.borrower)
    .filter(({ debt }) => debt === undefined || debt === f.debt.id)
    .filter((found) => leadOf(found).area !== 'limitation' || found.contact !== undefined);
  return [
    ...served,
    ...assigned(f),
    ...urgent.map(({ arithmetic, do: todo }) => ({
      title: say('先看这里', 'Read this first'),
      lines: [arithmetic[lang], todo[lang]],
    })),
  ];
}
