import { FATE_DOUBT, FATES, type FateKind } from '../lexicon/agreements.ts';
import type { Analysis } from '../model/analysis.ts';
import { cite, compareText } from '../model/citation.ts';
import type { Sentence } from '../model/sentence.ts';
import type { Citation } from '../model/span.ts';
import type { AgreementState, Breach } from '../model/story.ts';
import { lowerOf, whatNamed } from './clauses.ts';
import { type Said, voiceAt } from './voice.ts';

/** A sentence that tells how an agreement fares. */
export interface Fate {
  readonly fate: FateKind;
  readonly sentence: number;
  /** The kind of agreement that the sentence names. */
  readonly what: string | null;
  readonly said: Said | null;
  /** The day told in the sentence, else that of the report; null where neither is known. */
  readonly day: string | null;
  readonly at: Citation;
}

export function fatesIn(analysis: Analysis): readonly Fate[] {
  const voice = voiceAt(analysis);
  return analysis.sentences.flatMap((sentence): readonly Fate[] => {
    const role = analysis.report.blocks[sentence.block]?.role;
    const what = role === 'caption' ? null : whatNamed(sentence);
    const text = what === null ? null : lowerOf(sentence, analysis);
    if (text === null || text.endsWith('?')) return [];
    const row = FATES.find(({ pattern }) => {
      const at = pattern.exec(text)?.index;
      return at !== undefined && !FATE_DOUBT.test(clauseBefore(text, at));
    });
    if (row === undefined) return [];
    const start = sentence.start + (row.pattern.exec(text)?.index ?? 0);
    const said = voice({ start, end: start + 1 }, sentence.index);
    const day = row.fate === 'not yet' ? dayOf(analysis) : dayIn(sentence, analysis);
    return [{ fate: row.fate, sentence: sentence.index, what, said, day, at: cite(analysis.report, sentence) }];
  });
}

/** The clause before a place. */
function clauseBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 80), at);
  return before.slice(Math.max(before.lastIndexOf(', '), before.lastIndexOf('; '), before.lastIndexOf(' but ')) + 1);
}

/** The last day that a sentence tells, else the day of its report. */
export function dayIn(sentence: Sentence, { mentions, dated }: Pick<Analysis, 'mentions' | 'dated'>): string | null {
  const told = mentions.flatMap((mention) =>
    mention.type === 'time' &&
    mention.start >= sentence.start &&
    mention.end <= sentence.end &&
    mention.when?.given.some((field) => field === 'day' || field === 'weekday') === true
      ? [mention.when.from.slice(0, mention.when.from.startsWith('--') ? 7 : 10)]
      : [],
  );
  return told.at(-1) ?? dayOf({ dated });
}

function dayOf({ dated }: Pick<Analysis, 'dated'>): string | null {
  return dated === null || (dated.precision !== 'day' && dated.precision !== 'minute') ? null : dated.from.slice(0, 10);
}

/** What the table of states looks at. */
interface Seen {
  /** The newest sentence that tells how it fares. */
  readonly last: Fate | null;
  /** Told by the report itself, or by speakers who are no party to it, or by several parties. */
  readonly byOthers: boolean;
  /** Some tell on the newest day that it holds, some that it does not. */
  readonly contradicted: boolean;
  readonly breached: boolean;
  /** A breach is told of a later day than the newest sentence on how it fares. */
  readonly breachedSince: boolean;
}

interface StateRow {
  readonly is: AgreementState['is'];
  readonly holds: (seen: Seen) => boolean;
  readonly why: string;
}

/** The first row that holds decides. */
const STATES: readonly StateRow[] = [
  { is: 'expired', holds: ({ last }) => last?.fate === 'expired', why: 'it is told to have run out' },
  {
    is: 'disputed',
    holds: ({ contradicted }) => contradicted,
    why: 'some say that it holds, others that it does not',
  },
  {
    is: 'broken',
    holds: ({ last, byOthers }) => last?.fate === 'broken' && byOthers,
    why: 'it is told to have broken down, and not by one side alone',
  },
  { is: 'disputed', holds: ({ last }) => last?.fate === 'broken', why: 'one side alone says that it has broken down' },
  {
    is: 'in force',
    holds: ({ last, byOthers, breached, breachedSince }) =>
      last?.fate === 'in force' && byOthers && breached && !breachedSince,
    why: 'it is told to hold, although breaches are told of',
  },
  {
    is: 'disputed',
    holds: ({ breached }) => breached,
    why: 'breaches are told of, and nothing later says that it holds',
  },
  {
    is: 'in force',
    holds: ({ last }) => last?.fate === 'in force',
    why: 'it is told to hold, and no breach is told of',
  },
  { is: 'not yet in force', holds: ({ last }) => last?.fate === 'not yet', why: 'it is told to take effect later' },
  { is: 'unknown', holds: () => true, why: 'no report tells how it fares' },
];

/** How an agreement stands as far as the reports go.
 *  @param partners its parties: what one of them says of it is that side’s word
 *  @param dayAt the day of a place */
export function stateOf(
  fates: readonly Fate[],
  breaches: readonly Breach[],
  partners: readonly string[],
  dayAt: (at: Citation) => string | null,
): AgreementState {
  const ordered = fates.toSorted(
    (a, b) => compareText(a.day ?? '', b.day ?? '') || compareText(a.at.file, b.at.file) || a.at.start - b.at.start,
  );
  const last = ordered.at(-1) ?? null;
  const newest = ordered.filter(({ day }) => day === last?.day);
  const same = newest.filter(({ fate }) => fate === last?.fate);
  const sides = new Set(
    same.map(({ said }) => (said?.party != null && partners.includes(said.party) ? said.party : null)),
  );
  const broken = breaches.flatMap(({ evidence }) => evidence);
  const lastBreach =
    broken
      .map((at) => dayAt(at) ?? '')
      .sort(compareText)
      .at(-1) ?? '';
  const seen: Seen = {
    last,
    byOthers: sides.has(null) || sides.size > 1,
    contradicted: ['in force', 'broken'].every((fate) => newest.some((one) => one.fate === fate)),
    breached: broken.length > 0,
    breachedSince: lastBreach > (last?.day ?? ''),
  };
  const row = STATES.find(({ holds }) => holds(seen));
  if (row === undefined) throw new Error('the table of states of an agreement has a hole'); // its last row always holds
  const evidence = seen.contradicted ? newest : row.is === 'disputed' && last?.fate !== 'broken' ? [] : same;
  const places = evidence.length > 0 ? evidence.map(({ at }) => at) : row.is === 'disputed' ? broken : [];
  const days = [...(row.is === 'disputed' ? places.map(dayAt) : []), last?.day ?? null].filter((day) => day !== null);
  return { is: row.is, day: days.sort(compareText).at(-1) ?? null, why: row.why, evidence: places };
}
