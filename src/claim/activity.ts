import { GOING_ON, KINDS_OF, type KindRow } from '../lexicon/kinds.ts';
import { remembered } from '../model/remembered.ts';
import { shareClass } from './act.ts';
import { namesIt, settingFits, sharedTerms } from './fit.ts';
import { oneVoice, type Pair } from './pair.ts';
import type { Point } from './point.ts';
import type { Around, Slot } from './slot.ts';

/** “No work was going on in the tunnel” against “three men were drilling in the tunnel”: that nothing of a kind was there or went on is
 *  gainsaid by who tells of one of that kind, at the same place, or in the same passage of one report. */
export function absencePairs(points: readonly Point[]): readonly Pair[] {
  const absent = points.flatMap((point) => kindsDenied(point).map((row) => ({ point, row })));
  if (absent.length === 0) return [];
  const rows = new Set(absent.map(({ row }) => row));
  const index = new Map<string, Point[]>();
  for (const point of points) {
    if (!point.holds || LEAVING.has(point.act)) continue;
    for (const row of rows) {
      if (!isOfKind(point, row)) continue;
      for (const key of new Set([...point.terms, `${point.unit.analysis.report.id} ${point.sentence.block >> 1}`])) {
        const list = index.get(`${row.id} ${key}`);
        if (list === undefined) index.set(`${row.id} ${key}`, [point]);
        else if (list.length < MOST) list.push(point);
      }
    }
  }
  return absent.flatMap(({ point, row }) => {
    const block = point.sentence.block >> 1;
    const near = [block - 1, block, block + 1].map((at) => `${point.unit.analysis.report.id} ${at}`);
    const keys = [...point.around.map(({ slot }) => slot.head), ...point.terms, ...near];
    const candidates = new Set(keys.flatMap((key) => index.get(`${row.id} ${key}`) ?? []));
    return [...candidates].flatMap((other) => (gainsays(point, other, row) ? [pairOf(other, point, row)] : []));
  });
}

/** A place in more points than this singles out nothing. */
const MOST = 60;

/** Kinds of which a point says that there was nothing. */
const kindsDenied = remembered(({ holds, act, subject, object }: Point): readonly KindRow[] => {
  if (holds) return [];
  const bare = subject === null && object === null; // “no repairs were made”
  return KINDS_OF.filter(
    (row) =>
      (bare && row.acts.includes(act)) ||
      ([subject, object].some((slot) => slot?.every === true && isWhole(slot, row)) &&
        (GOING_ON.has(act) || row.acts.includes(act))),
  );
});

/** “No work”, “nobody”: the whole kind, with no word that narrows it. */
function isWhole({ head, told, kinds, words, names, of }: Slot, { nouns }: KindRow): boolean {
  const narrowed = kinds.size + words.size + names.size + of.size > 0;
  return !narrowed && (nouns.includes(head) || (head === '' && nouns.includes(told.toLowerCase())));
}

function isOfKind({ act, subject, object }: Point, { acts, things }: KindRow): boolean {
  if (acts.includes(act.split(' ')[0] ?? '') || acts.includes(act)) return true;
  return [subject, object].some((slot) => slot !== null && !slot.every && things.includes(slot.head));
}

/** Who left was not there any more. */
const LEAVING: ReadonlySet<string> = new Set(
  'leave depart flee quit evacuate withdraw go call plan offer ask remain_absent'
    .split(' ')
    .map((act) => act.replace('_', ' ')),
);

function gainsays(negative: Point, positive: Point, row: KindRow): boolean {
  if (oneVoice(negative, positive) || !settingFits(negative, positive)) return false;
  if (!GOING_ON.has(negative.act) && negative.act !== positive.act && !shareClass(negative.act, positive.act)) {
    if (!row.acts.includes(positive.act)) return false;
  }
  if (negative.act !== 'exist' && HARM.has(negative.act) && !shareClass(negative.act, positive.act)) return false;
  const where = negative.around.filter((one) => !isTimeWord(one));
  const named = where.filter((one) => namesIt(one, positive));
  if (where.length > 0 && named.length === where.length) return true;
  const own = [...row.nouns, ...row.things, ...row.acts];
  const shared = sharedTerms(negative, positive).filter((term) => !own.includes(term));
  if (where.length === 0 && shared.length >= 1 && negative.times.length > 0) return true;
  return (
    isBeside(negative, positive) && positive.around.every((one) => isTimeWord(one) || !/^\p{Lu}/u.test(one.slot.told))
  );
}

const HARM: ReadonlySet<string> = new Set(['die', 'kill', 'hurt', 'injure', 'wound', 'drown']);

function isTimeWord({ slot }: Around): boolean {
  return TIMES.has(slot.head);
}

const TIMES: ReadonlySet<string> = new Set('time day night morning evening afternoon moment hour week'.split(' '));

/** In one report, a few sentences apart: one passage about one thing. */
function isBeside(a: Point, b: Point): boolean {
  return a.unit.analysis === b.unit.analysis && Math.abs(a.sentence.index - b.sentence.index) <= 4;
}

function pairOf(positive: Point, negative: Point, { id }: KindRow): Pair {
  return {
    a: positive,
    b: negative,
    opposition: {
      field: 'truth',
      verdict: 'real',
      rule: `negated/none-of-its-kind/${id}`,
      why: 'one account says that there was nothing of the kind, another tells of one',
      values: ['said', 'denied'],
    },
  };
}
