import { OF_STATE } from '../lexicon/bodies.ts';

/** What may be “the company”. */
export function isFirm(name: string): boolean {
  return (
    !OF_STATE.test(name) &&
    !/(?:Inspectorate|Society|Party|Front|Union|League|Brigade|Alliance|Movement|Coalition|Federation|Association|University|Institute)$/u.test(
      name,
    )
  );
}

/** “the inspectorate” is no firm that was named, nor is “the union”. */
export const NO_FIRMS = new Set(['inspectorate', 'regulator', 'union']);

export const FIRM_NOUNS = new Set(
  'company firm operator airline carrier manufacturer maker retailer lender insurer utility'.split(' '),
);
