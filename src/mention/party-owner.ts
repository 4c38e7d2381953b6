import type { Clue } from './clue.ts';
import type { Draft } from './draft.ts';
import { isFirm } from './firm.ts';
import { type Evidence, evidence, type PartyScene } from './party-scene.ts';
import { isOfState } from './party-speaks.ts';
import { leadOf } from './subjects.ts';
import type { Line, Word } from './words.ts';

/** “Port Asher Power blamed the rain. Its chief executive …” */
export function possessed(scene: PartyScene, clue: Clue): Evidence | null {
  if (clue.phrase?.determiner !== 'its') return null;
  const line = scene.lines[clue.line];
  // “seized a trawler off Orrin Bank and its crew”
  if (ABOARD.has(line?.words[clue.phrase.head]?.lower ?? '') || ABOARD.has(line?.words[clue.phrase.from]?.lower ?? ''))
    return null;
  const own = (scene.cluesBy[clue.line] ?? []).filter(
    (other) => other.last <= clue.first && isBody(other) && !describes(line, other),
  );
  const before =
    scene.lines[clue.line - 1]?.sentence.block === scene.lines[clue.line]?.sentence.block
      ? (scene.cluesBy[clue.line - 1] ?? []).filter(isBody)
      : [];
  // “The growers’ association of Norland met. Its president …”: of what the sentence before is about.
  const lead =
    own.length > 0 ? null : leadOf(scene.lines[clue.line - 1] ?? NO_LINE, scene.cluesBy[clue.line - 1] ?? []);
  if (lead !== null && !isBody(lead) && lead.kind === 'unnamed') return null;
  const owner = own.at(-1) ?? before[0];
  const draft = owner === undefined ? undefined : scene.drafts.of.get(owner);
  return draft === undefined ? null : evidence(scene, clue, scene.parties.get(draft)?.party ?? draft.name, 'its');
}

/** Who is on a ship is the ship's, of which no party is told. */
const ABOARD = new Set('crew crewmen passengers captain skipper sailors'.split(' '));

/** “the Sefar Heritage | bronzes”: a word about a thing, and not who the sentence is about. */
function describes(line: Line | undefined, clue: Clue): boolean {
  const after = line?.words[clue.last];
  return line?.tokens[clue.head]?.relation === 'compound' && after?.tag === 'NOUN' && !after.capital;
}

function isBody(clue: Clue): boolean {
  return clue.kind === 'organisation' || clue.kind === 'state';
}

/** “the Sultan's | special envoy, Orla Dane”: of whatever the Sultan is. */
export function ofHolder(scene: PartyScene, clue: Clue): Evidence | null {
  const { phrase } = clue;
  const mark = phrase === null ? undefined : scene.lines[clue.line]?.words[phrase.from - 1];
  if (phrase === null || phrase.noun.what !== 'office' || mark === undefined || !/^['’]s?$/u.test(mark.text))
    return null;
  const holder = (scene.cluesBy[clue.line] ?? []).find((other) => other.last === phrase.from - 1);
  const draft = holder === undefined ? undefined : scene.drafts.of.get(holder);
  return draft === undefined || draft.kind === 'outlet'
    ? null
    : evidence(
        scene,
        clue,
        scene.parties.get(draft)?.party ?? (draft.kind === 'organisation' ? draft.name : null),
        'its',
      );
}

/** “company spokeswoman Orla Dane”, “Chief Executive Orla Dane”: of the one body of that kind, by its name or its field. */
export function ofBodyTold(scene: PartyScene, clue: Clue): Evidence | null {
  const kind = toldBy(scene, clue);
  // “Its chief executive”: of what went before, whatever else is named.
  if (kind === null || clue.owner !== null || POINTING.has(clue.phrase?.determiner ?? '')) return null;
  if (scene.ordered.some(mayBeFirm)) return null;
  const own = scene.ordered.filter(
    (draft) =>
      draft.kind === 'organisation' &&
      draft.clues.some(({ source }) => source !== null) &&
      kind.is(draft.name) &&
      !isOfState(draft) &&
      scene.parties.get(draft)?.party !== null &&
      !scene.stateNames.has(scene.parties.get(draft)?.party ?? ''),
  );
  const [only, ...more] = own;
  return only === undefined || more.length > 0
    ? null
    : evidence(scene, clue, scene.parties.get(only)?.party ?? only.name, 'firm');
}

/** “Norfer has recalled its batteries”: a name of one word, never with a title or in full, may be a firm's as well as a person's. */
function mayBeFirm({ kind, name, clues }: Draft): boolean {
  return kind === 'person' && !name.includes(' ') && clues.every(({ titles }) => titles.length === 0);
}

const POINTING = new Set(['its', 'their', 'his', 'her']);

export function toldBy(scene: PartyScene, clue: Clue): Told | null {
  return bodyTold(clue, scene.lines[clue.line]?.words ?? []);
}

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

const NO_LINE: Pick<Line, 'tokens'> = { tokens: [] };
