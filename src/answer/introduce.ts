import type { Analysis } from '../model/analysis.ts';
import type { Line, LineSide, Section } from '../model/answer.ts';
import type { ActorId, Citation } from '../model/span.ts';
import type { Story } from '../model/story.ts';
import { actorsIn } from '../model/within.ts';
import { analysisOf } from './material.ts';
import { fold, holdsName, namedBefore } from './phrase.ts';

/** Whoever is first named on a page by the last name alone gets title and full name in brackets, as the report has them: “Dane
 *  [Foreign Minister Orla Dane] said”. After that the brackets behind a pronoun hold the last name alone. The words themselves and
 *  whatever stands in quotation marks stay as they are. */
export function introduce(sections: readonly Section[], story: Story): readonly Section[] {
  const people = peopleOf(story);
  const known = new Set<ActorId>();
  return sections.map((section) => ({
    ...section,
    lines: section.lines.map((line) => introduceIn(line, people, known, story)),
  }));
}

interface Person {
  readonly id: ActorId;
  readonly name: string;
  readonly last: string;
  /** No other person of the story is called so. */
  readonly alone: boolean;
}

function peopleOf({ actors }: Story): readonly Person[] {
  const people = actors
    .filter(({ kind, name }) => kind === 'person' && name.includes(' '))
    .map(({ id, name }) => ({ id, name, last: name.slice(name.lastIndexOf(' ') + 1) }));
  return people.map((person) => ({
    ...person,
    alone: actors.every(
      ({ id, kind, name }) => id === person.id || kind !== 'person' || !name.split(' ').includes(person.last),
    ),
  }));
}

/** The sides of a line are read in its text, one after the other; set beside each other, each names its speakers in full. */
function introduceIn(line: Line, people: readonly Person[], known: Set<ActorId>, story: Story): Line {
  if (line.sides === null) return { ...line, ...named(line, people, known, story) };
  let { text, citations } = line;
  const sides = line.sides.map((side): LineSide => {
    const shown = named(side, people, known, story, false);
    text = text.replace(side.text, () => shown.text);
    citations = joined(citations, shown.citations);
    return { ...side, ...shown };
  });
  return { ...line, text, citations, sides };
}

type Shown = Pick<Line, 'text' | 'citations'>;

function named(shown: Shown, people: readonly Person[], known: Set<ActorId>, story: Story, isShort = true): Shown {
  let { text, citations } = shown;
  const first = citations[0];
  const analysis = first === undefined ? undefined : analysisOf(story, first.report);
  if (first === undefined || analysis === undefined) return shown;
  for (const person of people) {
    if (!text.includes(person.last)) continue;
    if (known.has(person.id)) text = isShort ? shortened(text, person) : text;
    else if (!isInFull(text, person)) {
      const full = inFull(text, person, first, analysis);
      if (full !== null) {
        text = full.text;
        citations = joined(citations, [full.at]);
      }
    }
    if (isInFull(text, person)) known.add(person.id);
  }
  return { text, citations };
}

function isInFull(text: string, { name }: Person): boolean {
  return text.includes(name);
}

/** “he [Foreign Minister Orla Dane]” → “he [Dane]” */
function shortened(text: string, { name, last, alone }: Person): string {
  if (!alone) return text;
  return text.replace(/\[([^[\]]+)\]/gu, (whole, inner: string) => (inner.endsWith(name) ? `[${last}]` : whole));
}

/** The last name where it stands bare outside quotation marks and the sentence means this person by it. */
function inFull(
  text: string,
  { id, name, last }: Person,
  first: Citation,
  analysis: Analysis,
): { readonly text: string; readonly at: Citation } | null {
  const isMeant = actorsIn(analysis, first).some(
    ({ actor, start, end }) => actor === id && analysis.report.text.slice(start, end) === last,
  );
  const at = isMeant ? bareAt(text, last) : -1;
  const [naming] = at < 0 ? [] : namedBefore(analysis, id, first.start, name);
  if (naming === undefined || !holdsName(naming.quote, name)) return null;
  const end = at + last.length;
  return { text: `${text.slice(0, end)} [${fold(naming.quote)}]${text.slice(end)}`, at: naming };
}

function bareAt(text: string, last: string): number {
  for (let at = text.indexOf(last); at >= 0; at = text.indexOf(last, at + 1)) {
    const before = text.slice(0, at);
    const isQuoted =
      before.split('“').length > before.split('”').length || (before.match(/"/gu)?.length ?? 0) % 2 === 1;
    const isWhole = !/[\p{L}\p{N}-]$/u.test(before) && !/^[\p{L}\p{N}-]/u.test(text.slice(at + last.length));
    const isTitled = /\p{Lu}[\p{L}.]*\s$/u.test(before);
    const isOwner = /^['’]/u.test(text.slice(at + last.length));
    if (!isQuoted && isWhole && !isTitled && !isOwner) return at;
  }
  return -1;
}

function joined(citations: readonly Citation[], more: readonly Citation[]): readonly Citation[] {
  const fresh = more.filter(({ report, start, end }) =>
    citations.every((one) => one.report !== report || one.start !== start || one.end !== end),
  );
  return [...citations, ...fresh];
}
