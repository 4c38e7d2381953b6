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
    if (!verbs.has(element.token)) continue;
    const doer = doerOf(checked.sentence, element.token);
    if (undergoerOf(checked.sentence, element.token) === null) continue; // “nine died” where nine were killed
    const verb = passage.elements.includes(match) ? match.token : sameWord(element, checked, passage);
    if (verb < 0) continue;
    const undergoer = undergoerOf(passage.sentence, verb);
    const told = pairs.find((pair) => !pair.element.points && covers(pair.element, checked, doer));
    if (told === undefined || !passage.elements.includes(told.match)) continue;
    if (undergoer === null) {
      if (isRightBehind(told.match, verb, passage)) found.add(told.element);
      continue;
    }
    const other = doerOf(passage.sentence, verb);
    if (covers(told.match, passage, other)) continue;
    // Another verb has to have the same doer: “broke the record” by one is no “beat” by another.
    if (lemmaAt(checked, element.token) !== lemmaAt(passage, verb) && isNamed(passage, other)) found.add(told.element);
    const owned = passage.sentence.tokens[told.match.token];
    const isTheirs = owned?.head === undergoer && owned.relation === 'nmod:poss';
    if (covers(told.match, passage, undergoer) || isTheirs) found.add(told.element);
  }
  return found;
}

/** “the Hawks beat visiting Lenn”, however it was read: whoever stands right behind a verb does not do it. */
function isRightBehind(whom: Element, verb: number, { sentence: { tokens } }: Passage): boolean {
  const between = tokens.slice(
    verb + 1,
    tokens.findIndex(({ start }) => start >= whom.start),
  );
  return (
    (tokens[verb]?.end ?? 0) < whom.start &&
    between.length <= 3 &&
    between.every(({ tag, text }) => /^(?:DET|ADJ|NUM)$/u.test(tag) || /^\p{L}+ing$/u.test(text))
  );
}

/** Where the verb stands in the passage though it was read as no verb there; -1 where it does not. */
function sameWord({ token }: Element, checked: Passage, { sentence: { tokens } }: Passage): number {
  const word = checked.sentence.tokens[token]?.text.toLowerCase();
  return tokens.findIndex(({ text }) => text.toLowerCase() === word);
}

function lemmaAt({ sentence }: Passage, token: number): string {
  return sentence.tokens[token]?.lemma ?? '';
}

function isNamed({ sentence }: Passage, token: number | null): boolean {
  return token !== null && sentence.tokens[token]?.tag === 'PROPN';
}

function covers({ start, end }: Element, { sentence }: Passage, token: number | null): boolean {
  const word = token === null ? undefined : sentence.tokens[token];
  return word !== undefined && start <= word.start && word.end <= end;
}
