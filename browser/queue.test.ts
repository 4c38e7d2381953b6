import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { captureOf } from '../src/kept/capture.ts';
import { openCells } from '../src/kept/cell.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import { withFolder } from '../test/folder.ts';
import { served } from '../test/served.ts';
import { launch } from './chromium.ts';

const root = join(import.meta.dirname, '..');
const cells = openCells({ models: 'none', program: join(root, 'test/poison-process.ts') });
let browser: Browser;
before(async () => {
  assert.equal(spawnSync(process.execPath, [join(root, 'tools/build-app.mjs')], { stdio: 'inherit' }).status, 0);
  browser = await launch();
});
after(async () => {
  await browser.close();
  cells.close();
});

test('the page that adds shows what waits as it gets less, and names what could not be read, to be read again or dropped', (t) =>
  withFolder({}, async (folder) => {
    const path = join(folder, 'river.crossread');
    const store = await openSqlite(path, { create: true });
    const captures = [1, 2, 3].map((at) =>
      captureOf(
        { file: `waits-${at}.txt`, bytes: new TextEncoder().encode(`Rain on day ${at}.`) },
        '2031-05-12T12:00:00Z',
      ),
    );
    for (const capture of captures) await store.handIn('River', capture);
    const server = await served([], { kept: path, cells, models: 'none' });
    t.after(() => server.close());
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    t.after(() => context.close());
    const page = await context.newPage();
    await page.goto(`${server.url}/story/river/add`);
    const queue = page.locator('.queue');
    await queue.getByText('3 waiting to be read').waitFor();
    await queue.getByText('waits-2.txt').waitFor();
    // As a worker does when it has read one.
    await store.letGo('River', captures[0] ?? assert.fail());
    await queue.getByText('2 waiting to be read').waitFor();
    await queue.getByText('1 of 3 read').waitFor();

    await page.locator('#pasted').fill('It takes it down, Orla Dane said.');
    await page.getByRole('button', { name: 'Add this text' }).click();
    await queue.getByText('1 could not be read').waitFor();
    await queue.getByText('the process that read it ended with it (SIGABRT)').waitFor();
    const faults = (await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id);
    assert.deepEqual(faults, []);
    const posted = page.waitForResponse((one) => one.url().endsWith('/queue/again'));
    await queue.getByRole('button', { name: /^Read again: pasted/u }).click();
    const { id } = (await (await posted).json()) as { id: string };
    let state = 'waiting';
    for (let tries = 0; tries < 600 && state !== 'done' && state !== 'failed'; tries++) {
      ({ state } = (await (await fetch(`${server.url}/api/jobs/${id}`)).json()) as { state: string });
      await wait(100);
    }
    assert.equal(state, 'done');
    await queue.getByRole('button', { name: /^Drop: pasted/u, disabled: false }).click();
    await queue.getByText('1 could not be read').waitFor({ state: 'detached' });
    assert.equal((await store.counts()).aside, 0);
    await store.close();
    await page.goto(server.url);
    await page.getByRole('link', { name: '2 waiting to be read' }).waitFor();
    assert.deepEqual(server.faults, []);
  }));
