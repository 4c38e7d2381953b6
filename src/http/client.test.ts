import assert from 'node:assert/strict';
import { test } from 'node:test';
import { questionOf } from '../../test/golden-stories.ts';
import { served } from '../../test/served.ts';
import { type ApiProblem, connect, type JobEntry } from './client.ts';

test('the client speaks with a server: stories, answers, lists of all pages, adding, corrections, problems by name', async () => {
  const token = 'a-token-of-more-than-16-letters';
  const server = await served(['dam-failure'], { token });
  try {
    const api = connect(server.url, { token });
    const [story] = await api.stories();
    assert.ok(story !== undefined);
    const { id } = story;
    assert.equal((await api.story(id)).reports, story.reports);
    const answer = await api.ask(id, questionOf('dam-failure'));
    assert.ok(answer.sections.length > 2 && answer.crossread.schema === 1);
    assert.equal((await api.form(id, 'digest')).form, 'digest');
    const claims = await api.all(id, 'claims');
    assert.equal(claims.length, (await api.page(id, 'claims', { limit: 1 })).total);
    const [claim] = claims;
    assert.deepEqual(await api.one(id, 'claims', claim?.id ?? ''), claim);
    assert.equal((await api.why(id, claim?.id ?? '')).kind, 'claim');
    assert.ok((await api.network(id)).nodes.length > 0 && (await api.moments(id)).happened.length > 0);

    const heard = new AbortController();
    const changed = new Promise<string>((resolve) => api.watch(resolve, heard.signal));
    const jobs: JobEntry[] = [];
    const text = 'Caldovia, 20 October 2025\n\nMayor Orla Dane said on Monday that 44 bodies were found.';
    const { added } = await api.add(id, [{ name: 'dane.txt', text }], (job) => jobs.push(job));
    assert.equal(added.length, 1);
    assert.equal(jobs.at(-1)?.state, 'done');
    assert.equal((await api.changes(id)).form, 'changes');
    const report = added[0] ?? '';
    assert.equal((await api.report(id, report)).text, text);
    const { number } = await api.correct(id, { kind: 'hide', report });
    assert.equal((await api.all(id, 'reports')).length, story.reports);
    assert.notEqual((await api.undo(id, number)).takenBack, null);
    // Whichever of the changes was the first after it was connected.
    const last = setInterval(() => api.correct(id, { kind: 'pin', report }).catch(() => {}), 500);
    assert.equal(await changed, id);
    clearInterval(last);
    heard.abort();
    assert.ok((await api.corrections(id)).length >= 1);

    await assert.rejects(api.story('none'), (error: ApiProblem) => error.problem === 'no-story');
    await assert.rejects(connect(server.url).stories(), (error: ApiProblem) => error.problem === 'no-token');
    assert.equal(api.address(id, 'ask', { question: 'Who?' }), `${server.url}/api/stories/${id}/ask?question=Who%3F`);
  } finally {
    await server.close();
  }
  await assert.rejects(connect(server.url).stories(), (error: ApiProblem) => error.problem === 'unreachable');
});
