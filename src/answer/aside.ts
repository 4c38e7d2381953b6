import type { Analysis } from '../model/analysis.ts';
import type { Block } from '../model/report.ts';
import type { Story } from '../model/story.ts';

/** The items of a round-up that have nothing to do with the story: “Elsewhere: Rain will reach the coast.” under an item on the bank
 *  that the other reports tell of. Such an item begins with a label of its own and shares neither a name nor two other words with
 *  any other report. */
export function asidesOf(story: Story): ReadonlyMap<Analysis, ReadonlySet<number>> {
  const known = ASIDES.get(story);
  if (known !== undefined) return known;
  const found = gather(story);
  ASIDES.set(story, found);
  return found;
}

const ASIDES = new WeakMap<Story, ReadonlyMap<Analysis, ReadonlySet<number>>>();

function gather({ analyses }: Story): ReadonlyMap<Analysis, ReadonlySet<number>> {
  const spread = new Map<string, number>();
  for (const analysis of analyses) {
    const own = new Set(analysis.sentences.flatMap((sentence) => wordsIn(analysis, sentence.block)));
    for (const word of own) spread.set(word, (spread.get(word) ?? 0) + 1);
  }
  return new Map(
    analyses.map((analysis) => {
      const { blocks } = analysis.report;
      const items = blocks.flatMap((block, at) => (isItem(analysis, block) ? [at] : []));
      const elsewhere = blocks.flatMap(({ start, end }, at) =>
        ELSEWHERE.test(analysis.report.text.slice(start, Math.min(end, start + 60))) ? [at] : [],
      );
      if (items.length < 2) return [analysis, new Set(elsewhere)] as const;
      const apart = items.filter((at) => {
        const shared = wordsIn(analysis, at).filter((word) => (spread.get(word) ?? 0) > 1);
        return shared.length < 2 && !shared.some((word) => /^\p{Lu}/u.test(word));
      });
      return [analysis, new Set([...apart, ...elsewhere])] as const;
    }),
  );
}

/** A paragraph that is led by a label of its own: “In numbers: All 40 branches are open.”, “MARKETS - Oil rose 2%.” */
function isItem({ report }: Pick<Analysis, 'report'>, { start, end, role }: Block): boolean {
  return (role === 'paragraph' || role === 'item') && ITEM.test(report.text.slice(start, Math.min(end, start + 60)));
}

/** Said by the page itself: what follows is about something else. */
const ELSEWHERE =
  /^(?:[•*–—-]\s+)?(?:In other (?:\p{L}+ )?news\b|Also in the news\b|Elsewhere in (?:sport|business|the arts)\b)/iu;

const ITEM = /^(?:[•*–—-]\s+)?(?:\p{Lu}[^.:!?“”"\n]{2,44}:\s+[\p{Lu}\d“"]|\p{Lu}{4}[\p{Lu} ]{0,20} [-–—] \p{Lu})/u;

/** Words by which two reports are seen to tell of one thing: names as they stand, nouns by their dictionary form; no days, no numbers. */
function wordsIn(analysis: Analysis, block: number): readonly string[] {
  const words = analysis.sentences
    .filter((sentence) => sentence.block === block)
    .flatMap(({ tokens }) => tokens)
    .flatMap(({ tag, text, lemma }) => {
      if (DAYS.has(lemma.toLowerCase()) || lemma.length < 3) return [];
      return tag === 'PROPN' ? [text] : tag === 'NOUN' ? [lemma] : [];
    });
  return [...new Set(words)];
}

const DAYS: ReadonlySet<string> = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december today tonight tomorrow yesterday day night week month year morning evening people time report news'.split(
    ' ',
  ),
);
