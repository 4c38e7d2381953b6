import type { Analysis } from '../model/analysis.ts';
import { compareText } from '../model/citation.ts';
import type { When } from '../model/mention.ts';
import { retells } from '../model/retells.ts';
import type { Sentence } from '../model/sentence.ts';
import type { Citation } from '../model/span.ts';
import type { AgreementStep, Role, RoleKind } from '../model/story.ts';
import { channelIn } from './clauses.ts';

/** Parts that are steps towards an agreement. */
export const STEPS: ReadonlySet<RoleKind> = new Set<RoleKind>([
  'proposed',
  'brokered',
  'facilitated',
  'hosted',
  'agreed',
  'announced',
  'ordered',
]);

/** What came about how: one step for each who did it and each who says so, with the channel where a sentence tells it. */
export function stepsOf(
  told: readonly {
    readonly role: Role;
    readonly at: Citation;
    readonly analysis: Analysis;
    readonly sentence: Sentence;
  }[],
  whenOf: ReadonlyMap<string, When | null>,
): readonly AgreementStep[] {
  const steps = new Map<string, AgreementStep>();
  const best = new Map<string, number>();
  for (const { role, at, analysis, sentence } of told) {
    const key = [role.role, role.actor, role.saidBy ?? ''].join('\n');
    const channel = channelIn(sentence, role.role === 'announced' ? 'announced' : 'agreed', analysis);
    const step: AgreementStep = {
      kind: role.role,
      actor: role.actor,
      party: role.party,
      saidBy: role.saidBy,
      saidByParty: role.saidByParty,
      channel,
      when: whenIn(role, analysis, sentence, whenOf),
      evidence: at,
    };
    const known = best.get(key);
    const own = worth(step, analysis, sentence);
    if (known === undefined || own > known) {
      steps.set(key, step);
      best.set(key, own);
    }
  }
  return [...steps.values()].sort(
    (a, b) =>
      compareText(a.when?.from ?? '~', b.when?.from ?? '~') ||
      compareText(a.evidence.file, b.evidence.file) ||
      a.evidence.start - b.evidence.start ||
      compareText(a.kind, b.kind),
  );
}

/** Reports that retell nobody, and paragraphs, before others; then what tells most. */
function worth({ channel, when }: AgreementStep, { report }: Analysis, { block }: Sentence): number {
  const original = !retells(report.genre);
  const role = report.blocks[block]?.role;
  const told = role === 'paragraph' || role === 'item' || role === 'quotation';
  return (original ? 8 : 0) + (told ? 4 : 0) + (channel === null ? 0 : 2) + (when === null ? 0 : 1);
}

/** The time that a telling of the sentence gives to it. */
function whenIn(
  { actor }: Role,
  { tellings }: Analysis,
  { index }: Sentence,
  whenOf: ReadonlyMap<string, When | null>,
): When | null {
  const own = tellings.filter(
    ({ sentence, parts }) => sentence === index && parts.some((part) => part.actor === actor),
  );
  return own.map(({ id, when }) => whenOf.get(id) ?? when).find((when) => when !== null) ?? null;
}
