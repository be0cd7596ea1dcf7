import { showDay } from '@forbear/money';
import { urgentOf } from '@forbear/check';
import { leadOf } from '@forbear/rule';
import type { Facts } from './facts.ts';
import type { Notice } from './paper.ts';

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
                      `答复的最后一天 ${showDay(court.answerBy, 'zh')} 已经过了：今天就打文书上的电话，开庭一定要到。`,
                      `The last day to answer, ${showDay(court.answerBy, 'en')}, has passed: call the number in the paper today, and do attend the hearing.`,
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
    ...urgent.map(({ arithmetic, do: todo }) => ({
      title: say('先看这里', 'Read this first'),
      lines: [arithmetic[lang], todo[lang]],
    })),
  ];
}
