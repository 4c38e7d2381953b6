/** Small invented texts as the finders of statements read them, and the whole path for them. */
import type { Lexicon } from '../src/lexicon/lexicon.ts';
import { loadLexicon } from '../src/load.ts';
import type { Analysis } from '../src/model/analysis.ts';
import type { Report } from '../src/model/report.ts';
import { understand } from '../src/pipeline.ts';
import { type Reading, readQuotations } from '../src/statement/reading.ts';
import { findSentences } from '../src/text/sentences.ts';
import { reportOf } from './example.ts';

const lexicons = new Map<string, Lexicon>();

/** Loaded once for all tests of a file. */
function lexiconWith(models: 'all' | 'none'): Lexicon {
  const lexicon = lexicons.get(models) ?? loadLexicon({ models });
  lexicons.set(models, lexicon);
  return lexicon;
}

/** A report of paragraphs, one a line. */
export function paragraphs(text: string, role: 'paragraph' | 'headline' | 'heading' | 'caption' = 'paragraph'): Report {
  return {
    ...reportOf(text),
    blocks: [...text.matchAll(/[^\n]+/gu)].map(({ 0: line, index }) => ({
      start: index,
      end: index + line.length,
      role,
      why: 'example',
    })),
  };
}

/** The sentences of a text with its quotations joined. */
export function readingOf(report: Report, models: 'all' | 'none' = 'all'): Reading {
  return readQuotations({ report, sentences: findSentences({ report }, lexiconWith(models)) });
}

/** Everything that is found in one report. */
export function analysisOf(report: Report, models: 'all' | 'none' = 'all'): Analysis {
  const [analysis] = understand([report], lexiconWith(models));
  if (analysis === undefined) throw new Error('one report gives one analysis');
  return analysis;
}
