import { SAYING_VERBS } from '../lexicon/unnamed.ts';
import type { Clue } from './clue.ts';
import type { Line } from './words.ts';

/** The actor whom a sentence is about: the subject of its main verb; else whoever begins it. Null where neither is an actor. */
export function leadOf(line: Pick<Line, 'tokens'>, clues: readonly Clue[]): Clue | null {
  const { tokens } = line;
  for (const clue of clues) {
    for (let at = clue.first; at < clue.last; at++) {
      const token = tokens[at];
      if (token === undefined || !token.relation.startsWith('nsubj')) continue;
      if (token.head >= clue.first && token.head < clue.last) continue;
      if (tokens[token.head]?.relation === 'root') return clue;
    }
  }
  const [first] = clues;
  return first !== undefined && first.first <= 1 ? first : null;
}

/** Whether the clue is a subject, of whatever verb. */
export function isSubject(line: Line | undefined, clue: Clue): boolean {
  if (line === undefined) return false;
  for (let at = clue.first; at < clue.last; at++) {
    if (line.tokens[at]?.relation.startsWith('nsubj') === true) return true;
  }
  return false;
}

/** Whether the clue is the subject of the main clause. Where the tree has lost it: what stands right before the verb, after a phrase in
 *  front (“In his talk with Orla, | Dane | condemned …”). */
export function mainSubject(line: Line, clue: Clue): boolean {
  const { tokens } = line;
  for (let at = clue.first; at < clue.last; at++) {
    const token = tokens[at];
    if (token?.relation.startsWith('nsubj') !== true || (token.head >= clue.first && token.head < clue.last)) continue;
    if (tokens[token.head]?.relation === 'root') return true;
  }
  const before = tokens[clue.first - 1]?.text;
  return before === ',' && FRONTED.has(tokens[0]?.tag ?? '') && isBeforeVerb(line, clue.last);
}

const FRONTED: ReadonlySet<string> = new Set(['ADP', 'SCONJ']);

function isBeforeVerb({ tokens }: Line, last: number): boolean {
  const verb = tokens[last]?.tag === 'ADV' ? last + 1 : last;
  return tokens[verb]?.tag === 'VERB' || tokens[verb]?.tag === 'AUX';
}

/** Whether the clue is a subject by the tree, or stands as one: no preposition before it and a verb behind it. */
export function standsAsSubject(line: Line, clue: Clue): boolean {
  const before = line.tokens[clue.first - 1]?.tag === 'DET' ? clue.first - 2 : clue.first - 1;
  const tag = line.tokens[before]?.tag;
  if (tag === 'ADP') return false;
  return isSubject(line, clue) || (tag !== 'VERB' && isBeforeVerb(line, clue.last));
}

/** Whether the subject of the main clause is the clue's: “Dane’s | call”. */
export function ownsSubject({ tokens }: Line, clue: Clue): boolean {
  for (let at = clue.first; at < clue.last; at++) {
    const token = tokens[at];
    const owned = token?.relation === 'nmod:poss' ? tokens[token.head] : undefined;
    if (owned?.relation.startsWith('nsubj') === true && tokens[owned.head]?.relation === 'root') return true;
  }
  return false;
}

/** The subject of what is said by this subject, with its verb: “Officials said | Norland | responded”. Token indices. By the tree, else by
 *  the order of the words. */
export function saidSubject(line: Line, clue: Clue): { readonly subject: number; readonly verb: number } | null {
  return byTree(line, clue) ?? byOrder(line, clue);
}

function byTree(line: Line, clue: Clue): { readonly subject: number; readonly verb: number } | null {
  const { tokens } = line;
  let saying = -1;
  for (let at = clue.first; at < clue.last; at++) {
    const token = tokens[at];
    if (token?.relation.startsWith('nsubj') === true && (token.head < clue.first || token.head >= clue.last))
      saying = token.head;
  }
  if (saying < 0) return null;
  // “thanked Sudmark and said | Norland would accept”
  const joined = tokens.findIndex(
    (token) => token.head === saying && token.relation === 'conj' && SAYING_VERBS.has(token.lemma),
  );
  const verb = tokens.findIndex(
    (token) => (token.head === saying || (joined >= 0 && token.head === joined)) && token.relation === 'ccomp',
  );
  if (verb < 0) return null;
  const subject = tokens.findIndex((token) => token.head === verb && token.relation.startsWith('nsubj'));
  return subject < 0 ? null : { subject, verb };
}

function byOrder(line: Line, clue: Clue): { readonly subject: number; readonly verb: number } | null {
  const { tokens } = line;
  let at = clue.last;
  while (tokens[at]?.tag === 'ADV' || tokens[at]?.tag === 'AUX') at++;
  const verbOfSaying = tokens[at]?.lemma ?? '';
  if (!SAYING_VERBS.has(verbOfSaying) || TAKES_PERSON.has(verbOfSaying)) return null;
  at++;
  // “denied on Thursday that …”
  if (tokens[at]?.tag === 'ADP' && tokens[at + 2]?.text === 'that') at += 2;
  if (tokens[at]?.text === 'that') at++;
  if (tokens[at]?.tag === 'DET') at++;
  const subject = at;
  for (let verb = subject + 1; verb < Math.min(tokens.length, subject + 12); verb++) {
    const tag = tokens[verb]?.tag;
    if (tag === 'PUNCT' && verb < subject + 2) return null;
    if (tag === 'VERB' || tag === 'AUX') return { subject, verb };
  }
  return null;
}

/** “Norland will pay for the tests, | the minister | said on Monday”: who does what is said before the words that tell who says so. */
export function toldBefore(
  { tokens }: Line,
  clue: Clue,
  clues: readonly Clue[],
): { readonly subject: number; readonly verb: number } | null {
  if (tokens[clue.first - 1]?.text !== ',' || !SAYING_VERBS.has(tokens[clue.last]?.lemma ?? '')) return null;
  const next = tokens[clue.last + 1];
  if (next !== undefined && next.text !== '.' && next.tag !== 'ADP') return null;
  const doer = clues.find(({ last }) => tokens[last]?.tag === 'AUX' || tokens[last]?.tag === 'VERB');
  if (doer === undefined || doer === clue || doer.first > clue.first || doer.kind !== 'state') return null;
  let verb = doer.last;
  while (tokens[verb]?.tag === 'AUX' || tokens[verb]?.tag === 'ADV') verb++;
  return { subject: doer.head, verb };
}

/** What follows these is whom the words are for or about, no clause: “told parliament”, “thanked Norland and said …”. */
const TAKES_PERSON: ReadonlySet<string> = new Set(
  'tell thank urge warn accuse ask call condemn reject quote cite brief inform'.split(' '),
);
