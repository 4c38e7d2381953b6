/** Words that a check needs to know. English, closed classes; everything else is looked up in the reports. */

/** Ties words to a speaker. All forms of each verb. */
export const SAYING = new Set(
  `say says said saying tell tells told telling add adds added adding write writes wrote written writing post posts posted posting
  announce announces announced announcing confirm confirms confirmed confirming deny denies denied denying reject rejects rejected
  rejecting dismiss dismisses dismissed claim claims claimed claiming insist insists insisted insisting warn warns warned warning
  accuse accuses accused accusing urge urges urged urging thank thanks thanked thanking promise promises promised vow vows vowed
  pledge pledges pledged propose proposes proposed call calls called describe describes described describing acknowledge acknowledges
  acknowledged note notes noted noting explain explains explained argue argues argued stress stresses stressed report reports reported
  declare declares declared state states stated reply replies replied answer answers answered ask asks asked repeat repeats repeated
  admit admits admitted believe believes believed suggest suggests suggested hint hints hinted recall recalls recalled concede concedes
  conceded complain complains complained demand demands demanded maintain maintains maintained assert asserts asserted allege alleges
  alleged estimate estimates estimated predict predicts predicted caution cautions cautioned emphasise emphasised emphasize emphasized
  tweet tweeted comment commented remark remarked reveal revealed disclose disclosed boast boasted praise praised condemn condemned
  criticise criticised criticize criticized dispute disputes disputed refute refutes refuted contradict contradicted according quote
  quoted quotes cite cited cites mention mentioned mentions`.split(/\s+/),
);

export const PLAIN_NEGATION = new Set('not no never none nobody nothing neither nor nowhere without cannot'.split(' '));

/** Turns a content round: the plain words, and verbs that do. “n't” counts as well. */
export const NEGATION = new Set([
  ...PLAIN_NEGATION,
  ...`deny denies denied denying denial denials reject rejects rejected rejecting rejection dismiss dismisses dismissed dismissing
  refute refutes refuted dispute disputes disputed contradict contradicts contradicted refuse refuses refused`.split(
    /\s+/,
  ),
]);

/** Capital letters at the beginning of a sentence or label that make no name. */
export const COMMON = new Set(
  `a about above after again against all almost along already also although among an and another any anybody anyone anything are around
  as asked at away back be because been before behind being below besides between beyond both but by can could credit credited day days
  denied despite did different differently do does during each earlier either else even ever every everybody everyone few first for
  former from further had has have he her here his how however i if in indeed independent inside instead into is it its itself just
  last late later least less like limited long made many may meanwhile might more moreover most much must my near nearly neither never
  new next no nobody none nor not nothing now number of off often on once one only onto or other others otherwise our out outside over
  own part parts perhaps place places plain please rather report reported reports said same say says second see she should since so some
  somebody someone something soon source sources spelling stated still such than that the their them then there therefore these they
  third this those though three through throughout thus time times to today told together tomorrow too toward towards truth two
  under undated unless until up upon us very was we were what whatever when where whereas whether which while who whoever whole whom
  whose why will with within without would yesterday yet you your outcome name framing change changed actor actors said denied asked
  searched answered differs limits timeline summary counted known unknown worked text texts words nobody digest digests fact-check
  fact-checks party parties origin origins outlet outlets account accounts side sides speaker speakers year month week hour
  apart contested agreed turn agreement`.split(/\s+/),
);

/** Of these the ones that the frame of a page never sets before quoted words: “Does: “…”” gives them to somebody. */
export const NO_LABELS = new Set(
  `does did has had have was were is are could would should must might may will can i if in into it its my our she he they we who whom
  what when where which while why with without your you us than that the then there these this those through under until up upon`.split(
    /\s+/,
  ),
);

export const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
export const MONTHS_SHORT = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
export const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');

/** Numbers in letters, as far as one word tells them. */
export const NUMBERS: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
    twenty`
      .split(/\s+/)
      .map((name, value) => [name, value]),
  ),
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
  hundreds: 100,
  thousand: 1000,
  thousands: 1000,
  million: 1e6,
  millions: 1e6,
  billion: 1e9,
  billions: 1e9,
  dozen: 12,
  dozens: 12,
  half: 0.5,
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  once: 1,
  twice: 2,
};
