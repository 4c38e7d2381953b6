import { partyOf } from '../answer/account.ts';
import { differenceLines } from '../answer/contested.ts';
import { byWeight, type Material, type Words } from '../answer/material.ts';
import { expected } from '../answer/missing.ts';
import type { Line, Section } from '../model/answer.ts';
import { chooseContext, originals } from './context.ts';
import { isToldLine, nothingTold, type Told, tellLine, tellOnce } from './once.ts';

/** About a dozen lines are what a reader takes in before the first decision to read on. */
const CONTEXT = 4;
const CONTESTED = 2;
const ACCOUNTS = 4;
const OPEN = 2;

/** What happened, in a few sentences in the order of time, with the main dispute; then what each side says, what is contested besides,
 *  figures, and what stays open. Nothing is told twice. */
export function writeDigest(material: Material): readonly Section[] {
  const told = nothingTold();
  const context = tellOnce(chooseContext(material, CONTEXT), CONTEXT, told, material);
  const [dispute, ...disputes] = contested(material);
  if (dispute !== undefined) tellLine(dispute, told, material.story);
  const accounts = accountLines(material, told);
  const others = disputes.filter((line) => !isToldLine(line, told)).slice(0, CONTESTED);
  for (const line of others) tellLine(line, told, material.story);
  return [
    {
      role: 'context',
      heading: 'Context',
      party: null,
      lines: [...context, ...(dispute === undefined ? [] : [dispute])],
    },
    {
      role: 'deeper',
      heading: 'Dive deeper',
      party: null,
      lines: [...accounts, ...others, ...figures(material, told)],
    },
    { role: 'missing', heading: 'What stays open', party: null, lines: expected(material).slice(0, OPEN) },
  ];
}

function contested(material: Material): readonly Line[] {
  return differenceLines(material, ({ verdict }) => verdict === 'real').filter(({ sides }) =>
    hasOrigin(sides, material),
  );
}

/** Both sides stand in a report that is no retelling. */
function hasOrigin(sides: Line['sides'], { story }: Material): boolean {
  const retold = new Set(
    story.analyses
      .filter(({ report }) => report.genre === 'digest' || report.genre === 'factcheck')
      .map(({ report }) => report.id),
  );
  const all = retold.size === story.analyses.length;
  return (sides ?? []).every(({ citations }) => all || citations.some(({ report }) => !retold.has(report)));
}

/** The best words of each party, those that speak most first, then of those who belong to none. */
function accountLines(material: Material, told: Told): readonly Line[] {
  const spoken = originals(material).filter(({ statement }) => statement !== null);
  const parties = [...Map.groupBy(spoken, partyOf)].filter(([party]) => party !== null);
  const ranked = parties.sort(([, a], [, b]) => b.length - a.length || byWeight(first(a), first(b)));
  const lines = ranked.flatMap(([, words]) => tellOnce(words.toSorted(byWeight), 1, told, material));
  return lines.slice(0, ACCOUNTS);
}

function first(words: readonly Words[]): Words {
  const [one] = words;
  if (one === undefined) throw new Error('a group without a member');
  return one;
}

/** Dead, hurt, missing: the figures that a reader looks for, unless they are told already. */
function figures(material: Material, told: Told): readonly Line[] {
  const words = originals(material).filter(({ tellings }) =>
    tellings.some(
      ({ kind, quantities, reality }) => FIGURES.has(kind) && quantities.length > 0 && reality !== 'denied',
    ),
  );
  return tellOnce(words.toSorted(byWeight), 1, told, material);
}

const FIGURES: ReadonlySet<string> = new Set(['casualties', 'missing', 'displace']);
