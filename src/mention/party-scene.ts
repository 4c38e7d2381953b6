import { ORGANISATION_HEADS } from '../lexicon/bodies.ts';
import { PARTY_REASONS, type PartyReason } from '../lexicon/parties.ts';
import type { Because } from '../model/actor.ts';
import type { Report } from '../model/report.ts';
import type { Clue } from './clue.ts';
import type { Draft, Drafts } from './draft.ts';
import { letterheadOf } from './induce.ts';
import type { Name } from './name.ts';
import { homeOf, outletHomeOf, soleState } from './party-home.ts';
import type { Line } from './words.ts';

/** What the search for parties rests on: one report, who is in it, and the parties found so far. */
export interface PartyScene {
  readonly report: Report;
  readonly lines: readonly Line[];
  readonly byLine: readonly (readonly Name[])[];
  /** In the order of the words. */
  readonly cluesBy: readonly (readonly Clue[])[];
  readonly drafts: Drafts;
  /** Bodies first: whoever comes later finds theirs. */
  readonly ordered: readonly Draft[];
  readonly bySource: ReadonlyMap<Name, Draft>;
  readonly byName: ReadonlyMap<string, Draft>;
  readonly stateNames: ReadonlySet<string>;
  readonly parties: Map<Draft, Party>;
  /** The states that the report is from, is alone about, or that its outlet is of; null where nothing tells. */
  readonly home: string | null;
  readonly sole: { readonly state: string; readonly first: number } | null;
  readonly outletHome: string | null;
  /** Offices that the report says are of a body that is no state: “president” of “president of the World Chess Union”. */
  readonly bodyOffices: ReadonlySet<string>;
}

/** The word that an office is told by: “president” of “Deputy President”. */
export function officeOf(title: string): string {
  return title.toLowerCase().split(' of ')[0]?.split(' ').at(-1) ?? '';
}

export function readScene(
  lines: readonly Line[],
  byLine: readonly (readonly Name[])[],
  drafts: Drafts,
  report: Report,
): PartyScene {
  const bySource = new Map<Name, Draft>();
  const cluesBy = lines.map((): Clue[] => []);
  for (const [clue, draft] of drafts.of) {
    if (clue.source !== null) bySource.set(clue.source, draft);
    cluesBy[clue.line]?.push(clue);
  }
  for (const clues of cluesBy) clues.sort((a, b) => a.first - b.first);
  const stateNames = new Set<string>();
  const byName = new Map<string, Draft>();
  for (const draft of drafts.drafts) {
    if (draft.kind === 'state') stateNames.add(draft.name);
    if (draft.kind !== 'person')
      for (const clue of draft.clues.slice(0, 4)) byName.set(clue.name, byName.get(clue.name) ?? draft);
  }
  return {
    report,
    lines,
    byLine,
    cluesBy,
    drafts,
    ordered: [...drafts.drafts].sort((a, b) => RANK[a.kind] - RANK[b.kind]),
    bySource,
    byName,
    stateNames,
    parties: new Map(),
    home: homeOf(lines, byLine, drafts) ?? letterheadOf(report.text.slice(0, HEAD)),
    sole: soleState(lines, byLine, drafts),
    outletHome: outletHomeOf(byLine, drafts, report.outlet, stateNames),
    bodyOffices: bodyOfficesOf(drafts),
  };
}

function bodyOfficesOf(drafts: Drafts): ReadonlySet<string> {
  const offices = new Set<string>();
  for (const { titles, owner } of drafts.of.keys()) {
    if (owner?.how !== 'of' || !isBody(owner.name) || drafts.stateOf(owner.name) !== null) continue;
    for (const title of titles)
      if (owner.name.within === null && HEADS.has(officeOf(title))) offices.add(officeOf(title));
  }
  return offices;
}

function isBody({ kind, key }: Name): boolean {
  return (
    kind === 'organisation' ||
    (key.includes(' ') && ORGANISATION_HEADS.has(key.slice(key.lastIndexOf(' ') + 1).toLowerCase()))
  );
}

/** Whoever leads a state may be called so, and whoever leads a body of another kind. */
const HEADS = new Set(
  'president premier chancellor secretary general governor speaker chief head commissioner'.split(' '),
);

const RANK = { state: 0, organisation: 1, group: 2, outlet: 3, person: 4, unnamed: 5 } as const;

/** As many characters hold the letterhead of an official text. */
const HEAD = 400;

export interface Party {
  readonly party: string | null;
  readonly because: readonly Because[];
}

export interface Evidence {
  readonly party: string;
  readonly because: Because;
}

export function evidence(scene: PartyScene, clue: Clue, party: string | null, reason: PartyReason): Evidence | null {
  const because = party === null ? null : span(scene, clue, reason);
  return party === null || because === null || accused(scene, clue, party) || isFirmsMinister(scene, clue, party)
    ? null
    : { party, because };
}

export function span(scene: PartyScene, clue: Clue, reason: PartyReason): Because | null {
  const words = scene.lines[clue.line]?.words ?? [];
  const first = Math.min(clue.first, clue.owner?.name.first ?? clue.first);
  const last = Math.max(clue.last, clue.phrase?.last ?? clue.last, clue.owner?.name.last ?? clue.last);
  const start = words[first]?.start;
  const end = words[last - 1]?.end;
  return start === undefined || end === undefined
    ? null
    : { report: scene.report.id, start, end, why: PARTY_REASONS[reason].why };
}

/** Nobody accuses or thanks their own side: “the minister accused Norland”. */
function accused(scene: PartyScene, clue: Clue, party: string): boolean {
  const line = scene.lines[clue.line];
  const accuses = line?.tokens.findIndex((token) => ACCUSES.has(token.lemma)) ?? -1;
  if (accuses < 0 || line === undefined) return false;
  return (scene.cluesBy[clue.line] ?? []).some(
    (other) => other.first > accuses && other.first <= accuses + 3 && scene.drafts.of.get(other)?.name === party,
  );
}

/** No firm has a government, a ministry or a minister, whatever the words around tell of. */
function isFirmsMinister(scene: PartyScene, clue: Clue, party: string): boolean {
  if (scene.stateNames.has(party)) return false;
  if (
    (clue.rule === 'government' || clue.rule === 'body') &&
    scene.byName.get(party)?.clues.some(({ source }) => source?.kind === 'organisation') === true
  )
    return true;
  const isOfGovernment = clue.rule === 'government' || clue.titles.some((title) => /\bminister\b/iu.test(title));
  return isOfGovernment && NO_STATE.test(party);
}

/** Who stands at a word, or whose the word is: “Norlandic | installations”. */
export function actorAt(scene: PartyScene, index: number, token: number): Draft | null {
  const tokens = scene.lines[index]?.tokens ?? [];
  const own = scene.cluesBy[index] ?? [];
  const clue =
    own.find((other) => other.first <= token && token < other.last) ??
    own.find(
      (other) =>
        tokens[other.head]?.head === token &&
        /^(?:amod|nmod:poss|compound|det)/u.test(tokens[other.head]?.relation ?? ''),
    );
  return clue === undefined ? null : (scene.drafts.of.get(clue) ?? null);
}

const ACCUSES = new Set('accuse blame condemn denounce thank congratulate summon'.split(' '));

const NO_STATE =
  /\b(?:Airlines?|Airways|Bank|Club|Company|Corp|Corporation|Energy|Fuels|Group|Holdings|Hospital|Inc|Insurance|Lines|Ltd|Metals|Motors|Oil|Power|Railways?|Shipping|Stores?|University|plc)\b/u;
