/** What kind of file the bytes are, by their content; the name's ending is asked only where the content leaves it open. */
export type Kind = 'html' | 'text' | 'binary';

export function detectKind(bytes: Uint8Array): Kind {
  if (isBinary(bytes)) return 'binary';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD)).replace(/\0/gu, '');
  if (
    /^(?:ï»¿|ÿþ|þÿ)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body|title|meta)\b/iu.test(
      head,
    )
  )
    return 'html';
  if (/<(?:html|body|article|main)\b[^>]*>/iu.test(head) && /<\/?(?:p|div|h1|a|span)\b[^>]*>/iu.test(head))
    return 'html';
  return 'text';
}

const HEAD = 4_096;

/** Text has hardly any control characters; zero bytes are half of UTF-16. */
function isBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, 8_192);
  let controls = 0;
  let zeros = 0;
  for (let at = 0; at < length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === 0) zeros++;
    else if (byte < 8 || (byte > 13 && byte < 32 && byte !== 27)) controls++;
  }
  return controls > length * 0.05 || (zeros > length * 0.02 && (zeros < length * 0.3 || zeros > length * 0.6));
}
