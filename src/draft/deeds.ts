import { BY_HAND, isThing, mayBePlaced, PLACES } from '../cite/worded-place.ts';
import { lemmaOf, type Taken, type Token, takenLine, takenWording } from '../cite/worded-tokens.ts';
import type { ParserModel } from '../lexicon/parser.ts';
import { byCode, type Clause } from './clauses.ts';
import { goesOnNamed, participleJoined, readApart, readAsOne } from './joined.ts';
import { nounOf } from './nouns.ts';
import type { Phrase } from './phrases.ts';
import { type Read, readSentence, type Saying } from './said.ts';
import { type Word, wordsOf } from './words.ts';

/** Why a line and another wording of it may not tell the same deeds: who does what to whom, when, as whom says. null where both can be read
 *  and read alike. The second judge of a wording: it knows the words' kinds and places, where `wrongWording` knows the words alone; whatever
 *  it cannot read it refuses. */
export function otherDeeds(line: string, wording: string, parser: ParserModel | null): string | null {
  const from = takenLine(line);
  const to = takenWording(wording, from.label);
  const named = optionalOnly(from);
  if (!namedInOrder(from, to, named)) return 'a name is taken apart';
  const [mine, theirs] = [sentencesOf(from.tokens, named, parser), sentencesOf(to.tokens, named, parser)];
  if (mine === null || theirs === null) return 'its sentences are not plain';
  if (mine.length !== theirs.length) {
    const [one] = mine.length === 1 ? mine : [];
    const alone = one === undefined ? null : readSentence(one);
    const apart = one === undefined || theirs.length !== 2 ? null : readApart(one);
    const [first, second] = theirs.map((words) =>
      readSentence(/^(?:and|but)$/u.test(words[0]?.key ?? '') ? words.slice(1) : words),
    );
    if (apart !== null && first && second && sameRead(apart[0], first) && sameRead(apart[1], second)) return null;
    if (alone === null) return 'it has more or fewer sentences';
    const told = readAsOne(theirs, from.tokens).some((read) => sameRead(plainly(alone), plainly(read)));
    return told ? null : 'it has more or fewer sentences';
  }
  const [own, other] = [mine.map(readSentence), theirs.map(readSentence)];
  for (const [at, read] of own.entries()) {
    const second = other[at];
    if (read === null || second === null || second === undefined) return 'its sentences are not plain';
    const [left, right] = [mine[at] ?? [], theirs[at] ?? []];
    const alike =
      sameRead(together(speakerNamed(read)), together(speakerNamed(second))) ||
      sameRead(goesOnNamed(read, left, from.tokens), goesOnNamed(second, right, from.tokens)) ||
      sameRead(participleJoined(read, left), participleJoined(second, right));
    if (!alike) return 'who does what, or when, may be told otherwise';
  }
  return null;
}

/** “but” tells no more than the end of a sentence. */
function plainly(read: Read): Read {
  const clauses = read.clauses.map((one) => (one.link === 'but' ? { ...one, link: 'and' } : one));
  return { ...read, clauses };
}

/** Words that stand in a line only as the full name in brackets: a wording may have them or not. */
function optionalOnly({ tokens }: Taken): ReadonlySet<string> {
  const needed = new Set(tokens.filter(({ optional }) => !optional).map(({ key }) => key));
  return new Set(tokens.filter(({ optional, key }) => optional && !needed.has(key)).map(({ key }) => key));
}

/** Whether what a wording takes of a full name stands in the order of that name, right before its last word. */
function namedInOrder(from: Taken, to: Taken, named: ReadonlySet<string>): boolean {
  const behind = new Map<string, Set<string>>();
  from.tokens.forEach(({ optional, key }, at) => {
    if (!optional || !named.has(key)) return;
    const last = from.tokens.findIndex((one, index) => index > at && !one.optional && one.kind !== 'break');
    const more = from.tokens.slice(at + 1, last + 1).map((one) => one.key);
    behind.set(key, new Set([...(behind.get(key) ?? []), ...more]));
  });
  return to.tokens.every(({ key }, at) => {
    const after = to.tokens.slice(at + 1).find(({ kind }) => kind !== 'break');
    return !named.has(key) || (after !== undefined && behind.get(key)?.has(after.key) === true);
  });
}

function sentencesOf(
  tokens: readonly Token[],
  named: ReadonlySet<string>,
  parser: ParserModel | null,
): readonly (readonly Word[])[] | null {
  return wordsOf(
    tokens.map((token) => (named.has(token.key) ? { ...token, optional: true } : token)),
    parser,
  );
}

/** “The bank may sell its branch, it said” as “The bank said it may sell its branch”. */
function speakerNamed(read: Read): Read {
  const [saying, ...more] = read.sayings;
  const [clause, ...others] = read.clauses;
  if (saying === undefined || clause === undefined || more.length > 0 || others.length > 0) return read;
  if (!/^(?:he|she|it|they)$/u.test(saying.who) || clause.passive || /^(?:he|she|it|they)$/u.test(clause.subject))
    return read;
  return { sayings: [{ ...saying, who: clause.subject }], clauses: [{ ...clause, subject: saying.who }] };
}

/** “On Friday one was killed and two were hurt” as “One was killed and two were hurt on Friday”: what one disaster did, it did at one time. Of
 *  any other two deeds, what stands behind the second may be told of it alone. */
function together(read: Read): Read {
  const [first, second, ...more] = read.clauses;
  if (first === undefined || second === undefined || more.length > 0 || second.link !== 'and') return read;
  if (![first, second].every(({ verb }) => OUTCOMES.has(verb)) || first.around.length !== first.ahead.length)
    return read;
  const around = [...second.around, ...first.ahead].toSorted(byCode);
  return {
    ...read,
    clauses: [
      { ...first, around: [], ahead: [] },
      { ...second, around },
    ],
  };
}

const OUTCOMES = new Set(['die', 'kill', 'injur', 'hurt', 'wound', 'miss', 'drown'].map(lemmaOf));

function sameRead(a: Read, b: Read): boolean {
  return (
    a.sayings.length === b.sayings.length &&
    a.clauses.length === b.clauses.length &&
    a.sayings.every((saying, at) => sameSaying(saying, b.sayings[at])) &&
    a.clauses.every((clause, at) => {
      const other = b.clauses[at];
      if (other === undefined || clause.passive === other.passive) return sameClause(clause, other);
      return clause.passive ? sameClause(clause, itNamed(b.clauses, at)) : sameClause(itNamed(a.clauses, at), other);
    })
  );
}

/** “Norland proposed the truce and Sudmark accepted it” as “… and Sudmark accepted the truce”, for which its passive may stand. */
function itNamed(clauses: readonly Clause[], at: number): Clause {
  const [one, before] = [clauses[at] as Clause, clauses[at - 1]];
  const [object, ...rest] = one.rest;
  const named = before?.passive === false ? before.rest[0] : undefined;
  if (named === undefined || named.opener !== '') return one;
  const form = named.words.findLast(({ tag }) => tag === 'NOUN')?.form;
  const meant = object?.text === 'it' ? form === 'NN' : object?.text === 'them' && form === 'NNS';
  return meant ? { ...one, rest: [named, ...rest] } : one;
}

function sameSaying(a: Saying, b: Saying | undefined): boolean {
  if (b === undefined || a.cue !== b.cue || a.who !== b.who || a.scope !== b.scope) return false;
  return a.whom.join(' | ') === b.whom.join(' | ') && a.around.join(' | ') === b.around.join(' | ');
}

function sameClause(a: Clause, b: Clause | undefined): boolean {
  if (b === undefined || a.link !== b.link || a.verb !== b.verb || a.manner !== b.manner) return false;
  if (a.around.join(' | ') !== b.around.join(' | ')) return false;
  if (a.passive === b.passive) return a.subject === b.subject && sameRest(a, b);
  return a.passive ? turned(b, a) : turned(a, b);
}

/** The same phrases in the same order; what stands in front in the one may stand behind in the other where it plainly goes with the verb there. */
function sameRest(a: Clause, b: Clause): boolean {
  if (texts(a.front) === texts(b.front)) return texts(a.rest) === texts(b.rest);
  const [fronted, plain] = a.front.length > 0 ? [a, b] : [b, a];
  const { length } = fronted.front;
  if (plain.front.length > 0 || length === 0) return false;
  const at = plain.rest.findIndex(
    (_, index) => texts(plain.rest.slice(index, index + length)) === texts(fronted.front),
  );
  const [found] = plain.rest.slice(at);
  if (at < 0 || found === undefined) return false;
  const before = plain.rest.slice(0, at);
  const goes = (found.tied && length === 1) || isMedium(found, before) || isPlaced(found, before, plain.verb, length);
  return goes && texts([...before, ...plain.rest.slice(at + length)]) === texts(fronted.rest);
}

/** “apologised to the families in a letter”: no letter of the families, since it is one of many. */
function isMedium({ opener, words }: Phrase, before: readonly Phrase[]): boolean {
  const [, article, noun] = words;
  return (
    opener === 'in' &&
    /^(?:a|an)$/u.test(article?.key ?? '') &&
    /^(?:letter|statement|interview|speech|message|email|post|address|broadcast)$/u.test(noun?.key ?? '') &&
    before.every((one) => one.opener === 'to')
  );
}

/** “hit a rock near the port”: what is done by hand to a thing is done where the thing is. */
function isPlaced({ opener }: Phrase, before: readonly Phrase[], verb: string, length: number): boolean {
  const [object] = before;
  const noun = object?.words.findLast(({ kind }) => kind === 'content');
  return (
    length === 1 &&
    before.length === 1 &&
    object?.opener === '' &&
    noun !== undefined &&
    !object.words.some(({ key, possessive }) => key === 'of' || possessive) &&
    isThing(noun.key) &&
    PLACES.has(opener) &&
    BY_HAND.has(verb)
  );
}

/** “Norland struck the port on Friday” and “The port was struck by Norland on Friday”. */
function turned(active: Clause, passive: Clause): boolean {
  if (texts(active.front) !== texts(passive.front) || active.subject === '') return false;
  for (let count = 1; count <= active.rest.length; count++) {
    if (!names(active.rest.slice(0, count), passive.subject)) continue;
    if (active.rest[0]?.opener !== '') return false;
    // “praised the school in Arden”: where the school is, or where it was praised?
    const beside = active.rest[count];
    if (beside !== undefined && !beside.tied && mayBePlaced(beside.opener, active.verb)) return false;
    const rest = texts(active.rest.slice(count));
    for (const [at, { doer }] of passive.rest.entries()) {
      if (doer === null) continue;
      for (let end = at + 1; end <= passive.rest.length; end++) {
        const more = passive.rest.slice(at + 1, end);
        const said = [doer, ...more.map(({ text }) => text)].join(' ');
        const [by, ...words] = passive.rest.slice(at, end).flatMap((phrase) => phrase.words);
        if (said !== active.subject && (by === undefined || nounOf(words) !== active.subject)) continue;
        if (texts([...passive.rest.slice(0, at), ...passive.rest.slice(end)]) === rest) return true;
      }
    }
  }
  return false;
}

function texts(phrases: readonly Phrase[]): string {
  return phrases.map(({ text }) => text).join(' | ');
}

/** Whether phrases side by side name somebody: “the number of infections among cattle” is read as two. */
function names(phrases: readonly Phrase[], who: string): boolean {
  if (phrases.map(({ text }) => text).join(' ') === who) return true;
  return phrases.length > 1 && nounOf(phrases.flatMap(({ words }) => words)) === who;
}
