import { readFileSync } from 'node:fs';
import { loadLexicon } from '../../src/load.ts';
import type { Role } from '../../src/model/story.ts';
import { findRoles } from '../../src/story/roles.ts';
import { analyseExample } from '../../test/example.ts';
import type { Measured } from './measure.ts';

/** The parts that invented sentences tell (`src/story/roles.tsv`), for the half that was looked at and the half that was not. */
export function roles(): Measured {
  const judged = judgeRoles();
  const table: string[] = ['half  role         told  found  right  voice right'];
  const figures: Record<string, number> = {};
  for (const half of ['seen', 'held'] as const) {
    const rows = judged.filter((row) => row.half === half);
    const kinds = [...new Set(rows.flatMap(({ wanted, found }) => [...wanted, ...found].map(({ role }) => role)))];
    for (const kind of [null, ...kinds.sort((a, b) => (a < b ? -1 : 1))]) {
      const of = (list: readonly Part[]): readonly Part[] => list.filter(({ role }) => kind === null || role === kind);
      const told = sum(rows.map(({ wanted }) => of(wanted).length));
      const found = sum(rows.map(({ found: all }) => of(all).length));
      const right = sum(rows.map(({ right: all }) => of(all).length));
      const voices = sum(rows.map(({ voiced }) => of(voiced).length));
      table.push([half, (kind ?? 'all').padEnd(11), told, found, right, voices].join('  '));
      if (kind === null) {
        figures[`${half} precision`] = share(right, found);
        figures[`${half} recall`] = share(right, told);
        figures[`${half} voice`] = share(voices, right);
        figures[`${half} sentences`] = share(rows.filter(isRight).length, rows.length);
      }
    }
  }
  return { table, figures };
}

/** One part told or found in a sentence. */
interface Part {
  /** “not broke” where the part is denied. */
  readonly role: string;
  readonly who: string;
}

export interface JudgedRow {
  readonly half: 'seen' | 'held';
  readonly sentence: string;
  readonly wanted: readonly Part[];
  readonly found: readonly Part[];
  /** Found and told, with the outcome of the row. */
  readonly right: readonly Part[];
  /** Of these, with the right voice. */
  readonly voiced: readonly Part[];
}

/** Whether everything that is told is found and nothing else. */
export function isRight({ wanted, found, right }: JudgedRow): boolean {
  return right.length === wanted.length && right.length === found.length;
}

export function judgeRoles(): readonly JudgedRow[] {
  const lexicon = loadLexicon();
  const lines = readFileSync(new URL('../../src/story/roles.tsv', import.meta.url), 'utf8').split('\n');
  return lines
    .filter((line) => line !== '' && !line.startsWith('#') && !line.startsWith('half\t'))
    .map((line) => {
      const [half = '', outcome = '', sentence = ''] = line.split('\t');
      const { names, ...analysis } = analyseExample(sentence, lexicon);
      const all = findRoles({ analyses: [analysis], actors: analysis.actors }).filter(({ role }) => !BESIDE.has(role));
      const marked = names.filter(({ role }) => role !== '' && role !== 'says' && role !== 'time');
      const named = marked.flatMap(({ role, name }) =>
        role.split(',').map((one) => ({ role: one.split('/'), who: name })),
      );
      const says = new Set(names.filter(({ role }) => role === 'says').map(({ name }) => name));
      const fits = ({ role, who }: (typeof named)[number], one: Role): boolean =>
        role.includes(shown(one)) && who === one.actor && one.outcome === outcome;
      const fitting = all.filter((role) => named.some((one) => fits(one, role)));
      // Either of two parts will do: the one that is found is the one that is told.
      const wanted = named.flatMap((one) => {
        const right = one.role.length < 2 ? [] : fitting.filter((role) => fits(one, role)).map(shown);
        return (right.length === 0 ? one.role.slice(0, 1) : right).map((role) => ({ role, who: one.who }));
      });
      const voiced = fitting.filter(({ saidBy, actor }) =>
        says.size === 0 ? saidBy === null || saidBy === actor : saidBy !== null && says.has(saidBy),
      );
      const parts = (list: readonly Role[]): readonly Part[] =>
        distinct(list.map((role) => ({ role: shown(role), who: role.actor })));
      return {
        half: half === 'held' ? 'held' : 'seen',
        sentence,
        wanted,
        found: parts(all),
        right: parts(fitting),
        voiced: parts(voiced),
      };
    });
}

/** Agreeing and being in touch are told of everybody at the table: they are looked at elsewhere. */
const BESIDE: ReadonlySet<string> = new Set(['agreed', 'contacted']);

function shown({ role, stance }: Role): string {
  return stance === 'denies' ? `not ${role}` : role;
}

function distinct(parts: readonly Part[]): readonly Part[] {
  return parts.filter((one, at) => parts.findIndex(({ role, who }) => role === one.role && who === one.who) === at);
}

function sum(values: readonly number[]): number {
  return values.reduce((all, one) => all + one, 0);
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : Math.round((part / whole) * 1000) / 1000;
}
