import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { STORY_FORMS } from '../src/form/form.ts';
import { answer, write } from '../src/pipeline.ts';
import { answerHtml } from '../src/write/html.ts';
import { hostileStory } from '../test/hostile.ts';
import { toldStory } from '../test/told.ts';
import { readGolden } from '../tools/golden/story.ts';
import { launch } from './chromium.ts';

const story = toldStory('border-crisis');
const asked = answer(readGolden('border-crisis').question, story);
const hostile = hostileStory();

/** Published pages by name: an answer, every form, other languages, and one made of hostile reports. */
const PAGES: ReadonlyMap<string, string> = new Map([
  ['answer', answerHtml(asked, story)],
  ...STORY_FORMS.map((form) => [form, answerHtml(write(form, story), story)] as const),
  // One from right to left, one of another script, one without blanks between words; the other frames have the same elements.
  ...(['ar', 'hi', 'zh'] as const).map(
    (language) => [`answer in ${language}`, answerHtml(asked, story, { language })] as const,
  ),
  ['hostile titles', answerHtml(answer('What burned?', hostile), hostile)],
]);

const folder = mkdtempSync(join(tmpdir(), 'crossread-pages-'));
let browser: Browser;

before(async () => {
  browser = await launch();
});
after(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** Open a page from a file; whatever it asks of anybody is noted and refused. */
async function open(
  name: string,
  view: { readonly width: number; readonly height: number } = { width: 1280, height: 900 },
): Promise<{
  readonly page: Page;
  readonly context: BrowserContext;
  readonly asked: string[];
  readonly wrong: string[];
}> {
  const context = await browser.newContext({ viewport: view, colorScheme: 'light' });
  const page = await context.newPage();
  const requests: string[] = [];
  const wrong: string[] = [];
  const file = join(folder, `${name.replaceAll(' ', '-')}.html`);
  writeFileSync(file, PAGES.get(name) ?? '');
  const address = pathToFileURL(file).href;
  await context.route(/.*/u, async (route) => {
    const url = route.request().url();
    if (url === address) return await route.continue();
    requests.push(url);
    await route.abort();
  });
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (message) => wrong.push(message.text()));
  page.on('dialog', (dialog) => {
    wrong.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(address);
  return { page, context, asked: requests, wrong };
}

/** Run in the page. */
const TOO_WIDE = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
const FOCUSED = `(() => {
  const one = document.activeElement;
  if (one === null || one === document.body) return null;
  const { width, height } = one.getBoundingClientRect();
  const all = [...document.querySelectorAll('a[href]:not(.words), summary')];
  return { id: String(all.indexOf(one)), seen: width > 0 && height > 0 && getComputedStyle(one).outlineStyle !== 'none' };
})()`;
const PRINTED = `(() => {
  const shown = (one) => getComputedStyle(one).visibility === 'visible' && one.getClientRects().length > 0;
  const tips = [...document.querySelectorAll('.tip')];
  return {
    tips: tips.length,
    shown: tips.filter(shown).length,
    navigation: [...document.querySelectorAll('nav, .skip')].filter(shown).length,
  };
})()`;

for (const name of PAGES.keys()) {
  test(`the published page “${name}” asks nobody for anything, runs without an error, and axe finds nothing in it`, async () => {
    const { page, context, asked: requests, wrong } = await open(name);
    const { violations } = await new AxeBuilder({ page }).analyze();
    assert.deepEqual(
      violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
      [],
    );
    assert.deepEqual(requests, []);
    assert.deepEqual(wrong, []);
    await context.close();
  });
}

for (const name of ['answer', 'positions', 'course', 'answer in ar']) {
  test(`the published page “${name}” can be read at 200 % zoom and on a narrow screen without scrolling sideways`, async () => {
    // A window of 1280 pixels at 200 % is laid out as one of 640 (WCAG 1.4.4); 320 is that of 1.4.10.
    for (const width of [640, 320]) {
      const { page, context } = await open(name, { width, height: 512 });
      assert.ok((await page.evaluate<number>(TOO_WIDE)) <= 0, `${width}`);
      await context.close();
    }
  });
}

test('every link, marker and source of a published page is reached with the keyboard, and is seen there', async () => {
  const { page, context } = await open('digest');
  // The words behind a marker come after it where they are open; quick tabs pass them by.
  const expected = await page.locator('a[href]:not(.words), summary').count();
  const reached = new Set<string>();
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate('document.activeElement.className'), 'skip');
  for (let turn = 0; turn < expected * 3; turn++) {
    const at = await page.evaluate<{ id: string; seen: boolean } | null>(FOCUSED);
    if (at === null) break;
    assert.ok(at.seen, `element ${at.id} is not seen`);
    if (at.id !== '-1') reached.add(at.id);
    await page.keyboard.press('Tab');
  }
  assert.equal(reached.size, expected);
  await context.close();
});

test('a marker opens its source at the cited words, by the keyboard alone', async () => {
  const { page, context } = await open('answer');
  const marker = page.locator('main a.marker').first();
  const to = (await marker.getAttribute('href')) ?? '';
  await marker.focus();
  const words = page.locator('main .tip .words').first();
  await words.waitFor({ state: 'visible' });
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate('document.activeElement.className'), 'words');
  await page.keyboard.press('Enter');
  const opened = page.locator(`details:has([id="${to.slice(1)}"])`);
  assert.equal(await opened.getAttribute('open'), '');
  const cited = (await words.textContent()) ?? '';
  const marked = await page.evaluate<string>(
    `document.getElementById('${to.slice(1)}').nextElementSibling.textContent`,
  );
  assert.ok(cited.includes(marked.slice(0, 20)), `${marked} in ${cited}`);
  await context.close();
});

test('a published page prints to A4: the cited words stand behind each line as footnotes, and nothing is cut off', async () => {
  const { page, context } = await open('answer');
  await page.emulateMedia({ media: 'print' });
  // A4 without the margins of the page: 174 mm at 96 pixels an inch.
  await page.setViewportSize({ width: Math.round((174 / 25.4) * 96), height: 1000 });
  const printed = await page.evaluate<{ tips: number; shown: number; navigation: number }>(PRINTED);
  assert.ok(printed.tips > 10);
  assert.equal(printed.shown, printed.tips);
  assert.ok((await page.evaluate<number>(TOO_WIDE)) <= 0);
  assert.equal(printed.navigation, 0);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const box = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/u.exec(pdf.toString('latin1'));
  assert.deepEqual(
    [box?.[1], box?.[2]].map((side) => Math.round(Number(side))),
    [595, 842],
  );
  await context.close();
});

test('hostile titles show as they are written and start nothing', async () => {
  const { page, context, asked: requests, wrong } = await open('hostile titles');
  assert.match(await page.locator('body').innerText(), /<script>/u);
  assert.equal(await page.locator('script').count(), 1);
  assert.equal(await page.locator('a[href]:not([href^="#"])').count(), 0);
  assert.deepEqual([requests, wrong], [[], []]);
  await context.close();
});
