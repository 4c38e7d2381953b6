import type { ActorMention } from '../model/mention.ts';
import type { Speaker } from '../model/statement.ts';
import { type Cast, speakerOf, speakersIn } from './cast.ts';
import type { Found } from './found.ts';
import { isReciprocal } from './noun-phrase.ts';
import { type Reading, spanOfPhrase } from './reading.ts';
import { word } from './word.ts';

/** “Norland and Sudmark accused each other of firing”, “each side blamed the other”: two statements, each aimed at the other one. For
 *  “both sides” the two that the sentence before names, where it names two and no more.
 *  @param chains of whoever the words name; as they are where nobody is meant by “each other” */
export function bothOf(
  reading: Reading,
  found: Found,
  cast: Cast,
  chains: readonly (readonly Speaker[])[],
): readonly (readonly Speaker[])[] {
  if (!isAimedAtOther(reading, found) || chains.length > 1) return chains;
  const sides = twoBefore(reading, found, cast);
  return sides === null ? chains : sides.map((side) => [side]);
}

/** Whom the words of chain `number` are aimed at. */
export function addresseeOf(
  reading: Reading,
  found: Found,
  cast: Cast,
  chains: readonly (readonly Speaker[])[],
  number: number,
): Speaker | null {
  if (found.addressee === null) return null;
  if (chains.length === 2 && isAimedAtOther(reading, found)) {
    const other = chains[1 - number]?.[0];
    return other === undefined ? null : { ...other, name: cast.actors.get(other.actor)?.name ?? other.name };
  }
  return speakersIn(reading, found.line, found.addressee, cast)[0] ?? null;
}

function isAimedAtOther(reading: Reading, { addressee, source, line }: Found): boolean {
  if (addressee === null || source === null) return false;
  const tokens = reading.lines[line]?.tokens ?? [];
  if (isReciprocal(tokens, addressee.start)) return true;
  const each = /^(?:each|either)$/u.test(word(tokens[source.start]));
  return each && word(tokens[addressee.start]) === 'the' && word(tokens[addressee.start + 1]) === 'other';
}

/** The two sides that the sentence before names, called as the source is: “Norland and Sudmark met. | Both sides | …”. */
function twoBefore(reading: Reading, { source, sourceLine }: Found, cast: Cast): readonly Speaker[] | null {
  const tokens = reading.lines[sourceLine]?.tokens ?? [];
  if (source === null || !SIDES.has(word(tokens[source.head]))) return null;
  const named = new Map<string, ActorMention>();
  for (const mention of cast.bySentence.get(sourceLine - 1) ?? []) {
    const party = cast.actors.get(mention.actor)?.party ?? null;
    if (party !== null && mention.form === 'name') named.set(party, named.get(party) ?? mention);
  }
  if (named.size !== 2) return null;
  const span = spanOfPhrase(reading, sourceLine, source);
  const name = reading.text.slice(span.start, span.end);
  const found = [...named.values()].flatMap((mention) => {
    const speaker = speakerOf(reading, mention, cast);
    return speaker === null ? [] : [{ ...speaker, ...span, name }];
  });
  return found.length === 2 ? found : null;
}

const SIDES: ReadonlySet<string> = new Set(
  'side sides party parties government governments country countries nation nations state states army armies neighbour neighbours neighbor neighbors club clubs company companies two'.split(
    ' ',
  ),
);
