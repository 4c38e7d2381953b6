import { loadLexicon } from '../src/load.ts';
import type { Story } from '../src/model/story.ts';
import { readGolden, tell } from '../tools/golden/story.ts';

const told = new Map<string, Story>();

/** A golden story, read, understood and compared once in a run. */
export function toldStory(name: string): Story {
  const story = told.get(name) ?? tell(readGolden(name).inputs, loadLexicon()).story;
  told.set(name, story);
  return story;
}
