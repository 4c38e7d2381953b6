import type { Actor } from '../model/actor.ts';
import type { Analysis } from '../model/analysis.ts';
import { cite, compareText } from '../model/citation.ts';
import type { Origin, Sameness } from '../model/claim.ts';
import { gathered } from '../model/gathered.ts';
import { FORGETFUL, type Memory } from '../model/memory.ts';
import { once } from '../model/once.ts';
import { remembered } from '../model/remembered.ts';
import type { ActorId, Span } from '../model/span.ts';
import type { Speaker, Statement } from '../model/statement.ts';
import { agenciesOf, agencyKey } from './agency.ts';
import type { Apart } from './group.ts';
import { headOf } from './head.ts';

/** Add whose words the reports carry to the origins of their texts: an origin for each named speaker and each outlet that is cited and
 *  is none of the reports; what is cited from an outlet that is one of them is of that report's origin; a quotation from unnamed people
 *  that two reports share is one origin, whoever else they cite. */
export function voiceOrigins(
  texts: readonly Origin[],
  analyses: readonly Analysis[],
  actors: readonly Actor[],
  apart: Apart,
  memory: Memory = FORGETFUL,
): readonly Origin[] {
  const heard = heardOf(analyses);
  const carried = carriedBy(heard);
  const home = homesOf(texts, heard);
  const keep = memory.of('origins of voices');
  const kept = apart.flat().join(' ');
  const voices: Origin[] = [];
  const cited = new Map<string, Origin>(texts.map((origin) => [origin.id, origin]));
  for (const actor of actors) {
    const list = carried.get(actor.id);
    if (list === undefined) continue;
    const own = actor.kind === 'outlet' ? home(actor.name) : null;
    const origin = own === null ? null : cited.get(own.origin);
    if (own === null || origin === null || origin === undefined)
      voices.push(keep(actor.id, [actor.kind, actor.name, kept, ...list], () => voiceOf(actor, list, apart)));
    else
      cited.set(
        origin.id,
        keep(`home ${actor.id}`, [origin, own.by, ...list], () => citedAs(actor, origin, own.by, list)),
      );
  }
  return [...cited.values(), ...voices, ...unnamedOrigins(heard, apart, memory)];
}

/** The source of a statement: its innermost named speaker, else the innermost outlet that is cited for it; null: the report itself. */
export function sourceOf(statement: Statement): Speaker | null {
  return statement.speakers.findLast((speaker) => !speaker.anonymous) ?? null;
}

interface Carried {
  readonly analysis: Analysis;
  readonly statement: Statement;
  /** Its words in quotation marks by their letters; none where it is not direct, or too short. */
  readonly quotes: readonly { readonly part: Span; readonly words: string }[];
}

/** The voices of one report. */
interface Heard {
  readonly analysis: Analysis;
  /** Under which names it is known where others cite it. */
  readonly names: readonly string[];
  readonly named: readonly (Carried & { readonly source: ActorId })[];
  /** Quotations from people without a name. */
  readonly unnamed: readonly Carried[];
}

const heardOf = gathered(remembered((analysis: Analysis) => [heardIn(analysis)]));

function heardIn(analysis: Analysis): Heard {
  const { report, statements } = analysis;
  const agencies = report.genre === 'wire' ? agenciesOf(report).map(({ agency }) => agency) : [];
  const all = statements.map((statement): Carried => ({ analysis, statement, quotes: quotesIn(statement, analysis) }));
  return {
    analysis,
    names: [report.outlet, ...agencies].flatMap((name) => (name === null ? [] : [outletKey(name)])),
    named: all.flatMap((carried) => {
      const source = sourceOf(carried.statement)?.actor;
      return source === undefined ? [] : [{ ...carried, source }];
    }),
    unnamed: all.filter(
      ({ statement: { speakers }, quotes }) => speakers.at(-1)?.anonymous === true && quotes.length > 0,
    ),
  };
}

function quotesIn({ content, mode }: Statement, { report }: Analysis): Carried['quotes'] {
  if (mode === 'indirect') return [];
  return content
    .map((part) => ({ part, words: letters(report.text.slice(part.start, part.end)) }))
    .filter(({ words }) => words.length >= SHORTEST);
}

/** By speaker or cited outlet, in the order of the reports. */
function carriedBy(heard: readonly Heard[]): ReadonlyMap<ActorId, readonly Carried[]> {
  const carried = new Map<ActorId, Carried[]>();
  for (const { named } of heard) {
    for (const one of named) {
      const list = carried.get(one.source);
      if (list === undefined) carried.set(one.source, [one]);
      else list.push(one);
    }
  }
  return carried;
}

/** Where an outlet's or an agency's own report stands, if it is among these: the first in the order of the origins. */
function homesOf(
  texts: readonly Origin[],
  heard: readonly Heard[],
): (name: string) => { readonly origin: string; readonly by: Analysis } | null {
  const originOf = new Map(texts.flatMap(({ id, reports }) => reports.map((report) => [report, id] as const)));
  const homes = new Map<string, { readonly origin: string; readonly by: Analysis }>();
  for (const { analysis, names } of heard) {
    const origin = originOf.get(analysis.report.id);
    for (const name of names) {
      if (origin !== undefined && !homes.has(name)) homes.set(name, { origin, by: analysis });
    }
  }
  return (name) => homes.get(outletKey(name)) ?? null;
}

/** “The Northern Post”, “northernpost.com” and “www.northernpost.co.uk” are one; so are all names of an agency. */
function outletKey(name: string): string {
  return agencyKey(name)
    .toLowerCase()
    .replace(/^(?:https?:\/\/)?(?:www\.)?(?:the )?/u, '')
    .replace(/\.(?:com|org|net|co|info|news|tv|[a-z]{2})(?:\.[a-z]{2})?$/u, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The origin of an outlet's own report, with what others cite from it. */
function citedAs(actor: Actor, origin: Origin, by: Analysis, list: readonly Carried[]): Origin {
  const { id, kind, name, reports } = origin;
  const because = once(() => citing(origin, by, list));
  return {
    id,
    kind,
    name,
    reports,
    holds: [...origin.holds, actor.id],
    get because() {
      return because();
    },
  };
}

function citing(origin: Origin, by: Analysis, list: readonly Carried[]): readonly Sameness[] {
  const reports = new Set<string>(origin.reports);
  const found = new Map<string, Sameness>();
  for (const { analysis, statement } of list) {
    const { report } = analysis;
    const source = sourceOf(statement);
    if (source === null || reports.has(report.id) || found.has(report.id)) continue;
    const [from, to] = [Math.min(source.start, statement.cue?.start ?? source.start), source.end];
    found.set(report.id, {
      kind: 'cites',
      why: `what it cites from ${source.name} is of that outlet’s own report`,
      a: cite(by.report, headOf(by.report)),
      b: cite(report, { start: from, end: Math.max(to, statement.cue?.end ?? to) }),
    });
  }
  return [...origin.because, ...found.values()];
}

/** A named speaker, or an outlet that is known here by being cited. */
function voiceOf(actor: Actor, list: readonly Carried[], apart: Apart): Origin {
  const because = once(() => sharedQuotes(list, apart).flatMap((shared) => shared.because));
  return {
    id: `o-${actor.id}`,
    kind: actor.kind === 'outlet' ? 'outlet' : 'party',
    name: actor.name,
    reports: [...new Set(list.map(({ analysis }) => analysis.report.id))],
    holds: [actor.id],
    get because() {
      return because();
    },
  };
}

/** “People familiar with the matter” of one report and “two officials” of another, with the same words in quotation marks. */
function unnamedOrigins(heard: readonly Heard[], apart: Apart, memory: Memory): readonly Origin[] {
  const keep = memory.of('origins of quotations');
  const kept = apart.flat().join(' ');
  const byWords = new Map<string, Carried[]>();
  for (const { unnamed } of heard) {
    for (const carried of unnamed) {
      for (const words of new Set(carried.quotes.map((quote) => quote.words))) {
        const list = byWords.get(words);
        if (list === undefined) byWords.set(words, [carried]);
        else list.push(carried);
      }
    }
  }
  return [...byWords].flatMap(([words, list]) =>
    list.length < 2 ? [] : keep(words, [kept, ...list], () => unnamedOrigin(words, list, apart)),
  );
}

function unnamedOrigin(words: string, list: readonly Carried[], apart: Apart): readonly Origin[] {
  const shared = sharedQuotes(list, apart).find((one) => one.words === words);
  const first = shared?.all[0];
  if (shared === undefined || first === undefined || shared.because.length === 0) return [];
  return [
    {
      id: `o-${first.statement.id}`,
      kind: 'unknown' as const,
      name: first.statement.speakers.at(-1)?.name ?? '',
      reports: [...new Set(shared.all.map(({ analysis }) => analysis.report.id))],
      holds: [...new Set(shared.all.map(({ statement }) => statement.id))].sort(compareText),
      because: shared.because,
    },
  ];
}

interface SharedQuote {
  readonly words: string;
  /** Everybody who has these words. */
  readonly all: readonly Carried[];
  /** One reason for each further report. */
  readonly because: readonly Sameness[];
}

/** Quotations by their letters. Each report is tied to the first that has the words. */
function sharedQuotes(list: readonly Carried[], apart: Apart): readonly SharedQuote[] {
  const found = new Map<string, { first: Carried; part: Span; words: string; all: Carried[]; because: Sameness[] }>();
  for (const carried of list) {
    for (const { part, words } of carried.quotes) {
      const known = found.get(words);
      if (known === undefined) found.set(words, { first: carried, part, words, all: [carried], because: [] });
      else if (mayShare(known.first, carried, apart)) {
        known.all.push(carried);
        known.because.push({
          kind: 'same-quotes',
          why: 'the same words of the same speaker',
          a: cite(known.first.analysis.report, known.part),
          b: cite(carried.analysis.report, part),
        });
      }
    }
  }
  return [...found.values()];
}

/** Characters: shorter quotations (“full support”) are shared by chance. */
const SHORTEST = 20;

function mayShare({ analysis: one }: Carried, { analysis: other }: Carried, apart: Apart): boolean {
  if (one === other) return false;
  const [a, b] = [one.report.id, other.report.id];
  return !apart.some(([x, y]) => (x === a && y === b) || (x === b && y === a));
}

function letters(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
