import { isName, OFFICE } from './worded-plain.ts';
import type { Both, Run } from './worded-run.ts';
import type { Token } from './worded-tokens.ts';

/** “Foreign Minister Orla Dane”, “Orla Dane, the foreign minister”. */
export function apposition(run: Run, { line, wording, own, other, runs }: Both): boolean {
  const words = own.slice(run.first, run.last + 1).map(({ token }) => token);
  if (!words.every((one) => isName(one) && !one.possessive) || words.length > 4) return false;
  if (isCut(line, own[run.first]?.index ?? 0, own[run.last]?.index ?? 0)) return false;
  if (isCut(wording, other[run.from]?.index ?? 0, other[run.to - 1]?.index ?? 0)) return false;
  const at = runs.indexOf(run);
  return [runs[at + 1], runs[at - 1]].some((title) => {
    if (title === undefined) return false;
    // The title may lie inside a longer run: only the words that stand beside the name in both matter.
    const [one, two] = title.last === run.first - 1 ? [title, run] : [run, title];
    if (one.last !== two.first - 1) return false;
    const between = line.slice((own[one.last]?.index ?? 0) + 1, own[two.first]?.index ?? 0);
    const [left, right] = title.from === run.to ? [run, title] : [title, run];
    if (left.to !== right.from) return false;
    const there = wording.slice((other[left.to - 1]?.index ?? 0) + 1, other[right.from]?.index ?? 0);
    const office = own.slice(title.first, title.last + 1).map(({ token }) => token);
    const marked = [...between, ...there].some(({ kind }) => kind === 'break');
    const plain = [...between, ...there].every(({ kind, key }) => kind === 'break' || FREE_BEFORE.has(key));
    return office.some(({ key }) => OFFICE.test(key)) && office.length <= 9 && marked && plain;
  });
}

/** Whether a name goes on beyond a stretch: only a title may stand right before it, and nothing written like a name after. */
function isCut(tokens: readonly Token[], first: number, last: number): boolean {
  const before = tokens[first - 1];
  const after = tokens[last + 1];
  if (after?.kind === 'content' && isName(after)) return true;
  return before?.kind === 'content' && isName(before) && !OFFICE.test(before.key);
}

const FREE_BEFORE = new Set(['the', 'a', 'an', 'its', 'their']);
