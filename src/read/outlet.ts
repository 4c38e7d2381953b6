import type { Body } from './report.ts';

/** The outlet as the page names itself, null where it does not. */
export function findOutlet({ text, blocks }: Body): string | null {
  for (const look of OUTLET) {
    for (const block of blocks) {
      if (block.role !== 'furniture' || block.end - block.start > 300) continue;
      const name = look.exec(text.slice(block.start, block.end))?.groups?.['outlet']?.trim();
      if (name !== undefined && name !== '') return name;
    }
  }
  return null;
}

const OUTLET: readonly RegExp[] = [
  /^(?<outlet>[\p{L}\p{N}][^.!?\n]{0,60})['’]s profile$/u,
  /^discover more from (?:the )?(?<outlet>[\p{Lu}\p{N}][^\n]{1,60})$/iu,
  /(?:^|[.!?] )(?:the )?(?<outlet>[\p{Lu}][\p{L}\p{N}&'’.-]*(?: [\p{Lu}][\p{L}\p{N}&'’.-]*){0,3}) (?:reports |articles |stories )?(?:are available|is available|can be read) in\b/u,
  /^(?:disclaimer:\s*)?(?<outlet>[\p{Lu}][\p{L}\p{N}&'’-]*(?: [\p{Lu}][\p{L}\p{N}&'’-]*){0,3}) can make mistakes/u,
  /^(?:©|\(c\)|copyright)\s*(?:©\s*)?(?:\d{4}(?:\s*[-–]\s*\d{4})?)?,?\s*(?<outlet>[\p{Lu}][^.,|\n]{2,60}?)(?:\.|,|\||$| all rights)/iu,
];

/** Who wrote it, as the page says: “Orla Dane and Tor Brek”. */
export function findByline({ text, blocks }: Body): string | null {
  for (const block of blocks) {
    if (block.role !== 'furniture' || block.why !== 'byline') continue;
    const words = text
      .slice(block.start, block.end)
      .replace(/^(?:\p{L}+ )?by\s*:?\s+/iu, '')
      .replace(/[*_]/gu, '');
    return words.replace(/\s+/gu, ' ').trim();
  }
  return null;
}
