import { OUTCOMES, POINTS_BACK, ROLES, type RoleRow, WEAK_OUTCOMES } from '../lexicon/outcomes.ts';
import type { Actor } from '../model/actor.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Part, Telling } from '../model/happening.ts';
import type { Sentence, Token } from '../model/sentence.ts';
import type { ActorId, Citation, Span, StatementId } from '../model/span.ts';
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
    .map(([key, role]) => ({ key, role: { ...role, evidence: role.evidence.slice().sort(inOrder) } }))
    .sort((a, b) => firstTold(a.role, b.role) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ role }) => role);
}

/** By outcome and role, then by where they are told first: no name decides which comes first. */
function firstTold(a: Role, b: Role): number {
  if (a.outcome !== b.outcome) return a.outcome < b.outcome ? -1 : 1;
  if (a.role !== b.role) return a.role < b.role ? -1 : 1;
  const [one] = a.evidence;
  const [other] = b.evidence;
  return one && other ? inOrder(one, other) : 0;
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
    if (!row.realities.includes(telling.reality) || row.notLemmas?.includes(telling.lemma)) return [];
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
  const sentence = analysis.sentences[telling.sentence];
  const among = telling.objects.map((object) => OUTCOMES.get(object.lemma) ?? null);
  const inside = row.outcome === 'object' ? [] : telling.objects.map((object) => outcomeIn(sentence, object));
  const own = telling.lemma.split(' ').map((word) => OUTCOMES.get(word) ?? null);
  const named = surest([...among, ...inside, ...own]);
  if (named !== null && named !== 'agreement') return named;
  if (named === 'agreement') return kindOfAgreement(telling, sentence) ?? pointedAt(telling, analysis) ?? named;
  if (telling.kind === 'ceasefire') return 'ceasefire';
  const pointing = telling.objects.some((object) => POINTS_BACK.has(object.lemma));
  if (row.outcome === 'object' && !pointing) return null;
  const here = nearestOutcome(sentence, telling.trigger.start) ?? broughtAbout(telling, row, analysis);
  if (here !== null) return here;
  if (row.outcome !== 'before' && !pointing) return null;
  for (let back = 1; back <= BEFORE; back++) {
    const before = analysis.sentences[telling.sentence - back];
    const outcome = before ? nearestOutcome(before, before.end) : null;
    if (outcome !== null) return outcome;
  }
  return sentence ? outcomeIn(sentence, sentence) : null;
}

/** “were freed after mediation by Norland”: an outcome told by a verb of the same sentence. */
function broughtAbout(telling: Telling, row: RoleRow, { tellings }: Analysis): string | null {
  if (row.outcome !== 'before') return null;
  const own = firstFrom(tellings, telling.sentence);
  for (let index = own; tellings[index]?.sentence === telling.sentence && index - own < MOST_TELLINGS; index++) {
    const other = tellings[index];
    const outcome = other && other !== telling && other.reality !== 'denied' ? DONE.get(other.kind) : undefined;
    if (outcome !== undefined) return outcome;
  }
  return null;
}

/** Kinds of happening that are outcomes themselves. */
const DONE: ReadonlyMap<string, string> = new Map([
  ['release', 'release'],
  ['ceasefire', 'ceasefire'],
  ['rescue', 'rescue'],
]);

/** No sentence of written English tells so many things. */
const MOST_TELLINGS = 60;

/** Where the tellings of a sentence begin; they are in order of the text. */
function firstFrom(tellings: readonly Telling[], sentence: number): number {
  let low = 0;
  let high = tellings.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((tellings[middle]?.sentence ?? Infinity) < sentence) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Sentences: an outcome told further back is no longer what “mediation” is about. */
const BEFORE = 3;

/** Of several words for it the one that says most: “the ceasefire deal” is a ceasefire. */
function surest(outcomes: readonly (string | null)[]): string | null {
  const named = outcomes.filter((outcome) => outcome !== null);
  return (
    named.find((outcome) => !WEAK_OUTCOMES.has(outcome) && outcome !== 'agreement') ??
    named.find((outcome) => !WEAK_OUTCOMES.has(outcome)) ??
    named[0] ??
    null
  );
}

/** “this agreement”: a ceasefire, where one was told of just before. */
function pointedAt(telling: Telling, analysis: Analysis): string | null {
  for (let back = 0; back <= BEFORE; back++) {
    const words = analysis.sentences[telling.sentence - back]?.tokens ?? [];
    if (words.some((token) => OUTCOMES.get(token.lemma.toLowerCase()) === 'ceasefire' && token.tag === 'NOUN'))
      return 'ceasefire';
  }
  return null;
}

/** “the truce deal” */
function kindOfAgreement(telling: Telling, sentence: Sentence | undefined): string | null {
  const inside = telling.objects
    .flatMap((object) => tokensWithin(sentence, object))
    .map((token) => OUTCOMES.get(token.lemma.toLowerCase()) ?? null);
  return inside.find((outcome) => outcome === 'ceasefire') ?? null;
}

function outcomeIn(sentence: Sentence | undefined, span: Span): string | null {
  return surest(
    tokensWithin(sentence, span)
      .filter((token) => token.tag === 'NOUN' || token.tag === 'PROPN')
      .map((token) => OUTCOMES.get(token.lemma.toLowerCase()) ?? null),
  );
}

function tokensWithin(sentence: Sentence | undefined, span: Span): readonly Token[] {
  return (sentence?.tokens ?? []).filter((token) => token.start >= span.start && token.end <= span.end);
}

/** The nearest word for an outcome; one too common to be sure of only where no other stands in the sentence, and never far. */
function nearestOutcome(sentence: Sentence | undefined, at: number): string | null {
  let best: string | null = null;
  let distance = Infinity;
  for (const token of sentence?.tokens ?? []) {
    const outcome = OUTCOMES.get(token.lemma.toLowerCase());
    if (outcome === undefined || token.tag === 'ADJ' || WEAK_OUTCOMES.has(outcome)) continue;
    const away = Math.abs(token.start - at);
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

const TELLING_KINDS: ReadonlySet<string> = new Set(['accuse', 'deny', 'reject', 'condemn', 'warn', 'thank']);

/** “accused Norland of breaking the truce”, “thanked Norland for its offer”: the one who accuses or thanks says so. */
function tellsOf(teller: Telling, telling: Telling): boolean {
  return (
    TELLING_KINDS.has(teller.kind) &&
    teller.trigger.start < telling.trigger.start &&
    teller.span.start <= telling.trigger.start &&
    telling.trigger.end <= teller.span.end
  );
}
