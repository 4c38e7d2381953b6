/** What people do to people, as reports count it: counts of different rows are never compared.
 *  Verbs and nouns in dictionary form. */
export const TOLLS: readonly { readonly id: string; readonly lemmas: readonly string[] }[] = [
  { id: 'dead', lemmas: 'die kill death dead toll fatality body corpse perish slay lose'.split(' ') },
  { id: 'hurt', lemmas: 'injure wound hurt injury injured wounded casualty'.split(' ') },
  { id: 'missing', lemmas: 'missing unaccounted disappear vanish'.split(' ') },
  { id: 'moved', lemmas: 'evacuate displace flee evacuation homeless shelter relocate'.split(' ') },
  { id: 'saved', lemmas: 'rescue save recover'.split(' ') },
  { id: 'held', lemmas: 'arrest detain capture seize hold imprison'.split(' ') },
];

/** Words for people that reports use for each other when they count: “26 tourists”, “26 people”. */
export const PEOPLE: ReadonlySet<string> = new Set(
  'body casualty child civilian death fatality guest home-owner inhabitant life man migrant passenger patient person people pilgrim prisoner resident soldier student survivor tourist victim villager visitor woman worker'.split(
    ' ',
  ),
);

/** Words for places that reports use for each other when they count: “nine sites”, “nine camps”. */
export const SITES: ReadonlySet<string> = new Set(
  'area base camp centre center city facility hideout hub infrastructure installation launchpad location place point position post site spot target town village'.split(
    ' ',
  ),
);

/** Units of time and measure: never a count of things. */
export const MEASURES: ReadonlySet<string> = new Set(
  'second minute hour day night week month year decade century year-old old time season round lap game generation quarter term fortnight % percent degree kilometre kilometer km metre meter mile inch foot'.split(
    ' ',
  ),
);
