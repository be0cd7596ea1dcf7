import { addDays, showDay } from '@forbear/money';
import { ok } from '@forbear/problem';
import { whenTold } from '@forbear/rule';
import { saleTold } from '../ground.ts';
import { BLANK } from '../paper.ts';
import { othersContacted } from '../standing.ts';
import { yearlyCostLine } from '../wording/cost.ts';
import { dayOr, formal, type Writer } from './formal.ts';

/** Asks for principal, interest, penalty and fees with their bases; acknowledges nothing. */
export const accountStatement: Writer = (f) => {
  const { say, lang } = f;
  const cost = yearlyCostLine(f);
  return ok(
    formal(f, {
      title: say('账务核对申请', 'Request for a statement of account'),
      facts: [
        say(
          '为了核对账目，请提供下列信息。本申请只为核对，不表示对任何金额或期限的确认。',
          'To check the account I ask for the following. This is a request for information only and does not acknowledge any amount or due date.',
        ),
      ],
      asks: [
        say(
          '合同全文、放款日期和实际到账金额。',
          'The contract, the day of payout and the sum that arrived.',
        ),
        say(
          '从放款到今天的逐笔流水：应还、实还、抵充顺序。',
          'Every entry since payout: what was due, what was paid, and how each payment was applied.',
        ),
        say(
          '本金、利息、罚息或违约金、各项费用的余额，分别的计算方法、基数、利率和起止日期。',
          'The balance of principal, interest, penalties and each fee, with the method, base, rate and dates for each.',
        ),
        say(
          '综合年化成本，以及第三方（担保、服务、保险）收取的费用。',
          'The overall yearly cost, and what third parties (guarantee, service, insurance) charge.',
        ),
        ...(cost === '' ? [] : [cost]),
        say(
          '债权是否转让、是否委托催收，受托方全称和期限。',
          'Whether the claim has been assigned or passed to a collection agency, with its full name and for how long.',
        ),
        say(
          `请于${showDay(addDays(f.asOf, 15), lang)}前书面答复。`,
          `Please reply in writing by ${showDay(addDays(f.asOf, 15), lang)}.`,
        ),
      ],
    }),
  );
};

/** Asks a new claimant, or the old one, for proof of the assignment. */
export const assignmentProof: Writer = (f) => {
  const { say, lang } = f;
  const sold = saleTold(f);
  const to = sold?.to ?? say(BLANK, '________');
  return ok(
    formal(f, {
      title: say('请求提供债权转让证明', 'Request for proof of the assignment'),
      facts: [
        say(
          `${dayOr(f, sold?.on)}得知，${f.creditor}的债权可能已转让给${to}。`,
          `On ${dayOr(f, sold?.on)} I learned that the claim of ${f.creditor} may have been assigned to ${to}.`,
        ),
      ],
      asks: [
        say(
          '请提供债权转让通知原件或盖章件，写明转让日期、转让的金额和明细。',
          'Please send me the notice of assignment, original or sealed, stating its date, the amount and how it is made up.',
        ),
        say(
          '请提供新债权人的全称、统一社会信用代码、收款的对公账户和联系人。',
          'Please send me the full name, registration code, company bank account and contact of the new creditor.',
        ),
        say(
          '请由原债权人书面确认转让。',
          'Please have the original creditor confirm it in writing.',
        ),
        say(
          '核实之前，本人不向新账户付款，也不确认金额。',
          'Until then I will not pay into any new account, nor do I acknowledge any sum.',
        ),
        say(
          `请于${showDay(addDays(f.asOf, 7), lang)}前答复。`,
          `Please answer by ${showDay(addDays(f.asOf, 7), lang)}.`,
        ),
      ],
      hints: [
        say(
          '不要把钱付到个人账户，不点付款链接。',
          'Do not pay into a private account, and do not open payment links.',
        ),
      ],
    }),
  );
};

/** Asks that only the borrower is contacted. */
export const noThirdPersons: Writer = (f) => {
  const { say } = f;
  const others = othersContacted(f);
  return ok(
    formal(f, {
      title: say('请求停止联系第三人', 'Request to stop contacting other people'),
      facts: [
        others.length === 0
          ? say(
              `${dayOr(f, undefined)}，贵方或受托方联系了本人以外的人：${BLANK}。`,
              'On ________ you or your agency contacted someone other than me: ________.',
            )
          : say(
              `下列日期，贵方或受托方联系了本人以外的人：${others
                .slice(0, 8)
                .map((one) => [whenTold(one).zh, one.at].filter(Boolean).join(' '))
                .join('、')}。`,
              `On these days you or your agency contacted someone other than me: ${others
                .slice(0, 8)
                .map((one) => [whenTold(one).en, one.at].filter(Boolean).join(' '))
                .join(', ')}.`,
            ),
        say(
          '可以直接联系本人。联系家人、朋友、单位，透露欠款，与有关标准不符，也可能侵害个人信息权益。',
          'I can be reached directly. Contacting my family, friends or employer and telling them of the debt is contrary to the standard for debt collection, and may infringe my rights in personal data.',
        ),
      ],
      asks: [
        say(
          '请立即停止联系本人以外的人，只用本人留的方式联系本人。',
          'Please stop contacting others at once, and contact only me in the way I gave.',
        ),
        say(
          '请书面告知联系人信息从哪里来，并删除没有依据的联系人信息。',
          'Please tell me in writing where you got those contacts, and delete any you have no basis to hold.',
        ),
        say(
          '请只在白天联系，晚上十点到早上八点不联系。',
          'Please call only during the day, not between 22:00 and 8:00.',
        ),
        say(
          '请告知受托催收机构的全称和投诉渠道。',
          'Please give me the full name of the collection agency and say where to complain.',
        ),
      ],
      enclosures: [say('通话、短信记录', 'records of calls and texts')],
    }),
  );
};
