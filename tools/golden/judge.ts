/** Holds a program's output against the judgements of a story. Looks at the published JSON only. */
import { judgeActor } from './judge-actor.ts';
import { judgeTime } from './judge-time.ts';
import type { Judged } from './judged.ts';
import { namedSo } from './names.ts';
import { cells, fileAndWords, type Row, sameReport } from './rows.ts';
import type { AnswerShape, PlaceShape, SpanShape } from './shape.ts';

/** null where the row holds, else why it does not. */
export function judge(row: Row, judged: Judged): string | null {
  const look = KINDS[row.kind];
  return look === undefined ? `there is no kind of row “${row.kind}”` : look(row, judged);
}

type Look = (row: Row, judged: Judged) => string | null;

const KINDS: Readonly<Record<string, Look>> = {
  statement,
  'not-statement': notStatement,
  happening,
  'origin-same': originSame,
  'origin-not': originNot,
  contradict,
  compatible,
  denial,
  party: judgeActor,
  'same-actor': judgeActor,
  'other-actor': judgeActor,
  role,
  published,
  says,
  never,
  missing,
};

function statement({ a, b }: Row, { case: { statements, actors }, texts }: Judged): string | null {
  const [speaker = '', acts = '', words = ''] = cells(b, 3);
  const at = find(words, a, texts);
  if (at === null) return `the stored text has no “${words}”`;
  const there = statements.filter(
    ({ file, content }) => sameReport(file, a) && hull(content).start <= at.start && at.end <= hull(content).end,
  );
  if (there.length === 0) return 'no statement holds the words in its content';
  const chain = speaker.split(' > ');
  const spoken = there.filter(({ speakers }) => {
    const last = speakers.slice(-chain.length);
    return (
      last.length === chain.length &&
      last.every((found, index) => {
        const actor = actors.find(({ id }) => id === found.actor);
        return namedSo(chain[index] ?? '', found, actor);
      })
    );
  });
  const told = (found: typeof there) =>
    found.map(({ speakers, act }) => `${speakers.map(({ name }) => name).join(' > ') || 'nobody'}: ${act}`).join('; ');
  if (spoken.length === 0) return `another speaker: ${told(there)}`;
  return spoken.some(({ act }) => acts.split(', ').includes(act)) ? null : `another act: ${told(spoken)}`;
}

function notStatement({ a, b }: Row, { case: { statements, happenings, claims }, texts }: Judged): string | null {
  const at = find(b, a, texts);
  if (at === null) return null;
  const on = (place: PlaceShape) => sameReport(place.file, a) && touch(place, at);
  const found = [
    ...statements.filter((one) => on({ ...one.span, file: one.file })).map(({ id }) => id),
    ...happenings.filter(({ mentions }) => mentions.some(on)).map(({ summary }) => summary),
    ...claims.filter(({ positions }) => positions.some(({ evidence }) => evidence.some(on))).map(({ id }) => id),
  ];
  return found.length === 0 ? null : `covered by ${found.join(', ')}`;
}

function happening({ a, b }: Row, { case: { happenings }, texts }: Judged): string | null {
  const [words = '', when = '', fragment = ''] = cells(b, 3);
  const at = find(fragment, a, texts);
  if (at === null) return `the stored text has no “${fragment}”`;
  const there = happenings.flatMap((one) => {
    const mention = one.mentions.find((place) => sameReport(place.file, a) && touch(place, at));
    return mention === undefined ? [] : [{ ...one, words: textAt(mention, a, texts) }];
  });
  if (there.length === 0) return 'no happening is found there';
  const kind = there.filter((one) => words.split(' ').some((word) => names(word, one)));
  if (kind.length === 0) return `another kind: ${there.map((one) => one.kind).join(', ')}`;
  const wrong = kind.map((one) => judgeTime(one.when, when));
  return wrong.includes(null) ? null : (wrong[0] ?? null);
}

/** The kind, or a word of the clause that begins like it. */
function names(word: string, { kind, words }: { readonly kind: string; readonly words: string }): boolean {
  const beginning = word.toLowerCase().slice(0, Math.max(3, word.length - 1));
  return `${kind} ${words}`
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((other) => other.startsWith(beginning));
}

function originSame({ a, b }: Row, judged: Judged): string | null {
  const [one, other] = [a, b].map((file) => idOf(file, judged));
  const shared = judged.case.origins.some(
    ({ reports }) => reports.includes(one ?? '') && reports.includes(other ?? ''),
  );
  return shared ? null : 'no origin holds both';
}

/** Neither the first report of an origin of its own, nor counted beside a report that is an origin. */
function originNot({ a }: Row, judged: Judged): string | null {
  const id = idOf(a, judged) ?? '';
  const own = judged.case.origins.filter(
    ({ kind, reports }) => kind !== 'party' && reports.length === 1 && reports[0] === id,
  );
  if (own.length > 0) return `is the only report of ${own.map((origin) => origin.id).join(', ')}`;
  const counted = judged.case.claims.filter(({ positions, counts }) => {
    const members = positions.flatMap(({ evidence }) => evidence);
    return members.length > 0 && members.every(({ file }) => sameReport(file, a)) && counts.origins > 0;
  });
  return counted.length === 0 ? null : `adds to the counts of ${counted.map((claim) => claim.id).join(', ')}`;
}

function contradict(row: Row, judged: Judged): string | null {
  const between = differences(row, judged);
  if (typeof between === 'string') return between;
  const wanted = fieldOf(row);
  const real = between.filter((difference) => difference.real);
  if (real.some(({ field }) => field === wanted)) return null;
  if (real.length > 0) return `found, but as ${real.map(({ field }) => field).join(', ')} and not ${wanted}`;
  return between.length === 0 ? 'no difference between the two' : 'a difference, but not a real one';
}

function compatible(row: Row, judged: Judged): string | null {
  const between = differences(row, judged);
  if (typeof between === 'string') return between;
  const real = between.filter((difference) => difference.real);
  return real.length === 0 ? null : `a real difference of ${real.map(({ field }) => field).join(', ')}`;
}

/** The note begins with the field: “truth: …”. */
function fieldOf({ note }: Row): string {
  return /^[a-z]+/.exec(note)?.[0] ?? '';
}

/** The differences with one fragment on one side and the other on another. */
function differences(
  { a, b }: Row,
  { case: { claims }, texts }: Judged,
): string | { readonly field: string; readonly real: boolean }[] {
  const [one, other] = [a, b].map((cell) => placeOf(cell, texts));
  if (one == null || other == null) return 'the stored text has not both fragments';
  return claims
    .flatMap((claim) => claim.differences)
    .filter(({ sides }) => {
      const holding = (place: PlaceShape) =>
        sides.flatMap(({ evidence }, index) => (evidence.some((at) => meet(at, place)) ? [index] : []));
      return holding(one).some((index) => holding(other).some((second) => second !== index));
    });
}

function denial({ a, b }: Row, { case: { denials, statements, claims }, texts }: Judged): string | null {
  const at = placeOf(a, texts);
  if (at === null) return 'the stored text has no such words';
  const placesOf = (id: string | null): PlaceShape[] => [
    ...statements.filter((one) => one.id === id).map(({ file, span }) => ({ file, ...span })),
    ...claims
      .filter(
        (claim) =>
          claim.id === id || claim.positions.some(({ evidence }) => evidence.some((one) => one.statement === id)),
      )
      .flatMap(({ id: claim, positions }) =>
        positions.flatMap(({ stance, evidence }) =>
          evidence.filter(({ statement: of }) => of === id || (claim === id && stance !== 'denies')),
        ),
      ),
  ];
  const there = denials.filter(({ statement: id, at: place }) =>
    [...placesOf(id), ...(place === undefined ? [] : [place])].some((one) => meet(one, at)),
  );
  if (there.length === 0) return 'no denial is found there';
  if (b === 'nowhere') {
    return there.some(({ denied, where }) => denied === null && where === 'nowhere')
      ? null
      : 'something is taken for what it denies';
  }
  const target = placeOf(b, texts);
  if (target === null) return 'the stored text has no such words';
  const hit = there.some(({ denied, deniedAt }) =>
    [...placesOf(denied), ...(deniedAt == null ? [] : [deniedAt])].some((one) => meet(one, target)),
  );
  return hit ? null : `denies something else: ${there.map(({ denied, where }) => denied ?? where).join(', ')}`;
}

function role({ a, b }: Row, { case: { roles, actors, reports } }: Judged): string | null {
  const [wanted = '', by = ''] = cells(b, 2);
  const isNamed = (id: string | null | undefined, name: string) => {
    const actor = actors.find((one) => one.id === id);
    return actor !== undefined && namedSo(name, { name: actor.name, anonymous: false }, actor);
  };
  const of = roles.filter(({ actor, party }) => party === a || isNamed(actor, a));
  const kind = of.filter(
    ({ role: found, stance }) =>
      (found === wanted && stance === 'asserts') || (wanted === 'no part' && stance === 'denies'),
  );
  const voice = (one: (typeof roles)[number]) =>
    one.saidByParty === by ||
    isNamed(one.saidBy, by) ||
    (one.saidBy == null &&
      one.evidence.some(({ file }) => reports.some((report) => report.file === file && report.outlet === by)));
  if (kind.some(voice)) return null;
  if (kind.length > 0)
    return `said by ${kind.map(({ saidBy, saidByParty }) => saidByParty ?? saidBy ?? 'a report').join(', ')}`;
  return of.length === 0
    ? 'no role is found'
    : `other roles: ${of.map((one) => `${one.stance === 'denies' ? 'not ' : ''}${one.role}`).join(', ')}`;
}

function published({ a, b }: Row, { case: { reports } }: Judged): string | null {
  const report = reports.find(({ file }) => sameReport(file, a));
  if (report === undefined) return 'the report is not in the case';
  if (b === 'unknown') return report.published === null ? null : `dated ${report.published.from}`;
  return judgeTime(report.published, b, 'touches');
}

function says({ a }: Row, { ask, question }: Judged): string | null {
  return wordsOf(ask(question)).includes(flat(a)) ? null : 'the answer does not hold the words';
}

function never({ a }: Row, { ask, question }: Judged): string | null {
  const text = wordsOf(ask(question)).toLowerCase();
  const words = flat(a).toLowerCase();
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(`${text[at - 1] ?? ' '}`) && !/[\p{L}\p{N}]/u.test(text[at + words.length] ?? ' ')) {
      return `the answer says “…${text.slice(Math.max(0, at - 30), at + words.length + 30)}…”`;
    }
  }
  return null;
}

/** The answer begins by saying that it is not there, and tells what was searched. */
function missing({ a }: Row, { ask }: Judged): string | null {
  const { sections } = ask(a);
  const first = sections.flatMap(({ role: of, lines }) => lines.map((line) => ({ of, line })))[0];
  if (first !== undefined && first.of !== 'missing' && first.line.citations.length > 0) {
    return `the answer begins with “${first.line.text}”`;
  }
  const searched = sections.some(
    ({ role: of, lines }) => of === 'missing' && lines.some((line) => line.searched !== null),
  );
  return searched ? null : 'no line tells what was searched';
}

function wordsOf({ sections }: AnswerShape): string {
  return flat(sections.flatMap(({ heading, lines }) => [heading, ...lines.map(({ text }) => text)]).join('\n'));
}

function flat(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function idOf(file: string, judged: Judged): string | undefined {
  return judged.case.reports.find((report) => sameReport(report.file, file))?.id;
}

function placeOf(cell: string, texts: Judged['texts']): PlaceShape | null {
  const { file, words } = fileAndWords(cell);
  const at = find(words, file, texts);
  return at === null ? null : { file, ...at };
}

function find(words: string, file: string, texts: Judged['texts']): SpanShape | null {
  const at = texts.get(file)?.indexOf(words) ?? -1;
  return at < 0 || words === '' ? null : { start: at, end: at + words.length };
}

function textAt({ start, end }: SpanShape, file: string, texts: Judged['texts']): string {
  return texts.get(file)?.slice(start, end) ?? '';
}

function hull(spans: readonly SpanShape[]): SpanShape {
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
}

function touch(a: SpanShape, b: SpanShape): boolean {
  return a.start < b.end && b.start < a.end;
}

function meet(a: PlaceShape, b: PlaceShape): boolean {
  return sameReport(a.file, b.file) && touch(a, b);
}
