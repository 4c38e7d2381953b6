import { type Asks, QUESTIONS } from '../lexicon/questions.ts';

/** The kind of answer that a question wants. */
export function asksOf(text: string): Asks {
  const lower = text.toLowerCase().trim();
  if (LEAD.test(lower) && /^\s*(?:is it|do )/iu.test(lower)) return 'whether';
  const bare = lower.replace(LEAD, '').replace(/^(?:and|but|so|then|by|in|for|to) /u, '');
  return QUESTIONS.find(({ pattern }) => pattern.test(bare))?.id ?? 'what';
}

/** What leads to the question itself. */
export const LEAD =
  /^\s*(?:is it (?:true|so|correct|a fact) (?:that|if)|do (?:the reports|they|we know)(?: say| tell)? (?:that|whether|if)|according to the reports,?|(?:please )?(?:tell me|say|explain)(?: whether| if)?(?= (?:who|what|when|where|why|how|which)\b))\s+/iu;

/** Words that belong to the question and not to what is asked: birds are counted without a word of finding them, and a denial may be
 *  told by “no”. */
export const FRAMES: Partial<Readonly<Record<Asks, RegExp>>> = {
  'how-many':
    /^(?:found?|finds?|record(?:s|ed)?|report(?:s|ed)?|count(?:s|ed)?|register(?:s|ed)?|confirm(?:s|ed)?|affect(?:s|ed)?|involve[sd]?|concern(?:s|ed)?|money|total)$/u,
  denied: /^(?:den(?:y|ies|ied)|reject(?:s|ed)?|disput(?:e|es|ed)|contradict(?:s|ed)?)$/u,
  unknown: /^(?:not|known?|unknown|unclear|open|missing|clear)$/u,
  compare:
    /^(?:compar(?:e|es|ed|ing|ison)|differ(?:s|ed|ence|ences)?|disagree(?:s|d|ment)?|contradict(?:s|ed)?|accounts?|versions?|positions?|views?|reports?|sources?|outlets?|papers?)$/u,
};

/** “What do we not know?” asks about everything, and about nothing that is called “not” or “know”; “Compare the accounts” about all. */
export function isOfAsking(word: string, asks: Asks): boolean {
  return (asks === 'unknown' || asks === 'compare') && FRAMES[asks]?.test(word) === true;
}

/** Whether a question asks for the words of everybody: “Who said what?”, “Who said what about the dam?” */
export function asksAllSpeakers(text: string): boolean {
  return ALL_SPEAKERS.test(text);
}

const ALL_SPEAKERS =
  /\bwho (?:has |have |had )?(?:said|says?|claim(?:s|ed)|told|stated) what\b|\bwhat (?:was|has been|is being) (?:said|claimed)\b(?! by)/iu;
