/** Whether a sentence belongs to a picture, a video or an embedded post that a page showed there, and not to its text: what is to be
 *  seen, in the present, with a day by weekday, month and year; a file picture; a credit; the frame of a post. */
export function isCaption(text: string): boolean {
  return text.length <= LONGEST && CAPTIONS.some((pattern) => pattern.test(text));
}

/** UTF-16 units; no caption is longer. */
const LONGEST = 600;

const CAPTIONS: readonly RegExp[] = [
  /^(?:Photos?|Pictures?|Images?|Video|Gallery|Watch|In pictures|Image (?:copyright|caption|source)|Media caption)(?::| copyright\b| caption\b| source\b)/u,
  /\bcorrespondents? (?:\p{Lu}\p{L}+ ){1,3}(?:reports?|has (?:more|the (?:story|latest|details)))\b/u,
  /^(?:Skip|End of) (?:\p{L}+ )?(?:post|tweet)\b/u,
  /\b(?:undated|file|handout) (?:photo(?:graph)?|picture|image)\b/iu,
  /\bin this (?:photo(?:graph)?|picture|image)\b/iu,
  /\((?:Photo|Image|Picture|Credit)s?(?: by| courtesy|:)[^()]{1,80}\)\s*$/u,
  /\bphotographed (?:in|at|on|by|with|here|above|below)\b|\bpictured (?:here|with|in|at|above|below|left|right)\b|, pictured,/iu,
  /\(\p{Lu}[\p{L} .'-]{2,40} \/ \p{Lu}[\p{L} .'-]{2,40}\)\s*$/u,
  /\((?:left|right|cent(?:re|er)|top|bottom|above|below)\)/iu,
  /\((?:@\w{2,30})\) \p{Lu}\p{L}{2,8} \d{1,2}, \d{4}/u,
  /\p{Lu}\p{L}+ ?\/ ?(?:AP|AFP|EPA|Reuters|Getty(?: Images)?|Shutterstock)\s*$/u,
  /\b(?:is|are|speaks?|stands?|walks?|sits?|arrives?|looks?|waves?|holds?|shakes?|reacts?|watch(?:es)?|listens?|gestures?|celebrates?|talks?|waits?|poses?|hugs?|leaves?|attends?|addresses|gathers?|carr(?:y|ies)|greets?|smiles?|points?|passes|takes?|makes?)\b.*\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)\p{L}{0,6}\.? \d{1,2}, \d{4}\b/u,
];
