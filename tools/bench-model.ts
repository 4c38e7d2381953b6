/** HOW GOOD A LANGUAGE MODEL IS FOR CROSSREAD: for whoever chooses one. Asks the model of CROSSREAD_MODEL_URL, _NAME and _KEY and ends with
 *  one JSON object.
 *
 *    node tools/bench-model.ts               lines of all golden stories, and twenty texts of the attribution set
 *    node tools/bench-model.ts river-ceasefire 5
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { memoryCache } from '../src/draft/cache.ts';
import { type Drafter, openDrafter } from '../src/draft/drafter.ts';
import { proposeMissed } from '../src/draft/proposal.ts';
import { type Settings, settingsFrom } from '../src/draft/settings.ts';
import { wordAnswer } from '../src/draft/wording.ts';
import { loadLexicon } from '../src/load.ts';
import type { Input } from '../src/model/input.ts';
import type { Span } from '../src/model/span.ts';
import type { Story } from '../src/model/story.ts';
import { compare, readReports, understand, write } from '../src/pipeline.ts';

const root = join(import.meta.dirname, '..');

export interface Bench {
  readonly model: string;
  /** Lines that the model was asked to word, that differ from the line and passed, and that were dropped. */
  readonly lines: { readonly asked: number; readonly kept: number; readonly dropped: number };
  /** Statements of the gold that the rules missed; proposals that are one of them, and that are none. */
  readonly statements: { readonly missed: number; readonly gained: number; readonly wrong: number };
  /** Texts of the gold; where a limit is reached, or the model fails for good, the rest is not asked and counts nowhere. */
  readonly texts: { readonly asked: number; readonly all: number };
  readonly calls: number;
  readonly tokens: { readonly in: number; readonly out: number };
  readonly cost: number;
  readonly seconds: number;
  readonly trouble: readonly string[];
}

/** @param stories names of golden stories
 *  @param texts names of texts of the attribution set, without ending */
export async function bench(settings: Settings, stories: readonly string[], texts: readonly string[]): Promise<Bench> {
  const drafter = openDrafter(settings, { cache: memoryCache() });
  const began = performance.now();
  const lines = { asked: 0, kept: 0, dropped: 0 };
  for (const name of stories) {
    const story = storyOf(filesOf(join(root, 'golden', name, 'reports')));
    const reports = story.analyses.map(({ report }) => report);
    const { asked, kept, dropped } = await wordAnswer(write('digest', story), reports, drafter, lexicon.parser);
    lines.asked += asked;
    lines.kept += kept;
    lines.dropped += dropped.length;
  }
  const statements = { missed: 0, gained: 0, wrong: 0 };
  let textsAsked = 0;
  for (const name of texts) {
    const before = drafter.spent().calls;
    const counted = await gainedOf(name, drafter);
    if (drafter.spent().calls === before) continue;
    textsAsked++;
    statements.missed += counted.missed;
    statements.gained += counted.gained;
    statements.wrong += counted.wrong;
  }
  const { calls, tokensIn, tokensOut, cost, trouble } = drafter.spent();
  return {
    model: settings.name,
    lines,
    statements,
    texts: { asked: textsAsked, all: texts.length },
    calls,
    tokens: { in: tokensIn, out: tokensOut },
    cost,
    seconds: Math.round((performance.now() - began) / 100) / 10,
    trouble,
  };
}

const lexicon = loadLexicon();

function storyOf(inputs: readonly Input[]): Story {
  return compare(understand(readReports(inputs).reports, lexicon), lexicon);
}

function filesOf(folder: string): readonly Input[] {
  return readdirSync(folder)
    .toSorted((a, b) => (a < b ? -1 : 1))
    .map((file) => ({ file, bytes: readFileSync(join(folder, file)) }));
}

async function gainedOf(name: string, drafter: Drafter) {
  const bytes = readFileSync(join(root, 'attribution', 'texts', `${name}.txt`));
  const story = storyOf([{ file: `${name}.txt`, bytes }]);
  const known = story.analyses.flatMap(({ statements }) => statements.flatMap(({ content }) => content));
  const missed = goldOf(name).filter(({ words }) => !words.some((span) => known.some((one) => overlaps(span, one))));
  const { proposals } = await proposeMissed(story, drafter);
  const proposed = proposals.flatMap((one) => (one.kind === 'statement' ? [one] : []));
  const right = proposed.filter((one) =>
    missed.some(
      ({ source, words }) =>
        source.some((span) => overlaps(span, one.speaker)) && words.some((span) => overlaps(span, one.words)),
    ),
  );
  return { missed: missed.length, gained: right.length, wrong: proposed.length - right.length };
}

/** Speakers and words as people marked them, in code points of the text; the texts are plain enough for these to be code units. */
function goldOf(name: string): readonly { readonly source: readonly Span[]; readonly words: readonly Span[] }[] {
  const rows = readFileSync(join(root, 'attribution', 'standoff', `${name}.tsv`), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1);
  return rows.map((row) => {
    const [, , source = '', , content = ''] = row.split('\t');
    return { source: spansIn(source), words: spansIn(content) };
  });
}

function spansIn(text: string): readonly Span[] {
  return [...text.matchAll(/(\d+)-(\d+)/gu)].map(([, start, end]) => ({ start: Number(start), end: Number(end) }));
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

if (import.meta.main) {
  const [story, count = '20'] = process.argv.slice(2);
  const settings = settingsFrom(process.env);
  if (settings === null || typeof settings === 'string') {
    process.stderr.write(
      `${settings ?? 'Name a model: CROSSREAD_MODEL_URL and CROSSREAD_MODEL_NAME (docs/models.md).'}\n`,
    );
    process.exit(2);
  }
  const stories = readdirSync(join(root, 'golden'), { withFileTypes: true }).flatMap((one) =>
    one.isDirectory() ? [one.name] : [],
  );
  const texts = readdirSync(join(root, 'attribution', 'standoff')).map((file) => file.replace(/\.tsv$/u, ''));
  const chosen = story === undefined ? stories.toSorted((a, b) => (a < b ? -1 : 1)) : [story];
  const result = await bench(settings, chosen, texts.toSorted((a, b) => (a < b ? -1 : 1)).slice(0, Number(count)));
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
}
