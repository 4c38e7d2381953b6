import { ONCE_ACTS } from '../lexicon/acts.ts';
import { SPEECH_VERBS, UNTOLD } from '../lexicon/clauses.ts';
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
import { clefted } from './clefted.ts';
import { actOf, asDeed, calledIn, carried, phraseAt } from './deed.ts';
import { takenBack } from './erratum.ts';
import { excludedBy } from './excluded.ts';
import { figuresIn } from './figure.ts';
import { gistOf } from './gist.ts';
import { mentionsOf } from './mentioned.ts';
import type { Point } from './point.ts';
import { rolesOf } from './roles.ts';
import { CONTENT, type Frame, isKnown, mentionAt, numberOf, type Slot } from './slot.ts';
import { withAntecedent, withinSentence } from './taken-up.ts';
import { type Clauses, caseOf, clausesOf, under } from './tree.ts';
import { TRUSTED } from './unit.ts';

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
  const point: Point = {
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
  return clefted(point, head, { clauses, sentence, frame: scene }, statement);
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

function flipped(asserted: Asserted): Asserted {
  return asserted === 'open' ? 'open' : asserted === 'holds' ? 'denied' : 'holds';
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
