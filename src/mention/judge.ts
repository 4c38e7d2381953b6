import { COMPANY_NOUNS, ORGANISATION_HEADS, OUTLET_HEADS, PLACE_HEADS, THING_HEADS } from '../lexicon/bodies.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { CLASSES, type NamesModel } from '../lexicon/names.ts';
import { hashText } from '../text/hash.ts';
import type { Candidate, Decision, NameKind } from './name.ts';
import { officeHead } from './office.ts';

/** What a name is by the model, which weighs the rules' decision with everything else. Where the rules know more than the four classes
 *  (outlet, state), their word stays. */
export function judge(candidate: Candidate, model: NamesModel, lexicon: Lexicon): Decision {
  const { decision } = candidate;
  if (decision.rule.startsWith('dateline') || decision.kind === 'state' || decision.kind === 'demonym') return decision;
  const scores = scoresOf(nameFeatures(candidate, lexicon, model.clusters), model);
  let best = 0;
  for (let at = 1; at < scores.length; at++) if ((scores[at] ?? 0) > (scores[best] ?? 0)) best = at;
  const kind = CLASSES[best] ?? 'none';
  if (sameAs(decision.kind, kind)) return decision;
  const sum = candidate.votes.sums.get(decision.kind) ?? 0;
  const margin = (scores[best] ?? 0) - Math.max(...scores.filter((_, at) => at !== best));
  // “Operation Grey Heron” says itself what it is.
  if (decision.rule === 'form-thing') return decision;
  // A city that acts as a government stands where people stand; “in Port Asher” has said what it is.
  if (decision.kind === 'place' && kind === 'person' && sum >= 2) return decision;
  if (sum >= STRONG || margin < PLAIN) return decision;
  return { kind: kind === 'none' ? 'thing' : kind, rule: 'names-model' };
}

/** Rules with as many votes stay: they rest on the words of the name itself or on several places. */
const STRONG = 4;
/** The model must be this sure to overrule the rules. Both were set on the development half of IE-ER (docs/measured.md). */
const PLAIN = 100;

function sameAs(ours: NameKind, theirs: (typeof CLASSES)[number]): boolean {
  if (theirs === 'organisation') return ours === 'organisation' || ours === 'outlet' || ours === 'seat';
  if (theirs === 'none') return ours === 'thing' || ours === 'unknown';
  return ours === theirs;
}

export function scoresOf(features: readonly number[], model: Pick<NamesModel, 'weights'>): readonly number[] {
  const scores = CLASSES.map(() => 0);
  for (const feature of features) {
    const row = model.weights.get(feature);
    if (row === undefined) continue;
    for (let at = 0; at < scores.length; at++) scores[at] = (scores[at] ?? 0) + (row[at] ?? 0);
  }
  return scores;
}

/** More places than these tell nothing new. */
const MOST_OCCURRENCES = 12;

/** What the model looks at, as hashes without repetition: the words of the name, the words around all its places, what rules and data say. */
export function nameFeatures(
  { key, texts, occurrences, votes, decision }: Candidate,
  lexicon: Lexicon,
  clusters: ReadonlyMap<string, number>,
): readonly number[] {
  const features = new Set<number>();
  const add = (template: string, value: string | number): void => {
    const text = `${template}=${value}`;
    features.add(hashText(text, 0, text.length) >>> 0);
  };
  const lowers = texts.map((text) => text.toLowerCase());
  const first = lowers[0] ?? '';
  const last = lowers.at(-1) ?? '';
  add('bias', '');
  add('length', Math.min(texts.length, 5));
  add('first', first);
  add('last', last);
  for (const lower of lowers) {
    add('word', lower);
    add('heads', headsOf(lower));
    add('cluster', (clusters.get(lower) ?? 0) >> 4);
    add('cluster4', (clusters.get(lower) ?? 0) >> 6);
  }
  add('shape', texts.map(shapeOf).join(' '));
  for (const length of [2, 3, 4]) {
    add(`end${length}`, last.slice(-length));
    add(`begin${length}`, first.slice(0, length));
  }
  add('last heads', headsOf(last));
  add('first heads', headsOf(first));
  add('first name', `${lexicon.firstNames.get(texts[0] ?? '') ?? ''} ${Math.min(texts.length, 3)}`);
  add('place', `${lexicon.places.get(key)?.kind ?? ''}`);
  add('last place', `${lexicon.places.get(texts.at(-1) ?? '')?.kind ?? ''} ${Math.min(texts.length, 3)}`);
  add('rule', decision.rule);
  add('kind', decision.kind);
  add('kind length', `${decision.kind} ${Math.min(texts.length, 3)}`);
  for (const [kind, sum] of votes.sums) add('sum', `${kind} ${sum >= 6 ? 6 : sum >= 3 ? 3 : sum >= 1.5 ? 2 : 1}`);
  add('count', Math.min(occurrences.length, 4));
  add('count kind', `${Math.min(occurrences.length, 3)} ${decision.kind}`);
  for (const { line, first: from, last: to } of occurrences.slice(0, MOST_OCCURRENCES)) {
    const { words } = line;
    const before = words[from - 1];
    const before2 = words[from - 2];
    const after = words[to];
    const after2 = words[to + 1];
    if (line.shape !== 'plain') {
      add('titled', line.role);
      continue;
    }
    add('before', before?.lower ?? '<');
    add('before2', `${before2?.lower ?? '<'} ${before?.lower ?? '<'}`);
    add('after', after?.lower ?? '>');
    add('after2', `${after?.lower ?? '>'} ${after2?.lower ?? '>'}`);
    add('around', `${before?.lower ?? '<'} ${after?.lower ?? '>'}`);
    add('before tag', `${before2?.tag ?? '<'} ${before?.tag ?? '<'}`);
    add('after tag', `${after?.tag ?? '>'} ${after2?.tag ?? '>'}`);
    add('before cluster', (clusters.get(before?.lower ?? '') ?? 0) >> 4);
    add('after cluster', (clusters.get(after?.lower ?? '') ?? 0) >> 4);
    add('after cluster2', (clusters.get(after2?.lower ?? '') ?? 0) >> 4);
    add('before heads', headsOf(before?.lower ?? ''));
    add('after heads', headsOf(after?.lower ?? ''));
    const token = line.tokens[to - 1];
    const head = token === undefined ? undefined : line.tokens[token.head];
    add('relation', token?.relation ?? '');
    add('governor', `${token?.relation ?? ''} ${head?.lemma ?? ''}`);
    add('governor cluster', `${token?.relation ?? ''} ${(clusters.get(head?.text.toLowerCase() ?? '') ?? 0) >> 4}`);
  }
  return [...features];
}

function headsOf(lower: string): string {
  return [
    ORGANISATION_HEADS.has(lower) ? 'o' : '',
    OUTLET_HEADS.has(lower) ? 'm' : '',
    PLACE_HEADS.has(lower) ? 'p' : '',
    THING_HEADS.has(lower) ? 't' : '',
    COMPANY_NOUNS.has(lower) ? 'c' : '',
    officeHead(lower)?.field ?? '',
  ].join('');
}

function shapeOf(text: string): string {
  return text
    .replace(/\p{Lu}/gu, 'X')
    .replace(/\p{Ll}/gu, 'x')
    .replace(/\d/gu, '9')
    .replace(/(.)\1+/gu, '$1');
}
