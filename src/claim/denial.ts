import { BOUNDED, REFUSED_NOUNS } from '../lexicon/denied.ts';
import type { Actor } from '../model/actor.ts';
import type { Analysis } from '../model/analysis.ts';
import { byPlace } from '../model/citation.ts';
import type { Claim, Denial } from '../model/claim.ts';
import { gathered } from '../model/gathered.ts';
import type { Happening } from '../model/happening.ts';
import { FORGETFUL, type Memory } from '../model/memory.ts';
import { ordered } from '../model/ordered.ts';
import { remembered } from '../model/remembered.ts';
import type { TellingId } from '../model/span.ts';
import { sentencesIn } from '../model/within.ts';
import { isOriginal } from '../origin/origin.ts';
import type { Looked, Target } from './best.ts';
import { claimsByTelling, happeningsByTelling } from './by-telling.ts';
import { weigher } from './gist.ts';
import {
  blockOf,
  idOf,
  isExplicit,
  MOST,
  put,
  type Search,
  sameSpeaker,
  sentenceNumber,
  sourcesOf,
  type Weighed,
} from './search.ts';
import { shelves } from './shelves.ts';
import { pointerOf, targetOf } from './target.ts';
import { topicUnits } from './topic.ts';
import { type Unit, unitsOf } from './unit.ts';

/** Link each denial to what it denies. An explicit denial (“denied”, “rejected”) is listed even where the reports hold nothing that it
 *  answers; a mere negation (“no meeting was held”) only where somebody says the opposite.
 *  Linked are: what a pronoun or “such” points back to; the same happening with the same people; the same content words.
 *  In doubt a denial stays without its object: a wrong link puts words into somebody's mouth. */
export function findDenials(story: {
  readonly analyses: readonly Analysis[];
  readonly actors: readonly Actor[];
  readonly happenings: readonly Happening[];
  readonly memory?: Memory;
}): readonly Denial[] {
  const { memory = FORGETFUL } = story;
  const weigh = weigher(story.analyses, memory);
  const { happeningOf, changed } = memory
    .of('happenings of tellings')('', [], happeningsByTelling)
    .bring(story.happenings);
  const denying = denialsOf(story.analyses);
  const { byWord, bySource, renewed } = memory.of('what is said to be so')('', [], said).bring(story.analyses, changed);
  const found = memory.of('what denials found')('', [], () => ({
    matters: new Map<string, Weighed>(),
    scenes: new Map<Unit, Looked>(),
  }));
  const parties = new Map(story.actors.map(({ id, party }) => [id, party]));
  const search: Search = {
    topics: topicUnits(story.analyses, denying),
    accusations: accusationsOf(story.analyses),
    bySource,
    byWord,
    weigh,
    happeningOf,
    parties,
    keep: memory.of('what is denied'),
    matters: { now: new Map(), before: found.matters },
    renewed,
    scenes: { now: new Map(), before: found.scenes },
  };
  const targets = new Map(denying.map((unit) => [unit, targetOf(unit, search)]));
  found.matters = search.matters.now;
  found.scenes = search.scenes.now;
  const beside = new Map<Analysis, Unit[]>();
  for (const unit of denying) put(beside, unit.analysis, unit);
  const keepDenials = memory.of('denials');
  const denials = denying.flatMap((unit) => {
    const target = targets.get(unit) ?? sharedTarget(unit, beside.get(unit.analysis) ?? [], targets);
    if (target === null && !isExplicit(unit)) return [];
    const key = `${unit.telling?.id ?? ''} ${idOf(unit)}`;
    return [keepDenials(key, [unit, target?.unit, target?.why], () => denialOf(unit, target, parties))];
  });
  const inOrder = memory.of('denials in order')('', [], () => ordered<Denial>((a, b) => byPlace(a.at, b.at)));
  return inOrder.bring(onePerStatement(denials));
}

const assertedIn = remembered((analysis: Analysis): readonly Unit[] =>
  unitsOf(analysis).filter(({ denies }) => !denies),
);

const accusationsIn = remembered((analysis: Analysis): readonly Unit[] =>
  assertedIn(analysis).filter(({ statement }) => statement?.act === 'accuse'),
);

const denialsIn = remembered((analysis: Analysis): readonly Unit[] => unitsOf(analysis).filter(isDenial));

const [accusationsOf, denialsOf] = [gathered(accusationsIn), gathered(denialsIn)];

/** What is said to be so in the reports of a case, by word and by source. */
function said(): {
  /** @param changed tellings of another happening than before: what was looked for among them is looked for again */
  readonly bring: (
    analyses: readonly Analysis[],
    changed: ReadonlySet<TellingId>,
  ) => Pick<Search, 'byWord' | 'bySource' | 'renewed'>;
} {
  const words = shelves(assertedIn, ({ gist }) => gist.words, MOST);
  const sources = shelves(assertedIn, sourcesOf, MOST);
  return {
    bring: (analyses, changed) => {
      words.bring(analyses);
      sources.bring(analyses);
      let renewed = false;
      const units = changed.size === 0 ? [] : changedIn(analyses, changed);
      for (const unit of units) for (const all of [words, sources]) renewed = all.renew(unit) || renewed;
      return { byWord: words.at, bySource: sources.at, renewed };
    },
  };
}

function changedIn(analyses: readonly Analysis[], changed: ReadonlySet<TellingId>): readonly Unit[] {
  return assertedOf(analyses).filter(({ telling }) => telling !== null && changed.has(telling.id));
}

const assertedOf = gathered(assertedIn);

function denialOf(unit: Unit, found: Target | null, parties: Search['parties']): Denial {
  const speaker = unit.statement?.speakers.at(-1) ?? null;
  return {
    statement: idOf(unit),
    at: unit.at,
    by: speaker?.actor ?? null,
    party: speaker === null ? null : (parties.get(speaker.actor) ?? speaker.party),
    denied: found === null ? null : deniedIn(found.unit),
    deniedAt: found?.unit.at ?? null,
    where: found === null ? 'nowhere' : found.unit.analysis === unit.analysis ? 'here' : 'elsewhere',
    secondHand: !isOriginal(unit.analysis.report.genre) || (unit.statement?.speakers.length ?? 0) > 1,
    why: found?.why ?? 'stands in none of the reports: known only from its denial',
  };
}

/** The one telling that is denied, of a statement that tells several things; else the statement. */
function deniedIn(unit: Unit): Denial['denied'] {
  const { analysis, statement, telling } = unit;
  if (statement === null || telling === null) return idOf(unit);
  const several = analysis.tellings.filter(({ within, reality }) => within === statement.id && reality !== 'possible');
  return several.length > 1 && !unit.denies ? telling.id : idOf(unit);
}

function isDenial(unit: Unit): boolean {
  return unit.denies && !isRefusal(unit) && (isExplicit(unit) || !(isSupposed(unit) || isBounded(unit)));
}

/** “dismissed the offer to hold talks”: an offer is refused, nothing is denied. */
function isRefusal({ analysis, statement }: Unit): boolean {
  if (statement === null || statement.act !== 'deny' || statement.cue?.lemma === 'deny') return false;
  const [first] = statement.content;
  const tokens = first === undefined ? [] : sentencesIn(analysis, first).flatMap((sentence) => sentence.tokens);
  const noun = tokens.find(
    (token) => token.tag === 'NOUN' && first !== undefined && token.start >= first.start && token.end <= first.end,
  );
  return noun !== undefined && REFUSED_NOUNS.has(noun.lemma);
}

/** “there have been no deaths since 1959”, “no decision yet”. */
function isBounded({ analysis, at }: Unit): boolean {
  return BOUNDED.test(analysis.report.text.slice(at.start, at.end));
}

/** “denied that the council had met, saying no such meeting was held”: two negations of one speaker in one sentence deny one thing. */
function sharedTarget(unit: Unit, beside: readonly Unit[], targets: ReadonlyMap<Unit, Target | null>): Target | null {
  const pointer = pointerOf(unit);
  for (const other of beside) {
    const target = targets.get(other) ?? null;
    if (target === null || other === unit) continue;
    const apart = sentenceNumber(unit) - sentenceNumber(other);
    if (apart === 0 && sameSpeaker(other, unit)) return target;
    // “denies that … took part in an operation. There was no such operation.”
    const pointed = pointer !== null && pointer !== 'this' && other.gist.words.has(pointer);
    if (pointed && apart >= 0 && apart <= 2 && blockOf(other) === blockOf(unit)) return target;
  }
  return null;
}

/** “Without her this would not have ended”, “if they had not warned us”: a negation of what might have been denies nothing. */
function isSupposed(unit: Unit): boolean {
  return sentencesIn(unit.analysis, unit.at).some(({ tokens }) =>
    tokens.some(({ lemma, tag }) => SUPPOSING.has(lemma) && tag !== 'NOUN'),
  );
}

const SUPPOSING: ReadonlySet<string> = new Set(['would', 'could', 'might', 'if', 'unless', 'without', 'whether']);

/** Name what is denied by its statement, or by the claim it belongs to where a report tells it in its own voice: outside the
 *  comparison a telling has no name. */
export function nameDenied(
  denials: readonly Denial[],
  claims: readonly Claim[],
  memory: Memory = FORGETFUL,
): readonly Denial[] {
  const claimOf = memory.of('claims of tellings')('', [], claimsByTelling).bring(claims);
  const keep = memory.of('denials by name');
  return denials.map((denial) => {
    if (denial.denied?.startsWith('t-') !== true) return denial;
    const denied = claimOf(denial.denied);
    return keep(denial.statement, [denial, denied], () => ({ ...denial, denied }));
  });
}

/** A denial with two happenings in it is one denial; the link that was found wins. */
function onePerStatement(denials: readonly Denial[]): Denial[] {
  const found = new Map<string, Denial>();
  for (const denial of denials) {
    const other = found.get(denial.statement);
    if (other === undefined || (other.denied === null && denial.denied !== null)) found.set(denial.statement, denial);
  }
  return [...found.values()];
}
