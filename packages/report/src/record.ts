import type { PublicRecord, RecordKind } from './report.ts';
import type { Flow } from './text/flow.ts';
import type { Passage } from './text/section.ts';

/** The sub-heads of public records and the key that opens each of their entries. */
const KINDS: readonly (readonly [string, RecordKind])[] = [
  ['强制执行记录', 'enforcement'],
  ['民事判决记录', 'judgment'],
  ['行政处罚记录', 'penalty'],
  ['欠税记录', 'tax'],
  ['电信欠费记录', 'arrears'],
];

const OPENS: readonly string[] = [
  '执行法院:',
  '立案法院:',
  '处罚机构:',
  '主管税务机关:',
  '机构名称:',
  '电信运营商:',
];
const NOTICE = /^(?:这部分|系统中没有|金额类)[^。]*。/;

/** The entries of a part with records, each as it stands. */
export function recordsIn(flow: Flow, { section, from, to }: Passage): readonly PublicRecord[] {
  const { text } = flow;
  const records: PublicRecord[] = [];
  let kind: RecordKind = 'other';
  let at = from;
  while (at < to) {
    const notice = NOTICE.exec(text.slice(at, to))?.[0];
    const sub = KINDS.find(([words]) => text.startsWith(words, at));
    if (notice !== undefined) at += notice.length;
    else if (sub !== undefined) {
      kind = sub[1];
      at += sub[0].length;
    } else {
      const end = entryEnd(text, at, to);
      const own = section === 'outside' ? outsideKind(text.slice(at, end)) : kind;
      records.push({ kind: own, text: flow.shown(at, end) });
      at = end;
    }
  }
  return records;
}

/** Of payments outside credit only those that are behind are arrears. */
const outsideKind = (text: string): RecordKind =>
  /状态:欠费|欠费金额:(?:为)?[1-9]/.test(text) ? 'arrears' : 'other';

/** Where the entry that begins here ends: before a sub-head, or the key that opens the next one. */
function entryEnd(text: string, from: number, to: number): number {
  const ends = [...KINDS.map(([words]) => words), ...OPENS].flatMap((words) => {
    const at = text.indexOf(words, from + 8);
    return at < 0 ? [] : [at];
  });
  return Math.min(to, ...ends);
}
