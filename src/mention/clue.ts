import type { OfficeField } from '../lexicon/offices.ts';
import type { ActorKind } from '../model/actor.ts';
import type { ActorForm } from '../model/mention.ts';
import type { Name } from './name.ts';
import type { Owner, Phrase } from './phrase.ts';

/** A mention before it is known whose it is. */
export interface Clue {
  readonly line: number;
  readonly first: number;
  /** One past the last word. */
  readonly last: number;
  readonly head: number;
  readonly form: ActorForm;
  readonly kind: ActorKind;
  /** The name alone, or the wording of who has none. */
  readonly name: string;
  readonly source: Name | null;
  readonly titles: readonly string[];
  readonly field: OfficeField | 'body' | null;
  /** Whom the holder belongs to, with the phrase that says so. */
  readonly owner: Owner | null;
  readonly phrase: Phrase | null;
  readonly plural: boolean;
  /** “Norlandic and Sudmarkian officials”: both names. */
  readonly pair: readonly Name[];
  readonly definite: boolean;
  readonly rule: string;
}

/** A place where it stands. */
export interface Place {
  readonly line: number;
  readonly first: number;
  readonly last: number;
  readonly name: string;
  readonly rule: string;
}
