import { formatDay, type Day } from '@forbear/money';
import { anew } from '../limitation/anew.ts';
import { asked, type Finding } from '../finding/finding.ts';
import { ANSWER_TO_A_SUIT, SERVICE_OF_COURT_PAPERS } from '../court/rule/suit.ts';
import { FAMILY_AND_THIRD_PARTY_LIABILITY } from '../court/rule/liability.ts';
import { LIMITATION_INTERRUPTION } from '../limitation/rule/period.ts';
import { ofDebt } from '../finding/wording.ts';

/** A paper that somebody else signed for. */
export type SignedFor = {
  readonly debt?: string;
  readonly contact: number;
  readonly on: Day;
  readonly words: string;
  /** The last day of the time to sue, where it is counted anew from that day. */
  readonly lastDay?: Day;
};

/** Whether the words speak of a paper of a court or a tribunal, not of one of the creditor. */
const OF_COURT = /法院|传票|起诉|应诉|开庭|判决|裁定|支付令|仲裁|调解书|执行通知|summons|court/i;

export const signedForFinding = (signed: SignedFor): Finding =>
  OF_COURT.test(signed.words) ? servedFinding(signed) : demandFinding(signed);

/** What a relative's signature on a court's paper does: it counts as served that day. */
const servedFinding = ({ debt, contact, on, words }: SignedFor): Finding =>
  asked([SERVICE_OF_COURT_PAPERS, ANSWER_TO_A_SUIT, FAMILY_AND_THIRD_PARTY_LIABILITY], {
    ...ofDebt(debt),
    contact,
    arithmetic: {
      zh: `${formatDay(on)}：「${words}」。法院的文书由同住的成年家属签收，签收那天就是送达日：期限从那天算，不从你看到那天算。仲裁的文书怎样算送达，看仲裁规则，一般也是从家里签收算。代收文书，家人不因此欠这笔钱。`,
      en: `${formatDay(on)}: “${words}”. When an adult relative who lives with you signs for a court paper, that day is the day of service: time runs from then, not from the day you saw it. For arbitration papers see the commission’s rules; a signature at home usually counts there too. Signing for your post does not make anyone else liable for this debt.`,
    },
    say: {
      zh: '（问法院）我家人代收了文书，请告诉我案号、承办法官和登记的送达日期。',
      en: '(To the court) A relative received papers for me. Please tell me the case number, the judge and the day of service on record.',
    },
    do: {
      zh: '今天就拿到原件和信封，看清签收的日期，照那天算最后一天；电话用法院官网公布的。法院的文书不要拒收，拒收也算送达。家人不替你答应还钱、不签担保。今天就找当地法律援助。',
      en: 'Get the papers and the envelope today, look at the day of signature and count the last day from it; call the court by the number on its own site. Do not refuse court papers: they can be left at the home and count as served. Your family should not promise to pay or sign a guaranty. Ask local legal aid today.',
    },
    uncertain: {
      zh: '以送达回证上的日期为准；是否同住、是否成年，决定算不算送达。',
      en: 'The day on the proof of service counts; whether the relative is of age and lives with you decides whether it is service.',
    },
  });

/** What a relative's signature on a demand does, and what it does not: a question until the paper itself is read. */
const demandFinding = ({ debt, contact, on, words, lastDay }: SignedFor): Finding =>
  asked([LIMITATION_INTERRUPTION, FAMILY_AND_THIRD_PARTY_LIABILITY], {
    ...ofDebt(debt),
    contact,
    arithmetic: {
      zh: `${formatDay(on)}：「${words}」。要分清签的是什么：只是代收，家人不因此欠这笔钱，但同住的成年家人签收，诉讼时效可能从那天重新起算；写着担保、愿意还款、加入债务的，签的人可能要承担。${anew(lastDay).zh}`,
      en: `${formatDay(on)}: “${words}”. It matters what was signed: receiving a paper for you makes nobody owe this debt, but where an adult relative under the same roof signed, limitation may begin anew on that day; a guaranty, a promise to pay or joining the debt may bind whoever signed it.${anew(lastDay).en}`,
    },
    say: {
      zh: '请把我家人签的那一份复印件发给我；以后的文书请寄给我本人。代收文书不表示担保，也不表示愿意替我还。',
      en: 'Please send me a copy of what my relative signed, and send papers to me alone from now on. Receiving a paper for me is no guaranty and no promise to pay.',
    },
    do: {
      zh: '今天问清楚：签的是回执还是承诺、保证，是本人的字吗，拍照留底。家里人以后不签、不按手印、不答应替还。签了承诺或担保的，带上复印件问当地法律援助。',
      en: 'Find out today whether it was a receipt or a promise or guaranty, and keep a picture. From now on family sign nothing, put no fingerprint and promise nothing. If a promise or guaranty was signed, take the copy to local legal aid.',
    },
    uncertain: {
      zh: '以签的那份文书为准；是否同住、是否成年，决定时效是不是重新起算。',
      en: 'The paper that was signed counts; whether the relative is of age and lives with you decides about limitation.',
    },
  });
