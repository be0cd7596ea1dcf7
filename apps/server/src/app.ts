import helmet from '@fastify/helmet';
import files from '@fastify/static';
import fastify, { type FastifyInstance } from 'fastify';
import type { Setting } from './setting.ts';

/** What the borrower's pages may load: only what this origin serves, and no inline script or style. */
const CONTENT_POLICY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  workerSrc: ["'self'"],
  manifestSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
  requireTrustedTypesFor: ["'script'"],
  trustedTypes: ['forbear'],
};

/** Serves the borrower's app from `folder`, and the civil day that was set for it. */
export async function borrowerApp(folder: string, setting: Setting): Promise<FastifyInstance> {
  const app = fastify();
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: CONTENT_POLICY },
    hsts: false,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });
  await app.register(files, {
    root: folder,
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
    return { today: setting.today ?? null };
  });
  app.setNotFoundHandler((request, reply) => {
    const isPage = request.method === 'GET' && request.headers.accept?.includes('text/html');
    return isPage === true
      ? reply.code(200).sendFile('index.html')
      : reply.code(404).send({ code: 'NOT_FOUND' });
  });
  return app;
}
