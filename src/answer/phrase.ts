import { CONNECTIVES } from '../lexicon/connectives.ts';
import { UNNAMED } from '../lexicon/phrases.ts';
import type { Actor } from '../model/actor.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Line } from '../model/answer.ts';
import { cite } from '../model/citation.ts';
import type { ActorMention } from '../model/mention.ts';
import type { Sentence } from '../model/sentence.ts';
import type { Citation, ClaimId, Span } from '../model/span.ts';
import type { Statement } from '../model/statement.ts';
import type { Story } from '../model/story.ts';
import { actorsIn, sentencesIn } from '../model/within.ts';
import { labelOf } from './label.ts';

/** A stretch of a report made into a line: the report's own words, with who says it. */
export interface Phrase {
  readonly text: string;
  /** The words themselves. */
  readonly citation: Citation;
  /** The same, and where the report names whoever stands in brackets behind a pronoun. */
  readonly citations: readonly Citation[];
}

/** The name under which a report is quoted; where the page does not tell its outlet, what it is. */
export function outletOf({ report }: Analysis): string {
  return report.outlet ?? UNNAMED[report.genre];
}

/** A statement as its report words it: the sentence with its attribution, unchanged but for a connective at its head
 *  (“However,”), with the name in brackets behind a pronoun at its head. Nothing is rephrased, so nothing is misattributed.
 *  @param answered what “denied this” answers is shown beside it already. */
export function phraseStatement(analysis: Analysis, statement: Statement, story: Story, answered = false): Phrase {
  const span = wholeSentences(analysis, statement.span, story, answered);
  const citation = cite(analysis.report, span);
  const speaker = statement.speakers.at(-1);
  const attributed = statement.cue !== null && within(statement.cue, span);
  if (!attributed && speaker !== undefined) {
    const naming = namedBefore(analysis, speaker.actor, span.start, speaker.name);
    return {
      text: `${nameOf(speaker.actor, speaker.name, story)}: ${statement.rule === 'turn-answer' ? bareQuoted(fold(citation.quote)) : fold(citation.quote)}`,
      citation,
      citations: [citation, ...naming],
    };
  }
  const { text, naming } = standAlone(analysis, span, story, speaker ?? null);
  return { text, citation, citations: [citation, ...naming] };
}

/** What a report tells in its own voice: its outlet and its sentence in quotation marks, letter for letter. A fact-check's own
 *  numbered references (“[7] [3]”) would be taken for ours: such a sentence is shown without them, and so without quotation marks. */
export function phraseTelling(analysis: Analysis, at: Span, story: Story): Phrase {
  const citation = cite(analysis.report, wholeSentences(analysis, at, story));
  const words = fold(citation.quote);
  if (REFERENCES.test(words) || EMPHASIS.test(words))
    return { text: `${outletOf(analysis)} writes: ${ended(plain(words))}`, citation, citations: [citation] };
  const head =
    pronounsIn(analysis, citation, story).find(({ mention }) => mention.start - citation.start <= HEAD) ?? null;
  if (head === null) return { text: `${outletOf(analysis)}: ${quoted(words)}`, citation, citations: [citation] };
  const pronoun = fold(analysis.report.text.slice(head.mention.start, head.mention.end));
  return {
    text: `${outletOf(analysis)}: ${quoted(words)} (${quoted(pronoun)} is ${head.name})`,
    citation,
    citations: [citation, ...namedBefore(analysis, head.mention.actor, citation.start, head.name)],
  };
}

/** The evidence as a statement where one stands there, else in the report's own voice. */
export function phraseAt(at: Citation, story: Story, answered = false): Phrase | null {
  const analysis = story.analyses.find(({ report }) => report.id === at.report);
  if (analysis === undefined) return null;
  const statement = statementAt(analysis, at);
  return statement === undefined
    ? phraseTelling(analysis, at, story)
    : phraseStatement(analysis, statement, story, answered);
}

/** The outermost statement with a speaker that a stretch touches. */
export function statementAt(analysis: Analysis, at: Span): Statement | undefined {
  return analysis.statements.find(
    ({ span, within, speakers }) =>
      within === null && speakers.length > 0 && span.start < at.end && at.start < span.end,
  );
}

/** The last place before a span where the report names somebody in full, else by any name. */
export function namedBefore(analysis: Analysis, actor: string, before: number, name: string): readonly Citation[] {
  const all = analysis.mentions.filter(
    (one) => one.type === 'actor' && one.actor === actor && one.form !== 'pronoun' && one.start < before,
  );
  // “Officials” have no other name.
  const byName = all.filter((one) => one.type === 'actor' && one.form === 'name');
  const named = byName.length > 0 ? byName : all;
  const inFull = named.findLast(({ start, end }) => holdsName(analysis.report.text.slice(start, end), name));
  const mention = inFull ?? named.at(-1);
  return mention === undefined ? [] : [cite(analysis.report, mention)];
}

export function holdsName(text: string, name: string): boolean {
  return name.split(' ').every((word) => text.includes(word));
}

/** “[7] [3] [8]” with the blank before it. */
const REFERENCES = /\s*\[\d{1,3}\]/u;

/** “**the dam**”, “*the dam*”: marks of emphasis that a page in Markdown has in its text. */
const EMPHASIS = /(?<![\p{L}\p{N}*])\*{1,3}(?=[^\s*])|(?<=[^\s*])\*{1,3}(?![\p{L}\p{N}*])/u;

/** With a stop where a headline or a teaser has none. */
function ended(text: string): string {
  return /[.!?…”"’)\]]$/u.test(text) ? text : `${text}.`;
}

/** Without marks that are no words of the report. */
function plain(text: string): string {
  return withoutReferences(text).replaceAll(new RegExp(EMPHASIS, 'gu'), '');
}

function withoutReferences(text: string): string {
  return text.replaceAll(new RegExp(REFERENCES, 'gu'), '');
}

export function lineOf({ text, citations }: Phrase, claims: readonly ClaimId[] = []): Line {
  return { text, claims, citations, searched: null, answerable: null, sides: null };
}

/** A line of the frame: composed words, with whatever citations it rests on. */
export function plainLine(text: string, citations: readonly Citation[] = [], claims: readonly ClaimId[] = []): Line {
  return { text, claims, citations, searched: null, answerable: null, sides: null };
}

/** UTF-16 units up to which whole sentences are shown; a longer one is cut to the span that was asked for, at its own borders. */
const LONGEST = 420;

function wholeSentences(analysis: Analysis, span: Span, story: Story, answered = false): Span {
  const sentences = sentencesIn(analysis, span);
  const start = Math.min(span.start, sentences[0]?.start ?? span.start);
  const end = Math.max(span.end, sentences.at(-1)?.end ?? span.end);
  const whole =
    end - start <= LONGEST ? { start: startOf(analysis, sentences[0], { start, end }, story, answered), end } : span;
  const { text } = analysis.report;
  const head = labelOf(text.slice(whole.start, whole.end));
  return balanced(text, { start: whole.start + head, end: whole.end });
}

/** A straight quotation mark without its partner, since the quotation began before or goes on after: taken in where it stands beside
 *  the words, left out where it stands at their border. */
function balanced(text: string, { start, end }: Span): Span {
  if (!isOpen(text.slice(start, end))) return { start, end };
  if (/(?:^|\s)"$/u.test(text.slice(Math.max(0, start - 2), start))) return { start: start - 1, end };
  if (text[start] === '"') return { start: start + 1, end };
  return text[end - 1] === '"' ? { start, end: end - 1 } : { start, end };
}

/** “This was the cause” needs the sentence before it: where that stands in the same paragraph and both are short enough, both are
 *  shown. A pronoun of which we know whom it means gets the name in brackets instead. */
function startOf(
  analysis: Analysis,
  sentence: Sentence | undefined,
  { start, end }: Span,
  story: Story,
  answered: boolean,
): number {
  const before = sentence === undefined ? undefined : analysis.sentences[sentence.index - 1];
  if (sentence === undefined || before === undefined || start !== sentence.start || end - before.start > LONGEST)
    return start;
  const { text } = analysis.report;
  if (before.block !== sentence.block)
    return !answered && REPLIES_TO.test(text.slice(start, end)) && denies(analysis, { start, end }, before, story)
      ? before.start
      : start;
  if (isOpen(text.slice(start, end)) && isOpen(text.slice(before.start, before.end))) return before.start; // one quotation
  if (!answered && REPLIES_TO.test(text.slice(start, end))) return before.start;
  if (!POINTS_BACK.test(text.slice(start, end))) return start;
  return pronounsIn(analysis, { start, end: start + 4 }, story).length > 0 ? start : before.start;
}

/** Whether a straight quotation mark has no partner. */
function isOpen(text: string): boolean {
  return (text.match(/"/gu)?.length ?? 0) % 2 === 1;
}

/** A head that means something told before. */
const POINTS_BACK =
  /^(?:Its?|This|That|These|Those|They|Their|She|Her|He|His|Both|Neither|Such|The other|The latter|The former)\b/u;

/** Whether what a stretch denies was found in the sentence that ends the paragraph before. */
function denies({ report }: Analysis, { start, end }: Span, before: Span, { denials }: Story): boolean {
  return denials.some(
    ({ at, deniedAt }) =>
      at.report === report.id &&
      start <= at.start &&
      at.end <= end &&
      deniedAt?.report === report.id &&
      before.start <= deniedAt.start &&
      deniedAt.end <= before.end,
  );
}

/** “denied this, saying …”: what is denied stands before; “denied it had fired” tells it itself. */
const REPLIES_TO =
  /\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|disput(?:es?|ed|ing)|dismiss(?:es|ed|ing)?|confirm(?:s|ed|ing)?|contradict(?:s|ed|ing)?|refut(?:es?|ed|ing)) (?:this|that|it|these|those)(?=[,.;:]|$| (?:and|but|in|on|at|as|when|to)\b)/u;

/** The words of a span made fit to stand alone: a pronoun at its head and a pronoun that speaks get their names in brackets. */
function standAlone(
  analysis: Analysis,
  span: Span,
  story: Story,
  speaker: Span | null,
): { readonly text: string; readonly naming: readonly Citation[] } {
  const text = analysis.report.text.slice(span.start, span.end);
  const pronouns = pronounsIn(analysis, span, story).filter(
    ({ mention }) => mention.start - span.start <= HEAD || mention.start === speaker?.start,
  );
  let shown = '';
  let at = span.start;
  const naming: Citation[] = [];
  for (const { mention, name } of pronouns) {
    const named = namedBefore(analysis, mention.actor, span.start, name);
    const known = named[0] === undefined || holdsName(named[0].quote, name) ? name : fold(named[0].quote);
    shown += `${text.slice(at - span.start, mention.end - span.start)} [${known}]`;
    naming.push(...named);
    at = mention.end;
  }
  return { text: capital(withoutConnective(plain(fold(shown + text.slice(at - span.start))))), naming };
}

/** The pronouns of a span with whom they mean. */
function pronounsIn(
  analysis: Analysis,
  span: Span,
  story: Story,
): readonly { readonly mention: ActorMention; readonly name: string }[] {
  const here = actorsIn(analysis, span);
  return here.flatMap((mention) => {
    if (mention.form !== 'pronoun') return [];
    // “Dane said she had not been asked”, “he denied that he knew”: whom it means stands before it.
    const isNamed = here.some(
      ({ actor, start, end, form }) =>
        actor === mention.actor && end <= mention.start && (form !== 'pronoun' || start - span.start <= HEAD),
    );
    const actor = isNamed ? undefined : story.actors.find(({ id }) => id === mention.actor);
    return actor === undefined || !canMean(fold(analysis.report.text.slice(mention.start, mention.end)), actor)
      ? []
      : [{ mention, name: actor.name }];
  });
}

/** Whether a pronoun can mean somebody: “he” is no state and no ministry, “she” no old man, and “it” as a name tells nothing. */
function canMean(pronoun: string, { kind, name, titles }: Actor): boolean {
  if (/^(?:he|she|it|they|we|i|you)$/iu.test(name)) return false;
  if (!/^(?:he|she|him|her|his|hers)$/iu.test(pronoun)) return true;
  if (kind !== 'person' && kind !== 'unnamed') return false;
  if (kind === 'person' && !name.includes(' ') && titles.length === 0) return false; // a firm may have been taken for somebody
  const called = name.toLowerCase().split(/[^\p{L}]+/u);
  if (kind === 'unnamed' && called.some((word) => THINGS.has(word))) return false;
  return !called.some((word) => (/^(?:she|hers?)$/iu.test(pronoun) ? MALE : FEMALE).has(word));
}

/** What speaks by what stands in it, and is nobody. */
const THINGS: ReadonlySet<string> = new Set(
  'memo email letter statement report document poll survey study campaign committee panel group team filing lawsuit suit complaint affidavit law bill office party company firm newspaper website'.split(
    ' ',
  ),
);

const MALE: ReadonlySet<string> = new Set(
  'man boy father son brother husband uncle grandfather widower king prince gentleman lad mr spokesman chairman businessman policeman fisherman'.split(
    ' ',
  ),
);
const FEMALE: ReadonlySet<string> = new Set(
  'woman girl mother daughter sister wife aunt grandmother widow queen princess lady mrs ms spokeswoman chairwoman businesswoman policewoman'.split(
    ' ',
  ),
);

/** A pronoun further in than this is understood from the sentence itself. */
const HEAD = 24;

export function nameOf(actor: string, otherwise: string, story: Story): string {
  return story.actors.find(({ id }) => id === actor)?.name ?? otherwise;
}

/** Runs of white space as one blank. */
export function fold(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function withoutConnective(text: string): string {
  const connective = CONNECTIVES.find((word) => text.startsWith(word) && text[word.length] === ',');
  return connective === undefined ? text : text.slice(connective.length + 1).trimStart();
}

/** With a capital letter at its head. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What somebody answers in an interview is verbatim, whether the page sets marks round it or not. */
function bareQuoted(words: string): string {
  return /[“”"*]/u.test(words) ? words : quoted(words);
}

/** In curly quotation marks; the marks inside stay as they are. */
export function quoted(text: string): string {
  return `“${text}”`;
}

function within(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** “a, b and c” */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** “1 report”, “3 reports” */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** “the United States”, “Norland”: English puts an article before names made of common words. */
export function withArticle(name: string): string {
  return ARTICLE.test(name) ? `the ${name}` : name;
}

const ARTICLE =
  /^(?:Assembly|Association|Bank|Church|Committee|Confederation|Council|Court|Department|Federation|Government|Kingdom|League|Ministry|Office|Organi[sz]ation|Republic|Senate|Union|United|Netherlands|Philippines|Maldives|Bahamas|Gambia)\b|\b(?:Agency|Alliance|Army|Assembly|Authority|Board|Brigade|Bureau|Coalition|Command|Commission|Committee|Confederation|Council|Court|Department|Emirates|Federation|Front|Fund|House|Inspectorate|Guard|Institute|Islands|Kingdom|League|Ministry|Mission|Movement|Nations|Office|Organi[sz]ation|Palace|Party|Police|Provinces|Republic|Republics|Senate|Service|Society|States|Territories|Union)$/u;

/** The words of a line, for telling copies. */
export function lettersOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** Three of four words in common: an edited copy, not two tellings. */
export function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const common = [...a].filter((word) => b.has(word)).length;
  return common >= 0.75 * (a.size + b.size - common);
}
