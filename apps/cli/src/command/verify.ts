import { fingerprintOf, readEvidencePage } from '@forbear/document';
import { evidenceFaults, readHeads, type SignedHead } from '@forbear/negotiation';
import { fail, ok, problem, type Lang, type Result } from '@forbear/problem';
import { createPublicKey, verify } from 'node:crypto';
import { pretty, type Command } from '../command.ts';
import { readText } from '../file.ts';
import { languageOf } from '../language.ts';

export const verifyPack: Command = {
  files: 1,
  options: ['head', 'key', 'lang'],
  usage: `forbear verify PACK.html [--head HEAD.json] [--key FINGERPRINT] [--json]
                                      核对证据包 · is an evidence pack what was recorded`,
  run: async (args) => {
    const [path] = args.files;
    if (path === undefined) return fail(problem('ARGUMENT_MISSING', { name: 'PACK.html' }));
    const language = languageOf(args);
    const page = language.ok ? readText(path) : language;
    if (!page.ok) return page;
    const evidence = readEvidencePage(page.value, isSigned);
    if (!evidence.ok) return evidence;
    const witness = headsOf(args.values['head']);
    if (!witness.ok) return witness;
    const [fault] = evidenceFaults(evidence.value, isSigned, witness.value);
    if (fault !== undefined) return fail(fault);
    const keys = evidence.value.keys.map(({ publicKey }) => fingerprintOf(publicKey));
    const wanted = args.values['key']?.replaceAll(' ', '');
    if (wanted !== undefined && !keys.some((one) => one.replaceAll(' ', '') === wanted))
      return fail(problem('HEAD_UNSIGNED', { seq: evidence.value.events.length }, '/keys'));
    const { events, agreements } = evidence.value;
    const counts = { events: events.length, agreements: agreements.length, keys };
    return ok(
      args.json
        ? pretty({ holds: true, ...counts })
        : said(counts, language.ok ? language.value : 'zh'),
    );
  },
};

function headsOf(path: string | undefined): Result<readonly SignedHead[]> {
  if (path === undefined) return ok([]);
  const text = readText(path);
  if (!text.ok) return text;
  try {
    return readHeads(JSON.parse(text.value));
  } catch {
    return fail(problem('EVIDENCE_FORM', {}, '/'));
  }
}

/** Ed25519 of a text under a key, both as hexadecimal digits. */
function isSigned(publicKey: string, text: string, signature: string): boolean {
  const x = Buffer.from(publicKey, 'hex').toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  return verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(signature, 'hex'));
}

function said(
  { events, agreements, keys }: { events: number; agreements: number; keys: readonly string[] },
  lang: Lang,
): string {
  const lines =
    lang === 'zh'
      ? [
          agreements === 0
            ? `全部对得上：${events} 条记录，没有协议。`
            : `全部对得上：${events} 条记录，${agreements} 份协议，双方的同意都在。`,
          ...keys.map((key) => `公钥指纹 ${key}：和你配对时看到的对一对。`),
          '这说明记录没有被改过，不说明记录里的话是真的。',
        ]
      : [
          agreements === 0
            ? `Everything holds: ${events} records, no agreement.`
            : `Everything holds: ${events} records, ${agreements} agreements, with the acceptances of both sides.`,
          ...keys.map((key) => `Fingerprint ${key}: compare it with the one you saw when pairing.`),
          'This shows that the records were not changed, not that what they say is true.',
        ];
  return `${lines.join('\n')}\n`;
}
