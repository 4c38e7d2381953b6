import type { Sentence } from '../model/sentence.ts';
import type { Story } from '../model/story.ts';
import { actorsIn } from '../model/within.ts';
import type { Held } from './held.ts';
import { holdsWord } from './hit.ts';
import type { Named } from './named.ts';

/** Words of whom the question asks about: a name, or what the speaker is called. */
export function isSaidByFocus({ words: { statement, sentence }, wanted, story }: Held): number {
  const named =
    wanted.doer ??
    (wanted.speaker.length > 0 ? null : (wanted.units.find((unit) => unit.named !== null)?.named ?? null));
  if (named !== null) return statement?.speakers.some(({ actor }) => named.actors.has(actor)) ? 2 : 0;
  if (wanted.speaker.length === 0) return 0;
  if (statement === null) return wanted.office === null && saysAs(sentence, wanted.speaker) ? 1 : 0;
  return statement.speakers.some(({ name, actor }) =>
    isCalled(name, actor, wanted.speaker, wanted.office?.of ?? null, story),
  )
    ? 2
    : 0;
}

/** “The works council rejected it and said that …”, where nobody was found to speak. */
function saysAs({ tokens }: Sentence, speaker: readonly string[]): boolean {
  return tokens.some(({ head, relation, text }, at) => {
    const verb = tokens[head];
    const before = tokens.slice(Math.max(0, at - speaker.length + 1), at + 1).map((token) => token.text.toLowerCase());
    return (
      /^nsubj/u.test(relation) &&
      text.toLowerCase() === speaker.at(-1) &&
      speaker.every((word) => before.includes(word)) &&
      verb !== undefined &&
      SAYING.has(verb.lemma)
    );
  });
}

const SAYING: ReadonlySet<string> = new Set(
  'say tell add state claim announce reject deny confirm warn promise insist explain write argue declare'.split(' '),
);

/** Whether somebody is called so, by title, alias or as the sentence has it, and belongs to whom the question names. */
function isCalled(
  name: string,
  actor: string,
  called: readonly string[],
  of: Named | null,
  { actors }: Story,
): boolean {
  const known = actors.find(({ id }) => id === actor);
  const words = [name, ...(known?.titles ?? []), ...(known?.aliases.map(({ text }) => text) ?? [])]
    .join(' ')
    .toLowerCase();
  if (!called.every((word) => holdsWord(words, word) || (CALLED[word] ?? []).some((other) => holdsWord(words, other))))
    return false;
  return (
    of === null ||
    of.actors.has(actor) ||
    (of.party !== null && known?.party === of.party) ||
    holdsWord(words, of.name.toLowerCase())
  );
}

/** What somebody is asked for as, and what reports call them before their names. */
const CALLED: Readonly<Record<string, readonly string[]>> = {
  doctor: ['dr', 'surgeon', 'physician', 'medic'],
  doctors: ['doctor', 'dr', 'surgeon', 'physician', 'surgeons', 'physicians'],
  police: ['officer', 'officers', 'detective', 'inspector', 'sheriff'],
};

/** Whoever holds the office, named with it. */
export function holdsOffice({ words: { analysis }, own, wanted: { office }, story }: Held): number {
  if (office === null) return 0;
  const named = own.flatMap((sentence) => actorsIn(analysis, sentence)).filter(({ form }) => form === 'name');
  const holds = named.some(({ actor, start, end }) => {
    const titles = story.actors.find(({ id }) => id === actor)?.titles ?? [];
    const before = analysis.report.text.slice(Math.max(0, start - 40), start);
    const called = [
      ...titles,
      analysis.report.text.slice(start, end),
      /(?:[\p{L}-]+[ ,]+){1,4}$/u.exec(before)?.[0] ?? '',
    ]
      .join(' ')
      .toLowerCase();
    const isPerson =
      story.actors.some(({ id, kind, name }) => id === actor && kind === 'person' && name.includes(' ')) ||
      /^\p{Lu}\p{L}+ \p{Lu}/u.test(analysis.report.text.slice(start, end));
    const isTitled = office.words.every((word) => holdsWord(called, word));
    const isOf =
      office.of === null ||
      isCalled('', actor, [], office.of, story) ||
      isNamedBeside(before, analysis.report.text.slice(end, end + 40), office.of);
    return isPerson && isTitled && isOf;
  });
  if (!holds) return 0;
  const isInFull = named.some(({ actor, start, end }) => {
    const words = analysis.report.text.slice(start, end);
    return (
      story.actors.some(({ id, name }) => id === actor && name.includes(' ') && words.includes(name)) &&
      office.words.every((word) => holdsWord(words.toLowerCase(), word))
    );
  });
  return isInFull ? 3.5 : 2.5;
}

/** “Sultan Idrin of Norland”, “Norland’s envoy Orla Dane”: right beside the name, since a name further off belongs to somebody else. */
function isNamedBeside(before: string, after: string, { aliases }: Named): boolean {
  return aliases.some(
    (alias) =>
      (after.startsWith(` of ${alias}`) && !/^[\p{L}\p{N}]/u.test(after.slice(alias.length + 4))) ||
      [`${alias}'s `, `${alias}’s `, `${alias} `].some((whose) => before.endsWith(whose)),
  );
}
