/** How a text reads where words were lost: links whose text was dropped, a page cut off. Sure ones only. */
export interface GapRule {
  /** Never reused, never renamed. */
  readonly id: string;
  readonly why: string;
  /** Global: a block may have several. Looks at one paragraph or item. */
  readonly look: RegExp;
  /** Each has exactly one gap. */
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

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
    look: /(?<!\b(?:was|were|been|be|being|is|are|get|got|and|when|as|if|though|not|who|those|them|people|anyone|formally was)(?: \p{L}+ly| also| again| first)? )\b(?:urged|advised|reminded|persuaded) to [“"‘']?\p{Ll}+/gu,
    yes: ['Arcenia formally urged to “step back at once” on Monday.'],
    no: [
      'He was urged to leave.',
      'Both urged restraint.',
      'He was repeatedly urged to leave.',
      'Norland urged Sudmark to stop.',
    ],
  },
  {
    id: 'nothing-between',
    why: 'words lost after “between”',
    look: /\bbetween and(?=\s)/gu,
    yes: ['Talks between and Sudmark began.'],
    no: ['Talks between Norland and Sudmark began.'],
  },
  {
    id: 'blank-before-mark',
    why: 'words lost before the comma or full stop',
    look: /\b(?:of|by|with|from|to|against|between|in|at|on|for|the|a|an|said|says|told|called|named|and) [,.;](?=\s|$)/gu,
    yes: ['The truce was brokered by .', 'He spoke to , who agreed.', 'Minister Brek said , adding that he would go.'],
    no: ['It is what he dreamed of.', 'He came in, and sat.'],
  },
  {
    id: 'article-without-noun',
    why: 'words lost after “the”',
    look: /\b[Tt]he (?:and|of|was|were|is|has|have|had|to|in|on|that|said)\b(?! and\b)/gu,
    yes: ['The attack on the was condemned.'],
    no: ['The attack was condemned.', 'The Who played.'],
  },
  {
    id: 'empty-brackets',
    why: 'words lost in the brackets',
    look: /(?<=\s)[([]\s*[)\]]/gu,
    yes: ['The council ( ) met.'],
    no: ['The council (CS) met.', 'run() was called.'],
  },
];
