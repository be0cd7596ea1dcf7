import { problem } from '@forbear/problem';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { refuse } from './refusal.ts';

const MEDIA: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

/** Where a page says that its nonce goes. */
const NONCE = '__NONCE__';
const NONCE_BYTES = 18;

/** What the console may load: its own files, and styles that carry the nonce of the page; no inline script, no style attribute. */
const policyWith = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'none'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

type Kept = { readonly media: string; readonly codings: Readonly<Record<string, Buffer>> };

/** Every file of the built console, with its compressed copies, as they lie at the start; none where it was not built. */
function filesOf(folder: string): ReadonlyMap<string, Kept> {
  const files = new Map<string, Kept>();
  if (!existsSync(folder)) return files;
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const name of names) {
    const media = MEDIA[name.split('.').at(-1) ?? ''];
    const path = join(folder, name);
    if (media === undefined || !statSync(path).isFile()) continue;
    const codings: Record<string, Buffer> = { identity: readFileSync(path) };
    for (const [coding, ending] of [
      ['br', '.br'],
      ['gzip', '.gz'],
    ] as const)
      if (existsSync(path + ending)) codings[coding] = readFileSync(path + ending);
    files.set(`/${name.replaceAll('\\', '/')}`, { media, codings });
  }
  return files;
}

const sendFile = (reply: FastifyReply, file: Kept, accepted: string): FastifyReply => {
  const coding = ['br', 'gzip'].find(
    (one) => accepted.includes(one) && file.codings[one] !== undefined,
  );
  if (coding !== undefined) void reply.header('content-encoding', coding);
  return reply
    .headers({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': policyWith(''),
      vary: 'accept-encoding',
    })
    .type(file.media)
    .send(file.codings[coding ?? 'identity']);
};

/**
 * The console's pages and files, from the folder it was built to; hung after every other route. An address that no
 * route has is a page of the console, which says itself where it leads nowhere; under `/v1` it is NOT_FOUND.
 */
export const hangConsole =
  (folder: string) =>
  (app: FastifyInstance): void => {
    const files = filesOf(folder);
    const page = (name: string): string =>
      files.get(name)?.codings['identity']?.toString('utf8') ?? '';
    const pages = { console: page('/index.html'), form: page('/form.html') };
    app.route({
      method: 'GET',
      url: '/*',
      config: { may: ['anyone'] },
      schema: { hide: true, response: { 200: z.unknown() } } as object,
      handler: (request, reply) => {
        const [path = '/'] = request.url.split('?');
        const file = path.endsWith('.html') ? undefined : files.get(path);
        if (file !== undefined)
          return sendFile(reply, file, String(request.headers['accept-encoding'] ?? ''));
        const isPage = request.headers.accept?.includes('text/html') === true;
        if (path.startsWith('/v1/') || path.startsWith('/assets/') || !isPage)
          return refuse(request, reply, problem('NOT_FOUND'));
        const text = path === '/apply' ? pages.form : pages.console;
        if (text === '') return refuse(request, reply, problem('NOT_FOUND'));
        const nonce = randomBytes(NONCE_BYTES).toString('base64');
        return reply
          .header('content-security-policy', policyWith(nonce))
          .type(MEDIA['html'] as string)
          .serializer((body: unknown) => body as string)
          .send(text.replace(NONCE, nonce));
      },
    });
  };
