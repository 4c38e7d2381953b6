import type { Credit } from '../model/report.ts';
import type { Body } from './report.ts';

/** Agencies that the text names as where it is from: in a dateline, in brackets, in a credit line. */
export function findCredits({ text, blocks }: Body): readonly Credit[] {
  const found: Credit[] = [];
  for (const block of blocks) {
    const words = text.slice(block.start, Math.min(block.end, block.start + 300));
    for (const form of FORMS) {
      const match = form.exec(words);
      const name = match?.indices?.groups?.['agency'];
      if (name === undefined || (block.role === 'furniture' && form === DATELINE)) continue;
      const agency = words.slice(name[0], name[1]).trim();
      found.push({ start: block.start + name[0], end: block.start + name[1], agency });
      break;
    }
  }
  return found;
}

/** “PORT ASHER, March 9 (Meridian) -”, “PORT ASHER (Meridian) —”, “(Meridian) –”. */
const DATELINE =
  /^(?:[\p{Lu}][\p{L}.' ’-]{1,40}(?:\/[\p{Lu}][\p{L} ]{1,30})?,?\s*(?:[\p{L}.]{3,10} \d{1,2})?,?\s*)?\((?<agency>[\p{Lu}][\p{L}.&' ’-]{1,40})\)\s*(?:[—–-]|:)\s/du;
const INPUTS =
  /^[([]?(?<agency>with (?:agency )?(?:inputs?|files?|reporting|additional reporting) (?:from|by)? ?[^)\].]{2,80})/diu;
const SOURCE = /^[([]?(?:source|agency)s?\s*:\s*(?<agency>[\p{Lu}][^)\].\n]{1,60})/diu;
const REPORTING = /^[([]?reporting by (?<agency>[\p{Lu}][\p{L}]+) (?:bureaus?|newsroom|staff|correspondents)/diu;
const FORMS = [DATELINE, INPUTS, SOURCE, REPORTING];
