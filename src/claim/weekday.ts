import { ONCE_IN_DAYS } from '../lexicon/once.ts';
import { WEEKDAYS } from '../lexicon/times.ts';
import type { Analysis } from '../model/analysis.ts';
import { gathered } from '../model/gathered.ts';
import type { When } from '../model/mention.ts';
import { remembered } from '../model/remembered.ts';
import { shareClass } from './act.ts';
import type { Together } from './event.ts';
import { disjoint } from './fit.ts';
import { mentionsOf } from './mentioned.ts';
import { type Bearing, oneVoice, type Pair } from './pair.ts';
import { bearingOf, headAt, type Passage, passagesOf, sharedNouns, standingAt } from './phrase.ts';

/** “Checked into the clinic on Tuesday”, “on Friday”: what is hardly done twice in one week, told of two weekdays. Needs no date of the
 *  report. Days next to each other may be one night, or one moment in two zones: they are left undecided. */
export function weekdayPairs(analyses: readonly Analysis[], together: Together): readonly Pair[] {
  const all = doneOf(analyses).slice(0, MOST);
  return all.flatMap((a, at) => all.slice(at + 1).flatMap((b) => pairOf(a, b, together) ?? []));
}

/** Acts with a weekday that are looked at: a case of thousands of reports has them in its first. */
const MOST = 120;

interface Done {
  readonly act: string;
  /** 0 for Monday. */
  readonly weekday: number;
  /** The day of the calendar where it is known. */
  readonly when: When | null;
  readonly told: string;
  readonly passage: Passage;
  readonly bearing: Bearing;
}

const doneIn = remembered((analysis: Analysis): readonly Done[] => passagesOf(analysis).flatMap(doneAt));

const doneOf = gathered(doneIn);

function doneAt(passage: Passage): readonly Done[] {
  const { analysis, sentence, words, clauses } = passage;
  const days = mentionsOf(analysis, sentence.index).flatMap((mention) => {
    const at = mention.start - sentence.start;
    if (mention.type !== 'time' || words[at] === ' ' || NOT_THEN.test(words.slice(Math.max(0, at - 24), at))) return [];
    const told = analysis.report.text.slice(mention.start, mention.end);
    const weekday = WEEKDAYS.findIndex(([name]) => name !== undefined && told.includes(name));
    return weekday < 0 ? [] : [{ weekday, told, when: mention.when, at }];
  });
  const [day] = days;
  if (day === undefined || days.length > 1) return [];
  const verb = clauses.tokens[headAt(passage, day.at)];
  if (verb === undefined || !ONCE_IN_DAYS.has(verb.lemma) || standingAt(passage, day.at) !== 'holds') return [];
  return [{ ...day, act: verb.lemma, passage, bearing: bearingOf(passage, true) }];
}

/** Before a day that is not the one on which it was done: “until Friday”, “said on Friday”. */
const NOT_THEN =
  /\b(?:until|till|by|after|before|since|from|pending|than|last|next|said|says|told|announced|confirmed|reported|statement)(?: on| late| early)?(?: the)?\s*$/u;

function pairOf(a: Done, b: Done, together: Together): Pair | null {
  if (a.weekday === b.weekday || (a.act !== b.act && !shareClass(a.act, b.act))) return null;
  if (a.passage.analysis === b.passage.analysis || oneVoice(a.bearing, b.bearing)) return null;
  if (!isOneWeek(a.when, b.when) || disjoint(a.passage.places, b.passage.places)) return null;
  if (gives(a.passage.analysis, b) || gives(b.passage.analysis, a)) return null;
  const [one, other] = [peopleOf(a.passage), peopleOf(b.passage)];
  if (disjoint(one, other)) return null;
  const shared = sharedNouns(a.passage, b.passage);
  if (!shared.some((noun) => NAME.test(noun))) return null;
  if (shared.length < (together(a.passage.analysis, b.passage.analysis) ? 2 : ALONE)) return null;
  const apart = Math.abs(a.weekday - b.weekday);
  const near = Math.min(apart, WEEKDAYS.length - apart) === 1;
  return {
    a: a.bearing,
    b: b.bearing,
    opposition: {
      field: 'time',
      verdict: near ? 'undecided' : 'real',
      rule: near ? 'next-weekday' : 'once-on-another-weekday',
      why: near
        ? 'told of two days next to each other: it may be one night, or one moment in two zones'
        : 'it is hardly done twice in a week, and the accounts name different days',
      values: [a.told, b.told],
    },
  };
}

/** Nouns and names that two sentences share, where nothing else shows that they are of one event. */
const ALONE = 3;

/** An actor, by its id. */
const NAME = /^@/u;

function peopleOf({ nouns }: Passage): ReadonlySet<string> {
  return new Set([...nouns.keys()].filter((noun) => noun.startsWith('@person/')));
}

/** Where both days are known, less than a week lies between them. */
function isOneWeek(a: When | null, b: When | null): boolean {
  if (a === null || b === null) return true;
  const day = ({ from }: When): number => {
    const [year = 0, month = 1, date = 1] = from.replace(/^--/u, '0-').slice(0, 10).split('-').map(Number);
    return year * 372 + month * 31 + date;
  };
  return Math.abs(day(a) - day(b)) < WEEKDAYS.length;
}

/** A report that tells an act on the other day too tells of both. */
function gives(analysis: Analysis, { weekday, act }: Done): boolean {
  return doneIn(analysis).some((own) => own.weekday === weekday && own.act === act);
}
