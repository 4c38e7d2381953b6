import { groupOf } from '../lexicon/happenings.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Actor } from '../model/actor.ts';
import type { Has } from '../model/analysis.ts';
import type { Telling } from '../model/happening.ts';
import type { Mention, PlaceMention, QuantityMention, TimeMention } from '../model/mention.ts';
import type { Block, Report } from '../model/report.ts';
import type { Sentence } from '../model/sentence.ts';
import type { ActorId, Span } from '../model/span.ts';
import type { Speaker } from '../model/statement.ts';
import { unreadable } from '../text/difficult.ts';
import { findAsked } from '../text/turns.ts';
import { ownFigures, quantitiesOf } from './counted.ts';
import { mend } from './mend.ts';
import { partsOf } from './parts.ts';
import { realityOf } from './reality.ts';
import { isInsideName, pairIn, type Scene, sceneOf } from './scene.ts';
import { isPersonal } from './somebody.ts';
import { at, childrenOf, clauseOf, DEEPEST, prepositionOf, type Tree, treeOf } from './tree.ts';
import { type Trigger, triggerAt } from './trigger.ts';
import { placeTimes, whenOf } from './when.ts';
import { placeOf } from './where.ts';
import { type Innermost, innermostStatement, isBeside } from './within.ts';

/** Find what one report tells to have taken place, to be planned, possible or not to have taken place. In order of the text.
 *  Headlines, headings, captions and questions tell nothing: they are the report's signposts, not its evidence; only a
 *  report that has nothing but a headline is read by it. */
export function findTellings(
  has: Has<'report' | 'sentences' | 'mentions' | 'actors' | 'dated' | 'statements'>,
  _lexicon: Lexicon,
): readonly Telling[] {
  const { report, sentences } = has;
  const telling = sentences.filter((sentence) => tells(report.blocks[sentence.block], sentence, report));
  const read =
    telling.length > 0
      ? telling
      : sentences.filter(
          (sentence) =>
            report.blocks[sentence.block]?.role !== 'caption' &&
            !isQuestion(sentence, report) &&
            unreadable(sentence, report.text) === null,
        );
  const mentions = bySentence(has.mentions);
  const actors = new Map(has.actors.map((actor) => [actor.id, actor]));
  const innermost = innermostStatement(has.statements);
  // What an interviewer takes for granted in a question is told by nobody.
  const questions = findAsked(has);
  const asked = new Set(
    has.statements.flatMap(({ id, rule, act }) => (act === 'ask' && rule === 'colon-turn' ? [id] : [])),
  );
  let pair: Scene['pair'] = null;
  return read.flatMap((sentence) => {
    if (questions.has(sentence.index)) return [];
    const own = mentions.get(sentence.index) ?? [];
    pair = pairIn(own, actors, report.text) ?? pair;
    return tellingsIn(sentence, own, actors, pair, innermost, has).filter(
      ({ within }) => within === null || !asked.has(within),
    );
  });
}

const SIGNPOSTS: ReadonlySet<Block['role']> = new Set(['headline', 'heading', 'caption']);

function tells(block: Block | undefined, sentence: Sentence, report: Report): boolean {
  return (
    block !== undefined &&
    !SIGNPOSTS.has(block.role) &&
    !isQuestion(sentence, report) &&
    unreadable(sentence, report.text) === null
  );
}

function isQuestion(sentence: Sentence, report: Report): boolean {
  for (let end = sentence.end; end > sentence.start; end--) {
    const last = report.text[end - 1] ?? '';
    if (last === '?') return true;
    if (!'”"’\') \n'.includes(last)) return false;
  }
  return false;
}

function bySentence(mentions: readonly Mention[]): ReadonlyMap<number, readonly Mention[]> {
  const found = new Map<number, Mention[]>();
  for (const mention of mentions) {
    const list = found.get(mention.sentence);
    if (list) list.push(mention);
    else found.set(mention.sentence, [mention]);
  }
  return found;
}

function tellingsIn(
  sentence: Sentence,
  mentions: readonly Mention[],
  actors: ReadonlyMap<ActorId, Actor>,
  pair: Scene['pair'],
  innermost: Innermost,
  { report, dated }: Has<'report' | 'dated'>,
): readonly Telling[] {
  const tree = treeOf(sentence, mend(sentence, mentions));
  const teller = (token: Span): Speaker | null => innermost(token, () => false)?.speakers.at(-1) ?? null;
  const scene = sceneOf(tree, mentions, actors, pair, teller);
  const isSomebody = (index: number) => scene.mentionAt[index] !== undefined || isPersonal(tree, index);
  const times = placeTimes(
    tree,
    mentions.filter((mention): mention is TimeMention => mention.type === 'time'),
  );
  const places = mentions.filter((mention): mention is PlaceMention => mention.type === 'place');
  const quantities = mentions.filter((mention): mention is QuantityMention => mention.type === 'quantity');
  const found: Telling[] = [];
  const kindAt = new Map<number, string>();
  const counting = new Set<QuantityMention>();
  for (const index of tree.tokens.keys()) {
    if (isInsideName(scene, index)) continue;
    const trigger = triggerAt(tree, index, isSomebody);
    if (!trigger || isSaidTwice(tree, trigger, kindAt) || isStopped(tree, trigger, kindAt)) continue;
    const { parts, objects } = partsOf(scene, trigger);
    if (trigger.use.only?.part && parts.length === 0) continue;
    const told = whenOf(tree, trigger, times, dated);
    const counted = ownFigures(quantitiesOf(tree, trigger, quantities), counting);
    const reality = realityOf(tree, trigger);
    if (isBare(trigger, reality, parts.length + objects.length, counted.length, told !== null)) continue;
    const token = tree.tokens[index];
    if (!token) continue;
    kindAt.set(index, trigger.row.id);
    for (const figure of counted) counting.add(figure);
    found.push({
      id: `t-${report.id.slice(2)}-${token.start}`,
      span: clauseOf(tree, clauseHead(tree, trigger)),
      trigger: { start: token.start, end: token.end },
      sentence: sentence.index,
      kind: trigger.row.id,
      lemma: trigger.lemma,
      parts,
      objects,
      when: told?.when ?? null,
      whenAt: told?.at ?? null,
      place: placeOf(tree, trigger, places),
      quantities: counted.map(({ quantity }) => quantity),
      reality,
      within: innermost(token, (statement) => isBeside(tree, trigger.index, statement))?.id ?? null,
      rule: `${trigger.row.id}-${trigger.word}`,
    });
  }
  return found;
}

/** “exerted pressure”, “had a hand in it”, “arrived on a visit”: verb and noun name one thing; the verb has it. */
function isSaidTwice(tree: Tree, trigger: Trigger, kindAt: ReadonlyMap<number, string>): boolean {
  const relation = at(tree, trigger.index)?.relation;
  const led = relation === 'obl' && prepositionOf(tree, trigger.index) === 'on';
  if (trigger.word !== 'noun' || (relation !== 'obj' && !led)) return false;
  const kind = kindAt.get(at(tree, trigger.index)?.head ?? -1);
  return kind !== undefined && groupOf(kind) === trigger.row.group;
}

/** “stopped firing” tells that firing stopped, not that there was firing at that time. */
function isStopped(tree: Tree, trigger: Trigger, kindAt: ReadonlyMap<number, string>): boolean {
  const token = at(tree, trigger.index);
  if (trigger.word !== 'verb' || token?.relation !== 'xcomp') return false;
  const kind = kindAt.get(token.head);
  if (kind === 'ceasefire' || kind === 'suspend') return true;
  return token.form === 'VBG' && STOPS.has(at(tree, token.head)?.lemma ?? '');
}

const STOPS: ReadonlySet<string> = new Set(['stop', 'cease', 'quit', 'halt', 'discontinue']);

/** Nothing is told but the word itself. “No meeting was held” still tells something. */
function isBare(
  trigger: Trigger,
  reality: Telling['reality'],
  phrases: number,
  counted: number,
  timed: boolean,
): boolean {
  if (reality === 'denied') return false;
  const { only } = trigger.use;
  // “Nurses walked out”: somebody did, though no actor is named.
  if (
    trigger.word === 'verb' &&
    trigger.clause.arguments.some((one) => one.place === 'subject') &&
    trigger.use.frame.subject !== undefined
  )
    return false;
  const carried = trigger.clause.verb >= 0 && trigger.word === 'noun';
  if (trigger.word === 'noun' && only?.told) return phrases + counted === 0 && !timed && !carried;
  return phrases + counted === 0 && !timed && !(trigger.word === 'noun' && carried);
}

/** The verb whose clause is quoted: of a noun the nearest verb above. */
function clauseHead(tree: Tree, trigger: Trigger): number {
  let current = trigger.word === 'noun' && trigger.clause.verb >= 0 ? trigger.clause.verb : trigger.index;
  for (let step = 0; step < DEEPEST; step++) {
    const token = at(tree, current);
    if (!token || token.head < 0 || token.tag === 'VERB' || childrenOf(tree, current, 'cop', 'nsubj').length > 0)
      return current;
    current = token.head;
  }
  return current;
}
