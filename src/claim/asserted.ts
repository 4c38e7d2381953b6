import {
  CARRYING_VERBS,
  CONDITIONS,
  NEGATIONS,
  NONE_WORDS,
  OPEN_AUXILIARIES,
  OPEN_NOUNS,
  OPEN_VERBS,
  TURNING_VERBS,
} from '../lexicon/clauses.ts';
import type { Token } from '../model/sentence.ts';
import type { Statement } from '../model/statement.ts';
import { type Clauses, hasTo, plain, under } from './tree.ts';

/** What a clause says of its own matter. */
export type Asserted = 'holds' | 'denied' | 'open';

/** Whether the clause says that it is so, that it is not so, or neither. */
export function assertedAt(head: number, clauses: Clauses, statement: Statement | null): Asserted {
  const { tokens } = clauses;
  let turned = isNegated(head, clauses);
  if (isOpen(head, clauses)) return 'open';
  let current = head;
  for (let step = 0; step < 12; step++) {
    const token = tokens[current];
    const above = token?.head ?? -1;
    const governor = tokens[above];
    if (token === undefined || governor === undefined) break;
    const relation = plain(token.relation);
    const told = under(clauses, current, 'nsubj', 'aux', 'cop').length > 0 && !hasTo(current, clauses);
    if (statement !== null && !inside(governor, statement)) {
      if (!hasTo(current, clauses) || statement.act === 'deny' || governor.start !== statement.cue?.start) break;
      if (governor.tag !== 'VERB' || !TURNING_VERBS.has(governor.lemma)) return 'open'; // “promised to sign”
      turned = turned === isNegated(above, clauses); // “refused to sign”
      break;
    }
    if (isWithoutSign(current, above, clauses)) {
      turned = !turned;
      break;
    }
    if (relation === 'conj') {
      if (under(clauses, current, 'aux').length > 0 && under(clauses, above, 'aux').length === 0) break; // no parallel: tied to the wrong verb
      if (!told && isNegated(above, clauses)) turned = !turned;
      if (!told && isOpen(above, clauses)) return 'open';
    } else if (relation === 'xcomp' || relation === 'ccomp' || relation === 'csubj' || relation === 'advcl') {
      const infinitive = hasTo(current, clauses);
      if (relation === 'ccomp' && isLie(above, clauses)) return 'open';
      if (relation === 'advcl' && !infinitive) {
        const mark = markOf(current, clauses);
        if (ACCUSING.has(governor.lemma) && (mark === 'of' || mark === 'for' || mark === 'with'))
          return turned ? 'denied' : 'holds';
        if (mark === 'without') {
          if (isOpen(above, clauses)) return 'open'; // “without a test it will be in the spotlight”: supposed, not told
          turned = !turned;
        }
        if (mark === 'for' || mark === 'of' || mark === 'from' || mark === 'at' || mark === 'by') return 'open';
        break;
      }
      if (governor.tag === 'VERB' && TURNING_VERBS.has(governor.lemma)) {
        if (isNegated(above, clauses)) turned = !turned;
        turned = !turned;
      } else if (OPEN_VERBS.has(governor.lemma) && (infinitive || relation === 'xcomp' || relation === 'ccomp'))
        return 'open';
      else if (infinitive && !CARRYING_VERBS.has(governor.lemma)) return 'open';
      else if (isOpen(above, clauses)) return 'open';
      else if (isNegated(above, clauses)) {
        if (relation === 'ccomp') return 'open'; // “did not say that it was so”
        turned = !turned;
      }
    } else if (relation === 'acl' && token.relation !== 'acl:relcl') {
      if (OPEN_NOUNS.has(governor.lemma) || hasTo(current, clauses)) return 'open';
      break;
    } else break;
    current = above;
  }
  if (turned && isBounded(head, clauses)) return 'open'; // “had no symptoms until he stood up”
  const denied = statement?.act === 'deny' && !hasClauseAbove(head, clauses, statement);
  return turned !== denied ? 'denied' : 'holds';
}

/** “Lied when it said that it never sought a port”. */
function isLie(saying: number, { tokens }: Clauses): boolean {
  const token = tokens[saying];
  return plain(token?.relation) === 'advcl' && tokens[token?.head ?? -1]?.lemma === 'lie';
}

/** A negation that holds for a stretch of time only. */
function isBounded(head: number, clauses: Clauses): boolean {
  const { tokens } = clauses;
  const near = tokens.slice(Math.max(0, head - 2), head + BOUND_WITHIN);
  return near.some(({ text, relation }) => BOUNDS.has(text.toLowerCase()) && relation !== 'compound');
}

/** Words behind the verb in which the bound of a negation stands. */
const BOUND_WITHIN = 12;

const BOUNDS: ReadonlySet<string> = new Set(['until', 'till', 'before', 'since', 'unless', 'without', 'yet']);

/** “accused Norland of sending guards”: whoever accuses says that it is so. */
const ACCUSING: ReadonlySet<string> = new Set([
  'accuse',
  'blame',
  'convict',
  'suspect',
  'criticise',
  'criticize',
  'condemn',
  'thank',
]);

/** “There is no sign that it was opened.” */
function isWithoutSign(at: number, above: number, clauses: Clauses): boolean {
  if (hasTo(at, clauses) || at < above) return false;
  const nouns = [above, ...under(clauses, above, 'nsubj', 'obj')];
  return nouns.some((noun) => SIGNS.has(clauses.tokens[noun]?.lemma ?? '') && noun < at && isNone(noun, clauses));
}

/** “No sign that”: whoever finds none says that it is not so, as far as anybody can say. */
const SIGNS: ReadonlySet<string> = new Set(['sign', 'evidence', 'indication', 'proof', 'trace', 'hint', 'truth']);

/** Whether another clause of the same words stands over this one: “denied that it knew who had paid” denies the knowing. */
function hasClauseAbove(head: number, clauses: Clauses, statement: Statement): boolean {
  let current = head;
  for (let step = 0; step < 12; step++) {
    const token = clauses.tokens[current];
    const governor = clauses.tokens[token?.head ?? -1];
    if (token === undefined || governor === undefined || !inside(governor, statement)) return false;
    if (plain(token.relation) !== 'conj') return clauses.heads.includes(token.head);
    current = token.head;
  }
  return false;
}

function inside({ start, end }: Token, { content }: Statement): boolean {
  return content.some((part) => part.start <= start && end <= part.end);
}

function markOf(at: number, clauses: Clauses): string {
  const mark = under(clauses, at, 'mark', 'case')[0];
  return clauses.tokens[mark ?? -1]?.text.toLowerCase() ?? '';
}

/** A plan, a condition, a command, a wish by its own words. */
function isOpen(at: number, clauses: Clauses): boolean {
  const { tokens } = clauses;
  const helpers = under(clauses, at, 'aux').map((child) => tokens[child]?.text.toLowerCase() ?? '');
  const ruledOut = isNegated(at, clauses) && helpers.some((text) => RULED_OUT.has(text)) && !helpers.includes('have');
  if (!ruledOut && helpers.some((text) => OPEN_AUXILIARIES.has(text))) return true;
  const lead = under(clauses, at, 'mark', 'advmod', 'cc').filter((child) => child < at);
  if (lead.some((child) => CONDITIONS.has(tokens[child]?.text.toLowerCase() ?? ''))) return true;
  const adverbs = under(clauses, at, 'advmod').map((child) => tokens[child]?.lemma ?? '');
  return adverbs.some((adverb) => MAYBES.has(adverb));
}

/** “cannot land”, “will not pay”, “would not say”: told not to be so. “Would not have” only supposes. */
const RULED_OUT: ReadonlySet<string> = new Set(['can', 'ca', 'could', 'will', 'wo', 'would']);

const MAYBES: ReadonlySet<string> = new Set([
  'nearly',
  'almost',
  'perhaps',
  'possibly',
  'maybe',
  'allegedly',
  'reportedly',
]);

function isNegated(at: number, clauses: Clauses): boolean {
  const { tokens } = clauses;
  const text = (index: number): string => tokens[index]?.text.toLowerCase() ?? '';
  let negations = under(clauses, at, 'advmod', 'aux', 'cc', 'det', 'neg').filter(
    (child) => NEGATIONS.has(text(child)) && !ONLY.has(text(child + 1)),
  ).length;
  // “Has paid no ransom and has promised none”: several such phrases are one negation.
  if (under(clauses, at, 'nsubj', 'obj', 'obl', 'advmod', 'xcomp').some((child) => isNone(child, clauses))) negations++;
  return negations % 2 === 1;
}

/** “no witness”, “not one coin”, “none of the boxes”. */
function isNone(at: number, clauses: Clauses): boolean {
  const text = (index: number): string => clauses.tokens[index]?.text.toLowerCase() ?? '';
  if (NONE_WORDS.has(text(at))) return true;
  return under(clauses, at, 'det', 'advmod', 'cc').some(
    (child) => NONE_WORDS.has(text(child)) || (NEGATIONS.has(text(child)) && child < at && !ONLY.has(text(child + 1))),
  );
}

/** “Not only the farmers”: no negation. */
const ONLY: ReadonlySet<string> = new Set(['only', 'just', 'merely', 'simply', 'least']);

/** Past or perfect: it took place, once. A present may be another tomorrow. */
export function isSettled(head: number, clauses: Clauses): boolean {
  const { tokens } = clauses;
  const token = tokens[head];
  if (token === undefined) return true;
  const helpers = [...under(clauses, head, 'aux'), ...under(clauses, head, 'cop')].map(
    (child) => tokens[child]?.text.toLowerCase() ?? '',
  );
  if (
    helpers.some(
      (text) =>
        text === 'had' || text === 'has' || text === 'have' || text === 'was' || text === 'were' || text === 'did',
    )
  )
    return true;
  return helpers.length === 0 && token.form !== 'VBZ' && token.form !== 'VBP';
}
