import { type Phrase, phraseAt, plainLine } from '../answer/phrase.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Line, LineSide } from '../model/answer.ts';
import type { Claim } from '../model/claim.ts';
import type { Citation } from '../model/span.ts';
import type { Story } from '../model/story.ts';
import { sentencesIn } from '../model/within.ts';

/** What the older state knew. */
export interface Older {
  readonly story: Story;
  /** SHA-256 of its texts. */
  readonly texts: ReadonlySet<string>;
  /** Reports that the newer state has and the older one has not. */
  readonly fresh: readonly Analysis[];
  /** By stretch: what it claimed there. */
  readonly claims: ReadonlyMap<string, readonly Claim[]>;
  /** Whether a stretch of the newer state stands in a text of the older one. */
  readonly has: (at: Citation) => boolean;
  /** Whether the older state has its sentence word for word, in whatever text: a new version repeats most of the old one. */
  readonly knows: (at: Citation) => boolean;
}

export function statesOf(before: Story, now: Story): Older {
  const texts = new Set(before.analyses.map(({ report }) => report.sha256));
  const hashes = new Map([...before.analyses, ...now.analyses].map(({ report }) => [report.id, report.sha256]));
  const words = wordsOf(before);
  const claims = new Map<string, Claim[]>();
  for (const claim of before.claims) {
    for (const { at } of claim.members) {
      const key = placeOf(at, hashes);
      const known = claims.get(key);
      if (known === undefined) claims.set(key, [claim]);
      else if (!known.includes(claim)) known.push(claim);
    }
  }
  return {
    story: before,
    texts,
    fresh: now.analyses.filter(({ report }) => !texts.has(report.sha256)),
    claims,
    has: ({ report }) => texts.has(hashes.get(report) ?? ''),
    knows: (at) => texts.has(hashes.get(at.report) ?? '') || words.has(wordsAt(at, now)),
  };
}

/** The words of all its sentences, without marks and in one size of letters. */
export function wordsOf({ analyses }: Story): ReadonlySet<string> {
  return new Set(
    analyses.flatMap(({ report, sentences }) =>
      sentences.map(({ start, end }) => plainWords(report.text.slice(start, end))),
    ),
  );
}

/** The words of the sentence at a place. */
export function wordsAt(at: Citation, story: Story): string {
  const analysis = story.analyses.find(({ report }) => report.id === at.report);
  const sentence = analysis === undefined ? undefined : sentencesIn(analysis, at)[0];
  return analysis === undefined || sentence === undefined
    ? plainWords(at.quote)
    : plainWords(analysis.report.text.slice(sentence.start, sentence.end));
}

export function plainWords(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

function placeOf({ report, start, end }: Citation, hashes: ReadonlyMap<string, string>): string {
  return `${hashes.get(report) ?? report} ${start} ${end}`;
}

/** The claims of the older state that rest on the same stretches. */
export function olderOf({ members }: Claim, old: Older, hashes: ReadonlyMap<string, string>): readonly Claim[] {
  return [...new Set(members.flatMap(({ at }) => old.claims.get(placeOf(at, hashes)) ?? []))];
}

export function hashesOf({ analyses }: Story): ReadonlyMap<string, string> {
  return new Map(analyses.map(({ report }) => [report.id, report.sha256]));
}

/** The old words and the new ones side by side; none where one of them is missing or both are the same. */
export function beforeAndNow(
  older: Citation | undefined,
  newer: Citation | undefined,
  claims: readonly string[],
  story: Story,
  labels: readonly [string, string] = ['before', 'now'],
  olderStory: Story = story,
): Line[] {
  const before = older === undefined ? null : phraseAt(older, olderStory);
  const now = newer === undefined ? null : phraseAt(newer, story);
  if (before === null || now === null || before.text === now.text || isCut(before) || isCut(now)) return [];
  const sides: LineSide[] = [
    { label: labels[0], text: before.text, citations: before.citations },
    { label: labels[1], text: now.text, citations: now.citations },
  ];
  const text = `Before and now: ${before.text} — ${now.text}`;
  return [{ ...plainLine(text, [...before.citations, ...now.citations], claims), sides }];
}

/** A sentence that lost its beginning on the page: “, ordered by the government, ended on Saturday”. */
function isCut({ citation }: Phrase): boolean {
  return /^[\s,;:)\]]/u.test(citation.quote);
}
