import { lemmaOf, type Taken, type Token, takenLine, takenWording } from '../cite/worded-tokens.ts';
import type { ParserModel } from '../lexicon/parser.ts';
import { byCode, type Clause } from './clauses.ts';
import type { Phrase } from './phrases.ts';
import { type Read, readSentence, type Saying } from './said.ts';
import { wordsOf } from './words.ts';

/** Why a line and another wording of it may not tell the same deeds: who does what to whom, when, as whom says. null where both can be read
 *  and read alike. The second judge of a wording: it knows the words' kinds and places, where `wrongWording` knows the words alone; whatever
 *  it cannot read it refuses. */
export function otherDeeds(line: string, wording: string, parser: ParserModel | null): string | null {
  const from = takenLine(line);
  const to = takenWording(wording, from.label);
  const named = optionalOnly(from);
  if (!namedInOrder(from, to, named)) return 'a name is taken apart';
  const own = readAll(from.tokens, named, parser);
  const other = readAll(to.tokens, named, parser);
  if (own === null || other === null) return 'its sentences are not plain';
  if (own.length !== other.length) return 'it has more or fewer sentences';
  for (const [at, mine] of own.entries()) {
    const theirs = other[at];
    if (theirs === undefined || !sameRead(together(speakerNamed(mine)), together(speakerNamed(theirs))))
      return 'who does what, or when, may be told otherwise';
  }
  return null;
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

function readAll(
  tokens: readonly Token[],
  named: ReadonlySet<string>,
  parser: ParserModel | null,
): readonly Read[] | null {
  const sentences = wordsOf(
    tokens.map((token) => (named.has(token.key) ? { ...token, optional: true } : token)),
    parser,
  );
  if (sentences === null) return null;
  const reads = sentences.map(readSentence);
  return reads.some((read) => read === null) ? null : (reads as readonly Read[]);
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
    a.clauses.every((clause, at) => sameClause(clause, b.clauses[at]))
  );
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

/** The same phrases in the same order; one in front in the one may stand behind in the other where the parser hangs it on the verb there. */
function sameRest(a: Clause, b: Clause): boolean {
  if (texts(a.front) === texts(b.front)) return texts(a.rest) === texts(b.rest);
  const [fronted, plain] = a.front.length > 0 ? [a, b] : [b, a];
  if (plain.front.length > 0 || fronted.front.length !== 1) return false;
  const [moved] = fronted.front;
  const at = plain.rest.findIndex(({ text }) => text === moved?.text);
  const found = plain.rest[at];
  return found?.tied === true && texts(plain.rest.filter((one) => one !== found)) === texts(fronted.rest);
}

/** “Norland struck the port on Friday” and “The port was struck by Norland on Friday”. */
function turned(active: Clause, passive: Clause): boolean {
  if (texts(active.front) !== texts(passive.front) || active.subject === '') return false;
  for (let count = 1; count <= active.rest.length; count++) {
    if (joined(active.rest.slice(0, count)) !== passive.subject) continue;
    if (active.rest[0]?.opener !== '') return false;
    const rest = texts(active.rest.slice(count));
    for (const [at, { doer }] of passive.rest.entries()) {
      if (doer === null) continue;
      for (let end = at + 1; end <= passive.rest.length; end++) {
        const doers = [doer, ...passive.rest.slice(at + 1, end).map(({ text }) => text)].join(' ');
        if (doers !== active.subject) continue;
        if (texts([...passive.rest.slice(0, at), ...passive.rest.slice(end)]) === rest) return true;
      }
    }
  }
  return false;
}

function texts(phrases: readonly Phrase[]): string {
  return phrases.map(({ text }) => text).join(' | ');
}

function joined(phrases: readonly Phrase[]): string {
  return phrases.map(({ text }) => text).join(' ');
}
