import type { Clue } from './clues.ts';
import type { Draft, Drafts } from './drafts.ts';
import type { Line } from './words.ts';

export interface Pronoun {
  readonly clue: Clue;
  readonly draft: Draft;
}

/** Pronouns whose actor is plain. Unresolved is better than wrong: who is not plain is left out. */
export function findPronouns(lines: readonly Line[], drafts: Drafts): readonly Pronoun[] {
  const byLine = lines.map((): Clue[] => []);
  for (const clue of drafts.of.keys()) byLine[clue.line]?.push(clue);
  for (const clues of byLine) clues.sort((a, b) => a.first - b.first);
  const found: Pronoun[] = [];
  /** Whom “he” or “she” of an earlier line meant. */
  const told = new Map<number, Draft>();
  for (const [index, line] of lines.entries()) {
    for (const [at, word] of line.words.entries()) {
      const wanted = WANTED.get(word.lower);
      if (wanted === undefined || inQuotation(line, word.start)) continue;
      const draft = antecedent(lines, byLine, drafts, told, index, at, wanted);
      if (draft === null) continue;
      if (wanted !== 'several' && wanted !== 'thing') told.set(index, draft);
      found.push({
        draft,
        clue: {
          line: index,
          first: at,
          last: at + 1,
          head: at,
          form: 'pronoun',
          kind: draft.kind,
          name: word.text,
          source: null,
          titles: [],
          field: null,
          owner: null,
          phrase: null,
          plural: wanted === 'several',
          pair: [],
          definite: true,
          rule: `pronoun-${wanted}`,
        },
      });
    }
  }
  return found;
}

const OBJECTS = new Set(['him']);

type Wanted = 'man' | 'woman' | 'several' | 'thing';

const WANTED: ReadonlyMap<string, Wanted> = new Map([
  ['he', 'man'],
  ['him', 'man'],
  ['she', 'woman'],
  ['they', 'several'],
  ['it', 'thing'],
]);

function inQuotation(line: Line, at: number): boolean {
  return line.sentence.quoted.some((quoted) => quoted.start <= at && at < quoted.end);
}

function antecedent(
  lines: readonly Line[],
  byLine: readonly (readonly Clue[])[],
  drafts: Drafts,
  told: ReadonlyMap<number, Draft>,
  index: number,
  at: number,
  wanted: Wanted,
): Draft | null {
  const here = (byLine[index] ?? []).filter((clue) => clue.last <= at);
  if (wanted === 'thing' || wanted === 'several') {
    if (at > 1) return null;
    const [lead] = byLine[index - 1] ?? [];
    const draft =
      lead === undefined || lines[index - 1]?.sentence.block !== lines[index]?.sentence.block
        ? undefined
        : drafts.of.get(lead);
    if (lead === undefined || draft === undefined) return null;
    if (wanted === 'several') return draft.kind === 'unnamed' && lead.plural ? draft : null;
    return (draft.kind === 'state' || draft.kind === 'organisation' || draft.kind === 'outlet') && lead.first <= 1
      ? draft
      : null;
  }
  const fitting = here
    .map((clue) => drafts.of.get(clue))
    .filter((draft): draft is Draft => draft !== undefined && isPerson(draft, wanted));
  // “Dane called Orla, urging him”: him is whom the call went to. With one person before it, nothing tells.
  if (OBJECTS.has(lines[index]?.words[at]?.lower ?? ''))
    return new Set(fitting).size > 1 ? (fitting.at(-1) ?? null) : null;
  if (fitting.length > 0) return fitting[0] ?? null;
  for (let back = index - 1; back >= Math.max(0, index - 3); back--) {
    const before = (byLine[back] ?? []).filter(
      (clue) => !inQuotation(lines[clue.line] as Line, lines[clue.line]?.words[clue.first]?.start ?? 0),
    );
    const people = before
      .map((clue) => drafts.of.get(clue))
      .filter((draft): draft is Draft => draft !== undefined && isPerson(draft, wanted));
    const same = told.get(back);
    if (same !== undefined && isPerson(same, wanted) && people.length === 0) return same;
    const [first] = people;
    if (first !== undefined) return first;
  }
  return null;
}

const WOMEN =
  /\b(?:ms|mrs|miss|madam|lady|queen|princess|spokeswoman|chairwoman|congresswoman|sister|dame|baroness|duchess|countess|actress)\b/iu;
const MEN = /\b(?:mr|sir|lord|king|prince|spokesman|chairman|congressman|father|brother|duke|baron)\b/iu;

function isPerson(draft: Draft, wanted: Wanted): boolean {
  if (draft.kind === 'unnamed') return draft.clues.every((clue) => !clue.plural);
  if (draft.kind !== 'person') return false;
  const titles = draft.titles.join(' ');
  if (wanted === 'man') return !WOMEN.test(titles);
  return !MEN.test(titles);
}
