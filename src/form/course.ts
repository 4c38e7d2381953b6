import type { Material } from '../answer/material.ts';
import type { Section } from '../model/answer.ts';
import { ledgerSections } from './ledger.ts';
import { isPlaced, stepsOf } from './step.ts';
import { turnSections } from './turn.ts';

/** How a crisis went: what each party did on each day, on a published scale of conflict and cooperation; the points at which it turned,
 *  with what every account says brought them about; and the agreements with the breaches alleged. */
export function writeCourse(material: Material): readonly Section[] {
  const all = stepsOf(material);
  const steps = all.filter(isPlaced);
  return [
    {
      role: 'course',
      heading: 'Day by day and party by party',
      party: null,
      lines: steps.map(({ line }) => line),
    },
    {
      role: 'others',
      heading: 'Told of a longer stretch of time',
      party: null,
      lines: all.filter((step) => !isPlaced(step)).map(({ line: { derived: _, ...line } }) => line),
    },
    ...turnSections(steps, material),
    ...ledgerSections(material),
  ];
}
