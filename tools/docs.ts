/** Writes `docs/commands.md` from the table of commands: `node tools/docs.ts`. A test compares the page with the table. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command, Option } from '../src/cli/command.ts';
import { COMMANDS } from '../src/cli/commands.ts';

/** The manual page of the command line, in Markdown. */
export function commandsPage(commands: readonly Command[]): string {
  return `# Commands

Made from the table in \`src/cli/commands.ts\` by \`node tools/docs.ts\`; do not edit.

Results go to standard output, everything else to standard error. Exit codes:

| code | meaning |
|---|---|
| 0 | done |
| 1 | some inputs failed (each is named on standard error), the rest was done |
| 2 | wrong use |
| 3 | a check found faults |
${commands.map(commandSection).join('')}`;
}

function commandSection({ name, summary, details, arguments: takes, options, examples }: Command): string {
  const usage = takes
    .map((argument) =>
      argument.unless !== undefined || argument.takes === 'any'
        ? `[${argument.name}...]`
        : argument.takes === 'many'
          ? `<${argument.name}...>`
          : `<${argument.name}>`,
    )
    .join(' ');
  return `
## ${name}

${upperFirst(summary)}.

    crossread ${name} [options] ${usage}

${details}

| | |
|---|---|
${takes.map((argument) => `| \`<${argument.name}>\` | ${argument.about} |\n`).join('')}${options.map(optionRow).join('')}
${examples.map((line) => `    crossread ${line}\n`).join('')}`;
}

function optionRow({ flags, about, choices }: Option): string {
  return `| \`${flags}\` | ${about}${choices === undefined ? '' : `: ${choices.join(', ')}`} |\n`;
}

function upperFirst(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

if (import.meta.main) writeFileSync(join(import.meta.dirname, '..', 'docs', 'commands.md'), commandsPage(COMMANDS));
