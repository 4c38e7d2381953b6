import { AGREEMENTS } from '../lexicon/happenings.ts';
import { OUTCOME_PHRASES, OUTCOMES } from '../lexicon/outcomes.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Telling } from '../model/happening.ts';
import type { Token } from '../model/sentence.ts';

/** Kinds of happening that break a ceasefire where they are told to have followed it by hours. */
export const FORCE: ReadonlySet<string> = new Set(['attack', 'strike', 'bomb', 'shell', 'shoot', 'fight', 'clash']);

/** “Hours after the truce began, rockets hit the port”, “the guns fell silent at dawn, but four hours later …” */
export function followsTruce({ sentence, trigger }: Telling, analysis: Analysis): boolean {
  const { start, end, tokens } = analysis.sentences[sentence] ?? { start: 0, end: 0, tokens: [] };
  if (isCauseOfDeath(tokens, trigger.start)) return false;
  const words = analysis.report.text.slice(start, Math.min(end, start + 600)).toLowerCase();
  if (!HOURS_AFTER.test(words)) return false;
  const names = tokens.some(
    (token) => token.tag === 'NOUN' && OUTCOMES.get(token.lemma) === 'ceasefire' && AGREEMENTS.has(token.lemma),
  );
  const stop = OUTCOME_PHRASES.find(({ outcome }) => outcome === 'ceasefire')?.pattern.exec(words) ?? null;
  return names || (stop !== null && start + stop.index + stop[0].length < trigger.start);
}

/** “raised the number of those killed in the shelling, hours after a truce”: what follows the truce is the count. */
function isCauseOfDeath(tokens: readonly Token[], start: number): boolean {
  const trigger = tokens.find((token) => token.start === start);
  const above = tokens[trigger?.head ?? -1];
  return trigger?.tag === 'NOUN' && above?.relation.startsWith('acl') === true && HARMED.has(above.lemma);
}

const HARMED: ReadonlySet<string> = new Set(['kill', 'die', 'injure', 'wound', 'hurt', 'lose', 'displace']);

/** Who accuses somebody of it in the same sentence: “Sudmark accused Norland of firing nine rockets”. */
export function accuserOf({ sentence, trigger }: Telling, { tellings }: Analysis): Telling | null {
  return (
    tellings.find(
      (other) => other.kind === 'accuse' && other.sentence === sentence && other.trigger.start < trigger.start,
    ) ?? null
  );
}

/** Whether it is told of the same place as what the report tells to have followed the truce by hours. */
export function isWhatFollowed({ sentence }: Telling, followers: readonly Telling[], { sentences }: Analysis): boolean {
  const namesIn = (at: number): readonly string[] =>
    (sentences[at]?.tokens ?? []).flatMap(({ tag, lemma }) => (tag === 'PROPN' ? [lemma] : []));
  const own = new Set(namesIn(sentence));
  return followers.some((other) => {
    const shared = namesIn(other.sentence).filter((name) => own.has(name));
    return other.sentence !== sentence && new Set(shared).size >= LEAST_NAMES;
  });
}

/** Names in common; the two sides alone are two. */
const LEAST_NAMES = 2;

const HOURS_AFTER =
  /\b(?:minutes?|hours?|moments?) (?:later|after|into)\b|\b(?:within|in a matter of) (?:minutes|hours)\b|\bhours-old\b/u;
