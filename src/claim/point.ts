import { ONCE_ACTS } from '../lexicon/acts.ts';
import {
  ACT_NOUNS,
  CALLED,
  DEEDS_IN_WORDS,
  LIGHT_VERBS,
  MONEY,
  MONEY_VERBS,
  NONE_WORDS,
  ORDERING,
  SPEECH_VERBS,
  UNTOLD,
  WHOLE_ACTS,
  WRITTEN,
} from '../lexicon/clauses.ts';
import { IRREGULAR_VERBS } from '../lexicon/irregular.ts';
import { QUALITIES } from '../lexicon/qualities.ts';
import type { Analysis } from '../model/analysis.ts';
import { cite } from '../model/citation.ts';
import type { Telling } from '../model/happening.ts';
import type { When } from '../model/mention.ts';
import { remembered } from '../model/remembered.ts';
import type { Block } from '../model/report.ts';
import type { Sentence, Token } from '../model/sentence.ts';
import type { Span } from '../model/span.ts';
import type { Statement } from '../model/statement.ts';
import { type Asserted, assertedAt, isSettled } from './asserted.ts';
import { takenBack } from './erratum.ts';
import { excludedBy } from './excluded.ts';
import { type Figure, figuresIn } from './figure.ts';
import { gistOf } from './gist.ts';
import { mentionsOf } from './mentioned.ts';
import { type Aim, type Roles, rolesOf } from './roles.ts';
import { type Around, CONTENT, type Frame, isKnown, mentionAt, NOBODY, numberOf, type Slot } from './slot.ts';
import { type Clauses, caseOf, clausesOf, hasTo, under } from './tree.ts';
import { TRUSTED, type Unit } from './unit.ts';

/** One clause of a report, taken apart so far that it can be held against a clause of another: who, did what, to what, where,
 *  how many, and whether the clause says that it is so. */
export interface Point {
  /** As which it becomes the member of a claim. */
  readonly unit: Unit;
  readonly sentence: Sentence;
  /** Dictionary form of the verb with its particle (“hand over”), or of what the copula gives (“a metre below” → ''). */
  readonly act: string;
  /** Whether the act is told by a verb or by a copula (“was open”). */
  readonly form: 'deed' | 'state';
  /** False where the clause says that it is not so. */
  readonly holds: boolean;
  readonly subject: Slot | null;
  readonly object: Slot | null;
  /** What prepositions add: “below | the crest”, “in | the counting centre”. */
  readonly around: readonly Around[];
  /** What somebody is ordered, asked or made to do: “ordered the dairy | to withdraw | its cheese”. */
  readonly aim: Aim | null;
  /** How it was done, by family (`lexicon/qualities.ts`): “permanently” is `lasting` → 0, “for three weeks” `lasting` → 1. */
  readonly qualities: ReadonlyMap<string, 0 | 1>;
  /** All content words and actors of the clause, `@…` for actors. */
  readonly terms: ReadonlySet<string>;
  readonly figures: readonly Figure[];
  readonly times: readonly When[];
  /** False where the clause tells of what goes on (“is closed”): such a thing may change from day to day. */
  readonly settled: boolean;
}

const PASSED: ReadonlySet<Block['role']> = new Set(['headline', 'heading', 'caption', 'furniture']);

/** Acts of speech whose content is wished or asked for, not told. */
const WISHING: ReadonlySet<Statement['act']> = new Set(['urge', 'propose', 'ask', 'promise', 'warn', 'thank']);

/** Longer sentences are lists; what stands in them is compared with nothing. */
const MOST_TOKENS = 120;

/** The clauses of a report that say that something is so or is not so; questions, headings, wishes and plans are left out. */
export const pointsOf: (analysis: Analysis) => readonly Point[] = remembered(readPoints);

function readPoints(analysis: Analysis): readonly Point[] {
  const tellings = Map.groupBy(analysis.tellings, ({ sentence }) => sentence);
  const parties = new Map(analysis.actors.map(({ id, party }) => [id, party]));
  const scene: Scene = {
    analysis,
    tellings,
    parties,
    titles: titlesIn(analysis),
    statementsAt: statementsAt(analysis),
    cues: new Set(
      analysis.statements.flatMap(({ cue, rule }) => (cue === null || rule.startsWith('attitude') ? [] : [cue.start])),
    ),
  };
  const back = takenBack(analysis);
  let before: Point | null = null;
  return analysis.sentences.flatMap((sentence) => {
    const role = analysis.report.blocks[sentence.block]?.role;
    if (role === undefined || PASSED.has(role) || sentence.tokens.length > MOST_TOKENS || back.has(sentence.index))
      return [];
    if (analysis.report.text.slice(sentence.start, sentence.end).trimEnd().endsWith('?')) return [];
    const clauses = clausesOf(sentence);
    const points = clauses.heads
      .flatMap((head) => pointAt(head, clauses, sentence, scene) ?? [])
      .flatMap((point) => [point, ...describedIn(point, clauses)]);
    const taken = withinSentence(points.map((point) => withAntecedent(point, clauses, before)));
    before = taken.find(({ subject, object }) => (subject ?? object)?.head !== '') ?? before;
    return taken;
  });
}

/** “put the number of burned ballots at 30,000”, “nine destroyed houses”: the participle tells an act of its own. */
function describedIn(point: Point, { tokens }: Clauses): readonly Point[] {
  return point.figures.flatMap((figure) => {
    const word = [...figure.slot.words].find((lemma) =>
      tokens.some(
        (token) => token.lemma === lemma && token.tag === 'VERB' && token.relation === 'amod' && token.form !== 'VBG',
      ),
    );
    if (word === undefined || figure.slot.head === '' || !point.holds) return [];
    return [
      {
        ...point,
        act: word,
        form: 'deed' as const,
        subject: null,
        object: figure.slot,
        figures: [figure],
        around: [],
        aim: null,
        qualities: new Map(),
      },
    ];
  });
}

/** “Seven workers were freed. They were handed over …”: a pronoun without a name takes up who or what the sentence before began with. */
function withAntecedent(point: Point, { tokens }: Clauses, before: Point | null): Point {
  const topic = before === null || point.sentence.index - before.sentence.index > 1 ? null : topicOf(before);
  const first = tokens.find(({ tag }) => tag !== 'PUNCT');
  if (topic === null || first === undefined || !TAKEN_UP.has(first.text.toLowerCase())) return point;
  if (point.subject?.head === '' && point.subject.count === null) return { ...point, subject: topic };
  if (point.subject === null && point.object?.head === '' && point.object.count === null)
    return { ...point, object: topic };
  return point;
}

/** “The yard cleaned the quay; it was not ordered to”: a clause further on takes up what the first is about. */
function withinSentence(points: readonly Point[]): readonly Point[] {
  const [first] = points;
  const topic = first === undefined ? null : topicOf(first);
  if (topic === null || topic.head.startsWith('@person/')) return points;
  return points.map((point) => {
    if (point === first || point.unit.statement !== first?.unit.statement) return point;
    if (point.subject?.head === '' && point.subject.told.toLowerCase() === 'it') return { ...point, subject: topic };
    if (point.subject === null && point.object?.head === '' && point.object.told.toLowerCase() === 'it')
      return { ...point, object: topic };
    return point;
  });
}

function topicOf({ subject, object }: Point): Slot | null {
  const topic = subject ?? object;
  return topic === null || topic.head === '' ? null : topic;
}

const TAKEN_UP: ReadonlySet<string> = new Set(['they', 'it', 'these', 'this']);

interface Scene extends Frame {
  readonly tellings: ReadonlyMap<number, readonly Telling[]>;
  readonly statementsAt: (token: Token, sentence: Sentence) => Statement | null;
  /** Where the words stand by which somebody is said to speak. */
  readonly cues: ReadonlySet<number>;
}

/** The words of all titles that a report gives to its actors, in small letters. */
function titlesIn({ actors }: Analysis): Scene['titles'] {
  return new Map(
    actors.map(({ id, titles, aliases }) => [
      id,
      new Set(
        [...titles, ...aliases.flatMap(({ text, form }) => (form === 'title' || form === 'unnamed' ? [text] : []))]
          .flatMap((title) => title.toLowerCase().split(/[^\p{L}]+/u))
          .filter((word) => word.length > 2),
      ),
    ]),
  );
}

/** The innermost statement whose words hold a token. */
function statementsAt({ statements }: Analysis): Scene['statementsAt'] {
  const bySentence = new Map<number, Statement[]>();
  for (const statement of statements) {
    for (let at = statement.sentences[0]; at <= statement.sentences[1]; at++) {
      bySentence.set(at, [...(bySentence.get(at) ?? []), statement]);
    }
  }
  return (token, sentence) => {
    let best: Statement | null = null;
    for (const statement of bySentence.get(sentence.index) ?? []) {
      if (!statement.content.some((part) => part.start <= token.start && token.end <= part.end)) continue;
      if (best === null || lengthOf(statement) < lengthOf(best)) best = statement;
    }
    return best;
  };
}

function lengthOf({ content }: Statement): number {
  return content.reduce((sum, { start, end }) => sum + end - start, 0);
}

function pointAt(head: number, clauses: Clauses, sentence: Sentence, scene: Scene): Point | null {
  const { analysis } = scene;
  const token = clauses.tokens[head];
  if (token === undefined || numberOf(token) !== null) return null; // “the seven were …”: a number taken for a verb
  const statement = scene.statementsAt(token, sentence);
  if (statement !== null && (statement.confidence < TRUSTED || WISHING.has(statement.act))) return null;
  const plainAct = actOf(head, clauses);
  const roles = rolesOf(head, clauses, sentence, scene, statement);
  const deed = asDeed(plainAct, roles);
  if (SPEECH_VERBS.has(plainAct) && deed === null) return null;
  if (scene.cues.has(token.start) && deed === null && !isDeed(plainAct)) return null; // that somebody said something is the statement itself
  const phrase = phraseAt(head, plainAct, clauses);
  const standing =
    phrase?.none === true ? flipped(assertedAt(head, clauses, statement)) : assertedAt(head, clauses, statement);
  const deedForm = token.tag === 'VERB' || isPastForm(head, clauses);
  const exists = plainAct === 'be' || (!deedForm && caseOf(clauses, head) !== ''); // “was in the mill”
  if (standing === 'open' || (!deedForm && under(clauses, head, 'nsubj').length === 0)) return null;
  const inside = (at: number): boolean => {
    const one = clauses.tokens[at];
    return one !== undefined && (statement === null || holds(statement, one));
  };
  const own = clauses.tokens.flatMap((_, at) => (clauses.clauseOf[at] === head && inside(at) ? [at] : []));
  const telling = telledAt(token, scene.tellings.get(sentence.index) ?? []);
  const span = spanOf(own, clauses);
  const figures = figuresIn(own, clauses, sentence, scene);
  const called = calledIn(head, clauses, roles);
  const { act, object, turned } =
    called === null
      ? phrase === null
        ? { ...carried(exists ? 'exist' : (deed ?? plainAct), roles, figures), turned: false }
        : { act: phrase.act, object: null, turned: false }
      : { act: called.act, object: null, turned: called.turned };
  const doer = exists ? (roles.subject ?? roles.object) : roles.subject;
  const subject =
    called !== null ? roles.object : doer?.head === '' ? (speakerFor(doer, statement, scene) ?? doer) : doer;
  const at = cite(analysis.report, statement?.span ?? sentence);
  const standsSo = (standing === 'holds') !== turned;
  return {
    unit: { analysis, telling, statement, at, gist: gistOf(analysis, [span]), denies: !standsSo },
    sentence,
    act,
    form: deedForm && called === null && !exists ? 'deed' : 'state',
    holds: standsSo,
    ...roles,
    subject,
    object: exists && roles.subject === null ? null : object,
    qualities: qualitiesOf(own, clauses),
    terms: termsOf(own, subject, clauses, sentence, scene),
    figures,
    times: timesIn(own, clauses, sentence, scene),
    settled: isSettled(head, clauses),
  };
}

/** “Had not met”: a form of the past behind “have”, whatever it is taken for. */
function isPastForm(head: number, clauses: Clauses): boolean {
  const token = clauses.tokens[head];
  if (token === undefined || token.tag === 'AUX') return false;
  const text = token.text;
  const past = IRREGULAR_VERBS.has(text) || /^\p{Ll}{2,}ed$/u.test(text);
  return past && under(clauses, head, 'aux').some((child) => clauses.tokens[child]?.lemma === 'have');
}

function holds({ content }: Statement, { start, end }: Token): boolean {
  return content.some((part) => part.start <= start && end <= part.end);
}

/** “Told the mill to close”, “asked for help”, “called a strike”: acts by words, no mere telling of them. */
function asDeed(act: string, { object, around, aim }: Roles): string | null {
  if (ORDERING.has(act) && aim !== null) return 'order';
  if (act === 'ask' && (aim !== null || around.some(({ preposition }) => preposition === 'for'))) return 'ask';
  if (act === 'speak' && around.some(({ preposition }) => preposition === 'with')) return 'speak';
  if (act === 'write' && object !== null && WRITTEN.has(object.head)) return 'write';
  if (act === 'call' && object !== null && CALLED.has(object.head)) return 'call';
  return DEEDS_IN_WORDS.has(act) ? act : null;
}

/** “Found the driver guilty”, “makes the blood thinner”: what is said to be so of the object. */
function calledIn(
  head: number,
  clauses: Clauses,
  { object }: Roles,
): { readonly act: string; readonly turned: boolean } | null {
  if (object === null || !GIVING.has(clauses.tokens[head]?.lemma ?? '')) return null;
  for (const child of under(clauses, head, 'xcomp', 'obl', 'amod', 'advcl')) {
    const word = clauses.tokens[child];
    if (word?.tag !== 'ADJ' || hasTo(child, clauses) || child < head) continue;
    const nots = under(clauses, child, 'advmod').filter((at) => clauses.tokens[at]?.lemma === 'not').length;
    return { act: word.lemma.toLowerCase(), turned: nots % 2 === 1 };
  }
  return null;
}

/** Verbs that put their object into a state. */
const GIVING: ReadonlySet<string> = new Set([
  'find',
  'make',
  'declare',
  'render',
  'leave',
  'keep',
  'rule',
  'hold',
  'deem',
]);

/** “Came to nothing”, “ended in failure”, “went well”: verb, preposition or adverb, and noun that tell one act together. */
function phraseAt(
  head: number,
  act: string,
  clauses: Clauses,
): { readonly act: string; readonly none: boolean } | null {
  for (const child of under(clauses, head, 'obl', 'advmod', 'obj', 'xcomp')) {
    const token = clauses.tokens[child];
    const lemma = token?.lemma.toLowerCase() ?? '';
    const preposition = caseOf(clauses, child);
    const whole = WHOLE_ACTS.get([act, preposition, lemma].filter((word) => word !== '').join(' '));
    if (whole === undefined || token === undefined) continue;
    return { act: whole, none: NONE_WORDS.has(lemma) };
  }
  const alone = WHOLE_ACTS.get(act);
  return alone === undefined ? null : { act: alone, none: false };
}

/** Acts done with somebody, whom a preposition names. */
const WITH_PARTNER: ReadonlySet<string> = new Set('meet talk speak negotiate confer dine'.split(' '));

function flipped(asserted: Asserted): Asserted {
  return asserted === 'open' ? 'open' : asserted === 'holds' ? 'denied' : 'holds';
}

/** “made a payment” tells a paying, “sent his good wishes” a congratulation, “not one coin had passed” that nobody paid. */
function carried(
  act: string,
  { object, around }: Roles,
  figures: readonly Figure[],
): { readonly act: string; readonly object: Slot | null } {
  const partner = around.find(({ preposition }) => preposition === 'with' || preposition === 'to')?.slot ?? null;
  if (WITH_PARTNER.has(act) && object === null && partner !== null) return { act, object: partner };
  if (act === 'hold' && object?.head === 'talk') return { act: 'talk', object: partner };
  if (act === 'shake' && object?.head === 'hand') return { act: 'shake hand', object: partner };
  if (act === 'fail' && object !== null && !object.head.startsWith('to ')) return { act: 'flunk', object };
  const noun = object === null ? undefined : ACT_NOUNS.get(object.head);
  const receiver = around.find(({ preposition }) => preposition === 'to')?.slot ?? null;
  if (noun !== undefined && LIGHT_VERBS.has(act)) return { act: noun, object: act === 'give' ? receiver : null };
  const money = (object !== null && MONEY.has(object.head)) || figures.some(({ thing }) => MONEY.has(thing));
  if (money && MONEY_VERBS.has(act.split(' ')[0] ?? '')) {
    return { act: 'pay', object: { ...(object ?? NOBODY), head: 'money', names: object?.names ?? new Set() } };
  }
  return { act, object };
}
/** “The government said that it had …”: a pronoun in reported words that nobody is found for stands for the speaker. */
function speakerFor(slot: Slot | null, statement: Statement | null, { parties }: Frame): Slot | null {
  const speaker = statement?.mode === 'indirect' ? statement.speakers.at(-1) : undefined;
  if (slot === null || speaker === undefined || speaker.anonymous || slot.count !== null) return null;
  return { ...slot, head: `@${speaker.actor}`, party: parties.get(speaker.actor) ?? speaker.party };
}

/** “Rejected the bill”, “welcomed the plan”: a deed as much as words. */
function isDeed(act: string): boolean {
  return ONCE_ACTS.has(act) || excludedBy(act).length > 0;
}

function telledAt(token: Token, tellings: readonly Telling[]): Telling | null {
  return tellings.find(({ trigger }) => trigger.start <= token.start && token.start < trigger.end) ?? null;
}

function spanOf(own: readonly number[], { tokens }: Clauses): Span {
  return { start: tokens[own[0] ?? 0]?.start ?? 0, end: tokens[own.at(-1) ?? 0]?.end ?? 0 };
}

/** “handed over” → “hand over”; “was closed” as a state → “closed”. */
function actOf(head: number, clauses: Clauses): string {
  const token = clauses.tokens[head];
  const particle = under(clauses, head, 'compound')
    .filter((child) => clauses.tokens[child]?.relation === 'compound:prt')
    .map((child) => clauses.tokens[child]?.lemma);
  const next = clauses.tokens[head + 1];
  const loose = particle.length === 0 && next?.tag === 'ADV' && PARTICLES.has(next.lemma) ? [next.lemma] : [];
  const lemma = token?.lemma.toLowerCase() ?? '';
  return [IRREGULAR_VERBS.get(lemma) ?? lemma, ...particle, ...loose].join(' ');
}

const PARTICLES: ReadonlySet<string> = new Set(['over', 'out', 'down', 'up', 'off', 'back', 'away', 'in']);

function termsOf(
  own: readonly number[],
  subject: Slot | null,
  clauses: Clauses,
  sentence: Sentence,
  frame: Frame,
): ReadonlySet<string> {
  // A shared subject stands in another clause: “refused | to sign the letter”.
  const terms = new Set(subject === null || subject.head === '' ? [] : [subject.head]);
  for (const at of own) {
    const token = clauses.tokens[at];
    if (token === undefined) continue;
    const mention = mentionAt(token, sentence, frame.analysis);
    if (mention !== null && isKnown(mention, token)) terms.add(`@${mention.actor}`);
    else if (CONTENT.has(token.tag) && !UNTOLD.has(token.lemma)) terms.add(token.lemma.toLowerCase());
  }
  return terms;
}
function timesIn(own: readonly number[], clauses: Clauses, sentence: Sentence, { analysis }: Frame): readonly When[] {
  return mentionsOf(analysis, sentence.index).flatMap((mention) => {
    if (mention.type !== 'time' || mention.when === null) return [];
    const inside = own.some((at) => {
      const token = clauses.tokens[at];
      return token !== undefined && token.start >= mention.start && token.end <= mention.end;
    });
    return inside ? [mention.when] : [];
  });
}

/** What the words of the clause say on how it was done. */
function qualitiesOf(own: readonly number[], { tokens }: Clauses): ReadonlyMap<string, 0 | 1> {
  const words = ` ${own.map((at) => tokens[at]?.text.toLowerCase() ?? '').join(' ')} `;
  const found = new Map<string, 0 | 1>();
  for (const { id, one, other } of QUALITIES) {
    const [first, second] = [one.test(words), other.test(words)];
    if (first !== second) found.set(id, first ? 0 : 1);
  }
  return found;
}
