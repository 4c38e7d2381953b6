import type { Proposal } from '../draft/proposal.ts';
import { showName } from '../model/show.ts';
import { caseJson } from '../write/json.ts';
import { openCase, streamReports } from './case.ts';
import { type Call, wrongUse } from './command.ts';
import { type Begun, type LineMaker, openLineMaker, threadsOf } from './lines.ts';
import { wantsModel } from './model-wanted.ts';
import { overview } from './overview.ts';
import { formatOf, openResult, writeResult } from './result.ts';
import type { Terminal } from './terminal.ts';
import { writeTexts } from './texts.ts';

/** `crossread read FILE...` */
export async function read(call: Call, terminal: Terminal): Promise<number> {
  if (call.options.texts !== undefined) return await writeTexts(call.options.texts, call, terminal);
  const format = formatOf(call, ['text', 'json', 'jsonl']);
  const drafts = wantsModel(call);
  if (drafts && format === 'jsonl') throw wrongUse('--proposals looks at all reports together: not as jsonl');
  if (format === 'jsonl') return await readLines(call, terminal);
  const opened = await openCase(call, terminal);
  if (opened === null) return 1;
  const { story } = opened;
  const proposals = drafts ? await (await import('./draft.ts')).proposed(story, call, terminal) : [];
  if (proposals === null) return 0;
  const told = drafts ? proposals : undefined;
  writeResult(
    format === 'json' ? caseJson(story, told) : `${overview(story)}${proposedText(proposals)}`,
    call,
    terminal,
  );
  return opened.failed ? 1 : 0;
}

/** What a model proposes, apart from what was found. */
function proposedText(proposals: readonly Proposal[]): string {
  if (proposals.length === 0) return '';
  const lines = proposals.map((one) => {
    const [first, ...more] =
      one.kind === 'statement'
        ? [one.speaker, one.cue, one.words]
        : one.kind === 'happening'
          ? [one.clause]
          : one.words;
    const words = [first, ...more].map((at) => `“${at?.quote ?? ''}”`).join(' · ');
    return `- ${one.kind === 'happening' ? one.is : one.kind}: ${words} (${one.rule}; ${showName(first?.file ?? '')} ${first?.start})\n`;
  });
  return `\nProposed by a language model; nothing rests on it\n${lines.join('')}`;
}

/** One line for each report, in their order, while hardly more than a portion for each thread is kept: the memory does not grow with the
 *  folder. */
async function readLines(call: Call, terminal: Terminal): Promise<number> {
  const threads = threadsOf(call);
  const result = openResult(call, terminal);
  let maker: LineMaker | null = null;
  try {
    const portions = streamReports(call, terminal);
    const begun: Begun[] = [];
    for (;;) {
      const next = await portions.next();
      if (next.done === true) {
        for (const { lines } of begun) await result.write(await lines);
        if (next.value !== 'none read') result.close();
        return next.value === 'all read' ? 0 : 1;
      }
      const { reports, lexicon } = next.value;
      maker ??= openLineMaker(threads, lexicon, { models: call.options.models === 'none' ? 'none' : 'all' });
      begun.push(await maker.begin(reports));
      while (begun.length > 0 && (threads === 1 || begun.length > maker.most))
        await result.write((await begun.shift()?.lines) ?? '');
    }
  } finally {
    maker?.close();
    result.abandon();
  }
}
