import type { Language } from '../lexicon/messages.ts';
import type { Answer, Line, LineSide, SectionRole, Source } from '../model/answer.ts';
import { fingerprint } from '../model/fingerprint.ts';
import { showName } from '../model/show.ts';
import type { Story } from '../model/story.ts';
import { checkedText } from './checked.ts';
import { actorText, cellText, columnText, derivedText, MARKS, SILENT_MARK, sideText, THE_LINE } from './derived.ts';
import { type Frame, frameIn, titleIn } from './frame.ts';
import { numbers, sourceFacts } from './numbers.ts';
import { searchedText } from './text.ts';

/** The answer as CommonMark: one line of the file for each line of the answer, so that two answers can be compared. */
export function answerMarkdown(
  answer: Answer,
  _story: Story,
  { language = 'en' }: { readonly language?: Language } = {},
): string {
  const frame = frameIn(language);
  const { understood, asked, sections, sources } = answer;
  const question = titleIn(frame, answer.question);
  return [
    `# ${escaped(question)}`,
    ...(understood === '' ? [] : [`*${escaped(understood)}*`]),
    ...(asked === null ? [] : [escaped(frame.tell(`Asked on ${asked}.`))]),
    ...sections.map(
      ({ role, heading, lines }) =>
        `## ${escaped(frame.tell(heading))}\n\n${table(lines)}${lines.map((line, at) => `${bulletOf(role, line, at + 1)}${lineText(line, answer, frame)}`).join('\n')}`,
    ),
    `## ${frame.tell('Sources')}\n\n${sources
      .map(
        (source) =>
          `${source.number}. ${escaped(source.title)} (${escaped(sourceFacts(source, answer, frame))}), ${code(showName(source.file))}${footnote(source, answer)}`,
      )
      .join('\n')}`,
  ]
    .map((part) => `${part}\n`)
    .join('\n');
}

/** What lets a reader's program check the page: the hash of the report, and where the cited words stand in it, for each mark of the source
 *  in the order of the page, in a comment that is not shown: “120-180#a1b2c3,300-340#d4e5f6 …”, the digits after # being the fingerprint of the words. */
function footnote({ report, sha256 }: Source, { sections }: Answer): string {
  const marked = sections
    .flatMap(({ lines }) => lines.flatMap((line) => [line, ...sidesApart(line)]))
    .map(({ citations }) => citations.filter((citation) => citation.report === report))
    .filter((citations) => citations.length > 0)
    .map((citations) => citations.map(({ start, end, quote }) => `${start}-${end}#${fingerprint(quote)}`).join(','));
  return `, \`sha256:${sha256}\`${marked.length === 0 ? '' : ` <!-- ${marked.join(' ')} -->`}`;
}

/** A paragraph has none; positions have the numbers that stand in their table. */
function bulletOf(role: SectionRole, { derived }: Line, number: number): string {
  if (derived?.kind === 'positions') return `${number}. `;
  return role === 'context' ? '' : '- ';
}

function lineText(line: Line, answer: Answer, { tell }: Frame): string {
  const { searched, answerable, checked, derived } = line;
  const said = checked !== undefined ? checkedText(checked) : derived !== undefined ? derivedText(derived) : '';
  const head = said === '' ? '' : `**${escaped(tell(said))}.** `;
  const own = [
    `${head}${escaped(line.text)}${marks(line, answer)}`,
    ...(line.worded === undefined ? [] : [`(${THE_LINE}${escaped(line.worded.line)})`]),
    ...(answerable === null
      ? []
      : [`(${tell(answerable ? 'answered in these reports' : 'not answered in these reports')})`]),
    ...(searched === null ? [] : [escaped(searchedText(searched))]),
    ...(derived?.kind === 'actor' ? [`(${escaped(actorText(derived))})`] : []),
  ].join(' ');
  return [own, ...apart(line, answer)].join('\n');
}

function marks(of: Pick<Line, 'citations'>, answer: Answer): string {
  const shown = numbers(of, answer).map((number) => `\\[${number}\\]`);
  return shown.length === 0 ? '' : ` ${shown.join('')}`;
}

/** The sides as lines of their own where the text of the line does not hold them. */
function apart(line: Line, answer: Answer): readonly string[] {
  const indent = line.derived?.kind === 'positions' ? '   ' : '  ';
  return sidesApart(line).map(
    (side) => `${indent}- **${escaped(side.label)}:** ${escaped(sideText(line, side))}${marks(side, answer)}`,
  );
}

function sidesApart({ derived, sides }: Line): readonly LineSide[] {
  return derived === undefined || sides === null ? [] : sides;
}

/** Parties across, claims down, by the numbers of the lines below; '' where the lines are no positions. */
function table(lines: readonly Line[]): string {
  const rows = lines.flatMap(({ derived }) => (derived?.kind === 'positions' ? [derived] : []));
  const [first] = rows;
  if (first === undefined) return '';
  const head = ['Claim', ...first.cells.map(({ column }) => columnText(column))];
  const body = rows.map(({ cells }, at) => [
    String(at + 1),
    ...cells.map((cell) => {
      const signs = cell.stances.map(({ stance }) => MARKS[stance]).join(' ');
      return `${signs === '' ? SILENT_MARK : signs} ${cellText(cell)}`;
    }),
  ]);
  const row = (cells: readonly string[]): string => `| ${cells.map(escaped).join(' | ')} |`;
  return `${[row(head), `|${head.map(() => '---').join('|')}|`, ...body.map(row)].join('\n')}\n\n`;
}

/** Text that Markdown shows letter for letter: nothing in it becomes a link, an image, HTML or emphasis. */
function escaped(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\`*_[\]<>#|~&]/g, '\\$&')
    .replace(/^([-+]|\d+[.)])(?=\s)/, (mark) => `${mark.slice(0, -1)}\\${mark.slice(-1)}`)
    .replace(/:\/\//g, ':\\/\\/')
    .replace(/\bwww\./gi, (start) => `${start.slice(0, -1)}\\.`);
}

function code(text: string): string {
  const fence = '`'.repeat(Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length)) + 1);
  const pad = /^`|`$/.test(text) ? ' ' : '';
  return `${fence}${pad}${text.replace(/\s+/gu, ' ')}${pad}${fence}`;
}
