import { groupOf } from '../lexicon/happenings.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Actor } from '../model/actor.ts';
import type { Has } from '../model/analysis.ts';
import type { Telling } from '../model/happening.ts';
import type { ActorMention, Mention, PlaceMention, QuantityMention, TimeMention } from '../model/mention.ts';
import type { Block, Report } from '../model/report.ts';
import type { Sentence } from '../model/sentence.ts';
import type { ActorId, Span } from '../model/span.ts';
import type { Speaker, Statement } from '../model/statement.ts';
import { unreadable } from '../text/difficult.ts';
import { findAsked } from '../text/turns.ts';
import { headsOf } from './arguments.ts';
import { mend } from './mend.ts';
import { partsOf, type Scene } from './parts.ts';
import { realityOf } from './reality.ts';
import { at, childrenOf, clauseOf, DEEPEST, prepositionOf, type Tree, tokensIn, topOf, treeOf } from './tree.ts';
import { type Trigger, triggerAt } from './trigger.ts';
import { placeTimes, whenOf } from './when.ts';

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
      : sentences.filter((sentence) => !isQuestion(sentence, report) && unreadable(sentence, report.text) === null);
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

/** “Norland and Sudmark”, “Norland–Sudmark”: two states side by side, the first such pair of the sentence; none where a third joins
 *  them. A party that is its own actor counts as a state. */
function pairIn(mentions: readonly Mention[], actors: ReadonlyMap<ActorId, Actor>, text: string): Scene['pair'] {
  const states = mentions.filter((mention): mention is ActorMention => {
    const actor = mention.type === 'actor' ? actors.get(mention.actor) : undefined;
    return (
      actor !== undefined &&
      mention.type === 'actor' &&
      mention.form !== 'pronoun' &&
      (actor.kind === 'state' || (actor.party !== null && actor.party === actor.name))
    );
  });
  for (let index = 0; index + 1 < states.length; index++) {
    const one = states[index];
    const other = states[index + 1];
    if (!one || !other || one.actor === other.actor) continue;
    const before = states[index - 1];
    if (before && text.slice(before.end, one.start).trim() === ',') continue;
    if (/^\s*(?:and|[-–‑])\s*$/u.test(text.slice(one.end, Math.min(other.start, one.end + 12)))) return [one, other];
  }
  return null;
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

/** “11 died and 40 were missing”: of a figure that an earlier word has and one that it has not, only the latter is its own. */
function ownFigures(
  figures: readonly QuantityMention[],
  counting: ReadonlySet<QuantityMention>,
): readonly QuantityMention[] {
  const own = figures.filter((figure) => !counting.has(figure));
  return own.length > 0 ? own : figures;
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
  return kind === 'ceasefire' || kind === 'suspend';
}

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

function sceneOf(
  tree: Tree,
  mentions: readonly Mention[],
  actors: ReadonlyMap<ActorId, Actor>,
  pair: Scene['pair'],
  teller: Scene['teller'],
): Scene {
  const mentionAt: (ActorMention | undefined)[] = tree.tokens.map(() => undefined);
  const isTime: boolean[] = tree.tokens.map(() => false);
  for (const mention of mentions) {
    if (mention.type !== 'actor' && mention.type !== 'time') continue;
    const [first, last] = tokensIn(tree, mention);
    for (let index = first; index <= last; index++) {
      if (mention.type === 'time') isTime[index] = true;
      else mentionAt[index] ??= mention;
    }
    if (mention.type === 'actor' && mention.token < tree.tokens.length) mentionAt[mention.token] = mention;
  }
  return { tree, mentionAt, isTime, actors, pair, teller };
}

const PERSONAL: ReadonlySet<string> = new Set(
  'he she it they we i you who which that him her them us me everyone somebody someone both'.split(' '),
);
const OFFICES: ReadonlySet<string> = new Set(
  (
    'government ministry minister president official officer police court judge army military force troop authority spokesman ' +
    'spokeswoman spokesperson parliament senate council commission committee agency company firm union group militant rebel ' +
    'gunman soldier leader lawmaker prosecutor department administration party minister ambassador envoy king queen prince ' +
    'general colonel commander mayor governor bank regulator association organisation organization coalition alliance country ' +
    'nation state side protester demonstrator worker teacher nurse resident crowd attacker bomber fighter insurgent navy ' +
    'airline operator engineer crew firefighter rescuer hospital school university city district board cabinet people person man woman neighbour neighbor rival foe adversary capital ' +
    'office chairman chairwoman chief inspector inspectorate jury tribunal institute laboratory lab newspaper paper broadcaster club ' +
    'team supplier manufacturer maker producer retailer regulator watchdog clinic museum church foundation charity secretary ' +
    'chancellor senator deputy delegate delegation negotiator mediator diplomat activist farmer driver pharmacist doctor scientist ' +
    'researcher expert lawyer voter shareholder investor owner employer developer publisher editor assembly congress ' +
    'docker striker miner player coach academy observatory cooperative trust fund ministry'
  ).split(' '),
);

/** Somebody without a name for whom no mention stands. */
function isPersonal(tree: Tree, index: number): boolean {
  const token = at(tree, index);
  if (!token) return false;
  // “One of them died”, “three were hurt”
  if (token.tag === 'NUM') return true;
  return token.tag === 'PRON'
    ? PERSONAL.has(token.lemma)
    : token.tag === 'NOUN'
      ? OFFICES.has(token.lemma)
      : token.tag === 'PROPN';
}

/** A word of a name is no trigger: “Strike Force Nine”, “the Ministry of Defence”. */
function isInsideName(scene: Scene, index: number): boolean {
  const mention = scene.mentionAt[index];
  const tag = at(scene.tree, index)?.tag;
  // “the directors of military operations”
  if (
    mention &&
    tag === 'NOUN' &&
    index !== mention.token &&
    childrenOf(scene.tree, index, 'det', 'nmod:poss').length === 0
  )
    return true;
  return mention !== undefined && (tag === 'PROPN' || (tag === 'NOUN' && mention.form === 'name'));
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

const WHERE: ReadonlySet<string> = new Set(
  'in at near inside over across on outside off within along around throughout'.split(' '),
);

/** Where it took place: a place that hangs on the trigger or its verb, else on what is acted on. */
function placeOf(tree: Tree, trigger: Trigger, places: readonly PlaceMention[]): string | null {
  if (places.length === 0) return null;
  const own = new Set([trigger.index, ...(trigger.clause.verb >= 0 ? [trigger.clause.verb] : [])]);
  const objects = new Set(
    trigger.clause.arguments.filter((one) => one.place !== 'subject').flatMap((one) => headsOf(tree, one)),
  );
  let second: string | null = null;
  for (const place of places) {
    const top = topOf(tree, place);
    const token = at(tree, top);
    if (!token || !WHERE.has(prepositionOf(tree, top))) continue;
    if (own.has(token.head)) return place.place;
    if (objects.has(token.head) || (lies(tree, token.head) && objects.has(at(tree, token.head)?.head ?? -1)))
      second ??= place.place;
  }
  return second;
}

/** “nine sites located in Sudmark” */
function lies(tree: Tree, index: number): boolean {
  const token = at(tree, index);
  return token?.relation === 'acl' && LYING.has(token.lemma);
}

const LYING: ReadonlySet<string> = new Set(['locate', 'situate', 'base', 'station', 'lie', 'hide']);

/** Figures that count what the trigger governs: “nine sites” of “struck nine sites”, never those of another clause. */
function quantitiesOf(
  tree: Tree,
  trigger: Trigger,
  quantities: readonly QuantityMention[],
): readonly QuantityMention[] {
  if (quantities.length === 0) return [];
  const own = new Set([trigger.index, ...trigger.clause.arguments.flatMap((one) => headsOf(tree, one))]);
  for (const child of childrenOf(tree, trigger.index, 'obl', 'obj', 'nsubj', 'nsubj:pass', 'obl:unmarked'))
    own.add(child);
  for (const child of putAt(tree, trigger.index)) own.add(child);
  for (const child of own) if (isExample(tree, child)) own.delete(child);
  return quantities.filter((mention) => !LENGTHS.has(mention.quantity.unit) && counts(tree, mention, own));
}

/** Whether a figure stands on one of these words, or on the first noun of its compound (“nine arms sites”). */
function counts(tree: Tree, mention: QuantityMention, own: ReadonlySet<number>): boolean {
  const [first, last] = tokensIn(tree, mention);
  if (own.has(topOf(tree, mention))) return true;
  for (let index = first; index <= last; index++) {
    const token = at(tree, index);
    if (!token || (token.head >= first && token.head <= last) || !COUNTING.has(token.relation)) continue;
    let head = token.head;
    for (let step = 0; step < 3 && !own.has(head) && at(tree, head)?.relation === 'compound'; step++)
      head = at(tree, head)?.head ?? -1;
    if (own.has(head)) return true;
  }
  return false;
}

const COUNTING: ReadonlySet<string> = new Set(['nummod', 'amod', 'nmod', 'advmod', 'case', 'det']);

/** “put its dead at 31” */
function putAt(tree: Tree, noun: number): readonly number[] {
  const token = at(tree, noun);
  if ((token?.relation !== 'obj' && token?.relation !== 'xcomp') || !PUTS.has(at(tree, token.head)?.lemma ?? ''))
    return [];
  return childrenOf(tree, token.head, 'obl').filter((child) => prepositionOf(tree, child) === 'at');
}

const PUTS: ReadonlySet<string> = new Set(['put', 'place', 'set', 'estimate', 'number']);

/** “a dozen places were hit, among them two schools”: some of what was counted before. */
function isExample(tree: Tree, index: number): boolean {
  for (let before = index - 1; before > 0 && index - before <= 6; before--) {
    const token = at(tree, before);
    if (token?.text === ',') return false;
    if (token?.lemma === 'they' && at(tree, before - 1)?.text.toLowerCase() === 'among') return true;
  }
  return false;
}

/** “after four days”: how long, not how many. */
const LENGTHS: ReadonlySet<string> = new Set(
  'second minute hour day week month year decade night century weekend time'.split(' '),
);

type Innermost = (span: Span, isOutside: (statement: Statement) => boolean) => Statement | null;

/** “announced a truce, following mediation by Norland”: what stands beside the verb of saying is told by the report. */
function isBeside(tree: Tree, index: number, statement: Statement): boolean {
  const cue = statement.cue;
  if (cue === null || cue.lemma === ':' || cue.start < tree.sentence.start || cue.end > tree.sentence.end) return false;
  if (isAfterComma(tree, cue.end, index)) return true;
  let current = index;
  let beside = false;
  for (let step = 0; step < DEEPEST; step++) {
    const token = at(tree, current);
    const head = at(tree, token?.head ?? -1);
    if (!token || !head || token.relation === 'ccomp') return false;
    beside ||= BESIDE.has(prepositionOf(tree, current)) || BESIDE.has(token.text.toLowerCase());
    if (head.start >= cue.start && head.end <= cue.end) return beside;
    current = token.head;
  }
  return false;
}

/** “announced …, following mediation”: shown by the words where the parser lost the way. */
function isAfterComma(tree: Tree, from: number, index: number): boolean {
  for (let before = index - 1; before > 0 && index - before < 40 && (at(tree, before)?.start ?? 0) >= from; before--) {
    const token = at(tree, before);
    if (token?.text.toLowerCase() === 'that') return false;
    if (at(tree, before - 1)?.text === ',' && AFTER_COMMA.has(token?.text.toLowerCase() ?? '')) {
      return !tree.tokens
        .slice(Math.max(0, before - 40), before)
        .some(({ start, text }) => start >= from && text.toLowerCase() === 'that');
    }
  }
  return false;
}

const AFTER_COMMA: ReadonlySet<string> = new Set(['following', 'after', 'amid', 'despite']);

const BESIDE: ReadonlySet<string> = new Set(
  'following after before amid despite during since while when as until'.split(' '),
);

/** The smallest statement whose words hold a stretch. Statements are laid down from the widest to the smallest, so the last
 *  one that covers wins; found by a walk over sorted starts. */
function innermostStatement(statements: readonly Statement[]): Innermost {
  const contents = statements
    .flatMap((statement) =>
      statement.content.map((content) => ({ start: content.start, end: content.end, id: statement.id, statement })),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1));
  return (span, isOutside) => {
    let low = 0;
    let high = contents.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((contents[middle]?.start ?? Infinity) <= span.start) low = middle + 1;
      else high = middle;
    }
    let best: (typeof contents)[number] | null = null;
    for (let index = low - 1; index >= 0 && index >= low - NEAR; index--) {
      const content = contents[index];
      if (!content || content.end < span.end || isOutside(content.statement)) continue;
      if (!best || content.end - content.start < best.end - best.start) best = content;
    }
    return best?.statement ?? null;
  };
}

/** So many contents that begin before a word are looked at: a quotation rarely holds more than a few others. */
const NEAR = 60;
