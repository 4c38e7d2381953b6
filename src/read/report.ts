/** A text with its blocks to a whole report. */
import type { Block, Report } from '../model/report.ts';
import { findBlocks } from './blocks.ts';
import { type Body, type Meta, NO_META } from './body.ts';
import { findCredits } from './credits.ts';
import { findFields } from './fields.ts';
import { findGaps } from './gaps.ts';
import { findGenre } from './genre.ts';
import { hash, reportId } from './hash.ts';
import { languageOf } from './language.ts';
import { findLines, type Line } from './lines.ts';
import { cleanByline, findByline, findOutlet } from './outlet.ts';
import { findPublished } from './published.ts';
import { cutRunIns } from './run-in.ts';

/** A text that comes without a container: it may tell of itself in fields at its head. */
export function makeTextReport(file: string, text: string): Report {
  const lines = findLines(text);
  const fields = findFields(lines);
  return makeReport(file, 0, text, fields.meta, lines, fields.lines);
}

/** `place` is the number of the text in its file, from 0. `lines` come from the container where it knows more of them;
 *  the first `fields` of them only tell of the text. */
export function makeReport(
  file: string,
  place: number,
  text: string,
  meta: Meta = NO_META,
  lines = findLines(text),
  fields = 0,
): Report {
  const blocks = [...lines.slice(0, fields).map(fieldBlock), ...findBlocks(lines.slice(fields), meta)];
  const body = { text, blocks };
  const credits = findCredits(body);
  const { genre, because } = findGenre(body, credits);
  return {
    id: reportId(file, place, text),
    file,
    sha256: hash(text),
    text,
    title: titleOf(body, meta),
    outlet: meta.outlet ?? findOutlet(body),
    url: meta.url,
    byline: (meta.byline === null ? null : cleanByline(meta.byline)) ?? findByline(body),
    credits,
    published: meta.published ?? findPublished(body, meta.made ?? null),
    language: languageOf(
      blocks
        .filter((block) => block.role !== 'furniture')
        .map((block) => text.slice(block.start, Math.min(block.end, block.start + 2_000)))
        .slice(0, 40)
        .join('\n'),
    ),
    genre,
    genreBecause: because,
    blocks: cutRunIns(text, blocks),
    gaps: findGaps(body),
  };
}

function fieldBlock({ start, end }: Line): Block {
  return { start, end, role: 'furniture', why: 'field at the head of the text' };
}

function titleOf({ text, blocks }: Body, meta: Meta): string {
  const headline = blocks.find((block) => block.role === 'headline');
  if (headline !== undefined)
    return text
      .slice(headline.start, headline.end)
      .replace(/^#{1,6}\s+|^[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}$/gu, '')
      .replace(/\s+/gu, ' ');
  if (meta.title !== null && meta.title !== '') return meta.title;
  const first = blocks.find((block) => block.role !== 'furniture') ?? blocks[0];
  return first === undefined
    ? ''
    : shorten(text.slice(first.start, Math.min(first.end, first.start + 400)).replace(/\s+/gu, ' '));
}

/** The first words, at most twelve. */
function shorten(text: string): string {
  const words = text.split(' ');
  return words.length <= 12 ? text : `${words.slice(0, 12).join(' ')} …`;
}
