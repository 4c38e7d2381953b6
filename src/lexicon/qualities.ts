/** HOW A THING IS DONE: words of a clause that exclude each other where everything else is the same (“closed for good”, “closed for three
 *  weeks”). Matched on the words of one clause, in small letters, with a blank before and behind each. */

export interface QualityRow {
  readonly id: string;
  readonly field: 'truth' | 'outcome' | 'actor' | 'time';
  readonly one: RegExp;
  readonly other: RegExp;
  /** What the two sides are called. */
  readonly sides: readonly [string, string];
  /** Acts that are told of as one for this question: to suspend, to stop and to close. */
  readonly acts: readonly string[];
  /** Whether one may follow the other: what is closed for a time today may be closed for good tomorrow. */
  readonly follows?: true;
  readonly yes: readonly [string, string];
  readonly no: readonly [string, string];
}

const list = (words: string): readonly string[] => words.split(' ').map((word) => word.replaceAll('_', ' '));

const HALTING = list(
  'close shut shut_down close_down suspend stop halt pause end cease ban bar freeze withdraw expel lift cancel discontinue revoke block ' +
    'remove dismiss lend give cut interrupt call_off abandon quit leave evacuate',
);

/** “Three weeks”, “a year”. */
const SPAN =
  '(?:about |some |at least |at most |up to |only |just |another |the next )*(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|thirty|sixty|ninety|several|a few|a couple of|\\d+) (?:more )?(?:hour|day|night|week|fortnight|month|year|season|term)s?';

export const QUALITIES: readonly QualityRow[] = [
  {
    id: 'lasting',
    field: 'truth',
    one: / (?:permanent|permanently|for good|for ever|forever|once and for all|for all time|definitively|irrevocably|irreversibly|perpetual|perpetually|lasting|in perpetuity) /u,
    other: new RegExp(
      ` (?:temporary|temporarily|provisional|provisionally|interim|for the time being|for the moment|for now|until further notice|until (?:the |early |mid |late )?(?:end|beginning|start|middle|spring|summer|autumn|winter|next|\\d|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|it |they |he |she |a |an |his|her|their)|till |pending|for ${SPAN}) `,
      'u',
    ),
    sides: ['for good', 'for a time'],
    acts: HALTING,
    follows: true,
    yes: [
      'The council of Lenn closed the bridge permanently.',
      'The council of Lenn closed the bridge for three weeks.',
    ],
    no: ['The council of Lenn closed the bridge permanently.', 'The council of Lenn closed the quay for three weeks.'],
  },
  {
    id: 'end-set',
    field: 'truth',
    one: / (?:indefinitely|indefinite|without (?:a )?(?:time )?limit|open-ended|until further notice) /u,
    other: new RegExp(
      ` (?:until (?:the |early |mid |late )?(?:end|beginning|start|middle|spring|summer|autumn|winter|\\d|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|for ${SPAN}) `,
      'u',
    ),
    sides: ['without an end', 'with an end'],
    acts: HALTING,
    follows: true,
    yes: ['Norland suspended the flights indefinitely.', 'Norland suspended the flights until the end of June.'],
    no: ['Norland suspended the flights indefinitely.', 'Sudmark suspended the flights until the end of June.'],
  },
  {
    id: 'intent',
    field: 'truth',
    one: / (?:deliberately|intentionally|on purpose|purposely|by design|knowingly|wilfully|willfully|maliciously|with intent) /u,
    other:
      / (?:accidentally|by accident|by mistake|unintentionally|inadvertently|unwittingly|unknowingly|by chance|by itself|by themselves|of itself) /u,
    sides: ['on purpose', 'by chance'],
    acts: list('cut break tear sever snap fire shoot hit ram sink burn start begin open leave release spill kill'),
    yes: ['Someone cut the cable at Lenn on purpose.', 'Someone cut the cable at Lenn by accident.'],
    no: ['Someone cut the cable at Lenn on purpose.', 'Someone cut the rope at Vell by accident.'],
  },
  {
    id: 'will',
    field: 'truth',
    one: / (?:voluntarily|willingly|freely|unprompted|unasked|of (?:his|her|its|their|our|my) own (?:accord|free will|volition|will)|on (?:his|her|its|their|our|my) own initiative|of free will) /u,
    other:
      / (?:forcibly|by force|involuntarily|unwillingly|against (?:his|her|its|their|our|my) will|under duress|under compulsion|at gunpoint) /u,
    sides: ['of free will', 'by force'],
    acts: list('leave go quit evacuate return move resign withdraw give hand_over surrender join'),
    yes: ['The villagers of Lenn left voluntarily.', 'The villagers of Lenn left against their will.'],
    no: ['The villagers of Lenn left voluntarily.', 'The monks of Vell left against their will.'],
  },
  {
    id: 'openness',
    field: 'truth',
    one: / (?:publicly|in public|openly|in the open|in full view) /u,
    other: / (?:secretly|in secret|privately|in private|behind closed doors|covertly|confidentially|in camera) /u,
    sides: ['in public', 'in private'],
    acts: [],
    yes: ['The board of Lenn met in public.', 'The board of Lenn met in secret.'],
    no: ['The board of Lenn met in public.', 'The council of Vell met behind closed doors.'],
  },
  {
    id: 'directness',
    field: 'truth',
    one: / (?:directly|face to face|in person) /u,
    other:
      / (?:indirectly|through (?:an? )?(?:intermediar(?:y|ies)|mediators?|go-betweens?|third part(?:y|ies))|via (?:an? )?(?:intermediar(?:y|ies)|mediators?)) /u,
    sides: ['directly', 'through others'],
    acts: list('talk speak negotiate meet deal confer communicate'),
    yes: ['Norland negotiated directly with Sudmark.', 'Norland negotiated with Sudmark through intermediaries.'],
    no: ['Norland negotiated directly with Sudmark.', 'Estland negotiated with Sudmark through intermediaries.'],
  },
  {
    id: 'consent',
    field: 'truth',
    one: / (?:with (?:the |his |her |its |their |full )*(?:consent|permission|approval|authorisation|authorization|knowledge)|legally|lawfully) /u,
    other:
      / (?:without (?:the |his |her |its |their |any )*(?:consent|permission|approval|authorisation|authorization|knowledge)|illegally|unlawfully) /u,
    sides: ['with leave', 'without leave'],
    acts: [],
    yes: [
      'Norland crossed the strait with the permission of Sudmark.',
      'Norland crossed the strait without permission.',
    ],
    no: ['Norland crossed the strait with the permission of Sudmark.', 'A yacht crossed the bay without permission.'],
  },
  {
    id: 'calm',
    field: 'truth',
    one: / (?:peacefully|calmly|without (?:any )?(?:violence|incidents?|trouble)|orderly) /u,
    other: / (?:violently|in (?:violence|chaos|bloodshed)|with (?:violence|bloodshed)) /u,
    sides: ['peacefully', 'violently'],
    acts: list('end pass proceed go_off break_up march'),
    yes: ['The march through Lenn ended peacefully.', 'The march through Lenn ended in violence.'],
    no: ['The march through Lenn ended peacefully.', 'The match in Vell ended in violence.'],
  },
  {
    id: 'luck',
    field: 'outcome',
    one: / (?:successfully|with success) /u,
    other: / (?:unsuccessfully|in vain|without success|to no avail) /u,
    sides: ['with success', 'without success'],
    acts: [],
    yes: ['The navy of Norland raised the wreck successfully.', 'The navy of Norland raised the wreck in vain.'],
    no: ['The navy of Norland raised the wreck successfully.', 'The divers of Vell searched the lake in vain.'],
  },
  {
    id: 'agreement',
    field: 'truth',
    one: / (?:unanimously|with one voice|without (?:a )?(?:dissent|dissenting vote)|by acclamation) /u,
    other: / (?:narrowly|by a (?:narrow|slim|bare|wafer-thin) (?:majority|margin)|by one vote|after a split vote) /u,
    sides: ['by all', 'by a few votes'],
    acts: [],
    yes: ['The council of Lenn passed the tax unanimously.', 'The council of Lenn passed the tax narrowly.'],
    no: ['The council of Lenn passed the tax unanimously.', 'The council of Lenn passed the budget narrowly.'],
  },
  {
    id: 'order',
    field: 'time',
    one: / (?:beforehand|in advance|in good time|in time) /u,
    other: / (?:afterwards|too late|only after|not until after) /u,
    sides: ['before', 'after'],
    acts: [],
    yes: ['The yard of Lenn warned the crew in advance.', 'The yard of Lenn warned the crew afterwards.'],
    no: ['The yard of Lenn warned the crew in advance.', 'The bank of Vell warned its clients afterwards.'],
  },
];
