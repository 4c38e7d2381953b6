/** Offices, ranks and styles that stand with names: “prime minister”, “Major General”, “spokesman”. Read in any case and number. */
export interface Office {
  /** Last word of the office, lower case, singular: “minister”. */
  readonly head: string;
  readonly field: OfficeField;
  /** Plural where it is not head + s. */
  readonly plural?: string;
  /** True for words that mean something else too (“general”, “head”, “major”): they need a name, a capital or an owner beside them. */
  readonly loose?: boolean;
}

/** Who holds it, which decides for whom the holder speaks: `government`, `military`, `police` and `diplomacy` speak for their state,
 *  `speaker` for whatever they are the spokesperson of, `company` and `body` for their organisation, the rest for themselves. */
export type OfficeField =
  | 'government'
  | 'military'
  | 'police'
  | 'diplomacy'
  | 'speaker'
  | 'local'
  | 'politics'
  | 'religion'
  | 'company'
  | 'body'
  | 'court'
  | 'learning'
  | 'press'
  | 'trade'
  | 'style';

function of(field: OfficeField, heads: string, loose = false): Office[] {
  return heads.split(' ').map((head) => (loose ? { head, field, loose } : { head, field }));
}

export const OFFICES: readonly Office[] = [
  ...of(
    'government',
    'minister premier president vice-president chancellor ruler monarch king queen prince princess emir emperor sultan shah',
  ),
  ...of('government', 'commissioner treasurer undersecretary sherpa taoiseach dictator prefect caliph regent'),
  ...of('government', 'secretary adviser advisor vp'),
  ...of('government', 'leader chief head administrator counsellor counterpart', true),
  ...of(
    'military',
    'colonel brigadier admiral commodore sergeant corporal lieutenant marshal commander-in-chief airman cdr',
  ),
  ...of(
    'military',
    'general major captain commander private gen. maj. lt. col. brig. capt. cmdr. adm. sgt. cpl. gen lt col maj sgt cmdr cpl pvt dgmo',
    true,
  ),
  ...of('police', 'constable superintendent inspector detective commissar', true),
  ...of('police', 'igp dgp adgp aig ssp dsp sho dcp acp dig', true),
  ...of('diplomacy', 'ambassador envoy diplomat consul negotiator mediator attaché'),
  ...of('diplomacy', 'representative delegate', true),
  ...of('speaker', 'spokesman spokeswoman spokesperson'),
  ...of('local', 'governor mayor sheriff'),
  ...of(
    'politics',
    'senator lawmaker congressman congresswoman congressperson deputy councillor councilman councilwoman assemblyman alderman parliamentarian legislator',
  ),
  ...of('politics', 'mp mep sen. rep. gov. candidate politician whip mla', true),
  ...of(
    'religion',
    'pope archbishop bishop cardinal imam ayatollah rabbi patriarch pastor reverend mufti mullah vicar monsignor',
  ),
  ...of(
    'religion',
    'father sister brother rev. rev sheikh sheik cleric priest pontiff dean deacon chaplain abbot',
    true,
  ),
  ...of(
    'religion',
    'archdeacon catholicos maulana maulvi moulana hojatoleslam hojjatoleslam swami archimandrite fr. fr',
    true,
  ),
  ...of('company', 'ceo cfo coo cto chairman chairwoman chairperson'),
  ...of('company', 'chair co-chair', true),
  ...of('politics', 'speaker', true),
  ...of(
    'company',
    'director manager executive owner founder co-founder partner entrepreneur boss investor banker',
    true,
  ),
  ...of(
    'body',
    'secretary-general director-general organizer organiser activist campaigner unionist coordinator co-ordinator',
  ),
  ...of('body', 'member officer fellow assistant counsel author', true),
  ...of('court', 'judge justice magistrate prosecutor attorney lawyer solicitor barrister coroner registrar', true),
  ...of(
    'learning',
    'professor prof. dr. dr scientist economist historian analyst researcher physicist scholar psychologist',
    true,
  ),
  ...of('press', 'journalist reporter correspondent editor columnist presenter anchor broadcaster', true),
  ...of(
    'trade',
    'coach striker midfielder goalkeeper quarterback pitcher actress singer writer producer poet novelist composer astronaut',
    true,
  ),
  ...of(
    'style',
    'mr mrs ms miss mr. mrs. ms. sir lady lord dame madam baroness baron count countess duke duchess',
    true,
  ),
  ...of(
    'style',
    'datuk dato datin tunku tengku haji hajji alhaji hajiya begum shri smt smt. pandit señor señora senor senora monsieur madame mademoiselle mme. herr frau signor signora senhor ustad engr. engr hon. adv. prof',
    true,
  ),
];

/** Words that stand before the last word of an office: “foreign”, “deputy”, “major”. Lower case. */
export const OFFICE_MODIFIERS: ReadonlySet<string> = new Set(
  `acting interim caretaker former ex ex- then-president outgoing incoming newly elected designate late first second third deputy vice vice- assistant associate joint senior junior principal
  chief lead general major lieutenant brigadier wing squadron group flight air rear field fleet staff sergeant colonel captain under sub
  prime foreign external internal affairs defence defense interior home finance trade commerce industry energy oil petroleum health education justice labour labor
  agriculture transport transportation environment water information communications broadcasting culture sports tourism planning economy economic economics railways railway power
  immigration housing security national state federal union provincial regional district county city town local opposition parliamentary party
  military army navy naval force police guard border coast intelligence army's security-council
  permanent special presidential royal crown supreme political press media government cabinet executive managing
  private personal public diplomatic nuclear peace council rebel militia separatist guerrilla religious spiritual attorney inspector director president premier minister secretary
  human rights legal medical research science technology treasury budget technical top high founding honorary retired veteran longtime co- co vice-admiral
  lt. lt maj. gen. brig. col. adm. cmdr. wg adm gen maj brig col minority majority house senate auxiliary right reverend hon hon.`.split(
    /\s+/u,
  ),
);

/** Words after “of” that belong to the office itself: “Chief of Army Staff”, “Secretary of State”. Lower case. */
export const OFFICE_OBJECTS: ReadonlySet<string> = new Set(
  `state staff army navy air force naval defence defense war interior health justice education energy transportation labor labour commerce agriculture treasury homeland security
  military operations intelligence police operations communications government mission parliament staff general staff joint chiefs the foreign affairs external
  home finance trade housing urban development veterans human services public relations information investigation
  transport environment water industry economy economic science technology culture sport sports tourism planning migration immigration railways aviation shipping fisheries mines mining
  welfare youth works digital climate infrastructure exchequer forestry tourism oil petroleum`.split(/\s+/u),
);
