import type { Command } from './command.ts';
import { ANSWERING } from './commands-answering.ts';
import { KEEPING } from './commands-keeping.ts';
import { SERVING } from './commands-serving.ts';

/** Everything the program can do. What a command needs is loaded when it runs: help and the check of an answer load little. */
export const COMMANDS: readonly Command[] = [...ANSWERING, ...KEEPING, ...SERVING];
