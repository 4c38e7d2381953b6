import { isAbout } from '../answer/about.ts';
import { writeAccounts } from '../answer/account.ts';
import { writeAgreed } from '../answer/contested.ts';
import { byGain, chooseContext, coreOf, originals } from '../answer/context.ts';
import type { Material, Words } from '../answer/material.ts';
import { expected, searchFor } from '../answer/missing.ts';
import { mattersOf } from '../answer/next.ts';
import { isToldLine, nothingTold, type Told, tellLine, tellOnce } from '../answer/once.ts';
import { familyOf, mainFamily, outcomeWord } from '../answer/outcome.ts';
import { writeParts } from '../answer/part.ts';
import { plainLine, withArticle } from '../answer/phrase.ts';
import { areLong, headsOf, subjectOf } from '../answer/subject.ts';
import { EXPLAIN, type ExplainRow, TALK } from '../lexicon/explain.ts';
import type { Line, Section } from '../model/answer.ts';
import type { Telling } from '../model/happening.ts';
import type { Act } from '../model/statement.ts';
import type { RoleKind, Story } from '../model/story.ts';
import { disputesOf } from './digest.ts';
import { foretells, isDayToCome, isLater } from './foretold.ts';

const SUMMARY = 3;
const EACH_PARTY = 3;
const PARTIES = 4;
const DISPUTED = 5;

/** Question headings fitted to the story, each answered with what the reports tell. A question without an answer stands at the end
 *  with what was searched for. Nothing is told twice. */
export function writeExplain(material: Material): readonly Section[] {
  const told = nothingTold();
  const rows = rowsFor(material);
  const row = (id: string): Section[] =>
    rows.filter((one) => one.id === id).map((one) => answerRow(one, told, material));
  const cause = row('cause'); // before what happened, of which it is the better half
  const sections = [
    section('context', 'What happened?', tellOnce(chooseContext(material, SUMMARY, told), SUMMARY, told, material)),
    ...cause,
    outcome(told, material),
    ...responses(told, material),
    ...row('places'),
    ...row('toll'),
    section('agreed', 'What is agreed?', fresh(writeAgreed(material)?.lines ?? [], told, material, DISPUTED)),
    section('contested', 'What is disputed?', fresh(disputesOf(material), told, material, DISPUTED)),
    ...row('next'),
  ];
  const answered = new Set(sections.filter(({ lines }) => lines.length > 0).map(({ heading }) => heading));
  const unanswered = rows.filter(({ heading }) => !answered.has(heading));
  return [
    ...sections,
    section('missing', 'Not in the sources', [...missing(unanswered, material), ...expected(material)]),
  ];
}

function section(role: Section['role'], heading: string, lines: readonly Line[]): Section {
  return { role, heading, party: null, lines };
}

/** The first row of each id whose matter the story is about. */
function rowsFor({ story, question }: Material): readonly ExplainRow[] {
  const matters = new Set([...question.matters.map(({ id }) => id), ...mattersOf(story)]);
  return EXPLAIN.filter(
    ({ matter }) => matter === null || (matters.has(matter) && (matter !== 'fighting' || isAbout('armed', story))),
  ).filter((row, at, all) => all.findIndex(({ id }) => id === row.id) === at);
}

function answerRow(row: ExplainRow, told: Told, material: Material): Section {
  const today = row.holds === 'future' ? lastDay(material) : null;
  const nearness = subjectOf(material.story);
  const isLong = areLong(material.story);
  const headed = kindsInHeads(material.story);
  const answering = originals(material).filter(
    (words) =>
      answers(words, row, isLong) &&
      (row.id !== 'places' || words.tellings.some(({ kind }) => headed.has(kind))) &&
      (!isLong || nearness(words.analysis, words.sentence) >= row.near || coreOf(words, material) > 1) &&
      (today === null || !isBehind(words, today)),
  );
  const central = answering.filter((words) => coreOf(words, material) >= row.core || countOf(words, row) > 1);
  const gained = byGain(central, material, central.length);
  const ranked = gained.toSorted((a, b) => countOf(b, row) - countOf(a, row));
  return section('deeper', row.heading, tellOnce(ranked, row.most, told, material));
}

function answers(words: Words, row: ExplainRow, isLong: boolean): boolean {
  const { analysis, sentence, tellings, statement } = words;
  if (row.holds === 'future') return foretells(words, row.words);
  if (row.id === 'cause' && (BESIDE_CAUSE.has(statement?.act ?? 'say') || !setsOff(tellings, row, isLong)))
    return false;
  const text = analysis.report.text.slice(sentence.start, sentence.end).toLowerCase();
  if (row.words !== null && !row.words.test(text)) return false;
  if (row.kinds !== null && !tellings.some(({ kind, reality }) => row.kinds?.includes(kind) && TOLD.has(reality)))
    return false;
  if (row.holds === null) return true;
  return row.kinds === null ? countMentions(words, row.holds) > 0 : isHeldThere(words, row);
}

const TOLD: ReadonlySet<string> = new Set(['happened', 'ongoing']);

/** What headlines and first sentences tell of: in a story of a vote the place of an old accident answers nothing. */
function kindsInHeads({ analyses }: Story): ReadonlySet<string> {
  return new Set(
    analyses.flatMap((analysis) => {
      const heads = new Set(headsOf(analysis).map(({ index }) => index));
      return analysis.tellings.filter(({ sentence }) => heads.has(sentence)).map(({ kind }) => kind);
    }),
  );
}

/** Who urges, warns or thanks somebody tells what he answers by it, and not what set a matter off. */
const BESIDE_CAUSE: ReadonlySet<Act> = new Set<Act>(['urge', 'warn', 'thank', 'propose', 'ask', 'promise']);

/** Whether something took place for which a reason can be given, and the first that is told is a deed: “reiterated its calls for calm in
 *  response to a complaint” tells what set off some words. */
function setsOff(tellings: readonly Telling[], { matter }: ExplainRow, isLong: boolean): boolean {
  if (matter === null && !isLong) return true;
  const [first] = tellings.toSorted((a, b) => a.trigger.start - b.trigger.start);
  return (
    first !== undefined &&
    (matter === null || !TALK.has(first.kind)) &&
    tellings.some(({ reality }) => reality !== 'possible' && reality !== 'denied')
  );
}

/** The day of the newest report that retells nobody; null where none has one. */
function lastDay(material: Material): string | null {
  const days = originals(material).flatMap(({ analysis: { dated } }) =>
    dated === null ? [] : [dated.from.slice(0, 10)],
  );
  return days.reduce<string | null>((last, day) => (last === null || day > last ? day : last), null);
}

/** Of a day that has come when the newest report was written, told by an older one: nothing that is to come. */
function isBehind({ analysis, sentence }: Words, today: string): boolean {
  const days = analysis.mentions.flatMap((mention) =>
    mention.type === 'time' && sentence.start <= mention.start && mention.end <= sentence.end && mention.when !== null
      ? [mention.when.from.slice(0, 10)]
      : [],
  );
  const { dated } = analysis;
  const own = dated === null ? today : dated.from.slice(0, 10);
  return own < today && days.some((day) => day >= own) && days.every((day) => day <= today);
}

/** More places are a better answer to which; for everything else one mention is as good as three. */
function countOf(words: Words, { holds }: ExplainRow): number {
  if (holds === 'future') return (isDayToCome(words) ? 3 : 0) + (isPlanned(words) ? (isLater(words) ? 3 : 1) : 0);
  return holds === 'place' ? Math.min(4, countMentions(words, holds)) : 0;
}

/** Whether the clause that tells of it holds the mention: not where somebody was who said so, nor how old. */
function isHeldThere({ analysis, sentence, tellings }: Words, { kinds, holds }: ExplainRow): boolean {
  const own = tellings.filter(({ kind, reality }) => kinds?.includes(kind) && TOLD.has(reality));
  return analysis.mentions.some(
    ({ type, start, end }) =>
      type === holds &&
      sentence.start <= start &&
      end <= sentence.end &&
      own.some(({ span }) => span.start <= start && end <= span.end),
  );
}

function isPlanned({ statement, tellings }: Words): boolean {
  return statement?.act === 'promise' || tellings.some(({ reality }) => reality === 'planned');
}

function countMentions({ analysis, sentence }: Pick<Words, 'analysis' | 'sentence'>, type: string): number {
  const found = analysis.mentions.filter(
    (mention) => mention.type === type && sentence.start <= mention.start && mention.end <= sentence.end,
  );
  return new Set(found.map(({ start, end }) => analysis.report.text.slice(start, end))).size;
}

/** How the outcome of which most is told came about: who is said to have had which part in it. */
function outcome(told: Told, material: Material): Section {
  const { roles } = material.story;
  const family = mainFamily(roles);
  const acting = roles.filter(({ outcome: of, role }) => familyOf(of) === family && !BESIDE.has(role));
  if (family === null || acting.length < 2) return section('credit', 'How did it come about?', []);
  const heading = `How did the ${outcomeWord(family, material.story)} come about?`;
  return section('credit', heading, fresh(writeParts(material), told, material, 5));
}

/** To agree to something, to announce it or to be thanked for it does not bring it about. */
const BESIDE: ReadonlySet<RoleKind> = new Set<RoleKind>(['agreed', 'announced', 'thanked', 'broke']);

/** What each side says and does about it, those that speak most first. */
function responses(told: Told, material: Material): readonly Section[] {
  const accounts = writeAccounts(material).flatMap(({ party, lines }) =>
    party === null
      ? []
      : [
          {
            ...section('account', headingOf(party, material), fresh(lines, told, material, EACH_PARTY)),
            party,
          },
        ],
  );
  return accounts.filter(({ lines }) => lines.length > 0).slice(0, PARTIES);
}

/** States respond; a company, a court or a charity has its say. */
function headingOf(party: string, { story }: Material): string {
  const isState = story.actors.some(({ kind, name }) => kind === 'state' && name === party);
  return isState ? `How did ${withArticle(party)} respond?` : `What does ${withArticle(party)} say?`;
}

/** Lines that say something the page has not said, remembered as said. */
function fresh(lines: readonly Line[], told: Told, { story }: Material, most: number): readonly Line[] {
  const found: Line[] = [];
  for (const line of lines) {
    if (found.length >= most || isToldLine(line, told)) continue;
    tellLine(line, told, story);
    found.push(line);
  }
  return found;
}

function missing(rows: readonly ExplainRow[], { story }: Material): readonly Line[] {
  return rows.flatMap(({ missing: what, terms }) =>
    what === null ? [] : [{ ...plainLine(`None of the reports ${what}.`), searched: searchFor(terms, story) }],
  );
}
