import type { Origin } from '../model/claim.ts';
import type { OriginId, ReportId } from '../model/span.ts';
import type { Statement } from '../model/statement.ts';
import { sourceOf } from './voices.ts';

/** Tells the id of the origin behind a statement (or, with null, behind what a report tells in its own voice);
 *  null for what a digest, a fact-check or a generated text tells in its own voice. */
export type FindOrigin = (statement: Statement | null, report: ReportId) => OriginId | null;

/** Finds origins by what they hold, brought up to the origins of a case: the work is that of those that came or went. */
export interface OriginFinder {
  readonly bring: (origins: readonly Origin[]) => {
    readonly find: FindOrigin;
    /** Whether another origin may be found for it than before, or one where there was none; null where that is so of nothing. */
    readonly touches: ((told: Told) => boolean) | null;
  };
}

interface Told {
  readonly statement: Statement | null;
  readonly analysis: { readonly report: { readonly id: ReportId } };
}

export function originFinder(): OriginFinder {
  /** By report, actor or statement: the origins that hold it, of several the last in their order counts. */
  const holding = new Map<string, readonly Origin[]>();
  const found = new Map<string, OriginId>();
  /** Keys under which several stand: which of them is the last may change with what stands between. */
  const several = new Set<string>();
  let inside: ReadonlySet<Origin> = new Set();
  return {
    bring: (origins) => {
      const now = new Set(origins);
      const keys = new Set<string>();
      for (const origin of inside) if (!now.has(origin)) remove(origin, keys);
      for (const origin of now) if (!inside.has(origin)) insert(origin, keys);
      inside = now;
      const changed = settle(new Set([...keys, ...several]), origins);
      const touched = changed.size === 0 ? null : sorted(changed);
      const idBefore = (key: string): OriginId | undefined => (changed.has(key) ? changed.get(key) : found.get(key));
      const differs = (statement: Statement | null, report: ReportId): boolean =>
        findBy((key) => found.get(key), statement, report) !== findBy(idBefore, statement, report);
      return {
        find: (statement, report) => findBy((key) => found.get(key), statement, report),
        touches:
          touched === null
            ? null
            : (told) =>
                isTouched(told, touched) &&
                (differs(told.statement, told.analysis.report.id) || differs(null, told.analysis.report.id)),
      };
    },
  };

  function insert(origin: Origin, keys: Set<string>): void {
    for (const key of keysOf(origin)) {
      keys.add(key);
      const held = [...(holding.get(key) ?? []), origin];
      holding.set(key, held);
      if (held.length > 1) several.add(key);
    }
  }

  function remove(origin: Origin, keys: Set<string>): void {
    for (const key of keysOf(origin)) {
      keys.add(key);
      const left = (holding.get(key) ?? []).filter((one) => one !== origin);
      if (left.length < 2) several.delete(key);
      if (left.length === 0) holding.delete(key);
      else holding.set(key, left);
    }
  }

  /** @returns the keys under which another one is found, with what was found before */
  function settle(keys: ReadonlySet<string>, origins: readonly Origin[]): ReadonlyMap<string, OriginId | undefined> {
    let places: ReadonlyMap<Origin, number> | null = null;
    const changed = new Map<string, OriginId | undefined>();
    for (const key of keys) {
      const held = holding.get(key) ?? [];
      if (held.length > 1) places ??= new Map(origins.map((origin, at) => [origin, at]));
      const at = places;
      const last = held.reduce<Origin | null>(
        (a, b) => (a === null || (at?.get(b) ?? 0) > (at?.get(a) ?? 0) ? b : a),
        null,
      );
      if (found.get(key) === last?.id) continue;
      changed.set(key, found.get(key));
      if (last === null) found.delete(key);
      else found.set(key, last.id);
    }
    return changed;
  }
}

function findBy(
  id: (key: string) => OriginId | undefined,
  statement: Statement | null,
  report: ReportId,
): OriginId | null {
  const held = statement === null ? undefined : id(statement.id);
  const source = statement === null ? null : sourceOf(statement);
  return held ?? (source === null ? undefined : id(source.actor)) ?? id(report) ?? null;
}

function keysOf({ id, holds, reports }: Origin): readonly string[] {
  return id.startsWith('o-r-') ? [...holds, ...reports] : holds;
}

/** Keys by what they name: mostly one report and hardly anybody, and thousands of tellings are asked about. */
interface Touched {
  readonly reports: ReadonlySet<string>;
  readonly actors: ReadonlySet<string>;
  readonly statements: ReadonlySet<string>;
}

function sorted(changed: ReadonlyMap<string, unknown>): Touched {
  const touched = { reports: new Set<string>(), actors: new Set<string>(), statements: new Set<string>() };
  for (const key of changed.keys())
    (key.includes('/') ? touched.actors : key.startsWith('r-') ? touched.reports : touched.statements).add(key);
  return touched;
}

function isTouched({ statement, analysis }: Told, { reports, actors, statements }: Touched): boolean {
  if (reports.size > 0 && reports.has(analysis.report.id)) return true;
  if (statement === null || actors.size + statements.size === 0) return false;
  return statements.has(statement.id) || (actors.size > 0 && actors.has(sourceOf(statement)?.actor ?? ''));
}
