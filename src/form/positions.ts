import { analysisOf, type Material } from '../answer/material.ts';
import { fold, phraseAt, statementAt } from '../answer/phrase.ts';
import type { DerivedPositions, Line, LineSide, PositionCell, Section } from '../model/answer.ts';
import { byPlace, compareText } from '../model/citation.ts';
import type { Claim, Member } from '../model/claim.ts';
import type { Citation } from '../model/span.ts';
import type { Story } from '../model/story.ts';
import { sentencesIn } from '../model/within.ts';

const MOST_CONTESTED = 16;
const MOST_SHARED = 10;
const MOST_ALONE = 6;
const MOST_PARTIES = 6;

/** Columns that are no party: speakers of none, and what reports tell in their own voice. */
const OTHERS = 'others';
const REPORTS = 'reports';

/** Parties across, claims down: who asserts, denies, tells it otherwise or is silent, each with its words. What is contested comes first,
 *  by the number of independent origins; then what several tell alike, then what one party alone tells. */
export function writePositions(material: Material): readonly Section[] {
  const rows = rowsOf(material);
  const contested = oncePerDispute(
    rows.filter(({ claim }) => isContested(claim)),
    material.story,
  ).slice(0, MOST_CONTESTED);
  const rest = rows.filter(({ claim }) => !isContested(claim));
  const shared = rest.filter(({ columns }) => columns > 1).slice(0, MOST_SHARED);
  const told = new Set(
    [...contested, ...shared].flatMap(({ claim }) => claim.members.map(({ at }) => keyOf(at, material.story))),
  );
  const alone = rest
    .filter(
      ({ columns, claim, at }) =>
        columns === 1 &&
        claim.members.some(({ counts }) => counts) &&
        isAsserted(claim, material.story) &&
        isSaid(at, material.story) &&
        !told.has(keyOf(at, material.story)),
    )
    .slice(0, MOST_ALONE);
  const columns = columnsOf(
    [...contested, ...shared, ...alone].map(({ claim }) => claim),
    material.story,
  );
  const section = (heading: string, of: readonly Row[]): Section => ({
    role: 'positions',
    heading,
    party: null,
    lines: of.map((row) => lineOf(row, columns, material.story)),
  });
  return [
    section('Contested', contested),
    section('Told by several', shared),
    section('Told by one party alone', alone),
  ];
}

interface Row {
  readonly claim: Claim;
  /** The place whose words stand for the claim. */
  readonly at: Citation;
  /** How many columns say something. */
  readonly columns: number;
}

/** Each sentence stands for one claim: the same dispute can be reached through several. */
function rowsOf({ claims, story }: Material): readonly Row[] {
  const seen = new Set<string>();
  return claims
    .map(({ of: claim, weight }) => ({
      claim,
      weight,
      at: plainest(claim, story),
      columns: new Set(claim.members.map((member) => columnOf(member, story))).size,
    }))
    .toSorted(
      (a, b) =>
        b.claim.counts.origins - a.claim.counts.origins ||
        b.columns - a.columns ||
        b.weight - a.weight ||
        byPlace(a.at, b.at),
    )
    .filter(({ at, claim }) => {
      const phrase = phraseAt(at, story);
      if (claim.counts.texts === 0 || phrase === null) return false;
      // An edited copy of a report has the same sentence at another place.
      const keys = [keyOf(at, story), phrase.text, ...(isContested(claim) ? [disputeOf(claim, story)] : [])];
      if (keys.some((key) => seen.has(key))) return false;
      for (const key of keys) seen.add(key);
      return true;
    });
}

function isContested({ differences }: Claim): boolean {
  return differences.some(({ verdict }) => verdict === 'real');
}

/** A matter that only digests and fact-checks assert, and against which the page has shown all that is said against it, is told already. */
function oncePerDispute(rows: readonly Row[], story: Story): readonly Row[] {
  const shown = new Set<string>();
  return rows.filter(({ claim: { members } }) => {
    const against = members
      .filter(({ stance, counts }) => stance !== 'asserts' && counts)
      .map(({ at }) => keyOf(at, story));
    const isRetold = !members.some(({ stance, counts }) => stance === 'asserts' && counts);
    if (isRetold && shown.size > 0 && against.every((key) => shown.has(key))) return false;
    for (const key of against) shown.add(key);
    return true;
  });
}

/** Whether a party says that it is so; what is known from its denial alone is nobody's position. */
function isAsserted({ members }: Claim, story: Story): boolean {
  return members.some((member) => member.stance === 'asserts' && ![OTHERS, REPORTS].includes(columnOf(member, story)));
}

/** Whether words state something that somebody holds: a clause or a quotation in a report's text, and not its headline, nor that somebody spoke,
 *  asked or was greeted. */
function isSaid(at: Citation, story: Story): boolean {
  const analysis = analysisOf(story, at.report);
  if (analysis === undefined) return false;
  const role = analysis.report.blocks[sentencesIn(analysis, at)[0]?.block ?? -1]?.role;
  if (role === 'headline' || role === 'standfirst' || role === 'heading') return false;
  const statement = statementAt(analysis, at);
  return statement === undefined || STATED.test(statement.rule) || !TOLD_ACTS.has(statement.act);
}

const STATED = /clause|quote|inquit|according|turn|that/u;
/** Words about words: whom they thank or greet is told, and not what they hold. */
const TOLD_ACTS: ReadonlySet<string> = new Set(['say', 'thank', 'praise', 'ask']);

/** The sentences that contradict each other. */
function disputeOf({ differences }: Claim, story: Story): string {
  const real = differences.filter(({ verdict }) => verdict === 'real');
  return real
    .flatMap(({ sides }) => sides.map(({ evidence: [first] }) => (first === undefined ? '' : keyOf(first, story))))
    .toSorted(compareText)
    .join('\n');
}

function keyOf(at: Citation, story: Story): string {
  const analysis = analysisOf(story, at.report);
  return `${at.report} ${analysis === undefined ? at.start : (sentencesIn(analysis, at)[0]?.index ?? at.start)}`;
}

/** A report's own words for it before somebody's, the text of a report before its headline, retellings last. */
function plainest({ members, at }: Claim, story: Story): Citation {
  const asserting = members.filter(({ stance }) => stance === 'asserts');
  const sorted = asserting.toSorted((a, b) => rankOf(a, story) - rankOf(b, story) || byPlace(a.at, b.at));
  return sorted[0]?.at ?? at;
}

function rankOf({ at, counts, speaker }: Member, story: Story): number {
  const analysis = analysisOf(story, at.report);
  const role = analysis?.report.blocks[sentencesIn(analysis, at)[0]?.block ?? -1]?.role;
  const head = role === 'headline' || role === 'standfirst' || role === 'heading';
  const own = analysis === undefined ? undefined : statementAt(analysis, at);
  const voice = speaker === null ? 0 : own?.mode === 'indirect' ? 1 : 2;
  return (counts ? 0 : 8) + (head ? 4 : 0) + (own?.act === 'deny' ? 3 : 0) + voice;
}

/** Whose column it is: of whoever is heard, and not of whom they tell: what people familiar with the matter say that Norland proposed is
 *  no position of Norland. */
function columnOf({ party, speaker, at }: Member, story: Story): string {
  if (speaker === null) return party ?? REPORTS;
  const analysis = analysisOf(story, at.report);
  const statement = analysis === undefined ? undefined : statementAt(analysis, at);
  const heard = statement?.speakers.find(({ actor }) => !actor.startsWith('outlet/'));
  return heard === undefined ? (party ?? OTHERS) : (heard.party ?? OTHERS);
}

/** The parties that say most first; speakers of no party and the reports themselves stand last. */
function columnsOf(claims: readonly Claim[], story: Story): readonly string[] {
  const counts = new Map<string, number>();
  // A party that only a retelling speaks of has no column: whether it is one, nobody else tells.
  const spoken = new Set(
    claims.flatMap(({ members }) => members.filter((member) => member.counts).map((member) => columnOf(member, story))),
  );
  for (const { members } of claims)
    for (const column of new Set(members.map((member) => columnOf(member, story))))
      if (spoken.has(column)) counts.set(column, (counts.get(column) ?? 0) + 1);
  // A map keeps the order in which the claims bring parties up, which decides between equals.
  const parties = [...counts].filter(([column]) => column !== OTHERS && column !== REPORTS);
  const most = parties.toSorted((a, b) => b[1] - a[1]).slice(0, MOST_PARTIES);
  return [...most.map(([party]) => party), ...[OTHERS, REPORTS].filter((column) => counts.has(column))];
}

const STANCES: readonly Member['stance'][] = ['asserts', 'denies', 'differs'];

function lineOf({ claim, at }: Row, columns: readonly string[], story: Story): Line {
  const sides: LineSide[] = [];
  const cells = columns.map((column): PositionCell => {
    const own = claim.members.filter((member) => columnOf(member, story) === column);
    const stances = STANCES.flatMap((stance) => {
      const side = sideOf(column, stance, own, story);
      return side === null ? [] : [{ stance, side: sides.push(side) - 1 }];
    });
    return { column, stances };
  });
  const phrase = phraseAt(at, story);
  const derived: DerivedPositions = {
    kind: 'positions',
    contested: isContested(claim),
    origins: claim.counts.origins,
    cells,
  };
  return {
    text: phrase?.text ?? fold(at.quote),
    claims: [claim.id],
    citations: phrase?.citations ?? [at],
    searched: null,
    answerable: null,
    sides,
    derived,
  };
}

const MOST_CITATIONS = 4;

/** The clearest words of one column for one stance, with where other reports have them. */
function sideOf(column: string, stance: Member['stance'], members: readonly Member[], story: Story): LineSide | null {
  const own = members
    .filter((member) => member.stance === stance)
    .toSorted((a, b) => rankOf(a, story) - rankOf(b, story) || byPlace(a.at, b.at));
  const [first] = own;
  const phrase = first === undefined ? null : phraseAt(first.at, story);
  if (first === undefined || phrase === null) return null;
  const reports = new Set(phrase.citations.map(({ report }) => report));
  const more = own.filter(({ at }) => !reports.has(at.report) && reports.add(at.report)).map(({ at }) => at);
  const retold = own.some(({ counts }) => counts) ? '' : ', in retelling only';
  return {
    label: `${verb(column, stance)}${retold}`,
    text: phrase.text,
    citations: [...phrase.citations, ...more].slice(0, MOST_CITATIONS),
  };
}

/** “Norland denies”, “others assert”, “the reports differ” */
function verb(column: string, stance: Member['stance']): string {
  if (column !== OTHERS && column !== REPORTS) return `${column} ${stance}`;
  const plural = stance === 'asserts' ? 'assert' : stance === 'denies' ? 'deny' : 'differ';
  return column === OTHERS ? `others ${plural}` : `the reports ${plural}`;
}
