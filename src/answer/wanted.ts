import { IRREGULAR_VERBS } from '../lexicon/irregular.ts';
import { type Asks, QUESTIONS } from '../lexicon/questions.ts';
import { IDIOMS, JUDGING, sameAs } from '../lexicon/same.ts';
import type { Named, NamedAt } from './named.ts';
import { stem } from './stem.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One thing that a question asks: “How many were hurt, and what caused it?” asks two. */
export interface Wanted {
  /** As asked, without what leads to it (“Is it true that”). */
  readonly text: string;
  readonly asks: Asks;
  /** What an answer must tell. */
  readonly units: readonly Unit[];
  /** What is counted or chosen from, in lower case: “patients” of “how many patients”, “company” of “which company”. null: nothing named. */
  readonly noun: string | null;
  /** Who does what is asked: Norland in “What did Norland strike?”. null: not told, or asked for. */
  readonly doer: Named | null;
  /** Whether the question is after whoever does it: “Who struck Norland?” */
  readonly asksDoer: boolean;
  /** Whose words are asked for, where that is no name: “bishop” in “What did the bishop say?” */
  readonly speaker: readonly string[];
  /** What the deed is done to, where the question names a thing as such: the truce of “Who proposed the truce?” */
  readonly object: Unit | null;
  /** What somebody is called, and by whom: “Who is the president of Norland?” null: no such question. */
  readonly office: Office | null;
  /** Whether it asks for a judgement: “Was the vote fair?” */
  readonly judging: boolean;
  /** A day that the question names, as `-07-05`; null: none. */
  readonly day: string | null;
}

/** A word or name of a question that an answer must hold. */
export interface Unit {
  /** As asked. */
  readonly words: string;
  /** `deed`: what is asked, and must stand in the sentence itself; `thing`: something known (“the dam”), which the sentence may call by
   *  another word where the report names it just before; `name`: the same, with a capital letter. */
  readonly kind: 'deed' | 'thing' | 'name';
  /** Words in lower case, any of which tells it. Of a name of no actor all words. */
  readonly forms: readonly string[];
  readonly named: Named | null;
  /** Without it an answer is an answer still: “people”, “side”. */
  readonly soft: boolean;
  /** For names: what the deed is done to or who does it, and no place or time of it: no preposition leads it. */
  readonly direct: boolean;
  /** For deeds: how the question uses the word, where it shows; a sentence that uses it otherwise tells something else: “a vote”, “may vote”. */
  readonly use: 'verb' | 'noun' | 'any';
}

export interface Office {
  /** In lower case. */
  readonly words: readonly string[];
  /** Whose; null: not told. */
  readonly of: Named | null;
}

/** Understand each thing that is asked. What the second means by “it” is what the first asks about. */
export function wantedIn(text: string, places: readonly NamedAt[], vocabulary: Vocabulary): readonly Wanted[] {
  const found: Wanted[] = [];
  for (const { start, end } of partsOf(text)) {
    const own = places.filter(({ at }) => at >= start && at < end);
    const one = wantedOf(
      text.slice(start, end),
      own.map((place) => ({ ...place, at: place.at - start, end: place.end - start })),
      vocabulary,
    );
    const before = found[0]?.units.filter(({ kind, soft }) => kind !== 'deed' && !soft) ?? [];
    const pointsBack = found.length > 0 && POINTS_BACK.test(one.text) && !one.units.some(({ kind }) => kind === 'name');
    found.push(pointsBack ? { ...one, units: [...one.units, ...before] } : one);
  }
  return found.map((one, at) =>
    one.units.length === 0 && found[at + 1] !== undefined ? withUnitsOf(one, found[at + 1]) : one,
  );
}

/** “Where and when were they freed?” asks both of the same. */
function withUnitsOf(one: Wanted, next: Wanted | undefined): Wanted {
  return next === undefined ? one : { ...next, asks: one.asks, text: one.text, noun: one.noun };
}

const POINTS_BACK = /\b(?:it|its|this|that|they|them|their|he|him|his|she|her|so)\b/iu;

/** Where another question begins: “…, and what caused it?” */
const NEXT_PART =
  /,? and (?=(?:at |by |in |for |to )?(?:who|whom|whose|what|which|when|where|why|how|did|does|do|was|were|is|are|has|have|had|will)\b)/giu;

function partsOf(text: string): readonly { readonly start: number; readonly end: number }[] {
  const parts: { start: number; end: number }[] = [];
  let start = 0;
  for (const match of text.matchAll(NEXT_PART)) {
    parts.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  return [...parts, { start, end: text.length }];
}

/** What leads to the question itself. */
const LEAD =
  /^\s*(?:is it (?:true|so|correct|a fact) (?:that|if)|do (?:the reports|they|we know)(?: say| tell)? (?:that|whether|if)|according to the reports,?|(?:please )?(?:tell me|say|explain)(?: whether| if)?(?= (?:who|what|when|where|why|how|which)\b))\s+/iu;

export function asksOf(text: string): Asks {
  const lower = text.toLowerCase().trim();
  if (LEAD.test(lower) && /^\s*(?:is it|do )/iu.test(lower)) return 'whether';
  const bare = lower.replace(LEAD, '').replace(/^(?:and|but|so|then|by|in|for|to) /u, '');
  return QUESTIONS.find(({ pattern }) => pattern.test(bare))?.id ?? 'what';
}

function wantedOf(text: string, places: readonly NamedAt[], vocabulary: Vocabulary): Wanted {
  const lead = LEAD.exec(text)?.[0].length ?? 0;
  const asks = asksOf(text);
  const words = wordsOf(text, lead, places);
  const form = formOf(words);
  const units = unitsOf(words, form, asks, vocabulary);
  const names = units.flatMap(({ named }) => (named === null ? [] : [named]));
  const said = asks === 'said' ? speakerOf(words) : { words: [], of: null };
  const isIdentity =
    /^(?:who|what) (?:is|are|was|were) /iu.test(text.slice(lead)) && units.length === 1 && units[0]?.kind === 'name';
  return {
    text: text.slice(lead).trim(),
    asks: isIdentity && (asks === 'who' || asks === 'what') ? 'identity' : asks,
    units,
    noun: form.noun,
    doer: said.words.length > 0 ? null : form.doer,
    asksDoer: form.asksDoer && names.length < units.length,
    speaker: said.words,
    object: objectOf(units, words),
    office:
      officeOf(words, asks) ??
      (said.of === null || said.words.length === 0 ? null : { words: said.words, of: said.of }),
    judging: asks === 'whether' && units.some(({ words: own }) => JUDGING.has(own)),
    day: dayOf(text),
  };
}

interface Word {
  readonly text: string;
  readonly lower: string;
  readonly named: Named | null;
  /** Of no actor, yet written with a capital letter inside the question. */
  readonly isName: boolean;
}

/** Names of actors as one word each; runs of capitalised words (“North Quay”) as one. */
function wordsOf(text: string, from: number, places: readonly NamedAt[]): readonly Word[] {
  const words: Word[] = [];
  let end = from;
  for (const match of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}’'.&-]*/gu)) {
    if (match.index < end) continue;
    const place = places.find(({ at }) => at === match.index);
    if (place !== undefined) {
      words.push({
        text: text.slice(place.at, place.end),
        lower: text.slice(place.at, place.end).toLowerCase(),
        named: place.named,
        isName: true,
      });
      end = place.end;
      continue;
    }
    const word = match[0].replace(/[’']s$|[’'.]+$/u, '');
    const last = words.at(-1);
    const isName = /^\p{Lu}/u.test(word) && words.length > 0;
    if (isName && last?.isName && last.named === null && text.slice(end, match.index) === ' ') {
      words[words.length - 1] = { ...last, text: `${last.text} ${word}`, lower: `${last.lower} ${word.toLowerCase()}` };
    } else words.push({ text: word, lower: word.toLowerCase(), named: null, isName });
    end = match.index + word.length;
  }
  return words;
}

const HELPING = new Set(
  'do does did has have had will would can could shall should may might must is are was were be been'.split(' '),
);
const BEING = new Set('is are was were be been'.split(' '));
const ASKING = new Set('who whom whose what which when where why how'.split(' '));

interface QuestionForm {
  readonly noun: string | null;
  readonly doer: Named | null;
  readonly asksDoer: boolean;
  /** Words that only make the question: index below which nothing is asked for. */
  readonly from: number;
}

/** “How many [noun] did [doer] strike”, “Who [did it]”. */
function formOf(words: readonly Word[]): QuestionForm {
  const asking = words.findIndex(({ lower }) => ASKING.has(lower));
  const head = words[asking]?.lower ?? '';
  const helping = words.findIndex(({ lower }, at) => at > asking && HELPING.has(lower));
  const choosing =
    head === 'which' ||
    head === 'whose' ||
    head === 'what' ||
    (head === 'how' && /^(?:many|much)$/u.test(words[asking + 1]?.lower ?? ''));
  const nounAt = head === 'how' ? asking + 2 : asking + 1;
  const candidate = choosing ? words[nounAt] : undefined;
  const noun =
    candidate !== undefined &&
    candidate.named === null &&
    (head === 'how' || !BOUNDARIES.has(words[nounAt + 1]?.lower ?? 'of')) &&
    !DETERMINERS.has(words[nounAt + 1]?.lower ?? '') &&
    !HELPING.has(candidate.lower) &&
    !EMPTY.has(candidate.lower)
      ? candidate.lower
      : null;
  const inverted =
    helping >= 0 && /^(?:do|does|did|has|have|had|will|would|can|could)$/u.test(words[helping]?.lower ?? '');
  const after = words.slice(helping + 1).find(({ lower }) => !DETERMINERS.has(lower));
  const passive = words.slice(helping + 1).some(({ lower }) => lower === 'be' || lower === 'been');
  const first = words[asking + 1];
  return {
    noun,
    doer: inverted && !passive && (asking < 0 || helping > asking) ? (after?.named ?? null) : null,
    asksDoer:
      (head === 'who' || (head === 'which' && noun !== null)) &&
      first !== undefined &&
      !BEING.has(first.lower) &&
      !(inverted && helping === asking + 1 && after?.named != null),
    from: asking < 0 ? 0 : asking + 1,
  };
}

const DETERMINERS: ReadonlySet<string> = new Set(
  'the this that these those his her its their our both each such'.split(' '),
);
const BOUNDARIES: ReadonlySet<string> = new Set(
  'up out off down away back of in on at to for from by with about into over under between among during after before against through as than near inside outside within without towards and or but if a an any some no'.split(
    ' ',
  ),
);

/** Words that ask or help to ask, and tell nothing. */
const EMPTY: ReadonlySet<string> = new Set(
  'not there here it he she they them him who whom whose what which when where why how many much often long old say says said tell tells told claim claims claimed also really actually ever else exactly next now then today yet still same again try tries tried trying attempt attempted only just even other others role part played play plays anything something everything nothing me us you we i so'.split(
    ' ',
  ),
);

/** Of things and people in general: an answer need not use the word. */
const SOFT: ReadonlySet<string> = new Set(
  'people person persons man men woman women anybody anyone somebody someone everybody everyone nobody side sides party parties country countries place places thing things time times number numbers amount figure figures report reports reporter account accounts story two three four five both each one first second case question know known happen happened happens'.split(
    ' ',
  ),
);

/** “take place”, “come about” are no deeds of their own. */
const LIGHT = /^(?:take|takes|took|taken|come|came|happen|happened|occur|occurred|last|lasted|go|goes|went)$/u;
const LIGHT_AFTER: ReadonlySet<string> = new Set(['place', 'part', 'about', 'on', 'along']);

function unitsOf(words: readonly Word[], form: QuestionForm, asks: Asks, vocabulary: Vocabulary): readonly Unit[] {
  const { idioms, covered } = idiomsIn(words, clauseAt(words));
  const units: Unit[] = [...idioms];
  const figure = words.some(({ lower }) => FIGURES.has(lower));
  let known = false; // behind “the”
  let led = false; // behind a preposition
  let within = false; // in a clause that tells when or why
  let run = 0;
  for (const [at, word] of words.entries()) {
    if (word.named !== null || word.isName) {
      units.push(nameOf(word, !led));
      known = false;
      continue;
    }
    const { lower } = word;
    if (DETERMINERS.has(lower)) {
      known = true;
      run = 0;
      continue;
    }
    if (at > 1 && CLAUSES.has(lower)) within = true;
    if (BOUNDARIES.has(lower) || HELPING.has(lower) || ASKING.has(lower) || CLAUSES.has(lower)) {
      known = false;
      if (lower !== 'and') led = BOUNDARIES.has(lower);
      continue;
    }
    if (covered.has(at) || isNothingAsked(words, at, asks, figure)) continue;
    const isHead = known && run === 0 && isCopulaHead(words, at);
    const isDeed = !known || isHead || (run > 0 && isVerbHere(lower, words, at, vocabulary));
    if (isDeed && !isHead) {
      known = false;
      led = false;
    }
    run++;
    const modifies = known && !isDeed && isInsideRun(words, at, vocabulary);
    const unit = wordUnit(lower, isDeed && !within ? 'deed' : 'thing', vocabulary, lower === form.noun);
    const use = isDeed && at > 2 && MODAL.test(words[at - 1]?.lower ?? '') ? 'verb' : 'any';
    const isFrame = (FRAMES[asks]?.test(lower) ?? false) && lower !== form.noun;
    if (isOfAsking(lower, asks)) continue;
    units.push({ ...unit, soft: unit.soft || modifies || within || isFrame, use });
  }
  return withDeed(unique(units));
}

/** Words that belong to the question and not to what is asked: birds are counted without a word of finding them, and a denial may be
 *  told by “no”. */
const FRAMES: Partial<Readonly<Record<Asks, RegExp>>> = {
  'how-many':
    /^(?:found?|finds?|record(?:s|ed)?|report(?:s|ed)?|count(?:s|ed)?|register(?:s|ed)?|confirm(?:s|ed)?|affect(?:s|ed)?|involve[sd]?|concern(?:s|ed)?|money|total)$/u,
  denied: /^(?:den(?:y|ies|ied)|reject(?:s|ed)?|disput(?:e|es|ed)|contradict(?:s|ed)?)$/u,
  unknown: /^(?:not|known?|unknown|unclear|open|missing|clear)$/u,
  compare:
    /^(?:compar(?:e|es|ed|ing|ison)|differ(?:s|ed|ence|ences)?|disagree(?:s|d|ment)?|contradict(?:s|ed)?|accounts?|versions?|positions?|views?)$/u,
};

/** “What do we not know?” asks about everything, and about nothing that is called “not” or “know”. */
export function isOfAsking(word: string, asks: Asks): boolean {
  return asks === 'unknown' && FRAMES.unknown?.test(word) === true;
}

/** “How many people may vote”: behind these only a verb stands. */
const MODAL = /^(?:may|can|could|might|must|should)$/u;

/** Clauses that tell when or why what is asked took place: their words need not stand in the answer itself. */
const CLAUSES: ReadonlySet<string> = new Set(['when', 'after', 'before', 'while', 'during', 'since', 'because', 'as']);

/** What is a figure by itself: “how high is the turnout” asks for no height. */
const FIGURES: ReadonlySet<string> = new Set(
  'turnout toll share price cost number rate margin loss losses fine budget debt deficit salary ransom bill majority'.split(
    ' ',
  ),
);

function isNothingAsked(words: readonly Word[], at: number, asks: Asks, figure: boolean): boolean {
  const lower = words[at]?.lower ?? '';
  if (EMPTY.has(lower) || lower.length < 3 || /^\d/u.test(lower) || MONTH.test(lower)) return true;
  if (LIGHT.test(lower) && LIGHT_AFTER.has(words[at + 1]?.lower ?? '')) return true;
  if (lower === 'place' && LIGHT.test(words[at - 1]?.lower ?? '')) return true;
  if (asks === 'how-long' && /^(?:last|lasted|take|took|taken)$/u.test(lower)) return true;
  if (asks === 'next' && SOFT.has(lower)) return true;
  return figure && words[at - 1]?.lower === 'how';
}

/** “Presidential” of “the presidential election”: another word follows that is no verb. */
function isInsideRun(words: readonly Word[], at: number, vocabulary: Vocabulary): boolean {
  const next = words[at + 1];
  if (next === undefined || next.named !== null || next.isName) return false;
  const isOver =
    BOUNDARIES.has(next.lower) ||
    HELPING.has(next.lower) ||
    DETERMINERS.has(next.lower) ||
    EMPTY.has(next.lower) ||
    CLAUSES.has(next.lower);
  return !isOver && !isVerbHere(next.lower, words, at + 1, vocabulary);
}

/** Where a clause begins that only tells when or why. */
function clauseAt(words: readonly Word[]): number {
  const at = words.findIndex(({ lower }, index) => index > 1 && CLAUSES.has(lower));
  return at < 0 ? words.length : at;
}

function idiomsIn(
  words: readonly Word[],
  clause: number,
): { readonly idioms: readonly Unit[]; readonly covered: ReadonlySet<number> } {
  const covered = new Set<number>();
  const idioms: Unit[] = [];
  const text = words.map(({ lower }) => lower.replaceAll(' ', '_')).join(' ');
  for (const { pattern, told, soft } of IDIOMS) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const first = text.slice(0, match.index).split(' ').length - 1;
    const count = match[0].split(' ').length;
    for (let at = first; at < first + count; at++) {
      if (words[at]?.named === null && !words[at]?.isName) covered.add(at);
    }
    idioms.push(idiomUnit(match[0], told, soft === true, first < clause ? 'deed' : 'thing'));
  }
  return { idioms, covered };
}

/** “Who is the owner of the firm?”: the owner is what is asked for. */
function isCopulaHead(words: readonly Word[], at: number): boolean {
  return (
    BEING.has(words[at - 2]?.lower ?? '') &&
    /^(?:who|what)$/u.test(words[at - 3]?.lower ?? '') &&
    BOUNDARIES.has(words[at + 1]?.lower ?? '')
  );
}

function isVerbHere(lower: string, words: readonly Word[], at: number, vocabulary: Vocabulary): boolean {
  return vocabulary.isVerb(lower) || (!vocabulary.has(lower) && at === words.length - 1);
}

/** Something must be told: where all words name things that are known, the first of them is it. */
function withDeed(units: readonly Unit[]): readonly Unit[] {
  if (units.some(({ kind, soft }) => kind === 'deed' && !soft)) return units;
  const first = units.findIndex(({ kind, soft }) => kind === 'thing' && !soft);
  return units.map((unit, at) =>
    at === first ? { ...unit, kind: 'deed', use: 'noun', forms: [...new Set(unit.forms.flatMap(sameAs))] } : unit,
  );
}

function unique(units: readonly Unit[]): readonly Unit[] {
  return units.filter((unit, at) => units.findIndex(({ words }) => words === unit.words) === at);
}

function nameOf({ text, lower, named }: Word, direct: boolean): Unit {
  return {
    words: text,
    kind: 'name',
    forms: lower.split(' ').filter((word) => word.length > 2 || /\d/u.test(word)),
    named,
    soft: false,
    direct,
    use: 'any',
  };
}

function idiomUnit(words: string, forms: readonly string[], soft: boolean, kind: Unit['kind']): Unit {
  return { words, kind, forms, named: null, soft: soft || kind === 'thing', direct: true, use: 'any' };
}

/** What one report calls a ceasefire another calls the agreement. */
const TRUCES: readonly string[] = [
  'ceasefire',
  'cease-fire',
  'truce',
  'armistice',
  'agreement',
  'accord',
  'deal',
  'pause',
  'pact',
];

/** What the police and ministries call an incident. */
const INCIDENTS: ReadonlySet<string> = new Set(
  'accident attack blast bombing collapse collision crash cyberattack derailment explosion fire hack leak outage raid shooting spill stabbing strike'.split(
    ' ',
  ),
);

function wordUnit(lower: string, kind: Unit['kind'], vocabulary: Vocabulary, isNoun: boolean): Unit {
  const bases = new Set([
    lower,
    IRREGULAR_VERBS.get(lower) ?? lower,
    ...vocabulary.lemmas(lower),
    stem(lower),
    `${stem(lower)}e`,
  ]);
  const forms =
    kind === 'deed'
      ? [...bases].flatMap(sameAs)
      : [...bases].some((base) => TRUCES.includes(base))
        ? [...bases, ...TRUCES]
        : [...bases].some((base) => INCIDENTS.has(base))
          ? [...bases, 'incident']
          : [...bases];
  return {
    words: lower,
    kind,
    forms: [...new Set(forms)],
    named: null,
    soft: SOFT.has(lower) || (isNoun && CHOSEN.has(lower)),
    direct: true,
    use: 'any',
  };
}

/** “Which company”, “what town”: an answer names one and need not call it so. */
const CHOSEN: ReadonlySet<string> = new Set(
  'company firm town city village state government body group court ministry paper outlet minister leader official actor actors day date hour year month week reason price'.split(
    ' ',
  ),
);

/** Who speaks, where it is no name alone: the words between the helping verb and the verb of saying, “of” whom left apart. */
function speakerOf(words: readonly Word[]): Office {
  const helping = words.findIndex(({ lower }) => /^(?:do|does|did|has|have|had)$/u.test(lower));
  const said = words.findIndex(({ lower }, at) => at > helping && SAYING.test(lower));
  if (helping < 0 || said <= helping + 1) return { words: [], of: null };
  const between = words.slice(helping + 1, said);
  const called = between.filter(
    ({ named, lower }) => named === null && !DETERMINERS.has(lower) && !BOUNDARIES.has(lower),
  );
  return {
    words: called.flatMap(({ lower }) => lower.split(' ')),
    of: between.find(({ named }) => named !== null)?.named ?? null,
  };
}

/** “Who is the president of Norland?”, “Who was Norland's envoy?” */
function officeOf(words: readonly Word[], asks: Asks): Office | null {
  if (asks !== 'who' && asks !== 'identity') return null;
  if (words[0]?.lower !== 'who' || !BEING.has(words[1]?.lower ?? '')) return null;
  const rest = words.slice(2).filter(({ lower }) => !DETERMINERS.has(lower));
  const of = rest.findIndex(({ lower }) => lower === 'of');
  const called = of < 0 ? rest.slice(rest[0]?.named === null ? rest.length : 1) : rest.slice(0, of);
  const whose = of < 0 ? rest[0] : rest[of + 1];
  const isTitle =
    called.length > 0 &&
    called.length <= 4 &&
    called.every(({ named, lower }) => named === null && !BOUNDARIES.has(lower) && !HELPING.has(lower));
  return isTitle && whose?.named != null && !/ed$/u.test(called[0]?.lower ?? '')
    ? { words: called.flatMap(({ lower }) => lower.split(' ')), of: whose.named }
    : null;
}

/** The thing or name that follows the deed without a preposition. */
function objectOf(units: readonly Unit[], words: readonly Word[]): Unit | null {
  const deeds = new Set(units.filter(({ kind }) => kind === 'deed').map(({ words: own }) => own));
  const at = words.findIndex(({ named, isName }, index) => {
    const before = words[index - 1]?.lower ?? '';
    if (named !== null || isName) return deeds.has(before);
    return DETERMINERS.has(before) && deeds.has(words[index - 2]?.lower ?? '');
  });
  const first = words[at];
  if (first === undefined) return passiveObjectOf(units, words);
  if (first.named !== null || first.isName) return units.find((unit) => unit.words === first.text) ?? null;
  const run = words.slice(at).map(({ lower }) => lower);
  const end = run.findIndex((word) => !units.some(({ kind, words: own }) => kind === 'thing' && own === word));
  const last = run[(end < 0 ? run.length : end) - 1];
  return units.find(({ words: own }) => own === last) ?? null;
}

/** Whoever or whatever it is done to in “When was Operation Heron launched?” */
function passiveObjectOf(units: readonly Unit[], words: readonly Word[]): Unit | null {
  const being = words.findIndex(({ lower }) => BEING.has(lower));
  const next = words[being + 1];
  if (being < 0 || next === undefined || (next.named === null && !next.isName)) return null;
  return units.find(({ words: own, kind }) => kind === 'name' && own === next.text) ?? null;
}

const SAYING =
  /^(?:say|said|tell|told|claim|claimed|state|stated|announce|announced|promise|promised|warn|warned|respond|react|explain|justify)$/u;

const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/u;
const MONTHS = 'january february march april may june july august september october november december'.split(' ');

function dayOf(text: string): string | null {
  const match =
    /\b(january|february|march|april|may|june|july|august|september|october|november|december) (\d{1,2})\b|\b(\d{1,2})(?:st|nd|rd|th)? (?:of )?(january|february|march|april|may|june|july|august|september|october|november|december)\b/iu.exec(
      text,
    );
  if (match === null) return null;
  const month = MONTHS.indexOf((match[1] ?? match[4] ?? '').toLowerCase()) + 1;
  const day = Number(match[2] ?? match[3]);
  return `-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
