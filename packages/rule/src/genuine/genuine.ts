import type { Text } from '@forbear/problem';
import { GENUINE_QUESTIONS, type ClaimedRole, type GenuineQuestion } from './question.ts';
import { finding, type Finding } from '../finding/finding.ts';

/** The answers given so far, by question; what is not known is absent. */
export type GenuineAnswers = { readonly [question: string]: 'yes' | 'no' | undefined };

/** What the answers say: stop, check on, or nothing against them. Never that somebody is genuine. */
export type GenuineVerdict = {
  readonly verdict: 'stop' | 'check' | 'nothing-against';
  /** Questions still open, in order. */
  readonly open: readonly GenuineQuestion[];
  /** One finding per answer that speaks against them. */
  readonly findings: readonly Finding[];
  /** What to do as it stands, and what to say to them. */
  readonly do: Text;
  readonly say: Text;
};

/** The questions that tell a real mediator, court, arbitrator, lawyer or collector from a pretender. */
export const genuineQuestions = (role: ClaimedRole): readonly GenuineQuestion[] =>
  GENUINE_QUESTIONS.filter(({ roles }) => roles.includes(role));

/** Judges who somebody claims to be by the answers so far. Unknown questions are no answers; others are ignored. */
export function judgeGenuine(role: ClaimedRole, answers: GenuineAnswers): GenuineVerdict {
  const asked = genuineQuestions(role);
  const against = asked.filter(({ id, against: bad }) => answers[id] === bad);
  const open = asked.filter(({ id }) => answers[id] === undefined);
  const stops = against.some((one) => one.stops);
  const isOpen = against.length > 0 || open.length > 0;
  return {
    verdict: stops ? 'stop' : isOpen ? 'check' : 'nothing-against',
    open,
    findings: against.map(answerFinding),
    do: stops ? STOP : CHECK,
    say: CHECK_BACK,
  };
}

function answerFinding({ rules, ask, why, stops, against }: GenuineQuestion): Finding {
  const answer = against === 'yes' ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };
  return finding(rules, {
    arithmetic: {
      zh: `${ask.zh} ${answer.zh}。${why.zh}`,
      en: `${ask.en} ${answer.en === 'yes' ? 'Yes' : 'No'}. ${why.en}`,
    },
    say: CHECK_BACK,
    do: stops ? STOP : CHECK,
    uncertain: {
      zh: '这是按回答作的提醒，不能断定真假。',
      en: 'This is a warning based on your answers; it proves nothing.',
    },
  });
}

const CHECK_BACK: Text = {
  zh: '请给我机构全称、姓名或工号、案号，我会通过官方公开电话核实后再联系您。',
  en: 'Please give me your company, your name or staff number, and the case number. I will check through the public number and call back.',
};

const STOP: Text = {
  zh: '停止联系，不付款、不给资料；保存证据。已经付款或给了资料的，马上联系银行或支付平台并报警（110）。',
  en: 'End the contact, pay nothing, hand nothing over, and keep the evidence. If you have paid or given out data, call your bank or payment service and the police (110) at once.',
};

const CHECK: Text = {
  zh: '先核实：电话用官方网站上公布的，不用对方给的。真的法院、仲裁文书不要不理，记下最后一天。',
  en: 'Check first, using the number on the official site, not the one they gave you. Never ignore a genuine court or arbitration paper: note its last day.',
};
