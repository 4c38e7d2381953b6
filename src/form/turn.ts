import { partyOf } from '../answer/account.ts';
import { byWeight, type Material, type Words } from '../answer/material.ts';
import { familyOf, mainFamily, outcomeWord } from '../answer/outcome.ts';
import { dayText, happeningLine, tellsDay } from '../answer/timeline.ts';
import { EXPLAIN } from '../lexicon/explain.ts';
import { OUTCOMES } from '../lexicon/outcomes.ts';
import type { Line, Section } from '../model/answer.ts';
import { compareText } from '../model/citation.ts';
import type { Happening } from '../model/happening.ts';
import type { RoleKind, Story } from '../model/story.ts';
import { nothingTold, type Told, tellLine, tellOnce } from './once.ts';
import type { ShownStep } from './step.ts';

const MOST_TURNS = 6;
const MOST_EVENTS = 2;
const EACH_ACCOUNT = 2;

/** The points at which the course turned: where force began, and what ended it. Below each what every account says brought it about,
 *  in its own words, the accounts one after another; none of them is preferred. */
export function turnSections(steps: readonly ShownStep[], material: Material): readonly Section[] {
  const told = nothingTold();
  return turnsOf(steps, material)
    .slice(0, MOST_TURNS)
    .map(({ towards, heading, happenings }) => {
      const events = happenings.flatMap((happening) => eventLine(happening, told, material)).slice(0, MOST_EVENTS);
      const reasons = towards === 'conflict' ? triggers(happenings, material) : credits(material);
      return { role: 'turn', heading, party: null, lines: [...events, ...byAccount(reasons, told, material)] };
    });
}

interface Turn {
  readonly towards: 'conflict' | 'cooperation';
  readonly heading: string;
  /** What happened there in its direction, the strongest first. */
  readonly happenings: readonly Happening[];
}

/** Below this an act is a talk or a rebuke and turns nothing: agreeing is 4, refusing -4. */
const TURNING = 4;

/** Kinds that end or ease something where they take place between those who were at odds. */
const SETTLING: ReadonlySet<string> = new Set(['agree', 'sign', 'ceasefire', 'release', 'withdraw', 'yield', 'resume']);

function turnsOf(steps: readonly ShownStep[], { story }: Material): readonly Turn[] {
  const days = Map.groupBy(steps, ({ step }) => `${step.from} ${step.to}`);
  const turns: Turn[] = [];
  for (const of of [...days.values()].toSorted(byFirst)) {
    const force = of.filter(({ step }) => step.class === 'material conflict' && step.intensity <= -TURNING);
    const settled = of.filter(({ step, happening }) => step.intensity >= TURNING && SETTLING.has(happening.kind));
    const before = turns.at(-1)?.towards ?? 'cooperation';
    if (before === 'cooperation' && force.length > 0 && settled.length === 0)
      turns.push(turn('conflict', 'Turn towards conflict', force));
    if (settled.length > 0 && turns.at(-1)?.towards !== 'cooperation')
      turns.push(turn('cooperation', 'Turn towards cooperation', settled));
  }
  const outcome = turns.some(({ towards }) => towards === 'cooperation') ? null : outcomeTurn(story);
  return outcome === null ? turns : [...turns, outcome];
}

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
  const dated = happenings.find(tellsDay)?.when ?? null;
  const day = dated === null ? '' : `, ${dayText(dated)}`;
  const heading = `Turn towards cooperation: the ${outcomeWord(family, story)}${day}`;
  return happenings.length === 0 ? null : { towards: 'cooperation', heading, happenings };
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

/** Stretches that tell what set it off: they give a trigger and tell of the event, or of an act of force on its day. */
function triggers(happenings: readonly Happening[], { words }: Material): readonly Words[] {
  const pattern = EXPLAIN.find(({ id }) => id === 'trigger')?.words ?? null;
  const tellings = new Set(happenings.flatMap((happening) => happening.tellings));
  const kinds = new Set(happenings.map(({ kind }) => kind));
  return words.filter(({ analysis, sentence, tellings: own, weight }) => {
    if (weight === 0 || pattern === null) return false;
    if (!own.some(({ id, kind }) => tellings.has(id) || kinds.has(kind))) return false;
    return pattern.test(analysis.report.text.slice(sentence.start, sentence.end).toLowerCase());
  });
}

/** Stretches that tell of a part in bringing the outcome about, or deny one. */
function credits({ words, story }: Material): readonly Words[] {
  const family = mainFamily(story.roles);
  const places = story.roles
    .filter(({ role, outcome }) => CAUSING.has(role) && familyOf(outcome) === family)
    .flatMap(({ evidence }) => evidence);
  return words.filter(
    ({ analysis, sentence, weight }) =>
      weight > 0 &&
      places.some(
        ({ report, start, end }) => report === analysis.report.id && start < sentence.end && sentence.start < end,
      ),
  );
}

/** Parts that bring something about; agreeing, announcing and breaking do not. */
const CAUSING: ReadonlySet<RoleKind> = new Set<RoleKind>([
  'proposed',
  'brokered',
  'facilitated',
  'pressed',
  'hosted',
  'offered',
  'thanked',
  'no part',
]);

/** Each account's weightiest stretches: parties first, in the order of their weight, then speakers of no party and the reports. */
function byAccount(words: readonly Words[], told: Told, material: Material): readonly Line[] {
  const original = words.some(({ retold }) => !retold) ? words.filter(({ retold }) => !retold) : words;
  const accounts = [...Map.groupBy(original.toSorted(byWeight), accountOf)].toSorted(
    ([a], [b]) => Number(a === null) - Number(b === null),
  );
  return accounts.flatMap(([party, own]) =>
    tellOnce(own, EACH_ACCOUNT, told, material).map(
      (line): Line => ({ ...line, derived: { kind: 'turn', part: 'explanation', party } }),
    ),
  );
}

/** null for a report's own voice and for speakers of no party. */
function accountOf(words: Words): string | null {
  return words.statement === null ? null : partyOf(words);
}
