import type { Sentence } from '../model/sentence.ts';
import { isPassive } from '../text/clause.ts';
import type { Held } from './held.ts';

/** A reason that hangs on what is asked, or a sentence that names a cause. */
export function holdsReason({ words: { analysis, statement }, hits, own }: Held): number {
  const text = own.map(({ start, end }) => analysis.report.text.slice(start, end)).join(' ');
  const all = hits.filter(({ unit }) => unit.kind === 'deed');
  const deeds = all.filter(({ sentence, token }) => !isReasonItself(sentence, token));
  if (deeds.length < all.length && deeds.length === 0) return 0;
  const hangs = deeds.some(({ sentence, token }) => reasonBelow(sentence, token) || failsWhen(sentence, token));
  if (hangs) return 2;
  if (deeds.some(({ sentence, token }) => isBlamedFor(sentence, token))) return 0;
  if (REASON.test(text)) return 1.5;
  return statement?.act === 'accuse' && /\bblam/iu.test(text) ? 1 : 0;
}

/** “Blamed the police for opening a gate” gives no reason why they opened it. */
function isBlamedFor({ tokens }: Sentence, deed: number): boolean {
  const before = tokens.slice(Math.max(0, deed - 12), deed).map(({ lemma }) => lemma);
  const blamed = before.lastIndexOf('blame');
  return blamed >= 0 && before.indexOf('for', blamed) >= before.length - 2 && before.includes('for');
}

/** “The mayor resigned because of the leak” tells what the leak led to, and not why it leaked. */
function isReasonItself({ tokens }: Sentence, deed: number): boolean {
  const before = tokens.slice(Math.max(0, deed - 4), deed).map(({ text }) => text.toLowerCase());
  return REASON_BEFORE.test(before.join(' '));
}

const REASON_BEFORE =
  /\b(?:because of|over|due to|owing to|amid|after|following)(?: (?:the|an?|its|their|this|that))?(?: [\p{L}-]+)?$/u;

/** “The talks nearly collapsed on Monday, when shots were fired.” */
function failsWhen({ tokens }: Sentence, deed: number): boolean {
  if (tokens[deed]?.tag !== 'VERB' || !FAILING.has(tokens[deed]?.lemma ?? '')) return false;
  const behind = tokens.slice(deed + 1, deed + 9);
  const at = behind.findIndex(({ text }) => text === 'when');
  return at >= 0 && behind.slice(0, at).every(({ tag }) => tag !== 'VERB');
}

const FAILING: ReadonlySet<string> = new Set(
  'collapse fail break burst crash sink stall derail explode fall stop'.split(' '),
);

/** What hangs on a deed and gives its reason: “because …”, “after the city had agreed”, “over plans to sell”. */
function reasonBelow(sentence: Sentence, deed: number): boolean {
  return sentence.tokens.some((token, at) => {
    const word = token.text.toLowerCase();
    if (word === 'when' && isPassive(sentence, deed) && token.relation.startsWith('advmod')) {
      const clause = sentence.tokens[token.head];
      if (clause?.head === deed && at > deed) return true;
    }
    if (!REASON_WORDS.has(word) || !/^(?:mark|case|cc|advmod|fixed)/u.test(token.relation)) return false;
    const governed = token.head;
    const hangs = (sentence.tokens[governed]?.head ?? -1) === deed || governed === deed;
    const follows =
      word === 'after' &&
      sentence.tokens[deed]?.tag === 'VERB' &&
      at > deed &&
      at <= deed + 6 &&
      !hasStop(sentence, deed, at);
    return (hangs || follows) && (word !== 'after' || isClause(sentence, at));
  });
}

function hasStop({ tokens }: Sentence, from: number, to: number): boolean {
  return tokens.slice(from, to).some(({ tag }) => tag === 'PUNCT');
}

/** “After the government agreed”, and not “after three days” or “after talks in Lenn”. */
function isClause({ tokens }: Sentence, after: number): boolean {
  const behind = tokens.slice(after + 1, after + 8);
  const end = behind.findIndex(({ tag }) => tag === 'PUNCT');
  return behind
    .slice(0, end < 0 ? behind.length : end)
    .some(({ form, tag }) => tag === 'VERB' && /^VB[DPZ]$/u.test(form));
}

const REASON_WORDS: ReadonlySet<string> = new Set(['because', 'over', 'due', 'owing', 'amid', 'after', 'lest']);

/** Words by which a report gives a reason. */
const REASON =
  /\b(?:because|due to|owing to|caused by|the causes? of|this was the cause|(?:root|main|likely|first) causes?|reasons? (?:for|why|that|was|were)|blam(?:ed|es|ing)|as a result of|result(?:ed|s) (?:of|from|in)|led to|attribut(?:ed|es)|in order to|so that|was meant to|were meant to|aimed (?:at|to)|in (?:response|retaliation|reply|answer) to|(?:its|their|his|her) (?:answer|response|reply) to|put the .{1,40} down to|explain(?:s|ed)? (?:why|that)|that is why|triggered|sparked|prompted|set off|came after|caused|started by|on purpose|deliberate(?:ly)?|accidental(?:ly)?|by accident|arson|sabotage|too early to (?:say|speak|tell)|put (?:it|this|that) down to|causes?: |through an? (?:crack|cracked|broken|burst|faulty|leaking|torn|worn|corroded|ruptured|hole|gap|leak))\b/iu;
