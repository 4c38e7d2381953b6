import { createHash } from 'node:crypto';
import type { Answer, Line, Section } from '../src/model/answer.ts';
import { cite } from '../src/model/citation.ts';
import type { Report } from '../src/model/report.ts';
import type { Citation } from '../src/model/span.ts';
import type { Story } from '../src/model/story.ts';

/** A report as reading would give it, from its text alone. */
export function exampleReport(file: string, text: string, more: Partial<Report> = {}): Report {
  return {
    id: `r-${file}`,
    file,
    sha256: createHash('sha256').update(text).digest('hex'),
    text,
    title: text.split('\n')[0] ?? '',
    outlet: null,
    url: null,
    byline: null,
    credits: [],
    published: null,
    language: 'en',
    genre: 'news',
    genreBecause: [],
    blocks: [{ start: 0, end: text.length, role: 'paragraph', why: 'text' }],
    gaps: [],
    ...more,
  };
}

export const NORTH = exampleReport(
  'north.txt',
  `Firing stops on the border

Norland and Sudmark agreed on Saturday to stop firing. The call came at 2.20pm.

“The pause was worked out by the two armies,” said Tor Dane, a spokesman in Port Asher. Deputy Premier Orla Vint denied that the council had met, saying no such meeting was planned.

Nine camps were hit on May 7, 2031, in what it called Operation Red Kite. Vint said that 31 people had died and 3,000 had fled.

She thanked Arlen Moss for his help. Norland's army has not confirmed it.`,
  {
    outlet: 'The Northern Post',
    published: {
      from: '2031-05-11',
      to: '2031-05-12',
      precision: 'day',
      basis: [{ start: 0, end: 0, why: 'metadata' }],
    },
  },
);

export const SOUTH = exampleReport(
  'south.txt',
  `Talks were brokered by Westria

Premier Ivo Karr said the talks were brokered by Westria. "We are grateful," he told Channel Nine.

Over a dozen places were hit, Karr said. He promised a full report.`,
  { outlet: 'Southern Mail' },
);

export const REPORTS = [NORTH, SOUTH];

/** The first place of some words in a report. */
export function at(report: Report, words: string): Citation {
  const start = report.text.indexOf(words);
  if (start < 0) throw new Error(`${report.file} has no “${words}”`);
  return cite(report, { start, end: start + words.length });
}

export function exampleLine(text: string, citations: readonly Citation[], more: Partial<Line> = {}): Line {
  return { text, claims: [], citations, searched: null, answerable: null, sides: null, ...more };
}

export function exampleAnswer(
  lines: readonly Line[],
  section: Partial<Section> = {},
  reports: readonly Report[] = REPORTS,
): Answer {
  return {
    question: 'Who brokered the truce?',
    asked: null,
    form: 'answer',
    understood: 'Asked is who brokered the truce.',
    sections: [{ role: 'account', heading: 'What is said', party: null, lines, ...section }],
    sources: reports.map((report, index) => ({
      number: index + 1,
      report: report.id,
      file: report.file,
      outlet: report.outlet,
      title: report.title,
      genre: report.genre,
      origin: `o-${report.file}`,
      sha256: report.sha256,
    })),
  };
}

/** A story of these reports in which nothing was found. */
export function exampleStory(reports: readonly Report[]): Story {
  return {
    analyses: reports.map((report) => ({
      report,
      sentences: [],
      mentions: [],
      actors: [],
      dated: report.published,
      statements: [],
      tellings: [],
      notes: [],
    })),
    actors: [],
    origins: [],
    happenings: [],
    claims: [],
    denials: [],
    roles: [],
    agreements: [],
    course: [],
    clusters: [],
  };
}
