import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rulesBetween as rules } from '../../test/rules.ts';
import { storyOf } from '../../test/story.ts';
import { actKeys } from '../claim/act.ts';
import { pointsOf } from '../claim/points.ts';
import { EXCLUDING, OPPOSITE_PLACES, SAME_ACTS } from './acts.ts';

for (const { id, follows, yes, no } of EXCLUDING) {
  test(`acts ${id} exclude each other where they are told of the same`, () => {
    const found = rules(yes);
    const wanted = follows ? [`opposites/${id}`, 'opposites-may-follow'] : [`opposites/${id}`];
    assert.ok(
      found.some((rule) => wanted.includes(rule)),
      `${yes.join(' | ')}: ${found.join(', ')}`,
    );
    assert.deepEqual(
      rules(no).filter((rule) => rule.startsWith('opposites')),
      [],
      no.join(' | '),
    );
  });
}

for (const { id, yes, no } of OPPOSITE_PLACES) {
  test(`places ${id} exclude each other where the same thing is put on both sides of one`, () => {
    assert.ok(rules(yes).includes(`opposite-places/${id}`), `${yes.join(' | ')}: ${rules(yes).join(', ')}`);
    assert.deepEqual(
      rules(no).filter((rule) => rule.startsWith('opposite-places')),
      [],
      no.join(' | '),
    );
  });
}

for (const { id, yes, no } of SAME_ACTS) {
  test(`act ${id} is told by either word of its example and not by another`, () => {
    const keys = (sentence: string): readonly string[] =>
      storyOf({ 'a.txt': `Day of news\n\n${sentence} It rained in the hills.\n` }).analyses.flatMap((analysis) =>
        pointsOf(analysis).flatMap(({ act }) => actKeys(act)),
      );
    for (const sentence of yes) assert.ok(keys(sentence).includes(`=${id}`), sentence);
    assert.ok(!keys(no).includes(`=${id}`), no);
  });
}
