import { ADVERB } from './worded-ties.ts';
import { BEING_NOW, BEING_THEN, isContent, isPast, lemmaOf, type Token } from './worded-tokens.ts';

/** “is” stays “is”; what is planned (“to meet”, “will meet”) has kept its “to” and “will” already. */
export function wrongTenses(own: readonly Token[], other: readonly Token[]): string | null {
  if (tellsPast(own, other)) return 'it tells another time';
  for (const [set, wrong] of [
    [BEING_NOW, BEING_THEN],
    [BEING_THEN, BEING_NOW],
  ] as const) {
    const had = beings(own, set);
    const opposite = beings(own, wrong);
    for (const bears of beings(other, set)) {
      if (had.includes(bears)) continue;
      if (opposite.includes(bears)) return 'it tells another time';
      const source = own.find((one) => isContent(one) && lemmaOf(one.key) === bears);
      const past = source !== undefined && isPast(source.key);
      // A passive made of a verb has the time of the verb.
      if ((set === BEING_NOW) === past) return 'it tells another time';
    }
  }
  return null;
}

/** “The dam holds” as “the dam held”: a past form stands for another one only in a passive. */
function tellsPast(own: readonly Token[], other: readonly Token[]): boolean {
  const keys = own.filter(isContent).map(({ key }) => key);
  return other.some(({ kind, key }, at) => {
    if (kind !== 'content' || !isPast(key) || keys.includes(key)) return false;
    const source = keys.filter((one) => lemmaOf(one) === lemmaOf(key) && !/^[#«]/u.test(one));
    if (source.length === 0 || source.some((one) => isPast(one) || /..ing$/u.test(one))) return false;
    const before = other.slice(Math.max(0, at - 4), at);
    const helped = before.findLast((one) => (one.kind === 'function' && one.key !== 'not') || one.kind === 'break');
    return helped === undefined || !BEING.has(helped.key);
  });
}

const BEING: ReadonlySet<string> = new Set([...BEING_NOW, ...BEING_THEN, 'be', 'been', 'being']);

function beings(tokens: readonly Token[], set: ReadonlySet<string>): readonly string[] {
  return tokens.flatMap(({ key }, index) => {
    if (!set.has(key)) return [];
    const next = tokens.slice(index + 1).find((one) => isContent(one) && !ADVERB.test(one.key));
    return [next === undefined ? '' : lemmaOf(next.key)];
  });
}
