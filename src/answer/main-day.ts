import type { Mention, When } from '../model/mention.ts';
import { deedsAndThings } from './hit.ts';
import { INCIDENTS } from './units.ts';
import type { Wanted } from './wanted.ts';
import { sentencesOf, type Words } from './words.ts';

/** “When did the attack take place?” asks for the one that the reports are about: of stretches that tell of several days those that fit
 *  the day of which most reports tell, where several days are told one of two reports or more. */
export function ofMainDay<T extends { readonly words: Words }>(wanted: Wanted, told: readonly T[]): readonly T[] {
  if (!asksForTheOne(wanted)) return told;
  const days = new Map(told.map((one) => [one, whenOf(one.words, wanted)]));
  const reports = new Map<string, Set<string>>();
  for (const [{ words }, when] of days) {
    if (when === null || !isDay(when)) continue;
    const day = when.from.slice(0, 10);
    reports.set(day, (reports.get(day) ?? new Set()).add(words.analysis.report.id));
  }
  const [main, other] = [...reports].sort((a, b) => b[1].size - a[1].size || (a[0] < b[0] ? -1 : 1));
  if (main === undefined || (other !== undefined && (main[1].size < 2 || main[1].size <= other[1].size))) return told;
  return told.filter((one) => {
    const when = days.get(one) ?? null;
    return when === null || near(when, main[0]);
  });
}

/** With “the”, in the singular, and no word that tells one from another. */
function asksForTheOne({ asks, text, units }: Wanted): boolean {
  const hard = units.filter(({ soft }) => !soft);
  return (
    asks === 'when' &&
    hard.length === 1 &&
    /\bthe \p{L}+\b/iu.test(text) &&
    hard.some(({ words, kind }) => kind === 'deed' && INCIDENTS.has(words))
  );
}

/** The time that stands nearest to the deed in its sentence. */
function whenOf(words: Words, wanted: Wanted): When | null {
  const own = sentencesOf(words);
  const deeds = own.flatMap((sentence) =>
    deedsAndThings(sentence, wanted).flatMap(({ token }) => sentence.tokens[token] ?? []),
  );
  const times = words.analysis.mentions.flatMap((mention) =>
    mention.type === 'time' &&
    mention.when?.from.startsWith('-') === false &&
    own.some(({ start, end }) => start <= mention.start && mention.end <= end)
      ? [mention]
      : [],
  );
  const distance = ({ start }: Mention): number => Math.min(...deeds.map((deed) => Math.abs(deed.start - start)));
  const [nearest] = times.toSorted((a, b) => distance(a) - distance(b) || a.start - b.start);
  return nearest?.type === 'time' ? nearest.when : null;
}

function isDay({ from, to }: When): boolean {
  return Date.parse(to) - Date.parse(from) <= 2 * DAY;
}

/** A day more or less is another telling of the same, and is shown. */
function near({ from, to }: When, day: string): boolean {
  return Date.parse(from.slice(0, 10)) <= Date.parse(day) + DAY && Date.parse(to.slice(0, 10)) >= Date.parse(day) - DAY;
}

const DAY = 86_400_000;
