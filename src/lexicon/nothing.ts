/** WHAT “NO”, “NOBODY” AND “NOTHING” DENY, read by `src/claim/nothing.ts`. Dictionary forms. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Nouns of which there may be none and one at a time: thoughts, talk, measures. “There was no doubt” denies no doubt of somebody else. */
export const UNTOUCHED: ReadonlySet<string> = words(
  'doubt comment evidence sign reason need word time way question problem plan intention choice idea answer information date detail ' +
    'change case matter fact place part point one other person people country party side man woman power interest money force use ' +
    'proof indication hint trace chance hope fear risk danger alternative option explanation excuse sense point good harm secret mistake ' +
    'rule law right effect impact difference result link connection relation news idea opinion position stand action step move progress ' +
    'agreement deal truce ceasefire decision talk negotiation contact peace war victory winner loser strike election vote government state ' +
    'report statement claim account figure number name source official day week month year hour minute limit end start beginning return ' +
    'success failure help support pressure condition charge claim order request demand response reaction confirmation record mention ' +
    'discussion mood thing kind sort type form amount lack shortage room space role bar obstacle objection dispute such more less longer ' +
    'service traffic weather suspect motive witness match rival friend enemy expert authority responsibility knowledge experience regret illusion surprise ' +
    'exception substitute guarantee independent access hurry rush stranger truth basis ground justification indication contradiction',
);

/** Verbs that only say that there is, or that somebody has or perceives it. */
export const BEING: ReadonlySet<string> = words(
  'be have exist happen occur take get receive use record register sound come give own keep hold fire',
);

/** Verbs so common that two clauses with one of them need not tell of one thing. */
export const COMMON_ACTS: ReadonlySet<string> = words(
  'be have do make take give get go come put say see know find exist want think believe understand like love hear look use need let keep ' +
    'tell ask call try work feel seem show mean become happen follow live stay remain leave help begin start bring hold turn change move ' +
    'set run stand talk speak expect agree doubt expect care mind matter claim report suggest mention discuss win lose',
);

/** Verbs of which the thing need not be there: “want no lorry”, “saw no lorry”. */
export const THOUGHT: ReadonlySet<string> = words(
  'want think believe say know tell expect need see hear find notice feel remember recall seek fear plan offer propose accept like love call name show ' +
    'mean understand recognise recognize consider deserve require allow support oppose mention discuss',
);

/** Words behind which a thing is wished for, feared or talked about, and need not be. */
export const WITHOUT_BEING: ReadonlySet<string> = words(
  'for against without despite about no any fear expect demand want seek avoid prevent need lack deny await prepare threaten possible ' +
    'alleged potential future possible planned if more another next new ' +
    'allegation accusation suspicion rumour rumor investigation inquiry probe question theory',
);
