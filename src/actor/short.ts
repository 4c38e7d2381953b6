import type { ActorKind } from '../model/actor.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Growing } from './group.ts';
import type { Look } from './look.ts';
import { stateInName } from './party.ts';
import type { StateName } from './states.ts';

/** What a body may be called for short: “Dunn” for “Dunn Laboratories”, “Heart Circle” for “National Heart Circle”. */
export function shortsOf(kind: ActorKind, name: string, states: ReadonlyMap<string, StateName>): readonly string[] {
  const words = name.split(' ');
  if (words.length < 2 || words.length > 6 || name.includes('’s ')) return [];
  if (stateInName(name, states) !== null)
    return [name.slice(0, name.lastIndexOf(' of '))].filter((one) => one.includes(' '));
  // “the Chronicle” of the Dorran Chronicle
  if (kind === 'outlet') return [words.at(-1) ?? ''];
  return [
    ...(isFirmName(name) ? [words.slice(0, -1).join(' ')] : []),
    ...(words.length > 2 && !states.has(words[0] ?? '') ? [words.slice(1).join(' ')] : []),
  ];
}

export function isFirmName(name: string): boolean {
  return FIRM_ENDS.test(name);
}

const FIRM_ENDS =
  / (?:Laboratories|Industries|Holdings|Group|Company|Corporation|Corp\.?|Inc\.?|Ltd\.?|Limited|Airlines|Airways|Motors|Pharma|Pharmaceuticals|Chemicals|Fuels|Foods|Breweries|Shipping|Mining|Steel|Petroleum)$/u;

/** Reports that name a group as well as one of these. */
export function reportsOfBoth({ joined }: Growing, members: Look['members']): readonly Analysis[] {
  const holding = new Set(joined.flatMap(({ look }) => look.members.map(({ analysis }) => analysis)));
  return members.map(({ analysis }) => analysis).filter((analysis) => holding.has(analysis));
}

/** “Its full name is National Harbour Guild”, “formally the National Harbour Guild”. */
export function givesFullName({ report, sentences }: Analysis, name: string): boolean {
  return sentences.some(({ start, end }) => {
    const text = report.text.slice(start, end);
    return FULL_NAME.test(text) && text.includes(name);
  });
}

const FULL_NAME = /\b(?:full (?:name|title)|(?:formally|officially|properly) (?:the|called|known|named))\b/iu;
