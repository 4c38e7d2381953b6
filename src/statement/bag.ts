import { hash1, hash2, hash3 } from '../text/hash.ts';

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
  bag.features[bag.count++] = hash1(template, a);
}

export function put2(bag: Bag, template: number, a: number, b: number): void {
  bag.features[bag.count++] = hash2(template, a, b);
}

export function put3(bag: Bag, template: number, a: number, b: number, c: number): void {
  bag.features[bag.count++] = hash3(template, a, b, c);
}

/** Counts by size: 0, 1, 2, 3, 4, 5-6, 7-9, 10-14, 15-24, 25 and more. */
export function sized(count: number): number {
  if (count < 5) return Math.max(count, -1);
  return count < 7 ? 5 : count < 10 ? 6 : count < 15 ? 7 : count < 25 ? 8 : 9;
}
