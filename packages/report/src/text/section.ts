import type { Flow } from './flow.ts';

/** The parts of a report, by what stands in them. */
export type Section =
  | 'credit'
  | 'summary'
  | 'accounts'
  | 'advances'
  | 'liabilities'
  | 'outside'
  | 'public'
  | 'queries'
  | 'notes';

/** A passage of a part, as the places of its letters in the flow. */
export type Passage = {
  readonly section: Section;
  readonly from: number;
  readonly to: number;
  /** Whether it stands in a list of accounts that were overdue once. */
  readonly listedLate: boolean;
};

/** Parts that are written in sentences; the others are tables and records. */
const SENTENCES: ReadonlySet<Section> = new Set(['credit', 'accounts', 'advances', 'liabilities']);

const BEGINS = String.raw`(?=(?:\d{1,3}[.、]?)?(?:19|20)\d{2}年\d|(?:发生过|从未|透支超过)[^。]{0,30}明细如下)`;
const NOTICED = String.raw`(?=这部分|系统中没有|以下)`;

/** The heads of a report; short words are heads only before what can follow them. */
const HEADS: readonly (readonly [RegExp, Section])[] = (
  [
    ['信贷记录(?!。)', 'credit'],
    ['信息概要', 'summary'],
    [`资产处置信息(?!概要)(?:${BEGINS}|${NOTICED})`, 'accounts'],
    [`(?:垫款|保证人代偿)信息(?!概要)`, 'advances'],
    [`(?:信用卡|购房贷款|其他贷款|贷款|其他业务)(?:${BEGINS}|${NOTICED})`, 'accounts'],
    [`(?:相关还款责任|为他人担保)信息(?!概要)`, 'liabilities'],
    ['非信贷交易记录(?!。)', 'outside'],
    ['公共(?:信息)?记录(?!。)', 'public'],
    ['查询记录(?![外明。])', 'queries'],
    [`(?:报告)?说明(?=\\d[.、]|除查询记录外|$)`, 'notes'],
  ] satisfies [string, Section][]
).map(([words, section]) => [new RegExp(words, 'y'), section]);

/** The first letters of all heads. */
const HEAD_BEGINS = /[信资垫保购其贷相为非公查报说]/g;

/** How sentences open that tell of the report, not of accounts. */
export const NOTICE = /^(?:这部分|系统中没有|金额类数据|以下信息)/;

const TITLE = '个人信用报告';
const SUBHEAD = /[^。:]{2,40}明细如下:/y;

/** Where the sentences, tables and records of a report stand; heads and subheads are left out. */
export function passagesOf({ text }: Flow): readonly Passage[] {
  const passages: Passage[] = [];
  const title = text.indexOf(TITLE);
  const begin = text.indexOf('信贷记录', title);
  let at = begin < 0 ? title + TITLE.length : begin;
  let section: Section = 'credit';
  let listedLate = false;
  while (at < text.length && section !== 'notes') {
    const head = headAt(text, at);
    if (head !== undefined) {
      ({ section } = head);
      at = head.end;
      listedLate = false;
      continue;
    }
    SUBHEAD.lastIndex = at;
    if (SENTENCES.has(section) && SUBHEAD.test(text)) {
      listedLate = /^(?:发生过|透支超过)/.test(text.slice(at, at + 4));
      at = SUBHEAD.lastIndex;
      continue;
    }
    const to = SENTENCES.has(section) ? sentenceEnd(text, at) : nextHead(text, at);
    passages.push({ section, from: at, to, listedLate });
    at = to;
  }
  return passages;
}

function headAt(text: string, at: number): { section: Section; end: number } | undefined {
  for (const [words, section] of HEADS) {
    words.lastIndex = at;
    if (words.test(text)) return { section, end: words.lastIndex };
  }
  return undefined;
}

/** The first place from here on where a head stands, or the end. */
function nextHead(text: string, from: number, most = text.length): number {
  HEAD_BEGINS.lastIndex = from + 1;
  for (let found = HEAD_BEGINS.exec(text); found !== null; found = HEAD_BEGINS.exec(text)) {
    if (found.index >= most) break;
    if (headAt(text, found.index) !== undefined) return found.index;
  }
  return most;
}

/** After the stop; before the next head where that comes first, as after a stop that is missing. */
function sentenceEnd(text: string, from: number): number {
  const stop = text.indexOf('。', from);
  const end = stop < 0 ? text.length : stop + 1;
  return NOTICE.test(text.slice(from, from + 8)) ? end : Math.min(end, nextHead(text, from, end));
}
