import { SMALL_NUMBERS } from '../lexicon/numbers.ts';
import { IN_TEN, PARTIAL_PERCENT, PARTIAL_STATIONS, TURNOUT, VOTE_WORDS } from '../lexicon/shares.ts';
import type { Analysis } from '../model/analysis.ts';
import { cite } from '../model/citation.ts';
import type { Difference } from '../model/claim.ts';
import { gathered } from '../model/gathered.ts';
import type { ActorMention, Quantity } from '../model/mention.ts';
import { remembered } from '../model/remembered.ts';
import type { Sentence } from '../model/sentence.ts';
import { actorsIn } from '../model/within.ts';
import { rangeText, touch } from './differ.ts';
import { gistOf } from './gist.ts';
import type { Material } from './material.ts';
import type { Opposition } from './pair.ts';
import { type Bearing, oneVoice, type Pair } from './pair.ts';
import { TRUSTED, type Unit } from './unit.ts';

/** A share of a vote, or the turnout, as one voice gives it. */
export interface Share extends Bearing {
  /** The actor who got it, or `turnout`. */
  readonly of: string;
  readonly quantity: Quantity;
  /** Within which the share of the whole lies: a partial count leaves room. Per cent. */
  readonly least: number;
  readonly most: number;
}

/** All shares of votes that the reports tell. */
function sharesIn({ analyses, actors }: Pick<Material, 'analyses' | 'actors'>): readonly Share[] {
  const voting = tellingOfVotes(analyses);
  if (voting.length === 0) return [];
  const surnames = new Map<string, string | null>();
  for (const { id, kind, name } of actors) {
    const last = name.split(' ').at(-1)?.toLowerCase() ?? '';
    if (kind === 'person') surnames.set(last, surnames.has(last) ? null : id); // two of one name single out nobody
  }
  return voting.flatMap((analysis) => analysis.sentences.flatMap((sentence) => sharesOf(sentence, analysis, surnames)));
}

const tellingOfVotes = gathered((analysis: Analysis) => (tellsOfVotes(analysis) ? [analysis] : []));

const tellsOfVotes = remembered((analysis: Analysis): boolean =>
  analysis.sentences.some((sentence) => VOTE_WORDS.test(wordsOf(analysis, sentence))),
);

function wordsOf({ report }: Analysis, { start, end }: Sentence): string {
  return report.text.slice(start, end).toLowerCase();
}

function sharesOf(
  sentence: Sentence,
  analysis: Analysis,
  surnames: ReadonlyMap<string, string | null>,
): readonly Share[] {
  const role = analysis.report.blocks[sentence.block]?.role;
  const words = wordsOf(analysis, sentence);
  if (role !== 'paragraph' && role !== 'item' && !(role === 'heading' && LISTED.test(words))) return [];
  const turnout = TURNOUT.some(({ pattern }) => pattern.test(words));
  const partial = partialOf(words);
  const unit = unitAt(sentence, analysis);
  if (unit === null) return [];
  const quantities = analysis.mentions.flatMap((mention) =>
    mention.type === 'quantity' && mention.sentence === sentence.index && mention.quantity.unit === '%'
      ? [mention]
      : [],
  );
  if (turnout) {
    const told = [...quantities.map(({ quantity }) => quantity), ...inTen(words)];
    return told
      .slice(0, 1)
      .map((quantity) => ({ ...bearing(unit), of: 'turnout', quantity, ...roomFor(quantity, null) }));
  }
  if (!VOTE_WORDS.test(words) && !words.includes(':') && !GOT.test(words)) return [];
  return quantities.flatMap((mention) => {
    if (partial !== null && words.slice(mention.end - sentence.start).match(COUNTED)?.index === 0) return [];
    const first = quantityBefore(mention.start, sentence, analysis, words);
    if (first !== null) {
      const winner = whoseIs(first.start, sentence, analysis, surnames);
      return winner === null
        ? []
        : [
            {
              ...bearing(unit),
              of: winner,
              quantity: { ...first.quantity, unit: '%' },
              ...roomFor(first.quantity, partial),
            },
          ];
    }
    const of = whoseIs(mention.start, sentence, analysis, surnames);
    return of === null
      ? []
      : [{ ...bearing(unit), of, quantity: mention.quantity, ...roomFor(mention.quantity, partial) }];
  });
}

function bearing(unit: Unit): Bearing {
  return { unit, holds: true, terms: unit.gist.terms };
}

/** “DANE, Orla (New Harvest): 48.3 per cent”: a line of a table, which reading takes for a heading. */
const LISTED = /: ?[\d.,]+ ?(?:per ?cent|%)\s*$/u;

/** “won by 50.1 to 48.3 per cent”: the first figure is the winner's; whose the other is, nobody says. */
function quantityBefore(
  start: number,
  sentence: Sentence,
  { mentions }: Analysis,
  words: string,
): { readonly start: number; readonly quantity: Quantity } | null {
  for (const mention of mentions) {
    if (mention.type !== 'quantity' || mention.sentence !== sentence.index || mention.end > start) continue;
    const between = words.slice(mention.end - sentence.start, start - sentence.start).trim();
    if (
      mention.quantity.unit === '' &&
      (between === 'to' || between === '-' || between === '–' || between === 'against')
    )
      return mention;
  }
  return null;
}

/** Right behind the percentage: it tells how much was counted. */
const COUNTED = /^ ?(?:per ?cent|%)? ?of (?:the )?(?:votes?|ballots?|stations)? ?(?:counted|reporting|in)\b/u;

const GOT = /\b(?:won|wins?|got|gets?|received|took|gave|give|secured|polled|scored|leads?|led)\b/u;

/** Share of the whole that was counted, 0 to 1; null where the count is not said to be partial. */
function partialOf(words: string): number | null {
  const percent = PARTIAL_PERCENT.exec(words)?.[1];
  if (percent !== undefined) return Number(percent) / 100;
  const [, some, all] = PARTIAL_STATIONS.exec(words) ?? [];
  if (some === undefined || all === undefined) return null;
  const share = Number(some.replaceAll(',', '')) / Number(all.replaceAll(',', ''));
  return share > 0 && share < 1 ? share : null;
}

/** What a share of a part allows for the whole: all the rest may have gone to others, or to the same. Half a unit of the last digit
 *  is rounding. */
function roomFor(
  { least, most, about }: Quantity,
  counted: number | null,
): { readonly least: number; readonly most: number } {
  const top = most ?? 100;
  const leeway = about ? 3 : Number.isInteger(least) ? 0.5 : 0.05;
  if (counted === null) return { least: least - leeway, most: top + leeway };
  return { least: least * counted, most: top * counted + 100 * (1 - counted) };
}

/** “fewer than six in ten” is less than 60 per cent. */
function inTen(words: string): readonly Quantity[] {
  const [, bound = '', some = '', all = ''] = IN_TEN.exec(words) ?? [];
  const number = (word: string): number =>
    SMALL_NUMBERS.get(word) ?? (word === 'ten' ? 10 : word === 'hundred' ? 100 : Number(word));
  const share = (number(some) / number(all)) * 100;
  if (!Number.isFinite(share) || share > 100) return [];
  const about = /about|some|almost|nearly/u.test(bound);
  if (/fewer|less|under/u.test(bound)) return [{ least: 0, most: share - 0.5, unit: '%', about }];
  if (/more|over/u.test(bound)) return [{ least: share + 0.5, most: 100, unit: '%', about }];
  return [{ least: share, most: share, unit: '%', about }];
}

/** Whose share it is: the nearest person or party named before it, with no other percentage between; in a list the surname in capitals. */
function whoseIs(
  start: number,
  sentence: Sentence,
  analysis: Analysis,
  surnames: ReadonlyMap<string, string | null>,
): string | null {
  const percentages = analysis.mentions.filter(
    (mention) =>
      mention.type === 'quantity' &&
      mention.sentence === sentence.index &&
      mention.end <= start &&
      mention.quantity.unit === '%',
  );
  const from = percentages.at(-1)?.end ?? sentence.start;
  const named = actorsIn(analysis, sentence).filter(
    (mention): mention is ActorMention => mention.start >= from && mention.end <= start && isPersonal(mention),
  );
  const capitals = sentence.tokens.find((token) => token.end <= start && /^\p{Lu}{2,}$/u.test(token.text));
  const listed = capitals === undefined ? null : surnames.get(capitals.text.toLowerCase());
  if (listed != null) return listed; // “DANE, Orla (New Harvest): …”
  const nearest = named.at(-1);
  if (nearest !== undefined) return nearest.actor;
  const pronoun = sentence.tokens.find(
    (token) => token.start >= from && token.end <= start && (token.text === 'her' || token.text === 'him'),
  );
  const before = actorsIn(analysis, sentence).filter(
    (mention) => mention.end <= (pronoun?.start ?? 0) && isPersonal(mention),
  );
  if (pronoun !== undefined && before[0] !== undefined) return before[0].actor;
  for (const token of sentence.tokens) {
    if (token.start < from || token.end > start) continue;
    const id = surnames.get(token.text.toLowerCase());
    if (id != null) return id;
  }
  return null;
}

function isPersonal({ actor }: ActorMention): boolean {
  return actor.startsWith('person/');
}

/** The statement round it, else the sentence in the report's own voice. */
function unitAt(sentence: Sentence, analysis: Analysis): Unit | null {
  const statement =
    analysis.statements.find(
      ({ content, confidence }) =>
        confidence >= TRUSTED && content.some(({ start, end }) => start < sentence.end && sentence.start < end),
    ) ?? null;
  const at = cite(analysis.report, statement?.span ?? sentence);
  return { analysis, telling: null, statement, at, gist: gistOf(analysis, [sentence]), denies: false };
}

/** Shares of one actor, and turnouts, set against each other. A source that gives a new figure later corrects itself. */
export function opposedShares(material: Pick<Material, 'analyses' | 'actors'>): readonly Pair[] {
  const byOwner = Map.groupBy(sharesIn(material), ({ of }) => of);
  return [...byOwner.values()].flatMap((shares) => {
    const different = oncePerFigure(shares).slice(0, MOST);
    return different.flatMap((a, at) =>
      different.slice(at + 1).flatMap((b) => {
        const opposition = oneVoice(a, b) ? null : opposeShares(a, b);
        return opposition === null ? [] : [{ a, b, opposition }];
      }),
    );
  });
}

/** Different figures and voices for one owner: no vote is told in more. */
const MOST = 40;

function oncePerFigure(shares: readonly Share[]): readonly Share[] {
  const seen = new Set<string>();
  return shares.filter(({ unit, quantity, least }) => {
    const key = `${unit.statement?.speakers.at(-1)?.actor ?? unit.analysis.report.id} ${quantity.least} ${quantity.most} ${least}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Two shares of one actor, or two turnouts, that cannot both be right, or can although the figures differ. */
function opposeShares(a: Share, b: Share): Opposition | null {
  if (a.of !== b.of || (a.quantity.least === b.quantity.least && a.quantity.most === b.quantity.most)) return null;
  const apart = !(a.least <= b.most && b.least <= a.most) && !touch(a.quantity, b.quantity);
  const verdict: Difference['verdict'] = apart ? 'real' : 'compatible';
  return {
    field: 'number',
    verdict,
    rule: apart ? 'shares-apart' : 'shares-touch',
    why: apart
      ? 'shares of one vote that cannot both be right'
      : 'both shares can be right: one is rounded, rough or of a part of the count',
    values: [`${rangeText(a.quantity)} %`, `${rangeText(b.quantity)} %`],
  };
}
