import type { CommonWords } from '../lexicon/common.ts';
import { groupOf } from '../lexicon/happenings.ts';
import type { Actor } from '../model/actor.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Happening, Part, Reality, Telling } from '../model/happening.ts';
import type { Quantity, When } from '../model/mention.ts';
import type { ActorId, Citation, TellingId } from '../model/span.ts';
import { fitInTime, type Sameness, sameness, type Told } from './same.ts';
import { namesOne, type Worded, wordedOf } from './word.ts';

/** Bring together what the reports tell of the same happening. The result does not depend on the order of the reports:
 *  pairs are joined best first, ties by where they stand, and a join must fit every member of both sides. Near-linear: tellings meet
 *  only where they share a group and a party, a place or an object, and equal ones are joined without being compared.
 *  @param inDoubt null: what the reports do not show to be one stays apart, as an answer needs it. With the counts of common words one
 *  word for a thing means one thing, unless their times speak against it: what coreference is measured by. */
export function gatherHappenings(
  analyses: readonly Analysis[],
  actors: readonly Actor[],
  inDoubt: CommonWords | null = null,
): readonly Happening[] {
  const kinds = new Map(actors.map((actor) => [actor.id, actor.kind]));
  const known = new Set(
    analyses.flatMap(({ mentions }) =>
      mentions.flatMap((mention) => (mention.type === 'place' ? [mention.place] : [])),
    ),
  );
  const told = analyses
    .flatMap((analysis) => analysis.tellings.map((telling) => toldOf(telling, analysis, kinds, known)))
    .sort(inOrder);
  const clusters = told.map(
    (one): Cluster => ({ members: [one], differing: new Map([[lookOf(one), one]]), because: new Set() }),
  );
  const clusterOf = clusters.map((_, index) => index);
  joinEqual(told, clusters, clusterOf);
  joinTakenUp(told, clusters, clusterOf);
  for (const { a, b, found } of bestFirst(told, clusterOf)) {
    const left = root(clusterOf, a);
    const right = root(clusterOf, b);
    if (left === right) continue;
    const one = clusters[left];
    const other = clusters[right];
    if (one && other && allFit(one, other)) join(clusters, clusterOf, left, right, found.why);
  }
  if (inDoubt !== null) joinByWord(told, clusters, clusterOf, inDoubt);
  return clusters
    .filter((cluster, index) => clusterOf[index] === index && cluster.members.length > 0)
    .map(happeningOf)
    .sort(inTime);
}

/** Grows while clusters are joined; nothing outside this file sees it. */
interface Cluster {
  readonly members: Told[];
  /** Members that differ in what fitting rests on, at most FITTED of them. */
  readonly differing: Map<string, Told>;
  readonly because: Set<string>;
}

function toldOf(
  telling: Telling,
  analysis: Analysis,
  kinds: ReadonlyMap<ActorId, Actor['kind']>,
  known: ReadonlySet<string>,
): Told {
  return {
    telling,
    analysis,
    group: groupOf(telling.kind),
    words: wordsOf(telling, analysis),
    places: placesOf(telling, analysis, known),
    kinds,
  };
}

/** The place told with it; failing that a known place in front of the noun that names it: “the Port Asher attack”. */
function placesOf(telling: Telling, { report, sentences }: Analysis, known: ReadonlySet<string>): ReadonlySet<string> {
  if (telling.place !== null) return new Set([telling.place]);
  const tokens = sentences[telling.sentence]?.tokens ?? [];
  const at = tokens.findIndex((token) => token.start === telling.trigger.start);
  if (tokens[at]?.tag !== 'NOUN') return new Set();
  let last = at - 1;
  while (last >= 0 && tokens[last]?.tag === 'NOUN') last--;
  let first = last;
  while (first > 0 && last - first < LONGEST_PLACE && tokens[first - 1]?.tag === 'PROPN') first--;
  for (let from = first; from <= last; from++) {
    const name = report.text.slice(tokens[from]?.start, tokens[last]?.end);
    if (tokens[from]?.tag === 'PROPN' && known.has(name)) return new Set([name]);
  }
  return new Set();
}

/** Words of a place's name but one. */
const LONGEST_PLACE = 4;

/** Lemmas of the objects, and names of operations: “Operation Heron”. */
function wordsOf(telling: Telling, analysis: Analysis): ReadonlySet<string> {
  const found = new Set<string>();
  const sentence = analysis.sentences[telling.sentence];
  for (const object of telling.objects) found.add(object.lemma);
  for (const token of sentence?.tokens ?? []) {
    if (token.start < telling.span.start || token.end > telling.span.end) continue;
    if (token.tag === 'NOUN' || token.tag === 'PROPN') found.add(token.lemma.toLowerCase());
  }
  return found;
}

/** Tellings that say the very same (kind group, people, time, place, objects) are one without a comparison. */
function joinEqual(told: readonly Told[], clusters: Cluster[], clusterOf: number[]): void {
  const first = new Map<string, number>();
  for (const [index, one] of told.entries()) {
    const key = signature(one);
    if (key === null) continue;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, index);
    else join(clusters, clusterOf, earlier, index, 'told with the same people, time and place');
  }
}

/** Null where too little is told for sameness to mean anything. */
function signature({ telling, group }: Told): string | null {
  if (telling.parts.length === 0 || (telling.when === null && telling.objects.length === 0)) return null;
  const parts = telling.parts.map((part) => `${part.role} ${part.actor}`).sort(compare);
  const objects = telling.objects.map((object) => object.lemma).sort(compare);
  const when = telling.when === null ? telling.lemma : `${telling.when.from} ${telling.when.to}`;
  const open = telling.reality === 'planned' || telling.reality === 'possible' ? 'open' : '';
  return [group, open, when, telling.place ?? '', ...parts, '|', ...objects].join('\n');
}

/** “The attack killed 22”: a definite noun without people, time or place takes up the nearest one told before it. */
function joinTakenUp(told: readonly Told[], clusters: Cluster[], clusterOf: number[]): void {
  const byReport = new Map<Analysis, number[]>();
  for (const [index, one] of told.entries()) {
    const list = byReport.get(one.analysis) ?? [];
    list.push(index);
    byReport.set(one.analysis, list);
  }
  for (const [analysis, indices] of byReport) {
    const inOrder = indices
      .slice()
      .sort((a, b) => (told[a]?.telling.trigger.start ?? 0) - (told[b]?.telling.trigger.start ?? 0));
    const latest = new Map<string, number>();
    for (const index of inOrder) {
      const one = told[index];
      if (!one) continue;
      const before = latest.get(one.group);
      const other = before === undefined ? undefined : told[before];
      if (
        before !== undefined &&
        other &&
        takesUp(one, analysis) &&
        one.telling.sentence - other.telling.sentence <= TAKEN_UP_WITHIN
      ) {
        join(clusters, clusterOf, before, index, `“${words(one)}” takes up “${words(other)}”`);
      } else latest.set(one.group, index);
    }
  }
}

/** Sentences: further back, “the attack” is often another one. */
const TAKEN_UP_WITHIN = 3;

function takesUp({ telling }: Told, analysis: Analysis): boolean {
  if (telling.parts.length > 0 || telling.when !== null || telling.place !== null || telling.reality !== 'happened')
    return false;
  const tokens = analysis.sentences[telling.sentence]?.tokens ?? [];
  const at = tokens.findIndex((token) => token.start === telling.trigger.start);
  return tokens.some(
    (token) => token.head === at && token.relation === 'det' && ['the', 'this', 'that'].includes(token.lemma),
  );
}

function words({ telling, analysis }: Told): string {
  return analysis.report.text.slice(telling.trigger.start, telling.trigger.end);
}

interface Pair {
  readonly a: number;
  readonly b: number;
  readonly found: Sameness;
}

/** Pairs that may be one happening, the surest first. */
function bestFirst(told: readonly Told[], clusterOf: number[]): readonly Pair[] {
  const found = new Map<number, Pair>();
  for (const bucket of buckets(told, clusterOf)) {
    for (let left = 0; left < bucket.length; left++) {
      for (let right = left + 1; right < Math.min(bucket.length, left + NEIGHBOURS); right++) {
        const a = bucket[left] ?? 0;
        const b = bucket[right] ?? 0;
        const key = a * told.length + b;
        const one = told[a];
        const other = told[b];
        if (found.has(key) || !one || !other) continue;
        const same = sameness(one, other);
        if (same) found.set(key, { a, b, found: same });
      }
    }
  }
  return [...found.values()].sort((x, y) => y.found.score - x.found.score || x.a - y.a || x.b - y.b);
}

/** In a bucket each telling meets so many that stand next to it in time: enough for every real story, linear for all. */
const NEIGHBOURS = 120;

/** Tellings that share a group and a party, place or object: one of each cluster that is already joined. */
function buckets(told: readonly Told[], clusterOf: number[]): readonly (readonly number[])[] {
  const found = new Map<string, Map<string, number>>();
  for (const [index, one] of told.entries()) {
    const telling = one.telling;
    const keys = new Set<string>();
    for (const part of telling.parts) keys.add(`who ${part.party ?? part.actor}`);
    for (const place of one.places) keys.add(`where ${place}`);
    for (const { least, most, unit } of telling.quantities) if (least === most) keys.add(`count ${least} ${unit}`);
    for (const object of telling.objects) keys.add(`what ${object.lemma}`);
    if (telling.when !== null && telling.parts.length === 0) keys.add(`when ${telling.when.from.replace(/T.*$/u, '')}`);
    for (const key of keys) {
      const bucket = found.get(`${one.group} ${key}`) ?? new Map<string, number>();
      // Of what is joined already and reads the same, one stands for all.
      const look = `${root(clusterOf, index)} ${lookOf(one)}`;
      if (!bucket.has(look)) bucket.set(look, index);
      found.set(`${one.group} ${key}`, bucket);
    }
  }
  return [...found.values()].map((bucket) =>
    [...bucket.values()].sort(
      (a, b) => compare(told[a]?.telling.when?.from ?? '~', told[b]?.telling.when?.from ?? '~') || a - b,
    ),
  );
}

/** Join what one word names, each with the likest before it. Near-linear: only the last `NAMESAKES` of a word are looked at. */
function joinByWord(told: readonly Told[], clusters: Cluster[], clusterOf: number[], common: CommonWords): void {
  const worded = told.map(({ telling, analysis }) => wordedOf(telling, analysis.sentences[telling.sentence], common));
  const meant = new Map<number, Meant>();
  const byStem = new Map<string, Set<number>>();
  for (const [index, word] of worded.entries()) {
    const own = root(clusterOf, index);
    const namesakes = byStem.get(word.stem) ?? new Set();
    byStem.set(word.stem, namesakes);
    if (!namesakes.has(own)) {
      const other = likest(word, own, [...namesakes].slice(-NAMESAKES), meant, clusters);
      if (other !== null) join(clusters, clusterOf, other, own, `one word for it: “${words(told[index] as Told)}”`);
    }
    const home = root(clusterOf, index);
    const sum = meant.get(home) ?? { words: new Map<string, number>(), count: 0 };
    for (const [term, weight] of word.context) sum.words.set(term, (sum.words.get(term) ?? 0) + weight);
    meant.set(home, { words: sum.words, count: sum.count + 1 });
    namesakes.add(home);
  }
}

/** Happenings of one word that another is held against. */
const NAMESAKES = 40;

/** The words around a happening, added up over those of its tellings that have been looked at. */
interface Meant {
  readonly words: Map<string, number>;
  readonly count: number;
}

function likest(
  { rarity, context }: Worded,
  own: number,
  namesakes: readonly number[],
  meant: ReadonlyMap<number, Meant>,
  clusters: readonly Cluster[],
): number | null {
  let best: number | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const index of namesakes) {
    const [one, other, sum] = [clusters[index], clusters[own], meant.get(index)];
    if (one === undefined || other === undefined || sum === undefined || one.members.length === 0) continue;
    let alike = 0;
    for (const [term, weight] of context) alike += weight * (sum.words.get(term) ?? 0);
    alike /= sum.count;
    if (alike <= most || !namesOne(rarity, alike) || !timesFit(one, other)) continue;
    best = index;
    most = alike;
  }
  return best;
}

/** Every member must fit every other, or a chain of likenesses would join two different happenings. */
function allFit(one: Cluster, other: Cluster): boolean {
  const right = [...other.differing.values()];
  return [...one.differing.values()].every((a) => right.every((b) => sameness(a, b, { fitOnly: true }) !== null));
}

function timesFit(one: Cluster, other: Cluster): boolean {
  const right = [...other.differing.values()];
  return [...one.differing.values()].every((a) => right.every((b) => fitInTime(a, b)));
}

/** Equal for tellings that read the same from outside. */
function lookOf(one: Told): string {
  return signature(one) ?? one.telling.id;
}

/** So many different members are tried: by then the cluster is well known. */
const FITTED = 40;

function root(clusterOf: number[], index: number): number {
  let current = index;
  while (clusterOf[current] !== current) {
    const above = clusterOf[current] ?? current;
    clusterOf[current] = clusterOf[above] ?? above;
    current = above;
  }
  return current;
}

/** The lower index stays: tellings are in the order of files and text, so the result is the same for every order of reports. */
function join(clusters: Cluster[], clusterOf: number[], a: number, b: number, why: string): void {
  const left = root(clusterOf, a);
  const right = root(clusterOf, b);
  if (left === right) return;
  const keep = Math.min(left, right);
  const gone = Math.max(left, right);
  const kept = clusters[keep];
  const lost = clusters[gone];
  if (!kept || !lost) return;
  for (const member of lost.members) kept.members.push(member);
  for (const [look, member] of lost.differing) if (kept.differing.size < FITTED) kept.differing.set(look, member);
  for (const reason of lost.because) kept.because.add(reason);
  kept.because.add(why);
  lost.members.length = 0;
  clusterOf[gone] = keep;
}

function happeningOf(cluster: Cluster): Happening {
  const members = cluster.members.slice().sort(inOrder);
  const clearest = members.reduce((best, one) => (clarity(one) > clarity(best) ? one : best));
  const tellings = members.map(({ telling }) => telling);
  const reality = strongest(tellings.map((telling) => telling.reality));
  return {
    id: `h-${(tellings[0]?.id ?? '').slice(2)}`,
    kind: clearest.telling.kind,
    summary: textOf(clearest),
    reality,
    when: tightest(tellings.filter((telling) => telling.reality === reality)) ?? tightest(tellings),
    place: clearest.telling.place ?? tellings.find(({ place }) => place !== null)?.place ?? null,
    parts: partsOf(tellings),
    quantities: quantitiesOf(tellings),
    tellings: tellings.map(({ id }): TellingId => id),
    mentions: members.map(citationOf).sort((a, b) => compare(a.file, b.file) || a.start - b.start || a.end - b.end),
    because: [...cluster.because],
  };
}

/** Told with more people, time and place, in the report's own voice, as having happened. */
function clarity({ telling, analysis }: Told): number {
  const retold = analysis.report.genre === 'digest' || analysis.report.genre === 'factcheck' ? -3 : 0;
  const told = telling.reality === 'happened' ? 2 : 0;
  return (
    2 * Math.min(3, telling.parts.length) +
    (telling.when ? 2 : 0) +
    (telling.place ? 1 : 0) +
    Math.min(2, telling.quantities.length) +
    told +
    retold
  );
}

const REALITIES: readonly Reality[] = ['happened', 'ongoing', 'planned', 'possible', 'denied'];

function strongest(realities: readonly Reality[]): Reality {
  return REALITIES.find((reality) => realities.includes(reality)) ?? 'possible';
}

/** The narrowest time that a telling gives; the first told among equals. */
function tightest(tellings: readonly Telling[]): When | null {
  let best: When | null = null;
  for (const { when } of tellings) {
    if (when !== null && (best === null || width(when) < width(best))) best = when;
  }
  return best;
}

/** Rough length in minutes, from the fields of the two dates alone: good enough to compare. */
function width(when: When): number {
  return minutes(when.to) - minutes(when.from);
}

function minutes(date: string): number {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = date.split(/[-T:]/u).map(Number);
  return (((year * 12 + month) * 31 + day) * 24 + hour) * 60 + minute;
}

function partsOf(tellings: readonly Telling[]): readonly Part[] {
  const found = new Map<string, Part>();
  for (const { parts } of tellings) {
    for (const part of parts) {
      const key = `${part.role} ${part.actor}`;
      if (!found.has(key)) found.set(key, part);
    }
  }
  const directed = new Set(
    [...found.values()].filter(({ role }) => role === 'by' || role === 'to').map(({ actor }) => actor),
  );
  return [...found.values()]
    .filter((part) => part.role !== 'with' || !directed.has(part.actor))
    .sort((a, b) => compare(a.role, b.role));
}

function quantitiesOf(tellings: readonly Telling[]): readonly Quantity[] {
  const found = new Map<string, Quantity>();
  for (const { quantities } of tellings) {
    for (const quantity of quantities) {
      const key = [quantity.least, quantity.most, quantity.unit, quantity.about].join(' ');
      if (!found.has(key)) found.set(key, quantity);
    }
  }
  return [...found.values()].sort(
    (a, b) => compare(a.unit, b.unit) || a.least - b.least || (a.most ?? Infinity) - (b.most ?? Infinity),
  );
}

function citationOf({ telling, analysis }: Told): Citation {
  const { report } = analysis;
  return {
    report: report.id,
    file: report.file,
    ...telling.span,
    quote: report.text.slice(telling.span.start, telling.span.end),
  };
}

function textOf({ telling, analysis }: Told): string {
  return analysis.report.text.slice(telling.span.start, telling.span.end);
}

function inTime(a: Happening, b: Happening): number {
  return compare(a.when?.from ?? '~', b.when?.from ?? '~') || standing(a, b);
}

function standing({ mentions: [one] }: Happening, { mentions: [other] }: Happening): number {
  return compare(one?.file ?? '', other?.file ?? '') || (one?.start ?? 0) - (other?.start ?? 0);
}

/** By where they stand, never by ids or names: these must not decide between equals. Two triggers never stand at one place; two
 *  reports of one file do, and are told apart by their ids. */
function inOrder(a: Told, b: Told): number {
  return (
    compare(a.analysis.report.file, b.analysis.report.file) ||
    a.telling.trigger.start - b.telling.trigger.start ||
    compare(a.telling.id, b.telling.id)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
