/** Feature hashing. A feature is a template number and up to three values; its hash is a 32-bit number that is never 0. */
export function hash1(template: number, a: number): number {
  return finish(Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b));
}

export function hash2(template: number, a: number, b: number): number {
  const first = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
  return finish(Math.imul((first ^ (first >>> 15)) + b, 0xc2b2ae35));
}

export function hash3(template: number, a: number, b: number, c: number): number {
  const first = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
  const second = Math.imul((first ^ (first >>> 15)) + b, 0xc2b2ae35);
  return finish(Math.imul((second ^ (second >>> 14)) + c, 0x27d4eb2f));
}

function finish(mixed: number): number {
  return (mixed ^ (mixed >>> 16)) | 0 || 1;
}

/** With what FNV-1a begins. */
export const HASH_BASIS = 0x811c9dc5;

/** FNV-1a gone on over all of a text. */
export function hashOn(hash: number, text: string): number {
  let mixed = hash;
  for (let at = 0; at < text.length; at++) mixed = Math.imul(mixed ^ text.charCodeAt(at), 0x01000193);
  return mixed;
}

/** FNV-1a over the code units from `from` to `to`. */
export function hashText(text: string, from: number, to: number): number {
  let hash = HASH_BASIS;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash | 0 || 1;
}

/** The same, spread. */
export function hashWord(text: string, from: number, to: number): number {
  return spread(hashText(text, from, to));
}

/** Small numbers and hashes whose bits are not yet mixed: every bit of the result depends on every bit given. It is never 0. */
export function spread(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) | 0 || 1;
}

/** The numbers 0 to 255, spread. */
export const SPREAD: Int32Array = Int32Array.from({ length: 256 }, (_, at) => spread(at + 1));
