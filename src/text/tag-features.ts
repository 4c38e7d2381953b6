import { SPREAD } from './hash.ts';
import type { Glance, Words } from './words.ts';

export const MOST_TAG_FEATURES = 64;

/** Those of the word itself, which are the same wherever it stands, but for the first word of a sentence. */
export function ownFeatures(glance: Glance, first: number, out: Int32Array): number {
  const w = Math.imul(glance.word, 0x830e07bd);
  const e2 = Math.imul(glance.ending2, 0x6b0a18e9);
  const e3 = Math.imul(glance.ending3, 0x2a3af4d5);
  const e4 = Math.imul(glance.ending4, 0x5790f82f);
  const o = Math.imul(glance.opening, 0x26e87555);
  const s = Math.imul(glance.shape + first, 0xeeeacbe3);
  const c = Math.imul(glance.cluster, 0x7d2caf83);
  const c6 = Math.imul(glance.cluster6, 0x6bf46c69);
  const c4 = Math.imul(glance.cluster4, 0xa097c97);
  const u = Math.imul(glance.uses, 0x5bd1e995);
  const u1 = Math.imul(glance.use, 0x4be98135);
  const l = Math.imul(glance.alone, 0x7feb352d);
  out[0] = 1;
  out[1] = w;
  out[2] = w + s;
  out[3] = e2;
  out[4] = e3;
  out[5] = e4;
  out[6] = o;
  out[7] = s;
  out[8] = s + e3;
  out[9] = s + e2;
  out[10] = c;
  out[11] = c6;
  out[12] = c4;
  out[13] = c6 + e2;
  out[14] = c + s;
  out[15] = u;
  out[16] = u1 + s;
  out[17] = u + e2;
  out[18] = l;
  out[19] = l + u;
  out[20] = l + s + e2;
  return 21;
}

/** Those of the word together with the tag before it.
 *  @param likely the tag that the word most likely has by itself, spread
 *  @param before the number of the tag plus one, 0 before the first word */
export function afterFeatures(glance: Glance, likely: number, before: number, out: Int32Array): number {
  const t1 = Math.imul(SPREAD[before] as number, 0x12bd4acf);
  out[0] = t1;
  out[1] = Math.imul(glance.word, 0x3f98e277) + t1;
  out[2] = Math.imul(glance.ending3, 0x2e05319b) + t1;
  out[3] = Math.imul(glance.cluster6, 0xc7a2ea21) + t1;
  out[4] = Math.imul(likely, 0x14f4733f) + t1;
  out[5] = Math.imul(glance.uses, 0x2c1b3c6d) + t1;
  return 6;
}

/** All others that its neighbours are part of. */
export function neighbourFeatures(words: Words, at: number, tags: Int32Array, out: Int32Array): number {
  const { word, ending2, ending3, shape, cluster, likely, uses } = words;
  const u = Math.imul(uses[at] as number, 0x2c1b3c6d);
  const nu = Math.imul(uses[at + 1] as number, 0x297a2d39);
  const pu = Math.imul(uses[at - 1] as number, 0x1b56c4e9);
  const w = Math.imul(word[at] as number, 0x3f98e277);
  const e2 = Math.imul(ending2[at] as number, 0xcb5c7427);
  const e3 = Math.imul(ending3[at] as number, 0x2e05319b);
  const s = Math.imul(shape[at] as number, 0xb2f14c95);
  const g = Math.imul(likely[at] as number, 0x14f4733f);
  const nw = Math.imul(word[at + 1] as number, 0x930d6eaf);
  const ne3 = Math.imul(ending3[at + 1] as number, 0x4cdd2055);
  const ns = Math.imul(shape[at + 1] as number, 0x86734721);
  const nc = Math.imul(cluster[at + 1] as number, 0x7ebff207);
  const ng = Math.imul(likely[at + 1] as number, 0xe00902c7);
  const nng = Math.imul(likely[at + 2] as number, 0x57ee05cd);
  const nnw = Math.imul(word[at + 2] as number, 0xbabced21);
  const pw = Math.imul(word[at - 1] as number, 0x72e6cc3b);
  const ps = Math.imul(shape[at - 1] as number, 0x49b64a09);
  const pc = Math.imul(cluster[at - 1] as number, 0x9be4bcfd);
  const ppw = Math.imul(at > 1 ? (word[at - 2] as number) : 0, 0xfaecbd39);
  const t1 = Math.imul(SPREAD[tags[at - 1] as number] as number, 0x12bd4acf);
  const t2 = Math.imul(SPREAD[at > 1 ? (tags[at - 2] as number) : 0] as number, 0x1e398f11);
  out[0] = t1 + t2;
  out[1] = w + t1 + t2;
  out[2] = pw;
  out[3] = nw;
  out[4] = ppw;
  out[5] = nnw;
  out[6] = pw + w;
  out[7] = w + nw;
  out[8] = e3 + ne3;
  out[9] = ne3;
  out[10] = ns + s;
  out[11] = ns + s + ps;
  out[12] = nc;
  out[13] = pc;
  out[14] = g + ng;
  out[15] = g + ng + t1;
  out[16] = g + ng + pw;
  out[17] = ng + w;
  out[18] = g + ng + nng;
  out[19] = t1 + nw;
  out[20] = t1 + w + nw;
  out[21] = t1 + e2 + ng;
  out[22] = ns + w;
  out[23] = pw + w + nw;
  out[24] = ppw + pw;
  out[25] = nw + nnw;
  out[26] = t1 + ng;
  out[27] = t1 + ng + nng;
  out[28] = t1 + t2 + g;
  out[29] = u + ng;
  out[30] = u + nw;
  out[31] = u + t1 + t2;
  out[32] = nu;
  out[33] = pu + u + nu;
  out[34] = u + pw;
  out[35] = t1 + u + ng;
  return 36;
}
