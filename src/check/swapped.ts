import { doerOf, predicates, undergoerOf } from '../text/clause.ts';
import type { Pair } from './conflict.ts';
import type { Element } from './elements.ts';
import type { Passage } from './passage.ts';

/** Who does the deed in the sentence, where the passage has the deed done to them or to what is theirs: “Vell beat Lenn” where “Lenn beat
 *  Vell” stands, “Dane broke Hale's record” where Hale broke Dane's. They tell another thing there. */
export function swappedDoers(checked: Passage, passage: Passage, pairs: readonly Pair[]): ReadonlySet<Element> {
  const found = new Set<Element>();
  const verbs = new Set(predicates(checked.sentence));
  for (const { element, match } of pairs) {
    if (!verbs.has(element.token) || !passage.elements.includes(match)) continue;
    const doer = doerOf(checked.sentence, element.token);
    if (undergoerOf(checked.sentence, element.token) === null) continue; // “nine died” where nine were killed
    const undergoer = undergoerOf(passage.sentence, match.token);
    const told = pairs.find((pair) => !pair.element.points && covers(pair.element, checked, doer));
    if (told === undefined || undergoer === null || !passage.elements.includes(told.match)) continue;
    if (covers(told.match, passage, doerOf(passage.sentence, match.token))) continue;
    const owned = passage.sentence.tokens[told.match.token];
    const isTheirs = owned?.head === undergoer && owned.relation === 'nmod:poss';
    if (covers(told.match, passage, undergoer) || isTheirs) found.add(told.element);
  }
  return found;
}

function covers({ start, end }: Element, { sentence }: Passage, token: number | null): boolean {
  const word = token === null ? undefined : sentence.tokens[token];
  return word !== undefined && start <= word.start && word.end <= end;
}
