import { cacheFolder, folderCache, memoryCache } from '../draft/cache.ts';
import { type Drafter, openDrafter } from '../draft/drafter.ts';
import { type Fetch, ModelError, type Question } from '../draft/model.ts';
import { linkQuestions, type Proposal, proposeMissed, sentenceQuestions } from '../draft/proposal.ts';
import { type Settings, settingsFrom } from '../draft/settings.ts';
import { translateAnswer, translationQuestions } from '../draft/translation.ts';
import { type Dropped, wordAnswer, wordingQuestions } from '../draft/wording.ts';
import { loadParser } from '../load.ts';
import type { Answer } from '../model/answer.ts';
import { showName } from '../model/show.ts';
import type { Story } from '../model/story.ts';
import { type Call, wrongUse } from './command.ts';
import { formatOf } from './result.ts';
import type { Terminal } from './terminal.ts';

/** The answer with what a model drafted and the guard let pass; null where only what would be sent was to be shown. */
export async function drafted(answer: Answer, story: Story, call: Call, terminal: Terminal): Promise<Answer | null> {
  const { wording, translate } = call.options;
  if (translate !== undefined && !/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u.test(translate))
    throw wrongUse(`--translate takes the tag of a language, such as de or pt-BR, not “${translate}”`);
  if (translate !== undefined && !['text', 'json'].includes(formatOf(call, ['text', 'json', 'markdown', 'html'])))
    throw wrongUse('translations stand in text and JSON only');
  const settings = settingsOf(process.env);
  if (call.options.dryRun !== undefined) {
    const questions = [
      ...(wording === undefined ? [] : wordingQuestions(answer)),
      ...(translate === undefined ? [] : translationQuestions(answer, translate)),
    ];
    terminal.print(
      await whatWouldBeSent(
        questions.map(({ question }) => question),
        settings,
      ),
    );
    return null;
  }
  const drafter = drafterFor(settings, terminal);
  let result = answer;
  if (wording !== undefined) {
    const reports = story.analyses.map(({ report }) => report);
    const parser = call.options.models === 'none' ? null : loadParser();
    const worded = await wordAnswer(result, reports, drafter, parser);
    tellDropped('lines worded', worded, drafter, terminal);
    result = worded.answer;
  }
  if (translate !== undefined) {
    const translated = await translateAnswer(result, translate, drafter);
    tellDropped('quotations translated', translated, drafter, terminal);
    result = translated.answer;
  }
  return result;
}

/** What a model proposes that the rules missed; null where only what would be sent was to be shown. */
export async function proposed(story: Story, call: Call, terminal: Terminal): Promise<readonly Proposal[] | null> {
  const settings = settingsOf(process.env);
  if (call.options.dryRun !== undefined) {
    const questions = [...sentenceQuestions(story), ...linkQuestions(story)];
    terminal.print(
      await whatWouldBeSent(
        questions.map(({ question }) => question),
        settings,
      ),
    );
    return null;
  }
  const drafter = drafterFor(settings, terminal);
  const { proposals, asked, dropped } = await proposeMissed(story, drafter);
  tellDropped('sentences shown; proposals', { asked, kept: proposals.length, dropped }, drafter, terminal);
  return proposals;
}

function settingsOf(environment: Readonly<Record<string, string | undefined>>): Settings {
  const settings = settingsFrom(environment);
  if (settings === null)
    throw wrongUse(
      'no language model is set up: CROSSREAD_MODEL_URL and CROSSREAD_MODEL_NAME name one (docs/models.md)',
    );
  if (typeof settings === 'string') throw wrongUse(settings);
  return settings;
}

function drafterFor(settings: Settings, terminal: Terminal): Drafter {
  terminal.step(`asking ${settings.name} …`);
  return openDrafter(settings, { cache: folderCache(cacheFolder(process.env)) });
}

/** Every request letter for letter, made by the code that would send it; the key alone is left out. */
async function whatWouldBeSent(questions: readonly Question[], settings: Settings): Promise<string> {
  const requests: object[] = [];
  const record: Fetch = (input, init) => {
    const body: unknown = JSON.parse(String(init?.body));
    requests.push({ method: init?.method ?? 'GET', url: String(input instanceof Request ? input.url : input), body });
    return Promise.reject(new ModelError('nothing is sent', false));
  };
  for (const question of questions) {
    const limits = { ...settings.limits, retries: 0 };
    const dry = openDrafter(
      { ...settings, key: settings.key === null ? null : 'hidden', limits },
      { cache: memoryCache(), fetch: record },
    );
    await dry.ask(question, NOTHING);
  }
  return `${JSON.stringify({ sends: requests.length, requests }, null, 2)}\n`;
}

/** Asked with, where no answer is waited for. */
const NOTHING = { safeParse: () => ({ success: false }) } as unknown as Parameters<Drafter['ask']>[1];

/** What became of the drafts, on standard error: each that was dropped with its reason. */
function tellDropped(
  what: string,
  { asked, kept, dropped }: { readonly asked: number; readonly kept: number; readonly dropped: readonly Dropped[] },
  drafter: Drafter,
  terminal: Terminal,
): void {
  terminal.step('');
  const { calls, cached, tokensIn, tokensOut, cost, trouble } = drafter.spent();
  terminal.note(
    `crossread: ${kept} of ${asked} ${what} by ${drafter.name}; ${dropped.length} dropped (${calls} calls, ${cached} known, ${tokensIn} + ${tokensOut} tokens${cost > 0 ? `, cost ${cost.toFixed(4)}` : ''})`,
  );
  for (const why of trouble) terminal.note(`crossread: ${drafter.name}: ${why}`);
  for (const { line, why } of dropped)
    terminal.note(`crossread: dropped: ${showName(why)} — ${showName(line.slice(0, 120))}`);
}
