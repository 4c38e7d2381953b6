import type { Judged } from './judged.ts';
import { namedSo } from './names.ts';
import type { Row } from './rows.ts';

/** The rows about who is who: `party`, `same-actor`, `other-actor`. */
export function judgeActor({ kind, a, b }: Row, { case: { actors } }: Judged): string | null {
  const called = (name: string) =>
    actors.filter((actor) => namedSo(name, { name: actor.name, anonymous: false }, actor));
  const one = called(a);
  if (one.length === 0) return `no actor is called ${a}`;
  if (kind === 'party') {
    const wanted = b === '' ? null : b;
    const parties = [...new Set(one.map(({ party }) => party))];
    return parties.length === 1 && parties[0] === wanted
      ? null
      : `speaks for ${parties.map((party) => party ?? 'none').join(' and ')}`;
  }
  const other = called(b);
  if (other.length === 0) return `no actor is called ${b}`;
  const both = one.filter((actor) => other.includes(actor));
  if (kind === 'other-actor') return both.length === 0 ? null : `both are ${both[0]?.id}`;
  return both.length > 0 && one.length === both.length && other.length === both.length
    ? null
    : `${one.map(({ id }) => id).join(', ')} and ${other.map(({ id }) => id).join(', ')}`;
}
