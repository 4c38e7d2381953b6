import { GOVERNMENTS, OF_STATE } from '../lexicon/bodies.ts';
import { HOSTILE_ACTS, PARTY_REASONS, type PartyReason } from '../lexicon/parties.ts';
import type { Because } from '../model/actor.ts';
import type { Report } from '../model/report.ts';
import type { Clue } from './clue.ts';
import type { Draft, Drafts } from './draft.ts';
import { isFirm } from './drafts.ts';
import { letterheadOf } from './induce.ts';
import type { Name } from './name.ts';
import { SEAT } from './name-clues.ts';
import { MEMBERS } from './person-clues.ts';
import { isSubject, leadOf, saidSubject, toldBefore } from './subjects.ts';
import type { Line, Word } from './words.ts';

export interface Party {
  readonly party: string | null;
  readonly because: readonly Because[];
}

interface Evidence {
  readonly party: string;
  readonly because: Because;
}

/** For whom each actor speaks, with the words that show it. Bodies first: a spokesman of the ministry speaks for the ministry's state. */
export function findParties(
  lines: readonly Line[],
  byLine: readonly (readonly Name[])[],
  drafts: Drafts,
  report: Report,
): ReadonlyMap<Draft, Party> {
  const parties = new Map<Draft, Party>();
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
  const home = homeOf(lines, byLine, drafts) ?? letterheadOf(report.text.slice(0, HEAD));
  const sole = soleState(lines, byLine, drafts);
  const outletHome = outletHomeOf(byLine, drafts, report.outlet, stateNames);
  const ordered = [...drafts.drafts].sort((a, b) => RANK[a.kind] - RANK[b.kind]);
  for (const draft of ordered) {
    if (draft.kind === 'outlet') continue;
    parties.set(
      draft,
      draft.kind === 'state' ? { party: draft.name, because: [] } : strongest(draft.clues.flatMap(stated)),
    );
  }
  for (const draft of ordered) {
    if (draft.kind === 'outlet' || parties.get(draft)?.party != null) continue;
    const found = fromContext(draft);
    if (found !== null) parties.set(draft, { party: found.party, because: [found.because] });
    else if (draft.kind === 'organisation' && draft.clues.some((clue) => clue.source !== null) && !isOfState(draft)) {
      parties.set(draft, { party: draft.name, because: [] });
    }
  }
  return parties;

  /** What the words beside the actor say. */
  function stated(clue: Clue): readonly Evidence[] {
    if (clue.source?.known?.what === 'organisation' && clue.source.known.of !== null) {
      const because = span(clue, 'known');
      return because === null ? [] : [{ party: clue.source.known.of, because }];
    }
    if (clue.source?.within != null && OF_STATE.test(clue.name)) {
      const because = span(clue, 'named');
      return because === null ? [] : [{ party: clue.source.within, because }];
    }
    if (clue.kind === 'person' && clue.form === 'name') {
      const led = ledBy(clue);
      if (led !== null) return led;
    }
    if (clue.owner === null || !speaksFor(clue)) return [];
    const { name } = clue.owner;
    let party = drafts.stateOf(name) ?? (name.known?.what === 'organisation' ? name.known.of : null) ?? beside(name);
    if (party === null) {
      const owner = bySource.get(name) ?? byName.get(name.key);
      if (owner?.kind === 'organisation') party = parties.get(owner)?.party ?? owner.name;
      else if (name.kind === 'organisation')
        party = name.known?.what === 'organisation' ? name.known.organisation.name : name.key;
      else if (name.kind === 'place' && SPEAKS_FOR_CITY.has(clue.field ?? '')) party = name.key;
    }
    const because = party === null ? null : span(clue, 'named');
    return party === null || because === null ? [] : [{ party, because }];
  }

  /** “Orla Dane, who leads New Harvest”, “Orla Dane (New Harvest)” */
  function ledBy(clue: Clue): readonly Evidence[] | null {
    const words = lines[clue.line]?.words ?? [];
    const open = words[clue.last]?.text;
    let from = -1;
    if (open === '(') from = clue.last + 1;
    else if (open === ',' && words[clue.last + 1]?.lower === 'who') {
      const verb =
        words[clue.last + 2]?.tag === 'AUX' || words[clue.last + 2]?.tag === 'ADV' ? clue.last + 3 : clue.last + 2;
      if (LEADS.has(words[verb]?.lemma ?? '')) from = words[verb + 1]?.lower === 'the' ? verb + 2 : verb + 1;
    }
    // “who leads the charity | Open Well”
    while (from > 0 && words[from]?.tag === 'NOUN' && words[from]?.capital === false) from++;
    const body =
      from < 0
        ? undefined
        : (byLine[clue.line] ?? []).find((name) => name.first === from && name.kind === 'organisation');
    if (body === undefined || (open === '(' && words[body.last]?.text !== ')')) return null;
    const draft = bySource.get(body);
    const start = words[clue.first]?.start;
    const end = words[body.last - 1]?.end;
    if (start === undefined || end === undefined) return null;
    const party = draft === undefined ? body.key : (parties.get(draft)?.party ?? draft.name);
    return [{ party, because: { report: report.id, start, end, why: PARTY_REASONS.named.why } }];
  }

  /** “U.S. | Department of State”: the state before the body. */
  function beside(name: Name): string | null {
    const state = (byLine[name.line] ?? []).find((other) => other.last === name.first && other.kind !== 'person');
    return state === undefined ? null : drafts.stateOf(state);
  }

  /** Who stands at a word, or whose the word is: “Norlandic | installations”. */
  function actorAt(index: number, token: number): Draft | null {
    const tokens = lines[index]?.tokens ?? [];
    const own = cluesBy[index] ?? [];
    const clue =
      own.find((other) => other.first <= token && token < other.last) ??
      own.find(
        (other) =>
          tokens[other.head]?.head === token &&
          /^(?:amod|nmod:poss|compound|det)/u.test(tokens[other.head]?.relation ?? ''),
      );
    return clue === undefined ? null : (drafts.of.get(clue) ?? null);
  }

  function span(clue: Clue, reason: PartyReason): Because | null {
    const words = lines[clue.line]?.words ?? [];
    const first = Math.min(clue.first, clue.owner?.name.first ?? clue.first);
    const last = Math.max(clue.last, clue.phrase?.last ?? clue.last, clue.owner?.name.last ?? clue.last);
    const start = words[first]?.start;
    const end = words[last - 1]?.end;
    return start === undefined || end === undefined
      ? null
      : { report: report.id, start, end, why: PARTY_REASONS[reason].why };
  }

  function evidence(clue: Clue, party: string | null, reason: PartyReason): Evidence | null {
    const because = party === null ? null : span(clue, reason);
    return party === null || because === null || accused(clue, party) || isFirmsMinister(clue, party)
      ? null
      : { party, because };
  }

  /** No firm has a government or a minister, whatever the words around tell of. */
  function isFirmsMinister(clue: Clue, party: string): boolean {
    const isOfGovernment = clue.rule === 'government' || clue.titles.some((title) => /\bminister\b/iu.test(title));
    return isOfGovernment && !stateNames.has(party) && NO_STATE.test(party);
  }

  function fromContext(draft: Draft): Evidence | null {
    for (const clue of draft.clues) {
      const found = possessed(clue) ?? ofHolder(clue) ?? ofBodyTold(clue);
      if (found !== null) return found;
    }
    // “company spokeswoman Orla Dane” speaks for no state, whatever state is told of around.
    if (draft.clues.some((clue) => toldBy(clue) !== null)) return null;
    // “the Sultan of Sudmark” is not guessed to be Norland's, whatever Sudmark is.
    if (draft.clues.some(({ owner }) => owner !== null && owner.how === 'of' && owner.name.kind !== 'person'))
      return null;
    const clues = draft.clues.filter((clue) => maySpeak(draft, clue));
    for (const look of [together, inOrder, frame, content, fromHome, passage, fromSole, fromOutlet]) {
      for (const clue of clues) {
        if (look === fromHome && (isSeat(draft) || clue.kind === 'unnamed' || !isSubject(lines[clue.line], clue)))
          continue;
        const found = look(clue);
        if (found !== null) return found;
      }
    }
    return null;
  }

  /** Whether the words around may tell for whom this one speaks. */
  function maySpeak(draft: Draft, clue: Clue): boolean {
    // “its ambassador”, “their ministry”: the words point at somebody, and it is not known at whom.
    if (clue.phrase?.determiner === 'its' || clue.phrase?.determiner === 'their') return false;
    // “a diplomat briefed on the talks said Norland had asked for them” is of any side, or of none.
    if (clue.kind === 'unnamed' && clue.owner === null && GO_BETWEEN.test(clue.name)) return false;
    // “two generals”, “both leaders” are of one side each more often than of one together.
    if (clue.plural && (clue.phrase?.determiner === 'two' || clue.phrase?.determiner === 'both')) return false;
    // “the Veyran government”: of somebody who is named, if not known.
    if (ownedByUnknown(clue)) return false;
    if (clue.plural && clue.phrase?.noun.what === 'office') return false;
    if (draft.kind === 'person') return inOffice(clue);
    // “Dane's administration” is of whatever Dane is.
    if (
      draft.kind === 'organisation' &&
      !isSeat(draft) &&
      !isOfState(draft) &&
      draft.clues.some(({ source }) => source !== null)
    )
      return false;
    if (draft.kind === 'organisation')
      return clue.owner?.name.kind !== 'person' && ((clue.source === null && clue.rule !== 'company') || isSeat(draft));
    return speaksForState(clue);
  }

  function ownedByUnknown(clue: Clue): boolean {
    if (clue.phrase === null || clue.source !== null) return false;
    const before = lines[clue.line]?.words[clue.phrase.from - 1];
    return before?.capital === true && !before.noName && (!before.opening || clue.phrase.from > 1);
  }

  /** “Port Asher Power blamed the rain. Its chief executive …” */
  function possessed(clue: Clue): Evidence | null {
    if (clue.phrase?.determiner !== 'its') return null;
    const own = (cluesBy[clue.line] ?? []).filter((other) => other.last <= clue.first && isBody(other));
    const before =
      lines[clue.line - 1]?.sentence.block === lines[clue.line]?.sentence.block
        ? (cluesBy[clue.line - 1] ?? []).filter(isBody)
        : [];
    // “The growers’ association of Norland met. Its president …”: of what the sentence before is about.
    const lead = own.length > 0 ? null : leadOf(lines[clue.line - 1] ?? NO_LINE, cluesBy[clue.line - 1] ?? []);
    if (lead !== null && !isBody(lead) && lead.kind === 'unnamed') return null;
    const owner = own.at(-1) ?? before[0];
    const draft = owner === undefined ? undefined : drafts.of.get(owner);
    return draft === undefined ? null : evidence(clue, parties.get(draft)?.party ?? draft.name, 'its');
  }

  /** “the Sultan's | special envoy, Orla Dane”: of whatever the Sultan is. */
  function ofHolder(clue: Clue): Evidence | null {
    const { phrase } = clue;
    const mark = phrase === null ? undefined : lines[clue.line]?.words[phrase.from - 1];
    if (phrase === null || phrase.noun.what !== 'office' || mark === undefined || !/^['’]s?$/u.test(mark.text))
      return null;
    const holder = (cluesBy[clue.line] ?? []).find((other) => other.last === phrase.from - 1);
    const draft = holder === undefined ? undefined : drafts.of.get(holder);
    return draft === undefined || draft.kind === 'outlet'
      ? null
      : evidence(clue, parties.get(draft)?.party ?? (draft.kind === 'organisation' ? draft.name : null), 'its');
  }

  function toldBy(clue: Clue): Told | null {
    return bodyTold(clue, lines[clue.line]?.words ?? []);
  }

  /** “company spokeswoman Orla Dane”, “Chief Executive Orla Dane”: of the one body of that kind, by its name or its field. */
  function ofBodyTold(clue: Clue): Evidence | null {
    const kind = toldBy(clue);
    if (kind === null || clue.owner !== null) return null;
    const own = ordered.filter(
      (draft) =>
        draft.kind === 'organisation' &&
        draft.clues.some(({ source }) => source !== null) &&
        kind.is(draft.name) &&
        !isOfState(draft) &&
        parties.get(draft)?.party !== null &&
        !stateNames.has(parties.get(draft)?.party ?? ''),
    );
    const [only, ...more] = own;
    return only === undefined || more.length > 0 ? null : evidence(clue, parties.get(only)?.party ?? only.name, 'firm');
  }

  function isBody(clue: Clue): boolean {
    return clue.kind === 'organisation' || clue.kind === 'state';
  }

  /** One state is named in the whole report, there or before: its officials need no other word. */
  function fromSole(clue: Clue): Evidence | null {
    return clue.kind === 'unnamed' && clue.phrase?.noun.what !== 'office'
      ? null
      : evidence(clue, sole !== null && sole.first <= clue.line ? sole.state : null, 'sole');
  }

  /** “Norland's Colonel A Dane and Wing Commander B Orla”: officers of one side, named in one breath. */
  function together(clue: Clue): Evidence | null {
    const words = lines[clue.line]?.words ?? [];
    if (clue.kind !== 'person' || clue.form !== 'name' || words[clue.first - 1]?.lower !== 'and') return null;
    const other = (cluesBy[clue.line] ?? []).find(
      (one) => one.last === clue.first - 1 && one.kind === 'person' && one.owner !== null,
    );
    const apart = words.slice(0, clue.first).some((word) => word.lower === 'between' || word.lower === 'both');
    if (other === undefined || apart || other.titles[0] === clue.titles[0]) return null;
    const draft = drafts.of.get(other);
    return evidence(clue, draft === undefined ? null : (parties.get(draft)?.party ?? null), 'together');
  }

  /** “In Norland, Prime Minister Orla Dane …”, also from an earlier sentence of the block. */
  function frame(clue: Clue): Evidence | null {
    const line = lines[clue.line];
    for (let index = clue.line; index >= 0 && index > clue.line - 4; index--) {
      const other = lines[index];
      if (other === undefined || other.sentence.block !== line?.sentence.block) break;
      const limit = index === clue.line ? Math.min(clue.first, 6) : 4;
      for (let at = 0; at < limit; at++) {
        if (other.words[at]?.lower !== 'in') continue;
        const name = (byLine[index] ?? []).find(
          (one) => one.first === at + 1 && (one.kind === 'state' || one.kind === 'place'),
        );
        if (name === undefined) continue;
        return evidence(clue, drafts.stateOf(name) ?? (isMetonym(name.key) ? name.key : null), 'frame');
      }
    }
    return null;
  }

  /** A city that elsewhere in the report acts as a government. */
  function isMetonym(key: string): boolean {
    return stateNames.has(key);
  }

  /** “Officials said Norland had answered”: they speak for it. */
  function content(clue: Clue): Evidence | null {
    const line = lines[clue.line];
    if (line === undefined) return null;
    const said = saidSubject(line, clue) ?? toldBefore(line, clue, cluesBy[clue.line] ?? []);
    if (said === null) return null;
    if (HOSTILE_ACTS.has(line.tokens[said.verb]?.lemma ?? '')) return null;
    const draft = actorAt(clue.line, said.subject);
    // “denied that any Norlandic official had been there”
    if (draft === null || !/^(?:state|organisation|unnamed)$/u.test(draft.kind)) return null;
    return evidence(clue, parties.get(draft)?.party ?? null, 'content');
  }

  function fromHome(clue: Clue): Evidence | null {
    return evidence(clue, home, 'home');
  }

  /** “Norlandic and Sudmarkian officials, including Prime Ministers A Dane and B Orla”: in the same order. */
  function inOrder(clue: Clue): Evidence | null {
    if (clue.phrase?.plural !== true || clue.owner !== null || clue.kind !== 'person') return null;
    const own = cluesBy[clue.line] ?? [];
    const listed = own.filter((other) => other.kind === 'person' && other.phrase === clue.phrase);
    const pair = own.find((other) => other.kind === 'unnamed' && other.last <= clue.first && other.pair.length === 2);
    const place = listed.indexOf(clue);
    const state = listed.length === 2 ? pair?.pair[place] : undefined;
    return state === undefined ? null : evidence(clue, drafts.stateOf(state), 'order');
  }

  function fromOutlet(clue: Clue): Evidence | null {
    return clue.kind === 'unnamed' || !isSubject(lines[clue.line], clue) ? null : evidence(clue, outletHome, 'outlet');
  }

  /** The party whose words or acts the sentence before tells, in the same block; for a seat, the sentence itself. */
  function passage(clue: Clue): Evidence | null {
    const line = lines[clue.line];
    for (let back = isSeatClue(clue) || clue.rule === 'government' ? 0 : 1; back < 2; back++) {
      const before = lines[clue.line - back];
      if (line === undefined || before === undefined || before.sentence.block !== line.sentence.block) return null;
      const lead = leadOf(before, cluesBy[clue.line - back] ?? []);
      if (back === 0 && (lead === null || lead.first > clue.first)) continue;
      const draft = lead === null ? whoseAct(clue.line - back) : lead === clue ? null : (drafts.of.get(lead) ?? null);
      const found = evidence(clue, draft === null ? null : (parties.get(draft)?.party ?? null), 'passage');
      if (found !== null) return found;
    }
    return null;
  }

  /** Where the subject is no actor: whose it is, or by whom it was done. */
  function whoseAct(index: number): Draft | null {
    const tokens = lines[index]?.tokens ?? [];
    const root = tokens.findIndex((token) => token.relation === 'root');
    const agent = tokens.findIndex((token) => token.head === root && token.relation === 'obl:agent');
    const subject = tokens.findIndex((token) => token.head === root && token.relation.startsWith('nsubj'));
    return (agent < 0 ? null : actorAt(index, agent)) ?? (subject < 0 ? null : actorAt(index, subject));
  }

  /** Nobody accuses or thanks their own side: “the minister accused Norland”. */
  function accused(clue: Clue, party: string): boolean {
    const line = lines[clue.line];
    const accuses = line?.tokens.findIndex((token) => ACCUSES.has(token.lemma)) ?? -1;
    if (accuses < 0 || line === undefined) return false;
    return (cluesBy[clue.line] ?? []).some(
      (other) => other.first > accuses && other.first <= accuses + 3 && drafts.of.get(other)?.name === party,
    );
  }
}

/** Who goes between sides says of each what it does. */
const GO_BETWEEN = /\b(?:diplomat|negotiator|mediator|envoy|go-between|intermediar(?:y|ie))s?$/iu;

/** As many characters hold the letterhead of an official text. */
const HEAD = 400;

const NO_LINE: Pick<Line, 'tokens'> = { tokens: [] };

/** What kind of body a title tells of: “company spokesman”, “union leader”, “chief executive”; null where it tells none. */
function bodyTold({ kind, titles, field, first }: Clue, words: readonly Word[]): Told | null {
  if (kind !== 'person' || titles.length === 0) return null;
  const [title = ''] = titles.map((one) => one.toLowerCase());
  const before = words[first - 1];
  const word = [
    before?.capital === true && !before.opening ? '' : (before?.lower ?? ''),
    title.split(' ')[0] ?? '',
  ].find((one) => BODY_TOLD.has(one));
  if (word === 'union') return { is: (name) => /Union\b/u.test(name) };
  if (word !== undefined && word !== 'company' && word !== 'firm') {
    return { is: (name) => name.toLowerCase().split(' ').includes(word) };
  }
  return word !== undefined || (field === 'company' && EXECUTIVE.test(title)) ? { is: isFirm } : null;
}

interface Told {
  /** Whether a body of this name may be meant. */
  readonly is: (name: string) => boolean;
}

const BODY_TOLD = new Set(
  'company firm union airline bank hospital university school club league church charity brewery museum'.split(' '),
);
const EXECUTIVE =
  /^(?:chief executive|ceo|chief (?:financial|operating|technology) officer|cfo|coo|managing director)\b/u;

const RANK = { state: 0, organisation: 1, group: 2, outlet: 3, person: 4, unnamed: 5 } as const;
const ACCUSES = new Set('accuse blame condemn denounce thank congratulate summon'.split(' '));
const LEADS = new Set('lead head run chair found direct represent'.split(' '));
const SPEAKS_FOR_CITY = new Set(['government', 'military', 'diplomacy', 'body']);

/** “the Linden House”, “Ardent Palace”: seats of somebody. */
function isSeat(draft: Draft): boolean {
  return draft.kind === 'organisation' && draft.clues.some(isSeatClue);
}

function isSeatClue(clue: Clue): boolean {
  return clue.source !== null && SEAT.test(clue.name);
}

/** The one state that a report names; null where it names none or several, where the one is a neighbour, or where it comes up late and
 *  once: then the report is from a state that it need not name, or that is not known for one. */
function soleState(
  lines: readonly Line[],
  byLine: readonly (readonly Name[])[],
  drafts: Drafts,
): { readonly state: string; readonly first: number } | null {
  let only: string | null = null;
  let times = 0;
  let first = 0;
  for (const [index, names] of byLine.entries()) {
    for (const name of names) {
      // A foreign capital is another state named.
      const state = name.kind === 'organisation' || name.kind === 'outlet' ? null : drafts.stateOf(name);
      if (state === null) continue;
      if (only !== null && only !== state) return null;
      if (isNeighbour(lines[index]?.words ?? [], name)) return null;
      if (only === null) first = index;
      only = state;
      times++;
    }
  }
  if (only === null) return null;
  const { length } = lines.flatMap(({ words }) => ministriesOf(words)).filter((other) => !(only ?? '').includes(other));
  return length === 0 && (first < LEAD || times > 2) ? { state: only, first } : null;
}

/** As many sentences tell what a report is about. */
const LEAD = 4;

/** “neighbouring Norland”, “across the border, Norland …” */
function isNeighbour(words: readonly Word[], { first }: Name): boolean {
  if (/^neighbou?r/u.test(words[first - 1]?.lower ?? '')) return true;
  return words.slice(0, first).some((word, at) => word.lower === 'across' && words[at + 2]?.lower === 'border');
}

const NO_STATE =
  /\b(?:Airlines?|Airways|Bank|Club|Company|Corp|Corporation|Energy|Fuels|Group|Holdings|Hospital|Inc|Insurance|Lines|Ltd|Metals|Motors|Oil|Power|Railways?|Shipping|Stores?|University|plc)\b/u;

/** “The Foreign Ministry of Sudmark”: a state is named there, whether it is known or not. */
function ministriesOf(words: readonly Word[]): readonly string[] {
  return words.flatMap(({ lower }, at) => {
    const behind = words[at + 1];
    const [before = '', body = ''] = [words[at - 2]?.lower, words[at - 1]?.lower];
    if (lower !== 'of' || behind?.capital !== true) return [];
    const isOfState = body === 'government' || (body === 'ministry' && PORTFOLIOS.has(before));
    return isOfState ? [behind.text] : [];
  });
}

const PORTFOLIOS: ReadonlySet<string> = new Set(['foreign', 'interior', 'defence', 'defense', 'finance', 'health']);

/** The place in the name of the outlet: “Port Asher Courier”. */
function outletHomeOf(
  byLine: readonly (readonly Name[])[],
  drafts: Drafts,
  outlet: string | null,
  states: ReadonlySet<string>,
): string | null {
  if (outlet === null) return null;
  for (const names of byLine) {
    for (const name of names) {
      if ((name.kind !== 'place' && name.kind !== 'state') || !` ${outlet} `.includes(` ${name.key} `)) continue;
      const state = drafts.stateOf(name);
      if (state === null) return name.key;
      return states.has(state) ? state : null;
    }
  }
  return null;
}

/** “Supreme Arms Council”, “High Court”: of some state, so none of its own party. */
function isOfState(draft: Draft): boolean {
  if (GOVERNMENTS.has(draft.name.toLowerCase())) return true;
  return draft.clues.some((clue) => clue.source?.known == null && OF_STATE.test(clue.name));
}

/** The state that the report is written from: by its date line. */
function homeOf(lines: readonly Line[], byLine: readonly (readonly Name[])[], drafts: Drafts): string | null {
  for (const [index] of lines.entries()) {
    for (const name of byLine[index] ?? []) {
      if (name.first !== 0) break;
      if (name.rule === 'dateline' || (name.kind === 'place' && isDatelined(lines[index], name))) {
        const after = (byLine[index] ?? []).find((one) => one.kind === 'state' && one.first === name.last + 1);
        return after === undefined ? drafts.stateOf(name) : drafts.stateOf(after);
      }
    }
  }
  return null;
}

function isDatelined(line: Line | undefined, name: Name): boolean {
  const words = line?.words ?? [];
  return words[0]?.capitals === true && /^[,:(–—-]$/u.test(words[name.last]?.text ?? '');
}

function strongest(evidence: readonly Evidence[]): Party {
  const sums = new Map<string, number>();
  for (const { party } of evidence) sums.set(party, (sums.get(party) ?? 0) + 1);
  let best: string | null = null;
  for (const [party, sum] of sums) if (best === null || sum > (sums.get(best) ?? 0)) best = party;
  const because = evidence.filter(({ party }) => party === best).map((one) => one.because);
  return { party: best, because: because.slice(0, 3) };
}

/** Fields whose holders speak for the state or body that they belong to. */
const SPEAKING: ReadonlySet<string> = new Set([
  'government',
  'military',
  'police',
  'diplomacy',
  'speaker',
  'company',
  'body',
]);

function speaksFor(clue: Clue): boolean {
  if (clue.kind === 'organisation') return true;
  if (clue.kind === 'unnamed' && clue.field === null)
    return speaksForState(clue) || /sources?$/u.test(clue.name.toLowerCase());
  return (clue.field !== null && SPEAKING.has(clue.field)) || isOfMembers(clue);
}

/** “the secretary of the Port Asher Dockers' Union”: of those who are its members, whatever else a union is. */
function isOfMembers({ kind, owner }: Clue): boolean {
  return kind === 'person' && owner?.how === 'of' && MEMBERS.test(owner.name.key);
}

function speaksForState(clue: Clue): boolean {
  const noun = clue.phrase?.noun;
  if (noun?.what === 'office') return clue.field !== null && SPEAKING.has(clue.field);
  if (noun?.what !== 'unnamed' || clue.rule !== 'unnamed') return false;
  return (
    noun.noun.speaksFor === 'state' ||
    /(?:defen[cs]e|security|military|government|intelligence|army|official) sources?$/u.test(clue.name.toLowerCase())
  );
}

/** Holders of offices of state. “A minister”, “the captain” may serve a church or a ship. */
function inOffice(clue: Clue): boolean {
  if (
    clue.titles.length === 1 &&
    UNCERTAIN.has((clue.titles[0] ?? '').toLowerCase()) &&
    (clue.form === 'title' || isIndefinite(clue))
  )
    return false;
  return (
    clue.field === 'government' || clue.field === 'military' || clue.field === 'speaker' || clue.field === 'diplomacy'
  );
}

const UNCERTAIN = new Set(['minister', 'captain', 'private', 'head', 'chief']);

function isIndefinite({ phrase }: Clue): boolean {
  return phrase?.determiner === 'a' || phrase?.determiner === 'an' || phrase?.determiner === '';
}
