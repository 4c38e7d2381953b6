import { nameOf, phraseAt, withArticle } from '../answer/phrase.ts';
import { RELATIONS, SPOKEN_RELATIONS } from '../lexicon/relations.ts';
import type { LineSide } from '../model/answer.ts';
import { byPlace, cite } from '../model/citation.ts';
import { retells } from '../model/retells.ts';
import type { ActorId, Citation } from '../model/span.ts';
import type { Story } from '../model/story.ts';
import { sentencesIn } from '../model/within.ts';

const MOST_RELATIONS = 6;

/** What somebody did to whom by words: called, met, thanked, accused, urged, denied. One side for each sentence that tells it. */
export function relationsOf(actor: ActorId, story: Story): readonly LineSide[] {
  const found = relationsIn(story).get(actor) ?? [];
  const told = new Set<string>();
  const sides: LineSide[] = [];
  for (const { at, labels } of found) {
    const fresh = labels.filter((label) => !told.has(label));
    const phrase = phraseAt(at, story);
    if (sides.length >= MOST_RELATIONS || fresh.length === 0 || phrase === null) continue;
    for (const label of fresh) told.add(label);
    sides.push({ label: fresh.join('; '), text: phrase.text, citations: phrase.citations });
  }
  return sides;
}

interface Relation {
  /** The sentence. */
  readonly at: Citation;
  /** “called Orla Dane”, “urged Orla Dane” */
  readonly labels: readonly string[];
}

function relationsIn(story: Story): ReadonlyMap<ActorId, readonly Relation[]> {
  const known = KNOWN.get(story);
  if (known !== undefined) return known;
  const found = gather(story);
  KNOWN.set(story, found);
  return found;
}

const KNOWN = new WeakMap<Story, ReadonlyMap<ActorId, readonly Relation[]>>();

function gather(story: Story): ReadonlyMap<ActorId, readonly Relation[]> {
  const byActor = new Map<ActorId, Map<string, { at: Citation; rank: number; labels: string[] }>>();
  eachRelation(story, add);
  return new Map(
    [...byActor].map(([actor, own]) => [
      actor,
      [...own.values()].toSorted((a, b) => a.rank - b.rank || b.labels.length - a.labels.length || byPlace(a.at, b.at)),
    ]),
  );

  function add(by: ActorId, verb: string, to: ActorId, place: Citation): void {
    const analysis = story.analyses.find(({ report }) => report.id === place.report);
    const sentence = analysis === undefined ? undefined : sentencesIn(analysis, place)[0];
    const name = nameOf(to, '', story);
    if (analysis === undefined || sentence === undefined || by === to || name === '' || PRONOUN.test(name)) return;
    const own = byActor.get(by) ?? new Map<string, { at: Citation; rank: number; labels: string[] }>();
    byActor.set(by, own);
    const key = `${place.report} ${sentence.index}`;
    const { genre } = analysis.report;
    const rank = retells(genre) ? 1 : 0;
    const known = own.get(key) ?? { at: cite(analysis.report, sentence), rank, labels: [] };
    own.set(key, known);
    const label = `${verb} ${withArticle(name)}`;
    if (!known.labels.includes(label)) known.labels.push(label);
  }
}

/** Hear of everything that somebody did to somebody by words, in the order of the reports, with the place that tells it. */
export function eachRelation(
  story: Story,
  add: (by: ActorId, verb: string, to: ActorId, place: Citation) => void,
): void {
  for (const { report, sentences, tellings, statements } of story.analyses) {
    for (const { kind, parts, reality, trigger, sentence } of tellings) {
      const verb = RELATIONS.get(kind);
      if (verb === undefined || (reality !== 'happened' && reality !== 'ongoing')) continue;
      // “supported dialogue between them”: a noun names a meeting as often as it wishes for one; a call it names has taken place.
      const word = sentences[sentence]?.tokens.find(({ start }) => start === trigger.start);
      if (word?.tag === 'NOUN' && kind !== 'contact') continue;
      const by = parts.filter(({ role }) => role === 'by');
      const to = parts.filter(({ role }) => role === 'to');
      const together = parts.filter(({ role }) => role === 'with');
      for (const one of by)
        for (const other of [...to, ...together]) add(one.actor, verb, other.actor, cite(report, trigger));
      for (const one of by.length === 0 ? together : [])
        for (const other of together) add(one.actor, verb, other.actor, cite(report, trigger));
    }
    for (const { act, speakers, addressee, span } of statements) {
      const verb = SPOKEN_RELATIONS[act];
      const by = speakers.at(-1)?.actor;
      if (verb !== undefined && by !== undefined && addressee !== null)
        add(by, verb, addressee.actor, cite(report, span));
    }
  }
  for (const { by, denied, at } of story.denials) {
    const speaker = denied === null ? undefined : speakerOf(denied, story);
    if (by !== null && speaker !== undefined) add(by, 'denied words of', speaker, at);
  }
}

const PRONOUN = /^(?:he|she|it|they|we|you|i|him|her|them|us|both|who)$/iu;

/** Whose statement is denied; undefined where a telling or a claim is. */
function speakerOf(id: string, { analyses }: Story): ActorId | undefined {
  for (const { statements } of analyses) {
    const statement = statements.find((one) => one.id === id);
    if (statement !== undefined) return statement.speakers.at(-1)?.actor;
  }
  return undefined;
}
