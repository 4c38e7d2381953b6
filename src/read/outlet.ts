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
  for (const [index, { role, why, start, end }] of blocks.entries()) {
    if (role !== 'furniture' || why !== 'byline') continue;
    const name = cleanByline(text.slice(start, Math.min(end, start + 200)));
    if (name !== null) return name;
    // “By” and the name may stand on lines of their own.
    const next = blocks[index + 1];
    const words = next === undefined ? '' : text.slice(next.start, Math.min(next.end, next.start + 61));
    if (/^by:?$/iu.test(text.slice(start, end)) && /^\p{Lu}.{2,58}$/u.test(words)) return cleanByline(words);
  }
  return null;
}

/** Without “By”, without what the writer is, where, or when it was written: “By Orla Dane, defence editor in Port Asher” is “Orla Dane”.
 *  null where no name is left, and for whole sentences. */
export function cleanByline(words: string): string | null {
  const name = words
    .replace(/[*_]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^posted on .{4,30}? by /iu, '')
    .replace(
      /^(?:(?:(?:written|reported|edited|story|report|posted|compiled) )?by\s*:?\s+|(?:Von|Par|Por|Oleh|Автор|Текст|Autora?|Penulis)\s*:?\s+(?=\p{Lu}))/iu,
      '',
    )
    .replace(
      /[\s|·,–—-]*(?:\p{L}{3,9}\.? \d{1,2},? \d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}\.? \p{L}{3,9}\.? \d{4}|(?<=\p{L})View (?:more|all)).*$/iu,
      '',
    )
    .replace(/(?<=\p{Ll})(?:,| in | [|·–—-] | at | for | of ).*$/u, '');
  return !/\p{L}{2}/u.test(name) || NOBODY.test(name) || name.split(' ').length > LONGEST ? null : name;
}

const NOBODY = /^(?:by|admin(?:istrator)?|author|unknown|none|n\/a)$/iu;
/** Words: three writers with three names each. */
const LONGEST = 12;
