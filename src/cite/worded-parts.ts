import { mayBePlaced } from './worded-place.ts';
import { ADVERB, bearing } from './worded-ties.ts';
import {
  BEING_NOW,
  BEING_THEN,
  isContent,
  isPast,
  lemmaOf,
  MODALS,
  SAY,
  TIES,
  type Token,
  tellsTime,
} from './worded-tokens.ts';

/** “Dane praised the school in Arden” is not “The school was praised by Dane in Arden”. What is done by hand is done where its object is. */
export function wrongParting(own: readonly Token[], other: readonly Token[]): string | null {
  for (const [at, { key, parted }] of other.entries()) {
    const bears = bearing(other, at);
    if (parted !== true || bears === undefined || tellsTime(bears)) continue;
    const verb = other.slice(0, at).findLast((one) => one.kind === 'content' && isPast(one.key));
    if (!mayBePlaced(key, lemmaOf(verb?.key ?? ''))) continue;
    const beside = own.some(
      (one, index) =>
        one.key === key && one.parted !== true && isNoun(own[index - 1]) && bearing(own, index)?.key === bears.key,
    );
    if (beside) return `“${key} ${bears.text}” may go with another word`;
  }
  return null;
}

/** “The men who fled were caught” is not “The men who were caught fled”: what a line tells of somebody and what it says of him keep their ranks. */
export function wrongRelatives(own: readonly Token[], other: readonly Token[]): string | null {
  const [left, right] = [relatives(own), relatives(other)];
  const turned = [...right].find((verb) => !left.has(verb));
  return turned !== undefined && [...left].some((verb) => !right.has(verb))
    ? 'it says what is only told by the way'
    : null;
}

function relatives(tokens: readonly Token[]): ReadonlySet<string> {
  return new Set(
    tokens.flatMap(({ key }, at) => {
      const next = tokens[at + 1];
      const helped =
        next?.kind === 'function' &&
        (BEING_NOW.has(next.key) || BEING_THEN.has(next.key) || MODALS.has(next.key) || HELPS.has(next.key));
      if (next?.kind === 'break' || (!/^(?:who|which)$/u.test(key) && !(key === 'that' && helped))) return [];
      const verb = tokens.slice(at + 1).find((one) => isContent(one) && !ADVERB.test(one.key));
      return verb === undefined ? [] : [lemmaOf(verb.key)];
    }),
  );
}

/** “Dane met Moss, after which the vote failed”: it turns what “after” ties. */
export function wrongPrepositions(own: readonly Token[], other: readonly Token[]): string | null {
  const [left, right] = [own, other].map((tokens) =>
    tokens
      .flatMap(({ key }, at) =>
        TIES.has(key) && /^who(?:m|se)$|^which$/u.test(tokens[at + 1]?.key ?? '') ? [key] : [],
      )
      .toSorted((a, b) => (a < b ? -1 : 1))
      .join(' '),
  );
  return left === right ? null : 'it tells in another order what came after what';
}

const HELPS = new Set(['did', 'does', 'do', 'had', 'has', 'have']);

function isNoun(one: Token | undefined): boolean {
  return one !== undefined && isContent(one) && !isPast(one.key) && one.key !== SAY;
}
