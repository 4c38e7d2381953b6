/** What the measure uses of the scorer. */
export interface Attributed {
  readonly source: readonly (readonly [number, number])[];
  readonly cue: readonly (readonly [number, number])[];
  readonly content: readonly (readonly [number, number])[];
}

export interface Unit {
  readonly docId: string;
  readonly annotator: string;
  readonly text: string;
  readonly attributions: readonly Attributed[];
}

export interface Rates {
  readonly gold: number;
  readonly predicted: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface Summary {
  readonly A: Readonly<Record<'source' | 'cue' | 'content', Readonly<Record<'exact' | 'begin', Rates>>>>;
  readonly B: Readonly<
    Record<'source' | 'cue' | 'content', Readonly<Record<'exact' | 'words' | 'half' | 'soft' | 'token', Rates>>>
  >;
  readonly C: Readonly<Record<'exact' | 'words' | 'relaxed' | 'who-what' | 'found', Rates>>;
}

export declare class InputError extends Error {}
export declare function readGold(folder: string): readonly Unit[];
export declare function score(
  units: readonly Unit[],
  predictions: ReadonlyMap<string, readonly Attributed[]>,
): readonly Readonly<Record<string, number>>[];
export declare function sum(counts: readonly Readonly<Record<string, number>>[]): Readonly<Record<string, number>>;
export declare function summarize(total: Readonly<Record<string, number>>): Summary;
export declare function report(summary: Summary): string;
