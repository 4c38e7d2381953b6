import type { Report } from '../model/report.ts';
import type { Span } from '../model/span.ts';

/** What stands for a whole report where a reason lies outside its text: its headline, else its first block that is no furniture. */
export function headOf({ blocks, text }: Pick<Report, 'blocks' | 'text'>): Span {
  const shown = blocks.filter(({ role }) => role !== 'furniture');
  return shown.find(({ role }) => role === 'headline') ?? shown[0] ?? { start: 0, end: text.length };
}
