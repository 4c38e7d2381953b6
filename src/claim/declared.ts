import { DECLARED, DECLARED_FIELDS, type DeclaredRow } from '../lexicon/declared.ts';
import type { Analysis } from '../model/analysis.ts';
import { cite } from '../model/citation.ts';
import type { DifferenceField } from '../model/claim.ts';
import { gathered } from '../model/gathered.ts';
import { remembered } from '../model/remembered.ts';
import type { Sentence } from '../model/sentence.ts';
import type { ActorId } from '../model/span.ts';
import type { Statement } from '../model/statement.ts';
import { actorsIn } from '../model/within.ts';
import { gistOf } from './gist.ts';
import type { Bearing, Pair } from './pair.ts';
import { TRUSTED } from './unit.ts';

/** Differences that a report itself declares: “The two differ on the hour at which people were told to go”, with what each of them says
 *  in the sentences behind. What a writer who knows both sets against each other needs no further proof that it is one matter. */
export function declaredPairs(analyses: readonly Analysis[]): readonly Pair[] {
  return declaredOf(analyses);
}

const declaredIn = remembered((analysis: Analysis): readonly Pair[] => {
  const bySentence = statementsIn(analysis);
  return analysis.sentences.flatMap((sentence) => {
    const role = analysis.report.blocks[sentence.block]?.role;
    if (role !== 'paragraph' && role !== 'item') return [];
    const words = analysis.report.text.slice(sentence.start, sentence.end).toLowerCase();
    if (words.endsWith('?')) return [];
    const row = DECLARED.find(({ pattern, sides }) => {
      const match = pattern.exec(words);
      return match !== null && (sides !== 'between' || isVerbAt(sentence, match.index, match[0].length));
    });
    return row === undefined ? [] : pairOf(row, words, sentence, analysis, bySentence);
  });
});

const declaredOf = gathered(declaredIn);

/** “The two countries traded questions” contradicts nobody. */
function isVerbAt({ tokens, start }: Sentence, from: number, length: number): boolean {
  const last = tokens.findLast((token) => token.start >= start + from && token.end <= start + from + length);
  return last === undefined || last.tag === 'VERB' || last.tag === 'ADP';
}

type BySentence = ReadonlyMap<number, readonly Statement[]>;

function statementsIn({ statements }: Analysis): BySentence {
  const trusted = statements.filter(({ confidence, rule }) => confidence >= TRUSTED && !rule.startsWith('attitude'));
  return Map.groupBy(trusted, ({ sentences }) => sentences[0]);
}

/** Sentences behind the one that declares a difference in which the two have their say. */
const REACH = 3;

function pairOf(
  row: DeclaredRow,
  words: string,
  sentence: Sentence,
  analysis: Analysis,
  bySentence: BySentence,
): readonly Pair[] {
  const told = DECLARED_FIELDS.find((one) => one.words.test(words))?.field ?? null;
  const field = told ?? fieldOf(sentence, row, analysis, bySentence);
  const own = new Set(actorsIn(analysis, sentence).map(({ actor }) => actor));
  const wanted = row.sides === 'between' ? own : null;
  if (wanted !== null && wanted.size < 2) return [];
  const back = row.sides === 'before';
  const near: Statement[] = [];
  for (let step = 1; step <= REACH; step++) {
    const at = sentence.index + (back ? -step : step);
    near.push(...(bySentence.get(at) ?? []).filter((one) => tells(field, one, analysis)));
  }
  const speakers = new Map<ActorId, Statement>();
  for (const statement of near) {
    const speaker = statement.speakers.at(-1)?.actor;
    if (speaker === undefined || speakers.has(speaker)) continue;
    if (wanted === null || wanted.has(speaker)) speakers.set(speaker, statement);
  }
  const [first, second] = [...speakers.values()];
  if (first === undefined || second === undefined) return [];
  const [a, b] = [bearingOf(first, analysis), bearingOf(second, analysis)];
  if (a.unit.at.start < b.unit.at.end && b.unit.at.start < a.unit.at.end) return []; // the one quotes the other
  if (row.sides === 'between' && ![...a.unit.gist.words].some((word) => b.unit.gist.words.has(word))) return [];
  return [
    {
      a,
      b,
      opposition: {
        field,
        verdict: 'real',
        rule: `declared/${row.id}`,
        why: 'the report itself sets the two accounts against each other',
        values: [wordsFor(field, first, analysis), wordsFor(field, second, analysis)],
      },
    },
  ];
}

/** Where the sentence does not tell in what the two differ: in the figure or the time that both give, else in the matter itself. */
function fieldOf(
  sentence: Sentence,
  { sides }: DeclaredRow,
  analysis: Analysis,
  bySentence: BySentence,
): DifferenceField {
  const step = sides === 'before' ? -1 : 1;
  const two = [1, 2].flatMap((at) => (bySentence.get(sentence.index + at * step) ?? []).slice(0, 1));
  const both = (field: DifferenceField): boolean =>
    two.length === 2 &&
    two.every((statement) => wordsFor(field, statement, analysis) !== '') &&
    new Set(two.map((statement) => wordsFor(field, statement, analysis))).size === 2;
  if (two.every(({ content }) => content.some((part) => BEGAN.test(analysis.report.text.slice(part.start, part.end)))))
    if (both('time')) return 'time';
  return both('number') ? 'number' : 'truth';
}

const BEGAN = /\b(?:start(?:s|ed)?|beg[au]n|trace[sd]?|date[sd]?|broke out|happened|took place)\b/iu;

/** A time where hours differ, a figure where figures do. */
function tells(field: DifferenceField, statement: Statement, analysis: Analysis): boolean {
  if (field === 'time' || field === 'number') return wordsFor(field, statement, analysis) !== '';
  return true;
}

function wordsFor(field: DifferenceField, { content }: Statement, { mentions, report }: Analysis): string {
  const type = field === 'time' ? 'time' : field === 'number' ? 'quantity' : null;
  if (type === null) return content.map(({ start, end }) => report.text.slice(start, end)).join(' … ');
  const found = mentions.find(
    (mention) =>
      mention.type === type && content.some(({ start, end }) => start <= mention.start && mention.end <= end),
  );
  return found === undefined ? '' : report.text.slice(found.start, found.end);
}

function bearingOf(statement: Statement, analysis: Analysis): Bearing {
  const gist = gistOf(analysis, statement.content);
  const at = cite(analysis.report, statement.span);
  return { unit: { analysis, telling: null, statement, at, gist, denies: false }, holds: true, terms: gist.terms };
}
