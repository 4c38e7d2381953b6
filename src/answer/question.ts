import { type Asks, MATTERS, type Matter, QUESTIONS } from '../lexicon/questions.ts';
import type { Actor } from '../model/actor.ts';
import { compareText } from '../model/citation.ts';
import type { ActorId } from '../model/span.ts';
import type { Story } from '../model/story.ts';

/** A question as it was understood; shown to the user, since every choice of the answer follows from it. */
export interface Question {
  readonly text: string;
  readonly asks: Asks;
  /** Who is asked about: the first actor named in a question of roles and deeds. null: nobody in particular. */
  readonly focus: Named | null;
  /** Whom it asks beside, where it asks about others: Norland and Sudmark in “What part did other countries play in the truce between
   *  Norland and Sudmark while Quent was president?”. Empty for any other question. */
  readonly beside: readonly Named[];
  /** All actors named, in order, the focus first. */
  readonly named: readonly Named[];
  /** Content words in lower case that are no actors. */
  readonly words: readonly string[];
  /** The forms under which reports may hold those words: as asked, in dictionary form as the reports show it (“broken” → “break”), cut. */
  readonly forms: ReadonlySet<string>;
  readonly matters: readonly Matter[];
  /** Words of the question, actors and others, that stand in none of the reports. */
  readonly unknown: readonly string[];
}

/** An actor in a question: all actors of one party where the words mean the party. */
export interface Named {
  /** As the question has it. */
  readonly words: string;
  /** “United States”, “Marla Quent”. */
  readonly name: string;
  /** All names under which the reports know it: what a search must look for. */
  readonly aliases: readonly string[];
  readonly actors: ReadonlySet<ActorId>;
  readonly party: string | null;
}

/** Understand a question against the actors and the words of a story. */
export function understand(text: string, story: Story): Question {
  const lower = text.toLowerCase().trim();
  const asks = QUESTIONS.find(({ pattern }) => pattern.test(lower))?.id ?? 'what';
  const { named, rest } = namedIn(text, story.actors);
  const beside = OTHERS.test(lower) ? besideWhom(text, named) : [];
  const words = contentWords(rest);
  const vocabulary = vocabularyOf(story);
  const forms = new Set(words.flatMap((word) => formsOf(word, vocabulary)));
  return {
    text,
    asks,
    focus: asksForSomebody(lower) || beside.length > 0 ? null : (named[0] ?? null),
    beside,
    named,
    words,
    forms,
    matters: MATTERS.filter((matter) => matter.words.some((word) => forms.has(word))),
    unknown: unknownIn(asks, words, namesIn(rest), vocabulary),
  };
}

/** Names, and in a yes-or-no question all content words: “Did Arcenia grant the loan?” is not answered by reports that never speak of
 *  granting. In other questions words are the asker's own (“at what price”), and what they ask for may stand there in other words. */
function unknownIn(
  asks: Asks,
  words: readonly string[],
  names: readonly string[],
  vocabulary: ReadonlyMap<string, string>,
): readonly string[] {
  const candidates = asks === 'whether' ? [...names, ...words] : names;
  const unknown = candidates.filter(
    (word) => !formsOf(word.toLowerCase(), vocabulary).some((form) => vocabulary.has(form)),
  );
  return unknown.filter((word, at) => unknown.findIndex((other) => other.toLowerCase() === word.toLowerCase()) === at);
}

/** “Who brokered the truce between Norland and Sudmark?” is after somebody else than those it names. */
function asksForSomebody(lower: string): boolean {
  return /^(?:who|whom|whose|which)\b/u.test(lower);
}

/** Whom a question about others names: not those in a clause that only says when it was. */
function besideWhom(text: string, named: readonly Named[]): readonly Named[] {
  const main = text.split(/\s(?:while|when|during|under|since|after|before)\s/u)[0] ?? text;
  const inMain = named.filter((one) => main.includes(one.words));
  return inMain.length > 0 ? inMain : named;
}

/** “other international actors”, “outside powers”, “a third country”: whoever is meant, it is none of those whom the question names. */
const OTHERS =
  /\b(?:other|outside|foreign|international|external|third|neighbou?ring)\b(?: \p{L}+){0,2}? (?:actors?|countr(?:y|ies)|powers?|states?|part(?:y|ies)|governments?|players?|mediators?|nations?|capitals?|leaders?)\b/u;

/** Find actors by their longest alias; a blank is left in their place. */
function namedIn(text: string, actors: readonly Actor[]): { readonly named: readonly Named[]; readonly rest: string } {
  const aliases = actors
    .flatMap((actor) =>
      [actor.name, ...actor.aliases.flatMap(({ text: alias, form }) => (FORMS.has(form) ? [alias] : []))].map(
        (alias) => ({ alias, actor }),
      ),
    )
    .filter(({ alias }) => alias.length > 1 && /^\p{Lu}/u.test(alias))
    .sort(
      (a, b) => b.alias.length - a.alias.length || compareText(a.alias, b.alias) || compareText(a.actor.id, b.actor.id),
    );
  const found: { at: number; named: Named }[] = [];
  let rest = text;
  for (const { alias, actor } of aliases) {
    for (let at = wordAt(rest, alias, 0); at >= 0; at = wordAt(rest, alias, at + 1)) {
      found.push({ at, named: namedOf(alias, actor, actors) });
      rest = rest.slice(0, at) + ' '.repeat(alias.length) + rest.slice(at + alias.length);
    }
  }
  const seen = new Set<string>();
  const named = found
    .sort((a, b) => a.at - b.at)
    .map((one) => one.named)
    .filter(({ name }) => !seen.has(name) && seen.add(name));
  return { named, rest };
}

const FORMS: ReadonlySet<string> = new Set(['name', 'metonym', 'demonym']);

function wordAt(text: string, alias: string, from: number): number {
  for (let at = text.indexOf(alias, from); at >= 0; at = text.indexOf(alias, at + 1)) {
    const before = text[at - 1] ?? ' ';
    const after = text[at + alias.length] ?? ' ';
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return at;
  }
  return -1;
}

/** A state means everybody who speaks for it. */
function namedOf(words: string, actor: Actor, actors: readonly Actor[]): Named {
  const wide = actor.kind === 'state' || (actor.party === actor.name && actor.kind !== 'person');
  const members = wide ? actors.filter(({ party }) => party !== null && party === actor.party) : [actor];
  const aliases = actor.aliases.filter(({ form }) => FORMS.has(form)).map(({ text }) => text);
  return {
    words,
    name: actor.name,
    aliases: [...new Set([actor.name, words, ...aliases])].sort(compareText),
    actors: new Set([actor.id, ...members.map(({ id }) => id)]),
    party: actor.party,
  };
}

function contentWords(text: string): readonly string[] {
  const found = text.toLowerCase().match(/\p{L}[\p{L}\p{N}’'-]*/gu) ?? [];
  return [...new Set(found.filter((word) => word.length > 2 && !EMPTY.has(word)))];
}

function namesIn(text: string): readonly string[] {
  return (text.match(/(?<=\S\s+)\p{Lu}[\p{L}\p{N}-]+/gu) ?? []).filter((name) => !EMPTY.has(name.toLowerCase()));
}

const EMPTY: ReadonlySet<string> = new Set(
  'the a an and or but of in on at to for from by with about into over under between during after before while if any was were is are be been being has have had did does do what which who whom whose when where why how many much often long role part play played plays other others actor actors international country countries said say says tell told claim claimed there this that these those they them their its his her it she he most more than then also really actually same take took place happen happened side sides anybody somebody anyone someone everybody nobody thing things something anything everything'.split(
    ' ',
  ),
);

/** Cut the commonest English endings, so that “ending” meets “end” and “strikes” meets “strike”. Only for looking words up. */
export function stem(word: string): string {
  if (word.length > 5 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  for (const ending of ['ing', 'ed', 'es', 's', 'd']) {
    if (word.length - ending.length >= 3 && word.endsWith(ending)) {
      const cut = word.slice(0, -ending.length);
      return /(.)\1$/u.test(cut) && ending !== 's' && !/[sl]{2}$/u.test(cut) ? cut.slice(0, -1) : cut;
    }
  }
  return word;
}

/** All words of all reports in lower case, each with its dictionary form. */
function vocabularyOf(story: Story): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const { sentences } of story.analyses) {
    for (const { tokens } of sentences) {
      for (const { text, lemma } of tokens) {
        words.set(text.toLowerCase(), lemma);
        if (!words.has(lemma)) words.set(lemma, lemma);
      }
    }
  }
  return words;
}

function formsOf(word: string, vocabulary: ReadonlyMap<string, string>): readonly string[] {
  const cut = stem(word);
  return [word, vocabulary.get(word) ?? word, cut, `${cut}e`, ...(word.includes('-') ? word.split('-').map(stem) : [])];
}

const ASKED: Readonly<Record<Asks, string>> = {
  role: 'what part it had',
  who: 'who',
  when: 'when',
  where: 'where',
  'how-many': 'how many or how much',
  why: 'why',
  whether: 'whether it is so',
  said: 'what was said',
  denied: 'who denies what',
  unknown: 'what the reports leave open',
  compare: 'where the accounts differ',
  what: 'what happened',
};

/** One sentence that tells the user how the question was read. */
export function tellUnderstood({ asks, focus, beside, named, matters, words }: Question): string {
  const others = named.filter((one) => one !== focus && !beside.includes(one)).map(({ name }) => name);
  const parts = [
    `asked: ${ASKED[asks]}`,
    ...(focus === null ? [] : [`about: ${focus.name}`]),
    ...(beside.length === 0 ? [] : [`about: others than ${beside.map(({ name }) => name).join(', ')}`]),
    ...(others.length === 0 ? [] : [`with: ${others.join(', ')}`]),
    ...(matters.length > 0
      ? [`matter: ${matters.map(({ id }) => id).join(', ')}`]
      : words.length > 0
        ? [`words: ${words.join(', ')}`]
        : []),
  ];
  return parts.join('; ');
}
