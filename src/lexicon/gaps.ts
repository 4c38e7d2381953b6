/** How a text reads where words were lost: links whose text was dropped, a page cut off. Sure ones only. */
export interface GapRule {
  /** Never reused, never renamed. */
  readonly id: string;
  readonly why: string;
  /** Global: a block may have several. Looks at one paragraph or item. */
  readonly look: RegExp;
  /** `look` finds nothing in a text without one of these; most texts hold none. */
  readonly needs?: readonly string[];
  /** Each has exactly one gap. */
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

/** Titles of politics whose bearers the press names in full at first, and by their family name after that; not those of crowns and churches,
 *  whose bearers have one name. */
const TITLE =
  '(?:(?:Deputy |Vice |Vice-)?(?:Prime Minister|President)|(?:Deputy )?(?:Foreign|Defen[cs]e|Interior|Home|Finance|Information|Energy|Health|External Affairs) (?:Minister|Secretary)|Secretary of (?:State|Defen[cs]e)|Secretary[- ]General|Army Chief|Chief Minister)';
const VERB =
  '(?:held|did|was|is|has|had|have|will|would|could|may|also|and|who|spoke|met|called|urged|warned|rejected|denied|arrived|announced|announce)';

export const GAPS: readonly GapRule[] = [
  {
    id: 'begins-with-comma',
    why: 'begins in mid sentence: words lost before the comma',
    look: /^[,;]\s+\p{Ll}[\p{L}'’-]*/gu,
    yes: [', launched by Norland in response to the attack, continues.'],
    no: ['Launched by Norland, it continues.'],
  },
  {
    id: 'title-without-name',
    why: 'a name lost after the title',
    needs: ['Minister ', 'President ', 'Secretary', 'Chief '],
    look: new RegExp(
      String.raw`(?<=(?:^|[.!?,]["”’]? )(?:\p{Lu}[\p{L}.]* )?)(?<!\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur|[Ff]ormer|[Tt]hen|\p{L}+['’]s?) (?:\p{L}[\p{L}.]* ){0,2})${TITLE} (?=${VERB}\b)`,
      'gu',
    ),
    yes: ['In response, U.S. Secretary of State held talks.', 'Foreign Minister did speak with him twice.'],
    no: [
      'Prime Minister Orla Dane held talks.',
      'The Prime Minister held talks.',
      'Norland’s Foreign Minister spoke first.',
      'He met the Sudmark Prime Minister and left.',
    ],
  },
  {
    id: 'urged-to',
    why: 'who was urged is lost',
    needs: ['urged to', 'advised to', 'reminded to', 'persuaded to'],
    look: /(?<!\b(?:was|were|been|be|being|is|are|get|got|and|when|as|if|though|not|who|those|them|people|anyone|formally was)(?: too| so| more)?(?: \p{L}+ly| also| again| first)? )\b(?:urged|advised|reminded|persuaded) to [“"‘']?\p{Ll}+/gu,
    yes: ['Arcenia formally urged to “step back at once” on Monday.'],
    no: [
      'He was urged to leave.',
      'Both urged restraint.',
      'He was repeatedly urged to leave.',
      'They are too easily persuaded to leave.',
      'Norland urged Sudmark to stop.',
    ],
  },
  {
    id: 'nothing-between',
    why: 'words lost after “between”',
    needs: ['between and'],
    look: /\bbetween and(?=\s)/gu,
    yes: ['Talks between and Sudmark began.'],
    no: ['Talks between Norland and Sudmark began.'],
  },
  {
    id: 'blank-before-mark',
    why: 'words lost before the comma or full stop',
    needs: [' ,', ' .', ' ;'],
    look: /\b(?:of|by|with|from|to|against|between|in|at|on|for|the|a|an|said|says|told|called|named|and) [,.;](?=\s|$)(?!\s\.)/gu,
    yes: ['The truce was brokered by .', 'He spoke to , who agreed.', 'Minister Brek said , adding that he would go.'],
    no: ['It is what he dreamed of.', 'He came in, and sat.', 'He agreed and . . . they left.'],
  },
  {
    id: 'article-without-noun',
    why: 'words lost after “the”',
    look: /\b[Tt]he (?:and|of|was|were|is|has|have|had|to|in|on|that|said)\b(?! and\b|-)/gu,
    yes: ['The attack on the was condemned.'],
    no: ['The attack was condemned.', 'The Who played.', 'The on-screen map was wrong.'],
  },
  {
    id: 'empty-brackets',
    why: 'words lost in the brackets',
    look: /(?<=\s)[([]\s*[)\]]/gu,
    yes: ['The council ( ) met.'],
    no: ['The council (CS) met.', 'run() was called.'],
  },
];

/** A title and one word that opens a name; what follows is no part of a name. Whether the name was cut is for the whole text to tell. */
export const TITLED_WORD = new RegExp(
  String.raw`(?<!\p{L})${TITLE} (?<word>\p{Lu}\p{Ll}{2,})(?= (?:and|or|to|with|in|on|at|by|for|from|${VERB})\b(?! (?:al-|de |da |bin |ibn ))|,|\.(?=\s))`,
  'gu',
);

/** A title and a name of two words or more: who is named in full. */
export const TITLED_NAME = new RegExp(
  String.raw`(?<!\p{L})${TITLE} (?<word>\p{Lu}\p{Ll}{2,}) (?:\p{Lu}\. )?\p{Lu}\p{L}`,
  'gu',
);

/** Names that are given and not inherited, in many languages: whoever bears one has another after it, and no newsroom calls a minister by
 *  it alone. Left out are those that are family names too (“James”, “Hassan”) and those of countries where ministers are called by their
 *  given name. */
export const GIVEN_ONLY: ReadonlySet<string> = new Set(
  (
    'Muhammad Mohammad Mohammed Mohamed Muhammed Mohamad Abdul Abdel Syed Sayyid Seyed Muhammadu ' +
    'Narendra Rajesh Suresh Ramesh Sanjay Sunita Priya Subrahmanyam ' +
    'Vladimir Volodymyr Dmitry Dmitri Dmytro Sergei Sergey Serhiy Aleksandr Oleksandr Aleksei Oleksiy Mikhail Nikolai Yevgeny Anatoly Vyacheslav ' +
    'Giuseppe Giovanni Matteo Alessandro Lorenzo Francesca Giorgia Luigi ' +
    'Jose José Juan Luis Carlos Fernando Javier Jorge Miguel Alejandro Guillermo Joao João Luiz ' +
    'Jean François Francois Emmanuel Jacques Philippe Pierre Nicolas Sébastien Élisabeth ' +
    'Wolfgang Friedrich Heinrich Angela Annalena Ursula Helmut Olaf Andrzej Jerzy Zbigniew Mateusz Jarosław ' +
    'Elizabeth Catherine Margaret Theresa Christopher Timothy Stephen Jonathan Benjamin Barbara Deborah Patricia Jennifer'
  ).split(' '),
);
