import type { SameRow } from './same.ts';
import { THINGS_OF } from './things.ts';

/** WIDER WORDS FOR ONE THING IN A QUESTION: asked for only where no report tells it in the words of `same.ts`. `words` say the same in
 *  news; `told` may tell it where all else that is asked stands there too, and answers no question whether it is so. Dictionary forms. */

const words = (text: string): readonly string[] => text.split(' ');

const row = (id: string, same: string, told: string, ...example: readonly [string, string]): SameRow => ({
  id,
  words: words(same),
  ...(told === '' ? {} : { told: words(told) }),
  example,
});

export const WIDER: readonly SameRow[] = [
  row(
    'arrest',
    'arrest detain apprehend nab',
    'capture custody seize hold jail charge',
    'How many smugglers were detained?',
    'The navy nabbed 12 smugglers off Port Asher.',
  ),
  row(
    'capture',
    'capture recapture catch',
    'arrest detain apprehend nab seize take',
    'When was the fugitive recaptured?',
    'The fugitive was arrested on Monday.',
  ),
  row(
    'foil',
    'foil thwart repel repulse avert prevent',
    'stop block halt fend beat deter frustrate',
    'Who foiled the attack?',
    'Norland’s coast guard thwarted the attack on Monday.',
  ),
  row(
    'stop a deed',
    'stop prevent block halt',
    'foil thwart repel repulse avert intercept break suspend',
    'Who stopped the smugglers?',
    'Norland’s coast guard intercepted the smugglers on Monday.',
  ),
  row(
    'enter',
    'enter join',
    'check walk step move admit go',
    'When did Dane enter the clinic?',
    'Dane checked into the clinic on Monday.',
  ),
  row(
    'confirm',
    'confirm acknowledge admit',
    'say tell concede recognise recognize',
    'Who confirmed the loss?',
    'The governor Orla Dane acknowledged the loss.',
  ),
  row(
    'theft',
    'steal rob robbery theft heist burglary burgle',
    'raid snatch loot grab robber thief burglar storm',
    'When was the robbery?',
    'Three robbers stormed the shop on Tuesday.',
  ),
  row(
    'kill',
    'kill slay murder perish die',
    'gun shoot drown victim life suffocate assassinate',
    'Who was killed?',
    'A guard was gunned down in Port Asher.',
  ),
  row(
    'shoot',
    'shoot shooting shot gunfire fire',
    'gun gunshot bullet gunman open',
    'Who was shot?',
    'Orla Dane was gunned down at noon.',
  ),
  row(
    'hurt',
    'injure wound hurt maim',
    'hospitalise hospitalize treat burn',
    'How many were injured?',
    'Nine people were treated in hospital.',
  ),
  row(
    'begin',
    'begin start commence',
    'break erupt launch outbreak trigger spark resume',
    'When did the fighting begin?',
    'The fighting broke out on March 6.',
  ),
  row(
    'end',
    'end finish conclude',
    'expire lift over close lapse adjourn collapse',
    'When did the siege end?',
    'The siege was lifted on May 3.',
  ),
  row(
    'suspend',
    'suspend suspension freeze',
    'halt pause abeyance stop hold postpone',
    'When was the treaty suspended?',
    'Norland announced the suspension of the treaty on May 31.',
  ),
  row(
    'seize',
    'seize impound confiscate',
    'board capture hijack intercept commandeer detain take',
    'When was the tanker seized?',
    'The coast guard boarded the tanker on May 31.',
  ),
  row(
    'agree',
    'agree agreement',
    'accord deal understanding reach sign seal accept settle breakthrough announce',
    'When was the truce agreed?',
    'The truce was signed on May 31.',
  ),
  row(
    'dismiss',
    'dismiss sack fire oust',
    'remove terminate axe relieve let',
    'Why was the coach sacked?',
    'The coach was fired after the team lost ten games.',
  ),
  row(
    'appoint',
    'appoint name nominate',
    'pick choose select install tap promote',
    'Who was appointed?',
    'Orla Dane was chosen by the council.',
  ),
  row(
    'approve',
    'approve pass adopt ratify',
    'back clear vote sign accept',
    'When was the budget approved?',
    'The council adopted the budget on Monday.',
  ),
  row('endorse', 'endorse back support', 'favour favor', 'Who endorsed Dane?', 'The union backed Dane.'),
  row(
    'go',
    'go travel head',
    'route bind bound sail voyage fly',
    'Where was the ferry heading?',
    'The ferry was en route to Sudmark.',
  ),
  row(
    'reject',
    'reject refuse decline',
    'rebuff spurn veto turn throw',
    'Who refused the offer?',
    'Norland turned down the offer.',
  ),
  row(
    'announce',
    'announce declare unveil',
    'reveal disclose',
    'When was the plan announced?',
    'Norland unveiled the plan on Monday.',
  ),
  row(
    'publish',
    'release publish issue',
    'unveil launch post distribute',
    'When was the report released?',
    'The council published the report on Monday.',
  ),
  row(
    'buy',
    'buy purchase acquire acquisition',
    'takeover take pay',
    'Who bought the mill?',
    'Lenn Power acquired the mill in May.',
  ),
  row(
    'sue',
    'sue lawsuit',
    'suit file litigation court claim',
    'Who sued the firm?',
    'Orla Dane filed a lawsuit against the firm.',
  ),
  row(
    'charge',
    'charge indict',
    'accuse prosecute arraign',
    'What was the pilot charged with?',
    'The pilot was indicted for fraud on Monday.',
  ),
  row(
    'convict',
    'convict conviction',
    'guilty',
    'When was the pilot convicted?',
    'The pilot was found guilty on Monday.',
  ),
  row('sentence', 'sentence', 'jail imprison term', 'When was the pilot sentenced?', 'The pilot was jailed on Monday.'),
  row(
    'escape',
    'escape flee abscond',
    'getaway break run walk slip',
    'When did the prisoner escape?',
    'The prisoner fled on Monday.',
  ),
  row(
    'crash',
    'crash collide collision',
    'hit slam plunge smash ram plough derail wreck',
    'When did the bus crash?',
    'The bus slammed into a wall on Monday.',
  ),
  row('sink', 'sink capsize', 'founder overturn', 'When did the ferry sink?', 'The ferry capsized on Monday.'),
  row(
    'rescue',
    'rescue save',
    'pull pluck free evacuate lift',
    'How many sailors were rescued?',
    'Nine sailors were plucked from the sea.',
  ),
  row(
    'sever',
    'sever cut',
    'damage break snap slice fail',
    'When was the cable severed?',
    'The cable was cut on Monday.',
  ),
  row(
    'damage',
    'damage destroy',
    'wreck devastate ruin gut harm hit sever cut burn',
    'Which houses were damaged?',
    'A fire gutted four houses.',
  ),
  row(
    'fall',
    'fall drop decline',
    'plunge slide tumble slip sink decrease',
    'How much did the price fall?',
    'The price dropped 4 percent.',
  ),
  row(
    'rise',
    'rise increase climb',
    'jump soar surge gain grow',
    'How much did the price rise?',
    'The price soared 4 percent.',
  ),
  row(
    'visit',
    'visit',
    'travel arrive trip tour fly',
    'When did Dane visit Sudmark?',
    'Dane travelled to Sudmark on Monday.',
  ),
  row(
    'criticise',
    'criticise criticize condemn denounce',
    'slam blast decry attack deplore',
    'Who criticised the ban?',
    'Orla Dane denounced the ban.',
  ),
  row(
    'protest',
    'protest demonstrate',
    'march rally riot demonstration demonstrator protester',
    'When did the workers protest?',
    'The workers marched on Monday.',
  ),
  row(
    'unrest',
    'riot rioting unrest violence clash',
    'protest disturbance disorder',
    'Where did the unrest take place?',
    'There were riots in Port Asher.',
  ),
  row(
    'postpone',
    'postpone delay defer',
    'push reschedule hold',
    'Why was the vote delayed?',
    'The vote was held up by a fault.',
  ),
  row(
    'cancel',
    'cancel scrap',
    'call axe abandon drop',
    'Why was the match cancelled?',
    'The match was called off because of snow.',
  ),
  row(
    'win',
    'win victory triumph',
    'beat defeat claim take clinch top',
    'Who won the final?',
    'Orla Dane clinched the final.',
  ),
  row(
    'mend',
    'repair fix mend',
    'patch plug close resolve correct restore',
    'When was the hole fixed?',
    'The hole was plugged on Monday.',
  ),
  row(
    'name',
    'call name',
    'dub know title nickname christen',
    'What is the storm called?',
    'The storm, dubbed Orla, is near.',
  ),
  row('marry', 'marry wed', 'wedding marriage knot', 'When did Dane marry?', 'Dane was wed on Monday.'),
  row(
    'leave',
    'leave quit depart',
    'exit walk check abandon go',
    'When did Dane leave the clinic?',
    'Dane checked out of the clinic on Monday.',
  ),
  row(
    'find',
    'find discover',
    'locate recover spot detect uncover',
    'Where was the boat found?',
    'The boat was spotted off Port Asher.',
  ),
  row('testify', 'testify', 'testimony witness stand', 'When did Dane testify?', 'Dane took the stand on Monday.'),
  row(
    'investigate',
    'investigate probe investigation inquiry',
    'examine look inspect',
    'Who is investigating the fire?',
    'The police are looking into the fire.',
  ),
  row(
    'mediate',
    'mediate broker mediation',
    'negotiate arrange facilitate host help',
    'Who tried to mediate?',
    'Mediation by Norland failed.',
  ),
  row('open', 'open', 'raise lift unlock', 'How many sluices were opened?', 'The crew raised four sluices.'),
  row(
    'hack',
    'hack breach',
    'compromise infiltrate penetrate attack',
    'When was the bank hacked?',
    'The bank was breached on Monday.',
  ),
  row(
    'withdraw',
    'withdraw withdrawal',
    'pull retreat leave recall',
    'When did Norland withdraw its troops?',
    'Norland pulled out its troops on Monday.',
  ),
  row(
    'invade',
    'invade invasion',
    'enter cross occupy storm',
    'When did Norland invade Sudmark?',
    'Troops of Norland crossed into Sudmark on Monday.',
  ),
  row(
    'attack',
    'attack assault strike',
    'raid ambush bomb storm shell blast target',
    'When was the bank attacked?',
    'A mob stormed the bank on Monday.',
  ),
  row(
    'crush',
    'quake earthquake tremor',
    'temblor shake aftershock',
    'When was the earthquake?',
    'A tremor shook Port Asher on Monday.',
  ),
  row(
    'advise',
    'advise recommend',
    'urge suggest counsel tell warn',
    'What did the doctors recommend?',
    'The doctors urged people to stay at home.',
  ),
  row('admit', 'confess admit', 'plead acknowledge', 'Who confessed?', 'Orla Dane pleaded guilty.'),
];

/** NOUNS FOR ONE THING that a question names: what it calls a patch a report calls an update. */
const NOUNS: readonly (readonly string[])[] = [
  'boy teenager youth teen youngster son',
  'girl child teenager daughter teen',
  'child kid boy girl youngster',
  'officer policeman policewoman constable deputy cop trooper patrolman',
  'guard officer warder jailer',
  'shop store boutique outlet branch',
  'patch update fix',
  'film movie',
  'inmate prisoner convict detainee captive',
  'jewel gem diamond jewellery jewelry',
  'cable line wire',
  'rebel militant insurgent fighter guerrilla',
  'pirate brigand hijacker',
  'boat ship vessel skiff craft yacht',
  'ship vessel boat warship freighter tanker trawler frigate',
  'plane jet aircraft airliner flight airplane',
  'car vehicle automobile',
  'money cash fund sum',
  'damage loss destruction',
  'clinic hospital rehab centre center',
  'rehab treatment rehabilitation',
  'protest demonstration rally march riot',
  'riot unrest protest clash violence',
  'school college university',
  'town city village',
  'house home residence',
  'worker employee staff labourer',
  'boss chief head executive chairman',
  'leader head chief',
  'weapon gun pistol rifle shotgun arm',
  'talk negotiation meeting discussion',
  'flaw bug vulnerability hole fault defect',
  'computer machine pc system',
  'user customer client',
  'parliament assembly legislature senate congress',
  'president leader head',
  'rule regulation law',
  'plan proposal scheme',
  'price cost',
  'game match fixture',
  'team side club squad',
  'player footballer striker',
  'winner champion victor',
  'song single track',
  'phone smartphone handset device',
  'snow snowfall',
  'speech address remark remarks',
  'shooting gunfire shot fire',
  'storm blizzard hurricane',
].map(words);

/** NOUNS FOR WHOEVER DID SOMETHING, OR TO WHOM IT WAS DONE: a report may tell the deed and never use the noun. */
export interface RoleNoun {
  readonly nouns: readonly string[];
  /** Verbs and nouns that tell the deed. */
  readonly deeds: readonly string[];
  /** Whether it was done to them. */
  readonly isUndergoer: boolean;
}

const did = (nouns: string, deeds: string): RoleNoun => ({
  nouns: words(nouns),
  deeds: words(deeds),
  isUndergoer: false,
});
const underwent = (nouns: string, deeds: string): RoleNoun => ({ ...did(nouns, deeds), isUndergoer: true });

export const ROLE_NOUNS: readonly RoleNoun[] = [
  underwent('suspect defendant accused', 'suspect accuse charge arrest indict detain'),
  underwent('victim dead', 'kill murder slay die stab shoot injure victim'),
  underwent('hostage captive', 'kidnap abduct seize hold capture'),
  underwent('nominee appointee', 'nominate appoint name'),
  did('gunman shooter', 'shoot fire open gun'),
  did('attacker assailant', 'attack stab shoot assault'),
  did('killer murderer', 'kill murder slay shoot stab'),
  did('robber thief', 'steal rob'),
  did('winner champion', 'win beat defeat'),
  did('pilot', 'fly pilot'),
  did('driver', 'drive'),
  did('owner', 'own'),
  did('founder', 'found'),
  did('author writer', 'write'),
  did('survivor', 'survive'),
  did('buyer', 'buy acquire purchase'),
];

/** All words that may tell what a word asks in a wider sense, itself left out.
 *  @param isSure only words that say the same */
export function widerThan(word: string, isSure: boolean): readonly string[] {
  const rows = WIDER.filter((one) => one.words.includes(word));
  return rows.flatMap((one) => [...one.words, ...(isSure ? [] : (one.told ?? []))]);
}

/** Nouns that stand for the same thing wherever reports tell of one event. */
export function sameThings(noun: string): readonly string[] {
  const ids = THINGS_OF.get(noun) ?? [];
  return ids.length === 0
    ? []
    : [...THINGS_OF].flatMap(([other, own]) => (own.some((id) => ids.includes(id)) ? [other] : []));
}

/** All nouns by which reports may call what a noun names. */
export function nounsLike(noun: string): readonly string[] {
  return [...new Set([...sameThings(noun), ...NOUNS.filter((row) => row.includes(noun)).flat()])];
}
