import type { Clue } from './clue.ts';
import type { Draft } from './draft.ts';
import { ofBodyTold, ofHolder, possessed, toldBy } from './party-owner.ts';
import { type Evidence, evidence, officeOf, type PartyScene } from './party-scene.ts';
import { inOffice, isFormer, isLegislator, isOfState, isOutside, isSeat, speaksForState } from './party-speaks.ts';
import { content, frame, passage } from './party-told.ts';
import { isSubject } from './subjects.ts';

/** What the words around an actor tell of whom it speaks for, the surest first; null where they tell nothing, or nobody speaks. */
export function tellsContext(scene: PartyScene, draft: Draft): Evidence | null {
  if (draft.clues.some((clue) => isLegislator(scene, clue))) return null;
  for (const clue of draft.clues) {
    const found = possessed(scene, clue) ?? ofHolder(scene, clue) ?? ofBodyTold(scene, clue);
    if (found !== null) return found;
  }
  // “company spokeswoman Orla Dane” speaks for no state, whatever state is told of around.
  if (draft.clues.some((clue) => toldBy(scene, clue) !== null)) return null;
  // “the Sultan of Sudmark” is not guessed to be Norland's, whatever Sudmark is.
  if (draft.clues.some(({ owner }) => owner !== null && owner.how === 'of' && owner.name.kind !== 'person'))
    return null;
  const clues = draft.clues.filter((clue) => maySpeak(scene, draft, clue));
  for (const look of [together, inOrder, frame, content, fromHome, passage, fromSole, fromOutlet]) {
    for (const clue of clues) {
      if (look !== passage && look !== together && speaksForNamed(clue)) continue;
      if (look === fromHome && (isSeat(draft) || clue.kind === 'unnamed' || !isSubject(scene.lines[clue.line], clue)))
        continue;
      const found = look(scene, clue);
      if (found !== null) return found;
    }
  }
  return null;
}

/** Whether the words around may tell for whom this one speaks. */
function maySpeak(scene: PartyScene, draft: Draft, clue: Clue): boolean {
  if (ofOthers(scene, clue)) return false;
  // “its ambassador”, “their ministry”: the words point at somebody, and it is not known at whom.
  if (clue.phrase?.determiner === 'its' || clue.phrase?.determiner === 'their') return false;
  // “a diplomat briefed on the talks said Norland had asked for them” is of any side, or of none.
  if (clue.kind === 'unnamed' && clue.owner === null && GO_BETWEEN.test(clue.name)) return false;
  // A state has one foreign minister: “the foreign ministers agreed” are of several.
  if (clue.kind === 'unnamed' && clue.owner === null && ONE_EACH.test(clue.name)) return false;
  // “two generals”, “both leaders” are of one side each more often than of one together.
  if (clue.plural && (clue.phrase?.determiner === 'two' || clue.phrase?.determiner === 'both')) return false;
  // “the Veyran government”: of somebody who is named, if not known.
  if (ownedByUnknown(scene, clue)) return false;
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

/** “a former banker”, “his counterpart”, “a member of the delegation”, the president of a union: of whom, the words around cannot tell. */
function ofOthers(scene: PartyScene, clue: Clue): boolean {
  const words = scene.lines[clue.line]?.words ?? [];
  const { titles, phrase, owner, last } = clue;
  if (isFormer(scene.lines[clue.line], clue) || isOutside(clue)) return true;
  if (phrase !== null && words[phrase.head]?.lower === 'counterpart') return true;
  if (owner === null && titles.some((title) => scene.bodyOffices.has(officeOf(title)))) return true;
  if (owner !== null || phrase?.noun.what !== 'office') return false;
  const of = Math.max(last, phrase.last);
  return (
    words[of]?.lower === 'of' &&
    POINTING.has(words[of + 1]?.lower ?? '') &&
    words[of + 2]?.tag === 'NOUN' &&
    words[of + 2]?.capital === false
  );
}

const POINTING = new Set(['the', 'his', 'her', 'its', 'their', 'our', 'a', 'an', 'one']);

const ONE_EACH =
  /\b(?:(?:foreign|prime|defen[cs]e|finance|interior|trade|health) ministers|presidents|premiers|chancellors|heads of (?:state|government))$/iu;

function ownedByUnknown(scene: PartyScene, clue: Clue): boolean {
  if (clue.phrase === null || clue.source !== null) return false;
  const before = scene.lines[clue.line]?.words[clue.phrase.from - 1];
  return before?.capital === true && !before.noName && (!before.opening || clue.phrase.from > 1);
}

/** Who goes between sides says of each what it does. */
const GO_BETWEEN = /\b(?:diplomat|negotiator|mediator|envoy|go-between|intermediar(?:y|ie))s?$/iu;

/** One state is named in the whole scene.report, there or before: its officials need no other word. */
function fromSole(scene: PartyScene, clue: Clue): Evidence | null {
  return servesNoState(clue) || (clue.kind === 'unnamed' && clue.phrase?.noun.what !== 'office')
    ? null
    : evidence(scene, clue, scene.sole !== null && scene.sole.first <= clue.line ? scene.sole.state : null, 'sole');
}

/** Where a report is from tells for whom the police speak. */
function fromHome(scene: PartyScene, clue: Clue): Evidence | null {
  if (servesNoState(clue) || (clue.kind === 'unnamed' && clue.phrase?.noun.what !== 'office')) return null;
  return evidence(scene, clue, scene.home, 'home');
}

/** “said a spokeswoman, Orla Dane”: of whoever was told of before, whatever country the report is from. */
function speaksForNamed({ phrase, owner, titles }: Clue): boolean {
  const article = phrase?.determiner ?? '';
  return (
    owner === null &&
    (article === 'a' || article === 'an') &&
    titles.length > 0 &&
    titles.every((one) => SPOKEN.test(one))
  );
}

const SPOKEN = /^spokes(?:man|woman|person)$/iu;

/** The owner of a ship, the director of a mill: of a firm or a body, whatever state is told of around. */
function servesNoState({ kind, field }: Clue): boolean {
  return kind !== 'organisation' && (field === 'company' || field === 'body');
}

function fromOutlet(scene: PartyScene, clue: Clue): Evidence | null {
  return clue.kind === 'unnamed' || !isSubject(scene.lines[clue.line], clue)
    ? null
    : evidence(scene, clue, scene.outletHome, 'outlet');
}

/** “Norlandic and Sudmarkian officials, including Prime Ministers A Dane and B Orla”: in the same order. */
function inOrder(scene: PartyScene, clue: Clue): Evidence | null {
  if (clue.phrase?.plural !== true || clue.owner !== null || clue.kind !== 'person') return null;
  const own = scene.cluesBy[clue.line] ?? [];
  const listed = own.filter((other) => other.kind === 'person' && other.phrase === clue.phrase);
  const pair = own.find((other) => other.kind === 'unnamed' && other.last <= clue.first && other.pair.length === 2);
  const place = listed.indexOf(clue);
  const state = listed.length === 2 ? pair?.pair[place] : undefined;
  return state === undefined ? null : evidence(scene, clue, scene.drafts.stateOf(state), 'order');
}

/** “Norland's Colonel A Dane and Wing Commander B Orla”: officers of one side, named in one breath. */
function together(scene: PartyScene, clue: Clue): Evidence | null {
  const words = scene.lines[clue.line]?.words ?? [];
  if (clue.kind !== 'person' || clue.form !== 'name' || words[clue.first - 1]?.lower !== 'and') return null;
  const other = (scene.cluesBy[clue.line] ?? []).find(
    (one) => one.last === clue.first - 1 && one.kind === 'person' && one.owner !== null,
  );
  const apart = words.slice(0, clue.first).some((word) => word.lower === 'between' || word.lower === 'both');
  if (other === undefined || apart || other.titles[0] === clue.titles[0]) return null;
  const draft = scene.drafts.of.get(other);
  return evidence(scene, clue, draft === undefined ? null : (scene.parties.get(draft)?.party ?? null), 'together');
}
