import { analysisOf, type Material } from '../answer/material.ts';
import { nothingTold, type Told, tellLine } from '../answer/once.ts';
import { familyOf, mainFamily, outcomeWord } from '../answer/outcome.ts';
import { plainLine } from '../answer/phrase.ts';
import { byDay, dayText, happeningLine, tellsDay } from '../answer/timeline.ts';
import { OUTCOMES } from '../lexicon/outcomes.ts';
import type { Line, Section } from '../model/answer.ts';
import { compareText } from '../model/citation.ts';
import type { Happening } from '../model/happening.ts';
import { retells } from '../model/retells.ts';
import type { Story } from '../model/story.ts';
import { byAccount, reasonsFor } from './explained.ts';
import type { ShownStep } from './step.ts';

const MOST_TURNS = 6;
const MOST_POINTS = 3;
const MOST_EVENTS = 2;

/** The points at which the course turned: where force began, what ended it, and whether that lasted; in a story without force the points
 *  that decided it. Below each what every account says brought it about, in its own words, the accounts one after another; none of them
 *  is preferred. Without such a point the page says so. */
export function turnSections(steps: readonly ShownStep[], material: Material): readonly Section[] {
  const told = nothingTold();
  const turns = turnsOf(steps, material);
  const all = turns.length > 0 ? turns : pointsOf(material);
  if (all.length === 0) return [noTurn(steps, material)];
  return all.slice(0, MOST_TURNS).map(({ towards, heading, happenings }) => {
    const events = happenings.flatMap((happening) => eventLine(happening, told, material)).slice(0, MOST_EVENTS);
    const reasons = reasonsFor(towards, happenings, material);
    return { role: 'turn', heading, party: null, lines: [...events, ...byAccount(reasons, told, material)] };
  });
}

interface Turn {
  readonly towards: 'conflict' | 'cooperation' | 'decision';
  readonly heading: string;
  /** What happened there in its direction, the strongest first. */
  readonly happenings: readonly Happening[];
}

/** Below this an act is a talk or a rebuke and turns nothing: agreeing is 4, refusing -4. */
const TURNING = 4;

/** Kinds that end or ease something where they take place between those who were at odds. */
const SETTLING: ReadonlySet<string> = new Set([
  'agree',
  'sign',
  'ceasefire',
  'release',
  'withdraw',
  'yield',
  'resume',
  'end walkout',
]);

/** The balance turns towards conflict with the first act of force after a settlement or at the beginning, and towards cooperation with the
 *  first settlement after force. A settlement after which force is told of again did not last, and its heading says so. */
function turnsOf(steps: readonly ShownStep[], { story }: Material): readonly Turn[] {
  const days = Map.groupBy(steps, ({ step }) => `${step.from} ${step.to}`);
  const turns: { readonly towards: 'conflict' | 'cooperation'; readonly steps: readonly ShownStep[] }[] = [];
  for (const of of [...days.values()].toSorted(byFirst)) {
    const force = of.filter(
      ({ step, happening }) =>
        step.class === 'material conflict' && step.intensity <= -TURNING && isBetweenParties(happening),
    );
    const settled = of.filter(({ step, happening }) => step.intensity >= TURNING && SETTLING.has(happening.kind));
    const before = turns.at(-1)?.towards ?? 'cooperation';
    if (before === 'cooperation' && force.length > 0 && settled.length === 0)
      turns.push({ towards: 'conflict', steps: force });
    if (settled.length > 0 && turns.at(-1)?.towards !== 'cooperation')
      turns.push({ towards: 'cooperation', steps: settled });
  }
  const told = turns.map(({ towards, steps: own }, at): Turn => {
    const again = towards === 'cooperation' && turns.slice(at + 1).some((later) => later.towards === 'conflict');
    const title =
      towards === 'conflict'
        ? 'Turn towards conflict'
        : again
          ? 'Turn towards cooperation that did not last'
          : 'Turn towards cooperation';
    return turn(towards, title, own);
  });
  const outcome = told.some(({ towards }) => towards === 'cooperation') ? null : outcomeTurn(story);
  return outcome === null ? told : [...told, outcome];
}

/** What an office does to a firm or a court to somebody is no turn of a conflict; what one state does so to another may be. */
function isBetweenParties({ kind, parts }: Happening): boolean {
  if (!OFFICIAL.has(kind)) return true;
  const doers = new Set(parts.filter(({ role }) => role === 'by').map(({ party }) => party));
  return parts.some(({ role, actor, party }) => role === 'to' && actor.startsWith('state/') && !doers.has(party));
}

const OFFICIAL: ReadonlySet<string> = new Set(['suspend', 'ban', 'arrest', 'charge', 'convict', 'search', 'emergency']);

function byFirst([a]: readonly ShownStep[], [b]: readonly ShownStep[]): number {
  return compareText(a?.step.from ?? '', b?.step.from ?? '') || compareText(a?.step.to ?? '', b?.step.to ?? '');
}

function turn(towards: Turn['towards'], title: string, steps: readonly ShownStep[]): Turn {
  const [first] = steps;
  const day = first === undefined ? '' : `, ${dayText(first.step)}`;
  const strongest = steps.toSorted((a, b) => Math.abs(b.step.intensity) - Math.abs(a.step.intensity));
  return { towards, heading: `${title}${day}`, happenings: strongest.map(({ happening }) => happening) };
}

/** What the story came to, where no day or no party is told for it: then it is no step of the course. */
function outcomeTurn(story: Story): Turn | null {
  const family = mainFamily(story.roles);
  if (family === null) return null;
  const happenings = story.happenings
    .filter(({ kind, reality }) => SETTLING.has(kind) && (reality === 'happened' || reality === 'ongoing'))
    .filter((happening) => isOf(family, happening))
    .toSorted((a, b) => b.mentions.length - a.mentions.length || compareText(a.id, b.id));
  const dated = happenings.find(tellsDay);
  const day = dated === undefined ? '' : dayBehind(dated);
  const heading = `Turn towards cooperation: the ${outcomeWord(family, story)}${day}`;
  return happenings.length === 0 ? null : { towards: 'cooperation', heading, happenings };
}

/** Kinds outside the scale that open a matter or decide it: an accident, a vote, a verdict, a recall. */
const DECISIVE: ReadonlySet<string> = new Set([
  ...OFFICIAL,
  'accident',
  'annul',
  'acquit',
  'bankrupt',
  'collapse',
  'convict',
  'dissolve',
  'elect',
  'fire',
  'flood',
  'outbreak',
  'quake',
  'recall',
  'release',
  'rescue',
  'resign',
  'rule',
  'uphold',
]);

/** The points that decided a story without force: told of a day by reports that retell nobody, most of all first chosen, then in order of
 *  time. */
function pointsOf({ story, relevance }: Material): readonly Turn[] {
  const original = new Set(story.analyses.flatMap(({ report: { id, genre } }) => (retells(genre) ? [] : [id])));
  const weighed = story.happenings
    .filter(({ kind, reality }) => DECISIVE.has(kind) && (reality === 'happened' || reality === 'ongoing'))
    .filter((happening) => happening.when !== null && tellsDay(happening))
    .filter(({ mentions }) =>
      mentions.some((at) => {
        const analysis = analysisOf(story, at.report);
        return analysis !== undefined && relevance(analysis, at) > 0;
      }),
    )
    .map((happening) => ({
      happening,
      reports: new Set(happening.mentions.map(({ report }) => report).filter((report) => original.has(report))).size,
    }))
    .filter(({ reports }) => reports > 0)
    .toSorted((a, b) => b.reports - a.reports || byDay(a.happening, b.happening));
  const most = weighed[0]?.reports ?? 0;
  const chosen = weighed.filter(({ reports }) => reports > 1 || most === 1).map(({ happening }) => happening);
  const days = [...Map.groupBy(chosen, dayBehind)].slice(0, MOST_POINTS);
  return days
    .map(([day, happenings]): Turn => ({ towards: 'decision', heading: `Turning point${day}`, happenings }))
    .toSorted((a, b) => compareFirst(a.happenings, b.happenings));
}

function compareFirst([a]: readonly Happening[], [b]: readonly Happening[]): number {
  return a === undefined || b === undefined ? 0 : byDay(a, b);
}

/** “, 9 May 2031”: the day, whatever the hour. */
function dayBehind({ when }: Happening): string {
  if (when === null) return '';
  const [from, to] = [when.from.replace(/T.*$/u, ''), when.to.replace(/T.*$/u, '')];
  return `, ${dayText({ from, to: from === to ? `${to}T23:59` : when.to })}`;
}

/** Said plainly, with what was looked for: no course is made up where none is told. */
function noTurn(steps: readonly ShownStep[], { story }: Material): Section {
  const text =
    steps.length === 0
      ? 'None of the reports tells, with its day, of an act of conflict or cooperation by a party, or of a point that decided the matter.'
      : 'None of the reports tells, with its day, of a point at which conflict or cooperation turned.';
  const searched = {
    terms: ['acts of force', 'settlements', 'verdicts', 'votes', 'recalls', 'accidents'],
    files: story.analyses.map(({ report }) => report.file),
    hits: 0,
  };
  return { role: 'missing', heading: 'Not in the sources', party: null, lines: [{ ...plainLine(text), searched }] };
}

/** Whether a happening is, or brings about, the outcome. */
function isOf(family: string, { kind, summary }: Happening): boolean {
  if (familyOf(kind) === family) return true;
  const words = summary.toLowerCase().match(/\p{L}[\p{L}-]*/gu) ?? [];
  return kind === 'agree' && words.some((word) => familyOf(OUTCOMES.get(word) ?? '') === family);
}

function eventLine(happening: Happening, told: Told, { story }: Material): readonly Line[] {
  const line = happeningLine(happening, story);
  if (line === null) return [];
  tellLine(line, told, story);
  return [{ ...line, derived: { kind: 'turn', part: 'event', party: null } }];
}
