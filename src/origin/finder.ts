import type { Analysis } from '../model/analysis.ts';
import { following } from '../model/changes.ts';
import type { Origin } from '../model/claim.ts';
import type { OriginId, ReportId } from '../model/span.ts';
import type { Statement } from '../model/statement.ts';
import { sourceOf } from './voices.ts';

/** Tells the id of the origin behind a statement (or, with null, behind what a report tells in its own voice);
 *  null for what a digest, a fact-check or a generated text tells in its own voice. */
export type FindOrigin = (statement: Statement | null, report: ReportId) => OriginId | null;

/** Finds origins by what they hold, brought up to the origins of a case: the work is that of those that came or went. */
export interface OriginFinder {
  /** @param analyses all reports of the case */
  readonly bring: (
    origins: readonly Origin[],
    analyses: readonly Analysis[],
  ) => {
    readonly find: FindOrigin;
    readonly touched: Touched;
  };
}

/** For what another origin is found than before, or one where there was none. */
export interface Touched {
  /** Reports that hold some of it. */
  readonly analyses: ReadonlySet<Analysis>;
  /** Whether it is so of this, or of what its report tells in its own voice. */
  readonly has: (told: Told) => boolean;
}

interface Told {
  readonly statement: Statement | null;
  readonly analysis: Analysis;
}

export function originFinder(): OriginFinder {
  /** By report, actor or statement: the origins that hold it, of several the last in their order counts. */
  const holding = new Map<string, readonly Origin[]>();
  const found = new Map<string, OriginId>();
  /** Keys under which several stand: which of them is the last may change with what stands between. */
  const several = new Set<string>();
  const changes = following<Origin>();
  const reports = following<Analysis>();
  /** By report, actor or statement: the reports of which it decides an origin. */
  const resting = new Map<string, Set<Analysis>>();
  return {
    bring: (origins, analyses) => {
      const { come, gone } = changes(origins);
      const keys = new Set<string>();
      for (const origin of gone) remove(origin, keys);
      for (const origin of come) insert(origin, keys);
      const { come: arrived, gone: left } = reports(analyses);
      for (const analysis of left) for (const key of keysIn(analysis)) drop(resting, key, analysis);
      for (const analysis of arrived) for (const key of keysIn(analysis)) put(resting, key, analysis);
      const changed = settle(new Set([...keys, ...several]), origins);
      const idBefore = (key: string): OriginId | undefined => (changed.has(key) ? changed.get(key) : found.get(key));
      const differs = (statement: Statement | null, report: ReportId): boolean =>
        findBy((key) => found.get(key), statement, report) !== findBy(idBefore, statement, report);
      const has = ({ statement, analysis }: Told): boolean =>
        differs(statement, analysis.report.id) || differs(null, analysis.report.id);
      const touched = new Set<Analysis>();
      for (const key of changed.keys()) {
        for (const analysis of resting.get(key) ?? []) {
          const all = [null, ...analysis.statements];
          if (all.some((statement) => differs(statement, analysis.report.id))) touched.add(analysis);
        }
      }
      return {
        find: (statement, report) => findBy((key) => found.get(key), statement, report),
        touched: { analyses: touched, has: (told) => touched.has(told.analysis) && has(told) },
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

/** All that an origin of something in a report may be found by. */
function keysIn({ report, statements }: Analysis): ReadonlySet<string> {
  const keys = new Set<string>([report.id]);
  for (const statement of statements) {
    keys.add(statement.id);
    const source = sourceOf(statement);
    if (source !== null) keys.add(source.actor);
  }
  return keys;
}

function put(resting: Map<string, Set<Analysis>>, key: string, analysis: Analysis): void {
  const known = resting.get(key);
  if (known === undefined) resting.set(key, new Set([analysis]));
  else known.add(analysis);
}

function drop(resting: Map<string, Set<Analysis>>, key: string, analysis: Analysis): void {
  const known = resting.get(key);
  known?.delete(analysis);
  if (known?.size === 0) resting.delete(key);
}
