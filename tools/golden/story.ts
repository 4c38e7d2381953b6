import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Lexicon } from '../../src/lexicon/lexicon.ts';
import type { Input } from '../../src/model/input.ts';
import type { Report } from '../../src/model/report.ts';
import type { Story } from '../../src/model/story.ts';
import { answer, compare, readReports, understand } from '../../src/pipeline.ts';
import { answerJson, caseJson } from '../../src/write/json.ts';
import { type AskedRow, readAsked } from './asked.ts';
import type { Judged } from './judged.ts';
import { type Row, readRows } from './rows.ts';
import type { AnswerShape, CaseShape } from './shape.ts';

const root = join(import.meta.dirname, '..', '..');

/** A golden story as it stands on disk. */
export interface Golden {
  readonly name: string;
  readonly folder: string;
  readonly question: string;
  readonly more: readonly string[];
  readonly inputs: readonly Input[];
  readonly must: readonly Row[];
  /** Rows of `must` that are known not to hold yet. */
  readonly notYet: readonly Row[];
  /** Questions with what is expected of their direct answers. */
  readonly asked: readonly AskedRow[];
}

/** All stories, by name. */
export function storyNames(): string[] {
  return readdirSync(join(root, 'golden'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort((a, b) => (a < b ? -1 : 1));
}

export function readGolden(name: string): Golden {
  const folder = join(root, 'golden', name);
  const about = JSON.parse(readFileSync(join(folder, 'story.json'), 'utf8')) as {
    question: string;
    'more questions': string[];
  };
  const rows = (file: string) =>
    existsSync(join(folder, file)) ? readRows(readFileSync(join(folder, file), 'utf8'), `golden/${name}/${file}`) : [];
  return {
    name,
    folder,
    question: about.question,
    more: about['more questions'],
    inputs: inputsIn(name),
    must: rows('must.tsv'),
    notYet: rows('not-yet.tsv'),
    asked: askedIn(folder, name),
  };
}

function askedIn(folder: string, name: string): readonly AskedRow[] {
  const path = join(folder, 'questions.tsv');
  return existsSync(path) ? readAsked(readFileSync(path, 'utf8'), `golden/${name}/questions.tsv`) : [];
}

/** Named from the root, so that ids and recorded files are the same on every machine. */
function inputsIn(name: string): Input[] {
  return readdirSync(join(root, 'golden', name, 'reports'))
    .sort((a, b) => (a < b ? -1 : 1))
    .map((file) => {
      const path = `golden/${name}/reports/${file}`;
      return { file: path, bytes: readFileSync(join(root, path)) };
    });
}

/** A story read, understood and compared, ready for questions. */
export interface Told {
  readonly reports: readonly Report[];
  readonly story: Story;
  readonly lexicon: Lexicon;
}

export function tell(inputs: readonly Input[], lexicon: Lexicon): Told {
  const { reports, failures } = readReports(inputs);
  const [failure] = failures;
  if (failure !== undefined) throw new Error(`${failure.file}: ${failure.message}`);
  return { reports, story: compare(understand(reports, lexicon), lexicon), lexicon };
}

/** What a judgement looks at: the published JSON and the stored texts. */
export function judgedOf({ question }: Pick<Golden, 'question'>, { reports, story }: Told): Judged {
  const answers = new Map<string, AnswerShape>();
  return {
    question,
    case: JSON.parse(caseJson(story)) as CaseShape,
    ask: (asked) => {
      const found = answers.get(asked) ?? (JSON.parse(answerJson(answer(asked, story))) as AnswerShape);
      answers.set(asked, found);
      return found;
    },
    texts: new Map(reports.map(({ file, text }) => [basename(file), text])),
  };
}
