import { COMPANY_NOUNS, PLACE_HEADS } from '../lexicon/bodies.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { SAYING_VERBS } from '../lexicon/unnamed.ts';
import { isFirmHere } from './firm-here.ts';
import { officeHead } from './office.ts';
import { keyOf, type Run, textsOf } from './run.ts';
import type { Votes } from './votes.ts';
import type { Line, Word } from './words.ts';

/** Votes by the words around one place where a name stands. */
export function voteByPlace(
  words: readonly Word[],
  run: Run,
  runBefore: Run | undefined,
  runAfter: Run | undefined,
  vote: Votes,
): void {
  const before = words[run.first - 1];
  const before2 = words[run.first - 2];
  const after = words[run.last];
  const after2 = words[run.last + 1];
  const office = runBefore?.office ?? null;
  if (isDateline(words, run)) {
    vote.add('place', 6, 'dateline');
    return;
  }
  // “Orla Dane (NH-Port Asher)”
  if (
    before?.text === '(' &&
    after?.text === '-' &&
    after.joined &&
    run.last - run.first === 1 &&
    words[run.first]?.capitals
  )
    vote.add('organisation', 5, 'party-tag');
  if (isListed(words, run)) vote.add('thing', 3, 'listed');
  // “VELDEN, Norland, May 9 (Wire) -”, not “VELDEN, Oct. 9, 2031 -”
  if (
    before?.text === ',' &&
    runBefore?.first === 0 &&
    runBefore.last === run.first - 1 &&
    isDateline(words, runBefore) &&
    !/^\d/u.test(after?.text ?? '')
  ) {
    // “TEMPE, Ariz. —”: a part of a state that readers know by its short form.
    const short = after?.text === '.' || /\.$/u.test(words[run.last - 1]?.text ?? '');
    vote.add(runBefore.known === null && !short ? 'state' : 'place', short ? 6 : 4, 'dateline-state');
  }
  if (after?.text === ',' && isCompany(words, run.last + 1)) vote.add('organisation', 5, 'before-company');
  if (isFirmHere(words, run)) vote.add('organisation', 6, 'called');
  if (office !== null && runBefore?.last === run.first) vote.add('person', 5, 'after-office');
  else if (before !== undefined && officeHead(before.lower) !== null && !before.capital)
    vote.add('person', 4, 'after-office');
  else if (before?.text === ',' && before2 !== undefined && officeHead(before2.lower) !== null)
    vote.add('person', 2.5, 'after-office');
  if (before?.text === ',' && runBefore?.last === run.first - 1 && isOfOffice(words, runBefore.first))
    vote.add('person', 5, 'after-office');
  if (after?.text === ',' && /^\d{2}$/u.test(after2?.text ?? '') && words[run.last + 2]?.text === ',')
    vote.add('person', 4, 'age');
  if (after?.lower === 'who') vote.add('person', 2, 'who');
  // “Orla Dane is the prime minister”
  if (/^(?:is|was)$/u.test(after?.lower ?? '') && isOfficeAt(words, run.last + 2)) vote.add('person', 4, 'is-office');
  // “Dane’s call follows his talks”
  if (/^['’]s$/u.test(after?.text ?? '') && isFollowedByHis(words, run.last + 2)) vote.add('person', 2.5, 'his');
  // “Velden Gravel, which runs three pits,” is nobody.
  if (after?.text === ',' && after2?.lower === 'which') for (const kind of THINGS) vote.add(kind, 1.5, 'which');
  // “Velden chairman Bram Kettle”, “Velden head coach Orla Dane”: whose chairman it is
  const holder = OF_CLUBS.has(after?.lower ?? '')
    ? run.last + 1
    : OF_CLUBS.has(after2?.lower ?? '')
      ? run.last + 2
      : -1;
  if (holder > 0 && after?.capital === false && words[holder]?.capital === true && words[holder]?.joined === false)
    vote.add('organisation', 4, 'before-office');
  // “a group calling itself | Grey Tide”
  if (before?.lower === 'itself' && /^call/u.test(before2?.lower ?? '')) vote.add('organisation', 5, 'called');
  if (after?.text === ',' && officeWithin(words, run.last + 1)) vote.add('person', 3, 'before-office');
  if (after !== undefined && SAYING_VERBS.has(after.lemma)) {
    vote.add('person', 0.8, 'says');
    vote.add('organisation', 0.4, 'says');
    vote.add('state', 0.3, 'says');
  }
  if (before !== undefined && SAID_BEFORE.has(before.lower)) {
    vote.add('person', 0.8, 'says');
    // “…,” says Orla Kettle.
    const quoted = /^[”"’']$/u.test(before2?.text ?? '') || (before2?.text === ',' && after?.text === '.');
    const words = run.last - run.first;
    if (quoted && words > 1 && words < 4 && !BODIES.some((kind) => (vote.sums.get(kind) ?? 0) >= 1))
      vote.add('person', 4.5, 'says-behind');
  }
  if (before?.lower === 'told') vote.add('outlet', run.last - run.first > 1 ? 1 : 0.3, 'told');
  const according = before?.lower === 'to' && before2?.lower === 'according';
  if (according) {
    vote.add('organisation', 0.8, 'according');
    vote.add('person', 0.6, 'according');
  }
  voteByNoun(before, after, vote);
  if (!according) voteByMembers(before, before2, words[run.first - 3], vote);
  // “The secretary conveyed | Port Asher |’s deep concern”: nobody conveys his own.
  if (before?.tag === 'VERB' && CONVEY.has(before.lemma) && isConveyed(words, run.last))
    vote.add('state', 2, 'conveyed');
  // “reporting from | Port Asher”
  if (before?.lower === 'from' && before2?.lower === 'reporting') vote.add('place', 2, 'in');
  const place = according ? undefined : PLACE_BEFORE.get(before?.lower ?? '');
  if (place !== undefined) vote.add('place', place, 'in');
  // “the Port Asher attack” tells nothing; “the Assembly” does.
  if (
    before?.lower === 'the' &&
    !(after !== undefined && (after.tag === 'NOUN' || after.tag === 'ADJ' || after.text === '-'))
  ) {
    vote.add('organisation', 1, 'article');
    vote.add('thing', 0.8, 'article');
  }
  if (/^['’]s?$/u.test(after?.text ?? '')) voteByOwned(words, run.last + 1, vote, run.last - run.first);
  if (before?.lower === 'of' && before2 !== undefined && PEOPLE_OF.has(before2.lower)) vote.add('state', 3, 'of');
  if (before?.lower === 'of' && governs(words, run.first - 1, runBefore)) vote.add('state', 3, 'of-office');
  if (NEIGHBOURING.has(before?.lower ?? '') && before2?.lower === 'of') vote.add('state', 2, 'of-office');
  if (run.last - run.first === 1 && actsAsState(words, run.last)) vote.add('state', 1.2, 'acts');
  if (
    before?.lower === 'of' &&
    (before2?.lower === 'city' || before2?.lower === 'town' || before2?.lower === 'village')
  )
    vote.add('place', 3, 'of');
  const pair =
    after?.lower === 'and' && runAfter?.first === run.last + 1
      ? runAfter
      : before?.lower === 'and' && runBefore?.last === run.first - 1
        ? runBefore
        : undefined;
  if (pair?.known?.what === 'state') vote.add('state', 1.5, 'pair');
  // “In the Norlandic capital, Port Asher, a spokesman said …”: more than the office behind it.
  if (before2?.lower === 'capital' && before?.text === ',') vote.add('place', 6, 'capital');
  if (before?.lower === 'capital') vote.add('place', 3, 'capital');
}

const CONVEY = new Set('convey reiterate reaffirm relay underline underscore'.split(' '));
const CONVEYED = new Set(
  'concern concerns commitment position support readiness willingness determination resolve solidarity stance view views'.split(
    ' ',
  ),
);

/** “| ’s deep concern” */
function isConveyed(words: readonly Word[], from: number): boolean {
  if (!/^['’]s?$/u.test(words[from]?.text ?? '')) return false;
  return words.slice(from + 1, from + 4).some(({ lower }) => CONVEYED.has(lower));
}

/** Offices of firms and clubs. */
const OF_CLUBS = new Set(
  'chairman chairwoman chairperson manager coach boss director striker midfielder defender goalkeeper captain ceo spokesman spokeswoman'.split(
    ' ',
  ),
);

const THINGS = ['organisation', 'place', 'thing', 'state'] as const;

/** Whether the noun of the next few words is an office: “the prime minister”, “a former army chief”. */
function isOfficeAt(words: readonly Word[], from: number): boolean {
  for (const { lower, tag, capital } of words.slice(from, from + 5)) {
    if (capital || !/^(?:DET|ADJ|NOUN|NUM)$/u.test(tag)) return false;
    if (officeHead(lower) !== null) return true;
  }
  return false;
}

/** “his” or “her” in the words after a name, with no other name between that it may mean. */
function isFollowedByHis(words: readonly Word[], from: number): boolean {
  for (const { lower, capital, text } of words.slice(from, from + NEAR_HIS)) {
    if (lower === 'his' || lower === 'her') return true;
    if (capital || /^[.;:“”"]$/u.test(text)) return false;
  }
  return false;
}

const NEAR_HIS = 6;

/** “the charity | Open Well”, “the heart drug | Trevane”, “the border town | Velden”: the noun before says what it is. */
function voteByNoun(before: Word | undefined, after: Word | undefined, vote: Votes): void {
  if (before === undefined) return;
  // “Operator | Velden Terminals” at the begin of a sentence
  const opens = before.opening && COMPANY_NOUNS.has(before.lower);
  if (!opens && (before.capital || before.tag !== 'NOUN')) return;
  // “the company | Dane founded” is another thing
  if (after?.tag === 'AUX' || (after?.tag === 'VERB' && !SAYING_VERBS.has(after.lemma))) return;
  if (BODY_NOUNS.has(before.lower)) vote.add('organisation', 4, 'called');
  else if (THING_NOUNS.has(before.lower)) vote.add('thing', 4, 'called');
  else if (PLACE_NOUNS.has(before.lower)) vote.add('place', 4, 'called');
}

const THING_NOUNS = new Set(
  `drug medicine vaccine pill film movie novel book song album musical opera play painting ship vessel ferry tanker frigate destroyer submarine yacht rocket satellite spacecraft
  aircraft drone missile storm hurricane typhoon cyclone virus disease language software app game console horse operation codename`.split(
    /\s+/u,
  ),
);
const PLACE_NOUNS = new Set(
  'town village city suburb district province region island river lake mountain volcano valley port airstrip settlement'.split(
    ' ',
  ),
);

/** “shares of | Meridian”, “an analyst at | Meridian”, “companies like | Meridian” */
function voteByMembers(
  before: Word | undefined,
  before2: Word | undefined,
  before3: Word | undefined,
  vote: Votes,
): void {
  if (before === undefined || before2 === undefined) return;
  const noun = before.lower === 'as' && before2.lower === 'such' ? before3 : before2;
  if ((before.lower === 'as' && noun === before3) || before.lower === 'like' || before.lower === 'including') {
    if (COMPANIES.has(noun?.lower ?? '')) vote.add('organisation', 2.5, 'such');
    return;
  }
  const of = before.lower === 'of';
  if ((of || before.lower === 'in') && COMPANY_PARTS.has(before2.lower)) vote.add('organisation', 2, 'part-of');
  else if ((before.lower === 'at' || before.lower === 'with' || before.lower === 'for') && STAFF.has(before2.lower))
    vote.add('organisation', before2.lower.startsWith('spokes') ? 3 : 1.5, 'works-at');
  else if (of && HEADS_OF_COMPANIES.has(before2.lower)) vote.add('organisation', 1.2, 'heads');
}

const BODY_NOUNS: ReadonlySet<string> = new Set([
  ...COMPANY_NOUNS,
  ...'party movement bank militia newspaper broadcaster agency group startup retailer brewer automaker carmaker chipmaker drugmaker publisher studio consultancy brokerage label chain conglomerate'.split(
    ' ',
  ),
]);
const COMPANIES = new Set(
  `companies firms banks airlines carriers retailers brands outlets newspapers networks broadcasters agencies clubs teams charities makers manufacturers automakers carmakers
  lenders insurers publishers rivals competitors organisations organizations groups sites websites platforms universities studios labels utilities operators contractors`.split(
    /\s+/u,
  ),
);
const COMPANY_PARTS = new Set(
  'shares stock stake subsidiary division unit affiliate branch spinoff spin-off maker owner publisher customers clients shareholders investors takeover acquisition bondholders creditors franchise'.split(
    ' ',
  ),
);
const STAFF = new Set(
  'spokesmen spokeswomen analyst analysts economist economists strategist strategists employee employees executive executives engineer engineers manager managers trader traders researcher researchers professor lecturer editor partner consultant director worker workers spokesman spokeswoman spokesperson technician scientist scientists'.split(
    ' ',
  ),
);
const HEADS_OF_COMPANIES = new Set(
  'ceo chairman chairwoman executive founder co-founder director editor publisher employees owners'.split(' '),
);

/** Words before a name that make it a place. */
const PLACE_BEFORE: ReadonlyMap<string, number> = new Map([
  ['in', 2],
  ['at', 1],
  ['near', 2],
  ['from', 0.7],
  ['outside', 1.5],
  ['across', 1.5],
  ['around', 1],
  ['towards', 0.7],
  ['toward', 0.7],
  ['into', 1],
  ['to', 0.4],
  ['over', 0.5],
  ['inside', 1.5],
  ['throughout', 2],
  ['within', 1],
]);
const BODIES = ['organisation', 'outlet', 'state', 'thing'] as const;
const SAID_BEFORE = new Set(['said', 'says', 'added', 'adds', 'wrote', 'asked', 'replied']);
const STATE_OWNS = new Set(
  'missile missiles drone drones warplanes airstrikes sovereign sovereignty ambassador embassy ports airports coastguard navy shores government army military president premier parliament cabinet constitution constitutional capital border borders territory people airspace economy'.split(
    ' ',
  ),
);
const COMPANY_OWNS = new Set(
  'shares stock executive chairman subsidiary headquarters customers products profit revenue'.split(' '),
);
const PEOPLE_OF = new Set('government people republic president kingdom capital army parliament'.split(' '));

/** “the president of neighbouring | Norland, Orla Dane, …” */
function isOfOffice(words: readonly Word[], first: number): boolean {
  let of = first - 1;
  while (of > first - 4 && words[of]?.lower !== 'of') of--;
  return words[of]?.lower === 'of' && officeHead(words[of - 1]?.lower ?? '') !== null && words[of - 2] !== undefined;
}

/** “the army chief | of”, “Prime Minister Orla Dane | of”: offices that only states have. `end`: where “of” stands. */
function governs(words: readonly Word[], end: number, before: Run | undefined): boolean {
  const named = before !== undefined && before.office === null && before.last === end;
  if (named && RULERS.has(words[before.first - 1]?.lower ?? '')) return true;
  if (words[end - 1]?.lower !== 'president' && RULERS.has(words[end - 1]?.lower ?? '')) return true;
  return isStateOffice(words, end) || (named && isStateOffice(words, before.first));
}

const NEIGHBOURING = new Set(['neighbouring', 'neighboring']);
const RULERS = new Set('president king queen sultan emir emperor chancellor'.split(' '));

/** Whether the words before `end` close a title such as “foreign secretary”, “army chief”. */
function isStateOffice(words: readonly Word[], end: number): boolean {
  const head = words[end - 1]?.lower ?? '';
  const modifier = words[end - 2]?.lower ?? '';
  if (head === 'minister') return STATE_FIELDS.has(modifier) || MINISTRIES.has(modifier);
  if (head === 'secretary') return STATE_FIELDS.has(modifier);
  return (head === 'chief' || head === 'commander') && (modifier === 'army' || modifier === 'military');
}

const MINISTRIES = new Set(
  'health education justice trade energy agriculture transport economy information industry labour labor environment culture'.split(
    ' ',
  ),
);
const STATE_FIELDS = new Set('prime foreign defence defense interior home finance affairs'.split(' '));

/** “Norland | had brokered the talks”, “Norland | broke the truce”: what nearly only states do. */
function actsAsState(words: readonly Word[], from: number): boolean {
  let at = from;
  while (at < from + 3 && (words[at]?.tag === 'AUX' || words[at]?.tag === 'ADV')) at++;
  const verb = words[at];
  if (verb?.tag !== 'VERB') return false;
  if (STATE_ACTS.has(verb.lemma)) return true;
  return BREAKING.has(verb.lemma) && words.slice(at + 1, at + 5).some((word) => TRUCES.has(word.lower));
}

const STATE_ACTS = new Set('broker mediate annex ratify'.split(' '));
const BREAKING = new Set('break violate breach'.split(' '));
const TRUCES = new Set('truce ceasefire cease-fire armistice treaty'.split(' '));

/** “, a private company that …” */
function isCompany(words: readonly Word[], from: number): boolean {
  if (words[from]?.lower !== 'a' && words[from]?.lower !== 'an' && words[from]?.lower !== 'the') return false;
  for (let at = from + 1; at < from + 6; at++) {
    const word = words[at];
    if (word === undefined || word.tag === 'VERB' || word.text === ',') return false;
    if (COMPANY_NOUNS.has(word.lower)) return true;
  }
  return false;
}

/** “, the foreign minister”, “, a spokesman for” */
function officeWithin(words: readonly Word[], from: number): boolean {
  for (let at = from; at < from + 7; at++) {
    const word = words[at];
    if (word === undefined || word.tag === 'VERB' || word.text === ',') return false;
    const office = officeHead(word.lower);
    // “According to Channel Nine, Foreign Minister …” is no apposition.
    if (office !== null && !word.capital && (at > from || office.loose !== true)) return !introduces(words, at + 1);
  }
  return false;
}

/** “work by Norland, the Sultan's special envoy, | Orla Dane, said”: what stands behind is who is meant. */
function introduces(words: readonly Word[], from: number): boolean {
  let at = from;
  while (at < from + 5 && words[at]?.text !== ',') {
    if (words[at] === undefined || words[at]?.tag === 'VERB') return false;
    at++;
  }
  return (
    words[at]?.text === ',' &&
    words[at + 1]?.capital === true &&
    words[at + 2]?.capital === true &&
    words[at + 3]?.text === ','
  );
}

/** @param size words of the name: of two words it is a person's as often, “Orla Dane's ministry” */
function voteByOwned(words: readonly Word[], from: number, vote: Votes, size: number): void {
  for (let at = from; at < from + 4; at++) {
    const word = words[at];
    if (word === undefined || word.tag === 'VERB') return;
    if (
      STATE_OWNS.has(word.lower) ||
      /^minist(?:er|ry)$/u.test(word.lower) ||
      (at > from && isStateOffice(words, at + 1))
    ) {
      vote.add('state', size > 1 ? 1 : 3, 'owns');
      return;
    }
    if (COMPANY_OWNS.has(word.lower)) {
      vote.add('organisation', 2, 'owns');
      return;
    }
  }
}

/** “PORT ASHER, March 9 (Wire) -”, “VELDEN:” */
function isDateline(words: readonly Word[], run: { readonly first: number; readonly last: number }): boolean {
  if (run.first !== 0 || !words.slice(0, run.last).every((word) => word.capitals)) return false;
  const after = words[run.last]?.text ?? '';
  if (after === ':' || after === '(' || DASH.test(after)) return true;
  if (after !== ',') return false;
  const end = words.slice(run.last, run.last + 16).find((word) => DASH.test(word.text) || /^[:(]$/u.test(word.text));
  return end !== undefined && !isListed(words, run);
}

/** “DANE, Orla (New Harvest): 12 votes” */
function isListed(words: readonly Word[], run: { readonly first: number; readonly last: number }): boolean {
  if (run.first !== 0 || words[0]?.capitals !== true || words[run.last]?.text !== ',') return false;
  const end = words.slice(run.last, run.last + 16);
  return !end.some((word) => DASH.test(word.text)) && end.find((word) => /^[:(]$/u.test(word.text))?.text === '(';
}

const DASH = /^[-–—]+$/u;

/** “Norland, Sudmark and | Arcenia”: in a list of three with a known state. */
export function inStateList(line: Line, list: readonly Run[], at: number): boolean {
  for (const step of [-1, 1]) {
    let commas = 0;
    for (let from = at; ; from += step) {
      const [left, right] = step < 0 ? [list[from - 1], list[from]] : [list[from], list[from + 1]];
      if (left === undefined || right === undefined || left.office !== null || right.office !== null) break;
      const between = line.words.slice(left.last, right.first);
      if (
        between.length === 0 ||
        between.length > 2 ||
        !between.every(({ text, lower }) => text === ',' || lower === 'and')
      )
        break;
      commas += between.some(({ text }) => text === ',') ? 1 : 0;
      if ((step < 0 ? left : right).known?.what === 'state' && commas > 0) return true;
    }
  }
  return false;
}

/** “Velden, Port Asher and | Dorran”: in a list with places. */
export function inPlaceList(
  line: Line,
  run: Run,
  before: Run | undefined,
  after: Run | undefined,
  lexicon: Lexicon,
): boolean {
  const isPlace = (other: Run): boolean => {
    if (other.known !== null) return other.known.what === 'capital';
    const texts = textsOf(line, other);
    return (
      lexicon.places.has(keyOf(line, other)) ||
      (texts.length > 1 && PLACE_HEADS.has((texts.at(-1) ?? '').toLowerCase()))
    );
  };
  const linked = (from: number, to: number): boolean =>
    to - from >= 1 &&
    to - from <= 2 &&
    line.words.slice(from, to).every((word) => word.text === ',' || word.lower === 'and');
  const left = before !== undefined && before.office === null && linked(before.last, run.first) && isPlace(before);
  const right = after !== undefined && after.office === null && linked(run.last, after.first) && isPlace(after);
  return left || right;
}
