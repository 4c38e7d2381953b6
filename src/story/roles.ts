import { ONE_SETTLEMENT } from '../lexicon/denied.ts';
import { ROLES, type RoleRow } from '../lexicon/outcomes.ts';
import type { Actor } from '../model/actor.ts';
import type { Analysis } from '../model/analysis.ts';
import { cite } from '../model/citation.ts';
import { gathered } from '../model/gathered.ts';
import type { Part, Telling } from '../model/happening.ts';
import { remembered } from '../model/remembered.ts';
import type { ActorId, Citation } from '../model/span.ts';
import type { Role, RoleKind, RoleVoice } from '../model/story.ts';
import { type Credited, creditedIn } from './credited.ts';
import { outcomeOf } from './outcome.ts';
import { type Sole, soleIn } from './sole.ts';
import { type Said, type Voice, voiceIn } from './voice.ts';

/** Who is said by whom to have done what towards an outcome. Rests on the tellings: a role is a happening of a certain kind
 *  (`lexicon/outcomes.ts`) whose outcome stands with it; on phrases around a name (`lexicon/credits.ts`); and on statements that keep
 *  the credit for the two sides (“no third party sat at the table”), which leave whoever else is credited no part. One entry for each
 *  actor, role, stance and voice, with all its sentences as evidence. */
export function findRoles({
  analyses,
  actors,
}: {
  readonly analyses: readonly Analysis[];
  readonly actors: readonly Actor[];
}): readonly Role[] {
  const parties = new Map(actors.map((actor) => [actor.id, actor.party]));
  const outlets = new Set(actors.filter(({ kind }) => kind === 'outlet').map(({ id }) => id));
  const told = partsOf(analyses);
  const gathered = gather(told, parties);
  const roles = gather([...told, ...leftNoPart(solesOf(analyses), gathered, parties)], parties);
  const sides = sidesOf(roles);
  return roles.map((role) => ({ ...role, voice: voiceOf(role, sides, outlets) })).toSorted(firstTold);
}

const partsOf = gathered(
  remembered((analysis: Analysis) => withoutDenied(eachOnce([...toldIn(analysis), ...phrasedIn(analysis)]))),
);

const solesOf = gathered(remembered((analysis: Analysis) => soleIn(analysis)));

/** One place that gives a part to somebody. */
interface Found {
  readonly outcome: string;
  readonly actor: ActorId;
  readonly party: string | null;
  readonly role: RoleKind;
  readonly stance: Role['stance'];
  readonly said: Said | null;
  readonly rule: string;
  readonly evidence: Citation;
}

function toldIn(analysis: Analysis): readonly Found[] {
  const voice = voiceIn(analysis);
  return analysis.tellings.flatMap((telling) => rolesIn(telling, analysis, voice));
}

function rolesIn(telling: Telling, analysis: Analysis, voice: Voice): readonly Found[] {
  const sentence = analysis.sentences[telling.sentence];
  if (sentence === undefined) return [];
  return (BY_KIND.get(telling.kind) ?? []).flatMap((row): readonly Found[] => {
    if (!row.realities.includes(telling.reality) || row.notLemmas?.includes(telling.lemma)) return [];
    if (row.lemmas !== undefined && !row.lemmas.includes(telling.lemma)) return [];
    const denied = telling.reality === 'denied';
    if (denied && isForbidden(telling, analysis)) return [];
    if (row.role === 'pressed' && isAgainst(telling, analysis)) return [];
    const outcome = outcomeOf(telling, row, analysis);
    if (outcome === null) return [];
    const thanker = row.saidBy === 'by' ? telling.parts.find((part) => part.role === 'by') : undefined;
    const said = thanker === undefined ? voice(telling) : { actor: thanker.actor, party: thanker.party };
    const told = partsFor(telling, row);
    const parts =
      told.length > 0 || said === null || row.of === 'to' || !isFirstPerson(telling, analysis) ? told : [said];
    return parts.map((part) => ({
      outcome,
      actor: part.actor,
      party: part.party,
      role: denied && row.denied === 'no part' ? 'no part' : row.role,
      stance: denied && row.denied === 'denies' ? 'denies' : 'asserts',
      said,
      rule: `role-${row.id}`,
      evidence: cite(analysis.report, sentence),
    }));
  });
}

const BY_KIND: ReadonlyMap<string, readonly RoleRow[]> = new Map(
  [...new Set(ROLES.flatMap((row) => row.kinds))].map((kind) => [
    kind,
    ROLES.filter((row) => row.kinds.includes(kind)),
  ]),
);

/** “warned Norland not to break the truce”: what is forbidden is not said to have been left undone. */
function isForbidden(telling: Telling, { report }: Analysis): boolean {
  return /\bnot to \S*$/u.test(report.text.slice(Math.max(0, telling.trigger.start - 12), telling.trigger.start));
}

/** “We brokered this truce,” she said: whoever speaks is meant. */
function isFirstPerson({ trigger, sentence, within }: Telling, { sentences, statements }: Analysis): boolean {
  if (statements.find(({ id }) => id === within)?.mode !== 'direct') return false;
  const { tokens } = sentences[sentence] ?? { tokens: [] };
  const verb = tokens.findIndex(({ start }) => start === trigger.start);
  return tokens.some(
    ({ lemma, relation, head }) => head === verb && relation === 'nsubj' && (lemma === 'we' || lemma === 'i'),
  );
}

/** “asked the court to annul the vote”: no push for it. */
function isAgainst({ trigger, span }: Telling, { report }: Analysis): boolean {
  const words = report.text
    .slice(trigger.end, Math.min(Math.max(span.end, trigger.end), trigger.end + 120))
    .toLowerCase();
  return /\b(?:to|not) (?:annul|cancel|reject|refuse|abandon|postpone|delay|overturn|boycott|scrap|oppose|void|quit|leave|block|accept no)\b/u.test(
    words,
  );
}

function partsFor(telling: Telling, row: RoleRow): readonly Part[] {
  return telling.parts.filter((part) =>
    row.of === 'anyone' ? part.role !== 'through' && part.role !== 'to' : part.role === row.of,
  );
}

function phrasedIn(analysis: Analysis): readonly Found[] {
  return creditedIn(analysis).map(
    ({ mention, outcome, role, said, rule, evidence }: Credited): Found => ({
      outcome,
      actor: mention.actor,
      party: null,
      role,
      stance: 'asserts',
      said,
      rule: `credit-${rule}`,
      evidence,
    }),
  );
}

/** What a telling and a phrase of one sentence both give is given once, by whoever is known to say so. */
function eachOnce(found: readonly Found[]): readonly Found[] {
  const known = new Map<string, Found>();
  for (const one of found) {
    const key = `${placeOf(one)} ${one.role} ${one.stance}`;
    const other = known.get(key);
    if (other === undefined || (other.said === null && one.said !== null && one.rule.startsWith('credit')))
      known.set(key, one);
  }
  return [...known.values()];
}

/** A sentence that leaves somebody no part gives them none: “had no part in brokering the truce”. */
function withoutDenied(found: readonly Found[]): readonly Found[] {
  const denied = new Set(found.filter(({ role }) => role === 'no part').map(placeOf));
  return found.filter((one) => !(MEDIATING.has(one.role) && denied.has(placeOf(one))));
}

function placeOf({ actor, evidence }: Found): string {
  return `${actor} ${evidence.start}`;
}

const MEDIATING: ReadonlySet<RoleKind> = new Set<RoleKind>(['brokered', 'facilitated', 'hosted']);

/** Whoever is credited with a settlement though a side of it says that no third party had a part. */
function leftNoPart(
  sole: readonly Sole[],
  roles: readonly Role[],
  parties: ReadonlyMap<ActorId, string | null>,
): readonly Found[] {
  if (sole.length === 0) return [];
  const sides = sidesOf(roles).get('settlement') ?? new Set<string>();
  const thirds = new Map<string, Role>();
  for (const role of roles) {
    if (role.party === null || sides.has(role.party) || !MEDIATING.has(role.role)) continue;
    if (familyOf(role.outcome) === 'settlement' && !thirds.has(role.party)) thirds.set(role.party, role);
  }
  return sole.flatMap(({ said, outcome, evidence, rule, against }) =>
    [...thirds.values()]
      .filter(({ party }) => said.party !== party && (sides.size === 0 || sides.has(said.party ?? '')))
      .filter(({ party }) => against === null || [...against].some((actor) => parties.get(actor) === party))
      .map(
        ({ actor, party }): Found => ({
          outcome,
          actor,
          party,
          role: 'no part',
          stance: 'asserts',
          said,
          rule: `sole-${rule}`,
          evidence,
        }),
      ),
  );
}

function familyOf(outcome: string): string {
  return ONE_SETTLEMENT.has(outcome) ? 'settlement' : outcome;
}

/** The parties of each family of outcomes: those who agreed to it, asked for it, broke it or called it off. */
function sidesOf(roles: readonly Role[]): ReadonlyMap<string, ReadonlySet<string>> {
  const sides = new Map<string, Set<string>>();
  for (const { outcome, role, party, stance } of roles) {
    if (party === null || stance === 'denies' || !PARTNERS.has(role)) continue;
    const family = familyOf(outcome);
    sides.set(family, (sides.get(family) ?? new Set()).add(party));
  }
  return sides;
}

const PARTNERS: ReadonlySet<RoleKind> = new Set<RoleKind>(['agreed', 'broke', 'ended']);

function voiceOf(
  { actor, party, outcome, saidBy, saidByParty }: Role,
  sides: ReadonlyMap<string, ReadonlySet<string>>,
  outlets: ReadonlySet<ActorId>,
): RoleVoice {
  if (saidBy === null || outlets.has(saidBy)) return 'outlet';
  if (saidBy === actor || (saidByParty !== null && saidByParty === party)) return 'own side';
  if (saidByParty === null) return saidBy.startsWith('unnamed/') ? 'unnamed' : 'third';
  return sides.get(familyOf(outcome))?.has(saidByParty) === true ? 'other side' : 'third';
}

function gather(found: readonly Found[], parties: ReadonlyMap<ActorId, string | null>): readonly Role[] {
  const roles = new Map<string, { readonly first: Role; readonly evidence: Citation[]; readonly seen: Set<string> }>();
  for (const { said, rule, evidence, ...one } of found) {
    const role: Role = {
      ...one,
      party: one.party ?? parties.get(one.actor) ?? null,
      saidBy: said?.actor ?? null,
      saidByParty: said === null ? null : (said.party ?? parties.get(said.actor) ?? null),
      voice: 'outlet',
      rule,
      evidence: [],
    };
    const known = roles.get(keyOf(role)) ?? { first: role, evidence: [], seen: new Set<string>() };
    roles.set(keyOf(role), known);
    const place = `${evidence.report} ${evidence.start}`;
    if (!known.seen.has(place)) known.evidence.push(evidence);
    known.seen.add(place);
  }
  return [...roles.values()].map(({ first, evidence }) => ({ ...first, evidence: evidence.toSorted(inOrder) }));
}

function keyOf({ outcome, actor, role, stance, saidBy }: Role): string {
  return [outcome, actor, role, stance, saidBy ?? ''].join('\n');
}

/** By outcome and role, then by where they are told first; of one sentence as they stand there, since the sort keeps their order: no name
 *  decides which comes first. */
function firstTold(a: Role, b: Role): number {
  const [one] = a.evidence;
  const [other] = b.evidence;
  return compare(a.outcome, b.outcome) || compare(a.role, b.role) || (one && other ? inOrder(one, other) : 0);
}

function inOrder(a: Citation, b: Citation): number {
  return compare(a.file, b.file) || a.start - b.start || a.end - b.end;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
