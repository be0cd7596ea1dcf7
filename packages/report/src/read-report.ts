import { pdfText, type PdfOptions, type PdfPage } from '@forbear/bill';
import { addMonths, type Day } from '@forbear/money';
import { fail, ok, problem, type Result } from '@forbear/problem';
import { recordsIn } from './record.ts';
import type { Liability, PublicRecord, Report } from './report.ts';
import { readAccount } from './sentence/account.ts';
import { DAY, dayIn } from './sentence/figure.ts';
import { readLiability } from './sentence/liability.ts';
import { summaryOf, type ListedAccount } from './summary.ts';
import { flowOf, type Flow } from './text/flow.ts';
import { NOTICE, passagesOf, type Passage } from './text/section.ts';

/**
 * Reads the brief version of a personal credit report (个人信用报告, 本人版, 简版) from its PDF. Nothing of
 * the person is kept but the accounts, debts answered for, public records, and how often lenders looked.
 *
 * Refuses what `pdfText` refuses, and REPORT_OTHER (another document), REPORT_DETAILED (the detailed
 * version), REPORT_CUT (nothing of its credit part is left).
 */
export async function readReport(bytes: Uint8Array, options: PdfOptions): Promise<Result<Report>> {
  const text = await pdfText(bytes, options);
  if (!text.ok) return text;
  const { pages, lost, cut } = text.value;
  const read = readPages(pages, options.file);
  if (!read.ok) return read;
  const told = read.value.incomplete?.pages ?? pages.length;
  const found = Math.min(read.value.incomplete?.found ?? pages.length, pages.length - lost.length);
  const isWhole = found >= told && !cut;
  return isWhole ? read : ok({ ...read.value, incomplete: { pages: told, found } });
}

/** Reads a report from the pieces of text of its pages. */
export function readPages(pages: readonly PdfPage[], file: string): Result<Report> {
  const flow = flowOf(pages);
  const at = madeOn(flow.text);
  if (DETAILED.test(flow.text)) return fail(problem('REPORT_DETAILED', { file }));
  if (!flow.text.includes('个人信用报告') || at === undefined)
    return fail(problem('REPORT_OTHER', { file }));
  if (!flow.text.includes('信贷记录')) return fail(problem('REPORT_CUT', { file }));
  const found = foundIn(flow);
  const { pagesTold = pages.length } = flow;
  return ok({
    at,
    accounts: found.accounts.map(({ account }) => account),
    liabilities: found.liabilities,
    records: found.records,
    summary: summaryOf(found.summary, found.accounts, found.liabilities),
    notUnderstood: found.notUnderstood,
    applications: applicationsIn(found.queries, at),
    ...(pagesTold > pages.length ? { incomplete: { pages: pagesTold, found: pages.length } } : {}),
  });
}

const DETAILED = /信贷交易信息(?:明细|提示)|授信及负债信息概要|信贷交易违约信息|公共信息明细/;

/** The hours follow without a blank. */
const MADE = /(?:报告|查询)时间:(\d{4}[-./年]\d{1,2}[-./月]\d{1,2})(?=\d{2}:\d{2}|[^\d:]|$)/;

function madeOn(text: string): Day | undefined {
  return dayIn(MADE.exec(text)?.[1] ?? '');
}

type Found = {
  readonly accounts: ListedAccount[];
  readonly liabilities: Liability[];
  readonly records: PublicRecord[];
  readonly summary: string[];
  readonly notUnderstood: string[];
  queries: string;
};

function foundIn(flow: Flow): Found {
  const found: Found = {
    accounts: [],
    liabilities: [],
    records: [],
    summary: [],
    notUnderstood: [],
    queries: '',
  };
  for (const passage of entriesOf(flow, passagesOf(flow))) {
    const { section, from, to } = passage;
    if (section === 'summary') found.summary.push(...flow.cells(from, to));
    else if (section === 'outside' || section === 'public')
      found.records.push(...recordsIn(flow, passage));
    else if (section === 'queries') found.queries += flow.text.slice(from, to);
    else takeEntry(flow, passage, found);
  }
  return found;
}

const OPENS_ENTRY = new RegExp(`^(?:\\d{1,3}[.、]?)?(?=${DAY})`);

/** Sentences that belong to one account are joined: those that do not open an entry go to the one before. */
function entriesOf({ text }: Flow, passages: readonly Passage[]): readonly Passage[] {
  const entries: Passage[] = [];
  for (const passage of passages) {
    const own = text.slice(passage.from, passage.to);
    const before = entries.at(-1);
    const opens =
      OPENS_ENTRY.test(own) || (passage.section === 'advances' && own.includes('累计代偿金额'));
    const goesOn = before !== undefined && before.to === passage.from && isEntry(text, before);
    if (opens || !goesOn || NOTICE.test(own)) entries.push(passage);
    else entries[entries.length - 1] = { ...before, to: passage.to };
  }
  return entries;
}

const SENTENCES = /^(?:credit|accounts|advances|liabilities)$/;

const isEntry = (text: string, { section, from, to }: Passage): boolean =>
  SENTENCES.test(section) && !NOTICE.test(text.slice(from, to));

function takeEntry(flow: Flow, { section, from, to, listedLate }: Passage, found: Found): void {
  const own = flow.text.slice(from, to);
  if (NOTICE.test(own) || section === 'notes') return;
  const sentence = own.replace(OPENS_ENTRY, '').replace(/^\d{1,3}[.、]/, '');
  const text = flow.shown(to - sentence.length, to);
  const liability = readLiability(sentence);
  if (liability !== undefined) {
    found.liabilities.push(liability);
    return;
  }
  const read = readAccount(sentence);
  if (read === undefined) {
    found.notUnderstood.push(text);
    return;
  }
  found.accounts.push({ account: { ...read.account, text }, listedLate });
  found.notUnderstood.push(...read.beside);
}

/** How often a lender looked because of an application, in the three months before the report. */
function applicationsIn(queries: string, at: Day): number {
  const since = addMonths(at, -3, 'clamp-to-month-end');
  const rows = queries.matchAll(new RegExp(`(${DAY})((?:(?!${DAY}).)*)`, 'gs'));
  return [...rows].filter(([, day = '', what = '']) => {
    const on = dayIn(day);
    return on !== undefined && on >= since && /(?:贷款|信用卡)审批/.test(what);
  }).length;
}
