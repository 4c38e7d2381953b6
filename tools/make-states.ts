/** Make `data/states.tsv` from the package world-countries (ODbL 1.0): run `node tools/make-states.ts` and read the difference.
 *  `tools/measure/state-codes.tsv` holds the three letters that CAMEO uses for the same states (ISO 3166-1 alpha-3).
 *  What news English uses beyond that package (short forms, plurals of demonyms, seats of government) stands below by hand. */
import { readFileSync, writeFileSync } from 'node:fs';

interface Country {
  readonly cca2: string;
  readonly cca3: string;
  readonly name: { readonly common: string; readonly official: string };
  readonly altSpellings: readonly string[];
  readonly capital: readonly string[];
  readonly demonyms: { readonly eng?: { readonly m: string; readonly f: string } };
  readonly unMember: boolean;
}

interface More {
  readonly name?: string;
  readonly names?: readonly string[];
  readonly demonyms?: readonly string[];
  readonly capitals?: readonly string[];
  readonly seats?: readonly string[];
}

/** General knowledge of press English; nothing here belongs to one event. */
const MORE: Readonly<Record<string, More>> = {
  ae: { names: ['the Emirates'], demonyms: ['Emirati', 'Emiratis'] },
  af: { demonyms: ['Afghan', 'Afghans', 'Afghani'] },
  ar: { demonyms: ['Argentine', 'Argentinian', 'Argentinians'], seats: ['Casa Rosada'] },
  au: { demonyms: ['Australian', 'Aussie'] },
  ba: { name: 'Bosnia and Herzegovina', names: ['Bosnia'], demonyms: ['Bosnian', 'Bosnians'] },
  br: { names: ['Brasil'], capitals: ['Brasilia', 'Brasília'], seats: ['Planalto', 'Planalto Palace'] },
  bw: { demonyms: ['Botswanan'] },
  by: { names: ['Byelorussia'] },
  cd: {
    name: 'Democratic Republic of the Congo',
    names: ['DR Congo', 'DRC', 'Democratic Republic of Congo', 'Congo-Kinshasa', 'Congo'],
  },
  cg: { names: ['Congo-Brazzaville'], demonyms: [] },
  ch: { capitals: ['Bern', 'Berne'] },
  ci: { names: ['Ivory Coast', "Côte d'Ivoire", "Cote d'Ivoire"] },
  cl: { seats: ['La Moneda'] },
  cn: { names: ['PRC', "People's Republic of China", 'mainland China'], seats: ['Zhongnanhai'] },
  cz: { names: ['Czech Republic'], demonyms: ['Czech', 'Czechs'] },
  de: { seats: ['Bundeskanzleramt'] },
  dk: { demonyms: ['Danish', 'Dane', 'Danes'] },
  eg: { demonyms: ['Egyptian'] },
  es: { demonyms: ['Spanish', 'Spaniard', 'Spaniards'], seats: ['Moncloa'] },
  et: { capitals: ['Addis Ababa'] },
  fi: { demonyms: ['Finnish', 'Finn', 'Finns'] },
  fr: {
    demonyms: ['French', 'Frenchman', 'Frenchmen'],
    seats: ['Elysee', 'Élysée', 'Elysée', 'Elysee Palace', 'Élysée Palace', "Quai d'Orsay"],
  },
  gb: {
    names: ['UK', 'U.K.', 'Britain', 'Great Britain'],
    demonyms: ['British', 'Briton', 'Britons', 'Brit', 'Brits'],
    seats: ['Downing Street', 'No 10', 'No. 10', 'Number 10', '10 Downing Street', 'Whitehall'],
  },
  hk: { demonyms: ['Hong Konger', 'Hong Kongers'], capitals: [] },
  hu: { demonyms: ['Hungarian'] },
  ie: { demonyms: ['Irish', 'Irishman', 'Irishmen'] },
  in: { names: ['Bharat'], capitals: ['New Delhi', 'Delhi'], seats: ['South Block', 'North Block'] },
  il: { demonyms: ['Israeli', 'Israelis'], capitals: ['Jerusalem', 'Tel Aviv'] },
  iq: { demonyms: ['Iraqi', 'Iraqis'] },
  ir: { names: ['Islamic Republic of Iran'], capitals: ['Tehran', 'Teheran'] },
  is: { demonyms: ['Icelandic', 'Icelander', 'Icelanders'] },
  it: { seats: ['Palazzo Chigi', 'Chigi Palace', 'Quirinal', 'Quirinale'] },
  jp: { seats: ['Kantei'] },
  ke: { demonyms: ['Kenyan'] },
  kg: { demonyms: ['Kyrgyz', 'Kirghiz'] },
  kp: { names: ['DPRK', "Democratic People's Republic of Korea"], demonyms: ['North Korean', 'North Koreans'] },
  kr: {
    names: ['ROK', 'Republic of Korea', 'S. Korea'],
    demonyms: ['South Korean', 'South Koreans'],
    seats: ['Blue House'],
  },
  kz: { demonyms: ['Kazakh', 'Kazakhs', 'Kazakhstani'] },
  lu: { names: ['Luxemburg'] },
  md: { capitals: ['Chisinau', 'Chișinău'] },
  mm: { names: ['Burma'], demonyms: ['Burmese', 'Myanmar'], capitals: ['Naypyidaw', 'Nay Pyi Taw'] },
  mn: { capitals: ['Ulaanbaatar', 'Ulan Bator'] },
  nl: { names: ['Holland'], demonyms: ['Dutch', 'Dutchman', 'Dutchmen'], capitals: ['Amsterdam', 'The Hague'] },
  no: { demonyms: ['Norwegian'] },
  np: { demonyms: ['Nepalese', 'Nepali'] },
  nz: { demonyms: ['New Zealander', 'New Zealanders', 'Kiwi'], seats: ['Beehive'] },
  pe: { seats: ['Government Palace of Peru'] },
  ph: {
    demonyms: ['Filipino', 'Filipinos', 'Philippine'],
    seats: ['Malacanang', 'Malacañang', 'Malacañang Palace', 'Malacanang Palace'],
  },
  pl: { demonyms: ['Polish', 'Pole', 'Poles'] },
  ps: {
    names: ['Palestinian Authority', 'State of Palestine', 'Palestinian territories'],
    demonyms: ['Palestinian', 'Palestinians'],
  },
  pt: { demonyms: ['Portuguese'] },
  qa: { demonyms: ['Qatari', 'Qataris'] },
  ru: { names: ['Russian Federation'], seats: ['Kremlin'] },
  sa: { names: ['Kingdom of Saudi Arabia', 'KSA'], demonyms: ['Saudi', 'Saudis', 'Saudi Arabian'] },
  se: { demonyms: ['Swedish', 'Swede', 'Swedes'] },
  si: { demonyms: ['Slovenian', 'Slovene'] },
  sk: { demonyms: ['Slovak', 'Slovakian'] },
  sz: { names: ['Swaziland'], capitals: ['Mbabane', 'Lobamba'] },
  th: { demonyms: ['Thai', 'Thais'] },
  tj: { demonyms: ['Tajik', 'Tajiks'] },
  tl: { names: ['East Timor'], demonyms: ['Timorese', 'East Timorese'] },
  tr: { name: 'Turkey', names: ['Türkiye', 'Turkiye'], demonyms: ['Turkish', 'Turk', 'Turks'] },
  tw: { demonyms: ['Taiwanese'] },
  ua: { capitals: ['Kyiv', 'Kiev'], seats: ['Bankova'] },
  us: {
    names: ['US', 'U.S.', 'USA', 'U.S.A.', 'United States of America', 'America'],
    demonyms: ['American'],
    capitals: ['Washington', 'Washington D.C.', 'Washington, D.C.', 'Washington DC', 'Washington, DC'],
    seats: ['White House', 'Oval Office', 'Pentagon', 'Foggy Bottom', 'Capitol Hill'],
  },
  uz: { demonyms: ['Uzbek', 'Uzbeks'] },
  va: { name: 'Vatican', names: ['Holy See', 'Vatican City'], demonyms: [], capitals: ['Vatican City'] },
  ye: { capitals: ['Sanaa', "Sana'a"] },
  za: { capitals: ['Pretoria', 'Cape Town'], seats: ['Union Buildings'] },
};

/** Words of the package that are no names in English news. */
const NOT_NAMES =
  /^(?:[A-Z]{2}|RSA|Saudi|Thai|Congo|Island|Prathet|Lao|Togolese|Macedonia)$|[^\p{Script=Latin}\s.’'(),-]/u;

const countries = JSON.parse(
  readFileSync(new URL(import.meta.resolve('world-countries/countries.json')), 'utf8'),
) as readonly Country[];

/** Demonyms of member states of the UN: “French” is France, not its southern lands. */
const members = new Set(countries.filter((country) => country.unMember).map((country) => country.demonyms.eng?.m));

const lines = countries.map(line).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
const head = [
  '# Made by tools/make-states.ts from world-countries 5.1.0 (Open Database License 1.0); source and licence: data/README.md',
  'id\tname\tnames\tdemonyms\tcapitals\tseats',
];
writeFileSync(new URL('../data/states.tsv', import.meta.url), `${[...head, ...lines].join('\n')}\n`);
const codes = countries
  .map(({ cca2, cca3 }) => `${cca2.toLowerCase()}\t${cca3}`)
  .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
writeFileSync(new URL('measure/state-codes.tsv', import.meta.url), `${[head[0], 'id\tcode', ...codes].join('\n')}\n`);
console.log(`data/states.tsv: ${lines.length} states and territories`);

function line(country: Country): string {
  const id = country.cca2.toLowerCase();
  const more = MORE[id] ?? {};
  const name = more.name ?? country.name.common;
  const names = unique([
    country.name.common,
    country.name.official,
    ...latin(country.altSpellings),
    ...(more.names ?? []),
  ]);
  const own = country.demonyms.eng?.m ?? '';
  const demonyms = more.demonyms ?? (!country.unMember && members.has(own) ? [] : own.split(/, | or /));
  const capitals = more.capitals ?? country.capital;
  return [
    id,
    name,
    cell(names.filter((other) => other !== name)),
    cell(unique(demonyms.flatMap(withPlural)).filter((demonym) => demonym !== '' && demonym !== name)),
    cell(capitals),
    cell(more.seats ?? []),
  ].join('\t');
}

function latin(spellings: readonly string[]): readonly string[] {
  return spellings.filter((spelling) => !NOT_NAMES.test(spelling));
}

/** “Norwegian” has “Norwegians”; “French”, “Chinese”, “Swiss” have no plural in s. */
function withPlural(demonym: string): readonly string[] {
  return /(?:[^m]an|er|i)$/u.test(demonym) ? [demonym, `${demonym}s`] : [demonym];
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}

function cell(values: readonly string[]): string {
  return values.join('|');
}
