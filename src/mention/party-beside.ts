import { OF_STATE } from '../lexicon/bodies.ts';
import { PARTY_REASONS, POLITICAL_PARTY } from '../lexicon/parties.ts';
import { affiliationAt } from './affiliation.ts';
import type { Clue } from './clue.ts';
import type { Name } from './name.ts';
import { type Evidence, type PartyScene, span } from './party-scene.ts';
import { isFormer, isLegislator, isOutside, speaksFor } from './party-speaks.ts';
import type { Word } from './words.ts';

/** What the words beside the actor say. */
export function statedBeside(scene: PartyScene, clue: Clue): readonly Evidence[] {
  if (clue.source?.known?.what === 'organisation' && clue.source.known.of !== null) {
    const because = span(scene, clue, 'known');
    return because === null ? [] : [{ party: clue.source.known.of, because }];
  }
  if (clue.source?.within != null && OF_STATE.test(clue.name)) {
    const because = span(scene, clue, 'named');
    return because === null ? [] : [{ party: clue.source.within, because }];
  }
  if (clue.kind === 'person' && clue.form === 'name') {
    const led = ledBy(scene, clue);
    if (led !== null) return led;
  }
  if (isLegislator(scene, clue)) return politicsOf(scene, clue);
  if (
    clue.owner !== null &&
    clue.kind !== 'organisation' &&
    (isFormer(scene.lines[clue.line], clue) || isOutside(clue))
  )
    return [];
  const sent = sentBy(scene, clue);
  if (sent !== null) return sent;
  if (clue.owner === null || !speaksFor(clue)) return [];
  const { name } = clue.owner;
  let party =
    scene.drafts.stateOf(name) ?? (name.known?.what === 'organisation' ? name.known.of : null) ?? beside(scene, name);
  if (party === null) {
    const owner = scene.bySource.get(name) ?? scene.byName.get(name.key);
    if (owner?.kind === 'organisation') party = scene.parties.get(owner)?.party ?? owner.name;
    else if (name.kind === 'organisation')
      party = name.known?.what === 'organisation' ? name.known.organisation.name : name.key;
    else if (name.kind === 'place' && SPEAKS_FOR_CITY.has(clue.field ?? '')) party = name.key;
  }
  const because = party === null ? null : span(scene, clue, 'named');
  return party === null || because === null ? [] : [{ party, because }];
}

/** A member of parliament speaks for the own political party, where that is told, and for no state: “Orla Dane, D-Calif.,”, “Labour MP Orla Dane”,
 *  “Senator Orla Dane, the top Republican on the committee,”. */
function politicsOf(scene: PartyScene, clue: Clue): readonly Evidence[] {
  const words = scene.lines[clue.line]?.words ?? [];
  const marked = affiliationAt(words, clue.last);
  let close = clue.last;
  // “of Maryland”
  while (close < clue.last + 3 && words[close]?.text !== ',' && /^(?:of|\p{Lu}.*)$/u.test(words[close]?.text ?? ''))
    close++;
  let end = close + 1;
  while (end < close + MOST_APPOSED && words[end] !== undefined && !/^[,.;:()]$/u.test(words[end]?.text ?? '')) end++;
  const apposed = words[close]?.text === ',' ? close : words.length;
  const party =
    marked?.party ??
    (scene.byLine[clue.line] ?? [])
      .map((name) =>
        (name.first > apposed && name.last <= end) || name.last === clue.first || clue.owner?.name === name
          ? politicalParty(name)
          : null,
      )
      .find((found) => found !== null);
  const because = party == null ? null : span(scene, clue, 'named');
  return party == null || because === null ? [] : [{ party, because }];
}

/** Words. */
const MOST_APPOSED = 12;

function politicalParty({ kind, key, known }: Name): string | null {
  const name = known?.what === 'organisation' ? known.organisation.name : key;
  return kind === 'organisation' && POLITICAL_PARTY.test(name) ? name : null;
}

/** “the head of Norland’s delegation, Minister Orla Dane”, “his counterpart from Sudmark, General Bram Kettle” */
function sentBy(scene: PartyScene, clue: Clue): readonly Evidence[] | null {
  if (clue.kind !== 'person') return null;
  const words = scene.lines[clue.line]?.words ?? [];
  const names = scene.byLine[clue.line] ?? [];
  const comma = clue.first - 1;
  const name =
    words[comma]?.text === ','
      ? names.find(
          ({ first, last }) =>
            (last === comma - 2 && words[first - 1]?.lower === 'of' && isSent(words, last)) ||
            (last === comma && words[first - 1]?.lower === 'from' && words[first - 2]?.lower === 'counterpart'),
        )
      : names.find(
          ({ first, last }) => first === clue.last + 1 && words[clue.last]?.lower === 'of' && isSent(words, last),
        );
  if (name === undefined || name.kind === 'person' || name.kind === 'thing') return null;
  const start = words[Math.min(name.first, clue.first)]?.start;
  const end = words[Math.max(name.last, clue.last) - 1]?.end;
  if (start === undefined || end === undefined) return null;
  const party = scene.drafts.stateOf(name) ?? name.key;
  return [{ party, because: { report: scene.report.id, start, end, why: PARTY_REASONS.named.why } }];
}

/** “Norland | ’s delegation” */
function isSent(words: readonly Word[], at: number): boolean {
  return /^['’]s?$/u.test(words[at]?.text ?? '') && SENT.has(words[at + 1]?.lower ?? '');
}

const SENT = new Set('delegation team side mission negotiators'.split(' '));

/** “Orla Dane, who leads New Harvest”, “Orla Dane (New Harvest)” */
function ledBy(scene: PartyScene, clue: Clue): readonly Evidence[] | null {
  const words = scene.lines[clue.line]?.words ?? [];
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
      : (scene.byLine[clue.line] ?? []).find((name) => name.first === from && name.kind === 'organisation');
  if (body === undefined || (open === '(' && words[body.last]?.text !== ')')) return null;
  const draft = scene.bySource.get(body);
  const start = words[clue.first]?.start;
  const end = words[body.last - 1]?.end;
  if (start === undefined || end === undefined) return null;
  const party = draft === undefined ? body.key : (scene.parties.get(draft)?.party ?? draft.name);
  return [{ party, because: { report: scene.report.id, start, end, why: PARTY_REASONS.named.why } }];
}

/** “U.S. | Department of State”: the state before the body. */
function beside(scene: PartyScene, name: Name): string | null {
  const state = (scene.byLine[name.line] ?? []).find((other) => other.last === name.first && other.kind !== 'person');
  return state === undefined ? null : scene.drafts.stateOf(state);
}

const SPEAKS_FOR_CITY = new Set(['government', 'military', 'diplomacy', 'body']);

const LEADS = new Set('lead head run chair found direct represent'.split(' '));
