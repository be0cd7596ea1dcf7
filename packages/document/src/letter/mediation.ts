import { ok } from '@forbear/problem';
import { MEDIATION_JUDICIAL_CONFIRMATION } from '@forbear/rule';
import type { Facts } from '../facts.ts';
import { deviationOf } from '../ground.ts';
import { ownLine } from '../kit/letter.ts';
import { foundIn, historyLines, papersSoFar, toldOf } from './history.ts';
import { dayOr, formal, type Writer } from './formal.ts';

/** A request for mediation. */
export const mediationRequest: Writer = (f) => {
  const { say } = f;
  const named = (lines: readonly string[]) => toldOf(lines, { zh: '对方', en: 'the creditor' });
  const isDispute = f.state?.agreement !== undefined && deviationOf(f) !== undefined;
  const { joint_application_days } = MEDIATION_JUDICIAL_CONFIRMATION.values;
  return ok(
    formal(f, {
      title: say('调解申请书', 'Request for mediation'),
      to: say(
        '（当地人民调解委员会 / 金融纠纷调解组织）',
        '(local people’s mediation committee or financial mediation body)',
      ),
      facts: [
        say(
          `申请人：${f.name}。被申请人：${f.creditor}。争议：${isDispute ? `${unlikeAgreed(f)}和协议不一致` : '还款安排'}。${named([ownLine(f)])}。`,
          `Applicant: ${f.name}. Respondent: ${f.creditor}. In dispute: ${isDispute ? 'whether the agreement is being followed' : 'how the debt is to be repaid'}. ${named([ownLine(f)])}.`,
        ),
        ...named(historyLines(f)),
        ...suitLines(f),
        say(
          `申请人每月可用于全部债务 ${f.money.available}。`,
          `The applicant has ${f.money.available} a month for all debts.`,
        ),
      ],
      asks: [
        isDispute
          ? say(
              '请主持调解，请对方按协议更正。',
              'Please mediate, so that the creditor puts this right as agreed.',
            )
          : f.ask.ok
            ? say(
                `请主持调解，申请人的方案：${f.ask.value.request}。`,
                `Please mediate; the applicant proposes ${f.ask.value.request}.`,
              )
            : say('请主持调解，商定还款安排。', 'Please mediate a way to repay.'),
        say(
          '请核对本金、利息、违约金和费用的计算。',
          'Please have the calculation of principal, interest, penalties and fees checked.',
        ),
      ],
      enclosures: papersSoFar(f),
      hints: [
        say(
          '人民调解免费、自愿。要收费、要转到私人账户、发付款链接的，不是人民调解。',
          'People’s mediation is free and voluntary. Anyone who asks for a fee, a private account or a payment by link is not a people’s mediator.',
        ),
        say(
          `调解协议可以在生效后 ${joint_application_days} 日内由双方共同申请司法确认；确认后违约可以直接强制执行，每期都有把握再申请。`,
          `Both sides may ask a court to confirm a mediated agreement within ${joint_application_days} days; a breach can then be enforced straight away, so ask for that only if you are sure of every instalment.`,
        ),
      ],
    }),
  );
};

/** What does not fit the agreement, by name. */
function unlikeAgreed(f: Facts): string {
  const { bill, collection } = foundIn(deviationOf(f));
  return [...(bill ? ['账单'] : []), ...(collection ? ['催收'] : [])].join('、');
}

/** Where a court or a tribunal has the matter already. */
function suitLines(f: Facts): readonly string[] {
  const court = f.state?.stage === 'legal' ? f.state.court : undefined;
  return court === undefined
    ? []
    : [
        f.say(
          `申请人于${dayOr(f, court.on)}收到法院或仲裁机构的文书。`,
          `On ${dayOr(f, court.on)} the applicant received a paper of a court or an arbitration body.`,
        ),
      ];
}
