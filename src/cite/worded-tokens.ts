import { IRREGULAR_VERBS } from '../lexicon/irregular.ts';
import { LIKE_FORMS } from '../lexicon/like-words.ts';
import { MONTHS, NUMBERS, WEEKDAYS } from './lists.ts';

/** A word of a line as the comparison of two wordings sees it. */
export interface Token {
  /** As written. */
  readonly text: string;
  /** What has to be the same in both wordings: a number by its value, a saying by its class, else the small letters. */
  readonly key: string;
  readonly kind: 'content' | 'function' | 'quote' | 'break';
  /** Only the last name of “[Foreign Minister Orla Dane]” has to stand in the other wording. */
  readonly optional: boolean;
  readonly possessive: boolean;
  /** Opens a phrase that stood behind the verb or the doer of a passive, and not beside what it is done to. */
  readonly parted?: true;
}

/** Outlets and reports speak by a label: “The Harbour Post: “…””. */
export interface Taken {
  readonly tokens: readonly Token[];
  readonly quotes: readonly string[];
  /** Whether the label of a report's own voice was opened into “LABEL says”. */
  readonly label: boolean;
}

/** Take a line apart that Crossread wrote. Brackets take the place of the pronoun before them, and a report's own voice loses its marks. */
export function takenLine(text: string): Taken {
  const seen = new Set<string>();
  const named = text
    .replaceAll(/[\uE000-\uE00F]/gu, '')
    .replace(/(\p{L}[\p{L}’'-]*) \[([^\]]+)\]/gu, (_, before: string, name: string) => {
      const again = seen.has(name);
      seen.add(name);
      // “he [Dane] denied that he [Dane] …”: the second one stays the pronoun that it is.
      if (again && /^\p{Ll}/u.test(before)) return before;
      const words = name.split(/\s+/u);
      const possessive = /^(?:his|her|its|their)$/iu.test(before) ? '’s' : '';
      return words.map((word, at) => (at < words.length - 1 ? `\uE002${word}` : `${word}${possessive}`)).join(' ');
    });
  const own = /^([^:“”"]{2,80}): “([\s\S]*)”$/u.exec(named);
  const [, label = '', body = ''] = own ?? [];
  const opens = own !== null && !SPEAKS.test(label) && !FIRST_PERSON.test(body) && !/[“”]/u.test(body);
  const plain = opens ? `${label} \uE004 ${body.replace(DATELINE, '')}` : named.replace(DATELINE, '');
  return { ...taken(plain), label: opens };
}

/** Take another wording of a line apart.
 *  @param label whether “reports” and “according to” may stand for the label of the line */
export function takenWording(text: string, label: boolean): Taken {
  const plain = text
    .replaceAll(/[\uE000-\uE00F]/gu, '')
    .replace(/\baccording to\b/giu, '\uE005')
    .replace(/\bin order to\b/giu, 'to')
    .replace(label ? /\b(?:reports|reported|writes)\b/u : /(?!)/u, '\uE004');
  return { ...taken(plain), label };
}

const SPEAKS = /\b(?:wrote|said|says|told|posted|added|writes)\b/u;
const FIRST_PERSON = /\b(?:I|[Ww]e|me|us|[Mm]y|[Oo]ur|mine|ours)\b/u;
const DATELINE = /^\p{Lu}[\p{Lu} ]+(?: \([^)]*\))?(?::| -) /u;

function taken(source: string): Omit<Taken, 'label'> {
  const quotes: string[] = [];
  const opened = source
    .replace(/\baccording to\b/giu, '\uE005')
    .replace(/“([^“”]*)”|"([^"]*)"/gu, (_, a?: string, b?: string) => {
      quotes.push(quoteKey(a ?? b ?? ''));
      return ` \uE006${quotes.length - 1} ${/[.!?][”"]?$/u.test(a ?? b ?? '') ? '. ' : ', '}`;
    });
  const tokens: Token[] = [];
  const pieces = opened
    .replace(/\bcannot\b/giu, 'can not')
    .replace(/\bso far\b/gu, 'so-far')
    .replace(/(\p{L})n[’']t\b/gu, '$1 not')
    .replace(/\b(\d+(?:\.\d+)?)(?: per cent\b| ?%)/giu, '$1 percent')
    .replace(/\bper cent\b/giu, 'percent')
    .replace(OLD, '$2 of $1')
    .replace(/\b(?:everyone|everybody)(?= who\b)/gu, 'all')
    .replace(/\bEvery(?:one|body)(?= who\b)/gu, 'All')
    .matchAll(PIECE);
  for (const [piece] of pieces) {
    if (piece.startsWith('\uE006')) tokens.push(token(piece, quotes[Number(piece.slice(1))] ?? '', 'quote'));
    else if (piece === '\uE004') tokens.push(token('label', SAY, 'content'));
    else if (piece === '\uE005') tokens.push(token('according', SAY, 'content'));
    else if (/^[,;:.!?()—–]/u.test(piece)) tokens.push(token(piece, /[.!?;]/u.test(piece) ? '.' : ',', 'break'));
    else {
      const optional = piece.startsWith('\uE002');
      const name = optional ? piece.slice(1) : piece;
      const bare = name.replace(/[’']s?$/u, '');
      const possessive = bare !== name;
      const key = keyOf(bare);
      const isFunction = FUNCTION.has(key) && bare !== 'May' && !(possessive && key === 'it');
      tokens.push({ ...token(bare, key, isFunction ? 'function' : 'content'), possessive, optional });
    }
  }
  return { tokens: begun(tokens), quotes };
}

/** “began to lower” as “began lowering”. */
function begun(tokens: readonly Token[]): readonly Token[] {
  return tokens.flatMap((one, at): readonly Token[] => {
    const [before, second] = [tokens[at - 1], tokens[at - 2]];
    const begins = (token: Token | undefined): boolean => BEGINS.has(token?.key ?? '');
    if (one.key === 'to' && begins(before) && isVerbish(tokens[at + 1])) return [];
    const plain = before?.key === 'to' && begins(second) && isVerbish(one);
    if (!plain && !(begins(before) && one.kind === 'content' && /^\p{Ll}+ing$/u.test(one.text))) return [one];
    const told = `${lemmaOf(one.key)}ing`;
    return [{ ...one, text: told, key: told }];
  });
}

/** No name, no number, no form of the past. */
function isVerbish(one: Token | undefined): boolean {
  return one !== undefined && one.kind === 'content' && /^\p{Ll}+$/u.test(one.text) && !isPast(one.key);
}

const BEGINS = new Set('start starts started starting continue continues continued continuing'.split(' '));

/** “a 34-year-old man”, “a man aged 34”: “a man of 34”. */
const OLD =
  /\b([\p{L}\p{N}-]{1,20})-year-old (man|woman|boy|girl|youth|student|driver|pupil|suspect|pensioner|teacher)\b/gu;

const PIECE =
  /\uE004|\uE005|\uE006\d+|\d{1,2}(?:[.:]\d\d)? ?(?:[ap]\.m\.|[ap]m\b)|\uE002?[$€£¥]?\d+(?:,\d{3})*(?:[.:]\d+)?(?:\p{L}+)?|\uE002?(?:\p{L}\.){2,}|\uE002?\p{L}[\p{L}\p{M}\p{N}]*(?:[-’'.]\p{L}[\p{L}\p{M}\p{N}]*)*[’']?|[,;:.!?()—–]/gu;

function token(text: string, key: string, kind: Token['kind']): Token {
  return { text, key, kind, optional: false, possessive: false };
}

/** Quotations are compared letter for letter, but for marks at their ends and the form of apostrophes. */
export function quoteKey(words: string): string {
  return words
    .replaceAll(/[’‘]/gu, "'")
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replace(/[.,;]$/u, '');
}

export const SAY = '«say»';

function keyOf(word: string): string {
  const lower = word
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^(?:(?:\p{L}\.)+)$/u, (dotted) => dotted.replaceAll('.', ''));
  if (SAID.has(lower)) return SAY;
  if (/^\d.*[ap]\.?m\.?$/u.test(lower)) return lower.replaceAll(/[ .]/gu, '');
  const value = NUMBERS[lower];
  if (value !== undefined && !ORDINAL.has(lower)) return `#${value}`;
  if (/^\d[\d,]*(?:\.\d+)?$/u.test(lower)) return `#${Number(lower.replaceAll(',', ''))}`;
  // A name keeps its own word, but for the first of a sentence.
  const like = LIKE_FORMS.get(lower);
  return like !== undefined && (word === lower || FUNCTION.has(like)) ? like : lower;
}

const SAID = new Set('say says said stated'.split(' '));
const ORDINAL = new Set('first second third fourth fifth sixth seventh eighth ninth tenth once twice half'.split(' '));

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u));

/** Carry no content of their own and may come and go. */
export const FREE = words('a an the that which who whom and have has had having also been being be do does did');
export const BEING_NOW = words('is are am');
export const BEING_THEN = words('was were');
export const NEGATIONS = words('not no never none neither nor without hardly barely');
export const MODALS = words('can could may might must shall should will would ought');
/** How many, how surely, how far: each keeps the word that it measures. */
const MEASURES = words(
  `all every each some most many several few any both either half only about around roughly approximately nearly almost over under more less
  than least up another other own still yet even just so such too very reportedly allegedly`,
);
/** Tie one thing to another: each keeps what it ties. */
export const TIES = words(
  `by to from of for with against between in on at into onto through during toward towards near inside outside along across behind below above
  among amid within upon off out down
  after before since until because if unless although though but while when where whereas as despite or whether following`,
);
export const PRONOUNS = words(
  'he she they it his her hers its their theirs him them i we you my our your me us himself herself itself themselves this these those there whose what',
);
const FUNCTION: ReadonlySet<string> = new Set([
  ...FREE,
  ...BEING_NOW,
  ...BEING_THEN,
  ...NEGATIONS,
  ...MODALS,
  ...MEASURES,
  ...TIES,
  ...PRONOUNS,
]);

const TIMES = new Set([
  ...WEEKDAYS,
  ...MONTHS,
  ...'today yesterday tomorrow tonight morning afternoon evening night noon midnight dawn late early am pm gmt local time'.split(
    ' ',
  ),
]);

export function isContent({ kind }: Token): boolean {
  return kind === 'content' || kind === 'quote';
}

/** Whether a word only tells when. */
export function tellsTime({ key, kind, text }: Token): boolean {
  // “The Evening Mirror” is no evening.
  if (/^(?:Morning|Afternoon|Evening|Night|Noon|Midnight|Dawn|Local|Time)$/u.test(text)) return false;
  return (
    kind === 'content' && (TIMES.has(key) || /^\d[\d.:]*(?:am|pm|th|st|nd|rd)$|^\d+:\d+$|^#(?:19|20)\d\d$/u.test(key))
  );
}

/** “struck”, “accused”: past tense or participle. */
export function isPast(key: string): boolean {
  const lemma = IRREGULAR_VERBS.get(key);
  return lemma === undefined ? /..ed$/u.test(key) : lemma !== key && !/(?:s|ing)$/u.test(key);
}

/** The dictionary form as far as endings and the table of irregular verbs give it. */
export function lemmaOf(key: string): string {
  const lemma = IRREGULAR_VERBS.get(key);
  if (lemma !== undefined) return lemma;
  const stem = key.replace(/(?:ing|ed|es|s|e)$/u, '');
  return stem.length < 3 ? key : stem.replace(/([^aeiouls])\1$/u, '$1').replace(/i$/u, 'y');
}
