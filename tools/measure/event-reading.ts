/** What the product reads in the sentences of a set of coded events. */
import { findTellings } from '../../src/happening/telling.ts';
import { topOf, treeOf } from '../../src/happening/tree.ts';
import type { Lexicon } from '../../src/lexicon/lexicon.ts';
import { findMentions } from '../../src/mention/mention.ts';
import type { Actor } from '../../src/model/actor.ts';
import type { Telling } from '../../src/model/happening.ts';
import type { ActorMention, Mention } from '../../src/model/mention.ts';
import type { Sentence } from '../../src/model/sentence.ts';
import type { Span } from '../../src/model/span.ts';
import { findStatements } from '../../src/statement/statement.ts';
import { findSentences } from '../../src/text/sentences.ts';
import { asReport } from './treebank.ts';

/** What the product finds in a text of one paragraph. Given actors stand in for whatever mentions overlap them, or, with
 *  `others first`, are added where the product finds nobody: a sentence alone rarely shows what an invented name is. */
export function readEvents(
  text: string,
  given: readonly Given[],
  lexicon: Lexicon,
  order: 'given first' | 'others first' = 'given first',
): { readonly sentences: readonly Sentence[]; readonly tellings: readonly Telling[] } {
  const report = asReport(text, [{ start: 0, end: text.length }]);
  const sentences = findSentences({ report }, lexicon);
  const found = findMentions({ report, sentences, times: [], quantities: [] }, lexicon);
  const overlaps = (one: Span, others: readonly Span[]): boolean =>
    others.some((other) => other.start < one.end && one.start < other.end);
  const people = found.mentions.filter((mention) => mention.type === 'actor');
  const added = order === 'given first' ? given : given.filter((one) => !overlaps(one, people));
  const kept = found.mentions.filter((mention) => mention.type !== 'actor' || !overlaps(mention, added));
  const mentions: readonly Mention[] = [...kept, ...added.flatMap((one) => asMention(one, sentences))].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );
  const actors = [...found.actors, ...added.map(asActor)];
  const statements = findStatements({ report, sentences, mentions, actors, dated: null }, lexicon);
  return {
    sentences,
    tellings: findTellings({ report, sentences, mentions, actors, dated: null, statements }, lexicon),
  };
}

export interface Given extends Span {
  readonly name: string;
}

function asMention(one: Span & { readonly name: string }, sentences: readonly Sentence[]): readonly ActorMention[] {
  const sentence = sentences.find((each) => each.start <= one.start && one.end <= each.end);
  if (!sentence) return [];
  return [
    {
      type: 'actor',
      start: one.start,
      end: one.end,
      actor: one.name,
      form: 'name',
      sentence: sentence.index,
      token: topOf(treeOf(sentence), one),
      rule: 'given',
    },
  ];
}

function asActor({ name }: { readonly name: string }): Actor {
  return { id: name, kind: 'organisation', name, titles: [], aliases: [], party: null, partyBecause: [], merged: [] };
}
