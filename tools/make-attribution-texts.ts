/** Writes the texts of the attribution set (`attribution/texts`, `attribution/sentences.tsv`, `attribution/credits.tsv`) from the treebanks they come from:
 *  `node tools/make-attribution-texts.ts --data DIR`, where DIR holds `meantime`, `gum-news` and `gum-train`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type AttributionDocument, DOCUMENTS } from './attribution/documents.ts';
import { joinTokens } from './attribution/tokens.ts';
import { readConllu, runningText } from './conllu.ts';

interface Sentence {
  readonly text: string;
  /** Whether a paragraph begins with it. */
  readonly opens: boolean;
}

const LICENCES = [
  ['meantime-', 'CC BY 2.5 (Wikinews), corpus CC BY 4.0'],
  ['gum-news-', 'CC BY 2.5'],
  ['gum-interview-', 'CC BY 2.5'],
  ['gum-bio-', 'CC BY-SA 3.0'],
  ['gum-academic-', 'CC BY 4.0'],
  ['gum-textbook-', 'CC BY 4.0'],
  ['gum-speech-', 'public domain (United States government)'],
  ['gum-court-', 'public domain (United States government)'],
] as const;

const { values } = parseArgs({ options: { data: { type: 'string' } } });
if (values.data === undefined) throw new Error('Say where the treebanks are: --data DIR');
const data = values.data;
const target = join(import.meta.dirname, '..', 'attribution');
const meantime = readMeantime(readFileSync(join(data, 'meantime', 'meantime-en.dev.conll'), 'utf8'));

mkdirSync(join(target, 'texts'), { recursive: true });
const credits = ['document\ttitle\tauthor\taddress\tlicence'];
const rows = ['# document\twhere its sentences begin, in UTF-16 code units'];
for (const { id, set, unit } of DOCUMENTS) {
  const sentences = set === 'meantime' ? meantime.get(unit) : readGum(join(data, set, `${unit}.conllu`));
  if (sentences === undefined) throw new Error(`${set} has no ${unit}`);
  const { text, starts } = runningText(sentences.map((sentence) => ({ ...sentence, words: [] })));
  writeFileSync(join(target, 'texts', `${id}.txt`), `${text}\n`);
  credits.push([id, ...creditOf(set, unit, text), licenceOf(id)].join('\t'));
  rows.push(`${id}\t${starts.join(' ')}`);
}
writeFileSync(join(target, 'sentences.tsv'), `${rows.join('\n')}\n`);
writeFileSync(join(target, 'credits.tsv'), `${credits.join('\n')}\n`);
console.log(`${DOCUMENTS.length} texts written`);

/** The treebank keeps sentences but no paragraphs: title, date and the rest become one each. */
function readMeantime(content: string): ReadonlyMap<string, readonly Sentence[]> {
  const tokens = new Map<string, string[][]>();
  for (const line of content.split('\n')) {
    const [unit = '', sentence = '', , token] = line.split('\t');
    if (token === undefined) continue;
    const list = tokens.get(unit) ?? [];
    tokens.set(unit, list);
    const index = Number(sentence);
    while (list.length <= index) list.push([]);
    list[index]?.push(token);
  }
  return new Map(
    [...tokens].map(([unit, sentences]) => [
      unit,
      joinTokens(sentences).map((text, index) => ({ text, opens: index <= 2 })),
    ]),
  );
}

/** In an interview each turn becomes a paragraph that begins with the speaker's name and a colon: the page marks the speaker
 *  by its layout, the treebank by an attribute. A speech has one speaker and no turns. */
function readGum(path: string): readonly Sentence[] {
  const content = readFileSync(path, 'utf8');
  const speakers = [...content.matchAll(/^# sent_id = .*\n(?:# .*\n)*/gm)].map(
    ([head]) => /^# speaker = (.*)$/m.exec(head)?.[1] ?? null,
  );
  const manySpeak = new Set(speakers.filter((speaker) => speaker !== null)).size > 1;
  let before: string | null = null;
  return readConllu(content).map(({ text, opens }, index) => {
    const speaker = speakers[index] ?? null;
    const turns = manySpeak && speaker !== null && (opens || speaker !== before);
    before = speaker;
    return turns ? { text: `${nameOf(speaker)}: ${text}`, opens: true } : { text, opens };
  });
}

/** Title, author and address of a text. MEANTIME tells no address: the page of Wikinews has the title. */
function creditOf(set: AttributionDocument['set'], unit: string, text: string): readonly [string, string, string] {
  if (set === 'meantime') return [text.split('\n')[0] ?? '', 'Wikinews', ''];
  const content = readFileSync(join(data, set, `${unit}.conllu`), 'utf8');
  const field = (name: string) => new RegExp(`^# meta::${name} = (.*)$`, 'mu').exec(content)?.[1]?.trim() ?? '';
  return [field('title'), field('author'), field('sourceURL')];
}

function licenceOf(id: string): string {
  const found = LICENCES.find(([prefix]) => id.startsWith(prefix));
  if (found === undefined) throw new Error(`The licence of ${id} is not known`);
  return found[1];
}

/** “OrlaDane” is Orla Dane. */
function nameOf(speaker: string): string {
  return speaker
    .replace(/^#/, '')
    .replaceAll('_', ' ')
    .replace(/(?<=\p{Ll})(?<!Mc)(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, ' ');
}
