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
  'body casualty child civilian death fatality guest home-owner inhabitant life man migrant passenger patient person people pilgrim prisoner resident soldier student survivor tourist victim villager visitor woman worker skier sailor miner rider driver pupil nurse fisherman farmer striker employee firefighter fireman policeman climber hiker fan spectator protester demonstrator teenager teacher refugee'.split(
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

/** Spots of which none lies in another: what took place in a church took place in no car. */
export const SPOTS: ReadonlySet<string> = new Set(
  'airport airstrip barracks beach bank bus cafe car cathedral cemetery checkpoint church cinema clinic court courthouse embassy factory farm field flat forest garage hospital hotel house kindergarten lake library lorry mill mine monastery mosque museum office palace park pharmacy prison quarry quay restaurant river road school sea shop stable stadium station store synagogue tanker temple theatre train truck tunnel van warehouse'.split(
    ' ',
  ),
);

/** Parts of a building, none of which is another. */
export const ROOMS: ReadonlySet<string> = new Set(
  'attic basement bathroom bedroom cellar corridor floor garage hall kitchen lift loft roof stairwell'.split(' '),
);
