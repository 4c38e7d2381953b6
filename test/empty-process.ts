/** In place of the process that reads (`src/kept/cell-process.ts`): it finds nothing in anything, at once, and some words are poison to it,
 *  some only when it has answered. */
import type { CellOrder, CellReply } from '../src/kept/cell.ts';
import { takePoison } from './poison.ts';

process.on('message', (order: CellOrder) => {
  takePoison(order);
  const words = order.type === 'input' ? new TextDecoder().decode(order.input.bytes) : '';
  const after = words.includes('ends when it is done') ? () => process.exit() : () => {};
  send({ type: 'read', reports: [], failures: [], analyses: [] }, after);
});
process.on('disconnect', () => process.exit());
send({ type: 'ready' });

function send(reply: CellReply, sent: () => void = () => {}): void {
  process.send?.(reply, sent);
}
