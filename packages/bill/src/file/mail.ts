/** A part of a mail: a page, or a file that was attached to it. */
export type MailPart = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly isPage: boolean;
};

const DEPTH_MAX = 6;
const PARTS_MAX = 200;

/** Whether bytes begin with the head of a mail as it was saved. */
export function isMail(head: string): boolean {
  return (
    /^(?:Received|Return-Path|From|Date|Subject|To|Cc|MIME-Version|Delivered-To|DKIM-Signature|Message-ID|Content-Type|X-[\w-]+)\s*:/i.test(
      head.replace(/^\ufeff/, ''),
    ) && /^Content-Type\s*:/im.test(head)
  );
}

/** The parts of a mail that can hold a bill, as they stand in it: attached files and its page. */
export function mailParts(bytes: Uint8Array): readonly MailPart[] {
  const found: MailPart[] = [];
  // Bytes as characters one to one; every part is decoded by its own charset.
  collect(new TextDecoder('latin1').decode(bytes), found, 0);
  return found;
}

function collect(source: string, found: MailPart[], depth: number): void {
  if (depth > DEPTH_MAX || found.length >= PARTS_MAX) return;
  const end = /\r?\n\r?\n/.exec(source);
  const head = (end === null ? source : source.slice(0, end.index)).replace(/\r?\n[ \t]+/g, ' ');
  const body = end === null ? '' : source.slice(end.index + end[0].length);
  const type = header(head, 'Content-Type') ?? 'text/plain';
  const boundary = parameter(type, 'boundary');
  if (/^multipart\//i.test(type) && boundary !== undefined) {
    for (const part of body.split(`--${boundary}`).slice(1)) {
      if (part.startsWith('--')) break;
      collect(part.replace(/^\r?\n/, ''), found, depth + 1);
    }
    return;
  }
  const content = decoded(body, header(head, 'Content-Transfer-Encoding') ?? '');
  if (/^message\/rfc822/i.test(type)) {
    collect(new TextDecoder('latin1').decode(content), found, depth + 1);
    return;
  }
  const disposition = header(head, 'Content-Disposition') ?? '';
  const name = parameter(disposition, 'filename') ?? parameter(type, 'name');
  const isPage = name === undefined && /^text\/(?:html|plain)/i.test(type);
  if (isPage) found.push({ name: '', bytes: inUtf8(content, parameter(type, 'charset')), isPage });
  else if (name !== undefined) found.push({ name: wordsOf(name), bytes: content, isPage: false });
}

const header = (head: string, name: string): string | undefined =>
  new RegExp(`^${name}\\s*:\\s*(.*)$`, 'im').exec(head)?.[1]?.trim();

function parameter(value: string, name: string): string | undefined {
  const own = new RegExp(`(?:^|;)\\s*${name}(\\*?)\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(
    value,
  );
  if (own === null) return undefined;
  const text = own[2] ?? own[3] ?? '';
  if (own[1] !== '*') return text;
  const bytes = bytesOf(text.replace(/^[^']*'[^']*'/, '').replace(/%([0-9a-f]{2})/gi, fromHex));
  return new TextDecoder().decode(bytes);
}

const fromHex = (_all: string, hex: string): string =>
  String.fromCharCode(Number.parseInt(hex, 16));

const bytesOf = (text: string): Uint8Array =>
  Uint8Array.from(text, (sign) => sign.charCodeAt(0) & 255);

function decoded(body: string, way: string): Uint8Array {
  if (/base64/i.test(way)) return base64(body);
  if (!/quoted-printable/i.test(way)) return bytesOf(body);
  return bytesOf(body.replace(/=[ \t]*\r?\n/g, '').replace(/=([0-9a-f]{2})/gi, fromHex));
}

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Map([...SIGNS].map((sign, value) => [sign.charCodeAt(0), value]));

/** Base64 without the platform's own, which throws on the line breaks and cuts of mails. */
function base64(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((text.length * 3) / 4));
  let [length, bits, held] = [0, 0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const value = VALUES.get(text.charCodeAt(at));
    if (value === undefined) continue;
    held = ((held << 6) | value) & 0xffffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[length++] = (held >> bits) & 255;
  }
  return bytes.slice(0, length);
}

/** `=?gb18030?B?…?=` and its like, as names of attached files are written. */
const wordsOf = (name: string): string =>
  name.replace(
    /=\?([\w-]+)\?([bq])\?([^?]*)\?=\s*/gi,
    (_all, charset: string, way: string, text: string) =>
      textOf(
        way.toLowerCase() === 'b'
          ? base64(text)
          : decoded(text.replace(/_/g, ' '), 'quoted-printable'),
        charset,
      ),
  );

function textOf(bytes: Uint8Array, charset: string | undefined): string {
  const name = /^gb/i.test(charset ?? '') ? 'gb18030' : (charset ?? 'utf-8');
  try {
    return new TextDecoder(name).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/** A page is handed on as UTF-8, so that what its own head says of its charset does not matter. */
const inUtf8 = (bytes: Uint8Array, charset: string | undefined): Uint8Array =>
  charset === undefined || /^utf-?8$/i.test(charset)
    ? bytes
    : new TextEncoder().encode(textOf(bytes, charset));
