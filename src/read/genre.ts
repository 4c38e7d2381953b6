import { GENRE_SIGNS, type GenreSign } from '../lexicon/genres.ts';
import type { Block, Credit, Genre } from '../model/report.ts';
import type { Mark } from '../model/span.ts';
import type { Body } from './body.ts';
import { readDateline } from './credits.ts';

export interface Genred {
  readonly genre: Genre;
  /** Empty for news: nothing shows another kind. */
  readonly because: readonly Mark[];
}

/** What kind of text it is, with the words that show it. */
export function findGenre(body: Body, credits: readonly Credit[]): Genred {
  const weights = new Map<Genre, { weight: number; because: Mark[] }>();
  const lower = body.text.toLowerCase();
  for (const sign of GENRE_SIGNS) {
    if (sign.needs?.every((need) => !lower.includes(need))) continue;
    const mark = firstSeen(body, sign);
    if (mark === null) continue;
    const found = weights.get(sign.genre) ?? { weight: 0, because: [] };
    found.weight += sign.weight;
    found.because.push(mark);
    weights.set(sign.genre, found);
  }
  const cites = citing(body);
  if (cites !== null) {
    const found = weights.get('digest') ?? { weight: 0, because: [] };
    weights.set('digest', { weight: found.weight + 1, because: [...found.because, cites] });
  }
  const [best] = [...weights].filter(([, { weight }]) => weight >= ENOUGH).sort(([, a], [, b]) => b.weight - a.weight);
  if (best !== undefined) return { genre: best[0], because: best[1].because };
  return wire(body, credits) ?? explainer(body) ?? { genre: 'news', because: [] };
}

const ENOUGH = 2;

function firstSeen({ text, blocks }: Body, { look, where, why }: GenreSign): Mark | null {
  const headline = blocks.findIndex((block) => block.role === 'headline');
  for (const [index, block] of blocks.entries()) {
    const length = block.end - block.start;
    // A line further off is an entry of a menu.
    if (where === 'strap' && (headline < 0 || Math.abs(index - headline) > 1)) continue;
    if (where === 'headline' && block.role !== 'headline') continue;
    if (where === 'heading' && (block.role === 'paragraph' || length > 80)) continue;
    if (where === 'line' && length > 120) continue;
    const found = look.exec(text.slice(block.start, Math.min(block.end, block.start + 2_000)));
    if (found === null || found[0] === '') continue;
    return { start: block.start + found.index, end: block.start + found.index + found[0].length, why };
  }
  return null;
}

/** Three items of a list or more, and most of them name the outlet that they are from: weighs one, as live pages do it too. */
function citing({ text, blocks }: Body): Mark | null {
  const items = blocks.filter(({ role }) => role === 'item');
  const cited = items.flatMap(({ start, end }) => {
    const found = CITES.exec(text.slice(start, Math.min(end, start + 2_000)));
    return found === null ? [] : [{ start: start + found.index, end: start + found.index + found[0].length }];
  });
  const [first] = cited;
  if (first === undefined || items.length < 3 || cited.length * 2 <= items.length) return null;
  return { ...first, why: `${cited.length} of ${items.length} items name an outlet` };
}

/** “, the Herald reports.”, “according to the Evening Post”, “said Channel Six”. */
const OUTLET = String.raw`(?:\p{Lu}[\p{L}'’]* ){0,3}(?:Post|Herald|Times|News|Gazette|Ledger|Tribune|Courier|Journal|Telegraph|Standard|Mail|Echo|Mirror|Bulletin|Chronicle|Observer|Guardian|Press|Wire|Agency|Radio|Television|TV|Review|Sheet|Star|Daily)|(?:Channel|Radio|TV) \p{Lu}\p{L}*`;
const CITES = new RegExp(
  String.raw`, (?:the )?\p{Lu}[\p{L}'’]*(?: \p{Lu}[\p{L}'’]*){0,3} (?:reports|reported)[.;]|(?:[Aa]ccording to|says|said|reports|reported) (?:the )?(?:${OUTLET})(?![\p{L}])|(?:^|[\s,“])(?:[Tt]he )?(?:${OUTLET}) (?:reports|reported|says|writes|wrote)(?![\p{L}])`,
  'u',
);

/** An agency's own text has its name in the dateline, or ends with who reported, wrote and edited it. */
function wire({ text, blocks }: Body, credits: readonly Credit[]): Genred | null {
  const first = blocks.find((block) => block.role === 'paragraph');
  if (first === undefined) return null;
  const dateline = readDateline(text.slice(first.start, Math.min(first.end, first.start + 300)));
  const credit = credits.find(
    ({ start, end }) => start >= first.start && end <= first.end && start < first.start + 200,
  );
  if (dateline?.agency && credit !== undefined) {
    return { genre: 'wire', because: [{ start: credit.start, end: credit.end, why: 'agency in the dateline' }] };
  }
  const closing = blocks.find((block) => DESKS.test(text.slice(block.start, Math.min(block.end, block.start + 300))));
  return closing === undefined || dateline === null
    ? null
    : { genre: 'wire', because: [markOf(closing, 'credits of an agency desk')] };
}

const DESKS = /^[([]?[Rr]eporting by .{2,120}; ?(?:[Ww]riting|[Ee]diting|[Aa]dditional reporting) by /u;

/** Most of its headings are questions that it answers itself. */
function explainer({ text, blocks }: Body): Genred | null {
  const headings = blocks.filter((block) => block.role === 'heading');
  const questions = headings.filter((block) => text.slice(block.end - 2, block.end).includes('?'));
  if (questions.length < 3 || questions.length * 2 < headings.length) return null;
  return {
    genre: 'analysis',
    because: questions.slice(0, 3).map((block) => markOf(block, 'explains by question headings')),
  };
}

function markOf({ start, end }: Block, why: string): Mark {
  return { start, end, why };
}
