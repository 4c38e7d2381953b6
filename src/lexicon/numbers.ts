/** Number words of English, and the words that make a number open, rough or a lower bound. */

export const SMALL_NUMBERS: ReadonlyMap<string, number> = new Map(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'eighteen nineteen'
  )
    .split(' ')
    .map((word, value) => [word, value] as const),
);

export const TENS: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index) => [word, (index + 2) * 10] as const),
);

export const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1_000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
  ['trillion', 1_000_000_000_000],
  ['lakh', 100_000],
  ['crore', 10_000_000],
]);

/** Written close behind digits: “$1.4bn”, “30k”. */
export const SHORT_SCALES: ReadonlyMap<string, number> = new Map([
  ['k', 1_000],
  ['m', 1_000_000],
  ['mn', 1_000_000],
  ['mln', 1_000_000],
  ['bn', 1_000_000_000],
  ['b', 1_000_000_000],
  ['tn', 1_000_000_000_000],
]);

/** “dozens” is at least two dozen, “hundreds” at least two hundred: the least that the plural allows. */
export const INDEFINITE: ReadonlyMap<string, number> = new Map([
  ['dozens', 24],
  ['scores', 40],
  ['hundreds', 200],
  ['thousands', 2_000],
  ['millions', 2_000_000],
  ['billions', 2_000_000_000],
  ['trillions', 2_000_000_000_000],
  ['lakhs', 200_000],
  ['crores', 20_000_000],
]);

/** Units of the ordinals that may stand alone or behind tens: “third”, “twenty-third”. */
export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...(
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth ' +
    'sixteenth seventeenth eighteenth nineteenth'
  )
    .split(' ')
    .map((word, index) => [word, index + 1] as const),
  ['twentieth', 20] as const,
  ['thirtieth', 30] as const,
]);

export const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fourth', 4],
  ['fourths', 4],
  ['fifth', 5],
  ['fifths', 5],
  ['tenth', 10],
  ['tenths', 10],
]);

/** Words for a currency and the sign that stands for it in a `Quantity`. A pound may be a weight: it keeps its word. */
export const CURRENCIES: ReadonlyMap<string, string> = new Map([
  ['dollar', '$'],
  ['dollars', '$'],
  ['usd', '$'],
  ['euro', '€'],
  ['euros', '€'],
  ['eur', '€'],
  ['gbp', '£'],
  ['yen', '¥'],
  ['rupee', '₹'],
  ['rupees', '₹'],
  ['rs', '₹'],
  ['inr', '₹'],
]);

/** Things of which a report says that there were none: “no casualties”. Of others “no” denies rather than counts (“no plans”). */
export const NONE_OF: ReadonlySet<string> = new Set(
  (
    'casualty death fatality injury victim survivor person civilian soldier passenger hostage prisoner arrest loss ' +
    'body child man woman worker resident villager patient case aircraft ship home house building village town'
  ).split(' '),
);
