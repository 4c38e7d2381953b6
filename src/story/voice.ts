import type { Analysis } from '../model/analysis.ts';
import type { Telling } from '../model/happening.ts';
import type { ActorId, Span, StatementId } from '../model/span.ts';
import type { Speaker, Statement } from '../model/statement.ts';

/** Somebody who says something, and for whom. */
export interface Said {
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

/** Who tells what stands at a place: the innermost speaker of the smallest statement whose words hold it; null for the report's own voice. */
export function voiceAt({ statements }: Pick<Analysis, 'statements'>): (span: Span, sentence: number) => Said | null {
  const byId = new Map(statements.map((statement): [StatementId, Statement] => [statement.id, statement]));
  const bySentence = new Map<number, Statement[]>();
  for (const statement of statements) {
    if (statement.rule.startsWith('attitude')) continue;
    const [first, last] = statement.sentences;
    for (let at = first; at <= Math.min(last, first + LONGEST); at++)
      bySentence.set(at, [...(bySentence.get(at) ?? []), statement]);
  }
  return (span, sentence) => {
    let best: Statement | undefined;
    let size = Infinity;
    for (const statement of bySentence.get(sentence) ?? []) {
      const part = statement.content.find(({ start, end }) => start <= span.start && span.end <= end);
      if (part === undefined || part.end - part.start >= size) continue;
      best = statement;
      size = part.end - part.start;
    }
    const speaker = speakerOf(best, byId);
    return speaker === null ? null : { actor: speaker.actor, party: speaker.party };
  };
}

/** Sentences of one quotation that are looked through: longer ones are speeches that follow a colon. */
const LONGEST = 60;

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
