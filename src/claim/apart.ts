import type { Telling } from '../model/happening.ts';
import type { When } from '../model/mention.ts';
import { remembered } from '../model/remembered.ts';
import { rangeText } from './differ.ts';
import { areFarApart, earlierTime, isLongBefore } from './earlier.ts';
import type { Group, Placing } from './group.ts';
import { mentionsOf } from './mentioned.ts';
import type { Unit } from './unit.ts';

/** The units of one happening, with those apart whose words do not tell the same: the same people with another act and not a word in
 *  common (“the two met”, “they are going to discuss trade”), or a time long before. What several origins are said to agree on must stand
 *  in each of them. Denials stay with what they deny. */
export const tellingTheSame = remembered((group: Group): readonly Group[] => {
  if (group.length < 2 || group.every(({ unit }) => unit.analysis === group[0]?.unit.analysis)) return [group];
  const parts: Placing[][] = [];
  for (const placing of group) {
    const home = parts.find((part) => placing.unit.denies || belongs(placing.unit, part));
    if (home !== undefined) home.push(placing);
    else parts.push([placing]);
  }
  return parts.length === 1 ? [group] : parts;
});

function belongs(unit: Unit, part: readonly Placing[]): boolean {
  const some = part.slice(0, LOOKED_AT).filter(({ unit: other }) => !other.denies);
  if (some.length === 0) return true;
  return (
    some.every(({ unit: other }) => fitsInTime(unit, other)) &&
    some.some(({ unit: other }) => sharesMatter(unit, other))
  );
}

/** Members of a part that a unit is held against: the rest tell the same. */
const LOOKED_AT = 12;

/** Whether two units tell something in common besides who is concerned. Two persons who did one thing are enough. */
function sharesMatter(a: Unit, b: Unit): boolean {
  const [one, other] = [a.telling, b.telling];
  if (one === null || other === null || a.analysis === b.analysis || one.lemma === other.lemma) return true;
  if (one.quantities.some((left) => other.quantities.some((right) => rangeText(left) === rangeText(right))))
    return true;
  const alike = one.kind === other.kind && isOpen(one) === isOpen(other);
  const people = peopleIn(one).filter((person) => peopleIn(other).includes(person)).length;
  if (alike && people >= 2) return true;
  if (alike && one.place !== null && one.place === other.place) return true;
  if (alike && one.when !== null && other.when !== null && isDay(one.when) && isDay(other.when)) return true;
  const objects = one.objects.some(({ lemma }) => other.objects.some((object) => object.lemma === lemma));
  const words = [...a.gist.words].filter(
    (word) => b.gist.words.has(word) && word !== one.lemma && word !== other.lemma,
  );
  return objects || words.length >= (alike && people > 0 ? 1 : 2);
}

function peopleIn({ parts }: Telling): readonly string[] {
  return parts.flatMap(({ actor }) => (actor.startsWith('person/') ? [actor] : []));
}

function isOpen({ reality }: Telling): boolean {
  return reality !== 'happened';
}

function isDay({ given }: When): boolean {
  return given.some((field) => field === 'day' || field === 'weekday' || field === 'time');
}

/** Whether both can be of one time: a verb without a time tells the news of its report. */
export function fitsInTime(a: Unit, b: Unit): boolean {
  const [one, other] = [timeOf(a), timeOf(b)];
  if (one === null && other === null)
    return !(isNews(a) && isNews(b)) || !areFarApart(a.analysis.dated, b.analysis.dated);
  if (one !== null && other !== null) return !areFarApart(one, other);
  const [told, open] = one === null ? [other, a] : [one, b];
  return !isNews(open) || !areFarApart(told, open.analysis.dated);
}

/** “The launch” may be any that is known; “launched” without a time is of these days. */
function isNews({ telling, analysis }: Unit): boolean {
  if (telling === null || telling.reality !== 'happened') return false;
  const tokens = analysis.sentences[telling.sentence]?.tokens ?? [];
  return tokens.some(({ start, tag }) => start === telling.trigger.start && tag === 'VERB');
}

/** When it is told to have been: by the telling, by what its passage goes on with, or by the year right before it (“since 2004, when
 *  seven were killed”). */
export function timeOf(unit: Unit): When | null {
  const { telling, analysis } = unit;
  if (telling === null) return null;
  if (telling.when !== null) return telling.when.from.startsWith('--') ? null : telling.when;
  const before = mentionsOf(analysis, telling.sentence).findLast(
    (mention) =>
      mention.type === 'time' && mention.end <= telling.trigger.start && telling.trigger.start - mention.end < NEAR,
  );
  if (before?.type === 'time' && before.when !== null && isLongBefore(before.when, analysis)) return before.when;
  return earlierTime(analysis, telling.sentence);
}

/** UTF-16 units. */
const NEAR = 60;
