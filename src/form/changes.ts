import { centralTo } from '../answer/central.ts';
import { differenceLines } from '../answer/contested.ts';
import { writeLimits } from '../answer/limits.ts';
import { analysisOf, gatherMaterial, type Material } from '../answer/material.ts';
import { isToldLine, nothingTold, type Told, tellLine } from '../answer/once.ts';
import { counted, listed, phraseAt, plainLine } from '../answer/phrase.ts';
import { understandTopic } from '../answer/question.ts';
import { sourcesOf } from '../answer/source.ts';
import { dayText } from '../answer/timeline.ts';
import type { Counted } from '../claim/toll.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Answer, Line, Section } from '../model/answer.ts';
import { byPlace } from '../model/citation.ts';
import type { Difference, Member, Side } from '../model/claim.ts';
import type { Story } from '../model/story.ts';
import { beforeAndNow, hashesOf, type Older, olderOf, statesOf, wordsAt, wordsOf } from './older.ts';
import { correctionLines, isTakenBack } from './revised.ts';
import { changedTolls } from './toll.ts';

/** Two states of one story. */
export interface Before {
  readonly before: Story;
  readonly now: Story;
  /** The day from which reports are new; null where two cases are set against each other. */
  readonly since: string | null;
}

export interface ChangesOptions {
  readonly about?: string;
  readonly asked?: string;
}

const MOST_LINES = 12;

/** What changed between two states of a story, by claims: what is new, what a new origin confirms, what is contested now, which figures
 *  changed, what was withdrawn or corrected and, of two cases, what lost its support. Each with the old and the new words.
 *  Claims are the same where they rest on the same stretches of the same texts.
 *  @returns the answer, and the story with the texts that only the older state holds: what a page needs to show them. */
export function writeChanges(
  { before, now, since }: Before,
  { about, asked }: ChangesOptions = {},
): { readonly answer: Answer; readonly story: Story } {
  const texts = new Set(now.analyses.map(({ report }) => report.sha256));
  const gone = before.analyses.filter(({ report }) => !texts.has(report.sha256));
  const story: Story = { ...now, analyses: [...now.analyses, ...gone] };
  const question = understandTopic(about ?? 'What changed?', now);
  const material = gatherMaterial(question, now, ...(about === undefined ? [centralTo(now)] : []));
  const old = statesOf(before, now);
  const told = nothingTold();
  const isWanted = ({ unit: { analysis, at } }: Counted): boolean => material.relevance(analysis, at) > 0;
  const sections: readonly Section[] = [
    section(
      'changes',
      'Changed figures',
      fresh([...changedTolls(old, now, isWanted), ...changedFigures(material, old)], told, story),
    ),
    section('contested', 'Newly contested', fresh(newlyContested(material, old), told, story)),
    section('changes', 'Withdrawn or corrected', fresh(correctionLines(old, material, gone, before), told, story)),
    section('changes', 'Confirmed by a new origin', fresh(confirmed(material, old), told, story)),
    section('changes', 'New', fresh(newClaims(material, old), told, story)),
    ...(since === null
      ? [section('changes', 'Lost its support', fresh(unsupported(before, now, about), told, story))]
      : []),
  ];
  const filled = sections.filter(({ lines }) => lines.length > 0);
  return {
    story,
    answer: {
      question: `${since === null ? 'What changed between two cases' : `What changed since ${dayOf(since)}`}${about === undefined ? '' : `: ${about}`}`,
      asked: asked ?? null,
      form: 'changes',
      understood: '',
      sections: [
        overview(old, gone, filled, story),
        ...filled.map((one) => ({ ...one, lines: one.lines.slice(0, MOST_LINES) })),
        limits(material, old, since),
      ],
      sources: sourcesOf(story),
    },
  };
}

/** “10 May 2031” */
function dayOf(day: string): string {
  return dayText({ from: `${day}T00:00`, to: `${day}T12:00` });
}

function section(role: Section['role'], heading: string, lines: readonly Line[]): Section {
  return { role, heading, party: null, lines };
}

/** Each change is told once, under the first heading that it fits. */
function fresh(lines: readonly Line[], told: Told, story: Story): readonly Line[] {
  return lines.filter((line) => {
    if (isToldLine(line, told)) return false;
    tellLine(line, told, story);
    return true;
  });
}

/** Claims that no older text bears on. */
function newClaims({ claims, story }: Material, old: Older): readonly Line[] {
  return claims
    .filter(
      ({ of: { members } }) => members.some((member) => member.counts) && members.every(({ at }) => !old.knows(at)),
    )
    .flatMap(({ of: claim }) => {
      const first = clearest(claim.members, story);
      const phrase = first === undefined ? null : phraseAt(first.at, story);
      return phrase === null || phrase.text.length < SCRAP
        ? []
        : [plainLine(phrase.text, phrase.citations, [claim.id])];
    });
}

/** Letters below which a stretch is a scrap of a page. */
const SCRAP = 30;

/** Texts of originals before retellings, as they stand. */
function clearest(members: readonly Member[], { analyses }: Story): Member | undefined {
  const headlines = new Set(
    analyses.flatMap(({ report }) =>
      report.blocks
        .filter(({ role }) => role === 'headline' || role === 'standfirst')
        .map(({ start }) => `${report.id} ${start}`),
    ),
  );
  const rank = ({ at, counts }: Member): number =>
    (counts ? 0 : 2) + (headlines.has(`${at.report} ${at.start}`) ? 1 : 0);
  return members.toSorted((a, b) => rank(a) - rank(b) || byPlace(a.at, b.at))[0];
}

/** Claims that older texts assert and that an origin which none of them is of asserts now. */
function confirmed({ claims, story }: Material, old: Older): readonly Line[] {
  const shown = new Set<string>();
  return claims.flatMap(({ of: claim }): Line[] => {
    const asserting = claim.members.filter(({ stance, counts }) => stance === 'asserts' && counts);
    const [older, newer] = [asserting.filter(({ at }) => old.has(at)), asserting.filter(({ at }) => !old.has(at))];
    const known = new Set(older.map(({ origin }) => origin));
    const added = newer.filter(({ origin, at }) => origin !== null && !known.has(origin) && !isTakenBack(at, story));
    const lines = beforeAndNow(clearest(older, story)?.at, clearest(added, story)?.at, [claim.id], story);
    return lines.filter(({ sides }) => !shown.has(sides?.[0]?.text ?? '') && shown.add(sides?.[0]?.text ?? ''));
  });
}

/** A real difference in which a new text has a side, where the older state saw none of the kind. */
function newlyContested(material: Material, old: Older): readonly Line[] {
  const hashes = hashesOf(material.story);
  const wanted = new Set<Difference>();
  for (const { of: claim } of material.claims) {
    const known = olderOf(claim, old, hashes).flatMap(({ differences }) =>
      differences.filter(({ verdict }) => verdict === 'real').map(({ field }) => field),
    );
    for (const difference of claim.differences) {
      const { verdict, field, sides } = difference;
      const isNew = sides.some(({ evidence }) => evidence.length > 0 && evidence.every((at) => !old.has(at)));
      const wasThere = claim.members.some(({ at }) => old.has(at));
      if (
        verdict === 'real' &&
        isNew &&
        wasThere &&
        !known.includes(field) &&
        !isSucceeding(difference, old, material.story)
      )
        wanted.add(difference);
    }
  }
  return differenceLines(material, (difference) => wanted.has(difference));
}

/** A figure that older texts alone give and another that new ones alone give, from the same side: it has changed with time. Of two sides
 *  that give each its own it is contested. */
function isSucceeding({ field, sides }: Difference, old: Older, story: Story): boolean {
  if (field !== 'number') return false;
  const { before, now } = inTime(sides, old);
  return before !== undefined && now !== undefined && voiceOf(before, story) === voiceOf(now, story);
}

/** Whose figure it is: a party's, a speaker's of no party, else that of the outlet that tells it. */
function voiceOf({ party, speaker, evidence }: Side, story: Story): string {
  const report = evidence[0]?.report ?? '';
  return party ?? speaker ?? analysisOf(story, report)?.report.outlet ?? report;
}

/** The side that older texts alone give, and the one that new texts alone give. */
function inTime(
  sides: readonly Side[],
  old: Older,
): { readonly before?: Side | undefined; readonly now?: Side | undefined } {
  return {
    before: sides.find(({ evidence }) => evidence.length > 0 && evidence.every(old.has)),
    now: sides.find(({ evidence }) => evidence.length > 0 && evidence.every((at) => !old.has(at))),
  };
}

function changedFigures({ claims, story }: Material, old: Older): readonly Line[] {
  return claims.flatMap(({ of: claim }) =>
    claim.differences
      .filter((difference) => isSucceeding(difference, old, story))
      .flatMap(({ sides }) => {
        const { before, now } = inTime(sides, old);
        if (before === undefined || now === undefined) return [];
        const labels = [`before: ${before.value}`, `now: ${now.value}`] as const;
        return beforeAndNow(before.evidence[0], now.evidence[0], [claim.id], story, labels);
      }),
  );
}

/** Claims of the older case of which the newer one holds no stretch, those of most origins first. */
function unsupported(before: Story, now: Story, about: string | undefined): readonly Line[] {
  const texts = new Set(now.analyses.map(({ report }) => report.sha256));
  const hashes = hashesOf(before);
  const words = wordsOf(now);
  const question = understandTopic(about ?? 'What changed?', before);
  const material = gatherMaterial(question, before, ...(about === undefined ? [centralTo(before)] : []));
  return material.claims
    .map(({ of }) => of)
    .filter(
      ({ members }) =>
        members.some((member) => member.counts) &&
        members.every(({ at }) => !texts.has(hashes.get(at.report) ?? '') && !words.has(wordsAt(at, before))),
    )
    .toSorted((a, b) => b.counts.origins - a.counts.origins || byPlace(a.at, b.at))
    .flatMap((claim) => {
      const first = clearest(claim.members, before);
      const phrase = first === undefined ? null : phraseAt(first.at, before);
      return phrase === null || phrase.text.length < SCRAP ? [] : [plainLine(phrase.text, phrase.citations)];
    });
}

/** In counts, with the numbers of the reports. */
function overview(old: Older, gone: readonly Analysis[], sections: readonly Section[], { analyses }: Story): Section {
  const numbers = (list: readonly Analysis[]): string =>
    `${list.length === 1 ? 'report' : 'reports'} ${listed(list.map((one) => String(analyses.indexOf(one) + 1)))}`;
  const lines = [
    old.fresh.length === 0
      ? 'No report is new.'
      : `${counted(old.fresh.length, 'report')} of ${analyses.length - gone.length} ${old.fresh.length === 1 ? 'is' : 'are'} new: ${numbers(old.fresh)}.`,
    ...(gone.length === 0
      ? []
      : [
          `${counted(gone.length, 'report')} of the older case ${gone.length === 1 ? 'is' : 'are'} not in the newer one: ${numbers(gone)}.`,
        ]),
    ...sections.map(
      ({ heading, lines: of }) =>
        `${heading}: ${of.length}${of.length > MOST_LINES ? `, of which the ${MOST_LINES} weightiest are shown` : ''}.`,
    ),
    ...(sections.length === 0 ? ['No change was found.'] : []),
  ];
  return { role: 'takeaway', heading: 'What is new', party: null, lines: lines.map((text) => plainLine(text)) };
}

/** Reports without a day can be neither older nor newer than one. */
function limits(material: Material, old: Older, since: string | null): Section {
  const written = writeLimits(material);
  if (since === null) return written;
  const { analyses } = material.story;
  const open = analyses.filter(
    ({ report, dated }) => old.texts.has(report.sha256) && (dated === null || dated.to > since),
  );
  if (open.length === 0) return written;
  const numbers = listed(open.map((one) => String(analyses.indexOf(one) + 1)));
  const text = `${counted(open.length, 'report')} cannot be set before or after ${dayOf(since)} and ${open.length === 1 ? 'is' : 'are'} taken as older: ${open.length === 1 ? 'report' : 'reports'} ${numbers}.`;
  return { ...written, lines: [plainLine(text), ...written.lines] };
}
