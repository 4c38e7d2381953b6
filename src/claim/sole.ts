import { CREDIT_SHARES } from '../lexicon/denied.ts';
import { OUTCOMES } from '../lexicon/outcomes.ts';
import type { Analysis } from '../model/analysis.ts';
import { cite } from '../model/citation.ts';
import { gathered } from '../model/gathered.ts';
import { remembered } from '../model/remembered.ts';
import type { Statement } from '../model/statement.ts';
import { gistOf } from './gist.ts';
import { type Bearing, oneVoice, type Pair } from './pair.ts';
import { TRUSTED } from './unit.ts';

/** Credit kept to one (“the envoy and nobody else”) set against credit shared (“a joint effort”), for an outcome that both reports name
 *  shortly before. */
export function solePairs(analyses: readonly Analysis[]): readonly Pair[] {
  const found = sharesOf(analyses);
  const alone = found.filter(({ gives }) => gives === 'one alone');
  const together = found.filter(({ gives }) => gives === 'several together');
  return alone.flatMap((a) =>
    together.flatMap((b): Pair[] => {
      const outcome = a.outcomes.find((one) => b.outcomes.includes(one));
      if (outcome === undefined || oneVoice(a, b)) return [];
      return [
        {
          a,
          b,
          opposition: {
            field: 'credit',
            verdict: 'real',
            rule: 'sole-and-shared',
            why: 'one account keeps the credit to one, another shares it',
            values: [a.gives, b.gives],
          },
        },
      ];
    }),
  );
}

interface CreditShare extends Bearing {
  readonly gives: (typeof CREDIT_SHARES)[number]['gives'];
  readonly outcomes: readonly string[];
}

const sharesIn = remembered((analysis: Analysis): readonly CreditShare[] =>
  analysis.statements.flatMap((statement) => {
    if (statement.confidence < TRUSTED || statement.rule.startsWith('attitude') || statement.act === 'deny') return [];
    const words = statement.content
      .map(({ start, end }) => analysis.report.text.slice(start, end))
      .join(' ')
      .toLowerCase();
    const row = CREDIT_SHARES.find(({ pattern }) => pattern.test(words));
    if (row === undefined) return [];
    const gist = gistOf(analysis, statement.content);
    const at = cite(analysis.report, statement.span);
    const outcomes = outcomesNear(statement, analysis);
    const unit = { analysis, telling: null, statement, at, gist, denies: false };
    return [{ unit, holds: true, terms: gist.terms, gives: row.gives, outcomes }];
  }),
);

const sharesOf = gathered(sharesIn);

/** Sentences before a statement in which the outcome is named that it is about. */
const REACH = 8;

/** Outcomes named by noun or verb in the statement or shortly before: “the release”, “were freed”. */
function outcomesNear({ sentences: [first, last] }: Statement, { sentences }: Analysis): readonly string[] {
  const found = new Set<string>();
  for (const { tokens } of sentences.slice(Math.max(0, first - REACH), last + 1)) {
    for (const { lemma, tag } of tokens) {
      const outcome = OUTCOMES.get(lemma) ?? (tag === 'VERB' ? OUTCOME_VERBS.get(lemma) : undefined);
      if (outcome !== undefined && outcome !== 'talks' && outcome !== 'agreement') found.add(outcome);
    }
  }
  return [...found];
}

const OUTCOME_VERBS: ReadonlyMap<string, string> = new Map([
  ['free', 'release'],
  ['release', 'release'],
  ['rescue', 'rescue'],
  ['evacuate', 'evacuation'],
]);
