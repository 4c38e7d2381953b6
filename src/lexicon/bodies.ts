/** Words for organisations, groups and places; all lower case, singular. */

/** Last words of names of organisations: “Ministry”, “Party”, “University”. With `of` they take an object: “Bank of Norland”. */
export const ORGANISATION_HEADS: ReadonlySet<string> = new Set(
  `ministry department agency bureau commission committee council authority administration office board court tribunal parliament assembly congress senate
  house party league front movement alliance coalition union federation confederation association society foundation institute institution university college school academy
  hospital bank fund corporation corp corp. company co co. inc inc. ltd ltd. llc plc group holdings partners airlines airways motors industries systems technologies energy
  army navy force forces corps regiment brigade battalion division guard guards command police service services secretariat organisation organization centre center network
  club team fc united city-council press newspaper times post herald tribune gazette journal standard chronicle courier telegraph mail news television tv radio broadcasting
  channel agency-france church synagogue cathedral trust laboratory laboratories museum library theatre theater orchestra studios pictures records entertainment stores
  power energy rail railways railway water gas oil petroleum steel telecom telecommunications mining shipping logistics pharma chemicals foods brewery breweries distillery hotels
  exchange treasury cabinet directorate inspectorate embassy consulate mission chamber order brotherhood militia jihad hezbollah taliban faction wing syndicate cartel
  brothers sons & associates enterprises international securities insurance electric pharmaceuticals software labs media publishing publications books recordings productions advertising wireless networks semiconductor semiconductors
  bhd gmbh limited incorporated pty pvt llp oyj brigades militias rebels forum observatory conservatory orchestra choir ensemble philharmonic symphony
  metals minerals aluminium aluminum cement textiles fertilisers fertilizers plastics tyres automotive aerospace aviation armaments shipyard shipyards
  utilities freight beverages dairies bakeries supermarkets biotech biosciences diagnostics robotics turbines batteries engineering contractors consultants analytics
  investments reinsurance steelworks ironworks metalworks waterworks refinery refineries smelters collieries railroad ferries airlift
  initiative programme program project campaign task-force taskforce squad junta politburo presidium diet knesset duma bundestag lok sabha majlis`.split(
    /\s+/u,
  ),
);

/** With “for” and a name behind it a body: “Transport for Orla”, “Doctors for Peace”. */
export const FOR_SOMEBODY: ReadonlySet<string> = new Set(
  `transport action doctors homes housing teachers parents mothers families friends lawyers citizens students scientists women veterans farmers sport schools voices
  justice people youth artists physicians workers businesses neighbours neighbors residents voters`.split(/\s+/u),
);

/** Names of outlets end or begin with these: “The Northern Post”, “Channel Nine”. */
export const OUTLET_HEADS: ReadonlySet<string> = new Set(
  `post times herald tribune gazette journal standard chronicle courier telegraph mail news television tv radio broadcasting channel newsline press wire
  daily weekly observer ledger echo argus advertiser register sentinel mirror guardian examiner inquirer globe star sun express review bulletin dispatch observer newspaper magazine broadcaster network today`.split(
    /\s+/u,
  ),
);

/** Lower-case words for bodies of a state: “foreign ministry”, “army”. They speak for it. */
export const STATE_BODIES: ReadonlySet<string> = new Set(
  `ministry military army navy force forces police government administration authority authorities department agency intelligence parliament court council embassy
  cabinet treasury secretariat mission bureau directorate guard command junta regime leadership presidency`.split(
    /\s+/u,
  ),
);

/** “the company” takes up an organisation that was named before. Lower case. */
export const COMPANY_NOUNS: ReadonlySet<string> = new Set(
  'company firm airline carrier operator manufacturer maker retailer lender insurer utility charity organisation organization foundation union inspectorate regulator'.split(
    ' ',
  ),
);

/** “the committee” is whatever committee was named before, and nobody where none was. Lower case. */
export const TAKEN_UP: ReadonlySet<string> = new Set(
  'committee commission party movement league bank university college hospital club museum institute association federation tribunal assembly board front alliance coalition fund group trust network brigade faction militia syndicate cartel'.split(
    ' ',
  ),
);

/** These words mean the state itself when they stand with its name: “Norland's government”. */
export const GOVERNMENTS: ReadonlySet<string> = new Set(
  'government administration regime leadership authorities'.split(' '),
);

/** Words before a body that say which one: “foreign ministry”, “air force”. */
export const BODY_MODIFIERS: ReadonlySet<string> = new Set(
  `foreign defence defense interior home finance justice health education trade external affairs internal information state security national supreme high federal
  air armed naval border coast intelligence military police civil central special paramilitary interim transitional caretaker new current electoral election
  external economic economy energy water transport environment agriculture culture labour labor commerce industry local regional provincial city nuclear counter-terrorism
  coalition joint rebel`.split(/\s+/u),
);

/** Words that begin or end names of places. */
export const PLACE_HEADS: ReadonlySet<string> = new Set(
  `river lake sea ocean bay gulf strait straits channel island islands isle peninsula cape mountain mountains mount mt. hill hills valley desert forest park
  airport port harbour harbor bridge pass dam canal road street avenue boulevard square plaza district province county region state territory territories valley city town village
  base airbase airfield heights coast border north south east west northern southern eastern western central fort castle palace tower hotel stadium cemetery camp reservoir
  beach falls creek springs ridge plateau delta archipelago reef glacier frontier crossing checkpoint township municipality prefecture oblast heath county`.split(
    /\s+/u,
  ),
);

/** Words that begin or end names of other things: events, works, laws, weapons, days. */
export const THING_HEADS: ReadonlySet<string> = new Set(
  `operation treaty agreement accord accords pact act law bill amendment constitution convention protocol resolution charter war cup olympics games championship prize award
  festival summit conference day week holocaust revolution uprising award project plan doctrine deal memorandum declaration report hurricane typhoon cyclone storm virus missile
  rocket aircraft flight train ship class index average bible koran quran christmas easter ramadan series league-cup world-cup internet web memo memos email emails e-mails files tapes documents dossier letter letters servers`.split(
    /\s+/u,
  ),
);

/** Last words of names of contests and prizes; first in a name they mean something else (“Open Well”). */
export const CONTEST_ENDS: ReadonlySet<string> = new Set(
  'open masters marathon derby trophy prix tournament playoffs invitational regatta awards landmark'.split(' '),
);

/** Small words inside names of people: “Ana de la Dane”. */
export const NAME_PARTICLES: ReadonlySet<string> = new Set(
  'al el bin ibn ben de del della di da do dos du des la le van von der den ter ten zu af av bint abu ap ul ur uz e y arap'.split(
    ' ',
  ),
);

/** After a name: “Dane Jr.” */
export const NAME_SUFFIXES: ReadonlySet<string> = new Set('jr jr. sr sr. ii iii iv'.split(' '));

/** Names of bodies that are of some state: “High Court”, “Supreme Arms Council”, “Department of Fisheries”. */
export const OF_STATE =
  /(?:^|\s)(?:Council|Authority|Command|Commission|Court|Parliament|Assembly|Ministry|Department|Agency|Bureau|Office|Army|Navy|Force|Police|Senate|Congress|Directorate)(?: of .+)?$/u;
