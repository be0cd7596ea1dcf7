import type { Text } from '@forbear/problem';
import { ANSWERED_PAPERS, COMPLAINT_TIME_LIMITS } from '@forbear/rule';
import type { EventFact } from './fact.ts';

const { simple_days, complex_days, hard_max_days } = COMPLAINT_TIME_LIMITS.values;

const text = (zh: string, en: string): Text => ({ zh, en });

/** What each fact of an event means. */
export const FACT_TEXT: Readonly<Record<EventFact, Text>> = {
  channel: text('渠道：chat、phone、letter', 'channel: chat, phone or letter'),
  number: text('受理编号或回执', 'case number or receipt'),
  by: text('对方说的最后一天', 'the day that was named'),
  within: text(
    '对方说的天数，working 为工作日',
    'the days that were named; working days where said',
  ),
  until: text('方案的最后一天，或暂停到哪天', 'last day of the offer, or of the pause'),
  papers: text('材料清单', 'list of papers'),
  reason: text('理由', 'reason'),
  staff: text('对方姓名或工号', 'name or number of the staff'),
  offer: text('方案的数字', 'figures of the offer'),
  counter: text('还价或申请的数字', 'figures of the counter-offer or request'),
  why: text(
    '还价的原因：money、cost、law、record、due-day、other',
    'why it is countered: money (default), cost, law, record, due-day, other',
  ),
  offerId: text('接受的是哪个方案', 'id of the offer that is accepted'),
  digest: text('看到的条款的摘要', 'digest of the terms that were seen'),
  text: text('协议文字', 'the text of the agreement'),
  effective: text('生效日', 'effective day'),
  request: text(
    '方案过期后申请还开着吗：open、closed',
    'whether the request is still open (default) or closed',
  ),
  paid: text('还款：on、amount、no', 'the payment: on, amount, and no of the instalment'),
  found: text(
    '哪里不同：sum、interest、penalty、collection',
    'what differs: sum, interest, penalty, collection',
  ),
  complaint: text(
    `投诉：simple ${simple_days} 天、complicated ${complex_days} 天、special ${hard_max_days} 天`,
    `complaint: simple ${simple_days} days (default), complicated ${complex_days}, special ${hard_max_days}`,
  ),
  body: text(
    '受理机构：regulator、mediation、local-office、platform、legal-aid',
    'body: regulator, mediation, local-office, platform, legal-aid',
  ),
  court: text(
    '法院文书：paper、lastDay、body；有它就是有法院文书。没写 lastDay 的，支付令、起诉、判决、裁决、保全和司法确认的裁定按规则算，其余看文书',
    `court paper: paper (${ANSWERED_PAPERS.join(', ')}), lastDay, body; where it stands, there is one. Without lastDay the paper has the days of the rule, moved off days of rest; for arbitration and enforcement the day in the paper counts`,
  ),
  to: text('新的债权人', 'the new creditor'),
  ending: text(
    '怎样结束：prescribed、unlawful、bankruptcy-like、mistake',
    'how it ended: prescribed, unlawful, bankruptcy-like, mistake',
  ),
  enclosures: text('附件和指纹：what、sha256', 'enclosures with fingerprint: what, sha256'),
  report: text(
    '信用报告：on 报告日期，sentence 那一笔的原话',
    'the credit report: on, the day it was made, and sentence, the account’s own words',
  ),
  contact: text(
    '联系记录：channel、by、to、connected、minutes、company、staff、account、said、lenderPromised、borrowerPromised、offered、number、mood、enclosures、breaches',
    'the contact: channel, by, to, connected, minutes, company, staff, account, said, lenderPromised, borrowerPromised, offered, number, mood, enclosures, breaches',
  ),
  entry: text('要更正的记录的序号', 'seq of the wrong entry'),
  as: text('代替它的记录', 'the event that takes its place'),
};

/** A fact as the values of a problem: its name in files, and its words without what it may hold. */
export const factCalled = (fact: EventFact) => {
  const { zh, en } = FACT_TEXT[fact];
  return { fact, factZh: zh.replace(/：.*$/, ''), factEn: en.replace(/:.*$/, '') } as const;
};
