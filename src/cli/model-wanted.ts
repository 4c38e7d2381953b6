import { type Call, type Option, wrongUse } from './command.ts';

export const DRY_RUN: Option = {
  flags: '--dry-run',
  about: 'only print, as JSON, every request that would be sent to the language model; nothing is sent',
};

/** Whether a command line asks for a language model: nothing of it is loaded otherwise. */
export function wantsModel({ options }: Pick<Call, 'options'>): boolean {
  const wants = options.wording !== undefined || options.translate !== undefined || options.proposals !== undefined;
  if (options.dryRun !== undefined && !wants)
    throw wrongUse(
      '--dry-run shows what a language model would be sent: give --wording, --translate or --proposals too',
    );
  return wants;
}
