import { centralTo } from '../answer/central.ts';
import { introduce } from '../answer/introduce.ts';
import { writeLimits } from '../answer/limits.ts';
import { gatherMaterial, type Material } from '../answer/material.ts';
import { mattersOf } from '../answer/next.ts';
import { tellUnderstood, understandTopic } from '../answer/question.ts';
import { sourcesOf } from '../answer/source.ts';
import { MATTERS } from '../lexicon/questions.ts';
import type { Answer, Form, Section } from '../model/answer.ts';
import type { Story } from '../model/story.ts';
import { writeActors } from './actors.ts';
import { writeBrief } from './brief.ts';
import { writeCourse } from './course.ts';
import { writeDigest } from './digest.ts';
import { writeExplain } from './explain.ts';
import { writePositions } from './positions.ts';
import { writeTimelineForm } from './timeline.ts';

/** What a form may be given: a topic narrows it as a question would; without one it tells of the whole story. */
export interface FormOptions {
  readonly about?: string;
  readonly asked?: string;
}

/** The forms that need nothing but a story. */
export type StoryForm = Extract<Form, 'digest' | 'explain' | 'brief' | 'timeline' | 'course' | 'positions' | 'actors'>;

/** One form: its title, and its sections from the material; the limits follow by themselves. */
interface Row {
  readonly title: string;
  readonly sections: (material: Material) => readonly Section[];
}

const FORMS: Readonly<Record<StoryForm, Row>> = {
  digest: { title: 'Digest', sections: writeDigest },
  explain: { title: 'Explainer', sections: writeExplain },
  brief: { title: 'Brief: who spoke with whom', sections: writeBrief },
  timeline: { title: 'Timeline', sections: writeTimelineForm },
  course: { title: 'Course of events', sections: writeCourse },
  positions: { title: 'Who stands where', sections: writePositions },
  actors: { title: 'Who is who', sections: writeActors },
};

export const STORY_FORMS = Object.keys(FORMS) as readonly StoryForm[];

/** Write a page of a kind from a story. Sections without lines are left out. */
export function writeForm(form: StoryForm, story: Story, { about, asked }: FormOptions = {}): Answer {
  const { title, sections } = FORMS[form];
  const material = about === undefined ? wholeStory(story) : gatherMaterial(understandTopic(about, story), story);
  return {
    question: about === undefined ? title : `${title}: ${about}`,
    asked: asked ?? null,
    form,
    understood: about === undefined ? tagsOf(material) : tellUnderstood(material.question),
    sections: introduce(
      [...sections(material), writeLimits(material)].filter(({ lines }) => lines.length > 0),
      story,
    ),
    sources: sourcesOf(story),
  };
}

/** What the page is about: the parties of which most is told, and the matters. */
function tagsOf({ story, question }: Material): string {
  const counts = new Map<string, number>();
  for (const { tellings, statements } of story.analyses) {
    const parties = [...tellings.flatMap(({ parts }) => parts), ...statements.flatMap(({ speakers }) => speakers)];
    for (const { party } of parties) if (party !== null) counts.set(party, (counts.get(party) ?? 0) + 1);
  }
  const parties = [...counts].sort((a, b) => b[1] - a[1]).slice(0, MOST_TAGS); // between equals the first named, never the name
  const matters = question.matters.slice(0, MOST_TAGS).map(({ id }) => id);
  const tags: readonly (readonly [string, readonly string[]])[] = [
    ['parties', parties.map(([party]) => party)],
    ['matters', matters],
  ];
  return tags.flatMap(([kind, words]) => (words.length === 0 ? [] : [`${kind}: ${words.join(', ')}`])).join('; ');
}

const MOST_TAGS = 5;

function wholeStory(story: Story): Material {
  const matters = new Set(mattersOf(story));
  const question = {
    ...understandTopic('What happened?', story),
    matters: MATTERS.filter(({ id }) => matters.has(id)),
  };
  return gatherMaterial(question, story, centralTo(story));
}
