/** Other names and demonyms of states that begin otherwise than the name that a page gives them, so that no rule about endings joins
 *  them; all as keys of words. */
const OTHERWISE: Readonly<Record<string, string>> = {
  'united states': 'us usa america american americans',
  'united kingdom': 'uk britain british briton britons brit brits',
  'united arab emirates': 'uae emirati emiratis',
  netherlands: 'dutch dutchman dutchmen holland',
  switzerland: 'swiss',
  france: 'french frenchman frenchmen',
  greece: 'greek greeks',
  philippines: 'filipino filipinos filipina',
  myanmar: 'burma burmese',
  wales: 'welsh',
};

const STATES = Object.entries(OTHERWISE).map(([name, others]) => ({
  name: name.split(' '),
  others: new Set(others.split(' ')),
}));

/** The words of a name without those of a state of which one of `has` is another name: “Orla Dane” of “Orla Dane United States” where a
 *  report has “American”. */
export function withoutStates<Word extends { readonly key: string }>(
  words: readonly Word[],
  has: (key: string) => boolean,
): readonly Word[] {
  let left = words;
  for (const { name, others } of STATES) {
    const at = left.findIndex((_, first) => name.every((key, index) => left[first + index]?.key === key));
    if (at >= 0 && [...others].some(has)) left = [...left.slice(0, at), ...left.slice(at + name.length)];
  }
  return left;
}
