/** How a text reads where words were lost: links whose text was dropped, a page cut off. Sure ones only. */
export interface GapRule {
  /** Never reused, never renamed. */
  readonly id: string;
  readonly why: string;
  /** Global: a block may have several. Looks at one block. */
  readonly look: RegExp;
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

export const GAPS: readonly GapRule[] = [
  {
    id: 'begins-with-comma',
    why: 'begins in mid sentence: words lost before the comma',
    look: /^,\s+\p{Ll}[\p{L}'’-]*/gu,
    yes: [', launched by Norland in response to the attack, continues.'],
    no: ['Launched by Norland, it continues.'],
  },
  {
    id: 'title-without-name',
    why: 'a name lost after the title',
    look: /\b(?:Secretary of State|Prime Minister|Foreign Minister|Defen[cs]e Minister|Vice President|Vice-President) (?:held|did|was|is|and|has|had|will|would|told|said|met|called)\b(?<=\p{L}\. .{0,60}|, .{0,60}|^.{0,60})/gu,
    yes: ['In response, Norland Secretary of State held talks.'],
    no: ['The Prime Minister Orla Dane said so.'],
  },
  {
    id: 'urged-to',
    why: 'who was urged is lost',
    look: /(?<!\b(?:was|were|been|be|being|is|are|and|when|as|had|not) )\b(?:urged|told|advised|reminded|persuaded) to [“"‘']?\p{Ll}+/gu,
    yes: ['Arcenia formally urged to “step back at once” on Monday.'],
    no: ['He was told to leave.', 'Both urged restraint.'],
  },
  {
    id: 'nothing-between',
    why: 'words lost before “and”',
    look: /\b(?:between|of|by|with|from) (?:and|,|\.)(?=\s)/gu,
    yes: ['Talks between and Sudmark began.', 'the army of , which'],
    no: ['Talks between Norland and Sudmark began.'],
  },
];
