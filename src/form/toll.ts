import { takenBack } from '../claim/erratum.ts';
import { peopleIn } from '../claim/people.ts';
import { type Counted, countTheSame, grows, tollOf } from '../claim/toll.ts';
import { type Unit, unitsOf } from '../claim/unit.ts';
import { TOLLS } from '../lexicon/counting.ts';
import type { Line } from '../model/answer.ts';
import { byPlace, compareText } from '../model/citation.ts';
import type { Telling } from '../model/happening.ts';
import type { Quantity } from '../model/mention.ts';
import { retells } from '../model/retells.ts';
import type { Story } from '../model/story.ts';
import { beforeAndNow, type Older } from './older.ts';

/** Counts of the same people that have changed: the last one that an older text gives and the last one of a new text, from the same party;
 *  where that gave none before, from another whose figure the new one exceeds. What counts the same people, the claims decide. */
export function changedTolls(old: Older, story: Story, relevant: (counted: Counted) => boolean): readonly Line[] {
  const states = new Set(story.actors.flatMap(({ kind, name }) => (kind === 'state' ? [name] : [])));
  const all = tollsOf(story).filter(relevant);
  const older = all.filter(({ unit }) => old.has(unit.at)).toSorted(latestFirst);
  const newer = all.filter(({ unit }) => !old.knows(unit.at)).toSorted(latestFirst);
  const told = new Set<string>();
  const pairs = (same: boolean): readonly Line[] =>
    newer.flatMap((now) => {
      const key = same ? `${now.toll}\n${partyOf(now) ?? ''}` : now.toll;
      const before = older.find(
        (one) =>
          one.toll === now.toll &&
          countTheSame(one.unit, now.unit, states) &&
          (same ? partyOf(one) === partyOf(now) : grows(one, now) && one.quantity.least < now.quantity.least),
      );
      if (told.has(key) || before === undefined || figure(before.quantity) === figure(now.quantity)) return [];
      told.add(key).add(now.toll);
      const labels = [`before: ${figure(before.quantity)}`, `now: ${figure(now.quantity)}`] as const;
      return beforeAndNow(before.unit.at, now.unit.at, [], story, labels);
    });
  const own = pairs(true);
  return [...own, ...pairs(false)];
}

function tollsOf({ analyses }: Story): readonly Toll[] {
  return analyses
    .filter(({ report: { genre } }) => !retells(genre))
    .flatMap((analysis) => {
      const back = takenBack(analysis); // what a paper repeats in order to correct it is no new figure
      return unitsOf(analysis).filter(({ telling }) => telling === null || !back.has(telling.sentence));
    })
    .flatMap((unit) => {
      const toll = unit.denies ? null : (tollOf(unit) ?? risingToll(unit));
      const quantity = unit.telling === null || toll === null ? null : (peopleIn(unit.telling) ?? bare(unit.telling));
      return toll === null || quantity === null ? [] : [{ unit, quantity, toll }];
    });
}

interface Toll extends Counted {
  /** What people are counted as: `dead`, `hurt` … */
  readonly toll: string;
}

/** “The death toll rose to 27”: what rises is the subject. */
function risingToll({ analysis, telling }: Unit): string | null {
  if (telling === null || (telling.kind !== 'rise' && telling.kind !== 'fall')) return null;
  const tokens = analysis.sentences[telling.sentence]?.tokens ?? [];
  const at = tokens.findIndex(({ start }) => start === telling.trigger.start);
  const subject = tokens.find(({ head, relation }) => head === at && relation.startsWith('nsubj'));
  return TOLLS.find(({ lemmas }) => lemmas.includes(subject?.lemma ?? ''))?.id ?? null;
}

/** A figure without a unit; the only one. */
function bare({ quantities }: Telling): Quantity | null {
  const [first, ...more] = quantities;
  return first?.unit === '' && more.length === 0 ? first : null;
}

function partyOf({ unit }: Counted): string | null {
  return unit.statement?.speakers.at(-1)?.party ?? null;
}

/** Of one day the place decides. */
function latestFirst(a: Counted, b: Counted): number {
  return compareText(dayOf(b), dayOf(a)) || byPlace(a.unit.at, b.unit.at);
}

function dayOf({ unit }: Counted): string {
  return unit.analysis.dated?.from ?? '';
}

/** “27”, “at least 11”, “about 40”, “up to 15” */
function figure({ least, most, about }: Quantity): string {
  if (about) return `about ${least}`;
  if (most === null) return `at least ${least}`;
  if (most === least) return `${least}`;
  return least <= 1 ? `up to ${most}` : `${least} to ${most}`;
}
