import { storyOf } from './story.ts';

/** The rules of the differences, real or not, between two reports of one day and of one sentence each. */
export function rulesBetween([one, other]: readonly [string, string]): readonly string[] {
  const told = (sentence: string): string =>
    `Day of news in Lenn\n\n4 May 2031\n\n${sentence} The streets were wet at the time.\n`;
  const { claims } = storyOf({ 'a.txt': told(one), 'b.txt': told(other) });
  return claims.flatMap(({ differences }) => differences.map(({ rule }) => rule));
}
