import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { escaped, spot, textHtml } from './source.ts';

const span = fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }));

test('the stored text stands in the page letter for letter, however the cited spans overlap', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 61, maxLength: 80 }),
      fc.array(span),
      fc.array(span),
      (text, cited, furniture) => {
        const html = textHtml(text, cited, furniture, 3);
        assert.equal(html.replace(/<[^>]*>/g, ''), escaped(text));
        for (const one of cited) assert.equal(html.split(`id="${spot(3, one)}"`).length, 2);
      },
    ),
  );
});

test('cited words are marked and furniture is set back', () => {
  assert.equal(
    textHtml('Menu one two', [{ start: 5, end: 8 }], [{ start: 0, end: 4 }], 1),
    '<span class="aside">Menu</span> <span class="spot" id="source-1-5-8"></span><mark>one</mark> two',
  );
});

test('nothing of a text becomes markup, and half a letter becomes the replacement character', () => {
  assert.equal(
    escaped(`<a href='x' title="y">&\u0000\ud800`),
    '&lt;a href=&#39;x&#39; title=&quot;y&quot;&gt;&amp;\ufffd',
  );
});
