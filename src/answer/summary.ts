import type { Line, Section } from '../model/answer.ts';
import { isNarrowQuestion } from './answering.ts';
import { asksAllSpeakers } from './asks.ts';
import { contestedLines } from './contested.ts';
import { chooseContext } from './context.ts';
import { answerDirectly } from './direct.ts';
import { claimsAt, greatest, type Material, phraseOf, show, showNoMore } from './material.ts';
import { nothingTold, tellOnce } from './once.ts';
import { writeParts } from './part.ts';
import { alike, lettersOf, lineOf } from './phrase.ts';
import { comparesTwo, isOpen } from './question.ts';
import { saidByAll } from './said-by-all.ts';
import { byWeight, type Words } from './words.ts';

const MOST_LINES = 6;

/** The direct answer first: what tells each thing that is asked; for a question of roles what is said of the focus, by whom and against
 *  whose word; for a topic the weightiest stretches. */
export function writeSummary(material: Material): Section {
  return { role: 'summary', heading: 'Summary', party: null, lines: summaryOf(material) };
}

function summaryOf(material: Material): readonly Line[] {
  if (material.question.wanted.length === 1 && asksAllSpeakers(material.question.text)) return allSaid(material);
  const direct = answerDirectly(material);
  if (isNarrowQuestion(material.question)) return direct;
  // “What happened?” of nothing in particular: what a reader needs before anything else, in the order of time.
  if (isOpen(material.question)) {
    const told = nothingTold();
    const lines = tellOnce(chooseContext(material, MOST_LINES, told), MOST_LINES, told, material);
    for (const citation of lines.flatMap(({ citations: [first] }) => first ?? [])) showNoMore(material, citation);
    return lines;
  }
  const lines = [...leadOf(material), ...direct];
  if (comparesTwo(material.question)) return lines;
  return [...lines, ...directly(material, lines)];
}

/** The words of all, on what the question names where it names something. */
function allSaid(material: Material): readonly Line[] {
  const [wanted] = material.question.wanted;
  const told = wanted === undefined ? undefined : material.told.get(wanted);
  return saidByAll(told === undefined ? material.words : told.map(({ words }) => words), material);
}

function leadOf(material: Material): readonly Line[] {
  const { asks } = material.question;
  if (asks === 'role') return material.question.thing === null ? writeParts(material) : [];
  return DISPUTED.has(asks) ? contestedLines(material, ['real'], 2, 0.8 * material.best) : [];
}

/** Wide questions whose direct answer is a dispute where there is one: neither side may stand in the summary alone. */
const DISPUTED: ReadonlySet<string> = new Set(['compare', 'whether']);

/** The weightiest stretches, without what the summary has told already. */
function directly(material: Material, told: readonly Line[]): readonly Line[] {
  const floor = greatest(material.words.map(({ weight }) => weight)) * 0.6;
  const near = material.words.filter(({ weight }) => weight > 0 && weight >= floor);
  return linesOf(near, material, Math.max(2, MOST_LINES - told.length), told);
}

/** The best of some stretches, each thing once, and none that stands in `told`. */
export function linesOf(
  words: readonly Words[],
  material: Material,
  most: number,
  told: readonly Line[] = [],
): readonly Line[] {
  const lines: Line[] = [];
  const claimed = new Set<string>();
  for (const one of [...words].sort(byWeight)) {
    if (lines.length >= most) break;
    const phrase = phraseOf(one, material.story);
    const claims = claimsAt(material.story, phrase.citation);
    const letters = lettersOf(phrase.text);
    if ([...told, ...lines].some(({ text }) => alike(lettersOf(text), letters))) continue;
    if (claims.length > 0 && claims.every((claim) => claimed.has(claim))) continue; // the same thing from another report
    if (!show(material, phrase.citation)) continue;
    for (const claim of claims) claimed.add(claim);
    lines.push(lineOf(phrase, claims));
  }
  return lines;
}
