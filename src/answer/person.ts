/** “Dockers”, “firefighters”, “employees”: whoever does something. */
export function isPerson(unit: string): boolean {
  return /(?:er|or|ee|ist|ant|man|woman|ian)$/u.test(unit) && !NO_PERSONS.has(unit);
}

const NO_PERSONS: ReadonlySet<string> = new Set(
  'number paper letter water river tower matter order quarter corner centimeter meter meter litre liter power chapter computer container tanker cruiser fighter helicopter copter door floor factor sector corridor motor reactor tractor list tree fee grant plant restaurant can'.split(
    ' ',
  ),
);
