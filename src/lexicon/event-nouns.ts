/** Nouns that take place on a day of their own: in “proposed talks on Friday” the day may be that of the talks. Singular, small letters. */
const EVENTS: ReadonlySet<string> = new Set(
  (
    'talk meeting summit visit trip tour election vote poll ballot referendum match game race final fight strike raid attack shelling bombing ' +
    'arrest release trial hearing verdict ruling appeal launch landing flight exercise drill march rally protest demonstration ceremony ' +
    'funeral wedding concert festival conference session debate speech interview call conversation exchange swap truce ceasefire withdrawal ' +
    'offensive assault operation mission inspection test opening closure start end handover transfer sale auction deal merger purchase ' +
    'payment delivery shipment search rescue evacuation surgery transplant vaccination census reform cut rise increase fall collapse ' +
    'explosion blast fire crash accident incident flood storm death killing murder shooting stabbing kidnapping robbery theft burglary ' +
    'escape departure arrival return walkout lockout stoppage shutdown curfew count recount inauguration resignation dismissal ' +
    'appointment celebration event party dinner lunch premiere broadcast show performance delay pause halt change move decision ' +
    'announcement publication report review inquiry investigation probe deadline deployment'
  ).split(' '),
);

/** What ends like a deed: “deportation”, “agreement”. What a day is said of then may be the deed or the verb. */
const LIKE_A_DEED = /(?:[st]ion|ment|ance|ence|ing|al)s?$/u;
const NO_DEEDS =
  /^(?:minister|government|parliament|department|apartment|document|station|nation|morning|evening|building|king|ring|spring|thing|hospital|capital|general|official|criminal|animal|material|journal|metal|signal|terminal|local|population|section|million|billion|audience|science|ambulance|residence|intelligence|medal|coal|goal|canal|cathedral|admiral|cardinal|rival|licen[cs]e|evidence|difference|influence|experience|insurance|ordinance|substance|instrument|monument|apparatus|element|cement|basement|equipment|clothing|ceiling|railing|region|religion|champion|union|opinion|lotion|fiction|portion|ration|caption|notion|motion|position|condition|tradition|institution|organisation|organization|population|corporation|association|federation|foundation|generation)s?$/u;

/** Verbs whose object takes place when they do: “held talks on Friday”. Whatever else may be told about talks tells it on a day of its own. */
const SHARED = new Set(
  (
    'hold holds held begin begins began start starts started launch launched open opened end ended stop stopped halted interrupted ' +
    'carried staged hosted attended joined led chaired won lost survived suffered made gave had conducted resumed took broke holding begun beginning broken given taken winning losing'
  ).split(' '),
);

/** Whether a day right behind a noun may be the noun's own, and not the verb's.
 *  @param noun small letters
 *  @param verb the verb whose object the noun is, small letters, as written */
export function hasOwnDay(noun: string, verb: string | null): boolean {
  if (verb !== null && SHARED.has(verb)) return false;
  const single = noun.replace(/s$/u, '');
  if (EVENTS.has(noun) || EVENTS.has(single)) return true;
  return LIKE_A_DEED.test(noun) && !NO_DEEDS.test(noun);
}
