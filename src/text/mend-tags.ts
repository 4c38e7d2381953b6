import type { Lexeme } from './lexeme.ts';

/** What the tagger does not see because its training text has no news; `found` holds the number of each tag plus one, words count from 1. */
export function tagMender(tags: readonly string[]): (words: readonly Lexeme[], found: Int32Array) => void {
  const NOUN = tags.indexOf('NOUN NN') + 1;
  const NOUNS = tags.indexOf('NOUN NNS') + 1;
  const PRESENT = tags.indexOf('VERB VBZ') + 1;
  const NAME = tags.indexOf('PROPN NNP') + 1;
  const NAMES = tags.indexOf('PROPN NNPS') + 1;
  const ADJECTIVE = tags.indexOf('ADJ JJ') + 1;
  const PAST = tags.indexOf('VERB VBD') + 1;
  const PARTICIPLE = tags.indexOf('VERB VBN') + 1;
  const GOING = tags.indexOf('VERB VBG') + 1;
  const numbersOf = (wanted: RegExp): ReadonlySet<number> =>
    new Set(tags.flatMap((tag, at) => (wanted.test(tag) ? [at + 1] : [])));
  const adjectives = numbersOf(/^ADJ /u);
  const finite = numbersOf(/^(?:VERB|AUX) (?:VBD|VBZ)$/u);
  const afterNoun = numbersOf(/^(?:(?:VERB|AUX) (?:VBD|VBZ|MD)|PUNCT ,|CCONJ CC)$/u);
  const prepositions = numbersOf(/^ADP IN$/u);
  const modals = numbersOf(/^(?:AUX|VERB) /u);
  const articles = numbersOf(/^DET /u);
  // What may follow a verb with its subject, and not a participle before its noun.
  const afterVerb = numbersOf(/^(?:SCONJ|DET|PRON|PART|ADP) /u);
  if (NOUN === 0) return () => {};
  return (words, found) => {
    for (let at = 1; at <= words.length; at++) {
      const tag = found[at] ?? 0;
      const word = words[at - 1];
      if (word === undefined) break;
      if (tag === NOUNS && saysSo(words, found, at)) found[at] = PRESENT;
      else if (tag === PRESENT && isDenied(words, at)) found[at] = NOUNS;
      else if (tag === NAMES && word.listed === '' && found[at - 1] === NAME) found[at] = NAME;
      else if (
        tag === GOING &&
        word.listed.includes('a') &&
        prepositions.has(found[at - 1] ?? 0) &&
        found[at + 1] === NAME
      )
        found[at] = ADJECTIVE;
      else if (at > 1 && at < words.length && adjectives.has(tag)) mendAdjective(words, found, at);
    }
  };

  /** “The suit | states | that Norland broke the law”, “…,” the suit states.: a text says so. “People walk, she | adds |.” */
  function saysSo(words: readonly Lexeme[], found: Int32Array, at: number): boolean {
    if (PRESENT === 0 || at < 2) return false;
    if (/^(?:s?he|who)$/iu.test(words[at - 2]?.text ?? '')) return true;
    if (at < 3 || !SAYS.has(words[at - 1]?.text ?? '')) return false;
    const article = adjectives.has(found[at - 2] ?? 0) ? at - 3 : at - 2;
    if (!TEXTS.has(words[at - 2]?.text ?? '') || !articles.has(found[article] ?? 0)) return false;
    const next = words[at]?.text ?? '';
    if (next === 'that') return !finite.has(found[at + 2] ?? 0) && !modals.has(found[at + 2] ?? 0);
    return (next === '.' || next === '') && /^[,”"]$/u.test(words[article - 2]?.text ?? '');
  }

  /** “Norland's military claimed”, “an intelligence official, speaking”: a noun, though the word is an adjective elsewhere. */
  function mendAdjective(words: readonly Lexeme[], found: Int32Array, at: number): void {
    const owner = words[at - 2]?.text;
    const next = found[at + 1] ?? 0;
    if (owner !== '’s' && owner !== "'s") {
      const before = found[at - 1] ?? 0;
      const listed = words[at - 1]?.listed ?? '';
      if ((before === NOUN || before === NAME) && /^a?n/u.test(listed) && afterNoun.has(next)) found[at] = NOUN;
      return;
    }
    const passive =
      next === PARTICIPLE &&
      at + 2 <= words.length &&
      afterVerb.has(found[at + 2] ?? 0) &&
      words[at + 1]?.text !== 'by';
    if (!finite.has(next) && !passive) return;
    found[at] = NOUN;
    if (passive && PAST > 0) found[at + 1] = PAST;
  }
}

/** “rejected | claims | that Norland had fired” */
function isDenied(words: readonly Lexeme[], at: number): boolean {
  return (
    /^(?:claims|reports|charges)$/u.test(words[at - 1]?.text ?? '') &&
    /^(?:that|by|from|of)$/u.test(words[at]?.text ?? '') &&
    DENIES.has(words[at - 2]?.text ?? '')
  );
}

const DENIES: ReadonlySet<string> = new Set(
  'reject rejects rejected rejecting deny denies denied denying dismiss dismisses dismissed dismissing dispute disputes disputed disputing repeat repeats repeated repeating refute refuted made'.split(
    ' ',
  ),
);

const SAYS: ReadonlySet<string> = new Set('states claims reports notes charges'.split(' '));
/** Nouns for a text that speaks; “insurance claims that …” are none of its. */
const TEXTS: ReadonlySet<string> = new Set(
  'suit lawsuit complaint report letter statement memo ruling indictment study survey document filing petition verdict email'.split(
    ' ',
  ),
);
