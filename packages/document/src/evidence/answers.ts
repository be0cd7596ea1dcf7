import type { Evidence } from '@forbear/negotiation';
import type { Block } from '../paper.ts';
import { heading, paragraph, type Say } from '../paper.ts';
import { momentText } from './moment.ts';

/**
 * What a court asks of electronic data (互联网法院规定 第十一条), answered for this pack one by one, and no more than
 * it can show.
 */
export function answerBlocks(evidence: Evidence, say: Say): readonly Block[] {
  return questionsOf(evidence, say).flatMap(([question, answer], k) => [
    heading(`${k + 1}. ${question}`),
    paragraph(answer),
  ]);
}

function questionsOf(evidence: Evidence, say: Say): readonly (readonly [string, string])[] {
  const { desk, events, heads, made } = evidence;
  const kept = made.by === 'borrower';
  const last = heads.reduce((most, { at }) => Math.max(most, at), 0);
  return [
    [
      say('产生和保存数据的系统可靠吗？', 'Is the system that made and kept the data reliable?'),
      say(
        `记录由「${desk.name}」的平台产生，写入数据库后才答复成功；程序是公开的，可以自己运行对照。平台属于出借人，是利害关系人，所以每次答复都带签名，由申请人另行保存。硬件和机房的情况要由平台说明，这个文件说明不了。`,
        `The desk of "${desk.name}" made the records and answers only after the database has them; the program is public and can be run for comparison. The desk belongs to the lender, an interested party; that is why every answer carries a signed head which the borrower keeps. This file cannot speak for the hardware: the desk has to.`,
      ),
    ],
    [
      say('谁、什么时候，清楚吗？', 'Is it clear who did what, and when?'),
      say(
        '每条记录写明谁（申请人、工作人员的编号和角色、程序）、什么时候（平台的时钟，只会向前）、做了什么。工作人员的姓名由平台按编号提供。',
        'Each record says who (the borrower, the number and role of a member of staff, the program), when (by the clock of the desk, which never runs back) and what. The desk gives the names of its staff by their numbers.',
      ),
    ],
    [
      say('保存在哪里，怎么保存？', 'Where is it kept, and how?'),
      say(
        `原文按字节保存在平台的数据库里，一条接一条。${kept ? '这个文件由申请人从自己设备上的副本做成，不经过平台。' : '这个文件由平台导出；申请人的设备上另有一份和签名。'}`,
        `The desk keeps the text byte by byte in its database, one record linked to the next. ${kept ? 'The borrower made this file from the copy on their own device, without the desk.' : 'The desk exported this file; the borrower’s device has its own copy and the signatures.'}`,
      ),
    ],
    [
      say('怎么提取，能重做一遍吗？', 'How was it taken out, and can that be repeated?'),
      say(
        `由程序在 ${momentText(made.at)}（北京时间）导出，没有人工抄写；再导出一次，同样的记录得到同样的原文和摘要。`,
        `The program exported it at ${momentText(made.at)} (Beijing time); nothing was copied by hand. Exported again, the same records have the same text and digests.`,
      ),
    ],
    [
      say('有没有增加、删除、改动？', 'Was anything added, removed or changed?'),
      say(
        `共 ${events.length} 条。每条的摘要包含前一条的摘要，改一个字节、少一条、换顺序都对不上。只有整段重写才能做到前后一致，所以要和申请人手里的签名对：最后一个签名在 ${momentText(last)}。`,
        `There are ${events.length} records. The digest of each holds that of the one before: a changed byte, a missing record or another order does not match. Only somebody who rewrites all of it could make it agree, so compare the signatures in the borrower’s hands: the last one is of ${momentText(last)}.`,
      ),
    ],
    [
      say('怎么验证？', 'How can it be verified?'),
      say(
        '不用联网：`node verify.mjs 文件` 或 `forbear verify 文件`。前者不到 150 行，不依赖别的程序，可以逐行读。加 `--head` 可以和自己保存的签名对照，加 `--key` 可以和配对时的指纹对照。',
        'Offline: `node verify.mjs FILE` or `forbear verify FILE`. The first has fewer than 150 lines and needs no other program, so it can be read line by line. `--head` compares a head that you kept, `--key` the fingerprint you saw when pairing.',
      ),
    ],
  ];
}
