import { showDay, type Day } from '@forbear/money';
import type { Text } from '@forbear/problem';
import { anew } from '../limitation/anew.ts';
import { asked, cited, finding, type CheckResult } from '../finding/finding.ts';
import { ofDebt } from '../finding/wording.ts';
import { DEBT_ASSIGNMENT_NOTICE } from './rule/liability.ts';

/** A contact that says the claim now belongs to somebody else. */
export type Assignment = {
  readonly debt?: string;
  readonly contact: number;
  readonly on: Day;
  /** The words that say so. */
  readonly words: string;
  /** Whether the claim is known to be somebody else's now; else only words say so. */
  readonly confirmed: boolean;
  /** Whether it is a notice on paper: then it has been told, and the time to sue begins anew if it was not over. */
  readonly isNotice?: boolean;
  /** The last day of the time to sue, where it is counted anew from that day. */
  readonly lastDay?: Day;
};

/** What to ask for before a new creditor is paid: the notice, and who may take the money. */
export function checkAssignment(told: Assignment): CheckResult {
  const { debt, contact, on, words, confirmed, isNotice = false, lastDay } = told;
  const make = confirmed ? finding : asked;
  return {
    findings: [
      make([DEBT_ASSIGNMENT_NOTICE], {
        ...ofDebt(debt),
        contact,
        arithmetic: isNotice ? byNotice(on, words, lastDay) : byWords(on, words),
        say: isNotice ? SEALED : NOTIFIED,
        do: {
          zh: '用原合同或 App 里的官方电话问原债权人有没有转让、转给了谁。核实前不付款；你原来的抗辩（金额、利率、时效、已还款）对受让人都还在。',
          en: 'Ask the original creditor, using the number in the contract or app, whether the claim was assigned and to whom. Pay nothing until you know; your defences (amount, rate, limitation, payments made) hold against the new creditor too.',
        },
        uncertain: isNotice
          ? {
              zh: '以通知的原件为准：谁发的、有没有盖章、写给谁。',
              en: 'The notice itself is what counts: who sent it, whether it is sealed, whom it is addressed to.',
            }
          : {
              zh: '如果你已经收到过转让通知，就以通知为准。',
              en: 'If you have already received a notice of assignment, go by that notice.',
            },
      }),
    ],
    checked: [
      {
        ...ofDebt(debt),
        what: { zh: '债权转让的通知。', en: 'Notice of an assignment.' },
        rules: cited(DEBT_ASSIGNMENT_NOTICE),
      },
    ],
    notChecked: [],
  };
}

const byWords = (on: Day, words: string): Text => ({
  zh: `${showDay(on, 'zh')}：「${words}」。债权转让未通知你的，对你不发生效力；通知前向原债权人还的有效，通知后就要向受让人还；受让人直接起诉的，起诉状副本送达时对你发生效力。`,
  en: `${showDay(on, 'en')}: “${words}”. An assignment does not bind you until you are notified. What you paid the original creditor before that counts; after it, the new creditor has to be paid. If the new creditor sues directly, the assignment binds you when the statement of claim is served.`,
});

const byNotice = (on: Day, words: string, lastDay: Day | undefined): Text => ({
  zh: `${showDay(on, 'zh')} 收到通知：「${words}」。通知前向原债权人还的有效，通知后要向受让人还；通知到的时候时效没有过的，从那天重新起算。${anew(lastDay).zh}`,
  en: `Notice of ${showDay(on, 'en')}: “${words}”. What you paid the original creditor before it counts; after it, the new creditor has to be paid. If the time to sue was not over when the notice came, it begins anew on that day.${anew(lastDay).en}`,
});

const NOTIFIED: Text = {
  zh: '请发给我原债权人出具的债权转让通知、贵方的全称和对公账户。核实之前我不向新账户付款。',
  en: 'Please send me the original creditor’s notice of assignment, your full name and your company account. I will not pay into a new account until I have checked this.',
};

const SEALED: Text = {
  zh: '请发给我盖章的转让证明、转让金额的明细，以及受让方的全称和对公账户。核实之前我不向新账户付款，也不确认金额。',
  en: 'Please send me sealed proof of the assignment, how the sum is made up, and the assignee’s full name and company account. Until I have checked it I will not pay into a new account, and I acknowledge no sum.',
};
