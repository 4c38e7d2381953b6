import { EXPECTATIONS } from '../lexicon/questions.ts';
import type { Line, Searched, Section } from '../model/answer.ts';
import type { Story } from '../model/story.ts';
import type { Material } from './material.ts';
import { counted, listed, phraseStatement, plainLine } from './phrase.ts';
import { stem } from './question.ts';

/** What is not in the sources, each with what was searched for and where. */
export function writeMissing(material: Material): Section | null {
  const lines = [...unknownWords(material), ...expected(material), ...deniedNowhere(material)];
  return lines.length === 0 ? null : { role: 'missing', heading: 'Not in the sources', party: null, lines };
}

/** Words of the question that no report holds. */
function unknownWords({ question, story }: Material): readonly Line[] {
  return question.unknown.map((word) => {
    const terms = [...new Set([word, stem(word)])];
    return missingLine(`None of the reports mentions “${word}”.`, searchFor(terms, story));
  });
}

/** What a reader would expect to be told about such a matter. */
function expected({ question, story }: Material): readonly Line[] {
  return EXPECTATIONS.filter(({ matter }) => question.matters.some(({ id }) => id === matter)).flatMap(
    ({ missing, terms }) => {
      const searched = searchFor(terms, story);
      return searched.hits > 0 ? [] : [missingLine(`None of the reports ${missing}.`, searched)];
    },
  );
}

/** What is known only from its denial. */
function deniedNowhere({ story, relevance }: Material): readonly Line[] {
  return story.denials.flatMap(({ denied, statement: id, at }) => {
    const analysis = story.analyses.find(({ report }) => report.id === at.report);
    const statement = analysis?.statements.find((one) => one.id === id);
    if (
      denied !== null ||
      analysis === undefined ||
      statement === undefined ||
      relevance(analysis, statement.span) === 0
    )
      return [];
    const phrase = phraseStatement(analysis, statement, story);
    return [plainLine(`Denied, but claimed in none of the reports: ${phrase.text}`, [phrase.citation])];
  });
}

function missingLine(text: string, searched: Searched): Line {
  return {
    ...plainLine(`${text} Searched: ${listed(searched.terms)}, in ${counted(searched.files.length, 'report')}.`),
    searched,
  };
}

/** Look for terms as whole words or word beginnings in all stored texts, furniture left out, capitals ignored unless the term is an acronym. */
export function searchFor(terms: readonly string[], story: Story): Searched {
  const patterns = terms.map(
    (term) =>
      new RegExp(
        `(?<![\\p{L}\\p{N}])${escape(term)}${/^[\p{Lu}.]+$/u.test(term) ? '(?![\\p{L}\\p{N}])' : ''}`,
        /^[\p{Lu}.]+$/u.test(term) ? 'u' : 'iu',
      ),
  );
  let hits = 0;
  for (const { report } of story.analyses) {
    for (const block of report.blocks) {
      if (block.role === 'furniture') continue;
      const text = report.text.slice(block.start, block.end);
      hits += patterns.filter((pattern) => pattern.test(text)).length;
    }
  }
  return { terms, files: story.analyses.map(({ report }) => report.file), hits };
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');
}
