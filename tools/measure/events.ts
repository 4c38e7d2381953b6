/** Political events: category and class of the relation of two given actors (PLV), and coded sentences (PETRARCH records).
 *  Nothing is trained on these sets; their dictionaries give the codes of actors only, never of verbs. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findTellings } from '../../src/happening/telling.ts';
import { topOf, treeOf } from '../../src/happening/tree.ts';
import { type Category, CLASS_OF, codeOf, happeningRow } from '../../src/lexicon/happenings.ts';
import type { Lexicon } from '../../src/lexicon/lexicon.ts';
import { loadLexicon } from '../../src/load.ts';
import { findMentions } from '../../src/mention/mention.ts';
import type { Actor } from '../../src/model/actor.ts';
import type { Part, Telling } from '../../src/model/happening.ts';
import type { ActorMention, Mention } from '../../src/model/mention.ts';
import type { Sentence } from '../../src/model/sentence.ts';
import type { Span } from '../../src/model/span.ts';
import { findStatements } from '../../src/statement/statement.ts';
import { findSentences } from '../../src/text/sentences.ts';
import { CATEGORY_OF_ROOT, categoryOfCode } from './event-codes.ts';
import type { Measured } from './measure.ts';
import { asReport } from './treebank.ts';

export function events(folder: string): Measured {
  const lexicon = loadLexicon();
  const pairs = linesOf<Pair>(folder, /^plv-.*\.jsonl$/u);
  const records = linesOf<Record_>(folder, /^petrarch.*\.jsonl$/u);
  if (pairs.length === 0 && records.length === 0)
    throw new Error(`${folder} holds neither plv-*.jsonl nor petrarch*.jsonl`);
  const relation = measurePairs(pairs, lexicon);
  const coded = measureRecords(records, readActors(folder), lexicon);
  return {
    table: [...relation.table, '', ...coded.table],
    figures: { ...relation.figures, ...coded.figures },
  };
}

interface Pair {
  readonly id: string;
  readonly sentence: string;
  readonly marked: string;
  readonly quad: number;
  readonly root: string;
}

interface Record_ {
  readonly id: string;
  readonly text: string;
  readonly events: readonly {
    readonly sourcecode?: string;
    readonly targetcode?: string;
    readonly eventcode?: string;
    readonly noevents?: string;
  }[];
}

function linesOf<Line>(folder: string, name: RegExp): readonly Line[] {
  return readdirSync(folder)
    .filter((file) => name.test(file))
    .sort((a, b) => (a < b ? -1 : 1))
    .flatMap((file) =>
      readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => JSON.parse(line) as Line),
    );
}

/** What the product finds in a text of one paragraph. Given actors stand in for whatever mentions overlap them, or, with
 *  `others first`, are added where the product finds nobody: a sentence alone rarely shows what an invented name is. */
function read(
  text: string,
  given: readonly Given[],
  lexicon: Lexicon,
  order: 'given first' | 'others first' = 'given first',
): { readonly sentences: readonly Sentence[]; readonly tellings: readonly Telling[] } {
  const report = asReport(text, [{ start: 0, end: text.length }]);
  const sentences = findSentences({ report }, lexicon);
  const found = findMentions({ report, sentences, times: [], quantities: [] }, lexicon);
  const overlaps = (one: Span, others: readonly Span[]): boolean =>
    others.some((other) => other.start < one.end && one.start < other.end);
  const people = found.mentions.filter((mention) => mention.type === 'actor');
  const added = order === 'given first' ? given : given.filter((one) => !overlaps(one, people));
  const kept = found.mentions.filter((mention) => mention.type !== 'actor' || !overlaps(mention, added));
  const mentions: readonly Mention[] = [...kept, ...added.flatMap((one) => asMention(one, sentences))].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );
  const actors = [...found.actors, ...added.map(asActor)];
  const statements = findStatements({ report, sentences, mentions, actors, dated: null }, lexicon);
  return {
    sentences,
    tellings: findTellings({ report, sentences, mentions, actors, dated: null, statements }, lexicon),
  };
}

interface Given extends Span {
  readonly name: string;
}

function asMention(one: Span & { readonly name: string }, sentences: readonly Sentence[]): readonly ActorMention[] {
  const sentence = sentences.find((each) => each.start <= one.start && one.end <= each.end);
  if (!sentence) return [];
  return [
    {
      type: 'actor',
      start: one.start,
      end: one.end,
      actor: one.name,
      form: 'name',
      sentence: sentence.index,
      token: topOf(treeOf(sentence), one),
      rule: 'given',
    },
  ];
}

function asActor({ name }: { readonly name: string }): Actor {
  return { id: name, kind: 'organisation', name, titles: [], aliases: [], party: null, partyBecause: [], merged: [] };
}

// PLV: the category of a given pair

const QUADS: Readonly<Record<string, number>> = {
  'verbal cooperation': 1,
  'material cooperation': 2,
  'verbal conflict': 3,
  'material conflict': 4,
};

function measurePairs(pairs: readonly Pair[], lexicon: Lexicon): Measured {
  if (pairs.length === 0) return { table: [], figures: {} };
  let answered = 0;
  let rightRoot = 0;
  let rightQuad = 0;
  const byRoot = new Map<string, { gold: number; found: number; right: number }>();
  const count = (root: string): { gold: number; found: number; right: number } => {
    const known = byRoot.get(root) ?? { gold: 0, found: 0, right: 0 };
    byRoot.set(root, known);
    return known;
  };
  for (const pair of pairs) {
    const category = relationOf(pair, lexicon);
    const root = category?.toUpperCase() ?? '-';
    count(pair.root).gold++;
    if (category !== null) {
      answered++;
      count(root).found++;
      if (QUADS[CLASS_OF[category]] === pair.quad) rightQuad++;
    }
    if (root === pair.root) {
      rightRoot++;
      count(root).right++;
    }
  }
  const rows = [...byRoot.entries()].sort(([a], [b]) => (a < b ? -1 : 1));
  const f1 = rows.map(([, { gold, found, right }]) => (gold + found === 0 ? 0 : (2 * right) / (gold + found)));
  const share = (part: number): number => Math.round((10_000 * part) / pairs.length) / 10_000;
  return {
    table: [
      `PLV, ${pairs.length} pairs`,
      `  answered ${percent(share(answered))}, category right ${percent(share(rightRoot))}, class right ${percent(share(rightQuad))}`,
      ...rows.map(
        ([root, { gold, found, right }]) =>
          `  ${root.padEnd(10)} gold ${String(gold).padStart(4)}  found ${String(found).padStart(4)}  right ${String(right).padStart(4)}`,
      ),
    ],
    figures: {
      pairs: pairs.length,
      answered: share(answered),
      categoryAccuracy: share(rightRoot),
      classAccuracy: share(rightQuad),
      categoryMacroF1: Math.round((10_000 * f1.reduce((sum, one) => sum + one, 0)) / Math.max(1, f1.length)) / 10_000,
    },
  };
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

/** The category of the telling that joins the two best; null where none was found in the sentence. */
function relationOf(pair: Pick<Pair, 'marked'>, lexicon: Lexicon): Category | null {
  const { text, source, target } = unmark(pair.marked);
  const { tellings, sentences } = read(
    text,
    [...source.map((span) => ({ ...span, name: 'source' })), ...target.map((span) => ({ ...span, name: 'target' }))],
    lexicon,
  );
  let best: Category | null = null;
  let bestScore = -Infinity;
  for (const telling of tellings) {
    const coded = codeOf(telling.kind, telling.reality);
    if (coded === null) continue;
    const score = joins(telling, source, target, sentences);
    if (score > bestScore) {
      best = coded.category;
      bestScore = score;
    }
  }
  return best;
}

/** How well a telling joins source and target: as parts first, then by standing between or around them. */
function joins(
  telling: Telling,
  source: readonly Span[],
  target: readonly Span[],
  sentences: readonly Sentence[],
): number {
  const role = (name: string): Part['role'] | undefined => telling.parts.find((part) => part.actor === name)?.role;
  const by = role('source');
  const to = role('target');
  const meets = (spans: readonly Span[], other: Span): boolean =>
    spans.some((span) => span.start < other.end && other.start < span.end);
  let score = by === 'by' ? 6 : by === 'with' || by === 'through' ? 4 : by === 'to' ? 1 : 0;
  score += to === 'to' || to === 'with' ? 5 : to === 'by' ? 1 : 0;
  if (to === undefined && telling.objects.some((object) => meets(target, object))) score += 4;
  if (meets(source, telling.span)) score += 1;
  if (meets(target, telling.span)) score += 1;
  const first = source[0]?.start ?? 0;
  const away = Math.abs(telling.trigger.start - first) / Math.max(1, sentences.at(-1)?.end ?? 1);
  return score - away;
}

function unmark(marked: string): {
  readonly text: string;
  readonly source: readonly Span[];
  readonly target: readonly Span[];
} {
  const source: Span[] = [];
  const target: Span[] = [];
  let text = '';
  let open = -1;
  for (const piece of marked.split(/(<\/?[st]>)/u)) {
    if (piece === '<s>' || piece === '<t>') open = text.length;
    else if (piece === '</s>' || piece === '</t>') {
      const trailing = text.length - text.trimEnd().length;
      (piece === '</s>' ? source : target).push({ start: open, end: text.length - trailing });
    } else text += piece;
  }
  return { text, source, target };
}

// PETRARCH: who did what to whom in a sentence

interface Pattern {
  readonly words: RegExp;
  readonly code: string;
}

/** Patterns of the sets' actor dictionary; a name without a final underscore is a stem. */
function readActors(folder: string): readonly Pattern[] {
  const file = join(folder, 'petrarch-dictionaries', 'PETR.Validate.actors.txt');
  if (!existsSync(file)) return [];
  const found: Pattern[] = [];
  let names: string[] = [];
  let code = '';
  const close = (): void => {
    for (const name of names) if (code !== '') found.push({ words: patternOf(name), code });
    names = [];
    code = '';
  };
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [text = ''] = line.split('#');
    const bare = text.replace(/<!--.*?-->/gu, '').trim();
    if (bare === '') continue;
    const codes = /\[([A-Za-z]{3})[^\]]*\]/u.exec(bare);
    const name = bare
      .replace(/\[[^\]]*\]/gu, '')
      .replace(/^\+/u, '')
      .trim();
    if (!bare.startsWith('+') && name !== '') close();
    if (name !== '') names.push(name);
    if (codes?.[1] && code === '') code = codes[1].toUpperCase();
  }
  close();
  return found;
}

function patternOf(name: string): RegExp {
  const words = name
    .replace(/_$/u, '')
    .split(/[_ ]+/u)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  return new RegExp(`\\b${words.join('[ _-]')}${name.endsWith('_') ? '\\b' : ''}`, 'iu');
}

function measureRecords(records: readonly Record_[], actors: readonly Pattern[], lexicon: Lexicon): Measured {
  if (records.length === 0) return { table: [], figures: {} };
  const whole = { gold: 0, found: 0, right: 0 };
  const pairsOnly = { gold: 0, found: 0, right: 0 };
  const byScheme = { gold: 0, found: 0, right: 0 };
  for (const record of records) {
    const gold = new Set(record.events.flatMap((event) => goldOf(event)));
    const found = codedIn(record.text, actors, lexicon);
    tally(whole, gold, found);
    tally(pairsOnly, new Set([...gold].map(pairOf)), new Set([...found].map(pairOf)));
    const scheme = record.events.flatMap((event) => goldOf(event, record.id));
    const open = new Set(scheme.filter((coding) => coding.endsWith(' -')).map(pairOf));
    const scored = new Set(scheme.filter((coding) => !open.has(pairOf(coding))));
    tally(byScheme, scored, new Set([...found].filter((coding) => !open.has(pairOf(coding)))));
  }
  return {
    table: [
      `PETRARCH records, ${records.length} sentences, ${whole.gold} codings`,
      `  source, target and category: precision ${percent(whole.right / Math.max(1, whole.found))} recall ${percent(whole.right / Math.max(1, whole.gold))} F1 ${percent(scoreOf(whole))}`,
      `  source and target alone: F1 ${percent(scoreOf(pairsOnly))}`,
      `  each code by its own scheme, those without a category left out (${byScheme.gold} codings): F1 ${percent(scoreOf(byScheme))}`,
    ],
    figures: {
      records: records.length,
      codedF1: Math.round(10_000 * scoreOf(whole)) / 10_000,
      pairF1: Math.round(10_000 * scoreOf(pairsOnly)) / 10_000,
      schemeF1: Math.round(10_000 * scoreOf(byScheme)) / 10_000,
    },
  };
}

function pairOf(coding: string): string {
  return coding.split(' ').slice(0, 2).join(' ');
}

/** @param record where given, the code is read by the scheme of this record; “-” stands for a code that has no category. */
function goldOf(event: Record_['events'][number], record?: string): readonly string[] {
  const source = event.sourcecode?.trim().slice(0, 3) ?? '';
  const target = event.targetcode?.trim().slice(0, 3) ?? '';
  const root = event.eventcode?.trim().slice(0, 2) ?? '';
  if (event.noevents !== undefined || source.length < 3 || target.length < 3 || root === '') return [];
  if (source === '---' || target === '---') return [];
  const category =
    record === undefined
      ? (CATEGORY_OF_ROOT[root] ?? root)
      : (categoryOfCode(record, event.eventcode?.trim() ?? '') ?? '-');
  return [`${source.toUpperCase()} ${target.toUpperCase()} ${category}`];
}

function tally(
  counts: { gold: number; found: number; right: number },
  gold: ReadonlySet<string>,
  found: ReadonlySet<string>,
): void {
  counts.gold += gold.size;
  counts.found += found.size;
  for (const one of found) if (gold.has(one)) counts.right++;
}

function scoreOf({
  gold,
  found,
  right,
}: {
  readonly gold: number;
  readonly found: number;
  readonly right: number;
}): number {
  return gold + found === 0 ? 0 : (2 * right) / (gold + found);
}

/** The dictionary's names in a text, to the end of their last word. */
function namesIn(text: string, actors: readonly Pattern[]): readonly Given[] {
  const found: Given[] = [];
  for (const { words } of actors) {
    for (const match of text.matchAll(new RegExp(words.source, 'gu'.concat('i')))) {
      const end = match.index + match[0].length;
      const rest = /^[a-z]*/u.exec(text.slice(end))?.[0].length ?? 0;
      if (/^[A-Z]/u.test(match[0]) && !found.some((one) => one.start < end && match.index < one.end)) {
        found.push({ start: match.index, end: end + rest, name: text.slice(match.index, end + rest) });
      }
    }
  }
  return found;
}

/** Source, target and category of each telling whose people the dictionary knows. As CAMEO codes: those who meet or agree with
 *  each other are coded both ways, one who agrees with another only one way; who condemns a deed acts towards the one whose deed it is. */
function codedIn(text: string, actors: readonly Pattern[], lexicon: Lexicon): ReadonlySet<string> {
  const { tellings } = read(text, namesIn(text, actors), lexicon, 'others first');
  const found = new Set<string>();
  for (const telling of tellings) {
    const coded = codeOf(telling.kind, telling.reality);
    if (coded === null) continue;
    const codes = (role: Part['role']): readonly string[] =>
      telling.parts.filter((part) => part.role === role).flatMap((part) => codesAt(text, part, actors));
    const [by, to, with_] = [codes('by'), codes('to'), codes('with')];
    const beyond =
      to.length + with_.length === 0
        ? telling.objects.flatMap(({ start, end }) =>
            namesIn(text.slice(start, end), actors).flatMap(({ name }) => codesOf([name], actors)),
          )
        : [];
    const mutual = by.length === 0 || happeningRow(telling.kind)?.category === 'consult';
    const pairs = [
      ...cross(by, [...to, ...with_, ...beyond]),
      ...(by.length === 0 ? cross(with_, with_) : mutual ? cross([...to, ...with_], by) : []),
    ];
    for (const [source, target] of pairs) if (source !== target) found.add(`${source} ${target} ${coded.category}`);
  }
  return found;
}

function cross(left: readonly string[], right: readonly string[]): readonly (readonly [string, string])[] {
  return left.flatMap((one) => right.map((other) => [one, other] as const));
}

/** The actor's own words, with the possessor before them (“Norland's army”). */
function codesAt(text: string, part: Part, actors: readonly Pattern[]): readonly string[] {
  const own = text.slice(part.start, part.end);
  const before =
    /(?:[A-Z][\w-]*[ _])*[A-Z][\w-]*['’]s? $/u.exec(text.slice(Math.max(0, part.start - 60), part.start))?.[0] ?? '';
  return codesOf([own, before, part.name, part.party ?? ''], actors);
}

/** The code of the longest name in the first of these words that has any. */
function codesOf(tries: readonly string[], actors: readonly Pattern[]): readonly string[] {
  for (const words of tries) {
    const found = actors
      .filter((actor) => actor.words.test(words))
      .sort((a, b) => b.words.source.length - a.words.source.length)[0];
    if (found) return [found.code];
  }
  return [];
}
