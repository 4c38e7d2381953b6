import type { Speaker } from '../model/statement.ts';
import type { Cast } from './cast.ts';
import type { Found } from './found.ts';
import { type Line, type Reading, tokenAt } from './reading.ts';
import { word } from './word.ts';

/** Whether a verb that is joined to another, or stands in somebody's words, has the wrong subject: nobody is named anew in what they
 *  themselves say. “Kettle wrote that Dane had called him and | pressed the harbour chief | …”: if Kettle is the harbour chief, Dane pressed. */
export function namesItself(
  reading: Reading,
  found: Found,
  speaker: Speaker | undefined,
  { bySentence, actors }: Cast,
): boolean {
  const line = reading.lines[found.line];
  if (line === undefined || speaker === undefined || actors.get(speaker.actor)?.kind !== 'person') return false;
  return (bySentence.get(found.line) ?? []).some((mention) => {
    if (mention.actor !== speaker.actor || (mention.form !== 'name' && mention.form !== 'title')) return false;
    const told =
      found.content.some(({ start, end }) => start <= mention.start && mention.end <= end) ||
      isAddressed(found, mention.token);
    // “said the Dane campaign …”, “said Dane's ministry …” name something else.
    return told && (line.quotation[mention.token] ?? -1) === -1 && standsForItself(line, mention.token);
  });
}

function isAddressed({ addressee }: Found, token: number): boolean {
  return addressee !== null && addressee.start <= token && token < addressee.end;
}

function standsForItself({ tokens }: Line, at: number): boolean {
  return !/^['’]s?$/u.test(word(tokens[at + 1])) && !/^(?:compound|amod|nmod:poss)$/u.test(tokens[at]?.relation ?? '');
}

/** “… and pressed”, “…, noting”: a verb whose subject is that of another. */
export function isJoinedOn(reading: Reading, found: Found): 'joined' | 'participle' | null {
  const line = reading.lines[found.line];
  if (line === undefined) return null;
  const at = tokenAt(line, found.wideCue.start);
  const verb = tokenAt(line, found.cue.start);
  const before = line.tokens[at - 1];
  if (found.lemma === 'according to') return null;
  if (word(before) === ',' && word(line.tokens[verb]).endsWith('ing')) return 'participle';
  return before?.tag === 'CCONJ' ? 'joined' : null;
}
