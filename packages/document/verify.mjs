#!/usr/bin/env node
// Verifies a Forbear evidence pack offline: `node verify.mjs PACK.html [--head HEAD.json] [--key FINGERPRINT]`.
// Needs Node 20 or later and nothing else. Ends with 0 if everything holds, else with 1 and what does not.
// 离线核对证据包：一切对得上时以 0 结束；对不上时以 1 结束，并说明是哪里。
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';

const FIRST = '0'.repeat(64);
const HEX64 = /^[0-9a-f]{64}$/;
const sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex');
const sized = (text) => `${Buffer.byteLength(text)} ${text}`;
const stop = (zh, en) => {
  throw new Error(`${zh}\n${en}`);
};

/** JSON with sorted keys and whole numbers only: the one text of a value. */
function canonical(value) {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  if (typeof value === 'string') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object') return stop('有不能保存的值', 'a value that cannot be stored');
  const keys = Object.keys(value).sort((a, b) => (a < b ? -1 : 1));
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
}

/** Whether an Ed25519 signature (hex) over a text is that of a key (hex). */
function signed(publicKey, text, signature) {
  if (!HEX64.test(publicKey) || !/^[0-9a-f]{128}$/.test(signature)) return false;
  const x = Buffer.from(publicKey, 'hex').toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  return verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(signature, 'hex'));
}

/** The JSON of the page, after its seal over every byte before the last line was checked. */
function readPage(bytes) {
  const page = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  const [line, id, mark] = /<!-- forbear seal 1 (\S+) ([0-9a-f]+) -->\n$/.exec(page) ?? [];
  if (line === undefined) stop('没有封签', 'no seal');
  const body = page.slice(0, page.length - line.length);
  const open = '<pre id="evidence">';
  const [from, to] = [body.indexOf(open), body.lastIndexOf('</pre>')];
  if (from < 0 || to < from) stop('没有原文', 'no evidence in it');
  const signs = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };
  const html = body.slice(from + open.length, to);
  const evidence = JSON.parse(html.replace(/&(?:lt|gt|quot|#39|amp);/g, (sign) => signs[sign]));
  if (evidence.format !== 'forbear evidence 1') stop('版本不认识', 'unknown format');
  const key = evidence.keys.find((one) => one.id === id);
  const whole =
    id === 'none'
      ? evidence.made.by === 'borrower' && mark === sha256(body)
      : key !== undefined && signed(key.publicKey, `forbear seal 1\n${sha256(body)}`, mark);
  if (!whole) stop('封签对不上：导出后改过', 'the seal does not match: changed after the export');
  return evidence;
}

/** The events, link by link: number, order, time, bytes and digest. */
function readChain({ events, case: { stream } }) {
  let [prev, at] = [FIRST, 0];
  return events.map((link, k) => {
    const event = JSON.parse(link.text);
    const { seq, actor, kind, data } = event;
    const again = canonical({ stream, seq, at: event.at, actor, kind, data });
    const text = `forbear link 1\n${sized(prev)}\n${sized(link.text)}`;
    const right =
      again === link.text &&
      seq === k + 1 &&
      Number.isSafeInteger(event.at) &&
      event.at >= at &&
      link.prev === prev &&
      link.digest === sha256(text);
    if (!right) stop(`第 ${k + 1} 条记录改过`, `record ${k + 1} was changed`);
    [prev, at] = [link.digest, event.at];
    return event;
  });
}

/** A signed head is of a key of the pack and of this history. */
function checkHead(head, { keys, desk, case: { stream }, events }) {
  const key = keys.find(({ id }) => id === head.key);
  const names = { desk: head.desk, stream: head.stream };
  const lines = Object.entries(names).map(([name, value]) => `${name} ${JSON.stringify(value)}`);
  const figures = [`seq ${head.seq}`, `digest ${head.digest}`, `at ${head.at}`];
  const text = ['forbear head 1', ...lines, ...figures, `key ${JSON.stringify(head.key)}`];
  if (
    key === undefined ||
    head.desk !== desk.id ||
    !signed(key.publicKey, text.join('\n'), head.signature)
  )
    stop(`第 ${head.seq} 条的签名不对`, `the signature at record ${head.seq} is wrong`);
  const digest = head.seq === 0 ? FIRST : events[head.seq - 1]?.digest;
  if (head.stream !== stream || head.digest !== digest)
    stop(
      `签过名的第 ${head.seq} 条不在这段历史里`,
      `record ${head.seq} as signed is not in this history`,
    );
}

/** Both sides accepted the digest of exactly these terms. */
function checkAgreement({ terms, digest, acceptances }, events) {
  if (sha256(terms) !== digest) stop('协议文字改过', 'the terms were changed');
  for (const side of ['borrower', 'desk']) {
    const found = acceptances.some((one) => {
      const data = events[one.seq - 1]?.data ?? {};
      const own = (data.role === 'borrower') === (side === 'borrower');
      return one.side === side && own && (data.digest ?? data.offer?.digest) === digest;
    });
    if (!found) stop(`缺 ${side} 的同意`, `the acceptance of the ${side} is missing`);
  }
}

function checkField({ seq, name, salt, value }, events) {
  const commitment = sha256(`forbear field 1\n${sized(salt)}\n${sized(value)}`);
  if (events[seq - 1]?.data?.sealed?.[name] !== commitment)
    stop(`第 ${seq} 条的个人信息对不上`, `a personal field of record ${seq} differs`);
}

const fingerprint = (key) => sha256(`forbear key 1\n${key}`).slice(0, 32);

/** What a pack holds, if everything in it holds; throws with what does not. `heads`: what somebody kept of it. */
export function verifyPack(bytes, { heads = [], key } = {}) {
  const evidence = readPage(bytes);
  const events = readChain(evidence);
  for (const head of [...evidence.heads, ...heads]) checkHead(head, evidence);
  if (Math.max(0, ...evidence.heads.map(({ seq }) => seq)) !== events.length)
    stop('最后一条没有签名：可能截短过', 'the last record is not signed: it may have been cut');
  for (const one of evidence.agreements) checkAgreement(one, events);
  for (const one of evidence.fields) checkField(one, events);
  const prints = evidence.keys.map(({ publicKey }) => fingerprint(publicKey));
  if (key !== undefined && !prints.includes(key)) stop('公钥不是这一个', 'another key');
  return { events: events.length, agreements: evidence.agreements.length, prints };
}

if (process.argv[1]?.endsWith('verify.mjs')) {
  try {
    const [file, ...options] = process.argv.slice(2);
    const option = (name) => options[[...options, name].indexOf(name) + 1];
    const kept = option('--head') && [JSON.parse(readFileSync(option('--head'), 'utf8'))].flat();
    const key = option('--key')?.replace(/\s/g, '');
    const found = verifyPack(readFileSync(file), { ...(kept && { heads: kept }), key });
    console.log(`ok · ${found.events} 条记录 records · ${found.agreements} 份协议 agreements`);
    for (const print of found.prints) console.log(`公钥指纹 fingerprint ${print}`);
  } catch (fault) {
    const spoilt = /^(?:Syntax|Type)Error$/.test(fault.name);
    console.error(spoilt ? '不是完整的证据包 · no whole evidence pack' : fault.message);
    process.exitCode = 1;
  }
}
