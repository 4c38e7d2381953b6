import { DENIED_NOUNS, GENERIC_PARTS, SAME_ROOT } from '../lexicon/denied.ts';
import { remembered } from '../model/remembered.ts';
import { sentencesIn } from '../model/within.ts';
import type { Target } from './best.ts';
import { sameMatter } from './matter.ts';
import { sameScene } from './scene.ts';
import { blockOf, type Search, sameSpeaker, sentenceNumber } from './search.ts';
import { topicOf } from './topic.ts';
import { type Unit, unitsOf } from './unit.ts';

/** Find what a denial denies; the surest way first. Null where no report holds it. */
export function targetOf(denial: Unit, search: Search): Target | null {
  if (isLabel(denial))
    return pointedAt(
      denial,
      sayingBeside(denial).filter(({ statement }) => statement !== null),
    );
  return (
    pointedIn(denial) ??
    accusationOf(denial, search.accusations) ??
    topicOf(denial, search) ??
    sameMatter(denial, search) ??
    sameScene(denial, search)
  );
}

/** It rests on the report of the denial alone. */
const pointedIn = remembered((denial: Unit): Target | null => pointedAt(denial, sayingBeside(denial)));

/** What is said to be so in the report of a denial, and what others say not to be so: “‘Nobody was hurt,’ she said. Norland rejected that
 *  account.” */
function sayingBeside({ analysis }: Unit): readonly Unit[] {
  return unitsOf(analysis).filter(
    ({ denies, statement }) => !denies || (statement !== null && statement.act !== 'deny'),
  );
}

/** “denied this”, “rejected the claim”, “no such meeting”: what stands shortly before, said by somebody else. */
function pointedAt(denial: Unit, beside: readonly Unit[]): Target | null {
  const pointer = pointerOf(denial);
  if (pointer === null) return null;
  const here = beside
    .filter(
      (unit) =>
        unit.at.start < denial.at.start &&
        (blockOf(unit) === blockOf(denial) || (unit.statement !== null && endsBlockBefore(unit, denial))) &&
        sentenceNumber(denial) - sentenceNumber(unit) <= 2 && // further back a pronoun points at something else
        !sameSpeaker(unit, denial),
    )
    .sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end);
  const named =
    pointer === 'this'
      ? here
      : here.filter(({ gist }) => [pointer, ...(SAME_ROOT.get(pointer) ?? [])].some((word) => gist.words.has(word)));
  const last = named.at(-1);
  const fitting = named.filter((unit) => last !== undefined && sentenceNumber(unit) === sentenceNumber(last));
  const kinds = kindsBeside(denial);
  const unit =
    fitting.findLast(({ telling }) => telling !== null && kinds.has(telling.kind)) ??
    fitting.findLast((candidate) => candidate.statement !== null) ??
    last;
  const why = pointer === 'this' ? 'the denial points back at it' : `“such ${pointer}” points back at it`;
  return unit === undefined ? null : { unit, why, score: 1 };
}

/** What the sentence of a denial tells of: “disputed some claims, rejecting that mediation produced the pause” is about the mediation. */
function kindsBeside({ analysis, at, statement }: Unit): ReadonlySet<string> {
  const sentences = new Set(sentencesIn(analysis, at).map(({ index }) => index));
  return new Set(
    analysis.tellings.flatMap(({ sentence, kind, trigger }) =>
      sentences.has(sentence) && trigger.start !== statement?.cue?.start ? [kind] : [],
    ),
  );
}

/** In a paragraph that begins with “Norland disputed that” the pronoun points at the end of the paragraph before. */
function endsBlockBefore(unit: Unit, denial: Unit): boolean {
  const [own, last] = [sentenceNumber(denial), sentenceNumber(unit)];
  const { sentences, report } = denial.analysis;
  const [here, there] = [sentences[own], sentences[own - 1]];
  if (here === undefined || there === undefined || here.block === there.block || last !== own - 1) return false;
  return report.blocks[there.block]?.role === 'paragraph' && report.blocks[here.block]?.role === 'paragraph';
}

/** 'this' for a bare pronoun or a noun such as “the report”; the noun after “such”; null where the denial says itself what it denies. */
export const pointerOf = remembered((denial: Unit): string | 'this' | null => {
  const spans = denial.statement?.content ?? (denial.telling === null ? [] : [denial.telling.span]);
  for (const span of spans) {
    for (const sentence of sentencesIn(denial.analysis, span)) {
      const inside = sentence.tokens.filter((token) => token.start >= span.start && token.end <= span.end);
      const such = inside.findIndex((token) => token.lemma === 'such');
      const noun = such < 0 ? undefined : inside.slice(such + 1, such + 4).findLast((token) => token.tag === 'NOUN');
      if (noun !== undefined) return noun.lemma;
    }
  }
  if (denial.statement?.act !== 'deny') return null;
  if (isLabel(denial)) return 'this';
  const words = [...denial.gist.words];
  return words.length === 0 || words.every((word) => DENIED_NOUNS.has(word)) || beginsWithPointer(denial)
    ? 'this'
    : null;
});

/** “Dismissed it as a stunt”: a stunt is what it is called, and nobody denies it. */
function isLabel({ analysis, statement }: Unit): boolean {
  const [first] = statement?.content ?? [];
  if (first === undefined || statement?.act !== 'deny' || statement.cue === null) return false;
  const { text } = analysis.report;
  return AS.test(text.slice(statement.cue.end, first.start)) || AS_FIRST.test(text.slice(first.start, first.end));
}

const AS = /\bas\s+(?:an?\s+|the\s+)?["“‘']?$/iu;

/** “it in an interview as”. */
const AS_FIRST = /^(?:(?:it|them|this|that)\b[^.;:“"‘]{0,60}\s)?as\b/iu;

/** “Rejected that account | and summoned the envoy”: what follows the noun tells something else. */
function beginsWithPointer({ analysis, statement }: Unit): boolean {
  const [first] = statement?.content ?? [];
  const found = first === undefined ? null : POINTING.exec(analysis.report.text.slice(first.start, first.end));
  return found !== null && DENIED_NOUNS.has(found[1]?.toLowerCase().replace(/s$/u, '') ?? '');
}

const POINTING = /^(?:(?:that|this|the|these|those|all|such) )?(\p{L}+)(?= and \p{Ll}+ed\b|[,;] )/iu;

/** “denies any part in the attack”: whoever accuses the one who denies of that attack. */
function accusationOf(denial: Unit, accusations: readonly Unit[]): Target | null {
  const speaker = denial.statement?.speakers.at(-1);
  if (denial.statement?.act !== 'deny' || speaker === undefined) return null;
  if (![...denial.gist.words].some((word) => GENERIC_PARTS.has(word))) return null;
  const matter = [...denial.gist.words].filter((word) => !GENERIC_PARTS.has(word));
  const accused = (unit: Unit): boolean => {
    const addressee = unit.statement?.addressee;
    if (addressee === null || addressee === undefined) return false;
    return addressee.actor === speaker.actor || (speaker.party !== null && addressee.party === speaker.party);
  };
  const fitting = accusations.filter(
    (unit) => accused(unit) && matter.length > 0 && matter.every((word) => unit.gist.words.has(word)),
  );
  const unit = fitting.find((candidate) => candidate.analysis === denial.analysis) ?? fitting[0];
  return unit === undefined
    ? null
    : { unit, why: 'an accusation of the same thing against the one who denies', score: 1 };
}
