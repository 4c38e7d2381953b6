import type { Analysis } from '../model/analysis.ts';
import { cite } from '../model/citation.ts';
import type { Claim } from '../model/claim.ts';
import { showName } from '../model/show.ts';
import type { Citation } from '../model/span.ts';
import type { Statement } from '../model/statement.ts';
import type { Story } from '../model/story.ts';

/** What `read` prints for people: every thing with its id and its words, shortest useful form. The JSON has everything. */
export function overview(story: Story): string {
  const { analyses, actors, happenings, origins, claims, asides = [], denials, roles, agreements } = story;
  return [
    section('Reports', analyses.flatMap(reportLines)),
    section(
      'Actors',
      actors.map(
        ({ id, name, titles, party }) =>
          `${id}  ${[name, ...titles.slice(0, 1)].join(', ')}${party === null ? '' : ` (${party})`}`,
      ),
    ),
    ...analyses.map((analysis) =>
      section(
        `Statements in ${showName(analysis.report.file)}`,
        analysis.statements.flatMap((statement) => statementLines(statement, analysis)),
      ),
    ),
    section(
      'Happenings',
      happenings.flatMap(({ id, kind, reality, when, summary, mentions }) => [
        `${id}  ${kind}, ${reality}${when === null ? '' : `, ${when.from} to ${when.to}`}, told ${mentions.length} times`,
        `  “${oneLine(summary)}”`,
      ]),
    ),
    section(
      'Origins',
      origins.map(({ id, name, kind, reports }) => `${id}  ${showName(name)} (${kind}), reports: ${reports.length}`),
    ),
    section('Claims', claims.flatMap(claimLines)),
    section('May differ, or told with other words', asides.flatMap(asideLines)),
    section(
      'Denials',
      denials.flatMap(({ statement, at, denied, deniedAt }) => [
        `${statement}  ${words(at)}`,
        `  denies ${denied === null || deniedAt === null ? 'what none of these reports says' : `${denied}  ${words(deniedAt)}`}`,
      ]),
    ),
    section(
      'Roles',
      roles.flatMap(({ actor, role, outcome, stance, saidByParty, evidence }) => [
        `${actor}  ${stance === 'denies' ? 'denied: ' : ''}${role}, ${outcome}${saidByParty === null ? '' : ` (says ${saidByParty})`}`,
        ...evidence.map((at) => `  ${words(at)}`),
      ]),
    ),
    section(
      'Agreements',
      agreements.map(
        ({ id, what, between, breaches }) =>
          `${id}  ${what}, ${between.join(' and ')}, breaches alleged: ${breaches.length}`,
      ),
    ),
  ].join('');
}

function reportLines({ report, dated, statements, tellings }: Analysis): string[] {
  const furniture = report.blocks.filter((block) => block.role === 'furniture').length;
  return [
    `${report.id}  ${showName(report.file)}`,
    `  ${report.title}`,
    `  ${report.outlet ?? 'outlet not told'}, ${report.genre}, ${dated === null ? 'undated' : `${dated.from} (${dated.precision})`}`,
    `  statements: ${statements.length}, tellings: ${tellings.length}, furniture: ${furniture}, gaps: ${report.gaps.length}`,
  ];
}

function statementLines({ id, act, speakers, content }: Statement, { report }: Analysis): string[] {
  const who = speakers.map(({ name, party }) => `${name}${party === null ? '' : ` (${party})`}`).join(' > ');
  return [`${id}  ${act}: ${who || 'somebody'}`, ...content.map((span) => `  “${oneLine(cite(report, span).quote)}”`)];
}

function claimLines({ id, text, standing, counts, differences }: Claim): string[] {
  return [
    `${id}  ${standing}, independent origins: ${counts.origins}, parties: ${counts.parties}`,
    `  “${oneLine(text)}”`,
    ...differences.map(({ field, verdict, why }) => `  ${field}, ${verdict}: ${why}`),
  ];
}

/** What each side says; nothing of it is agreed or contested. */
function asideLines({ id, differences }: Claim): string[] {
  return differences.flatMap(({ field, rule, why, sides }) => [
    `${id}  ${field}, by ${rule}: ${why}`,
    ...sides.map(({ value, evidence: [at] }) => `  ${value}${at === undefined ? '' : `: ${words(at)}`}`),
  ]);
}

function words({ file, start, quote }: Citation): string {
  return `${showName(file)} ${start}: “${oneLine(quote)}”`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function section(heading: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `${heading}\n${lines.map((line) => `  ${line}\n`).join('')}\n`;
}
