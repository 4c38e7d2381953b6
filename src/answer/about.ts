import type { Story } from '../model/story.ts';

/** What a story has to tell of before a reader would ask for something: nobody asks for the United Nations in a story of a strike at a
 *  mill, or how the dead were counted where nobody died. */
export type Condition = 'armed' | 'dead' | 'harmed';

/** Whether the reports speak of it: in several words of it, told in more than one report where there are several. */
export function isAbout(condition: Condition, { analyses }: Story): boolean {
  const { words, least } = CONDITIONS[condition];
  const seen = new Set<string>();
  let reports = 0;
  for (const { sentences } of analyses) {
    const own = sentences.flatMap(({ tokens }) => tokens.flatMap(({ lemma }) => (words.has(lemma) ? [lemma] : [])));
    if (own.length > 0) reports++;
    for (const lemma of own) seen.add(lemma);
  }
  return seen.size >= least && reports >= Math.min(2, analyses.length);
}

const CONDITIONS: Readonly<Record<Condition, { readonly words: ReadonlySet<string>; readonly least: number }>> = {
  armed: {
    words: set(
      'troop soldier army military artillery missile shell shelling drone airstrike militia rebel frontline ceasefire cease-fire truce armistice jet warplane bombardment gunfire mortar raid guerrilla infantry battalion rocket gunman warship bomber',
    ),
    least: 3,
  },
  dead: { words: set('kill die dead death fatality bury funeral'), least: 1 },
  harmed: { words: set('kill die dead death fatality injure injured injury wound wounded hurt casualty'), least: 1 },
};

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
