import { AGENCIES } from '../lexicon/agencies.ts';
import { remembered } from '../model/remembered.ts';
import type { Credit, Report } from '../model/report.ts';

/** The agencies that a report credits: where its text does so, in its byline, in its notice of copyright. A byline that came beside the
 *  text is marked with an empty span at 0. */
export const agenciesOf = remembered(
  (report: Pick<Report, 'text' | 'credits' | 'byline' | 'blocks'>): readonly Credit[] => {
    const { credits, byline } = report;
    const found = [...credits, ...(byline === null ? [] : inByline(byline)), ...copyrights(report)];
    const seen = new Set<string>();
    return found.filter((credit) => {
      const key = agencyKey(credit.agency);
      return !seen.has(key) && seen.add(key);
    });
  },
);

/** The same for every way in which an agency is written. */
export function agencyKey(name: string): string {
  const plain = name.trim();
  return AGENCIES.find(({ names }) => names.includes(plain))?.id ?? plain.toLowerCase();
}

const KNOWN = AGENCIES.flatMap(({ names }) => names)
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
  .join('|');

/** “The Associated Press”, “Orla Dane, AP”, “Press Association Reporter”, “Orla Dane for the Associated Press”. */
const BYLINE = new RegExp(
  String.raw`(?:^|[,;/|]\s*|\b(?:for|of|by|and) (?:the )?)(?<agency>${KNOWN})(?: (?:[Rr]eporters?|[Ss]taff|[Cc]orrespondents?|[Ww]riters?))?(?=\s*(?:$|[,;/|]))`,
  'u',
);

function inByline(byline: string): readonly Credit[] {
  const agency = BYLINE.exec(byline.slice(0, LONGEST_BYLINE))?.groups?.agency;
  return agency === undefined ? [] : [{ start: 0, end: 0, agency }];
}

/** UTF-16 units: what is longer is no byline. */
const LONGEST_BYLINE = 300;

/** “Copyright 2031 The Associated Press.”, “© 2031 AFP”. */
const COPYRIGHT = new RegExp(String.raw`(?:[Cc]opyright|©)(?: ?©)? ?(?:\d{4})?,? ?(?:by )?(?<agency>${KNOWN})\b`, 'du');

function copyrights({ text, blocks }: Pick<Report, 'text' | 'blocks'>): readonly Credit[] {
  return blocks.flatMap(({ start, end }) => {
    const name = COPYRIGHT.exec(text.slice(start, Math.min(end, start + LONGEST_BYLINE)))?.indices?.groups?.agency;
    return name === undefined
      ? []
      : [{ start: start + name[0], end: start + name[1], agency: text.slice(start + name[0], start + name[1]) }];
  });
}
