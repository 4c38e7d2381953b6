#!/usr/bin/env node
import { CommanderError, Option as CommanderOption, Command as Program } from 'commander';
import { showName } from '../model/show.ts';
import { VERSION } from '../model/version.ts';
import { StoreError } from '../store/store.ts';
import { type Call, type Command, isWrongUse } from './command.ts';
import { COMMANDS } from './commands.ts';
import { processTerminal, type Terminal } from './terminal.ts';

/** Run one command line and give its exit code. A mistake of the user is told in a line or two; anything else that is thrown
 *  is a fault of Crossread: it says so and keeps its stack. */
export async function main(args: readonly string[], terminal: Terminal): Promise<number> {
  let code = 0;
  const program = parser(terminal, async (command, call) => {
    code = await command.run(call, terminal);
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (isWrongUse(error)) {
      terminal.note(`crossread: ${error.message}`);
      return 2;
    }
    if (error instanceof StoreError) {
      terminal.note(`crossread: ${showName(error.message)}`);
      return WRONG_NAMES.includes(error.kind) ? 2 : 1;
    }
    const stack = error instanceof Error ? error.stack : String(error);
    terminal.note(
      `crossread: a fault of Crossread ${VERSION}, not of your input. Please report it with these lines:\n${stack}`,
    );
    return FAULT;
  }
}

/** A store that is not there, or not one: wrong use. Anything else is a failure of the input. */
const WRONG_NAMES: readonly string[] = ['missing', 'not-a-case', 'exists'];

/** Beyond the codes of the contract, so that no program takes a crash for one of them (EX_SOFTWARE of sysexits.h). */
const FAULT = 70;

/** The parser for the table. It writes to the terminal it is given and throws where it would leave the process. */
function parser(terminal: Terminal, run: (command: Command, call: Call) => Promise<void>): Program {
  const program = new Program('crossread')
    .description('Reads many reports of the same event: what happened, who says so, where the accounts differ.')
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show help for a command')
    .configureOutput({
      writeOut: terminal.print,
      writeErr: (text) => terminal.note(text.trimEnd()),
      outputError: (text, write) => write(text.replace(/^error: /, 'crossread: ')),
    })
    .exitOverride()
    .showHelpAfterError('Run “crossread help” to see the commands.')
    .addHelpText('after', `\n${EXIT_CODES}`);
  for (const command of COMMANDS) {
    const sub = program.command(command.name).summary(command.summary).description(command.details);
    sub.showHelpAfterError(
      `For example: crossread ${command.examples[0]}\nRun “crossread help ${command.name}” for more.`,
    );
    for (const { name, about, takes, unless } of command.arguments)
      sub.argument(unless === undefined ? ARGUMENT[takes](name) : `[${name}...]`, about);
    for (const { flags, about, choices } of command.options) {
      const option = new CommanderOption(flags, about);
      sub.addOption(choices === undefined ? option : option.choices(choices));
    }
    sub.addHelpText('after', `\nExamples:\n${command.examples.map((line) => `  crossread ${line}\n`).join('')}`);
    sub.action(() => {
      const call = callOf(command, sub);
      const missing = command.arguments.find(({ unless }) =>
        unless?.every((option) => call.options[option] === undefined),
      );
      if (missing !== undefined && call.files.length === 0) {
        sub.error(`error: missing required argument '${missing.name}'`, { code: 'commander.missingArgument' });
      }
      return run(command, call);
    });
  }
  return program;
}

const ARGUMENT: Readonly<Record<Command['arguments'][number]['takes'], (name: string) => string>> = {
  one: (name) => `<${name}>`,
  many: (name) => `<${name}...>`,
  any: (name) => `[${name}...]`,
  'none or one': (name) => `[${name}]`,
};

const EXIT_CODES = 'Exit codes: 0 done, 1 some inputs failed (the rest was done), 2 wrong use, 3 a check found faults.';

function callOf(command: Command, sub: Program): Call {
  const words: Record<string, string> = {};
  let files: readonly string[] = [];
  command.arguments.forEach(({ name, takes }, index) => {
    const given: unknown = sub.processedArgs[index];
    if (takes === 'many' || takes === 'any') files = Array.isArray(given) ? given.map(String) : [];
    else words[name] = typeof given === 'string' ? given : '';
  });
  const options = Object.entries(sub.opts()).map(([name, value]) => [name, optionText(value)]);
  return { words, files, options: Object.fromEntries(options) };
}

/** Several values of one option, one a line. */
function optionText(value: unknown): string {
  if (value === true) return '';
  return Array.isArray(value) ? value.join('\n') : String(value);
}

if (import.meta.main) {
  const args = process.argv.slice(2);
  process.exitCode = await main(args, processTerminal(args.includes('--progress') ? 'always' : 'when slow'));
}
