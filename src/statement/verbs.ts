import type { SayingRow } from '../lexicon/saying.ts';
import type { Span } from '../model/span.ts';
import { citedIn } from './cited.ts';
import { CLAUSES, type Complement, complementAfter, opensQuotation, skipAdjuncts } from './complement.ts';
import { contentEnd, PLAIN, spanOf } from './content.ts';
import { type VerbCue, verbCues } from './cue.ts';
import type { Found } from './found.ts';
import { finiteAt, isNominal, nounPhrase, type Phrase, phraseBefore, word } from './grammar.ts';
import { isMark, type Line, type Reading } from './reading.ts';
import { isSaidInfinitive, sourceOf } from './subject.ts';

/** Attributions by a verb: “X said that …”, “…,” said X, “urged them to …”. */
export function findByVerbs(reading: Reading): readonly Found[] {
  return reading.lines.flatMap((line) => {
    if (!mayState(line)) return [];
    const found: Found[] = [];
    for (const cue of verbCues(line.tokens)) {
      for (const each of findByVerb(reading, line, cue)) found.push(sharedSource(line, cue, found.at(-1), each));
    }
    return found;
  });
}

/** “condemned the attack, in which nine died, and offered help”: where the words before end at the “and”, the speaker is the same. */
function sharedSource(line: Line, cue: VerbCue, before: Found | undefined, found: Found): Found {
  const { tokens } = line;
  let at = cue.group.start - 1;
  if (tokens[at]?.tag !== 'CCONJ' && word(tokens[at]) !== ',') return found;
  while (at > 0 && (tokens[at]?.tag === 'CCONJ' || word(tokens[at]) === ',')) at--;
  const end = tokens[at]?.end;
  if (
    before === undefined ||
    before.source === null ||
    before.family === 'attitude' ||
    before.wideContent.at(-1)?.end !== end
  )
    return found;
  return { ...found, source: before.source };
}

/** Questions, section headings and captions state nothing. A headline may. */
function mayState(line: Line): boolean {
  return line.role !== 'heading' && line.role !== 'caption';
}

function findByVerb(reading: Reading, line: Line, given: VerbCue): readonly Found[] {
  if (isName(line, given) || word(line.tokens[given.group.start - 1]) === 'as') return [];
  const bare = given.group.form === 'participle';
  if (given.group.passive || (bare && !hasSubject(line, given))) return findPassive(reading, line, given);
  const cue: VerbCue = bare ? { ...given, group: { ...given.group, form: 'finite' } } : given;
  const source = sourceOf(line, cue);
  if (source !== null && (cue.lemma === 'quote' || cue.lemma === 'cite')) {
    const quoted = quotedAsSaying(reading, line, cue, source);
    if (quoted !== null) return [quoted];
  }
  const relative = source !== null && /^(?:who|which|that)$/u.test(word(line.tokens[source.head]));
  const complement = complementAfter(line, cue, relative);
  if (
    complement !== null &&
    (source !== null || complement.frame === 'quote') &&
    !isSplit(line, cue, source, complement)
  ) {
    if (source === null && !mayLackSource(line, cue)) return [];
    if (source !== null && isQuoted(line, cue) && isFirstPerson(line, source)) return [];
    return [fromComplement(reading, line, cue, source, complement)];
  }
  if (isQuoted(line, cue)) return [];
  const next = source === null ? null : quotationAfterColon(reading, line, cue, source);
  if (next !== null) return [next];
  const inquit = inquitOf(reading, line, cue, source);
  return inquit === null ? [] : [inquit];
}

function hasSubject(line: Line, cue: VerbCue): boolean {
  if ((line.children[cue.group.verb] ?? []).some((child) => line.tokens[child]?.relation === 'nsubj')) return true;
  // “The rebels claimed to have …” with no other verb in the sentence: a past tense that the tagger took for a participle.
  return isNominal(line.tokens[cue.group.start - 1]) && !line.tokens.some((_, at) => finiteAt(line.tokens, at));
}

/** “…,” she said, “…”: words of hers stand before the attribution too. */
function isSplit(line: Line, cue: VerbCue, source: Phrase | null, complement: Complement): boolean {
  if (source === null || source.end < cue.group.start - 2 || (line.quotation[source.start - 1] ?? -1) === -1)
    return false;
  return word(line.tokens[complement.start - 1]) === ',' && (line.quotation[complement.start] ?? -1) !== -1;
}

/** “In a speech she declared:” with the quotation as the next paragraph. */
function quotationAfterColon(reading: Reading, line: Line, cue: VerbCue, source: Phrase): Found | null {
  if (line.tokens.at(-1)?.text !== ':' || (line.quotation.at(-1) ?? -1) !== -1) return null;
  const row =
    cue.rows.find((each) => each.frames.includes('quote')) ?? cue.rows.find((each) => each.frames.includes('clause'));
  const next = reading.lines[line.sentence.index + 1];
  const region = reading.quotations[next?.quotation[0] ?? -1];
  if (row === undefined || next === undefined || region === undefined) return null;
  const complement: Complement = {
    row,
    frame: 'quote',
    start: 0,
    end: next.tokens.length,
    wide: 0,
    addressee: null,
    cueEnd: cue.end,
  };
  return {
    ...fromComplement(reading, line, cue, source, {
      ...complement,
      start: line.tokens.length - 1,
      end: line.tokens.length,
    }),
    content: region.parts,
    wideContent: region.parts,
    quotations: [next.quotation[0] ?? -1],
  };
}

/** “I told them …” inside a quotation is part of the words. */
function isFirstPerson(line: Line, source: Phrase): boolean {
  return /^(?:i|we|you|us|me)$/u.test(word(line.tokens[source.head]));
}

function isQuoted(line: Line, cue: VerbCue): boolean {
  return (line.quotation[cue.group.verb] ?? -1) !== -1;
}

/** “Hope Dane”: a capital inside a sentence that is not all capitals. */
function isName(line: Line, cue: VerbCue): boolean {
  const token = line.tokens[cue.group.verb];
  const next = line.tokens[cue.group.verb + 1];
  return (
    cue.group.verb > 0 && line.role !== 'headline' && /^\p{Lu}\p{Ll}/u.test(token?.text ?? '') && next?.tag === 'PROPN'
  );
}

function mayLackSource(line: Line, cue: VerbCue): boolean {
  return cue.group.verb === 0 && line.role === 'headline';
}

/** “Channel Nine quoted Dane as saying that …” */
function quotedAsSaying(reading: Reading, line: Line, cue: VerbCue, source: Phrase): Found | null {
  const { tokens } = line;
  const whom = nounPhrase(tokens, cue.end);
  if (whom === null) return null;
  let at = whom.end;
  while (at < tokens.length && at - whom.end < 12 && word(tokens[at]) !== 'as') at++;
  if (word(tokens[at]) !== 'as' || !/^(?:saying|telling)$/u.test(word(tokens[at + 1]))) return null;
  const complement = complementAfter(line, { ...cue, end: at + 2, rows: rowsWith('say') }, false);
  if (complement === null) return null;
  return { ...fromComplement(reading, line, cue, source, complement), rule: 'quoted-somebody-as-saying', cited: whom };
}

function fromComplement(
  reading: Reading,
  line: Line,
  cue: VerbCue,
  source: Phrase | null,
  complement: Complement,
): Found {
  const opened = line.quotation[complement.start] ?? -1;
  const whole = opensQuotation(line, complement.start) && coversRest(line, complement.start, complement.end, opened);
  const quotation = whole ? reading.quotations[opened] : undefined;
  const content: readonly Span[] =
    quotation === undefined ? [spanOf(line, complement.start, complement.end)] : quotation.parts;
  return {
    rule: `${complement.row.id}/${ruleName(complement.frame)}`,
    act: complement.row.act,
    family: complement.row.family,
    line: line.sentence.index,
    cue: { start: line.tokens[cue.group.verb]?.start ?? 0, end: line.tokens[cue.end - 1]?.end ?? 0 },
    wideCue: { start: line.tokens[cue.group.start]?.start ?? 0, end: line.tokens[cue.end - 1]?.end ?? 0 },
    lemma: cue.lemma,
    source,
    sourceLine: line.sentence.index,
    addressee: complement.addressee,
    cited: citedIn(line, cue.end),
    content,
    wideContent: quotation === undefined ? [wideSpan(line, complement.wide, complement.end)] : quotation.parts,
    phrase: !CLAUSES.has(complement.frame),
    quotations: quotationsIn(line, complement.start, complement.end),
    unsaid: cue.group.negated || isPossible(line, cue),
  };
}

export function ruleName(frame: string): string {
  return frame.replaceAll(' ', '-');
}

function wideSpan(line: Line, start: number, end: number): Span {
  return { start: line.tokens[start]?.start ?? 0, end: line.tokens[end - 1]?.end ?? 0 };
}

export function quotationsIn(line: Line, start: number, end: number): readonly number[] {
  return [...new Set(line.quotation.slice(start, end).filter((at) => at !== -1))];
}

/** Whether the quotation goes to the end of what is said, so that it may go on in the next sentence. */
function coversRest(line: Line, start: number, end: number, quotation: number): boolean {
  for (let at = start; at < end; at++) if (line.quotation[at] !== quotation) return false;
  return true;
}

const MODALS: ReadonlySet<string> = new Set([
  'will',
  'would',
  'may',
  'might',
  'could',
  'can',
  'should',
  'must',
  'shall',
  "'ll",
  '’ll',
  'wo',
  'ca',
]);

function isPossible(line: Line, cue: VerbCue): boolean {
  return (
    !isSaidInfinitive(line, cue) ||
    line.tokens.slice(cue.group.start, cue.group.verb).some((token) => MODALS.has(word(token)))
  );
}

/** “…,” she said. / The truce, she said, held. / “…,” said Orla Dane. */
function inquitOf(reading: Reading, line: Line, cue: VerbCue, source: Phrase | null): Found | null {
  const { tokens, quotation } = line;
  const row =
    cue.rows.find((each) => each.frames.includes('quote')) ?? cue.rows.find((each) => each.frames.includes('clause'));
  if (row === undefined || cue.group.form !== 'finite') return null;
  let speaker = source;
  let end = skipAdjuncts(line, cue.end, cue);
  let start = source?.start ?? cue.group.start;
  const told = row.frames.some((frame) => frame.startsWith('person')) ? nounPhrase(tokens, cue.end) : null;
  let addressee: Phrase | null = null;
  if (source !== null && told !== null && word(tokens[source.end]) !== ',') {
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
    if (tokens.slice(0, start).every((token) => token.tag === 'CCONJ' || token.tag === 'PUNCT' || token.tag === 'ADV'))
      return asSaid(reading, line, cue, row, speaker, end);
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
    line: line.sentence.index,
    cue: { start: tokens[cue.group.verb]?.start ?? 0, end: tokens[cue.end - 1]?.end ?? 0 },
    wideCue: { start: tokens[cue.group.start]?.start ?? 0, end: tokens[cue.end - 1]?.end ?? 0 },
    lemma: cue.lemma,
    source: speaker,
    sourceLine: line.sentence.index,
    addressee,
    cited: citedIn(line, cue.end),
    content: pieces.content,
    wideContent: pieces.content,
    phrase: false,
    quotations: pieces.quotations,
    unsaid: cue.group.negated || isPossible(line, cue) || quotation[cue.group.verb] !== -1,
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
    line: line.sentence.index,
    cue: { start: tokens[cue.group.verb]?.start ?? 0, end: tokens[cue.end - 1]?.end ?? 0 },
    wideCue: { start: tokens[cue.group.start]?.start ?? 0, end: tokens[cue.end - 1]?.end ?? 0 },
    lemma: cue.lemma,
    source: speaker,
    sourceLine: line.sentence.index,
    addressee: null,
    cited: null,
    content,
    wideContent: content,
    phrase: false,
    quotations: quotationsIn(line, from, stop),
    unsaid: cue.group.negated || isPossible(line, cue),
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

/** The words before an attribution, and after it where it stands in their middle. */
export function wordsAround(
  reading: Reading,
  line: Line,
  start: number,
  end: number,
): { readonly content: readonly Span[]; readonly quotations: readonly number[] } | null {
  const { tokens, quotation } = line;
  let last = start - 1;
  while (last >= 0 && (word(tokens[last]) === ',' || word(tokens[last]) === '—' || word(tokens[last]) === '–')) last--;
  if (last < 0) return wordsOfSentenceBefore(reading, line);
  const content: Span[] = [];
  const quotations = new Set<number>();
  const inside = quotation[last] ?? -1;
  let first = 0;
  const opening = quotation.indexOf(inside);
  const outside = tokens.findIndex(
    (token, at) => at < last && quotation[at] !== inside && !/^[.,;:–—-]$/u.test(token.text),
  );
  const region = reading.quotations[inside];
  if (inside !== -1 && (outside === -1 || word(tokens[opening - 1]) === ':') && region !== undefined) {
    const endOfPart = tokens[last]?.end ?? 0;
    content.push(...region.parts.map((part) => part).filter((part) => part.start < endOfPart));
    quotations.add(inside);
  } else {
    first = firstOfWords(line, last);
    const split = word(tokens[end]) === ',';
    if (inside === -1 && !split && !tokens.slice(first, last + 1).some((_, at) => finiteAt(tokens, first + at)))
      return null;
    content.push(spanOf(line, first, last + 1));
    for (const each of quotationsIn(line, first, last + 1)) quotations.add(each);
  }
  let at = end;
  while (at < tokens.length && [',', ':', '—', '–'].includes(word(tokens[at]))) at++;
  if (at > end && at < tokens.length) {
    const opened = quotation[at] ?? -1;
    if (opened !== -1 && opened !== inside) {
      const next = reading.quotations[opened];
      if (next !== undefined) content.push(...next.parts);
      quotations.add(opened);
    } else if (inside === -1 && opened === -1 && word(tokens[end]) === ',') {
      const stop = contentEnd(line, at, PLAIN);
      if (stop > at && !startsAside(line, at)) content.push(spanOf(line, at, stop));
      for (const each of quotationsIn(line, at, stop)) quotations.add(each);
    }
  }
  return { content, quotations: [...quotations] };
}

/** “Why now?” / Dane said.: a sentence that is nothing but an attribution belongs to the quotation that ends the sentence before. */
function wordsOfSentenceBefore(
  reading: Reading,
  line: Line,
): { readonly content: readonly Span[]; readonly quotations: readonly number[] } | null {
  const before = reading.lines[line.sentence.index - 1];
  const quotation = before?.quotation.at(-1) ?? -1;
  const region = reading.quotations[quotation];
  if (before === undefined || before.sentence.block !== line.sentence.block || region === undefined) return null;
  return { content: region.parts, quotations: [quotation] };
}

/** A clause of the report's own after the attribution: “, she said, adding that …”, “, she said, as rain fell”. */
function startsAside(line: Line, at: number): boolean {
  const form = word(line.tokens[at]);
  return (
    (line.tokens[at]?.tag === 'VERB' && form.endsWith('ing')) ||
    [
      'as',
      'when',
      'while',
      'after',
      'before',
      'though',
      'although',
      'but',
      'and',
      'who',
      'according',
      'in',
      'during',
      'a',
      'with',
      'speaking',
    ].includes(form)
  );
}

function firstOfWords(line: Line, last: number): number {
  const { tokens } = line;
  let first = 0;
  for (let at = last; at > 0; at--) {
    if (word(tokens[at]) === ';' && line.quotation[at] === -1) {
      first = at + 1;
      break;
    }
  }
  for (let at = last - 1; at > first; at--) {
    if (
      word(tokens[at]) === ':' &&
      line.quotation[at] === -1 &&
      tokens.slice(at, last + 1).some((_, i) => finiteAt(tokens, at + i))
    )
      first = at + 1;
  }
  first = Math.max(first, afterDateline(line, last));
  if (word(tokens[first]) === 'according') {
    const comma = tokens.findIndex((token, at) => at > first && token.text === ',');
    if (comma > 0 && comma < last) first = comma;
  }
  while (first < last && word(tokens[first]) === ',') first++;
  return first;
}

/** “PORT ASHER, March 9 (Agency) - ” is where the report was written, not what somebody said. */
function afterDateline(line: Line, last: number): number {
  const first = line.tokens[0]?.text ?? '';
  if (!/^\p{Lu}{3,}$/u.test(first)) return 0;
  for (let at = 1; at < Math.min(last, 18); at++) {
    const token = line.tokens[at];
    const apart = token !== undefined && token.start > (line.tokens[at - 1]?.end ?? 0);
    if (token !== undefined && (/^(?:--|—|–)$/u.test(token.text) || (token.text === '-' && apart))) return at + 1;
  }
  return line.tokens[1]?.text === ':' ? 2 : 0;
}

function findPassive(reading: Reading, line: Line, cue: VerbCue): readonly Found[] {
  const { tokens, quotation } = line;
  const subject = phraseBefore(tokens, cue.group.start, quotation);
  const agent = agentAfter(line, cue.end);
  const common = {
    line: line.sentence.index,
    cue: { start: tokens[cue.group.verb]?.start ?? 0, end: tokens[cue.end - 1]?.end ?? 0 },
    wideCue: { start: tokens[cue.group.start]?.start ?? 0, end: tokens[cue.end - 1]?.end ?? 0 },
    lemma: cue.lemma,
    sourceLine: line.sentence.index,
    cited: null,
    phrase: true,
    unsaid: cue.group.negated || isPossible(line, cue),
  };
  const speech = cue.rows[0];
  if (speech === undefined) return [];
  if (word(tokens[cue.end]) === 'as' && tokens[cue.end + 1]?.lemma === 'say' && subject !== null) {
    const complement = complementAfter(line, { ...cue, end: cue.end + 2, rows: rowsWith('say') }, false);
    if (complement === null) return [];
    return [
      {
        ...fromComplement(reading, line, cue, subject, complement),
        ...common,
        phrase: false,
        rule: 'quoted-as-saying',
      },
    ];
  }
  if (subject !== null && word(tokens[subject.head]) === 'it' && word(tokens[cue.end]) === 'that') {
    const complement = complementAfter(line, cue, false);
    if (complement === null) return [];
    return [
      { ...fromComplement(reading, line, cue, agent, complement), ...common, phrase: false, rule: 'it-was-said' },
    ];
  }
  if (agent !== null && subject !== null) {
    const row = rowFor(cue, ['object as', 'object', 'clause']);
    if (row === undefined) return [];
    const rest =
      agent.end < tokens.length && !/^[.,;]$/u.test(word(tokens[agent.end]))
        ? contentEnd(line, agent.end, { cue, kind: 'phrase', relative: false })
        : agent.end;
    const content = [
      spanOf(line, subject.start, subject.end),
      ...(rest > agent.end ? [spanOf(line, agent.end, rest)] : []),
    ];
    return [
      {
        ...common,
        rule: `${row.id}/passive`,
        act: row.act,
        family: row.family,
        source: agent,
        addressee: null,
        content,
        wideContent: content,
        quotations: quotationsIn(line, agent.end, rest),
      },
    ];
  }
  if (
    subject !== null &&
    word(tokens[cue.end]) === 'to' &&
    (tokens[cue.end + 1]?.tag === 'VERB' || tokens[cue.end + 1]?.tag === 'AUX') &&
    BELIEVED.has(cue.lemma)
  ) {
    const end = contentEnd(line, cue.end, { cue, kind: 'phrase', relative: false });
    const content = [spanOf(line, subject.start, subject.end), spanOf(line, cue.end, end)];
    return [
      {
        ...common,
        rule: 'is-said-to',
        act: 'claim',
        family: speech.family,
        source: null,
        addressee: null,
        content,
        wideContent: content,
        quotations: [],
      },
    ];
  }
  return [];
}

const BELIEVED: ReadonlySet<string> = new Set([
  'say',
  'report',
  'believe',
  'think',
  'understand',
  'know',
  'expect',
  'allege',
  'claim',
  'suspect',
  'consider',
  'estimate',
  'reveal',
]);

function rowFor(cue: VerbCue, frames: readonly string[]): SayingRow | undefined {
  for (const frame of frames) {
    const row = cue.rows.find((each) => each.frames.some((own) => own === frame));
    if (row !== undefined) return row;
  }
  return undefined;
}

const SAY: readonly VerbCue[] = verbCues([
  { start: 0, end: 4, text: 'said', lemma: 'say', tag: 'VERB', head: -1, relation: 'root', form: 'VBD' },
]);

function rowsWith(_lemma: string): readonly SayingRow[] {
  return SAY[0]?.rows ?? [];
}

function agentAfter(line: Line, from: number): Phrase | null {
  const { tokens } = line;
  let at = from;
  while (tokens[at]?.tag === 'ADV') at++;
  if (word(tokens[at]) !== 'by') return null;
  return nounPhrase(tokens, at + 1);
}

export { opensQuotation };
