import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { cellsHere } from '../../test/cells-here.ts';
import { withFolder } from '../../test/folder.ts';
import { reportsOf } from '../../test/golden-stories.ts';
import type { Cells } from '../kept/cell.ts';
import { openKept } from '../kept/kept.ts';
import { loadLexicon } from '../load.ts';
import { LIMITS } from '../model/limits.ts';
import { compare, readReports, understand } from '../pipeline.ts';
import { gatherInputs } from '../read/gather.ts';
import { openSqlite } from '../store/sqlite.ts';
import { caseJson } from '../write/json.ts';
import { keepInCase } from './case-keeper.ts';
import type { Keeper, NewCorrection } from './keeper.ts';
import { keepInMemory } from './memory-keeper.ts';

const lexicon = loadLexicon();
const clock = (): string => '2031-05-12T10:00:00.000Z';
const { inputs } = gatherInputs([reportsOf('dam-failure')]);

const HERE = cellsHere(lexicon);

type Open = (folder: string, cells?: Cells) => Promise<Keeper>;
const KEEPERS: readonly (readonly [name: string, open: Open])[] = [
  ['memory', async (_, cells = HERE) => keepInMemory(lexicon, { limits: LIMITS, cells, clock })],
  [
    'a case that lasts',
    async (folder, cells = HERE) =>
      keepInCase(await openSqlite(join(folder, 'case.crossread'), { create: true }), lexicon, {
        engine: 'test',
        limits: LIMITS,
        cells,
        clock,
      }),
  ],
];

for (const [name, open] of KEEPERS) {
  test(`stories kept in ${name} are begun, added to, corrected and put right again`, () =>
    withFolder({}, async (folder) => {
      const keeper = await open(folder);
      const story = await keeper.begin('The dam');
      assert.equal(story, 'the-dam');
      const steps: string[] = [];
      const first = await keeper.add(story, inputs.slice(0, 3), ({ doing }) => steps.push(doing));
      assert.equal(first.added.length, 3);
      assert.ok(steps.includes('reading'));
      const again = await keeper.add(
        story,
        [...inputs.slice(2, 4), { file: 'empty.txt', bytes: new Uint8Array() }],
        () => {},
      );
      assert.deepEqual([again.added.length, again.known.length, again.failures.length], [1, 1, 1]);
      const before = await keeper.told(story);
      assert.equal(before.story.analyses.length, 4);
      assert.deepEqual(
        (await keeper.stories()).map(({ id, name: own }) => [id, own]),
        [['the-dam', 'The dam']],
      );

      const [report = '', other = ''] = first.added;
      const hidden = await keeper.correct(story, { kind: 'hide', report });
      assert.equal(hidden.titles.length, 1);
      assert.equal((await keeper.told(story)).story.analyses.length, 3);
      await keeper.correct(story, { kind: 'pin', report: other });
      await keeper.correct(story, { kind: 'apart', reports: [report, other] });
      assert.deepEqual((await keeper.told(story)).corrections, {
        hidden: [report],
        pinned: [other],
        apart: [[report, other]],
      });
      for (const { number } of await keeper.corrections(story)) assert.ok(await keeper.takeBack(story, number));
      assert.equal(await keeper.takeBack(story, hidden.number), false);
      assert.deepEqual(
        (await keeper.corrections(story)).map(({ kind, takenBack }) => [kind, takenBack !== null]),
        [
          ['hide', true],
          ['pin', true],
          ['apart', true],
        ],
      );
      assert.deepEqual((await keeper.told(story)).story, before.story);

      const { separate, story: told } = before;
      const said = separate.flatMap(({ statements }) => statements).find(({ speakers }) => speakers.length > 0);
      const joined = told.actors.find(({ kind, merged }) => kind === 'person' && merged.length > 0);
      const [merge] = joined?.merged ?? [];
      assert.ok(said !== undefined && joined !== undefined && merge !== undefined);
      const words = separate.find(({ statements }) => statements.includes(said))?.report.text ?? '';
      for (const [correction, names] of [
        [
          { kind: 'speaker', statement: said.id, speaker: joined.id },
          [words.slice(said.span.start, said.span.end), joined.name],
        ],
        [{ kind: 'speaker', statement: said.id, speaker: null }, [words.slice(said.span.start, said.span.end)]],
        [{ kind: 'party', actor: joined.id, party: 'Norland' }, [joined.name, 'Norland']],
        [{ kind: 'party', actor: joined.id, party: null }, [joined.name]],
        [{ kind: 'unmerge', report: merge.report, actor: merge.actor }, [joined.name]],
        [{ kind: 'date', report, from: '2031-05-09', to: '2031-05-10', precision: 'day' }, []],
      ] as const satisfies readonly (readonly [NewCorrection, readonly string[]])[]) {
        const made = await keeper.correct(story, correction);
        assert.deepEqual(made.names, names);
        assert.deepEqual((await keeper.corrections(story)).at(-1), made, `${correction.kind} is listed as it was made`);
        const now = await keeper.told(story);
        assert.equal(now.story.corrected?.length, 1, `${correction.kind} is heeded`);
        assert.ok(await keeper.takeBack(story, made.number));
      }
      assert.deepEqual((await keeper.told(story)).story, before.story);
      for (const wrong of [
        { kind: 'speaker', statement: 's-none', speaker: null },
        { kind: 'speaker', statement: said.id, speaker: 'person/no-one' },
        { kind: 'party', actor: 'person/no-one', party: null },
        { kind: 'unmerge', report, actor: 'person/no-one' },
        { kind: 'date', report, from: '2031-05-10', to: '2031-05-09', precision: 'day' },
        { kind: 'date', report, from: '2031-13-40', to: '2031-13-41', precision: 'day' },
      ] as const)
        await assert.rejects(keeper.correct(story, wrong), { problem: 'wrong-correction' });

      await assert.rejects(keeper.correct(story, { kind: 'hide', report: 'r-none' }), { problem: 'no-report' });
      await assert.rejects(keeper.told('none'), { problem: 'no-story' });
      await keeper.close();
    }));
}

for (const [name, open] of KEEPERS) {
  test(`what cannot be read into ${name} is set aside by name while the rest goes on, and is read again or dropped when it is told to`, () =>
    withFolder({}, async (folder) => {
      let poison = true;
      const keeper = await open(
        folder,
        cellsHere(lexicon, ({ file }) => poison && file.startsWith('bad')),
      );
      const story = await keeper.begin('The dam');
      const bad = inputs.slice(2, 4).map((input, at) => ({ ...input, file: `bad-${at}.txt` }));
      const { added, failures } = await keeper.add(story, [...bad, ...inputs.slice(0, 2)], () => {});
      assert.equal(added.length, 2);
      assert.deepEqual(
        failures,
        bad.map(({ file }) => ({ file, kind: 'too-slow', message: `${file}: it never ended. It was set aside.` })),
      );
      const queued = await keeper.queue(story);
      assert.deepEqual(
        queued.map(({ file, why, since }) => [file, why, since]),
        bad.map(({ file }) => [file, `${file}: it never ended.`, clock()]),
      );
      const counts = async () => (await keeper.stories()).map(({ waiting, aside }) => [waiting, aside]);
      assert.deepEqual(await counts(), [[0, 2]]);

      assert.deepEqual((await keeper.again(story, [queued[0]?.sha256 ?? ''], () => {})).failures.length, 1);
      assert.deepEqual(await counts(), [[0, 2]], 'it still cannot be read');
      poison = false;
      const again = await keeper.again(story, [queued[0]?.sha256 ?? ''], () => {});
      assert.deepEqual([again.added.length, again.failures.length], [1, 0]);
      assert.deepEqual(
        (await keeper.queue(story)).map(({ file }) => file),
        ['bad-1.txt'],
      );
      assert.equal(await keeper.drop(story, null), 1);
      assert.deepEqual([await keeper.queue(story), await keeper.drop(story, null)], [[], 0]);
      const { story: told } = await keeper.told(story);
      const alone = understand(readReports([...inputs.slice(0, 2), ...bad.slice(0, 1)]).reports, lexicon);
      assert.equal(caseJson(told), caseJson(compare(alone, lexicon)));
      await keeper.close();
    }));
}

test('what was kept in a case is there when it is opened again', () =>
  withFolder({}, async (folder) => {
    const open = KEEPERS[1]?.[1];
    assert.ok(open !== undefined);
    const keeper = await open(folder);
    const story = await keeper.begin('The dam');
    const { added } = await keeper.add(story, inputs.slice(0, 3), () => {});
    await keeper.correct(story, { kind: 'hide', report: added[0] ?? '' });
    const { story: before } = await keeper.told(story);
    await keeper.close();
    const again = await open(folder);
    assert.deepEqual(
      (await again.stories()).map(({ id }) => id),
      [story],
    );
    assert.equal(caseJson((await again.told(story)).story), caseJson(before));
    assert.deepEqual(
      (await again.corrections(story)).map(({ kind }) => kind),
      ['hide'],
    );
    await assert.rejects(again.begin('The dam'), { problem: 'name-taken' });
    await again.close();
  }));

test('what another program adds to the case, begins in it or hands in is there at the next look', () =>
  withFolder({}, async (folder) => {
    const open = KEEPERS[1]?.[1];
    assert.ok(open !== undefined);
    const keeper = await open(folder);
    const story = await keeper.begin('The dam');
    await keeper.add(story, inputs.slice(0, 2), () => {});
    assert.deepEqual(await keeper.catchUp(), []);
    const other = await openSqlite(join(folder, 'case.crossread'), {});
    const at = '2031-05-12T11:00:00.000Z';
    const [, , third, fourth] = inputs;
    assert.ok(third !== undefined && fourth !== undefined);
    const settings = { lexicon, engine: 'test' };
    await (await openKept(other, { ...settings, story: 'The dam' })).add([third], { at });
    await (await openKept(other, { ...settings, story: 'Another' })).add([fourth], { at });
    const { file, bytes } = third;
    await other.handIn('Another', { file, bytes, sha256: 'a'.repeat(64), url: null, charset: null, taken: at });
    assert.deepEqual((await keeper.catchUp()).toSorted(), ['another', story]);
    assert.equal((await keeper.told(story)).story.analyses.length, 3);
    assert.deepEqual(
      (await keeper.stories()).map(({ id, waiting, aside }) => [id, waiting, aside]),
      [
        [story, 0, 0],
        ['another', 1, 0],
      ],
    );
    assert.deepEqual(await keeper.catchUp(), []);
    await other.close();
    await keeper.close();
  }));
