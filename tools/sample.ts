/** `npm start`: the main job on the sample story, and how to do it on files of one's own. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openCase } from '../src/cli/case.ts';
import { processTerminal } from '../src/cli/terminal.ts';
import { answer } from '../src/pipeline.ts';
import { answerHtml } from '../src/write/html.ts';
import { answerText } from '../src/write/text.ts';

const STORY = 'golden/border-crisis';
const PAGE = 'out/border-crisis.html';

// From the root, so that the citations name the files as a reader of the clone finds them.
process.chdir(join(import.meta.dirname, '..'));
const terminal = processTerminal('when slow');
const { question } = JSON.parse(readFileSync(`${STORY}/story.json`, 'utf8')) as { question: string };
const opened = await openCase({ files: [`${STORY}/reports`], options: {} }, terminal);
if (opened === null) throw new Error(`${STORY}/reports holds no reports: the clone is not whole`);
const written = answer(question, opened.story);
mkdirSync('out', { recursive: true });
writeFileSync(PAGE, answerHtml(written, opened.story));
terminal.print(answerText(written, opened.story, terminal.look));
terminal.print(`
${'='.repeat(terminal.look.width)}
That was a question about ${STORY}/reports, an invented story.

The same answer as a page:  ${PAGE}
On your own files:          bin/crossread ask "YOUR QUESTION" FILE...
                            (text, Markdown, HTML or feed files, or folders of them)
`);
