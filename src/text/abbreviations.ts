/** Whether a word with a stop at its end is one that is written with it, so that the stop does not end the sentence by itself.
 *  @param next the token after it: “No. 2” is short for number, “No. Then” is not. */
export function isAbbreviation(word: string, next: string | undefined): boolean {
  const bare = word.toLowerCase();
  if (BEFORE_NUMBERS.has(bare)) return next !== undefined && /^[\d#IVX]/u.test(next);
  return BEFORE_NAMES.has(bare) || ANYWHERE.has(bare) || /^(?:\p{L}\.)+$/u.test(word);
}

/** Whether a word with a stop is in one of the lists, whatever follows it. */
export function mayBeAbbreviation(word: string): boolean {
  const bare = word.toLowerCase();
  return BEFORE_NUMBERS.has(bare) || BEFORE_NAMES.has(bare) || ANYWHERE.has(bare);
}

/** Titles and the like, which always go on: “Lt. Gen. Dane”. */
export function standsBeforeName(word: string): boolean {
  return BEFORE_NAMES.has(word.toLowerCase());
}

/** “a.m.”, “p.m.”, “Inc.”: what stands at the end of a time of day or of the name of a firm. */
export function endsTimeOrFirm(word: string): boolean {
  return TIME_OR_FIRM.has(word.toLowerCase());
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u).filter((word) => word !== ''));

const BEFORE_NAMES = words(`
  mr. mrs. ms. mx. dr. prof. rev. fr. sr. hon. st. mt. ft. messrs. mme. mlle. msgr. pres. gov. sen. rep. amb. sec. min. supt. insp.
  gen. lt. col. maj. capt. cpt. cmdr. cdr. comdr. adm. sgt. cpl. pvt. pfc. brig. wg. sqn. gp. flt. flg. air. vice-adm. r.adm. v.adm. ssgt. msgt.
  det. supt. const. insp. atty. asst. assoc. dep. spec. lieut. ens. hm. hrh. vs. e.g. i.e. cf. ca. approx. viz. al.`);

const BEFORE_NUMBERS = words('no. nos. p. pp. vol. art. arts. sec. secs. fig. figs. ch. para. paras. res. ver. cl.');

const ANYWHERE = words(`
  u.s. u.k. u.n. e.u. u.a.e. u.s.a. u.s.s.r. d.c. a.m. p.m. b.c. a.d. ph.d. m.d. b.a. m.a. p.s. p.o.
  jr. inc. ltd. co. corp. bros. plc. llc. etc. dept. univ. est. govt. assn. bldg. ave. blvd. rd. hwy.
  jan. feb. mar. apr. jun. jul. aug. sept. oct. nov. dec. mon. tue. tues. wed. thu. thur. thurs. fri. sat. sun.`);

const TIME_OR_FIRM = words('a.m. p.m. inc. ltd. co. corp. bros. plc. llc.');
