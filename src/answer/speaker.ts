import type { Sentence } from '../model/sentence.ts';
import type { Story } from '../model/story.ts';
import { actorsIn } from '../model/within.ts';
import { asksAllSpeakers } from './asks.ts';
import type { Held } from './held.ts';
import { holdsWord } from './hit.ts';
import type { Named } from './named.ts';
import type { Office } from './office-asked.ts';

/** Words of whom the question asks about: a name, or what the speaker is called. */
export function isSaidByFocus({ words: { statement, sentence }, wanted, story }: Held): number {
  if (asksAllSpeakers(wanted.text)) return statement !== null && statement.speakers.length > 0 ? 2 : 0;
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
  lawyer: ['attorney', 'counsel', 'solicitor', 'barrister', 'defender'],
  attorney: ['lawyer', 'counsel', 'solicitor', 'barrister'],
  defence: ['defender', 'defense', 'lawyer', 'attorney'],
  defense: ['defender', 'defence', 'lawyer', 'attorney'],
  prosecution: ['prosecutor', 'prosecutors'],
  representative: ['rep', 'publicist', 'spokesman', 'spokeswoman'],
  publicist: ['rep', 'representative', 'spokesman', 'spokeswoman'],
  police: ['officer', 'officers', 'detective', 'inspector', 'sheriff'],
};

/** Whoever holds the office, named with it. */
export function holdsOffice({ words: { analysis }, own, wanted: { office }, story }: Held): number {
  if (office === null) return 0;
  const named = own.flatMap((sentence) => actorsIn(analysis, sentence)).filter(({ form }) => form === 'name');
  const holds = named.some(({ actor, start, end }) => {
    const titles = story.actors.find(({ id }) => id === actor)?.titles ?? [];
    const { text } = analysis.report;
    const before = text.slice(Math.max(0, start - 60), start);
    const after = APPOSED.exec(text.slice(end, end + 90))?.[0] ?? '';
    const beside = /(?:[\p{L}'’-]+[ ,]+){1,4}$/u.exec(before)?.[0] ?? '';
    // “The Sultan’s envoy” is no Sultan.
    const called = [...titles, text.slice(start, end), beside, after]
      .join(' ')
      .toLowerCase()
      .replaceAll(/\p{L}+['’]s\b/gu, '');
    const isPerson =
      story.actors.some(({ id, kind, name }) => id === actor && kind === 'person' && name.includes(' ')) ||
      /^\p{Lu}\p{L}+ \p{Lu}/u.test(text.slice(start, end));
    const isTitled = office.words.every((word) => isHeldAs(called, word));
    return isPerson && isTitled && isOf(office, actor, before, beside, after, text.slice(end, end + 40), story);
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

/** “, the coach of the Lenn Rovers”, “, Dane’s lawyer”. */
const APPOSED = /^, (?:the|an?|his|her|its|their|(?:\p{Lu}[\p{L}.-]* ){0,3}\p{Lu}[\p{L}.-]*['’]s) [^,;:.]{3,70}/u;

/** Whether a word for an office, or another for the same, stands in what somebody is called. */
function isHeldAs(called: string, word: string): boolean {
  return [word, ...(CALLED[word] ?? [])].some((one) => holdsWord(called, one));
}

/** Whether somebody holds an office of whom the question names: told beside the name, or the only one in the reports who holds it. */
function isOf(
  { of, words }: Office,
  actor: string,
  before: string,
  beside: string,
  after: string,
  behind: string,
  story: Story,
): boolean {
  if (of === null || isCalled('', actor, [], of, story) || isNamedBeside(before, behind, of)) return true;
  if (of.aliases.some((alias) => holdsWord(beside, alias) || holdsWord(after, alias))) return true;
  if (!words.every((word) => OF_ONE.has(word))) return false;
  const holders = story.actors.filter(
    ({ kind, titles }) => kind === 'person' && words.every((word) => isHeldAs(titles.join(' ').toLowerCase(), word)),
  );
  const [only] = holders;
  return holders.length === 1 && only?.id === actor && (only.party === null || only.party === of.party);
}

/** Offices of which somebody or something has one, and which a report tells without saying whose where that is plain. */
const OF_ONE: ReadonlySet<string> = new Set(
  'coach manager lawyer attorney agent publicist captain owner trainer spokesman spokeswoman spokesperson head chief executive boss'.split(
    ' ',
  ),
);

/** “Sultan Idrin of Norland”, “Norland’s envoy Orla Dane”: right beside the name, since a name further off belongs to somebody else. */
function isNamedBeside(before: string, after: string, { aliases }: Named): boolean {
  return aliases.some(
    (alias) =>
      (after.startsWith(` of ${alias}`) && !/^[\p{L}\p{N}]/u.test(after.slice(alias.length + 4))) ||
      [`${alias}'s `, `${alias}’s `, `${alias} `].some((whose) => before.endsWith(whose)),
  );
}
