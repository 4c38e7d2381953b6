import { BEING, COMMON_ACTS, THOUGHT, UNTOUCHED, WITHOUT_BEING } from '../lexicon/nothing.ts';
import type { Analysis } from '../model/analysis.ts';
import { gathered } from '../model/gathered.ts';
import { remembered } from '../model/remembered.ts';
import type { Token } from '../model/sentence.ts';
import { CLASSES, shareClass } from './act.ts';
import { assertedAt } from './asserted.ts';
import type { Together } from './event.ts';
import { disjoint } from './fit.ts';
import type { Bearing, Pair } from './pair.ts';
import { bearingOf, canMeet, daysApart, type Passage, passagesOf, sharedNouns } from './phrase.ts';
import { caseOf, plain, under } from './tree.ts';

/** “There was no alarm” against “the alarm was raised at 10.40”; “nobody stabbed anybody” against “an officer was stabbed”; “Norland
 *  asked nobody for anything” against “it was Norland that asked for a truce”: whoever says that there was none at all is gainsaid by
 *  whoever tells of one, in the same event. */
export function nothingPairs(analyses: readonly Analysis[], together: Together): readonly Pair[] {
  const denials = someOfEach(nothingOfAll(analyses));
  if (denials.length === 0) return [];
  const wanted = new Set(denials.flatMap(({ keys }) => keys));
  const index = new Map<string, Told[]>();
  for (const told of toldOfAll(analyses)) {
    for (const key of told.keys) {
      if (!wanted.has(key)) continue;
      const list = index.get(key);
      if (list === undefined) index.set(key, [told]);
      else if (list.length < MOST) list.push(told);
    }
  }
  return denials.flatMap((nothing) => {
    const candidates = new Set(nothing.keys.flatMap((key) => index.get(key) ?? []));
    const common = candidates.size > FEW;
    return [...candidates].flatMap((told) => pairOf(nothing, told, together, common) ?? []);
  });
}

/** What more passages tell than this singles out nothing. */
const MOST = 80;

/** A thing told more often than this is one of the story's common words (a border, families): that it is told somewhere gainsays
 *  “he had none” only where the passage shares another thing too. */
const FEW = 2;

/** Of many that deny the same thing, in a case of thousands of reports, the first stand for all. */
function someOfEach(denials: readonly Nothing[]): readonly Nothing[] {
  const seen = new Map<string, number>();
  return denials.filter(({ keys: [first = ''] }) => {
    const before = seen.get(first) ?? 0;
    seen.set(first, before + 1);
    return before < MOST;
  });
}

/** A clause that says that there was none. */
interface Nothing {
  readonly passage: Passage;
  /** The thing, the act, or somebody's act of which there was none. */
  readonly keys: readonly string[];
  /** What the thing is told with: adjectives, other nouns of its name. */
  readonly narrowed: ReadonlySet<string>;
  /** The act, where it must be told too. */
  readonly act: string | null;
  /** Objects of the act that must be told too. */
  readonly objects: ReadonlySet<string>;
  /** Whether it is told as over: “there was none”, not “there is none”. */
  readonly over: boolean;
  /** “There was none”: of the whole matter, and not of what somebody had, used or did. */
  readonly whole: boolean;
  readonly bearing: Bearing;
  readonly head: number;
}

interface Told {
  readonly passage: Passage;
  readonly keys: readonly string[];
  /** Words of the clause. */
  readonly words: ReadonlySet<string>;
  readonly acts: ReadonlySet<string>;
  readonly bearing: Bearing;
  readonly head: number;
}

const NONE: ReadonlySet<string> = new Set(['no', 'neither']);

const nothingIn = remembered((analysis: Analysis): readonly Nothing[] => {
  const passages = passagesOf(analysis);
  return passages.flatMap((passage, at) =>
    nothingOf(passage, passages.slice(Math.max(0, at - 2), at), passages[at + 1]),
  );
});

const nothingOfAll = gathered(nothingIn);

function nothingOf(passage: Passage, before: readonly Passage[], next: Passage | undefined): readonly Nothing[] {
  const { sentence, clauses, statement, words } = passage;
  if (statement?.act === 'deny' || /\b(?:if|would|could|should|must|may|might)\b/u.test(words)) return [];
  const bearing = bearingOf(passage, false);
  return sentence.tokens.flatMap((token, at): readonly Nothing[] => {
    if (words[token.start - sentence.start] === ' ') return [];
    const nobody = NOBODY_WORDS.has(token.lemma) || (token.lemma === 'one' && isNo(at - 1, sentence.tokens));
    const noun = nobody ? null : nounBehind(at, sentence.tokens);
    if (!nobody && noun === null) return [];
    if (nobody && (sentence.tokens[at - 1]?.tag === 'ADP' || isExcepted(at, sentence.tokens))) return [];
    const head = clauses.clauseOf[noun ?? at] ?? -1;
    if (noun !== null && (isSaidOfOne(noun, passage) || isShout(noun, passage))) return [];
    const verb = clauses.tokens[head];
    if (head >= 0 && assertedAt(head, clauses, statement) === 'open') return [];
    const act = verb === undefined || verb.tag !== 'VERB' ? 'be' : actOf(head, passage);
    const over = head < 0 || isOver(head, passage) || NEVER_WAS.test(next?.words.trim() ?? '');
    if (nobody) return nobodyDid(token, head, act, passage, bearing, over);
    const thing = clauses.tokens[noun ?? at];
    if (thing === undefined) return [];
    const lemma = thing.lemma.toLowerCase();
    const needsAct = !BEING.has(act);
    if (UNTOUCHED.has(lemma) || THOUGHT.has(act)) return [];
    const such = clauses.tokens.slice(at, noun ?? at).some((word) => word.lemma === 'such');
    const narrowed = new Set([
      ...kindsAt(noun ?? at, passage),
      ...(such ? before.flatMap((other) => kindsOf(lemma, other)) : []),
    ]);
    if (such && narrowed.size === 0) return []; // what is meant is told elsewhere
    const key = `thing ${lemma}`;
    if (verb?.lemma === 'have') for (const owner of ownersOf(head, passage)) narrowed.add(owner);
    const whole = isThere(head, passage);
    return [
      { passage, keys: [key], narrowed, act: needsAct ? act : null, objects: new Set(), over, whole, bearing, head },
    ];
  });
}

/** “Nothing to play for but pride”, “nobody except the guard”: of some it is so. */
function isExcepted(at: number, tokens: readonly Token[]): boolean {
  return tokens.slice(at + 1, at + 8).some(({ text }) => EXCEPTING.has(text.toLowerCase()));
}

const EXCEPTING: ReadonlySet<string> = new Set(['but', 'except', 'besides', 'else']);

/** “There was no alarm”, “there has never been one”. */
function isThere(head: number, { clauses }: Passage): boolean {
  return under(clauses, head, 'expl', 'nsubj').some((child) => clauses.tokens[child]?.lemma.toLowerCase() === 'there');
}

/** “No toll!”, “No tolls,” they chanted: a demand tells of none and denies none. */
function isShout(noun: number, { clauses, sentence, words }: Passage): boolean {
  const told = sentence.tokens.filter(({ start, tag }) => words[start - sentence.start] !== ' ' && tag !== 'PUNCT');
  const verbs = told.filter(({ tag }) => tag === 'VERB' || tag === 'AUX');
  return verbs.length === 0 || (clauses.tokens[noun + 1]?.text.startsWith('!') ?? false);
}

/** “She was not a member of the board” denies no members. */
function isSaidOfOne(noun: number, { clauses }: Passage): boolean {
  if (under(clauses, noun, 'cop').length === 0) return false;
  return under(clauses, noun, 'nsubj').some((child) => clauses.tokens[child]?.lemma !== 'there');
}

/** “There is no slag at the gate. There never has been.” */
const NEVER_WAS = /^(?:and )?(?:there )?(?:never (?:has|was|had|were)|(?:has|have|had|was|were) never)\b/u;

/** “He had no family there”: of his family alone; others may have one. */
function ownersOf(head: number, { clauses }: Passage): readonly string[] {
  return under(clauses, head, 'nsubj').flatMap((child) => {
    const owner = clauses.tokens[child];
    return owner === undefined ? [] : owner.tag === 'PRON' ? [UNKNOWN] : [owner.lemma.toLowerCase()];
  });
}

/** Stands in no clause: who “he” is must be told by name. */
const UNKNOWN = '?';

/** Adjectives and nouns that tell of what kind a thing is. */
function kindsAt(at: number, { clauses }: Passage): readonly string[] {
  return under(clauses, at, 'amod', 'compound').flatMap((child) => {
    const word = clauses.tokens[child];
    return word === undefined || LIGHT_WORDS.has(word.lemma) ? [] : [word.lemma.toLowerCase()];
  });
}

/** “The burned customs post” before “there was never any such post”: a customs post is meant. */
function kindsOf(lemma: string, passage: Passage): readonly string[] {
  return passage.clauses.tokens.flatMap((token, at) =>
    token.lemma === lemma
      ? [passage.clauses.tokens[at - 1]].flatMap((near) =>
          NAMING.has(near?.tag ?? '') ? [near?.lemma.toLowerCase() ?? ''] : [],
        )
      : [],
  );
}

const NAMING: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ']);

const NOBODY_WORDS: ReadonlySet<string> = new Set(['nobody', 'no-one', 'nothing']);

const LIGHT_WORDS: ReadonlySet<string> = new Set([
  'single',
  'such',
  'whatsoever',
  'whatever',
  'other',
  'one',
  'any',
  'of',
]);

function isNo(at: number, tokens: readonly Token[]): boolean {
  return tokens[at]?.text.toLowerCase() === 'no';
}

/** The noun of “no alarm”, “not one door”, “never any such post”, “neither water cannon nor | tear gas”. */
function nounBehind(at: number, tokens: readonly Token[]): number | null {
  const text = (index: number): string => tokens[index]?.text.toLowerCase() ?? '';
  const word = text(at);
  let from = at + 1;
  if (word === 'not' || word === 'never') {
    if (!['a', 'one', 'any'].includes(text(from))) return null;
    if (word === 'not' && text(from) === 'any') return null;
    from++;
  } else if (!NONE.has(word) && word !== 'nor') return null;
  let found: number | null = null;
  for (let next = from; next < Math.min(tokens.length, from + 5); next++) {
    const token = tokens[next];
    if (token === undefined) break;
    if (token.tag === 'NOUN') found = next;
    else if (found !== null || !['ADJ', 'DET', 'NUM', 'VERB'].includes(token.tag)) break;
    else if (token.tag === 'VERB' && token.form !== 'VBN' && token.form !== 'VBG') break;
  }
  return found;
}

function actOf(head: number, { clauses }: Passage): string {
  if (ASKING.has(clauses.tokens[head]?.lemma ?? '') && clauses.tokens[head + 1]?.text === 'for') return 'ask';
  const particle = under(clauses, head, 'compound').map((child) => clauses.tokens[child]?.lemma ?? '');
  return [clauses.tokens[head]?.lemma.toLowerCase() ?? '', ...particle].join(' ');
}

/** “Sued for peace”, “begged for help”. */
const ASKING: ReadonlySet<string> = new Set(['sue', 'beg', 'plead', 'appeal', 'apply']);

/** Past or pluperfect; “has been” lasts to the day on which it is said. */
function isOver(head: number, { clauses }: Passage): boolean {
  const token = clauses.tokens[head];
  const helpers = under(clauses, head, 'aux', 'cop').map((child) => clauses.tokens[child]?.text.toLowerCase() ?? '');
  if (helpers.length > 0)
    return helpers.some((text) => text === 'was' || text === 'were' || text === 'had' || text === 'did');
  return token?.form === 'VBD' || token?.text === 'was' || token?.text === 'were' || token?.text === 'had';
}

/** “Nobody stabbed anybody”; “Norland asked nobody for anything”, “I got nothing”. */
function nobodyDid(
  token: Token,
  head: number,
  act: string,
  passage: Passage,
  bearing: Bearing,
  over: boolean,
): readonly Nothing[] {
  const { clauses, sentence } = passage;
  const isSubject = under(clauses, head, 'nsubj').some((child) => clauses.tokens[child] === token);
  const objects = new Set(
    under(clauses, head, 'obj', 'obl', 'nsubj').flatMap((child) => {
      const other = clauses.tokens[child];
      const named = other !== undefined && other !== token && (other.tag === 'NOUN' || other.tag === 'PROPN');
      return named && !isTimeWord(other) ? [other.lemma.toLowerCase()] : [];
    }),
  );
  if (isSubject) {
    if (COMMON_ACTS.has(act) || HARM.has(act) || act === 'be') return [];
    return [
      {
        passage,
        keys: actsFor(act).map((one) => `act ${one}`),
        narrowed: new Set(),
        act,
        objects,
        over,
        whole: false,
        bearing,
        head,
      },
    ];
  }
  const doers = doersOf(head, passage);
  if (doers.length === 0 || !UNIVERSAL_ACTS.has(act)) return [];
  const named = new Set([...objects].filter((one) => !doers.some((doer) => doer.endsWith(one))));
  if (named.size > 0 && sentence.tokens.length > 0) return [];
  const keys = doers.flatMap((doer) => actsFor(act).map((one) => `${doer} ${one}`));
  return [{ passage, keys, narrowed: new Set(), act: null, objects: new Set(), over, whole: false, bearing, head }];
}

function isTimeWord({ lemma }: Token): boolean {
  return TIMES.has(lemma);
}

const TIMES: ReadonlySet<string> = new Set(
  'time day night morning evening afternoon moment hour week month year'.split(' '),
);

/** Harm is counted by tellings, which know where and when; see `negated.ts`. */
const HARM: ReadonlySet<string> = new Set(['die', 'kill', 'hurt', 'injure', 'wound', 'drown', 'perish']);

/** What somebody may say of himself to have done to nobody or not at all: “asked nobody for anything”. */
const UNIVERSAL_ACTS: ReadonlySet<string> = new Set(
  'ask get receive pay promise take accept offer give threaten demand sign steal touch sell buy'.split(' '),
);

/** The act, and the words for it in its rows of `SAME_ACTS`. */
function actsFor(act: string): readonly string[] {
  return [act, ...(CLASSES.get(act) ?? []).map((id) => `=${id}`)];
}

/** Who does it: the actor by id and by party; “I” and “we” are whoever speaks. */
function doersOf(head: number, { clauses, analysis, statement, nouns }: Passage): readonly string[] {
  const subject = clauses.tokens[under(clauses, head, 'nsubj')[0] ?? -1];
  const relative = subject !== undefined && RELATIVES.has(subject.lemma); // “it was Norland which asked”
  const token = relative ? clauses.tokens[clauses.tokens[head]?.head ?? -1] : subject;
  if (token === undefined) return [];
  const parties = partiesOf(analysis);
  if (FIRST.has(token.lemma)) {
    const speaker = statement?.speakers.at(-1);
    return speaker === undefined || speaker.anonymous
      ? []
      : doer(speaker.actor, parties.get(speaker.actor) ?? speaker.party);
  }
  const actor = [...nouns].find(([key, at]) => key.startsWith('@') && at === token)?.[0].slice(1);
  return actor === undefined ? [] : doer(actor, parties.get(actor) ?? null);
}

const RELATIVES: ReadonlySet<string> = new Set(['who', 'which', 'that']);

const FIRST: ReadonlySet<string> = new Set(['i', 'we']);

const partiesOf = remembered(
  ({ actors }: Analysis): ReadonlyMap<string, string | null> => new Map(actors.map(({ id, party }) => [id, party])),
);

function doer(actor: string, party: string | null): readonly string[] {
  return [`by ${actor}`, ...(party === null ? [] : [`by party ${party}`])];
}

const toldIn = remembered((analysis: Analysis): readonly Told[] => passagesOf(analysis).flatMap(toldOf));

const toldOfAll = gathered(toldIn);

function toldOf(passage: Passage): readonly Told[] {
  const { sentence, clauses, statement, words } = passage;
  if (statement?.act === 'deny') return [];
  let bearing: Bearing | null = null;
  const found: Told[] = [];
  const heads = new Set(clauses.clauseOf);
  for (const head of heads) {
    const own = sentence.tokens.flatMap((token, at) =>
      clauses.clauseOf[at] === head && words[token.start - sentence.start] !== ' ' ? [at] : [],
    );
    if (own.length === 0 || (head >= 0 && assertedAt(head, clauses, statement) !== 'holds')) continue;
    const keys = own.flatMap((at) => keysAt(at, passage));
    const verb = clauses.tokens[head];
    const act = verb?.tag === 'VERB' ? actOf(head, passage) : '';
    if (act !== '' && own.includes(head)) {
      keys.push(...actsFor(act).map((one) => `act ${one}`));
      if (!isAllNothing(own, passage))
        keys.push(...doersOf(head, passage).flatMap((one) => actsFor(act).map((name) => `${one} ${name}`)));
    }
    if (keys.length === 0) continue;
    bearing ??= bearingOf(passage, true);
    const acts = new Set(own.flatMap((at) => (clauses.tokens[at]?.tag === 'VERB' ? [actOf(at, passage)] : [])));
    const lemmas = new Set(own.flatMap((at) => clauses.tokens[at]?.lemma.toLowerCase() ?? []));
    found.push({ passage, keys, words: lemmas, acts, bearing, head });
  }
  return found;
}

function isAllNothing(own: readonly number[], { clauses }: Passage): boolean {
  return own.some((at) => NOBODY_WORDS.has(clauses.tokens[at]?.lemma ?? '') || isNo(at, clauses.tokens));
}

/** A thing that is told to be there: no “no alarm”, “for an alarm”, “feared an alarm”. */
function keysAt(at: number, { clauses, sentence }: Passage): readonly string[] {
  const token = clauses.tokens[at];
  const compound = token?.tag === 'VERB' && token.text === token.lemma && clauses.tokens[at - 1]?.tag === 'NOUN'; // “customs post”
  if (token === undefined || (token.tag !== 'NOUN' && !compound) || UNTOUCHED.has(token.lemma)) return [];
  const lead = [at - 1, at - 2, at - 3].flatMap((near) => sentence.tokens[near]?.text.toLowerCase() ?? []);
  if (lead.some((word) => WITHOUT_BEING.has(word)) || WITHOUT_BEING.has(caseOf(clauses, at))) return [];
  if (plain(token.relation) === 'compound' || clauses.tokens[at + 1]?.tag === 'NOUN') return [];
  const governor = clauses.tokens[token.head];
  if (governor !== undefined && WITHOUT_BEING.has(governor.lemma)) return [];
  return [`thing ${token.lemma.toLowerCase()}`];
}

function pairOf(nothing: Nothing, told: Told, together: Together, common: boolean): Pair | null {
  const [a, b] = [told.passage, nothing.passage];
  if (!canMeet(a, b, [told.head, nothing.head])) return null;
  if (b.places.size > 0 && a.places.size > 0 && disjoint(a.places, b.places)) return null;
  if ([...nothing.narrowed].some((word) => !told.words.has(word)) || isOfOthers(a, b)) return null;
  if ([...nothing.objects].some((word) => !a.nouns.has(word))) return null;
  if (nothing.act !== null && ![...told.acts].some((act) => act === nothing.act || shareClass(act, nothing.act ?? '')))
    return null;
  const shared = sharedNouns(a, b).length;
  if (shared < 2 && ((common && !nothing.whole) || !together(a.analysis, b.analysis))) return null;
  const open = !nothing.over && daysApart(a, b);
  return {
    a: told.bearing,
    b: nothing.bearing,
    opposition: {
      field: 'truth',
      verdict: open ? 'undecided' : 'real',
      rule: open ? 'negated-none-may-have-changed' : 'negated/none-at-all',
      why: open
        ? 'told of different days: it may have changed'
        : 'one account says that there was none at all, another tells of one',
      values: ['said', 'denied'],
    },
  };
}

/** A noun that both name is of another kind in each: “the coast line”, “the valley line”. */
function isOfOthers(a: Passage, b: Passage): boolean {
  return [...b.nouns].some(([noun, token]) => {
    const other = a.nouns.get(noun);
    return other !== undefined && disjoint(kindsBefore(token, b), kindsBefore(other, a));
  });
}

function kindsBefore(token: Token, passage: Passage): ReadonlySet<string> {
  return new Set(kindsAt(passage.clauses.tokens.indexOf(token), passage));
}
