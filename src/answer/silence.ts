import { NOT_FOUND } from '../lexicon/denied.ts';
import { cite } from '../model/citation.ts';
import type { Citation } from '../model/span.ts';
import type { Story } from '../model/story.ts';
import { actorsIn } from '../model/within.ts';
import type { Named } from './named.ts';
import type { Question } from './question.ts';

/** Whether the reports tell nothing of somebody that the question asks for. Asked for a part or for words: no word, no deed, no part
 *  in an outcome, although the name may stand there. Asked for anything else: the name stands nowhere but where a report says that it
 *  found nothing. */
export function isSilentOn(named: Named, { asks }: Pick<Question, 'asks'>, story: Story): boolean {
  return asks === 'role' || asks === 'said' ? !speaksOrActs(named, story) : !isMentioned(named, story);
}

function speaksOrActs({ actors }: Named, { analyses, roles }: Story): boolean {
  return (
    roles.some(({ actor, role }) => actors.has(actor) && role !== 'no part') ||
    analyses.some(
      ({ statements, tellings }) =>
        statements.some(({ speakers }) => speakers.some(({ actor }) => actors.has(actor))) ||
        tellings.some(({ parts, reality }) => reality !== 'denied' && parts.some(({ actor }) => actors.has(actor))),
    )
  );
}

function isMentioned({ actors }: Named, { analyses }: Story): boolean {
  return analyses.some((analysis) =>
    analysis.sentences.some(
      (sentence) =>
        actorsIn(analysis, sentence).some(({ actor }) => actors.has(actor)) &&
        !NOT_FOUND.test(analysis.report.text.slice(sentence.start, sentence.end)),
    ),
  );
}

/** “Sources do not mention a role of …” in a report's own words. */
export function notFoundBy({ analyses }: Story, { actors }: Named): readonly Citation[] {
  return analyses.flatMap((analysis) =>
    analysis.sentences
      .filter((sentence) => NOT_FOUND.test(analysis.report.text.slice(sentence.start, sentence.end)))
      .filter((sentence) => actorsIn(analysis, sentence).some(({ actor }) => actors.has(actor)))
      .map((sentence) => cite(analysis.report, sentence)),
  );
}
