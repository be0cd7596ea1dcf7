import { present } from '@forbear/problem';
import { daysTold, type Day } from '@forbear/money';
import type { CourtPaper, LimitationEvent } from '@forbear/rule';
import type { RecordText } from './text.ts';

const DENIES =
  /不认可|不承认|没有借|没借过|不是我(?:借|欠)|不欠|诉讼时效|时效已|dispute|do not owe|never borrowed/i;
const ASKS =
  /延期|延后|推迟|展期|分期|宽限|缓(?:交|还|一缓|期)|再给|停息|减免|协商|请求|申请|恳请|还款计划|减少|降低|分次|困难|说明|无力|还不上|还不起|没钱|失业|生病|住院|暂时|extend|extension|instal|defer|postpone|hardship|more time|plan|request|ask/i;
const ADMITS =
  /承诺|保证|一定还|会还|愿意还|承认|确认欠|尽快还|还清|i owe|will (?:re)?pay|promise/i;
const DEMANDS = /还款|归还|偿还|欠|逾期|催|付款|支付|结清|还钱|清偿|pay|overdue|owe|past due/i;
const PAID =
  /(?:收到|已收)[^。；，,;]{0,10}(?:还款|款项|[0-9]+(?:\.[0-9]+)?\s*元)|(?:已还|还了|转了|付了|支付了|偿还了|已转账?|已支付)[^。；，,;]{0,6}[0-9]|paid\s+[0-9]|payment received/i;
const AGREED = /(?:达成|签订|签署|签了|签好)[^。；，,;]{0,8}(?:协议|计划)|agreement signed/i;

const ASSIGNS =
  /债权(?:已)?(?:经)?[^。；没未不]{0,8}转(?:让|给)|债权[^。；，没未不]{0,16}(?:收购|买断|买下|受让|承接)|转让(?:通知|给)|受让(?:了)?[^。；]{0,16}债权|新的?债权人|债权人[^。；，]{0,4}(?:变更|换成)|(?:账|欠款|贷款|借款|债)[^。；，没未不]{0,6}卖(?:给|了|到)|(?:买断?|收购|承接)(?:了|下)?[^。；，]{0,8}(?:债权|这笔(?:账|债|贷款|借款|欠款))|(?:这笔|您的|你的|你这)[^。；，]{0,4}(?:账|债|贷款|借款|欠款)[^。；，没未不]{0,8}(?:收购|买断|买下|受让|承接)|assign(?:ed|ment)|(?:sold|bought)[^.]{0,16}(?:debt|loan|claim)|(?:debt|loan|claim)[^.]{0,10}(?:was|been|is) sold|new creditor/i;
const DEDUCTED =
  /(?:扣(?:了|走|划|款|收)|划扣|代扣)[^。；，,]{0,8}[0-9]|[0-9][^。；，,]{0,6}(?:被)?(?:扣款|划扣|代扣|扣走|扣划)|已(?:自动)?(?:扣款|划扣|代扣)|扣款成功|deducted/i;
const NOT_DEDUCTED =
  /(?:将|会|即将|如果|否则|请)[^。；]{0,12}(?:扣|划)|扣款失败|未(?:能)?扣|余额不足/;
const SIGNED = /签收|代收|签了(?:字|名)|收下|signed/i;
const LIVES_HERE = /同住|住在一起|一起住|live[sd]? (?:together|with)/i;
const AT_HOME = /寄到(?:了)?(?:家|住处|我家)|送到(?:了)?家|家里收到/;

type Sender = NonNullable<RecordText['from']>;

/**
 * What a lender sent to somebody else: an adult relative under the same roof who signs receives it for
 * the debtor, and so does the letter box; what others were told is no act towards the debtor.
 */
function reachedByOthers({ to, channel }: Sender, text: string): 'sure' | 'unsure' | 'no' {
  if (channel !== 'letter') return 'no';
  if (to === 'household' || LIVES_HERE.test(text) || AT_HOME.test(text)) return 'sure';
  return SIGNED.test(text) ? 'unsure' : 'no';
}

/** What a contact does to limitation; nothing where it is no act of either side. */
function ofContact({ text, on, from }: RecordText): LimitationEvent | undefined {
  if (from === undefined || on === undefined) return undefined;
  if (from.by !== 'borrower' && (from.to ?? 'self') !== 'self')
    return throughOthers(from, on, text);
  const event = ofOwn(text, on, from);
  // Where nobody told whom it reached, it may have reached nobody who counts.
  return event === undefined || from.by === 'borrower' || from.to !== undefined
    ? event
    : { ...event, ...unsure(true) };
}

/** What a contact between the two sides themselves does. */
function ofOwn(text: string, on: Day, from: Sender): LimitationEvent | undefined {
  const written = from.channel !== 'phone' && from.channel !== 'visit';
  if (!written && from.connected === false) return undefined;
  if (PAID.test(text)) return { on, kind: 'part-payment' };
  if (AGREED.test(text)) return { on, kind: 'agreement', ...unsure(!written) };
  if (from.by === 'borrower') {
    if (DENIES.test(text)) return undefined;
    if (ASKS.test(text)) return { on, kind: 'written-request', ...unsure(!written) };
    if (ADMITS.test(text)) return { on, kind: 'acknowledgement', ...unsure(!written) };
    return { on, kind: 'written-request', unsure: true };
  }
  if (DEDUCTED.test(text) && !NOT_DEDUCTED.test(text)) return { on, kind: 'deduction' };
  if (ASSIGNS.test(text)) return { on, kind: 'assignment-notice', ...unsure(!written) };
  return { on, kind: 'demand', ...unsure(!written || !DEMANDS.test(text)) };
}

function throughOthers(from: Sender, on: Day, text: string): LimitationEvent | undefined {
  const reached = reachedByOthers(from, text);
  if (reached === 'no') return undefined;
  const kind = ASSIGNS.test(text) ? 'assignment-notice' : 'demand';
  return { on, kind, ...unsure(reached === 'unsure') };
}

const unsure = (is: boolean): { unsure?: true } => (is ? { unsure: true } : {});

/** A contact that says the claim was assigned, in the words found. */
export function assignmentIn({ text, from }: RecordText): string | undefined {
  if (from === undefined || from.by === 'borrower') return undefined;
  return ASSIGNS.exec(text)?.[0];
}

/** A contact of the creditor’s side or a paper that says the claim was assigned, with its day. */
export const tellsOfSale = ({ text, from }: RecordText): boolean =>
  from?.by !== 'borrower' && ASSIGNS.test(text);

/** A demand of the creditor's side on paper, by its name. */
const DEMAND_PAPER =
  /律师[^。；，]{0,4}函|催收(?:函|信|通知|短信|公告|截图|记录)|(?:短信|微信|电话)催收|催款|催告|催缴|催债|催还|逾期(?:通知|提醒|告知)|还款通知|lawyer'?s? letter|letter (?:from|of) (?:a |the )?(?:lawyer|law firm)|(?:demand|collection) (?:letter|notice)|notice of demand/i;

/** What papers show, by the words of their names, the more special before the more general. */
const PAPER_ACTS: readonly (readonly [RegExp, LimitationEvent['kind']])[] = [
  [/(?:还款|和解|分期|展期)协议/, 'agreement'],
  [/还款(?:凭证|记录|回单|截图)|(?:还款|归还)[^，。]{0,4}转账|receipt of payment/i, 'part-payment'],
  [/还款(?:承诺|保证|计划)|欠条|对账(?:单|函)|确认(?:函|书)/, 'acknowledgement'],
  [
    /(?:延期|分期|展期|协商|宽限|减免|还款|困难)[^，。]{0,6}(?:申请|请求|信|函)|申请书|hardship letter/i,
    'written-request',
  ],
  [DEMAND_PAPER, 'demand'],
  [/扣款(?:通知|凭证|记录)|代扣|划扣/, 'deduction'],
  [ASSIGNS, 'assignment-notice'],
  [
    /起诉状|传票|应诉通知|立案|仲裁[^。；，]{0,6}(?:申请|通知|受理)|受理通知|判决书|裁决书|民事调解书|支付令|执行通知|保全[^。；，]{0,6}裁定|裁定[^。；]{0,14}(?:保全|查封|冻结)/,
    'suit',
  ],
];

/** What an act of the creditor's side stands on whose paper has only a name: when it came, and whether it asked for this debt. */
const UNPROVED: ReadonlySet<LimitationEvent['kind']> = new Set(['demand', 'assignment-notice']);

/** Which act a paper shows by its name; none for what is no paper. */
export const actOf = ({ text, from }: RecordText): LimitationEvent['kind'] | undefined =>
  from === undefined ? PAPER_ACTS.find(([pattern]) => pattern.test(text))?.[1] : undefined;

/** What a paper with a day shows. */
function ofPaper(paper: RecordText): LimitationEvent | undefined {
  const kind = actOf(paper);
  if (kind === undefined || paper.on === undefined) return undefined;
  return { on: paper.on, kind, ...unsure(UNPROVED.has(kind)) };
}

/** What the record tells of that could restart limitation, in order of days. */
export type ToldEvents = {
  readonly byDebt: ReadonlyMap<string, readonly LimitationEvent[]>;
  /** Of no debt in particular: it might be any, and is not sure. */
  readonly open: readonly LimitationEvent[];
};

/** Every event of the record that could restart limitation. */
export function toldEvents(texts: readonly RecordText[]): ToldEvents {
  const byDebt = new Map<string, LimitationEvent[]>();
  const open: LimitationEvent[] = [];
  for (const one of texts) {
    const event = one.from === undefined ? ofPaper(one) : ofContact(one);
    if (event === undefined) continue;
    if (one.debt === undefined) open.push({ unsure: true, ...event });
    else {
      const own = byDebt.get(one.debt) ?? [];
      own.push(event);
      byDebt.set(one.debt, own);
    }
  }
  for (const events of [open, ...byDebt.values()]) events.sort((a, b) => a.on - b.on);
  return { byDebt, open };
}

/** The events of one debt, those that might be of it included. */
export const eventsOf = (told: ToldEvents, debt: string): readonly LimitationEvent[] => [
  ...(told.byDebt.get(debt) ?? []),
  ...told.open,
];

/** A court's ruling that a mediated agreement is valid; the wish for one is none. */
const CONFIRMS =
  /确认[^。；;，,]{0,10}裁定|裁定[^。；;]{0,10}(?:调解协议[^。；;，,]{0,10}有效|确认)|确认决定书|confirmation ruling/i;

/** Papers by the words of their names, the more special before the more general. */
const PAPERS: readonly (readonly [RegExp, CourtPaper['kind']])[] = [
  [/支付令|payment order/i, 'payment-order'],
  [CONFIRMS, 'confirmation'],
  [/调解协议|mediation agreement/i, 'mediation-agreement'],
  [
    /执行通知|执行裁定|报告财产令|限制(?:高)?消费|失信[^。；，]{0,6}决定书|申请执行书|恢复执行|终结(?:本次)?执行|notice of enforcement/i,
    'enforcement',
  ],
  [
    /保全[^。；;，,]{0,6}裁定|裁定[^。；;]{0,14}(?:保全|查封|冻结|扣押)|preservation (?:ruling|order)|freezing order/i,
    'preservation',
  ],
  [/裁决书|arbitral award/i, 'award'],
  [
    /仲裁(?:委员会|庭|院)?[^。；;，,]{0,6}(?:通知|传票|申请书|受理|答辩|应诉)|仲裁[^。；]{0,30}开庭|notice of arbitration/i,
    'arbitration',
  ],
  [/判决书|\bjudg(?:e)?ment\b/i, 'judgment'],
  [/(?:民事|法院)[^。；;，,]{0,4}调解书|(?<!人民)调解书|court settlement/i, 'court-settlement'],
  [
    /传票|起诉(?:状|材料)|应诉通知|定于[^。；]{0,36}开庭|立案(?:告知|通知)|(?:被|已)起诉[^。]{0,20}(?:开庭|立案|案号)|开庭(?:时间|日期|通知)|summons|statement of claim/i,
    'lawsuit',
  ],
];
const RECEIVED =
  /收到|送达|签收|已送|寄来|寄到|已[^。；;]{0,6}(?:发出|签发|下达|作出)|received|served/i;

/** A message that tells of a paper or a hearing without the word that it was received. */
const NOTICED =
  /传票[:：]|定于[^。；]{0,36}开庭|开庭(?:审理|时间|日期)|(?:查看|查收|查阅|签收|领取)[^。；]{0,12}(?:传票|文书|起诉状|通知书|判决书|支付令)|(?:[点时日]|上午|下午)[^。；，]{0,12}开庭|待(?:签收|领取)|电子送达/;

/** A picture of a message among the papers is a message. */
const PICTURED = /短信|微信|截图|screenshot|text message/i;

/** A paper that is only announced. */
const ANNOUNCED =
  /(?:将|即将|准备|打算|拟|如不|否则|再不)[^。；;]{0,14}(?:送达|发出|下达|签发|作出|寄)|支付令[^。；;]{0,6}(?:将|即将)|will be (?:served|issued)/i;
const THREAT =
  /(?:将|会|要|拟|准备|打算|考虑|可以|可能|如果|否则|再不|逾期不)[^。；;]{0,20}(?:支付令|调解协议|保全|查封|冻结)|申请[^。；;]{0,6}(?:支付令|保全)|支付令[^。；;]{0,4}(?:申请|程序|阶段)|(?:will|shall|may|going to|apply for|seek)[^.;]{0,30}payment order/i;

/** Whether the name of a paper is that of a court's, an arbitrator's or the creditor's own: no proof of hardship. */
export const isPaperAgainst = (name: string): boolean =>
  DEMAND_PAPER.test(name) || PAPERS.some(([pattern]) => pattern.test(name));

/** A payment order or mediated agreement that a text tells of as received; a threat of one is none. */
export function paperIn({ text, on, contact, from, debt }: RecordText): CourtPaper | undefined {
  const kind = PAPERS.find(([pattern]) => pattern.test(text))?.[1];
  if (kind === undefined || ANNOUNCED.test(text)) return undefined;
  if (THREAT.test(text) && !RECEIVED.test(text)) return undefined;
  // Words of a call that mention a paper are no receipt of one, though word of a hearing is to be checked.
  if (from?.channel === 'phone' && from.by !== 'borrower' && !NOTICED.test(text)) return undefined;
  const byPaper = from === undefined || from.channel === 'letter' || from.channel === 'visit';
  if (!byPaper && !RECEIVED.test(text) && !NOTICED.test(text)) return undefined;
  if (byPaper ? from === undefined && PICTURED.test(text) : from.by !== 'borrower')
    return { kind, unsure: true, ...present({ debt, contact, heardOn: on }) };
  const told = dayIn(text, RECEIVED) ?? on;
  return {
    kind,
    ...present({ debt, contact, on: told }),
  };
}

/** A day that a text names near some words: `2026-11-06` or `2026年11月6日`. */
function dayIn(text: string, near: RegExp): Day | undefined {
  return near.test(text) ? daysTold(text)[0] : undefined;
}

const JUDGMENT = /判决书|民事判决|裁决书|民事调解书|确认[^。；;，,]{0,10}裁定|judg(?:e)?ment/i;

/** The last day of performance of a judgment that a paper tells of: named in it; the day of the paper is no such day. */
export function performByIn(own: readonly RecordText[]): Day | 'undated' | undefined {
  const paper = own.find(
    ({ text, from }) =>
      JUDGMENT.test(text) &&
      (from === undefined || from.channel === 'letter') &&
      !/(?:将|会|否则|如果)[^。；;]{0,20}判决/.test(text),
  );
  if (paper === undefined) return undefined;
  return dayIn(paper.text, /履行|perform/i) ?? 'undated';
}
