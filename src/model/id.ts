/** An id derived from what it stands for, so that a second run gives the same ids and a comparison of two runs is real.
 *  52 bits of two FNV-1a hashes as ten base-36 letters: among a million ids of one kind a collision has odds of about 1 in 9,000. */
export function hashId(kind: string, ...parts: readonly (string | number)[]): string {
  const text = parts.join('\u0000');
  const high = fnv(text, 0x811c9dc5);
  const low = fnv(text, 0x01000193 ^ text.length) & 0xfffff;
  return `${kind}-${(high * 0x100000 + low).toString(36).padStart(11, '0')}`;
}

function fnv(text: string, seed: number): number {
  let hash = seed >>> 0;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
}
