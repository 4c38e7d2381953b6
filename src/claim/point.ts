import { EXCLUDING, ONCE_ACTS } from '../lexicon/acts.ts';
import {
  ACT_NOUNS,
  CARRYING_VERBS,
  CONDITIONS,
  COUNT_NOUNS,
  LIGHT_VERBS,
  MONEY,
  MONEY_VERBS,
  NEGATIONS,
  NONE_WORDS,
  OPEN_AUXILIARIES,
  OPEN_NOUNS,
  OPEN_VERBS,
  SPEECH_VERBS,
  TURNING_VERBS,
  UNTOLD,
  WHOLE_ACTS,
} from '../lexicon/clauses.ts';
import { IRREGULAR_VERBS } from '../lexicon/irregular.ts';
import { SMALL_NUMBERS } from '../lexicon/numbers.ts';
import type { Analysis } from '../model/analysis.ts';
import { cite } from '../model/citation.ts';
import type { Telling } from '../model/happening.ts';
import type { ActorMention, Quantity, When } from '../model/mention.ts';
import type { Block } from '../model/report.ts';
import type { Sentence, Token } from '../model/sentence.ts';
import type { Span } from '../model/span.ts';
import type { Statement } from '../model/statement.ts';
import { actorsIn } from '../model/within.ts';
import { gistOf } from './gist.ts';
import { mentionsOf } from './mentioned.ts';
import { type Clauses, caseOf, clausesOf, plain, under } from './tree.ts';
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
  /** All content words and actors of the clause, `@…` for actors. */
  readonly terms: ReadonlySet<string>;
  readonly figures: readonly Figure[];
  readonly times: readonly When[];
  /** False where the clause tells of what goes on (“is closed”): such a thing may change from day to day. */
  readonly settled: boolean;
}

export interface Slot {
  /** Lemma of the main word, or `@` and the actor; '' where a pronoun or “some” leaves it open. Somebody whom only a common noun tells
   *  (“the minister”, “the company”) goes by that noun: actors without a name are never one across reports. */
  readonly head: string;
  /** The party of the actor. */
  readonly party: string | null;
  /** Capitalised words that tell one of a kind from another: “the Upper Lenn Dam”. */
  readonly names: ReadonlySet<string>;
  /** Nouns before it that tell of what kind it is: “the water bill”. */
  readonly kinds: ReadonlySet<string>;
  /** Other words that describe it. */
  readonly words: ReadonlySet<string>;
  /** “any official”, “no such meeting”: every one of the kind is meant. */
  readonly every: boolean;
  /** “the seven workers”: how many, where an exact number stands with it. */
  readonly count: number | null;
  /** The words as they stand, for readers. */
  readonly told: string;
}

export interface Around {
  readonly preposition: string;
  readonly slot: Slot;
}

/** A number with what is counted. */
export interface Figure {
  readonly quantity: Quantity;
  /** Lemma of what is counted, as it stands. */
  readonly thing: string;
  readonly slot: Slot;
  /** “the seven workers who had been held”: part of a description, no count of the matter. */
  readonly describes: boolean;
}

const PASSED: ReadonlySet<Block['role']> = new Set(['headline', 'heading', 'caption', 'furniture']);

/** Acts of speech whose content is wished or asked for, not told. */
const WISHING: ReadonlySet<Statement['act']> = new Set(['urge', 'propose', 'ask', 'promise', 'warn', 'thank']);

/** Longer sentences are lists; what stands in them is compared with nothing. */
const MOST_TOKENS = 120;

/** The clauses of a report that say that something is so or is not so; questions, headings, wishes and plans are left out. */
export function pointsOf(analysis: Analysis): readonly Point[] {
  const tellings = Map.groupBy(analysis.tellings, ({ sentence }) => sentence);
  const parties = new Map(analysis.actors.map(({ id, party }) => [id, party]));
  const frame: Frame = {
    analysis,
    tellings,
    parties,
    statementsAt: statementsAt(analysis),
    cues: new Set(
      analysis.statements.flatMap(({ cue, rule }) => (cue === null || rule.startsWith('attitude') ? [] : [cue.start])),
    ),
  };
  let before: Point | null = null;
  return analysis.sentences.flatMap((sentence) => {
    const role = analysis.report.blocks[sentence.block]?.role;
    if (role === undefined || PASSED.has(role) || sentence.tokens.length > MOST_TOKENS) return [];
    if (analysis.report.text.slice(sentence.start, sentence.end).trimEnd().endsWith('?')) return [];
    const clauses = clausesOf(sentence);
    const points = clauses.heads
      .flatMap((head) => pointAt(head, clauses, sentence, frame) ?? [])
      .flatMap((point) => [point, ...describedIn(point, clauses)]);
    const taken = points.map((point) => withAntecedent(point, clauses, before));
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
      { ...point, act: word, form: 'deed' as const, subject: null, object: figure.slot, figures: [figure], around: [] },
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

function topicOf({ subject, object }: Point): Slot | null {
  const topic = subject ?? object;
  return topic === null || topic.head === '' ? null : topic;
}

const TAKEN_UP: ReadonlySet<string> = new Set(['they', 'it', 'these', 'this']);

interface Frame {
  readonly analysis: Analysis;
  readonly tellings: ReadonlyMap<number, readonly Telling[]>;
  readonly parties: ReadonlyMap<string, string | null>;
  readonly statementsAt: (token: Token, sentence: Sentence) => Statement | null;
  /** Where the words stand by which somebody is said to speak. */
  readonly cues: ReadonlySet<number>;
}

/** The innermost statement whose words hold a token. */
function statementsAt({ statements }: Analysis): Frame['statementsAt'] {
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

function pointAt(head: number, clauses: Clauses, sentence: Sentence, frame: Frame): Point | null {
  const { analysis } = frame;
  const token = clauses.tokens[head];
  if (token === undefined || numberOf(token) !== null) return null; // “the seven were …”: a number taken for a verb
  const statement = frame.statementsAt(token, sentence);
  if (statement !== null && (statement.confidence < TRUSTED || WISHING.has(statement.act))) return null;
  const plainAct = actOf(head, clauses);
  if (SPEECH_VERBS.has(plainAct)) return null;
  if (frame.cues.has(token.start) && !isDeed(plainAct)) return null; // that somebody said something is the statement itself
  const standing = standingOf(head, clauses, statement);
  if (standing === 'open' || (token.tag !== 'VERB' && under(clauses, head, 'nsubj').length === 0)) return null;
  const own = clauses.tokens.flatMap((_, at) => (clauses.clauseOf[at] === head ? [at] : []));
  const telling = telledAt(token, frame.tellings.get(sentence.index) ?? []);
  const roles = rolesOf(head, clauses, sentence, frame);
  const span = spanOf(own, clauses);
  const figures = figuresIn(own, clauses, sentence, frame);
  const { act, object } = carried(plainAct, roles, figures);
  const at = cite(analysis.report, statement?.span ?? sentence);
  return {
    unit: { analysis, telling, statement, at, gist: gistOf(analysis, [span]), denies: standing === 'denied' },
    sentence,
    act,
    form: token.tag === 'VERB' ? 'deed' : 'state',
    holds: standing === 'holds',
    ...roles,
    subject:
      roles.subject?.head === '' ? (speakerFor(roles.subject, statement, frame) ?? roles.subject) : roles.subject,
    object,
    terms: termsOf(own, clauses, sentence, frame),
    figures,
    times: timesIn(own, clauses, sentence, frame),
    settled: isSettled(head, clauses),
  };
}

/** “made a payment” tells a paying, “sent his good wishes” a congratulation, “not one coin had passed” that nobody paid. */
function carried(
  act: string,
  { object }: Roles,
  figures: readonly Figure[],
): { readonly act: string; readonly object: Slot | null } {
  const whole = object === null ? undefined : WHOLE_ACTS.get(`${act} ${object.head}`);
  if (whole !== undefined) return { act: whole, object: null };
  const noun = object === null ? undefined : ACT_NOUNS.get(object.head);
  if (noun !== undefined && LIGHT_VERBS.has(act)) return { act: noun, object: null };
  const money = (object !== null && MONEY.has(object.head)) || figures.some(({ thing }) => MONEY.has(thing));
  if (money && MONEY_VERBS.has(act.split(' ')[0] ?? '')) {
    return { act: 'pay', object: { ...(object ?? NOBODY), head: 'money', names: object?.names ?? new Set() } };
  }
  return { act, object };
}

const NOBODY: Slot = {
  head: '',
  party: null,
  names: new Set(),
  kinds: new Set(),
  words: new Set(),
  every: false,
  count: null,
  told: '',
};

/** “The government said that it had …”: a pronoun in reported words that nobody is found for stands for the speaker. */
function speakerFor(slot: Slot | null, statement: Statement | null, { parties }: Frame): Slot | null {
  const speaker = statement?.mode === 'indirect' ? statement.speakers.at(-1) : undefined;
  if (slot === null || speaker === undefined || speaker.anonymous || slot.count !== null) return null;
  return { ...slot, head: `@${speaker.actor}`, party: parties.get(speaker.actor) ?? speaker.party };
}

/** “Rejected the bill”, “welcomed the plan”: a deed as much as words. */
function isDeed(act: string): boolean {
  return ONCE_ACTS.has(act) || EXCLUDING.some(({ one, other }) => one.includes(act) || other.includes(act));
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

type Standing = 'holds' | 'denied' | 'open';

/** Whether the clause says that it is so, that it is not so, or neither. */
function standingOf(head: number, clauses: Clauses, statement: Statement | null): Standing {
  const { tokens } = clauses;
  let turned = isNegated(head, clauses);
  if (isOpen(head, clauses)) return 'open';
  let current = head;
  for (let step = 0; step < 12; step++) {
    const token = tokens[current];
    const above = token?.head ?? -1;
    const governor = tokens[above];
    if (token === undefined || governor === undefined) break;
    const relation = plain(token.relation);
    const told = under(clauses, current, 'nsubj', 'aux', 'cop').length > 0 && !hasTo(current, clauses);
    if (statement !== null && !inside(governor, statement)) break;
    if (relation === 'conj') {
      if (under(clauses, current, 'aux').length > 0 && under(clauses, above, 'aux').length === 0) break; // no parallel: tied to the wrong verb
      if (!told && isNegated(above, clauses)) turned = !turned;
      if (!told && isOpen(above, clauses)) return 'open';
    } else if (relation === 'xcomp' || relation === 'ccomp' || relation === 'csubj' || relation === 'advcl') {
      const infinitive = hasTo(current, clauses);
      if (relation === 'advcl' && !infinitive) {
        const mark = markOf(current, clauses);
        if (ACCUSING.has(governor.lemma) && (mark === 'of' || mark === 'for' || mark === 'with'))
          return turned ? 'denied' : 'holds';
        if (mark === 'without') turned = !turned;
        if (mark === 'for' || mark === 'of' || mark === 'from' || mark === 'at' || mark === 'by') return 'open';
        break;
      }
      if (governor.tag === 'VERB' && TURNING_VERBS.has(governor.lemma)) {
        if (isNegated(above, clauses)) turned = !turned;
        turned = !turned;
      } else if (OPEN_VERBS.has(governor.lemma) && (infinitive || relation === 'xcomp' || relation === 'ccomp'))
        return 'open';
      else if (infinitive && !CARRYING_VERBS.has(governor.lemma)) return 'open';
      else if (isOpen(above, clauses)) return 'open';
      else if (isNegated(above, clauses)) {
        if (relation === 'ccomp') return 'open'; // “did not say that it was so”
        turned = !turned;
      }
    } else if (relation === 'acl' && token.relation !== 'acl:relcl') {
      if (OPEN_NOUNS.has(governor.lemma) || hasTo(current, clauses)) return 'open';
      break;
    } else break;
    current = above;
  }
  if (turned && isBounded(head, clauses)) return 'open'; // “had no symptoms until he stood up”
  const denied = statement?.act === 'deny' && !hasClauseAbove(head, clauses, statement);
  return turned !== denied ? 'denied' : 'holds';
}

/** A negation that holds for a stretch of time only. */
function isBounded(head: number, clauses: Clauses): boolean {
  const { tokens } = clauses;
  const near = tokens.slice(head, head + BOUND_WITHIN);
  return near.some(({ text, relation }) => BOUNDS.has(text.toLowerCase()) && relation !== 'compound');
}

/** Words behind the verb in which the bound of a negation stands. */
const BOUND_WITHIN = 12;

const BOUNDS: ReadonlySet<string> = new Set(['until', 'till', 'before', 'since', 'unless', 'without', 'yet']);

/** “accused Norland of sending guards”: whoever accuses says that it is so. */
const ACCUSING: ReadonlySet<string> = new Set([
  'accuse',
  'blame',
  'convict',
  'suspect',
  'criticise',
  'criticize',
  'condemn',
  'thank',
]);

/** Whether another clause of the same words stands over this one: “denied that it knew who had paid” denies the knowing. */
function hasClauseAbove(head: number, clauses: Clauses, statement: Statement): boolean {
  let current = head;
  for (let step = 0; step < 12; step++) {
    const token = clauses.tokens[current];
    const governor = clauses.tokens[token?.head ?? -1];
    if (token === undefined || governor === undefined || !inside(governor, statement)) return false;
    if (plain(token.relation) !== 'conj') return clauses.heads.includes(token.head);
    current = token.head;
  }
  return false;
}

function inside({ start, end }: Token, { content }: Statement): boolean {
  return content.some((part) => part.start <= start && end <= part.end);
}

function hasTo(at: number, clauses: Clauses): boolean {
  return under(clauses, at, 'mark').some((child) => clauses.tokens[child]?.lemma === 'to');
}

function markOf(at: number, clauses: Clauses): string {
  const mark = under(clauses, at, 'mark', 'case')[0];
  return clauses.tokens[mark ?? -1]?.text.toLowerCase() ?? '';
}

/** A plan, a condition, a command, a wish by its own words. */
function isOpen(at: number, clauses: Clauses): boolean {
  const { tokens } = clauses;
  const helpers = under(clauses, at, 'aux').map((child) => tokens[child]?.text.toLowerCase() ?? '');
  const ruledOut = isNegated(at, clauses) && helpers.some((text) => RULED_OUT.has(text)) && !helpers.includes('have');
  if (!ruledOut && helpers.some((text) => OPEN_AUXILIARIES.has(text))) return true;
  const lead = under(clauses, at, 'mark', 'advmod', 'cc').filter((child) => child < at);
  if (lead.some((child) => CONDITIONS.has(tokens[child]?.text.toLowerCase() ?? ''))) return true;
  const adverbs = under(clauses, at, 'advmod').map((child) => tokens[child]?.lemma ?? '');
  return adverbs.some((adverb) => MAYBES.has(adverb));
}

/** “cannot land”, “will not pay”, “would not say”: told not to be so. “Would not have” only supposes. */
const RULED_OUT: ReadonlySet<string> = new Set(['can', 'ca', 'could', 'will', 'wo', 'would']);

const MAYBES: ReadonlySet<string> = new Set([
  'nearly',
  'almost',
  'perhaps',
  'possibly',
  'maybe',
  'allegedly',
  'reportedly',
]);

function isNegated(at: number, clauses: Clauses): boolean {
  const { tokens } = clauses;
  const text = (index: number): string => tokens[index]?.text.toLowerCase() ?? '';
  let negations = under(clauses, at, 'advmod', 'aux', 'cc', 'det', 'neg').filter((child) =>
    NEGATIONS.has(text(child)),
  ).length;
  for (const child of under(clauses, at, 'nsubj', 'obj', 'obl', 'advmod', 'xcomp'))
    if (isNone(child, clauses)) negations++;
  return negations % 2 === 1;
}

/** “no witness”, “not one coin”, “none of the boxes”. */
function isNone(at: number, clauses: Clauses): boolean {
  const text = (index: number): string => clauses.tokens[index]?.text.toLowerCase() ?? '';
  if (NONE_WORDS.has(text(at))) return true;
  return under(clauses, at, 'det', 'advmod', 'cc').some(
    (child) => NONE_WORDS.has(text(child)) || (NEGATIONS.has(text(child)) && child < at),
  );
}

/** Past or perfect: it took place, once. A present may be another tomorrow. */
function isSettled(head: number, clauses: Clauses): boolean {
  const { tokens } = clauses;
  const token = tokens[head];
  if (token === undefined) return true;
  const helpers = [...under(clauses, head, 'aux'), ...under(clauses, head, 'cop')].map(
    (child) => tokens[child]?.text.toLowerCase() ?? '',
  );
  if (
    helpers.some(
      (text) =>
        text === 'had' || text === 'has' || text === 'have' || text === 'was' || text === 'were' || text === 'did',
    )
  )
    return true;
  return helpers.length === 0 && token.form !== 'VBZ' && token.form !== 'VBP';
}

interface Roles {
  readonly subject: Slot | null;
  readonly object: Slot | null;
  readonly around: readonly Around[];
}

/** Who and what, the passive turned round, shared subjects and relative clauses looked up. */
function rolesOf(head: number, clauses: Clauses, sentence: Sentence, frame: Frame): Roles {
  const { tokens } = clauses;
  const slot = (at: number | undefined): Slot | null =>
    at === undefined ? null : slotOf(at, clauses, sentence, frame);
  const passive = isPassive(head, clauses);
  let first: number | undefined = under(clauses, head, 'nsubj')[0];
  let current = head;
  for (let step = 0; first === undefined && step < 6; step++) {
    const token = tokens[current];
    const relation = plain(token?.relation);
    if (token === undefined || (relation !== 'conj' && relation !== 'xcomp')) break;
    current = token.head;
    if (!clauses.heads.includes(current)) break;
    first = under(clauses, current, 'nsubj')[0];
  }
  if (first === undefined || isTime(tokens[first], sentence, frame)) first = besideVerb(head, clauses);
  const modified = plain(tokens[head]?.relation) === 'acl' ? tokens[head]?.head : undefined;
  const isRelative = first !== undefined && RELATIVES.has(tokens[first]?.text.toLowerCase() ?? '');
  if (modified !== undefined && (first === undefined || isRelative)) first = modified;
  else if (isRelative && plain(tokens[current]?.relation) === 'acl') first = tokens[current]?.head; // a second verb of the relative clause
  const agent = under(clauses, head, 'obl').find(
    (child) => caseOf(clauses, child) === 'by' && isSomebody(child, clauses, sentence, frame),
  );
  const objects = [...under(clauses, head, 'obj', 'iobj'), ...looseObject(head, clauses, sentence, frame)].filter(
    (child) => !NONE_WORDS.has(tokens[child]?.text.toLowerCase() ?? '') && !isTime(tokens[child], sentence, frame),
  );
  const around = placesAround(head, clauses).flatMap(([preposition, child]) => {
    if ((child === agent && passive) || isTime(tokens[child], sentence, frame)) return [];
    const found = slot(child);
    return found === null || found.head === '' ? [] : [{ preposition, slot: found }];
  });
  const subject = passive ? slot(agent) : slot(first);
  const aim = under(clauses, head, 'xcomp').find((child) => hasTo(child, clauses));
  const object = passive ? slot(first) : (slot(objects.at(0)) ?? (aim === undefined ? null : aimOf(aim, clauses)));
  return { subject, object, around };
}

/** Where the tree ties an object to the wrong word: “passed, by 35 to 23, | an amendment”. */
function looseObject(head: number, clauses: Clauses, sentence: Sentence, frame: Frame): readonly number[] {
  const { tokens, clauseOf } = clauses;
  for (let at = head + 1; at < tokens.length && at - head < LONGEST_RELATIVE; at++) {
    const token = tokens[at];
    if (token === undefined || clauseOf[at] !== head || (token.tag !== 'NOUN' && token.tag !== 'PROPN')) continue;
    if (!LOOSE.has(plain(token.relation)) || caseOf(clauses, at) !== '' || isTime(token, sentence, frame)) continue;
    return [at];
  }
  return [];
}

const LOOSE: ReadonlySet<string> = new Set(['appos', 'dep', 'list', 'nsubj', 'conj']);

/** Where the tree gives a verb no subject: the noun or number right before its auxiliary, “the seven | were handed”. */
function besideVerb(head: number, { tokens }: Clauses): number | undefined {
  let at = head - 1;
  while (at >= 0 && (tokens[at]?.tag === 'ADV' || tokens[at]?.tag === 'AUX' || tokens[at]?.tag === 'PART')) at--;
  const before = tokens[at];
  if (at === head - 1 || before === undefined || tokens[at + 1]?.tag !== 'AUX') return undefined;
  for (let back = at; back > 0 && at - back < LONGEST_RELATIVE; back--) {
    if (tokens[back]?.tag !== 'PRON' || !RELATIVES.has(tokens[back]?.text.toLowerCase() ?? '')) continue;
    return back < at && tokens[back - 1]?.tag === 'NOUN' ? back - 1 : undefined; // “workers who had been held … | were freed”
  }
  return ['NOUN', 'PROPN', 'NUM', 'PRON'].includes(before.tag) || numberOf(before) !== null ? at : undefined;
}

/** Words of a relative clause between a subject and its verb. */
const LONGEST_RELATIVE = 20;

/** “plans to stop buying”: what is planned stands for an object. */
function aimOf(at: number, clauses: Clauses): Slot {
  const lemma = clauses.tokens[at]?.lemma ?? '';
  return {
    head: `to ${lemma}`,
    party: null,
    names: new Set(),
    kinds: new Set(),
    words: new Set(),
    every: false,
    count: null,
    told: lemma,
  };
}

const RELATIVES: ReadonlySet<string> = new Set(['who', 'which', 'that', 'whom']);

function isPassive(head: number, clauses: Clauses): boolean {
  const { tokens, children } = clauses;
  const relations = (children[head] ?? []).map((child) => tokens[child]?.relation);
  if (relations.includes('aux:pass') || relations.includes('nsubj:pass')) return true;
  const token = tokens[head];
  if (token?.tag !== 'VERB' || token.form !== 'VBN') return false;
  return plain(token.relation) === 'acl' && !relations.includes('nsubj');
}

function isSomebody(at: number, clauses: Clauses, sentence: Sentence, { analysis }: Frame): boolean {
  const token = clauses.tokens[at];
  return token !== undefined && (token.tag === 'PROPN' || mentionAt(token, sentence, analysis) !== null);
}

function isTime(token: Token | undefined, sentence: Sentence, { analysis }: Frame): boolean {
  return mentionsOf(analysis, sentence.index).some(
    ({ type, start, end }) => type === 'time' && token !== undefined && start <= token.start && token.end <= end,
  );
}

/** Prepositional phrases of the clause, those that hang on its nouns included: which word they hang on is often a guess. */
function placesAround(head: number, clauses: Clauses): readonly (readonly [string, number])[] {
  const { tokens, clauseOf } = clauses;
  const own = tokens.flatMap((token, at) =>
    clauseOf[at] === head && at !== head && (plain(token.relation) === 'obl' || plain(token.relation) === 'nmod')
      ? [at]
      : [],
  );
  const found = own.flatMap((at) => {
    const preposition = caseOf(clauses, at);
    return preposition === '' || preposition === 'of' || preposition === "'s" ? [] : ([[preposition, at]] as const);
  });
  const itself = caseOf(clauses, head); // “was below the crest”
  return itself === '' ? found : [...found, [itself, head]];
}

const CONTENT: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ']);

function slotOf(at: number, clauses: Clauses, sentence: Sentence, frame: Frame): Slot {
  const { tokens } = clauses;
  const token = tokens[at];
  const mention = token === undefined ? null : mentionAt(token, sentence, frame.analysis);
  const below = phraseOf(at, clauses);
  const told = toldIn(below, clauses, frame);
  const names = new Set<string>();
  const kinds = new Set<string>();
  const words = new Set<string>();
  for (const child of below) {
    const other = tokens[child];
    if (other === undefined || child === at) continue;
    if (mention !== null && other.start >= mention.start && other.end <= mention.end) continue;
    if (other.tag === 'PROPN') names.add(other.lemma.toLowerCase());
    else if (other.tag === 'NOUN' && other.relation === 'compound') kinds.add(other.lemma.toLowerCase());
    else if (CONTENT.has(other.tag)) words.add(other.lemma.toLowerCase());
  }
  const every = below.some((child) => EVERY.has(tokens[child]?.text.toLowerCase() ?? ''));
  if (mention !== null && isKnown(mention, token)) {
    return {
      head: `@${mention.actor}`,
      party: frame.parties.get(mention.actor) ?? null,
      names: new Set(),
      kinds,
      words,
      every,
      count: null,
      told,
    };
  }
  const lemma = token?.lemma.toLowerCase() ?? '';
  const untold = token?.tag === 'PRON' || numberOf(token) !== null || UNTOLD.has(lemma);
  return {
    head: untold ? '' : lemma,
    party: null,
    names,
    kinds,
    words,
    every,
    count: countIn(below, clauses, sentence, frame),
    told,
  };
}

/** The words of a phrase from its first to its last, without what stands in front of the noun only to point at it. */
function toldIn(phrase: readonly number[], { tokens }: Clauses, { analysis }: Frame): string {
  const inside = phrase.flatMap((at) => tokens[at] ?? []).filter(({ tag }) => tag !== 'DET' && tag !== 'ADP');
  const start = Math.min(...inside.map((token) => token.start));
  const end = Math.max(...inside.map((token) => token.end));
  return inside.length === 0 ? '' : analysis.report.text.slice(start, end);
}

/** The exact number among the words of a phrase. */
function countIn(
  phrase: readonly number[],
  { tokens }: Clauses,
  sentence: Sentence,
  { analysis }: Frame,
): number | null {
  for (const mention of mentionsOf(analysis, sentence.index)) {
    if (mention.type !== 'quantity' || mention.quantity.least !== mention.quantity.most || mention.quantity.about)
      continue;
    const inside = phrase.some((at) => {
      const token = tokens[at];
      return token !== undefined && token.start >= mention.start && token.end <= mention.end;
    });
    if (inside) return mention.quantity.least;
  }
  return phrase.map((at) => numberOf(tokens[at])).find((number) => number !== null) ?? null;
}

/** “seven”, “12”; null for any other word. */
function numberOf(token: Token | undefined): number | null {
  const text = token?.text.toLowerCase() ?? '';
  return SMALL_NUMBERS.get(text) ?? (/^\d{1,6}$/u.test(text) ? Number(text) : null);
}

/** Somebody with a name; “the court” of which no name is told has an id that is that noun again. */
function isKnown({ form, actor }: ActorMention, token: Token | undefined): boolean {
  if (form === 'unnamed' || actor.startsWith('unnamed/')) return false;
  const own = actor.slice(actor.indexOf('/') + 1).replace(/^the-|-\d+$/gu, '');
  return token?.tag !== 'NOUN' || own !== token.lemma.toLowerCase();
}

const EVERY: ReadonlySet<string> = new Set(['any', 'no', 'such', 'none', 'every', 'all', 'neither', 'either']);

/** The words of a noun phrase: what hangs on it without a clause or a preposition phrase of its own but “of”. */
function phraseOf(at: number, clauses: Clauses): readonly number[] {
  const found: number[] = [at];
  for (let next = 0; next < found.length && found.length < 40; next++) {
    const current = found[next] ?? at;
    for (const child of clauses.children[current] ?? []) {
      const relation = plain(clauses.tokens[child]?.relation);
      const isNumber = numberOf(clauses.tokens[child]) !== null;
      if (!PHRASE.has(relation) && !isNumber) continue;
      if (
        relation === 'nmod' &&
        caseOf(clauses, child) !== 'of' &&
        caseOf(clauses, child) !== '' &&
        caseOf(clauses, child) !== "'s"
      )
        continue;
      found.push(child);
    }
  }
  return found;
}

const PHRASE: ReadonlySet<string> = new Set([
  'amod',
  'compound',
  'flat',
  'nmod',
  'nummod',
  'det',
  'advmod',
  'appos',
  'cc',
]);

function mentionAt({ start, end }: Token, sentence: Sentence, analysis: Analysis): ActorMention | null {
  return actorsIn(analysis, sentence).find((mention) => mention.start <= start && end <= mention.end) ?? null;
}

function termsOf(own: readonly number[], clauses: Clauses, sentence: Sentence, frame: Frame): ReadonlySet<string> {
  const terms = new Set<string>();
  for (const at of own) {
    const token = clauses.tokens[at];
    if (token === undefined) continue;
    const mention = mentionAt(token, sentence, frame.analysis);
    if (mention !== null && isKnown(mention, token)) terms.add(`@${mention.actor}`);
    else if (CONTENT.has(token.tag) && !UNTOLD.has(token.lemma)) terms.add(token.lemma.toLowerCase());
  }
  return terms;
}

/** Numbers of the clause with what they count; the tree says which word a number belongs to, the mention how much it is. */
function figuresIn(own: readonly number[], clauses: Clauses, sentence: Sentence, frame: Frame): readonly Figure[] {
  const first = clauses.tokens[own[0] ?? 0]?.start ?? 0;
  const last = clauses.tokens[own.at(-1) ?? 0]?.end ?? 0;
  return mentionsOf(frame.analysis, sentence.index).flatMap((mention) => {
    if (mention.type !== 'quantity' || mention.start < first || mention.end > last) return [];
    const number = own.findLast((at) => {
      const token = clauses.tokens[at];
      return token !== undefined && token.start >= mention.start && token.end <= mention.end;
    });
    if (number === undefined) return [];
    const head = countedAt(number, clauses, own);
    const slot = slotOf(head, clauses, sentence, frame);
    const described = (clauses.children[head] ?? []).some((child) => clauses.tokens[child]?.relation === 'acl:relcl');
    return [{ quantity: mention.quantity, thing: mention.quantity.unit || slot.head, slot, describes: described }];
  });
}

/** The noun that a number counts: what it hangs on, as far as that is a noun; in “put the number of burned ballots at 30,000” what stands
 *  behind “number of”. */
function countedAt(number: number, clauses: Clauses, own: readonly number[]): number {
  const { tokens } = clauses;
  const at = caseOf(clauses, number) === 'at' || caseOf(clauses, number) === 'to';
  const counting = at ? own.find((one) => COUNT_NOUNS.has(tokens[one]?.lemma ?? '')) : undefined;
  const of =
    counting === undefined
      ? undefined
      : under(clauses, counting, 'nmod').find((child) => caseOf(clauses, child) === 'of');
  if (of !== undefined) return of;
  let current = number;
  for (let step = 0; step < 4; step++) {
    const token = tokens[current];
    const above = tokens[token?.head ?? -1];
    if (token === undefined || above === undefined) break;
    if (!['nummod', 'compound', 'flat', 'nmod', 'amod', 'obl', 'advmod'].includes(plain(token.relation))) break;
    if (above.tag !== 'NOUN' && above.tag !== 'PROPN' && above.tag !== 'NUM' && above.tag !== 'SYM') break;
    current = token.head;
    if (above.tag === 'NOUN') break;
  }
  return current;
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
