/** `node tools/mutate.ts [COUNT] [SEED]`: faults put into the answers and forms of all golden stories, as JSON, HTML and
 *  Markdown, 10,000 in all, one at a time; how many `verify` finds, and how many under the expected name. Ends with 1 where one is accepted. */
import { type Fault, verifyAnswer, verifyPublished } from '../src/cite/verify.ts';
import { STORY_FORMS } from '../src/form/form.ts';
import { loadLexicon } from '../src/load.ts';
import type { Story } from '../src/model/story.ts';
import { answer, write } from '../src/pipeline.ts';
import { answerJson } from '../src/write/json.ts';
import { readGolden, storyNames, tell } from './golden/story.ts';
import { type AnswerJson, type Good, type Mutation, mutations } from './mutations.ts';
import { publish } from './publish.ts';

/** The answer and every form of a story, by name, as they leave the program. */
export function goodPages(name: string, story: Story): { readonly page: string; readonly good: Good }[] {
  const reports = story.analyses.map(({ report }) => report);
  const written = [
    { page: 'answer', of: answer(readGolden(name).question, story) },
    ...STORY_FORMS.map((form) => ({ page: form, of: write(form, story) })),
  ];
  return written.map(({ page, of }) => ({
    page: `${name}/${page}`,
    good: {
      answer: JSON.parse(answerJson(of)) as AnswerJson,
      reports,
      ...namesIn(story),
      publish: (changed, how) => publish(of, story, changed, how),
    },
  }));
}

function namesIn({ actors, analyses }: Story): Pick<Good, 'names' | 'speakers'> {
  const named = (name: string) => /^\p{Lu}/u.test(name);
  const names = actors.filter(({ kind, name }) => kind === 'person' && named(name)).map(({ name }) => name);
  const said = analyses.flatMap(({ statements }) =>
    statements.flatMap(({ speakers }) => speakers.map(({ name }) => name)),
  );
  const outlets = analyses.flatMap(({ report }) => (report.outlet === null ? [] : [report.outlet]));
  return {
    names,
    speakers: [...new Set([...said.filter(named), ...actors.map(({ name }) => name).filter(named), ...outlets])],
  };
}

export interface Judged {
  readonly page: string;
  readonly mutation: Mutation;
  readonly faults: readonly Fault[];
}

/** `count` mutations of a page, each with what `verify` says to it. */
export function judged(page: string, good: Good, seed: number, count: number): Judged[] {
  return mutations(good, seed, count).map((mutation) => ({
    page,
    mutation,
    faults:
      mutation.page === null
        ? verifyAnswer(mutation.answer, mutation.reports)
        : (verifyPublished(mutation.page, mutation.reports) ?? []),
  }));
}

export function accepted(all: readonly Judged[]): readonly Judged[] {
  return all.filter(({ faults }) => faults.length === 0);
}

/** Those of which the first fault has another name than expected. */
export function otherwise(all: readonly Judged[]): readonly Judged[] {
  return all.filter(({ mutation, faults }) => faults.length > 0 && faults[0]?.name !== mutation.expected);
}

export function told({ page, mutation: { kind, expected, what }, faults }: Judged): string {
  return `${page}: ${kind}, ${expected}, ${faults[0]?.name ?? 'accepted'}: ${what}`;
}

if (import.meta.main) {
  const [count = 10_000, seed = 1] = process.argv.slice(2).map(Number);
  const lexicon = loadLexicon();
  const pages = storyNames().flatMap((name) => goodPages(name, tell(readGolden(name).inputs, lexicon).story));
  const all: Judged[] = [];
  for (const [at, { page, good }] of pages.entries()) {
    all.push(...judged(page, good, seed + at, Math.ceil((count - all.length) / (pages.length - at))));
  }
  for (const one of accepted(all)) console.log(told(one));
  for (const [kind, of] of Map.groupBy(otherwise(all), ({ mutation }) => mutation.kind)) {
    console.log(`another name: ${kind}: ${of.length}, as ${of.slice(0, 3).map(told).join('; ')}`);
  }
  const right = all.length - accepted(all).length - otherwise(all).length;
  const share = ((100 * right) / all.length).toFixed(1);
  console.log(
    `${all.length} mutations of ${pages.length} pages: ${accepted(all).length} accepted, ${right} under the expected name (${share} %)`,
  );
  if (accepted(all).length > 0) process.exitCode = 1;
}
