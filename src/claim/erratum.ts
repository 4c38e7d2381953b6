import { PRINTED, WAS_WRONG } from '../lexicon/errata.ts';
import type { Analysis } from '../model/analysis.ts';
import { cite } from '../model/citation.ts';
import { gathered } from '../model/gathered.ts';
import type { Quantity } from '../model/mention.ts';
import { remembered } from '../model/remembered.ts';
import type { Sentence } from '../model/sentence.ts';
import { rangeText, touch } from './differ.ts';
import { type Gist, gistOf } from './gist.ts';
import { mentionsOf } from './mentioned.ts';
import type { Bearing, Pair } from './pair.ts';

/** What a paper has wrong and takes back: “We wrote that the solvent was at nine times the limit. The letter says three times.” The right
 *  value is set against every report that still tells the wrong one; two versions of one text are not set against each other, since the
 *  later one stands in the place of the earlier. */
export function erratumPairs(analyses: readonly Analysis[]): readonly Pair[] {
  const errata = errataOf(analyses);
  return errata.flatMap((erratum) => {
    const pairsOf = againstOthers(erratum);
    return analyses.flatMap(pairsOf);
  });
}

/** What each other report tells wrong by an erratum. */
const againstOthers = remembered((erratum: Erratum) =>
  remembered((analysis: Analysis): readonly Pair[] =>
    analysis === erratum.analysis || isVersionOf(analysis, erratum.analysis) ? [] : pairsIn(analysis, erratum),
  ),
);

/** Sentences that only repeat what is taken back: nothing in them is told to be so. */
export function takenBack(analysis: Analysis): ReadonlySet<number> {
  return new Set(errataIn(analysis).map(({ wrong }) => wrong.index));
}

interface Erratum {
  readonly analysis: Analysis;
  readonly wrong: Sentence;
  readonly right: Sentence;
  readonly gist: Gist;
  /** Who and what is named in what was printed: the sentence that tells it names them too. */
  readonly names: readonly string[];
  readonly figures: readonly Quantity[];
  readonly rightFigures: readonly Quantity[];
}

const FOUND = new WeakMap<Analysis, readonly Erratum[]>();

const errataOf = gathered(errataIn);

function errataIn(analysis: Analysis): readonly Erratum[] {
  const known = FOUND.get(analysis) ?? readErrata(analysis);
  FOUND.set(analysis, known);
  return known;
}

function readErrata(analysis: Analysis): readonly Erratum[] {
  const { report, sentences } = analysis;
  const words = ({ start, end }: Sentence): string => report.text.slice(start, end).toLowerCase();
  return sentences.flatMap((wrong): readonly Erratum[] => {
    const own = words(wrong);
    const printed = PRINTED.find(({ pattern }) => pattern.test(own))?.pattern;
    if (printed === undefined) return [];
    const passage = sentences
      .slice(Math.max(0, wrong.index - 1), wrong.index + 3)
      .filter(({ block }) => Math.abs(block - wrong.block) <= 1);
    if (!passage.some((one) => WAS_WRONG.some(({ pattern }) => pattern.test(words(one))))) return [];
    const [behind] = passage.filter(({ index, block }) => index > wrong.index && block === wrong.block);
    const inside = own.includes(';') || / but /u.test(own); // “was wrong; it dismissed 70”
    const right = inside ? wrong : behind;
    if (right === undefined) return [];
    const figures = figuresIn(analysis, wrong);
    const cut = inside ? wrong.start + Math.max(own.indexOf(';'), own.indexOf(' but ')) : wrong.end;
    const before = (at: number): boolean => at < cut;
    return [
      {
        analysis,
        wrong,
        right,
        gist: gistOf(analysis, [{ start: wrong.start, end: cut }]),
        names: namesIn(
          analysis,
          wrong,
          wrong.start + (printed.exec(own)?.[0].length ?? 0) + (printed.exec(own)?.index ?? 0),
        ),
        figures: figures.filter(({ start }) => before(start)).map(({ quantity }) => quantity),
        rightFigures: (inside ? figures.filter(({ start }) => !before(start)) : figuresIn(analysis, right)).map(
          ({ quantity }) => quantity,
        ),
      },
    ];
  });
}

/** Capitalised names of a stretch, those of outlets and notices left out. */
function namesIn({ mentions }: Analysis, { tokens, index }: Sentence, from = 0): readonly string[] {
  const outlets = mentions.filter(
    (one) => one.type === 'actor' && one.sentence === index && one.actor.startsWith('outlet/'),
  );
  return tokens.flatMap((token) => {
    const name = token.lemma.toLowerCase();
    const aside =
      token.tag !== 'PROPN' ||
      token.start < from ||
      REPORTING.has(name) ||
      outlets.some(({ start, end }) => start <= token.start && token.end <= end);
    return aside ? [] : [name];
  });
}

function figuresIn(
  analysis: Analysis,
  { index }: Sentence,
): readonly { readonly start: number; readonly quantity: Quantity }[] {
  return mentionsOf(analysis, index).flatMap((mention) => (mention.type === 'quantity' ? [mention] : []));
}

/** At least this much of the words that are taken back stands in the sentence that tells them, reporting words aside. */
const COVERED = 0.6;

function pairsIn(analysis: Analysis, erratum: Erratum): readonly Pair[] {
  const terms = [...erratum.gist.terms].filter((term) => !REPORTING.has(term));
  if (terms.length < 2) return [];
  const back = takenBack(analysis);
  return analysis.sentences.flatMap((sentence): readonly Pair[] => {
    const role = analysis.report.blocks[sentence.block]?.role;
    if ((role !== 'paragraph' && role !== 'item') || back.has(sentence.index)) return [];
    const gist = gistOf(analysis, [sentence]);
    const held = terms.filter((term) => gist.terms.has(term)).length;
    if (held < 2 || held < COVERED * terms.length) return [];
    if (erratum.names.some((name) => !namesIn(analysis, sentence).includes(name))) return [];
    const figures = figuresIn(analysis, sentence).map(({ quantity }) => quantity);
    const wrong = erratum.figures.find((figure) => figures.some((other) => isOne(figure, other)));
    if (erratum.figures.length > 0 && wrong === undefined) return [];
    const right = erratum.rightFigures.find((figure) => wrong !== undefined && !touch(figure, wrong));
    if (wrong !== undefined && right === undefined) return [];
    if (wrong === undefined && tellsTheRight(gist, erratum)) return [];
    return [pairOf(analysis, sentence, gist, erratum, wrong, right)];
  });
}

function isOne(a: Quantity, b: Quantity): boolean {
  return a.least === b.least && a.most === b.most;
}

/** It holds a word of the right account that the wrong one lacks, or the two are about different things. */
function tellsTheRight(gist: Gist, { analysis, right, gist: wrong }: Erratum): boolean {
  const own = [...gistOf(analysis, [right]).words].filter((word) => !wrong.words.has(word) && !REPORTING.has(word));
  const lacking = [...wrong.words].filter((word) => !REPORTING.has(word) && !gist.words.has(word));
  // Not about the same act or thing: “the article also named the league. Its full name is …”
  const about = right.tokens.some(
    ({ tag, lemma }) => (tag === 'VERB' || tag === 'NOUN') && wrong.words.has(lemma) && !REPORTING.has(lemma),
  );
  return !about || own.some((word) => gist.words.has(word)) || (own.length > 0 && lacking.length > 1);
}

const REPORTING: ReadonlySet<string> = new Set(
  'correction clarification report article version story page edition paper newspaper herald post gazette courier wrong error mistake figure read write print publish give quote headline monday tuesday wednesday thursday friday saturday sunday yesterday'.split(
    ' ',
  ),
);

/** The same title, or half of the sentences word for word: the later one stands for the earlier. */
function isVersionOf(a: Analysis, b: Analysis): boolean {
  if (a.report.title !== '' && a.report.title === b.report.title && a.report.outlet !== null) return true;
  const texts = (analysis: Analysis): readonly string[] =>
    analysis.sentences.map(({ start, end }) => analysis.report.text.slice(start, end));
  const own = new Set(texts(a));
  const others = texts(b);
  const shared = others.filter((sentence) => sentence.length > SHORT && own.has(sentence)).length;
  return shared >= 3 && shared * 3 >= Math.min(own.size, others.length);
}

/** UTF-16 units: shorter sentences stand in many texts. */
const SHORT = 40;

function pairOf(
  analysis: Analysis,
  sentence: Sentence,
  gist: Gist,
  erratum: Erratum,
  wrong: Quantity | undefined,
  right: Quantity | undefined,
): Pair {
  const a = bearing(analysis, sentence, gist);
  const b = bearing(erratum.analysis, erratum.right, gistOf(erratum.analysis, [erratum.right]));
  return {
    a,
    b,
    opposition: {
      field: wrong === undefined ? 'truth' : 'number',
      verdict: 'real',
      rule: 'taken-back',
      why: 'the paper that told the one says that it was an error, and tells the other',
      values:
        wrong === undefined || right === undefined ? ['first', 'corrected'] : [rangeText(wrong), rangeText(right)],
    },
  };
}

function bearing(analysis: Analysis, sentence: Sentence, gist: Gist): Bearing {
  const at = cite(analysis.report, sentence);
  return {
    unit: { analysis, telling: null, statement: null, at, gist, denies: false },
    holds: true,
    terms: gist.terms,
  };
}
