/** `node tools/read-aloud.ts FOLDER [QUESTIONS]`: what a person who reads aloud all pages of a folder of reports, and the answers to the
 *  questions in a file, one a line, would stumble over. For stories that do not stand in `golden`; those are read by `npm test`. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { STORY_FORMS } from '../src/form/form.ts';
import { loadLexicon } from '../src/load.ts';
import { answer, compare, readReports, understand, write } from '../src/pipeline.ts';
import { stumbles } from '../test/prose.ts';

const [folder, questions] = process.argv.slice(2);
if (folder === undefined) {
  console.error('node tools/read-aloud.ts FOLDER [QUESTIONS]');
  process.exitCode = 2;
} else {
  const files = readdirSync(folder)
    .sort((a, b) => (a < b ? -1 : 1))
    .filter((file) => statSync(join(folder, file)).isFile());
  const inputs = files.map((file) => ({ file, bytes: readFileSync(join(folder, file)) }));
  const lexicon = loadLexicon();
  const story = compare(understand(readReports(inputs).reports, lexicon), lexicon);
  const asked =
    questions === undefined
      ? []
      : readFileSync(questions, 'utf8')
          .split('\n')
          .filter((line) => line !== '');
  const pages = [
    ...STORY_FORMS.map((form) => ({ name: form as string, page: write(form, story) })),
    ...asked.map((question) => ({ name: question, page: answer(question, story) })),
  ];
  const found = pages.flatMap(({ name, page }) => stumbles(page).map((why) => `${name}: ${why}`));
  for (const line of found) console.log(line);
  const lines = pages.flatMap(({ page }) => page.sections.flatMap((section) => section.lines)).length;
  console.log(`${found.length} places in ${lines} lines of ${pages.length} pages`);
  if (found.length > 0) process.exitCode = 3;
}
