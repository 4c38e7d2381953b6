import { partyOf } from '../answer/account.ts';
import { differenceLines } from '../answer/contested.ts';
import { byGain, chooseContext, originals } from '../answer/context.ts';
import { byWeight, type Material, type Words } from '../answer/material.ts';
import { expected } from '../answer/missing.ts';
import { isToldLine, nothingTold, type Told, tellLine, tellOnce } from '../answer/once.ts';
import { UNKNOWN } from '../lexicon/explain.ts';
import type { Line, Section } from '../model/answer.ts';
import { retells } from '../model/retells.ts';

/** About a dozen lines are what a reader takes in before the first decision to read on. */
const CONTEXT = 4;
const CONTESTED = 2;
const ACCOUNTS = 4;
const OPEN = 2;

/** What happened, in a few sentences in the order of time, with the main dispute; then what each side says, what is contested besides,
 *  figures, and what stays open. Nothing is told twice. */
export function writeDigest(material: Material): readonly Section[] {
  const told = nothingTold();
  const [dispute, ...disputes] = disputesOf(material);
  if (dispute !== undefined) tellLine(dispute, told, material.story);
  const context = tellOnce(chooseContext(material, CONTEXT, told), CONTEXT, told, material);
  const accounts = accountLines(material, told);
  const others = freshDisputes(disputes, told, material);
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
    { role: 'deeper', heading: 'What stays open', party: null, lines: openLines(material, told) },
    { role: 'missing', heading: 'Not in the sources', party: null, lines: expected(material).slice(0, OPEN) },
  ];
}

/** What is contested, with both sides from reports that are origins; what most of them and most parties tell of comes first. */
export function disputesOf(material: Material): readonly Line[] {
  const { claims } = material.story;
  const spread = (line: Line): number => {
    const claim = claims.find(({ id }) => id === line.claims[0]);
    return claim === undefined ? 0 : claim.counts.origins + claim.counts.parties;
  };
  return differenceLines(material, ({ verdict }) => verdict === 'real')
    .filter(({ sides }) => hasOrigin(sides, material))
    .toSorted((a, b) => spread(b) - spread(a));
}

/** Disputes of which the page holds neither side. */
function freshDisputes(disputes: readonly Line[], told: Told, { story }: Material): readonly Line[] {
  const found: Line[] = [];
  for (const line of disputes) {
    const held = (line.sides ?? []).some((side) => isToldLine({ ...line, text: side.text, sides: null }, told));
    if (held || found.length >= CONTESTED) continue;
    tellLine(line, told, story);
    found.push(line);
  }
  return found;
}

/** Both sides stand in a report that is no retelling. */
function hasOrigin(sides: Line['sides'], { story }: Material): boolean {
  const retold = new Set(story.analyses.filter(({ report }) => retells(report.genre)).map(({ report }) => report.id));
  const all = retold.size === story.analyses.length;
  return (sides ?? []).every(({ citations }) => all || citations.some(({ report }) => !retold.has(report)));
}

/** The best words of each party, those that speak most first, then of those who belong to none. */
function accountLines(material: Material, told: Told): readonly Line[] {
  const spoken = originals(material).filter(({ statement }) => statement !== null);
  const parties = [...Map.groupBy(spoken, partyOf)].filter(([party]) => party !== null);
  const ranked = parties.sort(([, a], [, b]) => b.length - a.length || compareFirst(a, b));
  const lines = ranked.flatMap(([, words]) => tellOnce(byGain(words, material, TRIED), 1, told, material));
  return lines.slice(0, ACCOUNTS);
}

/** Stretches of one party that are tried until one tells something new. */
const TRIED = 20;

function compareFirst([a]: readonly Words[], [b]: readonly Words[]): number {
  return a === undefined || b === undefined ? 0 : byWeight(a, b);
}

/** Dead, hurt, missing: the figures that a reader looks for, unless they are told already. */
function figures(material: Material, told: Told): readonly Line[] {
  const words = originals(material).filter(({ tellings }) =>
    tellings.some(
      ({ kind, quantities, reality }) =>
        FIGURES.has(kind) && quantities.some(({ least }) => least > 2) && reality !== 'denied',
    ),
  );
  return tellOnce(words.toSorted(byWeight), 1, told, material);
}

/** What the reports themselves call unknown. */
function openLines(material: Material, told: Told): readonly Line[] {
  const words = originals(material).filter(({ analysis, sentence }) =>
    UNKNOWN.test(analysis.report.text.slice(sentence.start, sentence.end)),
  );
  return tellOnce(words.toSorted(byWeight), OPEN, told, material);
}

const FIGURES: ReadonlySet<string> = new Set(['casualties', 'missing', 'displace']);
