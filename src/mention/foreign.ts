import type { Name } from './name.ts';

/** “the Senate” of a report that names states, but not the one whose Senate the data file knows, is another one: only its form is known. */
export function withoutForeign(names: readonly Name[]): readonly Name[] {
  const states = new Set(
    names.flatMap(({ known }) => (known === null || known.what === 'organisation' ? [] : [known.state.name])),
  );
  if (states.size === 0) return names;
  return names.map((name) => {
    const { known } = name;
    if (known?.what !== 'organisation' || known.of === null || states.has(known.of) || !COMMON.has(name.key))
      return name;
    return { ...name, known: null, rule: 'form-organisation' };
  });
}

/** Names of bodies that many states have. */
const COMMON = new Set([
  'Senate',
  'Congress',
  'Commons',
  'House of Commons',
  'House of Lords',
  'House of Representatives',
  'Justice Department',
  'Department of Justice',
  'State Department',
  'Department of State',
  'Treasury Department',
  'Homeland Security',
  'Supreme Court',
]);
