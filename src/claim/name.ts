import { NAME_HEADS } from '../lexicon/naming.ts';
import type { Analysis } from '../model/analysis.ts';
import { byPlace, cite, compareText } from '../model/citation.ts';
import type { Claim, Member } from '../model/claim.ts';
import { gathered } from '../model/gathered.ts';
import { hashId } from '../model/id.ts';
import { FORGETFUL, type Memory } from '../model/memory.ts';
import { remembered } from '../model/remembered.ts';
import type { Sentence, Token } from '../model/sentence.ts';
import type { Citation } from '../model/span.ts';
import { isOriginal } from '../origin/origin.ts';
import { put } from './search.ts';

/** Find one thing under two spellings: names that begin with the same word for their kind (“Operation”, “Hurricane”) and whose letters
 *  differ little. The difference is compatible: nobody disputes anything, but who searches needs both. */
export function spellingClaims(analyses: readonly Analysis[], memory: Memory = FORGETFUL): readonly Claim[] {
  const names = new Map<string, Citation[]>();
  for (const at of namesOfAll(analyses)) put(names, at.quote, at);
  const groups: string[][] = [];
  for (const name of [...names.keys()].sort(compareText)) {
    const home = groups.find((group) => group.some((other) => isSpelling(name, other)));
    if (home === undefined) groups.push([name]);
    else home.push(name);
  }
  const several = groups.filter((group) => group.length > 1);
  if (several.length === 0) return [];
  const genres = new Map(analyses.map(({ report }) => [report.id, report.genre]));
  const keep = memory.of('names in several spellings');
  return several.map((group) =>
    keep(group[0] ?? '', [...group, ...group.flatMap((name) => names.get(name) ?? [])], () =>
      spellingClaim(group, names, (at) => isOriginal(genres.get(at.report) ?? 'news')),
    ),
  );
}

/** The names in the running text of a report: headings capitalise every word, “Operation Heron Hit”. */
const namesOf = remembered((analysis: Analysis): readonly Citation[] =>
  analysis.sentences.flatMap((sentence) => {
    const role = analysis.report.blocks[sentence.block]?.role;
    return role === 'paragraph' || role === 'item' ? namesIn(sentence, analysis) : [];
  }),
);

const namesOfAll = gathered(namesOf);

/** “Operation Grey Heron”: a head and the capitalised words and small joining words after it. */
function namesIn({ tokens }: Sentence, { report }: Analysis): Citation[] {
  const found: Citation[] = [];
  for (const [at, head] of tokens.entries()) {
    if (!NAME_HEADS.has(head.text)) continue;
    let last = at;
    for (let next = at + 1; next < tokens.length && next <= at + MOST_WORDS && goesOn(tokens, next); next++) {
      if (isCapital(tokens[next])) last = next;
    }
    const end = tokens[last]?.end ?? head.end;
    if (last > at) found.push(cite(report, { start: head.start, end }));
  }
  return found;
}

/** Words and marks after the head: longer names of operations do not occur in practice. */
const MOST_WORDS = 8;

function goesOn(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token === undefined || before === undefined) return false;
  if (isCapital(token)) return true;
  const joined = token.start === before.end; // “Bun-un-Vael”: written in one
  return (
    (token.text === '-' && joined) ||
    (joined && before.text === '-') ||
    (/^\p{Ll}{1,3}$/u.test(token.text) && isCapital(tokens[at + 1]) && JOINING.has(token.text))
  );
}

const JOINING: ReadonlySet<string> = new Set(['al', 'el', 'un', 'ul', 'us', 'de', 'du', 'la', 'of', 'the']);

function isCapital(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.text);
}

/** Share of letters that may differ. “Haroon Vayel” and “Harrun-Vael”: 4 of 11. */
const APART = 0.4;

/** Whether two names are one in two spellings: the same head, other letters, but few of them. */
export function isSpelling(a: string, b: string): boolean {
  const [headA, lettersA] = partsOf(a);
  const [headB, lettersB] = partsOf(b);
  if (headA !== headB || lettersA === lettersB || lettersA[0] !== lettersB[0]) return false;
  const longest = Math.max(lettersA.length, lettersB.length);
  return longest >= 6 && distance(lettersA, lettersB) <= APART * longest;
}

function partsOf(name: string): readonly [string, string] {
  const [head = '', ...rest] = name.split(' ');
  return [
    head,
    rest
      .join('')
      .toLowerCase()
      .normalize('NFKD')
      .replace(/[^\p{L}]/gu, ''),
  ];
}

/** Levenshtein's distance. Names are short. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

function spellingClaim(
  group: readonly string[],
  names: ReadonlyMap<string, readonly Citation[]>,
  counts: (at: Citation) => boolean,
): Claim {
  const places = group.flatMap((name) => names.get(name) ?? []).sort(byPlace);
  const first = places[0];
  if (first === undefined) throw new RangeError('a name stands nowhere');
  const members = places.map(
    (at): Member => ({
      of: '',
      at,
      stance: at.quote === first.quote ? 'asserts' : 'differs',
      party: null,
      speaker: null,
      origin: null,
      counts: counts(at),
      why: 'the name stands here',
    }),
  );
  const texts = new Set(places.map(({ report }) => report)).size;
  return {
    id: hashId('c', 'name', ...group),
    text: first.quote,
    at: first,
    topics: [first.quote],
    members,
    differences: [
      {
        field: 'name',
        sides: group.map((value) => ({ value, party: null, speaker: null, evidence: names.get(value) ?? [] })),
        verdict: 'compatible',
        rule: 'other-spelling',
        why: 'the same kind of name with few other letters: taken for one name in several spellings',
      },
    ],
    standing: texts > 1 ? 'agreed' : 'one-origin',
    counts: { texts, outlets: texts, speakers: 0, occasions: 0, parties: 0, origins: texts },
  };
}
