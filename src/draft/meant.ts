import { type Token, tellsTime } from '../cite/worded-tokens.ts';
import type { Word } from './words.ts';

/** Whether a pronoun can mean a noun of a sentence, and nothing else that the sentence names.
 *  @param who as `nounOf` writes it
 *  @param leads whether it is the subject, which a pronoun in the same place means before all others */
export function mayMean(
  pronoun: string,
  who: string,
  words: readonly Word[],
  line: readonly Token[],
  leads: boolean,
): boolean {
  const parts = new Set(who.split(/,? /u));
  const own = words.filter(({ key }) => parts.has(key));
  const others = words.filter(
    (one, at) =>
      /^(?:NOUN|PROPN)$/u.test(one.tag) &&
      !parts.has(one.key) &&
      !tellsTime(one) &&
      !isPlace(words, at) &&
      one.kind === 'content',
  );
  if (who === '' || own.length === 0 || own.some(({ key }) => LIMITS.has(key))) return false;
  const many = own.some(({ key }) => key === 'and') || /^NNP?S$/u.test(headOf(own)?.form ?? '');
  const person = isPerson(own);
  if (pronoun === 'it') {
    const speaks = line.some(({ key }) => key === 'it' || key === 'its');
    const thing = !many && !person && (speaks || own.every(({ text }) => /^\p{Ll}/u.test(text)));
    return thing && (leads || !others.some(({ form }) => form === 'NN' || form === 'NNP'));
  }
  if (pronoun === 'they') return many && (leads || !others.some(({ form }) => /S$/u.test(form)));
  const [same, opposite] = pronoun === 'he' ? [HIS, HERS] : [HERS, HIS];
  const known = line.some(({ key }) => same.test(key)) && !line.some(({ key }) => opposite.test(key));
  return known && !many && !others.some((one) => /^\p{Lu}/u.test(one.text) || isPerson([one]));
}

const HIS = /^(?:he|him|his|himself|man|son|father|brother|husband)$/u;
const HERS = /^(?:she|her|hers|herself|woman|daughter|mother|sister|wife|\p{L}+woman)$/u;
const LIMITS = new Set(
  'few fewer no none nobody nothing never every each most only any either neither not hardly many several some half all one both'.split(
    ' ',
  ),
);

function headOf(own: readonly Word[]): Word | undefined {
  return (
    own.find(
      ({ tag, possessive, relation }) =>
        tag === 'NOUN' && !possessive && relation !== 'compound' && relation !== 'nmod',
    ) ?? own.at(-1)
  );
}

/** Whether words may name a person: a trade, an office. */
function isPerson(own: readonly Word[]): boolean {
  return own.some(
    ({ key, tag }) =>
      tag === 'NOUN' &&
      /(?:..er|..or|..ist|..ian|..ant|..ent|man|woman|boy|girl|child|mayor|chief|head|envoy|judge|mp|nurse|coach|wife|husband|son|daughter|friend|widow|victim|pilot)$/u.test(
        key,
      ) &&
      !THINGS.test(key),
  );
}

const THINGS =
  /^(?:paper|letter|number|river|tower|water|power|order|offer|winter|summer|centre|center|border|corner|quarter|member|matter|newspaper|theatre|reactor|sector|motor|harbor|tractor|error|floor|door|government|parliament|agreement|department|document|statement|plant|restaurant|event|accident|incident|apartment|payment|treatment|cent)$/u;

/** “in Arden”, “near Sell Point”: no pronoun of a person or a deed means a place. */
function isPlace(words: readonly Word[], at: number): boolean {
  let before = at - 1;
  while (before >= 0 && (words[before]?.tag === 'PROPN' || words[before]?.tag === 'DET')) before--;
  return words[at]?.tag === 'PROPN' && /^(?:in|at|near|off|from|outside|inside)$/u.test(words[before]?.key ?? '');
}
