/** Nouns for people who speak without a name. Lower case, singular. */
export interface UnnamedNoun {
  readonly noun: string;
  readonly plural: string;
  /** `state`: of a state when its name stands with them (“Norlandic officials”); `self`: they speak for nobody;
   *  `told`: the same, and they act and suffer more than they speak (“two gunmen”, “villagers”): somebody only with a word before them that
   *  says which or how many, or where they speak; `victim`: things as often as somebody, so only where they speak; `document`: what somebody
   *  wrote and the text quotes (“the indictment says”), only where it speaks. */
  readonly speaksFor: 'state' | 'self' | 'told' | 'victim' | 'document';
}

function nouns(speaksFor: UnnamedNoun['speaksFor'], words: string): UnnamedNoun[] {
  return words.split(' ').map((word) => {
    const [noun = '', plural = `${noun}s`] = word.split('/');
    return { noun, plural, speaksFor };
  });
}

export const UNNAMED_NOUNS: readonly UnnamedNoun[] = [
  ...nouns(
    'state',
    'official diplomat negotiator mediator spokesman/spokesmen spokeswoman/spokeswomen spokesperson/spokespeople officer commander',
  ),
  ...nouns(
    'state',
    'minister envoy general policeman/policemen bureaucrat aide adviser advisor leader delegate investigator prosecutor',
  ),
  ...nouns(
    'self',
    'source analyst expert observer commentator critic witness/witnesses eyewitness/eyewitnesses survivor protester protestor demonstrator',
  ),
  ...nouns(
    'self',
    'activist campaigner lawyer doctor medic rescuer economist historian scholar researcher scientist insider executive',
  ),
  ...nouns(
    'self',
    'journalist reporter politician lawmaker legislator senator rebel militant insurgent gunman/gunmen attacker fighter separatist pollster strategist',
  ),
  ...nouns('self', 'person/people'),
  ...nouns(
    'told',
    'engineer woman/women man/men nurse mother father shopkeeper volunteer firefighter resident villager relative passenger driver trader worker refugee migrant student teacher farmer fisherman/fishermen',
  ),
  ...nouns(
    'told',
    'immigrant emigrant seeker plaintiff claimant tourist victim civilian pilot employee supporter opponent investor shareholder soldier troop/troops docker miner pharmacist sailor',
  ),
  ...nouns(
    'told',
    'boy girl child/children teenager youth pupil guard hunter shepherd herder prisoner hostage detainee inmate captive patient voter striker peacekeeper paramedic smuggler pirate settler jihadist extremist',
  ),
  ...nouns(
    'told',
    'terrorist mercenary/mercenaries rioter looter marcher climber diver hiker customer missionary/missionaries monk nun priest juror suspect defendant offender cyclist pedestrian evacuee',
  ),
  ...nouns(
    'told',
    'assailant kidnapper hijacker bomber sniper militiaman/militiamen paratrooper conscript recruit deserter reservist commando infantryman/infantrymen crewman/crewmen coastguard lifeguard bodyguard jailer warder',
  ),
  ...nouns(
    'told',
    'demonstrator counter-protester marshal nationalist loyalist islamist anarchist communist monarchist royalist partisan guerrilla peasant labourer laborer builder baker tenant landlord commuter motorist traveller traveler',
  ),
  ...nouns('told', 'team crew crowd mob gang squad patrol platoon caravan jury/juries posse'),
  ...nouns(
    'document',
    'report study/studies indictment statement memo memorandum/memoranda letter ruling verdict judgment judgement lawsuit suit motion complaint affidavit filing survey poll dossier communique communiqué leaflet manifesto/manifestos notice email e-mail transcript audit autopsy/autopsies analysis/analyses document petition charter textbook advert booklet bulletin decree note paper',
  ),
  ...nouns('victim', 'local group campaign agency/agencies outlet clinic cooperative/cooperatives'),
];

/** Whether somebody unnamed is a text: “the indictment”, “a leaked memo”. Such a speaker hides nobody. */
export function isDocument(name: string): boolean {
  const [phrase = ''] = name.toLowerCase().split(LINKS);
  return DOCUMENTS.has(phrase.slice(phrase.lastIndexOf(' ') + 1));
}

const LINKS = / (?:of|for|with|by|on|about|to|from|in|at|familiar|close|briefed|aware|who|involved|privy) /u;

const DOCUMENTS: ReadonlySet<string> = new Set(
  UNNAMED_NOUNS.flatMap(({ noun, plural, speaksFor }) => (speaksFor === 'document' ? [noun, plural] : [])),
);

/** What a document does where it speaks, beside the verbs of saying. */
export const DOCUMENT_VERBS: ReadonlySet<string> = new Set(
  'say state conclude find show allege accuse claim suggest warn note reveal describe argue call recommend read tell add urge demand detail blame estimate indicate confirm deny cite quote mention stress maintain insist predict put'.split(
    ' ',
  ),
);

/** One word for many who act as one; plural as far as “he” and “they” go. */
export const COLLECTIVE_NOUNS: ReadonlySet<string> = new Set(
  'team crew crowd mob gang squad patrol platoon caravan jury posse'.split(' '),
);

/** After “people”, “sources”, “officials”: what makes the phrase one for unnamed speakers. */
export const FAMILIAR: readonly string[] = [
  'familiar with',
  'close to',
  'briefed on',
  'with knowledge of',
  'with direct knowledge of',
  'involved in',
  'aware of',
  'who asked not to be',
  'who spoke on condition',
  'who requested anonymity',
  'who declined to be',
  'privy to',
];

/** Verbs of saying: whoever stands before or after them speaks. Used as evidence for what a name is. */
export const SAYING_VERBS: ReadonlySet<string> = new Set(
  `say tell add claim deny confirm announce warn accuse urge insist maintain report note state declare call ask thank reiterate argue acknowledge
  suggest explain describe emphasise emphasize stress demand reject promise vow propose write post tweet clarify indicate believe hint reaffirm condemn mention recall
  respond reply testify allege assert reveal disclose predict complain concede admit agree comment remark quote cite brief inform estimate caution pledge recommend conclude`.split(
    /\s+/u,
  ),
);
