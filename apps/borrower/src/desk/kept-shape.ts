type Body = Readonly<Record<string, unknown>>;

const isBody = (value: unknown): value is Body =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const hasTexts = (body: Body, names: readonly string[]): boolean =>
  names.every((name) => typeof body[name] === 'string');

const isKey = (value: unknown): boolean => isBody(value) && hasTexts(value, ['id', 'publicKey']);

const isFollowed = (value: unknown): boolean =>
  isBody(value) && hasTexts(value, ['id', 'number']) && typeof value['version'] === 'number';

/** Whether a record of a desk holds what it should: nobody is asked by one that does not. */
export const isPairing = (body: unknown): boolean =>
  isBody(body) &&
  hasTexts(body, ['desk', 'lender', 'id', 'person', 'bearer', 'signs', 'seed']) &&
  Array.isArray(body['keys']) &&
  body['keys'].every(isKey) &&
  isBody(body['cases']) &&
  Object.values(body['cases']).every(isFollowed);

/** Whether a record of something to be told holds what it should: one that does not holds up no other. */
export const isWish = (body: unknown): boolean =>
  isBody(body) &&
  hasTexts(body, ['to', 'debt', 'path', 'once']) &&
  typeof body['at'] === 'number' &&
  (body['file'] === undefined ||
    (isBody(body['file']) && hasTexts(body['file'], ['name', 'media', 'base64'])));
