import { TOPIC_DENIALS } from '../lexicon/denied.ts';
import type { Analysis } from '../model/analysis.ts';
import { byPlace } from '../model/citation.ts';
import { gathered } from '../model/gathered.ts';
import { remembered } from '../model/remembered.ts';
import { actorsIn } from '../model/within.ts';
import { isOriginal } from '../origin/origin.ts';
import type { Target } from './best.ts';
import { gistOf } from './gist.ts';
import { indexByWord, type Search } from './search.ts';
import { type Unit, unitsOf } from './unit.ts';

/** “The matter of trade did not come up in the talks with Port Asher”: whoever of that side says that it was used or raised;
 *  whoever of any other side, where the denial names none. */
export function topicOf(denial: Unit, { topics: holders, parties }: Search): Target | null {
  const speaker = denial.statement?.speakers.at(-1);
  const topics = topicsIn(denial);
  if (speaker === undefined || topics.length === 0) return null;
  const units = [...new Set(topics.flatMap((word) => holders.get(word) ?? []))];
  const fitting = units.filter(({ statement, analysis }) => {
    if (statement?.act === 'deny') return false;
    const other = statement?.speakers.at(-1);
    if (
      other === undefined ||
      other.party === null ||
      other.party === speaker.party ||
      !isOriginal(analysis.report.genre)
    )
      return false;
    return namesParty(denial, other.party, parties) && isOfTopic(topics, denial, { statement, analysis });
  });
  fitting.sort((a, b) => byPlace(a.at, b.at));
  const unit = fitting.find(({ statement }) => statement?.mode === 'direct') ?? fitting[0];
  return unit === undefined ? null : { unit, why: 'says that it was no matter of the talks', score: 1 };
}

/** “The status of the Tarn valley was not discussed” answers nobody who tells of a raid at Tarn: more than half of the topic must be named
 *  and, where it is the name of a place, that it was talked about. */
function isOfTopic(topics: readonly string[], denial: Unit, unit: Pick<Unit, 'statement' | 'analysis'>): boolean {
  const content = unit.statement?.content ?? [];
  const words = gistOf(unit.analysis, content).words;
  const shared = topics.filter((word) => words.has(word));
  if (shared.length * 2 <= topics.length) return false;
  const text = denial.analysis.report.text.slice(denial.at.start, denial.at.end);
  const names = shared.some((word) => new RegExp(`(?<=\\p{L}[,;]? )${capital(word)}`, 'u').test(text));
  return !names || content.some(({ start, end }) => TALKED.test(unit.analysis.report.text.slice(start, end)));
}

/** Letters and digits only: a word of a report never becomes a pattern. */
function capital(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`.replace(/[^\p{L}\p{N}]/gu, '.');
}

const TALKED =
  /\b(?:discuss\w*|rais(?:e|ed|ing)|talk\w*|spoke|spoken|mention\w*|negotiat\w*|agree\w*|propos\w*|demand\w*|on the table|agenda|came up|put forward)\b/iu;

/** The nouns within a few words of “did not come up”, “had not discussed”, on the side where its topic stands. */
const topicsIn = remembered(({ analysis, at }: Unit): readonly string[] => {
  const text = analysis.report.text.slice(at.start, at.end).toLowerCase();
  return TOPIC_DENIALS.flatMap(({ pattern, topic }) => {
    const found = pattern.exec(text);
    if (found === null) return [];
    const span =
      topic === 'before'
        ? { start: at.start + Math.max(0, found.index - NEAR), end: at.start + found.index }
        : {
            start: at.start + found.index + found[0].length,
            end: Math.min(at.end, at.start + found.index + found[0].length + NEAR),
          };
    return [...gistOf(analysis, [span]).words].filter((word) => !LIGHT_TOPICS.has(word));
  });
});

/** By topic of these denials all units that hold its word. */
export function topicUnits(
  analyses: readonly Analysis[],
  denying: readonly Unit[],
): ReadonlyMap<string, readonly Unit[]> {
  const wanted = new Set(denying.flatMap(topicsIn));
  return wanted.size === 0 ? new Map() : indexByWord(allUnits(analyses), wanted);
}

const allUnits = gathered((analysis: Analysis) => unitsOf(analysis));

/** UTF-16 units: some eight words. */
const NEAR = 50;

/** Nouns that any such denial holds. */
const LIGHT_TOPICS: ReadonlySet<string> = new Set(
  'matter talk conversation discussion question issue call meeting contact decision topic come discuss raise mention key'.split(
    ' ',
  ),
);

function namesParty({ analysis, at, statement }: Unit, party: string, parties: Search['parties']): boolean {
  const own = statement?.speakers.at(-1)?.party ?? null;
  const named = actorsIn(analysis, at).map(({ actor }) => parties.get(actor) ?? null);
  const others = new Set(named.filter((other) => other !== null && other !== own));
  return others.size === 0 || others.has(party);
}
