import { EXPECTATIONS } from '../lexicon/questions.ts';
import type { Line, Searched, Section } from '../model/answer.ts';
import { cite } from '../model/citation.ts';
import type { Citation } from '../model/span.ts';
import type { Story } from '../model/story.ts';
import { actorsIn } from '../model/within.ts';
import type { Material } from './material.ts';
import { phraseStatement, plainLine } from './phrase.ts';
import { stem } from './question.ts';

/** What is not in the sources, each with what was searched for and where. */
export function writeMissing(material: Material): Section | null {
  const lines = [...unknownWords(material), ...silentOn(material), ...expected(material), ...deniedNowhere(material)];
  return lines.length === 0 ? null : { role: 'missing', heading: 'Not in the sources', party: null, lines };
}

/** Words of the question that no report holds. */
function unknownWords({ question, story }: Material): readonly Line[] {
  return question.unknown.map((word) => {
    const terms = [...new Set([word, stem(word)])];
    return missingLine(`None of the reports mentions “${word}”.`, searchFor(terms, story));
  });
}

/** Somebody asked about who is named, but of whom nothing is told: no word, no deed, no part in an outcome.
 *  What a report itself says it did not find stands as evidence. */
function silentOn({ question, story }: Material): readonly Line[] {
  return question.named.flatMap(({ name, words: alias, actors }) => {
    const tells = story.analyses.some(
      ({ statements, tellings }) =>
        statements.some(({ speakers }) => speakers.some(({ actor }) => actors.has(actor))) ||
        tellings.some(({ parts, reality }) => reality !== 'denied' && parts.some(({ actor }) => actors.has(actor))),
    );
    if (tells || story.roles.some(({ actor, role }) => actors.has(actor) && role !== 'no part')) return [];
    const searched = searchFor([...new Set([name, alias])], story);
    const line = missingLine(`None of the reports tells of anything that ${name} said or did.`, searched);
    return [{ ...line, citations: notFoundBy(story, actors) }];
  });
}

/** “Sources do not mention a role of …” in a report's own words. */
function notFoundBy(story: Story, actors: ReadonlySet<string>): readonly Citation[] {
  return story.analyses.flatMap((analysis) =>
    analysis.sentences
      .filter((sentence) => NOT_FOUND.test(analysis.report.text.slice(sentence.start, sentence.end)))
      .filter((sentence) => actorsIn(analysis, sentence).some(({ actor }) => actors.has(actor)))
      .map((sentence) => cite(analysis.report, sentence)),
  );
}

/** How reports say that they found nothing. */
const NOT_FOUND =
  /\b(?:not found|do(?:es)? not (?:mention|say|describe|report)|no (?:mention|report|evidence|record) of)\b/iu;

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
    if (denied !== null || analysis === undefined || statement === undefined) return [];
    if (!DENYING.has(statement.cue?.lemma ?? '') || relevance(analysis, statement.span) === 0) return [];
    const phrase = phraseStatement(analysis, statement, story);
    return [plainLine(`Denied, but claimed in none of the reports: ${phrase.text}`, [phrase.citation])];
  });
}

/** Verbs that answer something said; “ruled out” and “refused” speak of what is to come. */
const DENYING: ReadonlySet<string> = new Set(['contradict', 'deny', 'dismiss', 'dispute', 'rebut', 'refute', 'reject']);

function missingLine(text: string, searched: Searched): Line {
  return { ...plainLine(text), searched };
}

/** Look for terms as word beginnings in all stored texts, furniture left out; an acronym (“UN”) as a whole word in capitals. */
export function searchFor(terms: readonly string[], story: Story): Searched {
  const patterns = terms.map(patternOf);
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

/** Whether some report states something with one of the terms in it: not in a question, and not in a sentence that tells of
 *  having found nothing. */
export function states(terms: readonly string[], { analyses }: Story): boolean {
  const patterns = terms.map(patternOf);
  return analyses.some(({ report, sentences }) =>
    sentences.some(({ start, end }) => {
      const text = report.text.slice(start, end);
      return !text.trimEnd().endsWith('?') && !NOT_FOUND.test(text) && patterns.some((pattern) => pattern.test(text));
    }),
  );
}

function patternOf(term: string): RegExp {
  const acronym = /^[\p{Lu}.]+$/u.test(term);
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped(term)}${acronym ? '(?![\\p{L}\\p{N}])' : ''}`, acronym ? 'u' : 'iu');
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
