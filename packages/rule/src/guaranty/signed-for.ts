import { showDay, type Day } from '@forbear/money';
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

/** Whether what was signed is called a promise, a guaranty or a debt of the signer's own. */
const OF_PROMISE =
  /承诺|保证(?!金)|担保|连带|加入债务|共同还款|还款协议|欠条|借条|guarant|promis|\bIOU\b/i;

export const signedForFinding = (signed: SignedFor): Finding =>
  OF_COURT.test(signed.words)
    ? servedFinding(signed)
    : OF_PROMISE.test(signed.words)
      ? promiseFinding(signed)
      : demandFinding(signed);

/** What a relative's signature under a promise or guaranty may do to the relative. */
const promiseFinding = ({ debt, contact, on, words, lastDay }: SignedFor): Finding =>
  asked([FAMILY_AND_THIRD_PARTY_LIABILITY, LIMITATION_INTERRUPTION], {
    ...ofDebt(debt),
    contact,
    arithmetic: {
      zh: `${showDay(on, 'zh')}：「${words}」。这不像只是代收：写明愿意还款、担保或者加入债务的，签的人可能要和你一起承担；没有看到原文，还说不准。被逼着签的，可以请法院撤销，有时间限制。${anew(lastDay).zh}`,
      en: `${showDay(on, 'en')}: “${words}”. This does not look like a mere receipt: whoever signs a promise to pay, a guaranty or a joining in the debt may become liable with you; without the text itself this cannot be told for certain. If the signature was forced, a court can set it aside, but only within a time limit.${anew(lastDay).en}`,
    },
    say: {
      zh: '请把我家人签的那一份全文复印件发给我。在我们看清并问过法律援助以前，家里人不确认、不付款；以后请只和我本人联系。',
      en: 'Please send me a full copy of what my relative signed. Until we have read it and asked legal aid, my family confirms nothing and pays nothing; from now on please contact only me.',
    },
    do: {
      zh: '今天就让签的人写下经过：谁拿来的、怎么说的、有没有被逼、签了几份，并拍下手上的一份。家里人先不付款，付一笔就可能被看成认账；以后不签、不按手印。带上这些尽快问当地法律援助；有威胁、赖着不走的，报警并留回执。',
      en: 'Have the person who signed write down today what happened: who brought it, what was said, whether there was pressure, how many copies; and photograph any copy you hold. Your family should pay nothing for now, since one payment may be taken as accepting the debt, and should not sign or give a fingerprint again. Take all this to local legal aid soon; if there were threats or they would not leave, call the police and keep the receipt.',
    },
    uncertain: {
      zh: '以签的那份文书的原文为准：写的是代收、承诺还是担保，签的人知不知道内容。',
      en: 'What counts is the text that was signed: a receipt, a promise or a guaranty, and whether the signer knew what it said.',
    },
  });

/** What a relative's signature on a court's paper does: it counts as served that day. */
const servedFinding = ({ debt, contact, on, words }: SignedFor): Finding =>
  asked([SERVICE_OF_COURT_PAPERS, ANSWER_TO_A_SUIT, FAMILY_AND_THIRD_PARTY_LIABILITY], {
    ...ofDebt(debt),
    contact,
    arithmetic: {
      zh: `${showDay(on, 'zh')}：「${words}」。法院的文书由同住的成年家属签收，签收那天就是送达日：期限从那天算，不从你看到那天算。仲裁的文书怎样算送达，看仲裁规则，一般也是从家里签收算。代收文书，家人不因此欠这笔钱。`,
      en: `${showDay(on, 'en')}: “${words}”. When an adult relative who lives with you signs for a court paper, that day is the day of service: time runs from then, not from the day you saw it. For arbitration papers see the commission’s rules; a signature at home usually counts there too. Signing for your post does not make anyone else liable for this debt.`,
    },
    say: {
      zh: '（问法院）我家人代收了文书，请告诉我案号、承办法官和登记的送达日期。',
      en: '(To the court) A relative received papers for me. Please tell me the case number, the judge in charge and the recorded day of service.',
    },
    do: {
      zh: '今天就拿到原件和信封，看清签收的日期，照那天算最后一天；电话用法院官网公布的。法院的文书不要拒收，拒收也算送达。家人不替你答应还钱、不签担保。今天就找当地法律援助。',
      en: 'Get the papers and the envelope today, look at the day of signature and count the last day from it; call the court by the number on its own site. Do not refuse court papers: they can be left at the home and count as served. Your family should not promise to pay or sign a guaranty. Ask local legal aid today.',
    },
    uncertain: {
      zh: '以送达回证上的日期为准；是否同住、是否成年，决定算不算送达。',
      en: 'The day on the proof of service is what counts; whether it was service depends on whether the relative is an adult and lives with you.',
    },
  });

/** What a relative's signature on a demand does, and what it does not: a question until the paper itself is read. */
const demandFinding = ({ debt, contact, on, words, lastDay }: SignedFor): Finding =>
  asked([LIMITATION_INTERRUPTION, FAMILY_AND_THIRD_PARTY_LIABILITY], {
    ...ofDebt(debt),
    contact,
    arithmetic: {
      zh: `${showDay(on, 'zh')}：「${words}」。要分清签的是什么：只是代收，家人不因此欠这笔钱，但同住的成年家人签收，诉讼时效可能从那天重新起算；写着担保、愿意还款、加入债务的，签的人可能要承担。${anew(lastDay).zh}`,
      en: `${showDay(on, 'en')}: “${words}”. It matters what was signed. Receiving a letter for you does not make anyone liable for this debt, but if an adult relative who lives with you signed for it, limitation may begin anew on that day. A guaranty, a promise to pay or joining in the debt may bind whoever signed it.${anew(lastDay).en}`,
    },
    say: {
      zh: '请把我家人签的那一份复印件发给我；以后的文书请寄给我本人。代收文书不表示担保，也不表示愿意替我还。',
      en: 'Please send me a copy of what my relative signed, and from now on send letters to me alone. Receiving a letter for me is neither a guaranty nor a promise to pay.',
    },
    do: {
      zh: '今天问清楚：签的是回执还是承诺、保证，是本人的字吗，拍照留底。家里人以后不签、不按手印、不答应替还。签了承诺或担保的，带上复印件问当地法律援助。',
      en: 'Find out today whether it was a receipt, a promise or a guaranty, and take a picture. From now on your family should not sign, give a fingerprint or promise anything. If a promise or guaranty was signed, take the copy to local legal aid.',
    },
    uncertain: {
      zh: '以签的那份文书为准；是否同住、是否成年，决定时效是不是重新起算。',
      en: 'What counts is the document that was signed; whether limitation begins anew depends on whether the relative is an adult and lives with you.',
    },
  });
