import type { Asks } from '../lexicon/questions.ts';
import { ROLE_NOUNS } from '../lexicon/wider.ts';
import { BEING, BOUNDARIES, DETERMINERS, HELPING, type Word } from './asked-words.ts';
import type { Named } from './named.ts';
import { isPerson } from './person.ts';

/** An office that a question names. */
export interface Office {
  /** In lower case. */
  readonly words: readonly string[];
  /** Whose; null: not told. */
  readonly of: Named | null;
}

/** “Who is the president of Norland?”, “Who was Norland's envoy?” */
export function officeOf(words: readonly Word[], asks: Asks): Office | null {
  if (asks !== 'who' && asks !== 'identity') return null;
  if (words[0]?.lower !== 'who' || !BEING.has(words[1]?.lower ?? '')) return null;
  const rest = words.slice(2).filter(({ lower }) => !DETERMINERS.has(lower));
  const of = rest.findIndex(({ lower }) => lower === 'of');
  const called = of < 0 ? rest.slice(rest[0]?.named === null ? rest.length : 1) : rest.slice(0, of);
  const whose = of < 0 ? rest[0] : rest[of + 1];
  const isTitle =
    called.length > 0 &&
    called.length <= 4 &&
    called.every(({ named, lower }) => named === null && !BOUNDARIES.has(lower) && !HELPING.has(lower));
  if (of < 0 && isTitleAlone(rest)) return { words: rest.map(({ lower }) => lower), of: null };
  return isTitle && whose?.named != null && !/ed$/u.test(called[0]?.lower ?? '')
    ? { words: called.flatMap(({ lower }) => lower.split(' ')), of: whose.named }
    : null;
}

/** “Who is the prosecutor?”: whoever did something (“the winner”) is told by the deed. */
function isTitleAlone(rest: readonly Word[]): boolean {
  const last = rest.at(-1)?.lower ?? '';
  return (
    rest.length > 0 &&
    rest.length <= 3 &&
    rest.every(
      ({ named, isName, lower }) => named === null && !isName && !BOUNDARIES.has(lower) && !HELPING.has(lower),
    ) &&
    (isPerson(last) || HEADS.has(last)) &&
    !ROLE_NOUNS.some(({ nouns }) => nouns.includes(last))
  );
}

const HEADS: ReadonlySet<string> = new Set(
  'coach judge pilot king queen mayor chief head president captain boss agent general pope bishop attorney coroner sheriff publicist architect'.split(
    ' ',
  ),
);

/** Who speaks, where it is no name alone: the words between the helping verb and the verb of saying, “of” whom left apart. */
export function speakerOf(words: readonly Word[]): Office {
  const helping = words.findIndex(({ lower }) => /^(?:do|does|did|has|have|had)$/u.test(lower));
  const said = words.findIndex(({ lower }, at) => at > helping && SAYING.test(lower));
  if (helping < 0 || said <= helping + 1) return { words: [], of: null };
  const between = words.slice(helping + 1, said);
  const called = between.filter(
    ({ named, lower }) => named === null && !DETERMINERS.has(lower) && !BOUNDARIES.has(lower),
  );
  return {
    words: called.flatMap(({ lower }) => lower.split(' ')),
    of: between.find(({ named }) => named !== null)?.named ?? null,
  };
}

const SAYING =
  /^(?:say|said|tell|told|claim|claimed|state|stated|announce|announced|promise|promised|warn|warned|respond|react|explain|justify)$/u;
