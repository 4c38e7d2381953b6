import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openKept } from '../kept/kept.ts';
import { loadLexicon } from '../load.ts';
import { openSqlite } from '../store/sqlite.ts';
import { call } from './call.ts';
import { deskOf, keepingStory } from './desk.ts';
import { TOOLS } from './tools.ts';

test('a call at a desk is done, or refused in plain words; what only one caller did wrong is no fault', async () => {
  const lexicon = loadLexicon({ models: 'none' });
  const store = await openSqlite(':memory:');
  const kept = await openKept(store, { lexicon, engine: 'test' });
  const desk = deskOf(kept, { lexicon, now: () => '2031-05-12T12:00:00Z' });
  const text = 'Port Asher, 10 May 2031. Orla Dane said that the bridge was closed.';
  const added = await call({ type: 'tool', name: 'add', given: { text, name: 'bridge.txt' } }, desk);
  assert.equal(added.type, 'done');
  const asked = await call({ type: 'tool', name: 'ask', given: { question: 'Was the bridge closed?' } }, desk);
  assert.equal(asked.type, 'done');
  const listed = await call({ type: 'resources' }, desk);
  assert.equal(listed.type === 'resources' && listed.resources.length, 1);
  const uri = listed.type === 'resources' ? (listed.resources[0]?.uri ?? '') : '';
  const read = await call({ type: 'resource', uri }, desk);
  assert.equal(read.type === 'contents' && read.contents.text, text);
  for (const wanted of [
    { type: 'tool', name: 'none', given: {} },
    { type: 'tool', name: 'why', given: { id: 'none' } },
    { type: 'resource', uri: 'crossread://answers/7' },
  ] as const) {
    assert.equal((await call(wanted, desk)).type, 'refused');
  }
  // Whatever an agent sends, it is text: nothing here runs it.
  for (const { name } of TOOLS) {
    const called = await call(
      { type: 'tool', name, given: { text: '', question: '', name: '', since: '' } },
      desk,
    ).catch(() => ({ type: 'fault' }));
    assert.ok(called.type !== 'fault' || name === 'page', name);
  }
  await store.close();
});

test('behind the first call that asks for the story its comparison is kept, and at the end the one that came of later reports', async () => {
  const lexicon = loadLexicon({ models: 'none' });
  const store = await openSqlite(':memory:');
  const kept = await openKept(store, { lexicon, engine: 'test' });
  const told: string[] = [];
  const { desk, end } = keepingStory(deskOf(kept, { lexicon, now: () => '2031-05-12T12:00:00Z' }), kept, (why) => {
    told.push(why);
  });
  const key = { kind: 'comparison', subject: 'comparison', engine: 'test' };
  const keptNow = async () => (await store.made('story', key))?.length ?? 0;
  const add = (name: string, text: string) => call({ type: 'tool', name: 'add', given: { text, name } }, desk);
  const ask = () => call({ type: 'tool', name: 'ask', given: { question: 'Was the bridge closed?' } }, desk);
  await add('bridge.txt', 'Port Asher, 10 May 2031. Orla Dane said that the bridge was closed.');
  assert.equal(await keptNow(), 0, 'nobody asked');
  await ask();
  await end();
  const first = await keptNow();
  assert.ok(first > 0);
  await add('gate.txt', 'Port Asher, 11 May 2031. Kasim Holt denied that the bridge was closed.');
  await end();
  assert.equal(await keptNow(), first, 'a comparison that nobody asked for is not made');
  await ask();
  await end();
  assert.ok((await keptNow()) > first);
  assert.deepEqual(told, []);
  await store.close();
});
