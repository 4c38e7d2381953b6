import { partyOf } from '../answer/account.ts';
import { byWeight, type Material, type Words } from '../answer/material.ts';
import { type Told, tellOnce } from '../answer/once.ts';
import { familyOf, mainFamily } from '../answer/outcome.ts';
import { EXPLAIN } from '../lexicon/explain.ts';
import type { Line } from '../model/answer.ts';
import type { Happening } from '../model/happening.ts';
import type { Role, RoleKind } from '../model/story.ts';

const EACH_ACCOUNT = 2;

/** The stretches that say what brought a turning point about: what set force off, who is credited with a settlement or denied a part in it,
 *  why something was decided or broke. */
export function reasonsFor(
  towards: 'conflict' | 'cooperation' | 'decision',
  happenings: readonly Happening[],
  material: Material,
): readonly Words[] {
  if (towards === 'conflict')
    return distinct([...explaining(happenings, TRIGGERS, material), ...causesOf(happenings, TRIGGERS, material)]);
  if (towards === 'cooperation') return credits(material);
  return distinct([
    ...explaining(happenings, [...TRIGGERS, ...CAUSES], material),
    ...causesOf(happenings, CAUSES, material),
    ...creditsOf(happenings, material),
  ]);
}

function distinct(words: readonly Words[]): readonly Words[] {
  return [...new Set(words)];
}

const TRIGGERS = EXPLAIN.flatMap(({ id, matter, words }) =>
  id === 'cause' && matter !== null && words !== null ? [words] : [],
);
const CAUSES = EXPLAIN.flatMap(({ id, matter, words }) =>
  id === 'cause' && matter === null && words !== null ? [words] : [],
);

/** Stretches that give a reason and tell of what happened, or of the like. */
function explaining(
  happenings: readonly Happening[],
  patterns: readonly RegExp[],
  { words }: Material,
): readonly Words[] {
  const tellings = new Set(happenings.flatMap((happening) => happening.tellings));
  const kinds = new Set(happenings.map(({ kind }) => kind));
  return words.filter(({ analysis, sentence, tellings: own, weight }) => {
    if (weight === 0 || !own.some(({ id, kind }) => tellings.has(id) || kinds.has(kind))) return false;
    const text = analysis.report.text.slice(sentence.start, sentence.end).toLowerCase();
    return patterns.some((pattern) => pattern.test(text));
  });
}

/** Stretches that give a cause of what happened by its name: “the dam gave way because …”, “the cause of the fire”. */
function causesOf(
  happenings: readonly Happening[],
  patterns: readonly RegExp[],
  { words, story }: Material,
): readonly Words[] {
  const ids = new Set(happenings.flatMap((happening) => happening.tellings));
  const names = new Set(
    story.analyses.flatMap(({ tellings }) =>
      tellings
        .filter(({ id }) => ids.has(id))
        .flatMap(({ lemma, objects }) => [...lemma.split(' '), ...objects.map((object) => object.lemma)])
        .map(stem),
    ),
  );
  return words.filter(({ analysis, sentence, weight }) => {
    if (weight === 0) return false;
    const text = analysis.report.text.slice(sentence.start, sentence.end).toLowerCase();
    return (
      patterns.some((pattern) => pattern.test(text)) &&
      sentence.tokens.some(({ lemma, tag }) => tag === 'NOUN' && names.has(stem(lemma)))
    );
  });
}

/** “the shelling” is what was shelled. */
function stem(lemma: string): string {
  return lemma.replace(/ing$/u, '');
}

/** Stretches that tell of a part in bringing the main outcome about, or deny one. */
function credits({ words, story }: Material): readonly Words[] {
  const family = mainFamily(story.roles);
  return placed(
    words,
    story.roles.filter(({ outcome }) => familyOf(outcome) === family),
  );
}

/** The same for outcomes that are kinds of happening themselves: a release, a recall, a verdict. */
function creditsOf(happenings: readonly Happening[], { words, story }: Material): readonly Words[] {
  const kinds = new Set(happenings.map(({ kind }) => OUTCOME_OF[kind] ?? kind));
  return placed(
    words,
    story.roles.filter(({ outcome }) => kinds.has(outcome)),
  );
}

const OUTCOME_OF: Readonly<Record<string, string>> = {
  acquit: 'verdict',
  convict: 'verdict',
  rule: 'verdict',
  elect: 'election',
  annul: 'election',
  resign: 'resignation',
};

/** The stretches in which a part is told by whom they quote, or by the report where they quote nobody: an account’s own reasons. */
function placed(words: readonly Words[], roles: readonly Role[]): readonly Words[] {
  const places = Map.groupBy(
    roles
      .filter(({ role, rule }) => CAUSING.has(role) && rule !== URGED)
      .flatMap((role) => role.evidence.map((at) => ({ role, at }))),
    ({ at }) => at.report,
  );
  return words.filter(
    (one) =>
      one.weight > 0 &&
      (places.get(one.analysis.report.id) ?? []).some(
        ({ role, at: { start, end } }) => start < one.sentence.end && one.sentence.start < end && isOwn(role, one),
      ),
  );
}

function isOwn({ saidBy, saidByParty }: Role, words: Words): boolean {
  if (words.statement === null || saidBy === null) return words.statement === null && saidBy === null;
  const party = partyOf(words);
  return (party !== null && party === saidByParty) || words.statement.speakers.some(({ actor }) => actor === saidBy);
}

/** Who urged it did not bring it about by that. */
const URGED = 'role-urged';

/** Parts that bring something about; agreeing, announcing, offering and breaking do not. */
const CAUSING: ReadonlySet<RoleKind> = new Set<RoleKind>([
  'proposed',
  'brokered',
  'facilitated',
  'pressed',
  'hosted',
  'thanked',
  'ordered',
  'ended',
  'no part',
]);

/** Each account's weightiest stretches: parties first, in the order of their weight, then speakers of no party one by one, then the
 *  reports. What is only retold is told where an account has no words of its own. */
export function byAccount(words: readonly Words[], told: Told, material: Material): readonly Line[] {
  const accounts = [...Map.groupBy(words.toSorted(byWeight), accountOf).values()].toSorted(
    ([a], [b]) => rankOf(a) - rankOf(b),
  );
  return accounts.flatMap((all) => {
    const own = all.some(({ retold }) => !retold) ? all.filter(({ retold }) => !retold) : all;
    const [first] = own;
    if (first === undefined) return [];
    const party = first.statement === null ? null : partyOf(first);
    if (first.retold && party === null) return []; // only a party’s words are worth a retelling
    // Two accounts of one fact are both told: that is what they are set beside each other for.
    return tellOnce(own, EACH_ACCOUNT, { ...told, facts: new Set() }, material).map(
      (line): Line => ({ ...line, derived: { kind: 'turn', part: 'explanation', party } }),
    );
  });
}

/** Who gives an account: a party, a speaker of no party, or the reports in their own voice. */
function accountOf(words: Words): string {
  if (words.statement === null) return '';
  return partyOf(words) ?? `${words.statement.speakers.at(-1)?.actor ?? ''}`;
}

function rankOf(words: Words | undefined): number {
  if (words === undefined || words.statement === null) return 2;
  return partyOf(words) === null ? 1 : 0;
}
