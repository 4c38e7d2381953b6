/** Features of one choice, as hashes. */
export interface Bag {
  readonly features: Int32Array;
  count: number;
}

/** More than any choice has. */
const MOST = 256;

export function newBag(): Bag {
  return { features: new Int32Array(MOST), count: 0 };
}

export function put1(bag: Bag, template: number, a: number): void {
  bag.features[bag.count++] = finish(begin(template, a));
}

export function put2(bag: Bag, template: number, a: number, b: number): void {
  bag.features[bag.count++] = finish(mixed(begin(template, a), b, 0xc2b2ae35));
}

export function put3(bag: Bag, template: number, a: number, b: number, c: number): void {
  bag.features[bag.count++] = finish(mixed(mixed(begin(template, a), b, 0xc2b2ae35), c, 0x27d4eb2f));
}

// A feature is the number of its template and up to three values; its hash is a 32-bit number that is never 0.

function begin(template: number, a: number): number {
  return Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
}

function mixed(first: number, value: number, factor: number): number {
  return Math.imul((first ^ (first >>> 15)) + value, factor);
}

function finish(hash: number): number {
  return (hash ^ (hash >>> 16)) | 0 || 1;
}

/** Counts by size: 0, 1, 2, 3, 4, 5-6, 7-9, 10-14, 15-24, 25 and more. */
export function sized(count: number): number {
  if (count < 5) return Math.max(count, -1);
  return count < 7 ? 5 : count < 10 ? 6 : count < 15 ? 7 : count < 25 ? 8 : 9;
}
