import { SAID_TO_HAVE } from '../lexicon/phrases.ts';
import type { Line } from '../model/answer.ts';
import { byPlace, compareText } from '../model/citation.ts';
import { retells } from '../model/retells.ts';
import type { ActorId, Citation } from '../model/span.ts';
import type { Role, RoleKind, Story } from '../model/story.ts';
import { claimsAt, type Material, phraseOf, show } from './material.ts';
import { familyOf, inPlace, mainFamily, outcomeWord } from './outcome.ts';
import { counted, holdsName, lineOf, listed, namedBefore, nameOf, plainLine, withArticle } from './phrase.ts';
import { byWeight } from './words.ts';

/** Sides told of where the question names nobody. */
const MOST_SIDES = 3;
/** Sides told of where the question is about others than those it names. */
const MOST_OTHERS = 6;

/** What is said of somebody's part in an outcome, who says otherwise, and the weightiest words of each side on it: for whomever the
 *  question asks about, else for those of whom most is told. */
export function writeParts(material: Material): readonly Line[] {
  const { question, story } = material;
  const sides =
    question.focus === null ? mainSides(material) : [{ name: question.focus.name, actors: question.focus.actors }];
  const told = sides
    .map((side) => ({ side, ...rolesOf(side.actors, story) }))
    .filter(({ said }) => said.length > 0 || question.focus !== null);
  return [
    ...told.flatMap(({ side, said, against }) => partLines(side.name, said, against, story)),
    ...voicesOf(
      told.flatMap(({ said, against }) => [...against, ...said]),
      material,
    ),
  ];
}

interface Side {
  readonly name: string;
  readonly actors: ReadonlySet<ActorId>;
}

/** The sides with the most evidence of a part in the main outcome, without those that a question about others names. Agreeing to it is no part in bringing it about. */
function mainSides({ question, story }: Material): readonly Side[] {
  const left = new Set(question.beside.flatMap(({ party, name }) => [party ?? name, name]));
  const family = mainFamily(story.roles);
  const sides = new Map<string, { readonly actors: Set<ActorId>; count: number }>();
  for (const { actor, party, role, outcome, evidence } of inPlace(story.roles)) {
    if (familyOf(outcome) !== family || PASSIVE.has(role)) continue;
    const name = party ?? nameOf(actor, '', story);
    const side = sides.get(name) ?? { actors: new Set(), count: 0 };
    side.actors.add(actor);
    side.count += evidence.length;
    sides.set(name, side);
  }
  return [...sides]
    .filter(([name]) => /^\p{Lu}/u.test(name) && !left.has(name))
    .sort((a, b) => b[1].count - a[1].count)
    .slice(0, left.size > 0 ? MOST_OTHERS : MOST_SIDES)
    .map(([name, { actors }]) => ({ name, actors }));
}

const PASSIVE: ReadonlySet<RoleKind> = new Set(['agreed', 'broke']);

/** The roles of a side in the family of outcomes that most is told of for it: those given to it, and those denied. */
function rolesOf(
  actors: ReadonlySet<ActorId>,
  story: Story,
): { readonly said: readonly Role[]; readonly against: readonly Role[] } {
  const own = inPlace(story.roles).filter((role) => actors.has(role.actor) && !PASSIVE.has(role.role));
  const family = mainFamily(own);
  const main = own.filter(({ outcome }) => familyOf(outcome) === family);
  const denies = (role: Role): boolean => role.stance === 'denies' || role.role === 'no part';
  return { said: main.filter((role) => !denies(role)), against: main.filter(denies) };
}

function partLines(name: string, said: readonly Role[], against: readonly Role[], story: Story): readonly Line[] {
  const lines: Line[] = [];
  if (said.length > 0) {
    const kinds = [...groupBy(said, (role) => role.role)]
      .map(([kind, roles]) => ({ kind, roles, reports: reportsIn(roles, story) }))
      .sort((a, b) => b.reports - a.reports || compareText(a.kind, b.kind));
    const parts = kinds.map(
      ({ kind, reports }) =>
        `${SAID_TO_HAVE[kind]} (${reports === 0 ? 'in retelling only' : counted(reports, 'report')})`,
    );
    const outcome = outcomeWord(familyOf(said[0]?.outcome ?? ''), story);
    const text = `As to the ${outcome}, ${withArticle(name)} is said to have ${listed(parts)}.`;
    lines.push(plainLine(text, evidenceOf(kinds.map(({ roles }) => roles))));
  }
  if (against.length > 0) {
    const voices = groupBy(against, (role) => voiceOf(role, story));
    lines.push(
      plainLine(
        `Against that, a part of ${withArticle(name)} in it is denied or limited by ${listed([...voices.keys()])}.`,
        [...evidenceOf([...voices.values()]), ...againstNamed(against, story)],
      ),
    );
  }
  return lines;
}

/** Where the reports name those who deny a part in words that do not (“the broadcaster made clear …”). */
function againstNamed(against: readonly Role[], story: Story): readonly Citation[] {
  return against.flatMap(({ saidBy, evidence }) => {
    const name = saidBy === null ? '' : nameOf(saidBy, '', story);
    const [first] = evidence;
    const analysis = story.analyses.find(({ report }) => report.id === first?.report);
    if (saidBy === null || first === undefined || analysis === undefined || holdsName(first.quote, name)) return [];
    return namedBefore(analysis, saidBy, first.start, name);
  });
}

/** For each side that speaks of these parts its weightiest words. */
function voicesOf(roles: readonly Role[], material: Material): readonly Line[] {
  const { story, words } = material;
  const bySide = groupBy(
    roles.filter(({ saidBy }) => saidBy !== null),
    (role) => role.saidByParty ?? '',
  );
  return [...bySide].flatMap(([, own]) => {
    const places = own.flatMap(({ evidence }) => evidence);
    const best = words
      .filter(
        ({ analysis, sentence, statement, retold }) =>
          statement !== null &&
          !(retold && own.some(({ saidByParty }) => saidByParty === null)) &&
          places.some((at) => at.report === analysis.report.id && at.start < sentence.end && sentence.start < at.end),
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

/** Reports that are origins of their own; retellings are not counted. */
function reportsIn(roles: readonly Role[], { analyses }: Story): number {
  const original = analyses.filter(({ report }) => !retells(report.genre));
  const ids = new Set(original.map(({ report }) => report.id));
  return new Set(
    roles.flatMap(({ evidence }) => evidence.map(({ report }) => report)).filter((report) => ids.has(report)),
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

function groupBy<T, K extends string>(items: readonly T[], key: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}
