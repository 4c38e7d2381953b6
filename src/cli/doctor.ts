import { existsSync } from 'node:fs';
import { loadLexicon } from '../load.ts';
import { once } from '../model/once.ts';
import { type Store, StoreError, type StoreFault } from '../store/store.ts';
import { type Call, wrongUse } from './command.ts';
import { openStore } from './kept.ts';
import type { Terminal } from './terminal.ts';

/** `crossread doctor --case CASE` */
export async function doctor(call: Call, terminal: Terminal): Promise<number> {
  const { case: path, store: address, salvage } = call.options;
  if (address !== undefined) return await checkStore(call, terminal);
  if (path === undefined) throw wrongUse('name the case with --case FILE');
  if (!existsSync(path)) throw new StoreError('missing', `${path}: there is no such case.`);
  const faults = await faultsOf(path);
  for (const { kind, message } of faults) terminal.print(`${kind}: ${message}\n`);
  if (faults.length === 0) terminal.print(`${path} is whole.\n`);
  if (salvage !== undefined) {
    const { salvageSqlite } = await import('../store/salvage.ts');
    const { reports, lost } = await salvageSqlite(path, salvage);
    terminal.print(
      `${reports} ${reports === 1 ? 'report' : 'reports'} saved in ${salvage}${lost === 0 ? '' : `; ${lost} could not be`}.\n`,
    );
  }
  return faults.length > 0 ? 3 : 0;
}

async function checkStore(call: Call, terminal: Terminal): Promise<number> {
  if (call.options.salvage !== undefined) throw wrongUse('--salvage saves what is left of a file');
  const { store, name } = await openStore(call);
  const faults = await allFaults(store);
  await store.close();
  for (const { kind, message } of faults) terminal.print(`${kind}: ${message}\n`);
  if (faults.length === 0) terminal.print(`${name} is whole.\n`);
  return faults.length > 0 ? 3 : 0;
}

/** Of the store itself; where there is none, of what is kept of comparisons, too. */
async function allFaults(store: Store): Promise<readonly StoreFault[]> {
  const faults = await store.check();
  if (faults.length > 0) return faults;
  const { engineName } = await import('../kept/engine.ts');
  const { comparisonFaults } = await import('../kept/faults.ts');
  return comparisonFaults(store, { load: once(() => loadLexicon()), engine: engineName() });
}

/** What keeps a file from being opened is what is wrong with it. */
async function faultsOf(path: string): Promise<readonly StoreFault[]> {
  const { openSqlite } = await import('../store/sqlite.ts');
  try {
    const store = await openSqlite(path, { readOnly: true });
    const faults = await allFaults(store);
    await store.close();
    return faults;
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return [{ kind: error.kind, message: error.message }];
  }
}
