import { IRREGULAR_NOUNS, IRREGULAR_OTHERS, IRREGULAR_VERBS } from '../lexicon/irregular.ts';
import { simplify } from './words.ts';

/** The dictionary form of a word in lower case, as its Penn form asks for: “struck” (VBD) strike, “talks” (NNS) talk, “us” we.
 *  Spelling stays as it is: “centre” is no “center”.
 *  @param form Penn form; '' leaves the word as it stands
 *  @param known whether a word is an English one; it decides between “hop” and “hope” for “hoped” */
export function lemmaOf(word: string, form: string, known: (word: string) => boolean): string {
  const lower = word.toLowerCase().replace(/’/gu, "'");
  if (form === 'POS') return "'s";
  if (/^(?:V|MD)/u.test(form)) return verbLemma(lower, form, known);
  if (form === 'NNS' || form === 'NNPS') return /^[\d']/u.test(lower) ? lower : nounLemma(lower);
  if (/^(?:NN|CD|FW|HYPH|SYM)/u.test(form)) return lower;
  if (/^(?:JJ|RB)[RS]$/u.test(form)) return IRREGULAR_OTHERS.get(lower) ?? gradeLemma(lower, known);
  if (/^(?:PRP|DT|WP|RB|PDT)$/u.test(form)) return IRREGULAR_OTHERS.get(lower) ?? lower;
  return /^\p{P}/u.test(lower) ? simplify(lower) : lower;
}

function verbLemma(word: string, form: string, known: (word: string) => boolean): string {
  if (word === "'s") return 'be';
  if (word === "'d") return form === 'VBD' ? 'have' : 'would';
  if (form === 'MD') return MODAL_LEMMAS.get(word) ?? word;
  if (form === 'VB' || form === 'VBP') return IRREGULAR_BASES.has(word) ? (IRREGULAR_VERBS.get(word) ?? word) : word;
  const irregular = IRREGULAR_VERBS.get(word);
  if (irregular !== undefined) return irregular;
  if (form === 'VBZ') return withoutS(word);
  const ending = form === 'VBG' ? 'ing' : 'ed';
  if (!word.endsWith(ending) || word.length < ending.length + 2) return word;
  if (word.endsWith('ied')) return `${word.slice(0, -3)}y`;
  return baseOf(word.slice(0, -ending.length), known);
}

/** Forms that do not end like others, read even where the tagger takes them for a dictionary form. */
const IRREGULAR_BASES: ReadonlySet<string> = new Set(['am', 'are', "'m", "'re", "'ve", 'is', 'has', 'does']);
const MODAL_LEMMAS: ReadonlyMap<string, string> = new Map([
  ['ca', 'can'],
  ['wo', 'will'],
  ["'ll", 'will'],
  ['sha', 'shall'],
]);

/** What “-ed” and “-ing” were put on: “launch”, “propos(e)”, “plan(n)”. */
function baseOf(stem: string, known: (word: string) => boolean): string {
  const single = stem.slice(0, -1);
  const doubled = stem.length > 2 && stem.at(-1) === stem.at(-2) && /[bdfgklmnprtvz]$/u.test(stem);
  if (doubled && !(known(stem) && /(?:ll|dd|ff|zz|gg)$/u.test(stem)))
    return known(stem) && !known(single) ? stem : single;
  const longer = `${stem}e`;
  if (known(stem) !== known(longer)) return known(stem) ? stem : longer;
  return WANTS_E.test(stem) ? longer : stem;
}

// A short vowel before a lone consonant would have doubled it; v, c, soft g, u and consonant plus l never end a verb.
const WANTS_E = /(?:[vcu]|[dr]g|[^aeioul]l|iz|[aeou]s|at|^[^aeiou]*[aeiou][bdgklmnprtz])$/u;

function nounLemma(word: string): string {
  return IRREGULAR_NOUNS.get(word) ?? withoutS(word);
}

function withoutS(word: string): string {
  if (!word.endsWith('s') || word.length < 3 || /(?:ss|us|is)$/u.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:[sxz]|[cs]h)es$/u.test(word) && !IRREGULAR_NOUNS.has(word))
    return E_STAYS.test(word) ? word.slice(0, -1) : word.slice(0, -2);
  if (/[^aeiou]oes$/u.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

// “closes”, “raises”, “uses”, “seizes”: the e belongs to the word. “passes”, “taxes”, “reaches”: it does not.
const E_STAYS = /(?:[aeioulnrp]ses|[aeiou]zes)$/u;

/** “larger” large, “bigger” big, “earliest” early. */
function gradeLemma(word: string, known: (word: string) => boolean): string {
  const stem = word.replace(/(?:er|est)$/u, '');
  if (stem === word || stem.length < 2) return word;
  if (stem.endsWith('i')) return `${stem.slice(0, -1)}y`;
  if (stem.length > 2 && stem.at(-1) === stem.at(-2) && known(stem.slice(0, -1)) && !/(?:ll|ss)$/u.test(stem))
    return stem.slice(0, -1);
  return known(stem) ? stem : known(`${stem}e`) ? `${stem}e` : stem;
}

/** A form of “be”. */
export function isBe(word: string): boolean {
  return IRREGULAR_VERBS.get(word.toLowerCase()) === 'be';
}
