/** THE THREAD THAT READS: answers what is wanted of the states that it was handed. A new state takes the place of the old one at once; a flow
 *  that has begun goes on with the one it began with. */
import { type MessagePort, parentPort } from 'node:worker_threads';
import { flowOf, type Telling, tell } from './tell.ts';
import type { FromTeller, Passed, ToTeller } from './wanted.ts';

const states = new Map<string, Telling & { readonly revision: number }>();
const flows = new Map<number, Iterator<string>>();
const encoder = new TextEncoder();

parentPort?.on('message', (message: ToTeller) => {
  try {
    receive(message);
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    if ('number' in message) post({ type: 'failed', number: message.number, message: text });
    else throw error;
  }
});

function receive(message: ToTeller): void {
  switch (message.type) {
    case 'keeper':
      listen(message.port);
      return;
    case 'tell': {
      const { number, story, wanted } = message;
      const state = states.get(story);
      if (state === undefined) post({ type: 'unknown', number });
      else post({ type: 'told', number, revision: state.revision, told: tell(wanted, state) });
      return;
    }
    case 'flow': {
      const state = states.get(message.story);
      const pieces = state === undefined ? null : flowOf(message.flow, state.story);
      if (pieces === null) {
        post({ type: 'unknown', number: message.number });
        return;
      }
      flows.set(message.number, pieces[Symbol.iterator]());
      next(message.number);
      return;
    }
    case 'more':
      next(message.number);
      return;
    case 'stop':
      flows.delete(message.number);
  }
}

function listen(port: MessagePort): void {
  port.on('message', ({ id, revision, story, pinned }: Passed) => {
    // A state without reports says nothing of what changed.
    const old = states.get(id)?.story;
    const before = old === undefined || old.analyses.length === 0 ? null : old;
    states.set(id, { story, before, pinned, revision });
    post({ type: 'changed', story: id, revision });
    port.postMessage(revision);
  });
}

function next(number: number): void {
  const piece = flows.get(number)?.next();
  if (piece === undefined) return;
  if (piece.done === true) {
    flows.delete(number);
    post({ type: 'end', number });
    return;
  }
  const bytes = encoder.encode(piece.value);
  parentPort?.postMessage({ type: 'piece', number, bytes } satisfies FromTeller, [bytes.buffer]);
}

function post(message: FromTeller): void {
  parentPort?.postMessage(message);
}
