import { exportStory } from '../export/export.ts';
import type { Answer } from '../model/answer.ts';
import type { Story } from '../model/story.ts';
import { answer, changesBetween, write } from '../pipeline.ts';
import { entriesOf } from '../view/entries.ts';
import { mergesOf } from '../view/merges.ts';
import { momentsOf } from '../view/moments.ts';
import { networkOf } from '../view/network.ts';
import { overviewOf } from '../view/overview.ts';
import { readerOf } from '../view/reader.ts';
import { reasons } from '../why/reasons.ts';
import { answerHtml } from '../write/html.ts';
import { answerJson, type Case, caseLine, caseOf } from '../write/json.ts';
import { answerMarkdown } from '../write/markdown.ts';
import { answerText } from '../write/text.ts';
import { FILTERS, pageOf } from './lists.ts';
import type { Flow, ListName, Shape, Told, Wanted } from './wanted.ts';

/** A story in the thread that reads, and what it was before it last changed. */
export interface Telling {
  readonly story: Story;
  /** null where nothing is known before. */
  readonly before: Story | null;
  readonly pinned: readonly string[];
}

/** Answer what is wanted of a story. */
export function tell(wanted: Wanted, telling: Telling): Told {
  const { story, before } = telling;
  switch (wanted.what) {
    case 'overview':
      return json(overviewOf(story));
    case 'suggestions':
      return json({ questions: suggestionsOf(story) });
    case 'network':
      return json(networkOf(story));
    case 'moments':
      return json(momentsOf(story));
    case 'latest-changes': {
      if (before === null) return problem('nothing-changed', 'Nothing changed since the server began.');
      const written = changesBetween(before, story, { since: null });
      return shaped(written.answer, written.story, { format: 'json' });
    }
    case 'ask':
      return shaped(answer(wanted.question, story, asked(wanted.date)), story, wanted.as);
    case 'form': {
      const about = wanted.about === null ? {} : { about: wanted.about };
      return shaped(write(wanted.form, story, { ...asked(wanted.date), ...about }), story, wanted.as);
    }
    case 'list': {
      const page = pageOf(itemsOf(wanted.list, telling), wanted.filters, testsOf(wanted.list), wanted.page);
      return page === null ? problem('wrong-cursor', 'This cursor is of no page: begin without one.') : json(page);
    }
    case 'one': {
      const found = itemsOf(wanted.list, telling).find((item) => 'id' in item && item.id === wanted.id);
      return found === undefined ? missing(wanted.id) : json(found);
    }
    case 'reader': {
      const reader = readerOf(story, wanted.report);
      return reader === null ? missing(wanted.report) : json(reader);
    }
    case 'merges': {
      const merges = mergesOf(story, wanted.actor);
      return merges === null ? missing(wanted.actor) : json(merges);
    }
    case 'why': {
      const found = reasons(wanted.id, story);
      const [only] = found;
      if (only !== undefined && found.length === 1) return json(only);
      return problem(
        'no-such-part',
        found.length === 0
          ? `Nothing in this story has the id “${wanted.id}”.`
          : `“${wanted.id}” is the beginning of ${found.length} ids; write more of it.`,
      );
    }
  }
}

/** A page in the format that is wanted. */
export function shaped(page: Answer, story: Story, as: Shape): Told {
  switch (as.format) {
    case 'json':
      return { type: 'found', body: answerJson(page), media: 'application/json' };
    case 'text':
      return { type: 'found', body: answerText(page, story), media: 'text/plain; charset=utf-8' };
    case 'markdown':
      return { type: 'found', body: answerMarkdown(page, story, as), media: 'text/markdown; charset=utf-8' };
    case 'html':
      return { type: 'found', body: answerHtml(page, story, as), media: 'text/html; charset=utf-8' };
  }
}

export function asked(date: string | null): { readonly asked?: string } {
  return date === null ? {} : { asked: date };
}

/** A large part of a story, in pieces. null where there is no such part. */
export function flowOf(flow: Flow, story: Story): Iterable<string> | null {
  if (flow.flow === 'case') return slices(`${JSON.stringify(caseFor(story))}\n`);
  if (flow.flow === 'lines') return linesOf(story);
  if (flow.flow === 'csv') {
    const table = exportStory('csv', story).find(({ name }) => name === `${flow.table}.csv`);
    return table === undefined ? null : slices(table.text);
  }
  return slices(
    exportStory(flow.flow, story)
      .map(({ text }) => text)
      .join(''),
  );
}

/** A report a line: what of the case is its own. */
function* linesOf({ analyses, actors, happenings }: Story): Generator<string> {
  for (const analysis of analyses) {
    const { id } = analysis.report;
    const named = new Set(analysis.statements.flatMap(({ speakers }) => speakers.map(({ actor }) => actor)));
    yield caseLine({
      analysis,
      actors: actors.filter((actor) => named.has(actor.id)),
      happenings: happenings.filter(({ mentions }) => mentions.some(({ report }) => report === id)),
    });
  }
}

const PIECE = 1 << 18;

function* slices(text: string): Generator<string> {
  for (let start = 0; start < text.length; ) {
    let end = Math.min(text.length, start + PIECE);
    // Never between the halves of a pair.
    if (end < text.length && isHigh(text.charCodeAt(end - 1))) end++;
    yield text.slice(start, end);
    start = end;
  }
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

const FIRST = 'What happened?';
const MOST_QUESTIONS = 8;

/** Questions to begin with: what the answer to the first of them suggests, those that these reports answer first. */
function suggestionsOf(story: Story): readonly { readonly question: string; readonly answerable: boolean }[] {
  if (story.analyses.length === 0) return [];
  const next = answer(FIRST, story).sections.flatMap(({ role, lines }) => (role === 'next' ? lines : []));
  const suggested = next.map(({ text, answerable }) => ({ question: text, answerable: answerable === true }));
  const first = { question: FIRST, answerable: true };
  return [first, ...suggested.filter((one) => one.answerable), ...suggested.filter((one) => !one.answerable)].slice(
    0,
    MOST_QUESTIONS,
  );
}

/** The case as the contract has it, made once for each state of a story. */
function caseFor(story: Story): Case {
  const known = CASES.get(story);
  if (known !== undefined) return known;
  const made = caseOf(story);
  CASES.set(story, made);
  return made;
}

const CASES = new WeakMap<Story, Case>();

function itemsOf(list: ListName, { story, pinned }: Telling): readonly object[] {
  if (list !== 'reports') return caseFor(story)[list];
  const entries = entriesOf(story);
  return [
    ...entries.filter(({ id }) => pinned.includes(id)).map((entry) => ({ ...entry, pinned: true })),
    ...entries.filter(({ id }) => !pinned.includes(id)).map((entry) => ({ ...entry, pinned: false })),
  ];
}

/** Each list has filters of its own items. */
function testsOf(list: ListName): Readonly<Record<string, (item: object, words: string) => boolean>> {
  return FILTERS[list] as Readonly<Record<string, (item: object, words: string) => boolean>>;
}

function json(value: object): Told {
  return { type: 'found', body: `${JSON.stringify(value)}\n`, media: 'application/json' };
}

function problem(name: Extract<Told, { type: 'problem' }>['problem'], detail: string): Told {
  return { type: 'problem', problem: name, detail };
}

function missing(id: string): Told {
  return problem('no-such-part', `This story has no “${id}”.`);
}
