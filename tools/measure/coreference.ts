/** The same event across articles, mentions given: ECB+ and MEANTIME. MUC, B-cubed and CEAFe over event mentions, singletons kept, and
 *  their mean. Every given mention is made a telling, with what the product reads at its word (kind, people, time, place); then the
 *  product's own steps decide: which articles tell one story, and which tellings are one happening.
 *
 *  Beside it stands what everybody measures against: mentions with the same head lemma are one event, in all articles of a topic. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gatherActors } from '../../src/actor/actor.ts';
import { clauseOfNoun, clauseOfVerb } from '../../src/happening/arguments.ts';
import { gatherHappenings } from '../../src/happening/gather.ts';
import { clauseOf, topOf, treeOf } from '../../src/happening/tree.ts';
import { placeTimes, whenOf } from '../../src/happening/when.ts';
import type { CommonWords } from '../../src/lexicon/common.ts';
import type { HappeningRow } from '../../src/lexicon/happenings.ts';
import type { Lexicon } from '../../src/lexicon/lexicon.ts';
import { loadLexicon } from '../../src/load.ts';
import type { Analysis } from '../../src/model/analysis.ts';
import type { Telling } from '../../src/model/happening.ts';
import type { TimeMention } from '../../src/model/mention.ts';
import type { Report } from '../../src/model/report.ts';
import { understand } from '../../src/pipeline.ts';
import { findStories } from '../../src/stream/stories.ts';
import { conll } from './actors.ts';
import type { Measured } from './measure.ts';
import { asReport } from './treebank.ts';

export function ecbplus(folder: string): Measured {
  const documents = existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith('_corpus.txt'))
        .sort((a, b) => (a < b ? -1 : 1))
        .flatMap((file) =>
          ecbDocuments(
            readFileSync(join(folder, file), 'utf8'),
            readFileSync(join(folder, file.replace('_corpus.txt', '_Event_mentions.jsonl')), 'utf8'),
          ),
        )
    : [];
  if (documents.length === 0) throw new Error(`${folder} holds no *_corpus.txt of ECB+`);
  return measureCoreference(documents, loadLexicon());
}

/** Wikinews, events told by a verb or noun; their days stand beside them. The day under the headline is when an article was published. */
export function meantime(folder: string): Measured {
  const parts = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.conll')) : [];
  if (parts.length === 0) throw new Error(`${folder} holds no .conll of MEANTIME`);
  const documents = parts
    .sort((a, b) => (a < b ? -1 : 1))
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').split('#begin document (').slice(1))
    .map(meantimeDocument);
  const days = new Map(
    readdirSync(folder)
      .filter((file) => /^instances.*\.tsv$/u.test(file))
      .flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'))
      .map((line) => line.split('\t'))
      .map((cells) => [cells[0] ?? '', cells[7] ?? ''] as const)
      .filter(([, day]) => /^\d{4}-\d{2}-\d{2}$/u.test(day)),
  );
  const lexicon = loadLexicon();
  const coreference = measureCoreference(documents, lexicon);
  const dated = measureDays(documents, days, lexicon);
  return {
    table: [...coreference.table, ...dated.table],
    figures: { ...coreference.figures, ...dated.figures },
  };
}

function meantimeDocument(part: string): Document {
  const name = part.slice(0, part.indexOf(')'));
  const sentences: string[][] = [];
  const mentions: Gold[] = [];
  const open = new Map<string, number[]>();
  for (const line of part.split('\n').slice(1)) {
    const [, sentence, token, word, chains = '-'] = line.split('\t');
    if (word === undefined) continue;
    const [at, place] = [Number(sentence), Number(token)];
    sentences[at] ??= [];
    (sentences[at] as string[])[place] = word;
    for (const chain of chains.split('|')) {
      const id = /(?:OTH|SPE|GRA)\d+/u.exec(chain)?.[0];
      if (id === undefined) continue;
      if (chain.trim().startsWith('(')) open.set(id, [...(open.get(id) ?? []), place]);
      if (!chain.trim().endsWith(')')) continue;
      const from = open.get(id)?.pop() ?? place;
      const tokens = Array.from({ length: place - from + 1 }, (_, index) => from + index);
      mentions.push({ sentence: at, tokens, chain: id });
    }
  }
  const all = Array.from(sentences, (words) => Array.from(words ?? [], (word) => word ?? ''));
  const published = dayOf((all[1] ?? []).join(' '));
  return {
    name,
    topic: name.split('/')[0] ?? name,
    sentences: all,
    mentions,
    ...(published === null ? {} : { published }),
  };
}

/** “March 06 , 2008” */
function dayOf(words: string): string | null {
  const time = /^\p{Lu}\p{Ll}+ \d{1,2} , \d{4}$/u.test(words)
    ? Date.parse(`${words.replace(' ,', ',')} UTC`)
    : Number.NaN;
  return Number.isNaN(time) ? null : new Date(time).toISOString().slice(0, 10);
}

/** Of the events with a day: how many get that day, and how many another; and how many would, if an event without a told day were put on
 *  the day of its article, which the product never does. */
function measureDays(documents: readonly Document[], days: ReadonlyMap<string, string>, lexicon: Lexicon): Measured {
  const placed = placeMentions(documents, lexicon).filter(({ chain }) => days.has(chain));
  let [right, wrong, withArticle] = [0, 0, 0];
  const byChain = Map.groupBy(placed, ({ chain }) => chain);
  for (const [chain, own] of byChain) {
    const told = own.flatMap(({ telling }) => (telling.when === null ? [] : [telling.when.from.slice(0, 10)]));
    const day = days.get(chain) ?? '';
    if (told.includes(day)) right++;
    else if (told.length > 0) wrong++;
    if (told.length > 0 ? told.includes(day) : own.some(({ document }) => document.published === day)) withArticle++;
  }
  const share = byChain.size === 0 ? 0 : right / byChain.size;
  return {
    table: [
      `events with a day: ${byChain.size}; that day told: ${right} (${percent(share).trim()}), another: ${wrong}`,
      `the day of the article where none is told: ${withArticle} (${percent(withArticle / Math.max(1, byChain.size)).trim()})`,
    ],
    figures: { datedEvents: byChain.size, rightDay: round(share), otherDay: wrong, rightWithArticle: withArticle },
  };
}

/** An article as the sentences of its tokens, and the event mentions in it. */
interface Document {
  readonly name: string;
  /** Articles of other topics never share an event. */
  readonly topic: string;
  readonly sentences: readonly (readonly string[])[];
  readonly mentions: readonly Gold[];
  /** ISO day, where the article tells it. */
  readonly published?: string;
}

interface Gold {
  readonly sentence: number;
  readonly tokens: readonly number[];
  readonly chain: string;
}

function ecbDocuments(corpus: string, mentions: string): readonly Document[] {
  const sentences = new Map<string, string[][]>();
  const numbers = new Map<string, number[]>();
  for (const line of corpus.split('\n')) {
    const [name = '', sentence = '', token = '', word] = line.split('\t');
    if (word === undefined) continue;
    const own = sentences.get(name) ?? [];
    const known = numbers.get(name) ?? [];
    let at = known.indexOf(Number(sentence));
    if (at < 0) {
      at = known.push(Number(sentence)) - 1;
      own.push([]);
    }
    (own[at] as string[])[Number(token)] = word;
    sentences.set(name, own);
    numbers.set(name, known);
  }
  const gold = new Map<string, Gold[]>();
  for (const line of mentions.split('\n')) {
    if (line.trim() === '') continue;
    const { doc, sent, tokens, chain } = JSON.parse(line) as EcbMention;
    const at = (numbers.get(doc) ?? []).indexOf(sent);
    gold.set(doc, [...(gold.get(doc) ?? []), { sentence: at, tokens, chain }]);
  }
  return [...sentences].map(([name, own]) => ({
    name,
    topic: name.split('_')[0] ?? name,
    sentences: own.map((words) => Array.from(words, (word) => word ?? '')),
    mentions: gold.get(name) ?? [],
  }));
}

interface EcbMention {
  readonly doc: string;
  readonly sent: number;
  readonly tokens: readonly number[];
  readonly chain: string;
}

type Clusters = ReadonlyMap<string, string>;

/** @param baseline topics for the baseline; the product finds stories by itself over all articles. */
function measureCoreference(documents: readonly Document[], lexicon: Lexicon): Measured {
  const placed = placeMentions(documents, lexicon);
  const gold: Clusters = new Map(placed.map(({ key, chain }) => [key, chain]));
  const lemma: Clusters = new Map(
    placed.map(({ key, document, telling }) => [key, `${document.topic} ${telling.lemma}`]),
  );
  const stories = storiesOf(documents, placed, lexicon);
  const lemmaInStory: Clusters = new Map(
    placed.map(({ key, analysis, telling }) => [key, `${stories.get(analysis.report.id)} ${telling.lemma}`]),
  );
  const rows = [
    ['one word, one thing', conll(gold, happeningsOf(placed, stories, lexicon, lexicon.common))],
    ['the same lemma in a given topic', conll(gold, lemma)],
    ['the same lemma in a found story', conll(gold, lemmaInStory)],
    ['as answers need it', conll(gold, happeningsOf(placed, stories, lexicon, null))],
  ] as const;
  return {
    table: [
      `${documents.length} articles, ${gold.size} event mentions, ${new Set(gold.values()).size} events, ${new Set(stories.values()).size} stories found`,
      ...rows.map(
        ([name, { muc, b3, ceafe, mean }]) =>
          `${name.padEnd(33)} MUC ${percent(muc)}  B3 ${percent(b3)}  CEAFe ${percent(ceafe)}  CoNLL ${percent(mean)}`,
      ),
    ],
    figures: {
      mentions: gold.size,
      conll: round(rows[0][1].mean),
      sameLemma: round(rows[1][1].mean),
      sameLemmaInStory: round(rows[2][1].mean),
    },
  };
}

interface Placed {
  readonly key: string;
  readonly chain: string;
  readonly document: Document;
  readonly analysis: Analysis;
  readonly telling: Telling;
}

/** Each given mention as a telling of its article. */
function placeMentions(documents: readonly Document[], lexicon: Lexicon): readonly Placed[] {
  const written = documents.map(writeOut);
  const analyses = understand(
    written.map(({ report }) => report),
    lexicon,
  );
  return documents.flatMap((document, index) => {
    const analysis = analyses[index];
    const starts = written[index]?.starts;
    if (analysis === undefined || starts === undefined) throw new Error(`${document.name} was not understood`);
    return document.mentions.flatMap((mention, at) => {
      const spans = mention.tokens.flatMap((token) => starts[mention.sentence]?.[token] ?? []);
      const [first, last] = [spans[0], spans.at(-1)];
      if (first === undefined || last === undefined) return [];
      const span = { start: first.start, end: last.end };
      const telling = tellingAt(span, at, analysis);
      return telling === null
        ? []
        : [{ key: `${document.name} ${at}`, chain: mention.chain, document, analysis, telling }];
    });
  });
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function writeOut(document: Document): { readonly report: Report; readonly starts: readonly (readonly Span[])[] } {
  let text = '';
  const blocks: Span[] = [];
  const starts = document.sentences.map((words) => {
    if (text !== '') text += '\n\n';
    const start = text.length;
    const spans = words.map((word, at) => {
      const before = words[at - 1] ?? '';
      const tight =
        at === 0 || /^(?:[,.;:!?)\]%’”]|['’](?:s|re|ve|ll|d|m)?|n['’]t)$/u.test(word) || /^[([$“‘]$/u.test(before);
      if (!tight) text += ' ';
      const from = text.length;
      text += word;
      return { start: from, end: text.length };
    });
    blocks.push({ start, end: text.length });
    return spans;
  });
  const report = asReport(text, blocks);
  const published =
    document.published === undefined
      ? null
      : {
          from: document.published,
          to: nextDay(document.published),
          precision: 'day' as const,
          basis: [{ start: 0, end: 0, why: 'given' }],
        };
  return { report: { ...report, id: `r-${document.name}`, file: document.name, published }, starts };
}

function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** What the product tells at the word; else a telling of its own kind, with its time and nothing else. */
function tellingAt(span: Span, at: number, analysis: Analysis): Telling | null {
  const sentence = analysis.sentences.find((one) => one.start <= span.start && span.start < one.end);
  if (sentence === undefined) return null;
  const tree = treeOf(sentence);
  const head = tree.tokens[topOf(tree, { start: span.start, end: Math.min(span.end, sentence.end) })];
  if (head === undefined) return null;
  const id = `t-${analysis.report.id.slice(2)}-${at}`;
  const lemma = head.lemma.toLowerCase();
  const own = analysis.tellings.find(({ trigger }) => trigger.start < span.end && span.start < trigger.end);
  if (own !== undefined) return { ...own, id, lemma, trigger: { start: head.start, end: head.end } };
  const index = tree.tokens.indexOf(head);
  const isVerb = head.tag === 'VERB' || head.tag === 'AUX';
  const clause = isVerb ? clauseOfVerb(tree, index) : clauseOfNoun(tree, index);
  const times = analysis.mentions.filter((mention) => mention.type === 'time' && mention.sentence === sentence.index);
  const told = whenOf(
    tree,
    { index, row: GIVEN, use: { words: '', frame: {} }, word: isVerb ? 'verb' : 'noun', lemma, clause },
    placeTimes(tree, times as readonly TimeMention[]),
    analysis.dated,
  );
  return {
    id,
    span: clauseOf(tree, index),
    trigger: { start: head.start, end: head.end },
    sentence: sentence.index,
    kind: lemma,
    lemma,
    parts: [],
    objects: [],
    when: told?.when ?? null,
    whenAt: told?.at ?? null,
    place: null,
    quantities: [],
    reality: 'happened',
    within: null,
    rule: 'given',
  };
}

/** For words that no row of the table takes. */
const GIVEN: HappeningRow = {
  id: 'given',
  group: 'given',
  category: null,
  cameo: null,
  intensity: 0,
  verbs: [],
  nouns: [],
  yes: [],
  no: [],
};

/** Report → the story that the product finds it in. */
function storiesOf(documents: readonly Document[], placed: readonly Placed[], { common }: Lexicon): Clusters {
  const reports = [...new Map(placed.map(({ analysis }) => [analysis.report.id, analysis.report])).values()];
  if (reports.length > documents.length) throw new RangeError('more reports than documents');
  return new Map(
    findStories(reports, common).flatMap(({ id, reports: ids }) => ids.map((report) => [report, id] as const)),
  );
}

function happeningsOf(
  placed: readonly Placed[],
  stories: Clusters,
  lexicon: Lexicon,
  inDoubt: CommonWords | null,
): Clusters {
  const found = new Map<string, string>();
  for (const [story, own] of Map.groupBy(placed, ({ analysis }) => stories.get(analysis.report.id) ?? '')) {
    const analyses = [...Map.groupBy(own, ({ analysis }) => analysis)].map(([analysis, list]) => ({
      ...analysis,
      tellings: list.map(({ telling }) => telling),
    }));
    const gathered = gatherActors(analyses, lexicon);
    const happeningOf = new Map(
      gatherHappenings(gathered.analyses, gathered.actors, inDoubt).flatMap(({ id, tellings }) =>
        tellings.map((telling) => [telling, id] as const),
      ),
    );
    for (const { key, telling } of own) found.set(key, `${story} ${happeningOf.get(telling.id)}`);
  }
  return found;
}

function round(value: number): number {
  return Number(value.toFixed(4));
}

function percent(value: number): string {
  return (value * 100).toFixed(1).padStart(5);
}
