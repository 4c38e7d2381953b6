import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { STORY_FORMS } from '../../src/form/form.ts';
import type { Lexicon } from '../../src/lexicon/lexicon.ts';
import type { Answer } from '../../src/model/answer.ts';
import { answer, write } from '../../src/pipeline.ts';
import { answerMarkdown } from '../../src/write/markdown.ts';
import { askedPage, judgeAsked } from './asked.ts';
import { judge } from './judge.ts';
import { keyOf, type Row } from './rows.ts';
import { type Golden, judgedOf, tell } from './story.ts';
import { traceOf } from './trace.ts';

/** What Crossread makes of a story now. */
export interface Made {
  /** Path inside the story's folder → what stands there: `answer.md`, `trace.tsv`, and `forms/timeline.md` and so on. */
  readonly files: Readonly<Record<string, string>>;
  /** In the order of must.tsv; `why` is null where the row holds. */
  readonly rows: readonly { readonly row: Row; readonly why: string | null }[];
  /** What does not hold of questions.tsv. */
  readonly asked: readonly string[];
}

export function make(golden: Golden, lexicon: Lexicon): Made {
  const told = tell(golden.inputs, lexicon);
  const judged = judgedOf(golden, told);
  const ask = (question: string): Answer => answer(question, told.story);
  return {
    files: {
      'answer.md': answerMarkdown(answer(golden.question, told.story), told.story),
      ...(golden.asked.length === 0 ? {} : { 'questions.md': askedPage(golden.asked, ask) }),
      'trace.tsv': traceOf(judged.case, (file) => judged.texts.get(basename(file)) ?? ''),
      ...Object.fromEntries(
        STORY_FORMS.map((form) => [`forms/${form}.md`, answerMarkdown(write(form, told.story), told.story)]),
      ),
    },
    rows: golden.must.map((row) => ({ row, why: judge(row, judged) })),
    asked: golden.asked.flatMap((row) =>
      judgeAsked(row, ask(row.question)).map(
        (why) => `golden/${golden.name}/questions.tsv:${row.line}: ${row.question}: ${why}`,
      ),
    ),
  };
}

/** One line for each recorded file that is missing or differs. What came out now is written beside it. */
export function differing({ name, folder }: Golden, { files }: Made): string[] {
  return Object.entries(files).flatMap(([file, now]) => {
    const path = join(folder, file);
    const changed = file.replace('.', '.changed.');
    if (existsSync(path) && readFileSync(path, 'utf8') === now) {
      rmSync(join(folder, changed), { force: true });
      return [];
    }
    mkdirSync(dirname(join(folder, changed)), { recursive: true });
    writeFileSync(join(folder, changed), now);
    const told = existsSync(path) ? `golden/${name}/${file} differs` : `golden/${name}/${file} is missing`;
    return [`${told}: compare it with golden/${name}/${changed}, then run: npm run golden -- accept ${name}`];
  });
}

/** One line for each row that fails and is not known to, and for each that is known to and holds, or is no row. */
export function unexpected({ name, notYet, must }: Golden, { rows, asked }: Made): string[] {
  const known = new Set(notYet.map(keyOf));
  const all = new Set(must.map(keyOf));
  return [
    ...asked,
    ...rows
      .filter(({ row, why }) => why !== null && !known.has(keyOf(row)))
      .map(({ row, why }) => `golden/${name}/must.tsv:${row.line}: ${keyOf(row)}: ${why}`),
    ...rows
      .filter(({ row, why }) => why === null && known.has(keyOf(row)))
      .map(({ row }) => `golden/${name}/not-yet.tsv lists what holds now, take it out: ${keyOf(row)}`),
    ...notYet
      .filter((row) => !all.has(keyOf(row)))
      .map((row) => `golden/${name}/not-yet.tsv:${row.line} is no row of must.tsv: ${keyOf(row)}`),
  ];
}

/** For each kind of row how many hold, as a table. */
export function counts({ rows }: Made): string {
  const kinds = [...Map.groupBy(rows, ({ row }) => row.kind)];
  const lines = kinds.map(([kind, of]) => {
    const held = of.filter(({ why }) => why === null).length;
    return `  ${kind.padEnd(14)} ${String(held).padStart(3)} of ${of.length}`;
  });
  const held = rows.filter(({ why }) => why === null).length;
  return [...lines, `  ${'all'.padEnd(14)} ${String(held).padStart(3)} of ${rows.length}`].join('\n');
}
