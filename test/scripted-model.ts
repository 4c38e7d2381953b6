import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a request asks: the numbered entries of its data. */
export interface Asked {
  readonly lines?: readonly { readonly n: number; readonly text: string }[];
  readonly quotes?: readonly { readonly n: number; readonly text: string }[];
  readonly sentences?: readonly { readonly n: number; readonly text: string }[];
  readonly pairs?: readonly { readonly n: number; readonly a: string; readonly b: string }[];
}

/** What the model says: text, or one of the ways to fail. */
export type Behaviour = (
  asked: Asked,
  call: number,
) => string | { readonly fails: 'slow' | 'endless' | 'cut' | 'down' | 'elsewhere' };

export interface Scripted {
  readonly url: string;
  /** Every request as it came. */
  readonly requests: readonly { readonly path: string; readonly authorization: string; readonly body: string }[];
  readonly close: () => Promise<void>;
}

/** A server of this machine that answers as a model of OpenAI's or Anthropic's kind would. */
export async function scriptedModel(behave: Behaviour): Promise<Scripted> {
  const requests: { path: string; authorization: string; body: string }[] = [];
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    const { authorization = '', 'x-api-key': key = '' } = request.headers;
    requests.push({ path: request.url ?? '', authorization: `${authorization}${key}`, body });
    const anthropic = request.url?.endsWith('/messages') === true;
    const { messages } = JSON.parse(body) as { messages: { role: string; content: string | { text: string }[] }[] };
    const content = messages.findLast(({ role }) => role === 'user')?.content ?? '{}';
    const data = typeof content === 'string' ? content : (content[0]?.text ?? '{}');
    const said = behave(JSON.parse(data) as Asked, requests.length);
    if (typeof said === 'string' || said.fails === 'cut') {
      const text = typeof said === 'string' ? said : '{"lines":[{"n":1,"te';
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(anthropic ? ofAnthropic(text, said) : ofOpenAi(text, said)));
      return;
    }
    if (said.fails === 'down')
      response.writeHead(503).end('{"error":{"message":"down, and the key was secret-of-the-user"}}');
    if (said.fails === 'elsewhere') response.writeHead(307, { location: 'http://127.0.0.1:9/else' }).end();
    if (said.fails === 'endless') {
      response.setHeader('content-type', 'application/json');
      const more = (): void => {
        while (!response.destroyed && response.write(' '.repeat(1 << 16))) {
          // As fast as it is read.
        }
      };
      response.on('drain', more);
      more();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    requests,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function ofOpenAi(text: string, said: unknown): object {
  const cut = typeof said !== 'string';
  return {
    id: 'x',
    object: 'chat.completion',
    created: 0,
    model: 'scripted',
    choices: [{ index: 0, message: { role: 'assistant', content: text }, finish_reason: cut ? 'length' : 'stop' }],
    usage: { prompt_tokens: 100, completion_tokens: 50, total_tokens: 150 },
  };
}

function ofAnthropic(text: string, said: unknown): object {
  return {
    id: 'x',
    type: 'message',
    role: 'assistant',
    model: 'scripted',
    content: [{ type: 'text', text }],
    stop_reason: typeof said === 'string' ? 'end_turn' : 'max_tokens',
    usage: { input_tokens: 100, output_tokens: 50 },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString('utf8');
}

/** Gives every line back with a change. */
export function changed(change: (text: string) => string): Behaviour {
  return ({ lines = [], quotes }) =>
    quotes === undefined
      ? JSON.stringify({ lines: lines.map(({ n, text }) => ({ n, text: change(text) })) })
      : JSON.stringify({ quotes: quotes.map(({ n, text }) => ({ n, text: change(text) })) });
}
