import type { Answer, Line } from '../../src/model/answer.ts';

/** A question of a golden story with what a careful reader expects of its direct answer. The columns stand in golden/README.md. */
export interface AskedRow {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly question: string;
  /** The first line holds one of these; `missing`: the reports do not tell it, and the answer begins by saying so. */
  readonly first: readonly string[];
  /** The direct answer holds all of these. */
  readonly also: readonly string[];
  /** The direct answer holds none of these. */
  readonly never: readonly string[];
  /** Of the answer as it is, by reading it: `good`, or `fair: what a reader would miss`. */
  readonly verdict: string;
}

const HEADER = 'question\tfirst\talso\tnever\tverdict';

/** The rows of a `questions.tsv`; throws at a line that is not one. */
export function readAsked(text: string, name: string): readonly AskedRow[] {
  const [header, ...lines] = text.split(/\r?\n/u);
  if (header !== HEADER) throw new Error(`${name}:1: the header must be ${HEADER.replaceAll('\t', ', ')}`);
  return lines.flatMap((line, index) => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const [question = '', first = '', also = '', never = '', verdict = '', ...more] = line.split('\t');
    if (more.length > 0 || !/^(?:good|fair: .+)$/u.test(verdict))
      throw new Error(`${name}:${index + 2}: five columns, the last “good” or “fair: …”`);
    return [{ line: index + 2, question, first: parts(first, ' / '), also: parts(also), never: parts(never), verdict }];
  });
}

function parts(cell: string, mark = ' | '): readonly string[] {
  return cell.split(mark).filter((part) => part !== '');
}

/** What does not hold of a row, in words; empty where all does. */
export function judgeAsked({ first, also, never }: AskedRow, answer: Answer): readonly string[] {
  const lines = direct(answer);
  const isMissing = answer.sections[0]?.role === 'missing';
  const text = lines.map((line) => line.text).join('\n');
  const begins = isMissing
    ? first.includes('missing') && answer.sections[0]?.lines.some(({ searched }) => searched !== null) === true
    : first.some((words) => lines[0]?.text.includes(words) === true);
  return [
    ...(begins ? [] : [`it begins with “${isMissing ? 'not in the sources' : (lines[0]?.text ?? '')}”`]),
    ...(isMissing ? [] : also.filter((words) => !text.includes(words)).map((words) => `it does not hold “${words}”`)),
    ...never.filter((words) => text.includes(words)).map((words) => `it holds “${words}”`),
  ];
}

/** The lines under the summary; where nothing is told, the lines that say so. */
function direct({ sections }: Answer): readonly Line[] {
  const [head] = sections;
  return head?.role === 'missing' ? head.lines : (sections.find(({ role }) => role === 'summary')?.lines ?? []);
}

/** The questions with their direct answers, to be read line by line: how each was understood, what is said to it, and the verdict. */
export function askedPage(rows: readonly AskedRow[], ask: (question: string) => Answer): string {
  const parts = rows.map((row) => {
    const answer = ask(row.question);
    const numbers = new Map(answer.sources.map(({ report, number }) => [report, number]));
    const lines = direct(answer).map(({ text, citations }) => {
      const marks = [...new Set(citations.map(({ report }) => numbers.get(report)))].map((number) => `[${number}]`);
      return `- ${[text, marks.join('')].filter((part) => part !== '').join(' ')}`;
    });
    const head = answer.sections[0]?.role === 'missing' ? ['Not in the sources:', ''] : [];
    return [
      `## ${row.question}`,
      '',
      `*${answer.understood}*`,
      '',
      ...head,
      ...lines,
      '',
      `Verdict: ${row.verdict}`,
      '',
    ].join('\n');
  });
  return parts.join('\n');
}
