/** In place of the process that reads (`src/kept/cell-process.ts`): it reads as that one does, but some words are poison to it. */
import { takePoison } from './poison.ts';

process.on('message', takePoison);
await import('../src/kept/cell-process.ts');
