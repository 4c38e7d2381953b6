/** PHRASES AS A READER WRITES THEM, made into expressions over small letters. A phrase is words with a blank between them:
 *
 *      was fired                the words, one after the other
 *      (wet|icy)                one of several
 *      (the)?                   may be left out
 *      ~                        up to six other words
 *      =be =have =not           forms of “be” and “have”; words that deny
 *      =whose =n =word          his, her, its …; a number; any word
 *
 *  Several phrases stand beside each other with `;`. */

export interface Phrases {
  readonly look: RegExp;
  /** Words of which one stands in whatever `look` finds: where none does, it need not be tried. */
  readonly cues: ReadonlySet<string>;
}

/** @throws where nothing but forms and small words stand in a phrase: it would be looked for in every sentence. */
export function phrasesOf(text: string): Phrases {
  const cues = new Set<string>();
  const parts = text
    .split(';')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')
    .map((phrase) => {
      for (const cue of cuesIn(phrase)) cues.add(cue);
      return partOf(phrase);
    });
  return { look: new RegExp(`(?<![\\p{L}\\p{N}])(?:${parts.join('|')})(?![\\p{L}\\p{N}])`, 'u'), cues };
}

/** The longest word of each way of the part of a phrase whose ways are told by the longest words. */
function cuesIn(phrase: string): readonly string[] {
  let best: readonly string[] = [];
  for (const part of partsIn(phrase)) {
    if (part.endsWith('?') || part === '~') continue;
    const own = waysOf(part).map((way) => longestOf(way.match(/(?<![=\p{L}])\p{L}+(?:[-'’]\p{L}+)*/gu) ?? []));
    if (shortestOf(own) > shortestOf(best)) best = own;
  }
  if (best.length === 0) throw new RangeError(`no word of “${phrase}” tells it from others`);
  return best;
}

function longestOf(words: readonly string[]): string {
  return words.reduce((longest, word) => (!SMALL.has(word) && word.length > longest.length ? word : longest), '');
}

function shortestOf(words: readonly string[]): number {
  return words.length === 0 ? 0 : Math.min(...words.map(({ length }) => length));
}

/** Words that stand in every other sentence. */
const SMALL: ReadonlySet<string> = new Set(
  'the a an of to in on at by for from with and or not no had has have was were been being be is are it its his her their them they who that this all any more only into than before after about one two three'.split(
    ' ',
  ),
);

/** A word between two others, and the blank behind it. */
const GAP = "(?:[\\p{L}\\p{N}.'’-]+,? ){0,6}";

const FORMS: Readonly<Record<string, string>> = {
  '=be': '(?:is|are|was|were|be|been|being)(?: (?:now|still|already|then|all|also|never|not|only|being|been))?',
  '=have': '(?:has|have|had)(?: (?:now|still|already|also|never|not))?',
  '=not':
    "(?:(?:did|does|do|has|have|had|is|are|was|were|could|would|will|can)(?: not|n['’]t)|never|cannot|not)(?: been)?",
  '=word': '\\p{L}+',
  '=whose': '(?:his|her|its|their|our|my|your|the)',
  '=n': '(?:\\d[\\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\\p{L}+)?|hundreds|dozens|several|many)',
};

function partOf(phrase: string): string {
  const parts = partsIn(phrase.replace(/ ~$/u, ''));
  let made = '';
  for (const [at, part] of parts.entries()) {
    const last = at === parts.length - 1;
    if (part === '~') made += GAP;
    else if (part.endsWith('?')) made += `(?:${patternOf(part.slice(0, -1))} )?`;
    else made += patternOf(part) + (last ? '' : ' ');
  }
  return made;
}

/** Words, groups, signs. */
function partsIn(phrase: string): readonly string[] {
  return phrase.match(/\([^)]*\)\??|\S+/gu) ?? [];
}

function waysOf(part: string): readonly string[] {
  return part.startsWith('(') ? part.slice(1, -1).split('|') : [part];
}

function patternOf(part: string): string {
  const formOf = (word: string): string => (word.startsWith('=') ? (FORMS[word] ?? unknown(word)) : word);
  const ways = waysOf(part).map((way) => way.split(' ').map(formOf).join(' '));
  return ways.length === 1 ? (ways[0] ?? '') : `(?:${ways.join('|')})`;
}

function unknown(word: string): never {
  throw new RangeError(`“${word}” stands for no form`);
}
