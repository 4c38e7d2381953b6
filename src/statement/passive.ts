import type { SayingRow } from '../lexicon/saying.ts';
import { complementAfter } from './complement.ts';
import { contentEnd, spanOf } from './content.ts';
import type { VerbCue } from './cue.ts';
import { aboutCue, type Found, fromComplement, quotationsIn } from './found.ts';
import { nounPhrase, type Phrase } from './noun-phrase.ts';
import { isOfSaying, saidBefore } from './nouns.ts';
import { phraseBefore } from './phrase-before.ts';
import type { Line, Reading } from './reading.ts';
import { SAY_ROWS } from './speaking.ts';
import { isTime, word } from './word.ts';

export function findPassive(reading: Reading, line: Line, cue: VerbCue): readonly Found[] {
  const { tokens, quotation } = line;
  const claimed = saidBefore(line, cue.group.start);
  const subject =
    phraseBefore(tokens, cue.group.start, quotation) ?? (claimed === null ? null : { ...claimed, head: claimed.start });
  const agent = agentAfter(line, cue.end);
  const common = {
    ...aboutCue(line, cue),
    cited: null,
    phrase: true,
  };
  const speech = cue.rows[0];
  if (speech === undefined) return [];
  // “Dane was quoted (by Channel Nine) as saying that …”
  const as = agent?.end ?? cue.end;
  if (word(tokens[as]) === 'as' && tokens[as + 1]?.lemma === 'say' && subject !== null) {
    const complement = complementAfter(line, { ...cue, end: as + 2, rows: SAY_ROWS }, false);
    if (complement === null) return [];
    return [
      {
        ...fromComplement(reading, line, cue, agent ?? subject, complement),
        ...common,
        cited: agent === null ? null : subject,
        phrase: false,
        rule: 'quoted-as-saying',
      },
    ];
  }
  if (subject !== null && word(tokens[subject.head]) === 'it' && word(tokens[cue.end]) === 'that') {
    const complement = complementAfter(line, cue, false);
    if (complement === null) return [];
    return [
      { ...fromComplement(reading, line, cue, agent, complement), ...common, phrase: false, rule: 'it-was-said' },
    ];
  }
  if (agent !== null && subject !== null) {
    const row = rowFor(cue, ['object as', 'object', 'clause']);
    if (row === undefined) return [];
    const rest =
      agent.end < tokens.length && !/^[.,;]$/u.test(word(tokens[agent.end])) && !isWhen(line, agent.end)
        ? contentEnd(line, agent.end, { cue, kind: 'phrase', relative: false })
        : agent.end;
    const content = [
      spanOf(line, claimed?.start ?? subject.start, claimed?.end ?? subject.end),
      ...(rest > agent.end ? [spanOf(line, agent.end, rest)] : []),
    ];
    return [
      {
        ...common,
        rule: `${row.id}/${claimed !== null || isOfSaying(tokens[subject.head]) ? 'passive-claim' : 'passive'}`,
        act: row.act,
        family: row.family,
        source: agent,
        addressee: null,
        content,
        wideContent: content,
        quotations: quotationsIn(line, agent.end, rest),
      },
    ];
  }
  if (
    subject !== null &&
    word(tokens[cue.end]) === 'to' &&
    (tokens[cue.end + 1]?.tag === 'VERB' || tokens[cue.end + 1]?.tag === 'AUX') &&
    BELIEVED.has(cue.lemma)
  ) {
    const end = contentEnd(line, cue.end, { cue, kind: 'phrase', relative: false });
    const content = [spanOf(line, subject.start, subject.end), spanOf(line, cue.end, end)];
    return [
      {
        ...common,
        rule: 'is-said-to',
        act: 'claim',
        family: speech.family,
        source: null,
        addressee: null,
        content,
        wideContent: content,
        quotations: [],
      },
    ];
  }
  return [];
}

const BELIEVED: ReadonlySet<string> = new Set([
  'say',
  'report',
  'believe',
  'think',
  'understand',
  'know',
  'expect',
  'allege',
  'claim',
  'suspect',
  'consider',
  'estimate',
  'reveal',
]);

function rowFor(cue: VerbCue, frames: readonly string[]): SayingRow | undefined {
  for (const frame of frames) {
    const row = cue.rows.find((each) => each.frames.some((own) => own === frame));
    if (row !== undefined) return row;
  }
  return undefined;
}

/** “… by Norland on Friday”: when it was said, not what. */
function isWhen({ tokens }: Line, at: number): boolean {
  return isTime(tokens[at]) || (tokens[at]?.tag === 'ADP' && isTime(tokens[at + 1]));
}

function agentAfter(line: Line, from: number): Phrase | null {
  const { tokens } = line;
  let at = from;
  while (tokens[at]?.tag === 'ADV') at++;
  if (word(tokens[at]) !== 'by') return null;
  return nounPhrase(tokens, at + 1);
}
