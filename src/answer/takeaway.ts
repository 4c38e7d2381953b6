import { DIFFERENCE_LABELS } from '../lexicon/differences.ts';
import type { Section } from '../model/answer.ts';
import { partyOf } from './account.ts';
import type { Material } from './material.ts';
import { capital, counted, listed, plainLine } from './phrase.ts';

/** What stands and what stays open, in counts; never who is right. */
export function writeTakeaway(material: Material, sections: readonly Section[]): Section {
  const agreed = sections.find(({ role }) => role === 'agreed')?.lines.length ?? 0;
  const contested = sections.find(({ role }) => role === 'contested')?.lines ?? [];
  const kinds = [
    ...new Set(
      contested.map(({ text }) => Object.values(DIFFERENCE_LABELS).find((label) => text.startsWith(label)) ?? ''),
    ),
  ].filter((label) => label !== '');
  const accounts = sections
    .filter(({ role }) => role === 'account')
    .flatMap(({ party }) => (party === null ? [] : [party]));
  const origins = new Set(material.story.origins.filter(({ kind }) => kind !== 'party').map(({ id }) => id)).size;
  const lines = [
    `${counted(material.story.analyses.length, 'report')} with ${counted(origins, 'independent origin')} ${material.story.analyses.length === 1 ? 'was' : 'were'} read${accounts.length === 0 ? '' : `; ${listed(accounts)} ${accounts.length === 1 ? 'speaks for itself' : 'speak for themselves'} in them`}.`,
    agreed === 0
      ? 'On this question no two independent origins tell the same thing.'
      : `Independent origins agree on ${counted(agreed, 'matter')}.`,
    contested.length === 0
      ? 'No plain contradiction was found on this question.'
      : `${capital(counted(contested.length, 'matter'))} stay${contested.length === 1 ? 's' : ''} open between the accounts (${listed(kinds.map((kind) => kind.toLowerCase()))}).`,
  ];
  return {
    role: 'takeaway',
    heading: 'What is agreed and what stays open',
    party: null,
    lines: lines.map((text) => plainLine(text)),
  };
}

/** Parties named in the question of which nobody is quoted. */
export function accountless({ question, words }: Material): readonly string[] {
  const speaking = new Set(words.filter(({ weight }) => weight > 0).map(partyOf));
  return question.named.flatMap(({ party, name }) => (party !== null && !speaking.has(party) ? [name] : []));
}
