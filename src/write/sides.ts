import type { Answer, Line } from '../model/answer.ts';
import type { Difference, Side } from '../model/claim.ts';
import type { Story } from '../model/story.ts';
import { numbers } from './numbers.ts';
import { escaped, spot } from './source.ts';

/** The sides of a contested line next to each other, from the real differences of its claims that its citations bear on;
 *  '' where there are none. */
export function sidesHtml(line: Line, answer: Answer, { claims }: Pick<Story, 'claims'>): string {
  const cited = new Set(line.citations.map(({ report, start, end }) => `${report} ${start} ${end}`));
  return claims
    .filter(({ id }) => line.claims.includes(id))
    .flatMap(({ differences }) => differences)
    .filter(({ verdict, sides }) => verdict === 'real' && sides.filter((side) => bears(side, cited)).length > 1)
    .map((difference) => differenceHtml(difference, answer))
    .join('');
}

function bears({ evidence }: Side, cited: ReadonlySet<string>): boolean {
  return evidence.some(({ report, start, end }) => cited.has(`${report} ${start} ${end}`));
}

function differenceHtml({ field, sides }: Difference, answer: Answer): string {
  return `<div class="sides" role="group" aria-label="the sides, differing in ${field}">${sides
    .map(
      ({ party, evidence }) =>
        `<div class="side"><p class="party">${escaped(party ?? 'no party')}</p>${evidence
          .map((citation) => {
            const [number] = numbers({ citations: [citation] }, answer);
            const words = `“${escaped(citation.quote)}”`;
            return number === undefined
              ? ''
              : `<p><a href="#${spot(number, citation)}">${words}</a> <span class="from">[${number}]</span></p>`;
          })
          .join('')}</div>`,
    )
    .join('')}</div>`;
}
