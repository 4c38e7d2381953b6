import type { Decision, NameKind } from './name.ts';

/** Votes for one name, by kind; the strongest single reason gives the rule. */
export class Votes {
  readonly sums = new Map<NameKind, number>();
  private readonly best = new Map<NameKind, { weight: number; rule: string }>();

  add(kind: NameKind, weight: number, rule: string): void {
    this.sums.set(kind, (this.sums.get(kind) ?? 0) + weight);
    if (weight > (this.best.get(kind)?.weight ?? 0)) this.best.set(kind, { weight, rule });
  }

  winner(): Decision {
    let kind: NameKind = 'unknown';
    // Less than this is no reason.
    let most = 0.49;
    for (const [candidate, sum] of [...this.sums].sort(([a], [b]) => (a < b ? -1 : 1))) {
      if (sum > most) {
        kind = candidate;
        most = sum;
      }
    }
    return { kind, rule: this.best.get(kind)?.rule ?? 'name-alone' };
  }
}
