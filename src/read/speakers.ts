import type { Line } from './lines.ts';

/** Which lines begin with a speaker's label, “MAYOR DANE: We …”, in a text where such labels take turns: at least three of them, of two
 *  speakers or more, one of whom speaks twice. They are neither headlines nor furniture, however short they are. */
export function findSpoken(lines: readonly Line[]): readonly boolean[] {
  const labels = lines.map(({ words, hint }) => (isHeadOrLink(hint) ? null : labelOf(words)));
  const counts = new Map<string, number>();
  const seen = new Set<string>(); // a headline that is printed twice speaks once
  for (const [at, label] of labels.entries()) {
    const words = lines[at]?.words ?? '';
    if (label !== null && !seen.has(words)) counts.set(label, (counts.get(label) ?? 0) + 1);
    seen.add(words);
  }
  const often = [...counts.values()].filter((count) => count > 1).length;
  const all = labels.filter((label) => label !== null).length;
  if (all < 3 || counts.size < 2 || often === 0) return lines.map(() => false);
  return labels.map((label, at) => {
    if (label === null) return false;
    if ((counts.get(label) ?? 0) > 1) return true;
    return at > 0 && ((labels[at - 1] ?? null) !== null || (labels[at + 1] ?? null) !== null);
  });
}

/** “Orla Dane: Court drops case” as a page's headline, or as one of the headlines that it links to. */
function isHeadOrLink(hint: Line['hint']): boolean {
  return hint !== null && (!hint.inside || hint.part !== null || /^h[1-6]$/u.test(hint.tag) || hint.linked > 0.5);
}

/** Who is named, so that “MAYOR DANE” and “DANE” are one; null where no name stands before a colon. */
function labelOf(words: string): string | null {
  const found = LABEL.exec(words);
  const name = found?.[1]?.split(/[(,]/u)[0]?.trim() ?? '';
  if (name.length < 2 || NO_SPEAKER.test(name)) return null;
  return (/\S+(?: \d{1,2})?$/u.exec(name)?.[0] ?? name).toLowerCase();
}

/** Up to sixty characters that may be a name, with an office or a direction after it: “QUENT (voice-over):”, “FERRO, NURSE:”. */
const LABEL = /^[>*_\s]{0,6}((?:The )?[\p{Lu}@][\p{L}\p{M}\d.,'’() -]{0,58})[*_]{0,2}:[*_]{0,2} +[\p{L}“"‘'([…–—-]/u;

/** Labels of facts, and whole clauses before a colon. */
const NO_SPEAKER =
  /(?:^|[ -])(?:interview|live|exclusive|opinion|analysis|transcript|claim|claims|fact|facts|verdict|rating|update|updated|note|notes|date|time|venue|place|photo|image|picture|video|caption|credit|source|sources|background|result|results|read more|more|related|watch|see also|published|contact|phone|email|address|website|tries|goals?|scorers?|attendance|referee|cards|pens|cons|breaking|correction)$|(?:^| )(?:said|says|told|wrote|writes|posted|tweeted|added|adds|asked|asks|is|are|was|were|has|have|had)(?: |$)/iu;
