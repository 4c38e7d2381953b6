import type { SayingRow } from '../lexicon/saying.ts';
import { wordsAround } from './around.ts';
import { citedIn } from './cited.ts';
import { opensQuotation, skipAdjuncts } from './complement.ts';
import { contentEnd, PLAIN, spanOf } from './content.ts';
import type { VerbCue } from './cue.ts';
import { aboutCue, coversRest, type Found, quotationsIn } from './found.ts';
import { nounPhrase, type Phrase } from './noun-phrase.ts';
import { isMark, type Line, type Reading, startsClause } from './reading.ts';
import { finiteAt } from './verb-group.ts';
import { isNominal, word } from './word.ts';

/** “…,” she said. / The truce, she said, held. / “…,” said Orla Dane. */
export function inquitOf(reading: Reading, line: Line, cue: VerbCue, source: Phrase | null): Found | null {
  const { tokens, quotation } = line;
  const row =
    cue.rows.find((each) => each.frames.includes('quote')) ?? cue.rows.find((each) => each.frames.includes('clause'));
  if (row === undefined || cue.group.form !== 'finite') return null;
  let speaker = source;
  let end = skipAdjuncts(line, cue.end, cue);
  let start = source?.start ?? cue.group.start;
  const told = row.frames.some((frame) => frame.startsWith('person')) ? nounPhrase(tokens, cue.end) : null;
  let addressee: Phrase | null = null;
  if (source !== null && source.end <= cue.group.verb && told !== null && word(tokens[source.end]) !== ',') {
    addressee = told;
    end = skipAdjuncts(line, told.end, cue);
  } else if (afterWords(line, cue.group.start)) {
    const after = nounPhrase(tokens, cue.end);
    if (source === null || after !== null) {
      if (after === null) return null;
      speaker = withInsertions(line, after);
      start = cue.group.start;
      end = skipAdjuncts(line, speaker.end, cue);
    }
  }
  if (speaker === null) return null;
  if (word(tokens[start - 1]) === 'as') {
    start--;
    if (startsClause(line, start)) return asSaid(reading, line, cue, row, speaker, end);
  }
  if (!afterWords(line, start)) return null;
  const next = word(tokens[end]);
  const quoted = (quotation[start - 1] ?? -1) !== -1;
  if (
    !(
      quoted ||
      end >= tokens.length ||
      [
        ',',
        '.',
        ';',
        ':',
        '—',
        '–',
        '?',
        '!',
        'and',
        'as',
        'in',
        'after',
        'during',
        'before',
        'when',
        'while',
        'of',
        'about',
      ].includes(next) ||
      isMark(next) ||
      tokens[end]?.tag === 'ADP' ||
      tokens[end]?.tag === 'SCONJ' ||
      tokens[end]?.tag === 'CCONJ'
    )
  )
    return null;
  const pieces = wordsAround(reading, line, start, end);
  if (pieces === null) return null;
  return {
    rule: `${row.id}/inquit`,
    act: row.act,
    family: row.family,
    ...aboutCue(line, cue),
    source: speaker,
    addressee,
    cited: citedIn(line, cue.end),
    content: pieces.content,
    wideContent: pieces.content,
    phrase: false,
    quotations: pieces.quotations,
  };
}

/** “As Channel Nine reported, …”, “As Dane put it, “…”” */
function asSaid(
  reading: Reading,
  line: Line,
  cue: VerbCue,
  row: SayingRow,
  speaker: Phrase,
  end: number,
): Found | null {
  const { tokens } = line;
  let from = end;
  while (/^[,:]$/u.test(word(tokens[from]))) from++;
  if (from === end || from >= tokens.length) return null;
  const opened = opensQuotation(line, from) ? reading.quotations[line.quotation[from] ?? -1] : undefined;
  const stop = contentEnd(line, from, PLAIN);
  if (stop - from < 3) return null;
  const content =
    opened !== undefined && coversRest(line, from, stop, line.quotation[from] ?? -1)
      ? opened.parts
      : [spanOf(line, from, stop)];
  return {
    rule: `${row.id}/as-said`,
    act: row.act,
    family: row.family,
    ...aboutCue(line, cue),
    source: speaker,
    addressee: null,
    cited: null,
    content,
    wideContent: content,
    phrase: false,
    quotations: quotationsIn(line, from, stop),
  };
}

/** Whether the words of somebody end right before `at`: a comma, a closing mark, or the end of a quotation in the sentence before. */
function afterWords(line: Line, at: number): boolean {
  if (at === 0) return true;
  const before = line.tokens[at - 1];
  const form = word(before);
  return (
    form === ',' ||
    form === '—' ||
    form === '–' ||
    (isMark(form) && (line.quotation[at - 1] ?? -1) !== -1) ||
    ((line.quotation[at - 1] ?? -1) !== -1 && line.quotation[at] === -1)
  );
}

/** “said Orla Dane, a spokesman for the ministry, who was there” */
function withInsertions(line: Line, phrase: Phrase): Phrase {
  const { tokens, quotation } = line;
  let end = phrase.end;
  while (word(tokens[end]) === ',' && insertionAt(line, end + 1)) {
    let at = end + 1;
    while (
      at < tokens.length &&
      at - end < 40 &&
      !/^[,.;:—–]$/u.test(word(tokens[at])) &&
      quotation[at] === quotation[end]
    )
      at++;
    end = at;
  }
  return { ...phrase, end };
}

/** A description of whoever was just named, up to the next comma: no verb of its own unless it begins with “who”. */
function insertionAt(line: Line, at: number): boolean {
  const { tokens } = line;
  const form = word(tokens[at]);
  if (/^(?:who|whose|whom|which)$/u.test(form)) return true;
  if (tokens[at]?.tag === 'NUM') return true;
  if (!isNominal(tokens[at]) && !/^(?:his|her|its|their|my|our)$/u.test(form)) return false;
  const phrase = nounPhrase(tokens, at);
  return phrase !== null && !finiteAt(tokens, phrase.end);
}
