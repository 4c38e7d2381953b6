import { at, type Tree } from './tree.ts';

/** Somebody without a name for whom no mention stands. */
export function isPersonal(tree: Tree, index: number): boolean {
  const token = at(tree, index);
  if (!token) return false;
  // “One of them died”, “three were hurt”
  if (token.tag === 'NUM') return true;
  return token.tag === 'PRON'
    ? PERSONAL.has(token.lemma)
    : token.tag === 'NOUN'
      ? OFFICES.has(token.lemma)
      : token.tag === 'PROPN';
}

const PERSONAL: ReadonlySet<string> = new Set(
  'he she it they we i you who which that him her them us me everyone somebody someone both'.split(' '),
);

const OFFICES: ReadonlySet<string> = new Set(
  (
    'government ministry minister president official officer police court judge army military force troop authority spokesman ' +
    'spokeswoman spokesperson parliament senate council commission committee agency company firm union group militant rebel ' +
    'gunman soldier leader lawmaker prosecutor department administration party minister ambassador envoy king queen prince ' +
    'general colonel commander mayor governor bank regulator association organisation organization coalition alliance country ' +
    'nation state side protester demonstrator worker teacher nurse resident crowd attacker bomber fighter insurgent navy ' +
    'airline operator engineer crew firefighter rescuer hospital school university city district board cabinet people person man woman neighbour neighbor rival foe adversary capital ' +
    'office chairman chairwoman chief inspector inspectorate jury tribunal institute laboratory lab newspaper paper broadcaster club ' +
    'team supplier manufacturer maker producer retailer regulator watchdog clinic museum church foundation charity secretary ' +
    'chancellor senator deputy delegate delegation negotiator mediator diplomat activist farmer driver pharmacist doctor scientist ' +
    'researcher expert lawyer voter shareholder investor owner employer developer publisher editor assembly congress ' +
    'docker striker miner player coach academy observatory cooperative trust fund ministry'
  ).split(' '),
);
