import type { Answer, Section, Source } from '../model/answer.ts';
import type { Story } from '../model/story.ts';
import { writeAccounts, writeOthers } from './account.ts';
import { writeAgreed, writeContested } from './contested.ts';
import { writeLimits } from './limits.ts';
import { gatherMaterial, type Material } from './material.ts';
import { writeMissing } from './missing.ts';
import { writeNext } from './next.ts';
import { tellUnderstood, understand } from './question.ts';
import { isSilentOn } from './silence.ts';
import { writeSummary } from './summary.ts';
import { writeTakeaway } from './takeaway.ts';
import { writeTimeline } from './timeline.ts';

/** Write the answer to a question from a story. Sections without lines are left out; the order is the reader's:
 *  the answer, who says what, where they agree and differ, when, what is missing. */
export function writeAnswer(text: string, story: Story, options: { readonly asked?: string } = {}): Answer {
  const question = understand(text, story);
  const material = gatherMaterial(question, story);
  const silent = question.focus !== null && isSilentOn(question.focus, story); // then the rest would answer another question
  const told = [writeSummary(material), ...(silent ? [] : writeBody(material))];
  const sections = [
    ...told,
    ...(silent ? [] : [writeTakeaway(material, told)]),
    writeMissing(material),
    writeLimits(material),
    writeNext(material),
  ];
  return {
    question: text,
    asked: options.asked ?? null,
    form: 'answer',
    understood: tellUnderstood(question),
    sections: sections.filter((section) => section !== null && section.lines.length > 0),
    sources: sourcesOf(story),
  };
}

function writeBody(material: Material): readonly Section[] {
  const sections = [
    ...writeAccounts(material),
    ...writeContested(material),
    writeAgreed(material),
    ...writeOthers(material),
    writeTimeline(material),
  ];
  return sections.filter((section) => section !== null);
}

function sourcesOf({ analyses, origins }: Story): readonly Source[] {
  return analyses.map(({ report }, index) => ({
    number: index + 1,
    report: report.id,
    file: report.file,
    outlet: report.outlet,
    title: report.title,
    genre: report.genre,
    origin: origins.find(({ kind, reports }) => kind !== 'party' && reports.includes(report.id))?.id ?? null,
    sha256: report.sha256,
  }));
}
