import files from '@fastify/static';
import { problem } from '@forbear/problem';
import type { FastifyInstance } from 'fastify';
import { appHeaders } from './header.ts';
import { listener } from './listener.ts';
import { refuse } from './refusal.ts';
import type { Setting } from './setting.ts';

/** Serves the borrower's app from `folder`, the civil day that is set for it while one is, and the desks it may speak to. */
export async function borrowerApp(
  folder: string,
  setting: Pick<Setting, 'hosts' | 'desks'>,
  today: () => string | undefined = () => undefined,
): Promise<FastifyInstance> {
  const app = listener({ hosts: setting.hosts, headers: appHeaders(setting.desks) });
  app.setErrorHandler(({ statusCode = 500 }: { statusCode?: number }, request, reply) =>
    statusCode < 500
      ? refuse(request, reply, problem('REQUEST_UNREADABLE'), statusCode)
      : refuse(request, reply, problem('UNEXPECTED', { what: String(statusCode) })),
  );
  await app.register(files, {
    root: folder,
    dotfiles: 'ignore',
    preCompressed: true,
    setHeaders: (reply, path) => {
      const lasting = /[\\/]assets[\\/]/.test(path);
      void reply.header(
        'cache-control',
        lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  app.get('/today.json', (_request, reply) => {
    void reply.header('cache-control', 'no-store');
    return { today: today() ?? null };
  });
  app.get('/desks.json', (_request, reply) => {
    void reply.header('cache-control', 'no-cache');
    return { desks: setting.desks };
  });
  app.setNotFoundHandler((request, reply) => {
    const isPage = request.method === 'GET' && request.headers.accept?.includes('text/html');
    return isPage === true
      ? reply.code(200).sendFile('index.html')
      : refuse(request, reply, problem('NOT_FOUND'));
  });
  return app;
}
