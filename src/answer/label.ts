/** How many UTF-16 code units at the head of a sentence belong to the page and not to the sentence: the mark or the number of an item
 *  of a list, the hour before an entry of a live page, the dateline of an agency. Of “3.30 million” and “1 June was fine” none. */
export function labelOf(text: string): number {
  let at = 0;
  for (const label of LABELS) at += label.exec(text.slice(at))?.[0].length ?? 0;
  return at < text.length ? at : 0;
}

const LABELS: readonly RegExp[] = [
  /^[•‣◦▪*–—-]\s+/u,
  /^(?:\d{1,2}[.)]|\(\d{1,2}\)|\([a-z]\))\s+(?=[“‘"']?[\p{Lu}\d])/u,
  /^\d{1,2}[.:h]\d{2}(?: ?[ap]\.?m\.?)?(?: [A-Z]{3,4}\b)?(?:\s*[-–—:|]\s*|\s+)(?=[“‘"']?\p{Lu})/u,
  /^\p{Lu}[\p{Lu} .'’-]{2,30}(?:, [^()]{1,30})? ?\([^()]{2,40}\) ?[-–—]+\s*/u,
  /^\p{Lu}{2}[\p{Lu} .'’-]{1,30}(?:, \p{Lu}[\p{L} .'’-]{2,30})?, (?:\p{Lu}[\p{L}.]{2,9} \d{1,2}|\d{1,2} \p{Lu}[\p{L}.]{2,9})(?:,? \d{4})? ?[-–—]+\s+/u,
  /^\p{Lu}{2}[\p{Lu} .'’-]{0,28}(?:, \p{Lu}[\p{L} .'’-]{1,30})?(?: ?[—–]| --?) ?(?=[“‘"']?(?:\p{Lu}\p{Ll}|An? |\d))/u,
  /^\p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+){0,2}(?:, \p{Lu}[\p{L}. ]{1,24})?(?: \d{1,2})? \((?:\p{Lu}{2,5}|Reuters|Bloomberg)\) ?[-–—]+\s*/u,
  /^\((?:\p{Lu}{2,5}|Reuters|Bloomberg)\) ?(?:[-–—]+ ?)?(?=[“‘"']?(?:\p{Lu}|\d))/u,
  /^[*_]{0,3}(?:Context|Background|(?:The|Our) (?:claim|context|background)|Claim|In brief|In short|Why it matters|The big picture|What happened|The latest|Update) ?[:：][*_]{0,3}\s+(?=[“‘"']?\p{Lu})/u,
];
