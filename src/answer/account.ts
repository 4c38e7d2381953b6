import { ANALYST_WORDS } from '../lexicon/analysts.ts';
import type { Section } from '../model/answer.ts';
import { compareText } from '../model/citation.ts';
import { heading } from './heading.ts';
import { byWeight, claimsAt, type Material, phraseOf, show, type Words } from './material.ts';
import { lineOf } from './phrase.ts';

/** Lines of one account: what a reader takes in; the rest stands under `positions` and in the JSON of the case. */
const MOST_LINES = 7;
const MOST_ACCOUNTS = 6;

/** One section for each party that speaks about the matter, the party asked about first. */
export function writeAccounts(material: Material): readonly Section[] {
  const accounts = byParty(material);
  const named = material.question.named.map(({ party }) => party);
  const rank = (party: string): number => (named.includes(party) ? named.indexOf(party) : named.length);
  return [...accounts]
    .sort(([a, aWords], [b, bWords]) => rank(a) - rank(b) || bWords.length - aWords.length || compareText(a, b))
    .slice(0, MOST_ACCOUNTS)
    .map(([party, words]) => accountOf(party, words, material))
    .filter((section) => section.lines.length > 0);
}

function byParty({ words, question }: Material): ReadonlyMap<string, readonly Words[]> {
  const accounts = new Map<string, Words[]>();
  const floor = floorOf(words);
  for (const one of words) {
    const party = partyOf(one);
    if (party === null) continue;
    const asked = question.named.some((named) => named.party === party);
    if (one.weight < (asked ? Math.min(floor, 1) : floor)) continue;
    accounts.set(party, [...(accounts.get(party) ?? []), one]);
  }
  return accounts;
}

/** A third of the best weight: below that a stretch shares a word with the question and no more. */
export function floorOf(words: readonly Words[]): number {
  return Math.max(0.5, Math.max(0, ...words.map(({ weight }) => weight)) / 3);
}

/** Whose account a statement is: its innermost speaker's. */
export function partyOf({ statement }: Words): string | null {
  return statement?.speakers.at(-1)?.party ?? null;
}

function accountOf(party: string, words: readonly Words[], material: Material): Section {
  const best = firstTold([...words].sort(byWeight), material).slice(0, MOST_LINES);
  const lines = best.map((one) => {
    const phrase = phraseOf(one, material.story);
    return lineOf(phrase, claimsAt(material.story, phrase.citation));
  });
  return { role: 'account', heading: heading(party, best, material.story), party, lines };
}

/** Without what has been shown twice, without the same words from a copy, and with a digest's wording only where it is the only one. */
function firstTold(words: readonly Words[], material: Material): readonly Words[] {
  const seen = new Set<string>();
  const seenClaims = new Set<string>();
  return words.filter((one) => {
    const phrase = phraseOf(one, material.story);
    const key = phrase.text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
    const claims = claimsAt(material.story, phrase.citation);
    if (seen.has(key) || (one.retold && claims.some((claim) => seenClaims.has(claim)))) return false;
    if (!show(material, phrase.citation)) return false;
    seen.add(key);
    for (const claim of claims) seenClaims.add(claim);
    return true;
  });
}

/** Speakers of no party: outlets that are cited, unnamed sources, analysts (in a section of their own). */
export function writeOthers(material: Material): readonly Section[] {
  const floor = floorOf(material.words);
  const free = material.words.filter((one) => one.statement !== null && partyOf(one) === null && one.weight >= floor);
  const analysts = free.filter(isAnalyst);
  const rest = free.filter((one) => !isAnalyst(one));
  const own = material.words.filter((one) => one.statement === null && one.weight >= floor);
  return [
    section('others', 'Others who are quoted or cited', rest, material, 6),
    section('analysis', 'What analysts and observers say', analysts, material, 5),
    section('others', 'What the reports tell in their own voice', own, material, 8),
  ].filter(({ lines }) => lines.length > 0);
}

function isAnalyst({ statement }: Words): boolean {
  const name = statement?.speakers.at(-1)?.name.toLowerCase() ?? '';
  return ANALYST_WORDS.some((word) => name.includes(word));
}

function section(
  role: Section['role'],
  title: string,
  words: readonly Words[],
  material: Material,
  most: number,
): Section {
  const lines = firstTold([...words].sort(byWeight), material)
    .slice(0, most)
    .map((one) => {
      const phrase = phraseOf(one, material.story);
      return lineOf(phrase, claimsAt(material.story, phrase.citation));
    });
  return { role, heading: title, party: null, lines };
}
