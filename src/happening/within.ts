import type { Span } from '../model/span.ts';
import type { Statement } from '../model/statement.ts';
import { at, DEEPEST, prepositionOf, type Tree } from './tree.ts';

/** Which statement's words hold what is told, and what stands beside them. */

/** The smallest statement whose words hold a stretch. Statements are laid down from the widest to the smallest, so the last
 *  one that covers wins; found by a walk over sorted starts. */
export function innermostStatement(statements: readonly Statement[]): Innermost {
  const contents = statements
    .flatMap((statement) =>
      statement.content.map((content) => ({ start: content.start, end: content.end, id: statement.id, statement })),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1));
  return (span, isOutside) => {
    let low = 0;
    let high = contents.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((contents[middle]?.start ?? Infinity) <= span.start) low = middle + 1;
      else high = middle;
    }
    let best: (typeof contents)[number] | null = null;
    for (let index = low - 1; index >= 0 && index >= low - NEAR; index--) {
      const content = contents[index];
      if (!content || content.end < span.end || isOutside(content.statement)) continue;
      if (!best || content.end - content.start < best.end - best.start) best = content;
    }
    return best?.statement ?? null;
  };
}

export type Innermost = (span: Span, isOutside: (statement: Statement) => boolean) => Statement | null;

/** So many contents that begin before a word are looked at: a quotation rarely holds more than a few others. */
const NEAR = 60;

/** “announced a truce, following mediation by Norland”: what stands beside the verb of saying is told by the report. */
export function isBeside(tree: Tree, index: number, statement: Statement): boolean {
  const cue = statement.cue;
  if (cue === null || cue.lemma === ':' || cue.start < tree.sentence.start || cue.end > tree.sentence.end) return false;
  if (isAfterComma(tree, cue.end, index)) return true;
  let current = index;
  let beside = false;
  for (let step = 0; step < DEEPEST; step++) {
    const token = at(tree, current);
    const head = at(tree, token?.head ?? -1);
    if (!token || !head || token.relation === 'ccomp') return false;
    beside ||= BESIDE.has(prepositionOf(tree, current)) || BESIDE.has(token.text.toLowerCase());
    if (head.start >= cue.start && head.end <= cue.end) return beside;
    current = token.head;
  }
  return false;
}

/** “announced …, following mediation”: shown by the words where the parser lost the way. */
function isAfterComma(tree: Tree, from: number, index: number): boolean {
  for (let before = index - 1; before > 0 && index - before < 40 && (at(tree, before)?.start ?? 0) >= from; before--) {
    const token = at(tree, before);
    if (token?.text.toLowerCase() === 'that') return false;
    if (at(tree, before - 1)?.text === ',' && AFTER_COMMA.has(token?.text.toLowerCase() ?? '')) {
      return !tree.tokens
        .slice(Math.max(0, before - 40), before)
        .some(({ start, text }) => start >= from && text.toLowerCase() === 'that');
    }
  }
  return false;
}

const AFTER_COMMA: ReadonlySet<string> = new Set(['following', 'after', 'amid', 'despite']);

const BESIDE: ReadonlySet<string> = new Set(
  'following after before amid despite during since while when as until'.split(' '),
);
