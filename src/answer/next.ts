import { ALWAYS_NEXT, FOLLOW_UPS, MATTERS } from '../lexicon/questions.ts';
import type { Line, Section } from '../model/answer.ts';
import { compareText } from '../model/citation.ts';
import type { Sentence } from '../model/sentence.ts';
import type { Story } from '../model/story.ts';
import { sentencesIn } from '../model/within.ts';
import { isAbout } from './about.ts';
import { answering, isNarrow } from './answering.ts';
import { analysisOf, type Material } from './material.ts';
import { searchFor, states } from './missing.ts';
import { familyOf, inPlace, mainFamily, outcomeWord } from './outcome.ts';
import { nameOf, plainLine, withArticle } from './phrase.ts';
import { understand } from './question.ts';
import { headsOf, subjectOf } from './subject.ts';

const MOST_LINES = 6;

/** What to ask next, each marked as answerable from these reports or not. */
export function writeNext(material: Material): Section {
  const asked = material.question.text.toLowerCase();
  const lines = [...aboutOthers(material), ...aboutOutcome(material), ...aboutMatters(material), ...aboutAny(material)]
    .filter(({ text }) => text.toLowerCase() !== asked)
    .slice(0, MOST_LINES);
  return { role: 'next', heading: 'What to ask next', party: null, lines };
}

function asking(text: string, answerable: boolean): Line {
  return { ...plainLine(text), answerable };
}

/** The parts of others in the same outcome: answerable, since a role stands behind each. */
function aboutOthers({ story, question }: Material): readonly Line[] {
  const family = mainFamily(story.roles);
  if (family === null || !isOfMatter(family, story)) return [];
  const word = outcomeWord(family, story);
  const counts = new Map<string, number>();
  for (const { actor, role, outcome } of inPlace(story.roles)) {
    if (familyOf(outcome) !== family || role === 'agreed' || question.focus?.actors.has(actor)) continue;
    const name = nameOf(actor, '', story);
    if (/^\p{Lu}/u.test(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 2)
    .map(([name]) => asking(`What part did ${withArticle(name)} have in the ${word}?`, true));
}

/** Who asked first and who broke it: questions of a settlement, not of a release or a rescue. */
function aboutOutcome({ story }: Material): readonly Line[] {
  const family = mainFamily(story.roles);
  if (family !== 'settlement' || !isOfMatter(family, story)) return [];
  const word = outcomeWord(family, story);
  const has = (kind: string): boolean =>
    story.roles.some(({ role, outcome }) => role === kind && familyOf(outcome) === family);
  return [
    asking(`Who proposed the ${word}?`, has('proposed')),
    asking(`Who is said to have broken the ${word}?`, has('broke')),
  ];
}

/** Whether an outcome belongs to what the reports are about: told by two of them, once at least near the matter itself. In a page about a
 *  coach an “agreement” in one sentence is none to ask about. */
function isOfMatter(family: string, story: Story): boolean {
  const nearness = subjectOf(story);
  const evidence = story.roles.filter(({ outcome }) => familyOf(outcome) === family).flatMap((role) => role.evidence);
  const reports = new Set(evidence.map(({ report }) => report));
  const isNear = evidence.some((at) => {
    const analysis = analysisOf(story, at.report);
    return analysis !== undefined && sentencesIn(analysis, at).some((sentence) => nearness(analysis, sentence) >= NEAR);
  });
  return isNear && (reports.size > 1 || story.analyses.length === 1);
}

const NEAR = 0.3;

/** The usual next questions about the matters asked about, then about those that the story is full of. */
function aboutMatters(material: Material): readonly Line[] {
  const { question, story } = material;
  const asked = question.matters.map(({ id }) => id);
  const matters = [...asked, ...mattersOf(story).filter((id) => !asked.includes(id))];
  const rows = matters.flatMap((matter) => FOLLOW_UPS.filter((row) => row.matter === matter));
  return rows
    .filter(({ about }) => about === undefined || isAbout(about, story))
    .flatMap(({ text, terms }) => {
      const stated = states(terms, story);
      // Where the words stand and yet nothing is found to answer it, nobody knows: it is not asked.
      if (stated && isAnswered(text, material) === false) return [];
      return [{ ...asking(text, stated), searched: stated ? null : searchFor(terms, story) }];
    });
}

/** What may be asked of any story, where it is answered. */
function aboutAny(material: Material): readonly Line[] {
  return ALWAYS_NEXT.filter((text) => isAnswered(text, material) === true).map((text) => asking(text, true));
}

/** Whether the reports answer a question that is after one thing; null for any other. */
function isAnswered(text: string, { story, words }: Material): boolean | null {
  const { wanted } = understand(text, story);
  if (wanted.length === 0 || !wanted.every(isNarrow)) return null;
  return wanted.every((one) => answering(one, words, story).length > 0);
}

/** Matters by how many sentences speak of them; those of less than a tenth of the sentences are left out, and of which the headlines and
 *  first sentences of fewer than a third of the reports speak. */
export function mattersOf({ analyses }: Story): readonly string[] {
  const sentences = analyses.flatMap((analysis) => analysis.sentences);
  const heads = analyses.map(headsOf);
  return MATTERS.map(({ id, words }) => {
    const known = new Set(words);
    const speaks = ({ tokens }: Sentence): boolean => tokens.some(({ lemma }) => known.has(lemma));
    return { id, count: sentences.filter(speaks).length, heads: heads.filter((head) => head.some(speaks)).length };
  })
    .filter(({ count, heads: told }) => count * 10 >= sentences.length && told * 3 >= analyses.length)
    .sort((a, b) => b.count - a.count || compareText(a.id, b.id))
    .map(({ id }) => id);
}
