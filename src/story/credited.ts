import { CREDIT_CUES, CREDITS, type CreditRow, DOUBT, DOUBT_AFTER } from '../lexicon/credits.ts';
import type { Analysis } from '../model/analysis.ts';
import { cite } from '../model/citation.ts';
import type { ActorMention } from '../model/mention.ts';
import type { Sentence } from '../model/sentence.ts';
import type { Citation, RuleId } from '../model/span.ts';
import type { RoleKind } from '../model/story.ts';
import { actorsIn } from '../model/within.ts';
import { outcomeAt } from './outcome.ts';
import { type Said, voiceAt } from './voice.ts';

/** A part that a phrase gives to somebody: “under the auspices of Norland”. */
export interface Credited {
  readonly mention: ActorMention;
  readonly outcome: string;
  readonly role: RoleKind;
  /** null for the report's own voice. */
  readonly said: Said | null;
  readonly rule: RuleId;
  /** The sentence. */
  readonly evidence: Citation;
}

/** The parts in outcomes that a report gives by phrases, in order of the text. */
export function creditedIn(analysis: Analysis): readonly Credited[] {
  const voice = voiceAt(analysis);
  return analysis.sentences.flatMap((sentence): readonly Credited[] => {
    const text = analysis.report.text
      .slice(sentence.start, Math.min(sentence.end, sentence.start + LONGEST))
      .toLowerCase();
    if (text.length !== Math.min(sentence.end, sentence.start + LONGEST) - sentence.start) return []; // some capitals have no small letter of their length
    if (!CREDIT_CUES.test(text)) return [];
    const mentions = actorsIn(analysis, sentence).filter(({ end }) => end <= sentence.start + LONGEST);
    const found = mentions.flatMap((mention) => rowsAt(mention, mentions, sentence, text));
    return found.flatMap(({ row, at, mention }): readonly Credited[] => {
      const outcome = outcomeAt(mention.start, sentence.index, row.outcome, analysis);
      if (outcome === null || (row.outcomes !== undefined && !row.outcomes.has(outcome))) return [];
      const teller = row.saidBy === 'before' ? tellerBefore(at, mentions, sentence) : undefined;
      const said =
        voice(mention, sentence.index) ?? (teller === undefined ? null : { actor: teller.actor, party: null });
      return [{ mention, outcome, role: row.role, said, rule: row.id, evidence: cite(analysis.report, sentence) }];
    });
  });
}

/** Characters of a sentence that are looked through, and around a name. */
const LONGEST = 2000;
const AROUND = 140;

interface Matched {
  readonly row: CreditRow;
  /** Where the phrase begins in the sentence. */
  readonly at: number;
  readonly mention: ActorMention;
}

/** The rows that hold at a name: those around it, or around the name that it is joined to by “and”. */
function rowsAt(
  mention: ActorMention,
  mentions: readonly ActorMention[],
  sentence: Sentence,
  text: string,
): readonly Matched[] {
  const found = new Map<RoleKind, Matched>();
  const group = joinedWith(mention, mentions, sentence, text);
  const [first, last] = [group[0] ?? mention, group.at(-1) ?? mention];
  const before = text.slice(Math.max(0, first.start - sentence.start - AROUND), first.start - sentence.start);
  const after = text.slice(last.end - sentence.start, last.end - sentence.start + AROUND);
  for (const row of CREDITS) {
    if (found.has(row.role)) continue;
    const lead = row.before === null ? null : row.before.exec(before);
    if (row.before !== null && lead === null) continue;
    const rest = row.after === null ? null : row.after.exec(after);
    if (row.after !== null && rest === null) continue;
    if (rest !== null && ((row.before === null && WITHIN.test(before)) || crosses(last.end, rest[0].length, mentions)))
      continue;
    if (
      row.despite !== true &&
      (DOUBT.test(before.slice(-DOUBTFUL)) || (row.after === null && DOUBT_AFTER.test(after)))
    )
      continue;
    found.set(row.role, { row, at: first.start - before.length + (lead?.index ?? before.length), mention });
  }
  return [...found.values()];
}

/** “The release of five members of the guild had nothing to do with it”: the name is not what the sentence is about. */
const WITHIN = /\bof(?: \p{L}+){0,2} $/u;

/** “Norland waited and Estland ordered a recall”: what follows another name is that one's. */
function crosses(from: number, length: number, mentions: readonly ActorMention[]): boolean {
  return mentions.some((one) => one.form !== 'pronoun' && one.start >= from && one.end < from + length);
}

/** Characters before a name in which a word of doubt or denial counts. */
const DOUBTFUL = 70;

/** “Norland, Estland and Sudmark”: all that stand in one list with a name, itself included. */
function joinedWith(
  mention: ActorMention,
  mentions: readonly ActorMention[],
  sentence: Sentence,
  text: string,
): readonly ActorMention[] {
  const own = mentions.indexOf(mention);
  const between = (a: ActorMention | undefined, b: ActorMention | undefined): string =>
    a === undefined || b === undefined ? '' : text.slice(a.end - sentence.start, b.start - sentence.start);
  let [first, last] = [own, own];
  while (first > own - MOST_JOINED && LIST.test(between(mentions[first - 1], mentions[first]))) first--;
  while (last < own + MOST_JOINED && LIST.test(between(mentions[last], mentions[last + 1]))) last++;
  const list = mentions.slice(first, last + 1);
  return list.some((one, at) => between(one, list[at + 1]).length > ', '.length) ? list : [mention]; // “…, Dane said” is no list
}

const MOST_JOINED = 8;
const LIST =
  /^(?:, |,? and |,? as well as |,? along with |,? together with )(?:the |of |by |from |to |without )?(?:the )?$/u;

/** Who is named last before a phrase. */
function tellerBefore(at: number, mentions: readonly ActorMention[], sentence: Sentence): ActorMention | undefined {
  return mentions.findLast(({ start, end }) => start >= sentence.start && end <= at);
}
