/** Six hexadecimal digits that change with any letter of a text (FNV-1a of its UTF-16 code units, 32 bits, the upper 24 kept): a page that
 *  names a place shows with them that it means these words. No secret, and no proof against somebody who computes them anew. */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 8).toString(16).padStart(6, '0');
}
