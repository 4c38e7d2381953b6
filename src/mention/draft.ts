import type { ActorKind, Alias } from '../model/actor.ts';
import type { Clue } from './clue.ts';
import type { Name } from './name.ts';

/** An actor while a report is being read. */
export interface Draft {
  readonly kind: ActorKind;
  name: string;
  readonly titles: string[];
  readonly aliases: Map<string, Alias['form']>;
  readonly clues: Clue[];
  readonly merges: { readonly clue: Clue; readonly why: string }[];
  /** States that the words beside it name as its own. */
  readonly owners: Set<string>;
  /** Whether it was named, not only called by a title. */
  named: boolean;
}

export interface Drafts {
  readonly drafts: readonly Draft[];
  readonly of: ReadonlyMap<Clue, Draft>;
  /** The state that a name stands for, by its common name; null where it stands for none. */
  readonly stateOf: (name: Name) => string | null;
}
