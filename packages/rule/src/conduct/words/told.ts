import type { Contact, OtherPerson } from '../contact.ts';
import { isTakenBack, ownSentences } from '../said.ts';
import { ANYBODY, personNamed } from './person.ts';

const COUNT = '[0-9一二两三四五六七八九十百千万几]';

/** Words that let another person know of the debt. */
const DEBT = new RegExp(
  [
    '欠[了着你我他她们的]{0,3}(?:款|钱|债|账|贷)',
    `欠[^，,。；;]{0,12}(?:${COUNT}+(?:元|块|万|千|百)?|不还|没还|未还)`,
    `${COUNT}+(?:元|块|万|千|百)?(?:钱)?(?:没还|未还|不还|还不上|没给)`,
    '逾期|违约|分期(?:款|账单)|网贷|贷款|借款|债务|还款|还钱|归还|拖欠|老赖|赖账|烂账|烂尾|失信|催收|借钱不还|黑名单|欠的(?:债|钱|账)|欠债|欠钱|外债',
    `借[了过的]?[^。；，,]{0,8}(?:贷|钱|${COUNT}+(?:元|块|万|千))`,
    '\\bowe|\\bdebt|\\bloan|overdue|repay|borrowed',
  ].join('|'),
  'i',
);

/** Somebody asks what it is about, or whether it is a debt: the caller has not told. */
const ASKED =
  /(?:问|猜|以为)[^，,。；;]{0,8}(?:是不是|是否|有没有|什么事|干嘛|怎么回事)[^，,。；;]*$/;

/** The words by which somebody who was reached heard of the debt. */
function toldWords(text: string): string | undefined {
  for (const { clauses } of ownSentences(text))
    for (const clause of clauses) {
      const found = DEBT.exec(clause);
      if (found === null) continue;
      const end = found.index + found[0].length;
      if (isTakenBack(clause, found.index, end) || ASKED.test(clause.slice(0, found.index)))
        continue;
      return clause.trim();
    }
  return undefined;
}

const REACHED_OTHERS = new RegExp(
  `(?:给|跟|向|对|和|把[^，,。；;]{1,10}(?:给|到|在)|打(?:电话)?(?:给|到)|群?发(?:短信|微信|消息)?(?:给|到|在)|告诉|通知|联系|加|在)(?:了|过)?(?:我|我们|你)?(?:的)?[^，,。；;]{0,4}(${ANYBODY})[^。]{0,16}?(?:说|讲|透露|告诉|提|发|打|知道|贴|放|喊)(?:了|过|出)?`,
);
/** The other way round: what was told stands before whom it was told to. */
const TOLD_TO = new RegExp(
  `(?:把|将)[^，,。；;]{0,12}(?:告诉|透露给|说给|发给|讲给|捅给|通知)(?:了)?(?:我|我们)?(?:的)?[^，,。；;]{0,4}(${ANYBODY})`,
);
const PAST = /了|过|已|都知道|刚刚|昨天|前天|今早|上午|\b(?:told|called|sent)\b/;
const TO_COME = /要(?!求)|会(?!儿)|将|再不|不然|否则|如果|打算|准备|马上|立刻|明天/;

/** Others whom a text tells of as having heard of the debt, with the words. */
function toldElsewhere(text: string): readonly (readonly [OtherPerson, string])[] {
  return ownSentences(text).flatMap(({ text: sentence }) => {
    const found = TOLD_TO.exec(sentence) ?? REACHED_OTHERS.exec(sentence);
    if (found === null || !DEBT.test(sentence) || !PAST.test(sentence)) return [];
    if (TO_COME.test(sentence)) return [];
    const end = found.index + found[0].length;
    if (
      isTakenBack(sentence, found.index, end) ||
      /没(?:有)?(?:提|说|讲)|未(?:提|说)/.test(sentence)
    )
      return [];
    return [[personNamed(found[1] ?? ''), sentence.trim()]];
  });
}

/** Who learned of the debt, as the text of a contact tells it; a letter to the house tells nobody. */
export function toldIn({
  to,
  channel,
  said = '',
}: Pick<Contact, 'to' | 'channel' | 'said'>): readonly (readonly [OtherPerson, string])[] {
  if (to === undefined || to === 'self') return toldElsewhere(said);
  if (channel === 'letter' && to !== 'employer') return [];
  const words = toldWords(said);
  return words === undefined ? toldElsewhere(said) : [[to, words]];
}
