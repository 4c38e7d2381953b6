import type { Analysis } from '../model/analysis.ts';
import { cite } from '../model/citation.ts';
import type { Denial } from '../model/claim.ts';
import { byId } from '../model/gathered.ts';
import type { Telling } from '../model/happening.ts';
import { FORGETFUL } from '../model/memory.ts';
import type { Citation, Span } from '../model/span.ts';
import { sentencesIn } from '../model/within.ts';
import { gistOf } from './gist.ts';
import type { Material } from './material.ts';
import type { Bearing, Pair } from './pair.ts';
import { TRUSTED } from './unit.ts';

/** What stands beside a denial, or beside what it denies, and belongs to it: “There was no such operation” behind the denial of one;
 *  “the inspectors wrote to the company on 12 May” beside “we warned them twice”. */
export function besideDenials({
  analyses,
  denials,
  memory = FORGETFUL,
}: Pick<Material, 'analyses' | 'denials' | 'memory'>): readonly Pair[] {
  const byReport = byId(analyses);
  const keep = memory.of('beside denials');
  return denials.flatMap((denial) => {
    const [own, other] = [byReport.get(denial.at.report), byReport.get(denial.deniedAt?.report ?? '')];
    if (own === undefined || other === undefined) return [];
    return keep(denial.statement, [denial, own, other], () => pairsBeside(denial, own, other));
  });
}

function pairsBeside(denial: Denial, own: Analysis, other: Analysis): readonly Pair[] {
  if (denial.deniedAt === null) return [];
  const [a, b] = [bearing(other, denial.deniedAt, true), bearing(own, denial.at, false)];
  return [
    ...suchBehind(denial, own).map((at) => pair(a, bearing(own, at, false))),
    ...saidBehind(denial, own).map((at) => pair(a, bearing(own, at, false))),
    ...toldBeside(denial, denial.deniedAt, other).map((at) => pair(bearing(other, at, true), b)),
  ];
}

function pair(a: Bearing, b: Bearing): Pair {
  return {
    a,
    b,
    opposition: {
      field: 'truth',
      verdict: 'real',
      rule: 'negated/beside-a-denial',
      why: 'stands beside a denial, or beside what it denies, and says the same again',
      values: ['said', 'denied'],
    },
  };
}

function bearing(analysis: Analysis, at: Citation, holds: boolean): Bearing {
  const statement = analysis.statements.find(({ span }) => span.start === at.start && span.end === at.end) ?? null;
  const gist = gistOf(analysis, statement?.content ?? [at]);
  return { unit: { analysis, telling: null, statement, at, gist, denies: !holds }, holds, terms: gist.terms };
}

/** Sentences behind a denial, or around what it denies, that may go on with it. */
const REACH = 2;

/** “no such meeting” in the report's own voice, where the denial names a meeting. */
function suchBehind(denial: Denial, analysis: Analysis): readonly Citation[] {
  const words = gistOf(analysis, [denial.at]).words;
  return sentencesAround(denial.at, analysis).flatMap((sentence) => {
    if (sentence.start < denial.at.end) return [];
    const such = sentence.tokens.findIndex(
      (token, at) => token.lemma === 'such' && sentence.tokens[at - 1]?.lemma === 'no',
    );
    const noun = such < 0 ? undefined : sentence.tokens.slice(such + 1, such + 4).findLast(({ tag }) => tag === 'NOUN');
    const told = analysis.statements.some(({ span }) => span.start < sentence.end && sentence.start < span.end);
    return noun !== undefined && words.has(noun.lemma) && !told ? [cite(analysis.report, sentence)] : [];
  });
}

/** What is quoted right behind the denial, of the one who denies or of somebody who speaks for it: “The union disputed that. ‘Nobody threw
 *  anything,’ its secretary said.” */
export function saidBehind({ at, by, party }: Denial, analysis: Analysis): readonly Citation[] {
  const last = sentencesIn(analysis, at).at(-1)?.index;
  const next = analysis.sentences[(last ?? -1) + 1];
  if (last === undefined || next === undefined || analysis.sentences[last]?.block !== next.block) return [];
  const found = analysis.statements.find(
    ({ sentences: [first], mode, confidence, act, content }) =>
      first === next.index &&
      mode !== 'indirect' &&
      confidence >= TRUSTED &&
      act !== 'deny' &&
      content.some(({ start, end }) => NEGATION.test(analysis.report.text.slice(start, end))),
  );
  const speaker = found?.speakers.at(-1);
  if (found === undefined || speaker === undefined) return [];
  const own = speaker.actor === by || (party !== null && speaker.party === party);
  return own ? [cite(analysis.report, found.span)] : [];
}

const NEGATION = /\b(?:no|not|never|nobody|nothing|none|neither|nor|nowhere)\b|n['’]t\b/iu;

/** Other words of the same speaker that tell of the same kind of thing done to the one who denies. */
function toldBeside(denial: Denial, target: Citation, analysis: Analysis): readonly Citation[] {
  const told = analysis.statements.find(({ span }) => span.start === target.start && span.end === target.end);
  const speaker = told?.speakers.at(-1)?.actor;
  if (told === undefined || speaker === undefined) return [];
  const denied = new Set(kindsWithin(target, analysis).map(groupOf));
  const near = new Set(sentencesAround(target, analysis).map(({ index }) => index));
  return analysis.statements.flatMap((statement): Citation[] => {
    if (statement === told || statement.speakers.at(-1)?.actor !== speaker || !near.has(statement.sentences[0]))
      return [];
    const own = analysis.tellings.filter(({ within }) => within === statement.id);
    const fits = own.some((telling) => denied.has(groupOf(telling.kind)) && isAimedAt(telling, denial));
    return fits ? [cite(analysis.report, statement.span)] : [];
  });
}

function kindsWithin({ start, end }: Span, { tellings }: Analysis): readonly string[] {
  return tellings.filter(({ trigger }) => start <= trigger.start && trigger.end <= end).map(({ kind }) => kind);
}

/** To write, to call and to warn are one sort: somebody let somebody know. */
function groupOf(kind: string): string {
  return LETTING_KNOW.has(kind) ? 'let know' : kind;
}

/** Kinds of happenings that let somebody know. */
export const LETTING_KNOW: ReadonlySet<string> = new Set(['contact', 'warn', 'complain', 'discuss']);

function isAimedAt({ parts }: Telling, { by, party }: Denial): boolean {
  return parts.some((part) => part.role !== 'by' && (part.actor === by || (party !== null && part.party === party)));
}

function sentencesAround(at: Span, analysis: Analysis): readonly ReturnType<typeof sentencesIn>[number][] {
  const own = sentencesIn(analysis, at);
  const [first, last] = [own[0], own.at(-1)];
  if (first === undefined || last === undefined) return [];
  return analysis.sentences
    .slice(Math.max(0, first.index - REACH), last.index + REACH + 1)
    .filter(({ block }) => block === first.block);
}
