import { IRREGULAR_VERBS } from '../lexicon/irregular.ts';
import type { Asks } from '../lexicon/questions.ts';
import { sameAs } from '../lexicon/same.ts';
import { ASKING, BEING, BOUNDARIES, CLAUSES, DETERMINERS, EMPTY, HELPING, SOFT, type Word } from './asked-words.ts';
import { FRAMES, isOfAsking } from './asks.ts';
import { MONTH } from './day-asked.ts';
import { idiomsIn } from './idiom.ts';
import type { QuestionForm } from './question-form.ts';
import { stem } from './stem.ts';
import type { Unit } from './unit.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What an answer must tell, from the words of a question. */
export function unitsOf(
  words: readonly Word[],
  form: QuestionForm,
  asks: Asks,
  vocabulary: Vocabulary,
): readonly Unit[] {
  const { idioms, covered } = idiomsIn(words);
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
    const isFrame =
      ((FRAMES[asks]?.test(lower) ?? false) || (asks === 'how-many' && form.noun !== null && COMING.test(lower))) &&
      lower !== form.noun;
    if (isOfAsking(lower, asks)) continue;
    units.push({ ...unit, soft: unit.soft || modifies || within || isFrame, use });
  }
  return withDeed(unique(units));
}

/** “How many people may vote”: behind these only a verb stands. */
const MODAL = /^(?:may|can|could|might|must|should)$/u;

/** How much rain fell is told by how much rain there was. */
const COMING = /^(?:fall|falls|fell|fallen|come|comes|came|arrived?)$/u;

/** “take place”, “come about” are no deeds of their own. */
const LIGHT = /^(?:take|takes|took|taken|come|came|happen|happened|occur|occurred|last|lasted|go|goes|went)$/u;
/** Verbs at the end of a question about how long something was: “How long did the talks last?” */
const LASTING = /^(?:last|take|go|run)$/u;
const LIGHT_AFTER: ReadonlySet<string> = new Set(['place', 'part', 'about', 'on', 'along']);

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
  if (lower === 'held' && HELD.has(words[at - 1]?.lower ?? '')) return true;
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
    (LIGHT.test(next.lower) && words[at + 2]?.lower === 'place') ||
    (LASTING.test(next.lower) && at + 2 === words.length) ||
    CLAUSES.has(next.lower);
  return !isOver && !isVerbHere(next.lower, words, at + 1, vocabulary);
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
  if (MISFORTUNES.has(lower)) return false;
  if (vocabulary.isVerb(lower) || isLastAfterDid(words, at)) return true;
  // “Did the marchers kill anybody?”, “Was the pilot sentenced to prison?”: words of no report.
  if (!vocabulary.has(lower) && words.some((word) => word.lower === 'did') && sameAs(lower).length > 1) return true;
  return !vocabulary.has(lower) && (at === words.length - 1 || (/ed$/u.test(lower) && isAsPassive(words, at)));
}

/** “Why did the plane crash?”: nothing else can be the verb. */
function isLastAfterDid(words: readonly Word[], at: number): boolean {
  const did = words.findIndex(({ lower }) => /^(?:do|does|did)$/u.test(lower));
  if (did < 0 || at !== words.length - 1 || at < did + 3 || /^(?:what|which|who)$/u.test(words[0]?.lower ?? ''))
    return false;
  const between = words.slice(did + 1, at);
  return (
    between.every(
      ({ lower, named, isName }) => named === null && !isName && !BOUNDARIES.has(lower) && !CLAUSES.has(lower),
    ) && between.length <= 3
  );
}

function isAsPassive(words: readonly Word[], at: number): boolean {
  return words.slice(0, at).some(({ lower }) => BEING.has(lower)) && !isHeadless(words[at + 1]?.lower ?? 'to');
}

/** A noun follows: “the injured pilot”. */
function isHeadless(next: string): boolean {
  return !BOUNDARIES.has(next) && !CLAUSES.has(next);
}

/** Something must be told: where all words name things that are known, the first of them is it. */
function withDeed(units: readonly Unit[]): readonly Unit[] {
  if (units.some(({ kind, soft }) => kind === 'deed' && !soft)) return units;
  // “When did the accident happen?”: whatever it was, it is what the question asks of.
  const misfortune = units.find(({ words, kind }) => kind === 'thing' && MISFORTUNES.has(words));
  if (misfortune !== undefined && units.every(({ soft }) => soft))
    return units.map((unit) =>
      unit === misfortune
        ? { ...unit, kind: 'deed', soft: false, forms: [...unit.forms, ...INCIDENTS, ...HARMING] }
        : unit,
    );
  const first = units.findIndex(({ kind, soft }) => kind === 'thing' && !soft);
  return units.map((unit, at) =>
    at === first ? { ...unit, kind: 'deed', use: 'noun', forms: [...new Set(unit.forms.flatMap(sameAs))] } : unit,
  );
}

/** Verbs that tell a misfortune. */
const HARMING: readonly string[] =
  'crash collide hit strike ram derail sink capsize burn explode collapse burst kill injure overturn plunge slam'.split(
    ' ',
  );

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

/** What is held, and won or lost. */
export const CONTESTS: readonly string[] = ['election', 'vote', 'ballot', 'poll', 'race', 'contest', 'referendum'];

/** What is held: “when was the vote held” asks for nobody's holding of anything. */
const HELD: ReadonlySet<string> = new Set([
  ...CONTESTS,
  ...'congress round meeting talks summit conference session hearing trial funeral ceremony rally demonstration protest match exercise drill assembly count recount'.split(
    ' ',
  ),
]);

/** What the police and ministries call an incident. */
export const INCIDENTS: ReadonlySet<string> = new Set(
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
    ...(kind === 'deed' && vocabulary.has(`${lower}ly`) ? [`${lower}ly`] : []),
    ...(stem(lower).endsWith('e') ? [] : [`${stem(lower)}e`]),
  ]);
  const forms =
    kind === 'deed'
      ? [...bases].flatMap(sameAs)
      : [...bases].some((base) => TRUCES.includes(base))
        ? [...bases, ...TRUCES]
        : [...bases].some((base) => CONTESTS.includes(base))
          ? [...bases, ...CONTESTS]
          : [...bases].some((base) => INCIDENTS.has(base))
            ? [...bases, 'incident']
            : [...bases];
  return {
    words: lower,
    kind,
    forms: [...new Set(forms)],
    named: null,
    soft: SOFT.has(lower) || (isNoun && CHOSEN.has(lower)) || (kind === 'thing' && MISFORTUNES.has(lower)),
    direct: true,
    use: 'any',
  };
}

/** What happened, in words that tell nothing of what it was: “How many died in the disaster?” Each report calls it otherwise. */
const MISFORTUNES: ReadonlySet<string> = new Set(
  'accident calamity catastrophe disaster emergency event failure incident misfortune mishap tragedy'.split(' '),
);

/** “Which company”, “what town”: an answer names one and need not call it so. */
const CHOSEN: ReadonlySet<string> = new Set(
  'company firm town city village state government body group court ministry paper outlet minister leader official actor actors day date hour year month week reason price'.split(
    ' ',
  ),
);
