import { present } from '@forbear/problem';
type Operation = {
  readonly parameters?: readonly {
    readonly in: string;
    readonly name: string;
    readonly required?: boolean;
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, unknown>> };
  readonly responses: Readonly<Record<string, unknown>>;
};
type Api = { readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> };

/** Somebody who asks: a person by cookie, a device or a machine by bearer. */
export type Voice = Readonly<Record<string, string>>;
export type Sent = {
  readonly voice?: Voice;
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** A file in place of JSON, in the first form that the route takes. */
  readonly file?: string;
  readonly version?: number;
};
/** An answer: its status, and what it says. */
export type Said = {
  readonly status: number;
  readonly body: unknown;
  readonly text: string;
  readonly cookie: string;
};

/** What an answer says, as whoever asks reads it. */
export const said = <T>({ body }: Said): T => body as T;

export const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
export const GONE_MS = 60_000;

/** A desk by its description: a path that it does not tell of is never asked for. */
export class DescribedDesk {
  readonly #base: string;
  #api: Api | undefined;
  #writes = 0;
  /** How often a request had to be sent again. */
  tries = 0;

  constructor(base: string) {
    this.#base = base;
  }

  async #operation(method: string, path: string): Promise<Operation> {
    this.#api ??= (await (await this.#sent(`${this.#base}/openapi.json`, {})).json()) as Api;
    const found = this.#api.paths[path]?.[method.toLowerCase()];
    if (found === undefined) throw new Error(`not described: ${method} ${path}`);
    return found;
  }

  /** Sends until somebody answers: a server that was ended is started again by its operator. */
  async #sent(url: string, init: RequestInit): Promise<Response> {
    for (const begun = Date.now(); ; await pause(50)) {
      try {
        const answer = await fetch(url, init);
        const isBusy = answer.status === 503;
        if (!isBusy || Date.now() - begun > GONE_MS) return answer;
        await answer.text();
      } catch (error) {
        if (Date.now() - begun > GONE_MS) throw error;
      }
      this.tries += 1;
    }
  }

  /** One request, with the headers that its description asks for; the same key for every try of it. */
  async ask(method: 'GET' | 'POST', path: string, sent: Sent = {}): Promise<Said> {
    const { parameters = [], requestBody, responses } = await this.#operation(method, path);
    const asks = (name: string) =>
      parameters.some((one) => one.in === 'header' && one.name === name);
    const filled = path.replace(/\{(\w+)\}/g, (_all, name: string) =>
      encodeURIComponent(sent.path?.[name] ?? ''),
    );
    const query = sent.query === undefined ? '' : `?${new URLSearchParams(sent.query).toString()}`;
    const media =
      sent.file === undefined ? 'application/json' : Object.keys(requestBody?.content ?? {})[0];
    if (media === undefined) throw new Error(`no file is described: ${path}`);
    const content = sent.file ?? (sent.body === undefined ? undefined : JSON.stringify(sent.body));
    if (asks('idempotency-key')) this.#writes += 1;
    const headers = {
      ...sent.voice,
      ...(content === undefined ? {} : { 'content-type': media }),
      ...(asks('x-forbear') ? { 'x-forbear': '1' } : {}),
      ...(asks('idempotency-key') ? { 'idempotency-key': `story-write-${this.#writes}` } : {}),
      ...(asks('if-match') ? { 'if-match': String(sent.version) } : {}),
    };
    const answer = await this.#sent(`${this.#base}${filled}${query}`, {
      method,
      headers,
      ...present({ body: content }),
    });
    const text = await answer.text();
    const told = String(answer.status);
    if (!(told in responses || 'default' in responses))
      throw new Error(`${path}: ${told} not described`);
    const isJson = answer.headers.get('content-type')?.includes('json') === true;
    const cookie = (answer.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
    return { status: answer.status, body: isJson ? JSON.parse(text) : {}, text, cookie };
  }

  /** The same, where it must succeed. */
  async must(method: 'GET' | 'POST', path: string, sent: Sent = {}): Promise<Said> {
    const said = await this.ask(method, path, sent);
    if (said.status >= 300)
      throw new Error(`${method} ${path}: ${said.status} ${said.text.slice(0, 400)}`);
    return said;
  }
}
