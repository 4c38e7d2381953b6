import { SAYING } from '../lexicon/saying.ts';
import type { SayingRow } from '../lexicon/saying-row.ts';
import type { Candidate } from './candidates.ts';
import { ruledBy } from './codes.ts';
import type { Found } from './found.ts';
import { proposeByNoun } from './nouns.ts';
import type { Line, Reading } from './reading.ts';
import { verbForms } from './verb-group.ts';
import { proposeByVerb } from './verbs.ts';

/** Where no rule found anything: the candidate with what the rules would have found had they known the word. */
export function propose(reading: Reading, line: Line, candidate: Candidate): Candidate {
  if (candidate.found !== null) return candidate;
  const { at, end, group } = candidate;
  const token = line.tokens[at];
  const proposal =
    token?.tag === 'VERB'
      ? proposeByVerb(reading, line, { group, end, lemma: token.lemma })
      : token?.tag === 'NOUN'
        ? proposeByNoun(line, at)
        : null;
  if (proposal === null) return candidate;
  const { act, family } = unruled(line, candidate);
  return { ...candidate, found: { ...proposal, act, family }, ruled: ruledBy(proposal) };
}

/** What is known of an attribution that no rule found: nothing but its word. */
export function unruled(line: Line, { at, start, end, group }: Candidate): Found {
  const token = line.tokens[at] as Line['tokens'][number];
  const row =
    token.tag === 'VERB'
      ? verbForms(token)
          .map((form) => ROWS.get(form))
          .find((each) => each !== undefined)
      : undefined;
  return {
    rule: `model-${token.tag.toLowerCase()}`,
    act: row?.act ?? 'say',
    family: row?.family ?? 'attitude',
    line: line.sentence.index,
    cue: { start: token.start, end: token.end },
    wideCue: { start: line.tokens[start]?.start ?? 0, end: line.tokens[end - 1]?.end ?? 0 },
    lemma: token.lemma,
    source: null,
    sourceLine: line.sentence.index,
    addressee: null,
    cited: null,
    content: [],
    wideContent: [],
    phrase: true,
    quotations: [],
    unsaid: group.negated || group.form === 'infinitive',
  };
}

const ROWS: ReadonlyMap<string, SayingRow> = new Map(
  [...SAYING]
    .reverse()
    .flatMap((row) => row.verbs.filter((verb) => !verb.includes(' ')).map((verb) => [verb, row] as const)),
);
