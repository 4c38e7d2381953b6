import { NEGATIONS } from '../lexicon/clauses.ts';
import { BOUNDED, DENIED_NOUNS, GENERIC_PARTS, REFUSED_NOUNS, TOPIC_DENIALS } from '../lexicon/denied.ts';
import type { Actor } from '../model/actor.ts';
import type { Analysis } from '../model/analysis.ts';
import { byPlace } from '../model/citation.ts';
import type { Claim, Denial } from '../model/claim.ts';
import type { Happening, Telling } from '../model/happening.ts';
import type { When } from '../model/mention.ts';
import type { ActorId, ClaimId, Span, StatementId, TellingId } from '../model/span.ts';
import { actorsIn, sentencesIn } from '../model/within.ts';
import { isOriginal } from '../origin/origin.ts';
import { covering, type Gist, gistOf, type Weigh, weigher } from './gist.ts';
import { mentionsOf } from './mentioned.ts';
import { type Unit, unitsOf } from './unit.ts';

/** Link each denial to what it denies. An explicit denial (“denied”, “rejected”) is listed even where the reports hold nothing that it
 *  answers; a mere negation (“no meeting was held”) only where somebody says the opposite.
 *  Linked are: what a pronoun or “such” points back to; the same happening with the same people; the same content words.
 *  In doubt a denial stays without its object: a wrong link puts words into somebody's mouth. */
export function findDenials(story: {
  readonly analyses: readonly Analysis[];
  readonly actors: readonly Actor[];
  readonly happenings: readonly Happening[];
}): readonly Denial[] {
  const units = story.analyses.flatMap(unitsOf);
  const weigh = weigher(story.analyses);
  const happeningOf = new Map(
    story.happenings.flatMap(({ id, tellings }) => tellings.map((telling) => [telling, id] as const)),
  );
  const asserted = units.filter((unit) => !unit.denies);
  const index = indexByWord(asserted);
  const here = new Map<Analysis, Unit[]>();
  for (const unit of asserted) put(here, unit.analysis, unit);
  const accusations = asserted.filter(({ statement }) => statement?.act === 'accuse');
  const sources = indexBySource(asserted);
  const parties = new Map(story.actors.map(({ id, party }) => [id, party]));
  const search: Search = { units, here, accusations, sources, index, weigh, happeningOf, parties, matters: new Map() };
  const denying = units.filter(
    (unit) => unit.denies && !isRefusal(unit) && (isExplicit(unit) || !(isSupposed(unit) || isBounded(unit))),
  );
  const targets = new Map(denying.map((unit) => [unit, targetOf(unit, search)]));
  const beside = new Map<Analysis, Unit[]>();
  for (const unit of denying) put(beside, unit.analysis, unit);
  const denials = denying.flatMap((unit) => {
    const found = targets.get(unit) ?? sharedTarget(unit, beside.get(unit.analysis) ?? [], targets);
    return found === null && !isExplicit(unit) ? [] : [denialOf(unit, found, parties)];
  });
  return onePerStatement(denials).sort((a, b) => byPlace(a.at, b.at));
}

function denialOf(unit: Unit, found: Target | null, parties: Search['parties']): Denial {
  const speaker = unit.statement?.speakers.at(-1) ?? null;
  return {
    statement: idOf(unit),
    at: unit.at,
    by: speaker?.actor ?? null,
    party: speaker === null ? null : (parties.get(speaker.actor) ?? speaker.party),
    denied: found === null ? null : idOf(found.unit),
    deniedAt: found?.unit.at ?? null,
    where: found === null ? 'nowhere' : found.unit.analysis === unit.analysis ? 'here' : 'elsewhere',
    secondHand: !isOriginal(unit.analysis.report.genre) || (unit.statement?.speakers.length ?? 0) > 1,
    why: found?.why ?? 'stands in none of the reports: known only from its denial',
  };
}

function isExplicit({ statement }: Unit): boolean {
  return statement?.act === 'deny';
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
export function nameDenied(denials: readonly Denial[], claims: readonly Claim[]): readonly Denial[] {
  const claimOf = new Map<string, ClaimId>(
    claims.flatMap(({ id, members }) => members.map(({ of }) => [of, id] as const)),
  );
  return denials.map((denial) => ({
    ...denial,
    denied: denial.denied?.startsWith('t-') ? (claimOf.get(denial.denied) ?? null) : denial.denied,
  }));
}

/** The id under which a unit is known: its statement's, where it has one. */
export function idOf(unit: Unit): StatementId | TellingId {
  return unit.statement?.id ?? unit.telling?.id ?? '';
}

interface Search {
  readonly units: readonly Unit[];
  /** What is said to be so, by report. */
  readonly here: ReadonlyMap<Analysis, readonly Unit[]>;
  readonly accusations: readonly Unit[];
  readonly sources: Sources;
  readonly index: ReadonlyMap<string, readonly Unit[]>;
  readonly weigh: Weigh;
  readonly happeningOf: ReadonlyMap<TellingId, string>;
  readonly parties: ReadonlyMap<ActorId, string | null>;
  /** What has been looked for already. */
  readonly matters: Map<string, Target | null>;
}

interface Target {
  readonly unit: Unit;
  readonly why: string;
  readonly score: number;
}

function targetOf(denial: Unit, search: Search): Target | null {
  return (
    pointedAt(denial, search.here.get(denial.analysis) ?? []) ??
    accusationOf(denial, search.accusations) ??
    topicOf(denial, search) ??
    sameMatter(denial, search) ??
    sameScene(denial, search)
  );
}

/** “denied this”, “rejected the claim”, “no such meeting”: what stands shortly before, said by somebody else. */
function pointedAt(denial: Unit, beside: readonly Unit[]): Target | null {
  const pointer = pointerOf(denial);
  if (pointer === null) return null;
  const here = beside
    .filter(
      (unit) =>
        unit.at.start < denial.at.start &&
        blockOf(unit) === blockOf(denial) &&
        sentenceNumber(denial) - sentenceNumber(unit) <= 2 && // further back a pronoun points at something else
        !sameSpeaker(unit, denial),
    )
    .sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end);
  const named = pointer === 'this' ? here : here.filter((unit) => unit.gist.words.has(pointer));
  const last = named.at(-1);
  const fitting = named.filter((unit) => last !== undefined && sentenceNumber(unit) === sentenceNumber(last));
  const unit = fitting.findLast((candidate) => candidate.statement !== null) ?? last;
  const why = pointer === 'this' ? 'the denial points back at it' : `“such ${pointer}” points back at it`;
  return unit === undefined ? null : { unit, why, score: 1 };
}

/** 'this' for a bare pronoun or a noun such as “the report”; the noun after “such”; null where the denial says itself what it denies. */
function pointerOf(denial: Unit): string | 'this' | null {
  const spans = denial.statement?.content ?? (denial.telling === null ? [] : [denial.telling.span]);
  for (const span of spans) {
    for (const sentence of sentencesIn(denial.analysis, span)) {
      const inside = sentence.tokens.filter((token) => token.start >= span.start && token.end <= span.end);
      const such = inside.findIndex((token) => token.lemma === 'such');
      const noun = such < 0 ? undefined : inside.slice(such + 1, such + 4).findLast((token) => token.tag === 'NOUN');
      if (noun !== undefined) return noun.lemma;
    }
  }
  if (denial.statement?.act !== 'deny') return null;
  const words = [...denial.gist.words];
  return words.length === 0 || words.every((word) => DENIED_NOUNS.has(word)) ? 'this' : null;
}

/** “denies any part in the attack”: whoever accuses the one who denies of that attack. */
function accusationOf(denial: Unit, accusations: readonly Unit[]): Target | null {
  const speaker = denial.statement?.speakers.at(-1);
  if (denial.statement?.act !== 'deny' || speaker === undefined) return null;
  if (![...denial.gist.words].some((word) => GENERIC_PARTS.has(word))) return null;
  const matter = [...denial.gist.words].filter((word) => !GENERIC_PARTS.has(word));
  const accused = (unit: Unit): boolean => {
    const addressee = unit.statement?.addressee;
    if (addressee === null || addressee === undefined) return false;
    return addressee.actor === speaker.actor || (speaker.party !== null && addressee.party === speaker.party);
  };
  const fitting = accusations.filter(
    (unit) => accused(unit) && matter.length > 0 && matter.every((word) => unit.gist.words.has(word)),
  );
  const unit = fitting.find((candidate) => candidate.analysis === denial.analysis) ?? fitting[0];
  return unit === undefined
    ? null
    : { unit, why: 'an accusation of the same thing against the one who denies', score: 1 };
}

/** “The matter of trade did not come up in the talks with Port Asher”: whoever of that side says that it was used or raised;
 *  whoever of any other side, where the denial names none. */
function topicOf(denial: Unit, { units, parties }: Search): Target | null {
  const speaker = denial.statement?.speakers.at(-1);
  const topics = topicsIn(denial);
  if (speaker === undefined || topics.length === 0) return null;
  const fitting = units.filter(({ statement, gist, analysis }) => {
    if (statement?.act === 'deny') return false;
    const other = statement?.speakers.at(-1);
    if (
      other === undefined ||
      other.party === null ||
      other.party === speaker.party ||
      !isOriginal(analysis.report.genre)
    )
      return false;
    return topics.some((word) => gist.words.has(word)) && namesParty(denial, other.party, parties);
  });
  const unit = fitting.find(({ statement }) => statement?.mode === 'direct') ?? fitting[0];
  return unit === undefined ? null : { unit, why: 'says that it was no matter of the talks', score: 1 };
}

/** The nouns within a few words of “did not come up”, “had not discussed”, on the side where its topic stands. */
function topicsIn({ analysis, at }: Unit): readonly string[] {
  const text = analysis.report.text.slice(at.start, at.end).toLowerCase();
  return TOPIC_DENIALS.flatMap(({ pattern, topic }) => {
    const found = pattern.exec(text);
    if (found === null) return [];
    const span =
      topic === 'before'
        ? { start: at.start + Math.max(0, found.index - NEAR), end: at.start + found.index }
        : {
            start: at.start + found.index + found[0].length,
            end: Math.min(at.end, at.start + found.index + found[0].length + NEAR),
          };
    return [...gistOf(analysis, [span]).words].filter((word) => !LIGHT_TOPICS.has(word));
  });
}

/** UTF-16 units: some eight words. */
const NEAR = 50;

/** Nouns that any such denial holds. */
const LIGHT_TOPICS: ReadonlySet<string> = new Set(
  'matter talk conversation discussion question issue call meeting contact decision topic come discuss raise mention key'.split(
    ' ',
  ),
);

function namesParty({ analysis, at, statement }: Unit, party: string, parties: Search['parties']): boolean {
  const own = statement?.speakers.at(-1)?.party ?? null;
  const named = actorsIn(analysis, at).map(({ actor }) => parties.get(actor) ?? null);
  const others = new Set(named.filter((other) => other !== null && other !== own));
  return others.size === 0 || others.has(party);
}

/** At least this much of what is denied must stand in what is said to be so, names left out. */
const COVERED = 0.6;

function sameMatter(denial: Unit, search: Search): Target | null {
  const matter = matterOf(denial, search);
  const known = search.matters.get(matter.key);
  const best = known === undefined ? bestTarget(denial, matter, search, () => true) : known;
  search.matters.set(matter.key, best);
  // What stands in the denial itself is never what it denies; the same words elsewhere may be.
  if (best === null || !overlaps(best.unit, denial)) return best;
  return bestTarget(denial, matter, search, (unit) => !overlaps(unit, denial));
}

/** All of a denial that decides what it may deny, but where it stands: two copies of one text ask the same. */
interface Matter {
  readonly key: string;
  readonly words: ReadonlySet<string>;
  readonly happening: string | undefined;
  readonly named: readonly ActorId[];
  readonly kinds: ReadonlySet<string>;
  readonly parties: ReadonlySet<string>;
}

function matterOf(denial: Unit, { happeningOf }: Search): Matter {
  const { telling, statement, gist } = denial;
  const words = new Set([...gist.words].filter((word) => !DENIED_NOUNS.has(word)));
  const happening = telling === null ? undefined : happeningOf.get(telling.id);
  const named = namesIn(denial);
  const kinds = new Set(kindsIn(denial));
  const parties = partiesOf(denial);
  const key = [
    [...words],
    [happening, telling?.kind, (telling?.parts.length ?? 0) >= 2, statement?.act === 'deny'],
    [statement?.speakers.at(-1)?.actor],
    named,
    [...kinds],
    [...parties],
    [...gist.terms].filter((term) => term.startsWith('@')),
  ];
  return { key: JSON.stringify(key), words, happening, named, kinds, parties };
}

function bestTarget(
  denial: Unit,
  { words, happening, named, kinds, parties }: Matter,
  { sources, index, weigh, happeningOf }: Search,
  allowed: (unit: Unit) => boolean,
): Target | null {
  const covered = covering(words, weigh);
  const spoken = spokenBySources(denial, named, kinds, sources);
  let best: Target | null = null;
  for (const unit of new Set([...candidates(words, index), ...spoken])) {
    // The cheapest question first: there may be thousands.
    const told = unit.telling === null ? undefined : happeningOf.get(unit.telling.id);
    const sameHappening = happening !== undefined && told === happening;
    const sameKind = denial.telling !== null && unit.telling?.kind === denial.telling.kind;
    if (denial.telling !== null && unit.telling !== null && !sameKind && !sameHappening) continue;
    if (sameSpeaker(unit, denial) || !allowed(unit) || !samePeople(parties, denial, unit)) continue;
    const share = covered(unit.gist.words);
    let common = 0;
    for (const word of words) if (unit.gist.words.has(word)) common++;
    const near =
      (share >= COVERED && (common >= 2 || (common === 1 && sharesActor(denial.gist, unit.gist)))) ||
      spoken.has(unit) ||
      (named.length > 0 && kindsIn(unit).some((kind) => kinds.has(kind)) && isNamed(unit, named));
    if (!sameHappening && !(near && isExplicit(denial))) continue; // a mere negation in other words is left to the points
    if (!isExplicit(denial) && isNegativeToo(unit)) continue; // “I will never forget”, told twice
    const score = share + weightOf(unit, sameHappening);
    const why = sameHappening ? 'the same happening' : 'the same matter in other words';
    if (best === null || score > best.score) best = { unit, score, why };
  }
  return best;
}

/** “denies that its soldiers took part in an operation near Lenn on the night of 17 May” answers who tells that foreign soldiers landed
 *  near Lenn that night, whatever the verbs: two things in common, one of them the place, the time or a name of two words. */
function sameScene(denial: Unit, { index }: Search): Target | null {
  if (!isExplicit(denial)) return null;
  const own = sceneOf(denial);
  const words = new Set([...denial.gist.words].filter((word) => !DENIED_NOUNS.has(word) && !GENERIC_PARTS.has(word)));
  let best: Target | null = null;
  for (const unit of candidates(words, index)) {
    let common = 0;
    for (const word of words) if (unit.gist.words.has(word)) common++;
    if (common < 2 || sameSpeaker(unit, denial) || overlaps(unit, denial)) continue;
    if (isNegativeToo(unit) || !isOriginal(unit.analysis.report.genre)) continue;
    const scene = sceneOf(unit);
    const places = [...own.names].filter((name) => scene.names.has(name)).length;
    const together = own.times.some((one) => scene.times.some((other) => one.from < other.to && other.from < one.to));
    const apart = own.times.length > 0 && scene.times.length > 0 && !together;
    const compounds = [...own.compounds].filter((name) => scene.compounds.has(name)).length;
    const fits = (places > 0 && together && common >= 2) || (compounds > 0 && common >= 2);
    if (!fits || apart) continue;
    const score = common + places + compounds;
    if (best === null || score > best.score) best = { unit, score, why: 'the same people at the same place or time' };
  }
  return best;
}

interface Scene {
  readonly names: ReadonlySet<string>;
  readonly times: readonly When[];
  /** “counting centre”: two nouns that name one thing. */
  readonly compounds: ReadonlySet<string>;
}

const SCENES = new WeakMap<Unit, Scene>();

function sceneOf(unit: Unit): Scene {
  const known = SCENES.get(unit) ?? readScene(unit);
  SCENES.set(unit, known);
  return known;
}

function readScene({ analysis, at, statement }: Unit): Scene {
  const spans: readonly Span[] = statement?.content ?? [at];
  const inside = ({ start, end }: Span): boolean => spans.some((span) => span.start <= start && end <= span.end);
  const sentences = new Set(spans.flatMap((span) => sentencesIn(analysis, span)));
  const names = new Set<string>();
  const times: When[] = [];
  for (const mention of [...sentences].flatMap(({ index }) => mentionsOf(analysis, index))) {
    if (!inside(mention)) continue;
    if (mention.type === 'place') names.add(mention.place);
    if (mention.type === 'time' && mention.when !== null && isDay(mention.when)) times.push(mention.when);
  }
  const compounds = new Set<string>();
  for (const { tokens } of sentences) {
    for (const [index, token] of tokens.entries()) {
      const next = tokens[index + 1];
      if (next === undefined || !inside(token) || !inside(next) || next.tag !== 'NOUN') continue;
      if (token.relation === 'compound' || (token.relation === 'amod' && token.tag === 'VERB')) {
        compounds.add(`${token.text} ${next.lemma}`.toLowerCase());
      }
    }
    for (const token of tokens) if (token.tag === 'PROPN' && inside(token)) names.add(token.text);
  }
  return { names, times, compounds };
}

/** To the day or closer. */
function isDay({ from, to }: When): boolean {
  return from.length >= 10 && to.length >= 10 && daysBetween(from, to) <= 2;
}

function daysBetween(from: string, to: string): number {
  const days = (date: string): number => {
    const [year = 0, month = 1, day = 1] = date.replace(/^--/u, '0-').slice(0, 10).split('-').map(Number);
    return year * 372 + month * 31 + day;
  };
  return days(to) - days(from);
}

/** Whether the words that are to be answered are a negation themselves. */
function isNegativeToo({ analysis, statement, telling }: Unit): boolean {
  const spans = statement?.content ?? (telling === null ? [] : [telling.span]);
  return spans.some((span) =>
    sentencesIn(analysis, span).some(({ tokens }) =>
      tokens.some(
        ({ start, end, text }) => start >= span.start && end <= span.end && NEGATIONS.has(text.toLowerCase()),
      ),
    ),
  );
}

/** What those say whom an explicit denial names, if it tells of a happening of the same kind, by verb or by noun
 *  (“any warning”, “we warned them”). */
function spokenBySources(
  denial: Unit,
  named: readonly ActorId[],
  kinds: ReadonlySet<string>,
  { places, bySource }: Sources,
): ReadonlySet<Unit> {
  if (denial.statement?.act !== 'deny') return new Set();
  const found = new Set<Unit>();
  for (const actor of new Set(named)) {
    for (const kind of kinds) {
      for (const source of [actor, endingOf(actor)])
        for (const unit of bySource.get(`${source} ${kind}`) ?? []) found.add(unit);
    }
  }
  return new Set([...found].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0)));
}

/** What is said to be so, by who says it (an actor, or the ending that stands for a party) and each kind of happening it tells of. */
interface Sources {
  readonly bySource: ReadonlyMap<string, readonly Unit[]>;
  /** The order of the units. */
  readonly places: ReadonlyMap<Unit, number>;
}

function indexBySource(units: readonly Unit[]): Sources {
  const bySource = new Map<string, Unit[]>();
  for (const unit of units) {
    const speaker = unit.statement?.speakers.at(-1);
    if (speaker === undefined) continue;
    for (const kind of new Set(kindsIn(unit))) {
      const sources = [speaker.actor, ...(speaker.party === null ? [] : [`/${slug(speaker.party)}`])];
      for (const source of sources)
        if ((bySource.get(`${source} ${kind}`)?.length ?? 0) < MOST) put(bySource, `${source} ${kind}`, unit);
    }
  }
  return { bySource, places: new Map(units.map((unit, place) => [unit, place])) };
}

function put<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

function kindsIn({ analysis, at, statement }: Unit): readonly string[] {
  const cue = statement?.cue?.start;
  const tellings = tellingsBySentence(analysis);
  return sentencesIn(analysis, at)
    .flatMap(({ index }) => tellings.get(index) ?? [])
    .filter(({ trigger }) => trigger.start >= at.start && trigger.end <= at.end && trigger.start !== cue)
    .map(({ kind }) => kind);
}

function tellingsBySentence(analysis: Analysis): ReadonlyMap<number, readonly Telling[]> {
  const known = TELLINGS.get(analysis) ?? Map.groupBy(analysis.tellings, ({ sentence }) => sentence);
  TELLINGS.set(analysis, known);
  return known;
}

const TELLINGS = new WeakMap<Analysis, ReadonlyMap<number, readonly Telling[]>>();

/** “denies that it received any warning from the inspectorate” names whoever says that there was one. */
function isNamed({ statement }: Unit, named: readonly ActorId[]): boolean {
  const speaker = statement?.speakers.at(-1);
  if (speaker === undefined) return false;
  const ending = speaker.party === null ? null : `/${slug(speaker.party)}`;
  return named.some((actor) => actor === speaker.actor || endingOf(actor) === ending);
}

/** Everybody named in what is denied. */
function namesIn(denial: Unit): readonly ActorId[] {
  const content = denial.statement?.content ?? [];
  return content.flatMap((part) => actorsIn(denial.analysis, part).map(({ actor }) => actor));
}

/** “state/norland” ends in “/norland”; '' where nothing stands before it. */
function endingOf(actor: ActorId): string {
  const cut = actor.lastIndexOf('/');
  return cut < 0 ? '' : actor.slice(cut);
}

function slug(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
}

/** Between equals: the same happening, then somebody's own words, then any statement, and an original before a retelling. */
function weightOf({ statement, analysis }: Unit, sameHappening: boolean): number {
  return (
    (sameHappening ? 0.5 : 0) +
    (statement === null ? 0 : statement.mode === 'direct' ? 0.15 : 0.1) +
    (isOriginal(analysis.report.genre) ? 0.1 : 0)
  );
}

/** The parties in the denied thing must be those of the thing itself: that two ministers did not speak to each other
 *  is no denial of a third country's calls to each of them. */
function samePeople(inDenial: ReadonlySet<string>, denial: Unit, unit: Unit): boolean {
  if (inDenial.size === 0) return true;
  const inUnit = partiesOf(unit);
  if (inUnit.size === 0) return true;
  const contact =
    denial.telling !== null && unit.telling?.kind === denial.telling.kind && denial.telling.parts.length >= 2;
  const common = [...inDenial].filter((party) => inUnit.has(party)).length;
  return contact ? common === inDenial.size && common === inUnit.size : common > 0;
}

function partiesOf(unit: Unit): ReadonlySet<string> {
  return new Set(unit.telling?.parts.map((part) => part.party ?? part.name) ?? []);
}

/** A person or a body in both; a state stands in too many sentences to single out a matter. */
function sharesActor(a: Gist, b: Gist): boolean {
  return [...a.terms].some((term) => term.startsWith('@') && !term.startsWith('@state/') && b.terms.has(term));
}

function sameSpeaker(a: Unit, b: Unit): boolean {
  const one = a.statement?.speakers.at(-1)?.actor;
  return one !== undefined && one === b.statement?.speakers.at(-1)?.actor;
}

function overlaps(a: Unit, b: Unit): boolean {
  const inA: Span = a.telling?.span ?? a.at;
  const inB: Span = b.telling?.span ?? b.at;
  return a.analysis === b.analysis && inA.start < inB.end && inB.start < inA.end;
}

function sentenceNumber(unit: Unit): number {
  return sentencesIn(unit.analysis, unit.at)[0]?.index ?? 0;
}

function blockOf(unit: Unit): number {
  return sentencesIn(unit.analysis, unit.at)[0]?.block ?? -1;
}

function indexByWord(units: readonly Unit[]): ReadonlyMap<string, readonly Unit[]> {
  const index = new Map<string, Unit[]>();
  for (const unit of units) {
    for (const word of unit.gist.words) {
      const list = index.get(word);
      if (list === undefined) index.set(word, [unit]);
      else if (list.length < MOST) list.push(unit);
    }
  }
  return index;
}

/** A word that stands in more units than this singles out nothing, and who tells of a kind of thing more often is tried with the first. */
const MOST = 400;

function candidates(words: ReadonlySet<string>, index: ReadonlyMap<string, readonly Unit[]>): ReadonlySet<Unit> {
  return new Set([...words].flatMap((word) => index.get(word) ?? []));
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
