/** Ends of sentences against a treebank (the span of a sentence counts where both its ends are right) and against the golden rules of
 *  sentence splitting of the Pragmatic Segmenter, a case being right where all its sentences are, white space put aside. The rules
 *  stand in `sentences-golden-rules` beside the treebank's folder `gum-news`; either may be given. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadLexicon } from '../../src/load.ts';
import { findSentences } from '../../src/text/sentences.ts';
import type { Measured } from './measure.ts';
import { asReport, documentsIn } from './treebank.ts';

export function sentences(folder: string): Measured {
  const lexicon = loadLexicon({ models: 'none' });
  const treebank = holds(folder, '.conllu') ? folder : join(folder, '..', 'gum-news');
  const rulesIn = holds(folder, '.json') ? folder : join(folder, '..', 'sentences-golden-rules');
  let found = 0;
  let gold = 0;
  let right = 0;
  for (const { report, sentences: own, starts } of documentsIn(treebank)) {
    const spans = new Set(own.map(({ text }, at) => `${starts[at]}-${(starts[at] ?? 0) + text.trimEnd().length}`));
    const ours = findSentences({ report }, lexicon);
    found += ours.length;
    gold += own.length;
    right += ours.filter(({ start, end }) => spans.has(`${start}-${end}`)).length;
  }
  const f1 = (2 * right) / (found + gold);
  const rules = goldenRules(rulesIn);
  const wrong = rules.filter(({ input, sentences: wanted }) => {
    const ours = findSentences({ report: asReport(input, [{ start: 0, end: input.length }]) }, lexicon);
    return ours.map(({ start, end }) => plain(input.slice(start, end))).join('\n') !== wanted.map(plain).join('\n');
  });
  return {
    table: [
      `treebank      ${gold} sentences, ${found} found, ${right} with both ends right: F1 ${(100 * f1).toFixed(1)}`,
      `golden rules  ${rules.length - wrong.length} of ${rules.length}`,
      ...wrong.map(({ rule, name }) => `  not right: ${rule} ${name}`),
    ],
    figures: {
      sentences: gold,
      f1: Number(f1.toFixed(4)),
      rules: rules.length,
      rulesRight: rules.length - wrong.length,
    },
  };
}

function holds(folder: string, ending: string): boolean {
  return existsSync(folder) && readdirSync(folder).some((name) => name.endsWith(ending));
}

interface GoldenRule {
  readonly rule: number;
  readonly name: string;
  readonly input: string;
  readonly sentences: readonly string[];
}

function goldenRules(folder: string): readonly GoldenRule[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort((a, b) => (a < b ? -1 : 1))
    .flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as GoldenRule[]);
}

const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim();
