import { createAnthropic } from '@ai-sdk/anthropic';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { generateText } from 'ai';
import type { Settings } from './settings.ts';

/** What is sent: fixed words of Crossread, and data. */
export interface Question {
  readonly instructions: string;
  readonly data: string;
}

export interface Said {
  readonly text: string;
  readonly tokensIn: number;
  readonly tokensOut: number;
}

/** Why a model gave nothing. Its own words are not in it: an address, a key or an article may be. */
export class ModelError extends Error {
  readonly again: boolean;
  constructor(message: string, again: boolean) {
    super(message);
    this.name = 'ModelError';
    this.again = again;
  }
}

export type Fetch = typeof globalThis.fetch;

/** Bytes of one response. */
const LARGEST = 1 << 20;

/** Ask once. Nothing but the configured address is reached: no gateway, no telemetry, no redirect.
 *  @throws ModelError */
export async function askModel(
  question: Question,
  settings: Settings,
  { signal, fetch = globalThis.fetch }: { readonly signal: AbortSignal; readonly fetch?: Fetch },
): Promise<Said> {
  const guarded = onlyTo(settings.url, fetch);
  // The package tells warnings on standard output unless it is told not to.
  (globalThis as { AI_SDK_LOG_WARNINGS?: boolean }).AI_SDK_LOG_WARNINGS = false;
  try {
    const { text, usage, finishReason } = await generateText({
      model: modelOf(settings, guarded),
      instructions: question.instructions,
      prompt: question.data,
      maxOutputTokens: settings.limits.tokens,
      temperature: 0,
      maxRetries: 0,
      abortSignal: signal,
      telemetry: { isEnabled: false },
    });
    if (finishReason === 'length') throw new ModelError('its answer was cut off', false);
    return { text, tokensIn: usage.inputTokens ?? 0, tokensOut: usage.outputTokens ?? 0 };
  } catch (error) {
    throw told(error, signal);
  }
}

function modelOf({ kind, url, name, key }: Settings, fetch: Fetch) {
  if (kind === 'anthropic') return createAnthropic({ baseURL: url, apiKey: key ?? 'none', fetch })(name);
  return createOpenAICompatible({ name: 'endpoint', baseURL: url, ...(key === null ? {} : { apiKey: key }), fetch })(
    name,
  );
}

/** A fetch that reaches one address, follows no redirect, and reads no more than it may. */
function onlyTo(url: string, fetch: Fetch): Fetch {
  return async (input, init) => {
    const wanted = new URL(input instanceof Request ? input.url : input);
    if (!wanted.href.startsWith(`${url}/`)) throw new ModelError('a request to another address was stopped', false);
    const response = await fetch(input, { ...init, redirect: 'manual' });
    if (response.status >= 300 && response.status < 400) throw new ModelError('it sends elsewhere', false);
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    let size = 0;
    for await (const piece of response.body ?? []) {
      size += piece.byteLength;
      if (size > LARGEST) throw new ModelError('its answer is too large', false);
      pieces.push(piece as Uint8Array<ArrayBuffer>);
    }
    return new Response(new Blob(pieces), { status: response.status, headers: response.headers });
  };
}

function told(error: unknown, signal: AbortSignal): ModelError {
  for (let one: unknown = error; one instanceof Error; one = one.cause) {
    if (one instanceof ModelError) return one;
    if ('statusCode' in one && typeof one.statusCode === 'number') {
      const { statusCode: status } = one;
      if (status === 401 || status === 403) return new ModelError(`it refuses the key (${status})`, false);
      if (status >= 400) return new ModelError(`it answers with an error (${status})`, status === 429 || status >= 500);
    }
  }
  if (signal.aborted) return new ModelError('it was too slow', false);
  const name = error instanceof Error ? error.name : '';
  return /JSON|Type|NoContent|Invalid|EmptyResponse/u.test(name)
    ? new ModelError('its answer is none that can be read', true)
    : new ModelError('it cannot be reached', true);
}
