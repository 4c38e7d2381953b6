import type { Words } from '../answer/material.ts';
import { tellsDay } from '../answer/timeline.ts';
import type { Sentence, Token } from '../model/sentence.ts';

/** Whether a sentence tells what is to come: by words for it that its main clause or what somebody says is in, or by a day after that of
 *  its report on which something takes place. “Voters who will decide” foretells nothing, nor does “it would be a surprise if”. */
export function foretells(words: Words, pattern: RegExp | null): boolean {
  const { analysis, sentence } = words;
  const text = analysis.report.text.slice(sentence.start, sentence.end).toLowerCase();
  if (CONDITIONAL.test(text)) return false;
  if (isDayToCome(words)) return true;
  if (pattern === null || !pattern.test(text)) return false;
  const auxiliaries = sentence.tokens.flatMap(({ text: word, tag, head }) =>
    tag === 'AUX' && WILL.test(word) ? [head] : [],
  );
  return auxiliaries.some((at) => isTold(sentence, at)) || pattern.test(text.replaceAll(WILLS, ''));
}

/** “If it fails, they would”, “might be able to”: thought, and not planned. */
const CONDITIONAL = /(?:^|[^\p{L}])(?:if|could|might|even if|would have|would be)(?![\p{L}])/u;

const WILLS = /(?<![\p{L}'’])(?:will|shall|would)(?!\p{L})/gu;
const WILL = /^(?:will|['’]ll|wo|shall|would)$/iu;

/** In the main clause or in what is said there, not in what only describes somebody. */
function isTold({ tokens }: Sentence, verb: number): boolean {
  for (let at = verb, steps = 0; steps < tokens.length; steps++) {
    const token = tokens[at];
    if (token === undefined) return false;
    if (token.head < 0) return true;
    if (!TOLD.test(token.relation)) return false;
    at = token.head;
  }
  return false;
}

const TOLD = /^(?:ccomp|conj|parataxis|xcomp|root)/u;

/** A time after that of the report, however wide: “by the end of the month”. */
export function isLater({ analysis: { dated, mentions }, sentence }: Words): boolean {
  return mentions.some(
    (mention) =>
      mention.type === 'time' &&
      sentence.start <= mention.start &&
      mention.end <= sentence.end &&
      mention.when !== null &&
      dated !== null &&
      mention.when.to > dated.to,
  );
}

/** A day after that of the report, of a verb that does not stand in the past. */
export function isDayToCome({ analysis: { dated, mentions }, sentence }: Words): boolean {
  if (dated === null) return false;
  return mentions.some(
    (mention) =>
      mention.type === 'time' &&
      sentence.start <= mention.start &&
      mention.end <= sentence.end &&
      mention.when !== null &&
      mention.when.from >= dated.to &&
      tellsDay(mention) &&
      !isPast(sentence, mention.start) &&
      !tellsWhich(sentence, mention.start),
  );
}

/** Whether the verb that a time hangs on tells what has been. */
function isPast({ tokens }: Sentence, start: number): boolean {
  let at = tokens.findIndex((token) => token.start <= start && start < token.end);
  for (let steps = 0; steps < tokens.length; steps++) {
    const token = tokens[at];
    if (token === undefined) return false;
    if (token.tag === 'VERB' || token.tag === 'AUX' || token.head < 0) return isPastForm(tokens, at, token);
    at = token.head;
  }
  return false;
}

/** “States that hold votes on 1 March have small towns”: the day tells which are meant. */
function tellsWhich({ tokens }: Sentence, start: number): boolean {
  let at = tokens.findIndex((token) => token.start <= start && start < token.end);
  for (let steps = 0; steps < tokens.length; steps++) {
    const token = tokens[at];
    if (token === undefined || token.head < 0) return false;
    const verb = at;
    if (token.relation.startsWith('acl:relcl'))
      return (
        tokens.some(
          ({ head, text, relation }) => head === verb && /^(?:that|who)$/iu.test(text) && relation.startsWith('nsubj'),
        ) && tokens[token.head]?.relation.startsWith('nsubj') === true
      );
    at = token.head;
  }
  return false;
}

function isPastForm(tokens: readonly Token[], at: number, { form }: Token): boolean {
  if (form === 'VBD') return true;
  return tokens.some((other) => other.head === at && other.relation.startsWith('cop') && other.form === 'VBD');
}
