import type { ApiOptions, Reply, ServerEvent } from './route.ts';

/** A reply as it goes out. */
export function sent(reply: Reply, status: number, request: Request, options: ApiOptions): Response {
  switch (reply.type) {
    case 'found': {
      const { body, media, tag } = reply.found;
      const headers: Record<string, string> = { etag: tag, 'cache-control': 'no-cache' };
      if (isKnown(tag, request.headers.get('if-none-match'))) return new Response(null, { status: 304, headers });
      headers['content-type'] = media;
      // A page with styles of its own is for keeping: opened here it could do nothing.
      if (media.startsWith('text/html')) {
        headers['content-disposition'] = 'attachment';
        headers['content-security-policy'] = "sandbox; default-src 'none'";
      }
      return new Response(body, { status, headers });
    }
    case 'made': {
      const headers: Record<string, string> = { 'content-type': 'application/json', 'cache-control': 'no-store' };
      if (reply.location !== undefined) headers.location = reply.location;
      return new Response(`${JSON.stringify(reply.value)}\n`, { status, headers });
    }
    case 'pieces':
      return new Response(streamed(reply.pieces, options), {
        status,
        headers: {
          'content-type': reply.media,
          'content-disposition': `attachment; filename="${reply.file}"`,
          'cache-control': 'no-store',
        },
      });
    case 'events':
      return new Response(streamed(eventLines(reply.events), options), {
        status,
        headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' },
      });
  }
}

/** Whether the reader has what bears this tag. */
function isKnown(tag: string, header: string | null): boolean {
  if (header === null) return false;
  return header.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//u, '') === tag);
}

/** Pieces as fast as the reader takes them. */
function streamed(
  pieces: AsyncIterable<Uint8Array<ArrayBuffer>>,
  { fault }: ApiOptions,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const iterator = pieces[Symbol.asyncIterator]();
  // The reader may go away while a piece is waited for.
  let gone = false;
  return new ReadableStream(
    {
      pull: async (controller) => {
        try {
          const { done, value } = await iterator.next();
          if (gone) return;
          if (done === true) controller.close();
          else controller.enqueue(value);
        } catch (error) {
          if (gone) return;
          fault(error);
          controller.error(error);
        }
      },
      cancel: async () => {
        gone = true;
        await iterator.return?.();
      },
    },
    { highWaterMark: 1 },
  );
}

const BEAT = 15_000;

/** Events as lines of text/event-stream, with a beat where nothing happens, so that nobody on the way closes the line. */
async function* eventLines(events: AsyncIterable<ServerEvent>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const iterator = events[Symbol.asyncIterator]();
  try {
    yield encoder.encode(': open\n\n');
    let next = iterator.next();
    for (;;) {
      const beat = Promise.withResolvers<null>();
      const timer = setTimeout(() => beat.resolve(null), BEAT);
      const heard = await Promise.race([next, beat.promise]).finally(() => clearTimeout(timer));
      if (heard === null) {
        yield encoder.encode(': beat\n\n');
        continue;
      }
      if (heard.done === true) return;
      const { event, data } = heard.value;
      yield encoder.encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
      next = iterator.next();
    }
  } finally {
    await iterator.return?.();
  }
}
