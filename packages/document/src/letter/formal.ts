import { present } from '@forbear/problem';
import { showDay, showYuan, type Day, type Fen } from '@forbear/money';
import type { Result } from '@forbear/problem';
import type { Facts } from '../facts.ts';
import { address } from '../kit/letter.ts';
import { BLANK, fields, heading, list, paragraph, signature, type Block } from '../paper.ts';

/** A paper before its title and notices are put around it. */
export type Draft = {
  readonly title: string;
  readonly blocks: readonly Block[];
  /** What the person should know before using it; shown apart from the paper. */
  readonly hints?: readonly string[];
};

export type Writer = (f: Facts) => Result<Draft>;

/** A formal letter: who to whom, what happened, what is asked for, what is enclosed, signature. */
export function formal(
  f: Facts,
  parts: {
    readonly title: string;
    /** The addressee, where it is not the creditor. */
    readonly to?: string;
    /** What the writer is called in this paper; the applicant when absent. */
    readonly writer?: string;
    readonly facts: readonly (string | Block)[];
    readonly asks: readonly string[];
    readonly enclosures?: readonly string[];
    readonly hints?: readonly string[];
  },
): Draft {
  const { say } = f;
  const enclosures = parts.enclosures ?? [];
  return {
    title: parts.title,
    ...present({ hints: parts.hints }),
    blocks: [
      parts.to === undefined
        ? address(f)
        : addressTo(f, parts.to, parts.writer ?? say('申请人', 'From')),
      heading(say('事实', 'Facts')),
      ...parts.facts.map((one) => (typeof one === 'string' ? paragraph(one) : one)),
      heading(say('请求', 'Request')),
      list(parts.asks),
      ...(enclosures.length === 0
        ? []
        : [
            heading(say('附件', 'Enclosures')),
            paragraph(enclosures.map((one, k) => `${k + 1}. ${one}`).join(say('；', '; '))),
          ]),
      signature(
        say('签名：＿＿＿＿＿＿', 'Signature: ____________'),
        say(`日期：${f.today}`, `Date: ${f.today}`),
      ),
    ],
  };
}

const addressTo = (f: Facts, to: string, writer: string): Block =>
  fields([
    [f.say('致', 'To'), to],
    [writer, f.writer],
    ...identity(f),
    [f.say('对方', 'About'), f.lender],
    [f.say('日期', 'Date'), f.today],
  ]);

/** Lines without which a body sends a paper back; the numbers are written by hand and kept nowhere. */
export const identity = ({ say }: Facts): readonly (readonly [string, string])[] => [
  [say('身份证号', 'Identity number'), say(BLANK, '________')],
  [say('住址', 'Address'), say(BLANK, '________')],
];

/** A day or sum of the record, or a blank to be filled in by hand. */
export const dayOr = (f: Facts, day: Day | undefined): string =>
  day === undefined ? f.say('＿＿年＿＿月＿＿日', '________') : showDay(day, f.lang);
export const yuan = (f: Facts, amount: Fen): string => showYuan(amount, f.lang);

/** Number of the request, or a blank. */
export const numberOf = (f: Facts): string => f.state?.number ?? f.say(BLANK, '________');
