/** Reads a treebank file in CoNLL-U form: sentences with their words, and the raw text that they were cut from. */

export interface GoldWord {
  readonly text: string;
  readonly lemma: string;
  readonly tag: string;
  readonly form: string;
  /** Index in the sentence, -1 for the root. */
  readonly head: number;
  readonly relation: string;
  /** In the sentence's text; -1 where the word does not stand there as written. */
  readonly start: number;
  readonly end: number;
}

export interface GoldSentence {
  readonly text: string;
  readonly words: readonly GoldWord[];
  /** Whether a paragraph begins with it. */
  readonly opens: boolean;
}

export function readConllu(content: string): readonly GoldSentence[] {
  const sentences: GoldSentence[] = [];
  let opens = true;
  let text = '';
  let words: GoldWord[] = [];
  let at = 0;
  for (const line of `${content}\n`.split('\n')) {
    if (line.startsWith('# newpar') || line.startsWith('# newdoc')) opens = true;
    if (line.startsWith('# text = ')) text = line.slice('# text = '.length);
    const [id = '', form = '', lemma = '', tag = '', xpos = '', , head = '', relation = ''] = line.split('\t');
    if (/^\d+$/.test(id)) {
      const found = text.indexOf(form, at);
      const stands = found >= 0 && text.slice(at, found).trim() === '';
      const start = stands ? found : -1;
      const end = stands ? found + form.length : -1;
      if (stands) at = end;
      words.push({ text: form, lemma, tag, form: xpos, head: Number(head) - 1, relation, start, end });
    }
    if (line === '' && words.length > 0) {
      sentences.push({ text, words, opens });
      opens = false;
      words = [];
      at = 0;
    }
  }
  return sentences;
}

/** A document as running text: paragraphs between blank lines, sentences between blanks, with the gold sentences at their places. */
export function runningText(sentences: readonly GoldSentence[]): {
  readonly text: string;
  readonly paragraphs: readonly { readonly start: number; readonly end: number }[];
  readonly starts: readonly number[];
} {
  let text = '';
  const starts: number[] = [];
  const paragraphs: { start: number; end: number }[] = [];
  for (const sentence of sentences) {
    if (text !== '') text += sentence.opens ? '\n\n' : ' ';
    if (sentence.opens || paragraphs.length === 0) paragraphs.push({ start: text.length, end: text.length });
    starts.push(text.length);
    text += sentence.text;
    const last = paragraphs.at(-1);
    if (last !== undefined) last.end = text.length;
  }
  return { text, paragraphs, starts };
}
