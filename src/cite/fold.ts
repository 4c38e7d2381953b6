/** A text in which only the letters count: all quotation marks, dashes, dots and blanks of one kind look the same. */
export interface Folded {
  readonly text: string;
  /** For each code unit of `text`, and for its end, where it stands in the original. */
  readonly at: readonly number[];
}

const SAME: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '`': "'",
  '´': "'",
  ʼ: "'",
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '…': '...',
  ﬁ: 'fi',
  ﬂ: 'fl',
};

/** Invisible: soft hyphen, zero-width characters, byte order mark. */
const NOTHING = /[\u00ad\u200b-\u200f\u2060\ufeff]/u;

export function fold(original: string): Folded {
  let text = '';
  const at: number[] = [];
  for (let index = 0; index < original.length; index++) {
    const letter = original.charAt(index);
    if (NOTHING.test(letter)) continue;
    const blank = /\s/u.test(letter);
    if (blank && (text === '' || text.endsWith(' '))) continue;
    const same = blank ? ' ' : (SAME[letter] ?? letter);
    for (let copy = 0; copy < same.length; copy++) at.push(index);
    text += same;
  }
  at.push(original.length);
  return { text, at };
}

/** Blanks of any length and kind as one space: a stretch may be broken into lines otherwise than its report. */
export function flat(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Where `words` stands in `text` as whole words, from `from`; -1 where it does not. */
export function wholeWords(text: string, words: string, from = 0): number {
  if (words === '') return -1;
  for (let at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + 1)) {
    if (!joined(text, at) && !joined(text, at + words.length)) return at;
  }
  return -1;
}

/** Whether a word goes on over this place. */
function joined(text: string, at: number): boolean {
  return at > 0 && at < text.length && WORD.test(text.charAt(at - 1)) && WORD.test(text.charAt(at));
}

const WORD = /[\p{L}\p{N}]/u;
