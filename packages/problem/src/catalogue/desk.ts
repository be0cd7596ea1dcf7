import type { Entry } from './entry.ts';

/** Refusals of a lender's desk: who may, when, how often, and what a policy, the law or the money allows. */
export const deskProblems = {
  ROLE_FORBIDDEN: {
    zh: '这个角色不能做「{action}」。',
    en: 'This role may not do “{action}”.',
    next: { zh: '请有权限的同事来做。', en: 'Ask a colleague who may.' },
  },
  ROLES_TOGETHER: {
    zh: '这些角色不能由同一个人担任。',
    en: 'One person may not hold both roles.',
    next: {
      zh: '审计不兼任其他角色，管理员不兼任审核员。',
      en: 'An auditor may hold no other role, and an admin may not be an approver.',
    },
  },
  APPROVER_IS_PROPOSER: {
    zh: '批准的人不能是提出的人。',
    en: 'Whoever prepared it may not approve it.',
    next: { zh: '请另一位有权限的同事来定。', en: 'Have another colleague decide it who may.' },
  },
  REVIEW_BY_ANOTHER: {
    zh: '申请人请另一个人再看，上次拒绝的人不能再拒绝一次。',
    en: 'The applicant asked for another person to look again; whoever refused before may not refuse again.',
    next: { zh: '请另一位同事决定。', en: 'Have a colleague decide it.' },
  },
  COMPLAINT_ABOUT_YOU: {
    zh: '投诉由没有经手这件的人答复。',
    en: 'A complaint is answered by somebody who has not handled the case.',
    next: { zh: '请另一位审核员答复。', en: 'Have another approver answer it.' },
  },
  LEVEL_TOO_LOW: {
    zh: '这一步要{level}来决定。',
    en: 'This needs the {level}.',
    next: { zh: '准备好，提交给这一级。', en: 'Prepare it and pass it to that level.' },
  },
  COLLECTION_STOPPED: {
    zh: '这个个案现在不能催收。',
    en: 'Collection is stopped in this case.',
    next: {
      zh: '等答复作出，或协议终止之后；借款人来问可以回答。',
      en: 'Wait until it is decided or the agreement has ended; answers to the borrower are free.',
    },
  },
  QUIET_HOURS: {
    zh: '现在是 {from} 到 {to} 之外，不联系借款人。',
    en: 'Outside {from} to {to} the borrower is not contacted.',
    next: { zh: '在这段时间里再联系。', en: 'Try again within these hours.' },
  },
  CONTACT_LIMIT: {
    zh: '今天的「{kind}」已经到上限。',
    en: 'The limit of “{kind}” for the day is reached.',
    next: { zh: '明天再联系，或者等对方回复。', en: 'Wait for tomorrow or for an answer.' },
  },
  DUPLICATE_FILE: {
    zh: '这个文件已经导入过。',
    en: 'This file was imported before.',
    next: { zh: '对一下导入记录。', en: 'Compare the list of imports.' },
  },
  AGREEMENT_LIVE: {
    zh: '这笔债务已有一份在履行的协议。',
    en: 'The debt has an agreement that is being kept.',
    next: {
      zh: '要改就重新申请，新协议生效时写明取代旧的。',
      en: 'To change it, make a new request; the new agreement names the old one.',
    },
  },
  POLICY_LIMIT: {
    zh: '政策不允许：{key}（{kind}）。',
    en: 'The policy does not allow it: {key} ({kind}).',
    next: { zh: '看这项政策的上限，换一个方案。', en: 'Look at its limits and choose another.' },
  },
  OFFER_SHORT: {
    zh: '报价至少要有效到 {on}，申请人才有时间看。',
    en: 'An offer stands until {on} at least, so that the applicant has time to read it.',
    next: { zh: '把有效期改到那天或之后。', en: 'Let it stand until then or longer.' },
  },
  NOTICE_RUNS: {
    zh: '终止要等到 {on}：申请人的通知期还没过。',
    en: 'The agreement can end on {on} at the earliest: the applicant’s notice still runs.',
    next: { zh: '那天或之后再终止。', en: 'End it on that day or later.' },
  },
  LAW_LIMIT: {
    zh: '规则不允许这个方案：{rules}。',
    en: 'Rules do not allow this offer: {rules}.',
    next: { zh: '按规则的上限重新出方案。', en: 'Make an offer within the rules.' },
  },
  PLAN_NOT_AFFORDABLE: {
    zh: '{month} 要还 {due} 元，超过能还的 {affordable} 元。',
    en: 'In {month} {due} would be due, more than the {affordable} available.',
    next: { zh: '换一个每个月都还得起的方案。', en: 'Choose an offer that fits every month.' },
  },
  POSITION_DIFFERS: {
    zh: '两边的欠款数不一样。',
    en: 'The two systems show different positions.',
    next: { zh: '先对账，再继续。', en: 'Reconcile them first.' },
  },
  OFFER_OVERTAKEN: {
    zh: '方案算好以后账上有变动，它的数不对了。',
    en: 'Something was booked after the offer was drawn; its figures are no longer right.',
    next: { zh: '按现在的欠款重新出一份。', en: 'Draw another by what is owed now.' },
  },
  WRITE_OFF_EARLY: {
    zh: '这笔的本金还没有列为不良，不能核销。',
    en: 'The principal is not non-performing yet; it cannot be written off.',
    next: {
      zh: '关账把它列为不良以后再提。',
      en: 'Ask again once a close has moved it there.',
    },
  },
  WRITE_OFF_COVERED: {
    zh: '存着的溢缴款够还清这笔，不能核销。',
    en: 'The credit that is held is enough to pay all of it; it cannot be written off.',
    next: {
      zh: '本人同意的话，先用溢缴款还清。',
      en: 'Where the person agrees, let the credit pay it first.',
    },
  },
  NOT_WRITTEN_OFF: {
    zh: '这笔没有核销，没有可以撤回的。',
    en: 'The loan is not written off; there is nothing to take back.',
    next: { zh: '刷新看现在的样子。', en: 'Load it again to see how it stands.' },
  },
  WRITE_OFF_KEPT: {
    zh: '这笔有一份没有终止的协议，核销不能提，也不能撤回。',
    en: 'The loan has an agreement that was not ended: a write-off can be neither made nor taken back.',
    next: { zh: '协议终止以后再提。', en: 'Ask again once the agreement has ended.' },
  },
  NOTHING_PREPARED: {
    zh: '这里没有等第二个人的事。',
    en: 'Nothing here is waiting for a second person.',
    next: { zh: '刷新看现在的样子。', en: 'Load it again to see how it stands.' },
  },
  NOT_BALANCED: {
    zh: '试算不平。',
    en: 'The trial balance is not zero.',
    next: { zh: '不要再入账，告诉管理员。', en: 'Book nothing more and tell the administrator.' },
  },
  SAME_FIGURES: {
    zh: '还价和上一个报价的数字一样。',
    en: 'The counter-offer has the figures of the offer it answers.',
    next: { zh: '至少改一个数，或者接受它。', en: 'Change a figure, or accept it.' },
  },
  OFFER_CLOSED: {
    zh: '这个报价已经不在桌上。',
    en: 'This offer is no longer on the table.',
    next: { zh: '看现在的报价。', en: 'Look at the offer that is.' },
  },
  PAPERS_ASKED: {
    zh: '材料清单已经给过一次。',
    en: 'A list of papers was given once already.',
    next: { zh: '按已给的清单审，或者延长时间。', en: 'Decide by that list, or give more time.' },
  },
  CASE_OPEN: {
    zh: '这笔贷款已经有一个没有归档的个案。',
    en: 'The loan has a case that is not closed.',
    next: { zh: '打开那个个案，在里面继续。', en: 'Open that case and go on there.' },
  },
  POLICY_MISSING: {
    zh: '这个产品在这一天没有有效的宽限政策。',
    en: 'The product has no policy that is valid on this day.',
    next: { zh: '请审核员发布政策。', en: 'Ask an approver to publish one.' },
  },
  COVER_IS_ABSENT: {
    zh: '代班的人就是请假的人。',
    en: 'The stand-in is the person who is away.',
    next: { zh: '选另一位客服。', en: 'Choose another agent.' },
  },
  POLICY_DATES: {
    zh: '这一版最早从 {on} 起有效。',
    en: 'This version can begin on {on} at the earliest.',
    next: {
      zh: '把开始的日子改到那天或之后：申请当天的政策不能再变。',
      en: 'Let it begin then or later: the policy of a day that has begun can no longer be changed.',
    },
  },
  POLICY_PART_UNKNOWN: {
    zh: '没有编号「{id}」的材料清单或时限。',
    en: 'There is no set of papers or clock with the id “{id}”.',
    next: {
      zh: '用已有的编号，或把新的一起提交。',
      en: 'Name one that is there, or send the new one along.',
    },
  },
  POLICY_PART_KNOWN: {
    zh: '编号「{id}」已经有了，内容不同。',
    en: 'The id “{id}” is taken, with other content.',
    next: {
      zh: '换一个编号：已有的不会再变。',
      en: 'Give it another id: what is there never changes.',
    },
  },
  REASON_UNKNOWN: {
    zh: '拒绝的理由不在清单里：{code}。',
    en: 'This is not a reason for a refusal: {code}.',
    next: {
      zh: '选清单里的一个理由，并写明数字。',
      en: 'Choose a reason from the list, with its figures.',
    },
  },
  GRANT_UNSHOWN: {
    zh: '缺「给申请人看过哪段话」的记录。',
    en: 'The words by which this was granted are missing.',
    next: { zh: '先显示授权的用途，再提交。', en: 'Show what it is for first, then send it.' },
  },
  CURSOR_UNKNOWN: {
    zh: '翻页的位置认不出来。',
    en: 'This place in the list is not known.',
    next: { zh: '从第一页重新开始。', en: 'Begin with the first page again.' },
  },
  GRANT_MISSING: {
    zh: '申请人没有授权「{item}」。',
    en: 'The borrower has not granted “{item}”.',
    next: {
      zh: '可以说明用途后请申请人授权；不授权也照样处理。',
      en: 'Say what it is for and ask; the request goes on without it.',
    },
  },
} as const satisfies Record<string, Entry>;
