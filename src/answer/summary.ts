import { SAID_TO_HAVE } from '../lexicon/phrases.ts';
import type { Line, Section } from '../model/answer.ts';
import { byPlace, compareText } from '../model/citation.ts';
import type { Citation } from '../model/span.ts';
import type { Role, RoleKind, Story } from '../model/story.ts';
import { contestedLines } from './contested.ts';
import { outcomeWord } from './heading.ts';
import { byWeight, claimsAt, type Material, phraseOf, show, type Words } from './material.ts';
import { counted, lineOf, listed, nameOf, plainLine, withArticle } from './phrase.ts';
import type { Question } from './question.ts';

const MOST_LINES = 6;

/** The direct answer first: for a question of roles what is said of the focus, by whom and against whose word;
 *  for every other question the stretches that hold the asked kind of thing. */
export function writeSummary(material: Material): Section {
  const roles = material.question.asks === 'role' ? rolesOf(material) : [];
  const lines =
    roles.length > 0
      ? [...roles, ...voicesOf(material)]
      : DISPUTED.has(material.question.asks)
        ? contestedLines(material, ['real'], 2, 0.8 * material.best)
        : [];
  return {
    role: 'summary',
    heading: 'Summary',
    party: null,
    lines: [...lines, ...directly(material, MOST_LINES - lines.length)],
  };
}

/** Questions whose direct answer is a dispute where there is one: neither side may stand in the summary alone. */
const DISPUTED: ReadonlySet<string> = new Set(['whether', 'denied', 'compare', 'unknown']);

/** What is said of the focus, counted over reports that are origins of their own, and who speaks against it. */
function rolesOf({ question, story }: Material): readonly Line[] {
  const [said, against] = rolesAsked(question, story);
  const lines: Line[] = [];
  if (question.focus !== null && said.length > 0) {
    const outcome = outcomeWord(said[0]?.outcome ?? '', story);
    const kinds = [...groupBy(said, (role) => role.role)]
      .map(([kind, roles]) => ({ kind: kind as RoleKind, roles, reports: reportsIn(roles, story) }))
      .sort((a, b) => b.reports - a.reports || compareText(a.kind, b.kind));
    const parts = kinds.map(
      ({ kind, reports }) =>
        `${SAID_TO_HAVE[kind]} (${reports === 0 ? 'in retelling only' : counted(reports, 'report')})`,
    );
    const text = `As to the ${outcome}, ${withArticle(question.focus.name)} is said to have ${listed(parts)}.`;
    lines.push(plainLine(text, evidenceOf(kinds.map(({ roles }) => roles))));
  }
  if (against.length > 0) {
    const voices = [...new Set(against.map((role) => voiceOf(role, story)))].sort(compareText);
    lines.push(
      plainLine(`Against that, a part in it is denied or limited by ${listed(voices)}.`, evidenceOf([against])),
    );
  }
  return lines;
}

/** The roles of the focus towards the outcome that most is said of: those given to it, and those that deny it one. */
function rolesAsked(question: Question, story: Story): readonly [readonly Role[], readonly Role[]] {
  const own = story.roles.filter((role) => question.focus?.actors.has(role.actor) && role.role !== 'agreed');
  const outcome = [...groupBy(own, (role) => role.outcome)].sort(
    (a, b) => b[1].length - a[1].length || compareText(a[0], b[0]),
  )[0]?.[0];
  const main = own.filter((role) => role.outcome === outcome);
  const denies = (role: Role): boolean => role.stance === 'denies' || role.role === 'no part';
  return [main.filter((role) => !denies(role)), own.filter(denies)];
}

/** For each side that speaks of the part of the focus its weightiest words. */
function voicesOf(material: Material): readonly Line[] {
  const { question, story, words } = material;
  const [said, against] = rolesAsked(question, story);
  const bySide = groupBy(
    [...against, ...said].filter(({ saidBy }) => saidBy !== null),
    (role) => role.saidByParty ?? '',
  );
  return [...bySide].flatMap(([, roles]) => {
    const best = words
      .filter(
        ({ analysis, sentence, statement }) =>
          statement !== null &&
          roles.some((role) =>
            role.evidence.some(
              (at) => at.report === analysis.report.id && at.start < sentence.end && sentence.start < at.end,
            ),
          ),
      )
      .sort(byWeight)[0];
    if (best === undefined) return [];
    const phrase = phraseOf(best, story);
    return show(material, phrase.citation) ? [lineOf(phrase, claimsAt(story, phrase.citation))] : [];
  });
}

function voiceOf(role: Role, story: Story): string {
  if (role.saidBy === null) return 'a report in its own voice';
  const name = nameOf(role.saidBy, 'somebody unnamed', story);
  return role.saidByParty === null || role.saidByParty === name ? name : `${name} (${role.saidByParty})`;
}

function reportsIn(roles: readonly Role[], { analyses }: Story): number {
  const original = new Set(
    analyses
      .filter(({ report }) => report.genre !== 'digest' && report.genre !== 'factcheck')
      .map(({ report }) => report.id),
  );
  return new Set(
    roles.flatMap(({ evidence }) => evidence.map(({ report }) => report)).filter((report) => original.has(report)),
  ).size;
}

/** The first two places of each group: enough to check the sentence, few enough to read. */
function evidenceOf(groups: readonly (readonly Role[])[]): readonly Citation[] {
  return groups.flatMap((roles) => {
    const seen = new Set<string>();
    return roles
      .flatMap(({ evidence }) => evidence)
      .sort(byPlace)
      .filter(({ report }) => !seen.has(report) && seen.add(report))
      .slice(0, 2);
  });
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}

/** The weightiest stretches, those that hold the asked kind of thing (a time, a place, a figure) before the others. */
function directly(material: Material, most: number): readonly Line[] {
  const holding = material.words.map((words) =>
    words.weight === 0 ? words : { ...words, weight: words.weight + holds(words, material) },
  );
  const floor = Math.max(0, ...holding.map(({ weight }) => weight)) * 0.6;
  return linesOf(
    holding.filter(({ weight }) => weight > 0 && weight >= floor),
    material,
    most,
  );
}

/** The best of some stretches, each thing once. */
export function linesOf(words: readonly Words[], material: Material, most: number): readonly Line[] {
  const lines: Line[] = [];
  const told = new Set<string>();
  for (const one of [...words].sort(byWeight)) {
    if (lines.length >= most) break;
    const phrase = phraseOf(one, material.story);
    const claims = claimsAt(material.story, phrase.citation);
    if (claims.length > 0 && claims.every((claim) => told.has(claim))) continue; // the same thing from another report
    if (!show(material, phrase.citation)) continue;
    for (const claim of claims) told.add(claim);
    lines.push(lineOf(phrase, claims));
  }
  return lines;
}

const BONUS = 2;

/** What a stretch is worth more for holding what is asked for. */
function holds({ analysis, sentence, statement, tellings }: Words, { question }: Material): number {
  const tells = tellings.some(({ reality }) => reality !== 'possible') ? 0.5 : 0;
  const inside = (type: string): boolean =>
    analysis.mentions.some(
      (mention) => mention.type === type && mention.start >= sentence.start && mention.end <= sentence.end,
    );
  switch (question.asks) {
    case 'when':
      return tells + (inside('time') ? BONUS : 0);
    case 'where':
      return tells + (inside('place') ? BONUS : 0);
    case 'how-many':
      return tells + (inside('quantity') ? BONUS : 0);
    case 'said':
      return statement?.speakers.some(({ actor }) => question.focus?.actors.has(actor)) ? BONUS : 0;
    case 'denied':
      return statement?.act === 'deny' || statement?.negated ? BONUS : 0;
    case 'who':
      return tellings.some(({ parts }) => parts.some(({ role }) => role === 'by')) ? BONUS : 0;
    default:
      return tells;
  }
}
