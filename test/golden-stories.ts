import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadLexicon } from '../src/load.ts';
import type { Story } from '../src/model/story.ts';
import { compare, readReports, understand } from '../src/pipeline.ts';
import { gatherInputs } from '../src/read/gather.ts';

const root = join(import.meta.dirname, '..');
const told = new Map<string, Story>();

/** The names of all golden stories, in order. */
export function goldenNames(): readonly string[] {
  const entries = readdirSync(join(root, 'golden'), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** The folder of a golden story's reports. */
export function reportsOf(name: string): string {
  return join(root, 'golden', name, 'reports');
}

export function questionOf(name: string): string {
  const text = readFileSync(join(root, 'golden', name, 'story.json'), 'utf8');
  return (JSON.parse(text) as { question: string }).question;
}

/** A golden story, set against each other once in a run. */
export function goldenStory(name: string): Story {
  const before = told.get(name);
  if (before !== undefined) return before;
  const lexicon = loadLexicon();
  const { reports } = readReports(gatherInputs([reportsOf(name)]).inputs);
  const story = compare(understand(reports, lexicon), lexicon);
  told.set(name, story);
  return story;
}
