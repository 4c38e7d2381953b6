import type { Analysis } from '../model/analysis.ts';
import { cite } from '../model/citation.ts';
import type { Citation, ReportId } from '../model/span.ts';
import type { Breach } from '../model/story.ts';
import { sentencesIn } from '../model/within.ts';
import type { Entry } from './entries.ts';
import { FORCE } from './followed.ts';

/** Who is said by whom to have broken an agreement, and where that is denied. One entry for each two; nobody accuses itself. */
export function breachesOf(
  entries: readonly Entry[],
  partners: readonly string[],
  {
    analyses,
    names,
  }: { readonly analyses: ReadonlyMap<ReportId, Analysis>; readonly names: ReadonlyMap<string, string> },
): readonly Breach[] {
  const found = new Map<
    string,
    { readonly by: string | null; readonly allegedBy: string | null; readonly evidence: Citation[] }
  >();
  for (const { makes, breakers, said, evidence } of entries) {
    if (makes) continue;
    const teller = said === null ? null : (said.party ?? names.get(said.actor) ?? null);
    const others = breakers.filter((breaker) => breaker !== teller);
    const alone = others.length === 0 ? [[null, teller] as const] : others.map((by) => [by, teller] as const);
    for (const [by, allegedBy] of areMutual(evidence, partners) ?? alone) {
      const key = `${by ?? ''}\n${allegedBy ?? ''}`;
      const known = found.get(key) ?? { by, allegedBy, evidence: [] };
      found.set(key, known);
      if (!known.evidence.some(({ report, start }) => report === evidence.report && start === evidence.start))
        known.evidence.push(evidence);
    }
  }
  return [...found.entries()]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, { by, allegedBy, evidence }]) => {
      const ordered = evidence.toSorted(
        (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.start - b.start,
      );
      return {
        by,
        allegedBy,
        evidence: ordered,
        denied: by === null ? [] : ordered.flatMap((at) => denialAfter(at, by, analyses)),
      };
    });
}

/** “Both sides accused each other of breaking it”: of two partners each is accused by the other. */
function areMutual(
  { quote }: Citation,
  partners: readonly string[],
): readonly (readonly [by: string, allegedBy: string])[] | null {
  const [one, other] = partners;
  if (one === undefined || other === undefined || partners.length > 2 || !MUTUAL.test(quote)) return null;
  return [
    [one, other],
    [other, one],
  ];
}

const MUTUAL =
  /\b(?:accus(?:ed|es|ing)|blam(?:ed|es|ing)) (?:each other|one another|the other)\b|\btraded (?:accusations|blame)\b|\bmutual accusations\b/u;

/** Sentences after an accusation in which its answer stands. */
const REACH = 2;

const DENYING: ReadonlySet<string> = new Set(['deny', 'reject']);
/** What a denial points back at. */
const POINTS: ReadonlySet<string> = new Set(
  'it this that accusation charge claim allegation breach violation suggestion'.split(' '),
);

/** “Norland denied it”: right after the accusation, by the one accused. */
function denialAfter(at: Citation, by: string, analyses: ReadonlyMap<ReportId, Analysis>): readonly Citation[] {
  const analysis = analyses.get(at.report);
  const sentence = analysis === undefined ? undefined : sentencesIn(analysis, at)[0];
  if (analysis === undefined || sentence === undefined) return [];
  const answer = analysis.tellings.find(
    (telling) =>
      DENYING.has(telling.kind) &&
      telling.reality === 'happened' &&
      telling.sentence >= sentence.index &&
      telling.sentence <= sentence.index + REACH &&
      telling.parts.some((part) => part.role === 'by' && (part.party ?? part.name) === by) &&
      ((telling.sentence === sentence.index && telling.kind === 'deny') ||
        telling.objects.some(({ lemma }) => POINTS.has(lemma)) ||
        analysis.tellings.some(
          (other) => other.sentence === telling.sentence && other.reality === 'denied' && FORCE.has(other.kind),
        )),
  );
  const place = answer === undefined ? undefined : analysis.sentences[answer.sentence];
  return place === undefined ? [] : [cite(analysis.report, place)];
}
