/** `npm start`: the main job on the sample story, and how to do it on files of one's own. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { main } from '../src/cli/main.ts';
import { processTerminal } from '../src/cli/terminal.ts';

const root = join(import.meta.dirname, '..');
const story = 'golden/border-crisis';
const { question } = JSON.parse(readFileSync(join(root, story, 'story.json'), 'utf8')) as { question: string };
const terminal = processTerminal('when slow');
const page = join(root, 'out', 'border-crisis.html');

// From the root, so that the citations name the files as a reader finds them.
process.chdir(root);
mkdirSync('out', { recursive: true });
process.exitCode = await main(['ask', question, `${story}/reports`], terminal);
if (process.exitCode === 0) {
  let html = '';
  process.exitCode = await main(['ask', question, `${story}/reports`, '--format', 'html'], {
    ...terminal,
    print: (text) => {
      html += text;
    },
  });
  writeFileSync(page, html);
  terminal.print(`
────────────────────────────────────────────────────────────────────────
This was: ${question}
asked of the ${story} sample (an invented story).

The same answer as a page:   ${relative(process.cwd(), page)}
On your own files:           bin/crossread ask "YOUR QUESTION" FILE...
                             (text, Markdown, HTML or feed files, or folders of them)
`);
}
