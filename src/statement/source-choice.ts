import { type Bag, put1, put2, put3, sized } from './bag.ts';
import type { Candidate } from './candidates.ts';
import { nounEnd, nounPhrase, type Phrase } from './noun-phrase.ts';
import type { Numbers } from './numbers.ts';
import { phraseBefore } from './phrase-before.ts';
import type { Line } from './reading.ts';
import { sourceOf } from './subject.ts';
import { finiteAt } from './verb-group.ts';
import { word } from './word.ts';

/** A phrase that may be the speaker; null: the text does not say who. */
export interface SourceChoice {
  readonly phrase: Phrase | null;
  /** Bits of the ways in which it was found. */
  ways: number;
}

export const BY_RULE = 1;
const BY_SUBJECT = 2;
const BY_TREE = 4;
const BEFORE = 8;
const AFTER = 16;
const POSSESSOR = 32;
const AGENT = 64;
const WIDER = 128;
const NARROWER = 256;
const NEARBY = 512;

/** More choices tell nothing new. */
const MOST = 24;

/** Phrases of the sentence that may be the speaker of a cue, first that there is none. */
export function sourceChoices({ line }: Numbers, { at, start, end, group, found }: Candidate): readonly SourceChoice[] {
  const { tokens, quotation } = line;
  const choices: SourceChoice[] = [{ phrase: null, ways: found !== null && found.source === null ? BY_RULE : 0 }];
  const add = (phrase: Phrase | null, way: number): void => {
    if (phrase === null || phrase.start >= phrase.end || phrase.start < 0 || phrase.end > tokens.length) return;
    const end = bareEnd(line, phrase.end);
    const known = choices.find((each) => each.phrase?.start === phrase.start && bareEnd(line, each.phrase.end) === end);
    if (known !== undefined) known.ways |= way;
    else if (choices.length < MOST) choices.push({ phrase, ways: way });
  };
  const variants = (phrase: Phrase | null, way: number): void => {
    add(phrase, way);
    if (phrase === null) return;
    const plain = nounEnd(tokens, phrase.start);
    if (plain > phrase.start && plain !== phrase.end) add({ ...phrase, end: plain }, NARROWER);
    const joined = nounPhrase(tokens, phrase.start);
    if (joined !== null && joined.end !== phrase.end) add(joined, NARROWER);
    for (let comma = phrase.start + 1; comma < phrase.end; comma++) {
      if (word(tokens[comma]) !== ',') continue;
      add({ ...phrase, end: comma }, NARROWER);
      break;
    }
    if (phrase.end < tokens.length && phrase.start > at && word(tokens[phrase.end]) === ',') {
      for (let stop = phrase.end + 1; stop < tokens.length && stop - phrase.end < 30; stop++) {
        if (/^[,.;:—–]$/u.test(word(tokens[stop])) || (quotation[stop] ?? -1) !== (quotation[phrase.end] ?? -1)) {
          add({ ...phrase, end: stop }, WIDER);
          break;
        }
      }
    }
    if (phrase.start > at) {
      const wide = (line.last[phrase.head] ?? phrase.head) + 1;
      if (wide > phrase.end && wide - phrase.end < 30) add({ ...phrase, end: wide }, WIDER);
    }
  };
  if (found !== null && found.sourceLine === found.line) variants(found.source, BY_RULE);
  if (group.form !== 'participle' || tokens[at]?.tag !== 'VERB')
    variants(sourceOf(line, { group, end, lemma: tokens[at]?.lemma ?? '', rows: [] }), BY_SUBJECT);
  const near = found === null || found.source === null || found.rule.startsWith('model');
  for (let up = at, steps = 0; up >= 0 && steps < (near ? 4 : 1); up = tokens[up]?.head ?? -1, steps++) {
    for (const child of (line.children[up] ?? []).slice(0, 12)) {
      const relation = tokens[child]?.relation ?? '';
      if (!relation.startsWith('nsubj') && relation !== 'obl:agent' && !(up === at && relation === 'nmod:poss'))
        continue;
      let first = line.first[child] ?? child;
      let last = (line.last[child] ?? child) + 1;
      if (child < at) last = Math.min(last, Math.max(child + 1, start));
      while (first < child && /^(?:PUNCT|CCONJ|ADP)$/u.test(tokens[first]?.tag ?? '')) first++;
      while (last > child + 1 && (tokens[last - 1]?.tag === 'PUNCT' || /^['’]s?$/u.test(word(tokens[last - 1]))))
        last--;
      variants({ start: first, end: last, head: child }, steps === 0 ? BY_TREE : NEARBY);
    }
    const relation = tokens[up]?.relation ?? '';
    if (/^acl/u.test(relation) && (tokens[up]?.head ?? -1) >= 0) {
      const noun = tokens[up]?.head ?? 0;
      const first = line.first[noun] ?? noun;
      if (noun < at) variants({ start: first, end: noun + 1, head: noun }, NEARBY);
    }
  }
  if (!near) return choices;
  variants(phraseBefore(tokens, start, quotation), BEFORE);
  if (start > 0 && /^(?:who|which|that)$/u.test(word(tokens[start - 1])))
    add({ start: start - 1, end: start, head: start - 1 }, BEFORE);
  variants(nounPhrase(tokens, end), AFTER);
  for (let by = end; by < tokens.length && by - end < 12; by++) {
    if (/^(?:by|from)$/u.test(word(tokens[by]))) {
      variants(nounPhrase(tokens, by + 1), AGENT);
      break;
    }
  }
  if (tokens[at]?.tag === 'NOUN') {
    for (let before = at - 1; before >= 0 && at - before < 8; before--) {
      const form = word(tokens[before]);
      if (/^(?:my|our|your|his|her|its|their)$/u.test(form)) {
        add({ start: before, end: before + 1, head: before }, POSSESSOR);
        break;
      }
      if (/^['’]s?$/u.test(form)) {
        add(
          { ...(phraseBefore(tokens, before, quotation) ?? { start: before - 1, head: before - 1 }), end: before + 1 },
          POSSESSOR,
        );
        break;
      }
    }
  }
  for (let verb = start - 1, seen = 0; verb >= 0 && start - verb < 60 && seen < 3; verb--) {
    if (!finiteAt(tokens, verb) || tokens[verb - 1]?.tag === 'AUX') continue;
    seen++;
    add(phraseBefore(tokens, verb, quotation), NEARBY);
  }
  return choices;
}

/** With or without the comma that closes an apposition it is the same speaker. */
function bareEnd({ tokens }: Line, end: number): number {
  return word(tokens[end - 1]) === ',' ? end - 1 : end;
}

export function sourceFeatures(
  n: Numbers,
  { at, start, end, group, ruled }: Candidate,
  choice: SourceChoice,
  bag: Bag,
): void {
  const { line } = n;
  const { tokens, quotation } = line;
  const { phrase, ways } = choice;
  const { any, rule, frame } = ruled;
  const tag = n.tag[at] as number;
  const form = group.form.length * 2 + (group.passive ? 1 : 0);
  bag.count = 0;
  if (phrase === null) {
    put1(bag, 2000, any);
    put2(bag, 2001, ways, frame);
    put2(bag, 2002, ways, rule);
    put3(bag, 2003, ways, form, tag);
    put3(bag, 2004, any, form, tag);
    put2(bag, 2005, n.lemma[at] as number, any);
    put2(bag, 2006, n.relation[at] as number, any);
    put2(bag, 2007, start > 0 ? (n.tag[start - 1] as number) : 0, any);
    put2(bag, 2008, start > 0 ? (n.word[start - 1] as number) : 0, form);
    put2(bag, 2009, line.role.length, any);
    return;
  }
  const { head } = phrase;
  const behind = phrase.start > at ? 1 : 0;
  const gap = behind === 1 ? phrase.start - end : start - phrase.end;
  const before = phrase.start > 0 ? phrase.start - 1 : -1;
  const after = phrase.end < n.count ? phrase.end : -1;
  for (let bit = 1; bit <= NEARBY; bit <<= 1) if ((ways & bit) !== 0) put3(bag, 2010, bit, frame, 0);
  for (let bit = 1; bit <= NEARBY; bit <<= 1) if ((ways & bit) !== 0) put3(bag, 2011, bit, form, tag);
  put2(bag, 2012, ways, any);
  put3(bag, 2013, ways, tag, form);
  put3(bag, 2014, ways & BY_RULE, behind, rule);
  put2(bag, 2015, n.tag[head] as number, any);
  put2(bag, 2016, n.cluster4[head] as number, behind);
  put2(bag, 2017, n.cluster6[head] as number, behind);
  put1(bag, 2018, n.lemma[head] as number);
  put3(bag, 2019, n.relation[head] as number, behind, any);
  put2(bag, 2020, n.relation[head] as number, tag);
  const own = tokens[head]?.head ?? -1;
  put3(bag, 2021, own === at ? 1 : own === (tokens[at]?.head ?? -2) ? 2 : 0, n.relation[head] as number, behind);
  put3(bag, 2022, sized(gap), behind, any);
  put3(bag, 2023, sized(gap), behind, form);
  put2(bag, 2024, sized(phrase.end - phrase.start), behind);
  put2(bag, 2025, before < 0 ? 0 : (n.tag[before] as number), behind);
  put2(bag, 2026, before < 0 ? 0 : (n.word[before] as number), behind);
  put2(bag, 2027, after < 0 ? 0 : (n.tag[after] as number), behind);
  put2(bag, 2028, after < 0 ? 0 : (n.word[after] as number), behind);
  put3(bag, 2029, before < 0 ? 0 : (n.tag[before] as number), n.tag[phrase.start] as number, behind);
  put3(bag, 2030, after < 0 ? 0 : (n.tag[after] as number), n.tag[phrase.end - 1] as number, behind);
  put2(bag, 2031, n.tag[phrase.start] as number, n.tag[phrase.end - 1] as number);
  put2(bag, 2032, n.word[phrase.start] as number, behind);
  put2(bag, 2033, n.word[phrase.end - 1] as number, behind);
  const first = line.first[head] ?? head;
  const last = line.last[head] ?? head;
  put3(
    bag,
    2034,
    first === phrase.start ? 1 : first < phrase.start ? 2 : 0,
    last + 1 === phrase.end ? 1 : last + 1 > phrase.end ? 2 : 0,
    behind,
  );
  let [commas, verbs, joins, names] = [0, 0, 0, 0];
  for (let inside = phrase.start; inside < phrase.end && inside < phrase.start + 60; inside++) {
    const name = tokens[inside]?.tag;
    if (word(tokens[inside]) === ',') commas++;
    if (name === 'VERB' || name === 'AUX') verbs++;
    if (name === 'CCONJ') joins++;
    if (name === 'PROPN') names++;
  }
  put3(bag, 2035, Math.min(commas, 3), Math.min(verbs, 2), behind);
  put3(bag, 2036, joins > 0 ? 1 : 0, names > 0 ? 1 : 0, n.tag[head] as number);
  // What lies between phrase and cue.
  let [marks, others, finite] = [0, 0, 0];
  const from = behind === 1 ? end : phrase.end;
  const to = behind === 1 ? phrase.start : start;
  for (let between = from; between < to && between < from + 60; between++) {
    if (tokens[between]?.tag === 'PUNCT') marks++;
    else if (finiteAt(tokens, between)) finite++;
    else others++;
  }
  put3(bag, 2037, Math.min(marks, 3), Math.min(finite, 3), behind);
  put3(bag, 2038, Math.min(finite, 3), Math.min(others, 3), form);
  put3(bag, 2039, (quotation[head] ?? -1) === (quotation[at] ?? -1) ? 1 : 0, behind, any);
  put3(bag, 2040, n.cluster6[head] as number, n.cluster4[at] as number, behind);
  put2(bag, 2041, n.lemma[at] as number, behind);
  put3(bag, 2042, n.lemma[at] as number, n.relation[head] as number, behind);
  put3(bag, 2043, phrase.start === 0 ? 1 : 0, behind, any);
}
