import { createRequire } from 'node:module';
import type * as Package from 'robots-parser';

/** What a site asks of programs (RFC 9309). */
export interface Robots {
  readonly allows: (address: string) => boolean;
  /** Milliseconds that it wants between two requests; half a minute at most is kept to. */
  readonly delay: number;
}

/** By the name under which Crossread asks.
 *  @param text '' where the site has no rules */
export function robotsOf(address: string, text: string): Robots {
  parse ??= createRequire(import.meta.url)('robots-parser') as Parse;
  const rules = parse(address, text);
  return {
    allows: (asked) => rules.isAllowed(asked, NAME) !== false,
    delay: Math.min(Math.max(0, rules.getCrawlDelay(NAME) ?? 0), LONGEST) * 1000,
  };
}

let parse: Parse | undefined;

/** Its types tell of a module with a default, its code is the function itself. */
type Parse = typeof Package.default.default;

const NAME = 'Crossread';
const LONGEST = 30;
