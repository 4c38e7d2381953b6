import { ACT_PHRASES, PART_PHRASES } from '../lexicon/phrases.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Token } from '../model/sentence.ts';
import type { Span } from '../model/span.ts';
import type { Act } from '../model/statement.ts';
import type { Role, Story } from '../model/story.ts';
import { sentencesIn } from '../model/within.ts';
import { familyOf, inPlace, mainFamily, outcomeWord } from './outcome.ts';
import { fold, nameOf, quoted, withArticle } from './phrase.ts';
import { recalls, subjectOf } from './subject.ts';
import type { Words } from './words.ts';

/** A heading that states what the account says: first what the party says of the parts played, then its own shortest telling words.
 *  Made only of roles and words of the lines below it. */
export function heading(party: string, words: readonly Words[], story: Story): string {
  const findings = [...rolesSaid(party, words, story), ...actsOf(words, story)].slice(0, 2);
  const quote = shortest(words, story);
  const parts = [...findings, ...(quote === null || findings.length > 1 ? [] : [quoted(quote)])];
  return parts.length === 0 ? `What ${withArticle(party)} says` : `${party}: ${parts.join('; ')}`;
}

/** “says that Arcenia brokered the truce”, “thanks Arcenia”, “says that Norland broke the truce”. */
function rolesSaid(party: string, words: readonly Words[], story: Story): readonly string[] {
  const shown = (role: Role): boolean =>
    role.evidence.some(({ report, start, end }) =>
      words.some(
        ({ analysis, sentence }) => analysis.report.id === report && sentence.start < end && start < sentence.end,
      ),
    );
  const family = mainFamily(story.roles);
  const found = new Map<string, number>();
  for (const role of inPlace(story.roles)) {
    if (role.saidByParty !== party || familyOf(role.outcome) !== family || !shown(role) || isDenied(role, words))
      continue;
    const phrase = PART_PHRASES[role.role](
      partyOrName(role, party, story),
      outcomeWord(role.outcome, story),
      role.stance === 'denies',
    );
    if (phrase !== null) found.set(phrase, (found.get(phrase) ?? 0) + role.evidence.length);
  }
  return [...found].sort((a, b) => b[1] - a[1]).map(([phrase]) => phrase);
}

/** A part told inside a denial is nothing that the one who denies says, whatever the sentence was read as. */
function isDenied({ role, stance, evidence }: Role, words: readonly Words[]): boolean {
  if (role === 'no part' || stance === 'denies') return false;
  return words.some(
    ({ analysis, sentence, statement }) =>
      statement?.act === 'deny' &&
      evidence.some(
        ({ report, start, end }) => analysis.report.id === report && sentence.start < end && start < sentence.end,
      ),
  );
}

function partyOrName(role: Role, party: string, story: Story): string {
  const name = role.party ?? nameOf(role.actor, 'somebody', story);
  return name === party ? 'it' : withArticle(name);
}

/** “accuses Norland”, “urges both sides”: acts with somebody they are aimed at. */
function actsOf(words: readonly Words[], story: Story): readonly string[] {
  const found: string[] = [];
  for (const { statement } of words) {
    const verb = statement === null ? undefined : ACT_PHRASES[statement.act];
    const to = statement?.addressee;
    if (verb === undefined || to === null || to === undefined) continue;
    const name = to.party ?? nameOf(to.actor, to.name, story);
    const own = statement?.speakers.at(-1)?.party;
    if (name === own || /^(?:he|she|it|they|him|her|them)$/iu.test(name)) continue;
    const phrase = `${verb} ${withArticle(name)}`;
    if (!found.includes(phrase)) found.push(phrase);
  }
  return found;
}

/** Rules whose content is a whole clause or a quotation, and not an object or an infinitive. */
const CLAUSES = /clause|quote|inquit|according/u;

/** Acts whose words the speaker vouches for. What is denied, asked or urged is quoted in a line that says so, and in no heading. */
const STATING: ReadonlySet<Act> = new Set<Act>(['say', 'claim', 'confirm', 'announce', 'warn', 'promise']);

/** Below this, words are of something else than what the reports have in common, and no finding. */
const NEAR = 0.3;

/** Whether words state something by themselves: somebody or something named in them does something there. */
function isWhole(analysis: Analysis, { start, end }: Span): boolean {
  return sentencesIn(analysis, { start, end }).some(({ tokens }) => {
    const isInside = (token: Token | undefined): boolean =>
      token !== undefined && start <= token.start && token.end <= end;
    const first = tokens.find(isInside);
    if (first === undefined || first.tag === 'PRON' || first.tag === 'VERB' || first.tag === 'AUX') return false;
    return tokens.some(
      (token) =>
        isInside(token) && token.relation.startsWith('nsubj') && token.tag !== 'PRON' && isInside(tokens[token.head]),
    );
  });
}

/** Words behind which a clause goes on: “it began on Sunday, when”. */
const OPEN_END = /\b(?:when|where|who|which|that|because|while|and|but|or|to|of|the|an?|in|on|at|for|with|from|by)$/iu;

/** The first telling words of the account, of 4 to 14 words: what fits in a heading and still says something. */
function shortest(words: readonly Words[], story: Story): string | null {
  const nearness = subjectOf(story);
  const candidates = words.flatMap(({ analysis, sentence, statement }) =>
    statement === null ||
    !STATING.has(statement.act) ||
    !CLAUSES.test(statement.rule) ||
    nearness(analysis, sentence) < NEAR ||
    recalls(analysis, sentence)
      ? []
      : statement.content
          .filter((span) => isWhole(analysis, span))
          .map(({ start, end }) => fold(analysis.report.text.slice(start, end))),
  );
  const fitting = candidates
    .map((text) => text.replace(/(?<!\.\p{L})[.,;:]$/u, ''))
    .filter((text) => {
      const count = text.split(' ').length;
      return count >= 4 && count <= 14 && !/[“”"]/u.test(text) && !OPEN_END.test(text);
    });
  return fitting[0] ?? null;
}
