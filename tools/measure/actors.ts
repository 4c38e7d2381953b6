/** The same actor under many names, across the outlets that report one event: NewsWCL50. The mentions are given; what is measured is which
 *  of them the product takes for one actor. Types ACTOR, COUNTRY and GROUP; MUC, B-cubed and CEAFe over all events, and their mean.
 *
 *  The set counts a country's government, ministries, capital and officials as the country. So an organisation or unnamed people of a
 *  state's party count as that state here, and so does a country named as a place. A mention in which the product finds nobody stands with
 *  those of the same words. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gatherActors } from '../../src/actor/actor.ts';
import type { Lexicon } from '../../src/lexicon/lexicon.ts';
import { loadLexicon } from '../../src/load.ts';
import { findMentions } from '../../src/mention/mention.ts';
import type { Analysis } from '../../src/model/analysis.ts';
import type { ActorMention, PlaceMention } from '../../src/model/mention.ts';
import { readReport } from '../../src/read/read.ts';
import { findSentences } from '../../src/text/sentences.ts';
import type { Measured } from './measure.ts';

interface Gold {
  readonly start: number;
  readonly end: number;
  readonly chain: string;
}

interface Document {
  readonly event: string;
  readonly name: string;
  readonly text: string;
  readonly mentions: readonly Gold[];
}

/** A partition of the mentions: mention → cluster. */
type Clusters = ReadonlyMap<string, string>;

export function actors(folder: string): Measured {
  const documents = documentsIn(folder);
  const lexicon = loadLexicon();
  const events = [...new Set(documents.map(({ event }) => event))];
  const gold = new Map<string, string>();
  const ours = new Map<string, string>();
  const strings = new Map<string, string>();
  let [found, metonyms, metonymsRight] = [0, 0, 0];
  for (const event of events) {
    const own = documents.filter((document) => document.event === event);
    for (const { key, mention, text, actor } of linked(own, lexicon)) {
      gold.set(key, `${event} ${mention.chain}`);
      const words = `${event} ${text.toLowerCase().replace(/^(?:the|a|an) /u, '')}`;
      ours.set(key, actor === null ? words : `${event} ${actor}`);
      strings.set(key, words);
      if (actor !== null) found += 1;
      if (mention.chain.endsWith('_COUNTRY') && !namesCountry(text)) {
        metonyms += 1;
        if (actor?.startsWith('state/') === true) metonymsRight += 1;
      }
    }
  }
  const table: string[] = [];
  const figures: Record<string, number | string> = {
    mentions: gold.size,
    found: round(found / gold.size),
    metonyms: round(metonymsRight / Math.max(1, metonyms)),
  };
  for (const [name, clusters] of [
    ['shipped', ours],
    ['same words', strings],
  ] as const) {
    const score = conll(gold, clusters);
    table.push(
      `${name.padEnd(11)} MUC ${percent(score.muc)}  B3 ${percent(score.b3)}  CEAFe ${percent(score.ceafe)}  CoNLL ${percent(score.mean)}`,
    );
    if (name === 'shipped')
      Object.assign(figures, {
        muc: round(score.muc),
        b3: round(score.b3),
        ceafe: round(score.ceafe),
        conllF1: round(score.mean),
        ...faults(gold, clusters),
      });
    else figures.sameWordsF1 = round(score.mean);
  }
  const { mergedWrongly, leftApart } = faults(gold, ours);
  table.push(`merged wrongly ${mergedWrongly} mentions, left apart ${leftApart}`);
  table.push(
    `an actor found in ${percent(found / gold.size)} of ${gold.size} mentions; countries by other words resolved ${percent(metonymsRight / Math.max(1, metonyms))} of ${metonyms}`,
  );
  return { table, figures };
}

/** Mentions that stand with others of another chain than most of their cluster: merged wrongly. Mentions outside of the largest part of
 *  their chain: left apart. A wrong merge costs a reader far more than a missing one. */
export function faults(gold: Clusters, ours: Clusters): { readonly mergedWrongly: number; readonly leftApart: number } {
  return { mergedWrongly: strays(ours, gold), leftApart: strays(gold, ours) };
}

/** Members of the groups of `own` that are not of the group's most frequent `other`. */
function strays(own: Clusters, other: Clusters): number {
  let found = 0;
  for (const members of groupsOf(own).values()) {
    const counts = new Map<string, number>();
    for (const one of members) counts.set(other.get(one) ?? '', (counts.get(other.get(one) ?? '') ?? 0) + 1);
    found += members.length - Math.max(...counts.values());
  }
  return found;
}

/** Each given mention with the product's actor, in the sense of the set; null where it finds none there. */
function linked(
  documents: readonly Document[],
  lexicon: Lexicon,
): readonly { readonly key: string; readonly mention: Gold; readonly text: string; readonly actor: string | null }[] {
  const analyses = documents.map((document) => analyse(document, lexicon));
  const { analyses: joined, actors: all } = gatherActors(analyses, lexicon);
  const wide = new Map(all.map((actor) => [actor.id, actor]));
  const states = new Map(all.filter((actor) => actor.kind === 'state').map((actor) => [actor.name, actor.id]));
  const byName = new Map(
    lexicon.states.flatMap((state) =>
      [state.name, ...state.names, ...state.capitals].map((name) => [name, states.get(state.name)] as const),
    ),
  );
  const statePlace = (places: readonly PlaceMention[], { start, end }: Gold): string | null => {
    const place = places.find((one) => one.start < end && start < one.end);
    return place === undefined ? null : (byName.get(place.place) ?? null);
  };
  return documents.flatMap((document) => {
    const analysis = joined.find((one) => one.report.file === document.name);
    const mentions = (analysis?.mentions ?? []).filter((mention) => mention.type === 'actor');
    const places = (analysis?.mentions ?? []).filter((mention) => mention.type === 'place');
    return document.mentions.map((mention, index) => {
      const best = overlapping(mentions, mention);
      const actor = best === null ? undefined : wide.get(best.actor);
      const state =
        actor === undefined || actor.kind === 'person' || actor.party === null ? undefined : states.get(actor.party);
      return {
        key: `${document.name} ${index}`,
        mention,
        text: document.text.slice(mention.start, mention.end),
        actor: state ?? actor?.id ?? statePlace(places, mention),
      };
    });
  });
}

function analyse(document: Document, lexicon: Lexicon): Analysis {
  const { reports } = readReport({ file: document.name, bytes: new TextEncoder().encode(document.text) });
  const [report] = reports;
  if (report === undefined) throw new Error(`${document.name} could not be read`);
  const sentences = findSentences({ report }, lexicon);
  const { mentions, actors: own } = findMentions({ report, sentences, times: [], quantities: [] }, lexicon);
  return { report, sentences, mentions, actors: own, dated: null, statements: [], tellings: [], notes: [] };
}

/** The mention that shares most with the given one. */
function overlapping(mentions: readonly ActorMention[], { start, end }: Gold): ActorMention | null {
  let best: ActorMention | null = null;
  let most = 0;
  for (const mention of mentions) {
    const shared = Math.min(end, mention.end) - Math.max(start, mention.start);
    const share = shared / Math.max(end - start, mention.end - mention.start);
    if (shared > 0 && share > most) {
      most = share;
      best = mention;
    }
  }
  return best;
}

function namesCountry(text: string): boolean {
  return /^(?:the )?(?:u\.?s\.?a?\.?|united states|america|american|iran|iranian|north korea|north korean|south korea|south korean|china|chinese|russia|russian|france|french|germany|german|mexico|syria|israel|israeli|britain|uk|japan|puerto rico)$/iu.test(
    text,
  );
}

interface Conll {
  readonly muc: number;
  readonly b3: number;
  readonly ceafe: number;
  readonly mean: number;
}

export function conll(gold: Clusters, ours: Clusters): Conll {
  const keys = groupsOf(gold);
  const responses = groupsOf(ours);
  const scores = {
    muc: harmonic(muc(keys, ours), muc(responses, gold)),
    b3: harmonic(b3(gold, ours, keys, responses), b3(ours, gold, responses, keys)),
    ceafe: ceafe(keys, responses),
  };
  return { ...scores, mean: (scores.muc + scores.b3 + scores.ceafe) / 3 };
}

function groupsOf(clusters: Clusters): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const [mention, cluster] of clusters) {
    const group = groups.get(cluster);
    if (group === undefined) groups.set(cluster, [mention]);
    else group.push(mention);
  }
  return groups;
}

/** Vilain et al. 1995: links kept of the links needed. */
function muc(groups: ReadonlyMap<string, readonly string[]>, other: Clusters): number {
  let [kept, needed] = [0, 0];
  for (const group of groups.values()) {
    kept += group.length - new Set(group.map((mention) => other.get(mention))).size;
    needed += group.length - 1;
  }
  return needed === 0 ? 0 : kept / needed;
}

/** Bagga and Baldwin 1998: for each mention the share of its group that is together in the other partition too. */
function b3(
  own: Clusters,
  other: Clusters,
  groups: ReadonlyMap<string, readonly string[]>,
  others: ReadonlyMap<string, readonly string[]>,
): number {
  let sum = 0;
  for (const [mention, cluster] of own) {
    const mine = groups.get(cluster) ?? [];
    const theirs = new Set(others.get(other.get(mention) ?? '') ?? []);
    sum += mine.filter((one) => theirs.has(one)).length / mine.length;
  }
  return own.size === 0 ? 0 : sum / own.size;
}

/** Luo 2005, entity-based similarity, with the best one-to-one assignment (Kuhn–Munkres on what overlaps). */
function ceafe(
  keys: ReadonlyMap<string, readonly string[]>,
  responses: ReadonlyMap<string, readonly string[]>,
): number {
  const left = [...keys.values()];
  const right = [...responses.values()];
  const at = new Map<string, number>();
  for (const [index, group] of right.entries()) for (const mention of group) at.set(mention, index);
  const pairs: { readonly a: number; readonly b: number; readonly weight: number }[] = [];
  for (const [a, group] of left.entries()) {
    const shared = new Map<number, number>();
    for (const mention of group) {
      const b = at.get(mention);
      if (b !== undefined) shared.set(b, (shared.get(b) ?? 0) + 1);
    }
    for (const [b, count] of shared)
      pairs.push({ a, b, weight: (2 * count) / (group.length + (right[b]?.length ?? 0)) });
  }
  const total = assign(pairs);
  return left.length + right.length === 0 ? 0 : (2 * total) / (left.length + right.length);
}

/** The heaviest one-to-one assignment. Greedy by weight, then improved by exchanging pairs until nothing gains. */
function assign(pairs: readonly { readonly a: number; readonly b: number; readonly weight: number }[]): number {
  const ofA = new Map<number, { readonly b: number; readonly weight: number }>();
  const ofB = new Map<number, number>();
  const byA = new Map<number, { readonly b: number; readonly weight: number }[]>();
  for (const { a, b, weight } of pairs) byA.set(a, [...(byA.get(a) ?? []), { b, weight }]);
  for (const { a, b, weight } of [...pairs].sort((x, y) => y.weight - x.weight || x.a - y.a || x.b - y.b)) {
    if (ofA.has(a) || ofB.has(b)) continue;
    ofA.set(a, { b, weight });
    ofB.set(b, a);
  }
  for (let gained = true; gained; ) {
    gained = false;
    for (const [a, options] of byA) {
      const now = ofA.get(a);
      for (const option of options) {
        if (option.b === now?.b) continue;
        const holder = ofB.get(option.b);
        const lost = holder === undefined ? 0 : (ofA.get(holder)?.weight ?? 0);
        const instead =
          holder === undefined
            ? undefined
            : (byA.get(holder) ?? [])
                .filter((other) => other.b !== option.b && (!ofB.has(other.b) || other.b === now?.b))
                .sort((x, y) => y.weight - x.weight)[0];
        if (option.weight + (instead?.weight ?? 0) <= lost + (now?.weight ?? 0) + 1e-9) continue;
        if (now !== undefined) ofB.delete(now.b);
        if (holder !== undefined) ofA.delete(holder);
        ofA.set(a, option);
        ofB.set(option.b, a);
        if (holder !== undefined && instead !== undefined) {
          ofA.set(holder, instead);
          ofB.set(instead.b, holder);
        }
        gained = true;
        break;
      }
    }
  }
  let total = 0;
  for (const { weight } of ofA.values()) total += weight;
  return total;
}

function harmonic(a: number, b: number): number {
  return a + b === 0 ? 0 : (2 * a * b) / (a + b);
}

/** `newswcl50.*.conll` as texts: a sentence a paragraph of its own, blanks as they are usual. */
function documentsIn(folder: string): readonly Document[] {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.conll')) : [];
  if (files.length === 0) throw new Error(`${folder} holds no .conll files`);
  return files.sort(byCode).flatMap((file) =>
    readFileSync(join(folder, file), 'utf8')
      .split('#begin document ')
      .slice(1)
      .map((part) => document(part)),
  );
}

function document(part: string): Document {
  const name = part.slice(0, part.indexOf(';')).trim();
  const [event = ''] = name.split('/');
  let text = '';
  let before = '';
  let open = false;
  const mentions: Gold[] = [];
  const starts = new Map<string, number[]>();
  for (const line of part.split('\n').slice(1)) {
    const [, , , token, chains] = line.split('\t');
    if (token === undefined || chains === undefined) {
      if (text !== '') text = `${text.trimEnd()}\n\n`;
      before = '';
      continue;
    }
    const quote = /^["”“]$/u.test(token);
    const closes = quote && open;
    const tight =
      before === '' ||
      /^(?:[,.;:!?)\]%’”]|['’](?:s|re|ve|ll|d|m)?|n['’]t)$/u.test(token) ||
      /^[([$“‘-]$/u.test(before) ||
      token === '-' ||
      closes ||
      (before === '"' && open);
    if (!tight) text += ' ';
    if (quote) open = !open;
    const start = text.length;
    text += token;
    before = token;
    for (const chain of chains === '-' ? [] : chains.split('|')) {
      const id = chain.replace(/^\(|\)$/gu, '');
      if (!/_(?:ACTOR|COUNTRY|GROUP|ACTOR-I)$/u.test(id)) continue;
      if (chain.startsWith('(')) starts.set(id, [...(starts.get(id) ?? []), start]);
      if (chain.endsWith(')')) {
        const began = starts.get(id)?.pop();
        if (began !== undefined) mentions.push({ start: began, end: text.length, chain: id });
      }
    }
  }
  return {
    event,
    name,
    text,
    mentions: mentions.filter((mention) => /_(?:ACTOR|COUNTRY|GROUP)$/u.test(mention.chain)),
  };
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function round(value: number): number {
  return Number(value.toFixed(4));
}

function percent(value: number): string {
  return (value * 100).toFixed(1).padStart(5);
}
