/** Databases take a limited number of values in one statement. */
export function portions<T>(values: readonly T[]): readonly (readonly T[])[] {
  const size = 500;
  return Array.from({ length: Math.ceil(values.length / size) }, (_, index) =>
    values.slice(index * size, (index + 1) * size),
  );
}
