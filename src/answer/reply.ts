import { DENIED_NOUNS } from '../lexicon/denied.ts';
import type { Statement } from '../model/statement.ts';
import type { Story } from '../model/story.ts';
import { sentencesOf, type Words } from './words.ts';

/** Stretches that deny what other stretches tell, in whatever words: “Dane called this untrue” right after it, what was found to deny
 *  it, and the other side of a contradiction. None of those that are given. */
export function repliesTo(told: readonly Words[], all: readonly Words[], story: Story): readonly Words[] {
  const known = new Set(told);
  const places = told.map(placeOf);
  return all.filter(
    (one) =>
      one.statement !== null &&
      !known.has(one) &&
      (told.some((words) => answersBack(one, words)) || isFoundToDeny(one, places, story)),
  );
}

interface Place {
  readonly report: string;
  readonly start: number;
  readonly end: number;
}

function placeOf(words: Words): Place {
  const own = sentencesOf(words);
  return { report: words.analysis.report.id, start: own[0]?.start ?? 0, end: own.at(-1)?.end ?? 0 };
}

function touches(a: Place, b: Place): boolean {
  return a.report === b.report && a.start < b.end && b.start < a.end;
}

/** Sentences after something told in which “that” still means it, as long as nobody else speaks in between. */
const AFTER = 2;

/** Somebody else, just after it, who points back at it. */
function answersBack(one: Words, told: Words): boolean {
  const { statement, analysis, sentence } = one;
  if (statement === null || analysis !== told.analysis || told.retold) return false;
  const last = sentencesOf(told).at(-1)?.index ?? told.sentence.index;
  const distance = sentence.index - last;
  if (distance < 1 || distance > AFTER) return false;
  const speaker = statement.speakers.at(-1)?.actor;
  if (told.statement !== null && told.statement.speakers.at(-1)?.actor === speaker) return false;
  const between = analysis.statements.some(
    ({ sentences: [first], speakers }) =>
      first > last && first < sentence.index && speakers.at(-1)?.actor !== speaker && speakers.length > 0,
  );
  if (between) return false;
  const text = analysis.report.text.slice(statement.span.start, statement.span.end);
  return (statement.act === 'deny' && pointsBack(statement, analysis.report.text)) || CALLED_FALSE.test(text);
}

/** “Rejected that account”, “denies the claim”: what is denied stands before it, in whatever words. */
export function pointsBack({ cue, span, content }: Statement, text: string): boolean {
  const from = content[0]?.start ?? cue?.end ?? span.start;
  return POINTING.test(text.slice(from, span.end).toLowerCase());
}

const POINTING = new RegExp(
  `^[\\s,:“"]*(?:(?:this|that|it|them)(?=\\s*(?:$|[.,;”"]))|(?:this|that|these|those|the|any|such|all|his|her|its|their)\\s+(?:\\p{L}+\\s+)?(?:${[...DENIED_NOUNS].join('|')}|account|version|criticism)s?\\s*(?:$|[.,;”"]))`,
  'u',
);

/** “Called this ‘categorically untrue’”, “said the story was a fairy tale”. */
const CALLED_FALSE =
  /\b(?:call(?:s|ed)|dismiss(?:es|ed)|describ(?:es|ed)) (?:this|that|it|them|the (?:claims?|allegations?|accusations?|reports?|stor(?:y|ies)|charges?|account|version))(?: as)? [“"‘']?(?:\p{L}+ ){0,3}(?:untrue|false|nonsense|absurd|baseless|groundless|unfounded|lies?|rubbish|fiction|fairy tales?|invented|fabricated|fabrication|wrong|ridiculous|incorrect|propaganda|slander)\b/iu;

function isFoundToDeny(one: Words, told: readonly Place[], { denials, claims }: Story): boolean {
  const own = placeOf(one);
  const denied = denials.some(
    ({ at, deniedAt }) => deniedAt !== null && touches(at, own) && told.some((place) => touches(deniedAt, place)),
  );
  return (
    denied || claims.some(({ differences }) => differences.some((difference) => setsAgainst(difference, own, told)))
  );
}

type Truth = Story['claims'][number]['differences'][number];

function setsAgainst({ field, verdict, sides }: Truth, own: Place, told: readonly Place[]): boolean {
  if (field !== 'truth' || verdict !== 'real') return false;
  const denying = sides.filter(({ evidence }) => evidence.some((at) => touches(at, own)));
  return (
    denying.some(({ value }) => value === 'denied') &&
    sides.some(
      (side) => !denying.includes(side) && side.evidence.some((at) => told.some((place) => touches(at, place))),
    )
  );
}
