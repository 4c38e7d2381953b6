import { OUTCOMES, POINTS_BACK, ROLES, type RoleRow } from '../lexicon/outcomes.ts';
import type { Actor } from '../model/actor.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Part, Telling } from '../model/happening.ts';
import type { Sentence } from '../model/sentence.ts';
import type { ActorId, Citation, StatementId } from '../model/span.ts';
import type { Speaker, Statement } from '../model/statement.ts';
import type { Role } from '../model/story.ts';

/** Who is said by whom to have done what towards an outcome. Rests on the tellings: a role is a happening of a certain kind
 *  (`lexicon/outcomes.ts`) whose outcome stands with it. One entry for each actor, role, stance and voice, with all its
 *  sentences as evidence. */
export function findRoles({
  analyses,
  actors,
}: {
  readonly analyses: readonly Analysis[];
  readonly actors: readonly Actor[];
}): readonly Role[] {
  const parties = new Map(actors.map((actor) => [actor.id, actor.party]));
  const found = new Map<string, Role>();
  for (const analysis of analyses) {
    const voice = voiceIn(analysis);
    for (const telling of analysis.tellings) {
      for (const role of rolesIn(telling, analysis, voice, parties)) {
        const key = [role.outcome, role.actor, role.role, role.stance, role.saidBy ?? ''].join('\n');
        const known = found.get(key);
        found.set(key, known ? { ...known, evidence: withEvidence(known.evidence, role.evidence) } : role);
      }
    }
  }
  return [...found.entries()]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, role]) => ({ ...role, evidence: role.evidence.slice().sort(inOrder) }));
}

function withEvidence(known: readonly Citation[], added: readonly Citation[]): readonly Citation[] {
  return [
    ...known,
    ...added.filter((one) => !known.some((other) => other.report === one.report && other.start === one.start)),
  ];
}

function inOrder(a: Citation, b: Citation): number {
  return (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.start - b.start || a.end - b.end;
}

function rolesIn(
  telling: Telling,
  analysis: Analysis,
  voice: Voice,
  parties: ReadonlyMap<ActorId, string | null>,
): readonly Role[] {
  const rows = BY_KIND.get(telling.kind) ?? [];
  const sentence = analysis.sentences[telling.sentence];
  if (!sentence) return [];
  return rows.flatMap((row): readonly Role[] => {
    if (!row.realities.includes(telling.reality)) return [];
    const outcome = outcomeOf(telling, row, analysis);
    if (outcome === null) return [];
    const thanker = row.saidBy === 'by' ? telling.parts.find((part) => part.role === 'by') : undefined;
    const said = thanker ? { actor: thanker.actor, party: thanker.party } : voice(telling);
    const denied = telling.reality === 'denied';
    const { report } = analysis;
    const evidence: Citation = {
      report: report.id,
      file: report.file,
      start: sentence.start,
      end: sentence.end,
      quote: report.text.slice(sentence.start, sentence.end),
    };
    return partsFor(telling, row).map((part) => ({
      outcome,
      actor: part.actor,
      party: part.party ?? parties.get(part.actor) ?? null,
      role: denied && row.denied === 'no part' ? 'no part' : row.role,
      stance: denied && row.denied === 'denies' ? 'denies' : 'asserts',
      saidBy: said?.actor ?? null,
      saidByParty: said ? (said.party ?? parties.get(said.actor) ?? null) : null,
      evidence: [evidence],
    }));
  });
}

const BY_KIND: ReadonlyMap<string, readonly RoleRow[]> = new Map(
  [...new Set(ROLES.flatMap((row) => row.kinds))].map((kind) => [
    kind,
    ROLES.filter((row) => row.kinds.includes(kind)),
  ]),
);

function partsFor(telling: Telling, row: RoleRow): readonly Part[] {
  return telling.parts.filter((part) =>
    row.of === 'anyone' ? part.role !== 'through' && part.role !== 'to' : part.role === row.of,
  );
}

/** The outcome that a telling is about: among what it acts on, else in its sentence, else the last one told just before. */
function outcomeOf(telling: Telling, row: RoleRow, analysis: Analysis): string | null {
  for (const object of telling.objects) {
    const within =
      row.outcome === 'object' ? null : outcomeIn(analysis.sentences[telling.sentence], object.start, object.end);
    const outcome = OUTCOMES.get(object.lemma) ?? within;
    if (outcome !== null) return outcome;
  }
  const own = telling.lemma
    .split(' ')
    .map((word) => OUTCOMES.get(word))
    .find((word) => word !== undefined);
  if (own !== undefined) return own;
  const pointing = telling.objects.some((object) => POINTS_BACK.has(object.lemma));
  if (telling.kind === 'ceasefire') return 'ceasefire';
  if (row.outcome === 'object' && !pointing) return null;
  const here = nearestOutcome(analysis.sentences[telling.sentence], telling.trigger.start);
  if (here !== null) return here;
  if (row.outcome !== 'before' && !pointing) return null;
  for (let back = 1; back <= BEFORE; back++) {
    const before = analysis.sentences[telling.sentence - back];
    const outcome = before ? nearestOutcome(before, before.end) : null;
    if (outcome !== null) return outcome;
  }
  return null;
}

/** Sentences: an outcome told further back is no longer what “mediation” is about. */
const BEFORE = 3;

function outcomeIn(sentence: Sentence | undefined, start: number, end: number): string | null {
  for (const token of sentence?.tokens ?? []) {
    if (token.start < start || token.end > end) continue;
    const outcome = OUTCOMES.get(token.lemma.toLowerCase());
    if (outcome !== undefined && (token.tag === 'NOUN' || token.tag === 'PROPN')) return outcome;
  }
  return null;
}

function nearestOutcome(sentence: Sentence | undefined, at: number): string | null {
  let best: string | null = null;
  let distance = Infinity;
  for (const token of sentence?.tokens ?? []) {
    const outcome = OUTCOMES.get(token.lemma.toLowerCase());
    if (outcome === undefined || token.tag === 'ADJ') continue;
    const weak = outcome === 'talks' || outcome === 'exchange' || outcome === 'peace' ? 10_000 : 0;
    const away = Math.abs(token.start - at) + weak;
    if (away < distance) {
      best = outcome;
      distance = away;
    }
  }
  return best;
}

interface Said {
  readonly actor: ActorId;
  readonly party: string | null;
}

/** Who tells a telling: the innermost speaker of the statement that it stands in; null for the report's own voice. */
export type Voice = (telling: Telling) => Said | null;

export function voiceIn(analysis: Analysis): Voice {
  const statements = new Map(
    analysis.statements.map((statement): [StatementId, Statement] => [statement.id, statement]),
  );
  const bySentence = new Map<number, Telling[]>();
  for (const telling of analysis.tellings) {
    const list = bySentence.get(telling.sentence) ?? [];
    list.push(telling);
    bySentence.set(telling.sentence, list);
  }
  return (telling) => {
    const statement = telling.within === null ? undefined : statements.get(telling.within);
    const speaker = speakerOf(statement, statements);
    if (speaker) return { actor: speaker.actor, party: speaker.party };
    const teller = (bySentence.get(telling.sentence) ?? []).find(
      (other) => other !== telling && tellsOf(other, telling),
    );
    const by = teller?.parts.find((part) => part.role === 'by');
    return by ? { actor: by.actor, party: by.party } : null;
  };
}

/** The innermost speaker; a statement without one is told by whoever tells the statement round it. */
function speakerOf(statement: Statement | undefined, statements: ReadonlyMap<StatementId, Statement>): Speaker | null {
  let current = statement;
  for (let step = 0; current && step < 8; step++) {
    const speaker = current.speakers.at(-1);
    if (speaker) return speaker;
    current = current.within === null ? undefined : statements.get(current.within);
  }
  return null;
}

const TELLING_KINDS: ReadonlySet<string> = new Set(['accuse', 'deny', 'reject', 'condemn', 'warn']);

/** “accused Norland of breaking the truce”: the one who accuses says so. */
function tellsOf(teller: Telling, telling: Telling): boolean {
  return (
    TELLING_KINDS.has(teller.kind) &&
    teller.trigger.start < telling.trigger.start &&
    teller.span.start <= telling.trigger.start &&
    telling.trigger.end <= teller.span.end
  );
}
