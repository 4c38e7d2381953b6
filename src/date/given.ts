import type { When } from '../model/mention.ts';
import type { Base, Meaning, Point } from './meaning.ts';

type Field = When['given'][number];

/** Which fields of a date the words themselves give. A relative expression (“yesterday”) gives none. */
export function givenIn(meaning: Meaning): readonly Field[] {
  if (meaning.kind === 'point') return fieldsOf(meaning);
  if (meaning.kind === 'range') return [...new Set([...fieldsOf(meaning.from), ...fieldsOf(meaning.to)])];
  return [];
}

function fieldsOf(point: Point): readonly Field[] {
  const fields: Field[] = [...baseFields(point.base)];
  if (point.clock !== null || point.part !== null) fields.push('time');
  if (point.clock?.zone != null) fields.push('offset');
  return fields;
}

function baseFields(base: Base): readonly Field[] {
  switch (base.type) {
    case 'date': {
      const fields: Field[] = [];
      if (base.year !== null) fields.push('year');
      if (base.month !== null) fields.push('month');
      if (base.day !== null) fields.push('day');
      if (base.weekday !== null) fields.push('weekday');
      return fields;
    }
    case 'weekday':
      return ['weekday'];
    case 'years':
      return ['year'];
    case 'holiday':
      return base.year === null ? ['month', 'day'] : ['year', 'month', 'day'];
    case 'week-of-month':
      return base.year === null ? ['month'] : ['year', 'month'];
    case 'season':
    case 'part-of-year':
      return base.year === null ? [] : ['year'];
    default:
      return [];
  }
}
