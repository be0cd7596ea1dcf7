import { HELP_CHANNEL_NUMBERS, LEGAL_AID_SCOPE } from '../help/rule/help.ts';
import type { Text } from '@forbear/problem';
import type { Cited } from '../finding/finding.ts';
import { MEDIATION_JUDICIAL_CONFIRMATION } from './rule/mediation.ts';
import { ENFORCEMENT_APPLICATION_2_YEARS } from './rule/application.ts';
import { ANSWER_TO_A_SUIT, CONFIRMATION_OBJECTION, PRESERVATION_REVIEW } from './rule/suit.ts';

/** How a kind of paper is answered. */
export type Kind = {
  readonly rules: Cited;
  readonly name: Text;
  /** What its last day is for. */
  readonly term: Text;
  readonly say: Text;
  readonly do: () => Text;
};

const COURT_LINE = HELP_CHANNEL_NUMBERS.values.court_service;

/** Papers of a court that are no judgment: what holds property meanwhile, and what makes an agreement enforceable. */
export const RULINGS: Readonly<Record<'preservation' | 'confirmation' | 'court-settlement', Kind>> =
  {
    'court-settlement': {
      rules: [ENFORCEMENT_APPLICATION_2_YEARS, LEGAL_AID_SCOPE],
      name: { zh: '法院调解书', en: 'a settlement recorded by a court' },
      term: { zh: '履行', en: 'to perform' },
      say: {
        zh: '我按调解书还。有一期可能来不及时，我会提前说明并商量。',
        en: 'I pay as the settlement says. If one instalment may be late, I will say so beforehand and talk about it.',
      },
      do: () => ({
        zh: `双方签收以后，调解书和判决一样有效，不能上诉。把每一期记进日历：没还或者没还足，对方就可以申请强制执行。还不上的，到期前找对方和法官商量，改动要留下书面。还没有签收的，看清每一期金额和日期，做不到的不要签。看不懂的，问当地法律援助或 ${COURT_LINE}。`,
        en: `Once both sides have signed for it, it binds like a judgment and cannot be appealed. Put every instalment into your calendar: if one is missed or paid short, the other side can have it enforced. If you cannot pay, talk to the other side and the judge before the day, and get any change in writing. If you have not signed for it yet, read every sum and date and do not sign for what you cannot keep. If anything is unclear, ask local legal aid or ${COURT_LINE}.`,
      }),
    },
    preservation: {
      rules: [PRESERVATION_REVIEW, ANSWER_TO_A_SUIT, LEGAL_AID_SCOPE],
      name: { zh: '财产保全裁定', en: 'a ruling that preserves property' },
      term: { zh: '申请复议', en: 'to ask for review' },
      say: {
        zh: '（交作出裁定的法院）请复议保全裁定：……（写明哪里不对：超过请求的金额、不是我的财产、冻结了本人和家人的生活必需费用）。',
        en: '(To the court that made the ruling) Please review the ruling: … (say what is wrong: it exceeds the claim, the property is not mine, it holds the necessary living costs of me and my family).',
      },
      do: () => ({
        zh: `这还不是判决，只是先把财产看住。用法院官网公布的电话或 ${COURT_LINE} 核对案号，看清冻结了什么、多少、到哪天。确有不对的才申请复议，复议期间不停止执行；工资卡、生活费被冻结的，现在就向法院说明并申请保留生活必需费用；有等值的其他担保可以申请换。不要转移、隐藏财产，会被处罚。起诉材料另按收到之日起 ${ANSWER_TO_A_SUIT.values.answer_days} 日答辩。今天就找当地法律援助。`,
        en: `This is no judgment yet; it only holds property meanwhile. Check the case number by the number on the court’s own site or ${COURT_LINE}, and see what is held, how much and until when. Ask for review only where something is wrong; review does not suspend the ruling. If wages or living money are held, tell the court now and ask that necessary living costs be left; other security of equal worth may take its place. Do not move or hide property, which is punished. The suit itself is answered within ${ANSWER_TO_A_SUIT.values.answer_days} days of its papers. Ask local legal aid today.`,
      }),
    },
    confirmation: {
      rules: [CONFIRMATION_OBJECTION, MEDIATION_JUDICIAL_CONFIRMATION, LEGAL_AID_SCOPE],
      name: { zh: '确认调解协议的裁定', en: 'a ruling that confirms a mediated agreement' },
      term: { zh: '提出异议', en: 'to object' },
      say: {
        zh: '我按调解协议还。有一期可能来不及时，我会提前说明并商量。',
        en: 'I will pay as the mediated agreement says. If an instalment may be late, I will tell you beforehand and discuss it.',
      },
      do: () => ({
        zh: `从现在起，有一期没还或者没还足，对方就可以直接申请强制执行，不用再起诉。把每一期记进日历；还不上的，在到期前找对方和调解组织商量变更并留下书面。只有裁定真的有错（协议违反强制性规定、不是自愿、内容不明确）才提异议。看不懂的，问当地法律援助或 ${COURT_LINE}。`,
        en: `From now on one instalment unpaid or short lets the other side ask for enforcement directly, without a suit. Put every instalment into your calendar; if one cannot be paid, talk to the other side and the mediation body before it is due and keep the change in writing. Object only if the ruling is truly wrong (the agreement breaks a mandatory rule, was not of free will, or is unclear). If you do not understand it, ask local legal aid or ${COURT_LINE}.`,
      }),
    },
  };
