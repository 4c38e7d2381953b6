import type { Material } from '../answer/material.ts';
import type { Section } from '../model/answer.ts';
import { ledgerSections } from './ledger.ts';
import { stepsOf } from './step.ts';
import { turnSections } from './turn.ts';

/** How a crisis went: what each party did on each day, on a published scale of conflict and cooperation; the points at which it turned,
 *  with what every account says brought them about; and the agreements with the breaches alleged. */
export function writeCourse(material: Material): readonly Section[] {
  const steps = stepsOf(material);
  return [
    {
      role: 'course',
      heading: 'Day by day and party by party',
      party: null,
      lines: steps.map(({ line }) => line),
    },
    ...turnSections(steps, material),
    ...ledgerSections(material),
  ];
}
