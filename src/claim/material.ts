import type { Actor } from '../model/actor.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Denial, Origin } from '../model/claim.ts';
import type { Happening } from '../model/happening.ts';
import type { Memory } from '../model/memory.ts';
import type { Role } from '../model/story.ts';

/** What claims are made of. */
export interface Material {
  readonly analyses: readonly Analysis[];
  readonly actors: readonly Actor[];
  readonly origins: readonly Origin[];
  readonly happenings: readonly Happening[];
  readonly denials: readonly Denial[];
  readonly roles: readonly Role[];
  readonly memory?: Memory;
}
