import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Actor, Alias, Because } from '../model/actor.ts';
import type { Has } from '../model/analysis.ts';
import type { ActorMention, Mention, PlaceMention, QuantityMention, TimeMention } from '../model/mention.ts';
import { findTurns } from '../text/turns.ts';
import { findCapitals } from './capitals.ts';
import type { Clue, Place } from './clue.ts';
import { findClues } from './clues.ts';
import type { Draft } from './draft.ts';
import { draftActors } from './drafts.ts';
import { joinLate } from './late.ts';
import type { Name } from './name.ts';
import { findNames } from './names.ts';
import { withPapers } from './papers.ts';
import { findParties } from './parties.ts';
import { findPhrases } from './phrases.ts';
import { findPronouns } from './pronouns.ts';
import { type Line, readLines } from './words.ts';

/** Find who and what a report points at, and who is who inside it. Times and quantities were found before; they are put in order
 *  with the rest. */
export function findMentions(
  {
    report,
    sentences,
    times,
    quantities,
  }: Has<'report' | 'sentences'> & {
    readonly times: readonly TimeMention[];
    readonly quantities: readonly QuantityMention[];
  },
  lexicon: Lexicon,
): { readonly mentions: readonly Mention[]; readonly actors: readonly Actor[] } {
  const lines = readLines(sentences, report.blocks, findTurns({ report, sentences }));
  const names = withPapers(lines, findNames(lines, lexicon, report.text.slice(0, HEAD)), report.outlet);
  const phrases = findPhrases(lines, names, lexicon.speakers);
  const { clues, places } = findClues(lines, names, phrases);
  const byLine = lines.map((): Name[] => []);
  for (const name of names.names) byLine[name.line]?.push(name);
  const capitals = findCapitals(lines, byLine);
  const early = draftActors(lines, clues, capitals);
  const parties = findParties(lines, byLine, early, report);
  const drafts = joinLate(early, parties);
  for (const draft of drafts.drafts) {
    if (draft.kind !== 'state') continue;
    for (const [city, state] of capitals)
      if (state === draft.name && !draft.aliases.has(city)) draft.aliases.set(city, 'metonym');
  }
  const pronouns = findPronouns(lines, drafts);

  const began = new Map(drafts.drafts.map((draft) => [draft, firstPlace(lines, draft)] as const));
  const ordered = [...drafts.drafts].sort((a, b) => (began.get(a) ?? 0) - (began.get(b) ?? 0));
  const ids = new Map(ordered.map((draft, index) => [draft, `a${index + 1}`] as const));
  const actors = ordered.map((draft): Actor => {
    const party = parties.get(draft);
    const aliases: Alias[] = [...draft.aliases].map(([text, form]) => ({ text, form }));
    return {
      id: ids.get(draft) ?? '',
      kind: draft.kind,
      name: nameOf(draft, party?.party ?? null),
      titles: [...draft.titles].sort((a, b) => b.length - a.length || (a < b ? -1 : a > b ? 1 : 0)),
      aliases,
      party: party?.party ?? null,
      partyBecause: party?.because ?? ([] as Because[]),
      merged: draft.merges.map(({ clue, why }) => ({
        report: report.id,
        actor: ids.get(draft) ?? '',
        why,
        at: cite(lines, clue, report),
      })),
    };
  });
  const spoken = new Map(pronouns.map(({ clue, draft }) => [clue, draft] as const));
  const found: Mention[] = [...times, ...quantities];
  for (const clue of [...clues, ...pronouns.map((pronoun) => pronoun.clue)]) {
    const draft = drafts.of.get(clue) ?? spoken.get(clue);
    const id = draft === undefined ? undefined : ids.get(draft);
    const mention = id === undefined ? null : actorMention(lines, clue, id);
    if (mention !== null) found.push(mention);
  }
  for (const place of places) {
    const mention = placeMention(lines, place);
    if (mention !== null) found.push(mention);
  }
  found.sort((a, b) => a.start - b.start || a.end - b.end || (a.type < b.type ? -1 : a.type > b.type ? 1 : 0));
  return { mentions: found, actors };
}

/** A body is named after its state, so that two armies are two: “Norland’s army”. */
function nameOf(draft: Draft, party: string | null): string {
  const bare =
    draft.kind === 'organisation' && draft.clues.every((clue) => clue.source === null) && !draft.name.includes('’s ');
  return bare && party !== null && party !== draft.name ? `${party}’s ${draft.name}` : draft.name;
}

/** As many characters hold the letterhead of an official text. */
const HEAD = 400;

function firstPlace(lines: readonly Line[], draft: Draft): number {
  let first = Number.POSITIVE_INFINITY;
  for (const clue of draft.clues) first = Math.min(first, lines[clue.line]?.words[clue.first]?.start ?? 0);
  return first;
}

function cite(lines: readonly Line[], clue: Clue, report: Has<'report'>['report']): Actor['merged'][number]['at'] {
  const span = spanOf(lines, clue);
  return span === null
    ? null
    : { report: report.id, file: report.file, ...span, quote: report.text.slice(span.start, span.end) };
}

function spanOf(
  lines: readonly Line[],
  { line, first, last }: { line: number; first: number; last: number },
): { start: number; end: number } | null {
  const start = lines[line]?.words[first]?.start;
  const end = lines[line]?.words[last - 1]?.end;
  return start === undefined || end === undefined ? null : { start, end };
}

function actorMention(lines: readonly Line[], clue: Clue, actor: string): ActorMention | null {
  const span = spanOf(lines, clue);
  const sentence = lines[clue.line]?.sentence.index;
  return span === null || sentence === undefined
    ? null
    : {
        type: 'actor',
        ...span,
        actor,
        form: clue.form,
        sentence,
        token: clue.head + (lines[clue.line]?.base ?? 0),
        rule: clue.rule,
      };
}

function placeMention(lines: readonly Line[], place: Place): PlaceMention | null {
  const span = spanOf(lines, place);
  const sentence = lines[place.line]?.sentence.index;
  return span === null || sentence === undefined
    ? null
    : { type: 'place', ...span, place: place.name, sentence, rule: place.rule };
}
