/** Political events: category and class of the relation of two given actors (PLV), and coded sentences (PETRARCH records).
 *  Nothing is trained on these sets; their dictionaries give the codes of actors only, never of verbs. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Category, CLASS_OF, codeOf } from '../../src/lexicon/happenings.ts';
import type { Lexicon } from '../../src/lexicon/lexicon.ts';
import { loadLexicon } from '../../src/load.ts';
import type { Part, Telling } from '../../src/model/happening.ts';
import type { Sentence } from '../../src/model/sentence.ts';
import type { Span } from '../../src/model/span.ts';
import { readActorCodes } from './event-actors.ts';
import { readEvents } from './event-reading.ts';
import { type CodedRecord, measureRecords } from './event-records.ts';
import type { Measured } from './measure.ts';

export function events(folder: string): Measured {
  const lexicon = loadLexicon();
  const pairs = linesOf<Pair>(folder, /^plv-.*\.jsonl$/u);
  const records = linesOf<CodedRecord>(folder, /^petrarch.*\.jsonl$/u);
  if (pairs.length === 0 && records.length === 0)
    throw new Error(`${folder} holds neither plv-*.jsonl nor petrarch*.jsonl`);
  const relation = measurePairs(pairs, lexicon);
  const coded = measureRecords(records, readActorCodes(folder, lexicon), lexicon);
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

/** The category of the telling that joins the two best; null where none was found in the sentence. */
function relationOf(pair: Pick<Pair, 'marked'>, lexicon: Lexicon): Category | null {
  const { text, source, target } = unmark(pair.marked);
  const { tellings, sentences } = readEvents(
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

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
