import type { Line, Section } from '../model/answer.ts';
import type { Story } from '../model/story.ts';
import { writeAccounts, writeOthers } from './account.ts';
import { writeAgreed, writeContested } from './contested.ts';
import type { Material } from './material.ts';
import { isToldLine, nothingTold, tellLine } from './once.ts';
import { fold, withArticle } from './phrase.ts';
import { writeSummary } from './summary.ts';
import { writeTakeaway } from './takeaway.ts';
import { writeTimeline } from './timeline.ts';

/** Whoever asks for nothing in particular gets the core of the story on a page that is read to its end: nothing stands on it twice, and
 *  what the reports tell in their own voice stands in the summary. The rest is asked for. */
export function writeOpen(material: Material): readonly Section[] {
  const sections = [
    writeSummary(material),
    ...writeAccounts(material, SIZES),
    ...writeContested(material, SIZES.contested),
    writeAgreed(material),
    ...writeOthers(material, SIZES.others, 'spoken'),
    writeTimeline(material, SIZES.timeline),
  ].filter((section) => section !== null);
  const told = onlyOnce(sections, material.story).map((section) =>
    asShown(section, section.lines.slice(0, MOST[section.role] ?? section.lines.length)),
  );
  return [
    ...told.filter(({ role, lines }) => role !== 'timeline' || lines.length > 1),
    writeTakeaway(material, sections),
  ];
}

/** A section with the lines that are left of it. Its heading quotes only what they cite, and states what a party says of parts and
 *  others only where all are left: the line that told it may be gone. */
export function asShown(section: Section, lines: readonly Line[]): Section {
  const { heading, party } = section;
  const cited = lines.flatMap(({ citations }) => citations.map(({ quote }) => fold(quote))).join('\n');
  const isShown = [...heading.matchAll(/“([^“”]+)”/gu)].every(([, words = '']) => cited.includes(words));
  const isWhole = lines.length === section.lines.length || heading.startsWith(`${party}: “`);
  return (isShown && isWhole) || party === null
    ? { ...section, lines }
    : { ...section, lines, heading: `What ${withArticle(party)} says` };
}

/** More are looked for than stand in the end: what has been told before is left out. */
const SIZES = { accounts: 4, account: 8, contested: 3, others: 5, timeline: 8 } as const;
const MOST: Partial<Readonly<Record<Section['role'], number>>> = {
  account: 3,
  agreed: 3,
  others: 3,
  analysis: 2,
  timeline: 8,
};

/** Each thing once, in the order of a reader; both sides of what is contested always. A party's account keeps its best lines even where
 *  they stand among what is contested: whoever speaks is heard. The time line is read by itself and holds its days whole. A heading
 *  states what the lines below it hold: where some are gone, it states nothing. */
function onlyOnce(sections: readonly Section[], story: Story): readonly Section[] {
  const [told, disputed] = [nothingTold(), nothingTold()];
  for (const { role, lines } of sections)
    if (role === 'contested') for (const line of lines) tellLine(line, disputed, story);
  return sections
    .map((section) => {
      if (section.role === 'contested' || section.role === 'timeline') return section;
      const lines: Line[] = [];
      const contested: Line[] = [];
      for (const line of section.lines) {
        if (section.role !== 'summary' && isToldLine(line, told, story)) continue;
        if (section.role !== 'summary' && isToldLine(line, disputed, story)) {
          contested.push(line);
          continue;
        }
        tellLine(line, told, story);
        lines.push(line);
      }
      if (section.role === 'account') lines.push(...contested.slice(0, Math.max(0, HEARD - lines.length)));
      const isCut = section.party !== null && lines.length < section.lines.length;
      return { ...section, ...(isCut ? { heading: `What ${withArticle(section.party)} says` } : {}), lines };
    })
    .filter(({ lines }) => lines.length > 0);
}

/** Lines that an account keeps at least, where it has as many. */
const HEARD = 2;
