import type { Claim } from '../model/claim.ts';

/** Whether all that a claim has to tell is what may contradict, or the same with other words: it stands beside the claims. */
export function isAside({ differences }: Claim): boolean {
  return (
    differences.length > 0 && differences.every(({ rule, field }) => rule.startsWith(DOUBTFUL) || field === 'framing')
  );
}

/** What begins the rule of a difference of which nothing shows that both sides tell of one thing. */
export const DOUBTFUL = 'may-contradict/';
