import { COMPANY_NOUNS } from '../lexicon/bodies.ts';
import { SAYING_VERBS } from '../lexicon/unnamed.ts';
import type { Word } from './words.ts';

/** Whether the words around a name show a firm: “a company called Heron”, “the contractor, Heron Carting, …”, “Heron, based in Velden, …”,
 *  “Heron said it would appeal”. */
export function isFirmHere(
  words: readonly Word[],
  { first, last }: { readonly first: number; readonly last: number },
): boolean {
  const before = words[first - 1];
  const noun = words[first - 2];
  if (before?.lower === 'called' || before?.lower === 'named') return isFirmNoun(noun);
  if (before?.text === ',' && isFirmNoun(noun) && ends(words[last]))
    return isSpoken(words, first - 3) || isSpoken(words, first - 4);
  if (words[last]?.text === ',' && words[last + 1]?.lower === 'based' && words[last + 2]?.lower === 'in') return true;
  return saysOfItself(words, last);
}

/** “The contractor, …”, and not “a spokeswoman for the contractor, Orla Dane, …” */
function isSpoken(words: readonly Word[], the: number): boolean {
  return words[the]?.lower === 'the' && words[the - 1]?.tag !== 'ADP';
}

function ends(word: Word | undefined): boolean {
  return word === undefined || /^[,.;]$/u.test(word.text);
}

function isFirmNoun(word: Word | undefined): boolean {
  return word !== undefined && !word.capital && (COMPANY_NOUNS.has(word.lower) || FIRM_NOUNS.has(word.lower));
}

const FIRM_NOUNS = new Set(
  'supplier contractor subcontractor startup brewer carmaker drugmaker chipmaker publisher developer farmer hauler haulier shipper'.split(
    ' ',
  ),
);

/** “said (that) it would appeal”; “said it would rain” tells of nobody. */
function saysOfItself(words: readonly Word[], at: number): boolean {
  if (!SAYING_VERBS.has(words[at]?.lemma ?? '')) return false;
  const it = words[at + 1]?.lower === 'that' ? at + 2 : at + 1;
  if (words[it]?.lower !== 'it' || words[it + 1]?.tag !== 'AUX') return false;
  const verb = words[it + 2]?.lower === 'not' ? words[it + 3] : words[it + 2];
  return OWN_ACTS.has(verb?.lemma ?? '');
}

const OWN_ACTS = new Set(
  'appeal contest cooperate co-operate comply respond recall hire fire sell buy pay refund review investigate'.split(
    ' ',
  ),
);
