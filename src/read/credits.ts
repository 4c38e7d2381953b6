import { AGENCIES } from '../lexicon/agencies.ts';
import type { Block, Credit } from '../model/report.ts';
import type { Body } from './body.ts';

/** Agencies that the text names as where it is from: in a dateline, a byline, a credit line, in brackets at the end. */
export function findCredits({ text, blocks }: Body): readonly Credit[] {
  return blocks.flatMap((block) => {
    const head = text.slice(block.start, Math.min(block.end, block.start + 300));
    const dateline = block.role === 'furniture' ? null : readDateline(head);
    if (dateline?.agency) return [creditAt(block.start + dateline.agency[0], block.start + dateline.agency[1], text)];
    if (block.role === 'furniture') return creditLine(text, block, head);
    return closingCredit(text, block);
  });
}

/** What a dateline says: “PORT ASHER, Norland, March 9, 2031 (Meridian) —”. Offsets into the words given. */
export interface Dateline {
  readonly agency: readonly [number, number] | null;
  /** “March 9, 2031”, “9 March”; null where it has none. */
  readonly date: readonly [number, number] | null;
  readonly end: number;
}

export function readDateline(words: string): Dateline | null {
  const found = DATELINE.exec(words);
  if (found === null) return null;
  const { agency, date } = found.indices?.groups ?? {};
  return agency === undefined && date === undefined
    ? null
    : { agency: agency ?? null, date: date ?? null, end: found[0].length };
}

const PLACE = String.raw`(?:\p{Lu}[\p{L}.'’-]*(?:[ /]\p{Lu}[\p{L}.'’-]*){0,3})`;
const DATE = String.raw`(?:\p{Lu}\p{L}{2,8}\.? \d{1,2}|\d{1,2} \p{Lu}\p{L}{2,8}\.?)(?:,? \d{4})?`;
const DATELINE = new RegExp(
  String.raw`^(?:${PLACE}(?:, ${PLACE}){0,2}[,:]?\s*)??(?:(?<date>${DATE})[,.:]?\s*)?(?:\((?<agency>\p{Lu}[\p{L}.&'’ -]{1,40}|dpa)\)\s*)?(?:—|–|--?|:)\s`,
  'du',
);

function creditAt(start: number, end: number, text: string): Credit {
  return { start, end, agency: text.slice(start, end).trim() };
}

/** “With inputs from Meridian”, “Source: Meridian”, “By Meridian and staff”, or the agency's name alone. */
function creditLine(text: string, block: Block, head: string): readonly Credit[] {
  for (const form of CREDIT_LINES) {
    const name = form.exec(head)?.indices?.groups?.agency;
    if (name !== undefined) return [creditAt(block.start + name[0], block.start + name[1], text)];
  }
  const bare = head.replace(/^by\s+/iu, '').trim();
  const known = AGENCIES.some(({ names }) => names.includes(bare));
  return known && block.end - block.start < 60
    ? [creditAt(block.start + head.indexOf(bare), block.start + head.indexOf(bare) + bare.length, text)]
    : [];
}

const CREDIT_LINES: readonly RegExp[] = [
  /^[([]?with (?:agency )?(?:inputs?|files?|reporting|additional reporting|reports?) (?:from|by) (?<agency>[^)\].;]{2,80})/diu,
  /^[([]?(?:inputs?|agency reports?) from (?<agency>[^)\].;]{2,80})/diu,
  /^[([]?(?<agency>with agency (?:inputs?|reports?))/diu,
  /^[([]?(?:source|agency|agencies)s?\s*:\s*(?<agency>\p{Lu}[^)\].;\n]{1,60})/diu,
  /^[([]?[Rr]eporting by (?<agency>\p{Lu}\p{L}+) (?:bureaus?|newsroom|staff|correspondents)/du,
  /^[Bb]y (?<agency>\p{Lu}\p{L}+) and (?:\p{Lu}\p{L}+ )?(?:staff|correspondents?|our)/du,
  /^(?:[Ff]rom|[Bb]y) (?:our )?(?:correspondents?|staff|reporters?) and (?<agency>agencies)/du,
];

/** “… he said. (With inputs from Meridian)”, “… he said. – AFP” at the end of a paragraph. */
function closingCredit(text: string, block: Block): readonly Credit[] {
  const from = Math.max(block.start, block.end - 140);
  const name = CLOSING.exec(text.slice(from, block.end))?.indices?.groups?.agency;
  return name === undefined ? [] : [creditAt(from + name[0], from + name[1], text)];
}

const KNOWN = AGENCIES.flatMap(({ names }) => names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'))).join(
  '|',
);
const CLOSING = new RegExp(
  String.raw`(?:\((?:[Ww]ith (?:agency )?inputs? (?:from )?(?<agency>[^()]{2,60})|(?<agency>[Aa]gencies))\)|[.”"] ?[—–/-] ?(?<agency>${KNOWN})\.?|[.”"] \((?<agency>${KNOWN})\))$`,
  'du',
);
