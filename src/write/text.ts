import type { Language } from '../lexicon/messages.ts';
import type { Answer, Line } from '../model/answer.ts';
import { showName } from '../model/show.ts';
import type { Story } from '../model/story.ts';
import { checkedText } from './checked.ts';
import { actorText, cellText, columnText, derivedText, sideText } from './derived.ts';
import { type Frame, frameIn, titleIn } from './frame.ts';
import { numbers, sourceFacts } from './numbers.ts';

export interface TextOptions {
  /** Columns, 80 where not given; a longer word stands alone in its line. */
  readonly width?: number;
  /** ANSI colours for headings and markers; only where somebody asks for them. */
  readonly colour?: boolean;
  /** Of the frame; composed sentences stay English. */
  readonly language?: Language;
}

/** The answer for a terminal. The only characters beyond ASCII are those of the reports and of the sentences. */
export function answerText(answer: Answer, _story: Story, options: TextOptions = {}): string {
  const { width = 80, colour = false, language = 'en' } = options;
  const frame = frameIn(language);
  const strong = (text: string) => (colour ? `\u001b[1m${text}\u001b[22m` : text);
  const faint = (text: string) => (colour ? `\u001b[2m${text}\u001b[22m` : text);
  const { understood, asked, sections, sources } = answer;
  const question = titleIn(frame, answer.question);
  const parts = [
    [
      ...wrap(question, width).map(strong),
      '='.repeat(Math.min(width, longest(wrap(question, width)))),
      ...(understood === '' ? [] : wrap(understood, width).map(faint)),
      ...(asked === null ? [] : [faint(frame.tell(`Asked on ${asked}.`))]),
    ],
    ...sections.map(({ role, heading: english, lines }) => {
      const heading = frame.tell(english);
      return [
        ...wrap(heading, width).map(strong),
        '-'.repeat(Math.min(width, longest(wrap(heading, width)))),
        ...(role === 'context'
          ? wrap(lines.map((line) => marked(line, answer)).join(' '), width)
          : [...grid(lines, width), ...lines.flatMap((line, at) => lineText(line, answer, width, at + 1, frame))]),
      ];
    }),
    [
      strong(frame.tell('Sources')),
      '-'.repeat(frame.tell('Sources').length),
      ...sources.flatMap((source) => {
        const mark = `[${source.number}] `;
        const indent = ' '.repeat(mark.length);
        return [
          ...wrap(`${mark}${source.title}`, width, indent),
          ...wrap(`${indent}${sourceFacts(source, answer, frame)}`, width, indent),
          ...wrap(`${indent}${showName(source.file)}`, width, indent).map(faint),
        ];
      }),
    ],
  ];
  return [...parts, ...translated(answer, width)].map((part) => part.map((line) => `${line}\n`).join('')).join('\n');
}

/** Translations stand apart from the words of the reports, each beside its original. */
function translated({ sections }: Answer, width: number): readonly (readonly string[])[] {
  const all = sections.flatMap(({ lines }) => lines.flatMap(({ translations }) => translations ?? []));
  const [first] = all;
  if (first === undefined) return [];
  const once = [...new Map(all.map((one) => [one.quote, one])).values()];
  const head = `Translations into ${first.language} by a language model (${first.by}): no words of the reports`;
  return [
    [
      ...wrap(head, width),
      '-'.repeat(Math.min(width, head.length)),
      ...once.flatMap(({ quote, text }) => [
        ...wrap(`- “${quote.replaceAll(/\s+/gu, ' ')}”`, width, '  '),
        ...wrap(`  translated: ${text.replaceAll(/\s+/gu, ' ')}`, width, '  '),
      ]),
    ],
  ];
}

/** A line with the numbers of its sources. */
function marked(line: Line, answer: Answer): string {
  return `${line.text}${marksOf(line, answer)}`;
}

function lineText(line: Line, answer: Answer, width: number, number: number, { tell }: Frame): string[] {
  const { searched, answerable, checked, derived, sides } = line;
  const said = checked !== undefined ? checkedText(checked) : derived !== undefined ? derivedText(derived) : '';
  const head = said === '' ? '' : `${tell(said)}. `;
  const tail =
    answerable === null ? '' : ` (${tell(answerable ? 'answered in these reports' : 'not answered in these reports')})`;
  const about = derived?.kind === 'actor' ? ` (${actorText(derived)})` : '';
  const mark = derived?.kind === 'positions' ? `${number}. ` : '- ';
  const indent = ' '.repeat(mark.length);
  return [
    ...wrap(`${mark}${head}${marked(line, answer)}${tail}${about}`, width, indent),
    ...(searched === null ? [] : wrap(`  ${searchedText(searched)}`, width, '  ')),
    ...(derived === undefined || sides === null
      ? []
      : sides.flatMap((side) =>
          wrap(`${indent}* ${side.label}: ${sideText(line, side)}${marksOf(side, answer)}`, width, `${indent}  `),
        )),
  ];
}

function marksOf(of: Pick<Line, 'citations'>, answer: Answer): string {
  const shown = numbers(of, answer).map((number) => `[${number}]`);
  return shown.length === 0 ? '' : ` ${shown.join('')}`;
}

/** Parties across, claims down, by the numbers of the lines below; nothing where it does not fit into the width. */
function grid(lines: readonly Line[], width: number): readonly string[] {
  const rows = lines.flatMap(({ derived }) => (derived?.kind === 'positions' ? [derived] : []));
  const cells = [
    ['', ...(rows[0]?.cells.map(({ column }) => harmless(columnText(column))) ?? [])],
    ...rows.map((row, at) => [
      String(at + 1),
      ...row.cells.map((cell) => (cell.stances.length === 0 ? '-' : cellText(cell))),
    ]),
  ];
  const widths = cells[0]?.map((_, at) => longest(cells.map((row) => row[at] ?? ''))) ?? [];
  const whole = widths.reduce((sum, one) => sum + one + 2, 0) - 2;
  if (rows.length === 0 || whole > width) return [];
  return [
    ...cells.map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    ),
    '',
  ];
}

/** What was looked for, where, and how much of it was there. */
export function searchedText({ terms, files, hits }: NonNullable<Line['searched']>): string {
  const places =
    hits === 0 ? 'nothing found' : `${hits} ${hits === 1 ? 'place' : 'places'} found, none of them answers it`;
  return `Searched for: ${terms.join(', ')}; in ${files.length} ${files.length === 1 ? 'report' : 'reports'}; ${places}.`;
}

/** Break at spaces so that no line is longer than `width`; lines after the first begin with `indent`. Control characters of a
 *  report never reach the terminal. */
function wrap(text: string, width: number, indent = ''): string[] {
  const lines: string[] = [];
  let line = /^ */.exec(text)?.[0] ?? '';
  let empty = true;
  for (const word of harmless(text).split(/\s+/u)) {
    if (word === '') continue;
    if (!empty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line];
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not pass
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

function harmless(text: string): string {
  return text.replace(CONTROLS, ' ');
}

function longest(lines: readonly string[]): number {
  return lines.reduce((most, line) => Math.max(most, line.length), 0);
}
