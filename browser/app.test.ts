import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { type Served, served } from '../test/served.ts';
import { launch } from './chromium.ts';

const root = join(import.meta.dirname, '..');
const SHOTS = join(root, 'out', 'screens');
const STORY = 'border-crisis';

let browser: Browser;
let server: Served;
before(async () => {
  assert.equal(spawnSync(process.execPath, [join(root, 'tools/build-app.mjs')], { stdio: 'inherit' }).status, 0);
  mkdirSync(SHOTS, { recursive: true });
  [browser, server] = await Promise.all([launch(), served([STORY, 'dam-failure'])]);
});
after(async () => {
  await browser.close();
  await server.close();
});

interface Look {
  readonly mode?: string;
  readonly language?: string;
  readonly width?: number;
}

/** A page of the app of which every fault is remembered: errors, words on the console, requests to anywhere else. */
async function open(path: string, { mode = 'light', language = 'en', width = 1280 }: Look = {}) {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  await context.addInitScript((kept) => localStorage.setItem('crossread', kept), JSON.stringify({ mode, language }));
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(server.url)) faults.push(`request to ${request.url()}`);
  });
  page.on('dialog', (dialog) => {
    faults.push(`dialog ${dialog.message()}`);
    dialog.dismiss();
  });
  await page.goto(`${server.url}${path}`);
  await settled(page);
  return { page, faults, context };
}

/** Everything that was asked for is there. */
async function settled(page: Page): Promise<void> {
  await page.waitForSelector('#main:not(:has(.loading)) :is(h1, h2)', { state: 'attached' });
}

// Run in the page. As words: these files know no page.
const TOO_WIDE = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
const LETTERS = 'Number.parseFloat(getComputedStyle(document.documentElement).fontSize)';
const RAN = "document.querySelectorAll('#app script, #app iframe, #app img, #app svg[onload]').length";

async function within(
  look: readonly [string, Look?],
  use: (page: Page, context: BrowserContext) => Promise<void>,
  expected = /$^/u,
): Promise<void> {
  const { page, faults, context } = await open(...look);
  try {
    await use(page, context);
    assert.deepEqual(
      faults.filter((fault) => !expected.test(fault)),
      [],
    );
  } finally {
    await context.close();
  }
}

async function reportIds(): Promise<readonly string[]> {
  const { items } = (await (await fetch(`${server.url}/api/stories/${STORY}/reports`)).json()) as {
    items: { id: string }[];
  };
  return items.map(({ id }) => id);
}

async function contestedClaim(): Promise<string> {
  const { items } = (await (await fetch(`${server.url}/api/stories/${STORY}/claims?standing=contested`)).json()) as {
    items: { id: string }[];
  };
  return items[0]?.id ?? '';
}

const VIEWS: readonly (readonly [name: string, path: () => Promise<string>])[] = [
  ['home', async () => '/'],
  ['story', async () => `/story/${STORY}`],
  ['answer', async () => `/story/${STORY}?q=${encodeURIComponent('Who brokered the truce?')}`],
  ['explainer', async () => `/story/${STORY}?form=explain`],
  ['positions', async () => `/story/${STORY}/positions`],
  ['claim', async () => `/story/${STORY}/claim/${await contestedClaim()}`],
  ['timeline', async () => `/story/${STORY}/timeline`],
  ['who', async () => `/story/${STORY}/who`],
  ['reports', async () => `/story/${STORY}/reports`],
  ['report', async () => `/story/${STORY}/report/${(await reportIds())[3]}?at=200-260`],
  ['compare', async () => `/story/${STORY}/compare?a=${(await reportIds())[0]}&b=${(await reportIds())[1]}`],
  ['check', async () => `/story/${STORY}/check`],
  ['add', async () => `/story/${STORY}/add`],
  ['corrections', async () => `/story/${STORY}/corrections`],
  ['nowhere', async () => '/nowhere/at/all'],
];

async function axe(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

for (const [name, path] of VIEWS) {
  test(`the view ${name} shows itself without an error, a request elsewhere or a serious finding of axe, and fits from 360 to 2560 px`, async () =>
    within([await path()], async (page) => {
      assert.notEqual((await page.locator('h1').first().textContent())?.trim(), '');
      assert.match(await page.title(), /Crossread/);
      assert.deepEqual(await axe(page), []);
      for (const width of [360, 1280, 2560]) {
        await page.setViewportSize({ width, height: 900 });
        const over = await page.evaluate<number>(TOO_WIDE);
        assert.ok(over <= 0, `${name} is ${over} px too wide at ${width} px`);
        await page.screenshot({ path: join(SHOTS, `${name}-${width}.png`) });
      }
    }));
}

for (const mode of ['dark', 'sepia', 'contrast']) {
  test(`axe has no serious finding in ${mode}`, async () => {
    for (const [name, path] of VIEWS.filter(([view]) =>
      ['home', 'answer', 'positions', 'timeline', 'who', 'report', 'compare'].includes(view),
    ))
      await within([await path(), { mode }], async (page) => {
        assert.deepEqual(await axe(page), [], name);
        await page.screenshot({ path: join(SHOTS, `${name}-${mode}.png`) });
      });
  });
}

for (const language of ['ar', 'ur']) {
  test(`axe has no serious finding in a language that runs from right to left: ${language}`, async () => {
    for (const [name, path] of VIEWS.filter(([view]) =>
      ['home', 'answer', 'positions', 'report', 'add'].includes(view),
    ))
      await within([await path(), { language }], async (page) => {
        await page.waitForSelector('html[dir=rtl]');
        assert.deepEqual(await axe(page), [], name);
        const over = await page.evaluate<number>(TOO_WIDE);
        assert.ok(over <= 0);
        await page.screenshot({ path: join(SHOTS, `${name}-${language}.png`) });
      });
  });
}

test('a question is asked by keyboard, a marker shows the exact words, and leads to them in the report', async () =>
  within([`/story/${STORY}`], async (page) => {
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate('document.activeElement.className'), 'skip');
    await page.locator('#question').focus();
    await page.keyboard.type('Who brokered the truce?');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.answer .summary');
    assert.equal(new URL(page.url()).searchParams.get('q'), 'Who brokered the truce?');
    const marker = page.locator('.answer .cite > a').first();
    const tip = page.locator('.answer .cite .tip').first();
    assert.equal(await tip.isVisible(), false);
    await marker.focus();
    await tip.waitFor({ state: 'visible' });
    const quote = (await tip.locator('q').first().textContent()) ?? '';
    assert.ok(quote.length > 10);
    await page.keyboard.press('Enter');
    await page.waitForSelector('mark.spot');
    const spot = (await page.locator('mark.spot').allTextContents()).join('');
    assert.equal(spot, quote);
    assert.ok(await page.locator('mark.spot').first().isVisible());
    await page.goBack();
    await page.waitForSelector('.answer .summary');
  }));

test('a contested matter shows both sides next to each other, the kind of difference, and the origins as a picture and a list', async () =>
  within([`/story/${STORY}?q=${encodeURIComponent('Who brokered the truce?')}`], async (page) => {
    const line = page.locator('.answer .sides').first();
    assert.ok((await line.locator('.side').count()) >= 2);
    await page.getByText('Kind of difference and origins').first().click();
    await page.waitForSelector('.claim-card .kind');
    assert.ok((await page.locator('.claim-card .difference').count()) > 0);
    assert.ok((await page.locator('.tree svg .node').count()) > 0);
    await page.locator('.tree details summary').first().click();
    assert.ok((await page.locator('.tree details li').count()) > 0);
  }));

test('positions are filtered and sorted, and what is chosen stands in the address', async () =>
  within([`/story/${STORY}/positions`], async (page) => {
    const rows = () => page.locator('.positions tbody tr').count();
    const all = await rows();
    await page.getByLabel('Kind of difference').selectOption('number');
    const fewer = await rows();
    assert.ok(fewer > 0 && fewer < all);
    assert.match(page.url(), /field=number/);
    await page.reload();
    await settled(page);
    assert.equal(await rows(), fewer);
    await page.getByLabel('Kind of difference').selectOption('');
    await page.getByLabel('Party').selectOption({ index: 1 });
    assert.ok((await rows()) < all);
    await page.getByLabel('Order').selectOption('origins');
    const origins = (await page.locator('.positions tbody td.number').allTextContents()).map(Number);
    assert.deepEqual(
      origins,
      origins.toSorted((a, b) => b - a),
    );
    assert.match(
      (await page.locator('.positions tbody td').first().textContent()) ?? '',
      /asserts|denies|differs|silent/,
    );
  }));

test('what may contradict stands behind the table of claims and is no row of it', async () =>
  within([`/story/${STORY}/positions`], async (page) => {
    const doubts = page.locator('section[aria-labelledby="beside-may-contradict"]');
    assert.equal(await doubts.locator('h2').textContent(), 'What may contradict');
    const links = await doubts
      .locator('a', { hasText: 'This claim by itself' })
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    assert.ok(links.length > 0);
    const rows = await page
      .locator('.positions tbody th a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    assert.deepEqual(
      links.filter((link) => rows.includes(link)),
      [],
    );
  }));

test('the time line is zoomed and moved by keyboard and by dragging, and the list says the same', async () =>
  within([`/story/${STORY}/timeline`], async (page) => {
    const chart = page.locator('.axis-of .chart');
    const seen = async () => Number.parseInt((await page.locator('.axis-of [role=status]').textContent()) ?? '', 10);
    await page.getByRole('button', { name: 'All' }).click();
    const all = await seen();
    await chart.focus();
    for (let count = 0; count < 6; count++) await page.keyboard.press('+');
    const some = await seen();
    assert.ok(some < all, `${some} of ${all}`);
    assert.equal(await page.locator('.axis-of .moment').count(), some);
    const before = page.url();
    await page.keyboard.press('ArrowRight');
    assert.notEqual(page.url(), before);
    await page.keyboard.press('Home');
    assert.equal(await seen(), all);
    const box = await chart.boundingBox();
    assert.ok(box !== null);
    await page.mouse.move(box.x + box.width * 0.3, box.y + 6);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.5, box.y + 6);
    await page.mouse.up();
    assert.ok((await seen()) < all);
    assert.ok((await page.locator('.course svg .sign').count()) > 0);
  }));

test('somebody in the network is chosen by keyboard, and the list beside it tells their contacts alone', async () =>
  within([`/story/${STORY}/who`], async (page) => {
    const rows = () => page.locator('.contact-list li').count();
    const all = await rows();
    const node = page.locator('.actor').first();
    await node.focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('.actor[aria-pressed=true]');
    assert.equal(await node.getAttribute('aria-pressed'), 'true');
    const name = (await node.getAttribute('aria-label'))?.split(',')[0] ?? '';
    assert.ok((await rows()) < all);
    for (const text of await page.locator('.contact-list li').allTextContents()) assert.ok(text.includes(name));
    await page.keyboard.press(' ');
    await page.waitForSelector('.actor[aria-pressed=true]', { state: 'detached' });
    assert.equal(await rows(), all);
    assert.ok((await page.locator('.voices dl > div').count()) > 3);
    await page.getByRole('heading', { name: 'Named, but not heard' }).waitFor();
  }));

test('two reports are chosen and set side by side, word by word', async () =>
  within([`/story/${STORY}/reports`], async (page) => {
    await page.locator('.report-row input').nth(0).check();
    await page.locator('.report-row input').nth(1).check();
    await page.getByRole('link', { name: 'Compare the two word by word' }).click();
    await page.waitForSelector('.pair');
    assert.ok((await page.locator('.diff ins').count()) > 0 && (await page.locator('.diff del').count()) > 0);
    await page.goto(`${server.url}/story/${STORY}/reports?genre=digest`);
    await settled(page);
    assert.equal(await page.locator('.report-row').count(), 1);
  }));

test('in the reader furniture is folded and can be seen, marks are chosen, and only the text is shown where that is wished', async () =>
  within([`/story/${STORY}/report/${(await reportIds())[2]}`], async (page) => {
    const furniture = page.locator('details.furniture').first();
    assert.equal(await furniture.getAttribute('open'), null);
    await furniture.locator('summary').click();
    assert.ok(await furniture.locator('p').first().isVisible());
    const statements = await page.locator('.margin .note-statement').count();
    assert.ok(statements > 0);
    await page.getByLabel(/Happenings/).check();
    await page.waitForSelector('.margin .note-happening');
    await page.getByLabel(/Statements/).uncheck();
    await page.waitForSelector('.margin .note-statement', { state: 'detached' });
    await page.getByRole('button', { name: 'How to read' }).click();
    await page.getByRole('button', { name: 'Only the text' }).click();
    await page.waitForSelector('.views', { state: 'detached' });
    assert.equal(await page.locator('.margin, .views, .about').count(), 0);
    await page.keyboard.press('Escape');
    await page.waitForSelector('.views');
  }));

test('how somebody likes to read holds for the whole app and is remembered', async () =>
  within(['/'], async (page, context) => {
    // A click is answered with the next frame.
    const size = async () => {
      await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
      return await page.evaluate<number>(LETTERS);
    };
    await page.getByRole('button', { name: 'How to read' }).click();
    const sizes = new Set([await size()]);
    const larger = page.getByRole('button', { name: 'Larger' });
    while (await larger.isEnabled()) {
      await larger.click();
      sizes.add(await size());
    }
    const smaller = page.getByRole('button', { name: 'Smaller' });
    while (await smaller.isEnabled()) {
      await smaller.click();
      sizes.add(await size());
    }
    assert.ok(sizes.size >= 5, `${sizes.size} sizes`);
    await page.getByLabel('Sepia').check();
    await page.getByLabel('Language').selectOption('ur');
    await page.waitForSelector('html[dir=rtl][lang=ur]');
    const other = await context.newPage();
    await other.goto(`${server.url}/`);
    await other.waitForSelector('h1');
    assert.equal(await other.locator('html').getAttribute('data-mode'), 'light');
  }));

test('a draft is checked sentence by sentence', async () =>
  within([`/story/${STORY}/check`], async (page) => {
    const button = page.getByRole('button', { name: 'Check' });
    assert.equal(await button.isDisabled(), true);
    await page
      .locator('#draft')
      .fill('Arcenia brokered the truce. The moon is made of cheese and was sold on Tuesday.');
    await button.click();
    await page.waitForSelector('.verdict');
    assert.ok((await page.locator('.verdict').count()) >= 2);
  }));

const DRAFT = `Kessland and Tarvania, 12 March 2024

The Orrin Gazette

Deputy Premier Orla Dane said on Monday that 40 people were hurt at Port Asher. “We never agreed to a truce,” she said. Kessland denied it.
`;

test('a text is pasted, its reading is followed, what changed is shown; the report is hidden, listed, and brought back', async () =>
  within(
    ['/story/dam-failure/add'],
    async (page) => {
      await page.locator('#pasted').fill(DRAFT);
      await page.getByRole('button', { name: 'Add this text' }).click();
      await page.getByText(/^1 reports added/).waitFor({ timeout: 120_000 });
      await page.getByRole('heading', { name: 'What changed' }).waitFor();
      await page.goto(`${server.url}/story/dam-failure/reports?words=pasted`);
      await settled(page);
      assert.equal(await page.locator('.report-row').count(), 1);
      await page.locator('.row-title a').first().click();
      await page.getByRole('button', { name: 'Leave out of every answer' }).click();
      await page.waitForURL('**/corrections');
      await page.getByRole('button', { name: 'Undo' }).waitFor();
      await page.goto(`${server.url}/story/dam-failure/reports?words=pasted`);
      await settled(page);
      assert.equal(await page.locator('.report-row').count(), 0);
      await page.goto(`${server.url}/story/dam-failure/corrections`);
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.getByText('taken back').waitFor();
      await page.goto(`${server.url}/story/dam-failure/reports?words=pasted`);
      await settled(page);
      assert.equal(await page.locator('.report-row').count(), 1);
      // Who hides a report while its page is open asks for it once more.
    },
    /status of 404/u,
  ));

test('a date, a speaker, a party and a merge are corrected from where they stand, listed in words, and taken back', async () =>
  within(['/story/dam-failure/who'], async (page) => {
    const corrections = page.locator('.corrections > li');
    const chosen = async (label: string): Promise<void> => {
      const field = page.locator('label.field', { hasText: label }).locator('select');
      await field.locator('option').nth(1).waitFor({ state: 'attached' });
      await field.selectOption({ index: 1 });
    };
    const made = async (words: string): Promise<void> => {
      await page.getByRole('button', { name: 'Correct' }).click();
      await corrections.first().getByText(words).waitFor();
      await corrections.first().getByRole('button', { name: 'Undo' }).click();
      await corrections.first().getByText('taken back').waitFor();
    };
    await page.locator('g.actor').first().click();
    const name = (await page.locator('#contact-list').innerText()).split('\n')[0]?.trim() ?? '';
    await page.getByRole('link', { name: 'Correct: For whom somebody speaks' }).click();
    await page.getByLabel('Party').fill('Norland');
    await made('→ Norland');
    assert.ok((await corrections.first().innerText()).includes(name.replace(/ All$/u, '')));

    const { items } = (await (await fetch(`${server.url}/api/stories/dam-failure/reports`)).json()) as {
      items: { id: string }[];
    };
    await page.goto(`${server.url}/story/dam-failure/report/${items[0]?.id}`);
    await page.getByRole('link', { name: 'Correct: When it was published' }).click();
    await page.getByLabel('From', { exact: true }).fill('2031-05-09');
    await made('9 May 2031');

    const statements = (await (await fetch(`${server.url}/api/stories/dam-failure/statements?limit=1`)).json()) as {
      items: { id: string }[];
    };
    await page.goto(`${server.url}/story/dam-failure/claim/${statements.items[0]?.id}`);
    await page.getByRole('link', { name: 'Correct: Who said it' }).click();
    await chosen('Speaker');
    await made('→ nobody whom the reports name');

    const { items: actors } = (await (
      await fetch(`${server.url}/api/stories/dam-failure/actors?limit=1000`)
    ).json()) as {
      items: { id: string }[];
    };
    const merges = await Promise.all(
      actors.map(async ({ id }) => {
        const path = `/api/stories/dam-failure/actors/${encodeURIComponent(id)}/merges`;
        return ((await (await fetch(`${server.url}${path}`)).json()) as { merges: object[] }).merges.length;
      }),
    );
    const joined = actors[merges.findIndex((count) => count > 0)]?.id ?? '';
    await page.goto(`${server.url}/story/dam-failure/corrections?kind=unmerge&actor=${encodeURIComponent(joined)}`);
    await chosen('Joined in');
    await made('Not the one it was taken for');
  }));

/** Words of the app itself that stand in Latin letters: what a report says and what is marked as English is left aside, names of formats too. */
const LATIN = `[...function* () {
  const walk = document.createTreeWalker(document.querySelector('#app'), NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const { parentElement, data } = walk.currentNode;
    if (/[A-Za-z]{2,}/.test(data.replaceAll(/Markdown|HTML|PDF/g, '')) && !parentElement.closest('#app :is([lang="en"], [dir="auto"], [dir="ltr"], bdi, q, code, option, datalist, title)'))
      yield data.trim();
  }
}()]`;
const FORMATS =
  /^(?:Aa|Crossread|Markdown|JSON(?: lines)?|CSV|HTML|PDF|GEXF|GraphML|TimelineJS|ClaimReview|Web Annotations|SHA-256|id)$/u;

for (const language of ['ar', 'zh'])
  test(`every view speaks the language that was chosen: ${language}`, async () => {
    const foreign: string[] = [];
    for (const [name, path] of VIEWS)
      await within([await path(), { language }], async (page) => {
        await page.waitForSelector(`html[lang=${language}]`);
        const words = await page.evaluate<readonly string[]>(LATIN);
        foreign.push(...words.filter((one) => !FORMATS.test(one)).map((one) => `${name}: ${one}`));
      });
    assert.deepEqual(foreign, []);
  });

test('a file is dropped into a new story that is begun for it', async () =>
  within(['/add'], async (page) => {
    await page.getByLabel('Its name').fill('Port Asher');
    await page
      .locator('#files')
      .setInputFiles({ name: 'gazette.txt', mimeType: 'text/plain', buffer: Buffer.from(DRAFT) });
    await page.getByText('1 reports added').waitFor();
    await page.getByRole('link', { name: 'To the story' }).click();
    await page.waitForURL('**/story/port-asher');
    await page.waitForSelector('.answer');
  }));

test('export links give files', async () =>
  within([`/story/${STORY}`], async (page) => {
    for (const name of ['Page', 'Markdown', 'Text', 'JSON']) {
      const waiting = page.waitForEvent('download');
      await page.locator('.exports').getByRole('link', { name, exact: true }).click();
      assert.match((await waiting).suggestedFilename(), /digest\.(?:html|md|txt|json)$/);
    }
  }));

const PAYLOADS = [
  '<script>document.title="ran"</script>',
  '<img src=x onerror="alert(1)">',
  '"><svg onload=alert(1)>',
  'javascript:alert(1)',
  '{{constructor.constructor("alert(1)")()}}',
  '</textarea></title><iframe srcdoc="<script>parent.ran=1</script>">',
];

test('a payload in every field of a report and of an address runs nothing in any view', async () => {
  const story = await server.desk.do<'begin'>({ do: 'begin', name: PAYLOADS.join(' ').slice(0, 190) });
  const inputs = PAYLOADS.map((payload, at) => ({
    file: `${payload.replaceAll('/', '∕')}-${at}.html`,
    bytes: new TextEncoder().encode(
      `<!doctype html><html><head><title>${entities(payload)}</title><meta property="og:site_name" content="${entities(payload)}"><meta name="author" content="${entities(payload)}"></head><body><article><h1>${entities(payload)}</h1><p>Premier Orla ${entities(payload)} Dane said on Monday that “${entities(payload)}” was agreed with Norland and 40 people were hurt.</p><p>Norland denied that ${entities(payload)} was agreed, Tor Vale told ${entities(payload)}.</p></article></body></html>`,
    ),
  }));
  await server.desk.do<'add'>({ do: 'add', story, inputs });
  const { items } = (await (await fetch(`${server.url}/api/stories/${story}/reports`)).json()) as {
    items: { id: string }[];
  };
  assert.equal(items.length, PAYLOADS.length);
  const paths = [
    '/',
    `/story/${story}`,
    ...['positions', 'timeline', 'who', 'reports', 'corrections'].map((view) => `/story/${story}/${view}`),
    ...items.map(({ id }) => `/story/${story}/report/${id}`),
    ...PAYLOADS.map((payload) => `/story/${story}?q=${encodeURIComponent(payload)}`),
    `/story/${encodeURIComponent(PAYLOADS[0] ?? '')}`,
  ];
  for (const path of paths) {
    const { page, faults, context } = await open(path);
    assert.deepEqual(
      faults.filter((fault) => !fault.includes('404')),
      [],
      path,
    );
    assert.notEqual(await page.title(), 'ran');
    assert.equal(await page.evaluate<number>(RAN), 0);
    await context.close();
  }
});

function entities(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

test('a page of another site in the same browser can read nothing and change nothing', async () => {
  const foreign = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html').end('<!doctype html><title>theirs</title>');
  });
  await new Promise<void>((resolve) => foreign.listen(0, '127.0.0.1', resolve));
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(`http://localhost:${(foreign.address() as AddressInfo).port}/`);
    const own = `http://localhost:${server.port}`;
    const got = await page.evaluate<Readonly<Record<string, string>>>(`(${ATTEMPTS})(${JSON.stringify(own)})`);
    for (const [how, text] of Object.entries(got)) assert.ok(!text.includes('Border'), `${how}: ${text}`);
    assert.equal(got.script, 'blocked');
    assert.ok(!server.desk.stories().some(({ name }) => name === 'Theirs'));
  } finally {
    await context.close();
    foreign.close();
  }
});

/** What a page of another site may try: read, read blindly, change, frame, load as a script. */
const ATTEMPTS = `async (base) => {
  const attempt = async (init) => {
    try {
      const response = await fetch(base + '/api/stories', init);
      return response.type + ' ' + (await response.text());
    } catch (error) {
      return String(error);
    }
  };
  const text = (type) => ({ method: 'POST', headers: { 'content-type': type }, body: '{"name":"Theirs"}' });
  const framed = await new Promise((resolve) => {
    const frame = document.createElement('iframe');
    frame.onload = () => {
      try {
        resolve(frame.contentDocument ? frame.contentDocument.body.textContent : 'blocked');
      } catch {
        resolve('blocked');
      }
    };
    frame.src = base;
    document.body.append(frame);
  });
  const script = await new Promise((resolve) => {
    const tag = document.createElement('script');
    tag.onload = () => resolve('loaded');
    tag.onerror = () => resolve('blocked');
    tag.src = base + '/api/stories';
    document.head.append(tag);
  });
  return {
    read: await attempt(),
    opaque: await attempt({ mode: 'no-cors' }),
    simple: await attempt({ ...text('text/plain'), mode: 'no-cors' }),
    json: await attempt(text('application/json')),
    framed,
    script,
  };
}`;

test('of ten thousand reports only those in sight are in the page', async () => {
  const { page, context } = await open('/');
  try {
    const [id] = await reportIds();
    const one = (
      (await (await fetch(`${server.url}/api/stories/${STORY}/reports?limit=1`)).json()) as { items: object[] }
    ).items[0];
    const items = Array.from({ length: 10_000 }, (_, at) => ({ ...one, id: `${id}-${at}`, title: `Report ${at}` }));
    await page.route('**/api/stories/*/reports?*', (route) =>
      route.fulfill({ json: { items, total: items.length, next: null } }),
    );
    await page.goto(`${server.url}/story/${STORY}/reports`);
    await settled(page);
    assert.ok((await page.locator('.report-row').count()) < 100);
    await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)');
    await page.getByText('Report 9999', { exact: true }).waitFor();
    assert.ok((await page.locator('.report-row').count()) < 100);
  } finally {
    await context.close();
  }
});
