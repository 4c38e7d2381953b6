import { OUTLETS } from '../lexicon/outlets.ts';
import type { Block } from '../model/report.ts';
import type { Body } from './body.ts';

/** The outlet as the page names itself, null where it does not. */
export function findOutlet({ text, blocks }: Body): string | null {
  const headline = blocks.findIndex((block) => block.role === 'headline');
  const titled = outletInTitle(text, blocks, headline);
  if (titled !== null) return titled;
  for (const { id, look } of OUTLETS) {
    for (const [index, block] of blocks.entries()) {
      if (block.role !== 'furniture' || block.end - block.start > 300) continue;
      // A name without further words is the page's own only at its head: elsewhere it may be a partner's.
      if (id === 'outlet-masthead' && index > headline + 4) break;
      const name = look.exec(text.slice(block.start, block.end).replace(/^[*_]+|[*_]+$/gu, ''))?.groups?.outlet?.trim();
      if (name !== undefined && name !== '') return name;
    }
  }
  return null;
}

/** A title of the window before the headline: “Truce holds | World - Channel Nine”, “Channel Nine: Truce holds”. */
function outletInTitle(text: string, blocks: readonly Block[], headline: number): string | null {
  const found = blocks[headline];
  if (found === undefined) return null;
  const words = text.slice(found.start, found.end);
  for (const { start, end } of blocks.slice(0, headline)) {
    const title = text.slice(start, end);
    if (title.length <= words.length || title.length > words.length + 80) continue;
    const after = title.startsWith(words)
      ? /^.* [|–—-] (?<outlet>\p{Lu}.{1,40})$/u.exec(title.slice(words.length))
      : null;
    const before = title.endsWith(words)
      ? /^(?<outlet>\p{Lu}[^:|–—]{1,40})\s*[:|–—-]\s*$/u.exec(title.slice(0, -words.length))
      : null;
    const outlet = (after ?? before)?.groups?.outlet?.trim();
    if (outlet !== undefined) return outlet;
  }
  return null;
}

/** Who wrote it, as the page says: “Orla Dane and Tor Brek”; “Channel Nine staff” where no person is named. */
export function findByline({ text, blocks }: Body): string | null {
  const block = blocks.find(({ role, why }) => role === 'furniture' && why === 'byline');
  if (block === undefined) return null;
  return cleanByline(text.slice(block.start, Math.min(block.end, block.start + 200)));
}

/** Without “By”, without what the writer is or where: “By Orla Dane, defence editor in Port Asher” is “Orla Dane”. */
export function cleanByline(words: string): string | null {
  const name = words
    .replace(/[*_]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^(?:(?:written|reported|edited|story|report|posted|compiled) )?by\s*:?\s+/iu, '')
    .replace(/(?<=\p{Ll})(?:,| in | [|·–—-] | at | for | of ).*$/u, '');
  return name === '' ? null : name;
}
