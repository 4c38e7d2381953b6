import { Problem } from './problem.ts';

/** The request with a body that cannot be larger than allowed, whatever its headers say. Throws at once where they say so themselves. */
export async function limited(request: Request, largest: number): Promise<Request> {
  if (request.body === null) return request;
  const said = Number(request.headers.get('content-length') ?? 0);
  if (said > largest) throw tooLarge(largest);
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const piece of request.body) {
    size += piece.byteLength;
    if (size > largest) throw tooLarge(largest);
    pieces.push(piece);
  }
  return new Request(request.url, {
    method: request.method,
    headers: request.headers,
    signal: request.signal,
    body: new Blob(pieces),
  });
}

function tooLarge(largest: number): Problem {
  return new Problem(
    'too-large',
    `A request may have ${largest} bytes: send fewer files at once, or raise it with --limit size=.`,
  );
}
