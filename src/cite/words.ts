/** A word of a text, with where it stands. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /(?:\p{Lu}\.){2,}|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[-’'.,:/][\p{L}\p{N}]+)*|[%$€£¥₹¤]/gu;

/** Words, numbers with their inner marks (“3,000”, “2.20pm”), abbreviations with dots, signs of money and percent.
 *  The possessive stays on; `bare` takes it off. */
export function wordsOf(text: string, from = 0): Word[] {
  return [...text.matchAll(WORD)].map((match) => ({
    text: match[0],
    start: from + match.index,
    end: from + match.index + match[0].length,
  }));
}

/** Without possessive, without dots of an abbreviation. */
export function bare(word: string): string {
  const name = word.replace(/['’]s?$/u, '');
  return /^(?:\p{L}\.)+$/u.test(name) ? name.replaceAll('.', '') : name;
}

/** The sentences that a stretch of text touches, and `before` sentences ahead of them; ends at blank lines. Breaks where a
 *  sentence may end: too many rather than too few. */
export function around(text: string, start: number, end: number, before: number): { start: number; end: number } {
  let from = start;
  for (let more = 0; more <= before; more++) {
    const previous = sentenceStart(text, from);
    if (more > 0 && previous === from) break;
    from = more < before ? Math.max(0, skipBack(text, previous)) : previous;
  }
  return { start: Math.min(from, start), end: sentenceEnd(text, Math.max(end, start + 1)) };
}

/** Whether a sentence may begin at `at`. */
function breaks(text: string, at: number): boolean {
  const ahead = text.slice(Math.max(0, at - 3), at);
  return (
    /[.!?…][”’"')\]]{0,2}$/u.test(ahead.trimEnd()) &&
    /\s/u.test(text.charAt(at - 1)) &&
    !/\s/u.test(text.charAt(at)) &&
    !/^[\p{Ll}]/u.test(text.charAt(at)) &&
    !title(text, at)
  );
}

/** “Gen. Dane”, “U.S. officials”, “J. Orla”: a dot that ends no sentence. */
function title(text: string, at: number): boolean {
  return /(?:^|[\s(“"])(?:\p{Lu}|\p{Lu}\.\p{Lu}|Mr|Mrs|Ms|Dr|Gen|Lt|Col|Maj|Capt|Sgt|Brig|Adm|Cmdr|Wg|Sq|Prof|Rev|Sen|Rep|Gov|Hon|St|No|vs)\.\s+$/u.test(
    text.slice(Math.max(0, at - 12), at),
  );
}

function sentenceStart(text: string, from: number): number {
  for (let at = from; at > 0; at--) if (breaks(text, at) || paragraph(text, at)) return at;
  return 0;
}

function sentenceEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) if (breaks(text, at) || paragraph(text, at)) return at;
  return text.length;
}

function paragraph(text: string, at: number): boolean {
  return (
    text.charAt(at - 1) === '\n' &&
    /\n\s*\n$/u.test(text.slice(Math.max(0, at - 4), at)) &&
    !/\s/u.test(text.charAt(at))
  );
}

function skipBack(text: string, at: number): number {
  let back = at;
  while (back > 0 && /\s/u.test(text.charAt(back - 1))) back--;
  return back;
}
