import type { Point } from './point.ts';
import type { Slot } from './slot.ts';
import type { Clauses } from './tree.ts';

/** “Seven workers were freed. They were handed over …”: a pronoun without a name takes up who or what the sentence before began with. */
export function withAntecedent(point: Point, { tokens }: Clauses, before: Point | null): Point {
  const topic = before === null || point.sentence.index - before.sentence.index > 1 ? null : topicOf(before);
  const first = tokens.find(({ tag }) => tag !== 'PUNCT');
  if (topic === null || first === undefined || !TAKEN_UP.has(first.text.toLowerCase())) return point;
  if (point.subject?.head === '' && point.subject.count === null) return { ...point, subject: topic };
  if (point.subject === null && point.object?.head === '' && point.object.count === null)
    return { ...point, object: topic };
  return point;
}

/** “The yard cleaned the quay; it was not ordered to”: a clause further on takes up what the first is about. */
export function withinSentence(points: readonly Point[]): readonly Point[] {
  const [first] = points;
  const topic = first === undefined ? null : topicOf(first);
  if (topic === null || topic.head.startsWith('@person/')) return points;
  return points.map((point) => {
    if (point === first || point.unit.statement !== first?.unit.statement) return point;
    if (point.subject?.head === '' && point.subject.told.toLowerCase() === 'it') return { ...point, subject: topic };
    if (point.subject === null && point.object?.head === '' && point.object.told.toLowerCase() === 'it')
      return { ...point, object: topic };
    return point;
  });
}

function topicOf({ subject, object }: Point): Slot | null {
  const topic = subject ?? object;
  return topic === null || topic.head === '' ? null : topic;
}

const TAKEN_UP: ReadonlySet<string> = new Set(['they', 'it', 'these', 'this']);
