import { lemmaOf, SAY, type Token } from '../cite/worded-tokens.ts';
import type { Clause } from './clauses.ts';
import { toldAside, withoutOpener } from './clauses.ts';
import { raw } from './ends.ts';
import { mayMean } from './meant.ts';
import { nounOf } from './nouns.ts';
import { phrasesOf } from './phrases.ts';
import { plainly } from './plain.ts';
import { type Read, readSentence } from './said.ts';
import { verbFrom, type Word } from './words.ts';

/** What two sentences may tell as one: “The ferry sank. It had left at noon.” as “The ferry sank and had left at noon”, each way that their
 *  pronoun can plainly be read. Of “Dane met Moss. He left.” there is none.
 *  @param line the words of the line, which may tell of whom somebody is “he” or “she” */
export function readAsOne(sentences: readonly (readonly Word[])[], line: readonly Token[]): readonly Read[] {
  const [first, second, ...more] = sentences;
  if (first === undefined || second === undefined || more.length > 0) return [];
  const link = /^(?:and|but)$/u.test(second[0]?.key ?? '');
  const words = link ? second.slice(1).map((one) => ({ ...one, head: one.head - 1 })) : second;
  const [one, two] = [readSentence(first), readSentence(words)];
  if (one === null || two === null || two.sayings.length > 0) return [];
  const [head, ...others] = two.clauses;
  const [main] = one.clauses;
  // What is said of a time, or under a condition, would be said of the first alone.
  if (head === undefined || main === undefined || main.ahead.length > 0 || main.front.length > 0) return [];
  if (one.clauses.some(isOnlyIf)) return [];
  const pronoun = PRONOUN.test(head.subject) ? head.subject : null;
  const [saying, ...sayings] = one.sayings;
  if (saying !== undefined) {
    // “Dane, who had left the party, called the vote a farce” as “… She had left the party.”
    const speaks =
      pronoun !== null &&
      sayings.length === 0 &&
      others.length === 0 &&
      mayMean(pronoun, saying.who, first, line, true);
    if (!speaks) return [];
    const aside = toldAside([COMMA, { ...COMMA, key: 'who', kind: 'function' }, ...words.slice(1)], {
      from: 0,
      to: words.length + 1,
    });
    return [{ ...one, sayings: [{ ...saying, whom: [...saying.whom, aside] }] }];
  }
  const told = (subject: string): Read => ({
    sayings: [],
    clauses: [...one.clauses, { ...head, link: 'and', subject }, ...others],
  });
  if (pronoun === null) return isOwn(words) ? [told(head.subject)] : [];
  const reads: Read[] = [];
  if (main.passive === head.passive && mayMean(pronoun, main.subject, first, line, true))
    reads.push(told(main.subject));
  const last = one.clauses.at(-1)?.rest.at(-1);
  const named = last === undefined ? '' : (last.doer ?? nounOf(withoutOpener(last)));
  if (named !== '' && mayMean(pronoun, named, first, line, false)) reads.push(told(named));
  return reads;
}

/** The two halves of a sentence that “and” or “but” joins, as two sentences; null where what stands in the one may reach into the other. */
export function readApart(words: readonly Word[]): readonly [Read, Read] | null {
  for (let at = 1; at < words.length - 1; at++) {
    if (!/^(?:and|but)$/u.test(words[at]?.key ?? '')) continue;
    const end = words[at - 1]?.kind === 'break' ? at - 1 : at;
    const [left, right] = [part(words, 0, end), part(words, at + 1, words.length)];
    const [one, two] = [readSentence(left), readSentence(right)];
    const [first] = one?.clauses ?? [];
    if (one === null || two === null || first === undefined || two.clauses.length === 0) continue;
    // “…, and two were hurt, police said”: of both.
    // “Villagers say …, but the owner denies it”
    const answers =
      one.sayings.length === 1 &&
      words[at]?.key === 'but' &&
      end < at &&
      two.sayings.length === 0 &&
      ANSWERS.has(two.clauses[0]?.verb ?? '');
    const alone =
      (one.sayings.length === 0 || (answers && !endsSaid(left))) && two.sayings.length <= 1 && !endsSaid(right);
    if (
      !alone ||
      first.ahead.length > 0 ||
      first.front.length > 0 ||
      one.clauses.some(isOnlyIf) ||
      two.clauses.some(isOnlyIf)
    )
      return null;
    if (left.some(({ key }) => OPENING.test(key)) || two.clauses[0]?.subject === '') return null;
    return [one, two];
  }
  return null;
}

const ANSWERS = new Set('deny denied reject rejected dispute disputed contradict contradicted'.split(' ').map(lemmaOf));

/** Opens what the second half may still belong to. */
const OPENING =
  /^(?:that|because|when|while|since|after|before|until|although|though|who|which|whose|whom|if|unless|either|both|neither)$/u;

function part(words: readonly Word[], from: number, to: number): readonly Word[] {
  return words
    .slice(from, to)
    .map((one) => ({ ...one, head: one.head >= from && one.head < to ? one.head - from : -1 }));
}

/** Whether a saying ends a sentence. */
function endsSaid(words: readonly Word[]): boolean {
  const mark = words.findLastIndex(({ kind }) => kind === 'break');
  return mark >= 0 && words.slice(mark).some(({ key }) => key === SAY);
}

/** The clauses of a sentence with whoever goes on named: “Lint won the cup and she kept it” as “Lint won the cup and kept it”. */
export function goesOnNamed(read: Read, words: readonly Word[], line: readonly Token[]): Read {
  const [main] = read.clauses;
  if (main === undefined || read.sayings.length > 0) return read;
  if (main.verb === DENY && read.clauses.length === 1) return { ...read, clauses: [havingNamed(main, words, line)] };
  const clauses = read.clauses.map((one, at): Clause => {
    const goesOn =
      at > 0 && /^(?:and|but)$/u.test(one.link) && PRONOUN.test(one.subject) && main.passive === one.passive;
    return goesOn && mayMean(one.subject, main.subject, words, line, true) ? { ...one, subject: main.subject } : one;
  });
  return { ...read, clauses };
}

/** “Calling the offer a trick, Dane asked the men to stay” as “Dane called the offer a trick and asked the men to stay”. */
export function participleJoined(read: Read, words: readonly Word[]): Read {
  const [main, ...more] = read.clauses;
  const [first] = words;
  const verb = verbFrom(words, 0, words.length);
  if (main === undefined || read.sayings.length > 0 || first?.form !== 'VBG' || verb?.from !== 0) return read;
  if (verb.main !== 0 || main.ahead.length !== 1 || main.front.length > 0 || !SPOKEN.test(first.key)) return read;
  const [ahead = ''] = main.ahead;
  const mark = words.findIndex(({ kind }, at) => at > 0 && kind === 'break' && raw(words, 0, at) === ahead);
  if (mark < 0) return read;
  const told = plainly(() => phrasesOf(words, 1, mark, verb));
  if (told === null || told.at < mark) return read;
  const { subject, manner } = main;
  const one: Clause = {
    ...main,
    link: '',
    subject,
    manner,
    verb: lemmaOf(first.key),
    passive: false,
    rest: told.rest,
    around: told.around,
    ahead: [],
  };
  const around = main.around.filter((text) => text !== ahead);
  return { ...read, clauses: [one, { ...main, link: 'and', around, ahead: [] }, ...more] };
}

const SPOKEN =
  /^(?:call|accus|urg|den[yi]|blam|prais|thank|warn|promis|ask|demand|reject|announc|describ|criticis|prais|condemn|welcom)\p{L}*$/u;

/** “denied that she had met him” as “denied having met him”. */
function havingNamed(main: Clause, words: readonly Word[], line: readonly Token[]): Clause {
  const [told, ...more] = main.rest;
  const [, pronoun = ''] = /^that (he|she|it|they) had (?!no)/u.exec(told?.text ?? '') ?? [];
  if (told === undefined || pronoun === '' || !mayMean(pronoun, main.subject, words, line, true)) return main;
  if (told.words[2]?.tag !== 'AUX') return main;
  return { ...main, rest: [{ ...told, text: told.text.replace(/^that \p{L}+ had/u, 'having') }, ...more] };
}

const DENY = lemmaOf('denied');
const PRONOUN = /^(?:he|she|it|they)$/u;
const COMMA: Word = {
  text: ',',
  key: ',',
  kind: 'break',
  optional: false,
  possessive: false,
  tag: 'PUNCT',
  form: ',',
  head: -1,
  relation: 'punct',
};

function isOnlyIf({ around, rest }: Clause): boolean {
  return [...around, ...rest.map(({ text }) => text)].some((text) => /^(?:if|unless|until|once|whether)\b/u.test(text));
}

/** Whether a sentence has no pronoun that somebody named before could be. */
function isOwn(words: readonly Word[]): boolean {
  return !words.some(({ key }) =>
    /^(?:he|she|it|they|him|her|them|his|hers|its|their|this|that|these|those)$/u.test(key),
  );
}
