/** Who said what, against a folder in the form of PolNeAR (`text/`, `attributions/`), by `tools/score-attribution.mjs`, which tells
 *  the protocol (`--help`). What is compared are the attributions before speakers are looked up: the set marks only the outermost
 *  ones, with “that” and quotation marks in the content, and counts what was not said (“did not say”) as well. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AttributionModel, attributionModel } from '../../src/lexicon/attribution.ts';
import type { Lexicon } from '../../src/lexicon/lexicon.ts';
import { SAYING } from '../../src/lexicon/saying.ts';
import { loadLexicon } from '../../src/load.ts';
import { readReports } from '../../src/pipeline.ts';
import { type Reading, readQuotations } from '../../src/statement/reading.ts';
import { findAttributions } from '../../src/statement/statement.ts';
import { findSentences } from '../../src/text/sentences.ts';
import { formOf, type Predicted } from '../attributed.ts';
import {
  type Attributed,
  readGold,
  report,
  type Summary,
  score,
  sum,
  summarize,
  type Unit,
} from '../score-attribution.mjs';
import { readMarked, teachAttribution } from '../train-attribution.ts';
import type { Measured } from './measure.ts';

export function attribution(folder: string): Measured {
  const set = [folder, join(folder, 'dev'), join(folder, 'test')].find((one) => existsSync(join(one, 'text')));
  if (set === undefined) throw new Error(`${folder} holds no folder text, nor dev/text or test/text`);
  const gold = readGold(set);
  const lexicon = loadLexicon();
  const readings = readingsOf(set, lexicon);
  const found = attributionsOf(readings, lexicon.attribution);
  const all = scored(
    gold,
    mapped(found, () => true),
  );
  const ruled = scored(gold, attributionsOf(readings, null));
  const bare = scored(gold, attributionsOf(readingsOf(set, loadLexicon({ models: 'none' })), null));
  const speech = speechOnly(gold, found);
  const school = set === folder ? null : join(folder, 'train');
  const taught = school === null || !existsSync(school) ? null : scored(gold, taughtBy(school, readings, lexicon));
  const columns = [
    ['shipped weights', all],
    ['rules, parser', ruled],
    ['rules, no models', bare],
    ...(taught === null ? [] : [['taught by the train part', taught] as const]),
  ] as const;
  return {
    table: [
      `${readdirSync(join(set, 'text')).length} texts, ${gold.length} annotation files`,
      ...report(all).split('\n'),
      '',
      'speech verbs, “according to”, colons and quotation marks only (who-what)',
      line('shipped weights', speech),
      ...columns.flatMap(([name, { A, C }]) => [
        '',
        `${name}: who-what, and exact segments of source, cue, content`,
        line('who-what', C['who-what']),
        ...(['source', 'cue', 'content'] as const).map((role) => line(role, A[role].exact)),
      ]),
      '',
      'rules: found, right speaker and half of the words, any overlap',
      ...ruleTable(gold, found),
    ],
    figures: {
      texts: readdirSync(join(set, 'text')).length,
      source: rounded(all.A.source.exact.f1),
      cue: rounded(all.A.cue.exact.f1),
      content: rounded(all.A.content.exact.f1),
      whoWhat: rounded(all.C['who-what'].f1),
      whoWhatPrecision: rounded(all.C['who-what'].precision),
      whoWhatSpeech: rounded(speech.f1),
      whoWhatSpeechPrecision: rounded(speech.precision),
      ...figuresOf('ruled', ruled),
      ...figuresOf('bare', bare),
      ...(taught === null ? {} : figuresOf('taught', taught)),
    },
  };
}

function figuresOf(name: string, { A, C }: Summary): Readonly<Record<string, number>> {
  return {
    [`${name}Source`]: rounded(A.source.exact.f1),
    [`${name}Cue`]: rounded(A.cue.exact.f1),
    [`${name}Content`]: rounded(A.content.exact.f1),
    [`${name}WhoWhat`]: rounded(C['who-what'].f1),
  };
}

/** The same design trained on another part of the set, for comparison; its weights live as long as the measure. */
function taughtBy(
  school: string,
  readings: ReadonlyMap<string, Reading>,
  lexicon: Lexicon,
): ReadonlyMap<string, readonly Predicted[]> {
  const learned = teachAttribution(readMarked(school, lexicon), lexicon);
  return attributionsOf(readings, attributionModel(learned, lexicon.parser?.clusters ?? new Map()));
}

function readingsOf(folder: string, lexicon: Lexicon): ReadonlyMap<string, Reading> {
  return new Map(
    readdirSync(join(folder, 'text'))
      .sort()
      .map((file) => {
        const [read] = readReports([{ file, bytes: readFileSync(join(folder, 'text', file)) }]).reports;
        if (read === undefined) throw new Error(`${file} could not be read as a report`);
        const sentences = findSentences({ report: read }, lexicon);
        return [file.replace(/\.txt$/u, ''), readQuotations({ report: read, sentences })] as const;
      }),
  );
}

/** Outermost attributions of every text, in the form of the set. */
function attributionsOf(
  readings: ReadonlyMap<string, Reading>,
  model: AttributionModel | null,
): ReadonlyMap<string, readonly Predicted[]> {
  return new Map(
    [...readings].map(([text, reading]) => {
      // A quotation that follows has no cue of its own, and the set scores none without.
      const outer = findAttributions(reading, model, true).filter(
        ({ parent, found }) => parent === null && found.wideCue.start < found.wideCue.end,
      );
      return [text, outer.map(({ found }) => formOf(reading, found))] as const;
    }),
  );
}

function mapped(
  found: ReadonlyMap<string, readonly Predicted[]>,
  keep: (each: Predicted, docId: string) => boolean,
): ReadonlyMap<string, readonly Predicted[]> {
  return new Map([...found].map(([docId, list]) => [docId, list.filter((each) => keep(each, docId))]));
}

function scored(gold: readonly Unit[], found: ReadonlyMap<string, readonly Attributed[]>): Summary {
  return summarize(sum(score(gold, found)));
}

/** Verbs that take words in quotation marks or a clause as what was said. */
const VERBS: ReadonlySet<string> = new Set(
  SAYING.filter(({ family, frames }) => family === 'speech' && frames.includes('clause'))
    .flatMap(({ verbs }) => verbs)
    .concat(['tell', 'ask', 'continue']),
);

/** Whether words are tied to somebody as said: by such a verb, “according to”, a colon, or because they stand in quotation marks. */
function isSpeech(text: string, { cue, content }: Attributed): boolean {
  const words = (spans: Attributed['cue']): string => spans.map(([start, end]) => text.slice(start, end)).join(' ');
  if (/["“”]|''/u.test(words(content))) return true;
  const cues = words(cue).toLowerCase();
  if (cues.includes('according to') || cues.trim().endsWith(':')) return true;
  return cues.split(/\s+/u).some((word) => lemmas(word).some((lemma) => VERBS.has(lemma)));
}

function lemmas(word: string): readonly string[] {
  const irregular = { said: 'say', says: 'say', told: 'tell', wrote: 'write', writes: 'write' }[word];
  if (irregular !== undefined) return [irregular];
  const stem = /^(.{2,}?)(?:ing|ed|es|s)$/u.exec(word)?.[1] ?? word;
  return [word, stem, `${stem}e`, stem.replace(/i$/u, 'y'), stem.replace(/([b-z])\1$/u, '$1')];
}

function speechOnly(gold: readonly Unit[], found: ReadonlyMap<string, readonly Predicted[]>): Summary['C']['who-what'] {
  const texts = new Map(gold.map(({ docId, text }) => [docId, text]));
  const spoken = gold.map((unit) => ({
    ...unit,
    attributions: unit.attributions.filter((each) => isSpeech(unit.text, each)),
  }));
  const { recall, gold: wanted } = scored(spoken, found).C['who-what'];
  const { precision, predicted } = scored(
    gold,
    mapped(found, (each, docId) => isSpeech(texts.get(docId) ?? '', each)),
  ).C['who-what'];
  return { gold: wanted, predicted, precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

/** For each rule how many it found, and of these how many have the right speaker and half of the words, and any of them. */
function ruleTable(gold: readonly Unit[], found: ReadonlyMap<string, readonly Predicted[]>): readonly string[] {
  const rules = new Set([...found.values()].flatMap((list) => list.map(({ rule }) => rule)));
  return [...rules]
    .map((rule) => {
      const { 'who-what': right, found: near } = scored(
        gold,
        mapped(found, (each) => each.rule === rule),
      ).C;
      return { rule, count: right.predicted, right: right.precision, near: near.precision };
    })
    .sort((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1))
    .map(
      ({ rule, count, right, near }) =>
        `  ${rule.padEnd(34)}${String(count).padStart(5)}${percent(right)}${percent(near)}`,
    );
}

function line(name: string, { precision, recall, f1 }: Summary['C']['who-what']): string {
  return `  ${name.padEnd(22)}${percent(precision)}${percent(recall)}${percent(f1)}`;
}

function percent(share: number): string {
  return (100 * share).toFixed(1).padStart(7);
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}
