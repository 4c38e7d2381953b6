import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { VERSION } from '../model/version.ts';
import type { Desk } from './desk.ts';
import { AGAIN } from './first-reading.ts';
import { type Context, OpenAPIHono, z } from './openapi.ts';
import { PROBLEMS, Problem, type ProblemName, problemJson } from './problem.ts';
import { sent } from './reply.ts';
import type { ApiOptions, Call, Route } from './route.ts';
import { ROUTES } from './routes.ts';
import { CONTRACT, ProblemShape } from './schemas.ts';

/** The API: each row of the table becomes a route that holds what comes in against its shapes, and a part of the document. */
export function apiOf(
  desk: Desk,
  options: ApiOptions,
): { readonly fetch: (request: Request) => Promise<Response>; readonly document: object } {
  const api = new OpenAPIHono({
    defaultHook: (result) => {
      if (!result.success) throw new Problem('wrong-input', tellIssues(result.error.issues));
    },
  });
  for (const route of ROUTES) register(api, route, desk, options);
  const document = documentOf(api);
  api.get('/api/openapi.json', (context) => context.json(document));
  api.notFound((context) => {
    const known = ROUTES.filter(({ path }) => pattern(path).test(new URL(context.req.url).pathname));
    if (known.length === 0) throw new Problem('no-route', 'The document at /api/openapi.json tells every address.');
    throw new Problem(
      'wrong-method',
      `It knows ${[...new Set(known.map(({ method }) => method.toUpperCase()))].join(', ')}.`,
    );
  });
  api.onError((error) => problemResponse(error, options));
  return {
    fetch: async (request) => {
      mustBeRead(request);
      return api.fetch(request);
    },
    document,
  };
}

/** The row of the table that a request is for, so that figures about requests name no story and no report. */
export function routeOf(request: Request): string {
  const { pathname } = new URL(request.url);
  const kind = /^\/(?:api|mcp|metrics)\b/u.exec(pathname)?.[0] ?? 'app';
  return ROUTES.find(({ path }) => pattern(path).test(pathname))?.path ?? kind;
}

/** A body of another kind is refused before anybody looks at it. */
function mustBeRead(request: Request): void {
  const { pathname } = new URL(request.url);
  const route = ROUTES.find(
    ({ method, path }) => method.toUpperCase() === request.method && pattern(path).test(pathname),
  );
  if (route?.body === undefined) return;
  const type = request.headers.get('content-type') ?? '';
  if (/^application\/json(?:;|$)/iu.test(type) || (route.files === true && isForm(type))) return;
  const kinds = route.files === true ? 'application/json or multipart/form-data' : 'application/json';
  throw new Problem('wrong-media', `Send ${kinds}.`);
}

/** Anything that was thrown, as application/problem+json. */
export function problemResponse(error: unknown, { fault }: Pick<ApiOptions, 'fault'>): Response {
  const problem = isMalformed(error) ? new Problem('wrong-input', error.message) : Problem.of(error);
  if (problem.problem === 'fault') fault(error);
  const body = problemJson(problem);
  return new Response(`${JSON.stringify(body)}\n`, {
    status: body.status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...(body.name === 'still-reading' ? { 'retry-after': String(AGAIN) } : {}),
    },
  });
}

/** What the packages throw where JSON cannot be read. */
function isMalformed(error: unknown): error is Error {
  return error instanceof Error && 'status' in error && error.status === 400;
}

function register(api: OpenAPIHono, route: Route, desk: Desk, options: ApiOptions): void {
  const { method, path, params, query, body, files } = route;
  api.openapi(
    {
      method,
      path,
      operationId: route.name,
      summary: route.summary,
      tags: [route.group],
      request: {
        ...(params === undefined ? {} : { params }),
        ...(query === undefined ? {} : { query }),
        ...(body === undefined
          ? {}
          : { body: { required: files !== true, content: { ...JSON_OF(body), ...(files === true ? FORM : {}) } } }),
      },
      responses: { [route.answers.status]: found(route), ...problemsOf(route) },
    },
    // The rows say what goes out; the types of the package would want it said again.
    (async (context: Context) => {
      const request = context.req;
      const forms = files === true && isForm(request.header('content-type'));
      const call: Call = {
        params: valid(request, 'param', params),
        query: valid(request, 'query', query),
        body: body === undefined || forms ? null : (request.valid('json' as never) as unknown),
        files: forms ? await filesOf(request.raw) : [],
        url: new URL(request.url),
        signal: AbortSignal.any([request.raw.signal, options.closing]),
      };
      return sent(await route.run(call, desk), route.answers.status, request.raw, options);
    }) as never,
  );
}

function valid(
  request: { readonly valid: (part: never) => unknown },
  part: string,
  shape: unknown,
): Readonly<Record<string, never>> {
  return (shape === undefined ? {} : request.valid(part as never)) as Readonly<Record<string, never>>;
}

function isForm(type: string | undefined): boolean {
  return /^multipart\/form-data(?:;|$)/iu.test(type ?? '');
}

async function filesOf(request: Request): Promise<readonly File[]> {
  let form: FormData;
  try {
    form = await request.formData();
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem('wrong-input', 'The form cannot be read: send files as multipart/form-data.');
  }
  const files = [...form.values()].filter((value) => typeof value !== 'string');
  if (files.length === 0) throw new Problem('wrong-input', 'The form has no files.');
  return files;
}

const JSON_OF = (schema: z.ZodType) => ({ 'application/json': { schema } });
const FORM = {
  'multipart/form-data': {
    schema: {
      type: 'object' as const,
      properties: {
        file: {
          type: 'array' as const,
          items: { type: 'string' as const, contentMediaType: 'application/octet-stream' },
        },
      },
      required: ['file'],
    },
  },
};

function found({ answers: { about, media, status } }: Route) {
  return {
    description: about,
    content: Object.fromEntries(
      Object.entries(media).map(([type, shape]) => [type, { schema: shape ?? z.string() }] as const),
    ),
    ...(status === 200
      ? {
          headers: z.object({
            etag: z.string().optional().meta({ description: 'Of the content: send it as If-None-Match.' }),
          }),
        }
      : {}),
  };
}

/** What any route may tell; the rows add their own. */
const ALWAYS: readonly ProblemName[] = ['wrong-input', 'no-token', 'wrong-host', 'foreign-site', 'fault', 'closing'];

function problemsOf({ problems, body }: Route) {
  const names = [...ALWAYS, ...problems, ...(body === undefined ? [] : (['wrong-media', 'too-large'] as const))];
  const byStatus = Map.groupBy(new Set(names), (name) => PROBLEMS[name].status);
  return Object.fromEntries(
    [...byStatus]
      .toSorted(([a], [b]) => a - b)
      .map(([status, some]) => [
        status,
        { description: some.join(', '), content: { 'application/problem+json': { schema: ProblemShape } } },
      ]),
  );
}

function tellIssues(issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]): string {
  return issues
    .slice(0, 5)
    .map(({ path, message }) => `${path.map(String).join('.') || 'the body'}: ${message}`)
    .join('; ');
}

function documentOf(api: OpenAPIHono): object {
  const document = api.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Crossread',
      version: VERSION,
      description:
        'Many reports of the same event: what happened, who says so, where the accounts differ. Offsets are UTF-16 code units into the text of a report, half-open.',
      license: { name: 'MIT' },
    },
    servers: [{ url: '/' }],
    tags: GROUPS.map(([name, description]) => ({ name, description })),
  });
  const schemas = { ...document.components?.schemas, ...contracts() };
  return leading({
    ...document,
    components: { ...document.components, schemas, securitySchemes: TOKEN },
    security: [{}, { token: [] }],
  });
}

const GROUPS = [
  ['stories', 'Reports that are kept together'],
  ['answers', 'Pages of sentences with their citations'],
  ['parts', 'What was found, as data'],
  ['reports', 'The reports themselves, and adding them'],
  ['corrections', 'What the user knows better'],
  ['server', 'The server itself'],
] as const;

const TOKEN = {
  token: { type: 'http', scheme: 'bearer', description: 'Where the server is bound to more than this machine.' },
};

/** The schemas of the contract as they are published; each is a resource of its own, so their inner references hold. */
function contracts(): Record<string, object> {
  return Object.fromEntries(
    Object.values(CONTRACT).map((name) => {
      const path = fileURLToPath(new URL(`../../schema/${name.toLowerCase()}.schema.json`, import.meta.url));
      return [name, JSON.parse(readFileSync(path, 'utf8')) as object];
    }),
  );
}

/** Places that lead to the contract say so in the schema's own way. */
function leading(value: object): object {
  return JSON.parse(JSON.stringify(value), (_key, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null || !('contract' in inner)) return inner;
    return { $ref: inner.contract };
  }) as object;
}

function pattern(path: string): RegExp {
  return new RegExp(`^${path.replaceAll(/\{\w+\}/gu, '[^/]+')}$`, 'u');
}
