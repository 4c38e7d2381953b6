import type { Analysis } from '../model/analysis.ts';
import type { Sentence } from '../model/sentence.ts';
import type { ReportId } from '../model/span.ts';
import type { Story } from '../model/story.ts';
import { actorsIn } from '../model/within.ts';
import type { Words } from './material.ts';

/** What a story is about, in concepts: somebody or a content word, and the one that follows it. The more independent origins
 *  hold a concept, the more it weighs; what stands in one report alone weighs by how often it comes back there. A summary is the
 *  choice of sentences that covers the most of them (Gillick and Favre 2009, “A scalable global model for summarization”). */
export interface Concepts {
  readonly of: (words: Words) => ReadonlySet<string>;
  readonly weight: (concept: string) => number;
  readonly all: readonly string[];
}

export function conceptsOf(story: Story): Concepts {
  const known = GATHERED.get(story) ?? gatherConcepts(story);
  GATHERED.set(story, known);
  return known;
}

const GATHERED = new WeakMap<Story, Concepts>();

function gatherConcepts(story: Story): Concepts {
  const origins = originsOf(story);
  const spread = new Map<
    string,
    { readonly origins: Set<string>; readonly retellings: Set<string>; sentences: number }
  >();
  for (const analysis of story.analyses) {
    const { id } = analysis.report;
    const origin = origins.get(id);
    for (const sentence of analysis.sentences) {
      for (const concept of conceptsIn(analysis, sentence)) {
        const known = spread.get(concept) ?? { origins: new Set(), retellings: new Set(), sentences: 0 };
        if (origin === undefined) known.retellings.add(id);
        else known.origins.add(origin);
        known.sentences++;
        spread.set(concept, known);
      }
    }
  }
  return {
    of: ({ analysis, sentence }) => conceptsIn(analysis, sentence),
    all: [...spread.keys()],
    weight: (concept) => {
      const known = spread.get(concept);
      if (known === undefined || known.origins.size === 0) return 0;
      const pair = concept.includes(' ') ? 1 : 0.4;
      const voices = known.origins.size + CHOSEN * known.retellings.size;
      return pair * (Math.log2(Math.min(5, voices)) + 0.25 * Math.log2(Math.min(8, known.sentences)));
    },
  };
}

/** A digest or fact-check is no origin, but whoever wrote it chose what to retell: that counts for what a story is about. */
const CHOSEN = 0.5;

/** Report → its origin; each report by itself where none of the reports is an origin. */
function originsOf({ analyses, origins }: Story): ReadonlyMap<ReportId, string> {
  const known = new Map<ReportId, string>();
  for (const { kind, id, reports } of origins)
    if (kind !== 'party') for (const report of reports) if (!known.has(report)) known.set(report, id);
  return known.size > 0 ? known : new Map(analyses.map(({ report }) => [report.id, report.id]));
}

function conceptsIn(analysis: Analysis, sentence: Sentence): ReadonlySet<string> {
  const known = KNOWN.get(sentence);
  if (known !== undefined) return known;
  const units = unitsIn(analysis, sentence);
  const concepts = new Set(units);
  for (const [at, unit] of units.entries()) {
    const next = units[at + 1];
    if (next !== undefined) concepts.add(`${unit} ${next}`);
  }
  KNOWN.set(sentence, concepts);
  return concepts;
}

const KNOWN = new WeakMap<Sentence, ReadonlySet<string>>();

/** Whoever is named, whatever the name, and the content words, in order. */
export function unitsIn(analysis: Analysis, sentence: Sentence): readonly string[] {
  const actors = actorsIn(analysis, sentence);
  const units: string[] = [];
  for (const { start, lemma, tag } of sentence.tokens) {
    const actor = actors.find((mention) => mention.start <= start && start < mention.end);
    const unit = actor !== undefined ? `@${actor.actor}` : CONTENT.has(tag) && !EMPTY.has(lemma) ? lemma : null;
    if (unit !== null && unit !== units.at(-1)) units.push(unit);
  }
  return units;
}

const CONTENT: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM']);

/** Verbs of saying and words of all matters: two reports that hold them need not have anything in common. */
const EMPTY: ReadonlySet<string> = new Set(
  'say tell add claim state announce report statement spokesman spokesperson speak have be do make take go come get give other such several many more last same own'.split(
    ' ',
  ),
);
