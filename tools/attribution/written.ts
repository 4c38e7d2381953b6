/** Reads the form in which annotators write: one attribution a line, by the words and the number of the sentence.
 *
 *      @3 | Orla Dane | said | that the bridge ... closed | say
 *
 *  The whole form is described in `attribution/guidelines.md`. */
import { ACTS, type Act, type Attribution, faultsIn, kindOf, parentOf, type Stretch } from './standoff.ts';

export interface NumberedText {
  readonly text: string;
  /** Where its sentences begin. */
  readonly starts: readonly number[];
}

type Written = Omit<Attribution, 'id' | 'parent'>;

export function readWritten(
  document: NumberedText,
  content: string,
): {
  readonly attributions: readonly Attribution[];
  readonly faults: readonly string[];
} {
  const faults: string[] = [];
  const found: Written[] = [];
  content.split('\n').forEach((line, index) => {
    if (line.trim() === '' || line.startsWith('#')) return;
    try {
      if (/^turns\s/u.test(line)) found.push(...turnsOf(document, line));
      else found.push(readLine(document, line));
    } catch (error) {
      faults.push(`line ${index + 1}: ${(error as Error).message} — ${line}`);
    }
  });
  const place = (one: Written) => [...one.cue, ...one.content][0]?.start ?? 0;
  const sorted = found
    .sort((a, b) => place(a) - place(b) || (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0))
    .map((one, index) => ({ ...one, id: `a${index + 1}` }));
  const attributions = sorted.map((one) => ({ ...one, parent: parentOf(one, sorted) }));
  return { attributions, faults: [...faults, ...faultsIn(document.text, attributions)] };
}

function readLine(document: NumberedText, line: string): Written {
  const cells = line.split('|').map((cell) => cell.trim());
  if (cells.length !== 5) throw new Error(`${cells.length} cells instead of 5`);
  const [place = '', source = '', cue = '', content = '', marks = ''] = cells;
  const sentence = sentenceOf(place);
  const cues = parts(cue).map((part) => locate(document, sentence, part, 'strict', []));
  const contents: Stretch[] = [];
  for (const part of parts(content)) contents.push(locate(document, sentence, part, 'strict', cues));
  const taken = [...cues, ...contents];
  const near = cues[0] ?? contents[0];
  const sources = parts(source).map((part) => locate(document, sentence, part, near ?? 'strict', taken));
  const [act = '', ...flags] = marks.split(/\s+/u);
  if (!(ACTS as readonly string[]).includes(act)) throw new Error(`${act} is no act`);
  const strange = flags.filter((flag) => !['+', '-', '?', 'not', 'unnamed', 'author', 'cited'].includes(flag));
  if (strange.length > 0) throw new Error(`${strange.join(', ')} is no mark`);
  return {
    source: sources,
    cue: cues,
    content: contents.sort((a, b) => a.start - b.start),
    act: act as Act,
    polarity: flags.includes('-') ? '-' : flags.includes('?') ? '?' : '+',
    negated: flags.includes('not'),
    cited: flags.includes('cited'),
    kind: kindOf(document.text, contents),
    who:
      sources.length === 0
        ? 'none'
        : flags.includes('unnamed')
          ? 'unnamed'
          : flags.includes('author')
            ? 'author'
            : 'named',
  };
}

/** `turns Orla Dane = ask`: every paragraph that begins with “Orla Dane:” is a turn of hers; `turns * = say` takes the rest of
 *  the paragraphs that begin with a name which another line names or `turns` lists. */
function turnsOf({ text }: NumberedText, line: string): readonly Written[] {
  const [, list = '', act = ''] = /^turns\s+(.+?)\s*=\s*(\w+)\s*$/u.exec(line) ?? [];
  if (!(ACTS as readonly string[]).includes(act)) throw new Error('not “turns NAME, NAME = act”');
  return list.split(',').flatMap((one) => {
    const name = one.trim();
    const turns: Written[] = [];
    for (const paragraph of text.matchAll(/[^\n]+/gu)) {
      if (!paragraph[0].startsWith(`${name}: `)) continue;
      const start = paragraph.index;
      const colon = start + name.length;
      const content = [{ start: colon + 2, end: start + paragraph[0].length }];
      turns.push({
        source: [{ start, end: colon }],
        cue: [{ start: colon, end: colon + 1 }],
        content,
        act: act as Act,
        polarity: act === 'ask' ? '?' : '+',
        negated: false,
        cited: false,
        kind: kindOf(text, content),
        who: 'named',
      });
    }
    if (turns.length === 0) throw new Error(`no paragraph begins with “${name}:”`);
    return turns;
  });
}

function parts(cell: string): readonly string[] {
  return cell === '' || cell === '-'
    ? []
    : cell
        .split('++')
        .map((part) => part.trim())
        .filter((part) => part !== '');
}

function sentenceOf(place: string): number {
  const [, number] = /^@(\d+)$/u.exec(place) ?? [];
  if (number === undefined) throw new Error(`“${place}” is no sentence number such as @3`);
  return Number(number);
}

/** A piece: `words`, `first words ... last words`, `@4: words`, `*`, each with `{…}` around the words meant or `#2` behind. */
function locate(
  document: NumberedText,
  sentence: number,
  piece: string,
  near: 'strict' | Stretch,
  taken: readonly Stretch[],
): Stretch {
  const [first = '', last] = piece.split(/\s\.\.\.\s(?=@|\S)/u);
  const begin = placed(first, sentence);
  const from = find(document, begin.sentence, begin.words, near, taken, 0);
  if (last === undefined) return from;
  const end = placed(last, begin.sentence);
  const to = find(document, end.sentence, end.words, 'strict', [], end.sentence === begin.sentence ? from.end : 0);
  return { start: from.start, end: to.end };
}

function placed(piece: string, sentence: number): { readonly sentence: number; readonly words: string } {
  const match = /^@(\d+):\s*(.*)$/su.exec(piece.trim());
  return match === null
    ? { sentence, words: piece.trim() }
    : { sentence: Number(match[1]), words: (match[2] ?? '').trim() };
}

function find(
  { text, starts }: NumberedText,
  sentence: number,
  piece: string,
  near: 'strict' | Stretch,
  taken: readonly Stretch[],
  after: number,
): Stretch {
  const start = starts[sentence];
  if (start === undefined) throw new Error(`there is no sentence ${sentence}`);
  const end = (starts[sentence + 1] ?? text.length + 1) - 1;
  const bare = text.slice(start, end).trimEnd();
  if (piece === '*') return { start, end: start + bare.replace(/[.]$/u, '').length };
  const [, counted = piece, number] = /^(.*)#(\d+)$/su.exec(piece) ?? [];
  const open = counted.indexOf('{');
  const close = counted.indexOf('}');
  const inner = open >= 0 && close > open;
  const words = counted.replace(/[{}]/gu, '').trim();
  if (words === '') throw new Error('an empty piece');
  const shift = inner ? open : 0;
  const length = inner ? close - open - 1 : words.length;
  let places: Stretch[] = [];
  for (let at = bare.indexOf(words); at >= 0; at = bare.indexOf(words, at + 1)) {
    const one = { start: start + at + shift, end: start + at + shift + length };
    if (one.start >= after && !cutsAWord(text, start + at) && !cutsAWord(text, start + at + words.length))
      places.push(one);
  }
  if (number !== undefined) places = places.slice(Number(number) - 1, Number(number));
  const free = places.filter((one) => !taken.some((other) => other.start < one.end && one.start < other.end));
  if (free.length > 0) places = free;
  if (near !== 'strict' && places.length > 1) {
    const distance = (one: Stretch) => (one.start < near.start ? near.start - one.end : one.start - near.end);
    const ordered = places.toSorted((a, b) => distance(a) - distance(b));
    const [best, second] = ordered;
    if (best !== undefined && second !== undefined && distance(best) < distance(second)) return best;
  }
  const [only] = places;
  if (only === undefined) throw new Error(`“${words}” is not in sentence ${sentence}`);
  if (places.length > 1) throw new Error(`“${words}” is ${places.length} times in sentence ${sentence}`);
  return only;
}

function cutsAWord(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && /[\p{L}\p{N}]/u.test(text[at] ?? '');
}
