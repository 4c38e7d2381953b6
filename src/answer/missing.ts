import { NOT_FOUND } from '../lexicon/denied.ts';
import { type Asks, EXPECTATIONS } from '../lexicon/questions.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Line, Searched, Section } from '../model/answer.ts';
import type { Statement } from '../model/statement.ts';
import type { Story } from '../model/story.ts';
import { isAbout } from './about.ts';
import { calledUnknown, isNarrowQuestion, lastDayBefore } from './answering.ts';
import { analysisOf, type Material } from './material.ts';
import { phraseStatement, plainLine, withArticle } from './phrase.ts';
import type { Question } from './question.ts';
import { pointsBack } from './reply.ts';
import { isSilentOn, notFoundBy } from './silence.ts';
import { stem } from './stem.ts';
import { linesOf } from './summary.ts';
import { dayText } from './timeline.ts';
import type { Wanted } from './wanted.ts';
import { widened } from './widened.ts';

/** What is not in the sources, each with what was searched for and where. */
export function writeMissing(material: Material): Section | null {
  const isNarrow = isNarrowQuestion(material.question);
  const lines = [...notThere(material), ...(isNarrow ? [] : [...expected(material), ...deniedNowhere(material)])];
  return lines.length === 0 ? null : { role: 'missing', heading: 'Not in the sources', party: null, lines };
}

/** What the question itself asks for and no report holds; where there is such a line, it comes before everything else. */
export function notThere(material: Material): readonly Line[] {
  const unknown = unknownWords(material);
  const silent = silentOn(material);
  return [
    ...unknown,
    ...silent,
    ...(unknown.length + silent.length > 0 && material.question.wanted.length === 1 ? [] : untold(material)),
  ];
}

/** Names of the question that no report holds, and the verb of a yes-or-no question. */
function unknownWords({ question, story }: Material): readonly Line[] {
  return question.unknown.map((word) =>
    missingLine(`None of the reports mentions “${word}”.`, searchFor([...new Set([word, stem(word)])], story)),
  );
}

/** What is asked and told by none of the reports. */
function untold(material: Material): readonly Line[] {
  const { question, story, told, words } = material;
  return question.wanted.flatMap((wanted) => {
    if (told.get(wanted)?.length !== 0) return [];
    const unknown = linesOf(calledUnknown(wanted, words, story), material, 2);
    return [
      missingLine(`None of the reports ${untoldOf(wanted, question, story)}.`, searchFor(termsOf(wanted), story)),
      ...unknown,
    ];
  });
}

function untoldOf(wanted: Wanted, { focus }: Question, story: Story): string {
  const { asks, speaker, text } = wanted;
  const last = lastDayBefore(wanted, story);
  if (last !== null) return `tells of that day: the last of them is of ${dayText({ from: last, to: `${last}T23:59` })}`;
  if (asks === 'said') {
    const whom = speaker.length > 0 ? `the ${speaker.join(' ')}` : focus === null ? null : withArticle(focus.name);
    return whom === null ? UNTOLD.said : `holds words of ${whom} on this`;
  }
  if (asks === 'how-many' && /\b(?:cost|price)\b/iu.test(text)) return 'gives a price';
  return UNTOLD[asks];
}

/** Each completes “None of the reports …”. */
const UNTOLD: Readonly<Record<Asks, string>> = {
  role: 'tells of such a part',
  who: 'says who it was',
  when: 'says when it was',
  where: 'says where it was',
  'how-many': 'gives a figure for this',
  'how-long': 'says how long it was',
  'how-old': 'gives an age',
  why: 'gives a reason for this',
  whether: 'tells of this in such words',
  said: 'holds such words',
  denied: 'holds such a denial',
  unknown: 'names anything as unknown',
  compare: 'holds two accounts of this',
  identity: 'says who or what that is',
  next: 'tells what is to come',
  what: 'tells this',
};

/** The words of a question and those that might tell the same. */
function termsOf(wanted: Wanted): readonly string[] {
  const words = (widened(wanted) ?? wanted).units
    .filter(({ soft }) => !soft)
    .flatMap(({ named, words: asked, kind, forms }) => {
      if (named !== null) return named.aliases;
      return kind === 'deed' ? [asked, ...forms.filter((form) => form.length > 3)] : [asked];
    });
  return [...new Set(words)];
}

/** Somebody asked about of whom nothing is told. What a report itself says it did not find stands as evidence. */
function silentOn({ question, story }: Material): readonly Line[] {
  return question.named.flatMap((named) => {
    if (!isSilentOn(named, question, story)) return [];
    const searched = searchFor(named.aliases, story);
    const line = missingLine(
      `None of the reports tells of anything that ${withArticle(named.name)} said or did.`,
      searched,
    );
    return [{ ...line, citations: notFoundBy(story, named) }];
  });
}

/** What a reader would expect to be told about such a matter. */
export function expected({ question, story }: Material): readonly Line[] {
  return EXPECTATIONS.filter(
    ({ matter, about }) =>
      question.matters.some(({ id }) => id === matter) && (about === undefined || isAbout(about, story)),
  ).flatMap(({ missing, terms }) => {
    const searched = searchFor(terms, story);
    return searched.hits > 0 ? [] : [missingLine(`None of the reports ${missing}.`, searched)];
  });
}

/** What is known only from its denial. */
function deniedNowhere({ story, relevance }: Material): readonly Line[] {
  const seen = new Set<string>();
  return story.denials.flatMap(({ denied, statement: id, at }) => {
    const analysis = denied === null ? analysisOf(story, at.report) : undefined;
    const statement = analysis?.statements.find((one) => one.id === id);
    if (analysis === undefined || statement === undefined) return [];
    if (!DENYING.has(statement.cue?.lemma ?? '') || relevance(analysis, statement.span) === 0) return [];
    if (pointsBack(statement, analysis.report.text) || answersOther(statement, analysis)) return [];
    const phrase = phraseStatement(analysis, statement, story);
    if (seen.has(phrase.text)) return []; // another paper with the same agency text
    seen.add(phrase.text);
    return [plainLine(`Denied, but claimed in none of the reports: ${phrase.text}`, [phrase.citation])];
  });
}

/** What is denied right after somebody else has spoken in the same paragraph was claimed there, in whatever words. */
function answersOther({ sentences: [first], speakers }: Statement, { sentences, statements }: Analysis): boolean {
  const speaker = speakers.at(-1)?.actor;
  return statements.some(
    (one) =>
      one.sentences[1] === first - 1 &&
      one.speakers.length > 0 &&
      one.speakers.at(-1)?.actor !== speaker &&
      sentences[first - 1]?.block === sentences[first]?.block,
  );
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
