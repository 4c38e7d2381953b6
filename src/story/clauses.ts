import { CHANNELS, type ChannelRow, TERM_ENDS, TERMS } from '../lexicon/agreements.ts';
import { AGREEMENTS } from '../lexicon/happenings.ts';
import { OUTCOMES } from '../lexicon/outcomes.ts';
import { OUTSIDE } from '../lexicon/outside.ts';
import type { Analysis } from '../model/analysis.ts';
import { cite } from '../model/citation.ts';
import type { Sentence } from '../model/sentence.ts';
import type { Citation } from '../model/span.ts';
import type { AgreementClause } from '../model/story.ts';

/** A clause with where it stands, so that it can be told which agreement it is of. */
export interface FoundClause extends AgreementClause {
  readonly sentence: number;
  /** The kind of agreement that the sentence names; null for none, or a general word. */
  readonly what: string | null;
}

/** What the sentences of a report say of the terms of an agreement, and of what it leaves out. */
export function clausesIn(analysis: Analysis): readonly FoundClause[] {
  const found: FoundClause[] = [];
  let [last, listed] = [-2, -2];
  for (const sentence of analysis.sentences) {
    const role = analysis.report.blocks[sentence.block]?.role;
    if (role === 'headline' || role === 'caption') continue;
    const text = lowerOf(sentence, analysis);
    if (text === null || text.endsWith('?')) continue;
    // A short item of a list may look like a heading; a heading that is none says nothing of terms.
    if (role === 'heading' && !LEADS.test(text) && !(sentence.index - listed === 1 && ITEM.test(text))) continue;
    const named = whatNamed(sentence);
    const follows = sentence.index - listed === 1 ? 'list' : sentence.index - last === 1 ? 'sentence' : null;
    const term =
      named !== null || follows !== null || text.includes('agreed') || UNDER.test(text)
        ? termIn(text, sentence, follows)
        : null;
    if (term !== null) found.push({ ...clauseOf(term, analysis), sentence: sentence.index, what: named });
    if (term !== null || named !== null) last = sentence.index;
    if (term?.rule === 'term-item' || LEADS.test(text)) listed = sentence.index;
    const outside = sentence.tokens.length < 6 ? undefined : OUTSIDE.find(({ pattern }) => pattern.test(text));
    if (outside === undefined || term !== null) continue;
    const at = cite(analysis.report, sentence);
    found.push({ kind: 'outside', at, rule: `outside-${outside.id}`, sentence: sentence.index, what: named });
  }
  return found;
}

const ITEM = /^(?:[-•*–]|\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)])/u;

/** “Under the paper, …” */
const UNDER =
  /^[“"‘]?(?:under|as part of|according to) the (?:\p{L}+[ -])?(?:terms|text|plan|paper|document|compromise|roadmap)\b/u;

/** “The main terms are as follows:” */
const LEADS = /\b(?:terms?|points?|provisions?|agreed)\b[^:]{0,60}:$/u;

/** Characters of a sentence that are looked through. */
const LONGEST = 1500;

/** A sentence in lower case; null where that changes its length. */
export function lowerOf({ start, end }: Sentence, { report }: Pick<Analysis, 'report'>): string | null {
  const text = report.text.slice(start, Math.min(end, start + LONGEST));
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : null;
}

interface Term {
  readonly from: number;
  readonly to: number;
  readonly rule: string;
}

function termIn(text: string, sentence: Sentence, follows: 'sentence' | 'list' | null): Term | null {
  for (const { id, pattern, follows: only } of TERMS) {
    if (only !== undefined && only !== follows && !(only === 'sentence' && follows === 'list')) continue;
    const found = pattern.exec(text)?.indices?.groups?.term;
    if (found === undefined) continue;
    const [from, whole] = found;
    const words = text.slice(from, whole);
    const cut = TERM_ENDS.exec(words)?.index ?? words.length;
    const to = from + words.slice(0, cut).replace(/[\s.;:,]+$/u, '').length;
    if (to - from < SHORTEST || MADE.test(text.slice(0, from))) continue;
    return { from: sentence.start + from, to: sentence.start + to, rule: `term-${id}` };
  }
  return null;
}

/** Characters: shorter scraps say nothing. */
const SHORTEST = 8;

/** Before a term: then it is wished for, or was one of another time. */
const MADE =
  /\b(?:if|whether|unless|could|may|might|would have|hopes?|wants?|wanted|rejected|refused|not|never|previous|earlier|former|proposed|draft)\b[^,.;]{0,60}$/u;

function clauseOf({ from, to, rule }: Term, { report }: Analysis): AgreementClause {
  return { kind: 'term', at: cite(report, { start: from, end: to }), rule };
}

/** The kind of agreement that a sentence names by a noun: “ceasefire”; of several the surest. */
export function whatNamed({ tokens }: Sentence): string | null {
  const named = tokens
    .filter(({ lemma, tag }) => tag === 'NOUN' && AGREEMENTS.has(lemma))
    .map(({ lemma }) => OUTCOMES.get(lemma) ?? 'agreement');
  return named.find((what) => what !== 'agreement') ?? named[0] ?? null;
}

/** The words of a sentence for the channel by which something was agreed or made known; null for none. */
export function channelIn(sentence: Sentence, of: ChannelRow['of'], analysis: Analysis): Citation | null {
  const text = lowerOf(sentence, analysis);
  if (text === null) return null;
  for (const row of CHANNELS) {
    const found = row.of === of ? row.pattern.exec(text)?.indices?.groups?.words : undefined;
    if (found === undefined) continue;
    return cite(analysis.report, { start: sentence.start + found[0], end: sentence.start + found[1] });
  }
  return null;
}
