import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { eld } from 'eld/extrasmall';

/** BCP 47 tag of the language that most of the text is written in; `und` where too little of it tells. */
export function languageOf(text: string): string {
  const sample = text.length > SAMPLE ? text.slice(0, SAMPLE) : text;
  const words = wordsOf(sample);
  if (words.join('').length < FEWEST_LETTERS) return 'und';
  if (words.length >= 20 && holdsEnglish(words)) return 'en';
  detector ??= load();
  const { language } = detector.detect(sample);
  return language === '' ? 'und' : language;
}

/** Whether a few sentences are English, told by their small words alone; also where there are none. */
export function isPlainEnglish(text: string): boolean {
  return holdsEnglish(wordsOf(text));
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}

/** Running English has about four such words in ten; no other language written in Latin letters comes near. */
function holdsEnglish(words: readonly string[]): boolean {
  let english = 0;
  for (const word of words) if (ENGLISH.has(word)) english++;
  return english >= words.length * 0.25;
}

/** The package names its entry for `import` only; its file can be loaded when first needed all the same. */
function load(): typeof eld {
  const file = fileURLToPath(import.meta.resolve('eld/extrasmall'));
  return (createRequire(import.meta.url)(file) as { eld: typeof eld }).eld;
}

let detector: typeof eld | undefined;

const SAMPLE = 3_000;
/** Fewer than this say little: a headline of names alone looks like any language. */
const FEWEST_LETTERS = 24;

/** Loading the detector takes longer than reading a hundred texts, so plain English is known by its small words. */
const ENGLISH: ReadonlySet<string> = new Set(
  (
    'the of and to in that for on with as by at from was were is are be been has have had it its this which who would will not but or an ' +
    'after before said says their they he she his her than about into over'
  ).split(' '),
);
