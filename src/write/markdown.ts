import type { Answer, Line } from '../model/answer.ts';
import { showName } from '../model/show.ts';
import type { Story } from '../model/story.ts';
import { checkedText } from './checked.ts';
import { numbers, sourceFacts } from './numbers.ts';
import { searchedText } from './text.ts';

/** The answer as CommonMark: one line of the file for each line of the answer, so that two answers can be compared. */
export function answerMarkdown(answer: Answer, _story: Story): string {
  const { question, understood, asked, sections, sources } = answer;
  return [
    `# ${escaped(question)}`,
    ...(understood === '' ? [] : [`*${escaped(understood)}*`]),
    ...(asked === null ? [] : [`Asked on ${asked}.`]),
    ...sections.map(
      ({ role, heading, lines }) =>
        `## ${escaped(heading)}\n\n${lines.map((line) => `${role === 'context' ? '' : '- '}${lineText(line, answer)}`).join('\n')}`,
    ),
    `## Sources\n\n${sources
      .map(
        (source) =>
          `${source.number}. ${escaped(source.title)} (${escaped(sourceFacts(source, answer))}), ${code(showName(source.file))}`,
      )
      .join('\n')}`,
  ]
    .map((part) => `${part}\n`)
    .join('\n');
}

function lineText(line: Line, answer: Answer): string {
  const marks = numbers(line, answer).map((number) => `\\[${number}\\]`);
  const { searched, answerable, checked } = line;
  const head = checked === undefined ? '' : `**${escaped(checkedText(checked))}.** `;
  return [
    `${head}${escaped(line.text)}${marks.length === 0 ? '' : ` ${marks.join('')}`}`,
    ...(answerable === null ? [] : [answerable ? '(answered in these reports)' : '(not answered in these reports)']),
    ...(searched === null ? [] : [escaped(searchedText(searched))]),
  ].join(' ');
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
