/** A story made of small invented texts, for tests that need the whole way: file name → text. */
import { loadLexicon } from '../src/load.ts';
import type { Story } from '../src/model/story.ts';
import { compare, readReports, understand } from '../src/pipeline.ts';

const lexicon = loadLexicon();

export function storyOf(texts: Readonly<Record<string, string>>): Story {
  const inputs = Object.entries(texts).map(([file, text]) => ({ file, bytes: new TextEncoder().encode(text) }));
  const { reports, failures } = readReports(inputs);
  if (failures.length > 0) throw new Error(failures.map(({ message }) => message).join('\n'));
  return compare(understand(reports, lexicon), lexicon);
}
