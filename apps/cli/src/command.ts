import { joinBills, readBill } from '@forbear/bill';
import { CHANNELS, kit, paperHtml, paperText, type Channel } from '@forbear/document';
import type { BorrowerCase } from '@forbear/negotiation';
import { planDebts, type NamedPlan } from '@forbear/plan';
import { fail, ok, problem, type Lang, type Result } from '@forbear/problem';
import {
  calc,
  CALC_KINDS,
  importJson,
  planJson,
  readCaseFile,
  type CalcKind,
  type ImportedFile,
} from '@forbear/wire';
import { basename } from 'node:path';
import type { Arguments } from './argument.ts';
import { readBytes, readText, writeWhole } from './file.ts';
import { planText } from './plan-text.ts';

/** What a command prints on success. */
export type Command = {
  readonly options: readonly string[];
  readonly run: (args: Arguments, stdin: () => string) => Promise<Result<string>>;
};

const pretty = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

function caseOf({ files }: Arguments): Result<BorrowerCase> {
  const [path] = files;
  if (path === undefined) return fail(problem('ARGUMENT_MISSING', { name: 'CASE.json' }));
  const text = readText(path);
  return text.ok ? readCaseFile(text.value) : text;
}

async function plan(args: Arguments): Promise<Result<string>> {
  const borrower = caseOf(args);
  if (!borrower.ok) return borrower;
  const made = planDebts(borrower.value);
  if (!made.ok) return made;
  return ok(args.json ? pretty(planJson(made.value)) : planText(made.value));
}

async function importBills(args: Arguments): Promise<Result<string>> {
  if (args.files.length === 0) return fail(problem('ARGUMENT_MISSING', { name: 'BILL' }));
  const read: ImportedFile[] = [];
  for (const path of args.files) {
    const bytes = readBytes(path);
    const bill = bytes.ok ? await readBill(bytes.value, basename(path)) : bytes;
    read.push(bill.ok ? bill.value : { file: basename(path), problem: bill.problem });
  }
  const bills = read.flatMap((one) => ('problem' in one ? [] : [one]));
  const [first] = read;
  if (bills.length === 0 && first !== undefined && 'problem' in first) return fail(first.problem);
  return ok(pretty(importJson(read, joinBills(bills))));
}

async function writeKit(args: Arguments): Promise<Result<string>> {
  const borrower = caseOf(args);
  if (!borrower.ok) return borrower;
  const { debt, channel, out, lang } = args.values;
  if (debt === undefined) return fail(problem('ARGUMENT_MISSING', { name: '--debt ID' }));
  if (!CHANNELS.some((one) => one === channel))
    return fail(problem('ARGUMENT_MISSING', { name: `--channel ${CHANNELS.join('|')}` }));
  const made = planDebts(borrower.value);
  if (!made.ok) return made;
  const smallest = made.value.plans[0] as NamedPlan;
  const language: Lang = lang === 'en' ? 'en' : 'zh';
  const paper = kit(borrower.value, smallest, debt, channel as Channel, language);
  if (!paper.ok) return paper;
  if (out === undefined) return ok(paperText(paper.value));
  if (!/\.(txt|html)$/.test(out))
    return fail(problem('ARGUMENT_MISSING', { name: '--out FILE.txt|FILE.html' }));
  const text = out.endsWith('.html') ? paperHtml(paper.value) : paperText(paper.value);
  const written = writeWhole(out, text);
  return written.ok ? ok('') : written;
}

async function compute(args: Arguments, stdin: () => string): Promise<Result<string>> {
  const [kind] = args.files;
  if (!CALC_KINDS.some((one) => one === kind))
    return fail(problem('ARGUMENT_MISSING', { name: CALC_KINDS.join('|') }));
  const answer = calc(kind as CalcKind, stdin());
  return answer.ok ? ok(pretty(answer.value)) : answer;
}

export const COMMANDS: Readonly<Record<string, Command>> = {
  plan: { options: [], run: plan },
  import: { options: [], run: importBills },
  kit: { options: ['debt', 'channel', 'out', 'lang'], run: writeKit },
  calc: { options: [], run: compute },
};

export const USAGE = `forbear plan CASE.json [--json]        总方案 · the joint plan
forbear import BILL... [--json]       读取账单 · exported bills
forbear kit CASE.json --debt ID --channel chat|phone|letter|mail [--lang zh|en] [--out F.txt|F.html]
                                      沟通材料 · the words to ask with
forbear calc schedule|rate|tvm|days   从标准输入读 JSON · JSON on stdin
`;
