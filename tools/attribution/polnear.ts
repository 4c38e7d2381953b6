/** The set in the form of PolNeAR (brat standoff beside the text), so that its scorer and what is built for that corpus can read
 *  it: outermost attributions only, since that corpus has no others. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { idsIn, numberedText, publishedAttributions } from './folder.ts';
import type { Attribution, Stretch } from './standoff.ts';

/** Returns how many attributions were written. */
export function writePolnear(folder: string): number {
  mkdirSync(join(folder, 'text'), { recursive: true });
  mkdirSync(join(folder, 'attributions'), { recursive: true });
  let count = 0;
  for (const id of idsIn('standoff')) {
    const { text } = numberedText(id);
    const outermost = publishedAttributions(id).filter((one) => one.parent === null);
    writeFileSync(join(folder, 'text', `${id}.txt`), text);
    writeFileSync(join(folder, 'attributions', `${id}_a.ann`), annotations(text, outermost));
    count += outermost.length;
  }
  return count;
}

function annotations(text: string, attributions: readonly Attribution[]): string {
  const points = pointsBefore(text);
  const lines: string[] = [];
  let spans = 0;
  const span = (type: string, list: readonly Stretch[]) => {
    spans++;
    const offsets = list.map(({ start, end }) => `${points(start)} ${points(end)}`).join(';');
    const words = list.map(({ start, end }) => text.slice(start, end).replace(/\s+/gu, ' ')).join(' ');
    lines.push(`T${spans}\t${type} ${offsets}\t${words}`);
    return `T${spans}`;
  };
  attributions.forEach((one, index) => {
    const roles = [`Content:${span('Content', one.content)}`];
    if (one.cue.length > 0) roles.push(`Cue:${span('Cue', one.cue)}`);
    if (one.source.length > 0) roles.push(`Source:${span('Source', one.source)}`);
    const anchor = span('Attribution', one.cue.length > 0 ? one.cue : one.content);
    lines.push(
      `E${index + 1}\t${one.source.length > 0 ? 'Attribution' : 'Attribution-no-source'}:${anchor} ${roles.join(' ')}`,
    );
  });
  return lines.map((line) => `${line}\n`).join('');
}

/** brat counts code points. */
function pointsBefore(text: string): (offset: number) => number {
  const second = [...text.matchAll(/[\u{10000}-\u{10FFFF}]/gu)].map((match) => match.index + 1);
  return (offset) => offset - second.filter((at) => at < offset).length;
}
