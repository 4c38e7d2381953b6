/** Writes tokens as running text again, as news is set: no blank before a comma, marks at the words they enclose. */
const ENDING = /^(?:[,.;:!?)\]%”]|'(?:s|re|ve|d|m|ll)|n't)$/iu;
const BEGINNING = /^(?:[([“$£]|US\$)$/u;
const SHORTENED = /^(?:s|re|ve|d|m|ll|t)$/u;
/** Names and words which the treebank took apart at their hyphen. */
const HYPHENED: ReadonlySet<string> = new Set(['Wal-Mart', 'iTunes-compatible', 'Macintosh-curious']);

/** The sentences of one document: a quotation may run over several. */
export function joinTokens(sentences: readonly (readonly string[])[]): readonly string[] {
  let quoted = false;
  return endsMoved(sentences).map((sentence) => {
    const tokens = withoutStrayBrackets(sentence.flatMap(takenApart));
    let text = '';
    let glue = true;
    let single = false;
    tokens.forEach((token, index) => {
      const before = tokens[index - 1] ?? '';
      const after = tokens[index + 1] ?? '';
      let left = glue || ENDING.test(token);
      let right = BEGINNING.test(token);
      let written = token;
      if ((token === "''" || token === '"') && !quoted && /^[\d.]+$/u.test(before)) {
        written = '"'; // inches
        left = true;
      } else if (token === '``' || token === "''" || token === '"') {
        const opens = token === '``' || !quoted;
        written = '"';
        quoted = opens;
        if (opens) right = true;
        else left = true;
      } else if (token === '`') {
        written = "'";
        single = true;
        right = true;
      } else if (token === "'" || token === '’') {
        if (SHORTENED.test(after)) {
          left = true;
          right = true;
        } else if (single || before.endsWith('s') || !tokens.includes(token, index + 1)) {
          left = true;
          single = false;
        } else {
          right = true;
          single = true;
        }
      } else if (/^'\p{L}{3,}$/u.test(token)) {
        // 'switch ' and O 'Reilly
        if (before === 'O') left = true;
        else single = true;
      } else if (token === '#' && /^\d/.test(after)) {
        written = '£';
        right = true;
      } else if (token === '/' && /\p{L}/u.test(before)) {
        left = true;
        right = true;
      } else if (token === '-' && HYPHENED.has(`${before}-${after}`)) {
        left = true;
        right = true;
      }
      text += left ? written : ` ${written}`;
      glue = right;
    });
    return text;
  });
}

/** “''I'”, “m”: two words and a mark, cut elsewhere. */
function takenApart(token: string): readonly string[] {
  if (/^''./u.test(token)) return ["''", ...takenApart(token.slice(2))];
  if (/^\p{L}+'$/u.test(token)) return [token.slice(0, -1), "'"];
  return [token];
}

/** A closing mark that the treebank gave to the sentence behind it. */
function endsMoved(sentences: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return sentences.map((sentence, index) => {
    const next = sentences[index + 1];
    const kept = sentence[0] === "'" && index > 0 ? sentence.slice(1) : sentence;
    return next?.[0] === "'" ? [...kept, "'"] : kept;
  });
}

/** The treebank lost some opening brackets: “the ] economic scenario”. */
function withoutStrayBrackets(tokens: readonly string[]): readonly string[] {
  let open = 0;
  return tokens.filter((token) => {
    if (token === '[') open++;
    if (token !== ']') return true;
    open--;
    if (open >= 0) return true;
    open = 0;
    return false;
  });
}
