import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadLexicon } from '../load.ts';
import { readReport } from '../read/read.ts';
import { findSentences } from '../text/sentences.ts';
import { findNames } from './names.ts';
import { readLines } from './words.ts';

const lexicon = loadLexicon();

/** Key and kind of each name of a text. */
function namesIn(text: string): readonly string[] {
  const [report] = readReport({ file: 'x.txt', bytes: new TextEncoder().encode(text) }).reports;
  assert.ok(report);
  const lines = readLines(findSentences({ report }, lexicon), report.blocks);
  return findNames(lines, lexicon).names.map(({ key, kind }) => `${key}: ${kind}`);
}

/** Text, and a name with its kind that must be among the names found. */
const NAMES: readonly (readonly [string, string])[] = [
  ['Orrin Shipping lost money last year. Analysts said Orrin would close two yards.', 'Orrin: organisation'],
  ['Shares of Velarque rose on Monday.', 'Velarque: organisation'],
  ['An analyst at Velarque said that prices would fall.', 'Velarque: organisation'],
  ['Companies such as Velarque and Tonmar have left the country.', 'Velarque: organisation'],
  ['The fee was paid to Velarque Bhd, the owner of the yard.', 'Velarque Bhd: organisation'],
  ['Visitors go to Velarque.com and search there.', 'Velarque.com: organisation'],
  ['He spoke for Tor Orla (NH-Velden), who asked about the dam.', 'NH: organisation'],
  ['He starred in “The Captain of the Northern Sea” and lived in Velden.', 'The Captain of the Northern Sea: thing'],
  ['Orla Dane won the vote. Critics of the Danes were silent. The Danes left the hall.', 'Orla Dane: person'],
  ['Doctors gave the heart drug Trevane to Tor Orla.', 'Trevane: thing'],
  ['Seized were nine members of the charity Grey Harbour.', 'Grey Harbour: organisation'],
  ['Shots fell at the border town Sarnel.', 'Sarnel: place'],
  ['The president of neighbouring Rosmark, Gorran Ives, called Norway.', 'Gorran Ives: person'],
  ['The health minister of Sorrana spoke to the nurses.', 'Sorrana: state'],
  ['He met Buddhists and Hindus in the hall.', 'Buddhists: thing'],
  ['She lost at the Tusker Norland Open in May.', 'Tusker Norland Open: thing'],
  [
    'MERROW WINS SHORT RACE AT VELDEN\n\nPetra Merrow won the race on Friday. The crowd cheered Merrow.',
    'Merrow: person',
  ],
  ['The Department for Culture, Media and Sport said no.', 'Department for Culture, Media and Sport: organisation'],
  [
    'The Ministry of Agriculture, Fisheries and Food shut.',
    'Ministry of Agriculture, Fisheries and Food: organisation',
  ],
  ['The Ministry of Defence, Norland and Sudmark said no.', 'Ministry of Defence: organisation'],
  [
    'It rained, according to Velden Customs and Border Protection.',
    'Velden Customs and Border Protection: organisation',
  ],
  ['British Transport police said a man was held.', 'British Transport Police: organisation'],
  ['They were taken to St Brannoc’s hospital.', 'St Brannoc’s hospital: organisation'],
  ['“It was a mistake to close it,” says Orla Kettle.', 'Orla Kettle: person'],
  ['Mayor of Velden Anna Dane said the road was shut.', 'Anna Dane: person'],
  ['Velden Gov. Orla Dane said the road was shut.', 'Orla Dane: person'],
  ['The vessel was warned twice, KVT clarified on Monday. According to KVT, nobody was hurt.', 'KVT: organisation'],
  ['New Sarnel rejected the offer of talks on Monday, and reporting from New Sarnel was sparse.', 'New Sarnel: place'],
  ['Secretary Pell conveyed Sarnel’s deep concern to both sides. Sarnel’s response came at night.', 'Sarnel: state'],
  ['It was wary of Sarnel’s missile and drone attacks on the coast.', 'Sarnel: state'],
  ['The talks were led by Norway, Rosmark, and Tolland on Monday.', 'Rosmark: state'],
  ['R.T. Foreign Minister Orla Dane called the army chief. The R.T. said no more.', 'R.T.: state'],
  [
    'The Rosmark Territories urged both sides to stop. RT President Orla Dane called. The RT said no more.',
    'Rosmark Territories: state',
  ],
  ['The Harbour Union urged its members to stop. HU officials met on Monday. The HU said no more.', 'HU: organisation'],
];

for (const [text, name] of NAMES) {
  test(`“${name}” is found in “${text.slice(0, 60).replace(/\n.*/su, '')}”`, () => {
    const found = namesIn(text);
    assert.ok(found.includes(name), found.join(', '));
  });
}

test('words that somebody says are no title of a work', () => {
  assert.ok(!namesIn('Orla Dane said, “Norland and Sudmark.”').some((name) => name.includes('Norland and')));
});
