/** In place of the process that reads (`src/kept/cell-process.ts`): it finds nothing in anything, at once, and some words are poison to it. */
import type { CellOrder, CellReply } from '../src/kept/cell.ts';
import { takePoison } from './poison.ts';

process.on('message', (order: CellOrder) => {
  takePoison(order);
  send({ type: 'read', reports: [], failures: [], analyses: [] });
});
process.on('disconnect', () => process.exit());
send({ type: 'ready' });

function send(reply: CellReply): void {
  process.send?.(reply);
}
