import type { When } from '../model/mention.ts';
import type { Story } from '../model/story.ts';

export type Cell = string | number | boolean | null;

/** Rows under the names of their columns; every row has every column. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Several values in one cell. */
const SEVERAL = ' | ';

/** The tables of a story. One row for each report, actor, statement, happening and claim, and for each piece of evidence of a difference.
 *  `from` and `to` are ISO 8601, `to` exclusive; `start` and `end` count UTF-16 code units of the stored text. */
export const TABLES: Readonly<
  Record<'reports' | 'actors' | 'statements' | 'happenings' | 'claims' | 'differences', (story: Story) => Table>
> = {
  reports: ({ analyses, origins }) => ({
    columns: 'id file title outlet url byline genre language published_from published_to precision origin sha256'.split(
      ' ',
    ),
    rows: analyses.map(({ report, dated }) => [
      report.id,
      report.file,
      report.title,
      report.outlet,
      report.url,
      report.byline,
      report.genre,
      report.language,
      dated?.from ?? null,
      dated?.to ?? null,
      dated?.precision ?? null,
      origins.find(({ kind, reports }) => kind !== 'party' && reports.includes(report.id))?.id ?? null,
      report.sha256,
    ]),
  }),
  actors: ({ actors, analyses }) => {
    const speaking = analyses.flatMap(({ statements }) =>
      statements.flatMap(({ speakers }) => [...new Set(speakers.map(({ actor }) => actor))]),
    );
    const counts = new Map<string, number>();
    for (const actor of speaking) counts.set(actor, (counts.get(actor) ?? 0) + 1);
    return {
      columns: 'id kind name party titles aliases statements'.split(' '),
      rows: actors.map(({ id, kind, name, party, titles, aliases }) => [
        id,
        kind,
        name,
        party,
        titles.join(SEVERAL),
        aliases.map(({ text }) => text).join(SEVERAL),
        counts.get(id) ?? 0,
      ]),
    };
  },
  statements: ({ analyses }) => ({
    columns:
      'id report file start end speakers speaker_id party anonymous act mode negated said_from said_to words rule confidence'.split(
        ' ',
      ),
    rows: analyses.flatMap(({ report, statements }) =>
      statements.map((statement) => {
        const last = statement.speakers.at(-1);
        return [
          statement.id,
          report.id,
          report.file,
          statement.span.start,
          statement.span.end,
          statement.speakers.map(({ name }) => name).join(' > '),
          last?.actor ?? null,
          last?.party ?? null,
          last?.anonymous ?? null,
          statement.act,
          statement.mode,
          statement.negated,
          ...timesOf(statement.said).slice(0, 2),
          statement.content.map(({ start, end }) => report.text.slice(start, end)).join(' … '),
          statement.rule,
          statement.confidence,
        ];
      }),
    ),
  }),
  happenings: ({ happenings }) => ({
    columns:
      'id kind summary reality from to stated place done_by done_to done_with done_through quantities tellings'.split(
        ' ',
      ),
    rows: happenings.map(({ id, kind, summary, reality, when, place, parts, quantities, mentions }) => [
      id,
      kind,
      summary,
      reality,
      ...timesOf(when),
      place,
      ...(['by', 'to', 'with', 'through'] as const).map((role) =>
        parts.flatMap((part) => (part.role === role ? [part.name] : [])).join(SEVERAL),
      ),
      quantities.map(({ least, most, unit }) => `${least}-${most ?? ''} ${unit}`.trim()).join(SEVERAL),
      mentions.length,
    ]),
  }),
  claims: ({ claims, asides = [] }) => ({
    columns:
      'id text standing asserted_by denied_by told_otherwise_by texts outlets speakers occasions parties origins'.split(
        ' ',
      ),
    rows: [...claims, ...asides].map(({ id, text, standing, members, counts }) => [
      id,
      text,
      standing,
      ...(['asserts', 'denies', 'differs'] as const).map((stance) =>
        [...new Set(members.flatMap((one) => (one.stance === stance && one.party !== null ? [one.party] : [])))].join(
          SEVERAL,
        ),
      ),
      counts.texts,
      counts.outlets,
      counts.speakers,
      counts.occasions,
      counts.parties,
      counts.origins,
    ]),
  }),
  differences: ({ claims, asides = [] }) => ({
    columns: 'claim field verdict rule why side value party file start end quote'.split(' '),
    rows: [...claims, ...asides].flatMap(({ id, differences }) =>
      differences.flatMap(({ field, verdict, rule, why, sides }) =>
        sides.flatMap(({ value, party, evidence }, side) =>
          evidence.map(({ file, start, end, quote }) => [
            id,
            field,
            verdict,
            rule,
            why,
            side + 1,
            value,
            party,
            file,
            start,
            end,
            quote,
          ]),
        ),
      ),
    ),
  }),
};

function timesOf(when: When | null): readonly [Cell, Cell, Cell] {
  return [when?.from ?? null, when?.to ?? null, when?.stated ?? null];
}
