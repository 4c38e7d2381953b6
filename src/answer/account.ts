import { ANALYST_WORDS } from '../lexicon/analysts.ts';
import type { Line, Section } from '../model/answer.ts';
import { compareText } from '../model/citation.ts';
import type { Citation } from '../model/span.ts';
import { heading } from './heading.ts';
import { claimsAt, isWide, type Material, phraseOf, show } from './material.ts';
import type { Named } from './named.ts';
import { alike, lettersOf, lineOf, withArticle } from './phrase.ts';
import { isOpen as isOfNothing } from './question.ts';
import { byWeight, type Words } from './words.ts';

/** Accounts, and lines of one: what a reader takes in; the rest stands under `positions` and in the JSON of the case. */
interface Sizes {
  readonly accounts: number;
  readonly account: number;
}

const USUAL: Sizes = { accounts: 6, account: 8 };

/** One section for each party that speaks about the matter, the party asked about first; the others first where they are asked about. */
export function writeAccounts(material: Material, sizes: Sizes = USUAL): readonly Section[] {
  const accounts = byParty(material);
  const { beside, named: all } = material.question;
  const named = (beside.length > 0 ? beside : all).map(({ party }) => party);
  const rank = (party: string): number =>
    named.includes(party) ? named.indexOf(party) + (beside.length > 0 ? 1 : 0) : beside.length > 0 ? 0 : named.length;
  return [...accounts]
    .sort(
      ([a, aWords], [b, bWords]) =>
        rank(a) - rank(b) || bWords.length - aWords.length || compareWords(aWords[0], bWords[0]),
    )
    .slice(0, sizes.accounts)
    .map(([party, words]) => accountOf(party, words, material, sizes.account))
    .filter((section) => section.lines.length > 0);
}

/** Where a party is first heard decides between equals: never its name, which says nothing. */
function compareWords(a?: Words, b?: Words): number {
  if (a === undefined || b === undefined) return 0;
  return compareText(a.analysis.report.file, b.analysis.report.file) || a.sentence.start - b.sentence.start;
}

function byParty(material: Material): ReadonlyMap<string, readonly Words[]> {
  const accounts = new Map<string, Words[]>();
  const floor = floorOf(material);
  for (const one of material.words) {
    const party = partyOf(one);
    if (party === null) continue;
    if (one.weight < floor) continue;
    accounts.set(party, [...(accounts.get(party) ?? []), one]);
  }
  return accounts;
}

/** Below this share of the best weight a stretch has a word in common with the question and no more. */
function floorOf({ best, question, words }: Material): number {
  const isOpen = isWide(question) && (question.focus !== null || question.matters.length > 0);
  if (isOfNothing(question) && words.length > FEW) return 0.45 * best;
  return Math.max(0.5, (isOpen ? 0.2 : 0.55) * best);
}

/** A story of so few stretches is told whole. */
const FEW = 40;

/** Whose account a statement is: the outermost speaker's who is no outlet. What people familiar with the matter say that Norland
 *  proposed is their account and not Norland's; what a broadcaster says that Norland's officials said is the officials'. */
export function partyOf({ statement }: Words): string | null {
  return statement?.speakers.find(({ actor }) => !actor.startsWith('outlet/'))?.party ?? null;
}

function accountOf(party: string, words: readonly Words[], material: Material, most: number): Section {
  const told = tell(words, material, most);
  const lines = told.map(({ line }) => line);
  const finding = heading(
    party,
    told.map(({ words: one }) => one),
    material.story,
  );
  const holds = namesAreTold(finding.slice(party.length), lines, material.question.text);
  return { role: 'account', heading: holds ? finding : `What ${withArticle(party)} says`, party, lines };
}

/** What somebody says who speaks for no party; null where nothing is told of it. */
export function accountOfOne({ name, actors }: Named, material: Material): Section | null {
  const own = material.words.filter(
    ({ statement, weight }) => weight > 0 && statement?.speakers.some(({ actor }) => actors.has(actor)),
  );
  const lines = tell(own, material, USUAL.account).map(({ line }) => line);
  return lines.length === 0 ? null : { role: 'account', heading: `What ${withArticle(name)} says`, party: name, lines };
}

/** A heading names nobody whom its lines (“U.S.” for “the United States”) and the question do not name in these words. */
function namesAreTold(finding: string, lines: readonly Line[], question: string): boolean {
  const told = [question, ...lines.flatMap(({ text, citations }) => [text, ...citations.map(({ quote }) => quote)])];
  const whole = told.join(' ');
  return (finding.match(/\p{Lu}[\p{L}\p{M}]+/gu) ?? []).every((name) => whole.includes(name));
}

interface Told {
  readonly words: Words;
  readonly line: Line;
}

/** The weightiest stretches as lines: what other reports tell in nearly the same words becomes a further citation of the same line;
 *  a digest's wording is shown only where it is the only one; nothing is shown in three sections. */
function tell(words: readonly Words[], material: Material, most: number): readonly Told[] {
  const told: { words: Words; line: Line; letters: ReadonlySet<string> }[] = [];
  const left = [...words].sort(byWeight);
  while (left.length > 0) {
    const one = left.splice(nextOf(left, told), 1)[0];
    if (one === undefined) break;
    const phrase = phraseOf(one, material.story);
    const letters = lettersOf(phrase.text);
    const claims = claimsAt(material.story, phrase.citation);
    const same = told.find((other) => alike(other.letters, letters) || tellsTheSame(other.line.claims, claims));
    if (same !== undefined) {
      same.line = withCitation(same.line, phrase.citation);
      continue;
    }
    if (told.length >= most || !show(material, phrase.citation)) continue;
    told.push({ words: one, line: lineOf(phrase, claims), letters });
  }
  return told;
}

/** Which stretch to tell next: the weightiest, where each stretch loses weight for every line in which the same speaker has done the
 *  same already (Carbonell and Goldstein 1998): four reports of one call make one line and leave room for the rest. */
function nextOf(left: readonly Words[], told: readonly Told[]): number {
  let best = 0;
  let bestWeight = Number.NEGATIVE_INFINITY;
  for (const [at, one] of left.entries()) {
    const repeats = told.filter(({ words }) => doing(words) === doing(one)).length;
    const weight = one.weight - REPEATED * repeats;
    if (weight > bestWeight) [best, bestWeight] = [at, weight];
  }
  return best;
}

const REPEATED = 1.5;

/** Who does what by speaking; every stretch in a report's own voice is something of its own. */
function doing({ statement, sentence, analysis }: Words): string {
  const speaker = statement?.speakers.at(-1)?.actor;
  return statement === null || speaker === undefined
    ? `${analysis.report.id} ${sentence.index}`
    : `${speaker} ${statement.act}`;
}

/** Whether a stretch bears on nothing but what a line has told already. */
function tellsTheSame(before: readonly string[], claims: readonly string[]): boolean {
  return claims.length > 0 && claims.every((claim) => before.includes(claim));
}

function withCitation(line: Line, citation: Citation): Line {
  if (line.citations.length >= MOST_CITATIONS || line.citations.some(({ report }) => report === citation.report))
    return line;
  return { ...line, citations: [...line.citations, citation] };
}

const MOST_CITATIONS = 4;

/** Speakers of no party: outlets that are cited, unnamed sources, analysts (in a section of their own). */
export function writeOthers(material: Material, most: number, voices: 'all' | 'spoken' = 'all'): readonly Section[] {
  const floor = floorOf(material);
  const free = material.words.filter((one) => one.statement !== null && partyOf(one) === null && one.weight >= floor);
  const analysts = free.filter(isAnalyst);
  const rest = free.filter((one) => !isAnalyst(one));
  const voice = material.words.filter((one) => one.statement === null && one.weight >= floor);
  const own = voice.filter(({ retold }) => !retold);
  const retold = voice.filter((one) => one.retold);
  const spoken = [
    section('others', 'Others who are quoted or cited', rest, material, Math.min(most, 6)),
    section('analysis', 'What analysts and observers say', analysts, material, Math.min(most, 5)),
  ];
  const told = [
    section('others', 'What the reports tell in their own voice', own, material, most),
    section('others', 'What digests and fact-checks make of it', retold, material, Math.ceil(most / 2)),
  ];
  return [...spoken, ...(voices === 'all' ? told : [])].filter(({ lines }) => lines.length > 0);
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
  return { role, heading: title, party: null, lines: tell(words, material, most).map(({ line }) => line) };
}
