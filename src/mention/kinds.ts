import { NAME_SUFFIXES, OUTLET_HEADS, PLACE_HEADS } from '../lexicon/bodies.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { NamesModel } from '../lexicon/names.ts';
import { voteByData, voteByForm } from './form-votes.ts';
import { judge } from './judge.ts';
import type { Candidate, Decision, Occurrence } from './name.ts';
import { inPlaceList, voteByPlace } from './place-votes.ts';
import { isBare, keyOf, type Run, textsOf } from './run.ts';
import { Votes } from './votes.ts';
import type { Line } from './words.ts';

/** What each name of a report is. By rules, and by the model where there is one: it knows what the rules say and weighs it. */
export function decideKinds(
  lines: readonly Line[],
  runs: readonly (readonly Run[])[],
  lexicon: Lexicon,
  model: NamesModel | null,
): ReadonlyMap<string, Decision> {
  return new Map(
    findCandidates(lines, runs, lexicon).map((candidate) => {
      return [candidate.key, model === null ? candidate.decision : judge(candidate, model, lexicon)] as const;
    }),
  );
}

/** The names that no data file knows, with the decision of the rules. */
export function findCandidates(
  lines: readonly Line[],
  runs: readonly (readonly Run[])[],
  lexicon: Lexicon,
): readonly Candidate[] {
  const found = new Map<
    string,
    { readonly texts: readonly string[]; readonly occurrences: Occurrence[]; readonly votes: Votes }
  >();
  for (const [index, list] of runs.entries()) {
    const line = lines[index];
    if (line === undefined) continue;
    for (const [at, run] of list.entries()) {
      if (!isBare(run)) continue;
      const key = keyOf(line, run);
      let one = found.get(key);
      if (one === undefined) {
        one = { texts: textsOf(line, run), occurrences: [], votes: new Votes() };
        found.set(key, one);
        const formed = voteByForm(one.texts, one.votes);
        voteByData(one.texts, key, one.votes, lexicon, formed);
      }
      one.occurrences.push({ line, first: run.first, last: run.last });
      if (line.shape === 'plain') {
        voteByPlace(line.words, run, list[at - 1], list[at + 1], one.votes);
        if (inPlaceList(line, run, list[at - 1], list[at + 1], lexicon)) one.votes.add('place', 2, 'place-list');
      }
    }
  }
  const votes = new Map([...found].map(([key, one]) => [key, one.votes] as const));
  const decided = withParts(new Map([...votes].map(([key, vote]) => [key, vote.winner()] as const)), votes);
  return [...found].map(([key, one]) => ({
    key,
    ...one,
    decision: decided.get(key) ?? { kind: 'unknown', rule: 'name-alone' },
  }));
}

/** “Dane” is who “Orla Dane” is, unless the text says otherwise more strongly. */
function withParts(
  decided: ReadonlyMap<string, Decision>,
  votes: ReadonlyMap<string, Votes>,
): ReadonlyMap<string, Decision> {
  const parts = new Map<string, Decision>();
  for (const [key, { kind }] of decided) {
    const words = key.split(' ');
    if (kind !== 'person' || words.length < 2) continue;
    const last = NAME_SUFFIXES.has((words.at(-1) ?? '').toLowerCase()) ? words.at(-2) : words.at(-1);
    for (const part of new Set([last ?? '', words.slice(1).join(' '), words[0] ?? ''])) {
      if (part.length > 2) parts.set(part, { kind: 'person', rule: 'part-of-name' });
    }
  }
  for (const [key, { kind }] of decided) {
    // “the Ledger” is “the Port Asher Ledger”.
    const last = key.split(' ').at(-1) ?? '';
    if (kind === 'outlet' && last !== key && OUTLET_HEADS.has(last.toLowerCase()))
      parts.set(last, { kind, rule: 'part-of-name' });
  }
  for (const [key, { kind }] of decided) {
    const words = key.split(' ');
    if ((kind !== 'thing' && kind !== 'place') || words.length < 2) continue;
    // “Operation Grey Heron” is “Grey Heron” later; “the Orrin Pass” lies in Orrin.
    const part =
      kind === 'thing'
        ? words.slice(1).join(' ')
        : PLACE_HEADS.has((words.at(-1) ?? '').toLowerCase())
          ? words.slice(0, -1).join(' ')
          : '';
    if (part.length > 2 && !parts.has(part)) parts.set(part, { kind, rule: 'part-of-name' });
  }
  return new Map(
    [...decided].map(([key, decision]) => {
      const part = parts.get(key);
      const sum = votes.get(key)?.sums.get(decision.kind) ?? 0;
      // “Dane's government” makes no state of Orla Dane.
      const here = decision.kind === 'state' || (decision.kind === 'place' && sum < 6);
      if (part?.kind === 'person' && here && !decision.rule.startsWith('dateline')) return [key, part] as const;
      return [key, part !== undefined && (decision.kind === 'unknown' || sum < 3) ? part : decision] as const;
    }),
  );
}
