import { present } from '@forbear/problem';
import swagger from '@fastify/swagger';
import type { FastifyInstance, RouteOptions } from 'fastify';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import { z } from 'zod';

type Described = { readonly schema: Record<string, unknown>; readonly url: string };

/** The headers that a route asks for, as the description tells them. */
function headersOf({ method, config }: RouteOptions): object | undefined {
  const writes = method !== 'GET';
  const text = (description: string) => ({ type: 'string', description });
  const properties = {
    ...(config?.once === true
      ? { 'idempotency-key': text('8 to 128 visible ASCII characters, fresh for each write') }
      : {}),
    ...(config?.ifMatch === true
      ? { 'if-match': text('the version of the case that was seen') }
      : {}),
    ...(writes ? { 'x-forbear': text('any value; needed for writes without a bearer') } : {}),
  };
  const required = Object.keys(properties).filter((name) => name !== 'x-forbear');
  return Object.keys(properties).length === 0
    ? undefined
    : { type: 'object', properties, required };
}

/** The body of a route that takes a file: bytes, in one of its media types. */
const FILE = { type: 'string', format: 'binary' } as const;

/** Describes every route by its shapes as OpenAPI 3.1, told at /openapi.json. */
export async function describeApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: '宽限 Forbear · desk', version: '1' },
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: '__Host-forbear' },
          bearer: { type: 'http', scheme: 'bearer' },
        },
      },
    },
    transform: (document) => {
      const told = jsonSchemaTransform(document as never) as Described;
      const headers = headersOf(document.route);
      const { media, may = [] } = document.route.config ?? {};
      const open = may.includes('anyone');
      return {
        url: told.url,
        schema: {
          ...told.schema,
          ...present({ headers }),
          ...(media === undefined ? {} : { consumes: [...media], body: FILE }),
          description: `May: ${may.join(', ')}.`,
          security: open ? [] : [{ session: [] }, { bearer: [] }],
        },
      } as never;
    },
  });
  app.get(
    '/openapi.json',
    {
      config: { may: ['anyone'] },
      schema: {
        summary: 'This description.',
        response: { 200: z.looseObject({ openapi: z.string() }) },
      },
    },
    () => app.swagger(),
  );
}
