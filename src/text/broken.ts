import type { RawToken } from './tokens.ts';

type IsKnown = (word: string) => boolean;

/** “De- / fence Minister” is “Defence Minister”: a hyphen at the end of a line that stands for no hyphen. Kept where both parts are words
 *  and the whole is none (“well- / known”). */
export function joinHyphened(tokens: readonly RawToken[], text: string, isKnown: IsKnown): readonly RawToken[] {
  const joined: RawToken[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const first = tokens[at];
    if (first === undefined) break;
    const glued = /^\p{L}+[-‐¬\u00ad]$/u.test(first.text);
    const hyphen = glued ? first : tokens[at + 1];
    const last = tokens[at + (glued ? 1 : 2)];
    const start = glued ? first.text.slice(0, -1) : first.text;
    if (!hyphen || !last || (!glued && !(HYPHEN.test(hyphen.text) && hyphen.start === first.end))) {
      joined.push(first);
      continue;
    }
    const whole = `${start}${last.text}`;
    const breaks =
      BREAK.test(text.slice(hyphen.end, last.start)) && /^\p{L}+$/u.test(start) && /^\p{Ll}+$/u.test(last.text);
    const parts = isKnown(start.toLowerCase()) && isKnown(last.text);
    if (!breaks || (parts && !isKnown(whole.toLowerCase()))) {
      joined.push(first);
      continue;
    }
    joined.push({ start: first.start, end: last.end, text: whole });
    at += glued ? 1 : 2;
  }
  return joined;
}

const HYPHEN = /^[-‐¬\u00ad]$/u;
const BREAK = /^[ \t]*\r?\n[ \t]*$/u;

/** “she11ed” is “shelled”, “0rla” is “Orla”: digits that a scanner read for the letters l and o. Only inside of words, and only where the
 *  word is known then, or a capital opens a name. */
export function mendLetters(tokens: readonly RawToken[], isKnown: IsKnown): readonly RawToken[] {
  return tokens.flatMap((token, at) => {
    const { text, start, end } = token;
    const next = tokens[at + 1];
    if (text === '0' && next?.start === end && /^\p{Ll}{2,}$/u.test(next.text))
      return [{ start, end: next.end, text: `O${next.text}` }];
    const before = tokens[at - 1];
    if (before?.text === '0' && before.end === start && /^\p{Ll}{2,}$/u.test(text)) return [];
    if (!MIXED.test(text)) return [token];
    const word = text.replaceAll('1', 'l').replaceAll('0', 'o');
    return isKnown(word.toLowerCase()) ? [{ start, end, text: word }] : [token];
  });
}

/** Letters with the digits 0 and 1 among them; “1aw” and “counci1” too, but no “1st” and no “10am”. */
const MIXED =
  /^\p{L}+(?:[01]+\p{L}+)+$|^\p{L}{3,}1$|^1(?!am$|pm$|st$|km$|kg$|bn$|mn$|tn$|pc$|hr$|cm$|mm$|th$)\p{Ll}{2,}$/u;

/** “governrnent” is “government”, “kill ing” is “killing”: letters and blanks that a scanner misread, where the word is known then and was
 *  none before. Only for a text that shows other marks of a scanner. */
export function mendScanned(tokens: readonly RawToken[], isKnown: IsKnown): readonly RawToken[] {
  const read: RawToken[] = [];
  for (const token of tokens) {
    const before = read.at(-1);
    if (before !== undefined && token.start === before.end + 1 && SMALL.test(token.text) && SMALL.test(before.text)) {
      const whole = `${before.text}${token.text}`;
      if (whole.length > 5 && !(isKnown(before.text) && isKnown(token.text)) && isKnown(whole)) {
        read[read.length - 1] = { start: before.start, end: token.end, text: whole };
        continue;
      }
    }
    const word = token.text.includes('rn') && SMALL.test(token.text) && !isKnown(token.text);
    const meant = word ? token.text.replaceAll('rn', 'm') : token.text;
    read.push(meant !== token.text && isKnown(meant) ? { ...token, text: meant } : token);
  }
  return read;
}

const SMALL = /^\p{Ll}{2,20}$/u;
