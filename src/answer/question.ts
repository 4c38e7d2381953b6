import { type Asks, MATTERS, type Matter } from '../lexicon/questions.ts';
import type { Story } from '../model/story.ts';
import { asksOf, isOfAsking } from './asks.ts';
import { type Named, namedIn } from './named.ts';
import { stem } from './stem.ts';
import type { Unit } from './unit.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';
import { type Wanted, wantedIn } from './wanted.ts';

/** A question as it was understood; shown to the user, since every choice of the answer follows from it. */
export interface Question {
  readonly text: string;
  readonly asks: Asks;
  /** Each thing that is asked, the first of which decides `asks`. */
  readonly wanted: readonly Wanted[];
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
  /** What has the part that is asked for, where it is nobody: “trade” in “What role did trade play in the truce?” null: somebody, or no
   *  such question. */
  readonly thing: string | null;
  /** Words of the question, actors and others, that stand in none of the reports. */
  readonly unknown: readonly string[];
}

/** Understand a question against the actors and the words of a story. */
export function understand(text: string, story: Story): Question {
  const lower = text.toLowerCase().trim();
  const { named, rest, places } = namedIn(text, story.actors);
  const beside = OTHERS.test(lower) ? besideWhom(text, named) : [];
  const vocabulary = vocabularyOf(story);
  const wanted = wantedIn(text, places, vocabulary);
  const asks = wanted[0]?.asks ?? asksOf(text);
  const content = contentWords(rest).filter((word) => !isOfAsking(word, asks));
  const forms = new Set(content.flatMap((word) => formsOf(word, vocabulary)));
  return {
    text,
    asks,
    wanted,
    focus: asksForSomebody(lower) || beside.length > 0 ? null : (named[0] ?? null),
    beside,
    named,
    words: content,
    forms,
    matters: MATTERS.filter((matter) => matter.words.some((word) => forms.has(word))),
    thing: asks === 'role' && beside.length === 0 ? thingWithPart(text) : null,
    unknown: unknownIn(wanted, vocabulary),
  };
}

/** A common noun that plays a part, and no group of actors. */
function thingWithPart(text: string): string | null {
  const noun = THING.exec(text)?.[1] ?? null;
  return noun === null || words(ACTING).has(noun) ? null : noun;
}

const THING =
  /^[Ww]hat (?:role|part)(?:, if any,)? (?:did|does|do|has|have|was) (?:the |an? |any )?(?:\p{Ll}+ )?(\p{Ll}+) (?:play|have|played|had)\b/u;

const ACTING =
  'actors countries states powers parties governments government players mediators nations capitals leaders others army military police court council ministry union president minister company firm club church parliament opposition rebels allies neighbours neighbors women people outsiders side sides it they he she them anybody anyone';

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}

/** Understand a topic (“the harbour loan”, “What changed?”): it asks for no one thing, whatever its words. */
export function understandTopic(text: string, story: Story): Question {
  return { ...understand(text, story), wanted: [] };
}

/** Names, and the deeds of a yes-or-no question: “Did Arcenia grant the loan?” is not answered by reports that never speak of granting.
 *  In other questions words are the asker's own (“at what price”), and what they ask for may stand there in other words. */
function unknownIn(wanted: readonly Wanted[], vocabulary: Vocabulary): readonly string[] {
  const units = wanted.flatMap((one) =>
    one.units.filter(
      ({ kind, named, soft }) =>
        !soft && named === null && (kind === 'name' || (kind === 'deed' && one.asks === 'whether')),
    ),
  );
  const isKnown = ({ kind, forms }: Unit): boolean =>
    kind === 'name' ? forms.every(vocabulary.has) : forms.some(vocabulary.has);
  return [...new Set(units.filter((unit) => !isKnown(unit)).map(({ words }) => words))];
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

function contentWords(text: string): readonly string[] {
  const found = text.toLowerCase().match(/\p{L}[\p{L}\p{N}’'-]*/gu) ?? [];
  return [...new Set(found.filter((word) => word.length > 2 && !EMPTY.has(word)))];
}

const EMPTY: ReadonlySet<string> = new Set(
  'the a an and or but of in on at to for from by with about into over under between during after before while if any was were is are be been being has have had did does do what which who whom whose when where why how many much often long role part play played plays other others actor actors international country countries said say says tell told claim claimed there this that these those they them their its his her off out near around against upon compare compared comparing it she he most more than then also really actually same take took place happen happened side sides anybody somebody anyone someone everybody nobody thing things something anything everything'.split(
    ' ',
  ),
);

function formsOf(word: string, vocabulary: Vocabulary): readonly string[] {
  const cut = stem(word);
  return [word, ...vocabulary.lemmas(word), cut, `${cut}e`, ...(word.includes('-') ? word.split('-').map(stem) : [])];
}

const ASKED: Readonly<Record<Asks, string>> = {
  role: 'what part it had',
  who: 'who',
  when: 'when',
  where: 'where',
  'how-many': 'how many or how much',
  'how-long': 'how long',
  'how-old': 'how old',
  why: 'why',
  whether: 'whether it is so',
  said: 'what was said',
  denied: 'who denies what',
  unknown: 'what the reports leave open',
  compare: 'where the accounts differ',
  identity: 'who or what it is',
  next: 'what is to come',
  what: 'what happened',
};

/** Whether it asks about nothing in particular: “What happened?”, “What do we not know?” */
export function isOpen({ asks, words, named }: Pick<Question, 'asks' | 'words' | 'named'>): boolean {
  return (asks === 'what' || asks === 'unknown') && words.length + named.length === 0;
}

/** “Compare Norland and Sudmark”. */
export function comparesTwo({ asks, named }: Pick<Question, 'asks' | 'named'>): boolean {
  return asks === 'compare' && new Set(named.map(({ party, name }) => party ?? name)).size > 1;
}

/** One sentence that tells the user how the question was read. */
export function tellUnderstood({ text, asks, focus, beside, named, matters, words }: Question): string {
  const others = named.filter((one) => one !== focus && !beside.includes(one)).map(({ name }) => name);
  const parts = [
    `asked: ${ASKED[asks]}`,
    ...(focus === null ? [] : [`about: ${focus.name}`]),
    ...(beside.length === 0 ? [] : [`about: others than ${beside.map(({ name }) => name).join(', ')}`]),
    ...(others.length === 0 ? [] : [`with: ${others.join(', ')}`]),
    ...(matters.length > 0
      ? [`matter: ${matters.map(({ id }) => id).join(', ')}`]
      : words.length > 0
        ? [`words: ${words.map((word) => asWritten(word, text)).join(', ')}`]
        : []),
  ];
  return parts.join('; ');
}

/** With the capital letter that it has in the question. */
function asWritten(word: string, text: string): string {
  const at = text.toLowerCase().indexOf(word);
  return at <= 0 ? word : text.slice(at, at + word.length);
}
