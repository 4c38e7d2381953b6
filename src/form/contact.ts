import { fold, nameOf } from '../answer/phrase.ts';
import { byDay } from '../answer/timeline.ts';
import type { Analysis } from '../model/analysis.ts';
import { compareText } from '../model/citation.ts';
import type { Happening, Part, Telling } from '../model/happening.ts';
import type { ActorId } from '../model/span.ts';
import type { Story } from '../model/story.ts';
import { actorsIn } from '../model/within.ts';

/** People or parties who were in touch, once or several times. */
export interface Contact {
  /** The one who turned to the other first, where that is told. Two or more. */
  readonly sides: readonly Party[];
  /** Whether the reports tell who turned to whom. */
  readonly directed: boolean;
  /** In order of time. */
  readonly happenings: readonly Happening[];
}

export type Party = Pick<Part, 'actor' | 'name' | 'party' | 'role'>;

/** Kinds of happening that are a contact by themselves. */
const CONTACTS: ReadonlySet<string> = new Set(['contact', 'meet', 'discuss', 'visit']);
/** Kinds that are one where somebody does it to somebody: who urges the general has spoken to him. */
export const SPOKEN: ReadonlySet<string> = new Set(['urge', 'warn', 'offer', 'promise', 'thank', 'propose', 'press']);

/** Who is told to have been in touch with whom, each two sides once, in order of time; and the contacts of which the reports name one
 *  side at most. One call that reports tell at different times is one contact: the claims know. */
export function gatherContacts(
  story: Story,
  wanted: (happening: Happening) => boolean,
): { readonly contacts: readonly Contact[]; readonly others: readonly Happening[] } {
  const told = story.happenings
    .filter(({ kind, reality }) => CONTACTS.has(kind) && TOLD.has(reality))
    .filter((happening) => !isCallFor(happening, story) && !isDeniedIn(happening, story))
    .filter(wanted)
    .map((happening) => ({ happening, sides: sidesOf(happening, story) }))
    .sort((a, b) => b.sides.length - a.sides.length || byDay(a.happening, b.happening));
  const isSame = datedDifferently(story);
  const groups = new Map<string, { sides: readonly Party[]; happenings: Happening[] }>();
  const others: Happening[] = [];
  for (const { happening, sides } of told) {
    const key = keyOf(sides);
    const known =
      groups.get(key) ?? [...groups.values()].find((group) => group.happenings.some((one) => isSame(one, happening)));
    if (known !== undefined) known.happenings.push(happening);
    else if (isTwoSided(sides, happening)) groups.set(key, { sides, happenings: [happening] });
    else if (happening.parts.length > 0 && hasPartner(happening, story)) others.push(happening);
  }
  const contacts = [...groups.values()].map(({ sides, happenings }) => ({
    sides,
    directed:
      sides.some(({ role }) => role === 'by') &&
      happenings.some(({ parts }) => parts.some(({ role }) => role === 'to')),
    happenings: happenings.sort(byDay),
  }));
  return { contacts: contacts.sort(byTime), others: others.sort(byDay) };
}

/** “Calls for a vote”, “called on him to resign”, “were called to two houses”, “lost contact with”: nobody speaks with anybody. */
function isCallFor({ tellings }: Happening, { analyses }: Story): boolean {
  const ids = new Set(tellings);
  const own = analyses.flatMap(({ report, tellings: all }) =>
    all.flatMap(({ id, trigger }) =>
      ids.has(id) ? [report.text.slice(Math.max(0, trigger.start - BEFORE), trigger.end + BEHIND)] : [],
    ),
  );
  return own.length > 0 && own.every((words) => NO_CONTACT.test(fold(words)) || CALL_TO_DO.test(fold(words)));
}

/** UTF-16 units beside a word that tell what it means. */
const BEFORE = 24;
const BEHIND = 8;
const NO_CONTACT =
  /^.{0,24}(?:\bcall(?:s|ed|ing)? (?:for|on|off|in|out)\b|\b(?:was|were|been|being|is|are) called (?:to|out)\b|\b(?:distress|roll|close|wake-up|curtain) calls?\b|\bspeaking (?:to|on|at|in|from|during)\b|\b(?:lost|lose|loses|losing|broke off|cut) (?:all |radio |any )?(?:contact|touch)\b)/iu;

/** “Calls to resign”: to do something, and not to somebody. */
const CALL_TO_DO = /\bcalls? to (?!(?:the|an?|his|her|its|their|our|all|both|senior)\b)\p{Ll}/u;

/** “Denied a report that the cabinet had met”: told, and denied there. */
function isDeniedIn({ tellings }: Happening, { analyses }: Story): boolean {
  const ids = new Set(tellings);
  const own = analyses.flatMap(({ statements, tellings: all }) =>
    all.flatMap(({ id, trigger }) =>
      ids.has(id)
        ? [statements.some(({ act, span }) => act === 'deny' && span.start <= trigger.start && trigger.end <= span.end)]
        : [],
    ),
  );
  return own.length > 0 && own.every(Boolean);
}

/** Whether with whom somebody was in touch is told, though not by name: “spoke with both sides”, “visited Norland”. “Discussed his plan” and “spoke
 *  in her stead” tell of nobody else. */
function hasPartner({ kind, parts, tellings }: Happening, { analyses }: Story): boolean {
  if (kind === 'visit')
    return parts.some(({ role, actor }) => role !== 'by' && !actor.startsWith('place/')) && parts.length > 1;
  if (parts.length > 1) return true;
  const ids = new Set(tellings);
  return analyses.some(({ report, sentences, tellings: all }) =>
    all.some(({ id, trigger, sentence }) => {
      const own = sentences[sentence];
      if (!ids.has(id) || own === undefined) return false;
      const words = fold(report.text.slice(trigger.start, Math.min(own.end, trigger.end + REACH)));
      return PARTNER.test(words) || BETWEEN.test(fold(report.text.slice(own.start, trigger.start)));
    }),
  );
}

/** UTF-16 units behind a word for a contact in which its partner stands. */
const REACH = 48;
const PARTNER =
  /^\S+(?: \S+){0,3}? (?:with|to|between|among)\b|^(?:call|phon|telephon|contact|meet|met|summon|receiv|rang|ring|inform|brief|wrote|writ)\w* (?:the|an?|his|her|its|their|both|all|senior|major|other|several|two|some|\p{Lu})/iu;
const BETWEEN = /\b(?:diplomacy|phone|telephone|back-?channel|direct)\b/iu;

/** Contacts that somebody says did not take place. */
export function deniedContacts(story: Story): readonly Happening[] {
  return story.happenings.filter(
    (happening) =>
      CONTACTS.has(happening.kind) &&
      (happening.reality === 'denied' || isDeniedIn(happening, story)) &&
      !isCallFor(happening, story) &&
      !isOfSilence(happening, story),
  );
}

/** “Spoke on condition of anonymity because they were not authorised to discuss it”: nobody denies having met. */
function isOfSilence({ tellings }: Happening, { analyses }: Story): boolean {
  const ids = new Set(tellings);
  return analyses.some(({ report, sentences, tellings: all }) =>
    all.some(({ id, trigger, sentence }) => {
      const own = sentences[sentence];
      return ids.has(id) && own !== undefined && NOT_FREE.test(fold(report.text.slice(own.start, trigger.end)));
    }),
  );
}

const NOT_FREE =
  /\b(?:not|n['’]t|declined|refused|un(?:willing|able)) (?:been |being )?(?:(?:authori[sz]ed|allowed|permitted|free|able|willing) )?to (?:publicly |openly )?(?:discuss|speak|talk|comment|be named)|\banonym/iu;

const TOLD: ReadonlySet<string> = new Set(['happened', 'ongoing', 'planned']);

/** Two named sides, and more than two states of which nothing but “dialogue between them” is told. */
function isTwoSided(sides: readonly Party[], { when, mentions }: Happening): boolean {
  const named = sides.filter(({ name }) => /^\p{Lu}/u.test(name));
  const persons = named.some(({ actor }) => actor.startsWith('person/'));
  return named.length > 1 && sides.length === named.length && (persons || when !== null || mentions.length > 1);
}

/** Those who have a part, callers first, each once. Empty where the text tells with whom somebody unnamed spoke. */
function sidesOf({ parts, tellings }: Happening, story: Story): readonly Party[] {
  const sides = new Map<ActorId, Party>();
  const ids = new Set(tellings);
  const told = story.analyses.flatMap((analysis) =>
    analysis.tellings.filter(({ id }) => ids.has(id)).map((telling) => ({ analysis, telling })),
  );
  const owners = told.flatMap(({ analysis, telling }) => [
    ...ownerOf(analysis, telling),
    ...callerOf(analysis, telling),
  ]);
  for (const part of [...owners, ...parts].sort((a, b) => RANK[a.role] - RANK[b.role])) {
    // A broadcaster to whom somebody speaks only carries the words.
    if (part.role === 'through' || sides.has(part.actor) || part.actor.startsWith('outlet/')) continue;
    sides.set(part.actor, { ...part, name: nameOf(part.actor, part.name, story) });
  }
  const all = withoutBodies(withoutStates([...sides.values()]));
  const alone =
    all.every(({ role }) => role === 'with') && !told.some(({ analysis, telling }) => isBetween(analysis, telling));
  return alone ? [] : all;
}

/** Where it is told which person turned to which, a state beside them is none of those who spoke: “urging calm with Norland”. */
function withoutStates(sides: readonly Party[]): readonly Party[] {
  const spoke = (role: Part['role']): boolean =>
    sides.some((side) => side.role === role && side.actor.startsWith('person/'));
  if (!spoke('by') || !spoke('to')) return sides;
  return sides.filter(({ role, actor }) => role !== 'with' || !actor.startsWith('state/'));
}

/** The party of somebody who speaks is no other side: “Dane, the Orchard Party and Karr”. */
function withoutBodies(sides: readonly Party[]): readonly Party[] {
  const spoken = new Set(
    sides.flatMap(({ actor, party }) => (actor.startsWith('person/') && party !== null ? [party] : [])),
  );
  return sides.filter(({ actor, name, party }) => !actor.startsWith('org/') || !spoken.has(party ?? name));
}

const RANK: Readonly<Record<Part['role'], number>> = { by: 0, to: 1, with: 1, through: 2 };

/** “His talks with Dane”: whose they are, where the sentence names one other person. */
function ownerOf(
  analysis: Analysis,
  { trigger, sentence, parts }: Telling,
): readonly Pick<Part, 'role' | 'actor' | 'name' | 'party'>[] {
  const { tokens } = analysis.sentences[sentence] ?? { tokens: [] };
  const noun = tokens.findLastIndex(({ start }) => start < trigger.end);
  const isOwned = tokens.some(({ relation, tag, head }) => relation === 'nmod:poss' && tag === 'PRON' && head === noun);
  if (!isOwned || parts.some(({ role }) => role === 'by')) return [];
  const partners = new Set(parts.map(({ actor }) => actor));
  const within = analysis.sentences[sentence];
  const named = within === undefined ? [] : actorsIn(analysis, within);
  const others = [...new Set(named.map(({ actor }) => actor))].filter(
    (actor) => actor.startsWith('person/') && !partners.has(actor),
  );
  const [owner] = others;
  if (owner === undefined || others.length > 1) return [];
  return [{ role: 'by', actor: owner, name: owner, party: partyOf(analysis, owner) }];
}

/** “Vice President Dane, who was in Lenn—spoke with Karr”: where a sentence names one person before the word and nobody is told to have
 *  spoken, it was that person. */
function callerOf(
  analysis: Analysis,
  { trigger, sentence, parts, kind }: Telling,
): readonly Pick<Part, 'role' | 'actor' | 'name' | 'party'>[] {
  const within = analysis.sentences[sentence];
  const verb = within?.tokens.find(({ start, end }) => start <= trigger.start && trigger.start < end);
  if (within === undefined || kind !== 'contact' || (verb?.form !== 'VBD' && verb?.form !== 'VBN')) return [];
  if (parts.some(({ role }) => role === 'by') || !parts.some(({ actor }) => actor.startsWith('person/'))) return [];
  const partners = new Set(parts.map(({ actor }) => actor));
  const before = actorsIn(analysis, within).filter(({ end, form }) => end <= trigger.start && form !== 'pronoun');
  const persons = [...new Set(before.map(({ actor }) => actor))].filter((actor) => actor.startsWith('person/'));
  const [caller] = persons;
  if (caller === undefined || persons.length > 1 || partners.has(caller)) return [];
  return [{ role: 'by', actor: caller, name: caller, party: partyOf(analysis, caller) }];
}

function partyOf({ actors, statements, tellings }: Analysis, id: ActorId): string | null {
  const spoken = statements.flatMap(({ speakers }) => speakers).find(({ actor }) => actor === id)?.party;
  const done = tellings.flatMap(({ parts }) => parts).find(({ actor }) => actor === id)?.party;
  return spoken ?? done ?? actors.find((actor) => actor.id === id)?.party ?? null;
}

/** “A call between Dane and Karr”, and not “contact with both sides”. */
function isBetween({ report }: Analysis, { trigger, parts }: Telling): boolean {
  const [first] = [...parts].sort((a, b) => a.start - b.start);
  if (first === undefined) return false;
  if (first.start < trigger.start) return true; // “Dane and Karr met”
  return /\b(?:between|among|of)\b/u.test(report.text.slice(trigger.end, first.start));
}

function keyOf(sides: readonly Party[]): string {
  return sides
    .map(({ actor }) => actor)
    .sort(compareText)
    .join(' ');
}

/** Whether two happenings are one that is told at different times. */
function datedDifferently({ claims }: Story): (a: Happening, b: Happening) => boolean {
  const groups = claims
    .filter(({ differences }) => differences.some(({ field }) => field === 'time'))
    .map(({ members }) => new Set<string>(members.map(({ of }) => of)));
  return (a, b) =>
    groups.some((group) => a.tellings.some((id) => group.has(id)) && b.tellings.some((id) => group.has(id)));
}

/** Dated ones first, in their order; then by how much is told of them. */
function byTime(a: Contact, b: Contact): number {
  const [first, other] = [a, b].map(({ happenings }) => happenings.find(({ when }) => when !== null));
  if ((first === undefined) !== (other === undefined)) return first === undefined ? 1 : -1;
  if (first !== undefined && other !== undefined) return byDay(first, other);
  return mentionsOf(b) - mentionsOf(a);
}

function mentionsOf({ happenings }: Contact): number {
  return happenings.reduce((sum, { mentions }) => sum + mentions.length, 0);
}
