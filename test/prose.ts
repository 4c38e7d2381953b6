import type { Answer } from '../src/model/answer.ts';

/** What a person who reads a page aloud would stumble over: one complaint for each place. Knows nothing of how pages are written.
 *  Words in quotation marks are the reports' own and are left alone, but for a head that is missing. */
export function stumbles({ sections, question }: Pick<Answer, 'sections' | 'question'>): readonly string[] {
  const lines = sections.flatMap(({ lines: own }) =>
    own.map(({ text, citations }) => ({ text, whole: citations.some(({ quote }) => isWhole(text, quote)) })),
  );
  return [
    ...[question, ...sections.map(({ heading }) => heading)].flatMap((text) =>
      rough(text).map((why) => told(why, text)),
    ),
    ...lines.flatMap(({ text, whole }) =>
      (whole ? rough(text) : [...rough(text), ...broken(text)]).map((why) => told(why, text)),
    ),
    ...repeated(lines.map(({ text }) => text)).map((text) => told('stands three times on the page', text)),
    ...sections.flatMap(({ heading, lines: own }) =>
      twice(own.map(({ text }) => text).filter(isSentence)).map((text) =>
        told(`stands twice under “${heading}”`, text),
      ),
    ),
    ...twice(sections.map(({ heading }) => heading)).map((heading) => told('two sections have one heading', heading)),
  ];
}

/** In a list of names two may be called alike. */
function isSentence(text: string): boolean {
  return text.split(' ').length > 4;
}

/** A line that is nothing but a headline or an item of a list, as its report has it. */
function isWhole(text: string, quote: string): boolean {
  return text === quote.replace(/\s+/gu, ' ').trim();
}

function told(why: string, text: string): string {
  return `${why}: ${text.slice(0, 160)}`;
}

/** Of headings and lines alike. */
function rough(text: string): readonly string[] {
  const own = text.replace(/[“"][^“”"]*[”"]/gu, '“”');
  const rows: readonly (readonly [RegExp, string])[] = [
    [/(?<![\p{L}’'-])(?!(?:had|that)\s)(\p{L}{2,}) \1(?![\p{L}’'-])/iu, 'a word stands twice'],
    [/\s{2}|^\s|\s$/u, 'blanks too many'],
    [/\s[,;:.!?](?:\s|$)/u, 'a blank before a mark'],
    [/,,|;;|::|,\.|\p{Ll}{4}\.,|;\./u, 'two marks'],
    [/\bthe the\b|\bthe [Aa]n?\b|\ba a\b/u, 'two articles'],
    [/\b1 (?:text|report|place|matter|statement|group|expression|origin|speaker)s\b/u, 'one of many'],
    [
      /\b(?:[2-9]|\d\d+) (?:text|report|place|matter|statement|group|expression|origin|speaker)(?![\p{L}’'-])/u,
      'many of one',
    ],
    [/\bundefined\b|\bnull\b|\bNaN\b|\[object/u, 'a value without a word'],
    [/\(\s*\)|\[\s*\]/u, 'empty brackets'],
    [/(?<![\p{L}\p{N}*])\*{1,3}[^\s*]|[^\s*]\*{2,3}(?![\p{L}\p{N}*])/u, 'a mark of emphasis'],
    [/\b(?:said|says) (?:that )?[.;:]?$/u, 'somebody says nothing'],
    [/; (?!.*\band\b)[\p{L} ]+ speak for themselves/u, 'many of one'],
  ];
  const found = rows.flatMap(([pattern, why]) => (pattern.test(own) ? [why] : []));
  const opening = text.match(/“/gu)?.length ?? 0;
  const closing = text.match(/”/gu)?.length ?? 0;
  return [
    ...found,
    ...(opening === closing ? [] : ['a quotation mark without its partner']),
    ...((text.match(/"/gu)?.length ?? 0) % 2 === 0 ? [] : ['a straight quotation mark without its partner']),
    ...(bracketed(own) ? [] : ['a bracket without its partner']),
  ];
}

function bracketed(text: string): boolean {
  return (text.match(/[([]/gu)?.length ?? 0) === (text.match(/[)\]]/gu)?.length ?? 0);
}

/** Of lines: a sentence has a head and an end. */
function broken(text: string): readonly string[] {
  return [
    ...(/(?:^|[:—] [“"]?)(?:\d{1,2}[.)]|\d{1,2}:\d{2}) \p{Lu}\p{Ll}/u.test(text) ? ['a label of the page'] : []),
    ...(/\b(\p{Lu}[\p{L}’'-]+)\b[^.;“”"[]{0,80}\b(?:he|she|it|they) \[(?:[^\]]* )?\1\]/u.test(text)
      ? ['a name in brackets that stands before it']
      : []),
    ...(/^[\p{Ll}]/u.test(text) ? ['begins with a small letter'] : []),
    ...(/^[,;:.)\]—–-]/u.test(text) ? ['begins with a mark'] : []),
    ...(/(?:^|: |— )[“"][,;:.)]/u.test(text) ? ['a quotation without its head'] : []),
    ...(/[.!?…”"’)\]]$/u.test(text) ? [] : ['has no end']),
  ];
}

/** Lines, or sides of lines, that stand more than twice on a page. */
function repeated(texts: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].flatMap(([text, count]) => (count > 2 ? [text] : []));
}

function twice(texts: readonly string[]): readonly string[] {
  return texts.filter((text, at) => texts.indexOf(text) !== at);
}
