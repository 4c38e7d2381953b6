import type { ActorKind, Because } from '../model/actor.ts';
import type { ActorId } from '../model/span.ts';
import type { Look } from './look.ts';

/** Actors of the reports that are one. */
export interface Group {
  readonly id: ActorId;
  readonly kind: ActorKind;
  readonly name: string;
  readonly party: string | null;
  /** Why it is of that party where no report says so: the case knows one state alone. Else null. */
  readonly sole: Because | null;
  /** The first is what the group began with. */
  readonly joined: readonly Joined[];
}

export interface Joined {
  readonly look: Look;
  /** Why it is of the group. */
  readonly why: string;
}

export interface Growing {
  readonly kind: ActorKind;
  readonly name: string;
  readonly joined: Joined[];
  /** What its members are called and for whom their words say that they speak, each once. */
  readonly titles: Set<string>;
  readonly parties: Set<string>;
}
