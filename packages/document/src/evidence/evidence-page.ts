import { canonical, readEvidence, sha256, type Evidence, type Signed } from '@forbear/negotiation';
import { fail, must, problem, type Result } from '@forbear/problem';
import { escaped, paperHtml } from '../format/html.ts';
import { fields, heading, paragraph, sayIn, table, type Block, type Say } from '../paper.ts';
import { answerBlocks } from './answers.ts';
import { momentText } from './moment.ts';

/** Who puts their name to the bytes of a pack: the desk signs, a borrower has the digest alone. */
export type Sealer = { readonly key: string; readonly sign: (text: string) => string };

const OPEN = '<pre id="evidence">';
const CLOSE = '</pre>';

/**
 * 证据包: one page without script that needs nothing else: the agreement, both acceptances, every event and the answers to what a
 * court asks, and the same as JSON, byte for byte as stored. Its last line is the seal over all before it.
 */
export function evidencePage(evidence: Evidence, sealer?: Sealer): string {
  const say = sayIn(evidence.lang);
  const page = paperHtml({
    id: 'evidence',
    lang: evidence.lang,
    title: say(`证据包 · 个案 ${evidence.case.number}`, `Evidence of case ${evidence.case.number}`),
    first: [],
    blocks: [
      ...factBlocks(evidence, say),
      ...evidence.agreements.flatMap((one, k) => agreementBlocks(one, k, evidence, say)),
      heading(say('发生了什么', 'What happened')),
      eventTable(evidence, say),
      ...answerBlocks(evidence, say),
      heading(say('原文', 'The stored text')),
      paragraph(
        say(
          '下面是给程序核对的原文（JSON），包括每一条记录的字节、摘要和签名。',
          'Below is what programs verify (JSON): the bytes, digests and signatures of every record.',
        ),
      ),
    ],
  });
  const json = escaped(must(canonical(evidence)));
  const body = page.replace('</body>', () => `${OPEN}${json}${CLOSE}\n</body>`);
  return `${body}${sealLine(body, sealer)}\n`;
}

function factBlocks({ desk, case: of, made, keys }: Evidence, say: Say): readonly Block[] {
  return [
    fields([
      [say('平台', 'Desk'), desk.name],
      [say('个案', 'Case'), of.number],
      [say('导出', 'Exported'), momentText(made.at)],
      [
        say('由谁', 'By'),
        made.by === 'desk'
          ? say('出借人的平台', 'the lender’s desk')
          : say('申请人', 'the borrower'),
      ],
      ...keys.map(
        ({ publicKey }) => [say('公钥指纹', 'Fingerprint'), fingerprintOf(publicKey)] as const,
      ),
    ]),
    paragraph(
      say(
        '时间都是北京时间。这个文件只证明记录没有被改过，不证明双方说的话是真的。',
        'Times are those of Beijing. This file shows that the records were not changed; it does not show that what was said in them is true.',
      ),
    ),
  ];
}

/** A key as people compare it: 32 digits in groups of four. */
export const fingerprintOf = (publicKey: string): string =>
  (sha256(`forbear key 1\n${publicKey}`).slice(0, 32).match(/.{4}/g) ?? []).join(' ');

function agreementBlocks(
  { terms, digest, acceptances }: Evidence['agreements'][number],
  k: number,
  { events }: Evidence,
  say: Say,
): readonly Block[] {
  const accepted = acceptances.map(({ side, seq }) => {
    const at = momentText((JSON.parse(events[seq - 1]?.text ?? '{}') as { at?: number }).at ?? 0);
    return [
      side === 'borrower'
        ? say('申请人同意', 'Borrower accepted')
        : say('平台同意', 'Desk accepted'),
      say(`${at}，第 ${seq} 条`, `${at}, record ${seq}`),
    ] as const;
  });
  return [
    heading(say(`协议 ${k + 1}`, `Agreement ${k + 1}`)),
    ...terms.split('\n').map((line) => paragraph(line)),
    fields([...accepted, [say('条款摘要', 'Digest of terms'), digest]]),
  ];
}

const ROLES: Readonly<Record<string, readonly [string, string]>> = {
  agent: ['客服', 'agent'],
  approver: ['审核员', 'approver'],
  borrower: ['申请人', 'borrower'],
  program: ['程序', 'program'],
};

function eventTable({ events, names }: Evidence, say: Say): Block {
  const rows = events.map(({ text, digest }, k) => {
    const { at, kind, actor, data } = JSON.parse(text) as {
      at: number;
      kind: string;
      actor: string;
      data?: { role?: string } | null;
    };
    const [zh, en] = ROLES[data?.role ?? ''] ?? [actor, actor];
    const name = Object.hasOwn(names, kind) ? names[kind] : undefined;
    return [
      String(k + 1),
      momentText(at),
      say(zh, en),
      name === undefined ? kind : say(name.zh, name.en),
      digest.slice(0, 12),
    ];
  });
  const head = [
    say('序号', 'No.'),
    say('时间', 'Time'),
    say('谁', 'Who'),
    say('做了什么', 'What'),
    say('摘要（前 12 位）', 'Digest (first 12)'),
  ];
  return table(head, rows, [0]);
}

/** The text that a seal binds: the digest of all bytes of the page before its last line. */
const sealText = (page: string): string => `forbear seal 1\n${sha256(page)}`;

const sealLine = (page: string, sealer: Sealer | undefined): string =>
  sealer === undefined
    ? `<!-- forbear seal 1 none ${sha256(page)} -->`
    : `<!-- forbear seal 1 ${sealer.key} ${sealer.sign(sealText(page))} -->`;

const SEAL = /<!-- forbear seal 1 (\S+) ([0-9a-f]+) -->\n$/;

/** The evidence in a page, once its seal was found whole; EVIDENCE_FORM or SEAL_BROKEN. */
export function readEvidencePage(page: string, signed: Signed): Result<Evidence> {
  const [line, key = '', mark = ''] = SEAL.exec(page) ?? [];
  const body = page.slice(0, page.length - (line?.length ?? 0));
  const [before, rest] = [body.indexOf(OPEN), body.lastIndexOf(CLOSE)];
  if (line === undefined || before < 0 || rest < before) return fail(problem('EVIDENCE_FORM'));
  const evidence = evidenceIn(body.slice(before + OPEN.length, rest));
  if (!evidence.ok) return evidence;
  const by = evidence.value.keys.find(({ id }) => id === key);
  const isWhole =
    key === 'none'
      ? evidence.value.made.by === 'borrower' && mark === sha256(body)
      : by !== undefined && signed(by.publicKey, sealText(body), mark);
  return isWhole ? evidence : fail(problem('SEAL_BROKEN'));
}

const ENTITY: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

function evidenceIn(html: string): Result<Evidence> {
  const text = html.replace(/&(?:lt|gt|quot|#39|amp);/g, (sign) => ENTITY[sign] ?? sign);
  try {
    return readEvidence(JSON.parse(text));
  } catch {
    return fail(problem('EVIDENCE_FORM'));
  }
}
