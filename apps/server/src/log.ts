import fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify';

const { LogController } = fastify;

export const LOG_LEVELS = ['silent', 'error', 'warn', 'info'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Where lines go, one JSON object each; standard error where nothing else is named. */
export type Log = { readonly level: LogLevel; readonly stream?: { write(line: string): void } };

/** Lines without a personal value: no address, body, query, header or peer of a request is ever written (K8). */
export const loggerOf = ({ level, stream = process.stderr }: Log): FastifyServerOptions => ({
  logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'trace' }),
  logger: {
    level,
    base: null,
    stream,
    serializers: {
      req: () => ({}),
      res: () => ({}),
      err: ({ name }) => ({ name }) as never,
    },
  },
});

/** One line for each answer: which route, by which kind of caller, how it went. */
export function logAnswers(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const { principal } = request;
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? 'none',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        caller: principal?.kind ?? 'anyone',
        ...(principal?.kind === 'staff' ? { staff: principal.id } : {}),
      },
      'answered',
    );
  });
}
