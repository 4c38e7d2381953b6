/** ONE THING BY SEVERAL NOUNS: what one report calls a blaze another calls a fire. General press English, dictionary forms. Only words that
 *  may stand for each other in reports of one event; two things that a report tells apart (a ferry and its boats) stand in no row. */
export interface ThingRow {
  /** Never reused, never renamed. */
  readonly id: string;
  readonly nouns: readonly string[];
}

const row = (id: string, nouns: string): ThingRow => ({ id, nouns: nouns.split(' ') });

const THINGS: readonly ThingRow[] = [
  row('fire', 'fire blaze wildfire inferno flame'),
  row('explosion', 'explosion blast detonation'),
  row('theft', 'theft robbery burglary heist raid break-in'),
  row('intrusion', 'attack break-in breach hack intrusion cyberattack'),
  row('accident', 'accident crash collision wreck'),
  row('ship', 'ship vessel ferry'),
  row('plane', 'plane aircraft airliner jet'),
  row('painting', 'painting picture canvas artwork'),
  row('thief', 'thief robber burglar intruder'),
  row('company', 'company firm corporation'),
  row('march', 'march procession demonstration rally protest'),
  row('marcher', 'marcher protester demonstrator'),
  row('lorry', 'lorry truck'),
  row('quake', 'earthquake quake tremor'),
  row('deal', 'deal agreement accord pact settlement'),
  row('truce', 'truce ceasefire armistice'),
  row('strike', 'strike walkout stoppage'),
  row('talks', 'talk negotiation'),
  row('captive', 'captive hostage'),
  row('storm', 'storm hurricane typhoon cyclone'),
  row('flood', 'flood flooding deluge'),
  row('letter', 'letter note'),
  row('payment', 'payment sum'),
  row('law', 'law bill act'),
  row('poll', 'election poll ballot vote'),
  row('killing', 'murder killing'),
  row('medicine', 'drug medicine medication'),
  row('pupil', 'pupil schoolchild student'),
  row('mine', 'mine pit colliery'),
  row('fault', 'fault defect flaw'),
  row('dam', 'dam dyke dike embankment'),
  row('photo', 'photo photograph picture'),
  row('pay', 'pay wage salary'),
  row('soldier', 'soldier troop serviceman'),
  row('doctor', 'doctor physician surgeon'),
  row('lawyer', 'lawyer attorney barrister solicitor'),
];

/** Noun → ids of its rows. */
export const THINGS_OF: ReadonlyMap<string, readonly string[]> = indexed();

function indexed(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { id, nouns } of THINGS) for (const noun of nouns) found.set(noun, [...(found.get(noun) ?? []), id]);
  return found;
}

/** Whether two nouns may stand for one thing. */
export function isOneThing(a: string, b: string): boolean {
  return a === b || (THINGS_OF.get(a) ?? []).some((id) => THINGS_OF.get(b)?.includes(id) === true);
}
