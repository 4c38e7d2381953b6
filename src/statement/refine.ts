import type { Span } from '../model/span.ts';
import type { Found } from './found.ts';
import { nounPhrase, type Phrase } from './noun-phrase.ts';
import { isMark, type Line, type Quotation, type Reading, tokenAt } from './reading.ts';
import { finiteAt } from './verb-group.ts';
import { word } from './word.ts';

/** An attribution and the one it stands in. */
export interface Placed {
  readonly found: Found;
  /** Index of the attribution whose content holds this one's cue, else null. */
  readonly parent: number | null;
}

/** Findings without doubles (`dropDoubles`) to attributions: chains come last, since they need the final content. */
export function refine(found: readonly Found[], reading: Reading): readonly Placed[] {
  const continued = continueQuotations(found, reading);
  const led = [...continued, ...ledQuotations(continued, reading)].sort(byPlace);
  const all = [...led, ...followingQuotations(led, reading)]
    .map((each) => insideMarks(each, reading))
    .filter(
      ({ content, source, family, rule }) =>
        content.length > 0 && !(source === null && family === 'attitude' && rule.startsWith('model-')),
    )
    .sort(byPlace);
  return nest(all.map((each) => withoutCommas(each, reading)));
}

/** What is said inside a quotation ends with it. */
function insideMarks(found: Found, reading: Reading): Found {
  const line = reading.lines[found.line];
  const at = line === undefined || found.cue.start === found.cue.end ? -1 : tokenAt(line, found.cue.start);
  const own = reading.quotations[line?.quotation[at] ?? -1];
  if (own === undefined) return found;
  const within = (part: Span): readonly Span[] =>
    part.start >= own.end ? [] : [part.end > own.end ? { start: part.start, end: own.end } : part];
  return found.content.every(({ end }) => end <= own.end)
    ? found
    : { ...found, content: found.content.flatMap(within), wideContent: found.wideContent.flatMap(within) };
}

/** “We are ready,” is “We are ready”; and “the pause held [2] [9]” has two notes behind it. */
function withoutCommas(found: Found, { text }: Reading): Found {
  const content = found.content.map((part) => {
    let end =
      part.end -
      (/(?:\s*\[\d{1,3}\])+$/u.exec(text.slice(Math.max(part.start, part.end - 40), part.end))?.[0].length ?? 0);
    while (end - part.start > 1 && /[,\s]/u.test(text[end - 1] ?? '')) end--;
    return withBothMarks({ start: part.start, end }, text);
  });
  return { ...found, content };
}

/** “a receiver of stolen goods” whole, where words of the report stand beside a quotation in the content: both its marks or none. */
function withBothMarks({ start, end }: Span, text: string): Span {
  if (end - start > MOST_MARKED) return { start, end };
  const own = text.slice(start, end);
  const [opened, closed, straight] = [count(own, '“'), count(own, '”'), count(own, '"')];
  if (closed > opened || straight % 2 === 1) {
    if (/[“"]/u.test(text[start - 1] ?? '')) return { start: start - 1, end };
  }
  if (opened > closed || straight % 2 === 1) {
    const mark = /^[,.!?]?[”"]/u.exec(text.slice(end, end + 2));
    if (mark !== null) return { start, end: end + mark[0].length };
  }
  return { start, end };
}

/** Characters; a longer content holds several quotations, and is left as it is. */
const MOST_MARKED = 2000;

function count(text: string, mark: string): number {
  return text.split(mark).length - 1;
}

/** One attribution for each cue and each piece of content: the earlier rule keeps it. */
export function dropDoubles(found: readonly Found[]): readonly Found[] {
  const kept: Found[] = [];
  const taken = new Map<string, Found>();
  for (const each of found) {
    if (each.content.length === 0) continue;
    const cue = `${each.line}:${each.cue.start}`;
    if (taken.has(cue)) continue;
    taken.set(cue, each);
    kept.push(each);
  }
  // “rejected the claim that …”: the words are those of who rejects them, and the noun adds nobody.
  const said = new Set(kept.filter(({ source }) => source !== null).map(placeOfContent));
  return kept.filter((each) => each.source !== null || !said.has(placeOfContent(each))).sort(byPlace);
}

function placeOfContent({ content }: Found): string {
  return content.map(({ start, end }) => `${start}-${end}`).join();
}

export function byPlace(a: Found, b: Found): number {
  return a.cue.start - b.cue.start || a.cue.end - b.cue.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}

/** A quotation right after one whose speaker is known goes on with that speaker: “…,” she said. “…” */
function continueQuotations(found: readonly Found[], reading: Reading): readonly Found[] {
  const owner = new Map<number, number>();
  for (const [at, each] of found.entries()) {
    if (isInQuotation(each, reading)) continue;
    for (const quotation of each.quotations) if (!owner.has(quotation)) owner.set(quotation, at);
  }
  const added = new Map<number, number[]>();
  for (let at = 0; at < reading.quotations.length; at++) {
    const quotation = reading.quotations[at];
    if (quotation === undefined) continue;
    if (owner.has(at) || quotation.words < 2 || !standsAlone(reading, at)) continue;
    const speaker = speakerBefore(found, owner, reading, at);
    if (speaker === null) continue;
    owner.set(at, speaker);
    added.set(speaker, [...(added.get(speaker) ?? []), at]);
  }
  return found.map((each, at) => {
    const more = added.get(at);
    if (more === undefined) return each;
    const parts = more.flatMap((quotation) => reading.quotations[quotation]?.parts ?? []);
    return {
      ...each,
      content: [...each.content, ...parts],
      wideContent: [...each.wideContent, ...parts],
      quotations: [...each.quotations, ...more],
    };
  });
}

/** “Asked about it, Kettle demurred: “I have not thought of it.””, “Dane took credit for the games: “Without us …””: a quotation that ends its
 *  sentence behind a colon, and that nobody else says, is of whoever the sentence is about. */
function ledQuotations(found: readonly Found[], reading: Reading): readonly Found[] {
  const owned = new Set(found.filter((each) => !isInQuotation(each, reading)).flatMap(({ quotations }) => quotations));
  return reading.quotations.flatMap((quotation, at) => {
    const line = reading.lines[quotation.first];
    if (line === undefined || owned.has(at) || quotation.words < 3 || line.role === 'headline') return [];
    const opening = line.quotation.indexOf(at);
    const colon = line.tokens[opening - 1];
    if (colon?.text !== ':' || (line.quotation[opening - 2] ?? -1) !== -1) return [];
    const source = mainSubject(line, opening - 1);
    // Behind the quotation nothing but marks; else somebody is said to say it.
    const closing = reading.lines[quotation.last];
    const after = closing?.tokens
      .slice(closing.quotation.lastIndexOf(at) + 1)
      .some(({ text }) => /[\p{L}\p{N}]/u.test(text));
    if (source === null || after !== false) return [];
    const cue = { start: colon.start, end: colon.end };
    return [
      {
        ...ofQuotation(quotation, at, cue),
        rule: 'colon-clause',
        line: quotation.first,
        lemma: ':',
        source,
        sourceLine: quotation.first,
      },
    ];
  });
}

/** The subject of the sentence's own verb, before a colon: a name or “he”, “she”, and nothing that only the tree of a question has. */
function mainSubject({ tokens, quotation, first, last }: Line, colon: number): Phrase | null {
  for (let at = 0; at < colon; at++) {
    const token = tokens[at];
    if (token?.relation !== 'nsubj' || (quotation[at] ?? -1) !== -1) continue;
    const verb = tokens[token.head];
    if (verb?.relation !== 'root' || token.head >= colon || verb.tag !== 'VERB') continue;
    if (token.tag !== 'PROPN' && !/^(?:he|she)$/u.test(word(token))) continue;
    return { start: first[at] ?? at, end: Math.min((last[at] ?? at) + 1, token.head), head: at };
  }
  // “Asked about it, | Kettle | demurred: “…””
  const comma = tokens.findLastIndex((token, at) => at < colon && token.text === ',' && (quotation[at] ?? -1) === -1);
  const phrase = comma < 0 ? null : nounPhrase(tokens, comma + 1);
  return phrase !== null && tokens[phrase.head]?.tag === 'PROPN' && finiteAt(tokens, phrase.end) ? phrase : null;
}

/** “Dane said she would stay. “I like it here.””: a quotation that stands alone right behind a sentence in which one speaker says something
 *  is that speaker's too. It is a statement of its own: the words before it are the report's. */
function followingQuotations(found: readonly Found[], reading: Reading): readonly Found[] {
  const owned = new Set(found.filter((each) => !isInQuotation(each, reading)).flatMap(({ quotations }) => quotations));
  const byLine = new Map<number, Found[]>();
  for (const each of found) byLine.set(each.line, [...(byLine.get(each.line) ?? []), each]);
  return reading.quotations.flatMap((quotation, at) => {
    if (owned.has(at) || quotation.words < 3 || !standsAlone(reading, at)) return [];
    // A mark that never closes takes in whatever comes after the words.
    if (!isMark(reading.text.slice(quotation.end, quotation.end + 1))) return [];
    const before = reading.lines[quotation.first - 1];
    const own = reading.lines[quotation.first];
    if (before === undefined || own === undefined || before.sentence.block !== own.sentence.block) return [];
    // What is said inside a quotation of the sentence before goes on with nobody in it.
    const outside = (byLine.get(quotation.first - 1) ?? []).filter((each) => !isInQuotation(each, reading));
    const speaker = onlySpeaker(outside, before);
    if (speaker === null) return [];
    const cue = { start: quotation.start, end: quotation.start };
    const { source, sourceLine } = speaker;
    const rule = 'quotation-follows';
    return [{ ...ofQuotation(quotation, at, cue), rule, line: quotation.first, lemma: '', source, sourceLine }];
  });
}

/** What every finding has that is a whole quotation without a verb of its own. */
function ofQuotation(
  { parts }: Quotation,
  at: number,
  cue: Span,
): Omit<Found, 'rule' | 'line' | 'lemma' | 'source' | 'sourceLine'> {
  return {
    act: 'say',
    family: 'speech',
    cue,
    wideCue: cue,
    addressee: null,
    cited: null,
    content: parts,
    wideContent: parts,
    phrase: false,
    quotations: [at],
    unsaid: false,
  };
}

/** The one who speaks in a sentence, in its main clause; null where two do, or where nobody says anything. */
function onlySpeaker(found: readonly Found[], line: Line): Found | null {
  const outer = found.filter(
    (each) => !found.some((other) => other !== each && other.content.some((part) => holds(part, each.cue))),
  );
  const [first] = outer;
  if (first?.source === undefined || first.source === null || first.unsaid || first.family !== 'speech') return null;
  const alike = outer.every(
    ({ source, sourceLine }) => source?.head === first.source?.head && sourceLine === first.sourceLine,
  );
  const head = line.tokens[first.source.head];
  const told = first.sourceLine !== first.line || first.rule.startsWith('noun-') || first.rule.endsWith('/passive');
  return !alike || told || /^(?:who|which|that|it|whom)$/iu.test(head?.text ?? '') ? null : first;
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** What is said inside a quotation does not own it. */
function isInQuotation(found: Found, reading: Reading): boolean {
  const line = reading.lines[found.line];
  const at = line === undefined ? -1 : tokenAt(line, found.cue.start);
  return (line?.quotation[at] ?? -1) !== -1;
}

/** Nothing but the quotation in the sentences it touches. */
function standsAlone(reading: Reading, quotation: number): boolean {
  const own = reading.quotations[quotation];
  if (own === undefined) return false;
  for (let at = own.first; at <= own.last; at++) {
    const line = reading.lines[at];
    if (line?.tokens.some((token, index) => line.quotation[index] === -1 && /[\p{L}\p{N}]/u.test(token.text)))
      return false;
  }
  return true;
}

/** The attribution that owns the quotation before this one, when nothing but its own attribution stands between. */
function speakerBefore(
  found: readonly Found[],
  owner: ReadonlyMap<number, number>,
  reading: Reading,
  quotation: number,
): number | null {
  const own = reading.quotations[quotation];
  const before = owner.get(quotation - 1);
  const last = reading.quotations[quotation - 1];
  if (own === undefined || before === undefined || last === undefined) return null;
  const attribution = found[before];
  if (attribution === undefined) return null;
  const from = Math.max(last.last, attribution.line);
  return own.first - from <= 1 ? before : null;
}

/** Who stands in whose content. */
function nest(found: readonly Found[]): readonly Placed[] {
  const placed: Placed[] = [];
  const open: { readonly at: number; readonly end: number; readonly parts: readonly Span[] }[] = [];
  const byStart = found
    .flatMap((each, at) => each.content.map((part) => ({ at, part })))
    .sort((a, b) => a.part.start - b.part.start || b.part.end - a.part.end || a.at - b.at);
  let next = 0;
  for (const [at, each] of found.entries()) {
    while (next < byStart.length && (byStart[next]?.part.start ?? 0) <= each.cue.start) {
      const entry = byStart[next];
      if (entry !== undefined) open.push({ at: entry.at, end: entry.part.end, parts: [entry.part] });
      next++;
    }
    while (open.length > 0 && (open.at(-1)?.end ?? 0) <= each.cue.start) open.pop();
    let parent: number | null = null;
    for (let index = open.length - 1; index >= 0; index--) {
      const holder = open[index];
      if (holder !== undefined && holder.at !== at && holder.end >= each.cue.end) {
        parent = holder.at;
        break;
      }
    }
    placed.push({ found: each, parent });
  }
  return placed;
}
