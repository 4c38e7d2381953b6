import type { Asks } from '../lexicon/questions.ts';
import type { Mention } from '../model/mention.ts';
import type { Material, Words } from './material.ts';
import type { Question } from './question.ts';

/** What a question is after, as a kind of mention and as a word for the reader. */
const WANTED: Partial<Readonly<Record<Asks, { readonly type: Mention['type']; readonly word: string }>>> = {
  when: { type: 'time', word: 'time' },
  where: { type: 'place', word: 'place' },
  'how-many': { type: 'quantity', word: 'figure' },
};

const BONUS = 2;

/** What a stretch is worth more for holding what is asked for: a time, a place, a figure, the words of whom it asks about. */
export function worthOf(words: Words, { asks, focus }: Question): number {
  const { statement, tellings } = words;
  const tells = tellings.some(({ reality }) => reality !== 'possible') ? 0.5 : 0;
  switch (asks) {
    case 'when':
    case 'where':
    case 'how-many':
      return tells + (holds(words, asks) ? BONUS : 0);
    case 'why':
      return tells + (words.sentence.tokens.some(({ lemma }) => CAUSAL.has(lemma)) ? BONUS : 0);
    case 'said':
      return statement?.speakers.some(({ actor }) => focus?.actors.has(actor)) ? BONUS : 0;
    case 'denied':
      return statement?.act === 'deny' || statement?.negated ? BONUS : 0;
    case 'who':
      return tellings.some(({ parts }) => parts.some(({ role }) => role === 'by')) ? BONUS : 0;
    default:
      return tells;
  }
}

/** Words that give a reason. */
const CAUSAL: ReadonlySet<string> = new Set(
  'because cause due reason result trigger lead blame fault owing explain attribute therefore since after why'.split(
    ' ',
  ),
);

function holds({ analysis, sentence }: Words, asks: Asks): boolean {
  const type = WANTED[asks]?.type;
  return analysis.mentions.some(
    (mention) => mention.type === type && mention.start >= sentence.start && mention.end <= sentence.end,
  );
}

/** The word for what is asked for where none of the stretches that are about it holds one (“figure”); null where one does or where no
 *  such thing is asked for. */
export function lacking({ question, words, best }: Material): string | null {
  const wanted = WANTED[question.asks];
  if (wanted === undefined || best === 0) return null;
  const about = words.filter(({ weight }) => weight >= 0.7 * best);
  return about.some((one) => holds(one, question.asks)) ? null : wanted.word;
}
