/** `node tools/make-story.ts FOLDER --count N [--seed S]`: reports of one invented story, for measuring what a large case costs. The same
 *  count and seed give the same bytes, and a larger count begins with the same reports.
 *
 *  A river dispute of two states over ten days. Of a hundred reports
 *    35 are distinct: facts of their day in the words of their reporter, a speaker's denial or claim, and a matter of their own town;
 *    20 are paraphrases: the facts of an agency item in other words and another order;
 *    25 are edited agency items: a new first line, a sentence cut, words replaced;
 *    20 are copies of an agency item under another outlet's name.
 *  An agency writes an item a day for each five hundred reports, at least one. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { numbers } from './make-folder.ts';

export interface Invented {
  readonly file: string;
  readonly text: string;
  readonly kind: 'distinct' | 'paraphrase' | 'edited' | 'copy';
}

/** Of a hundred draws, below which each kind lies. */
const KINDS = [
  ['distinct', 35],
  ['paraphrase', 55],
  ['edited', 80],
  ['copy', 100],
] as const;

/** One report of the story. */
export function inventReport(seed: number, index: number): Invented {
  const random = numbers(seed * 1_000_003 + index * 7919 + 13);
  const draw = Math.floor(random() * 100);
  const kind = KINDS.find(([, below]) => draw < below)?.[0] ?? 'copy';
  const day = Math.floor(random() * DAYS);
  const outlet = `${pick(random, TOWNS)}${pick(random, TOWN_ENDS)} ${pick(random, PAPERS)}`;
  const item = Math.floor(random() * (1 + Math.floor(index / 500)));
  const body = kind === 'distinct' ? distinct(random, day) : fromItem(kind, random, itemOf(seed, day, item), day);
  const date = `2031-05-${String(day + 5).padStart(2, '0')}`;
  const text = `---\ntitle: ${body.title}\noutlet: ${outlet}\ndate: ${date}\n---\n${body.paragraphs.join('\n\n')}\n`;
  return { file: `${String(index).padStart(6, '0')}.txt`, text, kind };
}

/** Files in folders of a thousand. */
export function makeStory(folder: string, count: number, seed: number): void {
  for (let index = 0; index < count; index++) {
    const part = join(folder, String(Math.floor(index / 1000)).padStart(4, '0'));
    if (index % 1000 === 0) mkdirSync(part, { recursive: true });
    const { file, text } = inventReport(seed, index);
    writeFileSync(join(part, file), text);
  }
}

type Random = () => number;

interface Body {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

const DAYS = 10;

function pick<Item>(random: Random, list: readonly Item[]): Item {
  const item = list[Math.floor(random() * list.length)];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
}

/** What happened on a day: the same for every report of the seed's story. Each fact can be told in several wordings. */
function factsOf(day: number): readonly (readonly string[])[] {
  const random = numbers(day * 31 + 7);
  const dead = 2 + Math.floor(random() * 20);
  const [place, other] = [pick(random, PLACES), pick(random, PLACES)];
  const [minister, general] = [pick(random, PEOPLE), pick(random, PEOPLE)];
  const hour = 1 + Math.floor(random() * 11);
  const week = WEEKDAYS[day % 7] ?? 'Monday';
  return [
    [
      `${dead} people were killed on ${week} when Sudmark shelled the harbour of ${place}.`,
      `Sudmark’s army shelled the harbour of ${place} on ${week}, killing ${dead} people.`,
      `A shelling of ${place} by Sudmark on ${week} left ${dead} people dead.`,
    ],
    [
      `${minister.title} ${minister.name} of ${minister.state} said on ${week} that the gates of the upper dam would be opened.`,
      `The gates of the upper dam would be opened, ${minister.title} ${minister.name} of ${minister.state} said on ${week}.`,
      `“We will open the gates of the upper dam,” ${minister.state}’s ${minister.title} ${minister.name} said on ${week}.`,
    ],
    [
      `${general.state} denied that its troops had crossed the river at ${other}.`,
      `Troops never crossed the river at ${other}, said ${general.title} ${general.name} of ${general.state}.`,
      `${general.title} ${general.name} rejected reports that soldiers of ${general.state} had crossed the river at ${other}.`,
    ],
    [
      `President Ilse Quent of Arcenia called Premier Tor Vayne at ${hour} pm on ${week} and urged a ceasefire.`,
      `At ${hour} pm on ${week}, Arcenia’s President Ilse Quent telephoned Premier Tor Vayne to urge a ceasefire.`,
      `Premier Tor Vayne received a call from President Ilse Quent of Arcenia at ${hour} pm on ${week}.`,
    ],
    [
      `Norland and Sudmark agreed on ${week} to keep the bridge of ${place} open.`,
      `The bridge of ${place} will stay open, Norland and Sudmark agreed on ${week}.`,
      `An agreement of Norland and Sudmark on ${week} keeps the bridge of ${place} open.`,
    ],
  ];
}

/** An agency's item of a day: three or four of its facts and a quotation. */
function itemOf(seed: number, day: number, item: number): Body {
  const random = numbers(seed * 977 + day * 131 + item * 7 + 3);
  const facts = chosen(random, factsOf(day), 3 + Math.floor(random() * 2));
  const speaker = pick(random, PEOPLE);
  const quote = `“${pick(random, QUOTES)} ${pick(random, QUOTE_ENDS)},” ${speaker.name}, ${speaker.title} of ${speaker.state}, told reporters in ${pick(random, PLACES)}.`;
  return {
    title: `${pick(random, TITLES)} on the river`,
    paragraphs: [...facts.map((fact) => pick(random, fact)), quote],
  };
}

function fromItem(kind: Exclude<Invented['kind'], 'distinct'>, random: Random, item: Body, day: number): Body {
  const [first = '', ...rest] = item.paragraphs;
  if (kind === 'copy') return { title: item.title, paragraphs: [`PORT ASHER (Meridian) — ${first}`, ...rest] };
  if (kind === 'edited') {
    const cut = Math.floor(random() * rest.length);
    const kept = rest.filter((_, at) => at !== cut || rest.length < 3);
    const words = (text: string): string =>
      EDITS.reduce((edited, [from, to]) => (random() < 0.3 ? edited.replace(from, to) : edited), text);
    const lead = `${pick(random, LEADS)} ${pick(random, TOWNS)}${pick(random, TOWN_ENDS)}.`;
    return {
      title: pick(random, TITLES),
      paragraphs: [lead, words(first), ...kept.map(words), 'With inputs from Meridian.'],
    };
  }
  const facts = factsOf(day);
  const told = facts.filter((wordings) => wordings.some((wording) => item.paragraphs.includes(wording)));
  return {
    title: pick(random, TITLES),
    paragraphs: shuffled(random, told).map((wordings) =>
      pick(
        random,
        wordings.filter((wording) => !item.paragraphs.includes(wording)),
      ),
    ),
  };
}

function distinct(random: Random, day: number): Body {
  const told = chosen(random, factsOf(day), 2).map((wordings) => pick(random, wordings));
  const town = `${pick(random, TOWNS)}${pick(random, TOWN_ENDS)}`;
  const speaker = pick(random, PEOPLE);
  const own = [
    `In ${town}, ${2 + Math.floor(random() * 90)} families spent the night in ${pick(random, SHELTERS)}.`,
    `“${pick(random, QUOTES)} ${pick(random, QUOTE_ENDS)},” said ${pick(random, FIRST_NAMES)} ${town.slice(0, 1)}${pick(random, SURNAMES)}, a ${pick(random, TRADES)} of ${town}.`,
    `${speaker.title} ${speaker.name} of ${speaker.state} ${pick(random, ['confirmed', 'denied', 'claimed'])} that ${pick(random, MATTERS)} ${pick(random, PLACES)}.`,
  ];
  return { title: `${pick(random, TITLES)} in ${town}`, paragraphs: shuffled(random, [...told, ...own]) };
}

function chosen<Item>(random: Random, list: readonly Item[], count: number): readonly Item[] {
  return shuffled(random, list).slice(0, count);
}

function shuffled<Item>(random: Random, list: readonly Item[]): readonly Item[] {
  return list
    .map((item, at) => ({ item, at, key: random() }))
    .sort((a, b) => a.key - b.key || a.at - b.at)
    .map(({ item }) => item);
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const PLACES = ['Port Asher', 'Lenn', 'Brackwater', 'Oster Quay', 'Hallin', 'Tamm', 'Velsund', 'Grey Ford'];
const TOWNS = [
  'Nor',
  'Hal',
  'Brin',
  'Kess',
  'Dor',
  'Fal',
  'Gar',
  'Lum',
  'Mer',
  'Ost',
  'Pell',
  'Rav',
  'Sten',
  'Tor',
  'Ul',
  'Ves',
];
const TOWN_ENDS = ['wick', 'holm', 'stad', 'mere', 'ford', 'gard', 'bury', 'haven', 'field', 'minster'];
const PAPERS = ['Post', 'Courier', 'Herald', 'Gazette', 'Tribune', 'Observer', 'Echo', 'Times'];
const TITLES = [
  'Shelling and talks',
  'Calls for a ceasefire',
  'The gates of the dam',
  'Another day of fire',
  'Families leave their homes',
  'Premier under pressure',
];
const LEADS = [
  'The river dispute is felt in',
  'Readers wrote to us from',
  'Buses ran late in',
  'Schools stayed closed in',
];
const SHELTERS = ['a school', 'a church', 'the town hall', 'a sports hall', 'tents'];
const TRADES = ['baker', 'teacher', 'ferryman', 'nurse', 'farmer', 'shopkeeper'];
const FIRST_NAMES = ['Ana', 'Jonas', 'Mira', 'Pavel', 'Tessa', 'Ivo', 'Lena', 'Marek'];
const SURNAMES = ['oller', 'andt', 'ennick', 'arro', 'eyle', 'ivers', 'undt', 'osta'];
const QUOTES = [
  'We heard the guns all night and',
  'Nobody told us anything, so',
  'The water has been rising for days and',
  'They promised us help, but',
];
const QUOTE_ENDS = [
  'we left before dawn',
  'we are still waiting',
  'we will stay here',
  'nobody came',
  'the road was closed',
];
const MATTERS = [
  'the market had been hit in',
  'a patrol boat was lost near',
  'drones were shot down over',
  'wells were poisoned in',
  'prisoners had been exchanged at',
];
const EDITS: readonly (readonly [RegExp, string])[] = [
  [/ people/u, ' residents'],
  [/harbour/u, 'port'],
  [/ said on/u, ' told reporters on'],
  [/urged/u, 'demanded'],
  [/crossed/u, 'forded'],
];
const PEOPLE = [
  { name: 'Orla Dane', title: 'Defence Minister', state: 'Norland' },
  { name: 'Tor Vayne', title: 'Premier', state: 'Norland' },
  { name: 'Ines Brandt', title: 'Foreign Minister', state: 'Sudmark' },
  { name: 'Karel Moss', title: 'General', state: 'Sudmark' },
  { name: 'Ilse Quent', title: 'President', state: 'Arcenia' },
  { name: 'Bruno Hale', title: 'Interior Minister', state: 'Norland' },
  { name: 'Dario Finn', title: 'Ambassador', state: 'Arcenia' },
  { name: 'Nadia Roe', title: 'Army Chief', state: 'Sudmark' },
];

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    options: { count: { type: 'string' }, seed: { type: 'string', default: '1' } },
    allowPositionals: true,
  });
  const [folder] = positionals;
  const count = Number(values.count);
  if (folder === undefined || !Number.isInteger(count) || count < 1)
    throw new Error('Usage: node tools/make-story.ts FOLDER --count N [--seed S]');
  makeStory(folder, count, Number(values.seed));
}
