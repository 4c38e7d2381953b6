import { SAID_TO_HAVE } from '../lexicon/phrases.ts';
import type { Line, Section } from '../model/answer.ts';
import { byPlace, compareText } from '../model/citation.ts';
import type { Citation } from '../model/span.ts';
import type { Role, RoleKind } from '../model/story.ts';
import { byWeight, claimsAt, type Material, phraseOf, show, type Words } from './material.ts';
import { counted, lineOf, listed, nameOf, plainLine } from './phrase.ts';

const MOST_LINES = 5;

/** The direct answer first: for a question of roles what is said of the focus, by whom and against whose word;
 *  for every other question the stretches that hold the asked kind of thing. */
export function writeSummary(material: Material): Section {
  const lines = material.question.asks === 'role' ? rolesOf(material) : [];
  const best = directly(material).slice(0, MOST_LINES - Math.min(2, lines.length));
  return { role: 'summary', heading: 'Summary', party: null, lines: [...lines, ...best] };
}

/** “Arcenia is said to have brokered or mediated it (2 reports), … . That it had a part is denied by Tarvania.” */
function rolesOf({ question, story }: Material): readonly Line[] {
  const focus = question.focus;
  if (focus === null) return [];
  const own = story.roles.filter((role) => focus.actors.has(role.actor) && role.role !== 'agreed');
  const said = own.filter((role) => role.stance === 'asserts' && role.role !== 'no part');
  const against = own.filter((role) => role.stance === 'denies' || role.role === 'no part');
  const lines: Line[] = [];
  if (said.length > 0) {
    const kinds = [...groupBy(said, (role) => role.role)].sort(
      (a, b) => reportsIn(b[1]) - reportsIn(a[1]) || compareText(a[0], b[0]),
    );
    const parts = kinds.map(
      ([kind, roles]) => `${SAID_TO_HAVE[kind as RoleKind]} (${counted(reportsIn(roles), 'report')})`,
    );
    lines.push(
      plainLine(`${focus.name} is said to have ${listed(parts)}.`, evidenceOf(kinds.map(([, roles]) => roles))),
    );
  }
  if (against.length > 0) {
    const voices = [...new Set(against.map((role) => voiceOf(role, story)))].sort(compareText);
    lines.push(plainLine(`Against that, a part is denied or limited by ${listed(voices)}.`, evidenceOf([against])));
  }
  return lines;
}

function voiceOf(role: Role, story: Material['story']): string {
  if (role.saidBy === null) return 'a report in its own voice';
  const name = nameOf(role.saidBy, 'somebody unnamed', story);
  return role.saidByParty === null || role.saidByParty === name ? name : `${name} (${role.saidByParty})`;
}

function reportsIn(roles: readonly Role[]): number {
  return new Set(roles.flatMap(({ evidence }) => evidence.map(({ report }) => report))).size;
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
function directly(material: Material): readonly Line[] {
  const holding = [...material.words]
    .map((words) => ({ words, weight: words.weight === 0 ? 0 : words.weight + holds(words, material) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || byWeight(a.words, b.words));
  const floor = (holding[0]?.weight ?? 0) / 2;
  const lines: Line[] = [];
  const claimsSeen = new Set<string>();
  for (const { words, weight } of holding) {
    if (weight < floor || lines.length >= MOST_LINES) break;
    const phrase = phraseOf(words, material.story);
    const claims = claimsAt(material.story, phrase.citation);
    if (claims.length > 0 && claims.every((claim) => claimsSeen.has(claim))) continue; // the same thing from another report
    if (!show(material, phrase.citation)) continue;
    for (const claim of claims) claimsSeen.add(claim);
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
