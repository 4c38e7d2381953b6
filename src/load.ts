import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { type AttributionModel, readAttribution } from './lexicon/attribution.ts';
import { readClusters } from './lexicon/clusters.ts';
import { readCommonWords } from './lexicon/common.ts';
import { readKin } from './lexicon/kin.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import { readNameWords } from './lexicon/name-words.ts';
import { type NamesModel, readNames } from './lexicon/names.ts';
import { type KnownWords, type ParserModel, readParser } from './lexicon/parser.ts';
import { readSpeakers } from './lexicon/speakers.ts';
import { readFirstNames, readOrganisations, readPlaces, readStates } from './lexicon/states.ts';
import { readUses } from './lexicon/uses.ts';

/** Read `data/` and `models/` of this package from disk. It takes some tenths of a second: load once and hand the lexicon on.
 *  @param options.models `none` leaves the models out; every stage then works by rules alone.
 *  @throws where a file is not there or damaged: half a lexicon would give other answers without a word. */
export function loadLexicon(options: { readonly models?: 'all' | 'none' } = {}): Lexicon {
  const parser = options.models === 'none' ? null : loadParser();
  return {
    states: readStates(textOf('data/states.tsv')),
    organisations: readOrganisations(textOf('data/organisations.tsv')),
    places: readPlaces(textOf('data/places.tsv')),
    firstNames: readFirstNames(textOf('data/first-names.tsv')),
    common: readCommonWords(textOf('data/common-words.tsv')),
    nameWords: readNameWords(textOf('data/name-words.tsv')),
    kin: readKin(textOf('data/word-kin.tsv')),
    speakers: readSpeakers(textOf('data/speakers.tsv')),
    parser,
    names: parser === null ? null : loadNames(parser.clusters),
    attribution: parser === null ? null : loadAttribution(parser.clusters),
  };
}

/** `models/parser.bin` alone, for the training of what rests on it. */
export function loadParser(): ParserModel {
  return readParser(brotliDecompressSync(readFileSync(pathOf('models/parser.bin'))), loadKnownWords());
}

/** What tagger and parser know of words without being trained. */
export function loadKnownWords(): KnownWords {
  return {
    clusters: readClusters(textOf('data/word-clusters.tsv')),
    uses: readUses(textOf('data/word-uses.tsv')),
  };
}

function loadNames(clusters: ReadonlyMap<string, number>): NamesModel {
  return readNames(textOf('models/names.tsv'), clusters);
}

function loadAttribution(clusters: ReadonlyMap<string, number>): AttributionModel {
  return readAttribution(brotliDecompressSync(readFileSync(pathOf('models/attribution.bin'))), clusters);
}

const textOf = (file: string): string => readFileSync(pathOf(file), 'utf8');

/** This file stands in `src` or, built, in `dist`: the package's folder is the one above. */
function pathOf(file: string): string {
  const path = join(dirname(fileURLToPath(import.meta.url)), '..', file);
  if (!existsSync(path)) throw new Error(`${file} is not in the package: install it again.`);
  return path;
}
