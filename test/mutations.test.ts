import assert from 'node:assert/strict';
import { test } from 'node:test';
import { verifyAnswer } from '../src/cite/verify.ts';
import type { Story } from '../src/model/story.ts';
import { answer } from '../src/pipeline.ts';
import { answerJson } from '../src/write/json.ts';
import { readGolden, storyNames } from '../tools/golden/story.ts';
import { type AnswerJson, type Good, mutations } from '../tools/mutate.ts';
import { toldStory } from './told.ts';

/** Per story; the seed is fixed, so that a failure can be looked at again. */
const COUNT = 300;
const SEED = 7;

/** The lines that hold: one that `verify` rejects as it stands proves nothing when it is changed. */
function goodAnswer(name: string): Good {
  const story = toldStory(name);
  const reports = story.analyses.map(({ report }) => report);
  const written = JSON.parse(answerJson(answer(readGolden(name).question, story))) as AnswerJson;
  const wrong = verifyAnswer(written, reports).map(({ path }) => path);
  const sections = written.sections.map((section, at) => ({
    ...section,
    lines: section.lines.filter(
      (_, index) => !wrong.some((path) => `${path}.`.startsWith(`sections[${at}].lines[${index}].`)),
    ),
  }));
  return { answer: { ...written, sections }, reports, ...namesIn(story) };
}

function namesIn({ actors, analyses }: Story): Pick<Good, 'names' | 'speakers'> {
  const named = (name: string) => /^\p{Lu}/u.test(name);
  const names = actors.filter(({ kind, name }) => kind === 'person' && named(name)).map(({ name }) => name);
  const said = analyses.flatMap(({ statements }) =>
    statements.flatMap(({ speakers }) => speakers.map(({ name }) => name)),
  );
  const outlets = analyses.flatMap(({ report }) => (report.outlet === null ? [] : [report.outlet]));
  return {
    names,
    speakers: [...new Set([...said.filter(named), ...actors.map(({ name }) => name).filter(named), ...outlets])],
  };
}

for (const name of storyNames()) {
  test(`of ${COUNT} faults put into the answer of a golden story 99 of 100 are found and 95 of 100 get the right name: ${name}`, () => {
    const good = goodAnswer(name);
    assert.deepEqual(verifyAnswer(good.answer, good.reports), []);
    const made = mutations(good, SEED, COUNT);
    assert.equal(made.length, COUNT);
    const found = made.map((mutation) => ({ mutation, faults: verifyAnswer(mutation.answer, mutation.reports) }));
    const accepted = found.filter(({ faults }) => faults.length === 0);
    // Not found: “He [Dane] …” given to another person whom the sentences before name as well.
    assert.ok(
      accepted.length <= COUNT * 0.01 && accepted.every(({ mutation }) => / \[\p{Lu}[^\]]*\] /u.test(mutation.what)),
      accepted.map(({ mutation }) => `${mutation.kind}: ${mutation.what}`).join('\n'),
    );
    const otherwise = found.filter(({ mutation, faults }) => faults[0]?.name !== mutation.expected);
    assert.ok(
      otherwise.length <= COUNT * 0.05,
      otherwise
        .map(({ mutation, faults }) => `${mutation.kind}, ${mutation.expected}, ${faults[0]?.name}: ${mutation.what}`)
        .join('\n'),
    );
  });
}

test('the same seed gives the same mutations, another one others', () => {
  const good = goodAnswer(storyNames()[0] ?? '');
  const told = (seed: number) => mutations(good, seed, 40).map(({ what }) => what);
  assert.deepEqual(told(1), told(1));
  assert.notDeepEqual(told(1), told(2));
});
