import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { SCRIPT, SCRIPT_HASH, STYLE } from './page.ts';

test('the page allows the script that it holds and no other', () => {
  assert.equal(SCRIPT_HASH, `sha256-${createHash('sha256').update(SCRIPT).digest('base64')}`);
});

test('neither style nor script can end its element, and the style loads nothing', () => {
  assert.doesNotMatch(`${STYLE}${SCRIPT}`, /<\//);
  assert.doesNotMatch(STYLE, /url\(|@import|@font-face/);
});

/** Relative luminance and contrast as in WCAG 2.2. */
function contrast(a: string, b: string): number {
  const [light = 1, dark = 0] = [a, b].map(luminance).sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test('every colour of words is readable on both grounds, in light and in dark', () => {
  const themes = [...STYLE.matchAll(/:root\{([^}]*)\}/g)].slice(0, 2);
  assert.equal(themes.length, 2);
  for (const [, theme = ''] of themes) {
    const colours = Object.fromEntries(
      [...theme.matchAll(/--([a-z]+):(#[0-9a-f]{6})/g)].map(([, name, value]) => [name, value]),
    );
    for (const words of ['ink', 'quiet', 'accent', 'yes', 'no']) {
      for (const ground of ['paper', 'raised']) {
        const found = contrast(colours[words] ?? '', colours[ground] ?? '');
        assert.ok(found >= 4.5, `${words} on ${ground}: ${found.toFixed(2)}`);
      }
    }
    assert.ok(contrast(colours.ink ?? '', colours.mark ?? '') >= 4.5);
  }
});

test('nothing is put far off to the left: a page that runs from right to left would begin there', () => {
  assert.doesNotMatch(STYLE, /[;{]left:-\d/u);
});
