import type { Answer, Section } from '../model/answer.ts';
import type { Story } from '../model/story.ts';
import { actorsIn } from '../model/within.ts';
import { writeAccounts, writeOthers } from './account.ts';
import { writeAgreed, writeContested } from './contested.ts';
import { introduce } from './introduce.ts';
import { writeLimits } from './limits.ts';
import { gatherMaterial, type Material } from './material.ts';
import { notThere, writeMissing } from './missing.ts';
import { writeNext } from './next.ts';
import { withArticle } from './phrase.ts';
import { tellUnderstood, understand } from './question.ts';
import { isSilentOn } from './silence.ts';
import { sourcesOf } from './source.ts';
import { linesOf, writeSummary } from './summary.ts';
import { writeTakeaway } from './takeaway.ts';
import { writeTimeline } from './timeline.ts';

/** Write the answer to a question from a story. Where the reports do not hold what is asked for, that comes first. Sections without lines are left out; the order is the reader's:
 *  the answer, who says what, where they agree and differ, when, what is missing. */
export function writeAnswer(text: string, story: Story, options: { readonly asked?: string } = {}): Answer {
  const question = understand(text, story);
  const material = gatherMaterial(question, story);
  const silent = question.focus !== null && isSilentOn(question.focus, question, story);
  const told = silent ? writeSilence(material) : writeBody(material);
  const missing = writeMissing(material);
  const isElsewhere = notThere(material).length > 0;
  const sections = [
    isElsewhere ? missing : null,
    ...told,
    isElsewhere ? null : missing,
    writeLimits(material),
    writeNext(material),
  ];
  return {
    question: text,
    asked: options.asked ?? null,
    form: 'answer',
    understood: tellUnderstood(question),
    sections: introduce(
      sections.filter((section) => section !== null).filter(({ lines }) => lines.length > 0),
      story,
    ),
    sources: sourcesOf(story),
  };
}

/** Nothing is told of whom the question asks about: where the name stands, and no answer to another question. */
function writeSilence(material: Material): readonly Section[] {
  const { focus } = material.question;
  if (focus === null) return [];
  const named = material.words.filter(({ analysis, sentence }) =>
    actorsIn(analysis, sentence).some(({ actor }) => focus.actors.has(actor)),
  );
  return [
    {
      role: 'others',
      heading: `Where ${withArticle(focus.name)} is named`,
      party: null,
      lines: linesOf(named, material, 3),
    },
  ];
}

function writeBody(material: Material): readonly Section[] {
  const sections = [
    writeSummary(material),
    ...writeAccounts(material),
    ...writeContested(material),
    writeAgreed(material),
    ...writeOthers(material),
    writeTimeline(material),
  ].filter((section) => section !== null);
  return [...sections, writeTakeaway(material, sections)];
}
