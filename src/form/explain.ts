import { writeAccounts } from '../answer/account.ts';
import { differenceLines, writeAgreed } from '../answer/contested.ts';
import { byWeight, type Material, type Words } from '../answer/material.ts';
import { expected, searchFor } from '../answer/missing.ts';
import { mattersOf } from '../answer/next.ts';
import { mainFamily, outcomeWord } from '../answer/outcome.ts';
import { writeParts } from '../answer/part.ts';
import { plainLine, withArticle } from '../answer/phrase.ts';
import { EXPLAIN, type ExplainRow } from '../lexicon/explain.ts';
import type { Line, Section } from '../model/answer.ts';
import { chooseContext, originals } from './context.ts';
import { isToldLine, nothingTold, type Told, tellLine, tellOnce } from './once.ts';

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
  const sections = [
    section('context', 'What happened?', tellOnce(chooseContext(material, SUMMARY), SUMMARY, told, material)),
    ...row('trigger'),
    ...row('why'),
    outcome(told, material),
    ...responses(told, material),
    ...row('places'),
    ...row('toll'),
    section('agreed', 'What is agreed?', fresh(writeAgreed(material)?.lines ?? [], told, material, DISPUTED)),
    section('contested', 'What is disputed?', fresh(disputes(material), told, material, DISPUTED)),
    ...row('next'),
  ];
  const unanswered = rows.filter(({ heading }) =>
    sections.some((one) => one.heading === heading && one.lines.length === 0),
  );
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
  return EXPLAIN.filter(({ matter }) => matter === null || matters.has(matter)).filter(
    (row, at, all) => all.findIndex(({ id }) => id === row.id) === at,
  );
}

function answerRow(row: ExplainRow, told: Told, material: Material): Section {
  const answering = originals(material).filter((words) => answers(words, row));
  const ranked = answering.toSorted((a, b) => countOf(b, row) - countOf(a, row) || byWeight(a, b));
  return section('deeper', row.heading, tellOnce(ranked, row.most, told, material));
}

function answers({ analysis, sentence, tellings }: Words, { words, kinds, realities, holds }: ExplainRow): boolean {
  const text = analysis.report.text.slice(sentence.start, sentence.end).toLowerCase();
  if (words !== null && !words.test(text)) return false;
  const fitting = tellings.filter(
    ({ kind, reality }) => (kinds === null || kinds.includes(kind)) && realities.includes(reality),
  );
  if (fitting.length === 0) return false;
  return holds === null || countMentions({ analysis, sentence }, holds) > 0;
}

/** More places are a better answer to which; for everything else one mention is as good as three. */
function countOf(words: Words, { holds }: ExplainRow): number {
  return holds === 'place' ? Math.min(4, countMentions(words, holds)) : 0;
}

function countMentions({ analysis, sentence }: Pick<Words, 'analysis' | 'sentence'>, type: string): number {
  const found = analysis.mentions.filter(
    (mention) => mention.type === type && sentence.start <= mention.start && mention.end <= sentence.end,
  );
  return new Set(found.map(({ start, end }) => analysis.report.text.slice(start, end))).size;
}

/** How the outcome of which most is told came about: who is said to have had which part in it. */
function outcome(told: Told, material: Material): Section {
  const family = mainFamily(material.story.roles);
  const heading = family === null ? '' : `How did the ${outcomeWord(family, material.story)} come about?`;
  return section('credit', heading, family === null ? [] : fresh(writeParts(material), told, material, 5));
}

/** What each side says and does about it, those that speak most first. */
function responses(told: Told, material: Material): readonly Section[] {
  const accounts = writeAccounts(material).flatMap(({ party, lines }) =>
    party === null
      ? []
      : [
          {
            ...section('account', `How did ${withArticle(party)} respond?`, fresh(lines, told, material, EACH_PARTY)),
            party,
          },
        ],
  );
  return accounts.filter(({ lines }) => lines.length > 0).slice(0, PARTIES);
}

function disputes(material: Material): readonly Line[] {
  return differenceLines(material, ({ verdict }) => verdict === 'real');
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
