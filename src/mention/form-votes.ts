import {
  CONTEST_ENDS,
  FOR_SOMEBODY,
  NAME_SUFFIXES,
  ORGANISATION_HEADS,
  OUTLET_HEADS,
  PLACE_HEADS,
  THING_HEADS,
} from '../lexicon/bodies.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { kindsOfWord } from '../lexicon/name-words.ts';
import { COMPASS } from './known-here.ts';
import type { Votes } from './votes.ts';

/** Gives whether the words themselves say what it is: “Bank of Norland”. */
export function voteByForm(texts: readonly string[], vote: Votes): boolean {
  const lowers = texts.map((text) => text.toLowerCase());
  if (lowers[1] === 'for' && FOR_SOMEBODY.has(lowers[0] ?? '')) vote.add('organisation', 6, 'form-for');
  // “Rail Accident Examination Branch”; “Long Branch” may be a town.
  if (texts.length > 2 && lowers.at(-1) === 'branch') vote.add('organisation', 4, 'form-organisation');
  if (texts.length > 1 && LEGAL_FORMS.has(lowers.at(-1) ?? '')) vote.add('organisation', 6, 'form-company');
  const first = lowers[0] ?? '';
  const last = lowers.at(-1) ?? '';
  // “Port Asher Dockers' Union”
  if (MEMBERS.has(last) && texts.some((text) => /['’]s?$/u.test(text))) vote.add('organisation', 6, 'form-members');
  const of = lowers.findIndex((lower) => lower === 'of' || lower === 'for');
  const head = of > 0 ? (lowers[of - 1] ?? '') : last;
  const before = vote.sums.size;
  if (texts.length > 1 && (COMPASS.has(first) || (first === 'new' && texts.length === 2)))
    vote.add('place', 2.5, 'form-place');
  // “St Brannoc's hospital”
  if (
    /^st\.?$/u.test(first) &&
    texts.length > 3 &&
    /^(?:hospital|infirmary|hospice|college|academy|school)$/u.test(last)
  )
    vote.add('organisation', 6, 'form-organisation');
  // “a Jewish newspaper”
  if (texts.length === 1 && OF_FAITHS.has(first)) vote.add('thing', 6, 'form-thing');
  if (texts.some(hasDigit) && !texts.some((text) => /^\d+$/u.test(text))) vote.add('thing', 3, 'form-digits');
  if (texts.length > 1) {
    if (OUTLET_HEADS.has(last) || OUTLET_FIRST.has(first)) vote.add('outlet', 3, 'form-outlet');
    else if (ORGANISATION_HEADS.has(head) || ORGANISATION_HEADS.has(last))
      vote.add('organisation', 4, 'form-organisation');
    if (PLACE_HEADS.has(last) || PLACE_HEADS.has(first) || (of > 0 && PLACE_HEADS.has(head)))
      vote.add('place', 3, 'form-place');
    if (THING_HEADS.has(last) || THING_HEADS.has(first) || (of > 0 && THING_HEADS.has(head)))
      vote.add('thing', 3.5, 'form-thing');
  } else if (isShort(texts[0], 7) && /^\p{Lu}[\p{Lu}&]{1,6}$/u.test(texts[0] ?? ''))
    vote.add('organisation', 1.5, 'form-acronym');
  if (texts.length > 1 && CONTEST_ENDS.has(last)) vote.add('thing', 3, 'form-contest');
  if (DOMAINS.has(last) && DOMAIN.test(texts.join(''))) vote.add('organisation', 6, 'form-domain');
  if (vote.sums.size > before) return true;
  if (texts.length > 1 && isShort(texts[0], 8) && /^\p{Lu}\.(?:\p{Lu}\.)*$/u.test(texts[0] ?? ''))
    vote.add('person', 3, 'form-initials');
  if (texts.length > 2 && texts.slice(1, -1).some((text) => isShort(text, 3) && /^\p{Lu}\.?$/u.test(text)))
    vote.add('person', 3, 'form-initials');
  if (NAME_SUFFIXES.has(last) && texts.length > 2) vote.add('person', 3, 'form-suffix');
  if (texts.length > 1 && texts.length < 5 && of < 0 && !texts.includes('&') && !texts.includes('and'))
    vote.add('person', 1.5, 'form-words');
  return false;
}

/** Adjectives of faiths: nobody by themselves. */
const OF_FAITHS: ReadonlySet<string> = new Set(
  'jewish muslim christian catholic protestant hindu buddhist sikh orthodox sunni shia shiite islamic evangelical'.split(
    ' ',
  ),
);

/** What ends the full name of a company in several countries. */
const LEGAL_FORMS: ReadonlySet<string> = new Set(
  'inc inc. ltd ltd. corp corp. plc llc llp co. bhd gmbh limited incorporated pty oyj'.split(' '),
);

/** Bodies that are called after their members. */
const MEMBERS: ReadonlySet<string> = new Set(
  'union league association federation guild institute movement party society club front'.split(' '),
);

/** Regular expressions are costly for every name; most names are too long for these. */
function isShort(text: string | undefined, most: number): boolean {
  return text !== undefined && text.length <= most;
}

function hasDigit(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code < 58) return true;
  }
  return false;
}

/** “Orrin.com”, of one token or three */
const DOMAIN = /^\p{Lu}[\p{L}\d-]*\.(?:com|org|net|tv|io|co)$/u;
const DOMAINS = new Set('com org net tv io co'.split(' '));

/** First words of outlets: “Channel Nine”, “Radio Norland”. */
const OUTLET_FIRST = new Set(['channel', 'radio', 'newsline', 'daily']);

/** First names, places, peoples of the data files: evidence, never more. */
export function voteByData(
  texts: readonly string[],
  key: string,
  vote: Votes,
  lexicon: Lexicon,
  formed: boolean,
): void {
  const place = lexicon.places.get(key);
  if (place !== undefined) vote.add('place', place.kind === 'region' ? 3 : 2.2, 'data-place');
  const [first = ''] = texts;
  const firstName = lexicon.firstNames.has(first);
  if (!formed && firstName) vote.add('person', texts.length > 1 && texts.length < 5 ? 2 : 0.5, 'data-first-name');
  const kinds = kindsOfWord(lexicon.nameWords, key);
  if (kinds === '') return;
  if (kinds === 'p') vote.add('thing', /s$/u.test(key) ? 3 : 1.5, 'data-people');
  if (place === undefined && kinds === 'l') vote.add('place', 1.5, 'data-place');
  if (kinds === 'o') vote.add('organisation', texts.length > 1 ? 2.5 : 1, 'data-organisation');
  if (kinds === 't') vote.add('thing', 1, 'data-thing');
}
