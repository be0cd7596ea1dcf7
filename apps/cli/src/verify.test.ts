import { evidencePage, readEvidencePage } from '@forbear/document';
import {
  canonical,
  commitmentOf,
  evidenceFaults,
  eventText,
  FIRST_PREV,
  headText,
  linkDigest,
  sha256,
  type Evidence,
  type Link,
  type SignedHead,
} from '@forbear/negotiation';
import { must } from '@forbear/problem';
import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'forbear-verify-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const script = resolve('packages/document/verify.mjs');
const { verifyPack } = (await import(script)) as {
  readonly verifyPack: (
    bytes: Uint8Array,
    options?: { readonly heads?: readonly SignedHead[]; readonly key?: string },
  ) => { readonly events: number; readonly prints: readonly string[] };
};

const PKCS8 = '302e020100300506032b657004220420';
const keyOf = (seed: string) => {
  const pair = createPrivateKey({
    key: Buffer.from(PKCS8 + seed.repeat(32), 'hex'),
    format: 'der',
    type: 'pkcs8',
  });
  const { x = '' } = createPublicKey(pair).export({ format: 'jwk' });
  return {
    publicKey: Buffer.from(x, 'base64url').toString('hex'),
    sign: (text: string) => sign(null, Buffer.from(text), pair).toString('hex'),
  };
};
const DESK = keyOf('07');
const OTHER = keyOf('09');

const signed = (publicKey: string, text: string, signature: string): boolean => {
  const x = Buffer.from(publicKey, 'hex').toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  return verify(null, Buffer.from(text), key, Buffer.from(signature, 'hex'));
};

const STREAM = '0190a0b0-0000-7000-8000-000000000001';
const TERMS = 'forbear terms 2\ndesk "示例消费金融"\noffer "o-2"';
const SALT = '5a'.repeat(16);
const AT = Date.UTC(2026, 10, 9, 2, 30);
const steps: readonly (readonly [string, string, object])[] = [
  ['p1', 'open', { role: 'borrower', sealed: { reason: commitmentOf(SALT, '失业') } }],
  ['s4', 'offer', { role: 'agent', offer: { id: 'o-2', digest: sha256(TERMS) } }],
  ['p1', 'accept', { role: 'borrower', offerId: 'o-2', digest: sha256(TERMS) }],
  ['s4', 'send-text', { role: 'agent', note: '<b>&"\'</b> 𠮷' }],
];

function linksOf(told: typeof steps): readonly Link[] {
  const links: Link[] = [];
  for (const [k, [actor, kind, data]] of told.entries()) {
    const event = { stream: STREAM, seq: k + 1, at: AT + k * 60_000, actor, kind, data };
    const [text, prev] = [must(eventText(event)), links.at(-1)?.digest ?? FIRST_PREV];
    links.push({ text, prev, digest: linkDigest(prev, text) });
  }
  return links;
}

function headOf(links: readonly Link[], seq: number, key = DESK): SignedHead {
  const digest = links[seq - 1]?.digest ?? FIRST_PREV;
  const head = { desk: 'desk-1', stream: STREAM, seq, digest, at: AT + seq * 60_000, key: 'k1' };
  return { ...head, signature: key.sign(headText(head)) };
}

function evidenceOf(links: readonly Link[], more: Partial<Evidence> = {}): Evidence {
  return {
    format: 'forbear evidence 1',
    lang: 'zh',
    desk: { id: 'desk-1', name: '示例消费金融' },
    case: { stream: STREAM, number: 'A-26-1' },
    made: { by: 'desk', at: AT + 3_600_000 },
    keys: [{ id: 'k1', publicKey: DESK.publicKey }],
    events: links,
    heads: [headOf(links, 1), headOf(links, links.length)],
    agreements: [
      {
        terms: TERMS,
        digest: sha256(TERMS),
        acceptances: [
          { side: 'desk', seq: 2 },
          { side: 'borrower', seq: 3 },
        ],
      },
    ],
    fields: [{ seq: 1, name: 'reason', salt: SALT, value: '失业' }],
    names: { open: { zh: '提出', en: 'opened' } },
    ...more,
  };
}

const SEALER = { key: 'k1', sign: DESK.sign };
const LINKS = linksOf(steps);
const PACK = evidencePage(evidenceOf(LINKS), SEALER);

/** What both verifiers say of a page: the code of ours, and whether the script without dependencies lets it pass. */
function judged(page: string | Uint8Array, heads: readonly SignedHead[] = []) {
  const bytes = typeof page === 'string' ? Buffer.from(page) : page;
  return { ours: ours(bytes, heads), script: isPassed(bytes, heads) };
}

function isPassed(bytes: Uint8Array, heads: readonly SignedHead[] = []): boolean {
  try {
    verifyPack(bytes, { heads });
    return true;
  } catch {
    return false;
  }
}

function ours(bytes: Uint8Array, heads: readonly SignedHead[]): string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return 'FILE_ENCODING';
  }
  const read = readEvidencePage(text, signed);
  if (!read.ok) return read.problem.code;
  return evidenceFaults(read.value, signed, heads)[0]?.code ?? 'holds';
}

/** A pack that its owner made anew after changing what it holds. */
function resealed(more: Partial<Evidence>): string {
  const json = must(canonical(evidenceOf(LINKS, more)));
  const escaped = json.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const signs = escaped.replace(/&#(?:38|60|62|34);/g, (sign) => NAMED[sign] ?? sign);
  const body = PACK.replace(/<!-- forbear seal .*\n$/, '').replace(
    /(<pre id="evidence">)[\s\S]*(<\/pre>)/,
    (_, open: string, close: string) => `${open}${signs}${close}`,
  );
  const mark = DESK.sign(`forbear seal 1\n${sha256(body)}`);
  return `${body}<!-- forbear seal 1 k1 ${mark} -->\n`;
}
const NAMED: Readonly<Record<string, string>> = {
  '&#38;': '&amp;',
  '&#60;': '&lt;',
  '&#62;': '&gt;',
  '&#34;': '&quot;',
};

describe('evidence pack', () => {
  test('H1 holds as it was made, for the command and for the script alone', () => {
    expect(judged(PACK)).toEqual({ ours: 'holds', script: true });
    const path = join(folder, 'pack.html');
    const head = join(folder, 'head.json');
    writeFileSync(path, PACK);
    writeFileSync(head, JSON.stringify(headOf(LINKS, 3)));
    for (const command of [
      [script, path, '--head', head],
      ['apps/cli/dist/forbear.mjs', 'verify', path, '--head', head],
    ]) {
      const run = spawnSync(process.execPath, command, { encoding: 'utf8' });
      expect([run.status, run.stderr]).toEqual([0, '']);
    }
  });

  test('H1 R9 every flipped byte is found', { timeout: 300_000 }, () => {
    const bytes = Buffer.from(PACK);
    const missed: number[] = [];
    for (let k = 0; k < bytes.length; k += 1) {
      const flipped = Buffer.from(bytes);
      flipped[k] = (flipped[k] as number) ^ (1 << (k % 8));
      const { ours: code, script } = judged(flipped);
      if (code === 'holds' || script) missed.push(k);
    }
    expect(missed).toEqual([]);
  });

  test('H3 what is flipped, deleted, inserted, swapped, doubled or cut under a new seal is found', () => {
    const [a, b, c, d] = LINKS as [Link, Link, Link, Link];
    const flips = [...b.text].map((_, k) => {
      const text = b.text.slice(0, k) + (b.text[k] === 'a' ? 'b' : 'a') + b.text.slice(k + 1);
      return [a, { ...b, text }, c, d];
    });
    const moved = [
      [a, c, d],
      [a, b, b, c, d],
      [a, b, c, d, { ...d }],
      [a, c, b, d],
      [b, c, d],
      [a, b, { ...c, prev: FIRST_PREV }, d],
      ...flips,
    ];
    for (const events of moved) {
      const { ours: code, script } = judged(resealed({ events }));
      expect([code, script]).toEqual(['EVENT_CHANGED', false]);
    }
    expect(judged(resealed({ events: [a, b, c] }))).toEqual({
      ours: 'HEAD_DIFFERS',
      script: false,
    });
  });

  test('H4 a shorter, older or rewritten history that agrees with itself fails the head that was kept', () => {
    const kept = [headOf(LINKS, 4)];
    const cut = LINKS.slice(0, 3);
    const older = resealed({ events: cut, heads: [headOf(cut, 3)] });
    expect(judged(older)).toEqual({ ours: 'holds', script: true });
    expect(judged(older, kept)).toEqual({ ours: 'HEAD_DIFFERS', script: false });
    const anew = linksOf(steps.map(([who, kind, data]) => [who, kind, { ...data, x: 1 }]));
    const rewritten = resealed({ events: anew, heads: [headOf(anew, 4)] });
    expect(judged(rewritten)).toEqual({ ours: 'holds', script: true });
    expect(judged(rewritten, kept)).toEqual({ ours: 'HEAD_DIFFERS', script: false });
  });

  test('H4 a head of another key, another desk or another case is no head of this one', () => {
    const [head] = [headOf(LINKS, 4)];
    const wrong = [headOf(LINKS, 4, OTHER), { ...head, desk: 'x' }, { ...head, stream: 'x' }];
    for (const one of wrong)
      expect(judged(resealed({ heads: [one] }))).toEqual({ ours: 'HEAD_UNSIGNED', script: false });
    const other = { ...head, stream: 'another' };
    const elsewhere = { ...other, signature: DESK.sign(headText(other)) };
    expect(judged(PACK, [elsewhere])).toEqual({ ours: 'HEAD_DIFFERS', script: false });
  });

  test('G6 terms and both acceptances are those of the digest', () => {
    const [agreement] = evidenceOf(LINKS).agreements as [Evidence['agreements'][number]];
    const bad: readonly (readonly [Partial<typeof agreement>, string])[] = [
      [{ terms: `${TERMS}0` }, 'TERMS_DIFFER'],
      [{ acceptances: [{ side: 'desk', seq: 2 }] }, 'ACCEPTANCE_MISSING'],
      [
        {
          acceptances: [
            { side: 'desk', seq: 3 },
            { side: 'borrower', seq: 2 },
          ],
        },
        'ACCEPTANCE_MISSING',
      ],
      [{ terms: 'other', digest: sha256('other') }, 'ACCEPTANCE_MISSING'],
    ];
    for (const [more, code] of bad)
      expect(judged(resealed({ agreements: [{ ...agreement, ...more }] }))).toEqual({
        ours: code,
        script: false,
      });
  });

  test('H5 a field that is erased leaves the chain whole; one that is altered does not pass', () => {
    expect(judged(resealed({ fields: [] }))).toEqual({ ours: 'holds', script: true });
    const fields = [{ seq: 1, name: 'reason', salt: SALT, value: '生病' }];
    expect(judged(resealed({ fields }))).toEqual({ ours: 'FIELD_DIFFERS', script: false });
  });

  test('H2 what is no pack is refused with its code, nothing throws', () => {
    const odd = [
      '',
      'x',
      PACK.slice(0, -1),
      `${PACK}\n`,
      PACK.replace('&quot;heads&quot;', '&quot;head&quot;'),
      '\u0000',
    ];
    for (const page of odd) {
      expect(judged(page).script).toBe(false);
      expect(judged(page).ours).toMatch(/^(?:EVIDENCE_FORM|SEAL_BROKEN)$/);
    }
    const path = join(folder, 'spoilt.html');
    writeFileSync(path, PACK.replace('&quot;heads&quot;', '&quot;heads'));
    const { status, stderr } = spawnSync(process.execPath, [script, path], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([1, '不是完整的证据包 · no whole evidence pack\n']);
    const unsealed = evidencePage(evidenceOf(LINKS, { made: { by: 'borrower', at: AT } }));
    expect(judged(unsealed)).toEqual({ ours: 'holds', script: true });
    expect(judged(evidencePage(evidenceOf(LINKS)))).toEqual({ ours: 'SEAL_BROKEN', script: false });
  });

  test('the script is short: fewer than 150 lines and imports Node alone', () => {
    const text = readFileSync(script, 'utf8');
    expect(text.split('\n').length).toBeLessThan(150);
    const from = [...text.matchAll(/from '([^']+)'/g)].map(([, name]) => name);
    expect(from.every((name) => name?.startsWith('node:'))).toBe(true);
    expect(PACK).not.toContain('<script');
  });
});
