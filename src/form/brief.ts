import { coreOf } from '../answer/context.ts';
import { byWeight, type Material, type Words } from '../answer/material.ts';
import { expected } from '../answer/missing.ts';
import { isToldLine, nothingTold, type Told, tellLine, tellOnce } from '../answer/once.ts';
import { capital, fold, listed, withArticle } from '../answer/phrase.ts';
import { areLong, subjectOf } from '../answer/subject.ts';
import { happeningLine } from '../answer/timeline.ts';
import type { Line, Section } from '../model/answer.ts';
import type { Happening } from '../model/happening.ts';
import { retells } from '../model/retells.ts';
import type { Act } from '../model/statement.ts';
import { type Contact, deniedContacts, gatherContacts, type Party, SPOKEN } from './contact.ts';

const MOST_CONTACTS = 10;
const EACH_CONTACT = 5;
const MOST_OTHERS = 5;
const MOST_URGED = 8;
const MOST_DENIED = 5;

/** Who spoke with whom, when, and what was urged, offered, promised or thanked for: one section for each two sides, in order of time;
 *  then contacts of which one side is told, what was urged without a call being told, and the contacts that are denied. */
export function writeBrief(material: Material): readonly Section[] {
  const told = nothingTold();
  const { contacts, others } = gatherContacts(material.story, (happening) => isWanted(happening, material));
  const denied = deniedContacts(material.story).filter((happening) => isWanted(happening, material));
  return [
    ...contacts.slice(0, MOST_CONTACTS).map((contact) => contactSection(contact, told, material)),
    section(
      'contact',
      'Contacts of which one side is told',
      happeningLines(
        contacts.length > 0 ? others.filter((one) => isOriginal(one, material)) : others,
        MOST_OTHERS,
        told,
        material,
      ),
    ),
    section('deeper', 'What else was urged, offered, promised or thanked for', urged(material, told)),
    section('contested', 'Contacts denied or ruled out', happeningLines(denied, MOST_DENIED, told, material)),
    section('missing', 'Not in the sources', expected(material)),
  ];
}

function section(role: Section['role'], heading: string, lines: readonly Line[]): Section {
  return { role, heading, party: null, lines };
}

function isWanted({ mentions }: Happening, { story, relevance }: Material): boolean {
  return mentions.some((at) => {
    const analysis = story.analyses.find(({ report }) => report.id === at.report);
    return analysis !== undefined && relevance(analysis, at) > 0;
  });
}

/** Told by a report that retells nobody, or all of them retell. */
function isOriginal({ mentions }: Happening, { story: { analyses } }: Material): boolean {
  const retold = new Set(analyses.filter(({ report }) => retells(report.genre)).map(({ report }) => report.id));
  return retold.size === analyses.length || mentions.some(({ report }) => !retold.has(report));
}

function contactSection(contact: Contact, told: Told, material: Material): Section {
  const calls = happeningLines(contact.happenings, EACH_CONTACT - 2, told, material);
  const alsoTold = tellOnce(tellingOf(contact.happenings, material), 1, told, material);
  const about = tellOnce(saidIn(contact, material), EACH_CONTACT - calls.length - alsoTold.length, told, material);
  return section('contact', headingOf(contact), [...calls, ...alsoTold, ...about]);
}

/** The sentences of reports that are origins in which some happenings are told. */
function tellingOf(happenings: readonly Happening[], { words }: Material): readonly Words[] {
  const ids = new Set(happenings.flatMap(({ tellings }) => tellings));
  return words.filter((one) => !one.retold && one.tellings.some(({ id }) => ids.has(id))).toSorted(byWeight);
}

/** “Orla Dane (Norland) to Ivo Karr (Sudmark)”; “and” where it is not told who turned to whom. */
function headingOf({ sides, directed }: Contact): string {
  const callers = sides.filter(({ role }) => role === 'by');
  const called = sides.filter(({ role }) => role !== 'by');
  return capital(directed ? `${namesOf(callers)} to ${namesOf(called)}` : namesOf(sides));
}

/** “Orla Dane and Pia Lund (Norland)”: the party once for all of it that stand together. */
function namesOf(sides: readonly Party[]): string {
  const names = sides.map(({ name, party }, at) => {
    const isLast = party === null || sides[at + 1]?.party !== party;
    return isLast && party !== null && party !== name ? `${withArticle(name)} (${party})` : withArticle(name);
  });
  return listed(names);
}

/** What was said in a contact: what one side urges the other to do, offers or promises it, wherever that is told; and what somebody
 *  who took part says right after the report tells of it. */
function saidIn({ sides, happenings }: Contact, { words, story }: Material): readonly Words[] {
  const actors = new Set(sides.map(({ actor }) => actor));
  const tellings = new Set(happenings.flatMap((happening) => happening.tellings));
  const places = story.analyses.flatMap(({ report, tellings: all }) =>
    all.filter(({ id }) => tellings.has(id)).map(({ sentence }) => ({ report: report.id, sentence })),
  );
  const near = ({ analysis, sentence }: Words): boolean =>
    places.some(
      (place) =>
        place.report === analysis.report.id &&
        sentence.index > place.sentence &&
        sentence.index <= place.sentence + NEAR,
    );
  return words
    .filter(
      (one) =>
        one.weight > 0 &&
        (spoken(one).some(({ by, to }) => actors.has(by) && (to === null ? near(one) : actors.has(to))) ||
          (near(one) && isAboutContact(one) && saidBy(one, sides))),
    )
    .toSorted(byWeight);
}

/** Whether one of those who took part says it, or somebody who speaks for the same party. */
function saidBy({ statement }: Words, sides: Contact['sides']): boolean {
  const speaker = statement?.speakers.at(-1);
  return (
    speaker !== undefined &&
    sides.some(({ actor, party }) => actor === speaker.actor || (party !== null && party === speaker.party))
  );
}

function isAboutContact({ analysis, sentence }: Words): boolean {
  return sentence.tokens.some(({ lemma }) => TALKS.has(lemma)) && analysis.report.genre !== 'digest';
}

/** What a call is called where people speak of it, and what comes of one. Dictionary forms. */
const TALKS: ReadonlySet<string> = new Set(
  'call conversation talk talks discussion dialogue meeting telephone phone agree agreement'.split(' '),
);

/** Sentences after one that tells of a call in which what was said in it stands. */
const NEAR = 4;

interface Spoken {
  readonly by: string;
  readonly to: string | null;
}

/** Who urges, offers, promises or thanks whom in a stretch; `to` null where that is not told. */
function spoken({ statement, tellings }: Words): readonly Spoken[] {
  const acts = tellings.flatMap(({ kind, parts, reality }): readonly Spoken[] => {
    const by = parts.find(({ role }) => role === 'by');
    if (!SPOKEN.has(kind) || by === undefined || reality === 'denied' || reality === 'possible') return [];
    const to = parts.filter(({ role }) => role === 'to');
    return to.length === 0 ? [{ by: by.actor, to: null }] : to.map(({ actor }) => ({ by: by.actor, to: actor }));
  });
  const speaker = statement?.speakers.at(-1);
  if (statement === null || speaker === undefined || !ACTS.has(statement.act)) return acts;
  return [...acts, { by: speaker.actor, to: statement.addressee?.actor ?? null }];
}

const ACTS: ReadonlySet<Act> = new Set<Act>(['thank', 'urge', 'warn', 'promise', 'propose', 'ask']);

/** What is urged, offered, promised or thanked for outside the contacts told of. */
function urged(material: Material, told: Told): readonly Line[] {
  const nearness = subjectOf(material.story);
  const isLong = areLong(material.story);
  const words = material.words.filter(
    (one) =>
      one.weight > 0 &&
      !one.retold &&
      spoken(one).length > 0 &&
      (!isLong || nearness(one.analysis, one.sentence) >= NEAR_MATTER || coreOf(one, material) > 1) &&
      !isHead(one) &&
      !IS_NONE.test(fold(one.analysis.report.text.slice(one.sentence.start, one.sentence.end))),
  );
  return tellOnce(words.toSorted(byWeight), MOST_URGED, told, material);
}

/** Below this a sentence has next to nothing of what the headlines have in common; then it must speak of what the story is most about. */
const NEAR_MATTER = 0.15;

/** A headline says again what its text tells. */
function isHead({ analysis, sentence }: Words): boolean {
  const role = analysis.report.blocks[sentence.block]?.role;
  return role === 'headline' || role === 'standfirst';
}

/** “Suggested that he was wrong”, “offered a glimpse”, “asked whether”: nothing is urged or offered there. */
const IS_NONE =
  /\bsuggest(?:s|ed|ing)? (?:that )?(?:\S+ ){0,3}(?:is|was|are|were|has|had|might|may|could)\b|\boffer(?:s|ed|ing)? (?:\S+ ){0,4}?(?:account|advice|analysis|answers?|apolog\w+|assessment|comments?|criticism|defen[cs]e|description|details|embrace|evaluation|evidence|example|explanation|glimpse|insight|look|opinion|praise|prayers?|proof|reasons?|remarks?|response|retort|sketch|view|word)\b|^asked (?:if|whether|about|what|why|how|who|when|by)\b|\bappeal \S+ (?:was|is) |\bcall(?:s|ed|ing)? (?:\S+ ){1,4}(?:an?|the) ["“'‘]/iu;

/** Happenings as lines of a timeline, each sentence once. */
function happeningLines(
  happenings: readonly Happening[],
  most: number,
  told: Told,
  { story }: Material,
): readonly Line[] {
  const lines: Line[] = [];
  for (const happening of happenings) {
    const line = happeningLine(happening, story);
    if (line === null || lines.length >= most || isToldLine(line, told)) continue;
    tellLine(line, told, story);
    lines.push(line);
  }
  return lines;
}
