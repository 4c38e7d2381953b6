import { OF_STATE } from '../lexicon/bodies.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { withoutForeign } from './foreign.ts';
import { induceStates } from './induce.ts';
import { decideKinds, findCandidates } from './kinds.ts';
import { type Known, type KnownNames, knownAt, knownNames, withOwn } from './known.ts';
import { COMPASS } from './known-here.ts';
import type { Candidate, Decision, Name, NameKind, Names } from './name.ts';
import { isBare, keyOf, type Run, textsOf } from './run.ts';
import { findRuns } from './runs.ts';
import { lookOver, type Seen, withNames } from './seen.ts';
import type { Line, Word } from './words.ts';

/** Find the proper names of a report and say what each is. Twice: the first reading shows the states that no data file knows.
 *  @param head the first lines of the page, furniture included: an official text names its state there. */
export function findNames(lines: readonly Line[], lexicon: Lexicon, head = ''): Names {
  const { known, runs } = readTwice(lines, lexicon, head);
  return withLeading(lines, nameRuns(lines, runs, known, decideKinds(lines, runs, lexicon, lexicon.names)));
}

/** “Norlandic | National Bank”, “Port Asher | Electric Company” are one name. Bodies of a state keep it apart: “Norlandic | Ministry of
 *  Defence” is told as Norland's. */
function withLeading(lines: readonly Line[], { names, runs }: Names): Names {
  const joined: Name[] = [];
  for (const name of names) {
    const before = joined.at(-1);
    const beside = before !== undefined && before.line === name.line && before.last === name.first;
    const apart =
      lines[name.line]?.words[name.first]?.joined === true ||
      (OF_STATE.test(name.key) && !TRANSPORT_POLICE.test(name.key)) ||
      name.kind !== 'organisation';
    if (!beside || apart || !LEADING.has(before.kind)) {
      joined.push(name);
      continue;
    }
    joined.pop();
    const state = before.known === null || before.known.what === 'organisation' ? null : before.known.state.name;
    const key = `${before.key} ${name.key}`;
    joined.push({ ...name, first: before.first, key, known: null, within: state, rule: name.rule });
  }
  return { names: joined, runs };
}

/** “British | Transport Police” is its whole name. */
const TRANSPORT_POLICE = /^(?:Transport|Railway|Harbou?r) Police$/u;

const LEADING: ReadonlySet<NameKind> = new Set<NameKind>(['demonym', 'state', 'place', 'organisation']);

/** The names whose kind is to be decided, with the decision of the rules: what the model is trained on. */
export function candidatesOf(lines: readonly Line[], lexicon: Lexicon): readonly Candidate[] {
  return findCandidates(lines, readTwice(lines, lexicon, '').runs, lexicon);
}

type Runs = readonly (readonly Run[])[];

/** The first reading shows states that no data file knows, and who is a person by the rules; with these the runs are found again. */
function readTwice(
  lines: readonly Line[],
  lexicon: Lexicon,
  head: string,
): { readonly known: KnownNames; readonly runs: Runs } {
  const over = lookOver(lines, lexicon);
  const first = knownNames(lexicon);
  const plain = plainRuns(lines, first, over);
  const before = withHeadlines(lines, plain, first, over, NOBODY);
  const names = nameRuns(lines, before, first, decideKinds(lines, before, lexicon, null));
  const states = induceStates(lines, names, lexicon, head);
  const people = new Set(names.names.flatMap((name) => (name.kind === 'person' ? [name.key] : [])));
  if (states.length === 0) return { known: first, runs: withHeadlines(lines, plain, first, over, people) };
  const known = withOwn(first, states);
  return { known, runs: withHeadlines(lines, plainRuns(lines, known, over), known, over, people) };
}

const NOBODY: ReadonlySet<string> = new Set();

function plainRuns(lines: readonly Line[], known: KnownNames, over: Seen): Runs {
  return lines.map((line) => (line.shape === 'plain' ? findRuns(line, known, over) : []));
}

/** Headlines hold the names of the plain lines, and “DANE” for “Orla Dane”. */
function withHeadlines(
  lines: readonly Line[],
  plain: Runs,
  known: KnownNames,
  over: Seen,
  people: ReadonlySet<string>,
): Runs {
  if (lines.every((line) => line.shape === 'plain')) return plain;
  const full = plain.flatMap((runs, line) => runs.filter(isBare).map((run) => textsOf(lines[line], run)));
  const last = [...people].flatMap((key) => (key.includes(' ') ? [[key.slice(key.lastIndexOf(' ') + 1)]] : []));
  const seen = withNames(over, [...full, ...last]);
  return lines.map((line, index) => (line.shape === 'plain' ? (plain[index] ?? []) : findRuns(line, known, seen)));
}

function nameRuns(
  lines: readonly Line[],
  runs: readonly (readonly Run[])[],
  known: KnownNames,
  kinds: ReadonlyMap<string, Decision>,
): Names {
  const names: Name[] = [];
  for (let line = 0; line < runs.length; line++) {
    const list = runs[line];
    if (list === undefined) continue;
    for (const run of list) {
      if (run.office !== null) continue;
      const text = keyOf(lines[line], run);
      const { kind, rule } = run.known === null ? (kinds.get(text) ?? UNKNOWN) : kindOfKnown(run.known);
      const key = rule === 'dateline' ? inSmallLetters(text) : text.replace(/ police$/u, ' Police');
      const within = run.known === null ? stateWithin(lines[line]?.words ?? [], run, known) : null;
      names.push({ line, first: run.first, last: run.last, key, kind, known: run.known, within, rule });
    }
  }
  return { names: withoutForeign(withoutHome(withCompass(names, lines))), runs };
}

/** “The Senate” of a report that names no such state is another one's. */
function withoutHome(names: readonly Name[]): readonly Name[] {
  const named = new Set<string>();
  for (const { known } of names) if (known !== null && known.what !== 'organisation') named.add(known.state.name);
  return names.map((name) => {
    const { known, key } = name;
    if (known?.what !== 'organisation' || known.of === null || !EVERYWHERE.has(key) || named.has(known.of)) return name;
    return { ...name, known: null, rule: 'name-of-many' };
  });
}

/** Names by which several states call a body of theirs. */
const EVERYWHERE: ReadonlySet<string> = new Set([
  'Senate',
  'Congress',
  'Commons',
  'Lords',
  'Supreme Court',
  'House of Representatives',
  'Treasury Department',
]);

/** “the North” of a report about North Norland is that state. */
function withCompass(names: readonly Name[], lines: readonly Line[]): readonly Name[] {
  const states = new Map<string, Known | null>();
  for (const { known, kind, key } of names) {
    const [first = '', ...rest] = key.split(' ');
    if (kind !== 'state' || known === null || rest.length === 0 || !COMPASS.has(first.toLowerCase())) continue;
    const other = states.get(first);
    states.set(first, other === undefined || other === known ? known : null);
  }
  return names.map((name) => {
    const known = states.get(name.key);
    const article = lines[name.line]?.words[name.first - 1]?.lower === 'the';
    return known != null && article ? { ...name, known, kind: 'state', rule: 'compass' } : name;
  });
}

const UNKNOWN = { kind: 'unknown', rule: 'name-alone' } as const;

function kindOfKnown(known: Known): { readonly kind: NameKind; readonly rule: string } {
  if (known.what === 'organisation') return { kind: known.organisation.kind, rule: 'name-known' };
  if (known.what === 'capital') return { kind: 'place', rule: 'name-known' };
  return { kind: known.what, rule: 'name-known' };
}

/** “Press Bureau of | Norland” */
function stateWithin(words: readonly Word[], run: Run, known: KnownNames): string | null {
  for (let at = run.first + 2; at < run.last; at++) {
    const before = words[at - 1]?.lower === 'the' ? words[at - 2]?.lower : words[at - 1]?.lower;
    if (before !== 'of') continue;
    const found = knownAt(known, words, at, false);
    if (found?.known.what === 'state') return found.known.state.name;
  }
  return null;
}

function inSmallLetters(name: string): string {
  return name.replace(/\p{Lu}+/gu, (part) => part.slice(0, 1) + part.slice(1).toLowerCase());
}
