import type { CaseShape, SpanShape } from './shape.ts';

const HEADER = ['kind', 'where', 'rule', 'act', 'speakers', 'origins', 'words'];

/** What was found, one line each, so that a change can be read: every statement, every denial, every claim of several members.
 *  No ids and no offsets: a line changes only where the finding does. */
export function traceOf(
  { reports, statements, denials, claims, origins }: CaseShape,
  textOf: (file: string) => string,
): string {
  const named = new Map(statements.map((statement) => [statement.id, statement]));
  const lines = [
    ...statements.map(({ file, rule, act, speakers, content }) => [
      'statement',
      short(file),
      rule,
      act,
      speakers.map(({ name }) => name).join(' > '),
      '',
      firstWords(file, content[0]),
    ]),
    ...denials.map(({ statement, denied, where, at }) => {
      const by = named.get(statement);
      const file = by?.file ?? at?.file ?? '';
      return [
        'denial',
        short(file),
        by?.rule ?? '',
        where,
        by?.speakers.map(({ name }) => name).join(' > ') ?? '',
        denied === null ? '' : `of ${short(named.get(denied)?.file ?? '')}`,
        firstWords(file, by?.span ?? at),
      ];
    }),
    ...claims
      .filter(({ positions }) => positions.flatMap(({ evidence }) => evidence).length > 1)
      .map(({ text, standing, positions, counts, differences }) => {
        const files = new Set(positions.flatMap(({ evidence }) => evidence.map(({ file }) => short(file))));
        const fields = differences.map(({ field, real }) => (real ? field : `(${field})`));
        return [
          'claim',
          [...files].sort((a, b) => (a < b ? -1 : 1)).join(' '),
          fields.join(' '),
          standing,
          String(positions.flatMap(({ evidence }) => evidence).length),
          String(counts.origins),
          cut(text),
        ];
      }),
  ];
  const retold = `# reports ${reports.length}, origins ${origins.length}, statements ${statements.length}, denials ${denials.length}, claims ${claims.length}`;
  return `${[retold, HEADER.join('\t'), ...lines.map((line) => line.map(oneCell).join('\t'))].join('\n')}\n`;

  function firstWords(file: string, span: SpanShape | undefined): string {
    return span === undefined ? '' : cut(textOf(file).slice(span.start, span.end));
  }
}

/** “01-harbour-post.txt” → “01”, or the name where it has no number. */
function short(file: string): string {
  const name = file.split('/').at(-1) ?? file;
  return /^\d+/.exec(name)?.[0] ?? name;
}

function cut(text: string): string {
  const words = text.trim().split(/\s+/u);
  return words.length <= 12 ? words.join(' ') : `${words.slice(0, 12).join(' ')} …`;
}

function oneCell(text: string): string {
  return text.replace(/\s+/gu, ' ');
}
