import { analysisOf, type Material } from '../answer/material.ts';
import { capital, fold, lineOf, phraseAt, plainLine, quoted, withArticle } from '../answer/phrase.ts';
import { areLong } from '../answer/subject.ts';
import type { Actor } from '../model/actor.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Line, LineSide, Section } from '../model/answer.ts';
import { byPlace, cite, compareText } from '../model/citation.ts';
import { retells } from '../model/retells.ts';
import type { ActorId, Citation } from '../model/span.ts';
import type { Story } from '../model/story.ts';
import { relationsOf } from './relation.ts';

const EACH_PARTY = 12;
const MOST_PARTIES = 10;
const MOST_OTHERS = 15;
const MOST_UNHEARD = 20;
const MOST_TITLES = 2;

/** Who is who: everybody who is heard, by party, with titles, why they belong to it, other names, how often they are heard and what they did
 *  to whom in words; then whose voice has which share; then who is named and not heard. */
export function writeActors(material: Material): readonly Section[] {
  const { story } = material;
  const voices = voicesIn(story);
  const wanted = story.actors.filter((actor) => isWanted(actor, material));
  const heard = wanted
    .filter(({ id }) => voices.all.has(id))
    .map((actor) => ({ actor, statements: voices.counted.get(actor.id) ?? 0 }))
    .toSorted((a, b) => b.statements - a.statements || byFirst(a.actor, b.actor, story));
  const named = heard.filter(({ actor }) => actor.kind !== 'unnamed');
  const parties = [...Map.groupBy(named, ({ actor }) => actor.party)].toSorted(
    ([a, one], [b, other]) => Number(a === null) - Number(b === null) || sumOf(other) - sumOf(one),
  );
  return [
    shares(heard, story),
    ...parties.slice(0, MOST_PARTIES).map(
      ([party, own]): Section => ({
        role: 'actors',
        heading: party === null ? 'Heard, of no party' : capital(withArticle(party)),
        party,
        lines: own.slice(0, EACH_PARTY).map(({ actor, statements }) => actorLine(actor, statements, story)),
      }),
    ),
    {
      role: 'actors',
      heading: 'Heard without a name',
      party: null,
      lines: unnamedLines(heard, story),
    },
    {
      role: 'others',
      heading: 'Named, but not heard',
      party: null,
      lines: unheard(wanted, voices.all, story),
    },
  ];
}

interface Heard {
  readonly actor: Actor;
  readonly statements: number;
}

function sumOf(heard: readonly Heard[]): number {
  return heard.reduce((sum, { statements }) => sum + statements, 0);
}

/** Somebody of whom a report tells where it tells of the topic. */
function isWanted({ id }: Actor, { story, relevance }: Material): boolean {
  return placesOf(id, story).some(({ analysis, sentence }) => relevance(analysis, sentence) > 0);
}

/** Who speaks at all, and how many statements everybody has in reports that retell nobody; of reports that are one origin only the one with
 *  most statements counts, so that an agency's item printed forty times is heard once. */
function voicesIn({ analyses, origins }: Story): {
  readonly all: ReadonlySet<ActorId>;
  readonly counted: ReadonlyMap<ActorId, number>;
} {
  const originals = analyses.filter(({ report: { genre } }) => !retells(genre));
  const originOf = new Map(
    origins
      .filter(({ kind }) => kind !== 'party')
      .flatMap(({ id, reports }) => reports.map((report) => [report, id] as const)),
  );
  const groups = Map.groupBy(originals, ({ report }) => originOf.get(report.id) ?? report.id);
  const counted = new Map<ActorId, number>();
  for (const group of groups.values()) {
    const longest = group.reduce((best, one) => (one.statements.length > best.statements.length ? one : best));
    for (const { speakers } of longest.statements) {
      const speaker = speakers.at(-1)?.actor;
      if (speaker !== undefined) counted.set(speaker, (counted.get(speaker) ?? 0) + 1);
    }
  }
  const all = new Set(
    analyses.flatMap(({ statements }) => statements.flatMap(({ speakers }) => speakers.map(({ actor }) => actor))),
  );
  return { all, counted };
}

/** Counts of the frame: they stand in no report. */
function shares(heard: readonly Heard[], { analyses }: Story): Section {
  const sum = sumOf(heard);
  const originals = analyses.filter(({ report: { genre } }) => !retells(genre)).length;
  const groups = [...Map.groupBy(heard, ({ actor }) => voiceOf(actor))]
    .map(([name, own]) => ({
      name,
      count: sumOf(own),
      speakers: own.filter(({ statements }) => statements > 0).length,
    }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
  const lines = groups.map(({ name, count, speakers }) =>
    plainLine(
      `${capital(name)}: ${count} of ${sum} statements (${Math.round((100 * count) / sum)} %), by ${speakers} ${speakers === 1 ? 'voice' : 'voices'}.`,
    ),
  );
  const note = `Counted are statements with a speaker in ${originals} reports that retell nobody; of reports that share a text one counts.`;
  return {
    role: 'takeaway',
    heading: 'Whose voice is heard',
    party: null,
    lines: lines.length === 0 ? [] : [...lines, plainLine(note)],
  };
}

function voiceOf({ party, kind }: Actor): string {
  if (party !== null) return withArticle(party);
  return kind === 'unnamed' ? 'sources without a name and without a party' : 'speakers of no party';
}

/** The words that name somebody and show the party; what they did to whom stands beside it, each in the words of a report. */
function actorLine(actor: Actor, statements: number, story: Story): Line {
  const titles = titlesOf(actor, story);
  const because = becauseOf(actor, story);
  const naming = distinct([
    ...(because === null ? [] : [because.at]),
    ...namingOf(actor, story),
    ...titles.map(({ at }) => at),
  ]);
  const words = naming
    .filter(({ quote }, index) => !naming.some((one, at) => at !== index && holds(one.quote, quote, at < index)))
    .slice(0, MOST_NAMING);
  return {
    ...plainLine(words.map(({ quote }) => quoted(fold(quote))).join('; '), words),
    sides: toldBeside(words, relationsOf(actor.id, story)),
    derived: {
      kind: 'actor',
      actor: actor.id,
      name: actor.name,
      titles: titles.map(({ title }) => title),
      party: actor.party,
      because: because?.why ?? null,
      aliases: aliasesOf(actor),
      statements,
    },
  };
}

const MOST_NAMING = 2;

/** Sides that say more than the line itself: in “The Miners' and Allied Workers' Union (MAWU) disputed that.” hardly anything but the name stands,
 *  and a line that copies most of a denial without its verb would hide it. */
function toldBeside(naming: readonly Citation[], sides: readonly LineSide[]): readonly LineSide[] {
  const names = naming.map(({ quote }) => fold(quote));
  return sides.filter(({ citations }) =>
    citations.every(({ quote }) =>
      names.every((name) => !fold(quote).includes(name) || countOf(name) * 2 < countOf(quote)),
    ),
  );
}

function countOf(text: string): number {
  return text.split(/\s+/u).length;
}

/** Whether the words say all that the others say; of the same words the first are kept. */
function holds(words: string, others: string, first: boolean): boolean {
  const [one, other] = [fold(words).toLowerCase(), fold(others).toLowerCase()];
  return one === other ? first : one.includes(other);
}

/** Sources without a name that are called the same and speak for the same party, as one line. */
function unnamedLines(heard: readonly Heard[], story: Story): readonly Line[] {
  const groups = Map.groupBy(
    heard.filter(({ actor, statements }) => actor.kind === 'unnamed' && statements > 0 && isWholeName(actor, story)),
    ({ actor }) => `${actor.name.toLowerCase().replace(/^(?:the|an?) /u, '')}\n${actor.party ?? ''}`,
  );
  return [...groups.values()]
    .toSorted((a, b) => sumOf(b) - sumOf(a))
    .slice(0, MOST_OTHERS)
    .flatMap((group) => {
      const lines = group.map(({ actor }) => actorLine(actor, sumOf(group), story));
      const [first] = lines;
      if (first === undefined) return [];
      return [{ ...first, citations: lines.flatMap(({ citations }) => citations).slice(0, MOST_NAMING * 2) }];
    });
}

/** “Her biggest boosters”, “nine in 10 voters”: words that go on before the stretch read as a name are no name of anybody. */
function isWholeName({ id, name }: Actor, story: Story): boolean {
  if (SCRAPS.test(name)) return false;
  return placesOf(id, story).some(
    ({ analysis, at, sentence }) => !CUT_BEFORE.test(analysis.report.text.slice(sentence.start, at.start)),
  );
}

const CUT_BEFORE = /(?:['’]s?|\b(?:\d+|in|of|out of|biggest|largest|most|former|longtime|-))\s*$|\p{L}-\s*$/u;
/** One word for many, or for what somebody wrote. */
const SCRAPS = /^(?:campaign|team|email|memo|letter|majorit\p{L}+(?: of .*)?|group|side|camp|voice|reply)$/iu;

function distinct(citations: readonly Citation[]): readonly Citation[] {
  const seen = new Set<string>();
  return citations.filter(({ report, start }) => !seen.has(`${report} ${start}`) && seen.add(`${report} ${start}`));
}

/** Other names, not those that are a part of the name or differ in the size of letters. */
function aliasesOf({ name, aliases, titles }: Actor): readonly string[] {
  const known = new Set([name, ...titles].map((text) => text.toLowerCase()));
  return aliases
    .filter(({ form }) => form !== 'pronoun' && form !== 'unnamed')
    .map(({ text }) => fold(text))
    .filter((text) => {
      const plain = text.toLowerCase().replace(/^the /u, '');
      if (known.has(plain) || name.toLowerCase().includes(plain)) return false;
      known.add(plain);
      return true;
    });
}

/** The sentence that names somebody in full, else the first that names them at all. */
function namingOf({ id, name }: Actor, story: Story): readonly Citation[] {
  const places = placesOf(id, story);
  const whole = places.find(({ analysis, at }) =>
    name.split(' ').every((word) => analysis.report.text.slice(at.start, at.end).includes(word)),
  );
  const place = whole ?? places[0];
  return place === undefined ? [] : [place.at];
}

interface NamedAt {
  readonly analysis: Analysis;
  readonly at: Citation;
  readonly sentence: Analysis['sentences'][number];
}

/** Where somebody is named, pronouns left out; reports that retell nobody first, captions last. */
function placesOf(actor: ActorId, story: Story): readonly NamedAt[] {
  return indexOf(story).get(actor) ?? [];
}

function indexOf(story: Story): ReadonlyMap<ActorId, readonly NamedAt[]> {
  const known = INDEX.get(story);
  if (known !== undefined) return known;
  const rank = ({ report: { genre } }: Analysis): number => Number(retells(genre));
  const found = new Map<ActorId, NamedAt[]>();
  for (const analysis of story.analyses.toSorted((a, b) => rank(a) - rank(b))) {
    for (const mention of analysis.mentions) {
      const sentence = mention.type === 'actor' ? analysis.sentences[mention.sentence] : undefined;
      if (mention.type !== 'actor' || mention.form === 'pronoun' || sentence === undefined) continue;
      if (isTurned(analysis.report.text.slice(sentence.start, mention.start))) continue;
      const own = found.get(mention.actor) ?? [];
      found.set(mention.actor, own);
      own.push({ analysis, at: cite(analysis.report, mention), sentence });
    }
  }
  for (const [actor, places] of found) {
    const beside = places.filter(({ analysis, sentence }) => isBeside(sentence, analysis));
    if (beside.length > 0) found.set(actor, [...places.filter((place) => !beside.includes(place)), ...beside]);
  }
  INDEX.set(story, found);
  return found;
}

/** “rejected the company's offer”: words taken from behind a denial would stand there without it. */
function isTurned(before: string): boolean {
  return TURNING.test(before.slice(-REACH));
}

/** UTF-16 units that a denial reaches. */
const REACH = 60;
const TURNING =
  /\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|den(?:y|ies|ied|ying)|denials?|reject\w*|dismiss\w*|refut\w*|disput\w*|contradict\w*|refus\w*)\b[^,;:–—.!?“”"]*$|n['’]t\b[^,;:–—.!?“”"]*$/iu;

const INDEX = new WeakMap<Story, ReadonlyMap<ActorId, readonly NamedAt[]>>();

/** The longest titles, each once whatever its capitals, with a sentence that has it. */
function titlesOf({ id, titles, name, kind }: Actor, story: Story): readonly { title: string; at: Citation }[] {
  if (kind === 'unnamed') return [];
  const chosen: { title: string; at: Citation }[] = [];
  for (const title of titles) {
    const lower = title.toLowerCase();
    if (chosen.length >= MOST_TITLES || name.toLowerCase().includes(lower) || COURTESY.test(title)) continue;
    if (chosen.some((one) => one.title.toLowerCase().includes(lower) || initialsOf(one.title) === title)) continue;
    const found = placesOf(id, story)
      .map((place) => titledAt(place, title))
      .find((at) => at !== null);
    if (found !== null && found !== undefined) chosen.push({ title, at: found });
  }
  return chosen;
}

/** A form of address tells nothing of what somebody is. */
const COURTESY = /^(?:mr|mrs|ms|miss|messrs|mx|madam|mister)\.?$/iu;

/** “VP” for “Vice President” */
function initialsOf(title: string): string {
  return title
    .split(/[\s-]/u)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
}

/** The name with the title: in one mention, or near each other in one sentence (“Orla Dane, a spokeswoman for the ministry”). */
function titledAt({ analysis: { report }, at, sentence }: NamedAt, title: string): Citation | null {
  if (at.quote.includes(title)) return at;
  const place = report.text.slice(sentence.start, sentence.end).indexOf(title);
  if (place < 0) return null;
  const start = Math.min(at.start, sentence.start + place);
  const end = Math.max(at.end, sentence.start + place + title.length);
  return end - start > NEAR ? null : cite(report, { start, end });
}

/** UTF-16 units from a name to its title at most. */
const NEAR = 100;

/** What a text says that shows the party, where the actor is not the party itself. */
function becauseOf(
  { name, party, partyBecause }: Actor,
  story: Story,
): { readonly why: string; readonly at: Citation } | null {
  if (party === null || party === name) return null;
  for (const { report, start, end, why } of partyBecause) {
    const analysis = report === null ? undefined : analysisOf(story, report);
    if (analysis === undefined || start >= end || isTurned(analysis.report.text.slice(0, start))) continue;
    return { why, at: cite(analysis.report, { start, end }) };
  }
  return null;
}

/** Whoever is named and says nothing in any report, with the words that name them. One bare word without a title or a deed may be a place
 *  as well as a person, and is left out. */
/** In a caption or in what the page says around its article. */
function isBeside({ block }: NamedAt['sentence'], { report }: Analysis): boolean {
  const role = report.blocks[block]?.role;
  return role === 'caption' || role === 'furniture';
}

function unheard(actors: readonly Actor[], heard: ReadonlySet<ActorId>, story: Story): readonly Line[] {
  const seen = new Set<string>();
  const speaking = new Set(actors.filter(({ id }) => heard.has(id)).map(({ party }) => party));
  const rank = ({ kind }: Actor): number => (kind === 'person' ? 0 : kind === 'state' ? 2 : 1);
  const isLong = areLong(story);
  const silent = actors
    .filter(({ id, kind }) => kind !== 'unnamed' && kind !== 'group' && !heard.has(id))
    .filter(
      ({ party, titles, name, kind }) => kind !== 'person' || party !== null || titles.length > 0 || name.includes(' '),
    )
    .filter(({ name, kind, party }) => /^\p{Lu}/u.test(name) && !(kind === 'state' && speaking.has(party)))
    // Whom only a gallery shows has no part in the story.
    .filter(({ id }) => placesOf(id, story).some(({ analysis, sentence }) => !isBeside(sentence, analysis)))
    // A long report names many once, in passing.
    .filter(({ id }) => !isLong || sentencesNaming(id, story) > 1)
    .toSorted((a, b) => rank(a) - rank(b) || byFirst(a, b, story))
    .flatMap((actor) => {
      const [at] = namingOf(actor, story);
      const phrase = at === undefined ? null : phraseAt(at, story);
      return phrase === null || phrase.text.length < SCRAP || QUESTION.test(phrase.text) ? [] : [{ actor, phrase }];
    });
  const lines = [...Map.groupBy(silent, ({ phrase }) => phrase.text).values()].flatMap((group): Line[] => {
    const [first] = group;
    if (first === undefined) return [];
    const names = [...new Set(group.map(({ actor }) => actor.name))].filter((name) => !seen.has(name));
    for (const name of names) seen.add(name);
    const parties = new Map(group.map(({ actor }) => [actor.name, actor.party]));
    const shown = names.map((name) => ({ name, party: parties.get(name) ?? null }));
    return shown.length === 0 ? [] : [{ ...lineOf(first.phrase), derived: { kind: 'named', names: shown } }];
  });
  return lines.slice(0, MOST_UNHEARD);
}

/** Sentences in all reports that name somebody, captions and what stands around the article left out. */
function sentencesNaming(id: ActorId, story: Story): number {
  const places = placesOf(id, story).filter(({ analysis, sentence }) => !isBeside(sentence, analysis));
  return new Set(places.map(({ analysis, sentence }) => `${analysis.report.id} ${sentence.index}`)).size;
}

/** A question names somebody and tells nothing. */
const QUESTION = /\?[”"’']*$/u;

/** Letters below which words are a picture's credit or a heading. */
const SCRAP = 40;

function byFirst(a: Actor, b: Actor, story: Story): number {
  const [one, other] = [placesOf(a.id, story)[0]?.at, placesOf(b.id, story)[0]?.at];
  return one === undefined || other === undefined ? compareText(a.id, b.id) : byPlace(one, other);
}
