import type { Configuration } from './configuration.ts';
import { SPREAD, spread } from './hash.ts';
import type { Words } from './words.ts';

export const MOST_PARSE_FEATURES = 160;

const near = (distance: number): number => (distance < 5 ? distance : distance < 8 ? 5 : distance < 12 ? 6 : 7);
const few = (count: number): number => (count > 3 ? 3 : count);

export function allMoveFeatures(words: Words, state: Configuration, out: Int32Array): number {
  const first = firstMoveFeatures(words, state, out, 0);
  const second = first + secondMoveFeatures(words, state, out, first);
  const third = second + thirdMoveFeatures(words, state, out, second);
  return third + lastMoveFeatures(words, state, out, third);
}

/** The features of a move in four parts, from those that tell most to those that tell least: 24, 20, 26 and 63. They were put in order by
 *  what each adds to the ones before it: how likely they make the move that all together choose, on the texts of `attribution/`. Each part writes into `out` from a place on and gives back how many it wrote. */
export function firstMoveFeatures(words: Words, state: Configuration, out: Int32Array, from: number): number {
  const { word, cluster4 } = words;
  const { tags, kinds, head, relation, left, left2, right, stack, depth } = state;
  const s0 = depth > 0 ? (stack[depth - 1] as number) : 0;
  const s1 = depth > 1 ? (stack[depth - 2] as number) : 0;
  const b0 = state.next;
  const b1 = b0 + 1;
  const h = head[s0] as number;
  const s0l = left[s0] as number;
  const s0l2 = left2[s0] as number;
  const s0r = right[s0] as number;
  const b0l = left[b0] as number;
  const distance = s0 === 0 ? 9 : near(b0 - s0);
  const between =
    s0 === 0
      ? 16
      : few((state.commas[b0 - 1] as number) - (state.commas[s0] as number)) * 4 +
        few((state.verbs[b0 - 1] as number) - (state.verbs[s0] as number));
  const headed = h === 0 ? 0 : 1 + (relation[s0] as number);
  const s0w = Math.imul(word[s0] as number, 0x52e6b439);
  const s0t = Math.imul(SPREAD[tags[s0] as number] as number, 0xf2a74de5);
  const s0c4 = Math.imul(cluster4[s0] as number, 0xa6a3a451);
  const b0w = Math.imul(word[b0] as number, 0x128b2f33);
  const b0t = Math.imul(SPREAD[tags[b0] as number] as number, 0xd23f0825);
  const b0c4 = Math.imul(cluster4[b0] as number, 0x9531985d);
  const b1w = Math.imul(word[b1] as number, 0xe8e25d95);
  const b1t = Math.imul(SPREAD[tags[b1] as number] as number, 0x81e74ef5);
  const s1t = Math.imul(SPREAD[tags[s1] as number] as number, 0x6f03675b);
  const hw = Math.imul(word[h] as number, 0x11e20b8f);
  const hr = Math.imul(SPREAD[headed] as number, 0x1738f7d9);
  const s0lt = Math.imul(SPREAD[tags[s0l] as number] as number, 0xf21ddb7);
  const s0rw = Math.imul(word[s0r] as number, 0x90c192cf);
  const s0rt = Math.imul(SPREAD[tags[s0r] as number] as number, 0x1fb17c23);
  const s0rr = Math.imul(SPREAD[relation[s0r] as number] as number, 0xf28c105d);
  const b0lw = Math.imul(word[b0l] as number, 0x39263059);
  const b0lt = Math.imul(SPREAD[tags[b0l] as number] as number, 0xa170b339);
  const s0l2t = Math.imul(SPREAD[tags[s0l2] as number] as number, 0x953f48f1);
  const far = Math.imul(SPREAD[distance] as number, 0xcb1e29d);
  const mid = Math.imul(SPREAD[between] as number, 0x3898d191);
  const s0vr = Math.imul(SPREAD[few(state.rightCount[s0] as number)] as number, 0xbecd7b1);
  const b0vl = Math.imul(SPREAD[few(state.leftCount[b0] as number)] as number, 0xdbc496cb);
  const s0rs = Math.imul(spread(state.rightSet[s0] as number), 0x2217bead);
  const b0ls = Math.imul(spread(state.leftSet[b0] as number), 0x6b4cb243);
  const s0wt = s0w + s0t;
  const b0wt = b0w + b0t;
  const pair = s0t + b0t;
  const s0k = Math.imul(SPREAD[kinds[s0] as number] as number, 0x6c8e9cf5);
  const b0k = Math.imul(SPREAD[kinds[b0] as number] as number, 0x3c6ef373);
  const b1k = Math.imul(SPREAD[kinds[b1] as number] as number, 0x2545f491);
  const s1k = Math.imul(SPREAD[kinds[s1] as number] as number, 0x7f4a7c15);
  const s0rk = Math.imul(SPREAD[kinds[s0r] as number] as number, 0x5851f42d);
  const s0lk = Math.imul(SPREAD[kinds[s0l] as number] as number, 0x4c957f2d);
  const kk = s0k + b0k;
  out[from] = b0t;
  out[from + 1] = b0t + b1t;
  out[from + 2] = kk + s0lk + s0rk;
  out[from + 3] = kk + far + mid;
  out[from + 4] = s0t + s0vr;
  out[from + 5] = kk + b0ls + b1k;
  out[from + 6] = kk + s1k;
  out[from + 7] = pair + b0lt;
  out[from + 8] = s0w + s0vr;
  out[from + 9] = b0w + b0vl;
  out[from + 10] = s0t + hr;
  out[from + 11] = s0rw + s0rr;
  out[from + 12] = pair + s0rt;
  out[from + 13] = b1w + b1t;
  out[from + 14] = b0wt;
  out[from + 15] = s0t + s0lt + s0l2t;
  out[from + 16] = hw + b0w + hr;
  out[from + 17] = s0c4 + b0c4 + pair;
  out[from + 18] = s0wt;
  out[from + 19] = b0t + b0ls;
  out[from + 20] = kk + s0rk + b1k;
  out[from + 21] = kk + s0rs + hr;
  out[from + 22] = pair + s1t;
  out[from + 23] = pair + b0lw;
  return 24;
}

export function secondMoveFeatures(words: Words, state: Configuration, out: Int32Array, from: number): number {
  const { word, cluster, cluster6, uses } = words;
  const { tags, kinds, head, relation, left, stack, depth } = state;
  const s0 = depth > 0 ? (stack[depth - 1] as number) : 0;
  const s1 = depth > 1 ? (stack[depth - 2] as number) : 0;
  const s2 = depth > 2 ? (stack[depth - 3] as number) : 0;
  const b0 = state.next;
  const b1 = b0 + 1;
  const b2 = b0 + 2;
  const h = head[s0] as number;
  const s0l = left[s0] as number;
  const b0l = left[b0] as number;
  const between =
    s0 === 0
      ? 16
      : few((state.commas[b0 - 1] as number) - (state.commas[s0] as number)) * 4 +
        few((state.verbs[b0 - 1] as number) - (state.verbs[s0] as number));
  const headed = h === 0 ? 0 : 1 + (relation[s0] as number);
  const s0w = Math.imul(word[s0] as number, 0x52e6b439);
  const s0t = Math.imul(SPREAD[tags[s0] as number] as number, 0xf2a74de5);
  const s0c = Math.imul(cluster[s0] as number, 0x269e0d37);
  const b0w = Math.imul(word[b0] as number, 0x128b2f33);
  const b0t = Math.imul(SPREAD[tags[b0] as number] as number, 0xd23f0825);
  const b0c6 = Math.imul(cluster6[b0] as number, 0x5d9dc9f9);
  const b1w = Math.imul(word[b1] as number, 0xe8e25d95);
  const b1t = Math.imul(SPREAD[tags[b1] as number] as number, 0x81e74ef5);
  const b2t = Math.imul(SPREAD[tags[b2] as number] as number, 0x99950d9);
  const s1w = Math.imul(word[s1] as number, 0x1600a35b);
  const s1t = Math.imul(SPREAD[tags[s1] as number] as number, 0x6f03675b);
  const s2t = Math.imul(SPREAD[tags[s2] as number] as number, 0x6b0d549b);
  const ht = Math.imul(SPREAD[tags[h] as number] as number, 0x3d9c1725);
  const hr = Math.imul(SPREAD[headed] as number, 0x1738f7d9);
  const s0lw = Math.imul(word[s0l] as number, 0x6cad4a27);
  const s0lr = Math.imul(SPREAD[relation[s0l] as number] as number, 0xd3ac94af);
  const b0lw = Math.imul(word[b0l] as number, 0x39263059);
  const b0lr = Math.imul(SPREAD[relation[b0l] as number] as number, 0xa09f76b5);
  const mid = Math.imul(SPREAD[between] as number, 0x3898d191);
  const s0vl = Math.imul(SPREAD[few(state.leftCount[s0] as number)] as number, 0x8e81973f);
  const s0rs = Math.imul(spread(state.rightSet[s0] as number), 0x2217bead);
  const pair = s0t + b0t;
  const s0k = Math.imul(SPREAD[kinds[s0] as number] as number, 0x6c8e9cf5);
  const b0k = Math.imul(SPREAD[kinds[b0] as number] as number, 0x3c6ef373);
  const b1k = Math.imul(SPREAD[kinds[b1] as number] as number, 0x2545f491);
  const b2k = Math.imul(SPREAD[kinds[b2] as number] as number, 0x9e3779b9);
  const b3k = Math.imul(SPREAD[kinds[b0 + 3] as number] as number, 0x2127599b);
  const kk = s0k + b0k;
  const s0u = Math.imul(uses[s0] as number, 0x6b43a9b5);
  const b0u = Math.imul(uses[b0] as number, 0x5f356495);
  out[from] = b0w + b1w;
  out[from + 1] = s0c + hr;
  out[from + 2] = s0w + b0t + b1t;
  out[from + 3] = kk + b1k + b2k + b3k;
  out[from + 4] = pair + s0lw;
  out[from + 5] = s0w + b0c6;
  out[from + 6] = pair + b1w;
  out[from + 7] = s0u + s0rs;
  out[from + 8] = s0t + b0w + mid;
  out[from + 9] = s0w + b0t + mid;
  out[from + 10] = b0t + b1t + b2t;
  out[from + 11] = s1t + s2t + pair;
  out[from + 12] = s0w + b0lw;
  out[from + 13] = s0t + b0w + b1t;
  out[from + 14] = ht + hr + pair;
  out[from + 15] = s1w + s1t;
  out[from + 16] = s0lw + s0lr;
  out[from + 17] = b0lw + b0lr;
  out[from + 18] = s0u + b0u;
  out[from + 19] = s0t + s0vl;
  return 20;
}

export function thirdMoveFeatures(words: Words, state: Configuration, out: Int32Array, from: number): number {
  const { word, cluster, cluster6, ending3, uses } = words;
  const { tags, kinds, head, relation, left, left2, right, stack, depth } = state;
  const s0 = depth > 0 ? (stack[depth - 1] as number) : 0;
  const s1 = depth > 1 ? (stack[depth - 2] as number) : 0;
  const b0 = state.next;
  const b1 = b0 + 1;
  const b2 = b0 + 2;
  const h = head[s0] as number;
  const s0l = left[s0] as number;
  const s0r = right[s0] as number;
  const b0l = left[b0] as number;
  const b0l2 = left2[b0] as number;
  const distance = s0 === 0 ? 9 : near(b0 - s0);
  const between =
    s0 === 0
      ? 16
      : few((state.commas[b0 - 1] as number) - (state.commas[s0] as number)) * 4 +
        few((state.verbs[b0 - 1] as number) - (state.verbs[s0] as number));
  const headed = h === 0 ? 0 : 1 + (relation[s0] as number);
  const s0w = Math.imul(word[s0] as number, 0x52e6b439);
  const s0t = Math.imul(SPREAD[tags[s0] as number] as number, 0xf2a74de5);
  const s0c = Math.imul(cluster[s0] as number, 0x269e0d37);
  const s0c6 = Math.imul(cluster6[s0] as number, 0x6513270f);
  const b0w = Math.imul(word[b0] as number, 0x128b2f33);
  const b0t = Math.imul(SPREAD[tags[b0] as number] as number, 0xd23f0825);
  const b0c = Math.imul(cluster[b0] as number, 0x892f902b);
  const b0c6 = Math.imul(cluster6[b0] as number, 0x5d9dc9f9);
  const b0e = Math.imul(ending3[b0] as number, 0xed90475);
  const b1w = Math.imul(word[b1] as number, 0xe8e25d95);
  const b1t = Math.imul(SPREAD[tags[b1] as number] as number, 0x81e74ef5);
  const b2w = Math.imul(word[b2] as number, 0x36f675cd);
  const b2t = Math.imul(SPREAD[tags[b2] as number] as number, 0x99950d9);
  const s1w = Math.imul(word[s1] as number, 0x1600a35b);
  const s1t = Math.imul(SPREAD[tags[s1] as number] as number, 0x6f03675b);
  const ht = Math.imul(SPREAD[tags[h] as number] as number, 0x3d9c1725);
  const hr = Math.imul(SPREAD[headed] as number, 0x1738f7d9);
  const s0lt = Math.imul(SPREAD[tags[s0l] as number] as number, 0xf21ddb7);
  const s0rt = Math.imul(SPREAD[tags[s0r] as number] as number, 0x1fb17c23);
  const s0rr = Math.imul(SPREAD[relation[s0r] as number] as number, 0xf28c105d);
  const b0lt = Math.imul(SPREAD[tags[b0l] as number] as number, 0xa170b339);
  const b0l2t = Math.imul(SPREAD[tags[b0l2] as number] as number, 0x95e60af5);
  const far = Math.imul(SPREAD[distance] as number, 0xcb1e29d);
  const mid = Math.imul(SPREAD[between] as number, 0x3898d191);
  const b0ls = Math.imul(spread(state.leftSet[b0] as number), 0x6b4cb243);
  const s0wt = s0w + s0t;
  const b0wt = b0w + b0t;
  const pair = s0t + b0t;
  const s0k = Math.imul(SPREAD[kinds[s0] as number] as number, 0x6c8e9cf5);
  const b0k = Math.imul(SPREAD[kinds[b0] as number] as number, 0x3c6ef373);
  const b1k = Math.imul(SPREAD[kinds[b1] as number] as number, 0x2545f491);
  const b2k = Math.imul(SPREAD[kinds[b2] as number] as number, 0x9e3779b9);
  const kk = s0k + b0k;
  const s0u = Math.imul(uses[s0] as number, 0x6b43a9b5);
  out[from] = s0c6 + b0w;
  out[from + 1] = s0t + b0c;
  out[from + 2] = kk + s1w;
  out[from + 3] = b0w + far;
  out[from + 4] = s0w + b0k + b1k;
  out[from + 5] = b2w + b2t;
  out[from + 6] = pair + b0lt + b0l2t;
  out[from + 7] = s0w + b0wt;
  out[from + 8] = s0w;
  out[from + 9] = b1w;
  out[from + 10] = b0t + b0e;
  out[from + 11] = ht + hr;
  out[from + 12] = s0c + b0t;
  out[from + 13] = pair + hr;
  out[from + 14] = b0w + b0ls;
  out[from + 15] = s0wt + b0wt;
  out[from + 16] = s0c6 + b0c6;
  out[from + 17] = s0t + far;
  out[from + 18] = kk + b1k + b2k;
  out[from + 19] = pair + s1t + b1t;
  out[from + 20] = pair + s0lt;
  out[from + 21] = s0w + b0w + far;
  out[from + 22] = s0rt + s0rr;
  out[from + 23] = s0k + b0w + b1k;
  out[from + 24] = pair + mid;
  out[from + 25] = s0u + b0k + b1k;
  return 26;
}

export function lastMoveFeatures(words: Words, state: Configuration, out: Int32Array, from: number): number {
  const { word, cluster, cluster6, ending3, uses } = words;
  const { tags, kinds, head, relation, left, left2, right, right2, stack, depth } = state;
  const s0 = depth > 0 ? (stack[depth - 1] as number) : 0;
  const s1 = depth > 1 ? (stack[depth - 2] as number) : 0;
  const s2 = depth > 2 ? (stack[depth - 3] as number) : 0;
  const b0 = state.next;
  const b1 = b0 + 1;
  const b2 = b0 + 2;
  const h = head[s0] as number;
  const s0l = left[s0] as number;
  const s0l2 = left2[s0] as number;
  const s0r = right[s0] as number;
  const s0r2 = right2[s0] as number;
  const b0l = left[b0] as number;
  const b0l2 = left2[b0] as number;
  const distance = s0 === 0 ? 9 : near(b0 - s0);
  const headed = h === 0 ? 0 : 1 + (relation[s0] as number);
  const s0w = Math.imul(word[s0] as number, 0x52e6b439);
  const s0t = Math.imul(SPREAD[tags[s0] as number] as number, 0xf2a74de5);
  const s0c6 = Math.imul(cluster6[s0] as number, 0x6513270f);
  const s0e = Math.imul(ending3[s0] as number, 0xc5c7fd1);
  const b0w = Math.imul(word[b0] as number, 0x128b2f33);
  const b0t = Math.imul(SPREAD[tags[b0] as number] as number, 0xd23f0825);
  const b0c = Math.imul(cluster[b0] as number, 0x892f902b);
  const b0c6 = Math.imul(cluster6[b0] as number, 0x5d9dc9f9);
  const b1w = Math.imul(word[b1] as number, 0xe8e25d95);
  const b1t = Math.imul(SPREAD[tags[b1] as number] as number, 0x81e74ef5);
  const b2t = Math.imul(SPREAD[tags[b2] as number] as number, 0x99950d9);
  const s1w = Math.imul(word[s1] as number, 0x1600a35b);
  const s1t = Math.imul(SPREAD[tags[s1] as number] as number, 0x6f03675b);
  const hw = Math.imul(word[h] as number, 0x11e20b8f);
  const ht = Math.imul(SPREAD[tags[h] as number] as number, 0x3d9c1725);
  const hr = Math.imul(SPREAD[headed] as number, 0x1738f7d9);
  const hht = Math.imul(SPREAD[tags[head[h] as number] as number] as number, 0x8d116ecf);
  const s0lt = Math.imul(SPREAD[tags[s0l] as number] as number, 0xf21ddb7);
  const s0lr = Math.imul(SPREAD[relation[s0l] as number] as number, 0xd3ac94af);
  const s0rw = Math.imul(word[s0r] as number, 0x90c192cf);
  const s0rt = Math.imul(SPREAD[tags[s0r] as number] as number, 0x1fb17c23);
  const b0lw = Math.imul(word[b0l] as number, 0x39263059);
  const b0lt = Math.imul(SPREAD[tags[b0l] as number] as number, 0xa170b339);
  const b0lr = Math.imul(SPREAD[relation[b0l] as number] as number, 0xa09f76b5);
  const s0l2t = Math.imul(SPREAD[tags[s0l2] as number] as number, 0x953f48f1);
  const s0l2r = Math.imul(SPREAD[relation[s0l2] as number] as number, 0xf29d0da9);
  const s0r2t = Math.imul(SPREAD[tags[s0r2] as number] as number, 0xfd630f1);
  const s0r2r = Math.imul(SPREAD[relation[s0r2] as number] as number, 0x93bd04cf);
  const b0l2t = Math.imul(SPREAD[tags[b0l2] as number] as number, 0x95e60af5);
  const b0l2r = Math.imul(SPREAD[relation[b0l2] as number] as number, 0x658cda15);
  const far = Math.imul(SPREAD[distance] as number, 0xcb1e29d);
  const s0vl = Math.imul(SPREAD[few(state.leftCount[s0] as number)] as number, 0x8e81973f);
  const b0vl = Math.imul(SPREAD[few(state.leftCount[b0] as number)] as number, 0xdbc496cb);
  const s0rs = Math.imul(spread(state.rightSet[s0] as number), 0x2217bead);
  const s0ls = Math.imul(spread(state.leftSet[s0] as number), 0x4a23d597);
  const b0ls = Math.imul(spread(state.leftSet[b0] as number), 0x6b4cb243);
  const s0wt = s0w + s0t;
  const b0wt = b0w + b0t;
  const pair = s0t + b0t;
  const s0k = Math.imul(SPREAD[kinds[s0] as number] as number, 0x6c8e9cf5);
  const b0k = Math.imul(SPREAD[kinds[b0] as number] as number, 0x3c6ef373);
  const b1k = Math.imul(SPREAD[kinds[b1] as number] as number, 0x2545f491);
  const b2k = Math.imul(SPREAD[kinds[b2] as number] as number, 0x9e3779b9);
  const b3k = Math.imul(SPREAD[kinds[b0 + 3] as number] as number, 0x2127599b);
  const s1k = Math.imul(SPREAD[kinds[s1] as number] as number, 0x7f4a7c15);
  const s2k = Math.imul(SPREAD[kinds[s2] as number] as number, 0x1ce4e5b9);
  const hk = Math.imul(SPREAD[kinds[h] as number] as number, 0x133111eb);
  const b0lk = Math.imul(SPREAD[kinds[b0l] as number] as number, 0x14057b7f);
  const kk = s0k + b0k;
  const s0u = Math.imul(uses[s0] as number, 0x6b43a9b5);
  const b0u = Math.imul(uses[b0] as number, 0x5f356495);
  out[from] = b0t + far;
  out[from + 1] = s0w + s0rs;
  out[from + 2] = s0k + b0w + s1k;
  out[from + 3] = s0k + b0k + b1w;
  out[from + 4] = s0w + b0t + b0lw;
  out[from + 5] = s0t + b0wt;
  out[from + 6] = ht + pair;
  out[from + 7] = hw + s0w + b0w;
  out[from + 8] = kk + s1k + s2k;
  out[from + 9] = s0t + s0ls;
  out[from + 10] = b2t;
  out[from + 11] = s0wt + b0t;
  out[from + 12] = pair + b0ls + hr;
  out[from + 13] = s0w + b0k + s1k;
  out[from + 14] = hw + s0t + b0wt;
  out[from + 15] = s0w + b0w;
  out[from + 16] = s0w + b0w + b1t;
  out[from + 17] = ht + s0w + b0w;
  out[from + 18] = b0t + b1w + b1t;
  out[from + 19] = hr;
  out[from + 20] = b0c6 + b0t;
  out[from + 21] = kk + hk + hr;
  out[from + 22] = kk + s1k + b1k;
  out[from + 23] = b0t + b0lt + b0l2t;
  out[from + 24] = pair + b1t;
  out[from + 25] = b0k + b1k + b2k + b3k;
  out[from + 26] = s0t + s0rs;
  out[from + 27] = s1w + pair;
  out[from + 28] = s0w + far;
  out[from + 29] = s0wt + b0w;
  out[from + 30] = pair + s0rs + hr;
  out[from + 31] = s0lt + s0lr;
  out[from + 32] = b0c;
  out[from + 33] = b1t;
  out[from + 34] = s0u + b0k;
  out[from + 35] = b0wt + b1t;
  out[from + 36] = s0k + b0u;
  out[from + 37] = b0lt + b0lr;
  out[from + 38] = s0r2t + s0r2r;
  out[from + 39] = s1t;
  out[from + 40] = s0c6 + s0t;
  out[from + 41] = pair + far;
  out[from + 42] = s0w + s0vl;
  out[from + 43] = b0w;
  out[from + 44] = kk + hk + s1k;
  out[from + 45] = hw;
  out[from + 46] = pair + s0lr + s0rs;
  out[from + 47] = kk + b0lk + b1k;
  out[from + 48] = s0t + ht + hht;
  out[from + 49] = s0w + s0rt + b0t;
  out[from + 50] = b0t + b0vl;
  out[from + 51] = s0t + s0e;
  out[from + 52] = pair + b1t + b2t;
  out[from + 53] = s0t + b0w + b0lw;
  out[from + 54] = s0t + s0rt + b0wt;
  out[from + 55] = s0t + s0rt + s0r2t;
  out[from + 56] = s0w + s0rw + b0w;
  out[from + 57] = s0w + s0ls;
  out[from + 58] = hw + s0rw + b0w;
  out[from + 59] = pair + s0rw;
  out[from + 60] = hht + ht;
  out[from + 61] = s0l2t + s0l2r;
  out[from + 62] = b0l2t + b0l2r;
  return 63;
}

export function allRelationFeatures(
  words: Words,
  state: Configuration,
  head: number,
  child: number,
  out: Int32Array,
): number {
  const first = firstRelationFeatures(words, state, head, child, out, 0);
  return first + secondRelationFeatures(words, state, head, child, out, first);
}

/** The features of a relation in two parts, 16 and 36, in the same way. */
export function firstRelationFeatures(
  words: Words,
  state: Configuration,
  head: number,
  child: number,
  out: Int32Array,
  from: number,
): number {
  const { word, cluster, cluster6, ending3 } = words;
  const { tags, kinds, relation, left } = state;
  const rightwards = head < child ? 1 : 0;
  const cl = left[child] as number;
  const distance = near(rightwards === 1 ? child - head : head - child);
  const low = rightwards === 1 ? head : child;
  const high = rightwards === 1 ? child : head;
  const between =
    few((state.commas[high - 1] as number) - (state.commas[low] as number)) * 4 +
    few((state.verbs[high - 1] as number) - (state.verbs[low] as number));
  const side = Math.imul(SPREAD[rightwards] as number, 0x24ede6a5);
  const hw = Math.imul(word[head] as number, 0x8a6a63ed);
  const ht = Math.imul(SPREAD[tags[head] as number] as number, 0x1e27a1c1);
  const hc = Math.imul(cluster[head] as number, 0x92276659);
  const hc6 = Math.imul(cluster6[head] as number, 0x4ef8aa39);
  const cw = Math.imul(word[child] as number, 0xae97ba95);
  const ct = Math.imul(SPREAD[tags[child] as number] as number, 0x2e44158b);
  const cc = Math.imul(cluster[child] as number, 0x1a61dbe3);
  const cc6 = Math.imul(cluster6[child] as number, 0x94e3bf91);
  const ce = Math.imul(ending3[child] as number, 0xa38fd547);
  const far = Math.imul(SPREAD[distance] as number, 0x5f557203);
  const mid = Math.imul(SPREAD[between] as number, 0x18f135d3);
  const clw = Math.imul(word[cl] as number, 0x8c38fb29);
  const clt = Math.imul(SPREAD[tags[cl] as number] as number, 0xb64ce423);
  const clr = Math.imul(SPREAD[relation[cl] as number] as number, 0x1012f037);
  const cnt = Math.imul(SPREAD[tags[child + 1] as number] as number, 0xae2eb155);
  const hls = Math.imul(spread(state.leftSet[head] as number), 0x7731af11);
  const cls = Math.imul(spread(state.leftSet[child] as number), 0xec66a787);
  const crs = Math.imul(spread(state.rightSet[child] as number), 0x7403e431);
  const pair = ht + ct + side;
  const mark = clw + clr;
  const hk = Math.imul(SPREAD[kinds[head] as number] as number, 0x6c8e9cf5);
  const ck = Math.imul(SPREAD[kinds[child] as number] as number, 0x3c6ef373);
  const kk = hk + ck + side;
  out[from] = ct + side + cls + crs;
  out[from + 1] = clw + ct + side;
  out[from + 2] = kk + far + mid;
  out[from + 3] = kk + cls + crs;
  out[from + 4] = kk + hls;
  out[from + 5] = cw + side;
  out[from + 6] = ht + side;
  out[from + 7] = kk + mark;
  out[from + 8] = cc + ct + mark;
  out[from + 9] = hw + side;
  out[from + 10] = ct + side;
  out[from + 11] = hc + ct + side;
  out[from + 12] = pair + clt;
  out[from + 13] = hc6 + cc6 + side;
  out[from + 14] = pair + cnt;
  out[from + 15] = pair + ce;
  return 16;
}

export function secondRelationFeatures(
  words: Words,
  state: Configuration,
  head: number,
  child: number,
  out: Int32Array,
  from: number,
): number {
  const { word, cluster, cluster4, ending3 } = words;
  const { tags, kinds, relation, left, right } = state;
  const rightwards = head < child ? 1 : 0;
  const cl = left[child] as number;
  const cr = right[child] as number;
  const hl = left[head] as number;
  const distance = near(rightwards === 1 ? child - head : head - child);
  const low = rightwards === 1 ? head : child;
  const high = rightwards === 1 ? child : head;
  const between =
    few((state.commas[high - 1] as number) - (state.commas[low] as number)) * 4 +
    few((state.verbs[high - 1] as number) - (state.verbs[low] as number));
  const side = Math.imul(SPREAD[rightwards] as number, 0x24ede6a5);
  const hw = Math.imul(word[head] as number, 0x8a6a63ed);
  const ht = Math.imul(SPREAD[tags[head] as number] as number, 0x1e27a1c1);
  const hc = Math.imul(cluster[head] as number, 0x92276659);
  const hc4 = Math.imul(cluster4[head] as number, 0x8f6d0559);
  const he = Math.imul(ending3[head] as number, 0xd0eda82f);
  const cw = Math.imul(word[child] as number, 0xae97ba95);
  const ct = Math.imul(SPREAD[tags[child] as number] as number, 0x2e44158b);
  const cc = Math.imul(cluster[child] as number, 0x1a61dbe3);
  const cc4 = Math.imul(cluster4[child] as number, 0x923a7369);
  const far = Math.imul(SPREAD[distance] as number, 0x5f557203);
  const mid = Math.imul(SPREAD[between] as number, 0x18f135d3);
  const clw = Math.imul(word[cl] as number, 0x8c38fb29);
  const clr = Math.imul(SPREAD[relation[cl] as number] as number, 0x1012f037);
  const crw = Math.imul(word[cr] as number, 0x907a70c3);
  const crr = Math.imul(SPREAD[relation[cr] as number] as number, 0xf4205b5);
  const hlt = Math.imul(SPREAD[tags[hl] as number] as number, 0x9e7769b1);
  const hlr = Math.imul(SPREAD[relation[hl] as number] as number, 0x34b9b5df);
  const cnw = Math.imul(word[child + 1] as number, 0x7f150525);
  const cpw = Math.imul(word[child - 1] as number, 0x881ed163);
  const cpt = Math.imul(SPREAD[tags[child - 1] as number] as number, 0x6d76b07f);
  const hnt = Math.imul(SPREAD[tags[head + 1] as number] as number, 0xc6f87719);
  const hpt = Math.imul(SPREAD[tags[head - 1] as number] as number, 0x506bf2ef);
  const hls = Math.imul(spread(state.leftSet[head] as number), 0x7731af11);
  const hrs = Math.imul(spread(state.rightSet[head] as number), 0x95e761d1);
  const cls = Math.imul(spread(state.leftSet[child] as number), 0xec66a787);
  const hhr = Math.imul(SPREAD[state.head[head] === 0 ? 0 : 1 + (relation[head] as number)] as number, 0x5c90a959);
  const hht = Math.imul(SPREAD[tags[state.head[head] as number] as number] as number, 0x4cbd87ad);
  const pair = ht + ct + side;
  const mark = clw + clr;
  const hwct = hw + ct + side;
  const cwht = cw + ht + side;
  const hk = Math.imul(SPREAD[kinds[head] as number] as number, 0x6c8e9cf5);
  const ck = Math.imul(SPREAD[kinds[child] as number] as number, 0x3c6ef373);
  const cnk = Math.imul(SPREAD[kinds[child + 1] as number] as number, 0x2545f491);
  const cpk = Math.imul(SPREAD[kinds[child - 1] as number] as number, 0x9e3779b9);
  const kk = hk + ck + side;
  out[from] = pair + hrs;
  out[from + 1] = kk + hhr;
  out[from + 2] = pair + cpw;
  out[from + 3] = pair + hlt + hlr;
  out[from + 4] = hw + ck + side;
  out[from + 5] = side;
  out[from + 6] = pair + hnt;
  out[from + 7] = cw + hk + side;
  out[from + 8] = pair + cnw;
  out[from + 9] = pair + mark;
  out[from + 10] = cc + ht + side;
  out[from + 11] = kk + hrs;
  out[from + 12] = pair + he;
  out[from + 13] = hc + ct + mark;
  out[from + 14] = pair + hpt;
  out[from + 15] = pair + crw + crr;
  out[from + 16] = pair + cpt;
  out[from + 17] = pair + mid;
  out[from + 18] = cw + ct + side + mark;
  out[from + 19] = hwct;
  out[from + 20] = kk + cls + mark;
  out[from + 21] = hc4 + cc4 + pair;
  out[from + 22] = kk + cnk + cpk;
  out[from + 23] = hw + cc + side;
  out[from + 24] = pair + hhr + hht;
  out[from + 25] = pair + far;
  out[from + 26] = pair;
  out[from + 27] = pair + hls;
  out[from + 28] = hwct + hrs;
  out[from + 29] = pair + clw;
  out[from + 30] = cwht;
  out[from + 31] = pair + cls;
  out[from + 32] = hw + ct + mark;
  out[from + 33] = hw + cw;
  out[from + 34] = hwct + hls;
  out[from + 35] = hc + cw + side;
  return 36;
}
