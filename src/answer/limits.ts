import { isAnalysed } from '../model/analysed.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Section } from '../model/answer.ts';
import { retells } from '../model/retells.ts';
import type { Story } from '../model/story.ts';
import type { Material } from './material.ts';
import { capital, counted, listed, plainLine } from './phrase.ts';
import { accountless } from './takeaway.ts';

/** What narrows the answer, measured on these reports. */
export function writeLimits(material: Material): Section {
  const { story } = material;
  const texts = [
    unrelated(story),
    undated(story),
    retold(story),
    shared(story),
    lost(story),
    unresolved(story),
    unnamed(story),
    unread(story),
    silent(material),
    corrected(story),
    'The answer tells what the reports say and where they differ; it does not judge who is right.',
  ];
  return {
    role: 'limits',
    heading: 'Limits',
    party: null,
    lines: texts.flatMap((text) => (text === null ? [] : [plainLine(text)])),
  };
}

/** What stands in no report but was said by whoever asks. */
function corrected({ corrected: told = [] }: Story): string | null {
  return told.length === 0 ? null : `As the user knows better: ${told.join('; ')}.`;
}

/** Reports by their numbers under the answer. */
function numbersOf(list: readonly Analysis[], { analyses }: Story): string {
  const numbers = list.map((analysis) => `${analyses.indexOf(analysis) + 1}`);
  return `${numbers.length === 1 ? 'report' : 'reports'} ${listed(numbers)}`;
}

/** Nothing that is said of one story bears on the other. */
function unrelated(story: Story): string | null {
  const { analyses, clusters } = story;
  if (clusters.length < 2) return null;
  const parts = clusters.map(({ reports }) => {
    const ids = new Set(reports);
    return numbersOf(
      analyses.filter(({ report }) => ids.has(report.id)),
      story,
    );
  });
  return `The reports tell ${clusters.length} stories that have little in common: ${parts.join('; ')}.`;
}

function undated(story: Story): string | null {
  const { analyses } = story;
  const list = analyses.filter(({ dated }) => dated === null);
  const inferred = analyses.filter(({ report, dated }) => report.published === null && dated !== null);
  const parts = [
    ...(list.length === 0 ? [] : [`${counted(list.length, 'report')} could not be dated (${numbersOf(list, story)})`]),
    ...(inferred.length === 0
      ? []
      : [
          `the date of ${counted(inferred.length, 'report')} was worked out from the text (${numbersOf(inferred, story)})`,
        ]),
  ];
  return parts.length === 0 ? null : `${capital(parts.join('; '))}.`;
}

function retold(story: Story): string | null {
  const { analyses } = story;
  const list = analyses.filter(({ report }) => retells(report.genre));
  return list.length === 0
    ? null
    : `${counted(list.length, 'text')} (${numbersOf(list, story)}) ${list.length === 1 ? 'retells other reports and counts' : 'retell other reports and count'} as no origin.`;
}

function shared({ origins }: Story): string | null {
  const groups = origins.filter(({ reports, kind }) => kind !== 'party' && reports.length > 1);
  return groups.length === 0
    ? null
    : `${counted(groups.length, 'group')} of reports ${groups.length === 1 ? 'shares' : 'share'} a text or an agency and ${groups.length === 1 ? 'counts' : 'count'} as one origin: ${listed(groups.map(({ name, reports }) => `${name} (${reports.length})`))}.`;
}

function lost(story: Story): string | null {
  const { analyses } = story;
  const list = analyses.filter(({ report }) => report.gaps.length > 0);
  const gaps = list.reduce((sum, { report }) => sum + report.gaps.length, 0);
  return gaps === 0
    ? null
    : `Words seem to be missing at ${counted(gaps, 'place')} (${numbersOf(list, story)}); nothing was filled in.`;
}

function unresolved({ analyses }: Story): string | null {
  const count = analyses.reduce(
    (sum, { mentions }) => sum + mentions.filter((mention) => mention.type === 'time' && mention.when === null).length,
    0,
  );
  return count === 0 ? null : `${counted(count, 'expression')} of time could not be tied to a day.`;
}

function unnamed({ analyses }: Story): string | null {
  const statements = analyses.flatMap((analysis) => analysis.statements.filter(({ speakers }) => speakers.length > 0));
  const anonymous = statements.filter(({ speakers }) => speakers.at(-1)?.anonymous).length;
  return anonymous === 0
    ? null
    : `${anonymous} of ${counted(statements.length, 'statement')} ${anonymous === 1 ? 'rests' : 'rest'} on speakers without a name.`;
}

/** The analysis knows English; other texts are kept as sources. */
function unread(story: Story): string | null {
  const { analyses } = story;
  const list = analyses.filter(({ report }) => !isAnalysed(report));
  return list.length === 0
    ? null
    : `${counted(list.length, 'report')} in a language that is not analysed: ${numbersOf(list, story)}.`;
}

function silent(material: Material): string | null {
  const parties = accountless(material);
  return parties.length === 0 ? null : `No speaker of ${listed(parties)} is quoted on this.`;
}
