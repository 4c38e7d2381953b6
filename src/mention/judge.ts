import type { Lexicon } from '../lexicon/lexicon.ts';
import { CLASSES, type NamesModel } from '../lexicon/names.ts';
import type { Candidate, Decision, NameKind } from './name.ts';
import { nameFeatures } from './name-features.ts';

/** What a name is by the model, which weighs the rules' decision with everything else. Where the rules know more than the four classes
 *  (outlet, state), their word stays. */
export function judge(candidate: Candidate, model: NamesModel, lexicon: Lexicon): Decision {
  if (isSettled(candidate)) return candidate.decision;
  return settle(candidate, scoresOf(nameFeatures(candidate, lexicon, model.clusters), model));
}

/** What rules and scores say together. */
export function settle(candidate: Candidate, scores: readonly number[]): Decision {
  const { decision } = candidate;
  if (isSettled(candidate)) return decision;
  const chances = chancesOf(scores);
  let best = 0;
  for (let at = 1; at < chances.length; at++) if ((chances[at] ?? 0) > (chances[best] ?? 0)) best = at;
  const kind = CLASSES[best] ?? 'none';
  if (sameAs(decision.kind, kind)) return decision;
  const sum = candidate.votes.sums.get(decision.kind) ?? 0;
  // A city that acts as a government stands where people stand; “in Port Asher” has said what it is.
  if (decision.kind === 'place' && kind === 'person' && sum >= 2) return decision;
  const chance = chances[best] ?? 0;
  const [own, second] = [chances[classOf(decision.kind)] ?? 0, secondOf(chances, best)];
  const overruled =
    decision.kind === 'unknown'
      ? chance - (chances[NONE] ?? 0) >= PLAIN
      : sum >= FIRM
        ? chance - own >= (kind === 'none' ? AGAINST_FIRM.none : AGAINST_FIRM.other)
        : chance - second >= PLAIN;
  return overruled ? { kind: kind === 'none' ? 'thing' : kind, rule: 'names-model' } : decision;
}

const NONE = CLASSES.indexOf('none');

function secondOf(chances: readonly number[], best: number): number {
  let second = 0;
  for (const [at, chance] of chances.entries()) if (at !== best && chance > second) second = chance;
  return second;
}

/** Date lines and what acts as a state are told by the text; “Operation Grey Heron” says itself what it is, and “Buddhists” are nobody. */
function isSettled({ decision: { kind, rule }, votes }: Candidate): boolean {
  return (
    (votes.sums.get(kind) ?? 0) >= STRONG ||
    rule.startsWith('dateline') ||
    rule === 'form-thing' ||
    rule === 'data-people' ||
    // “the charity | Open Well”
    rule === 'called' ||
    // “Meridian” after “Meridian Shipping”
    (rule === 'part-of-name' && kind === 'organisation') ||
    kind === 'state' ||
    kind === 'demonym'
  );
}

/** Rules with as many votes stay: they rest on the words of the name itself or on several places. These four figures were set by leaving
 *  documents out of the training (models/names.md). */
const STRONG = 6;
/** Rules with as many votes give way only where the model is much surer of another class than of theirs. */
const FIRM = 2;
const AGAINST_FIRM = { none: 0.5, other: 0.3 };
/** To overrule weaker ones the model must be this much surer of its first class than of the next one; where the rules know nothing, than
 *  that it is nobody. */
const PLAIN = 0.1;

/** Scores as chances that add up to one. */
export function chancesOf(scores: readonly number[]): readonly number[] {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

function sameAs(ours: NameKind, theirs: (typeof CLASSES)[number]): boolean {
  return CLASSES[classOf(ours)] === theirs;
}

/** Index into CLASSES of a kind. */
export function classOf(kind: NameKind): number {
  if (kind === 'organisation' || kind === 'outlet' || kind === 'seat') return CLASSES.indexOf('organisation');
  if (kind === 'place' || kind === 'state') return CLASSES.indexOf('place');
  return CLASSES.indexOf(kind === 'person' ? 'person' : 'none');
}

/** A score for each of CLASSES. */
export function scoresOf(features: readonly number[], model: Pick<NamesModel, 'weights'>): readonly number[] {
  let [person, organisation, place, none] = [0, 0, 0, 0];
  for (const feature of features) {
    const row = model.weights.get(feature);
    if (row === undefined) continue;
    person += row[0] ?? 0;
    organisation += row[1] ?? 0;
    place += row[2] ?? 0;
    none += row[3] ?? 0;
  }
  return [person, organisation, place, none];
}
