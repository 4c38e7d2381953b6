import type { Name } from './name.ts';
import type { Word } from './words.ts';

/** Whether a city stands for its government here: “Port Asher said”, “between Port Asher and Velden”, “Port Asher's position”. */
export function asGovernment(words: readonly Word[], name: Name): boolean {
  const before = words[name.first - 1];
  const after = words[name.last];
  const lower = before?.lower ?? '';
  if (isSource(words, name)) return true;
  if (INSIDE.has(lower) || lower === 'at' || before?.text === '-' || after === undefined) return false;
  if (/^['’]s?$/u.test(after.text)) {
    return words.slice(name.last + 1, name.last + 4).some((word) => OWNED.has(word.lower));
  }
  if (lower === 'between') return true;
  if (lower === 'and' && words.slice(Math.max(0, name.first - 5), name.first).some((word) => word.lower === 'between'))
    return true;
  if (acts(words, name.last)) return !NOT_SUBJECT.has(lower);
  if (lower === 'told' || lower === 'urged' || lower === 'accused') return true;
  return FROM.has(lower) && PRESSURE.has(words[name.first - 2]?.lower ?? '');
}

/** “according to Port Asher”: nobody but somebody says anything. */
export function isSource(words: readonly Word[], name: Name): boolean {
  const at = words[name.first - 1]?.lower === 'the' ? name.first - 2 : name.first - 1;
  return words[at]?.lower === 'to' && words[at - 1]?.lower === 'according';
}

/** “in Norland”, “across Norland”: the country, not its government. */
export function asPlace(words: readonly Word[], name: Name): boolean {
  const before = words[name.first - 1]?.lower === 'the' ? words[name.first - 2] : words[name.first - 1];
  return before !== undefined && INSIDE.has(before.lower) && !/^['’]s?$/u.test(words[name.last]?.text ?? '');
}

/** A verb of saying or deciding, after helping words: “later said”, “has long denied”, “will not accept”. */
function acts(words: readonly Word[], from: number): boolean {
  for (let at = from; at < from + 5; at++) {
    const word = words[at];
    if (word === undefined) return false;
    if (word.tag === 'VERB') return ACTS.has(word.lemma);
    if (word.tag !== 'AUX' && word.tag !== 'ADV' && word.tag !== 'PART') return false;
    if (word.lemma === 'be') return false;
  }
  return false;
}

const INSIDE = new Set('in inside across throughout within near outside into around'.split(' '));
const NOT_SUBJECT = new Set('of to from for on by with near , over at'.split(' '));
const FROM = new Set(['from', 'by', 'with', 'against']);

/** What governments do. Dictionary forms. */
const ACTS = new Set(
  `say deny accuse respond reply agree reject seek want insist maintain see view welcome urge warn launch offer thank claim dispute hope fear decide refuse announce
  confirm propose demand condemn call expect plan consider accept blame vow threaten consult negotiate press push signal declare summon recall expel impose lift suspend
  withdraw back support oppose resist retaliate respond react order pledge promise believe think know try fail continue begin stop start ask tell invite host broker mediate
  contest publish issue question protest complain admit acknowledge recognise recognize suspect favour favor prefer send cut sever restore dissolve disband`.split(
    /\s+/u,
  ),
);

/** What a government has, and a city has not. */
const OWNED = new Set(
  `position view concern concerns response reaction commitment support stance decision policy approach claim claims right pressure interest interests demand demands offer
  role engagement intervention strategy leaders leadership ambassador envoy missile drone drones attack attacks army military forces government ministry minister foreign
  account version denial pushback acceptance willingness refusal promise warning message goal goals aim aims hand word proposal sovereignty diplomacy dual involvement
  assistance mediation help efforts effort allies ally rivals rival`.split(/\s+/u),
);

/** Before “from Port Asher”, “with Port Asher”. */
const PRESSURE = new Set(
  'pressure support approval word call calls message response demand demands ties relations talks deal agreement alliance statement pushback contacts contact conversation conversations discussions consultations negotiations'.split(
    ' ',
  ),
);
