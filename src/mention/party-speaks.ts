import { GOVERNMENTS, OF_STATE } from '../lexicon/bodies.ts';
import { affiliationAt } from './affiliation.ts';
import type { Clue } from './clue.ts';
import type { Draft } from './draft.ts';
import { SEAT } from './name-clues.ts';
import type { PartyScene } from './party-scene.ts';
import { MEMBERS } from './person-clues.ts';
import type { Line } from './words.ts';

export function speaksFor(clue: Clue): boolean {
  if (clue.kind === 'organisation') return true;
  if (clue.kind === 'unnamed' && clue.field === null)
    return speaksForState(clue) || /sources?$/u.test(clue.name.toLowerCase());
  return (clue.field !== null && SPEAKING.has(clue.field)) || isOfMembers(clue);
}

/** “the secretary of the Port Asher Dockers' Union”: of those who are its members, whatever else a union is. */
function isOfMembers({ kind, owner }: Clue): boolean {
  return kind === 'person' && owner?.how === 'of' && MEMBERS.test(owner.name.key);
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

export function speaksForState(clue: Clue): boolean {
  const noun = clue.phrase?.noun;
  if (noun?.what === 'office')
    return clue.field !== null && SPEAKING.has(clue.field) && !clue.titles.some((title) => ABOARD.test(title));
  if (noun?.what !== 'unnamed' || clue.rule !== 'unnamed') return false;
  return (
    noun.noun.speaksFor === 'state' ||
    /(?:defen[cs]e|security|military|government|intelligence|army|official) sources?$/u.test(clue.name.toLowerCase())
  );
}

/** Holders of offices of state. “A minister”, “the captain” may serve a church or a ship. */
export function inOffice(clue: Clue): boolean {
  if (clue.titles.length === 1 && ABOARD.test(clue.titles[0] ?? '')) return false;
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

/** In small letters the captain is a ship's or a team's; “Captain Orla Dane” may be an officer. */
const ABOARD = /^(?:captain|skipper|pilot)$/u;

const UNCERTAIN = new Set(['minister', 'captain', 'private', 'head', 'chief']);

function isIndefinite({ phrase }: Clue): boolean {
  return phrase?.determiner === 'a' || phrase?.determiner === 'an' || phrase?.determiner === '';
}

/** “the Linden House”, “Ardent Palace”: seats of somebody. */
export function isSeat(draft: Draft): boolean {
  return draft.kind === 'organisation' && draft.clues.some(isSeatClue);
}

export function isSeatClue(clue: Clue): boolean {
  return clue.source !== null && SEAT.test(clue.name);
}

/** “Supreme Arms Council”, “High Court”: of some state, so none of its own party. */
export function isOfState(draft: Draft): boolean {
  if (GOVERNMENTS.has(draft.name.toLowerCase())) return true;
  return draft.clues.some((clue) => clue.source?.known == null && OF_STATE.test(clue.name));
}

/** “Orla Dane, a former Norlandic ambassador”: the words about the office say that it is held no more. */
export function isFormer(line: Line | undefined, { titles, phrase, owner }: Clue): boolean {
  if (titles.length > 0 && titles.every((title) => FORMER.test(title))) return true;
  if (phrase === null) return false;
  const words = line?.words ?? [];
  const from = Math.min(owner?.name.first ?? phrase.first, phrase.first, phrase.from);
  // “ex | - | Nordbank president”
  const start = words[from - 1]?.text === '-' ? from - 2 : from - 1;
  for (let at = start; at < phrase.head; at++) if (FORMER.test(words[at]?.lower ?? '')) return true;
  // “an early Nordbank executive”: of what the firm was once; “an early president of Norland” too.
  return words[from - 1]?.lower === 'early' || words[phrase.first]?.lower === 'early';
}

const FORMER = /^(?:former|ex|erstwhile|one-time|onetime|sometime)\b/iu;

/** “Nordbank investor Orla Dane”, “a Nordbank shareholder”, “a critic of Nordbank”: with a stake in it or a word about it, and not its voice. */
export function isOutside({ titles }: Clue): boolean {
  return titles.length > 0 && titles.every((title) => OUTSIDE.test(title));
}

const OUTSIDE =
  /\b(?:investor|shareholder|stockholder|backer|creditor|donor|sponsor|critic|rival|opponent|biographer|historian)s?$/iu;

/** Somebody who sits in a parliament, by any title of theirs in the report: none of these speaks for the state. */
export function isLegislator({ lines, drafts }: Pick<PartyScene, 'lines' | 'drafts'>, clue: Clue): boolean {
  if (clue.kind !== 'person' || clue.form !== 'name') return false;
  const clues = drafts.of.get(clue)?.clues ?? [clue];
  return clues.some(
    (each) =>
      each.titles.some((title) => LEGISLATOR.test(title)) ||
      (each.form === 'name' && affiliationAt(lines[each.line]?.words ?? [], each.last) !== null),
  );
}

const LEGISLATOR =
  /^(?:(?:U\.S\. |US |state |former )?(?:Representative|Rep\.?|Senator|Sen\.?|congressman|congresswoman)|MP|MEP|(?:.* )?(?:minority|majority) (?:leader|whip)|shadow .*)$/iu;
