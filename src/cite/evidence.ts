import type { Place, Texts } from './locate.ts';
import type { GivenLine, GivenSection, GivenSource } from './shape.ts';
import type { Stretch } from './stretches.ts';

/** One line and everything it can rest on. */
export interface Evidence {
  readonly line: GivenLine;
  readonly section: GivenSection;
  readonly sources: readonly GivenSource[];
  /** Never empty. */
  readonly places: readonly Place[];
  /** The quoted stretches that hold. */
  readonly stretches: readonly Stretch[];
  /** The line with every quoted stretch replaced by the sign ¤, so that only the composed words are left. */
  readonly rest: string;
  readonly texts: Texts;
}
