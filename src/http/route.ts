import type { Desk, Found } from './desk.ts';
import type { z } from './openapi.ts';
import type { ProblemName } from './problem.ts';

/** One row of the table that serves and from which the OpenAPI document is made. */
export interface Route {
  readonly method: 'get' | 'post' | 'delete';
  /** With `{name}` for what varies. */
  readonly path: string;
  /** The operation's name: `askStory`. */
  readonly name: string;
  readonly summary: string;
  readonly group: 'stories' | 'answers' | 'parts' | 'reports' | 'corrections' | 'server';
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  /** JSON that it reads. */
  readonly body?: z.ZodType;
  /** Whether it reads files sent as a form, too. */
  readonly files?: true;
  readonly answers: {
    readonly status: 200 | 201 | 202;
    readonly about: string;
    /** Media type → its shape; null where it is plain text. */
    readonly media: Readonly<Record<string, z.ZodType | null>>;
  };
  /** What can go wrong beyond what every route tells. */
  readonly problems: readonly ProblemName[];
  readonly run: (call: Call, desk: Desk) => Promise<Reply>;
}

/** What came in, held against the shapes of the row. */
export interface Call {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  /** Files of a form. */
  readonly files: readonly File[];
  readonly url: URL;
  /** Ends when the reader goes away or the server closes. */
  readonly signal: AbortSignal;
}

/** What goes out. */
export type Reply =
  /** With a tag: a reader that has it already gets 304. */
  | { readonly type: 'found'; readonly found: Found; readonly file?: string }
  | { readonly type: 'made'; readonly value: object; readonly location?: string }
  | {
      readonly type: 'pieces';
      readonly pieces: AsyncIterable<Uint8Array<ArrayBuffer>>;
      readonly media: string;
      readonly file: string;
    }
  | { readonly type: 'events'; readonly events: AsyncIterable<ServerEvent> };

/** An event of a stream (text/event-stream). */
export interface ServerEvent {
  readonly event: string;
  readonly data: object;
}

export interface ApiOptions {
  /** Bytes of one request. */
  readonly largest: number;
  /** Hears of faults of ours; readers are told no more than that there was one. */
  readonly fault: (error: unknown) => void;
  /** Ends when the server closes. */
  readonly closing: AbortSignal;
}
