import { readApp } from '../src/http/app-files.ts';
import { type Desk, openDesk } from '../src/http/desk.ts';
import { type Running, type ServerOptions, startServer } from '../src/http/server.ts';
import { type Cells, openCells } from '../src/kept/cell.ts';
import { answerHttp } from '../src/mcp/server.ts';
import { LIMITS } from '../src/model/limits.ts';
import { gatherInputs } from '../src/read/gather.ts';
import { reportsOf } from './golden-stories.ts';

/** One process that reads for all servers of the tests: it has its words and models to load. */
const CELLS = openCells({ models: 'all' });

/** A server of golden stories on a free port of this machine, with all of them read. */
export interface Served extends Running {
  readonly desk: Desk;
  /** What the server wrote down as its own faults. */
  readonly faults: readonly unknown[];
}

export async function served(
  stories: readonly string[],
  options: Partial<ServerOptions> & {
    readonly kept?: string;
    readonly cells?: Cells;
    readonly models?: 'all' | 'none';
    readonly waits?: number;
  } = {},
): Promise<Served> {
  const { kept = null, cells = CELLS, models = 'all', waits, ...settings } = options;
  const desk = await openDesk({ models, limits: LIMITS, kept, cells, ...(waits === undefined ? {} : { waits }) });
  for (const name of stories) await readInto(desk, name);
  const faults: unknown[] = [];
  const running = await startServer(desk, {
    host: '127.0.0.1',
    port: 0,
    allowed: [],
    token: null,
    app: readApp(`${import.meta.dirname}/../app/dist`),
    largest: 8 << 20,
    fault: (error) => faults.push(error),
    agents: answerHttp,
    ...settings,
  });
  return {
    ...running,
    desk,
    faults,
    close: async () => {
      await running.close();
      await desk.close();
    },
  };
}

async function readInto(desk: Desk, name: string): Promise<void> {
  const id = await desk.do<'begin'>({ do: 'begin', name });
  await desk.do<'add'>({ do: 'add', story: id, inputs: gatherInputs([reportsOf(name)]).inputs });
}
